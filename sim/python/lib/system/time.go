package system

import (
	"math"
	"strings"
	"time"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

var structTime = py.NewStructClass("time", "struct_time", "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec",
	"tm_wday", "tm_yday", "tm_isdst")

// Wall is the wall-clock time, in the one time zone that there is.
func Wall(t *py.Thread) time.Time { return time.Unix(0, t.Epoch0+int64(t.Calls.Now())).UTC() }

// Time makes the module time, on virtual time.
func Time(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("time")
	m.Set("struct_time", structTime)
	m.Set("timezone", py.MakeInt(0))
	m.Set("altzone", py.MakeInt(0))
	m.Set("daylight", py.MakeInt(0))
	m.Set("tzname", py.NewTuple(py.NewStr("UTC"), py.NewStr("UTC")))
	for i, name := range []string{"CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"} {
		m.Set(name, py.MakeInt(int64(i)))
	}
	wall := func(t *py.Thread) int64 { return t.Epoch0 + int64(t.Calls.Now()) }
	monotonic := func(t *py.Thread) int64 { return int64(t.Calls.Now()) }
	for _, c := range []struct {
		name string
		read func(*py.Thread) int64
	}{{"time", wall}, {"monotonic", monotonic}, {"perf_counter", monotonic}, {"process_time", monotonic}, {"thread_time", monotonic}} {
		m.Funcs(
			py.Fn{Name: c.name, Sig: "/", System: true, Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
				return py.Float(float64(c.read(t)) / 1e9), nil
			}},
			py.Fn{Name: c.name + "_ns", Sig: "/", System: true, Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
				return py.MakeInt(c.read(t)), nil
			}})
	}
	m.Funcs(
		py.Fn{Name: "sleep", Sig: "seconds /", System: true, Fn: sleep},
		py.Fn{Name: "gmtime", Sig: "seconds? /", System: true, Fn: brokenDown},
		py.Fn{Name: "localtime", Sig: "seconds? /", System: true, Fn: brokenDown},
		py.Fn{Name: "mktime", Sig: "tuple /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			when, err := fromStruct(t, a[0])
			return py.Float(float64(when.Unix())), err
		}},
		py.Fn{Name: "asctime", Sig: "tuple? /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			when, err := given(t, a[0])
			return py.NewStr(asctime(when)), err
		}},
		py.Fn{Name: "ctime", Sig: "seconds? /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			when, err := atSeconds(t, a[0])
			return py.NewStr(asctime(when)), err
		}},
		py.Fn{Name: "strftime", Sig: "format tuple? /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			format, ok := a[0].(*py.Str)
			if !ok {
				return nil, py.Errorf(py.TypeError, "strftime() argument 1 must be str, not %s", py.TypeName(a[0]))
			}
			when, err := given(t, a[1])
			if err != nil {
				return nil, err
			}
			zone, offset := "UTC", "+0000"
			if tuple, ok := a[1].(*py.Tuple); ok {
				// As C does where it does not know whether it is summer time.
				if dst, err := py.AsInt(t, tuple.Items[8]); err == nil && dst < 0 {
					zone, offset = "", ""
				}
			}
			return py.NewStr(Strftime(format.S, when, zone, offset)), nil
		}},
		py.Fn{Name: "strptime", Sig: "string format? /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			m, err := t.Import(t, "_strptime")
			if err != nil {
				return nil, err
			}
			if a[1] == nil {
				a[1] = py.NewStr("%a %b %d %H:%M:%S %Y")
			}
			return t.Call1(m.Dict.GetStr(py.Name("_strptime_time")), a[0], a[1])
		}},
		py.Fn{Name: "tzset", Sig: "/", Fn: func(*py.Thread, []py.Value) (py.Value, error) { return py.None, nil }},
	)
	return m, nil
}

func sleep(t *py.Thread, a []py.Value) (py.Value, error) {
	f, err := py.AsFloat(t, a[0])
	if err != nil {
		return nil, py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer", py.TypeName(a[0]))
	}
	switch {
	case f != f:
		return nil, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
	case f < 0:
		return nil, py.Errorf(py.ValueError, "sleep length must be non-negative")
	case f > 9.2e9:
		return nil, py.Errorf(py.OverflowError, "timestamp too large to convert to C _PyTime_t")
	}
	return t.Block(sys.Wait{Kind: sys.WaitSleep, Timeout: time.Duration(math.Ceil(f * 1e9))}, func(sys.Wake) (py.Value, error) {
		return py.None, nil
	})
}

// atSeconds is a number of seconds since 1970; now if nil or None.
func atSeconds(t *py.Thread, v py.Value) (time.Time, error) {
	if v == nil || v == py.None {
		return Wall(t), nil
	}
	f, err := py.AsFloat(t, v)
	if err != nil {
		return time.Time{}, py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer", py.TypeName(v))
	}
	if f != f || math.Abs(f) > 6.7e10 {
		return time.Time{}, py.Errorf(py.OverflowError, "timestamp out of range for platform time_t")
	}
	return time.Unix(int64(math.Floor(f)), 0).UTC(), nil
}

func brokenDown(t *py.Thread, a []py.Value) (py.Value, error) {
	when, err := atSeconds(t, a[0])
	if err != nil {
		return nil, err
	}
	return structOf(when), nil
}

