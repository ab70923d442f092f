package py

import "strings"

// exceptionFields gives the classes that have attributes of their own their slots.
func exceptionFields() {
	own := func(c *Class) *Slots {
		*c.Native = *c.Bases[0].Native
		return c.Native
	}
	own(StopIteration)
	own(SystemExit).Init = func(t *Thread, self Value, args Args) error {
		err := exceptionInit(t, self, args)
		if e := self.(*Exception); err == nil && len(args.Values) > 1 {
			e.SetField("code", e.Args)
		}
		return err
	}
	own(KeyError).Str = func(t *Thread, v Value) (string, error) {
		if e := v.(*Exception); len(e.Args.Items) == 1 {
			return Repr(t, e.Args.Items[0])
		}
		return exceptionStr(t, v)
	}
	own(NameError).Init = namedInit("NameError", "name")
	own(AttributeError).Init = namedInit("AttributeError", "name", "obj")
	own(ImportError).Init = namedInit("ImportError", "name", "path")
	ImportError.Native.Str = func(t *Thread, v Value) (string, error) {
		if m, ok := v.(*Exception).Field("msg").(*Str); ok && m.Exact() {
			return m.S, nil
		}
		return exceptionStr(t, v)
	}
	s := own(OSError)
	s.New, s.Init, s.Str = osErrorNew, osErrorInit, osErrorStr
	s = own(SyntaxError)
	s.Init, s.Str = syntaxErrorInit, syntaxErrorStr
	for _, c := range []*Class{UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError} {
		s := own(c)
		s.Init, s.Str = unicodeErrorInit, unicodeErrorStr
	}
	s = own(BaseExceptionGroup)
	s.New, s.Str = groupNew, groupStr

	field := func(c *Class, names string) {
		for _, name := range strings.Fields(names) {
			c.Member(name, func(_ *Thread, v Value) (Value, error) { return v.(*Exception).Field(name), nil },
				func(_ *Thread, v, item Value) error {
					v.(*Exception).SetField(name, orNone(item))
					return nil
				})
		}
	}
	field(StopIteration, "value")
	field(SystemExit, "code")
	field(NameError, "name")
	field(AttributeError, "name obj")
	field(ImportError, "name path msg")
	field(OSError, "errno strerror filename filename2")
	field(SyntaxError, "msg filename lineno offset text end_lineno end_offset print_file_and_line")
	field(UnicodeDecodeError, "encoding object reason")
	field(UnicodeTranslateError, "object reason")
	field(UnicodeEncodeError, "encoding object reason")
	for _, c := range []*Class{UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError} {
		for _, name := range []string{"start", "end"} {
			c.Member(name, func(_ *Thread, v Value) (Value, error) { return v.(*Exception).Field(name), nil },
				func(t *Thread, v, item Value) error {
					if item == nil {
						return Errorf(TypeError, "can't delete numeric/char attribute")
					}
					n, err := AsInt(t, item)
					if err == nil {
						v.(*Exception).SetField(name, MakeInt(int64(n)))
					}
					return err
				})
		}
	}
	BlockingIOError.Getter("characters_written", func(_ *Thread, v Value) (Value, error) {
		if n, ok := v.(*Exception).Field("characters_written").(Int); ok {
			return n, nil
		}
		return nil, Errorf(AttributeError, "characters_written")
	}, func(t *Thread, v, item Value) error {
		e := v.(*Exception)
		if item == nil {
			if e.Field("characters_written") == None {
				return Errorf(AttributeError, "characters_written")
			}
			e.SetField("characters_written", None)
			return nil
		}
		n, err := AsInt(t, item)
		if err == nil {
			e.SetField("characters_written", MakeInt(int64(n)))
		}
		return err
	})
	OSError.Methods(Fn{Name: "__reduce__", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) {
		e := a[0].(*Exception)
		args := e.Args
		if name := e.Field("filename"); len(args.Items) == 2 && name != None {
			items := []Value{args.Items[0], args.Items[1], name}
			if second := e.Field("filename2"); second != None {
				items = append(items, None, second)
			}
			args = NewTuple(items...)
		}
		return reduced(e, args, nil), nil
	}})
	ImportError.Methods(Fn{Name: "__reduce__", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) {
		e := a[0].(*Exception)
		var more *Dict
		for _, name := range []string{"name", "path"} {
			if v := e.Field(name); v != None {
				if more == nil {
					more = NewDict()
				}
				more.SetStr(nameOf(name), v)
			}
		}
		return reduced(e, e.Args, more), nil
	}})
}

// namedInit is __init__ with attributes that are given by keyword only.
func namedInit(class string, names ...string) func(t *Thread, self Value, args Args) error {
	return func(t *Thread, self Value, args Args) error {
		e := self.(*Exception)
		for i := range args.Names {
			name, v := args.Keyword(i)
			known := false
			for _, n := range names {
				known = known || n == name.S
			}
			if !known {
				return Errorf(TypeError, "'%s' is an invalid keyword argument for %s()", name.S, class)
			}
			e.SetField(name.S, v)
		}
		return exceptionInit(t, self, Args{Values: args.Positional()})
	}
}

