package numeric

import "math"

// pair is a number of twice a float's precision, hi + lo, where lo is at most half a unit
// in the last place of hi. The C library that CPython asks rounds correctly nearly
// always; functions worked out in pairs and rounded once at the end give the same
// numbers, on every machine.
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

// exactProduct is a * b exactly.
func exactProduct(a, b float64) pair {
	p := float64(a * b)
	return pair{p, math.FMA(a, b, -p)}
}

func (x pair) neg() pair { return pair{-x.hi, -x.lo} }

func (x pair) plus(y pair) pair {
	s := exactSum(x.hi, y.hi)
	l := exactSum(x.lo, y.lo)
	s = quickSum(s.hi, s.lo+l.hi)
	return quickSum(s.hi, s.lo+l.lo)
}

func (x pair) minus(y pair) pair { return x.plus(y.neg()) }

func (x pair) plusFloat(y float64) pair {
	s := exactSum(x.hi, y)
	return quickSum(s.hi, s.lo+x.lo)
}

func (x pair) times(y pair) pair {
	p := exactProduct(x.hi, y.hi)
	return quickSum(p.hi, p.lo+(float64(x.hi*y.lo)+float64(x.lo*y.hi)))
}

func (x pair) timesFloat(y float64) pair {
	p := exactProduct(x.hi, y)
	return quickSum(p.hi, p.lo+float64(x.lo*y))
}

func (x pair) over(y pair) pair {
	q := x.hi / y.hi
	rest := x.minus(y.timesFloat(q))
	q2 := rest.hi / y.hi
	rest = rest.minus(y.timesFloat(q2))
	return quickSum(q, q2).plusFloat(rest.hi / y.hi)
}

// scaled is x times a power of two that keeps both halves in range.
func (x pair) scaled(power float64) pair { return pair{x.hi * power, x.lo * power} }

// root is the square root.
func (x pair) root() pair {
	if x.hi <= 0 {
		return pair{}
	}
	r := math.Sqrt(x.hi)
	rest := x.minus(exactProduct(r, r))
	return quickSum(r, rest.hi/(2*r))
}

// float rounds x to a float, times two to the power of exp: once, even where the
// result is so small that it has fewer bits.
func (x pair) float(exp int) float64 {
	if _, e := math.Frexp(x.hi); e+exp > -1021 || x.hi == 0 {
		return math.Ldexp(x.hi, exp)
	}
	// Below the smallest normal number the place of rounding is fixed: a number added
	// and taken away again rounds there, and lo decides where hi stands in the middle.
	unit := math.Ldexp(1, -1074-exp)
	n := math.Floor(x.hi / unit)
	switch rest := x.minus(exactProduct(n, unit)).minus(pair{unit / 2, 0}); {
	case rest.hi > 0 || rest.hi == 0 && math.Mod(n, 2) != 0:
		n++
	}
	return math.Ldexp(n, -1074)
}

var (
	ln2       = pair{0.6931471805599453, 2.3190468138462996e-17}
	inverseLn = pair{1.4426950408889634, 2.0355273740931033e-17} // 1/ln2
	halfPi    = [...]float64{1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33}
)

// inverseFactorial is 1/n!.
var inverseFactorial = [...]pair{{1, 0}, {1, 0}, {0.5, 0},
	{0.16666666666666666, 9.25185853854297e-18},
	{0.041666666666666664, 2.3129646346357427e-18},
	{0.008333333333333333, 1.1564823173178714e-19},
	{0.001388888888888889, -5.300543954373577e-20},
	{0.0001984126984126984, 1.7209558293420705e-22},
	{2.48015873015873e-05, 2.1511947866775882e-23},
	{2.7557319223985893e-06, -1.858393274046472e-22},
	{2.755731922398589e-07, 2.3767714622250297e-23},
	{2.505210838544172e-08, -1.448814070935912e-24},
	{2.08767569878681e-09, -1.20734505911326e-25},
	{1.6059043836821613e-10, 1.2585294588752098e-26},
	{1.1470745597729725e-11, 2.0655512752830745e-28},
	{7.647163731819816e-13, 7.03872877733453e-30},
	{4.779477332387385e-14, 4.399205485834081e-31},
	{2.8114572543455206e-15, 1.6508842730861433e-31},
	{1.5619206968586225e-16, 1.1910679660273754e-32},
	{8.22063524662433e-18, 2.2141894119604265e-34},
	{4.110317623312165e-19, 1.4412973378659527e-36},
	{1.9572941063391263e-20, -1.3643503830087908e-36},
}

// expPair is e to the power of x, as a pair times a power of two.
func expPair(x pair) (pair, int) {
	n := math.Floor(x.hi/math.Ln2 + 0.5)
	r := x.minus(ln2.timesFloat(n)).scaled(1. / 64)
	sum := inverseFactorial[10]
	for i := 9; i >= 1; i-- {
		sum = sum.times(r).plus(inverseFactorial[i])
	}
	sum = sum.times(r) // e^r - 1, now squared six times
	for range 6 {
		sum = sum.times(sum.plusFloat(2))
	}
	return sum.plusFloat(1), int(n)
}

// logPair is the natural logarithm of a positive x, which is finite.
func logPair(x pair) pair {
	_, exp := math.Frexp(x.hi)
	if x.hi > 0.7 && x.hi < 1.5 {
		exp = 0
	}
	z := pair{math.Ldexp(x.hi, -exp), math.Ldexp(x.lo, -exp)}
	// One step from a good guess: log z = g + log(z/e^g), whose last term is tiny.
	g := math.Log(z.hi)
	e, k := expPair(pair{-g, 0})
	d := z.times(e.scaled(math.Ldexp(1, k))).plusFloat(-1)
	d = d.minus(d.times(d).scaled(0.5)).plusFloat(d.hi * d.hi * d.hi / 3)
	return ln2.timesFloat(float64(exp)).plus(pair{g, 0}).plus(d)
}

// sinCosPair is the sine and cosine of an x of at most pi/4 or so.
func sinCosPair(x pair) (sin, cos pair) {
	w := x.times(x).neg()
	sin, cos = inverseFactorial[21], inverseFactorial[20]
	for i := 19; i >= 1; i -= 2 {
		sin = sin.times(w).plus(inverseFactorial[i])
		cos = cos.times(w).plus(inverseFactorial[i-1])
	}
	return sin.times(x), cos
}

// sinCos is the sine and cosine of a finite x.
func sinCos(x float64) (sin, cos pair) {
	r, quarter := reduce(x)
	sin, cos = sinCosPair(r)
	switch quarter {
	case 1:
		return cos, sin.neg()
	case 2:
		return sin.neg(), cos.neg()
	case 3:
		return cos.neg(), sin
	}
	return sin, cos
}

// sinCosOf is sinCos of a pair of at most pi.
func sinCosOf(x pair) (sin, cos pair) {
	s, c := sinCos(x.hi)
	return s.plus(c.timesFloat(x.lo)), c.minus(s.timesFloat(x.lo))
}

// atanPair is the angle of the point (x, y), for numbers whose products are in range.
func atanPair(y, x pair) pair {
	g := math.Atan2(y.hi, x.hi)
	s, c := sinCos(g)
	// The angle between the guess and the point is so small that it is its sine.
	rest := y.times(c).minus(x.times(s)).over(x.times(c).plus(y.times(s)))
	return pair{g, 0}.plus(rest)
}
