package py

import (
	"strings"
	"unicode/utf8"
)

// codec is an encoding: the name that errors give, and how it works. Both
// directions go through a run, which knows the error handler.
type codec struct {
	name   string
	encode func(r *encoding) error
	decode func(r *decoding) error
}

var codecTable = []struct {
	aliases string // normalized, between spaces
	codec   codec
}{
	{" utf_8 utf8 u8 utf cp65001 utf8_ucs2 utf8_ucs4 ", codec{"utf-8", encodeUTF8, decodeUTF8}},
	{" ascii us_ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us ",
		codec{"ascii", encodeASCII, decodeASCII}},
	{" latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 csisolatin1 ibm819 iso_8859_1_1987 iso_ir_100 iso_8859_1:1987 ",
		codec{"latin-1", encodeLatin1, decodeLatin1}},
	{" utf_8_sig utf8_sig ", codec{"utf-8-sig", encodeUTF8Sig, decodeUTF8Sig}},
	{" utf_16 utf16 u16 ", codec{"utf-16", encodeUTF16, decodeUTF16}},
	{" utf_16_le utf_16le unicodelittleunmarked ", codec{"utf-16-le", encodeUTF16LE, decodeUTF16LE}},
	{" utf_16_be utf_16be unicodebigunmarked ", codec{"utf-16-be", encodeUTF16BE, decodeUTF16BE}},
	{" utf_32 utf32 u32 ", codec{"utf-32", encodeUTF32, decodeUTF32}},
	{" utf_32_le utf_32le ", codec{"utf-32-le", encodeUTF32LE, decodeUTF32LE}},
	{" utf_32_be utf_32be ", codec{"utf-32-be", encodeUTF32BE, decodeUTF32BE}},
	{" unicode_escape ", codec{"unicodeescape", encodeUnicodeEscape, decodeUnicodeEscape}},
	{" raw_unicode_escape ", codec{"rawunicodeescape", encodeRawUnicodeEscape, decodeRawUnicodeEscape}},
}

// notText are codecs that CPython has but that are no encodings of text.
const notText = " hex hex_codec base64 base_64 base64_codec bz2 bz2_codec zip zlib zlib_codec quopri quopri_codec quoted_printable " +
	"quotedprintable rot13 rot_13 uu uu_codec "

