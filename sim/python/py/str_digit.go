package py

import (
	"unicode"
	"unicode/utf8"
)

// decimalDigit returns the value of a decimal digit of any script, else -1. The
// digits of a script follow each other from zero, so where a range begins says
// which one it is.
func decimalDigit(r rune) int {
	if r < utf8.RuneSelf {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	for _, in := range unicode.Digit.R16 {
		if rune(in.Lo) <= r && r <= rune(in.Hi) {
			return int(r-rune(in.Lo)) % 10
		}
	}
	for _, in := range unicode.Digit.R32 {
		if rune(in.Lo) <= r && r <= rune(in.Hi) {
			return int(r-rune(in.Lo)) % 10
		}
	}
	return -1
}
