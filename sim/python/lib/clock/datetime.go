package clock

import (
	"eyewall/sim/python/lib/system"
	"eyewall/sim/python/py"
)

// DateTime makes the module datetime.
func DateTime(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("datetime")
	m.Set("MINYEAR", py.MakeInt(minYear))
	m.Set("MAXYEAR", py.MakeInt(maxYear))
	m.Set("UTC", utc)
	for _, c := range []*py.Class{deltaClass, dateClass, timeClass, dateTimeClass, zoneClass, fixedZoneClass} {
		m.Set(c.Name, c)
	}
	return m, nil
}

// inZone makes a moment that is in UTC one of a class, in zone tz if that is not None.
func inZone(t *py.Thread, m *moment, class *py.Class, tz py.Value) (py.Value, error) {
	if tz == nil || tz == py.None {
		return m.as(t, class)
	}
	if err := m.readZone(tz); err != nil {
		return nil, err
	}
	v, err := m.as(t, class)
	if err != nil {
		return nil, err
	}
	f, err := py.GetAttr(t, tz, nameFromUTC)
	if err != nil {
		return nil, err
	}
	return t.Call1(f, v)
}

// now is the virtual clock's time in UTC.
func now(t *py.Thread) *moment {
	w := system.Wall(t)
	return &moment{kind: kindDateTime, year: w.Year(), month: int(w.Month()), day: w.Day(), hour: w.Hour(), minute: w.Minute(),
		second: w.Second(), micro: w.Nanosecond() / 1000}
}

func timestamp(t *py.Thread, m *moment) (float64, error) {
	off, err := m.offset(t)
	if err != nil {
		return 0, err
	}
	if off == nil {
		whole := int64(m.days()-epochDays)*daySeconds + m.micros()/secondMicros
		return float64(whole) + float64(m.micro)/1e6, nil
	}
	d, err := makeDelta(int64(m.days()-epochDays)-off.days, -off.seconds, m.micros()-off.micros)
	if err != nil {
		return 0, err
	}
	return d.seconds64(), nil
}

// local is the zone of the machine, as astimezone gives it.
var local = &fixedZone{offset: &delta{class: deltaClass}, name: py.NewStr("UTC")}

