package text

import (
	"eyewall/sim/python/py"
)

// Match is a re.Match.
type Match struct {
	*subject
	p           *Pattern
	slots       []int // places in the text, -1 for groups that did not match
	last        int   // the group that ended last, 0 for none
	pos, endpos int
	mark, index int // a place and its index
}

// matchClass is re.Match.
var matchClass = py.NewStatic("re", "Match", py.LayoutOther, &py.Slots{})

// Class is re.Match.
func (*Match) Class() *py.Class { return matchClass }

// Walk serves the count of memory.
func (m *Match) Walk(visit func(py.Value)) int {
	visit(m.value)
	visit(m.p)
	return 160 + 8*len(m.slots)
}

// place is the index in Python of a place in the text.
func (m *Match) place(at int) int {
	switch {
	case m.plain || at < 0:
		return at
	case at >= m.mark:
		return m.index + count(m.text[m.mark:at])
	}
	return m.index - count(m.text[at:m.mark])
}

func noGroup() error { return py.Errorf(py.IndexError, "no such group") }

// number is the group that an argument means: a number or a name.
func (m *Match) number(t *py.Thread, v py.Value) (int, error) {
	switch x := py.Unwrap(v).(type) {
	case *py.Str:
		if n, ok := m.p.index.GetStr(x).(py.Int); ok {
			return int(n), nil
		}
		return 0, noGroup()
	case py.Int:
		if x < 0 || int(x) > m.p.prog.groups {
			return 0, noGroup()
		}
		return int(x), nil
	}
	i, err := py.AsIndex(t, v)
	if err != nil {
		if _, wrong := py.Raised(err, py.TypeError); wrong {
			return 0, noGroup()
		}
		return 0, err
	}
	if n, ok := i.(py.Int); ok && n >= 0 && int(n) <= m.p.prog.groups {
		return int(n), nil
	}
	return 0, noGroup()
}

// text of group i; otherwise if it did not match.
func (m *Match) group(t *py.Thread, i int, otherwise py.Value) (py.Value, error) {
	if m.slots[2*i] < 0 {
		return otherwise, nil
	}
	return m.slice(t, m.slots[2*i], m.slots[2*i+1])
}

func (m *Match) span(i int) py.Value {
	return py.NewTuple(py.MakeInt(int64(m.place(m.slots[2*i]))), py.MakeInt(int64(m.place(m.slots[2*i+1]))))
}

func orNone(v py.Value) py.Value {
	if v == nil {
		return py.None
	}
	return v
}

func init() {
	n := matchClass.Native
	n.Repr = func(t *py.Thread, v py.Value) (string, error) {
		m := v.(*Match)
		whole, err := m.group(t, 0, py.None)
		if err != nil {
			return "", err
		}
		text, err := py.Repr(t, whole)
		if err != nil {
			return "", err
		}
		span, err := py.Repr(t, m.span(0))
		if r := []rune(text); len(r) > 50 {
			text = string(r[:50])
		}
		return "<re.Match object; span=" + span + ", match=" + text + ">", err
	}
	n.GetItem = func(t *py.Thread, v, key py.Value) (py.Value, error) {
		m := v.(*Match)
		i, err := m.number(t, key)
		if err != nil {
			return nil, err
		}
		return m.group(t, i, py.None)
	}
	method := func(name, sig string, f func(t *py.Thread, m *Match, a []py.Value) (py.Value, error)) {
		matchClass.Methods(py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(*Match), a[1:])
		}})
	}
	matchClass.Methods(py.Fn{Name: "group", Raw: func(t *py.Thread, args py.Args) (py.Value, error) {
		if len(args.Names) > 0 {
			return nil, py.Errorf(py.TypeError, "re.Match.group() takes no keyword arguments")
		}
		m := args.Values[0].(*Match)
		wanted := args.Values[1:]
		if len(wanted) == 0 {
			return m.group(t, 0, py.None)
		}
		items := make([]py.Value, len(wanted))
		for i, w := range wanted {
			g, err := m.number(t, w)
			if err != nil {
				return nil, err
			}
			if items[i], err = m.group(t, g, py.None); err != nil {
				return nil, err
			}
		}
		if len(items) == 1 {
			return items[0], nil
		}
		return py.NewTuple(items...), nil
	}})
	method("groups", "default?", func(t *py.Thread, m *Match, a []py.Value) (py.Value, error) {
		items := make([]py.Value, m.p.prog.groups)
		for i := range items {
			var err error
			if items[i], err = m.group(t, i+1, orNone(a[0])); err != nil {
				return nil, err
			}
		}
		return py.NewTuple(items...), nil
	})
	method("groupdict", "default?", func(t *py.Thread, m *Match, a []py.Value) (py.Value, error) {
		d := py.NewDict()
		for i, name := range m.p.names {
			if name == "" {
				continue
			}
			x, err := m.group(t, i, orNone(a[0]))
			if err != nil {
				return nil, err
			}
			d.SetStr(t.Intern(name), x)
		}
		return d, nil
	})
	bound := func(name string, f func(m *Match, i int) py.Value) {
		method(name, "group? /", func(t *py.Thread, m *Match, a []py.Value) (py.Value, error) {
			i := 0
			if a[0] != nil {
				var err error
				if i, err = m.number(t, a[0]); err != nil {
					return nil, err
				}
			}
			return f(m, i), nil
		})
	}
	bound("start", func(m *Match, i int) py.Value { return py.MakeInt(int64(m.place(m.slots[2*i]))) })
	bound("end", func(m *Match, i int) py.Value { return py.MakeInt(int64(m.place(m.slots[2*i+1]))) })
	bound("span", (*Match).span)
	method("expand", "template", func(t *py.Thread, m *Match, a []py.Value) (py.Value, error) {
		tpl, err := m.p.template(t, a[0])
		if err != nil {
			return nil, err
		}
		text, err := tpl.expand(t, m.text, m.slots)
		if err != nil {
			return nil, err
		}
		return tpl.value(text), nil
	})
	itself := func(_ *py.Thread, m *Match, _ []py.Value) (py.Value, error) { return m, nil }
	method("__copy__", "/", itself)
	method("__deepcopy__", "memo /", itself)
	get := func(name string, f func(m *Match) py.Value) {
		matchClass.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return f(v.(*Match)), nil }, nil)
	}
	get("re", func(m *Match) py.Value { return m.p })
	get("string", func(m *Match) py.Value { return m.value })
	get("pos", func(m *Match) py.Value { return py.MakeInt(int64(m.pos)) })
	get("endpos", func(m *Match) py.Value { return py.MakeInt(int64(m.endpos)) })
	get("lastindex", func(m *Match) py.Value {
		if m.last == 0 {
			return py.None
		}
		return py.MakeInt(int64(m.last))
	})
	get("lastgroup", func(m *Match) py.Value {
		if m.last == 0 || m.p.names[m.last] == "" {
			return py.None
		}
		return py.NewStr(m.p.names[m.last])
	})
	get("regs", func(m *Match) py.Value {
		items := make([]py.Value, m.p.prog.groups+1)
		for i := range items {
			items[i] = m.span(i)
		}
		return py.NewTuple(items...)
	})
	generic(matchClass)
	matchClass.Seal()
}
