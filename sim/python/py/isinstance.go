package py

// IsInstance is isinstance(v, of): of is a class, a tuple of such, or an object
// with __instancecheck__.
func IsInstance(t *Thread, v, of Value) (bool, error) {
	c, isClass := of.(*Class)
	if v.Class() == c {
		return true, nil
	}
	if isClass && (c.Meta == nil || c.Meta == TypeClass) {
		return instanceOf(t, v, c)
	}
	if u, ok := of.(*Tuple); ok {
		return anyOf(t, u, func(c Value) (bool, error) { return IsInstance(t, v, c) })
	}
	if r, asked, err := askCheck(t, nameInstanceCheck, of, v); asked || err != nil {
		return r, err
	}
	if isClass {
		return instanceOf(t, v, c)
	}
	return false, Errorf(TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
}

// NativeInstance is type.__instancecheck__: the MRO alone, and what an object gives
// for its __class__.
func NativeInstance(t *Thread, v Value, c *Class) (bool, error) { return instanceOf(t, v, c) }

func instanceOf(t *Thread, v Value, c *Class) (bool, error) {
	own := v.Class()
	if own.IsSubclass(c) {
		return true, nil
	}
	if own.Static {
		return false, nil
	}
	if _, plain := own.Lookup(nameClass).(*GetSet); plain || own.Lookup(nameClass) == nil {
		return false, nil
	}
	said, err := GetAttrOr(t, v, nameClass)
	if k, ok := said.(*Class); ok && err == nil && k != own {
		return k.IsSubclass(c), nil
	}
	return false, err
}

// IsSubclass is issubclass(v, of).
func IsSubclass(t *Thread, v, of Value) (bool, error) {
	c, isClass := of.(*Class)
	if isClass && (c.Meta == nil || c.Meta == TypeClass) {
		return subclassOf(v, c)
	}
	if u, ok := of.(*Tuple); ok {
		return anyOf(t, u, func(c Value) (bool, error) { return IsSubclass(t, v, c) })
	}
	if r, asked, err := askCheck(t, nameSubclassCheck, of, v); asked || err != nil {
		return r, err
	}
	if isClass {
		return subclassOf(v, c)
	}
	if _, ok := v.(*Class); !ok {
		return false, notClass()
	}
	return false, Errorf(TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
}

func notClass() error { return Errorf(TypeError, "issubclass() arg 1 must be a class") }

func subclassOf(v Value, c *Class) (bool, error) {
	k, ok := v.(*Class)
	if !ok {
		return false, notClass()
	}
	return k.IsSubclass(c), nil
}

// anyOf goes through a tuple, in which there may be others.
func anyOf(t *Thread, u *Tuple, is func(Value) (bool, error)) (bool, error) {
	if err := t.Enter(" in __instancecheck__"); err != nil {
		return false, err
	}
	defer t.Leave()
	for _, c := range u.Items {
		if r, err := is(c); r || err != nil {
			return r, err
		}
	}
	return false, nil
}

// askCheck asks of for its __instancecheck__ or __subclasscheck__; asked is false if
// it has none but type's.
func askCheck(t *Thread, name *Str, of, v Value) (r, asked bool, err error) {
	m := special(of, name)
	if m == nil {
		b := nativeMethod(of, name)
		if b == nil || b.Owner == TypeClass {
			return false, false, nil
		}
		m = b
	}
	x, err := callSpecial(t, m, of, v)
	if err != nil {
		return false, true, err
	}
	r, err = Truth(t, x)
	return r, true, err
}
