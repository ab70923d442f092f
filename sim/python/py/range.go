package py

import (
	"math"
	"math/big"
)

// Range is range(start, stop, step).
type Range struct {
	Start, Stop, Step Value // ints
	// start, step and n are the same and the number of items, of a range whose items
	// and number of items fit; else n is -1.
	start, step, n int64
	// count is the number of items if it is larger.
	count Value
}

func (*Range) Class() *Class { return RangeClass }

func init() {
	*RangeClass.Native = Slots{
		Repr:     rangeRepr,
		Hash:     rangeHash,
		Compare:  rangeCompare,
		Bool:     func(v Value) bool { return v.(*Range).length() != MakeInt(0) },
		Len:      rangeLen,
		GetItem:  rangeGetItem,
		Contains: rangeContains,
		Iter:     func(_ *Thread, v Value) (Value, error) { return v.(*Range).iter(), nil },
		New:      rangeNew,
	}
	RangeClass.Methods(
		Fn{Name: "index", Sig: "value /", Fn: rangeIndex},
		Fn{Name: "count", Sig: "value /", Fn: func(t *Thread, a []Value) (Value, error) {
			r := a[0].(*Range)
			if bigOf(a[1]) == nil {
				n := 0
				err := Each(t, r, func(x Value) error {
					same, err := sameKey(t, x, a[1])
					if same {
						n++
					}
					return err
				})
				return MakeInt(int64(n)), err
			}
			in, err := rangeContains(t, r, a[1])
			return boolInt(Bool(in)), err
		}},
		Fn{Name: "__reversed__", Fn: func(_ *Thread, a []Value) (Value, error) { return a[0].(*Range).reversed().iter(), nil }},
	)
	for _, m := range [...]struct {
		name string
		get  func(r *Range) Value
	}{
		{"start", func(r *Range) Value { return r.Start }},
		{"stop", func(r *Range) Value { return r.Stop }},
		{"step", func(r *Range) Value { return r.Step }},
	} {
		RangeClass.Member(m.name, func(_ *Thread, self Value) (Value, error) { return m.get(self.(*Range)), nil }, nil)
	}
	RangeClass.Seal()
}

func rangeNew(t *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "range() takes no keyword arguments")
	}
	ints := [3]Value{MakeInt(0), nil, MakeInt(1)}
	n := len(args.Values)
	switch {
	case n == 0:
		return nil, Errorf(TypeError, "range expected at least 1 argument, got 0")
	case n > 3:
		return nil, Errorf(TypeError, "range expected at most 3 arguments, got %d", n)
	}
	for i, v := range args.Values {
		x, err := AsIndex(t, v)
		if err != nil {
			return nil, err
		}
		if n == 1 {
			i = 1
		}
		ints[i] = x
	}
	if ints[2] == MakeInt(0) {
		return nil, Errorf(ValueError, "range() arg 3 must not be zero")
	}
	return newRange(ints[0], ints[1], ints[2]), nil
}

// NewRange returns range(start, stop, step) of ints, where step is not 0.
func NewRange(start, stop, step int64) *Range {
	return newRange(MakeInt(start), MakeInt(stop), MakeInt(step))
}

func newRange(start, stop, step Value) *Range {
	r := &Range{Start: start, Stop: stop, Step: step, n: -1}
	a, okA := start.(Int)
	b, okB := stop.(Int)
	c, okC := step.(Int)
	// Within these bounds no item and no step behind the last one overflows.
	const bound = math.MaxInt64 / 4
	if okA && okB && okC && a > -bound && a < bound && b > -bound && b < bound && c > -bound && c < bound {
		r.start, r.step, r.n = int64(a), int64(c), 0
		switch {
		case c > 0 && a < b:
			r.n = int64((b-a-1)/c) + 1
		case c < 0 && a > b:
			r.n = int64((a-b-1)/-c) + 1
		}
		return r
	}
	x, y, z := bigOf(start), bigOf(stop), bigOf(step)
	distance := new(big.Int).Sub(y, x)
	if distance.Sign() != z.Sign() {
		r.count = MakeInt(0)
		return r
	}
	distance.Abs(distance).Sub(distance, big.NewInt(1))
	distance.Quo(distance, new(big.Int).Abs(z))
	r.count = BigToValue(distance.Add(distance, big.NewInt(1)))
	return r
}

// length is the number of items.
func (r *Range) length() Value {
	if r.n >= 0 {
		return MakeInt(r.n)
	}
	return r.count
}

// small returns the number of items if r.start and r.step can be reckoned with.
func (r *Range) small() (n int, ok bool) { return int(r.n), r.n >= 0 }

// item is the item of number i, which must not be past the end by more than one.
func (r *Range) item(i Value) Value {
	if n, ok := i.(Int); ok && r.n >= 0 {
		return MakeInt(r.start + int64(n)*r.step)
	}
	x := new(big.Int).Mul(bigOf(i), bigOf(r.Step))
	return BigToValue(x.Add(x, bigOf(r.Start)))
}

func (r *Range) iter() Value {
	if r.n >= 0 {
		return &RangeIter{At: r.start, Step: r.step, Left: r.n}
	}
	return &bigRangeIter{r: r, n: new(big.Int)}
}

