package py

import "eyewall/sim/sys"

func init() {
	s := BaseException.Native
	s.New = exceptionNew
	s.Init = exceptionInit
	s.Repr = func(t *Thread, v Value) (string, error) {
		e := v.(*Exception)
		if len(e.Args.Items) == 1 {
			r, err := Repr(t, e.Args.Items[0])
			return e.class.Name + "(" + r + ")", err
		}
		r, err := Repr(t, e.Args)
		return e.class.Name + r, err
	}
	s.Str = exceptionStr
	BaseException.Getter("args", func(_ *Thread, v Value) (Value, error) { return v.(*Exception).Args, nil },
		func(t *Thread, v, item Value) error {
			if item == nil {
				return Errorf(TypeError, "args may not be deleted")
			}
			items, err := Collect(t, item)
			if err == nil {
				v.(*Exception).Args = NewTuple(items...)
			}
			return err
		})
	BaseException.Getter("__traceback__", func(_ *Thread, v Value) (Value, error) {
		if tb := v.(*Exception).Trace; tb != nil {
			return tb, nil
		}
		return None, nil
	}, func(_ *Thread, v, item Value) error { return setTraceback(v.(*Exception), item) })
	BaseException.Getter("__cause__", func(_ *Thread, v Value) (Value, error) { return orNone(v.(*Exception).Cause), nil },
		func(_ *Thread, v, item Value) error {
			e := v.(*Exception)
			switch item.(type) {
			case *Exception, noneType:
			default:
				return Errorf(TypeError, "exception cause must be None or derive from BaseException")
			}
			if e.Cause = item; item == None {
				e.Cause = nil
			}
			e.SuppressContext = true
			return nil
		})
	BaseException.Getter("__context__", func(_ *Thread, v Value) (Value, error) {
		if c := v.(*Exception).Context; c != nil {
			return c, nil
		}
		return None, nil
	}, func(_ *Thread, v, item Value) error {
		e := v.(*Exception)
		switch x := item.(type) {
		case *Exception:
			e.Context = x
		case noneType:
			e.Context = nil
		default:
			return Errorf(TypeError, "exception context must be None or derive from BaseException")
		}
		return nil
	})
	BaseException.Getter("__suppress_context__", func(_ *Thread, v Value) (Value, error) { return MakeBool(v.(*Exception).SuppressContext), nil },
		func(t *Thread, v, item Value) error {
			b, err := Truth(t, item)
			v.(*Exception).SuppressContext = b
			return err
		})
	BaseException.Getter("__dict__", dictAttr, setDictAttr)
	BaseException.Methods(
		Fn{Name: "with_traceback", Sig: "tb /", Fn: func(_ *Thread, a []Value) (Value, error) {
			if err := setTraceback(a[0].(*Exception), a[1]); err != nil {
				return nil, err
			}
			return a[0], nil
		}},
		Fn{Name: "add_note", Sig: "note /", Fn: func(t *Thread, a []Value) (Value, error) {
			if _, ok := a[1].(*Str); !ok {
				return nil, Errorf(TypeError, "note must be a str, not '%s'", TypeName(a[1]))
			}
			e := a[0].(*Exception)
			notes, ok := e.Attrs.GetStr(nameNotes).(*List)
			if !ok {
				notes = NewList()
				e.Attrs.SetStr(nameNotes, notes)
			}
			notes.Items = append(notes.Items, a[1])
			return None, nil
		}},
		Fn{Name: "__setstate__", Sig: "state /", Fn: func(*Thread, []Value) (Value, error) { return None, nil }},
	)
	field := func(c *Class, names ...string) {
		for _, name := range names {
			c.Getter(name, func(_ *Thread, v Value) (Value, error) { return v.(*Exception).Field(name), nil },
				func(_ *Thread, v, item Value) error {
					v.(*Exception).SetField(name, orNone(item))
					return nil
				})
		}
	}
	StopIteration.Getter("value", func(_ *Thread, v Value) (Value, error) {
		e := v.(*Exception)
		if e.Fields == nil && len(e.Args.Items) > 0 {
			return e.Args.Items[0], nil // raised by Go code
		}
		return e.Field("value"), nil
	}, func(_ *Thread, v, item Value) error {
		v.(*Exception).SetField("value", orNone(item))
		return nil
	})
	field(SystemExit, "code")
	field(NameError, "name")
	field(AttributeError, "name", "obj")
	field(ImportError, "name", "path", "msg")
	field(OSError, "errno", "strerror", "filename", "filename2")
	field(SyntaxError, "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
	field(UnicodeDecodeError, "encoding", "object", "start", "end", "reason")
	field(UnicodeTranslateError, "object", "start", "end", "reason")
	field(UnicodeEncodeError, "encoding", "object", "start", "end", "reason")
	BaseException.Seal()

	TracebackClass.Getter("tb_frame", func(_ *Thread, v Value) (Value, error) { return v.(*Traceback).Frame, nil }, nil)
	TracebackClass.Getter("tb_lineno", func(_ *Thread, v Value) (Value, error) { return MakeInt(int64(v.(*Traceback).Line)), nil }, nil)
	TracebackClass.Getter("tb_lasti", func(_ *Thread, v Value) (Value, error) { return MakeInt(int64(v.(*Traceback).Col)), nil }, nil)
	TracebackClass.Getter("tb_next", func(_ *Thread, v Value) (Value, error) {
		if n := v.(*Traceback).Next; n != nil {
			return n, nil
		}
		return None, nil
	}, func(_ *Thread, v, item Value) error {
		switch n := item.(type) {
		case *Traceback:
			v.(*Traceback).Next = n
		case noneType:
			v.(*Traceback).Next = nil
		default:
			return Errorf(TypeError, "expected traceback object, got '%s'", TypeName(item))
		}
		return nil
	})
	TracebackClass.Seal()
}

var nameNotes = static("__notes__")

func setTraceback(e *Exception, item Value) error {
	switch tb := item.(type) {
	case *Traceback:
		e.Trace = tb
	case noneType:
		e.Trace = nil
	default:
		return Errorf(TypeError, "__traceback__ must be a traceback or None")
	}
	return nil
}

// exceptionNew keeps all positional arguments, whatever __init__ makes of them.
func exceptionNew(t *Thread, c *Class, args Args) (Value, error) {
	given := args.Positional()
	if c.IsSubclass(OSError) && !c.overrides(OSError, nameInit) {
		c = osErrorClass(c, given)
	}
	if c.IsSubclass(BaseExceptionGroup) {
		return groupNew(t, c, args)
	}
	return &Exception{Instance: Instance{class: c}, Args: NewTuple(append([]Value(nil), given...)...)}, nil
}

// overrides reports whether c has a method of its own before that of base.
func (c *Class) overrides(base *Class, name *Str) bool {
	for _, k := range c.MRO {
		if k == base {
			return false
		}
		if k.Attrs.GetStr(name) != nil {
			return true
		}
	}
	return false
}

func exceptionInit(t *Thread, self Value, args Args) error {
	e, ok := self.(*Exception)
	if !ok {
		return Errorf(TypeError, "descriptor '__init__' requires a 'BaseException' object but received a '%s'", TypeName(self))
	}
	given := args.Positional()
	c := e.class
	e.Args = NewTuple(append([]Value(nil), given...)...)
	allowed := ""
	switch {
	case c.IsSubclass(ImportError):
		allowed = "name path"
	case c.IsSubclass(AttributeError):
		allowed = "name obj"
	case c.IsSubclass(NameError):
		allowed = "name"
	}
	for i := range args.Names {
		name, v := args.Keyword(i)
		if !word(allowed, name.S) {
			switch {
			case allowed != "":
				return Errorf(TypeError, "'%s' is an invalid keyword argument for %s()", name.S, c.Name)
			case c.IsSubclass(OSError) || !c.Static && !c.overrides(BaseException, nameNew):
				return Errorf(TypeError, "%s() takes no keyword arguments", c.Name)
			}
			return Errorf(TypeError, "%s() takes no keyword arguments", c.Name)
		}
		e.SetField(name.S, v)
	}
	switch {
	case c.IsSubclass(StopIteration) && len(given) > 0:
		e.SetField("value", given[0])
	case c.IsSubclass(SystemExit) && len(given) > 0:
		if len(given) == 1 {
			e.SetField("code", given[0])
		} else {
			e.SetField("code", e.Args)
		}
	case c.IsSubclass(ImportError) && len(given) == 1:
		e.SetField("msg", given[0])
	case c.IsSubclass(OSError) && len(given) >= 2 && len(given) <= 5:
		e.SetField("errno", given[0])
		e.SetField("strerror", given[1])
		if len(given) > 2 {
			e.SetField("filename", given[2])
			if len(given) > 4 {
				e.SetField("filename2", given[4])
			}
			e.Args = NewTuple(given[0], given[1])
		}
	case c.IsSubclass(SyntaxError) && len(given) > 0:
		e.SetField("msg", given[0])
		if len(given) == 2 {
			place, err := Collect(t, given[1])
			if err != nil {
				return err
			}
			for i, name := range []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"} {
				if i < len(place) {
					e.SetField(name, place[i])
				}
			}
		}
	case c.IsSubclass(UnicodeDecodeError) || c.IsSubclass(UnicodeEncodeError):
		if len(given) != 5 {
			return Errorf(TypeError, "function takes exactly 5 arguments (%d given)", len(given))
		}
		for i, name := range []string{"encoding", "object", "start", "end", "reason"} {
			e.SetField(name, given[i])
		}
	}
	return nil
}

