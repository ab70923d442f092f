// Package numeric has the modules math and _random. It may import py.
package numeric

import (
	"math"
	"math/big"

	"eyewall/sim/python/py"
)

// Math makes the module math.
func Math(*py.Thread) (*py.Module, error) {
	m := py.NewModule("math")
	m.Set("__doc__", py.NewStr("Mathematical functions of floats and ints."))
	for _, c := range []struct {
		name  string
		value float64
	}{{"pi", math.Pi}, {"e", math.E}, {"tau", 2 * math.Pi}, {"inf", math.Inf(1)}, {"nan", math.NaN()}} {
		m.Set(c.name, py.Float(c.value))
	}
	for _, f := range unary {
		m.Funcs(py.Fn{Name: f.name, Sig: "x /", Fn: f.call})
	}
	m.Funcs(
		py.Fn{Name: "ceil", Sig: "x /", Fn: whole("__ceil__", math.Ceil)},
		py.Fn{Name: "floor", Sig: "x /", Fn: whole("__floor__", math.Floor)},
		py.Fn{Name: "trunc", Sig: "x /", Fn: trunc},
		py.Fn{Name: "factorial", Sig: "x /", Fn: factorial},
		py.Fn{Name: "comb", Sig: "n k /", Fn: comb},
		py.Fn{Name: "perm", Sig: "n k? /", Fn: perm},
		py.Fn{Name: "isqrt", Sig: "n /", Fn: isqrt},
		py.Fn{Name: "gcd", Raw: gcd},
		py.Fn{Name: "lcm", Raw: lcm},
		py.Fn{Name: "prod", Sig: "iterable / * start?", Via: "collect", Fn: prod},
		py.Fn{Name: "fsum", Sig: "seq /", Via: "collect", Fn: fsum},
		py.Fn{Name: "hypot", Raw: hypot},
		py.Fn{Name: "dist", Sig: "p q /", Via: "collect", Fn: dist},
		py.Fn{Name: "isclose", Sig: "a b * rel_tol? abs_tol?", Fn: isClose},
		py.Fn{Name: "isfinite", Sig: "x /", Fn: is(finite)},
		py.Fn{Name: "isinf", Sig: "x /", Fn: is(func(x float64) bool { return math.IsInf(x, 0) })},
		py.Fn{Name: "isnan", Sig: "x /", Fn: is(func(x float64) bool { return x != x })},
		py.Fn{Name: "log", Sig: "x base? /", Fn: logBase},
		py.Fn{Name: "log2", Sig: "x /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return logOf(t, a[0], log2) }},
		py.Fn{Name: "log10", Sig: "x /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return logOf(t, a[0], log10) }},
		py.Fn{Name: "pow", Sig: "x y /", Fn: binary(pow)},
		py.Fn{Name: "fmod", Sig: "x y /", Fn: binary(fmod)},
		py.Fn{Name: "remainder", Sig: "x y /", Fn: binary(remainder)},
		py.Fn{Name: "atan2", Sig: "y x /", Fn: binary(func(y, x float64) (float64, error) { return atan2(y, x), nil })},
		py.Fn{Name: "copysign", Sig: "x y /", Fn: binary(func(x, y float64) (float64, error) { return math.Copysign(x, y), nil })},
		py.Fn{Name: "nextafter", Sig: "x y /", Fn: binary(func(x, y float64) (float64, error) {
			if x == y {
				return y, nil
			}
			return math.Nextafter(x, y), nil
		})},
		py.Fn{Name: "frexp", Sig: "x /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			x, err := py.AsFloat(t, a[0])
			if err != nil {
				return nil, err
			}
			frac, exp := math.Frexp(x)
			return py.NewTuple(py.Float(frac), py.MakeInt(int64(exp))), nil
		}},
		py.Fn{Name: "modf", Sig: "x /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			x, err := py.AsFloat(t, a[0])
			if err != nil {
				return nil, err
			}
			if math.IsInf(x, 0) {
				return py.NewTuple(py.Float(math.Copysign(0, x)), py.Float(x)), nil
			}
			n := math.Trunc(x)
			return py.NewTuple(py.Float(math.Copysign(x-n, x)), py.Float(n)), nil
		}},
		py.Fn{Name: "ldexp", Sig: "x i /", Fn: ldexp},
	)
	return m, nil
}