func (r *Range) reversed() *Range {
	if r.n >= 0 {
		return NewRange(r.start+(r.n-1)*r.step, r.start-r.step, -r.step)
	}
	last := new(big.Int).Sub(bigOf(r.count), big.NewInt(1))
	start, step := bigOf(r.Start), bigOf(r.Step)
	return newRange(r.item(BigToValue(last)), BigToValue(new(big.Int).Sub(start, step)), BigToValue(new(big.Int).Neg(step)))
}

func rangeLen(_ *Thread, v Value) (int, error) {
	if n, ok := v.(*Range).length().(Int); ok {
		return int(n), nil
	}
	return 0, Errorf(OverflowError, "Python int too large to convert to C ssize_t")
}

func rangeRepr(t *Thread, v Value) (string, error) {
	r := v.(*Range)
	text := "range("
	for i, x := range [...]Value{r.Start, r.Stop, r.Step} {
		if i == 2 && x == MakeInt(1) {
			break
		}
		s, err := Repr(t, x)
		if err != nil {
			return "", err
		}
		if i > 0 {
			text += ", "
		}
		text += s
	}
	return text + ")", nil
}

// key is what ranges are compared by: the number of items, the first one if there
// is one, the step if there are more.
func (r *Range) key() *Tuple {
	switch n := r.length(); n {
	case MakeInt(0):
		return NewTuple(n, None, None)
	case MakeInt(1):
		return NewTuple(n, r.Start, None)
	default:
		return NewTuple(n, r.Start, r.Step)
	}
}

func rangeHash(t *Thread, v Value) (uint64, error) { return tupleHash(t, v.(*Range).key()) }

func rangeCompare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := a.(*Range)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.(*Range)
	if !ok || op != Eq && op != Ne {
		return NotImplemented, nil
	}
	return tupleCompare(t, op, x.key(), y.key())
}

func rangeGetItem(t *Thread, v, key Value) (Value, error) {
	r := v.(*Range)
	if s, ok := key.(*Slice); ok {
		return r.slice(t, s)
	}
	if !isIndex(key) {
		return nil, Errorf(TypeError, "range indices must be integers or slices, not %s", TypeName(key))
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return nil, err
	}
	if n, ok := i.(Int); ok && r.n >= 0 {
		if n < 0 {
			n += Int(r.n)
		}
		if n < 0 || n >= Int(r.n) {
			return nil, Errorf(IndexError, "range object index out of range")
		}
		return MakeInt(r.start + int64(n)*r.step), nil
	}
	at, n := bigOf(i), bigOf(r.length())
	if at.Sign() < 0 {
		at = new(big.Int).Add(at, n)
	}
	if at.Sign() < 0 || at.Cmp(n) >= 0 {
		return nil, Errorf(IndexError, "range object index out of range")
	}
	return r.item(BigToValue(at)), nil
}

func (r *Range) slice(t *Thread, s *Slice) (Value, error) {
	start, stop, step, err := sliceBounds(t, s, bigOf(r.length()))
	if err != nil {
		return nil, err
	}
	return newRange(r.item(BigToValue(start)), r.item(BigToValue(stop)), BigToValue(step.Mul(step, bigOf(r.Step)))), nil
}

// position is the number of the item x, an int; negative if it is none.
func (r *Range) position(x Value) Value {
	if n, ok := x.(Int); ok && r.n >= 0 {
		from := int64(n) - r.start
		if n > math.MaxInt64/2 || n < math.MinInt64/2 || from%r.step != 0 || from/r.step >= r.n {
			return MakeInt(-1)
		}
		return MakeInt(from / r.step)
	}
	d := new(big.Int).Sub(bigOf(x), bigOf(r.Start))
	i, rest := d.QuoRem(d, bigOf(r.Step), new(big.Int))
	if rest.Sign() != 0 || i.Cmp(bigOf(r.length())) >= 0 {
		return MakeInt(-1)
	}
	return BigToValue(i)
}

func rangeContains(t *Thread, v, item Value) (bool, error) {
	r := v.(*Range)
	switch x := item.(type) {
	case Int, *BigInt, Bool:
		return bigOf(r.position(plainInt(item))).Sign() >= 0, nil
	case Float:
		if i, err := floatToInt(float64(x)); err == nil {
			if whole, _ := intFloat(i); whole == float64(x) {
				return bigOf(r.position(i)).Sign() >= 0, nil
			}
		}
		return false, nil
	case *Str, *Tuple, *List, *Dict, *Set, *Bytes, noneType:
		if item.Class().Static {
			return false, nil
		}
	}
	found, err := everyItem(t, r, func(x Value) (bool, error) {
		same, err := sameKey(t, x, item)
		return !same, err
	})
	return !found && err == nil, err
}

func rangeIndex(t *Thread, a []Value) (Value, error) {
	r := a[0].(*Range)
	if bigOf(a[1]) != nil {
		if i := r.position(plainInt(a[1])); bigOf(i).Sign() >= 0 {
			return i, nil
		}
		text, err := Repr(t, a[1])
		if err != nil {
			return nil, err
		}
		return nil, Errorf(ValueError, "%s is not in range", text)
	}
	i := int64(-1)
	missing, err := everyItem(t, r, func(x Value) (bool, error) {
		i++
		same, err := sameKey(t, x, a[1])
		return !same, err
	})
	if err != nil {
		return nil, err
	}
	if missing {
		return nil, Errorf(ValueError, "sequence.index(x): x not in sequence")
	}
	return MakeInt(i), nil
}

func init() { RangeClass.Flags = FlagSequence; MemoryViewClass.Flags = FlagSequence }
