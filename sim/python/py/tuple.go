package py

import "math/bits"

func init() {
	*TupleClass.Native = Slots{
		Repr:     tupleRepr,
		Hash:     tupleHash,
		Compare:  tupleCompare,
		Len:      func(_ *Thread, v Value) (int, error) { return len(v.(*Tuple).Items), nil },
		GetItem:  tupleGetItem,
		Contains: func(t *Thread, v, item Value) (bool, error) { return containsItem(t, &v.(*Tuple).Items, item) },
		Iter:     func(_ *Thread, v Value) (Value, error) { return &TupleIter{Items: v.(*Tuple).Items}, nil },
		Binary:   tupleBinary,
		New:      tupleNew,
	}
	TupleClass.Methods(
		Fn{Name: "index", Sig: "value start? stop? /", Fn: tupleIndex},
		Fn{Name: "count", Sig: "value /", Fn: func(t *Thread, a []Value) (Value, error) {
			return countItems(t, &a[0].(*Tuple).Items, a[1])
		}},
		Fn{Name: "__getnewargs__", Fn: func(_ *Thread, a []Value) (Value, error) {
			return NewTuple(NewTuple(a[0].(*Tuple).Items...)), nil
		}},
	)
	TupleClass.Seal()
}

func tupleRepr(t *Thread, v Value) (string, error) {
	u := v.(*Tuple)
	if len(u.Items) == 0 {
		return "()", nil
	}
	if !t.beginPrint(v) {
		return "(...)", nil
	}
	defer t.endPrint()
	p := printer{t: t, b: append(make([]byte, 0, 64), '(')}
	if err := p.items(&u.Items); err != nil {
		return "", err
	}
	if len(u.Items) == 1 {
		return string(append(p.b, ",)"...)), nil
	}
	return string(append(p.b, ')')), nil
}

// tupleHash is CPython's, made after xxHash: the order of sets of tuples follows
// from it.
func tupleHash(t *Thread, v Value) (uint64, error) {
	const (
		prime1 = 11400714785074694791
		prime2 = 14029467366897019727
		prime5 = 2870177450012600261
	)
	if err := t.Enter(" while hashing a tuple"); err != nil {
		return 0, err
	}
	defer t.Leave()
	items := v.(*Tuple).Items
	h := uint64(prime5)
	for _, item := range items {
		lane, err := Hash(t, item)
		if err != nil {
			return 0, err
		}
		h = bits.RotateLeft64(h+lane*prime2, 31) * prime1
	}
	h += uint64(len(items)) ^ (prime5 ^ 3527539)
	if h == 1<<64-1 {
		return 1546275796, nil
	}
	return h, nil
}

func tupleCompare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := a.(*Tuple)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.(*Tuple)
	if !ok {
		return NotImplemented, nil
	}
	return compareItems(t, op, &x.Items, &y.Items)
}

func tupleGetItem(t *Thread, v, key Value) (Value, error) {
	u := v.(*Tuple)
	if s, ok := key.(*Slice); ok {
		items, err := sliceItems(t, u.Items, s)
		if err != nil {
			return nil, err
		}
		if len(items) == len(u.Items) && u.inst == nil && (s.Step == None || s.Step == MakeInt(1)) {
			return u, nil
		}
		return NewTuple(items...), nil
	}
	i, err := sequenceIndex(t, key, len(u.Items), "tuple", "tuple index out of range")
	if err != nil {
		return nil, err
	}
	return u.Items[i], nil
}

func tupleBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	x, ok := a.(*Tuple)
	if !ok {
		if y, ok := b.(*Tuple); ok && op == Mul {
			return tupleRepeat(t, y, a)
		}
		return NotImplemented, nil
	}
	switch op {
	case Add:
		y, ok := b.(*Tuple)
		if !ok {
			return nil, Errorf(TypeError, "can only concatenate tuple (not \"%s\") to tuple", TypeName(b))
		}
		switch {
		case len(x.Items) == 0 && y.inst == nil:
			return y, nil
		case len(y.Items) == 0 && x.inst == nil:
			return x, nil
		}
		items, err := concatItems(t, x.Items, y.Items)
		return NewTuple(items...), err
	case Mul:
		return tupleRepeat(t, x, b)
	}
	return NotImplemented, nil
}

func tupleRepeat(t *Thread, u *Tuple, count Value) (Value, error) {
	if count == MakeInt(1) && u.inst == nil {
		return u, nil
	}
	items, err := repeatItems(t, u.Items, count)
	return NewTuple(items...), err
}

func tupleNew(t *Thread, class *Class, args Args) (Value, error) {
	v, err := newArgument("tuple", class, args)
	if err != nil {
		return nil, err
	}
	var items []Value
	if v != nil {
		if u, ok := v.(*Tuple); ok && u.inst == nil && class == TupleClass {
			return u, nil
		}
		if items, err = collect(t, v); err != nil {
			return nil, err
		}
	}
	if class == TupleClass {
		return NewTuple(items...), nil
	}
	return &Tuple{Items: items, inst: NewInstance(class)}, nil
}

func tupleIndex(t *Thread, a []Value) (Value, error) {
	u := a[0].(*Tuple)
	from, to, err := indexRange(t, a[2], a[3], len(u.Items))
	if err != nil {
		return nil, err
	}
	for i := from; i < min(to, len(u.Items)); i++ {
		same, err := sameKey(t, u.Items[i], a[1])
		if err != nil {
			return nil, err
		}
		if same {
			return MakeInt(int64(i)), nil
		}
	}
	return nil, Errorf(ValueError, "tuple.index(x): x not in tuple")
}
