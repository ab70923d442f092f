package py

func groupNew(t *Thread, c *Class, args Args) (Value, error) {
	given := args.Positional()
	if len(given) != 2 {
		return nil, Errorf(TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(given))
	}
	msg, ok := given[0].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %s", argName(given[0]))
	}
	if given[1].Class().Native.GetItem == nil && special(given[1], nameGetItem) == nil || given[1].Class().Layout == LayoutDict {
		return nil, Errorf(TypeError, "second argument (exceptions) must be a sequence")
	}
	items, err := Collect(t, given[1])
	if err != nil {
		return nil, err
	}
	if len(items) == 0 {
		return nil, Errorf(ValueError, "second argument (exceptions) must be a non-empty sequence")
	}
	e := NewException(c, given[0], given[1])
	plain := true
	for i, x := range items {
		sub, ok := x.(*Exception)
		if !ok {
			return nil, Errorf(ValueError, "Item %d of second argument (exceptions) is not an exception", i)
		}
		if !sub.class.IsSubclass(ExceptionClass) {
			plain = false
		}
		e.Group = append(e.Group, sub)
	}
	switch {
	case c == BaseExceptionGroup && plain:
		e.class = ExceptionGroup
	case !plain && c.IsSubclass(ExceptionClass):
		if c == ExceptionGroup {
			return nil, Errorf(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup")
		}
		return nil, Errorf(TypeError, "Cannot nest BaseExceptions in '%s'", c.Name)
	}
	e.SetField("message", msg)
	return e, nil
}

func groupStr(_ *Thread, v Value) (string, error) {
	e := v.(*Exception)
	s := ""
	if len(e.Group) != 1 {
		s = "s"
	}
	msg := ""
	if m, ok := e.Field("message").(*Str); ok {
		msg = m.S
	}
	return msg + " (" + Itoa(len(e.Group)) + " sub-exception" + s + ")", nil
}

// deriveGroup makes a group like e with other exceptions, by its derive method.
func deriveGroup(t *Thread, e *Exception, list []*Exception) (*Exception, error) {
	items := make([]Value, len(list))
	for i, x := range list {
		items[i] = x
	}
	derive, err := GetAttr(t, e, nameOf("derive"))
	if err != nil {
		return nil, err
	}
	r, err := t.Call1(derive, NewList(items...))
	if err != nil {
		return nil, err
	}
	g, ok := r.(*Exception)
	if !ok || !g.class.IsSubclass(BaseExceptionGroup) {
		return nil, Errorf(TypeError, "derive must return an instance of BaseExceptionGroup")
	}
	g.Trace, g.Cause, g.Context, g.SuppressContext = e.Trace, e.Cause, e.Context, e.SuppressContext
	if notes, ok := e.Attrs.GetStr(nameNotes).(*List); ok {
		g.Attrs.SetStr(nameNotes, NewList(append([]Value(nil), notes.Items...)...))
	}
	return g, nil
}

// split divides e by a test of its leaves, and of groups as a whole; a part that is
// empty is nil.
func split(t *Thread, e *Exception, is func(*Exception) (bool, error)) (match, rest *Exception, err error) {
	if err := t.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return nil, nil, err
	}
	defer t.Leave()
	whole, err := is(e)
	if err != nil {
		return nil, nil, err
	}
	if whole {
		return e, nil, nil
	}
	if e.Group == nil {
		return nil, e, nil
	}
	var in, out []*Exception
	for _, x := range e.Group {
		m, r, err := split(t, x, is)
		if err != nil {
			return nil, nil, err
		}
		if m != nil {
			in = append(in, m)
		}
		if r != nil {
			out = append(out, r)
		}
	}
	if len(in) > 0 {
		if match, err = deriveGroup(t, e, in); err != nil {
			return nil, nil, err
		}
	}
	if len(out) > 0 {
		if len(in) == 0 {
			return nil, e, nil
		}
		if rest, err = deriveGroup(t, e, out); err != nil {
			return nil, nil, err
		}
	}
	return match, rest, nil
}

// SplitGroup divides a group by the classes of an except* clause.
func SplitGroup(t *Thread, e *Exception, classes Value) (match, rest *Exception, err error) {
	is, err := groupTest(t, classes)
	if err != nil {
		return nil, nil, err
	}
	return split(t, e, is)
}

