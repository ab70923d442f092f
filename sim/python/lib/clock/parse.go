package clock

import (
	"eyewall/sim/python/py"
)

// isoReader reads a text in one of ISO 8601's forms.
type isoReader struct {
	s  string
	at int
}

func (r *isoReader) number(digits int) (n int, ok bool) {
	if r.at+digits > len(r.s) {
		return 0, false
	}
	for range digits {
		c := r.s[r.at]
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
		r.at++
	}
	return n, true
}

func (r *isoReader) match(c byte) bool {
	if r.at < len(r.s) && r.s[r.at] == c {
		r.at++
		return true
	}
	return false
}

// date reads YYYY-MM-DD, YYYYMMDD, YYYY-Www, YYYYWww, and the latter with a weekday.
// Without dashes CPython takes what follows for granted.
func (r *isoReader) date(m *moment) bool {
	var ok bool
	if m.year, ok = r.number(4); !ok {
		return false
	}
	dashes := r.match('-')
	if r.match('W') {
		week, ok := r.number(2)
		if !ok {
			return false
		}
		day := 1
		if r.at < len(r.s) {
			if dashes && !r.match('-') {
				return false
			}
			if day, ok = r.number(1); !ok || dashes && r.at < len(r.s) {
				return false
			}
		}
		var err error
		m.year, m.month, m.day, err = fromISO(m.year, week, day)
		return err == nil
	}
	if m.month, ok = r.number(2); !ok || dashes && !r.match('-') {
		return false
	}
	if m.day, ok = r.number(2); !ok {
		return false
	}
	return !dashes || r.at == len(r.s)
}

// clock reads HH[:MM[:SS[.ffffff]]], with or without the colons: the whole text. It is
// as lenient as CPython's: a fraction may follow any part, the colon may stand for its
// point, and before a zone one character too many is overlooked.
func (r *isoReader) clock(hour, minute, second, micro *int, beforeZone bool) bool {
	colons := true
parts:
	for i, part := range []*int{hour, minute, second} {
		n, ok := r.number(2)
		if !ok {
			return false
		}
		*part = n
		if left := len(r.s) - r.at; left <= 1 {
			return left == 0 || beforeZone
		}
		c := r.s[r.at]
		if i == 0 {
			colons = c == ':'
		}
		switch {
		case colons && c == ':':
			r.at++
		case c == '.' || c == ',':
			r.at++
			break parts
		case colons:
			return false
		}
	}
	digits := min(len(r.s)-r.at, 6)
	n, ok := r.number(digits)
	if !ok {
		return false
	}
	for range 6 - digits {
		n *= 10
	}
	*micro = n
	for r.at < len(r.s) && r.s[r.at] >= '0' && r.s[r.at] <= '9' {
		r.at++
	}
	return beforeZone || r.at == len(r.s)
}

// timeISO reads a time with its zone into m.
func timeISO(s string, m *moment) (ok bool, err error) {
	zone := -1
	for i := range len(s) {
		if c := s[i]; c == '+' || c == '-' || c == 'Z' {
			zone = i
			break
		}
	}
	clock := s
	if zone >= 0 {
		clock = s[:zone]
	}
	r := isoReader{s: clock}
	if !r.clock(&m.hour, &m.minute, &m.second, &m.micro, zone >= 0) {
		return false, nil
	}
	if zone < 0 {
		return true, nil
	}
	if s[zone] == 'Z' {
		m.tz = utc
		return zone == len(s)-1, nil
	}
	var h, mi, sec, micro int
	r = isoReader{s: s[zone+1:]}
	if !r.clock(&h, &mi, &sec, &micro, false) {
		return false, nil
	}
	sign := int64(1)
	if s[zone] == '-' {
		sign = -1
	}
	if h == 0 && mi == 0 && sec == 0 {
		m.tz = utc // whatever the fraction
		return true, nil
	}
	d, err := makeDelta(0, sign*int64(h*3600+mi*60+sec), sign*int64(micro))
	if err != nil {
		return false, err
	}
	z, err := fixed(d)
	if err != nil {
		return false, err
	}
	m.tz = z
	return true, nil
}

// dateEnd finds where the date of a datetime ends.
func dateEnd(s string) int {
	digit := func(i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }
	if len(s) == 7 {
		return 7
	}
	if s[4] == '-' {
		if s[5] != 'W' {
			return 10
		}
		if len(s) < 8 || len(s) > 8 && s[8] == '-' && len(s) == 9 {
			return -1
		}
		if len(s) > 8 && s[8] == '-' {
			if len(s) > 10 && digit(10) {
				// The weekday can't have two digits: it is an hour, and the separator a dash.
				return 8
			}
			return 10
		}
		return 8
	}
	if s[4] == 'W' {
		i := 7
		for digit(i) {
			i++
		}
		if i < 9 {
			return i
		}
		if i%2 == 0 {
			return 7 // an odd number of digits of the time and a weekday do not go together
		}
	}
	return 8
}

func invalidISO(v *py.Str) error {
	return py.Errorf(py.ValueError, "Invalid isoformat string: %s", py.QuoteStr(v.S))
}

// fromISOFormat is the class method of that name.
func fromISOFormat(k kind) func(t *py.Thread, a []py.Value) (py.Value, error) {
	return func(t *py.Thread, a []py.Value) (py.Value, error) {
		s, ok := a[1].(*py.Str)
		if !ok {
			return nil, py.Errorf(py.TypeError, "fromisoformat: argument must be str")
		}
		m := &moment{kind: k}
		var err error
		switch k {
		case kindDate:
			ok = len(s.S) == 7 || len(s.S) == 8 || len(s.S) == 10
			if ok {
				ok = (&isoReader{s: s.S}).date(m)
			}
		case kindTime:
			text := s.S
			if len(text) > 0 && text[0] == 'T' {
				text = text[1:]
			}
			ok, err = timeISO(text, m)
		default:
			ok, err = dateTimeISO(s.S, m)
		}
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, invalidISO(s)
		}
		return m.as(t, a[0].(*py.Class))
	}
}

func dateTimeISO(s string, m *moment) (bool, error) {
	if len(s) < 7 {
		return false, nil
	}
	end := dateEnd(s)
	if end < 0 {
		return false, nil
	}
	if end > len(s) {
		return false, nil
	}
	if !(&isoReader{s: s[:end]}).date(m) {
		return false, nil
	}
	if end == len(s) {
		return true, nil
	}
	// The separator is any character.
	end++
	for end < len(s) && s[end]&0xC0 == 0x80 {
		end++
	}
	return timeISO(s[end:], m)
}
