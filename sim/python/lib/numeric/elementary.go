package numeric

import "math"

func finite(x float64) bool { return x-x == 0 }

func exp(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	case math.Abs(x) < 0x1p-54:
		return 1 + x
	}
	r, k := expPair(pair{x, 0})
	return r.float(k)
}

func exp2(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x >= 1024:
		return math.Inf(1)
	case x < -1076:
		return 0
	case math.Abs(x) < 0x1p-54:
		return 1
	}
	n := math.Floor(x + 0.5)
	r, k := expPair(ln2.timesFloat(x - n))
	return r.float(k + int(n))
}

// power is x ** y for numbers that are not special.
func power(x, y float64) float64 {
	if y == 0 || x == 1 || x == 0 || !finite(x) || !finite(y) {
		return math.Pow(x, y)
	}
	sign := 1.0
	if x < 0 {
		if y != math.Floor(y) {
			return math.NaN()
		}
		if math.Mod(y, 2) != 0 {
			sign = -1
		}
	}
	log := logPair(pair{math.Abs(x), 0})
	switch estimate := log.hi * y; {
	case estimate > 710:
		return math.Inf(int(sign))
	case estimate < -746:
		return math.Copysign(0, sign)
	case math.Abs(estimate) < 0x1p-60:
		return sign
	}
	r, k := expPair(log.timesFloat(y))
	return sign * r.float(k)
}

func log(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x < 0:
		return math.NaN()
	case !finite(x) || x == 1:
		return math.Log(x)
	}
	return logPair(pair{x, 0}).hi
}

func log2(x float64) float64 {
	if !(x > 0) || !finite(x) {
		return math.Log(x)
	}
	if frac, k := math.Frexp(x); frac == 0.5 {
		return float64(k - 1)
	}
	return logPair(pair{x, 0}).times(inverseLn).hi
}

// log10 is not the nearest number but what the C library gives: the logarithm's two
// parts are rounded before they are added.
func log10(x float64) float64 {
	if !(x > 0) || !finite(x) {
		return math.Log(x)
	}
	const (
		inverseLn10 = 4.34294481903251816668e-01
		log2Hi      = 3.01029995663611771306e-01
		log2Lo      = 3.69423907715893078616e-13
	)
	frac, k := math.Frexp(x)
	frac, k = 2*frac, k-1
	if k < 0 {
		frac, k = frac/2, k+1
	}
	y := float64(k)
	z := float64(y*log2Lo) + float64(inverseLn10*log(frac))
	return z + float64(y*log2Hi)
}

// log1p and expm1 of the Go library take the C library's steps.

func log1p(x float64) float64 { return math.Log1p(x) }

func expm1(x float64) float64 { return math.Expm1(x) }

func sin(x float64) float64 {
	if !finite(x) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x - x*x*x/6
	}
	s, _ := sinCos(x)
	return s.hi
}

func cos(x float64) float64 {
	if !finite(x) {
		return math.NaN()
	}
	_, c := sinCos(x)
	return c.hi
}

func tan(x float64) float64 {
	if !finite(x) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	s, c := sinCos(x)
	return s.over(c).hi
}

func atan(x float64) float64 {
	if !finite(x) || math.Abs(x) < 0x1p-27 || math.Abs(x) > 1e18 {
		return math.Atan(x)
	}
	return atanPair(pair{x, 0}, pair{1, 0}).hi
}

func atan2(y, x float64) float64 {
	if x == 0 || y == 0 || !finite(x) || !finite(y) {
		return math.Atan2(y, x)
	}
	_, ex := math.Frexp(x)
	_, ey := math.Frexp(y)
	if ex-ey > 1000 && x > 0 {
		return y / x
	}
	if math.Abs(float64(ex-ey)) > 200 {
		return math.Atan2(y, x)
	}
	return atanPair(pair{math.Ldexp(y, -ey), 0}, pair{math.Ldexp(x, -ey), 0}).float(0)
}

// besideOne is sqrt(1 - x^2).
func besideOne(x float64) pair { return exactSum(1, -x).times(exactSum(1, x)).root() }

func asin(x float64) float64 {
	if math.Abs(x) > 1 || x != x {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	return atanPair(pair{x, 0}, besideOne(x)).hi
}

func acos(x float64) float64 {
	if math.Abs(x) > 1 || x != x {
		return math.NaN()
	}
	if x == 1 {
		return 0
	}
	return atanPair(besideOne(x), pair{x, 0}).hi
}

// cbrt is off by a unit or two now and then, as the C library's: a polynomial for a number
// between 1/2 and 1, and one step of Halley's method.
func cbrt(x float64) float64 {
	if x == 0 || !finite(x) {
		return x
	}
	m, k := math.Frexp(math.Abs(x))
	r := 0.784932344976639262 - float64(0.145263899385486377*m)
	for _, c := range [...]float64{-1.83469277483613086, 2.44693122563534430, -2.11499494167371287, 1.50819193781584896, 0.354895765043919860} {
		r = c + float64(r*m)
	}
	cube := float64(float64(r*r) * r)
	r = float64(r*(cube+2*m)) / (2*cube + m)
	switch k % 3 {
	case -2:
		r *= 1 / rootOf4
	case -1:
		r *= 1 / rootOf2
	case 1:
		r *= rootOf2
	case 2:
		r *= rootOf4
	}
	return math.Copysign(math.Ldexp(r, k/3), x)
}

// The third roots of 2 and 4.
const rootOf2, rootOf4 float64 = 1.2599210498948731648, 1.5874010519681994748
