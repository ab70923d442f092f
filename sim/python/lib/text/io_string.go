package text

import (
	"strings"

	"eyewall/sim/python/py"
)

// stringIO is an io.StringIO.
type stringIO struct {
	streamState
	text []byte // as py.Str has it
	n    int    // length in code points
	// pos is the place in code points, at in bytes; beyond the end at is not used.
	pos, at int
	// ends is what ends a line: "\n", "\r", "\r\n"; empty for all three. Translate says
	// that they become \n when they are written.
	ends      string
	translate bool
	seen      [3]bool // \r, \n and \r\n, for the attribute newlines
}

// stringIOClass is io.StringIO.
var stringIOClass = py.NewStatic("_io", "StringIO", py.LayoutOther, &py.Slots{})

// Walk serves the count of memory.
func (s *stringIO) Walk(func(py.Value)) int { return 160 + cap(s.text) }

func (s *stringIO) init(t *py.Thread, args py.Args) error {
	given := args.Positional()
	if len(args.Values) > 2 {
		return py.Errorf(py.TypeError, "StringIO() takes at most 2 arguments (%d given)", len(args.Values))
	}
	a := [2]py.Value{py.None, py.NewStr("\n")}
	copy(a[:], given)
	for i := range args.Names {
		name, v := args.Keyword(i)
		switch name.S {
		case "initial_value":
			a[0] = v
		case "newline":
			a[1] = v
		default:
			return py.Errorf(py.TypeError, "'%s' is an invalid keyword argument for StringIO()", name.S)
		}
	}
	*s = stringIO{streamState: s.streamState, ends: "\n"}
	s.closed, s.closedText = false, "I/O operation on closed file"
	switch x := a[1].(type) {
	case *py.Str:
		switch x.S {
		case "", "\n", "\r", "\r\n":
			s.ends = x.S
		default:
			return py.Errorf(py.ValueError, "illegal newline value: %s", py.QuoteStr(x.S))
		}
	default:
		if x != py.None {
			return py.Errorf(py.TypeError, "newline must be str or None, not %s", py.TypeName(x))
		}
		s.translate = true
	}
	if a[0] == py.None {
		return nil
	}
	text, ok := a[0].(*py.Str)
	if !ok {
		return py.Errorf(py.TypeError, "initial_value must be str or None, not %s", py.TypeName(a[0]))
	}
	if _, err := s.write(t, text); err != nil {
		return err
	}
	s.pos, s.at = 0, 0
	return nil
}

// offset is the byte at which a code point begins.
func (s *stringIO) offset(i int) int {
	switch {
	case i >= s.n:
		return len(s.text)
	case s.n == len(s.text):
		return i
	}
	at := 0
	for ; i > 0; i-- {
		at++
		for at < len(s.text) && s.text[at]&0xC0 == 0x80 {
			at++
		}
	}
	return at
}

// written is text with its line ends as they are kept.
func (s *stringIO) written(text string) string {
	if s.translate || s.ends == "" {
		for i := range len(text) {
			switch text[i] {
			case '\r':
				if i+1 < len(text) && text[i+1] == '\n' {
					s.seen[2] = true
				} else {
					s.seen[0] = true
				}
			case '\n':
				if i == 0 || text[i-1] != '\r' {
					s.seen[1] = true
				}
			}
		}
	}
	switch {
	case s.translate && strings.IndexByte(text, '\r') >= 0:
		return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	case s.ends == "\r" || s.ends == "\r\n":
		return strings.ReplaceAll(text, "\n", s.ends)
	}
	return text
}

func (s *stringIO) write(t *py.Thread, v py.Value) (int, error) {
	x, ok := v.(*py.Str)
	if !ok {
		return 0, py.Errorf(py.TypeError, "string argument expected, got '%s'", py.TypeName(v))
	}
	if err := s.check(); err != nil {
		return 0, err
	}
	if x.S == "" {
		return 0, nil
	}
	if err := t.Take(2 * len(x.S)); err != nil { // line ends may double it
		return 0, err
	}
	text := s.written(x.S)
	if gap := s.pos - s.n; gap > 0 {
		if err := t.Take(gap); err != nil {
			return 0, err
		}
		s.text = append(s.text, make([]byte, gap)...)
		s.n = s.pos
	}
	n := count(text)
	if s.pos == s.n {
		if cap(s.text)-len(s.text) < len(text) {
			if err := t.Take(cap(s.text) + len(text)); err != nil {
				return 0, err
			}
		}
		s.text = append(s.text, text...)
		s.n += n
		s.at = len(s.text)
	} else {
		end := s.offset(s.pos + n)
		if err := t.Take(len(s.text) - end); err != nil {
			return 0, err
		}
		rest := string(s.text[end:])
		s.text = append(append(s.text[:s.at], text...), rest...)
		s.n = max(s.n, s.pos+n)
		s.at += len(text)
	}
	s.pos += n
	return x.Len(), nil
}

// take reads from the place up to byte end.
func (s *stringIO) take(t *py.Thread, end int) (py.Value, error) {
	if s.pos >= s.n || end <= s.at {
		return py.NewStr(""), nil
	}
	if err := t.Take(64 + end - s.at); err != nil {
		return nil, err
	}
	text := string(s.text[s.at:end])
	s.at = end
	if s.n == len(s.text) {
		s.pos = end
	} else {
		s.pos += count(text)
	}
	return py.NewStr(text), nil
}

