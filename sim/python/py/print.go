package py

var (
	nameStdout = static("stdout")
	nameWrite  = static("write")
	nameFlush  = static("flush")
	nameSys    = static("sys")
)

// TextFile is a file whose write method does no more than Print: then print
// collects what it writes. Of other files it calls write with one piece after the
// other, as CPython does.
type TextFile interface {
	Value
	Print(t *Thread, text string) error
}

// stdoutOf is sys.stdout: nil if the program has not loaded sys, so that it can't
// have replaced it.
func stdoutOf(t *Thread) (Value, error) {
	m, ok := t.Modules.GetStr(nameSys).(*Module)
	if !ok {
		return nil, nil
	}
	file := m.Dict.GetStr(nameStdout)
	if file == nil {
		return nil, Errorf(RuntimeError, "lost sys.stdout")
	}
	return file, nil
}

// output is where print and input write.
type output struct {
	t     *Thread
	file  Value   // nil: Runtime.Stdout
	write Value   // the method, if each piece is written at once
	held  printer // what is not yet written
}

func newOutput(t *Thread, file Value) (*output, error) {
	o := &output{t: t, file: file, held: printer{t: t}}
	if file == nil {
		return o, nil
	}
	if _, ok := file.(TextFile); ok {
		return o, nil
	}
	var err error
	o.write, err = GetAttr(t, file, nameWrite)
	return o, err
}

func (o *output) text(s string) error {
	if o.write == nil {
		return o.held.text(s)
	}
	_, err := o.t.Call1(o.write, NewStr(s))
	return err
}

// flush writes what is held back.
func (o *output) flush() error {
	text := string(o.held.b)
	o.held.b = o.held.b[:0]
	if text == "" {
		return nil
	}
	if f, ok := o.file.(TextFile); ok {
		return f.Print(o.t, text)
	}
	if o.t.Stdout == nil {
		return nil
	}
	return o.t.Stdout(text)
}

func (o *output) value(v Value) error {
	if !v.Class().Static {
		// Its __str__ may print too.
		if err := o.flush(); err != nil {
			return err
		}
	}
	s, err := ToStr(o.t, v)
	if err != nil {
		return err
	}
	return o.text(s)
}

func printFunction(t *Thread, args Args) (Value, error) {
	var file, flush Value
	sep, end := " ", "\n"
	for i := range args.Names {
		name, v := args.Keyword(i)
		switch name.S {
		case "sep", "end":
			word := &sep
			if name.S == "end" {
				word = &end
			}
			switch v := v.(type) {
			case *Str:
				*word = v.S
			case noneType:
			default:
				return nil, Errorf(TypeError, "%s must be None or a string, not %s", name.S, TypeName(v))
			}
		case "file":
			file = v
		case "flush":
			flush = v
		default:
			return nil, Errorf(TypeError, "'%s' is an invalid keyword argument for print()", name.S)
		}
	}
	if file == nil || file == None {
		var err error
		if file, err = stdoutOf(t); err != nil {
			return nil, err
		}
		if file == None {
			return None, nil
		}
	}
	o, err := newOutput(t, file)
	if err != nil {
		return nil, err
	}
	err = o.line(args.Positional(), sep, end)
	if e := o.flush(); err == nil {
		err = e
	}
	if err != nil {
		return nil, err
	}
	return None, flushFile(t, file, flush)
}

func (o *output) line(values []Value, sep, end string) error {
	for i, v := range values {
		if i > 0 {
			if err := o.text(sep); err != nil {
				return err
			}
		}
		if err := o.value(v); err != nil {
			return err
		}
	}
	return o.text(end)
}

// flushFile calls file.flush() if flush is true.
func flushFile(t *Thread, file, flush Value) error {
	if flush == nil {
		return nil
	}
	wanted, err := Truth(t, flush)
	if !wanted || err != nil || file == nil {
		return err
	}
	f, err := GetAttr(t, file, nameFlush)
	if err != nil {
		return err
	}
	_, err = t.Call1(f)
	return err
}

// input writes its prompt and reads a line.
func input(t *Thread, a []Value) (Value, error) {
	if a[0] != nil {
		file, err := stdoutOf(t)
		if err != nil {
			return nil, err
		}
		o, err := newOutput(t, file)
		if err != nil {
			return nil, err
		}
		if err := o.value(a[0]); err != nil {
			return nil, err
		}
		if err := o.flush(); err != nil {
			return nil, err
		}
	}
	if t.Stdin != nil {
		if line, ok := t.Stdin(); ok {
			return NewStr(line), nil
		}
	}
	return nil, Errorf(EOFError, "EOF when reading a line")
}