// groupTest makes the test of split and subgroup: a class, classes, or a function.
func groupTest(t *Thread, by Value) (func(*Exception) (bool, error), error) {
	var classes []*Class
	switch c := by.(type) {
	case *Class:
		if c.IsSubclass(BaseException) {
			classes = []*Class{c}
		}
	case *Tuple:
		for _, x := range c.Items {
			k, ok := x.(*Class)
			if !ok || !k.IsSubclass(BaseException) {
				classes = nil
				break
			}
			classes = append(classes, k)
		}
	default:
		if IsCallable(by) {
			return func(e *Exception) (bool, error) {
				r, err := t.Call1(by, e)
				if err != nil {
					return false, err
				}
				return Truth(t, r)
			}, nil
		}
	}
	if classes == nil {
		return nil, Errorf(TypeError, "expected a function, exception type or tuple of exception types")
	}
	return func(e *Exception) (bool, error) {
		for _, c := range classes {
			if e.class.IsSubclass(c) {
				return true, nil
			}
		}
		return false, nil
	}, nil
}

// leaves calls f with each exception that is no group.
func leaves(e *Exception, f func(*Exception)) {
	if e.Group == nil {
		f(e)
		return
	}
	for _, x := range e.Group {
		leaves(x, f)
	}
}

// PartOf reports whether e is made of leaves of the group whole only, and is a part
// that was raised again as it was: it has whole's traceback and context.
func PartOf(e, whole *Exception) bool {
	if e.Group == nil || e.Context != whole.Context {
		return false
	}
	of := map[*Exception]bool{}
	leaves(whole, func(x *Exception) { of[x] = true })
	all := true
	leaves(e, func(x *Exception) { all = all && of[x] })
	return all
}

// Project is the part of whole whose leaves are in one of parts.
func Project(t *Thread, whole *Exception, parts []*Exception) (*Exception, error) {
	in := map[*Exception]bool{}
	for _, p := range parts {
		leaves(p, func(x *Exception) { in[x] = true })
	}
	match, _, err := split(t, whole, func(e *Exception) (bool, error) { return e.Group == nil && in[e], nil })
	return match, err
}

// splitBy is split for the methods, whose one argument is checked first.
func splitBy(t *Thread, name string, args Args) (match, rest *Exception, err error) {
	if len(args.Names) > 0 {
		return nil, nil, Errorf(TypeError, "BaseExceptionGroup.%s() takes no keyword arguments", name)
	}
	if n := len(args.Values) - 1; n != 1 {
		return nil, nil, Errorf(TypeError, "%s expected 1 argument, got %d", name, n)
	}
	is, err := groupTest(t, args.Values[1])
	if err != nil {
		return nil, nil, err
	}
	return split(t, args.Values[0].(*Exception), is)
}

func init() {
	BaseExceptionGroup.Member("message", func(_ *Thread, v Value) (Value, error) { return v.(*Exception).Field("message"), nil }, nil)
	BaseExceptionGroup.Member("exceptions", func(_ *Thread, v Value) (Value, error) {
		e := v.(*Exception)
		items := make([]Value, len(e.Group))
		for i, x := range e.Group {
			items[i] = x
		}
		return NewTuple(items...), nil
	}, nil)
	orNoneException := func(e *Exception) Value {
		if e == nil {
			return None
		}
		return e
	}
	BaseExceptionGroup.Methods(
		Fn{Name: "split", Raw: func(t *Thread, args Args) (Value, error) {
			m, r, err := splitBy(t, "split", args)
			return NewTuple(orNoneException(m), orNoneException(r)), err
		}},
		Fn{Name: "subgroup", Raw: func(t *Thread, args Args) (Value, error) {
			m, _, err := splitBy(t, "subgroup", args)
			return orNoneException(m), err
		}},
		Fn{Name: "derive", Sig: "excs /", Fn: func(t *Thread, a []Value) (Value, error) {
			return t.Call1(BaseExceptionGroup, a[0].(*Exception).Field("message"), a[1])
		}},
	)
	BaseExceptionGroup.ClassMethods(Fn{Name: "__class_getitem__", Sig: "key /", Fn: func(_ *Thread, a []Value) (Value, error) { return NewAlias(a[0], a[1]), nil }})
}