func (s *stringIO) line(t *py.Thread, limit int) (py.Value, error) {
	if s.pos >= s.n {
		return py.NewStr(""), nil
	}
	end := len(s.text)
	for i := s.at; i < len(s.text); i++ {
		c := s.text[i]
		if c != '\n' && c != '\r' {
			continue
		}
		size := 0
		switch {
		case s.ends == "":
			size = 1
			if c == '\r' && i+1 < len(s.text) && s.text[i+1] == '\n' {
				size = 2
			}
		case s.ends == "\r\n":
			if c == '\r' && i+1 < len(s.text) && s.text[i+1] == '\n' {
				size = 2
			}
		case c == s.ends[0]:
			size = 1
		}
		if size > 0 {
			end = i + size
			break
		}
	}
	if err := t.Work((end - s.at) / 8); err != nil {
		return nil, err
	}
	if limit >= 0 && limit < end-s.at {
		end = min(end, s.offset(s.pos+limit))
	}
	return s.take(t, end)
}

func init() {
	c := stringIOClass
	c.Open()
	n := c.Native
	n.New = func(_ *py.Thread, class *py.Class, _ py.Args) (py.Value, error) {
		return &stringIO{streamState: streamState{inst: py.NewInstance(class)}}, nil
	}
	n.Init = func(t *py.Thread, self py.Value, args py.Args) error { return self.(*stringIO).init(t, args) }
	n.Iter = func(_ *py.Thread, v py.Value) (py.Value, error) { return v, v.(*stringIO).checkBase() }
	commonMethods(c)
	method := func(name, sig string, f func(t *py.Thread, s *stringIO, a []py.Value) (py.Value, error)) {
		c.Methods(py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(*stringIO), a[1:])
		}})
	}
	open := func(name, sig string, f func(t *py.Thread, s *stringIO, a []py.Value) (py.Value, error)) {
		method(name, sig, func(t *py.Thread, s *stringIO, a []py.Value) (py.Value, error) {
			if err := s.check(); err != nil {
				return nil, err
			}
			return f(t, s, a)
		})
	}
	open("getvalue", "/", func(t *py.Thread, s *stringIO, _ []py.Value) (py.Value, error) {
		return py.NewStr(string(s.text)), t.Take(64 + len(s.text))
	})
	open("tell", "/", func(_ *py.Thread, s *stringIO, _ []py.Value) (py.Value, error) { return py.MakeInt(int64(s.pos)), nil })
	method("flush", "/", func(*py.Thread, *stringIO, []py.Value) (py.Value, error) { return py.None, nil })
	open("read", "size? /", func(t *py.Thread, s *stringIO, a []py.Value) (py.Value, error) {
		size, err := optionalSize(t, a[0])
		if err != nil {
			return nil, err
		}
		end := len(s.text)
		if size >= 0 && size < s.n-s.pos {
			end = s.offset(s.pos + size)
		}
		return s.take(t, end)
	})
	open("seek", "pos whence? /", func(t *py.Thread, s *stringIO, a []py.Value) (py.Value, error) {
		offset, whence, err := place(t, a)
		switch {
		case err != nil:
			return nil, err
		case whence < 0 || whence > 2:
			return nil, py.Errorf(py.ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence)
		case offset < 0 && whence == 0:
			return nil, py.Errorf(py.ValueError, "Negative seek position %d", offset)
		case offset != 0 && whence > 0:
			return nil, py.Errorf(py.OSError, "Can't do nonzero cur-relative seeks")
		case whence == 1:
			offset = s.pos
		case whence == 2:
			offset = s.n
		}
		s.pos, s.at = offset, s.offset(offset)
		return py.MakeInt(int64(s.pos)), nil
	})
	open("truncate", "pos? /", func(t *py.Thread, s *stringIO, a []py.Value) (py.Value, error) {
		size := s.pos
		if a[0] != nil && a[0] != py.None {
			var err error
			if size, err = optionalSize(t, a[0]); err != nil {
				return nil, err
			}
			if size < 0 {
				return nil, py.Errorf(py.ValueError, "Negative size value %d", size)
			}
		}
		if size < s.n {
			s.text = s.text[:s.offset(size)]
			s.n = size
		}
		return py.MakeInt(int64(size)), nil
	})
	get := func(name string, f func(s *stringIO) py.Value) {
		c.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return f(v.(*stringIO)), v.(*stringIO).check() }, nil)
	}
	get("encoding", func(*stringIO) py.Value { return py.None })
	get("errors", func(*stringIO) py.Value { return py.None })
	get("line_buffering", func(*stringIO) py.Value { return py.False })
	get("newlines", func(s *stringIO) py.Value {
		var found []py.Value
		for i, end := range [...]string{"\r", "\n", "\r\n"} {
			if s.seen[i] {
				found = append(found, py.NewStr(end))
			}
		}
		switch len(found) {
		case 0:
			return py.None
		case 1:
			return found[0]
		}
		return py.NewTuple(found...)
	})
	c.Seal()
}
