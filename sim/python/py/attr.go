package py

// Access is how an attribute is got: its value at once, or by a call that the
// machine may make with a frame of its own (a property's getter, __getattr__).
type Access struct {
	Value Value
	Fn    Value // nil: Value is the attribute
	Args  [3]Value
	N     int
}

// Arguments copies the arguments of Fn, so that only an Access with a call costs
// memory.
func (a *Access) Arguments() []Value { return append([]Value(nil), a.Args[:a.N]...) }

// GetAttr is v.name.
func GetAttr(t *Thread, v Value, name *Str) (Value, error) {
	a, err := FindAttr(t, v, name)
	r, err := finish(t, a, err)
	return r, Missed(err, v, name)
}

// finish makes the call that gives an attribute.
func finish(t *Thread, a Access, err error) (Value, error) {
	if err != nil || a.Fn == nil {
		return a.Value, err
	}
	return t.Call(t, a.Fn, Args{Values: a.Arguments()})
}

// fallback asks __getattr__ after an AttributeError.
func fallback(t *Thread, v Value, name *Str, err error) (Value, error) {
	if _, missing := Raised(err, AttributeError); !missing {
		return nil, err
	}
	m := special(v, nameGetAttr)
	if m == nil {
		return nil, err
	}
	return callSpecial(t, m, v, name)
}

// GetAttrOr is v.name, or nil without an error if there is no such attribute.
func GetAttrOr(t *Thread, v Value, name *Str) (Value, error) {
	a, err := findAttr(t, v, name)
	r, err := finish(t, a, err)
	if err != nil {
		if _, missing := Raised(err, AttributeError); missing {
			return nil, nil
		}
	}
	return r, err
}

// FindAttr finds v.name and says how to get it.
func FindAttr(t *Thread, v Value, name *Str) (Access, error) {
	a, err := findAttr(t, v, name)
	if err == nil && a.Value == nil && a.Fn == nil {
		err = NoAttribute(v, name)
	}
	return a, Missed(err, v, name)
}

// findAttr is FindAttr, but nothing found is no error.
func findAttr(t *Thread, v Value, name *Str) (Access, error) {
	c := v.Class()
	if !c.Static {
		if m := c.hooks().getAttribute; m != nil {
			r, err := callSpecial(t, m, v, name)
			if err != nil {
				r, err = fallback(t, v, name, err)
			}
			return Access{Value: r}, err
		}
	}
	a, err := findGeneric(t, v, name)
	if err == nil && (a.Value != nil || a.Fn != nil) {
		if a.Fn != nil && !c.Static && c.hooks().getAttr != nil {
			// Whether __getattr__ is asked shows only once the getter has run.
			r, err := t.Call(t, a.Fn, Args{Values: a.Arguments()})
			if err != nil {
				r, err = fallback(t, v, name, err)
			}
			return Access{Value: r}, err
		}
		return a, nil
	}
	if err != nil {
		r, err := fallback(t, v, name, err)
		return Access{Value: r}, err
	}
	if c.Static {
		// Only classes that programs make have the method.
	} else if m := c.hooks().getAttr; m != nil {
		fn, withSelf, err := BindSpecial(t, m, v)
		if err != nil {
			return Access{}, err
		}
		if withSelf {
			return Access{Fn: fn, Args: [3]Value{v, name}, N: 2}, nil
		}
		return Access{Fn: fn, Args: [3]Value{name}, N: 1}, nil
	}
	if mod, ok := v.(*Module); ok {
		if m := mod.Dict.GetStr(nameGetAttr); m != nil {
			return Access{Fn: m, Args: [3]Value{name}, N: 1}, nil
		}
	}
	return Access{}, nil
}

// GenericGetAttr is object.__getattribute__.
func GenericGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	a, err := findGeneric(t, v, name)
	if err == nil && a.Value == nil && a.Fn == nil {
		err = NoAttribute(v, name)
	}
	return finish(t, a, err)
}

