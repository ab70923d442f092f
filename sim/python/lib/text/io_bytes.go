package text

import (
	"bytes"

	"eyewall/sim/python/py"
)

// bytesIO is an io.BytesIO. Its content is a bytearray, so that getbuffer gives a view
// of it.
type bytesIO struct {
	streamState
	content *py.ByteArray
	pos     int
}

// bytesIOClass is io.BytesIO.
var bytesIOClass = py.NewStatic("_io", "BytesIO", py.LayoutOther, &py.Slots{})

// Walk serves the count of memory.
func (s *bytesIO) Walk(visit func(py.Value)) int {
	visit(s.content)
	return 100
}

func (s *bytesIO) init(t *py.Thread, args py.Args) error {
	if len(args.Values) > 1 {
		return py.Errorf(py.TypeError, "BytesIO() takes at most 1 argument (%d given)", len(args.Values))
	}
	s.content, s.pos = &py.ByteArray{}, 0
	s.closed, s.closedText = false, "I/O operation on closed file."
	if len(args.Values) == 0 {
		return nil
	}
	if len(args.Names) == 1 && args.Names[0].S != "initial_bytes" {
		return py.Errorf(py.TypeError, "'%s' is an invalid keyword argument for BytesIO()", args.Names[0].S)
	}
	if args.Values[0] == py.None {
		return nil
	}
	if _, err := s.write(t, args.Values[0]); err != nil {
		return err
	}
	s.pos = 0
	return nil
}

func (s *bytesIO) write(t *py.Thread, v py.Value) (int, error) {
	if err := s.check(); err != nil {
		return 0, err
	}
	data, err := py.BufferArg(v)
	if err != nil || data == "" {
		return 0, err
	}
	b := s.content.B
	if end := s.pos + len(data); end > len(b) {
		if end > cap(b) {
			if err := t.Take(2 * end); err != nil {
				return 0, err
			}
		}
		if s.pos > len(b) {
			b = append(b, make([]byte, s.pos-len(b))...)
		}
		b = append(b[:s.pos], data...)
	} else {
		copy(b[s.pos:], data)
	}
	s.content.B = b
	s.pos += len(data)
	return len(data), nil
}

// take reads at most n bytes; all if n is negative.
func (s *bytesIO) take(t *py.Thread, n int) (py.Value, error) {
	b := s.content.B
	if s.pos >= len(b) {
		return py.NewBytes(""), nil
	}
	if n < 0 || n > len(b)-s.pos {
		n = len(b) - s.pos
	}
	s.pos += n
	return py.NewBytes(string(b[s.pos-n : s.pos])), t.Take(32 + n)
}

func (s *bytesIO) line(t *py.Thread, limit int) (py.Value, error) {
	if s.pos >= len(s.content.B) {
		return py.NewBytes(""), nil
	}
	rest := s.content.B[s.pos:]
	n := len(rest)
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		n = i + 1
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return s.take(t, n)
}

func init() {
	c := bytesIOClass
	c.Open()
	n := c.Native
	n.New = func(_ *py.Thread, class *py.Class, _ py.Args) (py.Value, error) {
		return &bytesIO{streamState: streamState{inst: py.NewInstance(class)}, content: &py.ByteArray{}}, nil
	}
	n.Init = func(t *py.Thread, self py.Value, args py.Args) error { return self.(*bytesIO).init(t, args) }
	n.Iter = func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil }
	commonMethods(c)
	method := func(name, sig string, f func(t *py.Thread, s *bytesIO, a []py.Value) (py.Value, error)) {
		c.Methods(py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			s := a[0].(*bytesIO)
			if err := s.check(); err != nil {
				return nil, err
			}
			return f(t, s, a[1:])
		}})
	}
	read := func(t *py.Thread, s *bytesIO, a []py.Value) (py.Value, error) {
		size, err := optionalSize(t, a[0])
		if err != nil {
			return nil, err
		}
		return s.take(t, size)
	}
	method("read", "size? /", read)
	method("read1", "size? /", read)
	readInto := func(t *py.Thread, s *bytesIO, a []py.Value) (py.Value, error) {
		to, ok := py.WritableBuffer(a[0])
		if !ok {
			return nil, py.Errorf(py.TypeError, "readinto() argument must be read-write bytes-like object, not %s", py.TypeName(a[0]))
		}
		k := 0
		if s.pos < len(s.content.B) {
			k = copy(to, s.content.B[s.pos:])
		}
		s.pos += k
		return py.MakeInt(int64(k)), t.Work(k / 8)
	}
	method("readinto", "buffer /", readInto)
	method("readinto1", "buffer /", readInto)
	method("flush", "/", func(*py.Thread, *bytesIO, []py.Value) (py.Value, error) { return py.None, nil })
	method("getvalue", "/", func(t *py.Thread, s *bytesIO, _ []py.Value) (py.Value, error) {
		return py.NewBytes(string(s.content.B)), t.Take(32 + len(s.content.B))
	})
	method("getbuffer", "/", func(_ *py.Thread, s *bytesIO, _ []py.Value) (py.Value, error) { return py.NewMemoryView(s.content) })
	method("tell", "/", func(_ *py.Thread, s *bytesIO, _ []py.Value) (py.Value, error) { return py.MakeInt(int64(s.pos)), nil })
	method("seek", "pos whence? /", func(t *py.Thread, s *bytesIO, a []py.Value) (py.Value, error) {
		offset, whence, err := place(t, a)
		switch {
		case err != nil:
			return nil, err
		case whence < 0 || whence > 2:
			return nil, py.Errorf(py.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
		case offset < 0 && whence == 0:
			return nil, py.Errorf(py.ValueError, "negative seek value %d", offset)
		case whence == 1:
			offset += s.pos
		case whence == 2:
			offset += len(s.content.B)
		}
		s.pos = max(offset, 0)
		return py.MakeInt(int64(s.pos)), nil
	})
	method("truncate", "size? /", func(t *py.Thread, s *bytesIO, a []py.Value) (py.Value, error) {
		size := s.pos
		if a[0] != nil && a[0] != py.None {
			var err error
			if size, err = optionalSize(t, a[0]); err != nil {
				return nil, err
			}
			if size < 0 {
				return nil, py.Errorf(py.ValueError, "negative size value %d", size)
			}
		}
		if size < len(s.content.B) {
			s.content.B = s.content.B[:size]
		}
		return py.MakeInt(int64(size)), nil
	})
	c.Seal()
}
