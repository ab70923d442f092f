package py

import "math"

// pair is a number of twice the precision of a float: hi + lo, where lo is less than half a
// unit in the last place of hi. Conversions to float64 keep compilers from
// fusing a product with a sum, which the arithmetic of pairs does not survive.
type pair struct{ hi, lo float64 }

// quickSum is a + b exactly, for |a| >= |b|.
func quickSum(a, b float64) pair {
	s := a + b
	return pair{s, b - (s - a)}
}

// exactSum is a + b exactly.
func exactSum(a, b float64) pair {
	s := a + b
	c := s - a
	return pair{s, (a - (s - c)) + (b - c)}
}

// halves splits a into two parts whose products with such parts are exact.
func halves(a float64) (hi, lo float64) {
	c := float64(a * (1<<27 + 1))
	hi = c - (c - a)
	return hi, a - hi
}

// exactProduct is a * b exactly.
func exactProduct(a, b float64) pair {
	p := float64(a * b)
	ah, al := halves(a)
	bh, bl := halves(b)
	return pair{p, ((float64(ah*bh) - p) + float64(ah*bl) + float64(al*bh)) + float64(al*bl)}
}

func (x pair) plus(y pair) pair {
	s := exactSum(x.hi, y.hi)
	return quickSum(s.hi, s.lo+(x.lo+y.lo))
}

func (x pair) times(y pair) pair {
	p := exactProduct(x.hi, y.hi)
	return quickSum(p.hi, p.lo+(float64(x.hi*y.lo)+float64(x.lo*y.hi)))
}

func (x pair) timesFloat(y float64) pair {
	p := exactProduct(x.hi, y)
	return quickSum(p.hi, p.lo+float64(x.lo*y))
}

// over is x / y.
func over(x float64, y pair) pair {
	q := x / y.hi
	p := y.timesFloat(q)
	rest := ((x - p.hi) - p.lo) / y.hi
	return quickSum(q, rest)
}

const (
	// ln2 in two parts, the first with so few bits that its product with sixteen times an
	// exponent is exact.
	ln2Hi = 0.6931471805582987
	ln2Lo = 1.6465949582897082e-12
)

// oddInverse are 1/3, 1/5, 1/7 and 1/9.
var oddInverse = [...]pair{{0.3333333333333333, 1.850371707708594e-17}, {0.2, -1.1102230246251566e-17}, {0.14285714285714285, 7.93016446160826e-18}, {0.1111111111111111, 6.1679056923619804e-18}}

// inverseFactorial are 1/2!, 1/3! and 1/4!.
var inverseFactorial = [...]pair{{0.5, 0.0}, {0.16666666666666666, 9.25185853854297e-18}, {0.041666666666666664, 2.3129646346357427e-18}}

// sixteenths are 2 to the power of 0/16 to 15/16.
var sixteenths = [...]pair{
	{1.0, 0.0},
	{1.0442737824274138, 8.551889705537965e-17},
	{1.0905077326652577, -3.046782079812471e-17},
	{1.1387886347566916, 8.912812676025408e-17},
	{1.189207115002721, 3.982015231465646e-17},
	{1.241857812073484, 4.658027591836937e-17},
	{1.2968395546510096, 2.5382502794888315e-17},
	{1.3542555469368927, 7.70094837980299e-17},
	{1.4142135623730951, -9.667293313452913e-17},
	{1.4768261459394993, -3.483994556892796e-17},
	{1.5422108254079407, 7.949834809697621e-17},
	{1.6104903319492543, 2.4707192569797888e-17},
	{1.681792830507429, 8.199010020581497e-17},
	{1.7562521603732995, 2.960140695448873e-17},
	{1.8340080864093424, 3.283107224245627e-17},
	{1.9152065613971474, -1.0619946056195963e-16},
}

// logPair is the natural logarithm of a positive x.
func logPair(x float64) pair {
	z, exp := math.Frexp(x)
	if z < math.Sqrt2/2 {
		z *= 2
		exp--
	}
	// log z = 2(s + s^3/3 + s^5/5 + ...) for s = (z-1)/(z+1), which is less than
	// 0.172. Powers from the eleventh on are too small to need both halves.
	s := over(z-1, exactSum(z, 1))
	w := s.times(s)
	tail := 0.0
	for n := 33; n >= 11; n -= 2 {
		tail = float64(tail*w.hi) + 1/float64(n)
	}
	sum := pair{tail, 0}
	for i := len(oddInverse) - 1; i >= 0; i-- {
		sum = w.times(sum).plus(oddInverse[i])
	}
	sum = s.plus(s.times(w.times(sum)))
	log := pair{2 * sum.hi, 2 * sum.lo}
	if exp == 0 {
		return log
	}
	k := float64(exp)
	return pair{float64(k * ln2Hi), 0}.plus(exactProduct(k, ln2Lo)).plus(log)
}

// expPair is e to the power of x as a pair between 1 and 2, and a power of two.
func expPair(x pair) (pair, int) {
	n := math.Floor(x.hi*(16/math.Ln2) + 0.5)
	f := x.plus(pair{float64(n * (-ln2Hi / 16)), 0}).plus(exactProduct(n, -ln2Lo/16))
	tail := 0.0
	for _, c := range [...]float64{1. / 39916800, 1. / 3628800, 1. / 362880, 1. / 40320, 1. / 5040, 1. / 720, 1. / 120} {
		tail = float64(tail*f.hi) + c
	}
	sum := pair{tail, 0}
	for i := len(inverseFactorial) - 1; i >= 0; i-- {
		sum = f.times(sum).plus(inverseFactorial[i])
	}
	sum = f.plus(f.times(f).times(sum)) // e^f - 1
	i := int(n)
	power := sixteenths[i&15]
	r := power.plus(power.times(sum))
	exp := i >> 4
	if r.hi < 1 {
		r, exp = pair{2 * r.hi, 2 * r.lo}, exp-1
	}
	return r, exp
}

// powPositive is x ** y for a finite positive x and a finite y, rounded once. The C library,
// which CPython asks, is right to a hair more than half a unit in the last place, and so
// nearly always gives the same.
func powPositive(x, y float64) float64 {
	switch y {
	case 1:
		return x
	case 2:
		return x * x
	case 0.5:
		return math.Sqrt(x)
	case -1:
		return 1 / x
	}
	if x == 1 {
		return 1
	}
	log := logPair(x)
	switch estimate := log.hi * y; {
	case estimate > 710:
		return math.Inf(1)
	case estimate < -746:
		return 0
	case math.Abs(estimate) < 0x1p-60:
		return 1
	}
	r, exp := expPair(log.timesFloat(y))
	// The sixty-four bits behind the point of r/2 hold all that matters: what an
	// inexact power differs by from a number in the middle of two floats is more
	// than what is cut off.
	mant := uint64(r.hi*(1<<52))<<11 + uint64(int64(math.Floor(r.lo*(1<<63)+0.5)))
	f, ok := roundToFloat(mant, false, exp-63)
	if !ok {
		return math.Inf(1)
	}
	return f
}
