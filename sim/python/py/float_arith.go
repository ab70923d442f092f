package py

import "math"

// floatBinary is the operators between floats, and of a float and an int or a bool.
func floatBinary(_ *Thread, op Operator, a, b Value) (Value, error) {
	x, okX := a.(Float)
	y, okY := b.(Float)
	if !okX || !okY {
		switch op {
		case And, Or, Xor, LShift, RShift, MatMul:
			return NotImplemented, nil
		}
		f, g, ok, err := floatOperands(a, b)
		if err != nil {
			return nil, err
		}
		if !ok {
			return NotImplemented, nil
		}
		x, y = Float(f), Float(g)
	}
	switch op {
	case Add:
		return x + y, nil
	case Sub:
		return x - y, nil
	case Mul:
		return x * y, nil
	case Div:
		if y == 0 {
			return nil, Errorf(ZeroDivisionError, "float division by zero")
		}
		return x / y, nil
	case FloorDiv:
		if y == 0 {
			return nil, Errorf(ZeroDivisionError, "float floor division by zero")
		}
		q, _ := floatDivmod(float64(x), float64(y))
		return Float(q), nil
	case Mod:
		if y == 0 {
			return nil, Errorf(ZeroDivisionError, "float modulo")
		}
		return Float(floatMod(float64(x), float64(y))), nil
	case Pow:
		return floatPow(float64(x), float64(y))
	}
	return NotImplemented, nil
}

// floatOperands returns both numbers as floats, if they are floats, ints or bools; an
// int beyond the largest float is an error.
func floatOperands(a, b Value) (x, y float64, ok bool, err error) {
	if x, ok, err = floatOperand(a); ok && err == nil {
		y, ok, err = floatOperand(b)
	}
	return x, y, ok, err
}

func floatOperand(v Value) (f float64, ok bool, err error) {
	switch v := v.(type) {
	case Float:
		return float64(v), true, nil
	case Int, *BigInt, Bool:
		f, err = intFloat(v)
		return f, true, err
	}
	return 0, false, nil
}

// remainder is C's fmod, which is exact, without the loop of math.Mod where a quotient and a
// product in twice the precision do.
func remainder(x, y float64) float64 {
	a, b := math.Abs(x), math.Abs(y)
	const least, most = 1e-100, 1e100 // no part of a product is lost
	if !(least < b && a < most) {
		return math.Mod(x, y)
	}
	if a < b {
		return x
	}
	q := math.Floor(a / b)
	if q >= 1<<53 {
		return math.Mod(x, y)
	}
	p := exactProduct(q, b)
	r := (a - p.hi) - p.lo
	if r < 0 { // the quotient was rounded up to q
		r += b
	}
	return math.Copysign(r, x)
}

// floatMod is x % y, which has the sign of y; y is not 0.
func floatMod(x, y float64) float64 {
	r := remainder(x, y)
	if r == 0 {
		return math.Copysign(0, y)
	}
	if (r < 0) != (y < 0) {
		r += y
	}
	return r
}

// floatDivmod is divmod(x, y) for y other than 0.
func floatDivmod(x, y float64) (q, r float64) {
	r = remainder(x, y)
	q = (x - r) / y
	if r == 0 {
		r = math.Copysign(0, y)
	} else if (r < 0) != (y < 0) {
		r += y
		q--
	}
	if q == 0 {
		return math.Copysign(0, x/y), r
	}
	// q is whole but for rounding.
	whole := math.Floor(q)
	if q-whole > 0.5 {
		whole++
	}
	return whole, r
}
