package py

// NewSuper is super(start, self): start's place in the order of self's class, or of
// self if that is a class derived from start.
func NewSuper(t *Thread, start *Class, self Value) (*Super, error) {
	if c, ok := self.(*Class); ok && c.IsSubclass(start) {
		return &Super{Start: start, Self: self, Of: c}, nil
	}
	if c := self.Class(); c.IsSubclass(start) {
		return &Super{Start: start, Self: self, Of: c}, nil
	}
	return nil, Errorf(TypeError, "super(type, obj): obj must be an instance or subtype of type")
}

func init() {
	s := SuperClass.Native
	SuperClass.Final = false
	s.New = func(t *Thread, _ *Class, args Args) (Value, error) {
		if len(args.Names) > 0 {
			return nil, Errorf(TypeError, "super() takes no keyword arguments")
		}
		if len(args.Values) == 0 {
			return nil, Errorf(RuntimeError, "super(): no arguments")
		}
		if len(args.Values) > 2 {
			return nil, Errorf(TypeError, "super() expected at most 2 arguments, got %d", len(args.Values))
		}
		start, ok := args.Values[0].(*Class)
		if !ok {
			return nil, Errorf(TypeError, "super() argument 1 must be a type, not %s", TypeName(args.Values[0]))
		}
		if len(args.Values) == 1 {
			return &Super{Start: start}, nil
		}
		return NewSuper(t, start, args.Values[1])
	}
	s.Repr = func(t *Thread, v Value) (string, error) {
		x := v.(*Super)
		if x.Self == nil {
			return "<super: <class '" + x.Start.Name + "'>, NULL>", nil
		}
		return "<super: <class '" + x.Start.Name + "'>, <" + x.Of.Name + " object>>", nil
	}
	s.GetAttr = func(t *Thread, v Value, name *Str) (Value, error) {
		x := v.(*Super)
		if x.Self == nil || name == nameClass {
			return nil, nil
		}
		raw := x.find(name)
		if raw == nil {
			return nil, nil
		}
		self := x.Self
		if c, ok := self.(*Class); ok && c == x.Of {
			self = nil // got through the class
		}
		return descriptorGet(t, raw, self, x.Of)
	}
	s.DescrGet = func(t *Thread, descr, obj Value, _ *Class) (Value, error) {
		x := descr.(*Super)
		if obj == nil || x.Self != nil {
			return x, nil
		}
		return NewSuper(t, x.Start, obj)
	}
	SuperClass.Member("__self__", func(_ *Thread, v Value) (Value, error) { return orNone(v.(*Super).Self), nil }, nil)
	SuperClass.Member("__thisclass__", func(_ *Thread, v Value) (Value, error) { return v.(*Super).Start, nil }, nil)
	SuperClass.Member("__self_class__", func(_ *Thread, v Value) (Value, error) {
		if c := v.(*Super).Of; c != nil {
			return c, nil
		}
		return None, nil
	}, nil)
	SuperClass.Seal()
}

// find looks behind Start in the order of Of.
func (s *Super) find(name *Str) Value {
	mro := s.Of.MRO
	for i, k := range mro {
		if k == s.Start {
			for _, k := range mro[i+1:] {
				if v := k.Attrs.GetStr(name); v != nil {
					return v
				}
			}
			return nil
		}
	}
	return nil
}

func orNone(v Value) Value {
	if v == nil {
		return None
	}
	return v
}