// unary are the functions of one float.
var unary = []function{
	{"acos", acos, false}, {"acosh", acosh, false}, {"asin", asin, false}, {"asinh", asinh, false},
	{"atan", atan, false}, {"atanh", atanh, false}, {"cbrt", cbrt, false}, {"cos", cos, false}, {"cosh", cosh, true},
	{"erf", erf, false}, {"erfc", erfc, false}, {"exp", exp, true}, {"exp2", exp2, true}, {"expm1", expm1, true},
	{"fabs", math.Abs, false}, {"gamma", gamma, true}, {"lgamma", lgamma, true}, {"log1p", log1p, false},
	{"sin", sin, false}, {"sinh", sinh, true}, {"sqrt", math.Sqrt, false}, {"tan", tan, false}, {"tanh", tanh, false},
	{"degrees", func(x float64) float64 { return x * (180 / math.Pi) }, true},
	{"radians", func(x float64) float64 { return x * (math.Pi / 180) }, true},
	{"ulp", ulp, true},
}

// function is a function of one float. Where it overflows a result that is not finite is
// an OverflowError and else a ValueError.
type function struct {
	name      string
	f         func(float64) float64
	overflows bool
}

func (f function) call(t *py.Thread, a []py.Value) (py.Value, error) {
	x, err := py.AsFloat(t, a[0])
	if err != nil {
		return nil, err
	}
	r := f.f(x)
	if finite(r) {
		return py.Float(r), nil
	}
	switch f.name {
	case "degrees", "ulp":
		return py.Float(r), nil
	case "gamma":
		if x == 0 {
			return nil, domainError()
		}
	case "lgamma":
		if x <= 0 && finite(x) {
			return nil, domainError()
		}
	}
	switch {
	case r != r && x == x:
		return nil, domainError()
	case math.IsInf(r, 0) && finite(x):
		if f.overflows {
			return nil, rangeError()
		}
		return nil, domainError()
	}
	return py.Float(r), nil
}

func domainError() error { return py.Errorf(py.ValueError, "math domain error") }
func rangeError() error  { return py.Errorf(py.OverflowError, "math range error") }

func ulp(x float64) float64 {
	x = math.Abs(x)
	if !finite(x) {
		return x
	}
	next := math.Nextafter(x, math.Inf(1))
	if !finite(next) {
		return x - math.Nextafter(x, 0)
	}
	return next - x
}

func is(f func(float64) bool) func(*py.Thread, []py.Value) (py.Value, error) {
	return func(t *py.Thread, a []py.Value) (py.Value, error) {
		x, err := py.AsFloat(t, a[0])
		return py.MakeBool(f(x)), err
	}
}

func binary(f func(x, y float64) (float64, error)) func(*py.Thread, []py.Value) (py.Value, error) {
	return func(t *py.Thread, a []py.Value) (py.Value, error) {
		x, err := py.AsFloat(t, a[0])
		if err != nil {
			return nil, err
		}
		y, err := py.AsFloat(t, a[1])
		if err != nil {
			return nil, err
		}
		r, err := f(x, y)
		return py.Float(r), err
	}
}

// whole is ceil and floor: the method of that name, or the float's.
func whole(method string, round func(float64) float64) func(*py.Thread, []py.Value) (py.Value, error) {
	name := py.Name(method)
	return func(t *py.Thread, a []py.Value) (py.Value, error) {
		if f, ok := a[0].(py.Float); ok {
			if r := round(float64(f)); math.Abs(r) < 1<<62 {
				return py.MakeInt(int64(r)), nil
			}
		}
		if m := a[0].Class().Lookup(name); m != nil {
			return callMethod(t, m, a[0])
		}
		x, err := py.AsFloat(t, a[0])
		if err != nil {
			return nil, err
		}
		return py.ToInt(t, py.Float(round(x)))
	}
}

