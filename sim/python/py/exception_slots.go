package py

import "slices"

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
			case nil:
				return Errorf(TypeError, "__cause__ may not be deleted")
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
		case nil:
			return Errorf(TypeError, "__context__ may not be deleted")
		default:
			return Errorf(TypeError, "exception context must be None or derive from BaseException")
		}
		return nil
	})
	BaseException.Member("__suppress_context__", func(_ *Thread, v Value) (Value, error) { return MakeBool(v.(*Exception).SuppressContext), nil },
		func(_ *Thread, v, item Value) error {
			b, ok := item.(Bool)
			if !ok {
				if item == nil {
					return Errorf(TypeError, "can't delete numeric/char attribute")
				}
				return Errorf(TypeError, "attribute value type must be bool")
			}
			v.(*Exception).SuppressContext = bool(b)
			return nil
		})
	BaseException.Getter("__dict__", dictAttr, func(t *Thread, v, item Value) error {
		if item == nil {
			return Errorf(TypeError, "cannot delete __dict__")
		}
		return setDictAttr(t, v, item)
	})
	BaseException.Methods(
		Fn{Name: "with_traceback", Sig: "tb /", Fn: func(_ *Thread, a []Value) (Value, error) {
			if err := setTraceback(a[0].(*Exception), a[1]); err != nil {
				return nil, err
			}
			return a[0], nil
		}},
		Fn{Name: "add_note", Sig: "note /", Fn: addNote},
		Fn{Name: "__reduce__", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) {
			e := a[0].(*Exception)
			return reduced(e, e.Args, nil), nil
		}},
		Fn{Name: "__setstate__", Sig: "state /", Fn: func(t *Thread, a []Value) (Value, error) {
			if a[1] == None {
				return None, nil
			}
			d, ok := a[1].(*Dict)
			if !ok {
				return nil, Errorf(TypeError, "state is not a dictionary")
			}
			for at := 0; ; {
				k, x, next, ok := d.Next(at)
				if !ok {
					return None, nil
				}
				at = next
				name, err := attrName(k)
				if err == nil {
					err = SetAttr(t, a[0], t.InternStr(name), x)
				}
				if err != nil {
					return nil, err
				}
			}
		}},
	)
	BaseException.Seal()
	exceptionFields()
	for _, c := range ExceptionClasses {
		if c.Native != c.Bases[0].Native {
			c.Seal()
			continue
		}
		// Those without slots of their own share their base's, but have these methods.
		addInit(c)
		addNew(c)
	}

	TracebackClass.Getter("tb_frame", func(_ *Thread, v Value) (Value, error) { return v.(*Traceback).Frame, nil }, nil)
	TracebackClass.Getter("tb_lineno", func(_ *Thread, v Value) (Value, error) { return MakeInt(int64(v.(*Traceback).Line)), nil }, nil)
	TracebackClass.Getter("tb_lasti", func(_ *Thread, v Value) (Value, error) { return MakeInt(int64(v.(*Traceback).Col)), nil }, nil)
	TracebackClass.Getter("tb_next", func(_ *Thread, v Value) (Value, error) {
		if n := v.(*Traceback).Next; n != nil {
			return n, nil
		}
		return None, nil
	}, setNextTraceback)
	TracebackClass.Native.New = tracebackNew
	for _, name := range []string{"tb_frame", "tb_lineno", "tb_lasti"} {
		TracebackClass.Attrs.GetStr(nameOf(name)).(*GetSet).Member = true
	}
	TracebackClass.Seal()
}

