package py

// addSlotMethods makes the special methods that programs see from a type's slots.
// They call the slot itself and not the protocol's function, which would come back
// to whoever overrides the method and calls this one.
func addSlotMethods(c *Class) {
	s := c.Native
	add := func(name *Str, sig string, fn func(t *Thread, a []Value) (Value, error)) {
		if c.Attrs.GetStr(name) == nil && !inherits(c, name) {
			c.Attrs.SetStr(name, &Builtin{Name: name.S, Owner: c, sig: parseSignature(sig, 1), fn: fn, wrapper: isWrapper(c, name)})
		}
	}
	text := func(f func(*Thread, Value) (string, error)) func(t *Thread, a []Value) (Value, error) {
		return func(t *Thread, a []Value) (Value, error) {
			r, err := f(t, Unwrap(a[0]))
			if err != nil {
				return nil, err
			}
			return NewStr(r), nil
		}
	}
	if s.Repr != nil {
		add(nameRepr, "/", text(s.Repr))
	}
	if s.Str != nil {
		add(nameStr, "/", text(s.Str))
	}
	if s.Hash != nil {
		if isUnhashable(c, s) {
			c.Attrs.SetStr(nameHash, None)
		} else {
			add(nameHash, "/", func(t *Thread, a []Value) (Value, error) {
				h, err := s.Hash(t, Unwrap(a[0]))
				return MakeInt(int64(h)), err
			})
		}
	}
	if s.Compare != nil {
		for i, name := range nameCompare {
			add(name, "value /", func(t *Thread, a []Value) (Value, error) {
				return s.Compare(t, CompareOp(i), Unwrap(a[0]), Unwrap(a[1]))
			})
		}
	}
	if s.Bool != nil && (s.Len == nil || c == RangeClass) {
		add(nameBool, "/", func(_ *Thread, a []Value) (Value, error) { return MakeBool(s.Bool(Unwrap(a[0]))), nil })
	}
	if s.Len != nil {
		add(nameLen, "/", func(t *Thread, a []Value) (Value, error) {
			n, err := s.Len(t, a[0])
			return MakeInt(int64(n)), err
		})
	}
	if s.GetItem != nil {
		add(nameGetItem, "key /", func(t *Thread, a []Value) (Value, error) { return s.GetItem(t, a[0], a[1]) })
	}
	if s.SetItem != nil {
		add(nameSetItem, "key value /", func(t *Thread, a []Value) (Value, error) { return None, s.SetItem(t, a[0], a[1], a[2]) })
	}
	if s.DelItem != nil {
		add(nameDelItem, "key /", func(t *Thread, a []Value) (Value, error) { return None, s.DelItem(t, a[0], a[1]) })
	}
	if s.Contains != nil {
		add(nameContains, "key /", func(t *Thread, a []Value) (Value, error) {
			in, err := s.Contains(t, a[0], a[1])
			return MakeBool(in), err
		})
	}
	if s.Iter != nil {
		add(nameIter, "/", func(t *Thread, a []Value) (Value, error) { return s.Iter(t, a[0]) })
	}
	if s.Next != nil {
		add(nameNext, "/", func(t *Thread, a []Value) (Value, error) {
			v, err := s.Next(t, a[0])
			if v == nil && err == nil {
				err = NewException(StopIteration)
			}
			return v, err
		})
	}
	if s.Binary != nil {
		for i, name := range nameBinary {
			op := Operator(i)
			if !binaryApplies(c, op) {
				continue
			}
			if op == Pow && c.Layout == LayoutInt {
				add(name, "value mod? /", func(t *Thread, a []Value) (Value, error) {
					if a[2] == nil || a[2] == None {
						return s.Binary(t, op, Unwrap(a[0]), Unwrap(a[1]))
					}
					return PowMod(t, Unwrap(a[0]), Unwrap(a[1]), Unwrap(a[2]))
				})
			}
			if op == Mul && repeats(c) {
				add(name, "value /", repeat(s))
				add(nameReflected[i], "value /", repeat(s))
				continue
			}
			add(name, "value /", func(t *Thread, a []Value) (Value, error) { return s.Binary(t, op, Unwrap(a[0]), Unwrap(a[1])) })
			if reflects(c, op) {
				add(nameReflected[i], "value /", func(t *Thread, a []Value) (Value, error) { return s.Binary(t, op, Unwrap(a[1]), Unwrap(a[0])) })
			}
		}
	}
	if s.Inplace != nil {
		for i, name := range nameInplace {
			op := Operator(i)
			if inplaceApplies(c, op) {
				add(name, "value /", func(t *Thread, a []Value) (Value, error) { return s.Inplace(t, op, a[0], a[1]) })
			}
		}
	}
	if s.Unary != nil {
		for i, name := range nameUnary {
			if name != nil && unaryApplies(c, UnaryOperator(i)) {
				add(name, "/", func(t *Thread, a []Value) (Value, error) { return s.Unary(t, UnaryOperator(i), Unwrap(a[0])) })
			}
		}
	}
	if c == IntClass || c == FloatClass {
		// No slots of this machine: the functions of the same names ask for these methods.
		add(nameAbs, "/", absMethod)
		divmod := nativeDivmod
		if c == IntClass {
			divmod = intDivmod
		}
		add(nameDivmod, "value /", func(t *Thread, a []Value) (Value, error) { return divmod(t, a[0], a[1]) })
		add(nameRDivmod, "value /", func(t *Thread, a []Value) (Value, error) { return divmod(t, a[1], a[0]) })
	}
	if s.Int != nil {
		add(nameInt, "/", func(t *Thread, a []Value) (Value, error) { return s.Int(t, Unwrap(a[0])) })
	}
	if s.Float != nil {
		add(nameFloat, "/", func(t *Thread, a []Value) (Value, error) {
			f, err := s.Float(t, Unwrap(a[0]))
			return Float(f), err
		})
	}
	if s.Index != nil {
		add(nameIndex, "/", func(t *Thread, a []Value) (Value, error) { return s.Index(t, Unwrap(a[0])) })
	}
	if s.Format != nil {
		add(nameFormat, "format_spec /", func(t *Thread, a []Value) (Value, error) {
			spec, ok := a[1].(*Str)
			if !ok {
				return nil, Errorf(TypeError, "__format__() argument must be str, not %s", argName(a[1]))
			}
			r, err := s.Format(t, Unwrap(a[0]), spec.S)
			if err != nil {
				return nil, err
			}
			return NewStr(r), nil
		})
	}
	raw := func(name *Str, f func(t *Thread, args Args) (Value, error)) {
		if c.Attrs.GetStr(name) == nil {
			c.Attrs.SetStr(name, &Builtin{Name: name.S, Owner: c, raw: f, wrapper: true})
		}
	}
	if s.Call != nil {
		raw(nameCall, func(t *Thread, args Args) (Value, error) {
			return s.Call(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
		})
	}
	if s.Init != nil && c.Attrs.GetStr(nameInit) == nil {
		addInit(c)
	}
	if s.New != nil && c.Attrs.GetStr(nameNew) == nil {
		addNew(c)
	}
	if c.Attrs.GetStr(nameDoc) == nil {
		c.Attrs.SetStr(nameDoc, None)
	}
	if s.DescrGet != nil {
		add(nameGet, "instance owner? /", func(t *Thread, a []Value) (Value, error) {
			var owner *Class
			if c, ok := a[2].(*Class); ok {
				owner = c
			}
			obj := a[1]
			if obj == None {
				obj = nil
			} else if owner == nil {
				owner = obj.Class()
			}
			if owner == nil {
				return nil, Errorf(TypeError, "__get__(None, None) is invalid")
			}
			return s.DescrGet(t, a[0], obj, owner)
		})
	}
	if s.DescrSet != nil {
		add(nameSet, "instance value /", func(t *Thread, a []Value) (Value, error) { return None, s.DescrSet(t, a[0], a[1], a[2]) })
		add(nameDelete, "instance /", func(t *Thread, a []Value) (Value, error) { return None, s.DescrSet(t, a[0], a[1], nil) })
	}
}

// inherits says which methods are those of a type's base although its slots answer for
// them: messages name the type that a method is of.
func inherits(c *Class, name *Str) bool {
	switch c {
	case BoolClass:
		switch name {
		case nameRepr, nameBinary[And], nameBinary[Or], nameBinary[Xor], nameReflected[And], nameReflected[Or], nameReflected[Xor]:
			return false
		}
		return true
	case NoneClass, EllipsisClass, NotImplementedClass:
		return name == nameHash
	}
	return name == nameRepr && c.Layout == LayoutException && c != BaseException
}

// repeats says whether a type's * is a sequence's.
func repeats(c *Class) bool {
	switch c.Layout {
	case LayoutStr, LayoutBytes, LayoutByteArray, LayoutList, LayoutTuple:
		return true
	}
	return false
}

// repeat is a sequence's __mul__ and __rmul__, which ask for an int, as the operator
// does not: it gives the other operand a chance first.
func repeat(s *Slots) func(t *Thread, a []Value) (Value, error) {
	return func(t *Thread, a []Value) (Value, error) {
		if !isIndex(a[1]) {
			return nil, Errorf(TypeError, "'%s' object cannot be interpreted as an integer", TypeName(a[1]))
		}
		return s.Binary(t, Mul, a[0], Unwrap(a[1]))
	}
}

// isUnhashable asks the slot about something that it would hash if it could: the
// types without a hash answer with an error whatever they are given.
func isUnhashable(c *Class, s *Slots) bool {
	switch c {
	case ListClass, DictClass, SetClass, ByteArrayClass, SliceClass:
		return true
	}
	return s.NoHash
}

// binaryApplies says which operators a built-in type has: its slot answers
// NotImplemented to all others, which dir() should not show.
func binaryApplies(c *Class, op Operator) bool {
	if c == DictKeysClass || c == DictItemsClass {
		return op == Sub || op == And || op == Or || op == Xor
	}
	switch c.Layout {
	case LayoutStr, LayoutBytes, LayoutByteArray:
		return op == Add || op == Mul || op == Mod
	case LayoutList, LayoutTuple:
		return op == Add || op == Mul
	case LayoutDict:
		return op == Or
	case LayoutSet:
		return op == Sub || op == And || op == Or || op == Xor
	case LayoutFloat:
		return op != MatMul && op != LShift && op != RShift && op != And && op != Or && op != Xor
	case LayoutInt:
		return op != MatMul
	case LayoutClass:
		return op == Or
	}
	switch c {
	case BoolClass:
		return op == And || op == Or || op == Xor
	case AliasClass, UnionClass, MappingProxyClass:
		return op == Or
	}
	return true
}

// reflects says which operators have a reflected method.
func reflects(c *Class, op Operator) bool {
	switch c.Layout {
	case LayoutStr, LayoutBytes, LayoutByteArray, LayoutList, LayoutTuple:
		return op == Mul || op == Mod
	}
	return true
}

func inplaceApplies(c *Class, op Operator) bool {
	switch c.Layout {
	case LayoutList, LayoutByteArray:
		return op == Add || op == Mul
	case LayoutDict:
		return op == Or
	case LayoutSet:
		return c != FrozenSetClass && (op == Sub || op == And || op == Or || op == Xor)
	}
	return true
}

func unaryApplies(c *Class, op UnaryOperator) bool {
	return c.Layout != LayoutFloat || op != Invert
}

func addInit(c *Class) {
	c.Attrs.SetStr(nameInit, &Builtin{Name: "__init__", Owner: c, wrapper: true, raw: func(t *Thread, args Args) (Value, error) {
		return None, c.Native.Init(t, args.Values[0], Args{Values: args.Values[1:], Names: args.Names})
	}})
}

func addNew(c *Class) {
	c.Attrs.SetStr(nameNew, &Builtin{Name: "__new__", newOf: c, raw: func(t *Thread, args Args) (Value, error) { return callNew(t, c, args) }})
}

// isWrapper reports whether CPython makes the method of a slot, or has it as a method
// like others: that shows in its repr and errors.
func isWrapper(c *Class, name *Str) bool {
	switch name {
	case nameFormat:
		return false
	case nameGetItem:
		return c != ListClass && c != DictClass
	case nameContains:
		return c.Layout != LayoutDict && c.Layout != LayoutSet
	}
	return true
}

// callNew is T.__new__(class, …) from Python.
func callNew(t *Thread, c *Class, args Args) (Value, error) {
	if len(args.Positional()) == 0 {
		return nil, Errorf(TypeError, "%s.__new__(): not enough arguments", c.Name)
	}
	class, ok := args.Values[0].(*Class)
	if !ok {
		return nil, Errorf(TypeError, "%s.__new__(X): X is not a type object (%s)", c.Name, TypeName(args.Values[0]))
	}
	if !class.IsSubclass(c) {
		return nil, Errorf(TypeError, "%s.__new__(%s): %s is not a subtype of %s", c.Name, class.Name, class.Name, c.Name)
	}
	if class.Native != c.Native {
		// The first base whose __new__ is not Python's.
		maker := class
		for maker != ObjectClass {
			if _, native := maker.Lookup(nameNew).(*Builtin); native || maker.best() == nil {
				break
			}
			maker = maker.best()
		}
		b, _ := maker.Lookup(nameNew).(*Builtin)
		if b == nil || b.newOf != c && (b.newOf == nil || b.newOf.Native != c.Native) || c == ObjectClass {
			return nil, Errorf(TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", c.Name, class.Name, maker.Name)
		}
	}
	return c.Native.New(t, class, Args{Values: args.Values[1:], Names: args.Names})
}
