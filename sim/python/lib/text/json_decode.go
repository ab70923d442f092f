package text

import (
	"math"
	"strconv"
	"strings"

	"eyewall/sim/python/py"
)

// decodeErrorClass is json.JSONDecodeError.
var decodeErrorClass = func() *py.Class {
	slots := *py.ValueError.Native
	c := py.NewStatic("json.decoder", "JSONDecodeError", py.LayoutException, &slots, py.ValueError)
	init := slots.Init
	slots.Init = func(t *py.Thread, self py.Value, args py.Args) error {
		var a [3]py.Value
		copy(a[:], args.Positional())
		for i, name := range [...]string{"msg", "doc", "pos"} {
			if v := args.Get(name); v != nil {
				a[i] = v
			}
			if a[i] == nil {
				return py.Errorf(py.TypeError, "JSONDecodeError.__init__() missing required positional argument: '%s'", name)
			}
		}
		pos, err := py.AsInt(t, a[2])
		if err != nil {
			return err
		}
		text, err := py.ToStr(t, a[0])
		if err != nil {
			return err
		}
		place := tell(self.(*py.Exception), text, a[1], pos)
		return init(t, self, py.Args{Values: []py.Value{py.NewStr(place)}})
	}
	for _, name := range []string{"msg", "doc", "pos", "lineno", "colno"} {
		c.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return v.(*py.Exception).Field(name), nil },
			func(_ *py.Thread, v, item py.Value) error {
				v.(*py.Exception).SetField(name, item)
				return nil
			})
	}
	c.Seal()
	return c
}()

// tell sets what an error tells of the document, and returns its text.
func tell(e *py.Exception, msg string, doc py.Value, pos int) string {
	line, column := 1, pos+1
	if s, ok := doc.(*py.Str); ok {
		i := 0
		for at := 0; at < len(s.S) && i < pos; at++ {
			if s.S[at]&0xC0 == 0x80 {
				continue
			}
			i++
			if s.S[at] == '\n' {
				line++
				column = pos - i + 1
			}
		}
	}
	e.SetField("msg", py.NewStr(msg))
	e.SetField("doc", doc)
	e.SetField("pos", py.MakeInt(int64(pos)))
	e.SetField("lineno", py.MakeInt(int64(line)))
	e.SetField("colno", py.MakeInt(int64(column)))
	return msg + ": line " + py.Itoa(line) + " column " + py.Itoa(column) + " (char " + py.Itoa(pos) + ")"
}

// decoder reads JSON.
type decoder struct {
	t     *py.Thread
	doc   *py.Str
	s     string
	at    int
	depth int
	keys  map[string]*py.Str // the keys met, so that equal ones are one

	strict bool
	// What a decoder calls instead of doing it itself; nil if it does.
	object, pairs, float, integer, constant py.Value
}

// fail is a JSONDecodeError at a byte of the text.
func (d *decoder) fail(msg string, at int) error {
	e := py.NewException(decodeErrorClass)
	e.Args = py.NewTuple(py.NewStr(tell(e, msg, d.doc, count(d.s[:min(at, len(d.s))])+max(0, at-len(d.s)))))
	return e
}

func (d *decoder) skip() {
	for d.at < len(d.s) {
		switch d.s[d.at] {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return
		}
	}
}

// peek is the byte at the place, zero at the end.
func (d *decoder) peek() byte {
	if d.at < len(d.s) {
		return d.s[d.at]
	}
	return 0
}

