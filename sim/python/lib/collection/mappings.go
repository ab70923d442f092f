package collection

import (
	"eyewall/sim/python/py"
)

// Collections makes the module _collections, on which collections stands.
func Collections(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_collections")
	m.Set("deque", DequeClass)
	m.Set("defaultdict", DefaultDictClass)
	m.Set("OrderedDict", OrderedDictClass)
	return m, nil
}

var (
	// DefaultDictClass is collections.defaultdict. Its factory is the Native of the instance.
	DefaultDictClass = derivedDict("defaultdict")
	// OrderedDictClass is collections.OrderedDict.
	OrderedDictClass = derivedDict("OrderedDict")

	odictViews = map[string]*py.Class{
		"keys":   py.NewStatic("builtins", "odict_keys", py.LayoutOther, py.DictKeysClass.Native, py.DictKeysClass),
		"values": py.NewStatic("builtins", "odict_values", py.LayoutOther, py.DictValuesClass.Native, py.DictValuesClass),
		"items":  py.NewStatic("builtins", "odict_items", py.LayoutOther, py.DictItemsClass.Native, py.DictItemsClass),
	}

	nameMissing = py.Name("__missing__")
	nameSetItem = py.Name("__setitem__")
	nameKeys    = py.Name("keys")
)

func derivedDict(name string) *py.Class {
	slots := *py.DictClass.Native
	c := py.NewStatic("collections", name, py.LayoutDict, &slots, py.DictClass)
	c.Name = "collections." + name
	return c
}

func missing(t *py.Thread, d *py.Dict, key py.Value) (py.Value, error) {
	factory := py.InstanceOf(d).Native
	if factory == nil || factory == py.None {
		return nil, py.KeyErrorOf(key)
	}
	v, err := t.Call(t, factory, py.Args{})
	if err != nil {
		return nil, err
	}
	return v, py.SetItem(t, d, key, v)
}

