package py

import (
	"math"
	"strings"
)

// FormatSpec is a format specifier such as '*>+#10,.2f' in its parts.
type FormatSpec struct {
	Fill      string // one code point
	Align     byte   // '<', '>', '=' or '^'
	Sign      byte   // '+', '-', ' ' or 0
	NoNegZero bool   // z
	Alt       bool   // #
	Width     int    // in code points; -1: none
	Group     byte   // ',', '_' or 0
	Precision int    // -1: none
	Type      rune   // 0: none
	aligned   bool   // Align was given
}

func init() { StrClass.Native.Format = formatStr }

func isAlign(r rune) bool { return r == '<' || r == '>' || r == '=' || r == '^' }

// ParseFormatSpec reads a specifier for a value of the type of that name, which is
// aligned to one side unless the specifier says otherwise.
func ParseFormatSpec(spec, typeName string, align byte) (FormatSpec, error) {
	s := FormatSpec{Fill: " ", Align: align, Width: -1, Precision: -1}
	rest := spec
	filled := false
	if r, size := decodePoint(rest); rest != "" {
		if len(rest) > size && isAlign(rune(rest[size])) {
			s.Fill, s.Align, s.aligned, filled = rest[:size], rest[size], true, true
			rest = rest[size+1:]
		} else if isAlign(r) {
			s.Align, s.aligned = byte(r), true
			rest = rest[1:]
		}
	}
	take := func(chars string) byte {
		if rest == "" || strings.IndexByte(chars, rest[0]) < 0 {
			return 0
		}
		c := rest[0]
		rest = rest[1:]
		return c
	}
	s.Sign = take("+- ")
	s.NoNegZero = take("z") != 0
	s.Alt = take("#") != 0
	if !filled && take("0") != 0 {
		s.Fill = "0"
		if !s.aligned && align == '>' {
			s.Align = '='
		}
	}
	var err error
	if s.Width, rest, err = formatNumber(rest); err != nil {
		return s, err
	}
	s.Group = take(",")
	if take("_") != 0 {
		if s.Group != 0 {
			return s, errBothGroups()
		}
		s.Group = '_'
	}
	if s.Group == '_' && take(",") != 0 {
		return s, errBothGroups()
	}
	if take(".") != 0 {
		if s.Precision, rest, err = formatNumber(rest); err != nil {
			return s, err
		}
		if s.Precision < 0 {
			return s, Errorf(ValueError, "Format specifier missing precision")
		}
	}
	if rest != "" {
		r, size := decodePoint(rest)
		if size < len(rest) {
			return s, Errorf(ValueError, "Invalid format specifier '%s' for object of type '%s'", spec, typeName)
		}
		s.Type = r
	}
	return s, s.checkGroup(align)
}

func errBothGroups() error { return Errorf(ValueError, "Cannot specify both ',' and '_'.") }

// checkGroup refuses separators where there are no thousands.
func (s *FormatSpec) checkGroup(align byte) error {
	if s.Group == 0 {
		return nil
	}
	kind := s.Type
	if kind == 0 && align == '<' {
		kind = 's'
	}
	switch kind {
	case 0, 'd', 'e', 'f', 'g', 'E', 'F', 'G', '%':
		return nil
	case 'b', 'o', 'x', 'X':
		if s.Group == '_' {
			return nil
		}
	}
	return Errorf(ValueError, "Cannot specify '%c' with '%s'.", s.Group, formatCode(kind))
}

// formatCode shows the code of a type in a message.
func formatCode(r rune) string {
	if r > ' ' && r < 0x80 {
		return string(r)
	}
	return sprintf("\\x%x", r)
}

func (s *FormatSpec) unknownCode(typeName string) error {
	return Errorf(ValueError, "Unknown format code '%s' for object of type '%s'", formatCode(s.Type), typeName)
}

// formatNumber reads decimal digits, of any script; -1 if there are none.
func formatNumber(s string) (n int, rest string, err error) {
	n = -1
	for s != "" {
		r, size := decodePoint(s)
		d := decimalDigit(r)
		if d < 0 {
			break
		}
		n = max(n, 0)
		if n > (math.MaxInt64-d)/10 {
			return 0, s, Errorf(ValueError, "Too many decimal digits in format string")
		}
		n = n*10 + d
		s = s[size:]
	}
	return n, s, nil
}

// takeText accounts for a text of n code points that numbers in a program ask for.
func takeText(t *Thread, n int) error {
	if n < 1024 {
		return nil
	}
	if n > 1<<40 {
		return MemoryExceeded(t.MemoryLimit)
	}
	return t.Take(n)
}

// pad brings text, of n code points, to the width.
func (s *FormatSpec) pad(t *Thread, text string, n int) (string, error) {
	missing := s.Width - n
	if missing <= 0 {
		return text, nil
	}
	left, right := 0, missing
	switch s.Align {
	case '>', '=':
		left, right = missing, 0
	case '^':
		left, right = missing/2, missing-missing/2
	}
	return s.surround(t, text, left, right)
}

// surround puts so many fill characters on both sides of text.
func (s *FormatSpec) surround(t *Thread, text string, left, right int) (string, error) {
	if err := takeText(t, left+right); err != nil {
		return "", err
	}
	if err := takeText(t, (left+right)*len(s.Fill)+len(text)); err != nil {
		return "", err
	}
	var b strings.Builder
	b.Grow(len(text) + (left+right)*len(s.Fill))
	for range left {
		b.WriteString(s.Fill)
	}
	b.WriteString(text)
	for range right {
		b.WriteString(s.Fill)
	}
	return b.String(), nil
}

// formatStr is str.__format__.
func formatStr(t *Thread, v Value, spec string) (string, error) {
	text := v.(*Str).S
	if spec == "" {
		return text, nil
	}
	s, err := ParseFormatSpec(spec, TypeName(v), '<')
	if err != nil {
		return "", err
	}
	if s.Type != 0 && s.Type != 's' {
		return "", s.unknownCode(TypeName(v))
	}
	const where = " not allowed in string format specifier"
	switch {
	case s.Sign == ' ':
		return "", Errorf(ValueError, "Space"+where)
	case s.Sign != 0:
		return "", Errorf(ValueError, "Sign"+where)
	case s.NoNegZero:
		return "", Errorf(ValueError, "Negative zero coercion (z)"+where)
	case s.Alt:
		return "", Errorf(ValueError, "Alternate form (#)"+where)
	case s.Align == '=':
		return "", Errorf(ValueError, "'=' alignment"+where)
	}
	n := v.(*Str).Len()
	if s.Precision >= 0 && s.Precision < n {
		text, n = cutPoints(text, s.Precision), s.Precision
	}
	return s.pad(t, text, n)
}
