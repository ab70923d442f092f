package py

import "strings"

func init() {
	s := FunctionClass.Native
	s.Repr = func(t *Thread, v Value) (string, error) {
		return sprintf("<function %s at 0x%x>", v.(*Function).QualName, t.ID(v)), nil
	}
	s.DescrGet = func(_ *Thread, f, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return f, nil
		}
		return &Method{Func: f, Self: obj}, nil
	}
	str := func(name string, field func(f *Function) *string) {
		FunctionClass.Getter(name, func(_ *Thread, v Value) (Value, error) { return NewStr(*field(v.(*Function))), nil },
			func(_ *Thread, v, item Value) error {
				s, ok := item.(*Str)
				if !ok {
					return Errorf(TypeError, "%s must be set to a string object", name)
				}
				*field(v.(*Function)) = s.S
				return nil
			})
	}
	str("__name__", func(f *Function) *string { return &f.Name })
	str("__qualname__", func(f *Function) *string { return &f.QualName })
	value := func(name string, field func(f *Function) *Value) {
		FunctionClass.Getter(name, func(_ *Thread, v Value) (Value, error) { return orNone(*field(v.(*Function))), nil },
			func(_ *Thread, v, item Value) error {
				*field(v.(*Function)) = orNone(item)
				return nil
			})
	}
	value("__doc__", func(f *Function) *Value { return &f.Doc })
	value("__module__", func(f *Function) *Value { return &f.Module })
	FunctionClass.Getter("__defaults__", func(_ *Thread, v Value) (Value, error) {
		if d := v.(*Function).Defaults; len(d) > 0 {
			return NewTuple(d...), nil
		}
		return None, nil
	}, func(_ *Thread, v, item Value) error {
		switch d := item.(type) {
		case *Tuple:
			v.(*Function).Defaults = d.Items
		case nil, noneType:
			v.(*Function).Defaults = nil
		default:
			return Errorf(TypeError, "__defaults__ must be set to a tuple object")
		}
		return nil
	})
	dict := func(name string, field func(f *Function) **Dict, always bool) {
		FunctionClass.Getter(name, func(_ *Thread, v Value) (Value, error) {
			d := field(v.(*Function))
			if *d == nil {
				if !always {
					return None, nil
				}
				*d = NewDict()
			}
			return *d, nil
		}, func(_ *Thread, v, item Value) error {
			switch x := item.(type) {
			case *Dict:
				*field(v.(*Function)) = x
			case nil, noneType:
				*field(v.(*Function)) = nil
			default:
				return Errorf(TypeError, "%s must be set to a dict object", name)
			}
			return nil
		})
	}
	dict("__kwdefaults__", func(f *Function) **Dict { return &f.KwDefaults }, false)
	dict("__annotations__", func(f *Function) **Dict { return &f.Annotate }, true)
	FunctionClass.Getter("__code__", func(_ *Thread, v Value) (Value, error) { return v.(*Function).Code, nil },
		func(_ *Thread, v, item Value) error {
			c, ok := item.(Code)
			if !ok {
				return Errorf(TypeError, "__code__ must be set to a code object")
			}
			v.(*Function).Code = c
			return nil
		})
	FunctionClass.Member("__globals__", func(_ *Thread, v Value) (Value, error) { return v.(*Function).Globals, nil }, nil)
	FunctionClass.Member("__closure__", func(_ *Thread, v Value) (Value, error) {
		cells := v.(*Function).Cells
		if len(cells) == 0 {
			return None, nil
		}
		items := make([]Value, len(cells))
		for i, c := range cells {
			items[i] = c
		}
		return NewTuple(items...), nil
	}, nil)
	FunctionClass.Getter("__dict__", dictAttr, func(_ *Thread, v, item Value) error {
		d, ok := item.(*Dict)
		if !ok {
			if item == nil {
				return Errorf(TypeError, "cannot delete __dict__")
			}
			return Errorf(TypeError, "__dict__ must be set to a dictionary, not a '%s'", TypeName(item))
		}
		v.(*Function).Attrs = *d.Copy()
		return nil
	})
	s.New = functionNew
	callable(FunctionClass)
	FunctionClass.Seal()

	m := MethodClass.Native
	m.Repr = func(t *Thread, v Value) (string, error) {
		x := v.(*Method)
		name := "?"
		if q, err := GetAttrOr(t, x.Func, nameQualName); err == nil && q != nil {
			if s, ok := q.(*Str); ok {
				name = s.S
			}
		}
		self, err := Repr(t, x.Self)
		return "<bound method " + name + " of " + self + ">", err
	}
	m.Compare = methodCompare
	m.Hash = methodHash
	MethodClass.Member("__self__", func(_ *Thread, v Value) (Value, error) { return v.(*Method).Self, nil }, nil)
	MethodClass.Member("__func__", func(_ *Thread, v Value) (Value, error) { return v.(*Method).Func, nil }, nil)
	m.GetAttr = func(t *Thread, v Value, name *Str) (Value, error) {
		if name != nameDoc && (MethodClass.Attrs.GetStr(name) != nil || ObjectClass.Attrs.GetStr(name) != nil) {
			return nil, nil
		}
		return GetAttr(t, v.(*Method).Func, name)
	}
	callable(MethodClass)
	m.New = func(_ *Thread, _ *Class, args Args) (Value, error) {
		if len(args.Names) > 0 {
			return nil, Errorf(TypeError, "method() takes no keyword arguments")
		}
		if len(args.Values) != 2 {
			return nil, Errorf(TypeError, "method expected 2 arguments, got %d", len(args.Values))
		}
		if !IsCallable(args.Values[0]) {
			return nil, Errorf(TypeError, "first argument must be callable")
		}
		if args.Values[1] == None {
			return nil, Errorf(TypeError, "instance must not be None")
		}
		return &Method{Func: args.Values[0], Self: args.Values[1]}, nil
	}
	MethodClass.Seal()

	for _, c := range []*Class{BuiltinClass, MethodWrapperClass} {
		c.Native.Repr, c.Native.Compare, c.Native.Hash = builtinRepr, methodCompare, methodHash
		c.Member("__self__", func(t *Thread, v Value) (Value, error) {
			switch v := v.(type) {
			case *Method:
				return v.Self, nil
			case *Builtin:
				if v.newOf != nil {
					return v.newOf, nil
				}
				if v.staticOf != nil {
					return v.staticOf, nil
				}
			}
			return t.Import(t, "builtins")
		}, nil)
		builtinAttrs(c)
		c.Seal()
	}
	BuiltinClass.Getter("__module__", func(_ *Thread, v Value) (Value, error) {
		b := builtinOf(v)
		switch {
		case b.Module != "":
			return NewStr(b.Module), nil
		case b.Owner != nil || b.newOf != nil || b.staticOf != nil:
			return None, nil
		}
		return NewStr("builtins"), nil
	}, nil)
	for _, c := range []*Class{MethodDescriptorClass, WrapperDescriptorClass} {
		c.Native.Repr = builtinRepr
		c.Native.DescrGet = func(_ *Thread, f, obj Value, _ *Class) (Value, error) {
			if obj == nil {
				return f, nil
			}
			b := f.(*Builtin)
			if err := b.checkSelf(Args{Values: []Value{obj}}); err != nil {
				return nil, Errorf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.Name, b.Owner.Name, TypeName(obj))
			}
			return &Method{Func: f, Self: obj}, nil
		}
		builtinAttrs(c)
		c.Seal()
	}

	getset := GetSetClass.Native
	getset.Repr = func(_ *Thread, v Value) (string, error) {
		g := v.(*GetSet)
		return "<attribute '" + g.Name + "' of '" + g.Owner.Name + "' objects>", nil
	}
	getset.DescrGet = func(t *Thread, d, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return d, nil
		}
		return d.(*GetSet).get(t, obj)
	}
	getset.DescrSet = func(t *Thread, d, obj, item Value) error { return d.(*GetSet).set(t, obj, item) }
	memberSlots()
	for _, c := range []*Class{GetSetClass, MemberClass} {
		named := func(v Value) (string, *Class) {
			if m, ok := v.(*Member); ok {
				return m.Name, m.Owner
			}
			g := v.(*GetSet)
			return g.Name, g.Owner
		}
		c.Member("__name__", func(_ *Thread, v Value) (Value, error) {
			name, _ := named(v)
			return NewStr(name), nil
		}, nil)
		c.Getter("__qualname__", func(_ *Thread, v Value) (Value, error) {
			name, owner := named(v)
			return NewStr(owner.QualName + "." + name), nil
		}, nil)
		c.Member("__objclass__", func(_ *Thread, v Value) (Value, error) {
			_, owner := named(v)
			return owner, nil
		}, nil)
		c.Getter("__doc__", func(*Thread, Value) (Value, error) { return None, nil }, nil)
		c.Seal()
	}
}

