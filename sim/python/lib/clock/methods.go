package clock

import (
	"math"

	"eyewall/sim/python/lib/system"
	"eyewall/sim/python/py"
)

var isoClass = func() *py.Class {
	c := py.NewStructClass("datetime", "IsoCalendarDate", "year", "week", "weekday")
	return c
}()

// method is a row of a table: f gets the moment and the arguments behind it.
func method(name, sig string, f func(t *py.Thread, m *moment, a []py.Value) (py.Value, error)) py.Fn {
	return py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return f(t, a[0].(*moment), a[1:]) }}
}

func text(s string, err error) (py.Value, error) {
	if err != nil {
		return nil, err
	}
	return py.NewStr(s), nil
}

// getters adds attributes for parts.
func getters(c *py.Class, table []getter) {
	for _, g := range table {
		c.Getter(g.name, func(_ *py.Thread, v py.Value) (py.Value, error) { return g.get(v.(*moment)), nil }, nil)
	}
}

type getter struct {
	name string
	get  func(m *moment) py.Value
}

func number(name string, f func(m *moment) int) getter {
	return getter{name, func(m *moment) py.Value { return py.MakeInt(int64(f(m))) }}
}

var timeGetters = []getter{
	number("hour", func(m *moment) int { return m.hour }), number("minute", func(m *moment) int { return m.minute }),
	number("second", func(m *moment) int { return m.second }), number("microsecond", func(m *moment) int { return m.micro }),
	number("fold", func(m *moment) int { return m.fold }), {"tzinfo", (*moment).zone},
}

// common fills what the three classes have alike.
func common(k kind) {
	c := k.class()
	c.Final = false
	n := c.Native
	n.New = maker(k)
	n.Repr = func(t *py.Thread, v py.Value) (string, error) { return v.(*moment).repr(t) }
	n.Str = func(t *py.Thread, v py.Value) (string, error) {
		m := v.(*moment)
		if !c.Static || m.class == c {
			return m.iso(t, " ", "auto")
		}
		if m.kind == kindDateTime {
			return m.iso(t, " ", "auto")
		}
		f, err := py.GetAttr(t, v, py.Name("isoformat"))
		if err != nil {
			return "", err
		}
		r, err := t.Call1(f)
		if err != nil {
			return "", err
		}
		return py.ToStr(t, r)
	}
	n.Hash = momentHash
	n.Compare = momentCompare
	n.Format = func(t *py.Thread, v py.Value, spec string) (string, error) {
		if spec == "" {
			return py.ToStr(t, v)
		}
		m := v.(*moment)
		if m.class.Static {
			return m.strftime(t, spec)
		}
		f, err := py.GetAttr(t, v, py.Name("strftime"))
		if err != nil {
			return "", err
		}
		r, err := t.Call1(f, py.NewStr(spec))
		if err != nil {
			return "", err
		}
		return py.ToStr(t, r)
	}
	if k != kindTime {
		n.Binary = momentBinary
	}
	c.Methods(
		py.Fn{Name: "replace", Raw: func(t *py.Thread, args py.Args) (py.Value, error) {
			old := args.Values[0].(*moment)
			m := *old
			if err := m.set(t, replacers[k], py.Args{Values: args.Values[1:], Names: args.Names}); err != nil {
				return nil, err
			}
			return m.as(t, old.class)
		}},
		method("strftime", "format", func(t *py.Thread, m *moment, a []py.Value) (py.Value, error) {
			format, ok := a[0].(*py.Str)
			if !ok {
				return nil, py.Errorf(py.TypeError, "strftime() argument 1 must be str, not %s", py.TypeName(a[0]))
			}
			return text(m.strftime(t, format.S))
		}),
		method("__reduce_ex__", "protocol? /", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			args := m.args()
			return py.NewTuple(m.class, py.NewTuple(args.Positional()...)), nil
		}),
	)
	c.ClassMethods(py.Fn{Name: "fromisoformat", Sig: "string /", Fn: fromISOFormat(k)})
}

// constants are the smallest, the largest and the least difference.
func constants(k kind, resolution *delta) {
	c := k.class()
	low := &moment{kind: k, class: c}
	high := &moment{kind: k, class: c}
	if k != kindTime {
		low.year, low.month, low.day = 1, 1, 1
		high.year, high.month, high.day = maxYear, 12, 31
	}
	if k != kindDate {
		high.setTime(dayMicros - 1)
	}
	c.Attrs.SetStr(py.Name("min"), low)
	c.Attrs.SetStr(py.Name("max"), high)
	resolution.class = deltaClass
	c.Attrs.SetStr(py.Name("resolution"), resolution)
}