func (d *decoder) value() (py.Value, error) {
	if err := d.t.Work(1); err != nil {
		return nil, err
	}
	word := func(text string, v py.Value) (py.Value, error) {
		if !strings.HasPrefix(d.s[d.at:], text) {
			return nil, d.fail("Expecting value", d.at)
		}
		d.at += len(text)
		return v, nil
	}
	constant := func(text string, f float64) (py.Value, error) {
		v, err := word(text, py.Float(f))
		if err == nil && d.constant != nil {
			return d.t.Call1(d.constant, py.NewStr(text))
		}
		return v, err
	}
	switch c := d.peek(); {
	case c == '"':
		return d.str()
	case c == '{':
		return d.nested(" while decoding a JSON object from a unicode string", d.dict)
	case c == '[':
		return d.nested(" while decoding a JSON array from a unicode string", d.list)
	case c == 'n':
		return word("null", py.None)
	case c == 't':
		return word("true", py.True)
	case c == 'f':
		return word("false", py.False)
	case c == 'N':
		return constant("NaN", math.NaN())
	case c == 'I':
		return constant("Infinity", math.Inf(1))
	case c == '-' && strings.HasPrefix(d.s[d.at:], "-I"):
		return constant("-Infinity", math.Inf(-1))
	case c == '-', c >= '0' && c <= '9':
		return d.number()
	}
	return nil, d.fail("Expecting value", d.at)
}

func (d *decoder) nested(where string, f func() (py.Value, error)) (py.Value, error) {
	if d.depth >= maxJSON {
		return nil, py.Errorf(py.RecursionError, "maximum recursion depth exceeded%s", where)
	}
	d.depth++
	v, err := f()
	d.depth--
	return v, err
}

func (d *decoder) digits() bool {
	start := d.at
	for d.at < len(d.s) && d.s[d.at] >= '0' && d.s[d.at] <= '9' {
		d.at++
	}
	return d.at > start
}

func (d *decoder) number() (py.Value, error) {
	start := d.at
	if d.peek() == '-' {
		d.at++
	}
	switch c := d.peek(); {
	case c == '0':
		d.at++
	case c >= '1' && c <= '9':
		d.digits()
	default:
		d.at = start
		return nil, d.fail("Expecting value", start)
	}
	isFloat := false
	if whole := d.at; d.peek() == '.' {
		d.at++
		if isFloat = d.digits(); !isFloat {
			d.at = whole
		}
	}
	if before := d.at; d.peek()|0x20 == 'e' {
		d.at++
		if c := d.peek(); c == '+' || c == '-' {
			d.at++
		}
		if d.digits() {
			isFloat = true
		} else {
			d.at = before
		}
	}
	text := d.s[start:d.at]
	if isFloat {
		if d.float != nil {
			return d.t.Call1(d.float, py.NewStr(text))
		}
		f, _ := strconv.ParseFloat(text, 64) // out of range is an infinity, as for CPython
		return py.Float(f), nil
	}
	if d.integer != nil {
		return d.t.Call1(d.integer, py.NewStr(text))
	}
	if len(text) <= 18 {
		n, err := strconv.ParseInt(text, 10, 64)
		return py.MakeInt(n), err
	}
	return py.ParseInt(d.t, text, 10)
}

func (d *decoder) str() (py.Value, error) {
	text, err := d.text()
	if err != nil {
		return nil, err
	}
	return py.NewStr(text), nil
}

// text reads a string at its opening quote.
func (d *decoder) text() (string, error) {
	begin := d.at
	d.at++
	start := d.at
	var b []byte
	for {
		for d.at < len(d.s) && d.s[d.at] != '"' && d.s[d.at] != '\\' && (d.s[d.at] >= ' ' || !d.strict) {
			d.at++
		}
		if d.at >= len(d.s) {
			return "", d.fail("Unterminated string starting at", begin)
		}
		switch d.s[d.at] {
		case '"':
			part := d.s[start:d.at]
			if err := d.t.Take(64 + len(b) + len(part)); err != nil {
				return "", err
			}
			d.at++
			if b == nil {
				return strings.Clone(part), nil
			}
			return string(append(b, part...)), nil
		case '\\':
			b = append(b, d.s[start:d.at]...)
			if b == nil {
				b = []byte{}
			}
			r, err := d.escape(begin)
			if err != nil {
				return "", err
			}
			b = append(b, py.PointString(r)...)
			start = d.at
		default:
			return "", d.fail("Invalid control character at", d.at)
		}
	}
}

