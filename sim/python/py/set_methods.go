package py

func init() {
	for _, c := range []*Class{SetClass, FrozenSetClass} {
		*c.Native = Slots{
			Repr:     setRepr,
			Hash:     Unhashable,
			Compare:  setCompare,
			Len:      func(_ *Thread, v Value) (int, error) { return v.(*Set).used, nil },
			Contains: func(t *Thread, v, item Value) (bool, error) { return v.(*Set).Contains(t, item) },
			Iter:     func(_ *Thread, v Value) (Value, error) { return newSetIter(v.(*Set)), nil },
			Binary:   setBinary,
		}
		c.Methods(
			Fn{Name: "copy", Fn: setCopy},
			Fn{Name: "union", Via: "collect", Raw: setMulti("union", (*Set).union)},
			Fn{Name: "intersection", Via: "collect", Raw: setMulti("intersection", (*Set).intersectionMulti)},
			Fn{Name: "difference", Via: "collect", Raw: setMulti("difference", (*Set).differenceMulti)},
			Fn{Name: "symmetric_difference", Sig: "other /", Via: "collect", Fn: func(t *Thread, a []Value) (Value, error) {
				return setResult(a[0].(*Set).symmetricDifference(t, a[1]))
			}},
			Fn{Name: "issubset", Sig: "other /", Via: "collect", Fn: func(t *Thread, a []Value) (Value, error) {
				s := a[0].(*Set)
				other, ok := a[1].(*Set)
				if !ok {
					other = NewSet()
					if err := other.Update(t, a[1]); err != nil {
						return nil, err
					}
				}
				return boolResult(s.isSubset(t, other))
			}},
			Fn{Name: "issuperset", Sig: "other /", Via: "collect", Fn: func(t *Thread, a []Value) (Value, error) {
				return boolResult(a[0].(*Set).isSuperset(t, a[1]))
			}},
			Fn{Name: "isdisjoint", Sig: "other /", Via: "collect", Fn: func(t *Thread, a []Value) (Value, error) {
				return boolResult(a[0].(*Set).isDisjoint(t, a[1]))
			}},
		)
	}
	FrozenSetClass.Native.Hash = frozenSetHash
	FrozenSetClass.Native.New = frozenSetNew
	SetClass.Native.Inplace = setInplace
	SetClass.Native.New = func(_ *Thread, class *Class, _ Args) (Value, error) {
		s := NewSet()
		if class != SetClass {
			s.inst = NewInstance(class)
		}
		return s, nil
	}
	SetClass.Native.Init = func(t *Thread, self Value, args Args) error {
		v, err := onlyArgument("set", args)
		if err != nil {
			return err
		}
		s := self.(*Set)
		if s.fill > 0 {
			s.Clear()
		}
		if v == nil {
			return nil
		}
		return s.Update(t, v)
	}
	SetClass.Methods(
		Fn{Name: "add", Sig: "object /", Fn: func(t *Thread, a []Value) (Value, error) { return None, a[0].(*Set).Add(t, a[1]) }},
		Fn{Name: "discard", Sig: "object /", Fn: func(t *Thread, a []Value) (Value, error) {
			_, err := setRemove(t, a)
			return None, err
		}},
		Fn{Name: "remove", Sig: "object /", Fn: func(t *Thread, a []Value) (Value, error) {
			had, err := setRemove(t, a)
			if err == nil && !had {
				err = KeyErrorOf(a[1])
			}
			return None, err
		}},
		Fn{Name: "pop", Fn: func(_ *Thread, a []Value) (Value, error) {
			if v := a[0].(*Set).pop(); v != nil {
				return v, nil
			}
			return nil, Errorf(KeyError, "pop from an empty set")
		}},
		Fn{Name: "clear", Fn: func(_ *Thread, a []Value) (Value, error) {
			a[0].(*Set).Clear()
			return None, nil
		}},
		Fn{Name: "update", Via: "collect", Raw: setEach("update", (*Set).Update)},
		Fn{Name: "difference_update", Via: "collect", Raw: setEach("difference_update", (*Set).differenceUpdate)},
		Fn{Name: "intersection_update", Via: "collect", Raw: func(t *Thread, args Args) (Value, error) {
			if len(args.Names) > 0 {
				return nil, Errorf(TypeError, "set.intersection_update() takes no keyword arguments")
			}
			return None, args.Values[0].(*Set).intersectionUpdate(t, args.Values[1:])
		}},
		Fn{Name: "symmetric_difference_update", Sig: "other /", Via: "collect", Fn: func(t *Thread, a []Value) (Value, error) {
			return None, a[0].(*Set).symmetricUpdate(t, a[1])
		}},
	)
	SetClass.Seal()
	FrozenSetClass.Seal()
}