// word reports whether a text has a word.
func word(text, w string) bool {
	for len(text) >= len(w) && w != "" {
		if text[:len(w)] == w && (len(text) == len(w) || text[len(w)] == ' ') {
			return true
		}
		i := 0
		for i < len(text) && text[i] != ' ' {
			i++
		}
		if i == len(text) {
			return false
		}
		text = text[i+1:]
	}
	return false
}

func exceptionStr(t *Thread, v Value) (string, error) {
	e := v.(*Exception)
	c := e.class
	switch {
	case c.IsSubclass(KeyError) && len(e.Args.Items) == 1:
		return Repr(t, e.Args.Items[0])
	case c.IsSubclass(OSError) && e.Fields != nil && e.Field("errno") != None:
		return osErrorStr(t, e)
	case c.IsSubclass(ImportError):
		if m, ok := e.Field("msg").(*Str); ok {
			return m.S, nil
		}
	case c.IsSubclass(BaseExceptionGroup):
		return groupStr(t, e)
	case c.IsSubclass(SyntaxError):
		return syntaxErrorStr(t, e)
	case c.IsSubclass(UnicodeDecodeError) || c.IsSubclass(UnicodeEncodeError):
		return unicodeErrorStr(t, e)
	}
	switch len(e.Args.Items) {
	case 0:
		return "", nil
	case 1:
		return ToStr(t, e.Args.Items[0])
	}
	return Repr(t, e.Args)
}

