package collection

import (
	"strings"

	"eyewall/sim/python/py"
)

var (
	itemGetterClass   = static("operator", "itemgetter")
	attrGetterClass   = static("operator", "attrgetter")
	methodCallerClass = static("operator", "methodcaller")
)

type (
	itemGetter struct{ keys []py.Value }
	attrGetter struct {
		names []py.Value
		paths [][]*py.Str
	}
	methodCaller struct {
		name *py.Str
		args py.Args
	}
)

func (*itemGetter) Class() *py.Class   { return itemGetterClass }
func (*attrGetter) Class() *py.Class   { return attrGetterClass }
func (*methodCaller) Class() *py.Class { return methodCallerClass }

// Walk serves the count of memory.
func (g *itemGetter) Walk(visit func(py.Value)) int {
	visitAll(visit, g.keys...)
	return 48 + 16*len(g.keys)
}

// Walk serves the count of memory.
func (g *attrGetter) Walk(visit func(py.Value)) int {
	visitAll(visit, g.names...)
	return 48 + 64*len(g.names)
}

// Walk serves the count of memory.
func (m *methodCaller) Walk(visit func(py.Value)) int {
	visitAll(visit, m.args.Values...)
	return 80 + 24*len(m.args.Values)
}

// Operator makes the module operator.
func Operator(*py.Thread) (*py.Module, error) {
	m := py.NewModule("operator")
	var names []py.Value
	add := func(name, also string, f *py.Builtin) {
		names = append(names, py.NewStr(name))
		f.Module = "_operator"
		m.Set(name, f)
		if also != "" {
			m.Set(also, f)
		}
	}
	fn := func(name, sig string, f func(t *py.Thread, a []py.Value) (py.Value, error)) {
		also := "__" + strings.TrimSuffix(name, "_") + "__"
		switch name {
		case "countOf", "indexOf", "is_", "is_not", "length_hint", "truth":
			also = ""
		}
		add(name, also, py.NewFunc(name, sig, f))
	}
	for i, name := range []string{"add", "sub", "mul", "matmul", "truediv", "mod", "pow", "lshift", "rshift", "or_", "xor", "and_", "floordiv"} {
		op := py.Operator(i)
		fn(name, "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.Binary(t, op, a[0], a[1]) })
		fn("i"+strings.TrimSuffix(name, "_"), "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.InplaceOp(t, op, a[0], a[1]) })
	}
	for i, name := range []string{"eq", "ne", "lt", "le", "gt", "ge"} {
		fn(name, "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.Compare(t, py.CompareOp(i), a[0], a[1]) })
	}
	for _, u := range []struct {
		name string
		op   py.UnaryOperator
	}{{"neg", py.Neg}, {"pos", py.Pos}, {"inv", py.Invert}, {"invert", py.Invert}} {
		fn(u.name, "a /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.Unary(t, u.op, a[0]) })
	}
	truth := func(f func(t *py.Thread, a []py.Value) (bool, error)) func(t *py.Thread, a []py.Value) (py.Value, error) {
		return func(t *py.Thread, a []py.Value) (py.Value, error) {
			b, err := f(t, a)
			return py.MakeBool(b), err
		}
	}
	fn("abs", "a /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.Abs(t, a[0]) })
	fn("index", "a /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.AsIndex(t, a[0]) })
	fn("truth", "a /", truth(func(t *py.Thread, a []py.Value) (bool, error) { return py.Truth(t, a[0]) }))
	fn("not_", "a /", truth(func(t *py.Thread, a []py.Value) (bool, error) {
		b, err := py.Truth(t, a[0])
		return !b, err
	}))
	fn("is_", "a b /", truth(func(_ *py.Thread, a []py.Value) (bool, error) { return py.Same(a[0], a[1]), nil }))
	fn("is_not", "a b /", truth(func(_ *py.Thread, a []py.Value) (bool, error) { return !py.Same(a[0], a[1]), nil }))
	fn("contains", "a b /", truth(func(t *py.Thread, a []py.Value) (bool, error) { return py.Contains(t, a[0], a[1]) }))
	fn("getitem", "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.GetItem(t, a[0], a[1]) })
	fn("setitem", "a b c /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.None, py.SetItem(t, a[0], a[1], a[2]) })
	fn("delitem", "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return py.None, py.DelItem(t, a[0], a[1]) })
	fn("concat", "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return concat(t, a, py.Binary) })
	fn("iconcat", "a b /", func(t *py.Thread, a []py.Value) (py.Value, error) { return concat(t, a, py.InplaceOp) })
	fn("countOf", "a b /", countOf)
	fn("indexOf", "a b /", indexOf)
	fn("length_hint", "obj default? /", lengthHint)
	add("call", "__call__", py.NewRaw("call", func(t *py.Thread, args py.Args) (py.Value, error) {
		if len(args.Positional()) == 0 {
			return nil, py.Errorf(py.TypeError, "call expected at least 1 argument, got 0")
		}
		return t.Call(t, args.Values[0], py.Args{Values: args.Values[1:], Names: args.Names})
	}))
	for _, c := range []*py.Class{itemGetterClass, attrGetterClass, methodCallerClass} {
		names = append(names, py.NewStr(c.QualName))
		m.Set(c.QualName, c)
	}
	m.Set("__all__", py.NewList(names...))
	return m, nil
}

func concat(t *py.Thread, a []py.Value, add func(*py.Thread, py.Operator, py.Value, py.Value) (py.Value, error)) (py.Value, error) {
	if a[0].Class().Lookup(py.Name("__getitem__")) == nil {
		return nil, py.Errorf(py.TypeError, "'%s' object can't be concatenated", py.TypeName(a[0]))
	}
	return add(t, py.Add, a[0], a[1])
}

func countOf(t *py.Thread, a []py.Value) (py.Value, error) {
	n := int64(0)
	err := py.Each(t, a[0], func(v py.Value) error {
		same, err := py.Equal(t, v, a[1])
		if same {
			n++
		}
		return err
	})
	return py.MakeInt(n), err
}

func indexOf(t *py.Thread, a []py.Value) (py.Value, error) {
	it, err := py.Iter(t, a[0])
	if err != nil {
		return nil, err
	}
	for n := int64(0); ; n++ {
		v, err := py.Next(t, it)
		if err != nil {
			return nil, err
		}
		if v == nil {
			return nil, py.Errorf(py.ValueError, "sequence.index(x): x not in sequence")
		}
		same, err := py.Equal(t, v, a[1])
		if err != nil {
			return nil, err
		}
		if same {
			return py.MakeInt(n), nil
		}
		if err := t.Work(1); err != nil {
			return nil, err
		}
	}
}

func lengthHint(t *py.Thread, a []py.Value) (py.Value, error) {
	otherwise := py.MakeInt(0)
	if a[1] != nil {
		switch py.Unwrap(a[1]).(type) {
		case py.Int, *py.BigInt, py.Bool:
			otherwise = a[1]
		default:
			return nil, py.Errorf(py.TypeError, "'%s' object cannot be interpreted as an integer", py.TypeName(a[1]))
		}
	}
	c := a[0].Class()
	if c.Lookup(py.Name("__len__")) != nil {
		n, err := py.Len(t, a[0])
		return py.MakeInt(int64(n)), err
	}
	m := c.Lookup(py.Name("__length_hint__"))
	if m == nil {
		return otherwise, nil
	}
	r, err := callMethod(t, m, a[0])
	if err != nil {
		if _, none := py.Raised(err, py.TypeError); none {
			return otherwise, nil
		}
		return nil, err
	}
	if r == py.NotImplemented {
		return otherwise, nil
	}
	n, ok := py.Unwrap(r).(py.Int)
	switch {
	case !ok:
		return nil, py.Errorf(py.TypeError, "__length_hint__ must be an integer, not %s", py.TypeName(r))
	case n < 0:
		return nil, py.Errorf(py.ValueError, "__length_hint__() should return >= 0")
	}
	return n, nil
}

// oneArgument checks the call of a getter.
func oneArgument(name string, args py.Args) (py.Value, error) {
	if len(args.Names) > 0 {
		return nil, py.Errorf(py.TypeError, "%s() takes no keyword arguments", name)
	}
	if n := len(args.Values); n != 1 {
		return nil, py.Errorf(py.TypeError, "%s expected 1 argument, got %d", name, n)
	}
	return args.Values[0], nil
}

// gathered is the one value, or a tuple of them.
func gathered(n int, get func(i int) (py.Value, error)) (py.Value, error) {
	if n == 1 {
		return get(0)
	}
	items := make([]py.Value, n)
	for i := range items {
		v, err := get(i)
		if err != nil {
			return nil, err
		}
		items[i] = v
	}
	return py.NewTuple(items...), nil
}

// listed is the reprs of values with commas.
func listed(t *py.Thread, values []py.Value) (string, error) {
	parts := make([]string, len(values))
	for i, v := range values {
		text, err := py.Repr(t, v)
		if err != nil {
			return "", err
		}
		parts[i] = text
	}
	return strings.Join(parts, ", "), nil
}

func init() {
	c := itemGetterClass
	c.Native.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) {
		if err := noKeywords("itemgetter", args); err != nil {
			return nil, err
		}
		if len(args.Values) == 0 {
			return nil, py.Errorf(py.TypeError, "itemgetter expected 1 argument, got 0")
		}
		return &itemGetter{append([]py.Value(nil), args.Values...)}, t.Take(64)
	}
	c.Native.Call = func(t *py.Thread, v py.Value, args py.Args) (py.Value, error) {
		of, err := oneArgument("itemgetter", args)
		if err != nil {
			return nil, err
		}
		g := v.(*itemGetter)
		return gathered(len(g.keys), func(i int) (py.Value, error) { return py.GetItem(t, of, g.keys[i]) })
	}
	c.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
		text, err := listed(t, v.(*itemGetter).keys)
		return "operator.itemgetter(" + text + ")", err
	}
	c.Seal()

	c = attrGetterClass
	c.Native.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) {
		if err := noKeywords("attrgetter", args); err != nil {
			return nil, err
		}
		if len(args.Values) == 0 {
			return nil, py.Errorf(py.TypeError, "attrgetter expected 1 argument, got 0")
		}
		g := &attrGetter{names: append([]py.Value(nil), args.Values...)}
		for _, v := range args.Values {
			s, ok := v.(*py.Str)
			if !ok {
				return nil, py.Errorf(py.TypeError, "attribute name must be a string")
			}
			var path []*py.Str
			for part := range strings.SplitSeq(s.S, ".") {
				path = append(path, t.Intern(part))
			}
			g.paths = append(g.paths, path)
		}
		return g, t.Take(64)
	}
	c.Native.Call = func(t *py.Thread, v py.Value, args py.Args) (py.Value, error) {
		of, err := oneArgument("attrgetter", args)
		if err != nil {
			return nil, err
		}
		g := v.(*attrGetter)
		return gathered(len(g.paths), func(i int) (py.Value, error) {
			at := of
			for _, name := range g.paths[i] {
				if at, err = py.GetAttr(t, at, name); err != nil {
					return nil, err
				}
			}
			return at, nil
		})
	}
	c.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
		text, err := listed(t, v.(*attrGetter).names)
		return "operator.attrgetter(" + text + ")", err
	}
	c.Seal()

	c = methodCallerClass
	c.Native.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) {
		if len(args.Positional()) == 0 {
			return nil, py.Errorf(py.TypeError, "methodcaller needs at least one argument, the method name")
		}
		name, ok := args.Values[0].(*py.Str)
		if !ok {
			return nil, py.Errorf(py.TypeError, "method name must be a string")
		}
		kept := py.Args{Values: append([]py.Value(nil), args.Values[1:]...), Names: append([]*py.Str(nil), args.Names...)}
		return &methodCaller{t.InternStr(name), kept}, t.Take(100)
	}
	c.Native.Call = func(t *py.Thread, v py.Value, args py.Args) (py.Value, error) {
		of, err := oneArgument("methodcaller", args)
		if err != nil {
			return nil, err
		}
		m := v.(*methodCaller)
		method, err := py.GetAttr(t, of, m.name)
		if err != nil {
			return nil, err
		}
		return t.Call(t, method, m.args)
	}
	c.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
		m := v.(*methodCaller)
		text, err := listed(t, append([]py.Value{m.name}, m.args.Positional()...))
		for i := range m.args.Names {
			if err != nil {
				break
			}
			name, v := m.args.Keyword(i)
			var value string
			value, err = py.Repr(t, v)
			text += ", " + name.S + "=" + value
		}
		return "operator.methodcaller(" + text + ")", err
	}
	c.Seal()
}
