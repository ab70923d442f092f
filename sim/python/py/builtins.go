package py

// Builtins fills the namespace of the module builtins. What pushes frames (exec,
// next, super and the like) the machine adds itself.
func Builtins(t *Thread) {
	m := &Module{Name: "builtins", Dict: t.Runtime.Builtins}
	set := func(name string, v Value) { m.Dict.SetStr(t.Intern(name), v) }
	set("__name__", NewStr("builtins"))
	set("__doc__", None)
	for _, b := range builtinFunctions() {
		set(b.Name, b)
	}
	for _, c := range [...]*Class{ObjectClass, TypeClass, IntClass, BoolClass, FloatClass, StrClass, BytesClass, ByteArrayClass,
		MemoryViewClass, ListClass, TupleClass, DictClass, SetClass, FrozenSetClass, RangeClass, SliceClass, PropertyClass,
		StaticMethodClass, ClassMethodClass, SuperClass, EnumerateClass, ZipClass, MapClass, FilterClass, ReversedClass} {
		set(c.Name, c)
	}
	for _, c := range ExceptionClasses {
		set(c.Name, c)
	}
	set("EnvironmentError", OSError)
	set("IOError", OSError)
	set("None", None)
	set("True", True)
	set("False", False)
	set("Ellipsis", Ellipsis)
	set("NotImplemented", NotImplemented)
	set("__debug__", True)
}

