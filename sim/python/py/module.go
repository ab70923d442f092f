package py

import "strings"

func init() {
	s := ModuleClass.Native
	ModuleClass.Final = false
	s.Repr = func(t *Thread, v Value) (string, error) {
		m := v.(*Module)
		name, ok := m.Dict.GetStr(nameName).(*Str)
		if !ok {
			return "<module '?'>", nil
		}
		quoted := QuoteStr(name.S)
		if f, ok := m.Dict.GetStr(nameOf("__file__")).(*Str); ok {
			return "<module " + quoted + " from " + QuoteStr(f.S) + ">", nil
		}
		if m.BuiltIn() {
			return "<module " + quoted + " (built-in)>", nil
		}
		return "<module " + quoted + ">", nil
	}
	s.New = func(_ *Thread, c *Class, args Args) (Value, error) {
		var a [2]Value
		if n := len(args.Values); n > len(a) {
			return nil, Errorf(TypeError, "module() takes at most 2 arguments (%d given)", n)
		}
		copy(a[:], args.Positional())
		for i, name := range [...]string{"name", "doc"} {
			if v := args.Get(name); v != nil {
				a[i] = v
			}
		}
		if a[0] == nil {
			return nil, Errorf(TypeError, "module() missing required argument 'name' (pos 1)")
		}
		name, ok := a[0].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "module() argument 'name' must be str, not %s", TypeName(a[0]))
		}
		m := NewModule(name.S)
		m.Dict.SetStr(nameDoc, orNone(a[1]))
		for _, n := range []string{"__package__", "__loader__", "__spec__"} {
			m.Dict.SetStr(nameOf(n), None)
		}
		if c != ModuleClass {
			m.class = c
		}
		return m, nil
	}
	ModuleClass.Member("__dict__", dictAttr, nil)
	ModuleClass.Seal()
}

// BuiltIn reports whether the module is part of the executable of CPython.
func (m *Module) BuiltIn() bool {
	switch m.Name {
	case "sys", "builtins", "time", "errno", "select", "math", "itertools", "gc", "binascii", "zlib":
		return true
	}
	return strings.HasPrefix(m.Name, "_") && m.Name != "__main__"
}
