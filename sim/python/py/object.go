package py

import "strings"

func init() {
	s := ObjectClass.Native
	s.New = objectNew
	text := func(name string, sig string, f func(t *Thread, a []Value) (Value, error)) Fn {
		return Fn{Name: name, Sig: sig, Fn: f}
	}
	str := func(r string, err error) (Value, error) {
		if err != nil {
			return nil, err
		}
		return NewStr(r), nil
	}
	ObjectClass.Methods(
		text("__repr__", "/", func(t *Thread, a []Value) (Value, error) { return NewStr(defaultRepr(t, a[0])), nil }),
		text("__str__", "/", func(t *Thread, a []Value) (Value, error) { return str(Repr(t, a[0])) }),
		text("__hash__", "/", func(t *Thread, a []Value) (Value, error) { return MakeInt(t.ID(a[0]) >> 4), nil }),
		text("__getattribute__", "name /", func(t *Thread, a []Value) (Value, error) {
			name, err := attrName(a[1])
			if err != nil {
				return nil, err
			}
			return GenericGetAttr(t, a[0], t.InternStr(name))
		}),
		text("__setattr__", "name value /", func(t *Thread, a []Value) (Value, error) {
			name, err := attrName(a[1])
			if err != nil {
				return nil, err
			}
			if _, ok := a[0].(*Class); ok {
				return nil, Errorf(TypeError, "can't apply this __setattr__ to %s object", TypeName(a[0]))
			}
			return None, GenericSetAttr(t, a[0], t.InternStr(name), a[2])
		}),
		text("__delattr__", "name /", func(t *Thread, a []Value) (Value, error) {
			name, err := attrName(a[1])
			if err != nil {
				return nil, err
			}
			if _, ok := a[0].(*Class); ok {
				return nil, Errorf(TypeError, "can't apply this __delattr__ to %s object", TypeName(a[0]))
			}
			return None, GenericSetAttr(t, a[0], t.InternStr(name), nil)
		}),
		text("__dir__", "/", func(t *Thread, a []Value) (Value, error) { return Dir(t, a[0]) }),
		text("__format__", "format_spec /", func(t *Thread, a []Value) (Value, error) {
			spec, ok := a[1].(*Str)
			if !ok {
				return nil, Errorf(TypeError, "__format__() argument must be str, not %s", argName(a[1]))
			}
			if spec.S != "" {
				return nil, Errorf(TypeError, "unsupported format string passed to %s.__format__", TypeName(a[0]))
			}
			return str(ToStr(t, a[0]))
		}),
		text("__sizeof__", "/", func(_ *Thread, _ []Value) (Value, error) { return MakeInt(48), nil }),
		text("__reduce_ex__", "protocol /", func(t *Thread, a []Value) (Value, error) {
			if b, ok := a[0].Class().Lookup(nameReduce).(*Builtin); !ok || b.Owner != ObjectClass {
				m, err := GetAttr(t, a[0], nameReduce)
				if err != nil {
					return nil, err
				}
				return t.Call1(m)
			}
			return reduceEx(t, a)
		}),
		text("__reduce__", "/", reduceEx),
		text("__getstate__", "/", func(_ *Thread, a []Value) (Value, error) { return stateOf(a[0]), nil }),
		Fn{Name: "__init__", Raw: func(t *Thread, args Args) (Value, error) {
			return None, objectInit(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
		}},
	)
	for i, name := range nameCompare {
		op := CompareOp(i)
		ObjectClass.Methods(text(name.S, "value /", func(t *Thread, a []Value) (Value, error) {
			switch {
			case op == Eq && Same(a[0], a[1]):
				return True, nil
			case op == Ne:
				r, err := compareOne(t, Eq, a[0], a[1])
				if err != nil || r == NotImplemented {
					return r, err
				}
				b, err := Truth(t, r)
				return MakeBool(!b), err
			}
			return NotImplemented, nil
		}))
	}
	for _, name := range append(nameCompare[:], nameRepr, nameStr, nameHash, nameGetAttribute, nameSetAttr, nameDelAttr, nameInit) {
		ObjectClass.Attrs.GetStr(name).(*Builtin).wrapper = true
	}
	ObjectClass.ClassMethods(
		Fn{Name: "__init_subclass__", Raw: func(_ *Thread, args Args) (Value, error) {
			if len(args.Values) > 1 {
				c := args.Values[0].(*Class)
				if len(args.Names) > 0 {
					return nil, Errorf(TypeError, "%s.__init_subclass__() takes no keyword arguments", c.Name)
				}
				return nil, Errorf(TypeError, "%s.__init_subclass__() takes no arguments (%d given)", c.Name, len(args.Values)-1)
			}
			return None, nil
		}},
		Fn{Name: "__subclasshook__", Raw: func(*Thread, Args) (Value, error) { return NotImplemented, nil }},
	)
	ObjectClass.Getter("__class__", func(_ *Thread, v Value) (Value, error) { return v.Class(), nil }, setClass)
	ObjectClass.Attrs.SetStr(nameDoc, NewStr("The base class of the class hierarchy."))
	ObjectClass.Seal()

	repr := func(c *Class, text string) {
		c.Native.Repr = func(*Thread, Value) (string, error) { return text, nil }
	}
	repr(NoneClass, "None")
	repr(EllipsisClass, "Ellipsis")
	repr(NotImplementedClass, "NotImplemented")
	NoneClass.Native.Bool = func(Value) bool { return false }
	for _, x := range []struct {
		c *Class
		v Value
	}{{NoneClass, None}, {EllipsisClass, Ellipsis}, {NotImplementedClass, NotImplemented}} {
		x.c.Native.Hash = func(_ *Thread, v Value) (uint64, error) { return hashString(v.Class().Name) >> 8, nil }
		x.c.Native.New = func(_ *Thread, _ *Class, args Args) (Value, error) {
			if len(args.Values) > 0 {
				return nil, Errorf(TypeError, "%s takes no arguments", x.c.Name)
			}
			return x.v, nil
		}
		x.c.Seal()
	}
	CellClass.Native.Repr = func(t *Thread, v Value) (string, error) {
		c := v.(*Cell)
		if c.V == nil {
			return sprintf("<cell at 0x%x: empty>", t.ID(c)), nil
		}
		return sprintf("<cell at 0x%x: %s object at 0x%x>", t.ID(c), TypeName(c.V), t.ID(c.V)), nil
	}
	CellClass.Native.New = func(_ *Thread, _ *Class, args Args) (Value, error) {
		switch {
		case len(args.Names) > 0:
			return nil, Errorf(TypeError, "cell() takes no keyword arguments")
		case len(args.Values) > 1:
			return nil, Errorf(TypeError, "cell expected at most 1 argument, got %d", len(args.Values))
		case len(args.Values) == 1:
			return &Cell{args.Values[0]}, nil
		}
		return &Cell{}, nil
	}
	CellClass.Native.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		x, ok1 := a.(*Cell)
		y, ok2 := b.(*Cell)
		switch {
		case !ok1 || !ok2:
			return NotImplemented, nil
		case x.V != nil && y.V != nil:
			return Compare(t, op, x.V, y.V)
		}
		order := 0
		if x.V != nil {
			order = 1
		} else if y.V != nil {
			order = -1
		}
		return MakeBool(op.Holds(order)), nil
	}
	CellClass.Native.NoHash, CellClass.Native.Hash = true, Unhashable
	CellClass.Getter("cell_contents", func(_ *Thread, v Value) (Value, error) {
		if c := v.(*Cell); c.V != nil {
			return c.V, nil
		}
		return nil, Errorf(ValueError, "Cell is empty")
	}, func(_ *Thread, v, item Value) error {
		v.(*Cell).V = item
		return nil
	})
	CellClass.Seal()
}