// tracebackNew is types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno).
func tracebackNew(t *Thread, _ *Class, args Args) (Value, error) {
	names := [...]string{"tb_next", "tb_frame", "tb_lasti", "tb_lineno"}
	var a [len(names)]Value
	if n := len(args.Values); n > len(a) {
		return nil, Errorf(TypeError, "TracebackType() takes at most 4 arguments (%d given)", n)
	}
	copy(a[:], args.Positional())
	for i, name := range names {
		if v := args.Get(name); v != nil {
			a[i] = v
		}
		if a[i] == nil {
			return nil, Errorf(TypeError, "TracebackType() missing required argument '%s' (pos %d)", name, i+1)
		}
	}
	tb := &Traceback{}
	switch next := a[0].(type) {
	case *Traceback:
		tb.Next = next
	case noneType:
	default:
		return nil, Errorf(TypeError, "expected traceback object or None, got '%s'", TypeName(next))
	}
	frame, ok := a[1].(TraceFrame)
	if !ok {
		return nil, Errorf(TypeError, "TracebackType() argument 'tb_frame' must be frame, not %s", TypeName(a[1]))
	}
	if _, err := AsInt(t, a[2]); err != nil {
		return nil, err
	}
	line, err := AsInt(t, a[3])
	tb.Frame, tb.Line = frame, line
	return tb, err
}

// setNextTraceback keeps the chain one that ends.
func setNextTraceback(_ *Thread, v, item Value) error {
	tb := v.(*Traceback)
	switch n := item.(type) {
	case *Traceback:
		for at := n; at != nil; at = at.Next {
			if at == tb {
				return Errorf(ValueError, "traceback loop detected")
			}
		}
		tb.Next = n
	case noneType:
		tb.Next = nil
	case nil:
		return Errorf(TypeError, "can't delete tb_next attribute")
	default:
		return Errorf(TypeError, "expected traceback object, got '%s'", TypeName(item))
	}
	return nil
}

var nameNotes = static("__notes__")

func addNote(t *Thread, a []Value) (Value, error) {
	if _, ok := a[1].(*Str); !ok {
		return nil, Errorf(TypeError, "note must be a str, not '%s'", TypeName(a[1]))
	}
	have, err := GetAttrOr(t, a[0], nameNotes)
	if err != nil {
		return nil, err
	}
	if have == nil {
		return None, SetAttr(t, a[0], nameNotes, NewList(a[1]))
	}
	notes, ok := have.(*List)
	if !ok {
		return nil, Errorf(TypeError, "Cannot add note: __notes__ is not a list")
	}
	if err := t.Take(16); err != nil {
		return nil, err
	}
	notes.Items = append(notes.Items, a[1])
	return None, nil
}

// reduced is what copies an exception: its class, arguments, and attributes with
// more that is set by name.
func reduced(e *Exception, args *Tuple, more *Dict) Value {
	if more == nil && e.Attrs.Len() == 0 {
		return NewTuple(e.class, args)
	}
	state := e.Attrs.Copy()
	for at := 0; more != nil; {
		k, v, next, ok := more.Next(at)
		if !ok {
			break
		}
		at = next
		state.SetStr(k.(*Str), v)
	}
	return NewTuple(e.class, args, state)
}

func setTraceback(e *Exception, item Value) error {
	switch tb := item.(type) {
	case *Traceback:
		e.Trace = tb
	case noneType:
		e.Trace = nil
	case nil:
		return Errorf(TypeError, "__traceback__ may not be deleted")
	default:
		return Errorf(TypeError, "__traceback__ must be a traceback or None")
	}
	return nil
}

// exceptionNew keeps all positional arguments, whatever __init__ makes of them.
func exceptionNew(_ *Thread, c *Class, args Args) (Value, error) {
	return NewException(c, append([]Value(nil), args.Positional()...)...), nil
}

func exceptionInit(_ *Thread, self Value, args Args) error {
	e := self.(*Exception)
	if len(args.Names) > 0 {
		return Errorf(TypeError, "%s() takes no keyword arguments", e.class.Name)
	}
	if !slices.Equal(e.Args.Items, args.Values) { // __new__ has kept them already, most often
		e.Args = NewTuple(append([]Value(nil), args.Values...)...)
	}
	return nil
}

func exceptionStr(t *Thread, v Value) (string, error) {
	e := v.(*Exception)
	switch len(e.Args.Items) {
	case 0:
		return "", nil
	case 1:
		return ToStr(t, e.Args.Items[0])
	}
	return Repr(t, e.Args)
}