func setResult(s *Set, err error) (Value, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func boolResult(b bool, err error) (Value, error) { return MakeBool(b), err }

// setMulti makes a method that takes any number of iterables and returns a set.
func setMulti(name string, f func(*Set, *Thread, []Value) (*Set, error)) func(*Thread, Args) (Value, error) {
	return func(t *Thread, args Args) (Value, error) {
		s := args.Values[0].(*Set)
		if len(args.Names) > 0 {
			return nil, Errorf(TypeError, "%s.%s() takes no keyword arguments", s.base().Name, name)
		}
		return setResult(f(s, t, args.Values[1:]))
	}
}

// setEach makes a method that works on a set with each of any number of iterables.
func setEach(name string, f func(*Set, *Thread, Value) error) func(*Thread, Args) (Value, error) {
	return func(t *Thread, args Args) (Value, error) {
		if len(args.Names) > 0 {
			return nil, Errorf(TypeError, "set.%s() takes no keyword arguments", name)
		}
		for _, v := range args.Values[1:] {
			if err := f(args.Values[0].(*Set), t, v); err != nil {
				return nil, err
			}
		}
		return None, nil
	}
}

// base is set or frozenset.
func (s *Set) base() *Class {
	if s.Frozen {
		return FrozenSetClass
	}
	return SetClass
}

func setRemove(t *Thread, a []Value) (bool, error) {
	h, err := hashOrFrozen(t, a[1])
	if err != nil {
		return false, err
	}
	return a[0].(*Set).discardHashed(t, a[1], h)
}

func setCopy(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Set)
	if s.Frozen && s.inst == nil {
		return s, nil
	}
	return setResult(s.like(t, s))
}

func setRepr(t *Thread, v Value) (string, error) {
	s := v.(*Set)
	name := s.Class().Name
	if s.used == 0 {
		return name + "()", nil
	}
	if !t.beginPrint(v) {
		return name + "(...)", nil
	}
	defer t.endPrint()
	items := make([]Value, 0, s.used)
	for i := range s.table {
		if k := s.table[i].key; k != nil {
			items = append(items, k)
		}
	}
	p := printer{t: t, b: make([]byte, 0, 64)}
	end := "})"
	if s.Class() == SetClass {
		p.b, end = append(p.b, '{'), "}"
	} else {
		p.b = append(append(p.b, name...), "({"...)
	}
	if err := p.items(&items); err != nil {
		return "", err
	}
	return string(append(p.b, end...)), nil
}

func frozenSetHash(_ *Thread, v Value) (uint64, error) {
	s := v.(*Set)
	if s.hash == 0 {
		s.hash = s.itemsHash()
	}
	return s.hash, nil
}

func frozenSetNew(t *Thread, class *Class, args Args) (Value, error) {
	v, err := newArgument("frozenset", class, args)
	if err != nil {
		return nil, err
	}
	if s, ok := v.(*Set); ok && s.Frozen && s.inst == nil && class == FrozenSetClass {
		return s, nil
	}
	s := &Set{Frozen: true}
	if class != FrozenSetClass {
		s.inst = NewInstance(class)
	}
	if v == nil {
		return s, nil
	}
	return s, s.Update(t, v)
}

// NewFrozenSet returns the frozenset that CPython's compiler makes of constants: a
// copy of the first one is what the code holds, and that decides the order.
func NewFrozenSet(t *Thread, items []Value) (*Set, error) {
	first := &Set{Frozen: true}
	for _, v := range items {
		if err := first.Add(t, v); err != nil {
			return nil, err
		}
	}
	s := &Set{Frozen: true}
	for i := range first.table {
		if e := first.table[i]; e.key != nil {
			if err := s.addHashed(t, e.key, e.hash); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

func setCompare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := a.(*Set)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.(*Set)
	if !ok {
		return NotImplemented, nil
	}
	switch op {
	case Eq, Ne:
		same := x.used == y.used && (x.hash == 0 || y.hash == 0 || x.hash == y.hash)
		if same {
			var err error
			if same, err = x.isSubset(t, y); err != nil {
				return nil, err
			}
		}
		return MakeBool(same == (op == Eq)), nil
	case Lt:
		if x.used >= y.used {
			return False, nil
		}
	case Gt:
		if x.used <= y.used {
			return False, nil
		}
		return boolResult(y.isSubset(t, x))
	case Ge:
		return boolResult(y.isSubset(t, x))
	}
	return boolResult(x.isSubset(t, y))
}

func setBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	x, okX := a.(*Set)
	y, okY := b.(*Set)
	if !okX || !okY {
		return NotImplemented, nil
	}
	switch op {
	case Or:
		return setResult(x.union(t, []Value{y}))
	case And:
		return setResult(x.intersection(t, y))
	case Sub:
		return setResult(x.difference(t, y))
	case Xor:
		return setResult(x.symmetricDifference(t, y))
	}
	return NotImplemented, nil
}

func setInplace(t *Thread, op Operator, a, b Value) (Value, error) {
	s := a.(*Set)
	other, ok := b.(*Set)
	if !ok {
		return NotImplemented, nil
	}
	var err error
	switch op {
	case Or:
		err = s.Update(t, other)
	case And:
		err = s.intersectionUpdate(t, []Value{other})
	case Sub:
		err = s.differenceUpdate(t, other)
	case Xor:
		err = s.symmetricUpdate(t, other)
	default:
		return NotImplemented, nil
	}
	return s, err
}