// NormalEncoding brings the name of an encoding to the form that is looked up:
// 'UTF-8' to 'utf_8'.
func NormalEncoding(name string) string {
	b := make([]byte, 0, len(name))
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'A' && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c == '-' || c == ' ':
			if n := len(b); n > 0 && b[n-1] == '_' {
				continue
			}
			b = append(b, '_')
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// CodecName returns the name that codecs.lookup gives an encoding; ok is false
// for one that is not known.
func CodecName(name string) (normal string, ok bool) {
	c := findCodec(NormalEncoding(name))
	if c == nil {
		return "", false
	}
	switch c.name {
	case "latin-1":
		return "iso8859-1", true
	case "unicodeescape":
		return "unicode-escape", true
	case "rawunicodeescape":
		return "raw-unicode-escape", true
	}
	return c.name, true
}

func findCodec(normal string) *codec {
	if normal == "" || strings.IndexByte(normal, ' ') >= 0 {
		return nil
	}
	for i := range codecTable {
		if row := &codecTable[i]; strings.Contains(row.aliases, " "+normal+" ") {
			return &row.codec
		}
	}
	return nil
}

func lookupCodec(name string, verb string) (*codec, error) {
	normal := NormalEncoding(name)
	if c := findCodec(normal); c != nil {
		return c, nil
	}
	if normal != "" && strings.Contains(notText, " "+normal+" ") {
		return nil, Errorf(LookupError, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, verb)
	}
	return nil, Errorf(LookupError, "unknown encoding: %s", name)
}

// Encode is s.encode(encoding, errors).
func Encode(t *Thread, s *Str, name, errors string) (string, error) {
	c, err := lookupCodec(name, "encode")
	if err != nil {
		return "", err
	}
	if c.name == "utf-8" && !hasSurrogate(s.S) || (c.name == "ascii" || c.name == "latin-1") && s.ASCII() {
		return s.S, nil
	}
	if err := t.Take(64 + 2*len(s.S)); err != nil {
		return "", err
	}
	e := &encoding{t: t, codec: c, errors: errors, text: s}
	if err := c.encode(e); err != nil {
		return "", c.wrap("encoding", name, err)
	}
	return string(e.out), nil
}

// Decode is bytes.decode(encoding, errors).
func Decode(t *Thread, b string, name, errors string) (*Str, error) {
	if b == "" {
		return NewStr(""), nil // whatever the encoding is called
	}
	c, err := lookupCodec(name, "decode")
	if err != nil {
		return nil, err
	}
	if c.name == "utf-8" && utf8.ValidString(b) {
		return NewStr(b), nil
	}
	if err := t.Take(64 + 2*len(b)); err != nil {
		return nil, err
	}
	d := &decoding{t: t, codec: c, errors: errors, in: b}
	if err := c.decode(d); err != nil {
		return nil, c.wrap("decoding", name, err)
	}
	return NewStr(string(d.out)), nil
}

// wrap names the encoding in errors other than Unicode's, as CPython does for
// codecs that it finds in its registry.
func (c *codec) wrap(doing, name string, err error) error {
	switch c.name {
	case "utf-8", "ascii", "latin-1", "utf-16", "utf-32":
		return err
	}
	cause, ok := Raised(err, LookupError, TypeError)
	if !ok {
		return err
	}
	e := Errorf(cause.class, "%s with '%s' codec failed (%s)", doing, name, cause.Error())
	e.Cause, e.Context, e.SuppressContext = cause, cause, true
	return e
}

// encoding is one call of encode.
type encoding struct {
	t      *Thread
	codec  *codec
	errors string
	text   *Str
	out    []byte
	put    func(e *encoding, r rune) bool // writes a code point; false: can't
}

// each writes every code point with put. Those that can't be written go to the
// error handler: runs of them together, but one by one where units are wider.
func (e *encoding) each(reason string, put func(e *encoding, r rune) bool) error {
	e.put = put
	s := e.text.S
	for i, at := 0, 0; i < len(s); {
		r, size := decodePoint(s[i:])
		if put(e, r) {
			i += size
			at++
			continue
		}
		mark := len(e.out)
		end, endAt := i+size, at+1
		for end < len(s) && e.unitSize() == 1 {
			r, size := decodePoint(s[end:])
			if put(e, r) {
				e.out = e.out[:mark]
				break
			}
			end += size
			endAt++
		}
		if err := e.fail(i, end, at, endAt, reason); err != nil {
			return err
		}
		i, at = end, endAt
	}
	return nil
}

// fail handles the code points from at to endAt, the bytes i to end of the text,
// that the encoding does not have.
func (e *encoding) fail(i, end, at, endAt int, reason string) error {
	bad := e.text.S[i:end]
	failure := func() error { return EncodeError(e.codec.name, e.text, at, endAt, reason) }
	var with []byte
	switch e.errors {
	case "strict":
		return failure()
	case "ignore":
		return nil
	case "replace":
		for range endAt - at {
			with = append(with, '?')
		}
	case "backslashreplace", "xmlcharrefreplace":
		if err := e.t.Take(10 * len(bad)); err != nil {
			return err
		}
		for bad != "" {
			r, size := decodePoint(bad)
			if e.errors == "backslashreplace" {
				with = appendHexEscape(with, r)
			} else {
				with = append(with, sprintf("&#%d;", r)...)
			}
			bad = bad[size:]
		}
	case "surrogateescape":
		for bad != "" {
			r, size := decodePoint(bad)
			if r < 0xDC80 || r > 0xDCFF || e.unitSize() > 1 {
				return failure()
			}
			e.out = append(e.out, byte(r-0xDC00))
			bad = bad[size:]
			at++
		}
		return nil
	case "surrogatepass":
		if !strings.HasPrefix(e.codec.name, "utf-") {
			return failure()
		}
		for bad != "" {
			r, size := decodePoint(bad)
			if !isSurrogate(r) {
				return failure()
			}
			e.pass(r)
			bad = bad[size:]
		}
		return nil
	default:
		return Errorf(LookupError, "unknown error handler name '%s'", e.errors)
	}
	for _, c := range with {
		e.put(e, rune(c))
	}
	return nil
}

// unitSize is the size of the encoding's units in bytes.
func (e *encoding) unitSize() int {
	switch {
	case strings.HasPrefix(e.codec.name, "utf-16"):
		return 2
	case strings.HasPrefix(e.codec.name, "utf-32"):
		return 4
	}
	return 1
}

// pass writes a lone surrogate as if it were a character.
func (e *encoding) pass(r rune) {
	big := strings.HasSuffix(e.codec.name, "-be")
	switch e.unitSize() {
	case 1:
		e.out = appendPoint(e.out, r)
	case 2:
		e.out = appendUnit(e.out, uint32(r), 2, big)
	case 4:
		e.out = appendUnit(e.out, uint32(r), 4, big)
	}
}

// appendUnit appends the size low bytes of x.
func appendUnit(b []byte, x uint32, size int, big bool) []byte {
	for i := range size {
		if big {
			i = size - 1 - i
		}
		b = append(b, byte(x>>(8*i)))
	}
	return b
}

// decoding is one call of decode.
type decoding struct {
	t      *Thread
	codec  *codec
	errors string
	in     string
	out    []byte
}

// fail handles the bytes from start to end, which the encoding does not allow,
// and returns where to go on.
func (d *decoding) fail(start, end int, reason string) (int, error) {
	bad := d.in[start:end]
	failure := func() (int, error) { return 0, DecodeError(d.codec.name, d.in, start, end, reason) }
	switch d.errors {
	case "strict":
		return failure()
	case "ignore":
		return end, nil
	case "replace":
		d.out = append(d.out, "\uFFFD"...)
		return end, nil
	case "backslashreplace":
		for i := range len(bad) {
			d.out = appendHexEscape(d.out, rune(bad[i]))
		}
		return end, nil
	case "surrogateescape":
		// At most four bytes, and none that is ASCII.
		n := 0
		for n < 4 && n < len(bad) && bad[n] >= utf8.RuneSelf {
			d.out = appendPoint(d.out, 0xDC00+rune(bad[n]))
			n++
		}
		if n == 0 {
			return failure()
		}
		return start + n, nil
	case "surrogatepass":
		r, size := d.surrogateAt(start)
		if size == 0 {
			return failure()
		}
		d.out = appendPoint(d.out, r)
		return start + size, nil
	case "xmlcharrefreplace", "namereplace":
		return 0, Errorf(TypeError, "don't know how to handle UnicodeDecodeError in error callback")
	}
	return 0, Errorf(LookupError, "unknown error handler name '%s'", d.errors)
}

// surrogateAt reads a lone surrogate as encoding.pass writes it.
func (d *decoding) surrogateAt(i int) (r rune, size int) {
	s := d.in[i:]
	switch {
	case d.codec.name == "utf-8" && isSurrogateAt(s, 0):
		return decodePoint(s)
	case strings.HasPrefix(d.codec.name, "utf-16") && len(s) >= 2:
		r, size = rune(unit(s, 2, strings.HasSuffix(d.codec.name, "-be"))), 2
	case strings.HasPrefix(d.codec.name, "utf-32") && len(s) >= 4:
		r, size = rune(unit(s, 4, strings.HasSuffix(d.codec.name, "-be"))), 4
	}
	if !isSurrogate(r) {
		return 0, 0
	}
	return r, size
}

// unit reads an integer of size bytes.
func unit(s string, size int, big bool) (x uint32) {
	for i := range size {
		at := i
		if big {
			at = size - 1 - i
		}
		x |= uint32(s[at]) << (8 * i)
	}
	return x
}

// DecodeError is the UnicodeDecodeError of the bytes from start to end.
func DecodeError(encoding, object string, start, end int, reason string) error {
	return unicodeError(UnicodeDecodeError, encoding, NewBytes(object), start, end, reason)
}

// EncodeError is the UnicodeEncodeError of the code points from start to end.
func EncodeError(encoding string, object *Str, start, end int, reason string) error {
	return unicodeError(UnicodeEncodeError, encoding, object.exact(), start, end, reason)
}

func unicodeError(class *Class, encoding string, object Value, start, end int, reason string) error {
	args := []Value{NewStr(encoding), object, MakeInt(int64(start)), MakeInt(int64(end)), NewStr(reason)}
	e := NewException(class, args...)
	for i, name := range []string{"encoding", "object", "start", "end", "reason"} {
		e.SetField(name, args[i])
	}
	return e
}
