package clock

import (
	"strings"
	"time"

	"eyewall/sim/python/lib/system"
	"eyewall/sim/python/py"
)

func (m *moment) dateText() string {
	return padded(m.year, 4) + "-" + padded(m.month, 2) + "-" + padded(m.day, 2)
}

// timeText is the time of day down to a unit.
func (m *moment) timeText(unit string) (string, error) {
	text := padded(m.hour, 2)
	minutes := text + ":" + padded(m.minute, 2)
	seconds := minutes + ":" + padded(m.second, 2)
	switch unit {
	case "auto":
		if m.micro == 0 {
			return seconds, nil
		}
		return seconds + "." + padded(m.micro, 6), nil
	case "hours":
		return text, nil
	case "minutes":
		return minutes, nil
	case "seconds":
		return seconds, nil
	case "milliseconds":
		return seconds + "." + padded(m.micro/1000, 3), nil
	case "microseconds":
		return seconds + "." + padded(m.micro, 6), nil
	}
	return "", py.Errorf(py.ValueError, "Unknown timespec value")
}

// iso is isoformat.
func (m *moment) iso(t *py.Thread, sep, unit string) (string, error) {
	if m.kind == kindDate {
		return m.dateText(), nil
	}
	text, err := m.timeText(unit)
	if err != nil {
		return "", err
	}
	if m.kind == kindDateTime {
		text = m.dateText() + sep + text
	}
	d, err := m.offset(t)
	if err != nil || d == nil {
		return text, err
	}
	return text + offsetText(d, ":"), nil
}

func (m *moment) repr(t *py.Thread) (string, error) {
	var parts []int
	switch m.kind {
	case kindDate:
		parts = []int{m.year, m.month, m.day}
	case kindTime:
		parts = []int{m.hour, m.minute}
	default:
		parts = []int{m.year, m.month, m.day, m.hour, m.minute}
	}
	if m.second != 0 || m.micro != 0 {
		parts = append(parts, m.second)
	}
	if m.micro != 0 {
		parts = append(parts, m.micro)
	}
	text := py.TypeName(m) + "("
	for i, n := range parts {
		if i > 0 {
			text += ", "
		}
		text += py.Itoa(n)
	}
	if m.fold != 0 {
		text += ", fold=1"
	}
	if m.tz != nil {
		tz, err := py.Repr(t, m.tz)
		if err != nil {
			return "", err
		}
		text += ", tzinfo=" + tz
	}
	return text + ")", nil
}

// wall is the moment as Go has it, without its zone.
func (m *moment) wall() time.Time {
	if m.kind == kindTime {
		return time.Date(1900, 1, 1, m.hour, m.minute, m.second, m.micro*1000, time.UTC)
	}
	return time.Date(m.year, time.Month(m.month), m.day, m.hour, m.minute, m.second, m.micro*1000, time.UTC)
}

// strftime formats m. What C's strftime does not know, fractions and m's own zone, is
// put in first; the zone is asked only for what the format names.
func (m *moment) strftime(t *py.Thread, format string) (string, error) {
	if err := t.Take(64 * len(format)); err != nil {
		return "", err
	}
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		switch format[i] {
		case 'f':
			b.WriteString(padded(m.micro, 6))
		case 'z':
			d, err := m.offset(t)
			if err != nil {
				return "", err
			}
			if d != nil {
				b.WriteString(offsetText(d, ""))
			}
		case 'Z':
			v, err := m.zoneName(t)
			if err != nil {
				return "", err
			}
			if s, ok := v.(*py.Str); ok {
				b.WriteString(strings.ReplaceAll(s.S, "%", "%%"))
			}
		default:
			b.WriteString(format[i-1 : i+1])
		}
	}
	return system.Strftime(b.String(), m.wall(), "", ""), nil
}

// timeTuple is a time.struct_time of m.
func (m *moment) timeTuple(dst int64) py.Value { return system.TimeTuple(m.wall(), dst) }

func (m *moment) ctime() py.Value {
	return py.NewStr(system.Strftime("%a %b %e %H:%M:%S ", m.wall(), "", "") + padded(m.year, 4))
}
