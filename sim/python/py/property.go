package py

func init() {
	s := PropertyClass.Native
	PropertyClass.Final = false
	s.New = func(t *Thread, class *Class, args Args) (Value, error) {
		p := &Property{}
		if class != PropertyClass {
			p.inst = NewInstance(class)
		}
		return p, nil
	}
	s.Init = func(t *Thread, self Value, args Args) error {
		p := self.(*Property)
		var a [4]Value
		given := args.Positional()
		if len(given) > 4 {
			return Errorf(TypeError, "property() takes at most 4 arguments (%d given)", len(given))
		}
		copy(a[:], given)
		for i := range args.Names {
			name, v := args.Keyword(i)
			switch name.S {
			case "fget":
				a[0] = v
			case "fset":
				a[1] = v
			case "fdel":
				a[2] = v
			case "doc":
				a[3] = v
			default:
				return Errorf(TypeError, "'%s' is an invalid keyword argument for property()", name.S)
			}
		}
		for i := range a {
			if a[i] == None {
				a[i] = nil
			}
		}
		p.Get, p.Set, p.Del, p.Doc = a[0], a[1], a[2], a[3]
		if p.Doc == nil && p.Get != nil {
			doc, err := GetAttrOr(t, p.Get, nameDoc)
			if err != nil {
				return err
			}
			p.Doc = doc
		}
		return nil
	}
	with := func(name string, set func(p *Property, f Value)) Fn {
		return Fn{Name: name, Sig: "function /", Fn: func(_ *Thread, a []Value) (Value, error) {
			p := *a[0].(*Property)
			set(&p, a[1])
			return &p, nil
		}}
	}
	PropertyClass.Methods(
		with("getter", func(p *Property, f Value) { p.Get = f }),
		with("setter", func(p *Property, f Value) { p.Set = f }),
		with("deleter", func(p *Property, f Value) { p.Del = f }),
		Fn{Name: "__set_name__", Sig: "owner name /", Fn: func(_ *Thread, a []Value) (Value, error) {
			if name, ok := a[2].(*Str); ok {
				a[0].(*Property).Name = name.S
			}
			return None, nil
		}},
		Fn{Name: "__get__", Sig: "instance owner? /", Fn: func(t *Thread, a []Value) (Value, error) {
			if a[1] == None {
				return a[0], nil
			}
			return descriptorGet(t, a[0], a[1], a[1].Class())
		}},
		Fn{Name: "__set__", Sig: "instance value /", Fn: func(t *Thread, a []Value) (Value, error) {
			p := a[0].(*Property)
			if p.Set == nil {
				return nil, Errorf(AttributeError, "property%s of '%s' object has no setter", quoted(p.Name), a[1].Class().QualName)
			}
			_, err := t.Call1(p.Set, a[1], a[2])
			return None, err
		}},
		Fn{Name: "__delete__", Sig: "instance /", Fn: func(t *Thread, a []Value) (Value, error) {
			p := a[0].(*Property)
			if p.Del == nil {
				return nil, Errorf(AttributeError, "property%s of '%s' object has no deleter", quoted(p.Name), a[1].Class().QualName)
			}
			_, err := t.Call1(p.Del, a[1])
			return None, err
		}},
	)
	get := func(name string, f func(p *Property) Value) {
		PropertyClass.Getter(name, func(_ *Thread, v Value) (Value, error) { return orNone(f(v.(*Property))), nil }, nil)
	}
	get("fget", func(p *Property) Value { return p.Get })
	get("fset", func(p *Property) Value { return p.Set })
	get("fdel", func(p *Property) Value { return p.Del })
	PropertyClass.Getter("__doc__", func(_ *Thread, v Value) (Value, error) { return orNone(v.(*Property).Doc), nil },
		func(_ *Thread, v, item Value) error {
			v.(*Property).Doc = item
			return nil
		})
	get("__isabstractmethod__", func(p *Property) Value {
		for _, f := range []Value{p.Get, p.Set, p.Del} {
			if isAbstract(f) {
				return True
			}
		}
		return False
	})
	PropertyClass.Seal()

	for _, c := range []*Class{StaticMethodClass, ClassMethodClass} {
		c.Final = false
		static := c == StaticMethodClass
		c.Native.New = func(_ *Thread, _ *Class, args Args) (Value, error) {
			if len(args.Values) != 1 || len(args.Names) > 0 {
				return nil, Errorf(TypeError, "%s expected 1 argument, got %d", c.Name, len(args.Values))
			}
			if static {
				return &StaticMethod{args.Values[0]}, nil
			}
			return &ClassMethod{args.Values[0]}, nil
		}
		inner := func(v Value) Value {
			if static {
				return v.(*StaticMethod).Func
			}
			return v.(*ClassMethod).Func
		}
		c.Native.Repr = func(t *Thread, v Value) (string, error) {
			r, err := Repr(t, inner(v))
			return "<" + c.Name + "(" + r + ")>", err
		}
		if static {
			c.Native.Call = func(t *Thread, v Value, args Args) (Value, error) { return t.Call(t, inner(v), args) }
		}
		c.Methods(Fn{Name: "__get__", Sig: "instance owner? /", Fn: func(t *Thread, a []Value) (Value, error) {
			owner, _ := a[2].(*Class)
			if owner == nil {
				owner = a[1].Class()
			}
			return descriptorGet(t, a[0], a[1], owner)
		}})
		c.Getter("__func__", func(_ *Thread, v Value) (Value, error) { return inner(v), nil }, nil)
		c.Getter("__wrapped__", func(_ *Thread, v Value) (Value, error) { return inner(v), nil }, nil)
		c.Getter("__isabstractmethod__", func(_ *Thread, v Value) (Value, error) { return MakeBool(isAbstract(inner(v))), nil }, nil)
		for _, name := range []*Str{nameName, nameQualName, nameDoc, nameModule} {
			c.Getter(name.S, func(t *Thread, v Value) (Value, error) { return GetAttr(t, inner(v), name) }, nil)
		}
		c.Seal()
	}
}

// isAbstract reports whether a function was marked by abstractmethod.
func isAbstract(f Value) bool {
	if fn, ok := f.(*Function); ok {
		return fn.Attrs.GetStr(nameIsAbstract) == True
	}
	return false
}
