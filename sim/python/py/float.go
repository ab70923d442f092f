package py

import (
	"math"
	"math/big"
)

func init() {
	*FloatClass.Native = Slots{
		Repr:    func(_ *Thread, v Value) (string, error) { return FloatRepr(float64(v.(Float))), nil },
		Hash:    func(t *Thread, v Value) (uint64, error) { return floatHash(t, float64(v.(Float))), nil },
		Compare: floatCompare,
		Bool:    func(v Value) bool { return v.(Float) != 0 },
		Binary:  floatBinary,
		Unary:   floatUnary,
		Int:     func(_ *Thread, v Value) (Value, error) { return floatToInt(float64(v.(Float))) },
		Float:   func(_ *Thread, v Value) (float64, error) { return float64(v.(Float)), nil },
		Format:  formatFloatValue,
		New:     newFloat,
	}
	addFloatMethods()
	FloatClass.Seal()
}

// floatHash makes the hash of an integral float that of the same int.
func floatHash(t *Thread, f float64) uint64 {
	switch {
	case math.IsNaN(f):
		return uint64(t.ID(Float(f))) >> 4
	case math.IsInf(f, 0):
		h := int64(314159)
		if f < 0 {
			h = -h
		}
		return uint64(h)
	case f == 0:
		return 0
	}
	// |f| is mant * 2^exp. Modulo 2^61-1, doubling turns the bits around.
	fraction, exp := math.Frexp(math.Abs(f))
	mant := uint64(fraction * (1 << 53))
	turn := uint(((exp-53)%61 + 61) % 61)
	h := int64((mant<<turn | mant>>(61-turn)) & hashPrime)
	if f < 0 {
		h = -h
	}
	return hashInt(h)
}

func floatCompare(_ *Thread, op CompareOp, a, b Value) (Value, error) {
	x, isFloat := a.(Float)
	if !isFloat {
		return NotImplemented, nil
	}
	if y, ok := b.(Float); ok {
		switch op {
		case Eq:
			return MakeBool(x == y), nil
		case Ne:
			return MakeBool(x != y), nil
		case Lt:
			return MakeBool(x < y), nil
		case Le:
			return MakeBool(x <= y), nil
		case Gt:
			return MakeBool(x > y), nil
		}
		return MakeBool(x >= y), nil
	}
	y := plainInt(b)
	if bigOf(y) == nil {
		return NotImplemented, nil
	}
	if x != x {
		return MakeBool(op == Ne), nil
	}
	return MakeBool(op.Holds(compareFloatInt(float64(x), y))), nil
}

// compareFloatInt compares exactly, however large the int is; f is no NaN.
func compareFloatInt(f float64, i Value) int {
	if math.IsInf(f, 0) {
		return int(math.Copysign(1, f))
	}
	whole, fraction := math.Modf(f)
	order := 0
	if n, ok := i.(Int); ok && math.Abs(whole) < 1<<63 {
		w := Int(whole)
		switch {
		case w < n:
			order = -1
		case w > n:
			order = 1
		}
	} else {
		w, _ := new(big.Float).SetFloat64(whole).Int(nil)
		order = w.Cmp(bigOf(i))
	}
	if order == 0 && fraction != 0 {
		return int(math.Copysign(1, fraction))
	}
	return order
}

func floatUnary(_ *Thread, op UnaryOperator, v Value) (Value, error) {
	switch op {
	case Pos:
		return v, nil
	case Neg:
		return -v.(Float), nil
	}
	return NotImplemented, nil
}

// floatToInt is int(f): the fraction is cut off.
func floatToInt(f float64) (Value, error) {
	switch {
	case math.Abs(f) < 1<<63:
		return MakeInt(int64(f)), nil
	case math.IsNaN(f):
		return nil, Errorf(ValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return nil, Errorf(OverflowError, "cannot convert float infinity to integer")
	}
	i, _ := new(big.Float).SetFloat64(f).Int(nil)
	return BigToValue(i), nil
}

func newFloat(t *Thread, class *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "float() takes no keyword arguments")
	}
	f := 0.0
	switch n := len(args.Values); n {
	case 0:
	case 1:
		x, err := ToFloat(t, args.Values[0])
		if err != nil {
			return nil, err
		}
		f = x
	default:
		return nil, Errorf(TypeError, "float expected at most 1 argument, got %d", n)
	}
	if class == FloatClass {
		return Float(f), nil
	}
	i := NewInstance(class)
	i.Native = Float(f)
	return i, nil
}

// ToFloat is float(v).
func ToFloat(t *Thread, v Value) (float64, error) {
	f, ok, err := asFloat(t, v)
	if ok || err != nil {
		return f, err
	}
	text, ok := numberText(v)
	if !ok {
		return 0, Errorf(TypeError, "float() argument must be a string or a real number, not '%s'", TypeName(v))
	}
	if _, ok := v.(*Str); ok {
		text = asciiNumber(text)
	}
	if f, ok := scanFloat(text); ok {
		return f, nil
	}
	shown, err := Repr(t, v)
	if err != nil {
		return 0, err
	}
	return 0, Errorf(ValueError, "could not convert string to float: %s", shown)
}
