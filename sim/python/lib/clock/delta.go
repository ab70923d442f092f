package clock

import (
	"math"
	"math/big"

	"eyewall/sim/python/py"
)

const (
	maxDays      = 999999999
	daySeconds   = 86400
	secondMicros = 1000000
	dayMicros    = daySeconds * secondMicros
)

// delta is a timedelta. As CPython's it is kept in three parts, of which only the days
// may be negative.
type delta struct {
	days, seconds, micros int64
	class                 *py.Class
	inst                  *py.Instance
}

var deltaClass = py.NewStatic("datetime", "timedelta", py.LayoutOther, &py.Slots{})

// Class is datetime.timedelta or derived from it.
func (d *delta) Class() *py.Class { return d.class }

// InstancePart holds the attributes of derived objects.
func (d *delta) InstancePart() *py.Instance { return d.inst }

func floorDiv(a, b int64) (quotient, rest int64) {
	quotient, rest = a/b, a%b
	if rest < 0 {
		quotient--
		rest += b
	}
	return quotient, rest
}

// makeDelta returns a timedelta of parts that may be beyond their ranges.
func makeDelta(days, seconds, micros int64) (*delta, error) {
	carry, micros := floorDiv(micros, secondMicros)
	seconds += carry
	carry, seconds = floorDiv(seconds, daySeconds)
	days += carry
	if days < -maxDays || days > maxDays {
		return nil, py.Errorf(py.OverflowError, "days=%d; must have magnitude <= %d", days, maxDays)
	}
	return &delta{days: days, seconds: seconds, micros: micros, class: deltaClass}, nil
}

var bigDay = big.NewInt(dayMicros)

// deltaOf returns the timedelta of so many microseconds.
func deltaOf(total *big.Int) (*delta, error) {
	days, rest := new(big.Int).DivMod(total, bigDay, new(big.Int))
	if !days.IsInt64() || days.Int64() < -maxDays || days.Int64() > maxDays {
		if days.IsInt64() && days.Int64() == int64(int32(days.Int64())) {
			return nil, py.Errorf(py.OverflowError, "days=%d; must have magnitude <= %d", days.Int64(), maxDays)
		}
		return nil, py.Errorf(py.OverflowError, "Python int too large to convert to C int")
	}
	return makeDelta(days.Int64(), 0, rest.Int64())
}

// total is d in microseconds.
func (d *delta) total() *big.Int {
	n := new(big.Int).Mul(big.NewInt(d.days), bigDay)
	return n.Add(n, big.NewInt(d.seconds*secondMicros+d.micros))
}

// seconds64 is total_seconds: the nearest float.
func (d *delta) seconds64() float64 {
	if d.days > -100000 && d.days < 100000 {
		return float64(d.days*dayMicros+d.seconds*secondMicros+d.micros) / secondMicros // both are exact
	}
	f, _ := new(big.Rat).SetFrac(d.total(), big.NewInt(secondMicros)).Float64()
	return f
}

func (d *delta) compare(o *delta) int {
	for _, x := range [...]int64{d.days - o.days, d.seconds - o.seconds, d.micros - o.micros} {
		if x != 0 {
			return int(max(-1, min(1, x)))
		}
	}
	return 0
}

func (d *delta) text() string {
	out := ""
	if d.days != 0 {
		s := "s"
		if d.days == 1 || d.days == -1 {
			s = ""
		}
		out = py.Itoa(int(d.days)) + " day" + s + ", "
	}
	out += py.Itoa(int(d.seconds/3600)) + ":" + padded(int(d.seconds/60%60), 2) + ":" + padded(int(d.seconds%60), 2)
	if d.micros != 0 {
		out += "." + padded(int(d.micros), 6)
	}
	return out
}

func (d *delta) repr() string {
	var parts string
	for _, x := range []struct {
		name string
		n    int64
	}{{"days", d.days}, {"seconds", d.seconds}, {"microseconds", d.micros}} {
		if x.n != 0 {
			if parts != "" {
				parts += ", "
			}
			parts += x.name + "=" + py.Itoa(int(x.n))
		}
	}
	if parts == "" {
		parts = "0"
	}
	return py.TypeName(d) + "(" + parts + ")"
}

