package numeric

import "math"

// The C library makes these of others and doesn't round once: the same steps give the
// same numbers.

func sinh(x float64) float64 {
	if !finite(x) {
		return x
	}
	half, a := math.Copysign(0.5, x), math.Abs(x)
	switch {
	case a < 0x1p-28:
		return x
	case a < 1:
		t := expm1(a)
		return half * (2*t - float64(t*t)/(t+1))
	case a < 22:
		t := expm1(a)
		return half * (t + t/(t+1))
	case a < 709:
		return half * exp(a)
	}
	w := exp(0.5 * a)
	return float64(half*w) * w
}

func cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !finite(x):
		return a
	case a < math.Ln2/2:
		t := expm1(a)
		w := 1 + t
		if a < 0x1p-55 {
			return w
		}
		return 1 + float64(t*t)/(w+w)
	case a < 22:
		t := exp(a)
		return float64(0.5*t) + 0.5/t
	case a < 709:
		return 0.5 * exp(a)
	}
	w := exp(0.5 * a)
	return float64(0.5*w) * w
}

func tanh(x float64) float64 {
	a := math.Abs(x)
	z := 1.0
	switch {
	case x != x:
		return x
	case a < 0x1p-55:
		return x
	case a < 1:
		t := expm1(-2 * a)
		z = -t / (t + 2)
	case a < 22:
		z = 1 - 2/(expm1(2*a)+2)
	}
	return math.Copysign(z, x)
}

func asinh(x float64) float64 {
	a := math.Abs(x)
	var w float64
	switch {
	case !finite(x) || a < 0x1p-28:
		return x
	case a > 0x1p28:
		w = log(a) + math.Ln2
	case a > 2:
		w = log(2*a + 1/(math.Sqrt(float64(a*a)+1)+a))
	default:
		t := float64(a * a)
		w = log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(w, x)
}

func acosh(x float64) float64 {
	switch {
	case x < 1 || x != x:
		return math.NaN()
	case x > 0x1p28:
		if !finite(x) {
			return x
		}
		return log(x) + math.Ln2
	case x > 2:
		return log(2*x - 1/(x+math.Sqrt(float64(x*x)-1)))
	}
	t := x - 1
	return log1p(t + math.Sqrt(2*t+float64(t*t)))
}

func atanh(x float64) float64 {
	a := math.Abs(x)
	var t float64
	switch {
	case a > 1 || x != x:
		return math.NaN()
	case a == 1:
		return math.Inf(int(math.Copysign(1, x)))
	case a < 0x1p-28:
		return x
	case a < 0.5:
		t = a + a
		t = 0.5 * log1p(t+float64(t*a)/(1-a))
	default:
		t = 0.5 * log1p((a+a)/(1-a))
	}
	return math.Copysign(t, x)
}