// findGeneric follows CPython's order: data descriptors of the class, the
// object's own attributes, the rest of the class. Nothing found is no error.
func findGeneric(t *Thread, v Value, name *Str) (Access, error) {
	c := v.Class()
	if f := c.Native.GetAttr; f != nil {
		r, err := f(t, v, name)
		if r != nil || err != nil {
			return Access{Value: r}, err
		}
	}
	found := c.Lookup(name)
	if found != nil && IsDataDescriptor(found) {
		return access(t, found, v, c)
	}
	switch v := v.(type) {
	case *Class:
		if raw := v.Lookup(name); raw != nil {
			return access(t, raw, nil, v)
		}
	case *Module:
		if x := v.Dict.GetStr(name); x != nil {
			return Access{Value: x}, nil
		}
	case *Function:
		if x := v.Attrs.GetStr(name); x != nil {
			return Access{Value: x}, nil
		}
	default:
		if i := InstanceOf(v); i != nil {
			if x := i.Attrs.GetStr(name); x != nil {
				return Access{Value: x}, nil
			}
		}
	}
	if found == nil {
		return Access{}, nil
	}
	return access(t, found, v, c)
}

// IsDataDescriptor reports whether a class attribute goes before the object's own.
func IsDataDescriptor(found Value) bool {
	switch found := found.(type) {
	case *Function, *Builtin, *StaticMethod, *ClassMethod, Int, *Str, noneType, Bool, *Class:
		return false
	case *Property, *GetSet, *Member:
		return true
	default:
		c := found.Class()
		if c.Static {
			return c.Native.DescrSet != nil
		}
		return c.Native.DescrSet != nil || c.Lookup(nameSet) != nil || c.Lookup(nameDelete) != nil
	}
}

// access applies __get__ to found, an attribute of owner; v is nil when it is
// got from the class itself.
func access(t *Thread, found, v Value, owner *Class) (Access, error) {
	switch d := found.(type) {
	case *Function:
		if v == nil {
			return Access{Value: d}, nil
		}
		return Access{Value: &Method{Func: d, Self: v}}, nil
	case *Builtin:
		if v == nil || d.Owner == nil {
			return Access{Value: d}, nil
		}
		return Access{Value: &Method{Func: d, Self: v}}, nil
	case *Property:
		if d.inst == nil || special(d, nameGet) == nil {
			if v == nil {
				return Access{Value: d}, nil
			}
			return d.get(v)
		}
	case *GetSet:
		if v == nil {
			return Access{Value: d}, nil
		}
		r, err := d.get(t, v)
		return Access{Value: r}, err
	case *Member:
		if v == nil {
			return Access{Value: d}, nil
		}
		r, err := d.get(v)
		return Access{Value: r}, err
	case *StaticMethod:
		if d.inst == nil || d.inst.class == StaticMethodClass {
			return Access{Value: d.Func}, nil
		}
	case *ClassMethod:
		if d.inst != nil && d.inst.class != ClassMethodClass {
			break
		}
		r, err := d.bind(t, owner)
		return Access{Value: r}, err
	case *Class, Int, *Str, noneType, Bool, *List, *Dict, *Tuple:
		if c := found.Class(); c.Static {
			return Access{Value: found}, nil
		}
	}
	c := found.Class()
	if m := special(found, nameGet); m != nil {
		obj := v
		if obj == nil {
			obj = None
		}
		fn, withSelf, err := BindSpecial(t, m, found)
		if err != nil {
			return Access{}, err
		}
		if withSelf {
			return Access{Fn: fn, Args: [3]Value{found, obj, owner}, N: 3}, nil
		}
		return Access{Fn: fn, Args: [3]Value{obj, owner}, N: 2}, nil
	}
	if f := c.Native.DescrGet; f != nil {
		r, err := f(t, found, v, owner)
		return Access{Value: r}, err
	}
	return Access{Value: found}, nil
}

func quoted(name string) string {
	if name == "" {
		return ""
	}
	return " '" + name + "'"
}

// descriptorGet is found.__get__(v, owner).
func descriptorGet(t *Thread, found, v Value, owner *Class) (Value, error) {
	a, err := access(t, found, v, owner)
	return finish(t, a, err)
}

// FindSetAttr says how v.name = item (item nil: del v.name) is done by Python
// code: a __setattr__, a property's setter, a descriptor's __set__. A nil Fn
// means that it was done.
func FindSetAttr(t *Thread, v Value, name *Str, item Value) (Access, error) {
	c := v.Class()
	if !c.Static {
		m := c.hooks().setAttr
		if item == nil {
			m = c.hooks().delAttr
		}
		if m != nil {
			fn, withSelf, err := BindSpecial(t, m, v)
			if err != nil {
				return Access{}, err
			}
			return setCall(fn, withSelf, v, name, item), nil
		}
	}
	return findGenericSet(t, v, name, item)
}

