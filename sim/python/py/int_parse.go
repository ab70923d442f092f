package py

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParseInt reads an int from a text as int(text, base) does, with base 0 or 2 to 36.
func ParseInt(t *Thread, text string, base int) (Value, error) {
	return parseIntOf(t, NewStr(text), text, base)
}

// parseIntOf reads the text of from, which messages show.
func parseIntOf(t *Thread, from Value, text string, base int) (Value, error) {
	if _, ok := from.(*Str); ok {
		text = asciiNumber(text)
	}
	v, n := scanInt(text, base)
	if n > maxIntDigits {
		return nil, Errorf(ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit",
			maxIntDigits, n)
	}
	if v != nil {
		return v, nil
	}
	if b, ok := from.(*ByteArray); ok {
		from = NewBytes(string(b.B))
	}
	shown, err := Repr(t, from)
	if err != nil {
		return nil, err
	}
	if len(shown) > 200 {
		shown = cutPoints(shown, 200)
	}
	return nil, Errorf(ValueError, "invalid literal for int() with base %d: %s", base, shown)
}

// cutPoints returns the first n code points of s.
func cutPoints(s string, n int) string {
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			if n == 0 {
				return s[:i]
			}
			n--
		}
	}
	return s
}

// asciiNumber replaces the decimal digits of other scripts by ASCII ones and
// all white space by blanks.
func asciiNumber(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] < ' ' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r > ' ' && r < utf8.RuneSelf:
			b.WriteRune(r)
		case isSpace(r):
			b.WriteByte(' ')
		default:
			if d := decimalDigit(r); d >= 0 {
				b.WriteByte('0' + byte(d))
			} else {
				b.WriteByte('?')
			}
		}
	}
	return b.String()
}

// numberSpace is the white space around numbers, in ASCII.
const numberSpace = " \t\n\v\f\r"

// scanInt reads an int; nil if text is none. With a base that is no power of two
// it counts the digits, and reads nothing if there are more than maxIntDigits.
func scanInt(text string, base int) (v Value, digits int) {
	text = strings.Trim(text, numberSpace)
	negative := false
	if text != "" && (text[0] == '+' || text[0] == '-') {
		negative = text[0] == '-'
		text = text[1:]
	}
	zeroOnly := false
	if len(text) > 1 && text[0] == '0' {
		prefixBase := 0
		switch text[1] | 0x20 {
		case 'x':
			prefixBase = 16
		case 'o':
			prefixBase = 8
		case 'b':
			prefixBase = 2
		}
		switch {
		case prefixBase != 0 && (base == 0 || base == prefixBase):
			base = prefixBase
			text = text[2:]
			text = strings.TrimPrefix(text, "_") // 0x_ff
		case base == 0:
			zeroOnly = true // 010 might mean eight
		}
	}
	if base == 0 {
		base = 10
	}
	if text == "" || text[0] == '_' || text[len(text)-1] == '_' {
		return nil, 0
	}
	underscores := 0
	for i := range len(text) {
		c := text[i]
		if c == '_' {
			underscores++
			if text[i+1] == '_' {
				return nil, 0
			}
			continue
		}
		if d := digitValue(c); d >= base || zeroOnly && d != 0 {
			return nil, 0
		}
	}
	n := len(text) - underscores
	if underscores > 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	powerOfTwo := base&(base-1) == 0
	if !powerOfTwo && n > maxIntDigits {
		return nil, n
	}
	if n <= 10 || base == 10 && n <= 18 {
		// 36^10 < 2^63
		i, err := strconv.ParseInt(text, base, 64)
		if err != nil {
			return nil, 0
		}
		if negative {
			i = -i
		}
		return MakeInt(i), 0
	}
	var big big.Int
	if powerOfTwo {
		big.SetBytes(packBits(text, base))
	} else if _, ok := big.SetString(text, base); !ok {
		return nil, 0
	}
	if negative {
		big.Neg(&big)
	}
	return BigToValue(&big), 0
}

func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// packBits turns digits of a base that is a power of two into big-endian bytes, in
// a time that grows with their number only.
func packBits(text string, base int) []byte {
	width := 0
	for 1<<width < base {
		width++
	}
	out := make([]byte, (len(text)*width+7)/8)
	at, have, acc := len(out), 0, uint(0)
	for i := len(text) - 1; i >= 0; i-- {
		acc |= uint(digitValue(text[i])) << have
		have += width
		for have >= 8 {
			at--
			out[at] = byte(acc)
			acc >>= 8
			have -= 8
		}
	}
	if have > 0 && at > 0 {
		out[at-1] = byte(acc)
	}
	return out
}
