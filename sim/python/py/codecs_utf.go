package py

import (
	"math/bits"
	"unicode/utf8"
)

const (
	noSurrogates = "surrogates not allowed"
	notASCII     = "ordinal not in range(128)"
	notLatin1    = "ordinal not in range(256)"
)

func encodeUTF8(e *encoding) error {
	return e.each(noSurrogates, func(e *encoding, r rune) bool {
		if isSurrogate(r) {
			return false
		}
		e.out = utf8.AppendRune(e.out, r)
		return true
	})
}

func encodeASCII(e *encoding) error {
	return e.each(notASCII, func(e *encoding, r rune) bool {
		if r >= utf8.RuneSelf {
			return false
		}
		e.out = append(e.out, byte(r))
		return true
	})
}

func encodeLatin1(e *encoding) error {
	return e.each(notLatin1, func(e *encoding, r rune) bool {
		if r > 0xFF {
			return false
		}
		e.out = append(e.out, byte(r))
		return true
	})
}

func encodeUTF8Sig(e *encoding) error {
	e.out = append(e.out, "\uFEFF"...)
	name := *e.codec
	name.name = "utf-8"
	e.codec = &name
	return encodeUTF8(e)
}

func encodeUTF16(e *encoding) error {
	e.out = append(e.out, 0xFF, 0xFE)
	return e.utf16(false)
}

func encodeUTF16LE(e *encoding) error { return e.utf16(false) }
func encodeUTF16BE(e *encoding) error { return e.utf16(true) }

func (e *encoding) utf16(big bool) error {
	return e.each(noSurrogates, func(e *encoding, r rune) bool {
		switch {
		case isSurrogate(r):
			return false
		case r >= 0x10000:
			r -= 0x10000
			e.out = appendUnit(e.out, 0xD800|uint32(r)>>10, 2, big)
			r = 0xDC00 | r&0x3FF
		}
		e.out = appendUnit(e.out, uint32(r), 2, big)
		return true
	})
}

func encodeUTF32(e *encoding) error {
	e.out = append(e.out, 0xFF, 0xFE, 0, 0)
	return e.utf32(false)
}

func encodeUTF32LE(e *encoding) error { return e.utf32(false) }
func encodeUTF32BE(e *encoding) error { return e.utf32(true) }

func (e *encoding) utf32(big bool) error {
	return e.each(noSurrogates, func(e *encoding, r rune) bool {
		if isSurrogate(r) {
			return false
		}
		e.out = appendUnit(e.out, uint32(r), 4, big)
		return true
	})
}

func decodeASCII(d *decoding) error {
	for i := 0; i < len(d.in); {
		if c := d.in[i]; c < utf8.RuneSelf {
			d.out = append(d.out, c)
			i++
			continue
		}
		var err error
		if i, err = d.fail(i, i+1, notASCII); err != nil {
			return err
		}
	}
	return nil
}

func decodeLatin1(d *decoding) error {
	for i := range len(d.in) {
		d.out = utf8.AppendRune(d.out, rune(d.in[i]))
	}
	return nil
}

func decodeUTF8Sig(d *decoding) error {
	const mark = "\uFEFF"
	if len(d.in) >= len(mark) && d.in[:len(mark)] == mark {
		d.in = d.in[len(mark):]
	}
	name := *d.codec
	name.name = "utf-8"
	d.codec = &name
	return decodeUTF8(d)
}

func decodeUTF8(d *decoding) error {
	for i := 0; i < len(d.in); {
		r, size := utf8.DecodeRuneInString(d.in[i:])
		if size > 1 || r != utf8.RuneError {
			d.out = append(d.out, d.in[i:i+size]...)
			i += size
			continue
		}
		n, reason := badUTF8(d.in[i:])
		var err error
		if i, err = d.fail(i, i+n, reason); err != nil {
			return err
		}
	}
	return nil
}

// badUTF8 says how many bytes at the beginning of s are wrong together: those
// that begin a sequence as far as it could go on.
func badUTF8(s string) (n int, reason string) {
	c := s[0]
	if c < 0xC2 || c > 0xF4 {
		return 1, "invalid start byte"
	}
	low, high := byte(0x80), byte(0xBF)
	switch c {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	size := bits.LeadingZeros8(^c)
	for n = 1; n < size; n++ {
		if n == len(s) {
			return n, "unexpected end of data"
		}
		if s[n] < low || s[n] > high {
			return n, "invalid continuation byte"
		}
		low, high = 0x80, 0xBF
	}
	return 1, "invalid start byte"
}

// rename makes errors name another encoding than the one asked for: utf-16 that
// turned out to be little-endian.
func (d *decoding) rename(name string) {
	c := *d.codec
	c.name = name
	d.codec = &c
}

// wide decodes utf-16 or utf-32 behind a byte-order mark, which counts in the
// positions of errors.
func (d *decoding) wide(size int, decode func(d *decoding, from int, big bool) error) error {
	name := d.codec.name
	from, big := 0, false
	if len(d.in) >= size {
		switch unit(d.in, size, false) {
		case 0xFEFF:
			from = size
		case 0xFFFE << (16 * (uint(size)/2 - 1)):
			from, big = size, true
		}
	}
	if big {
		d.rename(name + "-be")
	} else {
		d.rename(name + "-le")
	}
	return decode(d, from, big)
}

func decodeUTF16(d *decoding) error   { return d.wide(2, (*decoding).utf16) }
func decodeUTF16LE(d *decoding) error { return d.utf16(0, false) }
func decodeUTF16BE(d *decoding) error { return d.utf16(0, true) }
func decodeUTF32(d *decoding) error   { return d.wide(4, (*decoding).utf32) }
func decodeUTF32LE(d *decoding) error { return d.utf32(0, false) }
func decodeUTF32BE(d *decoding) error { return d.utf32(0, true) }

func (d *decoding) utf16(from int, big bool) (err error) {
	for i := from; i < len(d.in); {
		if len(d.in)-i < 2 {
			if i, err = d.fail(i, len(d.in), "truncated data"); err != nil {
				return err
			}
			continue
		}
		r := rune(unit(d.in[i:], 2, big))
		end, reason := i+2, ""
		if isSurrogate(r) {
			switch {
			case r >= 0xDC00:
				reason = "illegal encoding"
			case len(d.in)-i < 4:
				end, reason = len(d.in), "unexpected end of data"
			default:
				low := rune(unit(d.in[i+2:], 2, big))
				if low < 0xDC00 || low > 0xDFFF {
					reason = "illegal UTF-16 surrogate"
					break
				}
				r, end = 0x10000+(r&0x3FF)<<10|low&0x3FF, i+4
			}
		}
		if reason != "" {
			if i, err = d.fail(i, end, reason); err != nil {
				return err
			}
			continue
		}
		d.out = utf8.AppendRune(d.out, r)
		i = end
	}
	return nil
}

func (d *decoding) utf32(from int, big bool) (err error) {
	for i := from; i < len(d.in); {
		end, reason := i+4, ""
		var x uint32
		if len(d.in)-i < 4 {
			end, reason = len(d.in), "truncated data"
		} else if x = unit(d.in[i:], 4, big); x > utf8.MaxRune {
			reason = "code point not in range(0x110000)"
		} else if isSurrogate(rune(x)) {
			reason = "code point in surrogate code point range(0xd800, 0xe000)"
		}
		if reason != "" {
			if i, err = d.fail(i, end, reason); err != nil {
				return err
			}
			continue
		}
		d.out = utf8.AppendRune(d.out, rune(x))
		i = end
	}
	return nil
}
