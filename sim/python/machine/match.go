package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// isSequence tells what a sequence pattern may match.
func isSequence(v py.Value) bool {
	switch v := v.(type) {
	case *py.List, *py.Tuple:
		return true
	default:
		return v.Class().Flag(py.FlagSequence)
	}
}

// isMapping tells what a mapping pattern may match.
func isMapping(v py.Value) bool {
	if _, ok := v.(*py.Dict); ok {
		return true
	}
	return v.Class().Flag(py.FlagMapping)
}

func (th *Thread) matchKeys(f *Frame, in *code.Instr) error {
	t := &th.Thread
	keys := f.regs[in.C].(*py.Tuple).Items
	seen := py.NewSet()
	values := make([]py.Value, len(keys))
	f.regs[in.A] = py.None
	for i, k := range keys {
		had, err := py.Contains(t, seen, k)
		if err != nil {
			return err
		}
		if had {
			text, err := py.Repr(t, k)
			if err != nil {
				return err
			}
			return py.Errorf(py.ValueError, "mapping pattern checks duplicate key (%s)", text)
		}
		if err := seen.Add(t, k); err != nil {
			return err
		}
		if d, ok := f.regs[in.B].(*py.Dict); ok {
			values[i], err = d.Get(t, k)
		} else {
			values[i], err = th.mappingGet(f.regs[in.B], k)
		}
		if err != nil {
			return err
		}
		if values[i] == nil {
			return nil
		}
	}
	f.regs[in.A] = py.NewTuple(values...)
	return nil
}

// mappingGet is m.get(k), nil for a missing key.
func (th *Thread) mappingGet(m, k py.Value) (py.Value, error) {
	t := &th.Thread
	get, err := py.GetAttr(t, m, py.Name("get"))
	if err != nil {
		return nil, err
	}
	missing := py.NewInstance(py.ObjectClass)
	v, err := th.Call1(get, k, missing)
	if v == missing {
		return nil, err
	}
	return v, err
}

func (th *Thread) matchRest(f *Frame, in *code.Instr) error {
	rest := py.NewDict()
	if err := th.dictUpdate(rest, f.regs[in.B]); err != nil {
		return err
	}
	for _, k := range f.regs[in.C].(*py.Tuple).Items {
		if _, err := rest.Delete(&th.Thread, k); err != nil {
			return err
		}
	}
	f.regs[in.A] = rest
	return nil
}

// matchesItself are the built-in types whose class pattern takes one positional
// pattern, for the object itself.
func matchesItself(c *py.Class) bool {
	for _, b := range []*py.Class{py.BoolClass, py.ByteArrayClass, py.BytesClass, py.DictClass, py.FloatClass, py.FrozenSetClass,
		py.IntClass, py.ListClass, py.SetClass, py.StrClass, py.TupleClass} {
		if c.IsSubclass(b) {
			return true
		}
	}
	return false
}

func (th *Thread) matchClass(f *Frame, in *code.Instr) error {
	t := &th.Thread
	subject := f.regs[in.B]
	c, ok := f.regs[in.C].(*py.Class)
	if !ok {
		return py.Errorf(py.TypeError, "called match pattern must be a type")
	}
	f.regs[in.A] = py.None
	is, err := py.IsInstance(t, subject, c)
	if err != nil || !is {
		return err
	}
	n := int(in.D)
	var attrs []py.Value
	var seen []string
	get := func(name *py.Str) (bool, error) {
		for _, s := range seen {
			if s == name.S {
				return false, py.Errorf(py.TypeError, "%s() got multiple sub-patterns for attribute '%s'", c.Name, name.S)
			}
		}
		seen = append(seen, name.S)
		v, err := py.GetAttrOr(t, subject, name)
		if v == nil || err != nil {
			return false, err
		}
		attrs = append(attrs, v)
		return true, nil
	}
	if n > 0 {
		args, err := py.GetAttrOr(t, c, nameMatchArgs)
		if err != nil {
			return err
		}
		switch args := args.(type) {
		case nil:
			if !matchesItself(c) {
				return py.Errorf(py.TypeError, "%s() accepts 0 positional sub-patterns (%d given)", c.Name, n)
			}
			if n > 1 {
				return py.Errorf(py.TypeError, "%s() accepts 1 positional sub-pattern (%d given)", c.Name, n)
			}
			attrs = append(attrs, subject)
		case *py.Tuple:
			if n > len(args.Items) {
				return py.Errorf(py.TypeError, "%s() accepts %d positional sub-pattern%s (%d given)", c.Name, len(args.Items), plural(len(args.Items)), n)
			}
			for _, a := range args.Items[:n] {
				name, ok := a.(*py.Str)
				if !ok {
					return py.Errorf(py.TypeError, "__match_args__ elements must be strings (got %s)", py.TypeName(a))
				}
				if found, err := get(name); !found || err != nil {
					return err
				}
			}
		default:
			return py.Errorf(py.TypeError, "%s.__match_args__ must be a tuple (got %s)", c.Name, py.TypeName(args))
		}
	}
	for _, k := range f.regs[in.C+1].(*py.Tuple).Items {
		if found, err := get(k.(*py.Str)); !found || err != nil {
			return err
		}
	}
	f.regs[in.A] = py.NewTuple(attrs...)
	return nil
}
