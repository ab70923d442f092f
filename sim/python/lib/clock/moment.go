// Package clock has the module datetime. It may import sys, py and lib/system, whose
// clock and strftime it uses. There is one time zone, UTC.
package clock

import (
	"strings"

	"eyewall/sim/python/py"
)

// moment is a date, a time or a datetime: what it does not have stays zero.
type moment struct {
	kind                        kind
	year, month, day            int
	hour, minute, second, micro int
	fold                        int
	tz                          py.Value // nil: naive
	class                       *py.Class
	inst                        *py.Instance
}

type kind uint8

const (
	kindDate kind = iota
	kindTime
	kindDateTime
)

var (
	dateClass     = py.NewStatic("datetime", "date", py.LayoutOther, &py.Slots{})
	timeClass     = py.NewStatic("datetime", "time", py.LayoutOther, &py.Slots{})
	dateTimeClass = py.NewStatic("datetime", "datetime", py.LayoutOther, &py.Slots{}, dateClass)
)

func (k kind) class() *py.Class { return [...]*py.Class{dateClass, timeClass, dateTimeClass}[k] }

// Class is datetime.date, time or datetime, or derived from it.
func (m *moment) Class() *py.Class { return m.class }

// InstancePart holds the attributes of derived objects.
func (m *moment) InstancePart() *py.Instance { return m.inst }

// Walk serves the count of memory.
func (m *moment) Walk(visit func(py.Value)) int {
	if m.tz != nil {
		visit(m.tz)
	}
	return 160
}

func (m *moment) zone() py.Value {
	if m.tz == nil {
		return py.None
	}
	return m.tz
}

// check holds the parts against their ranges.
func (m *moment) check() error {
	if m.kind != kindTime {
		switch {
		case m.year < minYear || m.year > maxYear:
			return py.Errorf(py.ValueError, "year %d is out of range", m.year)
		case m.month < 1 || m.month > 12:
			return py.Errorf(py.ValueError, "month must be in 1..12")
		case m.day < 1 || m.day > daysIn(m.year, m.month):
			return py.Errorf(py.ValueError, "day is out of range for month")
		}
	}
	switch {
	case m.hour < 0 || m.hour > 23:
		return py.Errorf(py.ValueError, "hour must be in 0..23")
	case m.minute < 0 || m.minute > 59:
		return py.Errorf(py.ValueError, "minute must be in 0..59")
	case m.second < 0 || m.second > 59:
		return py.Errorf(py.ValueError, "second must be in 0..59")
	case m.micro < 0 || m.micro > 999999:
		return py.Errorf(py.ValueError, "microsecond must be in 0..999999")
	case m.fold != 0 && m.fold != 1:
		return py.Errorf(py.ValueError, "fold must be either 0 or 1")
	}
	return nil
}

// args are the arguments that make such an object again.
func (m *moment) args() py.Args {
	var a py.Args
	add := func(parts ...int) {
		for _, n := range parts {
			a.Values = append(a.Values, py.MakeInt(int64(n)))
		}
	}
	if m.kind != kindTime {
		add(m.year, m.month, m.day)
	}
	if m.kind != kindDate {
		add(m.hour, m.minute, m.second, m.micro)
		a.Values = append(a.Values, m.zone())
		if m.fold != 0 {
			a.Values = append(a.Values, py.MakeInt(1))
			a.Names = []*py.Str{py.Name("fold")}
		}
	}
	return a
}

// as makes an object with the parts of m of a class: those derived are called, as
// CPython does.
func (m *moment) as(t *py.Thread, class *py.Class) (py.Value, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	if class != m.kind.class() {
		return t.Call(t, class, m.args())
	}
	m.class, m.inst = class, nil
	return m, t.Take(160)
}

// boundArgs carries the arguments of a constructor out of their binding.
type boundArgs struct{ values []py.Value }

// Class is of no interest to anyone.
func (*boundArgs) Class() *py.Class { return py.NoneClass }

// binder puts arguments where a signature wants them.
type binder struct{ fn *py.Builtin }

func arguments(name, sig string) binder {
	return binder{py.NewFunc(name, sig, func(_ *py.Thread, a []py.Value) (py.Value, error) {
		return &boundArgs{append([]py.Value(nil), a...)}, nil
	})}
}

