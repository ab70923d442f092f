package text

import (
	"eyewall/sim/python/py"
)

// stream is what StringIO and BytesIO have in common, for the methods that CPython's
// _IOBase gives both.
type stream interface {
	py.Value
	// state is how they are alike.
	state() *streamState
	// line reads up to the end of a line, or at most limit if that is not negative; it
	// is empty at the end.
	line(t *py.Thread, limit int) (py.Value, error)
	write(t *py.Thread, v py.Value) (int, error)
}

// streamState is the part of a stream that is the same for both.
type streamState struct {
	inst   *py.Instance
	closed bool
	// closedText is what reading a closed one is called.
	closedText string
}

func (s *streamState) state() *streamState { return s }

// InstancePart holds the attributes that programs give.
func (s *streamState) InstancePart() *py.Instance { return s.inst }

// Class is the class, or one derived from it.
func (s *streamState) Class() *py.Class { return s.inst.Class() }

func (s *streamState) check() error {
	if s.closed {
		return py.Errorf(py.ValueError, "%s", s.closedText)
	}
	return nil
}

// checkBase is check by _IOBase.
func (s *streamState) checkBase() error {
	if s.closed {
		return py.Errorf(py.ValueError, "I/O operation on closed file.")
	}
	return nil
}

// unsupportedClass is io.UnsupportedOperation, which is both an OSError and a
// ValueError.
var unsupportedClass = func() *py.Class {
	c := py.NewStatic("io", "UnsupportedOperation", py.LayoutException, py.OSError.Native, py.OSError)
	c.Bases = []*py.Class{py.OSError, py.ValueError}
	c.MRO = []*py.Class{c, py.OSError, py.ValueError, py.ExceptionClass, py.BaseException, py.ObjectClass}
	return c
}()

// optionalSize is the argument of read: -1 for None.
func optionalSize(t *py.Thread, v py.Value) (int, error) {
	if v == nil || v == py.None {
		return -1, nil
	}
	n, err := py.AsInt(t, v)
	if _, wrong := py.Raised(err, py.TypeError); wrong {
		return 0, py.Errorf(py.TypeError, "argument should be integer or None, not '%s'", py.TypeName(v))
	}
	return n, err
}

var nameReadline, nameWrite = py.Name("readline"), py.Name("write")

// nextLine is a step of an iteration: nil at the end. A derived class may read lines in
// its own way.
func nextLine(t *py.Thread, s stream) (py.Value, error) {
	if s.Class().Static {
		if err := s.state().check(); err != nil {
			return nil, err
		}
		v, err := s.line(t, -1)
		if err != nil {
			return nil, err
		}
		if n, err := py.Len(t, v); n == 0 || err != nil {
			return nil, err
		}
		return v, nil
	}
	m, err := py.GetAttr(t, s, nameReadline)
	if err != nil {
		return nil, err
	}
	v, err := t.Call1(m)
	if err != nil {
		return nil, err
	}
	if n, err := py.Len(t, v); n == 0 || err != nil {
		return nil, err
	}
	return v, nil
}

// commonMethods gives a class what both kinds have.
func commonMethods(c *py.Class) {
	n := c.Native
	method := func(name, sig string, f func(t *py.Thread, s stream, a []py.Value) (py.Value, error)) {
		c.Methods(py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(stream), a[1:])
		}})
	}
	n.Next = func(t *py.Thread, v py.Value) (py.Value, error) { return nextLine(t, v.(stream)) }
	method("close", "/", func(_ *py.Thread, s stream, _ []py.Value) (py.Value, error) {
		s.state().closed = true
		return py.None, nil
	})
	for _, name := range []string{"readable", "writable", "seekable"} {
		method(name, "/", func(_ *py.Thread, s stream, _ []py.Value) (py.Value, error) { return py.True, s.state().check() })
	}
	method("isatty", "/", func(_ *py.Thread, s stream, _ []py.Value) (py.Value, error) { return py.False, s.state().checkBase() })
	for _, name := range []string{"fileno", "detach"} {
		method(name, "/", func(*py.Thread, stream, []py.Value) (py.Value, error) {
			return nil, py.Errorf(unsupportedClass, "%s", name)
		})
	}
	method("readline", "size? /", func(t *py.Thread, s stream, a []py.Value) (py.Value, error) {
		size, err := optionalSize(t, a[0])
		if err != nil {
			return nil, err
		}
		if err := s.state().check(); err != nil {
			return nil, err
		}
		return s.line(t, size)
	})
	method("readlines", "hint? /", func(t *py.Thread, s stream, a []py.Value) (py.Value, error) {
		hint, err := optionalSize(t, a[0])
		if err != nil {
			return nil, err
		}
		list := py.NewList()
		for total := 0; ; {
			v, err := nextLine(t, s)
			if err != nil {
				return nil, err
			}
			if v == nil {
				return list, nil
			}
			if err := list.Append(t, v); err != nil {
				return nil, err
			}
			n, err := py.Len(t, v)
			if err != nil {
				return nil, err
			}
			if total += n; hint > 0 && total >= hint {
				return list, nil
			}
		}
	})
	method("write", "data /", func(t *py.Thread, s stream, a []py.Value) (py.Value, error) {
		n, err := s.write(t, a[0])
		return py.MakeInt(int64(n)), err
	})
	method("writelines", "lines /", func(t *py.Thread, s stream, a []py.Value) (py.Value, error) {
		if err := s.state().checkBase(); err != nil {
			return nil, err
		}
		return py.None, py.Each(t, a[0], func(line py.Value) error {
			if s.Class().Static {
				_, err := s.write(t, line)
				return err
			}
			m, err := py.GetAttr(t, s, nameWrite)
			if err == nil {
				_, err = t.Call1(m, line)
			}
			return err
		})
	})
	method("__enter__", "/", func(_ *py.Thread, s stream, _ []py.Value) (py.Value, error) { return s, s.state().checkBase() })
	c.Methods(py.Fn{Name: "__exit__", Raw: func(t *py.Thread, args py.Args) (py.Value, error) {
		s := args.Values[0]
		if s.Class().Static {
			s.(stream).state().closed = true
			return py.None, nil
		}
		m, err := py.GetAttr(t, s, nameClose)
		if err != nil {
			return nil, err
		}
		return t.Call1(m)
	}})
	c.Getter("closed", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.MakeBool(v.(stream).state().closed), nil }, nil)
}

var nameClose = py.Name("close")

// place is the arguments of seek.
func place(t *py.Thread, a []py.Value) (offset, whence int, err error) {
	if offset, err = py.AsInt(t, a[0]); err != nil || a[1] == nil {
		return offset, 0, err
	}
	whence, err = py.AsInt(t, a[1])
	return offset, whence, err
}

// IO makes the module _io, on which io is written.
func IO(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("_io")
	m.Set("StringIO", stringIOClass)
	m.Set("BytesIO", bytesIOClass)
	m.Set("UnsupportedOperation", unsupportedClass)
	return m, nil
}
