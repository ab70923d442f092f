package py

import "math"

// floatPow is x ** y of floats.
func floatPow(x, y float64) (Value, error) {
	switch {
	case y == 0 || x == 1:
		return Float(1), nil
	case x != x || y != y:
		return Float(math.NaN()), nil
	}
	odd := math.Abs(math.Mod(y, 2)) == 1
	if x == 0 && y < 0 && !math.IsInf(y, 0) {
		return nil, errZeroToNegative()
	}
	if x == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return Float(math.Pow(x, y)), nil
	}
	if x < 0 && y != math.Floor(y) {
		return nil, Errorf(ValueError, "a negative number to a fractional power is complex, and complex numbers are not supported")
	}
	r := powPositive(math.Abs(x), y)
	if math.IsInf(r, 0) {
		return nil, NewException(OverflowError, MakeInt(34), NewStr("Numerical result out of range"))
	}
	return Float(signed(r, x < 0 && odd)), nil
}