func setCall(fn Value, withSelf bool, self, first, second Value) Access {
	a := Access{Fn: fn}
	if withSelf {
		a.Args[0], a.N = self, 1
	}
	a.Args[a.N] = first
	a.N++
	if second != nil {
		a.Args[a.N] = second
		a.N++
	}
	return a
}

func findGenericSet(t *Thread, v Value, name *Str, item Value) (Access, error) {
	c := v.Class()
	found := c.Lookup(name)
	switch d := found.(type) {
	case nil, *Function, *Builtin:
	case *GetSet:
		return Access{}, d.set(t, v, item)
	case *Member:
		return Access{}, d.set(t, v, item)
	default:
		method, other := nameSet, nameDelete
		if item == nil {
			method, other = other, method
		}
		if m := special(found, method); m != nil {
			fn, withSelf, err := BindSpecial(t, m, found)
			if err != nil {
				return Access{}, err
			}
			return setCall(fn, withSelf, found, v, item), nil
		}
		if p, ok := found.(*Property); ok {
			return p.set(v, item)
		}
		if f := found.Class().Native.DescrSet; f != nil {
			return Access{}, f(t, found, v, item)
		}
		if special(found, other) != nil {
			return Access{}, Errorf(AttributeError, "%s", method.S)
		}
	}
	return Access{}, setOwn(t, v, name, item, found)
}

// setOwn sets or deletes an attribute in the object's own namespace.
func setOwn(t *Thread, v Value, name *Str, item, found Value) error {
	c := v.Class()
	if f := c.Native.SetAttr; f != nil {
		return f(t, v, name, item)
	}
	var attrs *Dict
	switch v := v.(type) {
	case *Class:
		return setClassAttr(t, v, name, item)
	case *Module:
		attrs = v.Dict
	case *Function:
		attrs = &v.Attrs
	default:
		if i := InstanceOf(v); i != nil && !noAttributes(v) {
			attrs = i.Attrs
			if c.NoDict {
				if found != nil {
					return Errorf(AttributeError, "'%s' object attribute '%s' is read-only", c.Name, name.S)
				}
				return NoAttribute(v, name)
			}
		}
	}
	if attrs == nil {
		if found != nil {
			return Errorf(AttributeError, "'%s' object attribute '%s' is read-only", c.Name, name.S)
		}
		return NoAttribute(v, name)
	}
	if item == nil {
		if attrs.DeleteStr(name) == nil {
			if _, ok := v.(*Module); ok {
				return Errorf(AttributeError, "'%s' object has no attribute '%s'", c.Name, name.S)
			}
			return NoAttribute(v, name)
		}
		return nil
	}
	return setIn(t, c, attrs, t.InternStr(name), item)
}

// setIn puts an attribute into the namespace of an object of class c.
func setIn(t *Thread, c *Class, attrs *Dict, name *Str, item Value) error {
	before := attrs.Len()
	attrs.SetStr(name, item)
	if n := attrs.Len(); n != before {
		if !c.Static && n > c.attrHint && n <= 16 {
			c.attrHint = n
		}
		return t.Take(entrySize)
	}
	return nil
}

// Set puts an attribute into the object's own namespace, without asking its class.
// The name is one that Intern returns.
func (i *Instance) Set(t *Thread, name *Str, item Value) error {
	return setIn(t, i.class, i.Attrs, name, item)
}

// noAttributes reports whether v is of a built-in type whose objects take no
// attributes although derived ones do.
func noAttributes(v Value) bool {
	c := v.Class()
	return c.Static && c.Layout != LayoutException && !c.attributed || c == ObjectClass
}

// SetAttr is v.name = item.
func SetAttr(t *Thread, v Value, name *Str, item Value) error {
	a, err := FindSetAttr(t, v, name, item)
	_, err = finish(t, a, err)
	return err
}

// DelAttr is del v.name.
func DelAttr(t *Thread, v Value, name *Str) error { return SetAttr(t, v, name, nil) }

// GenericSetAttr is object.__setattr__, and object.__delattr__ with a nil item.
func GenericSetAttr(t *Thread, v Value, name *Str, item Value) error {
	a, err := findGenericSet(t, v, name, item)
	_, err = finish(t, a, err)
	return err
}
