package py

import (
	"math"
	"strconv"
	"strings"
)

// formatFloatValue is float.__format__.
func formatFloatValue(t *Thread, v Value, spec string) (string, error) {
	if spec == "" {
		return ToStr(t, v)
	}
	s, err := ParseFormatSpec(spec, TypeName(v), '>')
	if err != nil {
		return "", err
	}
	switch s.Type {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return s.float(t, float64(Unwrap(v).(Float)))
	}
	return "", s.unknownCode(TypeName(v))
}

// maxPrecision is the largest precision that a C int holds.
const maxPrecision = math.MaxInt32

// float formats f by a specifier of one of the types for floats.
func (s *FormatSpec) float(t *Thread, f float64) (string, error) {
	if s.Precision > maxPrecision {
		return "", Errorf(ValueError, "precision too big")
	}
	kind, precision, rest := byte(s.Type), s.Precision, ""
	switch s.Type {
	case 0:
		kind = 'r'
		if precision >= 0 {
			kind = 'p'
		}
	case 'n':
		kind = 'g'
	case '%':
		kind, rest = 'f', "%"
		f *= 100
	}
	if precision < 0 {
		precision = 6
	}
	text, err := floatDigits(t, math.Abs(f), kind, precision, s.Alt)
	if err != nil {
		return "", err
	}
	negative := math.Signbit(f) && f == f
	if negative && s.NoNegZero && strings.Trim(mantissa(text), "0.") == "" {
		negative = false
	}
	whole := 0
	for whole < len(text) && '0' <= text[whole] && text[whole] <= '9' {
		whole++
	}
	return s.number(t, number{sign: s.signOf(negative), digits: text[:whole], rest: text[whole:] + rest}, 3)
}

// mantissa is what stands before the exponent.
func mantissa(text string) string {
	if i := strings.IndexAny(text, "eE"); i >= 0 {
		return text[:i]
	}
	return text
}

// floatDigits writes f, which has no sign, in one of the forms of printf (e, f, g, or
// in capitals), as repr does (r), or as a float without a type but with a precision is
// written (p): like g, but never without a point or an exponent.
func floatDigits(t *Thread, f float64, kind byte, precision int, alt bool) (string, error) {
	upper := kind >= 'A' && kind <= 'Z'
	text := ""
	switch {
	case math.IsNaN(f):
		text = "nan"
	case math.IsInf(f, 0):
		text = "inf"
	default:
		if err := takeText(t, 2*precision); err != nil {
			return "", err
		}
		switch kind | 0x20 {
		case 'r':
			text = FloatRepr(f)
			if alt {
				text = withPoint(text)
			}
		case 'e', 'f':
			text = strconv.FormatFloat(f, kind|0x20, precision, 64)
			if alt {
				text = withPoint(text)
			}
		default:
			text = generalFloat(f, max(precision, 1), alt, kind == 'p')
		}
	}
	if upper {
		text = strings.ToUpper(text)
	}
	return text, nil
}

// withPoint adds the point that the alternate form has always.
func withPoint(text string) string {
	m := mantissa(text)
	if strings.IndexByte(m, '.') >= 0 {
		return text
	}
	return m + "." + text[len(m):]
}

// generalFloat writes f with so many significant digits, with an exponent where it is
// shorter. Zeros at the end go, unless alt is set; with point an integral number
// keeps one behind its point.
func generalFloat(f float64, precision int, alt, point bool) string {
	text := strconv.FormatFloat(f, 'e', precision-1, 64)
	e := strings.LastIndexByte(text, 'e')
	exp, _ := strconv.Atoi(text[e+1:])
	limit := precision
	if point {
		limit--
	}
	if exp < -4 || exp >= limit {
		m := text[:e]
		if alt {
			m = withPoint(m)
		} else {
			m = trimZeros(m)
		}
		return m + text[e:]
	}
	digits := text[:1]
	if e > 2 {
		digits += text[2:e]
	}
	switch {
	case exp < 0:
		text = "0." + strings.Repeat("0", -exp-1) + digits
	default:
		text = digits[:exp+1] + "." + digits[exp+1:]
	}
	if alt {
		return text
	}
	text = trimZeros(text)
	if point && strings.IndexByte(text, '.') < 0 {
		text += ".0"
	}
	return text
}

// trimZeros cuts zeros at the end of a fraction, and a point that is left last.
func trimZeros(text string) string {
	if strings.IndexByte(text, '.') < 0 {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
