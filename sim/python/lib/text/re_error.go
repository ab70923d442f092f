package text

import (
	"strings"

	"eyewall/sim/python/py"
)

// errorClass is re.error.
var errorClass = func() *py.Class {
	slots := *py.ExceptionClass.Native
	c := py.NewStatic("re", "error", py.LayoutException, &slots, py.ExceptionClass)
	init := slots.Init
	slots.Init = func(t *py.Thread, self py.Value, args py.Args) error {
		a := [3]py.Value{nil, py.None, py.None}
		copy(a[:], args.Positional())
		for i, name := range [...]string{"msg", "pattern", "pos"} {
			if v := args.Get(name); v != nil {
				a[i] = v
			}
		}
		if a[0] == nil {
			return py.Errorf(py.TypeError, "error.__init__() missing 1 required positional argument: 'msg'")
		}
		e := self.(*py.Exception)
		text, err := describe(t, e, a[0], a[1], a[2])
		if err != nil {
			return err
		}
		return init(t, self, py.Args{Values: []py.Value{text}})
	}
	for _, name := range []string{"msg", "pattern", "pos", "lineno", "colno"} {
		c.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return v.(*py.Exception).Field(name), nil },
			func(_ *py.Thread, v, item py.Value) error {
				v.(*py.Exception).SetField(name, item)
				return nil
			})
	}
	c.Seal()
	return c
}()

// describe sets what an error tells of the pattern, and returns its text.
func describe(t *py.Thread, e *py.Exception, msg, pattern, pos py.Value) (py.Value, error) {
	e.SetField("msg", msg)
	e.SetField("pattern", pattern)
	e.SetField("pos", pos)
	if pattern == py.None || pos == py.None {
		return msg, nil
	}
	at, err := py.AsInt(t, pos)
	if err != nil {
		return nil, err
	}
	source := points(pattern)
	at = max(0, min(at, len(source)))
	line, column := 1, at+1
	for i, r := range source[:at] {
		if r == '\n' {
			line++
			column = at - i
		}
	}
	e.SetField("lineno", py.MakeInt(int64(line)))
	e.SetField("colno", py.MakeInt(int64(column)))
	text, err := py.ToStr(t, msg)
	if err != nil {
		return nil, err
	}
	text += " at position " + py.Itoa(at)
	for _, r := range source {
		if r == '\n' {
			text += " (line " + py.Itoa(line) + ", column " + py.Itoa(column) + ")"
			break
		}
	}
	return py.NewStr(text), nil
}

// points are the code points of a str, or the bytes of a bytes object.
func points(v py.Value) []rune {
	var found []rune
	if s, ok := v.(*py.Str); ok {
		for at := 0; at < len(s.S); {
			r, size := decode(s.S, at)
			found = append(found, r)
			at += size
		}
		return found
	}
	b, _ := py.BufferOf(v)
	for i := range len(b) {
		found = append(found, rune(b[i]))
	}
	return found
}

// raise makes a re.error of what the parser found.
func raise(t *py.Thread, err error, pattern py.Value) error {
	wrong, ok := err.(*patternError)
	if !ok {
		return err
	}
	pos := py.Value(py.None)
	if wrong.pos >= 0 {
		pos = py.MakeInt(int64(wrong.pos))
	} else {
		pattern = py.None
	}
	e := py.NewException(errorClass)
	text, err := describe(t, e, py.NewStr(wrong.msg), pattern, pos)
	if err != nil {
		return err
	}
	e.Args = py.NewTuple(text)
	return e
}

const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

// escape is re.escape.
func escape(t *py.Thread, v py.Value) (py.Value, error) {
	s, isStr := v.(*py.Str)
	var text string
	if isStr {
		text = s.S
	} else {
		var ok bool
		if text, ok = py.BufferOf(v); !ok {
			return nil, notText(v)
		}
	}
	if err := t.Take(64 + 2*len(text)); err != nil {
		return nil, err
	}
	var b strings.Builder
	for i := range len(text) {
		if strings.IndexByte(special, text[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	if isStr {
		return py.NewStr(b.String()), nil
	}
	return py.NewBytes(b.String()), nil
}

func notText(v py.Value) error {
	return py.Errorf(py.TypeError, "decoding to str: need a bytes-like object, %s found", py.TypeName(v))
}