func callMethod(t *py.Thread, m, self py.Value) (py.Value, error) {
	fn, withSelf, err := py.BindSpecial(t, m, self)
	if err != nil {
		return nil, err
	}
	if withSelf {
		return t.Call1(fn, self)
	}
	return t.Call1(fn)
}

var nameTrunc = py.Name("__trunc__")

func trunc(t *py.Thread, a []py.Value) (py.Value, error) {
	m := a[0].Class().Lookup(nameTrunc)
	if m == nil {
		return nil, py.Errorf(py.TypeError, "type %s doesn't define __trunc__ method", py.TypeName(a[0]))
	}
	return callMethod(t, m, a[0])
}

// logOf is the logarithm f of a number; ints may be too large for a float.
func logOf(t *py.Thread, v py.Value, f func(float64) float64) (py.Value, error) {
	switch n := py.Unwrap(v).(type) {
	case *py.BigInt:
		if n.V.Sign() < 0 {
			return nil, domainError()
		}
		if n.V.BitLen() > 1023 {
			frac, exp := bigFrexp(n)
			return py.Float(f(frac) + float64(f(2)*float64(exp))), nil
		}
	}
	x, err := py.AsFloat(t, v)
	if err != nil {
		return nil, err
	}
	r := f(x)
	if r != r && x == x || math.IsInf(r, 0) && finite(x) {
		return nil, domainError()
	}
	return py.Float(r), nil
}

// bigFrexp is frexp of a large int, rounded to even.
func bigFrexp(n *py.BigInt) (float64, int) {
	// The bits in front, with a last one that says whether any other was cut off.
	shift := uint(n.V.BitLen() - 60)
	top := new(big.Int).Rsh(n.V, shift).Uint64()
	if n.V.TrailingZeroBits() < shift {
		top |= 1
	}
	frac, exp := math.Frexp(float64(top))
	return frac, exp + int(shift)
}

func logBase(t *py.Thread, a []py.Value) (py.Value, error) {
	num, err := logOf(t, a[0], log)
	if err != nil || a[1] == nil {
		return num, err
	}
	den, err := logOf(t, a[1], log)
	if err != nil {
		return nil, err
	}
	return py.Binary(t, py.Div, num, den)
}

func pow(x, y float64) (float64, error) {
	r := power(x, y)
	switch {
	case finite(r) || !finite(x) || !finite(y):
		return r, nil
	case r != r || x == 0:
		return 0, domainError()
	}
	return 0, rangeError()
}

func fmod(x, y float64) (float64, error) {
	if math.IsInf(y, 0) && finite(x) {
		return x, nil
	}
	r := math.Mod(x, y)
	if r != r && x == x && y == y {
		return 0, domainError()
	}
	return r, nil
}

func remainder(x, y float64) (float64, error) {
	r := math.Remainder(x, y)
	if r != r && x == x && y == y {
		return 0, domainError()
	}
	return r, nil
}

func ldexp(t *py.Thread, a []py.Value) (py.Value, error) {
	x, err := py.AsFloat(t, a[0])
	if err != nil {
		return nil, err
	}
	var exp int
	switch n := py.Unwrap(a[1]).(type) {
	case py.Int:
		exp = int(max(min(n, 1<<20), -1<<20))
	case py.Bool:
		if n {
			exp = 1
		}
	case *py.BigInt:
		exp = n.V.Sign() << 20
	default:
		return nil, py.Errorf(py.TypeError, "Expected an int as second argument to ldexp.")
	}
	r := math.Ldexp(x, exp)
	if math.IsInf(r, 0) && finite(x) {
		return nil, rangeError()
	}
	return py.Float(r), nil
}