func (d *decoder) escape(begin int) (rune, error) {
	at := d.at // of the backslash
	d.at++
	if d.at >= len(d.s) {
		return 0, d.fail("Unterminated string starting at", begin)
	}
	c := d.s[d.at]
	if c != 'u' {
		d.at++
		switch c {
		case '"', '\\', '/':
			return rune(c), nil
		case 'b':
			return '\b', nil
		case 'f':
			return '\f', nil
		case 'n':
			return '\n', nil
		case 'r':
			return '\r', nil
		case 't':
			return '\t', nil
		}
		return 0, d.fail("Invalid \\escape", at)
	}
	r, ok := d.hex(at + 2)
	if !ok {
		return 0, d.fail("Invalid \\uXXXX escape", at+1)
	}
	d.at = at + 6
	if r >= 0xD800 && r < 0xDC00 && d.at+6 < len(d.s) && d.s[d.at] == '\\' && d.s[d.at+1] == 'u' {
		low, ok := d.hex(d.at + 2)
		if !ok {
			return 0, d.fail("Invalid \\uXXXX escape", d.at+1)
		}
		if low >= 0xDC00 && low < 0xE000 {
			d.at += 6
			return 0x10000 + (r-0xD800)<<10 + low - 0xDC00, nil
		}
	}
	return r, nil
}

