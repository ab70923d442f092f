package system

import (
	"path"
	"strings"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// Os makes the module _os, on which os stands: descriptors, the environment, names
// of paths. There are no files.
func Os(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_os")
	m.Set("name", py.NewStr("posix"))
	m.Set("error", py.OSError)
	for _, c := range [][2]string{{"sep", "/"}, {"linesep", "\n"}, {"pathsep", ":"}, {"curdir", "."}, {"pardir", ".."}, {"extsep", "."}, {"devnull", "/dev/null"}} {
		m.Set(c[0], py.NewStr(c[1]))
	}
	m.Set("altsep", py.None)
	for _, c := range []struct {
		name  string
		value int64
	}{{"O_RDONLY", 0}, {"O_WRONLY", 1}, {"O_RDWR", 2}, {"O_NONBLOCK", 2048}, {"O_CLOEXEC", 524288}, {"EFD_CLOEXEC", 524288},
		{"EFD_NONBLOCK", 2048}, {"EFD_SEMAPHORE", 1}, {"EX_OK", 0}} {
		m.Set(c.name, py.MakeInt(c.value))
	}
	environ := py.NewDict()
	for _, kv := range t.Environ {
		environ.SetStr(py.NewStr(kv[0]), py.NewStr(kv[1]))
	}
	m.Set("environ", environ)
	p, err := osPath(t)
	if err != nil {
		return nil, err
	}
	m.Set("path", p)
	t.Modules.SetStr(t.Intern("os.path"), p)
	descriptor := func(t *py.Thread, v py.Value) (sys.FD, error) {
		n, err := py.AsInt(t, v)
		return sys.FD(n), err
	}
	blocking := map[sys.FD]bool{} // what os.set_blocking said; looked up only
	isBlocking := func(fd sys.FD) bool {
		b, set := blocking[fd]
		return !set || b
	}
	m.Funcs(
		py.Fn{Name: "getpid", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.MakeInt(1000), nil }},
		py.Fn{Name: "getppid", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.MakeInt(1), nil }},
		py.Fn{Name: "getuid", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.MakeInt(1000), nil }},
		py.Fn{Name: "getcwd", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.NewStr("/"), nil }},
		py.Fn{Name: "cpu_count", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.MakeInt(1), nil }},
		py.Fn{Name: "strerror", Sig: "code /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			n, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			return py.NewStr(py.StrError(sys.Errno(n))), nil
		}},
		py.Fn{Name: "urandom", Sig: "size /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			n, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			if n < 0 {
				return nil, py.Errorf(py.ValueError, "negative argument not allowed")
			}
			if err := t.Take(n); err != nil {
				return nil, err
			}
			return py.NewBytes(t.RandomBytes(n)), nil
		}},
		py.Fn{Name: "_exit", Sig: "status", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			e, err := t.Call1(py.SystemExit, a[0])
			if err != nil {
				return nil, err
			}
			return nil, e.(*py.Exception)
		}},
		py.Fn{Name: "fspath", Sig: "path", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return fspath(t, a[0]) }},
		py.Fn{Name: "pipe", Sig: "/", System: true, Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
			r, w, errno := t.Calls.Pipe()
			if errno != 0 {
				return nil, py.OSErrorOf(errno)
			}
			delete(blocking, r)
			delete(blocking, w)
			return py.NewTuple(py.MakeInt(int64(r)), py.MakeInt(int64(w))), nil
		}},
		py.Fn{Name: "eventfd", Sig: "initval flags?", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			n, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			flags := 0
			if a[1] != nil {
				if flags, err = py.AsInt(t, a[1]); err != nil {
					return nil, err
				}
			}
			fd, errno := t.Calls.EventFD(uint32(n), sys.EventFDFlags(flags&1))
			if errno != 0 {
				return nil, py.OSErrorOf(errno)
			}
			blocking[fd] = flags&2048 == 0
			return py.MakeInt(int64(fd)), nil
		}},
		py.Fn{Name: "close", Sig: "fd", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			if errno := t.Calls.Close(fd); errno != 0 {
				return nil, py.OSErrorOf(errno)
			}
			delete(blocking, fd)
			return py.None, nil
		}},
		py.Fn{Name: "dup", Sig: "fd /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			n, errno := t.Calls.Dup(fd)
			if errno != 0 {
				return nil, py.OSErrorOf(errno)
			}
			return py.MakeInt(int64(n)), nil
		}},
		py.Fn{Name: "set_blocking", Sig: "fd blocking /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			on, err := py.Truth(t, a[1])
			blocking[fd] = on
			return py.None, err
		}},
		py.Fn{Name: "get_blocking", Sig: "fd /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			return py.MakeBool(isBlocking(fd)), err
		}},
		py.Fn{Name: "read", Sig: "fd length /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			n, err := py.AsInt(t, a[1])
			if err != nil {
				return nil, err
			}
			if n < 0 {
				return nil, py.OSErrorOf(sys.EINVAL)
			}
			buffer := make([]byte, min(n, 1<<20))
			return repeat(t, fd, sys.In, isBlocking(fd), func() (py.Value, sys.Errno) {
				got, errno := t.Calls.Read(fd, buffer)
				if errno != 0 {
					return nil, errno
				}
				return py.NewBytes(string(buffer[:got])), 0
			})
		}},
		py.Fn{Name: "write", Sig: "fd data /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			data, ok := py.BufferOf(a[1])
			if !ok {
				return nil, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(a[1]))
			}
			return repeat(t, fd, sys.Out, isBlocking(fd), func() (py.Value, sys.Errno) {
				n, errno := t.Calls.Write(fd, []byte(data))
				return py.MakeInt(int64(n)), errno
			})
		}},
		py.Fn{Name: "eventfd_read", Sig: "fd", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			return repeat(t, fd, sys.In, isBlocking(fd), func() (py.Value, sys.Errno) {
				var b [8]byte
				if _, errno := t.Calls.Read(fd, b[:]); errno != 0 {
					return nil, errno
				}
				var n int64
				for i := range b {
					n |= int64(b[i]) << (8 * i)
				}
				return py.MakeInt(n), 0
			})
		}},
		py.Fn{Name: "eventfd_write", Sig: "fd value", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			n, err := py.AsInt(t, a[1])
			if err != nil {
				return nil, err
			}
			return repeat(t, fd, sys.Out, isBlocking(fd), func() (py.Value, sys.Errno) {
				var b [8]byte
				for i := range b {
					b[i] = byte(n >> (8 * i))
				}
				_, errno := t.Calls.Write(fd, b[:])
				return py.None, errno
			})
		}},
	)
	return m, nil
}

