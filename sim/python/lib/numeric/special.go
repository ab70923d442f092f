package numeric

import "math"

// inverseRootPi is 1/sqrt(pi).
var inverseRootPi = pair{0.5641895835477563, 7.66772980658294e-18}

// minusSquareExp is e to the power of -x^2, as a pair and a power of two.
func minusSquareExp(x float64) (pair, int) { return expPair(exactProduct(x, x).neg()) }

// erfPair is erf of an x between 0 and 6: a series of positive terms.
func erfPair(x float64) pair {
	square := exactProduct(x, x).scaled(2)
	term := pair{1, 0}
	sum := term
	for n := 3.0; term.hi > sum.hi*0x1p-110; n += 2 {
		term = term.times(square).over(pair{n, 0})
		sum = sum.plus(term)
	}
	e, k := minusSquareExp(x)
	return sum.timesFloat(2 * x).times(inverseRootPi).times(e).scaled(math.Ldexp(1, k))
}

func erf(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x != x || a == 0:
		return x
	case a > 6:
		return math.Copysign(1, x)
	case a < 1.25:
		return math.Erf(x) // the C library's steps
	}
	return math.Copysign(erfPair(a).hi, x)
}

func erfc(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 28:
		return 0
	case x < -6:
		return 2
	case math.Abs(x) < 1.25:
		return math.Erfc(x) // the C library's steps
	case x < 0:
		return erfPair(-x).plusFloat(1).hi
	case x < 4:
		return erfPair(x).neg().plusFloat(1).hi
	}
	// A continued fraction, from its far end: 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …
	f := pair{x, 0}
	for n := 120.0; n >= 1; n-- {
		f = pair{n / 2, 0}.over(f).plusFloat(x)
	}
	e, k := minusSquareExp(x)
	return e.over(f).times(inverseRootPi).float(k)
}

// Lanczos' approximation of the gamma function, with the numbers that CPython uses.
const (
	lanczosG      = 6.024680040776729583740234375
	lanczosGLess5 = 5.524680040776729583740234375
)

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

// lanczosSum is a quotient of polynomials, by the powers of x or of 1/x, whichever are small.
func lanczosSum(x float64) float64 {
	var num, den float64
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is sin(pi x), for a finite x.
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	var r float64
	switch int(math.Floor(2*y + 0.5)) {
	case 0:
		r = sin(math.Pi * y)
	case 1:
		r = cos(math.Pi * (y - 0.5))
	case 2:
		r = sin(math.Pi * (1 - y))
	case 3:
		r = -cos(math.Pi * (y - 1.5))
	case 4:
		r = sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// gamma is the gamma function; its poles are NaN, zero an infinity.
func gamma(x float64) float64 {
	switch {
	case math.IsInf(x, -1):
		return math.NaN()
	case !finite(x):
		return x
	case x == 0:
		return math.Copysign(math.Inf(1), x)
	case x == math.Floor(x):
		if x < 0 {
			return math.NaN()
		}
		if x <= 23 {
			f := 1.0
			for i := 2.0; i < x; i++ {
				f *= i
			}
			return f
		}
	}
	a := math.Abs(x)
	if a < 1e-20 {
		return 1 / x
	}
	if a > 200 {
		if x < 0 {
			return 0 / sinPi(x)
		}
		return math.Inf(1)
	}
	y := a + lanczosGLess5
	// What y lacks of the exact sum.
	var z float64
	if a > lanczosGLess5 {
		q := y - a
		z = q - lanczosGLess5
	} else {
		q := y - lanczosGLess5
		z = q - a
	}
	z = float64(z*lanczosG) / y
	var r float64
	if x < 0 {
		r = -math.Pi / sinPi(a) / a * exp(y) / lanczosSum(a)
		r -= float64(z * r)
		if a < 140 {
			r /= power(y, a-0.5)
		} else {
			root := power(y, a/2-0.25)
			r /= root
			r /= root
		}
		return r
	}
	r = lanczosSum(a) / exp(y)
	r += float64(z * r)
	if a < 140 {
		return r * power(y, a-0.5)
	}
	root := power(y, a/2-0.25)
	r *= root
	return r * root
}

// lgamma is the logarithm of the absolute value of the gamma function.
func lgamma(x float64) float64 {
	if !finite(x) {
		if x != x {
			return x
		}
		return math.Inf(1)
	}
	if x == math.Floor(x) && x <= 2 {
		if x <= 0 {
			return math.Inf(1)
		}
		return 0
	}
	a := math.Abs(x)
	if a < 1e-20 {
		return -log(a)
	}
	r := log(lanczosSum(a)) - lanczosG
	r += float64((a - 0.5) * (log(a+lanczosG-0.5) - 1))
	if x < 0 {
		const logPi = 1.144729885849400174143427351353058711647
		r = logPi - log(math.Abs(sinPi(a))) - log(a) - r
	}
	return r
}
