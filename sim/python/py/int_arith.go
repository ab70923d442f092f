package py

import (
	"math"
	"math/big"
	"math/bits"
)

// intBinary is the operators between ints and bools.
func intBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	if x, ok := a.(Int); ok {
		if y, ok := b.(Int); ok {
			return smallBinary(t, op, int64(x), int64(y))
		}
	}
	if c, ok := a.(Bool); ok {
		return intBinary(t, op, boolInt(c), b)
	}
	switch c := b.(type) {
	case Int, *BigInt:
	case Bool:
		return intBinary(t, op, a, boolInt(c))
	default:
		return NotImplemented, nil
	}
	m := bigOf(a)
	if m == nil {
		return NotImplemented, nil
	}
	return bigBinary(t, op, m, bigOf(b))
}

func smallBinary(t *Thread, op Operator, x, y int64) (Value, error) {
	switch op {
	case Add:
		if s := x + y; (x^s)&(y^s) >= 0 {
			return MakeInt(s), nil
		}
	case Sub:
		if d := x - y; (x^y)&(x^d) >= 0 {
			return MakeInt(d), nil
		}
	case Mul:
		if x == int64(int32(x)) && y == int64(int32(y)) {
			return MakeInt(x * y), nil
		}
		if hi, lo := bits.Mul64(uint64(x), uint64(y)); signedHigh(hi, x, y) == uint64(int64(lo)>>63) {
			return MakeInt(int64(lo)), nil
		}
	case FloorDiv:
		if y == 0 {
			return nil, Errorf(ZeroDivisionError, "integer division or modulo by zero")
		}
		if y == -1 && x == math.MinInt64 {
			break
		}
		q := x / y
		if x%y != 0 && (x < 0) != (y < 0) {
			q--
		}
		return MakeInt(q), nil
	case Mod:
		if y == 0 {
			return nil, Errorf(ZeroDivisionError, "integer modulo by zero")
		}
		r := x % y
		if r != 0 && (r < 0) != (y < 0) {
			r += y
		}
		return MakeInt(r), nil
	case And:
		return MakeInt(x & y), nil
	case Or:
		return MakeInt(x | y), nil
	case Xor:
		return MakeInt(x ^ y), nil
	case LShift:
		if uint64(y) < 63 && x<<y>>y == x {
			return MakeInt(x << y), nil
		}
	case RShift:
		if y >= 0 {
			return MakeInt(x >> min(y, 63)), nil
		}
	case Div:
		const exact = 1 << 53
		if y != 0 && -exact <= x && x <= exact && -exact <= y && y <= exact {
			return Float(float64(x) / float64(y)), nil
		}
	case Pow:
		return smallPow(t, x, y)
	}
	return bigBinary(t, op, big.NewInt(x), big.NewInt(y))
}

// signedHigh corrects the high half of an unsigned product for signed factors.
func signedHigh(hi uint64, x, y int64) uint64 {
	return hi - uint64(x>>63)&uint64(y) - uint64(y>>63)&uint64(x)
}

func bigBinary(t *Thread, op Operator, x, y *big.Int) (Value, error) {
	var z big.Int
	switch op {
	case Add, Sub, And, Or, Xor:
		if err := takeBits(t, max(x.BitLen(), y.BitLen())+1); err != nil {
			return nil, err
		}
		switch op {
		case Add:
			z.Add(x, y)
		case Sub:
			z.Sub(x, y)
		case And:
			z.And(x, y)
		case Or:
			z.Or(x, y)
		default:
			z.Xor(x, y)
		}
	case Mul:
		if err := takeProduct(t, x.BitLen(), y.BitLen()); err != nil {
			return nil, err
		}
		z.Mul(x, y)
	case FloorDiv, Mod:
		q, r, err := bigDivmod(t, x, y)
		if err != nil {
			if op == Mod && y.Sign() == 0 {
				return nil, Errorf(ZeroDivisionError, "integer modulo by zero")
			}
			return nil, err
		}
		if op == Mod {
			return BigToValue(r), nil
		}
		return BigToValue(q), nil
	case Div:
		f, err := bigTrueDiv(t, x, y)
		return Float(f), err
	case LShift, RShift:
		return bigShift(t, op, x, y)
	case Pow:
		return bigPow(t, x, y)
	default:
		return NotImplemented, nil
	}
	return BigToValue(&z), nil
}

// bigDivmod is the quotient rounded down and the remainder, which has the sign
// of y.
func bigDivmod(t *Thread, x, y *big.Int) (q, r *big.Int, err error) {
	if y.Sign() == 0 {
		return nil, nil, Errorf(ZeroDivisionError, "integer division or modulo by zero")
	}
	m, n := max(0, x.BitLen()-y.BitLen()), y.BitLen()
	if m+n > 4096 {
		// Twice the time of the product of the results.
		if err := checkWork(m, n, 2); err != nil {
			return nil, nil, err
		}
	}
	if err := takeBits(t, m+n); err != nil {
		return nil, nil, err
	}
	q, r = new(big.Int).QuoRem(x, y, new(big.Int))
	if r.Sign() != 0 && r.Sign() != y.Sign() {
		q.Sub(q, big.NewInt(1))
		r.Add(r, y)
	}
	return q, r, nil
}

