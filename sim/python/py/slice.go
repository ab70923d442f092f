package py

import "math/big"

func init() {
	*SliceClass.Native = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			s := v.(*Slice)
			text, err := Repr(t, NewTuple(s.Start, s.Stop, s.Step))
			return "slice" + text, err
		},
		Hash: Unhashable,
		Compare: func(t *Thread, op CompareOp, a, b Value) (Value, error) {
			x, okX := a.(*Slice)
			y, okY := b.(*Slice)
			if !okX || !okY {
				return NotImplemented, nil
			}
			return tupleCompare(t, op, NewTuple(x.Start, x.Stop, x.Step), NewTuple(y.Start, y.Stop, y.Step))
		},
		New: sliceNew,
	}
	for _, m := range [...]struct {
		name string
		get  func(s *Slice) Value
	}{
		{"start", func(s *Slice) Value { return s.Start }},
		{"stop", func(s *Slice) Value { return s.Stop }},
		{"step", func(s *Slice) Value { return s.Step }},
	} {
		SliceClass.Member(m.name, func(_ *Thread, self Value) (Value, error) { return m.get(self.(*Slice)), nil }, nil)
	}
	SliceClass.Methods(Fn{Name: "indices", Sig: "length /", Fn: sliceIndices})
	SliceClass.Seal()
}

// Walk is for Count.
func (s *Slice) Walk(visit func(Value)) int {
	visit(s.Start)
	visit(s.Stop)
	visit(s.Step)
	return 64
}

func sliceNew(_ *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "slice() takes no keyword arguments")
	}
	switch a := args.Values; len(a) {
	case 0:
		return nil, Errorf(TypeError, "slice expected at least 1 argument, got 0")
	case 1:
		return &Slice{None, a[0], None}, nil
	case 2:
		return &Slice{a[0], a[1], None}, nil
	case 3:
		return &Slice{a[0], a[1], a[2]}, nil
	default:
		return nil, Errorf(TypeError, "slice expected at most 3 arguments, got %d", len(a))
	}
}

// SliceIndices is s.indices(length) with the number of items, n: seq[start],
// seq[start+step] and so on.
func SliceIndices(t *Thread, s *Slice, length int) (start, stop, step, n int, err error) {
	c, err := sliceCut(t, s, length)
	return c.start, c.stop, c.step, c.n, err
}

func sliceIndices(t *Thread, a []Value) (Value, error) {
	i, err := AsIndex(t, a[1])
	if err != nil {
		return nil, err
	}
	length := bigOf(i)
	if length.Sign() < 0 {
		return nil, Errorf(ValueError, "length should not be negative")
	}
	start, stop, step, err := sliceBounds(t, a[0].(*Slice), length)
	if err != nil {
		return nil, err
	}
	return NewTuple(BigToValue(start), BigToValue(stop), BigToValue(step)), nil
}

// sliceBounds is slice.indices for any length.
func sliceBounds(t *Thread, s *Slice, length *big.Int) (start, stop, step *big.Int, err error) {
	bound := func(v Value, absent *big.Int) (*big.Int, error) {
		if v == None {
			return absent, nil
		}
		if !isIndex(v) {
			return nil, Errorf(TypeError, "slice indices must be integers or None or have an __index__ method")
		}
		i, err := AsIndex(t, v)
		if err != nil {
			return nil, err
		}
		return new(big.Int).Set(bigOf(i)), nil
	}
	if step, err = bound(s.Step, big.NewInt(1)); err != nil {
		return nil, nil, nil, err
	}
	low, high := new(big.Int), length
	switch step.Sign() {
	case 0:
		return nil, nil, nil, Errorf(ValueError, "slice step cannot be zero")
	case -1:
		low, high = big.NewInt(-1), new(big.Int).Sub(length, big.NewInt(1))
	}
	first, last := low, high
	if step.Sign() < 0 {
		first, last = high, low
	}
	clip := func(x *big.Int) *big.Int {
		if x.Sign() < 0 {
			if x.Add(x, length); x.Cmp(low) < 0 {
				return low
			}
		} else if x.Cmp(high) > 0 {
			return high
		}
		return x
	}
	if start, err = bound(s.Start, nil); err != nil {
		return nil, nil, nil, err
	}
	if start == nil {
		start = first
	} else {
		start = clip(start)
	}
	if stop, err = bound(s.Stop, nil); err != nil {
		return nil, nil, nil, err
	}
	if stop == nil {
		stop = last
	} else {
		stop = clip(stop)
	}
	return start, stop, step, nil
}
