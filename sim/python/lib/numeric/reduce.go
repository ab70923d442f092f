package numeric

import (
	"math"
	"math/big"
)

// reduce takes from x as many quarters of a circle as leave at most half of one, and
// says how many modulo four.
func reduce(x float64) (rest pair, quarter int) {
	if math.Abs(x) <= 0.8 {
		return pair{x, 0}, 0
	}
	if math.Abs(x) >= 1<<27 {
		return reduceLarge(x)
	}
	n := math.Floor(x/halfPi[0] + 0.5)
	rest = exactSum(x, 0)
	for _, part := range halfPi {
		rest = rest.minus(exactProduct(n, part))
	}
	return rest, int(int64(n) & 3)
}

// reduceLarge is reduce for any finite x: in whole numbers, with as many bits of pi as x
// has, and those that may cancel out.
func reduceLarge(x float64) (pair, int) {
	frac, exp := math.Frexp(math.Abs(x))
	const spare = 200
	m := big.NewInt(int64(frac * (1 << 53)))
	m.Lsh(m, uint(exp-53+spare))
	quarterTurn := halfPiBits(uint(exp+64), spare)
	m.Lsh(m, uint(exp+64))
	n, rest := new(big.Int).DivMod(m, quarterTurn, new(big.Int))
	if new(big.Int).Lsh(rest, 1).Cmp(quarterTurn) > 0 {
		rest.Sub(rest, quarterTurn)
		n.Add(n, big.NewInt(1))
	}
	f := new(big.Float).SetInt(rest)
	f.SetMantExp(f, -(exp + 64 + spare))
	hi, _ := f.Float64()
	lo, _ := f.Sub(f, new(big.Float).SetFloat64(hi)).Float64()
	quarter := int(new(big.Int).And(n, big.NewInt(3)).Int64())
	r := pair{hi, lo}
	if x < 0 {
		return r.neg(), -quarter & 3
	}
	return r, quarter
}

// halfPiBits is pi/2 times two to the power of bits+spare (by Machin's formula).
func halfPiBits(bits, spare uint) *big.Int {
	const guard = 32
	one := new(big.Int).Lsh(big.NewInt(1), bits+spare+guard)
	inverseTangent := func(n int64) *big.Int {
		sum := new(big.Int)
		term := new(big.Int).Quo(one, big.NewInt(n))
		square := big.NewInt(n * n)
		for k := int64(1); term.Sign() != 0; k += 2 {
			part := new(big.Int).Quo(term, big.NewInt(k))
			if k&2 == 0 {
				sum.Add(sum, part)
			} else {
				sum.Sub(sum, part)
			}
			term.Quo(term, square)
		}
		return sum
	}
	// pi/2 = 8 atan(1/5) - 2 atan(1/239)
	pi := inverseTangent(5)
	pi.Lsh(pi, 3)
	b := inverseTangent(239)
	pi.Sub(pi, b.Lsh(b, 1))
	return pi.Rsh(pi, guard)
}