// bigTrueDiv is x / y rounded once, to the nearest float.
func bigTrueDiv(t *Thread, x, y *big.Int) (float64, error) {
	if y.Sign() == 0 {
		return 0, Errorf(ZeroDivisionError, "division by zero")
	}
	negative := (x.Sign() < 0) != (y.Sign() < 0)
	if x.Sign() == 0 {
		return signed(0, negative), nil
	}
	// A quotient of 64 bits or one less holds more than a float does; whether
	// anything is left decides between neighbours when it lies in the middle.
	shift := 64 - (x.BitLen() - y.BitLen())
	if shift > 2048 {
		return signed(0, negative), nil // far below the smallest float
	}
	var m, n, r big.Int
	m.Abs(x)
	n.Abs(y)
	if shift >= 0 {
		m.Lsh(&m, uint(shift))
	} else {
		n.Lsh(&n, uint(-shift))
	}
	if err := takeProduct(t, 64, n.BitLen()); err != nil {
		return 0, err
	}
	m.QuoRem(&m, &n, &r)
	sticky := r.Sign() != 0
	if m.BitLen() > 64 {
		sticky = sticky || m.Bit(0) == 1
		m.Rsh(&m, 1)
		shift--
	}
	f, ok := roundToFloat(m.Uint64(), sticky, -shift)
	if !ok {
		return 0, Errorf(OverflowError, "integer division result too large for a float")
	}
	return signed(f, negative), nil
}

func signed(f float64, negative bool) float64 {
	if negative {
		return -f
	}
	return f
}

// roundToFloat returns the float nearest to mant * 2^exp, or to a little more
// if sticky is set, ties to even; not ok if that is beyond the largest float.
func roundToFloat(mant uint64, sticky bool, exp int) (f float64, ok bool) {
	if mant == 0 {
		return 0, true
	}
	n := bits.Len64(mant)
	drop := n - 53
	if exp+drop < -1074 {
		drop = -1074 - exp
	}
	if drop <= 0 {
		f = math.Ldexp(float64(mant), exp)
		return f, !math.IsInf(f, 0)
	}
	if drop > 64 {
		return 0, true
	}
	var kept, rest uint64
	if drop < 64 {
		kept, rest = mant>>drop, mant<<(64-drop)
	} else {
		rest = mant
	}
	const half = 1 << 63
	if rest > half || rest == half && (sticky || kept&1 == 1) {
		kept++
	}
	f = math.Ldexp(float64(kept), exp+drop)
	return f, !math.IsInf(f, 0)
}

func bigShift(t *Thread, op Operator, x, y *big.Int) (Value, error) {
	if y.Sign() < 0 {
		return nil, Errorf(ValueError, "negative shift count")
	}
	if x.Sign() == 0 {
		return MakeInt(0), nil
	}
	if op == LShift {
		if !y.IsInt64() {
			return nil, Errorf(OverflowError, "too many digits in integer")
		}
		n := y.Int64()
		if n > 1<<50 {
			return nil, MemoryExceeded(t.MemoryLimit)
		}
		if err := takeBits(t, x.BitLen()+int(n)); err != nil {
			return nil, err
		}
		return BigToValue(new(big.Int).Lsh(x, uint(n))), nil
	}
	if !y.IsInt64() || y.Int64() > int64(x.BitLen()) {
		return MakeInt(int64(min(0, x.Sign()))), nil
	}
	if err := takeBits(t, x.BitLen()); err != nil {
		return nil, err
	}
	return BigToValue(new(big.Int).Rsh(x, uint(y.Int64()))), nil
}

// takeBits accounts for an int of so many bits.
func takeBits(t *Thread, n int) error {
	if n < 4096 {
		return nil // as much as any small object
	}
	return t.Take(n / 8)
}

// maxWork bounds how long one operation on huge ints may take, in roughly
// multiplications of words: it runs between two steps of the program, and
// nothing can stop it there.
const maxWork = 1 << 24

// takeProduct accounts for the product of ints of m and n bits.
func takeProduct(t *Thread, m, n int) error {
	if m+n < 4096 {
		return nil
	}
	if err := checkWork(m, n, 1); err != nil {
		return err
	}
	return t.Take((m + n) / 8)
}

// checkWork refuses to multiply ints of m and n bits so many times if that would take
// longer than maxWork allows.
func checkWork(m, n, times int) error {
	m, n = max(m, n)/64+1, min(m, n)/64+1
	// Karatsuba: a little more than the square root of the shorter one, for
	// each word of the longer.
	if float64(m)*math.Sqrt(float64(n))*float64(times) > maxWork {
		return Errorf(MemoryError, "the program computes with too large integers")
	}
	return nil
}
