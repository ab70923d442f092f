package syntax

import (
	"math/big"
	"strconv"
	"strings"
)

// maxDecimalDigits is the longest decimal literal that CPython converts
// (sys.int_info.default_max_str_digits): longer ones take quadratic time.
const maxDecimalDigits = 4300

// number reads a number of which the first byte was read.
func (s *scanner) number(c int) kind {
	if c == '.' {
		return s.fraction()
	}
	if c == '0' {
		switch s.ahead(0) {
		case 'x', 'X':
			return s.based("hexadecimal", 16)
		case 'o', 'O':
			return s.based("octal", 8)
		case 'b', 'B':
			return s.based("binary", 2)
		}
		return s.leadingZero()
	}
	s.back(c)
	if !s.decimalDigits() {
		return tkError
	}
	return s.afterDigits()
}

// based reads what follows the 0 of 0x, 0o or 0b.
func (s *scanner) based(what string, base int) kind {
	s.cur++
	for first := true; first || s.ahead(0) == '_'; first = false {
		if s.ahead(0) == '_' {
			s.cur++
		}
		if c := s.ahead(0); digitValue(c) >= base {
			if isDigit(int(c)) {
				s.cur++
				return s.fail("invalid digit '%c' in %s literal", c, what)
			}
			return s.fail("invalid %s literal", what)
		}
		for digitValue(s.ahead(0)) < base {
			s.cur++
		}
	}
	if c := s.ahead(0); isDigit(int(c)) {
		s.cur++
		return s.fail("invalid digit '%c' in %s literal", c, what)
	}
	return s.endOfNumber(what)
}

// digitValue returns what a digit counts, or 99.
func digitValue(c byte) int {
	switch {
	case isDigit(int(c)):
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return 99
}

// leadingZero reads what follows a 0 that no base letter follows: more zeros, or
// a float or imaginary number.
func (s *scanner) leadingZero() kind {
	for {
		if s.ahead(0) == '_' {
			s.cur++
			if !isDigit(int(s.ahead(0))) {
				return s.fail("invalid decimal literal")
			}
		}
		if s.ahead(0) != '0' {
			break
		}
		s.cur++
	}
	zerosEnd := s.cur + 1
	nonzero := isDigit(int(s.ahead(0)))
	if nonzero && !s.decimalDigits() {
		return tkError
	}
	switch s.ahead(0) {
	case '.', 'e', 'E', 'j', 'J':
		return s.afterDigits()
	}
	if nonzero {
		return s.failAt(s.start+1-s.lineStart, zerosEnd-s.lineStart, "leading zeros in decimal integer "+
			"literals are not permitted; use an 0o prefix for octal integers")
	}
	return s.endOfNumber("decimal")
}

// decimalDigits reads digits with single underscores between them.
func (s *scanner) decimalDigits() bool {
	for {
		for isDigit(int(s.ahead(0))) {
			s.cur++
		}
		if s.ahead(0) != '_' {
			return true
		}
		s.cur++
		if !isDigit(int(s.ahead(0))) {
			s.fail("invalid decimal literal")
			return false
		}
	}
}

// afterDigits reads what may follow the integer part of a decimal number.
func (s *scanner) afterDigits() kind {
	if s.ahead(0) == '.' {
		s.cur++
		return s.fraction()
	}
	return s.exponent()
}

// fraction reads what may follow the point.
func (s *scanner) fraction() kind {
	if isDigit(int(s.ahead(0))) && !s.decimalDigits() {
		return tkError
	}
	return s.exponent()
}

// exponent reads an exponent and the j of an imaginary number, if there.
func (s *scanner) exponent() kind {
	if s.ahead(0)|0x20 == 'e' {
		switch sign := s.ahead(1); {
		case sign == '+' || sign == '-':
			s.cur += 2
			if !isDigit(int(s.ahead(0))) {
				return s.fail("invalid decimal literal")
			}
		case isDigit(int(sign)):
			s.cur++
		default:
			// The e begins a word: 1else is a number and a keyword.
			return s.endOfNumber("decimal")
		}
		if !s.decimalDigits() {
			return tkError
		}
	}
	if s.ahead(0)|0x20 == 'j' {
		s.cur++
		return s.endOfNumber("imaginary")
	}
	return s.endOfNumber("decimal")
}

// endOfNumber refuses a letter behind a number, except one of a keyword that may
// follow a number in a valid program, such as '1if x else y'.
func (s *scanner) endOfNumber(what string) kind {
	rest := s.src[s.cur:s.limit]
	is := func(word string) bool {
		return strings.HasPrefix(rest, word) && !isIdentifierByte(s.ahead(len(word)))
	}
	if is("and") || is("else") || is("for") || is("or") || is("not") ||
		strings.HasPrefix(rest, "if") || strings.HasPrefix(rest, "in") || strings.HasPrefix(rest, "is") {
		return tkNumber
	}
	if rest != "" && isIdentifierByte(rest[0]) {
		return s.fail("invalid %s literal", what)
	}
	return tkNumber
}

// numberValue returns what a number literal means. digits is not 0 for a decimal
// integer that is too long.
func numberValue(text string) (value any, digits int) {
	text = strings.ReplaceAll(text, "_", "")
	if len(text) > 2 && text[0] == '0' {
		switch text[1] {
		case 'x', 'X':
			return integer(text[2:], 4), 0
		case 'o', 'O':
			return integer(text[2:], 3), 0
		case 'b', 'B':
			return integer(text[2:], 1), 0
		}
	}
	last := len(text) - 1
	if text[last]|0x20 == 'j' {
		return Imaginary(float(text[:last])), 0
	}
	if strings.ContainsAny(text, ".eE") {
		return float(text), 0
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, 0
	}
	if len(text) > maxDecimalDigits {
		return nil, len(text)
	}
	n, _ := new(big.Int).SetString(text, 10)
	return n, 0
}

func float(text string) float64 {
	// Beyond the range of a float, the value is infinite and the error says so.
	f, _ := strconv.ParseFloat(text, 64)
	return f
}

// integer returns the value of digits that stand for the given number of bits
// each. It takes linear time, which big.Int's reading does not.
func integer(text string, bits uint) any {
	if len(text)*int(bits) < 64 {
		n, _ := strconv.ParseInt(text, 1<<bits, 64)
		return n
	}
	bytes := make([]byte, (len(text)*int(bits)+7)/8)
	at, have, acc := len(bytes), uint(0), uint(0)
	for i := len(text) - 1; i >= 0; i-- {
		acc |= uint(digitValue(text[i])) << have
		for have += bits; have >= 8; have -= 8 {
			at--
			bytes[at] = byte(acc)
			acc >>= 8
		}
	}
	if have > 0 {
		at--
		bytes[at] = byte(acc)
	}
	n := new(big.Int).SetBytes(bytes)
	if n.IsInt64() {
		return n.Int64()
	}
	return n
}
