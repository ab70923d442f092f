package py

import (
	"math"
	"math/big"
)

func init() {
	*IntClass.Native = Slots{
		Repr:    func(t *Thread, v Value) (string, error) { return intRepr(t, v) },
		Hash:    func(_ *Thread, v Value) (uint64, error) { return intHash(v), nil },
		Compare: intCompare,
		Bool:    func(v Value) bool { return v != Int(0) },
		Binary:  intBinary,
		Unary:   intUnary,
		Int:     func(_ *Thread, v Value) (Value, error) { return plainInt(v), nil },
		Float:   func(_ *Thread, v Value) (float64, error) { return intFloat(v) },
		Index:   func(_ *Thread, v Value) (Value, error) { return plainInt(v), nil },
		Format:  formatInt,
		New:     newInt,
	}
	addIntMethods()
	IntClass.Seal()
}

// plainInt returns v, an int, a bool or of a class derived from them, as an Int
// or a *BigInt; anything else as it is.
func plainInt(v Value) Value {
	switch v := Unwrap(v).(type) {
	case Bool:
		return boolInt(v)
	default:
		return v
	}
}

// bigOf returns the number of an int or a bool; nil for anything else. It must
// not be changed.
func bigOf(v Value) *big.Int {
	switch v := v.(type) {
	case Int:
		return big.NewInt(int64(v))
	case *BigInt:
		return v.V
	case Bool:
		if v {
			return big.NewInt(1)
		}
		return new(big.Int)
	}
	return nil
}

// hashPrime is the modulus of CPython's hashes of numbers, 2^61-1: equal
// numbers of different types get the same hash.
const hashPrime = 1<<61 - 1

func intHash(v Value) uint64 {
	switch v := v.(type) {
	case Int:
		return hashInt(int64(v))
	case *BigInt:
		var m big.Int
		m.Rem(v.V, big.NewInt(hashPrime))
		return hashInt(m.Int64())
	case Bool:
		if v {
			return 1
		}
	}
	return 0
}

func intFloat(v Value) (float64, error) {
	switch v := v.(type) {
	case Int:
		return float64(v), nil
	case Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case *BigInt:
		f, _ := v.V.Float64()
		if !math.IsInf(f, 0) {
			return f, nil
		}
	}
	return 0, Errorf(OverflowError, "int too large to convert to float")
}

func intCompare(_ *Thread, op CompareOp, a, b Value) (Value, error) {
	if x, ok := a.(Int); ok {
		if y, ok := b.(Int); ok {
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
	}
	order, ok := compareInts(a, b)
	if !ok {
		return NotImplemented, nil
	}
	return MakeBool(op.Holds(order)), nil
}

// compareInts compares two ints or bools; not ok for anything else.
func compareInts(a, b Value) (order int, ok bool) {
	x, y := bigOf(a), bigOf(b)
	if x == nil || y == nil {
		return 0, false
	}
	return x.Cmp(y), true
}

func intUnary(t *Thread, op UnaryOperator, v Value) (Value, error) {
	v = plainInt(v)
	if x, ok := v.(Int); ok {
		switch op {
		case Invert:
			return MakeInt(int64(^x)), nil
		case Pos:
			return v, nil
		case Neg:
			if x != math.MinInt64 {
				return MakeInt(int64(-x)), nil
			}
		}
	}
	x := bigOf(v)
	switch op {
	case Invert:
		if err := takeBits(t, x.BitLen()); err != nil {
			return nil, err
		}
		return BigToValue(new(big.Int).Not(x)), nil
	case Pos:
		return v, nil
	case Neg:
		if err := takeBits(t, x.BitLen()); err != nil {
			return nil, err
		}
		return BigToValue(new(big.Int).Neg(x)), nil
	}
	return NotImplemented, nil
}

// newInt is int(): of a number, a text, or a text and a base.
func newInt(t *Thread, class *Class, args Args) (Value, error) {
	v, err := intOfArgs(t, args)
	if err != nil || class == IntClass {
		return v, err
	}
	i := NewInstance(class)
	i.Native = v
	return i, nil
}

var intConstructor = &Builtin{Name: "int", sig: signature{names: []string{"x", "base"}, posOnly: 1, pos: 2}}

func intOfArgs(t *Thread, args Args) (Value, error) {
	if len(args.Names) == 0 {
		switch len(args.Values) {
		case 0:
			return MakeInt(0), nil
		case 1:
			return ToInt(t, args.Values[0])
		}
	}
	var bound [2]Value
	if err := intConstructor.sig.bind(intConstructor, args, bound[:]); err != nil {
		return nil, err
	}
	if bound[0] == nil {
		return nil, Errorf(TypeError, "int() missing string argument")
	}
	base, err := AsIndex(t, bound[1])
	if err != nil {
		return nil, err
	}
	n, ok := base.(Int)
	if !ok || n != 0 && (n < 2 || n > 36) {
		return nil, Errorf(ValueError, "int() base must be >= 2 and <= 36, or 0")
	}
	text, ok := numberText(bound[0])
	if !ok {
		return nil, Errorf(TypeError, "int() can't convert non-string with explicit base")
	}
	return parseIntOf(t, bound[0], text, int(n))
}

// numberText returns the text of what int() and float() read numbers from.
func numberText(v Value) (string, bool) {
	switch v := v.(type) {
	case *Str:
		return v.S, true
	case *Bytes:
		return v.B, true
	case *ByteArray:
		return string(v.B), true
	}
	return "", false
}

// ToInt is int(v): an Int or a *BigInt.
func ToInt(t *Thread, v Value) (Value, error) {
	switch v := v.(type) {
	case Int, *BigInt:
		return v, nil
	case Float:
		return floatToInt(float64(v))
	}
	for _, name := range [...]*Str{nameInt, nameIndex} {
		if m := special(v, name); m != nil {
			r, err := callSpecial(t, m, v)
			if err != nil {
				return nil, err
			}
			if n := plainInt(r); bigOf(n) != nil {
				return n, nil
			}
			return nil, Errorf(TypeError, "%s returned non-int (type %s)", name.S, TypeName(r))
		}
		f := v.Class().Native.Int
		if name == nameIndex {
			f = v.Class().Native.Index
		}
		if f != nil {
			return f(t, Unwrap(v))
		}
	}
	if m := special(v, nameTrunc); m != nil {
		r, err := callSpecial(t, m, v)
		if err != nil {
			return nil, err
		}
		if n := plainInt(r); bigOf(n) != nil {
			return n, nil
		}
		if special(r, nameIndex) != nil {
			return AsIndex(t, r)
		}
		return nil, Errorf(TypeError, "__trunc__ returned non-Integral (type %s)", TypeName(r))
	}
	if text, ok := numberText(v); ok {
		return parseIntOf(t, v, text, 10)
	}
	return nil, Errorf(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", TypeName(v))
}