func syntaxErrorStr(t *Thread, e *Exception) (string, error) {
	if e.Field("msg") == None {
		return "None", nil
	}
	msg, err := ToStr(t, e.Field("msg"))
	if err != nil {
		return "", err
	}
	file, hasFile := e.Field("filename").(*Str)
	line, hasLine := e.Field("lineno").(Int)
	switch {
	case hasFile && hasLine:
		name := file.S
		for i := len(name) - 1; i >= 0; i-- {
			if name[i] == '/' {
				name = name[i+1:]
				break
			}
		}
		return msg + " (" + name + ", line " + Itoa(int(line)) + ")", nil
	case hasFile:
		return msg + " (" + file.S + ")", nil
	case hasLine:
		return msg + " (line " + Itoa(int(line)) + ")", nil
	}
	return msg, nil
}

func unicodeErrorStr(t *Thread, e *Exception) (string, error) {
	start, ok1 := e.Field("start").(Int)
	end, ok2 := e.Field("end").(Int)
	if !ok1 || !ok2 {
		return "", nil
	}
	encoding, err := ToStr(t, e.Field("encoding"))
	if err != nil {
		return "", err
	}
	reason, err := ToStr(t, e.Field("reason"))
	if err != nil {
		return "", err
	}
	if e.class.IsSubclass(UnicodeDecodeError) {
		b, _ := BufferOf(e.Field("object"))
		if end == start+1 && int(start) < len(b) {
			return sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", encoding, b[start], start, reason), nil
		}
		return sprintf("'%s' codec can't decode bytes in position %d-%d: %s", encoding, start, end-1, reason), nil
	}
	s, _ := e.Field("object").(*Str)
	if end == start+1 && s != nil && int(start) < s.Len() {
		c, err := GetItem(t, s, start)
		if err != nil {
			return "", err
		}
		r, _ := decodePoint(c.(*Str).S)
		form := "\\x%02x"
		if r > 0xffff {
			form = "\\U%08x"
		} else if r > 0xff {
			form = "\\u%04x"
		}
		return sprintf("'%s' codec can't encode character '"+form+"' in position %d: %s", encoding, r, start, reason), nil
	}
	return sprintf("'%s' codec can't encode characters in position %d-%d: %s", encoding, start, end-1, reason), nil
}

