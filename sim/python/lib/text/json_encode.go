package text

import (
	"math"
	"strings"

	"eyewall/sim/python/py"
)

// maxJSON is how deep containers may stand in each other: where CPython's recursion
// limit strikes, about.
const maxJSON = 990

// encoder writes values as JSON.
type encoder struct {
	t    *py.Thread
	deft py.Value // called for what JSON has not

	indent              string
	newlines            bool
	itemSep, keySep     string
	ascii, sort, skip   bool
	allowNaN, checkLoop bool

	out strings.Builder
	// chunks are the texts that iterencode gives one by one; nil when only the whole is
	// wanted.
	chunks  *py.List
	open    []py.Value // the containers that are being written
	depth   int
	pending string // an opening bracket that goes with the next chunk
}

// write adds a text that ends a chunk.
func (e *encoder) write(text string) error {
	if e.chunks != nil {
		if e.pending != "" {
			text, e.pending = e.pending+text, ""
		}
		if err := e.t.Take(80 + len(text)); err != nil {
			return err
		}
		return e.chunks.Append(e.t, py.NewStr(text))
	}
	if e.out.Cap()-e.out.Len() < len(text) {
		if err := e.t.Take(e.out.Cap() + len(text)); err != nil {
			return err
		}
	}
	e.out.WriteString(text)
	return nil
}

// hold adds a text that the next one goes with.
func (e *encoder) hold(text string) error {
	if e.chunks == nil {
		return e.write(text)
	}
	e.pending += text
	return nil
}

// flush ends a chunk.
func (e *encoder) flush() error {
	if e.pending == "" {
		return nil
	}
	return e.write("")
}

// scalar is the text of a value that is no container; ok is false for others.
func (e *encoder) scalar(v py.Value) (text string, ok bool, err error) {
	switch v {
	case py.None:
		return "null", true, nil
	case py.True:
		return "true", true, nil
	case py.False:
		return "false", true, nil
	}
	switch x := py.Unwrap(v).(type) {
	case *py.Str:
		text, err = quote(e.t, x.S, e.ascii)
		return text, true, err
	case py.Int, *py.BigInt:
		text, err = py.Repr(e.t, x)
		return text, true, err
	case py.Float:
		text, err = e.float(float64(x))
		return text, true, err
	}
	return "", false, nil
}

func (e *encoder) float(f float64) (string, error) {
	text := ""
	switch {
	case f != f:
		text = "NaN"
	case math.IsInf(f, 1):
		text = "Infinity"
	case math.IsInf(f, -1):
		text = "-Infinity"
	default:
		return py.FloatRepr(f), nil
	}
	if !e.allowNaN {
		return "", py.Errorf(py.ValueError, "Out of range float values are not JSON compliant")
	}
	return text, nil
}

func (e *encoder) value(v py.Value) error {
	if err := e.t.Work(1); err != nil {
		return err
	}
	text, ok, err := e.scalar(v)
	if err != nil {
		return err
	}
	if ok {
		return e.write(text)
	}
	if err := e.flush(); err != nil {
		return err
	}
	switch x := v.(type) {
	case *py.List, *py.Tuple:
		return e.list(x)
	case *py.Dict:
		return e.dict(x)
	}
	if err := e.enter(v); err != nil {
		return err
	}
	r, err := e.t.Call1(e.deft, v)
	if err != nil {
		return err
	}
	if err := e.value(r); err != nil {
		return err
	}
	e.leave()
	return nil
}

func (e *encoder) enter(v py.Value) error {
	if e.checkLoop {
		for _, o := range e.open {
			if o == v {
				return py.Errorf(py.ValueError, "Circular reference detected")
			}
		}
	}
	if len(e.open) >= maxJSON {
		return py.Errorf(py.RecursionError, "maximum recursion depth exceeded while encoding a JSON object")
	}
	e.open = append(e.open, v)
	return nil
}

func (e *encoder) leave() { e.open = e.open[:len(e.open)-1] }

// newline is where the items of a container that is depth deep begin.
func (e *encoder) newline() string { return "\n" + strings.Repeat(e.indent, e.depth) }

func (e *encoder) list(v py.Value) error {
	items, err := py.Collect(e.t, v)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return e.write("[]")
	}
	if err := e.enter(v); err != nil {
		return err
	}
	begin, sep := "[", e.itemSep
	e.depth++
	if e.newlines {
		if err := e.t.Take(len(e.indent) * e.depth); err != nil {
			return err
		}
		begin += e.newline()
		sep += e.newline()
	}
	for i, item := range items {
		if i > 0 {
			begin = sep
		}
		if err := e.hold(begin); err != nil {
			return err
		}
		if err := e.value(item); err != nil {
			return err
		}
	}
	e.depth--
	if err := e.closeLine(); err != nil {
		return err
	}
	e.leave()
	return e.write("]")
}

// closeLine puts the closing bracket of a container on a line of its own.
func (e *encoder) closeLine() error {
	if !e.newlines {
		return nil
	}
	return e.write(e.newline())
}

