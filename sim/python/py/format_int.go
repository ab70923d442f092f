package py

import "strings"

// formatInt is int.__format__, for bools too.
func formatInt(t *Thread, v Value, spec string) (string, error) {
	typeName := TypeName(v)
	if spec == "" {
		return ToStr(t, v)
	}
	s, err := ParseFormatSpec(spec, typeName, '>')
	if err != nil {
		return "", err
	}
	v = plainInt(v)
	base, prefix, group := 10, "", 3
	switch s.Type {
	case 0, 'd', 'n':
	case 'b':
		base, prefix, group = 2, "0b", 4
	case 'o':
		base, prefix, group = 8, "0o", 4
	case 'x':
		base, prefix, group = 16, "0x", 4
	case 'X':
		base, prefix, group = 16, "0X", 4
	case 'c':
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		f, err := intFloat(v)
		if err != nil {
			return "", err
		}
		return s.float(t, f)
	default:
		return "", s.unknownCode(typeName)
	}
	if s.Precision >= 0 {
		return "", Errorf(ValueError, "Precision not allowed in integer format specifier")
	}
	if s.NoNegZero {
		return "", Errorf(ValueError, "Negative zero coercion (z) not allowed in integer format specifier")
	}
	if s.Type == 'c' {
		return s.character(t, v)
	}
	digits, err := intDigits(t, v, base)
	if err != nil {
		return "", err
	}
	negative := digits[0] == '-'
	if negative {
		digits = digits[1:]
	}
	if s.Type == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !s.Alt {
		prefix = ""
	}
	return s.number(t, number{sign: s.signOf(negative), prefix: prefix, digits: digits}, group)
}

// intDigits writes an int in a base, within the bounds for texts of ints.
func intDigits(t *Thread, v Value, base int) (string, error) {
	if base == 10 {
		return intRepr(t, v)
	}
	if b, ok := v.(*BigInt); ok {
		if err := takeBits(t, b.V.BitLen()*8); err != nil {
			return "", err
		}
	}
	return IntText(v, base), nil
}

// character formats the code point of that number.
func (s *FormatSpec) character(t *Thread, v Value) (string, error) {
	if s.Sign != 0 {
		return "", Errorf(ValueError, "Sign not allowed with integer format specifier 'c'")
	}
	if s.Alt {
		return "", Errorf(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
	}
	i, ok := v.(Int)
	if !ok {
		return "", Errorf(OverflowError, "Python int too large to convert to C long")
	}
	if i < 0 || i > 0x10ffff {
		return "", Errorf(OverflowError, "%%c arg not in range(0x110000)")
	}
	return s.pad(t, PointString(rune(i)), 1)
}

// signOf is what stands before a number.
func (s *FormatSpec) signOf(negative bool) string {
	switch {
	case negative:
		return "-"
	case s.Sign == '+' || s.Sign == ' ':
		return string(rune(s.Sign))
	}
	return ""
}

// number is a number's text in parts: the digits before the point are those that are
// grouped, rest is what comes behind them.
type number struct{ sign, prefix, digits, rest string }

// number puts a number together: separators, and padding on the side wanted or between
// the sign and the digits.
func (s *FormatSpec) number(t *Thread, n number, group int) (string, error) {
	head := n.sign + n.prefix
	if s.Width < 0 && s.Group == 0 {
		return head + n.digits + n.rest, nil
	}
	if s.Group != 0 && n.digits != "" {
		least := 0
		if s.Fill == "0" && s.Align == '=' {
			least = s.Width - len(head) - len(n.rest)
		}
		digits, err := groupDigits(t, n.digits, s.Group, group, least)
		if err != nil {
			return "", err
		}
		n.digits = digits
	}
	body := n.digits + n.rest
	if s.Align != '=' {
		return s.pad(t, head+body, len(head)+len(body))
	}
	padded, err := s.surround(t, body, max(0, s.Width-len(head)-len(body)), 0)
	return head + padded, err
}

// groupDigits puts a separator between groups of so many digits. Zeros are put before
// the digits until there are least characters, separators among them; none of
// these comes first, so there may be one more.
func groupDigits(t *Thread, digits string, sep byte, group, least int) (string, error) {
	n := len(digits)
	if least > 0 {
		whole := least - least/(group+1) // of every group+1 characters one is a separator
		if least%(group+1) == 0 {
			whole++ // it would come first
		}
		n = max(n, whole)
	}
	if err := takeText(t, n); err != nil {
		return "", err
	}
	if err := takeText(t, n+n/group); err != nil {
		return "", err
	}
	out := make([]byte, 0, n+n/group)
	for i := n; i > 0; i-- {
		c := byte('0')
		if i <= len(digits) {
			c = digits[len(digits)-i]
		}
		out = append(out, c)
		if i > 1 && (i-1)%group == 0 {
			out = append(out, sep)
		}
	}
	return string(out), nil
}