// osErrors are the classes of errno values.
var osErrors = map[sys.Errno]*Class{
	sys.EAGAIN: BlockingIOError, sys.EALREADY: BlockingIOError, sys.EINPROGRESS: BlockingIOError,
	sys.EPIPE: BrokenPipeError, sys.ESHUTDOWN: BrokenPipeError, sys.ECHILD: ChildProcessError,
	sys.ECONNABORTED: ConnectionAborted, sys.ECONNREFUSED: ConnectionRefused, sys.ECONNRESET: ConnectionReset,
	sys.EEXIST: FileExistsError, sys.ENOENT: FileNotFoundError, sys.EINTR: InterruptedError,
	sys.EISDIR: IsADirectoryError, sys.ENOTDIR: NotADirectoryError, sys.EACCES: PermissionError, sys.EPERM: PermissionError,
	sys.ESRCH: ProcessLookupError, sys.ETIMEDOUT: TimeoutError,
}

// osErrorClass is the class that OSError(errno, text) makes.
func osErrorClass(c *Class, given []Value) *Class {
	if c != OSError || len(given) < 2 || len(given) > 5 {
		return c
	}
	n, ok := given[0].(Int)
	if !ok {
		return c
	}
	if k := osErrors[sys.Errno(n)]; k != nil {
		return k
	}
	return c
}

func osErrorStr(t *Thread, e *Exception) (string, error) {
	n, err := ToStr(t, e.Field("errno"))
	if err != nil {
		return "", err
	}
	text, err := ToStr(t, e.Field("strerror"))
	if err != nil {
		return "", err
	}
	r := "[Errno " + n + "] " + text
	if f := e.Field("filename"); f != None {
		name, err := Repr(t, f)
		if err != nil {
			return "", err
		}
		r += ": " + name
		if f := e.Field("filename2"); f != None {
			name, err := Repr(t, f)
			if err != nil {
				return "", err
			}
			r += " -> " + name
		}
	}
	return r, nil
}

// StrError is os.strerror: Linux's text of an errno.
func StrError(errno sys.Errno) string { return errno.Error() }

// OSErrorOf is the exception of a system call that failed.
func OSErrorOf(errno sys.Errno) error {
	c := osErrors[errno]
	if c == nil {
		c = OSError
	}
	e := NewException(c, MakeInt(int64(errno)), NewStr(StrError(errno)))
	e.SetField("errno", e.Args.Items[0])
	e.SetField("strerror", e.Args.Items[1])
	return e
}
