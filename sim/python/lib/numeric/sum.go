package numeric

import (
	"math"

	"eyewall/sim/python/py"
)

// fsum adds floats exactly and rounds once: the partial sums are floats that don't
// overlap (Shewchuk's algorithm).
func fsum(t *py.Thread, a []py.Value) (py.Value, error) {
	var partials []float64
	var special, infinities float64
	err := py.Each(t, a[0], func(v py.Value) error {
		x, err := py.AsFloat(t, v)
		if err != nil {
			return err
		}
		given := x
		kept := 0
		for _, y := range partials {
			if math.Abs(x) < math.Abs(y) {
				x, y = y, x
			}
			s := quickSum(x, y)
			if s.lo != 0 {
				partials[kept] = s.lo
				kept++
			}
			x = s.hi
		}
		partials = partials[:kept]
		switch {
		case x == 0:
		case finite(x):
			partials = append(partials, x)
		case finite(given):
			return py.Errorf(py.OverflowError, "intermediate overflow in fsum")
		default:
			if math.IsInf(given, 0) {
				infinities += given
			}
			special += given
			partials = partials[:0]
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if special != 0 {
		if infinities != infinities {
			return nil, py.Errorf(py.ValueError, "-inf + inf in fsum")
		}
		return py.Float(special), nil
	}
	return py.Float(rounded(partials)), nil
}

// rounded is the sum of partials, which grow and don't overlap.
func rounded(partials []float64) float64 {
	n := len(partials)
	if n == 0 {
		return 0
	}
	sum := pair{hi: partials[n-1]}
	for n--; n > 0 && sum.lo == 0; {
		n--
		sum = quickSum(sum.hi, partials[n])
	}
	// In the middle between two floats the partials below decide.
	if n > 0 && (sum.lo < 0 && partials[n-1] < 0 || sum.lo > 0 && partials[n-1] > 0) {
		y := sum.lo * 2
		if x := sum.hi + y; y == x-sum.hi {
			return x
		}
	}
	return sum.hi
}

// norm is the length of a vector: the squares are added in pairs, so that it is nearly
// always the nearest float.
func norm(v []float64) float64 {
	longest := 0.0
	nan := false
	for i, x := range v {
		v[i] = math.Abs(x)
		nan = nan || x != x
		longest = max(longest, v[i])
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
	}
	if nan || longest == 0 || len(v) == 1 {
		if nan {
			return math.NaN()
		}
		return longest
	}
	_, exp := math.Frexp(longest)
	var sum pair
	for _, x := range v {
		x = math.Ldexp(x, -exp)
		sum = sum.plus(exactProduct(x, x))
	}
	return sum.root().float(exp)
}

func hypot(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Names) > 0 {
		return nil, py.Errorf(py.TypeError, "math.hypot() takes no keyword arguments")
	}
	v, err := floats(t, args.Values)
	return py.Float(norm(v)), err
}

func floats(t *py.Thread, items []py.Value) ([]float64, error) {
	v := make([]float64, len(items))
	for i, item := range items {
		x, err := py.AsFloat(t, item)
		if err != nil {
			return nil, err
		}
		v[i] = x
	}
	return v, nil
}

func dist(t *py.Thread, a []py.Value) (py.Value, error) {
	var points [2][]float64
	for i := range points {
		items, err := py.Collect(t, a[i])
		if err != nil {
			return nil, err
		}
		if i > 0 && len(items) != len(points[0]) {
			return nil, py.Errorf(py.ValueError, "both points must have the same number of dimensions")
		}
		if points[i], err = floats(t, items); err != nil {
			return nil, err
		}
	}
	for i := range points[0] {
		points[0][i] -= points[1][i]
	}
	return py.Float(norm(points[0])), nil
}

// isClose is isclose.
func isClose(t *py.Thread, a []py.Value) (py.Value, error) {
	v := [4]float64{2: 1e-9}
	for i, x := range a {
		if x != nil {
			f, err := py.AsFloat(t, x)
			if err != nil {
				return nil, err
			}
			v[i] = f
		}
	}
	x, y, relative, absolute := v[0], v[1], v[2], v[3]
	if relative < 0 || absolute < 0 {
		return nil, py.Errorf(py.ValueError, "tolerances must be non-negative")
	}
	switch {
	case x == y:
		return py.True, nil
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return py.False, nil
	}
	diff := math.Abs(y - x)
	return py.MakeBool(diff <= math.Abs(relative*y) || diff <= math.Abs(relative*x) || diff <= absolute), nil
}
