package py

func init() {
	s := PropertyClass.Native
	PropertyClass.Final = false
	s.New = func(_ *Thread, class *Class, _ Args) (Value, error) {
		p := &Property{}
		if class != PropertyClass {
			p.inst = NewInstance(class)
		}
		return p, nil
	}
	s.Init = propertyInit
	s.DescrGet = func(t *Thread, d, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return d, nil
		}
		a, err := d.(*Property).get(obj)
		return finish(t, a, err)
	}
	s.DescrSet = func(t *Thread, d, obj, item Value) error {
		a, err := d.(*Property).set(obj, item)
		_, err = finish(t, a, err)
		return err
	}
	with := func(name string, at int) Fn {
		return Fn{Name: name, Sig: "function /", Fn: func(t *Thread, a []Value) (Value, error) {
			return a[0].(*Property).with(t, at, a[1])
		}}
	}
	PropertyClass.Methods(
		with("getter", 0), with("setter", 1), with("deleter", 2),
		Fn{Name: "__set_name__", Sig: "owner name /", Fn: func(_ *Thread, a []Value) (Value, error) {
			if name, ok := a[2].(*Str); ok {
				a[0].(*Property).Name = name.S
			}
			return None, nil
		}},
	)
	get := func(name string, f func(p *Property) Value) {
		PropertyClass.Member(name, func(_ *Thread, v Value) (Value, error) { return orNone(f(v.(*Property))), nil }, nil)
	}
	get("fget", func(p *Property) Value { return p.Get })
	get("fset", func(p *Property) Value { return p.Set })
	get("fdel", func(p *Property) Value { return p.Del })
	PropertyClass.Member("__doc__", func(_ *Thread, v Value) (Value, error) { return orNone(v.(*Property).Doc), nil },
		func(_ *Thread, v, item Value) error {
			v.(*Property).Doc = item
			return nil
		})
	PropertyClass.Getter("__isabstractmethod__", func(_ *Thread, v Value) (Value, error) {
		p := v.(*Property)
		for _, f := range []Value{p.Get, p.Set, p.Del} {
			if isAbstract(f) {
				return True, nil
			}
		}
		return False, nil
	}, nil)
	PropertyClass.Seal()

	st, cl := StaticMethodClass.Native, ClassMethodClass.Native
	st.New = func(_ *Thread, class *Class, args Args) (Value, error) {
		f, err := wrapped(StaticMethodClass, args)
		m := &StaticMethod{Func: f}
		if class != StaticMethodClass {
			m.inst = NewInstance(class)
		}
		return m, err
	}
	st.DescrGet = func(_ *Thread, d, _ Value, _ *Class) (Value, error) { return d.(*StaticMethod).Func, nil }
	st.Call = func(t *Thread, v Value, args Args) (Value, error) { return t.Call(t, v.(*StaticMethod).Func, args) }
	cl.New = func(_ *Thread, class *Class, args Args) (Value, error) {
		f, err := wrapped(ClassMethodClass, args)
		m := &ClassMethod{Func: f}
		if class != ClassMethodClass {
			m.inst = NewInstance(class)
		}
		return m, err
	}
	cl.DescrGet = func(t *Thread, d, _ Value, owner *Class) (Value, error) { return d.(*ClassMethod).bind(t, owner) }
	for _, c := range []*Class{StaticMethodClass, ClassMethodClass} {
		c.Final, c.attributed = false, true
		inner := func(v Value) Value {
			if m, ok := v.(*StaticMethod); ok {
				return m.Func
			}
			return v.(*ClassMethod).Func
		}
		c.Native.Repr = func(t *Thread, v Value) (string, error) {
			r, err := Repr(t, inner(v))
			return "<" + c.Name + "(" + r + ")>", err
		}
		c.Member("__func__", func(_ *Thread, v Value) (Value, error) { return inner(v), nil }, nil)
		c.Member("__wrapped__", func(_ *Thread, v Value) (Value, error) { return inner(v), nil }, nil)
		c.Getter("__dict__", dictAttr, setDictAttr)
		c.Getter("__isabstractmethod__", func(_ *Thread, v Value) (Value, error) { return MakeBool(isAbstract(inner(v))), nil }, nil)
		// What the function has, unless the program gave the method its own.
		for _, name := range []*Str{nameName, nameQualName, nameDoc, nameModule, nameAnnotations} {
			c.Getter(name.S, func(t *Thread, v Value) (Value, error) {
				if i := InstanceOf(v); i != nil {
					if own := i.Attrs.GetStr(name); own != nil {
						return own, nil
					}
				}
				return GetAttr(t, inner(v), name)
			}, func(_ *Thread, v, item Value) error {
				i := InstanceOf(v)
				if i == nil || item == nil && i.Attrs.DeleteStr(name) == nil {
					return NoAttribute(v, name)
				}
				if item != nil {
					i.Attrs.SetStr(name, item)
				}
				return nil
			})
		}
		c.Seal()
	}

	d := ClassMethodDescriptorClass
	d.Native.Repr = func(t *Thread, v Value) (string, error) { return builtinRepr(t, v.(*ClassMethod).Func) }
	d.Native.DescrGet = cl.DescrGet
	d.Native.Call = func(t *Thread, v Value, args Args) (Value, error) { return t.Call(t, v.(*ClassMethod).Func, args) }
	builtinAttrs(d)
	d.Seal()
}