func structOf(w time.Time) py.Value { return TimeTuple(w, 0) }

// TimeTuple is the time.struct_time of a time; dst is its tm_isdst.
func TimeTuple(w time.Time, dst int64) py.Value {
	return py.NewStruct(structTime, ints(int64(w.Year()), int64(w.Month()), int64(w.Day()), int64(w.Hour()), int64(w.Minute()),
		int64(w.Second()), int64(w.Weekday()+6)%7, int64(w.YearDay()), dst)...)
}

// given is a time tuple; now if nil.
func given(t *py.Thread, v py.Value) (time.Time, error) {
	if v == nil {
		return Wall(t), nil
	}
	return fromStruct(t, v)
}

func fromStruct(t *py.Thread, v py.Value) (time.Time, error) {
	tuple, ok := v.(*py.Tuple)
	if !ok {
		return time.Time{}, py.Errorf(py.TypeError, "Tuple or struct_time argument required")
	}
	if len(tuple.Items) != 9 {
		return time.Time{}, py.Errorf(py.TypeError, "function takes exactly 9 arguments (%d given)", len(tuple.Items))
	}
	var n [9]int
	for i := range n {
		var err error
		if n[i], err = py.AsInt(t, tuple.Items[i]); err != nil {
			return time.Time{}, err
		}
	}
	return time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC), nil
}

func asctime(w time.Time) string { return Strftime("%a %b %e %H:%M:%S %Y", w, "", "") }

// Strftime formats a time as C's strftime does in the C locale; zone and offset are
// what %Z and %z give. Unknown directives stay as they are.
func Strftime(format string, w time.Time, zone, offset string) string {
	var b strings.Builder
	pad := func(n, width int, fill byte) {
		s := py.Itoa(n)
		for i := len(s); i < width; i++ {
			b.WriteByte(fill)
		}
		b.WriteString(s)
	}
	hour12 := func() int {
		if h := w.Hour() % 12; h != 0 {
			return h
		}
		return 12
	}
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		c := format[i]
		plain := false
		if c == '-' && i+1 < len(format) {
			plain = true
			i++
			c = format[i]
		}
		two := func(n int) {
			if plain {
				pad(n, 1, '0')
			} else {
				pad(n, 2, '0')
			}
		}
		switch c {
		case 'a':
			b.WriteString(w.Weekday().String()[:3])
		case 'A':
			b.WriteString(w.Weekday().String())
		case 'b', 'h':
			b.WriteString(w.Month().String()[:3])
		case 'B':
			b.WriteString(w.Month().String())
		case 'c':
			b.WriteString(Strftime("%a %b %e %H:%M:%S %Y", w, zone, offset))
		case 'C':
			two(w.Year() / 100)
		case 'd':
			two(w.Day())
		case 'D':
			b.WriteString(Strftime("%m/%d/%y", w, zone, offset))
		case 'e':
			pad(w.Day(), 2, ' ')
		case 'F':
			b.WriteString(Strftime("%Y-%m-%d", w, zone, offset))
		case 'g':
			year, _ := w.ISOWeek()
			two(year % 100)
		case 'G':
			year, _ := w.ISOWeek()
			pad(year, 1, '0')
		case 'H':
			two(w.Hour())
		case 'I':
			two(hour12())
		case 'j':
			if plain {
				pad(w.YearDay(), 1, '0')
			} else {
				pad(w.YearDay(), 3, '0')
			}
		case 'k':
			pad(w.Hour(), 2, ' ')
		case 'l':
			pad(hour12(), 2, ' ')
		case 'm':
			two(int(w.Month()))
		case 'M':
			two(w.Minute())
		case 'n':
			b.WriteByte('\n')
		case 'p':
			if w.Hour() < 12 {
				b.WriteString("AM")
			} else {
				b.WriteString("PM")
			}
		case 'P':
			if w.Hour() < 12 {
				b.WriteString("am")
			} else {
				b.WriteString("pm")
			}
		case 'r':
			b.WriteString(Strftime("%I:%M:%S %p", w, zone, offset))
		case 'R':
			b.WriteString(Strftime("%H:%M", w, zone, offset))
		case 's':
			pad(int(w.Unix()), 1, '0')
		case 'S':
			two(w.Second())
		case 't':
			b.WriteByte('\t')
		case 'T', 'X':
			b.WriteString(Strftime("%H:%M:%S", w, zone, offset))
		case 'u':
			pad((int(w.Weekday())+6)%7+1, 1, '0')
		case 'U':
			two((w.YearDay() + 6 - int(w.Weekday())) / 7)
		case 'V':
			_, week := w.ISOWeek()
			two(week)
		case 'w':
			pad(int(w.Weekday()), 1, '0')
		case 'W':
			two((w.YearDay() + 6 - (int(w.Weekday())+6)%7) / 7)
		case 'x':
			b.WriteString(Strftime("%m/%d/%y", w, zone, offset))
		case 'y':
			two(w.Year() % 100)
		case 'Y':
			pad(w.Year(), 1, '0')
		case 'z':
			b.WriteString(offset)
		case 'Z':
			b.WriteString(zone)
		case '%':
			b.WriteByte('%')
		default:
			b.WriteByte('%')
			b.WriteByte(c)
		}
	}
	return b.String()
}
