package py

// Stdin is sys.stdin: at its end from the beginning.
type Stdin struct{}

// StdinClass is what type(sys.stdin) is.
var StdinClass = NewStatic("_io", "TextIOWrapper", LayoutOther, &Slots{})

// Class is _io.TextIOWrapper.
func (*Stdin) Class() *Class { return StdinClass }

func init() {
	StdinClass.Native.Repr = func(*Thread, Value) (string, error) {
		return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>", nil
	}
	StdinClass.Native.Iter = itself
	StdinClass.Native.Next = func(*Thread, Value) (Value, error) { return nil, nil }
	constant := func(name, sig string, r func() Value) Fn {
		return Fn{Name: name, Sig: sig, Fn: func(*Thread, []Value) (Value, error) { return r(), nil }}
	}
	empty := func() Value { return NewStr("") }
	StdinClass.Methods(
		constant("read", "size? /", empty),
		constant("readline", "size? /", empty),
		constant("readlines", "hint? /", func() Value { return NewList() }),
		constant("fileno", "/", func() Value { return MakeInt(0) }),
		constant("isatty", "/", func() Value { return False }),
		constant("readable", "/", func() Value { return True }),
		constant("close", "/", func() Value { return None }),
	)
	StdinClass.Seal()
}
