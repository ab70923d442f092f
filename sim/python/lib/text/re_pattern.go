package text

import (
	"math"
	"strconv"
	"strings"

	"eyewall/sim/python/py"
)

// Pattern is a re.Pattern.
type Pattern struct {
	source py.Value // *py.Str, or *py.Bytes
	flags  int
	prog   *program
	index  *py.Dict // of the groups, by name
	names  []string // of the groups, by number; empty for those without

	// repl is the template of sub that was read last.
	repl *template
}

// patternClass is re.Pattern.
var patternClass = py.NewStatic("re", "Pattern", py.LayoutOther, &py.Slots{})

// Class is re.Pattern.
func (*Pattern) Class() *py.Class { return patternClass }

// Walk serves the count of memory.
func (p *Pattern) Walk(visit func(py.Value)) int {
	visit(p.source)
	visit(p.index)
	return 200 + instSize*len(p.prog.code)
}

// instSize is about what an instruction takes in memory, with its set.
const instSize = 160

// compilePattern compiles a pattern that is a str or bytes.
func compilePattern(t *py.Thread, source py.Value, flags int) (*Pattern, error) {
	_, isStr := source.(*py.Str)
	src := points(source)
	if err := t.Take(64 + 8*len(src)); err != nil {
		return nil, err
	}
	n, parsed, err := parsePattern(src, !isStr, flags)
	if err != nil {
		return nil, raise(t, err, source)
	}
	if flags, err = fixFlags(parsed.flags, isStr); err != nil {
		return nil, err
	}
	prog, err := compileTree(n, parsed)
	if err != nil {
		return nil, raise(t, err, source)
	}
	p := &Pattern{source: source, flags: flags, prog: prog, index: py.NewDict(), names: make([]string, prog.groups+1)}
	for _, name := range parsed.order {
		group := parsed.names[name]
		p.names[group] = name
		p.index.SetStr(t.Intern(name), py.MakeInt(int64(group)))
	}
	return p, t.Take(instSize * len(prog.code))
}

// fixFlags checks the flags against the kind of pattern.
func fixFlags(flags int, isStr bool) (int, error) {
	wrong := ""
	switch {
	case isStr && flags&flagLocale != 0:
		wrong = "cannot use LOCALE flag with a str pattern"
	case isStr && flags&flagASCII == 0:
		flags |= flagUnicode
	case isStr && flags&flagUnicode != 0:
		wrong = "ASCII and UNICODE flags are incompatible"
	case !isStr && flags&flagUnicode != 0:
		wrong = "cannot use UNICODE flag with a bytes pattern"
	case !isStr && flags&flagLocale != 0 && flags&flagASCII != 0:
		wrong = "ASCII and LOCALE flags are incompatible"
	}
	if wrong != "" {
		return 0, py.Errorf(py.ValueError, "%s", wrong)
	}
	return flags, nil
}

// subject is a text that is searched.
type subject struct {
	value py.Value
	text  string
	bytes bool
	plain bool // places in text and in Python are the same
}

func (p *Pattern) subject(v py.Value) (*subject, error) {
	if s, ok := v.(*py.Str); ok {
		if p.prog.bytes {
			return nil, py.Errorf(py.TypeError, "cannot use a bytes pattern on a string-like object")
		}
		return &subject{value: v, text: s.S, plain: s.ASCII()}, nil
	}
	b, ok := py.BufferOf(v)
	if !ok {
		return nil, py.Errorf(py.TypeError, "expected string or bytes-like object, got '%s'", py.TypeName(v))
	}
	if !p.prog.bytes {
		return nil, py.Errorf(py.TypeError, "cannot use a string pattern on a bytes-like object")
	}
	return &subject{value: v, text: b, bytes: true, plain: true}, nil
}