// callable gives a class of functions its __call__.
func callable(c *Class) {
	c.Methods(Fn{Name: "__call__", Raw: func(t *Thread, args Args) (Value, error) {
		return t.Call(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
	}})
	c.Attrs.GetStr(nameCall).(*Builtin).wrapper = true
}

// builtinOf is the function in a native function or method.
func builtinOf(v Value) *Builtin {
	switch v := v.(type) {
	case *Method:
		return v.Func.(*Builtin)
	case *ClassMethod:
		return v.Func.(*Builtin)
	}
	return v.(*Builtin)
}

// builtinAttrs gives a class of native functions their attributes.
func builtinAttrs(c *Class) {
	c.Getter("__name__", func(_ *Thread, v Value) (Value, error) { return NewStr(builtinOf(v).Name), nil }, nil)
	c.Getter("__qualname__", func(_ *Thread, v Value) (Value, error) {
		b := builtinOf(v)
		for _, of := range []*Class{b.newOf, b.staticOf} {
			if of != nil {
				return NewStr(of.QualName + "." + b.Name), nil
			}
		}
		return NewStr(b.Called()), nil
	}, nil)
	c.Getter("__doc__", func(_ *Thread, v Value) (Value, error) {
		b := builtinOf(v)
		if b.Doc != "" {
			return NewStr(b.Doc), nil
		}
		return NewStr(b.Name + "(" + strings.Join(b.sig.names, ", ") + ")"), nil
	}, nil)
	c.Getter("__text_signature__", func(*Thread, Value) (Value, error) { return None, nil }, nil)
	if c != BuiltinClass {
		c.Member("__objclass__", func(_ *Thread, v Value) (Value, error) { return builtinOf(v).Owner, nil }, nil)
	}
	callable(c)
}

// functionNew is types.FunctionType(code, globals, name, argdefs, closure).
func functionNew(t *Thread, _ *Class, args Args) (Value, error) {
	names := [...]string{"code", "globals", "name", "argdefs", "closure"}
	var a [len(names)]Value
	if n := len(args.Values); n > len(a) {
		return nil, Errorf(TypeError, "function() takes at most 5 arguments (%d given)", n)
	}
	copy(a[:], args.Positional())
	for i, name := range names {
		if v := args.Get(name); v != nil {
			a[i] = v
		}
		if i < 2 && a[i] == nil {
			return nil, Errorf(TypeError, "function() missing required argument '%s' (pos %d)", name, i+1)
		}
	}
	code, ok := a[0].(Code)
	if !ok {
		return nil, Errorf(TypeError, "function() argument 'code' must be code, not %s", TypeName(a[0]))
	}
	globals, ok := a[1].(*Dict)
	if !ok {
		return nil, Errorf(TypeError, "function() argument 'globals' must be dict, not %s", TypeName(a[1]))
	}
	f := &Function{Code: code, Globals: globals, Doc: None, Module: None}
	of, err := GetAttr(t, code, nameOf("co_name"))
	if err != nil {
		return nil, err
	}
	if s, ok := of.(*Str); ok {
		f.Name, f.QualName = s.S, s.S
	}
	free, err := GetAttr(t, code, nameOf("co_freevars"))
	if err != nil {
		return nil, err
	}
	want, err := Len(t, free)
	if err != nil {
		return nil, err
	}
	if mod := globals.GetStr(nameName); mod != nil {
		f.Module = mod
	}
	switch name := orNone(a[2]).(type) {
	case *Str:
		f.Name = name.S
	case noneType:
	default:
		return nil, Errorf(TypeError, "arg 3 (name) must be None or string")
	}
	switch defaults := orNone(a[3]).(type) {
	case *Tuple:
		f.Defaults = defaults.Items
	case noneType:
	default:
		return nil, Errorf(TypeError, "arg 4 (defaults) must be None or tuple")
	}
	switch cells := orNone(a[4]).(type) {
	case *Tuple:
		for _, c := range cells.Items {
			cell, ok := c.(*Cell)
			if !ok {
				return nil, Errorf(TypeError, "arg 5 (closure) expected cell, found %s", TypeName(c))
			}
			f.Cells = append(f.Cells, cell)
		}
	case noneType:
	default:
		return nil, Errorf(TypeError, "arg 5 (closure) must be None or tuple")
	}
	if want != len(f.Cells) {
		if a[4] == nil || a[4] == None {
			return nil, Errorf(TypeError, "arg 5 (closure) must be tuple")
		}
		return nil, Errorf(ValueError, "%s requires closure of length %d, not %d", f.Name, want, len(f.Cells))
	}
	return f, nil
}

func builtinRepr(t *Thread, v Value) (string, error) {
	if m, ok := v.(*Method); ok {
		b := m.Func.(*Builtin)
		if b.wrapper {
			return sprintf("<method-wrapper '%s' of %s object at 0x%x>", b.Name, TypeName(m.Self), t.ID(m.Self)), nil
		}
		return sprintf("<built-in method %s of %s object at 0x%x>", b.Name, TypeName(m.Self), t.ID(m.Self)), nil
	}
	b := v.(*Builtin)
	switch {
	case b.wrapper && b.Owner != nil:
		return "<slot wrapper '" + b.Name + "' of '" + b.Owner.Name + "' objects>", nil
	case b.Owner != nil:
		return "<method '" + b.Name + "' of '" + b.Owner.Name + "' objects>", nil
	case b.newOf != nil:
		return sprintf("<built-in method __new__ of type object at 0x%x>", t.ID(b.newOf)), nil
	case b.staticOf != nil:
		return sprintf("<built-in method %s of type object at 0x%x>", b.Name, t.ID(b.staticOf)), nil
	}
	return "<built-in function " + b.Name + ">", nil
}

// methodCompare compares bound methods: the same function of the same object.
func methodCompare(_ *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok1 := a.(*Method)
	y, ok2 := b.(*Method)
	if op > Ne {
		return NotImplemented, nil
	}
	if !ok1 || !ok2 {
		return MakeBool((a == b) == (op == Eq)), nil
	}
	return MakeBool((x.Func == y.Func && x.Self == y.Self) == (op == Eq)), nil
}

func methodHash(t *Thread, v Value) (uint64, error) {
	m, ok := v.(*Method)
	if !ok {
		return uint64(t.ID(v)) >> 4, nil
	}
	return uint64(t.ID(m.Self))>>4 ^ uint64(t.ID(m.Func))>>3, nil
}