func init() {
	common(kindDate)
	c := dateClass
	getters(c, []getter{number("year", func(m *moment) int { return m.year }), number("month", func(m *moment) int { return m.month }),
		number("day", func(m *moment) int { return m.day })})
	c.Methods(
		method("timetuple", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) { return m.timeTuple(-1), nil }),
		method("toordinal", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) { return py.MakeInt(int64(m.days())), nil }),
		method("weekday", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			return py.MakeInt(int64(weekday(m.year, m.month, m.day))), nil
		}),
		method("isoweekday", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			return py.MakeInt(int64(weekday(m.year, m.month, m.day) + 1)), nil
		}),
		method("isocalendar", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			y, w, d := isoCalendar(m.year, m.month, m.day)
			return py.NewStruct(isoClass, py.MakeInt(int64(y)), py.MakeInt(int64(w)), py.MakeInt(int64(d))), nil
		}),
		method("isoformat", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) { return py.NewStr(m.dateText()), nil }),
		method("ctime", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) { return m.ctime(), nil }),
	)
	c.ClassMethods(
		py.Fn{Name: "today", Sig: "/", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return called(t, a[0], "fromtimestamp", py.Float(seconds(t)))
		}},
		py.Fn{Name: "fromtimestamp", Sig: "timestamp /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			m, err := fromSeconds(t, a[1])
			if err != nil {
				return nil, err
			}
			return (&moment{kind: kindDate, year: m.year, month: m.month, day: m.day}).as(t, a[0].(*py.Class))
		}},
		py.Fn{Name: "fromordinal", Sig: "ordinal /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			n, err := py.AsInt(t, a[1])
			if err != nil {
				return nil, err
			}
			if n < 1 {
				return nil, py.Errorf(py.ValueError, "ordinal must be >= 1")
			}
			if n > maxOrdinal {
				y, _, _ := fromOrdinal(min(n, 1<<40))
				return nil, py.Errorf(py.ValueError, "year %d is out of range", y)
			}
			y, mo, d := fromOrdinal(n)
			return ofDay(t, a[0].(*py.Class), y, mo, d)
		}},
		py.Fn{Name: "fromisocalendar", Sig: "year week day", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			var y, w, d int
			if err := read(t, a[1:], &y, &w, &d); err != nil {
				return nil, err
			}
			y, mo, d, err := fromISO(y, w, d)
			if err != nil {
				return nil, err
			}
			return ofDay(t, a[0].(*py.Class), y, mo, d)
		}},
	)
	constants(kindDate, &delta{days: 1})
	c.Seal()
}

// ofDay makes an object of a class that is date, datetime or derived from one.
func ofDay(t *py.Thread, class *py.Class, y, mo, d int) (py.Value, error) {
	m := &moment{kind: kindDate, year: y, month: mo, day: d}
	if class.IsSubclass(dateTimeClass) {
		m.kind = kindDateTime
	}
	return m.as(t, class)
}

// called calls a class method by its name, as one that was derived may have its own.
func called(t *py.Thread, class py.Value, name string, args ...py.Value) (py.Value, error) {
	f, err := py.GetAttr(t, class, py.Name(name))
	if err != nil {
		return nil, err
	}
	return t.Call1(f, args...)
}

// seconds is the time since 1970.
func seconds(t *py.Thread) float64 { return float64(system.Wall(t).UnixNano()) / 1e9 }

var epochDays = ordinal(1970, 1, 1)

// fromSeconds is the moment so many seconds after 1970, rounded to microseconds.
func fromSeconds(t *py.Thread, v py.Value) (*moment, error) {
	var whole, micros int64
	switch x := py.Unwrap(v).(type) {
	case py.Float:
		f := float64(x)
		if f != f {
			return nil, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
		}
		i, part := math.Modf(f)
		part = math.RoundToEven(part * 1e6)
		if part >= 1e6 {
			part -= 1e6
			i++
		} else if part < 0 {
			part += 1e6
			i--
		}
		if math.Abs(i) > 9e18 {
			return nil, py.Errorf(py.OverflowError, "timestamp out of range for platform time_t")
		}
		whole, micros = int64(i), int64(part)
	default:
		i, err := py.AsIndex(t, v)
		if err != nil {
			return nil, err
		}
		n, ok := i.(py.Int)
		if !ok {
			return nil, py.Errorf(py.OverflowError, "timestamp out of range for platform time_t")
		}
		whole = int64(n)
	}
	days, rest := floorDiv(whole, daySeconds)
	n := int64(epochDays) + days
	if n < 1 || n > maxOrdinal {
		year := int64(1970)
		if days > -1<<38 && days < 1<<38 {
			year = approximateYear(days)
		} else {
			return nil, py.Errorf(py.ValueError, "year is out of range")
		}
		return nil, py.Errorf(py.ValueError, "year %d is out of range", year)
	}
	m := &moment{kind: kindDateTime}
	m.year, m.month, m.day = fromOrdinal(int(n))
	m.setTime(rest*secondMicros + micros)
	return m, nil
}

// approximateYear is the year of a day that no date has.
func approximateYear(days int64) int64 {
	cycles, rest := floorDiv(days+int64(epochDays)-1, 146097)
	y, _, _ := fromOrdinal(int(rest) + 1)
	return cycles*400 + int64(y)
}

func init() {
	common(kindTime)
	c := timeClass
	getters(c, timeGetters)
	c.Methods(
		method("isoformat", "timespec?", func(t *py.Thread, m *moment, a []py.Value) (py.Value, error) {
			unit, err := optionalText(a[0], "auto", "isoformat() argument 1")
			if err != nil {
				return nil, err
			}
			return text(m.iso(t, "", unit))
		}))
	zoneMethods(c)
	constants(kindTime, &delta{micros: 1})
	c.Seal()
}

func optionalText(v py.Value, usual, what string) (string, error) {
	if v == nil {
		return usual, nil
	}
	s, ok := v.(*py.Str)
	if !ok {
		return "", py.Errorf(py.TypeError, "%s must be str, not %s", what, py.TypeName(v))
	}
	return s.S, nil
}

// zoneMethods adds what asks the zone.
func zoneMethods(c *py.Class) {
	for _, name := range []*py.Str{nameUTCOffset, nameDST} {
		c.Methods(method(name.S, "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			if m.tz == nil {
				return py.None, nil
			}
			d, err := ask(t, m.tz, name, m.forZone())
			if err != nil {
				return nil, err
			}
			if d == nil {
				return py.None, nil
			}
			return d, nil
		}))
	}
	c.Methods(method("tzname", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) { return m.zoneName(t) }))
}