// slice is a part of the subject as a value of Python's.
func (s *subject) slice(t *py.Thread, from, to int) (py.Value, error) {
	if to-from >= 64 {
		if from == 0 && to == len(s.text) {
			if x, ok := s.value.(*py.Str); ok && x.Exact() {
				return x, nil
			}
		}
		if err := t.Take(64 + to - from); err != nil {
			return nil, err
		}
	}
	part := strings.Clone(s.text[from:to])
	if s.bytes {
		return py.NewBytes(part), nil
	}
	return py.NewStr(part), nil
}

// offset is the place in text of a place in Python, from 0 on.
func (s *subject) offset(i int) int {
	if s.plain || i <= 0 {
		return min(max(i, 0), len(s.text))
	}
	at := 0
	for ; i > 0 && at < len(s.text); i-- {
		at++
		for at < len(s.text) && s.text[at]&0xC0 == 0x80 {
			at++
		}
	}
	return at
}

func count(text string) int {
	n := 0
	for i := range len(text) {
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// search is a walk from match to match.
type search struct {
	*subject
	p    *Pattern
	m    *matcher
	at   int
	how  mode
	next bool // whether a match may be empty at at
	done bool
	// pos and endpos are what Python gave, cut to the text; mark is a place of which
	// the index is known.
	pos, endpos int
	mark, index int
}

// newSearch reads string, pos and endpos.
func (p *Pattern) newSearch(t *py.Thread, v, pos, endpos py.Value, how mode) (*search, error) {
	from, to := 0, math.MaxInt
	for _, x := range []struct {
		v py.Value
		n *int
	}{{pos, &from}, {endpos, &to}} {
		if x.v != nil {
			i, err := py.AsIndex(t, x.v)
			if err != nil {
				return nil, err
			}
			n, ok := i.(py.Int)
			if !ok {
				return nil, py.Errorf(py.OverflowError, "Python int too large to convert to C ssize_t")
			}
			*x.n = int(n)
		}
	}
	sub, err := p.subject(v)
	if err != nil {
		return nil, err
	}
	s := &search{subject: sub, p: p, how: how, next: true}
	n := len(sub.text)
	if !sub.plain {
		n = sub.value.(*py.Str).Len()
	}
	s.pos, s.endpos = min(max(from, 0), n), min(max(to, 0), n)
	end := len(sub.text)
	if s.endpos < n {
		end = sub.offset(s.endpos)
	}
	s.at = sub.offset(s.pos)
	s.mark, s.index = s.at, s.pos
	s.m = newMatcher(t, p.prog, sub.text[:end])
	s.done = s.at > end
	return s, nil
}

// find goes to the next match; it lies in the matcher's slots.
func (s *search) find() (bool, error) {
	if s.done {
		return false, nil
	}
	ok, err := s.m.find(s.at, s.how, s.next)
	if err != nil || !ok {
		s.done = true
		return false, err
	}
	s.at = s.m.slots[1]
	s.next = s.m.slots[0] != s.at
	return true, nil
}

// match makes a Match of what find found.
func (s *search) match(t *py.Thread) (*Match, error) {
	n := 2 * (s.p.prog.groups + 1)
	if err := t.Take(160 + 8*n); err != nil {
		return nil, err
	}
	m := &Match{p: s.p, subject: s.subject, slots: append([]int(nil), s.m.slots[:n]...), last: s.m.last, pos: s.pos, endpos: s.endpos}
	for i := 0; i < n; i += 2 {
		if m.slots[i] < 0 || m.slots[i+1] < 0 {
			m.slots[i], m.slots[i+1] = -1, -1
		}
	}
	if !s.plain {
		if from := m.slots[0]; from >= s.mark {
			s.index += count(s.text[s.mark:from])
			s.mark = from
		}
	}
	m.mark, m.index = s.mark, s.index
	return m, nil
}

// group is the text of a group that find found; nil if it did not match.
func (s *search) group(t *py.Thread, i int) (py.Value, error) {
	from, to := s.m.slots[2*i], s.m.slots[2*i+1]
	if from < 0 || to < 0 {
		return nil, nil
	}
	return s.slice(t, from, to)
}

func (s *search) emptyText() py.Value {
	if s.bytes {
		return py.NewBytes("")
	}
	return py.NewStr("")
}

// one is match, search and fullmatch.
func (p *Pattern) one(t *py.Thread, v, pos, endpos py.Value, how mode) (py.Value, error) {
	s, err := p.newSearch(t, v, pos, endpos, how)
	if err != nil {
		return nil, err
	}
	ok, err := s.find()
	if err != nil {
		return nil, err
	}
	if !ok {
		return py.None, nil
	}
	return s.match(t)
}

func (p *Pattern) findall(t *py.Thread, v, pos, endpos py.Value) (py.Value, error) {
	s, err := p.newSearch(t, v, pos, endpos, modeSearch)
	if err != nil {
		return nil, err
	}
	list := py.NewList()
	groups := p.prog.groups
	for {
		ok, err := s.find()
		if err != nil {
			return nil, err
		}
		if !ok {
			return list, nil
		}
		item := func(i int) (py.Value, error) {
			x, err := s.group(t, i)
			if x == nil && err == nil {
				x = s.emptyText()
			}
			return x, err
		}
		var found py.Value
		if groups <= 1 {
			found, err = item(groups)
		} else {
			items := make([]py.Value, groups)
			for i := range items {
				if items[i], err = item(i + 1); err != nil {
					return nil, err
				}
			}
			found = py.NewTuple(items...)
		}
		if err != nil {
			return nil, err
		}
		if err := t.Take(64 + 80*groups); err != nil {
			return nil, err
		}
		if err := list.Append(t, found); err != nil {
			return nil, err
		}
	}
}

func (p *Pattern) split(t *py.Thread, v, maxsplit py.Value) (py.Value, error) {
	most, err := optionalCount(t, maxsplit)
	if err != nil {
		return nil, err
	}
	s, err := p.newSearch(t, v, nil, nil, modeSearch)
	if err != nil {
		return nil, err
	}
	list := py.NewList()
	add := func(x py.Value, err error) error {
		if err != nil {
			return err
		}
		if x == nil {
			x = py.None
		}
		if err := t.Take(64); err != nil {
			return err
		}
		return list.Append(t, x)
	}
	last := 0
	for n := 0; most == 0 || n < most; n++ {
		ok, err := s.find()
		if err != nil {
			return nil, err
		}
		if !ok {
			break
		}
		if err := add(s.slice(t, last, s.m.slots[0])); err != nil {
			return nil, err
		}
		for g := 1; g <= p.prog.groups; g++ {
			if err := add(s.group(t, g)); err != nil {
				return nil, err
			}
		}
		last = s.at
	}
	return list, add(s.slice(t, last, len(s.text)))
}

// optionalCount is the argument count or maxsplit: below zero nothing is done.
func optionalCount(t *py.Thread, v py.Value) (int, error) {
	if v == nil {
		return 0, nil
	}
	return py.AsInt(t, v)
}

func init() {
	n := patternClass.Native
	n.Repr = func(t *py.Thread, v py.Value) (string, error) {
		p := v.(*Pattern)
		text, err := py.Repr(t, p.source)
		if err != nil {
			return "", err
		}
		if r := []rune(text); len(r) > 200 {
			text = string(r[:200])
		}
		flags := p.flags
		if !p.prog.bytes && flags&typeFlags == flagUnicode {
			flags &^= flagUnicode
		}
		if flags == 0 {
			return "re.compile(" + text + ")", nil
		}
		var parts []string
		for bit := 1; bit <= flagASCII; bit <<= 1 {
			if flags&bit != 0 {
				parts = append(parts, flagText(py.Int(bit), "re."))
				flags &^= bit
			}
		}
		if flags != 0 {
			parts = append(parts, "0x"+strconv.FormatInt(int64(flags), 16))
		}
		return "re.compile(" + text + ", " + strings.Join(parts, "|") + ")", nil
	}
	n.Hash = func(t *py.Thread, v py.Value) (uint64, error) {
		p := v.(*Pattern)
		h, err := py.Hash(t, p.source)
		return h ^ uint64(p.flags), err
	}
	n.Compare = func(t *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
		x, ok := a.(*Pattern)
		y, also := b.(*Pattern)
		if !ok || !also || op != py.Eq && op != py.Ne {
			return py.NotImplemented, nil
		}
		same, err := py.Equal(t, x.source, y.source)
		return py.MakeBool((same && x.flags == y.flags && x.prog.bytes == y.prog.bytes) == (op == py.Eq)), err
	}
	method := func(name, sig string, f func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error)) {
		patternClass.Methods(py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(*Pattern), a[1:])
		}})
	}
	for _, x := range []struct {
		name string
		how  mode
	}{{"match", modeMatch}, {"search", modeSearch}, {"fullmatch", modeFull}} {
		method(x.name, "string pos? endpos?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
			return p.one(t, a[0], a[1], a[2], x.how)
		})
	}
	method("findall", "string pos? endpos?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		return p.findall(t, a[0], a[1], a[2])
	})
	method("finditer", "string pos? endpos?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		return p.finditer(t, a[0], a[1], a[2])
	})
	method("split", "string maxsplit?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) { return p.split(t, a[0], a[1]) })
	method("sub", "repl string count?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		r, _, err := p.sub(t, a[0], a[1], a[2])
		return r, err
	})
	method("subn", "repl string count?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		r, n, err := p.sub(t, a[0], a[1], a[2])
		if err != nil {
			return nil, err
		}
		return py.NewTuple(r, py.MakeInt(int64(n))), nil
	})
	itself := func(_ *py.Thread, p *Pattern, _ []py.Value) (py.Value, error) { return p, nil }
	method("__copy__", "/", itself)
	method("__deepcopy__", "memo /", itself)
	get := func(name string, f func(p *Pattern) py.Value) {
		patternClass.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return f(v.(*Pattern)), nil }, nil)
	}
	get("pattern", func(p *Pattern) py.Value { return p.source })
	get("flags", func(p *Pattern) py.Value { return py.MakeInt(int64(p.flags)) })
	get("groups", func(p *Pattern) py.Value { return py.MakeInt(int64(p.prog.groups)) })
	get("groupindex", func(p *Pattern) py.Value { return &py.MappingProxy{Of: p.index} })
	patternClass.Attrs.SetStr(py.Name("__doc__"), py.NewStr("Compiled regular expression object."))
	generic(patternClass)
	patternClass.Seal()
}

