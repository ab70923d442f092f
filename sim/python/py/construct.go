package py

import "slices"

// IsAbstract reports whether objects can't be made of c since methods are abstract.
func IsAbstract(c *Class) bool {
	return len(abstractMethods(c)) > 0
}

func abstractMethods(c *Class) []string {
	if c.Static {
		return nil
	}
	v := c.Attrs.GetStr(nameAbstract)
	if v == nil {
		return nil
	}
	var names []string
	add := func(x Value) {
		if s, ok := x.(*Str); ok {
			names = append(names, s.S)
		}
	}
	switch v := v.(type) {
	case *Set:
		for at := 0; ; {
			x, next, ok := v.Next(at)
			if !ok {
				break
			}
			at = next
			add(x)
		}
		slices.Sort(names)
	case *Tuple:
		for _, x := range v.Items {
			add(x)
		}
	case *List:
		for _, x := range v.Items {
			add(x)
		}
	}
	return names
}

// HasObjectNew reports whether c's objects are made by object.__new__.
func HasObjectNew(c *Class) bool {
	b, ok := c.Lookup(nameNew).(*Builtin)
	return ok && b.newOf == ObjectClass
}

// NewOnly is class.__new__(class, …), without __init__.
func NewOnly(t *Thread, c *Class, args Args) (Value, error) {
	switch maker := c.Lookup(nameNew).(type) {
	case *Builtin:
		if maker.newOf != nil && c.Native.New != nil {
			return c.Native.New(t, c, args)
		}
	case *StaticMethod:
		all := append([]Value{c}, args.Values...)
		return t.Call(t, maker.Func, Args{Values: all, Names: args.Names})
	}
	return nil, Errorf(TypeError, "cannot create '%s' instances", c.FullName())
}

// NewObject is a call of a class: __new__, then __init__.
func NewObject(t *Thread, c *Class, args Args) (Value, error) {
	if c == TypeClass && len(args.Values) == 1 && len(args.Names) == 0 {
		return args.Values[0].Class(), nil
	}
	if c.Static {
		// The same without looking anything up.
		if c.Native.New == nil {
			return nil, Errorf(TypeError, "cannot create '%s' instances", c.FullName())
		}
		v, err := c.Native.New(t, c, args)
		if err == nil && c.Native.Init != nil && v.Class().IsSubclass(c) {
			err = c.Native.Init(t, v, args)
		}
		return v, err
	}
	v, err := NewOnly(t, c, args)
	if err != nil || !v.Class().IsSubclass(c) {
		return v, err
	}
	return v, initialize(t, v, args)
}

// initialize calls an object's __init__.
func initialize(t *Thread, v Value, args Args) error {
	init := v.Class().Lookup(nameInit)
	if b, ok := init.(*Builtin); ok && b.Owner == ObjectClass {
		return objectInit(t, v, args)
	}
	if init == nil {
		return nil
	}
	fn, withSelf, err := BindSpecial(t, init, v)
	if err != nil {
		return err
	}
	all := args.Values
	if withSelf {
		all = append([]Value{v}, args.Values...)
	}
	r, err := t.Call(t, fn, Args{Values: all, Names: args.Names})
	if err == nil && r != None {
		err = Errorf(TypeError, "__init__() should return None, not '%s'", TypeName(r))
	}
	return err
}
