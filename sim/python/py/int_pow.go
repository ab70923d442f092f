package py

import (
	"math/big"
)

// smallPow is x ** y.
func smallPow(t *Thread, x, y int64) (Value, error) {
	if y < 0 {
		if x == 0 {
			return nil, errZeroToNegative()
		}
		return floatPow(float64(x), float64(y))
	}
	result, base := int64(1), x
	for n := y; ; {
		if n&1 == 1 {
			product, err := smallBinary(t, Mul, result, base)
			if err != nil {
				return nil, err
			}
			r, fits := product.(Int)
			if !fits {
				return bigPow(t, big.NewInt(x), big.NewInt(y))
			}
			result = int64(r)
		}
		if n >>= 1; n == 0 {
			return MakeInt(result), nil
		}
		square, err := smallBinary(t, Mul, base, base)
		if err != nil {
			return nil, err
		}
		s, fits := square.(Int)
		if !fits {
			return bigPow(t, big.NewInt(x), big.NewInt(y))
		}
		base = int64(s)
	}
}

func errZeroToNegative() error {
	return Errorf(ZeroDivisionError, "0.0 cannot be raised to a negative power")
}

func bigPow(t *Thread, x, y *big.Int) (Value, error) {
	if y.Sign() < 0 {
		if x.Sign() == 0 {
			return nil, errZeroToNegative()
		}
		f, err := intFloat(BigToValue(x))
		if err != nil {
			return nil, err
		}
		g, err := intFloat(BigToValue(y))
		if err != nil {
			return nil, err
		}
		return floatPow(f, g)
	}
	if x.BitLen() <= 1 { // -1, 0, 1
		switch {
		case y.Sign() == 0:
			return MakeInt(1), nil
		case x.Sign() < 0 && y.Bit(0) == 0:
			return MakeInt(1), nil
		}
		return BigToValue(x), nil
	}
	perFactor := x.BitLen()
	if x.TrailingZeroBits() == uint(perFactor-1) {
		perFactor-- // a power of two
	}
	if y.BitLen() > 40 || int64(perFactor)*y.Int64()/8 > t.MemoryLimit {
		return nil, MemoryExceeded(t.MemoryLimit)
	}
	n := int(y.Int64())
	if x.TrailingZeroBits() == uint(x.BitLen()-1) {
		if err := takeBits(t, perFactor*n); err != nil {
			return nil, err
		}
		z := new(big.Int).Lsh(big.NewInt(1), uint(perFactor*n))
		if x.Sign() < 0 && n&1 == 1 {
			z.Neg(z)
		}
		return BigToValue(z), nil
	}
	if err := takeProduct(t, perFactor*n/2, perFactor*n/2); err != nil {
		return nil, err
	}
	return BigToValue(new(big.Int).Exp(x, y, nil)), nil
}

// PowMod is pow(a, b, mod); without mod (nil or None) it is a ** b.
func PowMod(t *Thread, a, b, mod Value) (Value, error) {
	if mod == nil || mod == None {
		return Binary(t, Pow, a, b)
	}
	if m := special(a, nameBinary[Pow]); m != nil {
		r, err := callSpecial(t, m, a, b, mod)
		if err != nil || r != NotImplemented {
			return r, err
		}
		return nil, powModUnsupported(a, b, mod)
	}
	x, y, z := bigOf(Unwrap(a)), bigOf(Unwrap(b)), bigOf(Unwrap(mod))
	if x == nil || y == nil || z == nil {
		// CPython: float_pow comes before anybody else has said no.
		for _, v := range [...]Value{a, b, mod} {
			if _, isFloat := Unwrap(v).(Float); isFloat {
				return nil, Errorf(TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
			}
		}
		return nil, powModUnsupported(a, b, mod)
	}
	return intPowMod(t, x, y, z)
}

func powModUnsupported(a, b, mod Value) error {
	return Errorf(TypeError, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", TypeName(a), TypeName(b), TypeName(mod))
}

func intPowMod(t *Thread, x, y, mod *big.Int) (Value, error) {
	if mod.Sign() == 0 {
		return nil, Errorf(ValueError, "pow() 3rd argument cannot be 0")
	}
	m := new(big.Int).Abs(mod)
	if err := checkWork(m.BitLen(), m.BitLen(), y.BitLen()+2); err != nil {
		return nil, err
	}
	// Reducing a huge base is a division of its own.
	_, base, err := bigDivmod(t, x, m)
	if err != nil {
		return nil, err
	}
	exp := y
	if y.Sign() < 0 {
		if base = new(big.Int).ModInverse(base, m); base == nil {
			return nil, Errorf(ValueError, "base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(y)
	}
	r := new(big.Int).Exp(base, exp, m)
	if mod.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, mod)
	}
	return BigToValue(r), nil
}