func builtinFunctions() []*Builtin {
	table := []Fn{
		{Name: "abs", Sig: "x /", Fn: func(t *Thread, a []Value) (Value, error) { return Abs(t, a[0]) }},
		{Name: "all", Sig: "iterable /", Via: "all", Fn: func(t *Thread, a []Value) (Value, error) {
			return boolResult(everyItem(t, a[0], func(x Value) (bool, error) { return Truth(t, x) }))
		}},
		{Name: "any", Sig: "iterable /", Via: "any", Fn: func(t *Thread, a []Value) (Value, error) {
			none, err := everyItem(t, a[0], func(x Value) (bool, error) {
				b, err := Truth(t, x)
				return !b, err
			})
			return MakeBool(!none), err
		}},
		{Name: "ascii", Sig: "obj /", Fn: func(t *Thread, a []Value) (Value, error) { return strResult(ASCII(t, a[0])) }},
		{Name: "bin", Sig: "number /", Fn: func(t *Thread, a []Value) (Value, error) { return strResult(Bin(t, a[0])) }},
		{Name: "callable", Sig: "obj /", Fn: func(_ *Thread, a []Value) (Value, error) { return MakeBool(IsCallable(a[0])), nil }},
		{Name: "chr", Sig: "i /", Fn: chr},
		{Name: "delattr", Sig: "obj name /", Fn: func(t *Thread, a []Value) (Value, error) {
			name, err := attributeName(t, a[1])
			if err != nil {
				return nil, err
			}
			return None, DelAttr(t, a[0], name)
		}},
		{Name: "dir", Sig: "object? /", Fn: dir},
		{Name: "divmod", Sig: "x y /", Fn: func(t *Thread, a []Value) (Value, error) { return Divmod(t, a[0], a[1]) }},
		{Name: "exit", Sig: "code?", Fn: exit},
		{Name: "format", Sig: "value format_spec? /", Fn: format},
		{Name: "getattr", Sig: "object name default? /", Fn: getattr},
		{Name: "globals", Fn: func(t *Thread, _ []Value) (Value, error) { return t.Globals(t), nil }},
		{Name: "hasattr", Sig: "obj name /", Fn: func(t *Thread, a []Value) (Value, error) {
			name, err := attributeName(t, a[1])
			if err != nil {
				return nil, err
			}
			v, err := GetAttrOr(t, a[0], name)
			return MakeBool(v != nil), err
		}},
		{Name: "hash", Sig: "obj /", Fn: func(t *Thread, a []Value) (Value, error) {
			h, err := Hash(t, a[0])
			return MakeInt(int64(h)), err
		}},
		{Name: "hex", Sig: "number /", Fn: func(t *Thread, a []Value) (Value, error) { return strResult(Hex(t, a[0])) }},
		{Name: "id", Sig: "obj /", Fn: func(t *Thread, a []Value) (Value, error) { return MakeInt(t.ID(a[0])), nil }},
		{Name: "input", Sig: "prompt? /", Fn: input},
		{Name: "isinstance", Sig: "obj class_or_tuple /", Fn: func(t *Thread, a []Value) (Value, error) {
			return boolResult(IsInstance(t, a[0], a[1]))
		}},
		{Name: "issubclass", Sig: "cls class_or_tuple /", Fn: func(t *Thread, a []Value) (Value, error) {
			return boolResult(IsSubclass(t, a[0], a[1]))
		}},
		{Name: "iter", Sig: "object sentinel? /", Fn: func(t *Thread, a []Value) (Value, error) {
			if a[1] == nil {
				return Iter(t, a[0])
			}
			if !IsCallable(a[0]) {
				return nil, Errorf(TypeError, "iter(v, w): v must be callable")
			}
			return &callIter{a[0], a[1]}, nil
		}},
		{Name: "len", Sig: "obj /", Fn: func(t *Thread, a []Value) (Value, error) {
			n, err := Len(t, a[0])
			return MakeInt(int64(n)), err
		}},
		{Name: "locals", Fn: func(t *Thread, _ []Value) (Value, error) {
			d, err := t.Locals(t)
			return d, err
		}},
		{Name: "max", Via: "max", Raw: func(t *Thread, args Args) (Value, error) { return extreme(t, "max", Gt, args) }},
		{Name: "min", Via: "min", Raw: func(t *Thread, args Args) (Value, error) { return extreme(t, "min", Lt, args) }},
		{Name: "next", Sig: "iterator default? /", Fn: func(t *Thread, a []Value) (Value, error) {
			v, err := Next(t, a[0])
			if v == nil && err == nil {
				if a[1] == nil {
					return nil, NewException(StopIteration)
				}
				return a[1], nil
			}
			return v, err
		}},
		{Name: "oct", Sig: "number /", Fn: func(t *Thread, a []Value) (Value, error) { return strResult(Oct(t, a[0])) }},
		{Name: "open", Sig: "file mode? buffering? encoding? errors? newline? closefd? opener?", Fn: open},
		{Name: "ord", Sig: "c /", Fn: ord},
		{Name: "pow", Sig: "base exp mod?", Fn: func(t *Thread, a []Value) (Value, error) {
			if a[2] == nil || a[2] == None {
				return Binary(t, Pow, a[0], a[1])
			}
			return PowMod(t, a[0], a[1], a[2])
		}},
		{Name: "print", Raw: printFunction},
		{Name: "quit", Sig: "code?", Fn: exit},
		{Name: "repr", Sig: "obj /", Fn: func(t *Thread, a []Value) (Value, error) { return strResult(Repr(t, a[0])) }},
		{Name: "round", Sig: "number ndigits?", Fn: func(t *Thread, a []Value) (Value, error) { return Round(t, a[0], a[1]) }},
		{Name: "setattr", Sig: "obj name value /", Fn: func(t *Thread, a []Value) (Value, error) {
			name, err := attributeName(t, a[1])
			if err != nil {
				return nil, err
			}
			return None, SetAttr(t, a[0], name, a[2])
		}},
		{Name: "sorted", Via: "sorted", Raw: sorted},
		{Name: "sum", Sig: "iterable / start?", Via: "sum", Fn: sum},
		{Name: "vars", Sig: "object? /", Fn: vars},
	}
	m := &Module{Name: "builtins", Dict: NewDict()}
	m.Funcs(table...)
	functions := make([]*Builtin, 0, len(table))
	for _, f := range table {
		functions = append(functions, m.Dict.GetStr(nameOf(f.Name)).(*Builtin))
	}
	return functions
}

func strResult(s string, err error) (Value, error) {
	if err != nil {
		return nil, err
	}
	return NewStr(s), nil
}

func chr(t *Thread, a []Value) (Value, error) {
	i, err := AsIndex(t, a[0])
	if err != nil {
		return nil, err
	}
	n, ok := i.(Int)
	if !ok || n != Int(int32(n)) {
		return nil, Errorf(OverflowError, "Python int too large to convert to C int")
	}
	if n < 0 || n > 0x10FFFF {
		return nil, Errorf(ValueError, "chr() arg not in range(0x110000)")
	}
	return NewStr(PointString(rune(n))), nil
}

func ord(_ *Thread, a []Value) (Value, error) {
	n := 0
	switch v := a[0].(type) {
	case *Str:
		if r, ok := v.Point(); ok {
			return MakeInt(int64(r)), nil
		}
		n = v.Len()
	case *Bytes:
		if n = len(v.B); n == 1 {
			return MakeInt(int64(v.B[0])), nil
		}
	case *ByteArray:
		if n = len(v.B); n == 1 {
			return MakeInt(int64(v.B[0])), nil
		}
	default:
		return nil, Errorf(TypeError, "ord() expected string of length 1, but %s found", TypeName(a[0]))
	}
	return nil, Errorf(TypeError, "ord() expected a character, but string of length %d found", n)
}