// wrapped is the argument of staticmethod and classmethod.
func wrapped(c *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "%s() takes no keyword arguments", c.Name)
	}
	if len(args.Values) != 1 {
		return nil, Errorf(TypeError, "%s expected 1 argument, got %d", c.Name, len(args.Values))
	}
	return args.Values[0], nil
}

// bind is what the method is when it is got from owner or its objects.
func (m *ClassMethod) bind(t *Thread, owner *Class) (Value, error) {
	switch f := m.Func.(type) {
	case *Function, *Builtin, *Method:
		return &Method{Func: f, Self: owner}, nil
	}
	if hasGet(m.Func) {
		return descriptorGet(t, m.Func, owner, owner)
	}
	return &Method{Func: m.Func, Self: owner}, nil
}

// hasGet reports whether an object of a class's namespace has __get__.
func hasGet(v Value) bool {
	c := v.Class()
	return c.Native.DescrGet != nil || !c.Static && c.Lookup(nameGet) != nil
}

// get is the call that gives the property of obj.
func (p *Property) get(obj Value) (Access, error) {
	if p.Get == nil {
		return Access{}, Errorf(AttributeError, "property%s of '%s' object has no getter", quoted(p.Name), obj.Class().QualName)
	}
	return Access{Fn: p.Get, Args: [3]Value{obj}, N: 1}, nil
}

// set is the call that sets the property of obj, or deletes it.
func (p *Property) set(obj, item Value) (Access, error) {
	fn, what := p.Set, "setter"
	if item == nil {
		fn, what = p.Del, "deleter"
	}
	if fn == nil {
		return Access{}, Errorf(AttributeError, "property%s of '%s' object has no %s", quoted(p.Name), obj.Class().QualName, what)
	}
	a := Access{Fn: fn, Args: [3]Value{obj, item}, N: 2}
	if item == nil {
		a.N = 1
	}
	return a, nil
}

// with is p with one of its functions replaced.
func (p *Property) with(t *Thread, at int, f Value) (Value, error) {
	if p.inst == nil {
		q := *p
		*[]*Value{&q.Get, &q.Set, &q.Del}[at] = f
		if f == None {
			*[]*Value{&q.Get, &q.Set, &q.Del}[at] = nil
		}
		if at == 0 && p.docOfGetter && q.Get != nil {
			doc, err := GetAttrOr(t, q.Get, nameDoc)
			if err != nil {
				return nil, err
			}
			q.Doc = doc
		}
		return &q, nil
	}
	parts := []Value{orNone(p.Get), orNone(p.Set), orNone(p.Del), orNone(p.Doc)}
	parts[at] = f
	if p.docOfGetter {
		parts[3] = None
	}
	made, err := t.Call1(p.inst.class, parts...)
	if q, ok := made.(*Property); ok {
		q.Name = p.Name
	}
	return made, err
}

func propertyInit(t *Thread, self Value, args Args) error {
	p := self.(*Property)
	var a [4]Value
	given := args.Positional()
	if n := len(args.Values); n > 4 {
		return Errorf(TypeError, "property() takes at most 4 arguments (%d given)", n)
	}
	copy(a[:], given)
	for i := range args.Names {
		name, v := args.Keyword(i)
		at := -1
		for j, n := range [...]string{"fget", "fset", "fdel", "doc"} {
			if n == name.S {
				at = j
			}
		}
		if at < 0 {
			return Errorf(TypeError, "'%s' is an invalid keyword argument for property()", name.S)
		}
		if a[at] != nil {
			return Errorf(TypeError, "argument for property() given by name ('%s') and position (%d)", name.S, at+1)
		}
		a[at] = v
	}
	for i := range a {
		if a[i] == None {
			a[i] = nil
		}
	}
	p.Get, p.Set, p.Del, p.Doc = a[0], a[1], a[2], a[3]
	p.docOfGetter = false
	if p.Doc == nil && p.Get != nil {
		doc, err := GetAttrOr(t, p.Get, nameDoc)
		if err != nil {
			return err
		}
		p.Doc, p.docOfGetter = doc, true
	}
	return nil
}

// isAbstract reports whether a function was marked by abstractmethod.
func isAbstract(f Value) bool {
	switch f := f.(type) {
	case *Function:
		return f.Attrs.GetStr(nameIsAbstract) == True
	case *StaticMethod:
		return isAbstract(f.Func)
	case *ClassMethod:
		return isAbstract(f.Func)
	case *Property:
		return isAbstract(f.Get) || isAbstract(f.Set) || isAbstract(f.Del)
	}
	return false
}
