package py

import (
	"strings"
	"unicode/utf8"
)

func encodeUnicodeEscape(e *encoding) error {
	return e.each("", func(e *encoding, r rune) bool {
		switch {
		case r == '\\':
			e.out = append(e.out, `\\`...)
		case r >= ' ' && r < 0x7F:
			e.out = append(e.out, byte(r))
		default:
			e.out = appendEscaped(e.out, r)
		}
		return true
	})
}

func encodeRawUnicodeEscape(e *encoding) error {
	return e.each("", func(e *encoding, r rune) bool {
		if r < 0x100 {
			e.out = append(e.out, byte(r))
		} else {
			e.out = appendHexEscape(e.out, r)
		}
		return true
	})
}

// decodeUnicodeEscape reads the escapes of a string literal; other bytes are
// Latin-1.
func decodeUnicodeEscape(d *decoding) (err error) {
	for i := 0; i < len(d.in); {
		c := d.in[i]
		if c != '\\' {
			d.out = utf8.AppendRune(d.out, rune(c))
			i++
			continue
		}
		if i+1 == len(d.in) {
			if i, err = d.fail(i, i+1, `\ at end of string`); err != nil {
				return err
			}
			continue
		}
		c = d.in[i+1]
		if at := strings.IndexByte(`\'"abfnrtv`, c); at >= 0 {
			d.out = append(d.out, "\\'\"\a\b\f\n\r\t\v"[at])
			i += 2
			continue
		}
		switch c {
		case '\n':
			i += 2
		case 'x', 'u', 'U':
			if i, err = d.hexEscape(i, c); err != nil {
				return err
			}
		case 'N':
			if i, err = d.fail(i, i+2, `malformed \N character escape`); err != nil {
				return err
			}
		case '0', '1', '2', '3', '4', '5', '6', '7':
			r := rune(0)
			end := i + 1
			for end < len(d.in) && end < i+4 && d.in[end] >= '0' && d.in[end] <= '7' {
				r = r*8 + rune(d.in[end]-'0')
				end++
			}
			d.out = appendPoint(d.out, r)
			i = end
		default:
			d.out = append(d.out, '\\')
			i++
		}
	}
	return nil
}

// hexEscape reads \xNN, \uNNNN or \UNNNNNNNN at i.
func (d *decoding) hexEscape(i int, kind byte) (int, error) {
	digits, truncated := 2, `truncated \xXX escape`
	switch kind {
	case 'u':
		digits, truncated = 4, `truncated \uXXXX escape`
	case 'U':
		digits, truncated = 8, `truncated \UXXXXXXXX escape`
	}
	r, end := int64(0), i+2
	for ; end < len(d.in) && end < i+2+digits; end++ {
		x := hexValue(d.in[end])
		if x < 0 {
			break
		}
		r = r<<4 | int64(x)
	}
	if end < i+2+digits {
		return d.fail(i, end, truncated)
	}
	if r > utf8.MaxRune {
		if d.codec.name == "rawunicodeescape" {
			return d.fail(i, end, `\Uxxxxxxxx out of range`)
		}
		return d.fail(i, end, "illegal Unicode character")
	}
	d.out = appendPoint(d.out, rune(r))
	return end, nil
}

// hexValue is the value of a hexadecimal digit; -1 for others.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func decodeRawUnicodeEscape(d *decoding) (err error) {
	for i := 0; i < len(d.in); {
		c := d.in[i]
		if c == '\\' && i+1 < len(d.in) {
			if k := d.in[i+1]; k == 'u' || k == 'U' {
				if i, err = d.hexEscape(i, k); err != nil {
					return err
				}
				continue
			}
			// The byte behind is taken with it, so that two backslashes stay two.
			d.out = append(d.out, c)
			i++
			c = d.in[i]
		}
		d.out = utf8.AppendRune(d.out, rune(c))
		i++
	}
	return nil
}
