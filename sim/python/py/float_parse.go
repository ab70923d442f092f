package py

import (
	"math"
	"strconv"
	"strings"
)

// ParseFloat reads a float from a text as float(text) does.
func ParseFloat(t *Thread, text string) (float64, error) { return ToFloat(t, NewStr(text)) }

// scanFloat reads a float; not ok if text is none.
func scanFloat(text string) (f float64, ok bool) {
	text = strings.Trim(text, numberSpace)
	body := strings.TrimLeft(text, "+-")
	if len(text)-len(body) > 1 {
		return 0, false
	}
	negative := text != body && text[0] == '-'
	if len(body) <= len("infinity") {
		switch strings.ToLower(body) {
		case "inf", "infinity":
			return signed(math.Inf(1), negative), true
		case "nan":
			return signed(math.NaN(), negative), true
		}
	}
	if !floatSyntax(body) {
		return 0, false
	}
	if strings.IndexByte(body, '_') >= 0 {
		body = strings.ReplaceAll(body, "_", "")
	}
	f, _ = strconv.ParseFloat(body, 64) // what is too large is infinite
	return signed(f, negative), true
}

// floatSyntax checks digits, point and exponent. Underscores stand between two digits.
func floatSyntax(s string) bool {
	digits, at := 0, 0
	run := func() bool {
		start := at
		for at < len(s) {
			switch c := s[at]; {
			case '0' <= c && c <= '9':
			case c == '_' && at > start && s[at-1] != '_' && at+1 < len(s) && '0' <= s[at+1] && s[at+1] <= '9':
			default:
				digits += at - start
				return at > start
			}
			at++
		}
		digits += at - start
		return at > start
	}
	run()
	if at < len(s) && s[at] == '.' {
		at++
		run()
	}
	if digits == 0 {
		return false
	}
	if at < len(s) && s[at]|0x20 == 'e' {
		at++
		if at < len(s) && (s[at] == '+' || s[at] == '-') {
			at++
		}
		if !run() {
			return false
		}
	}
	return at == len(s)
}