// padded is a number with zeros before it.
func padded(n, width int) string {
	s := py.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// deltaUnits are the arguments of timedelta, in microseconds.
var deltaUnits = [...]struct {
	name   string
	micros int64
}{{"days", dayMicros}, {"seconds", secondMicros}, {"microseconds", 1}, {"milliseconds", 1000}, {"minutes", 60 * secondMicros},
	{"hours", 3600 * secondMicros}, {"weeks", 7 * dayMicros}}

// deltaOrder is in which order CPython adds them up, which shows in the rounding.
var deltaOrder = [...]int{2, 3, 1, 4, 5, 0, 6}

var deltaArguments = arguments("__new__", "days? seconds? microseconds? milliseconds? minutes? hours? weeks?")

func newDelta(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
	a, err := deltaArguments.bind(t, args)
	if err != nil {
		return nil, err
	}
	total := new(big.Int)
	left := 0.0 // fractions of a microsecond
	for _, i := range deltaOrder {
		if a[i] == nil {
			continue
		}
		u := deltaUnits[i]
		switch v := py.Unwrap(a[i]).(type) {
		case py.Int, py.Bool, *py.BigInt:
			total.Add(total, new(big.Int).Mul(bigOf(v), big.NewInt(u.micros)))
		case py.Float:
			whole, part := math.Modf(float64(v))
			switch {
			case whole != whole:
				return nil, py.Errorf(py.ValueError, "cannot convert float NaN to integer")
			case math.IsInf(whole, 0):
				return nil, py.Errorf(py.OverflowError, "cannot convert float infinity to integer")
			}
			n, _ := new(big.Float).SetFloat64(whole).Int(nil)
			total.Add(total, n.Mul(n, big.NewInt(u.micros)))
			if part != 0 {
				whole, part := math.Modf(part * float64(u.micros))
				total.Add(total, big.NewInt(int64(whole)))
				left += part
			}
		default:
			return nil, py.Errorf(py.TypeError, "unsupported type for timedelta %s component: %s", u.name, py.TypeName(v))
		}
	}
	if left != 0 {
		whole := math.RoundToEven(left)
		if math.Abs(left-math.Trunc(left)) == 0.5 && total.Bit(0) == 1 {
			// A tie goes to the even sum.
			whole = 2*math.RoundToEven((left+1)/2) - 1
		}
		total.Add(total, big.NewInt(int64(whole)))
	}
	d, err := deltaOf(total)
	if err != nil {
		return nil, err
	}
	if class != deltaClass {
		d.class, d.inst = class, py.NewInstance(class)
	}
	return d, nil
}

func bigOf(v py.Value) *big.Int {
	switch v := v.(type) {
	case py.Int:
		return big.NewInt(int64(v))
	case py.Bool:
		if v {
			return big.NewInt(1)
		}
	case *py.BigInt:
		return v.V
	}
	return new(big.Int)
}

func isInt(v py.Value) bool {
	switch v.(type) {
	case py.Int, py.Bool, *py.BigInt:
		return true
	}
	return false
}

// roundQuotient is a/b, ties to even.
func roundQuotient(a, b *big.Int) *big.Int {
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	q, r := new(big.Int).DivMod(a, b, new(big.Int))
	twice := r.Lsh(r, 1)
	if c := twice.Cmp(b); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// floorQuotient is a // b and a % b.
func floorQuotient(a, b *big.Int) (q, r *big.Int) {
	q, r = new(big.Int).DivMod(a, b, new(big.Int))
	if b.Sign() < 0 && r.Sign() != 0 {
		// Go's rest is never negative, Python's has the sign of b.
		q.Sub(q, big.NewInt(1))
		r.Add(r, b)
	}
	return q, r
}

func zeroDivision(text string) error { return py.Errorf(py.ZeroDivisionError, "%s", text) }

// scaled is d times a ratio.
func (d *delta) scaled(num, den *big.Int) (py.Value, error) {
	return deltaOf(roundQuotient(new(big.Int).Mul(d.total(), num), den))
}

// ratio is float.as_integer_ratio.
func ratio(f float64) (num, den *big.Int, err error) {
	switch {
	case f != f:
		return nil, nil, py.Errorf(py.ValueError, "cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, py.Errorf(py.OverflowError, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom(), nil
}

func deltaBinary(_ *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
	x, left := a.(*delta)
	y, right := b.(*delta)
	switch {
	case left && right:
		return twoDeltas(op, x, y)
	case right:
		if op != py.Mul {
			return py.NotImplemented, nil
		}
		return multiplied(y, a)
	case !left:
		return py.NotImplemented, nil
	}
	switch n := b.(type) {
	case py.Int, py.Bool, *py.BigInt:
		i := bigOf(n)
		switch op {
		case py.Mul:
			return multiplied(x, b)
		case py.Div, py.FloorDiv:
			if i.Sign() == 0 {
				return nil, zeroDivision("integer division or modulo by zero")
			}
			if op == py.Div {
				return x.scaled(big.NewInt(1), i)
			}
			q, _ := floorQuotient(x.total(), i)
			return deltaOf(q)
		}
	case py.Float:
		switch op {
		case py.Mul:
			return multiplied(x, b)
		case py.Div:
			num, den, err := ratio(float64(n))
			if err != nil {
				return nil, err
			}
			if num.Sign() == 0 {
				return nil, zeroDivision("integer division or modulo by zero")
			}
			return x.scaled(den, num)
		}
	}
	return py.NotImplemented, nil
}

func multiplied(d *delta, by py.Value) (py.Value, error) {
	if f, ok := by.(py.Float); ok {
		num, den, err := ratio(float64(f))
		if err != nil {
			return nil, err
		}
		return d.scaled(num, den)
	}
	if !isInt(by) {
		return py.NotImplemented, nil
	}
	return deltaOf(new(big.Int).Mul(d.total(), bigOf(by)))
}

func twoDeltas(op py.Operator, x, y *delta) (py.Value, error) {
	switch op {
	case py.Add:
		return makeDelta(x.days+y.days, x.seconds+y.seconds, x.micros+y.micros)
	case py.Sub:
		return makeDelta(x.days-y.days, x.seconds-y.seconds, x.micros-y.micros)
	case py.Div, py.FloorDiv, py.Mod:
		a, b := x.total(), y.total()
		if b.Sign() == 0 {
			switch op {
			case py.Div:
				return nil, zeroDivision("division by zero")
			case py.Mod:
				return nil, zeroDivision("integer modulo by zero")
			}
			return nil, zeroDivision("integer division or modulo by zero")
		}
		if op == py.Div {
			f, _ := new(big.Rat).SetFrac(a, b).Float64()
			return py.Float(f), nil
		}
		q, r := floorQuotient(a, b)
		if op == py.Mod {
			return deltaOf(r)
		}
		return py.BigToValue(q), nil
	}
	return py.NotImplemented, nil
}

func init() {
	c := deltaClass
	c.Final = false
	n := c.Native
	n.New = newDelta
	n.Repr = func(_ *py.Thread, v py.Value) (string, error) { return v.(*delta).repr(), nil }
	n.Str = func(_ *py.Thread, v py.Value) (string, error) { return v.(*delta).text(), nil }
	n.Hash = func(_ *py.Thread, v py.Value) (uint64, error) {
		d := v.(*delta)
		return mix(d.days, d.seconds, d.micros), nil
	}
	n.Bool = func(v py.Value) bool {
		d := v.(*delta)
		return d.days != 0 || d.seconds != 0 || d.micros != 0
	}
	n.Compare = func(_ *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
		x, ok := a.(*delta)
		y, also := b.(*delta)
		if !ok || !also {
			return py.NotImplemented, nil
		}
		return py.MakeBool(op.Holds(x.compare(y))), nil
	}
	n.Binary = deltaBinary
	n.Unary = func(_ *py.Thread, op py.UnaryOperator, v py.Value) (py.Value, error) {
		d := v.(*delta)
		switch op {
		case py.Neg:
			return makeDelta(-d.days, -d.seconds, -d.micros)
		case py.Pos:
			return makeDelta(d.days, d.seconds, d.micros)
		}
		return py.NotImplemented, nil
	}
	c.Methods(
		py.Fn{Name: "total_seconds", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			return py.Float(a[0].(*delta).seconds64()), nil
		}},
		py.Fn{Name: "__abs__", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			d := a[0].(*delta)
			if d.days < 0 {
				return makeDelta(-d.days, -d.seconds, -d.micros)
			}
			return makeDelta(d.days, d.seconds, d.micros)
		}},
		py.Fn{Name: "__divmod__", Sig: "other /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			x := a[0].(*delta)
			y, ok := a[1].(*delta)
			if !ok {
				return py.NotImplemented, nil
			}
			q, err := twoDeltas(py.FloorDiv, x, y)
			if err != nil {
				return nil, err
			}
			r, err := twoDeltas(py.Mod, x, y)
			if err != nil {
				return nil, err
			}
			return py.NewTuple(q, r), nil
		}},
		py.Fn{Name: "__reduce_ex__", Sig: "protocol? /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			d := a[0].(*delta)
			return py.NewTuple(d.Class(), py.NewTuple(py.MakeInt(d.days), py.MakeInt(d.seconds), py.MakeInt(d.micros))), nil
		}},
	)
	get := func(name string, f func(d *delta) int64) {
		c.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return py.MakeInt(f(v.(*delta))), nil },
			func(*py.Thread, py.Value, py.Value) error { return py.Errorf(py.AttributeError, "readonly attribute") })
	}
	get("days", func(d *delta) int64 { return d.days })
	get("seconds", func(d *delta) int64 { return d.seconds })
	get("microseconds", func(d *delta) int64 { return d.micros })
	for _, x := range []struct {
		name                  string
		days, seconds, micros int64
	}{{"min", -maxDays, 0, 0}, {"max", maxDays, daySeconds - 1, secondMicros - 1}, {"resolution", 0, 0, 1}} {
		c.Attrs.SetStr(py.Name(x.name), &delta{days: x.days, seconds: x.seconds, micros: x.micros, class: c})
	}
	c.Seal()
}

// mix is a hash of numbers.
func mix(parts ...int64) uint64 {
	h := uint64(14695981039346656037)
	for _, p := range parts {
		h = (h ^ uint64(p)) * 1099511628211
		h ^= h >> 29
	}
	return h >> 3
}
