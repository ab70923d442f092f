package py

import (
	"strings"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// QuoteStr is repr of a str.
func QuoteStr(s string) string { return quoteStr(s, isPrintable) }

// QuoteASCII is ascii of a str.
func QuoteASCII(s string) string {
	return quoteStr(s, func(r rune) bool { return r < utf8.RuneSelf && isPrintable(r) })
}

func quoteStr(s string, plain func(r rune) bool) string {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b := make([]byte, 0, len(s)+2)
	b = append(b, quote)
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < 0x7F {
			if c == quote || c == '\\' {
				b = append(b, '\\')
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := decodePoint(s[i:])
		if plain(r) {
			b = append(b, s[i:i+size]...)
		} else {
			b = appendEscaped(b, r)
		}
		i += size
	}
	return string(append(b, quote))
}

func appendEscaped(b []byte, r rune) []byte {
	switch r {
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	return appendHexEscape(b, r)
}

// appendHexEscape appends \xNN, \uNNNN or \UNNNNNNNN.
func appendHexEscape(b []byte, r rune) []byte {
	switch {
	case r < 0x100:
		return appendHex(append(b, `\x`...), r, 2)
	case r < 0x10000:
		return appendHex(append(b, `\u`...), r, 4)
	}
	return appendHex(append(b, `\U`...), r, 8)
}

func appendHex(b []byte, r rune, digits int) []byte {
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		b = append(b, hexDigits[r>>shift&15])
	}
	return b
}

// QuoteBytes is repr of bytes.
func QuoteBytes(s string) string { return quoteBytes(s, false) }

// quoteBytes escapes every single quote for a bytearray, as CPython does.
func quoteBytes(s string, always bool) string {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b := make([]byte, 0, len(s)+3)
	b = append(b, 'b', quote)
	for i := range len(s) {
		switch c := s[i]; {
		case c == quote || c == '\\' || always && c == '\'':
			b = append(b, '\\', c)
		case c >= ' ' && c < 0x7F:
			b = append(b, c)
		default:
			b = appendEscaped(b, rune(c))
		}
	}
	return string(append(b, quote))
}