// repeat makes a call on a descriptor again until it does not answer EAGAIN, if the
// descriptor is to block.
func repeat(t *py.Thread, fd sys.FD, events sys.Events, block bool, call func() (py.Value, sys.Errno)) (py.Value, error) {
	v, errno := call()
	switch {
	case errno == 0:
		return v, nil
	case errno != sys.EAGAIN || !block:
		return nil, py.OSErrorOf(errno)
	}
	return t.Block(sys.Wait{Kind: sys.WaitPoll, Timeout: sys.Forever, Poll: []sys.PollFD{{FD: fd, Events: events}}},
		func(w sys.Wake) (py.Value, error) {
			if w.Kind == sys.WakeError {
				return nil, py.OSErrorOf(w.Errno)
			}
			return repeat(t, fd, events, block, call)
		})
}

func fspath(t *py.Thread, v py.Value) (py.Value, error) {
	switch v.(type) {
	case *py.Str, *py.Bytes:
		return v, nil
	}
	m, err := py.GetAttrOr(t, v, py.Name("__fspath__"))
	if err != nil {
		return nil, err
	}
	if m == nil {
		return nil, py.Errorf(py.TypeError, "expected str, bytes or os.PathLike object, not %s", py.TypeName(v))
	}
	return t.Call1(m)
}

// osPath makes os.path: what can be said of names alone.
func osPath(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("posixpath")
	m.Set("sep", py.NewStr("/"))
	text := func(t *py.Thread, v py.Value) (string, error) {
		p, err := fspath(t, v)
		if err != nil {
			return "", err
		}
		s, ok := p.(*py.Str)
		if !ok {
			return "", py.Errorf(py.TypeError, "expected str, bytes or os.PathLike object, not %s", py.TypeName(v))
		}
		return s.S, nil
	}
	unary := func(name string, f func(string) py.Value) {
		m.Funcs(py.Fn{Name: name, Sig: "p", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			s, err := text(t, a[0])
			if err != nil {
				return nil, err
			}
			return f(s), nil
		}})
	}
	str := func(s string) py.Value { return py.NewStr(s) }
	unary("basename", func(s string) py.Value { return str(s[strings.LastIndexByte(s, '/')+1:]) })
	unary("dirname", func(s string) py.Value { return str(dirname(s)) })
	unary("split", func(s string) py.Value {
		return py.NewTuple(str(dirname(s)), str(s[strings.LastIndexByte(s, '/')+1:]))
	})
	unary("splitext", func(s string) py.Value {
		base := s[strings.LastIndexByte(s, '/')+1:]
		trimmed := strings.TrimLeft(base, ".")
		if i := strings.LastIndexByte(trimmed, '.'); i >= 0 {
			cut := len(s) - len(trimmed) + i
			return py.NewTuple(str(s[:cut]), str(s[cut:]))
		}
		return py.NewTuple(str(s), str(""))
	})
	unary("isabs", func(s string) py.Value { return py.MakeBool(strings.HasPrefix(s, "/")) })
	unary("normpath", func(s string) py.Value {
		clean := path.Clean(s)
		if strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "///") {
			clean = "/" + clean
		}
		return str(clean)
	})
	unary("abspath", func(s string) py.Value {
		if !strings.HasPrefix(s, "/") {
			s = "/" + s
		}
		return str(path.Clean(s))
	})
	unary("realpath", func(s string) py.Value {
		if !strings.HasPrefix(s, "/") {
			s = "/" + s
		}
		return str(path.Clean(s))
	})
	unary("expanduser", func(s string) py.Value { return str(s) })
	for _, name := range []string{"exists", "isfile", "isdir", "islink"} {
		unary(name, func(string) py.Value { return py.False })
	}
	m.Funcs(py.Fn{Name: "join", Raw: func(t *py.Thread, args py.Args) (py.Value, error) {
		if len(args.Values) == 0 {
			return nil, py.Errorf(py.TypeError, "join() missing 1 required positional argument: 'a'")
		}
		joined := ""
		for i, a := range args.Values {
			s, err := text(t, a)
			if err != nil {
				return nil, err
			}
			switch {
			case i == 0 || strings.HasPrefix(s, "/"):
				joined = s
			case joined == "" || strings.HasSuffix(joined, "/"):
				joined += s
			default:
				joined += "/" + s
			}
		}
		return str(joined), nil
	}})
	return m, nil
}

func dirname(s string) string {
	head := s[:strings.LastIndexByte(s, '/')+1]
	if trimmed := strings.TrimRight(head, "/"); trimmed != "" {
		return trimmed
	}
	return head
}
