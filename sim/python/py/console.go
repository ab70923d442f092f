package py

// Console is sys.stdout or sys.stderr.
type Console struct {
	Name  string
	FD    int
	write func(text string) error
}

// ConsoleClass is what type(sys.stdout) is.
var ConsoleClass = NewStatic("_io", "TextIOWrapper", LayoutOther, &Slots{})

// Class is _io.TextIOWrapper.
func (*Console) Class() *Class { return ConsoleClass }

// NewConsole makes a console that writes by write.
func NewConsole(_ *Thread, name string, fd int, write func(string) error) (*Console, error) {
	return &Console{Name: name, FD: fd, write: write}, nil
}

// Print writes text as print does.
func (c *Console) Print(_ *Thread, text string) error { return c.write(text) }

func init() {
	ConsoleClass.Native.Repr = func(_ *Thread, v Value) (string, error) {
		return "<_io.TextIOWrapper name='" + v.(*Console).Name + "' mode='w' encoding='utf-8'>", nil
	}
	ConsoleClass.Native.Iter = func(_ *Thread, _ Value) (Value, error) { return nil, Errorf(OSError, "not readable") }
	constant := func(r Value) func(*Thread, []Value) (Value, error) {
		return func(*Thread, []Value) (Value, error) { return r, nil }
	}
	ConsoleClass.Methods(
		Fn{Name: "write", Sig: "text /", Fn: func(t *Thread, a []Value) (Value, error) {
			s, ok := a[1].(*Str)
			if !ok {
				return nil, Errorf(TypeError, "write() argument must be str, not %s", argName(a[1]))
			}
			if err := a[0].(*Console).write(s.S); err != nil {
				return nil, err
			}
			return MakeInt(int64(s.Len())), nil
		}},
		Fn{Name: "writelines", Sig: "lines /", Fn: func(t *Thread, a []Value) (Value, error) {
			return None, Each(t, a[1], func(line Value) error {
				s, ok := line.(*Str)
				if !ok {
					return Errorf(TypeError, "write() argument must be str, not %s", TypeName(line))
				}
				return a[0].(*Console).write(s.S)
			})
		}},
		Fn{Name: "flush", Sig: "/", Fn: constant(None)},
		Fn{Name: "close", Sig: "/", Fn: constant(None)},
		Fn{Name: "isatty", Sig: "/", Fn: constant(False)},
		Fn{Name: "readable", Sig: "/", Fn: constant(False)},
		Fn{Name: "writable", Sig: "/", Fn: constant(True)},
		Fn{Name: "seekable", Sig: "/", Fn: constant(False)},
		Fn{Name: "reconfigure", Raw: func(*Thread, Args) (Value, error) { return None, nil }},
		Fn{Name: "fileno", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) { return MakeInt(int64(a[0].(*Console).FD)), nil }},
		Fn{Name: "__enter__", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) { return a[0], nil }},
		Fn{Name: "__exit__", Sig: "type? value? traceback? /", Fn: constant(None)},
	)
	get := func(name string, f func(c *Console) Value) {
		ConsoleClass.Getter(name, func(_ *Thread, v Value) (Value, error) { return f(v.(*Console)), nil }, nil)
	}
	get("name", func(c *Console) Value { return NewStr(c.Name) })
	get("mode", func(*Console) Value { return NewStr("w") })
	get("encoding", func(*Console) Value { return NewStr("utf-8") })
	get("errors", func(*Console) Value { return NewStr("strict") })
	get("closed", func(*Console) Value { return False })
	get("line_buffering", func(*Console) Value { return True })
	get("buffer", func(c *Console) Value { return &RawConsole{c} })
	RawConsoleClass.Methods(
		Fn{Name: "write", Sig: "data /", Fn: func(_ *Thread, a []Value) (Value, error) {
			b, ok := BufferOf(a[1])
			if !ok {
				return nil, Errorf(TypeError, "a bytes-like object is required, not '%s'", TypeName(a[1]))
			}
			return MakeInt(int64(len(b))), a[0].(*RawConsole).c.write(b)
		}},
		Fn{Name: "flush", Sig: "/", Fn: constant(None)},
	)
	RawConsoleClass.Seal()
	ConsoleClass.Seal()
}

// RawConsole is sys.stdout.buffer.
type RawConsole struct{ c *Console }

// RawConsoleClass is its class.
var RawConsoleClass = NewStatic("_io", "BufferedWriter", LayoutOther, &Slots{})

// Class is _io.BufferedWriter.
func (*RawConsole) Class() *Class { return RawConsoleClass }
