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
	FunctionClass.Getter("__globals__", func(_ *Thread, v Value) (Value, error) { return v.(*Function).Globals, nil }, nil)
	FunctionClass.Getter("__closure__", func(_ *Thread, v Value) (Value, error) {
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
			return Errorf(TypeError, "__dict__ must be set to a dictionary, not a '%s'", TypeName(item))
		}
		v.(*Function).Attrs = *d.Copy()
		return nil
	})
	FunctionClass.Methods(Fn{Name: "__call__", Raw: func(t *Thread, args Args) (Value, error) {
		return t.Call(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
	}})
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
	MethodClass.Getter("__self__", func(_ *Thread, v Value) (Value, error) { return v.(*Method).Self, nil }, nil)
	MethodClass.Getter("__func__", func(_ *Thread, v Value) (Value, error) { return v.(*Method).Func, nil }, nil)
	m.GetAttr = func(t *Thread, v Value, name *Str) (Value, error) {
		if MethodClass.Attrs.GetStr(name) != nil || ObjectClass.Attrs.GetStr(name) != nil && name != nameDoc {
			return nil, nil
		}
		return GetAttrOr(t, v.(*Method).Func, name)
	}
	m.New = func(_ *Thread, _ *Class, args Args) (Value, error) {
		if len(args.Values) != 2 {
			return nil, Errorf(TypeError, "method expected 2 arguments, got %d", len(args.Values))
		}
		if !IsCallable(args.Values[0]) {
			return nil, Errorf(TypeError, "first argument must be callable")
		}
		return &Method{Func: args.Values[0], Self: args.Values[1]}, nil
	}
	MethodClass.Methods(Fn{Name: "__call__", Raw: func(t *Thread, args Args) (Value, error) {
		return t.Call(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
	}})
	MethodClass.Seal()

	b := BuiltinClass.Native
	b.Repr = builtinRepr
	b.Compare = methodCompare
	b.Hash = methodHash
	builtin := func(v Value) *Builtin {
		if m, ok := v.(*Method); ok {
			return m.Func.(*Builtin)
		}
		return v.(*Builtin)
	}
	for _, c := range []*Class{BuiltinClass, MethodDescriptorClass} {
		c.Native.Repr = builtinRepr
		c.Getter("__name__", func(_ *Thread, v Value) (Value, error) { return NewStr(builtin(v).Name), nil }, nil)
		c.Getter("__qualname__", func(_ *Thread, v Value) (Value, error) { return NewStr(builtin(v).Called()), nil }, nil)
		c.Getter("__doc__", func(_ *Thread, v Value) (Value, error) {
			b := builtin(v)
			if b.Doc != "" {
				return NewStr(b.Doc), nil
			}
			return NewStr(b.Name + "(" + strings.Join(b.sig.names, ", ") + ")"), nil
		}, nil)
		c.Getter("__module__", func(_ *Thread, v Value) (Value, error) {
			if m := builtin(v).Module; m != "" {
				return NewStr(m), nil
			}
			if builtin(v).Owner == nil {
				return NewStr("builtins"), nil
			}
			return None, nil
		}, nil)
		c.Getter("__text_signature__", func(*Thread, Value) (Value, error) { return None, nil }, nil)
		c.Methods(Fn{Name: "__call__", Raw: func(t *Thread, args Args) (Value, error) {
			return t.Call(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
		}})
	}
	BuiltinClass.Getter("__self__", func(t *Thread, v Value) (Value, error) {
		if m, ok := v.(*Method); ok {
			return m.Self, nil
		}
		return t.Import(t, "builtins")
	}, nil)
	MethodDescriptorClass.Getter("__objclass__", func(_ *Thread, v Value) (Value, error) { return v.(*Builtin).Owner, nil }, nil)
	MethodDescriptorClass.Native.DescrGet = func(_ *Thread, f, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return f, nil
		}
		return &Method{Func: f, Self: obj}, nil
	}
	BuiltinClass.Seal()
	MethodDescriptorClass.Seal()

	GetSetClass.Native.Repr = func(_ *Thread, v Value) (string, error) {
		g := v.(*GetSet)
		return "<attribute '" + g.Name + "' of '" + g.Owner.Name + "' objects>", nil
	}
	GetSetClass.Getter("__name__", func(_ *Thread, v Value) (Value, error) { return NewStr(v.(*GetSet).Name), nil }, nil)
	GetSetClass.Getter("__objclass__", func(_ *Thread, v Value) (Value, error) { return v.(*GetSet).Owner, nil }, nil)
	GetSetClass.Native.DescrGet = func(t *Thread, d, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return d, nil
		}
		return d.(*GetSet).Get(t, obj)
	}
	GetSetClass.Native.DescrSet = func(t *Thread, d, obj, item Value) error {
		g := d.(*GetSet)
		if g.Set == nil {
			return Errorf(AttributeError, "attribute '%s' of '%s' objects is not writable", g.Name, g.Owner.Name)
		}
		return g.Set(t, obj, item)
	}
	GetSetClass.Seal()

	MemberClass.Native.Repr = func(_ *Thread, v Value) (string, error) {
		m := v.(*Member)
		return "<member '" + m.Name + "' of '" + m.Owner.Name + "' objects>", nil
	}
	MemberClass.Native.DescrGet = func(t *Thread, d, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return d, nil
		}
		m := d.(*Member)
		if i := InstanceOf(obj); i != nil && i.slots != nil {
			if v := i.slots.GetStr(m.name); v != nil {
				return v, nil
			}
		}
		return nil, NoAttribute(obj, m.name)
	}
	MemberClass.Native.DescrSet = func(t *Thread, d, obj, item Value) error {
		m := d.(*Member)
		i := InstanceOf(obj)
		if i == nil {
			return Errorf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.Owner.Name, TypeName(obj))
		}
		if item == nil {
			if i.slots == nil || i.slots.DeleteStr(m.name) == nil {
				return NoAttribute(obj, m.name)
			}
			return nil
		}
		if i.slots == nil {
			i.slots = NewDict()
		}
		i.slots.SetStr(m.name, item)
		return nil
	}
	MemberClass.Getter("__name__", func(_ *Thread, v Value) (Value, error) { return NewStr(v.(*Member).Name), nil }, nil)
	MemberClass.Getter("__objclass__", func(_ *Thread, v Value) (Value, error) { return v.(*Member).Owner, nil }, nil)
	MemberClass.Seal()

	mod := ModuleClass.Native
	ModuleClass.Final = false
	mod.Repr = func(t *Thread, v Value) (string, error) {
		m := v.(*Module)
		if f, ok := m.Dict.GetStr(nameOf("__file__")).(*Str); ok {
			return "<module '" + m.Name + "' from " + QuoteStr(f.S) + ">", nil
		}
		if strings.HasPrefix(m.Name, "_") || m.Name == "sys" || m.Name == "builtins" || m.Name == "time" || m.Name == "errno" {
			return "<module '" + m.Name + "' (built-in)>", nil
		}
		return "<module '" + m.Name + "'>", nil
	}
	mod.New = func(t *Thread, _ *Class, args Args) (Value, error) {
		if len(args.Values) == 0 {
			return nil, Errorf(TypeError, "module() missing required argument 'name' (pos 1)")
		}
		name, ok := args.Values[0].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "module() argument 'name' must be str, not %s", TypeName(args.Values[0]))
		}
		m := NewModule(name.S)
		if len(args.Values) > 1 {
			m.Dict.SetStr(nameDoc, args.Values[1])
		}
		return m, nil
	}
	ModuleClass.Getter("__dict__", dictAttr, nil)
	ModuleClass.Seal()
}

func builtinRepr(t *Thread, v Value) (string, error) {
	if m, ok := v.(*Method); ok {
		return sprintf("<built-in method %s of %s object at 0x%x>", m.Func.(*Builtin).Name, TypeName(m.Self), t.ID(m.Self)), nil
	}
	b := v.(*Builtin)
	switch {
	case b.wrapper && b.Owner != nil:
		return "<slot wrapper '" + b.Name + "' of '" + b.Owner.Name + "' objects>", nil
	case b.Owner != nil:
		return "<method '" + b.Name + "' of '" + b.Owner.Name + "' objects>", nil
	case b.newOf != nil:
		return sprintf("<built-in method __new__ of type object at 0x%x>", t.ID(b.newOf)), nil
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