func attributeName(t *Thread, v Value) (*Str, error) {
	s, ok := v.(*Str)
	if !ok {
		return nil, Errorf(TypeError, "attribute name must be string, not '%s'", TypeName(v))
	}
	if len(s.S) > 256 {
		return s, nil
	}
	return t.InternStr(s), nil
}

func getattr(t *Thread, a []Value) (Value, error) {
	name, err := attributeName(t, a[1])
	if err != nil {
		return nil, err
	}
	if a[2] == nil {
		return GetAttr(t, a[0], name)
	}
	v, err := GetAttrOr(t, a[0], name)
	if v == nil && err == nil {
		return a[2], nil
	}
	return v, err
}

func exit(_ *Thread, a []Value) (Value, error) {
	if a[0] == nil {
		return nil, NewException(SystemExit, None)
	}
	return nil, NewException(SystemExit, a[0])
}

func format(t *Thread, a []Value) (Value, error) {
	spec := ""
	if a[1] != nil {
		s, ok := a[1].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "format() argument 2 must be str, not %s", argName(a[1]))
		}
		spec = s.S
	}
	return strResult(Format(t, a[0], spec))
}

// extreme is max and min.
func extreme(t *Thread, name string, op CompareOp, args Args) (Value, error) {
	var key, absent Value
	for i := range args.Names {
		switch word, v := args.Keyword(i); word.S {
		case "key":
			if v != None {
				key = v
			}
		case "default":
			absent = v
		default:
			return nil, Errorf(TypeError, "'%s' is an invalid keyword argument for %s()", word.S, name)
		}
	}
	given := args.Positional()
	var best, bestKey Value
	consider := func(x Value) error {
		k := x
		if key != nil {
			var err error
			if k, err = t.Call1(key, x); err != nil {
				return err
			}
		}
		if best != nil {
			better, err := Holds(t, op, k, bestKey)
			if !better || err != nil {
				return err
			}
		}
		best, bestKey = x, k
		return nil
	}
	switch {
	case len(given) == 0:
		return nil, Errorf(TypeError, "%s expected at least 1 argument, got 0", name)
	case len(given) == 1:
		if err := Each(t, given[0], consider); err != nil {
			return nil, err
		}
	case absent != nil:
		return nil, Errorf(TypeError, "Cannot specify a default for %s() with multiple positional arguments", name)
	default:
		for _, x := range given {
			if err := consider(x); err != nil {
				return nil, err
			}
		}
	}
	switch {
	case best != nil:
		return best, nil
	case absent != nil:
		return absent, nil
	}
	return nil, Errorf(ValueError, "%s() arg is an empty sequence", name)
}

func sorted(t *Thread, args Args) (Value, error) {
	given := args.Positional()
	if len(given) != 1 {
		return nil, Errorf(TypeError, "sorted expected 1 argument, got %d", len(given))
	}
	var key, reverse Value
	for i := range args.Names {
		switch name, v := args.Keyword(i); name.S {
		case "key":
			key = v
		case "reverse":
			reverse = v
		default:
			return nil, Errorf(TypeError, "'%s' is an invalid keyword argument for sort()", name.S)
		}
	}
	items, err := collect(t, given[0])
	if err != nil {
		return nil, err
	}
	descending, err := reverseFlag(t, reverse)
	if err != nil {
		return nil, err
	}
	l := NewList(items...)
	return l, l.Sort(t, key, descending)
}

func sum(t *Thread, a []Value) (Value, error) {
	var total Value = MakeInt(0)
	if a[1] != nil {
		total = a[1]
		switch total.(type) {
		case *Str:
			return nil, Errorf(TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
		case *Bytes:
			return nil, Errorf(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]")
		case *ByteArray:
			return nil, Errorf(TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]")
		}
	}
	err := Each(t, a[0], func(x Value) error {
		if m, ok := total.(Int); ok {
			if n, ok := x.(Int); ok {
				if s := m + n; (s > m) == (n > 0) {
					total = MakeInt(int64(s))
					return nil
				}
			}
		}
		s, err := Binary(t, Add, total, x)
		total = s
		return err
	})
	return total, err
}

func vars(t *Thread, a []Value) (Value, error) {
	if a[0] == nil {
		d, err := t.Locals(t)
		return d, err
	}
	d, err := GetAttrOr(t, a[0], nameDict)
	if d == nil && err == nil {
		return nil, Errorf(TypeError, "vars() argument must have __dict__ attribute")
	}
	return d, err
}