func (b binder) bind(t *py.Thread, args py.Args) ([]py.Value, error) {
	v, err := b.fn.Call(t, args)
	if err == nil {
		return v.(*boundArgs).values, nil
	}
	if e, ok := err.(*py.Exception); ok && b.fn.Name == "function" {
		// Constructors are nameless in CPython's messages.
		if s, ok := e.Args.Items[0].(*py.Str); ok {
			e.Args = py.NewTuple(py.NewStr(strings.NewReplacer("function()", "function", "exactly 3", "at most 3").Replace(s.S)))
		}
	}
	return nil, err
}

// read puts ints into the parts that were given.
func read(t *py.Thread, values []py.Value, parts ...*int) error {
	for i, p := range parts {
		if values[i] != nil {
			n, err := py.AsInt(t, values[i])
			if err != nil {
				return err
			}
			if n != int(int32(n)) {
				if n > 0 {
					return py.Errorf(py.OverflowError, "signed integer is greater than maximum")
				}
				return py.Errorf(py.OverflowError, "signed integer is less than minimum")
			}
			*p = n
		}
	}
	return nil
}

// readZone takes an argument tzinfo.
func (m *moment) readZone(v py.Value) error {
	if v == nil {
		return nil
	}
	if v == py.None {
		m.tz = nil
		return nil
	}
	if !v.Class().IsSubclass(zoneClass) {
		return py.Errorf(py.TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", py.TypeName(v))
	}
	m.tz = v
	return nil
}

// signatures of the constructors; those of replace are the same with all optional.
var (
	constructors = [...]binder{
		arguments("function", "year month day"),
		arguments("function", "hour? minute? second? microsecond? tzinfo? * fold?"),
		arguments("function", "year month day hour? minute? second? microsecond? tzinfo? * fold?"),
	}
	replacers = [...]binder{
		arguments("replace", "year? month? day?"),
		arguments("replace", "hour? minute? second? microsecond? tzinfo? * fold?"),
		arguments("replace", "year? month? day? hour? minute? second? microsecond? tzinfo? * fold?"),
	}
)

// set changes the parts that a constructor or replace was given.
func (m *moment) set(t *py.Thread, b binder, args py.Args) error {
	a, err := b.bind(t, args)
	if err != nil {
		return err
	}
	if m.kind != kindTime {
		if err := read(t, a, &m.year, &m.month, &m.day); err != nil {
			return err
		}
		a = a[3:]
	}
	if m.kind != kindDate {
		if err := read(t, a, &m.hour, &m.minute, &m.second, &m.micro); err != nil {
			return err
		}
		if err := read(t, a[5:], &m.fold); err != nil {
			return err
		}
		if err := m.readZone(a[4]); err != nil {
			return err
		}
	}
	return m.check()
}

// maker is the slot New of a kind.
func maker(k kind) func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
	return func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
		m := &moment{kind: k, class: class}
		if err := m.set(t, constructors[k], args); err != nil {
			return nil, err
		}
		if class != k.class() {
			m.inst = py.NewInstance(class)
		}
		return m, t.Take(160)
	}
}

// days and micros are where a datetime stands, without its zone.
func (m *moment) days() int { return ordinal(m.year, m.month, m.day) }

func (m *moment) micros() int64 {
	return int64((m.hour*60+m.minute)*60+m.second)*secondMicros + int64(m.micro)
}