// generic makes a class take parameters, as annotations have them: re.Pattern[str].
func generic(c *py.Class) {
	c.ClassMethods(py.Fn{Name: "__class_getitem__", Sig: "key /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
		return py.NewAlias(a[0], a[1]), nil
	}})
}

// finder is the iterator of finditer.
type finder struct{ s *search }

var finderClass = py.NewStatic("builtins", "callable_iterator", py.LayoutOther, &py.Slots{})

// Class is callable_iterator, as CPython makes it.
func (*finder) Class() *py.Class { return finderClass }

// Walk serves the count of memory.
func (f *finder) Walk(visit func(py.Value)) int {
	visit(f.s.value)
	visit(f.s.p)
	return 200 + 8*len(f.s.m.slots)
}

func (p *Pattern) finditer(t *py.Thread, v, pos, endpos py.Value) (py.Value, error) {
	s, err := p.newSearch(t, v, pos, endpos, modeSearch)
	if err != nil {
		return nil, err
	}
	return &finder{s}, nil
}

func init() {
	finderClass.Native.Iter = func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil }
	finderClass.Native.Next = func(t *py.Thread, v py.Value) (py.Value, error) {
		s := v.(*finder).s
		s.m.t = t // it may be another thread's turn
		ok, err := s.find()
		if err != nil || !ok {
			return nil, err
		}
		return s.match(t)
	}
	finderClass.Seal()
}