func syntaxErrorInit(t *Thread, self Value, args Args) error {
	if err := exceptionInit(t, self, args); err != nil || len(args.Values) == 0 {
		return err
	}
	e := self.(*Exception)
	e.SetField("msg", args.Values[0])
	if len(args.Values) != 2 {
		return nil
	}
	place, err := Collect(t, args.Values[1])
	if err != nil {
		return err
	}
	switch n := len(place); {
	case n < 4:
		return Errorf(TypeError, "function takes at least 4 arguments (%d given)", n)
	case n > 6:
		return Errorf(TypeError, "function takes at most 6 arguments (%d given)", n)
	case n == 5:
		return Errorf(TypeError, "end_offset must be provided when end_lineno is provided")
	}
	for i, v := range place {
		e.SetField([]string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}[i], v)
	}
	return nil
}

func syntaxErrorStr(t *Thread, v Value) (string, error) {
	e := v.(*Exception)
	msg, err := ToStr(t, e.Field("msg"))
	if err != nil {
		return "", err
	}
	file, hasFile := e.Field("filename").(*Str)
	line, hasLine := e.Field("lineno").(Int)
	name := ""
	if hasFile {
		name = file.S[strings.LastIndexByte(file.S, '/')+1:]
	}
	switch {
	case hasFile && hasLine:
		return msg + " (" + name + ", line " + Itoa(int(line)) + ")", nil
	case hasFile:
		return msg + " (" + name + ")", nil
	case hasLine:
		return msg + " (line " + Itoa(int(line)) + ")", nil
	}
	return msg, nil
}

// unicodeFields are the arguments of a Unicode error, in order.
func unicodeFields(c *Class) []string {
	if c.IsSubclass(UnicodeTranslateError) {
		return []string{"object", "start", "end", "reason"}
	}
	return []string{"encoding", "object", "start", "end", "reason"}
}

func unicodeErrorInit(t *Thread, self Value, args Args) error {
	if err := exceptionInit(t, self, args); err != nil {
		return err
	}
	e := self.(*Exception)
	fields, decodes := unicodeFields(e.class), e.class.IsSubclass(UnicodeDecodeError)
	if n := len(args.Values); n != len(fields) {
		return Errorf(TypeError, "function takes exactly %d arguments (%d given)", len(fields), n)
	}
	for i, name := range fields {
		v := args.Values[i]
		switch name {
		case "start", "end":
			n, err := AsInt(t, v)
			if err != nil {
				return err
			}
			v = MakeInt(int64(n))
		case "object":
			if decodes {
				break
			}
			fallthrough
		default:
			if _, ok := v.(*Str); !ok {
				return Errorf(TypeError, "argument %d must be str, not %s", i+1, TypeName(v))
			}
		}
		e.SetField(name, v)
	}
	if !decodes {
		return nil
	}
	// All arguments have been looked at before one asks for the object's bytes.
	object := e.Field("object")
	b, ok := BufferOf(object)
	if !ok {
		return Errorf(TypeError, "a bytes-like object is required, not '%s'", TypeName(object))
	}
	if _, plain := object.(*Bytes); !plain {
		e.SetField("object", NewBytes(b))
	}
	return nil
}

func unicodeErrorStr(t *Thread, v Value) (string, error) {
	e := v.(*Exception)
	if e.Fields == nil || e.Field("object") == None {
		return "", nil
	}
	start, _ := e.Field("start").(Int)
	end, _ := e.Field("end").(Int)
	what, where := "translate", ""
	decodes := e.class.IsSubclass(UnicodeDecodeError)
	if !e.class.IsSubclass(UnicodeTranslateError) {
		encoding, err := ToStr(t, e.Field("encoding"))
		if err != nil {
			return "", err
		}
		where, what = "'"+encoding+"' codec ", "encode"
		if decodes {
			what = "decode"
		}
	}
	reason, err := ToStr(t, e.Field("reason"))
	if err != nil {
		return "", err
	}
	if decodes {
		b, _ := BufferOf(e.Field("object"))
		if end == start+1 && start >= 0 && int(start) < len(b) {
			return sprintf("%scan't decode byte 0x%02x in position %d: %s", where, b[start], start, reason), nil
		}
		return sprintf("%scan't decode bytes in position %d-%d: %s", where, start, end-1, reason), nil
	}
	s, _ := e.Field("object").(*Str)
	if end == start+1 && s != nil && start >= 0 && int(start) < s.Len() {
		c, err := GetItem(t, s.exact(), start)
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
		return sprintf("%scan't %s character '"+form+"' in position %d: %s", where, what, r, start, reason), nil
	}
	return sprintf("%scan't %s characters in position %d-%d: %s", where, what, start, end-1, reason), nil
}