// compareParts orders by the parts alone.
func (m *moment) compareParts(o *moment) int {
	a := [...]int{m.year, m.month, m.day, m.hour, m.minute, m.second, m.micro}
	b := [...]int{o.year, o.month, o.day, o.hour, o.minute, o.second, o.micro}
	for i := range a {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// plus adds a timedelta to a date or datetime; the parts of the time of day stay with a
// date.
func (m *moment) plus(days, micros int64) (*moment, error) {
	total := m.micros() + micros
	carry, rest := floorDiv(total, dayMicros)
	n := int64(m.days()) + days + carry
	if n < 1 || n > maxOrdinal {
		return nil, py.Errorf(py.OverflowError, "date value out of range")
	}
	r := &moment{kind: m.kind, tz: m.tz}
	r.year, r.month, r.day = fromOrdinal(int(n))
	r.setTime(rest)
	return r, nil
}

// setTime sets the time of day in microseconds.
func (m *moment) setTime(micros int64) {
	m.micro = int(micros % secondMicros)
	seconds := int(micros / secondMicros)
	m.hour, m.minute, m.second = seconds/3600, seconds/60%60, seconds%60
}

// between is the timedelta from o to m, by their parts.
func (m *moment) between(o *moment) (*delta, error) {
	return makeDelta(int64(m.days()-o.days()), 0, m.micros()-o.micros())
}

// offsets are the utcoffsets of two moments; the same if they share a zone.
func (m *moment) offsets(t *py.Thread, o *moment) (a, b *delta, err error) {
	if m.tz == o.tz {
		return nil, nil, nil
	}
	if a, err = m.offset(t); err != nil {
		return nil, nil, err
	}
	b, err = o.offset(t)
	return a, b, err
}

// momentBinary is + and - of dates and datetimes.
func momentBinary(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
	if d, ok := a.(*delta); ok && op == py.Add {
		if m, ok := b.(*moment); ok && m.kind != kindTime {
			return m.shifted(t, d, 1)
		}
		return py.NotImplemented, nil
	}
	m, ok := a.(*moment)
	if !ok || m.kind == kindTime {
		return py.NotImplemented, nil
	}
	switch y := b.(type) {
	case *delta:
		switch op {
		case py.Add:
			return m.shifted(t, y, 1)
		case py.Sub:
			return m.shifted(t, y, -1)
		}
	case *moment:
		if op == py.Sub && y.kind == m.kind {
			return m.minus(t, y)
		}
	}
	return py.NotImplemented, nil
}

func (m *moment) shifted(t *py.Thread, d *delta, sign int64) (py.Value, error) {
	micros := sign * (d.seconds*secondMicros + d.micros)
	if m.kind == kindDate {
		micros = 0 // only whole days move a date
	}
	r, err := m.plus(sign*d.days, micros)
	if err != nil {
		return nil, err
	}
	return r.as(t, m.class)
}

func (m *moment) minus(t *py.Thread, o *moment) (py.Value, error) {
	x, y, err := m.offsets(t, o)
	if err != nil {
		return nil, err
	}
	if (x == nil) != (y == nil) {
		return nil, py.Errorf(py.TypeError, "can't subtract offset-naive and offset-aware datetimes")
	}
	d, err := m.between(o)
	if err != nil || x == nil {
		return d, err
	}
	return makeDelta(d.days-x.days+y.days, d.seconds-x.seconds+y.seconds, d.micros-x.micros+y.micros)
}

// momentCompare compares two of a kind.
func momentCompare(t *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
	x, ok := a.(*moment)
	y, also := b.(*moment)
	if !ok || !also {
		return py.NotImplemented, nil
	}
	if x.kind != y.kind {
		if x.kind == kindTime || y.kind == kindTime {
			return py.NotImplemented, nil
		}
		// A datetime is a date, but they are never equal and have no order.
		switch op {
		case py.Eq:
			return py.False, nil
		case py.Ne:
			return py.True, nil
		}
		return nil, py.Errorf(py.TypeError, "can't compare %s to %s", py.TypeName(a), py.TypeName(b))
	}
	if x.kind == kindDate {
		return py.MakeBool(op.Holds(x.compareParts(y))), nil
	}
	p, q, err := x.offsets(t, y)
	if err != nil {
		return nil, err
	}
	if (p == nil) != (q == nil) {
		switch op {
		case py.Eq:
			return py.False, nil
		case py.Ne:
			return py.True, nil
		}
		if x.kind == kindTime {
			return nil, py.Errorf(py.TypeError, "can't compare offset-naive and offset-aware times")
		}
		return nil, py.Errorf(py.TypeError, "can't compare offset-naive and offset-aware datetimes")
	}
	if p == nil || p.compare(q) == 0 {
		return py.MakeBool(op.Holds(x.compareParts(y))), nil
	}
	var days int64
	if x.kind == kindDateTime {
		days = int64(x.days() - y.days())
	}
	d, err := makeDelta(days-p.days+q.days, q.seconds-p.seconds, x.micros()-y.micros()-p.micros+q.micros)
	if err != nil {
		return nil, err
	}
	return py.MakeBool(op.Holds(d.compare(&delta{}))), nil
}

func momentHash(t *py.Thread, v py.Value) (uint64, error) {
	m := v.(*moment)
	if m.kind == kindDate {
		return mix(int64(m.days())), nil
	}
	unfolded := *m
	unfolded.fold = 0
	off, err := unfolded.offset(t)
	if err != nil {
		return 0, err
	}
	days, micros := int64(0), m.micros()
	if m.kind == kindDateTime {
		days = int64(m.days())
	}
	if off != nil {
		days -= off.days
		micros -= off.seconds*secondMicros + off.micros
	}
	carry, rest := floorDiv(micros, dayMicros)
	return mix(days+carry, rest, 7), nil
}