// hex reads four digits that do not end the text.
func (d *decoder) hex(at int) (rune, bool) {
	if at+4 >= len(d.s) {
		return 0, false
	}
	for _, c := range []byte(d.s[at : at+4]) {
		if !isHex(rune(c)) {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(d.s[at:at+4], 16, 32)
	return rune(n), err == nil
}

func (d *decoder) list() (py.Value, error) {
	l := py.NewList()
	d.at++
	d.skip()
	if d.peek() == ']' {
		d.at++
		return l, d.t.Take(64)
	}
	for {
		v, err := d.value()
		if err != nil {
			return nil, err
		}
		if err := l.Append(d.t, v); err != nil {
			return nil, err
		}
		d.skip()
		switch {
		case d.peek() == ']':
			d.at++
			return l, d.t.Take(64)
		case d.peek() != ',':
			return nil, d.fail("Expecting ',' delimiter", d.at)
		}
		d.at++
		d.skip()
	}
}

func (d *decoder) dict() (py.Value, error) {
	result := py.NewDict()
	var pairs []py.Value
	d.at++
	d.skip()
	for first := true; first && d.peek() != '}' || !first; first = false {
		if d.peek() != '"' {
			return nil, d.fail("Expecting property name enclosed in double quotes", d.at)
		}
		text, err := d.text()
		if err != nil {
			return nil, err
		}
		key := d.keys[text]
		if key == nil {
			key = py.NewStr(text)
			d.keys[text] = key
		}
		d.skip()
		if d.peek() != ':' {
			return nil, d.fail("Expecting ':' delimiter", d.at)
		}
		d.at++
		d.skip()
		v, err := d.value()
		if err != nil {
			return nil, err
		}
		if err := d.t.Take(96); err != nil {
			return nil, err
		}
		if d.pairs != nil {
			pairs = append(pairs, py.NewTuple(key, v))
		} else {
			result.SetStr(key, v)
		}
		d.skip()
		if d.peek() == '}' {
			break
		}
		if d.peek() != ',' {
			return nil, d.fail("Expecting ',' delimiter", d.at)
		}
		d.at++
		d.skip()
	}
	d.at++
	switch {
	case d.pairs != nil:
		return d.t.Call1(d.pairs, py.NewList(pairs...))
	case d.object != nil:
		return d.t.Call1(d.object, result)
	}
	return result, d.t.Take(64)
}

// decodeText is JSONDecoder's decode: the whole text is one value.
func decodeText(t *py.Thread, a []py.Value) (py.Value, error) {
	d, err := newDecoder(t, a[0], a[1])
	if err != nil {
		return nil, err
	}
	d.skip()
	v, err := d.value()
	if err != nil {
		return nil, err
	}
	d.skip()
	if d.at < len(d.s) {
		return nil, d.fail("Extra data", d.at)
	}
	return v, nil
}

// decodeSome is JSONDecoder's raw_decode: a value and the index behind it.
func decodeSome(t *py.Thread, a []py.Value) (py.Value, error) {
	d, err := newDecoder(t, a[0], a[1])
	if err != nil {
		return nil, err
	}
	i, err := py.AsInt(t, a[2])
	if err != nil {
		return nil, err
	}
	if i < 0 {
		return nil, py.Errorf(py.ValueError, "idx cannot be negative")
	}
	if n := d.doc.Len(); i > n {
		d.at = len(d.s) + i - n
		return nil, d.fail("Expecting value", d.at)
	}
	sub := subject{text: d.s, plain: d.doc.ASCII()}
	d.at = sub.offset(i)
	start := d.at
	v, err := d.value()
	if err != nil {
		return nil, err
	}
	return py.NewTuple(v, py.MakeInt(int64(i+count(d.s[start:d.at])))), nil
}

// newDecoder reads the options of a JSONDecoder, which may be None.
func newDecoder(t *py.Thread, options, text py.Value) (*decoder, error) {
	s, ok := text.(*py.Str)
	if !ok {
		return nil, py.Errorf(py.TypeError, "expected string or bytes-like object, got '%s'", py.TypeName(text))
	}
	d := &decoder{t: t, doc: s, s: s.S, strict: true, keys: map[string]*py.Str{}}
	if options == py.None {
		return d, nil
	}
	for _, x := range []struct {
		name  *py.Str
		to    *py.Value
		usual py.Value
	}{{nameObjectHook, &d.object, py.None}, {namePairsHook, &d.pairs, py.None}, {nameParseFloat, &d.float, py.FloatClass},
		{nameParseInt, &d.integer, py.IntClass}, {nameParseConstant, &d.constant, py.None}} {
		v, err := py.GetAttr(t, options, x.name)
		if err != nil {
			return nil, err
		}
		if v != py.None && v != x.usual {
			*x.to = v
		}
	}
	strict, err := py.GetAttr(t, options, nameStrict)
	if err != nil {
		return nil, err
	}
	d.strict, err = py.Truth(t, strict)
	return d, err
}

var (
	nameObjectHook    = py.Name("object_hook")
	namePairsHook     = py.Name("object_pairs_hook")
	nameParseFloat    = py.Name("parse_float")
	nameParseInt      = py.Name("parse_int")
	nameParseConstant = py.Name("parse_constant")
	nameStrict        = py.Name("strict")
)

// JSON makes the module _json, on which json is written.
func JSON(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("_json")
	m.Set("JSONDecodeError", decodeErrorClass)
	quoted := func(ascii bool) func(*py.Thread, []py.Value) (py.Value, error) {
		return func(t *py.Thread, a []py.Value) (py.Value, error) {
			s, ok := a[0].(*py.Str)
			if !ok {
				return nil, py.Errorf(py.TypeError, "first argument must be a string, not %s", py.TypeName(a[0]))
			}
			text, err := quote(t, s.S, ascii)
			if err != nil {
				return nil, err
			}
			return py.NewStr(text), nil
		}
	}
	m.Funcs(
		py.Fn{Name: "encode", Fn: encode,
			Sig: "object default indent item_separator key_separator ensure_ascii sort_keys skipkeys allow_nan check_circular chunks /"},
		py.Fn{Name: "decode", Sig: "options text /", Fn: decodeText},
		py.Fn{Name: "raw_decode", Sig: "options text index /", Fn: decodeSome},
		py.Fn{Name: "encode_basestring", Sig: "string /", Fn: quoted(false)},
		py.Fn{Name: "encode_basestring_ascii", Sig: "string /", Fn: quoted(true)},
	)
	return m, nil
}