// entries are the keys and values of a dict, or of what a derived class's items()
// gives.
func (e *encoder) entries(d *py.Dict) (keys, values []py.Value, err error) {
	if d.Exact() {
		if err := e.t.Take(32 * d.Len()); err != nil {
			return nil, nil, err
		}
		keys, values = make([]py.Value, 0, d.Len()), make([]py.Value, 0, d.Len())
		for at := 0; ; {
			k, v, next, ok := d.Next(at)
			if !ok {
				return keys, values, nil
			}
			at = next
			keys, values = append(keys, k), append(values, v)
		}
	}
	m, err := py.GetAttr(e.t, d, nameItems)
	if err != nil {
		return nil, nil, err
	}
	items, err := e.t.Call1(m)
	if err != nil {
		return nil, nil, err
	}
	err = py.Each(e.t, items, func(item py.Value) error {
		pair, ok := item.(*py.Tuple)
		if !ok || len(pair.Items) != 2 {
			return py.Errorf(py.ValueError, "items must return 2-tuples")
		}
		keys, values = append(keys, pair.Items[0]), append(values, pair.Items[1])
		return nil
	})
	return keys, values, err
}

var nameItems = py.Name("items")

func (e *encoder) dict(d *py.Dict) error {
	if d.Len() == 0 {
		return e.write("{}")
	}
	if err := e.enter(d); err != nil {
		return err
	}
	if err := e.write("{"); err != nil {
		return err
	}
	keys, values, err := e.entries(d)
	if err != nil {
		return err
	}
	if e.sort {
		if err := py.SortByKeys(e.t, values, append([]py.Value(nil), keys...), false); err != nil {
			return err
		}
		sorted := py.NewList(keys...)
		if err := sorted.Sort(e.t, nil, false); err != nil {
			return err
		}
		keys = sorted.Items
	}
	e.depth++
	sep := e.itemSep
	if e.newlines {
		if err := e.t.Take(len(e.indent) * e.depth); err != nil {
			return err
		}
		sep += e.newline()
		if err := e.write(e.newline()); err != nil {
			return err
		}
	}
	first := true
	for i, k := range keys {
		text, ok, err := e.key(k)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if !first {
			if err := e.write(sep); err != nil {
				return err
			}
		}
		first = false
		if err := e.write(text); err != nil {
			return err
		}
		if err := e.write(e.keySep); err != nil {
			return err
		}
		if err := e.value(values[i]); err != nil {
			return err
		}
	}
	e.depth--
	if err := e.closeLine(); err != nil {
		return err
	}
	e.leave()
	return e.write("}")
}

// key is the text of a key; not ok if it is to be skipped.
func (e *encoder) key(k py.Value) (string, bool, error) {
	text, ok, err := e.scalar(k)
	if err != nil {
		return "", false, err
	}
	if !ok {
		if e.skip {
			return "", false, nil
		}
		return "", false, py.Errorf(py.TypeError, "keys must be str, int, float, bool or None, not %s", k.Class().Name)
	}
	if _, isStr := k.(*py.Str); !isStr {
		text = `"` + text + `"`
	}
	return text, true, nil
}

const hexDigits = "0123456789abcdef"

// quote writes a str in quotes.
func quote(t *py.Thread, s string, ascii bool) (string, error) {
	plain := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || ascii && c > '~' {
			plain = false
			break
		}
	}
	if err := t.Take(len(s)); err != nil {
		return "", err
	}
	if plain {
		return `"` + s + `"`, nil
	}
	b := make([]byte, 0, len(s)+16)
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < 0x80 {
			i++
			switch {
			case c == '"' || c == '\\':
				b = append(b, '\\', c)
			case c >= ' ' && (c <= '~' || !ascii):
				b = append(b, c)
			default:
				b = appendEscape(b, rune(c))
			}
			continue
		}
		r, size := decode(s, i)
		switch {
		case !ascii:
			b = append(b, s[i:i+size]...)
		case r > 0xFFFF:
			r -= 0x10000
			b = appendEscape(b, 0xD800+r>>10)
			b = appendEscape(b, 0xDC00+r&0x3FF)
		default:
			b = appendEscape(b, r)
		}
		i += size
	}
	b = append(b, '"')
	return string(b), t.Take(len(b))
}

func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	case '\f':
		return append(b, '\\', 'f')
	case '\b':
		return append(b, '\\', 'b')
	}
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// encode writes an object: its text, or with chunks a pair of the list of its chunks
// and of what was raised behind them, or None.
func encode(t *py.Thread, a []py.Value) (py.Value, error) {
	e := &encoder{t: t, deft: a[1]}
	if a[2] != py.None {
		e.newlines = true
		text, err := py.ToStr(t, a[2])
		if err != nil {
			return nil, err
		}
		e.indent = text
	}
	for i, to := range []*string{&e.keySep, &e.itemSep} {
		text, ok := a[4-i].(*py.Str)
		if !ok {
			return nil, py.Errorf(py.TypeError, "make_encoder() argument %d must be str, not %s", 5+i, py.TypeName(a[4-i]))
		}
		*to = text.S
	}
	var chunks bool
	for i, to := range []*bool{&e.ascii, &e.sort, &e.skip, &e.allowNaN, &e.checkLoop, &chunks} {
		var err error
		if *to, err = py.Truth(t, a[5+i]); err != nil {
			return nil, err
		}
	}
	if !chunks {
		if err := e.value(a[0]); err != nil {
			return nil, err
		}
		return py.NewStr(e.out.String()), nil
	}
	e.chunks = py.NewList()
	err := e.value(a[0])
	if x, ok := err.(*py.Exception); ok {
		return py.NewTuple(e.chunks, x), nil
	}
	if err != nil {
		return nil, err
	}
	return py.NewTuple(e.chunks, py.None), nil
}