func init() {
	c := DefaultDictClass
	s := c.Native
	s.Init = func(t *py.Thread, self py.Value, args py.Args) error {
		var factory py.Value
		if len(args.Positional()) > 0 {
			factory = args.Values[0]
			if factory != py.None && !py.IsCallable(factory) {
				return py.Errorf(py.TypeError, "first argument must be callable or None")
			}
			args.Values = args.Values[1:]
		}
		py.InstanceOf(self).Native = factory
		return py.DictClass.Native.Init(t, self, args)
	}
	s.GetItem = func(t *py.Thread, v, key py.Value) (py.Value, error) {
		d := v.(*py.Dict)
		x, err := d.Get(t, key)
		if x != nil || err != nil {
			return x, err
		}
		if m := py.Special(d, nameMissing); m != nil {
			return callMethod(t, m, d, key)
		}
		return missing(t, d, key)
	}
	s.Repr = func(t *py.Thread, v py.Value) (string, error) {
		factory := "None"
		if f := py.InstanceOf(v).Native; f != nil {
			if !t.BeginRepr(py.InstanceOf(v)) {
				factory = "..."
			} else {
				var err error
				factory, err = py.Repr(t, f)
				t.EndRepr()
				if err != nil {
					return "", err
				}
			}
		}
		text, err := py.DictClass.Native.Repr(t, v)
		return v.Class().QualName + "(" + factory + ", " + text + ")", err
	}
	copyOf := func(t *py.Thread, a []py.Value) (py.Value, error) {
		return t.Call1(a[0].Class(), orNone(py.InstanceOf(a[0]).Native), a[0])
	}
	s.Binary = func(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
		x, okX := a.(*py.Dict)
		y, okY := b.(*py.Dict)
		if op != py.Or || !okX || !okY {
			return py.NotImplemented, nil
		}
		own := x
		if !own.Class().IsSubclass(DefaultDictClass) {
			own = y
		}
		d, err := t.Call1(own.Class(), orNone(py.InstanceOf(own).Native), x)
		if err != nil {
			return nil, err
		}
		return py.InplaceOp(t, py.Or, d, y)
	}
	reduce := func(t *py.Thread, a []py.Value) (py.Value, error) {
		args := py.NewTuple()
		if f := py.InstanceOf(a[0]).Native; f != nil && f != py.None {
			args = py.NewTuple(f)
		}
		items, err := py.Iter(t, py.NewDictView(a[0].(*py.Dict), "items"))
		return py.NewTuple(a[0].Class(), args, py.None, py.None, items), err
	}
	c.Methods(
		py.Fn{Name: "__missing__", Sig: "key /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return missing(t, a[0].(*py.Dict), a[1]) }},
		py.Fn{Name: "copy", Sig: "/", Fn: copyOf},
		py.Fn{Name: "__copy__", Sig: "/", Fn: copyOf},
		py.Fn{Name: "__reduce__", Sig: "/", Fn: reduce},
		py.Fn{Name: "__reduce_ex__", Sig: "protocol /", Fn: reduce},
	)
	c.ClassMethods(classGetItem)
	c.Getter("default_factory", func(_ *py.Thread, v py.Value) (py.Value, error) { return orNone(py.InstanceOf(v).Native), nil },
		func(_ *py.Thread, v, item py.Value) error {
			py.InstanceOf(v).Native = item
			return nil
		})
	c.Seal()
	orderedDict(OrderedDictClass)
}

func callMethod(t *py.Thread, m, self py.Value, args ...py.Value) (py.Value, error) {
	fn, withSelf, err := py.BindSpecial(t, m, self)
	if err != nil {
		return nil, err
	}
	if withSelf {
		args = append([]py.Value{self}, args...)
	}
	return t.Call(t, fn, py.Args{Values: args})
}

// eachItem calls f with the items of d.
func eachItem(d *py.Dict, f func(k, v py.Value) error) error {
	for at := 0; ; {
		k, v, next, ok := d.Next(at)
		if !ok {
			return nil
		}
		at = next
		if err := f(k, v); err != nil {
			return err
		}
	}
}

// fromPairs puts the pairs of an iterable into a mapping.
func fromPairs(t *py.Thread, self, pairs py.Value) error {
	return py.Each(t, pairs, func(v py.Value) error {
		pair, err := py.Collect(t, v)
		if err != nil {
			return err
		}
		switch n := len(pair); {
		case n < 2:
			return py.Errorf(py.ValueError, "need more than %d value%s to unpack", n, map[bool]string{true: "s"}[n != 1])
		case n > 2:
			return py.Errorf(py.ValueError, "too many values to unpack (expected 2)")
		}
		return py.SetItem(t, self, pair[0], pair[1])
	})
}

func orderedDict(c *py.Class) {
	s := c.Native
	update := func(t *py.Thread, self py.Value, args py.Args) error {
		given := args.Positional()
		if len(given) > 1 {
			return py.Errorf(py.TypeError, "expected at most 1 arguments, got %d", len(given))
		}
		if len(given) == 1 {
			keys, err := py.GetAttrOr(t, given[0], nameKeys)
			if err != nil {
				return err
			}
			if keys == nil {
				if err := fromPairs(t, self, given[0]); err != nil {
					return err
				}
				args.Values = args.Values[1:]
			}
		}
		if py.Special(self, nameSetItem) == nil {
			return py.DictClass.Native.Init(t, self, args)
		}
		// A derived class sees each item come in.
		d := py.NewDict()
		if err := py.DictClass.Native.Init(t, d, args); err != nil {
			return err
		}
		return eachItem(d, func(k, v py.Value) error { return py.SetItem(t, self, k, v) })
	}
	s.Init = update
	s.Repr = func(t *py.Thread, v py.Value) (string, error) {
		name := v.Class().QualName
		d := v.(*py.Dict)
		if d.Len() == 0 {
			return name + "()", nil
		}
		if !t.BeginRepr(v) {
			return "...", nil
		}
		defer t.EndRepr()
		var pairs []py.Value
		if err := t.Take(80 * d.Len()); err != nil {
			return "", err
		}
		if err := eachItem(d, func(k, v py.Value) error {
			pairs = append(pairs, py.NewTuple(k, v))
			return nil
		}); err != nil {
			return "", err
		}
		text, err := py.Repr(t, py.NewList(pairs...))
		return name + "(" + text + ")", err
	}
	s.Compare = func(t *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
		r, err := py.DictClass.Native.Compare(t, op, a, b)
		if err != nil || r == py.NotImplemented || r == py.MakeBool(op == py.Ne) ||
			!a.Class().IsSubclass(OrderedDictClass) || !b.Class().IsSubclass(OrderedDictClass) {
			return r, err
		}
		// The items are the same: is their order?
		x, y := a.(*py.Dict), b.(*py.Dict)
		other := 0
		same := true
		err = eachItem(x, func(k, _ py.Value) error {
			l, _, next, ok := y.Next(other)
			other = next
			if !ok {
				same = false
				return nil
			}
			equal, err := py.Equal(t, k, l)
			same = same && equal
			return err
		})
		return py.MakeBool(same == (op == py.Eq)), err
	}
	s.Binary = func(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
		x, okX := a.(*py.Dict)
		y, okY := b.(*py.Dict)
		if op != py.Or || !okX || !okY {
			return py.NotImplemented, nil
		}
		class := x.Class()
		if !class.IsSubclass(OrderedDictClass) {
			class = y.Class()
		}
		d, err := t.Call1(class, x)
		if err != nil {
			return nil, err
		}
		return d, update(t, d, py.Args{Values: []py.Value{y}})
	}
	s.Inplace = func(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
		if op != py.Or {
			return py.NotImplemented, nil
		}
		return a, update(t, a, py.Args{Values: []py.Value{b}})
	}
	copyOf := func(t *py.Thread, a []py.Value) (py.Value, error) { return t.Call1(a[0].Class(), a[0]) }
	view := func(kind string) py.Fn {
		return py.Fn{Name: kind, Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			return py.NewDictView(a[0].(*py.Dict), kind).As(odictViews[kind]), nil
		}}
	}
	reduce := func(t *py.Thread, a []py.Value) (py.Value, error) {
		items, err := py.Iter(t, py.NewDictView(a[0].(*py.Dict), "items"))
		state := py.Value(py.None)
		if i := py.InstanceOf(a[0]); i.Attrs.Len() > 0 {
			state = i.Attrs
		}
		return py.NewTuple(a[0].Class(), py.NewTuple(), state, py.None, items), err
	}
	c.Methods(
		view("keys"), view("values"), view("items"),
		py.Fn{Name: "update", Via: "collect", Raw: func(t *py.Thread, args py.Args) (py.Value, error) {
			return py.None, update(t, args.Values[0], py.Args{Values: args.Values[1:], Names: args.Names})
		}},
		py.Fn{Name: "popitem", Sig: "last?", Fn: popItem},
		py.Fn{Name: "move_to_end", Sig: "key last?", Fn: moveToEnd},
		py.Fn{Name: "pop", Sig: "key default?", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			v, err := a[0].(*py.Dict).Delete(t, a[1])
			if v != nil || err != nil {
				return v, err
			}
			if a[2] != nil {
				return a[2], nil
			}
			return nil, py.KeyErrorOf(a[1])
		}},
		py.Fn{Name: "setdefault", Sig: "key default?", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			v, err := a[0].(*py.Dict).Get(t, a[1])
			if v != nil || err != nil {
				return v, err
			}
			v = orNone(a[2])
			return v, py.SetItem(t, a[0], a[1], v)
		}},
		py.Fn{Name: "copy", Sig: "/", Fn: copyOf},
		py.Fn{Name: "__copy__", Sig: "/", Fn: copyOf},
		py.Fn{Name: "__reduce__", Sig: "/", Fn: reduce},
		py.Fn{Name: "__reduce_ex__", Sig: "protocol /", Fn: reduce},
	)
	c.ClassMethods(classGetItem, py.Fn{Name: "fromkeys", Sig: "iterable value?", Via: "collect", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
		d, err := t.Call1(a[0])
		if err != nil {
			return nil, err
		}
		value := orNone(a[2])
		return d, py.Each(t, a[1], func(key py.Value) error { return py.SetItem(t, d, key, value) })
	}})
	c.Seal()
}