// attrName is the name given to getattr and its kind.
func attrName(v Value) (*Str, error) {
	s, ok := v.(*Str)
	if !ok {
		return nil, Errorf(TypeError, "attribute name must be string, not '%s'", TypeName(v))
	}
	return s, nil
}

// objectNew is object.__new__: arguments are for an __init__ or a mistake.
func objectNew(_ *Thread, c *Class, args Args) (Value, error) {
	if len(args.Values) > 0 {
		if !HasObjectNew(c) {
			return nil, Errorf(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if b, ok := c.Lookup(nameInit).(*Builtin); ok && b.Owner == ObjectClass {
			return nil, Errorf(TypeError, "%s() takes no arguments", c.Name)
		}
	}
	if names := abstractMethods(c); len(names) > 0 {
		s := ""
		if len(names) > 1 {
			s = "s"
		}
		return nil, Errorf(TypeError, "Can't instantiate abstract class %s with abstract method%s %s", c.Name, s, strings.Join(names, ", "))
	}
	return NewInstance(c), nil
}

func objectInit(_ *Thread, v Value, args Args) error {
	if len(args.Values) == 0 {
		return nil
	}
	c := v.Class()
	if b, ok := c.Lookup(nameInit).(*Builtin); !ok || b.Owner != ObjectClass {
		return Errorf(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if HasObjectNew(c) {
		return Errorf(TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", c.Name)
	}
	return nil
}

// setClass is v.__class__ = item.
func setClass(_ *Thread, v, item Value) error {
	c, ok := item.(*Class)
	if !ok {
		if item == nil {
			return Errorf(TypeError, "can't delete __class__ attribute")
		}
		return Errorf(TypeError, "__class__ must be set to a class, not '%s' object", TypeName(item))
	}
	i := InstanceOf(v)
	if i == nil || v.Class().Static || c.Static {
		return Errorf(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if !c.sameLayout(v.Class()) {
		return Errorf(TypeError, "__class__ assignment: '%s' object layout differs from '%s'", c.Name, v.Class().Name)
	}
	i.class = c
	return nil
}

// reduceEx gives what copy needs: how to make the object anew, its state, and the
// items of a list or dict.
func reduceEx(t *Thread, a []Value) (Value, error) {
	v := a[0]
	switch v := v.(type) {
	case *ByteArray:
		if v.inst == nil {
			return NewTuple(ByteArrayClass, NewTuple(NewBytes(string(v.B))), None), nil
		}
	case *Set:
		if v.inst == nil {
			items, err := Collect(t, v)
			return NewTuple(v.Class(), NewTuple(NewList(items...)), None), err
		}
	case *Range:
		return NewTuple(RangeClass, NewTuple(v.Start, v.Stop, v.Step)), nil
	case *Slice:
		return NewTuple(SliceClass, NewTuple(v.Start, v.Stop, v.Step)), nil
	}
	i := InstanceOf(v)
	if c := v.Class(); i == nil || c.Static && !c.attributed && c.Layout != LayoutException && c != ObjectClass {
		return nil, Errorf(TypeError, "cannot pickle '%s' object", TypeName(v))
	}
	maker, err := GetAttr(t, v.Class(), nameNew)
	if err != nil {
		return nil, err
	}
	args := []Value{v.Class()}
	items, pairs := Value(None), Value(None)
	get, err := GetAttr(t, v, nameOf("__getstate__"))
	if err != nil {
		return nil, err
	}
	state, err := t.Call1(get)
	if err != nil {
		return nil, err
	}
	switch v := v.(type) {
	case *Str:
		args = append(args, NewStr(v.S))
	case *Bytes:
		args = append(args, NewBytes(v.B))
	case *Tuple:
		args = append(args, NewTuple(v.Items...))
	case *Set:
		all, err := Collect(t, v)
		if err != nil {
			return nil, err
		}
		return NewTuple(v.Class(), NewTuple(NewList(all...)), state), nil
	case *ByteArray:
		return NewTuple(v.Class(), NewTuple(NewBytes(string(v.B))), state), nil
	case *List:
		if items, err = Iter(t, NewList(v.Items...)); err != nil {
			return nil, err
		}
	case *Dict:
		if pairs, err = Iter(t, NewDictView(v, "items")); err != nil {
			return nil, err
		}
	default:
		if i.Native != nil {
			args = append(args, i.Native)
		}
	}
	if m, err := GetAttrOr(t, v, nameOf("__getnewargs__")); err == nil && m != nil && !v.Class().Static {
		r, err := t.Call1(m)
		if err != nil {
			return nil, err
		}
		if tuple, ok := r.(*Tuple); ok {
			args = append(args[:1], tuple.Items...)
		}
	}
	return NewTuple(maker, NewTuple(args...), state, items, pairs), nil
}

var nameReduce = static("__reduce__")

// stateOf is object.__getstate__: the attributes, and the slots if there are any.
func stateOf(v Value) Value {
	i := InstanceOf(v)
	if i == nil {
		return None
	}
	state := Value(None)
	if i.Attrs.Len() > 0 {
		state = i.Attrs.Copy()
	}
	if i.slots != nil && i.slots.Len() > 0 {
		return NewTuple(state, i.slots.Copy())
	}
	return state
}

// dictAttr is the attribute __dict__ of objects.
func dictAttr(_ *Thread, v Value) (Value, error) {
	switch v := v.(type) {
	case *Function:
		return &v.Attrs, nil
	case *Module:
		return v.Dict, nil
	}
	if i := InstanceOf(v); i != nil && !noAttributes(v) && !v.Class().NoDict {
		return i.Attrs, nil
	}
	return nil, NoAttribute(v, nameDict)
}

func setDictAttr(_ *Thread, v, item Value) error {
	if item == nil {
		item = NewDict()
	}
	d, ok := item.(*Dict)
	if !ok {
		return Errorf(TypeError, "__dict__ must be set to a dictionary, not a '%s'", TypeName(item))
	}
	if i := InstanceOf(v); i != nil && !noAttributes(v) {
		i.Attrs = d
		return nil
	}
	return NoAttribute(v, nameDict)
}