func asTimeZone(t *py.Thread, m *moment, a []py.Value) (py.Value, error) {
	tz := a[0]
	if tz == nil || tz == py.None {
		tz = local
	} else if !tz.Class().IsSubclass(zoneClass) {
		return nil, py.Errorf(py.TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", py.TypeName(tz))
	}
	if m.tz == tz {
		return m, nil
	}
	off, err := m.offset(t)
	if err != nil {
		return nil, err
	}
	if off == nil {
		off = local.offset
	}
	u, err := m.plus(-off.days, -off.seconds*secondMicros-off.micros)
	if err != nil {
		return nil, err
	}
	return inZone(t, u, m.class, tz)
}

// strptime is done in Python, by the module _strptime.
func strptime(t *py.Thread, a []py.Value) (py.Value, error) {
	for i := 1; i <= 2; i++ {
		if _, ok := a[i].(*py.Str); !ok {
			return nil, py.Errorf(py.TypeError, "strptime() argument %d must be str, not %s", i, py.TypeName(a[i]))
		}
	}
	m, err := t.Import(t, "_strptime")
	if err != nil {
		return nil, err
	}
	return t.Call1(m.Dict.GetStr(py.Name("_strptime_datetime")), a...)
}

func init() {
	common(kindDateTime)
	c := dateTimeClass
	getters(c, timeGetters)
	zoneMethods(c)
	c.Methods(
		method("date", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			return (&moment{kind: kindDate, year: m.year, month: m.month, day: m.day}).as(t, dateClass)
		}),
		method("time", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			r := &moment{kind: kindTime, fold: m.fold}
			r.setTime(m.micros())
			return r.as(t, timeClass)
		}),
		method("timetz", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			r := &moment{kind: kindTime, fold: m.fold, tz: m.tz}
			r.setTime(m.micros())
			return r.as(t, timeClass)
		}),
		method("ctime", "/", func(_ *py.Thread, m *moment, _ []py.Value) (py.Value, error) { return m.ctime(), nil }),
		method("timestamp", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			f, err := timestamp(t, m)
			return py.Float(f), err
		}),
		method("timetuple", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			if m.tz == nil {
				return m.timeTuple(-1), nil
			}
			d, err := ask(t, m.tz, nameDST, m)
			switch {
			case err != nil:
				return nil, err
			case d == nil:
				return m.timeTuple(-1), nil
			case d.compare(&delta{}) == 0:
				return m.timeTuple(0), nil
			}
			return m.timeTuple(1), nil
		}),
		method("utctimetuple", "/", func(t *py.Thread, m *moment, _ []py.Value) (py.Value, error) {
			off, err := m.offset(t)
			if err != nil {
				return nil, err
			}
			if off != nil {
				if m, err = m.plus(-off.days, -off.seconds*secondMicros-off.micros); err != nil {
					return nil, err
				}
			}
			return m.timeTuple(0), nil
		}),
		method("isoformat", "sep? timespec?", func(t *py.Thread, m *moment, a []py.Value) (py.Value, error) {
			sep, err := optionalText(a[0], "T", "isoformat() argument 1")
			if err != nil {
				if s, ok := a[0].(*py.Str); !ok || s.Len() != 1 {
					return nil, py.Errorf(py.TypeError, "isoformat() argument 1 must be a unicode character, not %s", py.TypeName(a[0]))
				}
			}
			if s, ok := a[0].(*py.Str); ok && s.Len() != 1 {
				return nil, py.Errorf(py.TypeError, "isoformat() argument 1 must be a unicode character, not str")
			}
			unit, err := optionalText(a[1], "auto", "isoformat() argument 2")
			if err != nil {
				return nil, err
			}
			return text(m.iso(t, sep, unit))
		}),
		method("astimezone", "tz?", asTimeZone),
	)
	c.ClassMethods(
		py.Fn{Name: "now", Sig: "tz?", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return inZone(t, now(t), a[0].(*py.Class), a[1])
		}},
		py.Fn{Name: "utcnow", Sig: "/", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return now(t).as(t, a[0].(*py.Class))
		}},
		py.Fn{Name: "today", Sig: "/", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return now(t).as(t, a[0].(*py.Class))
		}},
		py.Fn{Name: "fromtimestamp", Sig: "timestamp tz?", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			m, err := fromSeconds(t, a[1])
			if err != nil {
				return nil, err
			}
			return inZone(t, m, a[0].(*py.Class), a[2])
		}},
		py.Fn{Name: "utcfromtimestamp", Sig: "timestamp /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			m, err := fromSeconds(t, a[1])
			if err != nil {
				return nil, err
			}
			return m.as(t, a[0].(*py.Class))
		}},
		py.Fn{Name: "combine", Sig: "date time tzinfo?", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			d, ok := a[1].(*moment)
			if !ok || d.kind == kindTime {
				return nil, py.Errorf(py.TypeError, "combine() argument 1 must be datetime.date, not %s", py.TypeName(a[1]))
			}
			c, ok := a[2].(*moment)
			if !ok || c.kind != kindTime {
				return nil, py.Errorf(py.TypeError, "combine() argument 2 must be datetime.time, not %s", py.TypeName(a[2]))
			}
			m := &moment{kind: kindDateTime, year: d.year, month: d.month, day: d.day, tz: c.tz, fold: c.fold}
			m.setTime(c.micros())
			if err := m.readZone(a[3]); err != nil {
				return nil, err
			}
			return m.as(t, a[0].(*py.Class))
		}},
		py.Fn{Name: "strptime", Sig: "string format /", Fn: strptime},
	)
	constants(kindDateTime, &delta{micros: 1})
	c.Seal()
}