// atEnd reads the argument last.
func atEnd(t *py.Thread, v py.Value) (bool, error) {
	if v == nil {
		return true, nil
	}
	return py.Truth(t, v)
}

func popItem(t *py.Thread, a []py.Value) (py.Value, error) {
	d := a[0].(*py.Dict)
	last, err := atEnd(t, a[1])
	if err != nil {
		return nil, err
	}
	if d.Len() == 0 {
		return nil, py.Errorf(py.KeyError, "dictionary is empty")
	}
	if last {
		return py.DictClass.Lookup(py.Name("popitem")).(*py.Builtin).Call(t, py.Args{Values: a[:1]})
	}
	k, v, _, _ := d.Next(0)
	_, err = d.Delete(t, k)
	return py.NewTuple(k, v), err
}

func moveToEnd(t *py.Thread, a []py.Value) (py.Value, error) {
	d, key := a[0].(*py.Dict), a[1]
	last, err := atEnd(t, a[2])
	if err != nil {
		return nil, err
	}
	v, err := d.Delete(t, key)
	if err != nil {
		return nil, err
	}
	if v == nil {
		return nil, py.KeyErrorOf(key)
	}
	if last {
		return py.None, d.Set(t, key, v)
	}
	rest := d.Copy()
	d.Clear()
	if err := d.Set(t, key, v); err != nil {
		return nil, err
	}
	if err := t.Work(rest.Len()); err != nil {
		return nil, err
	}
	return py.None, eachItem(rest, func(k, v py.Value) error { return d.Set(t, k, v) })
}
