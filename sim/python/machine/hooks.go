package machine

import (
	"eyewall/sim/python/py"
)

// missing stands for an argument that was not given, in library code.
type missing struct{}

// Class makes missing a value.
func (missing) Class() *py.Class { return missingClass }

var missingClass = py.NewStatic("_eyewall", "missing", py.LayoutOther, &py.Slots{})

// Wrapped is an iterator of a built-in type whose work is done by a generator of
// the prelude: map over a Python function, say.
type Wrapped struct {
	class *py.Class
	gen   *Generator
}

// Class is that of the iterator it stands for.
func (w *Wrapped) Class() *py.Class { return w.class }

// Lively is true: it runs Python code.
func (w *Wrapped) Lively() bool { return true }

// Hooks is the module _eyewall, by which library code written in Python reaches
// the machine.
func Hooks(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_eyewall")
	m.Set("missing", missing{})
	m.Funcs(
		py.Fn{Name: "store", Sig: "registers items /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			r := a[0].(*registers)
			copy(r.f.regs[r.at:], a[1].(*py.List).Items)
			return py.None, nil
		}},
		py.Fn{Name: "sort", Sig: "items keys reverse /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			reverse, err := py.Truth(t, a[2])
			if err != nil {
				return nil, err
			}
			return py.None, py.SortByKeys(t, a[0].(*py.List).Items, a[1].(*py.List).Items, reverse)
		}},
		py.Fn{Name: "wrap", Sig: "name generator /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			g := a[1].(*Generator)
			if c, ok := a[0].(*py.Class); ok {
				return &Wrapped{threadOf(t).m.wrappedClass(c), g}, nil
			}
			c := t.Builtins.GetStr(a[0].(*py.Str)).(*py.Class)
			return &Wrapped{wrappedClasses[c.Name], g}, nil
		}},
		py.Fn{Name: "traceback_entries", Sig: "tb /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			var entries []py.Value
			tb, _ := a[0].(*py.Traceback)
			for ; tb != nil; tb = tb.Next {
				if !tb.Frame.Hidden() {
					entries = append(entries, py.NewTuple(tb.Frame, py.MakeInt(int64(tb.Line)), py.NewStr(tb.Frame.Source(tb.Line)), py.NewStr(carets(tb))))
				}
			}
			return py.NewList(entries...), nil
		}},
		py.Fn{Name: "frame_line", Sig: "frame line /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			f, ok := a[0].(*Frame)
			n, isInt := a[1].(py.Int)
			if !ok || !isInt {
				return py.NewStr(""), nil
			}
			return py.NewStr(f.Source(int(n))), nil
		}},
		py.Fn{Name: "format_exception_only", Sig: "exception /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			e, ok := a[0].(*py.Exception)
			if !ok {
				return nil, py.Errorf(py.TypeError, "expected an exception, got %s", py.TypeName(a[0]))
			}
			var lines []py.Value
			for _, line := range threadOf(t).FormatExceptionOnly(e, false) {
				lines = append(lines, py.NewStr(line))
			}
			return py.NewList(lines...), nil
		}},
		matchFlags,
		py.Fn{Name: "mark_coroutine", Sig: "function /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fn, ok := a[0].(*py.Function)
			if !ok {
				return nil, py.Errorf(py.TypeError, "types.coroutine() expects a callable")
			}
			threadOf(t).m.iterable[fn.Code.(*Code)] = true
			return fn, nil
		}},
	)
	return m, nil
}

// wrappedClasses are derived from the built-in iterators, so that type(map(f, x)) is
// map however it is done.
var wrappedClasses = map[string]*py.Class{}

func init() {
	for _, base := range []*py.Class{py.MapClass, py.FilterClass, py.EnumerateClass, py.ZipClass} {
		wrappedClasses[base.Name] = newWrappedClass(base)
	}
}

func newWrappedClass(base *py.Class) *py.Class {
	slots := &py.Slots{
		Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
		Next: func(t *py.Thread, v py.Value) (py.Value, error) { return threadOf(t).next(v.(*Wrapped).gen) },
	}
	c := py.NewStatic(base.Module, base.QualName, py.LayoutOther, slots, base)
	c.Name = base.Name
	c.Seal()
	return c
}

// wrappedClass is the class derived from one that a module written in Go brought.
func (m *Machine) wrappedClass(base *py.Class) *py.Class {
	c, ok := m.wrapped[base]
	if !ok {
		c = newWrappedClass(base)
		if m.wrapped == nil {
			m.wrapped = map[*py.Class]*py.Class{}
		}
		m.wrapped[base] = c
	}
	return c
}

// classVia names the function of the prelude that makes objects of a built-in type
// from something that runs Python code.
func classVia(c *py.Class) string {
	switch {
	case c.Via != "":
		return c.Via
	case c == py.MapClass:
		return "map"
	case c == py.FilterClass:
		return "filter"
	case c == py.EnumerateClass:
		return "enumerate"
	case c == py.ZipClass:
		return "zip"
	}
	switch c.Layout {
	case py.LayoutList, py.LayoutTuple, py.LayoutSet, py.LayoutDict, py.LayoutBytes, py.LayoutByteArray:
		return "collect"
	}
	return ""
}
