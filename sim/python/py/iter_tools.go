package py

import "math/big"

// The iterators of the module builtins that stand on others.
type (
	enumerate struct {
		it  Value
		n   int64
		big *big.Int // the number if it is too large for n
	}
	zip struct {
		its    []Value
		strict bool
	}
	mapIter struct {
		fn  Value
		its []Value
	}
	filter struct{ fn, it Value }
	// reverse goes through a sequence from the end by __getitem__.
	reverse struct {
		seq Value // nil: ended
		at  int
	}
	// callIter is iter(fn, sentinel).
	callIter struct{ fn, sentinel Value }
)

// The types of these iterators.
var (
	EnumerateClass = newStatic("enumerate", LayoutOther)
	ZipClass       = newStatic("zip", LayoutOther)
	MapClass       = newStatic("map", LayoutOther)
	FilterClass    = newStatic("filter", LayoutOther)
	ReversedClass  = newStatic("reversed", LayoutOther)
	CallIterClass  = newStatic("callable_iterator", LayoutOther)
)

func (*enumerate) Class() *Class { return EnumerateClass }
func (*zip) Class() *Class       { return ZipClass }
func (*mapIter) Class() *Class   { return MapClass }
func (*filter) Class() *Class    { return FilterClass }
func (*reverse) Class() *Class   { return ReversedClass }
func (*callIter) Class() *Class  { return CallIterClass }

// Walk is for Count.
func (e *enumerate) Walk(visit func(Value)) int {
	visit(e.it)
	return 40
}

// Walk is for Count.
func (z *zip) Walk(visit func(Value)) int {
	for _, it := range z.its {
		visit(it)
	}
	return 48 + 16*len(z.its)
}

// Walk is for Count.
func (m *mapIter) Walk(visit func(Value)) int {
	visit(m.fn)
	for _, it := range m.its {
		visit(it)
	}
	return 64 + 16*len(m.its)
}

// Walk is for Count.
func (f *filter) Walk(visit func(Value)) int {
	visit(f.fn)
	visit(f.it)
	return 48
}

// Walk is for Count.
func (r *reverse) Walk(visit func(Value)) int {
	if r.seq != nil {
		visit(r.seq)
	}
	return 40
}

// Walk is for Count.
func (c *callIter) Walk(visit func(Value)) int {
	if c.fn != nil {
		visit(c.fn)
		visit(c.sentinel)
	}
	return 48
}

// Lively reports whether a step calls a __getitem__ written in Python.
func (r *reverse) Lively() bool { return r.seq != nil && !r.seq.Class().Static }

// Lively is true unless the function is known to run no Python code.
func (c *callIter) Lively() bool { return c.fn != nil }

func init() {
	EnumerateClass.Native.New = enumerateNew
	EnumerateClass.AddIterator(enumerateNext, nil)
	ZipClass.Native.New = zipNew
	ZipClass.AddIterator(zipNext, nil)
	MapClass.Native.New = mapNew
	MapClass.AddIterator(mapNext, nil)
	FilterClass.Native.New = filterNew
	FilterClass.AddIterator(filterNext, nil)
	ReversedClass.Native.New = reversedNew
	ReversedClass.AddIterator(reverseNext, func(v Value) int64 {
		if r := v.(*reverse); r.seq != nil {
			return int64(r.at + 1)
		}
		return 0
	})
	CallIterClass.AddIterator(callIterNext, nil)
}

var enumerateSig = NewFunc("enumerate", "iterable start?", nil)

func enumerateNew(t *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Values) == 0 {
		return nil, Errorf(TypeError, "enumerate() missing required argument 'iterable'")
	}
	a, err := bindArgs(enumerateSig, args)
	if err != nil {
		return nil, err
	}
	e := &enumerate{}
	if a[1] != nil {
		start, err := AsIndex(t, a[1])
		if err != nil {
			return nil, err
		}
		switch start := start.(type) {
		case Int:
			e.n = int64(start)
		case *BigInt:
			e.big = start.V
		}
	}
	e.it, err = Iter(t, a[0])
	return e, err
}

func enumerateNext(t *Thread, v Value) (Value, error) {
	e := v.(*enumerate)
	x, err := Next(t, e.it)
	if x == nil || err != nil {
		return nil, err
	}
	if e.big == nil {
		n := e.n
		e.n++
		if e.n < n {
			e.big = new(big.Int).Add(big.NewInt(n), big.NewInt(1))
		}
		return NewTuple(MakeInt(n), x), nil
	}
	n := e.big
	e.big = new(big.Int).Add(n, big.NewInt(1))
	return NewTuple(BigToValue(n), x), nil
}

func zipNew(t *Thread, _ *Class, args Args) (Value, error) {
	z := &zip{}
	if n := len(args.Names); n > 1 {
		return nil, Errorf(TypeError, "zip() takes at most 1 keyword argument (%d given)", n)
	}
	for i := range args.Names {
		name, v := args.Keyword(i)
		if name.S != "strict" {
			return nil, Errorf(TypeError, "'%s' is an invalid keyword argument for zip()", name.S)
		}
		var err error
		if z.strict, err = Truth(t, v); err != nil {
			return nil, err
		}
	}
	for _, v := range args.Positional() {
		it, err := Iter(t, v)
		if err != nil {
			return nil, err
		}
		z.its = append(z.its, it)
	}
	return z, nil
}

func zipNext(t *Thread, v Value) (Value, error) {
	z := v.(*zip)
	if len(z.its) == 0 {
		return nil, nil
	}
	items := make([]Value, len(z.its))
	for i, it := range z.its {
		x, err := Next(t, it)
		if err != nil {
			return nil, err
		}
		if x == nil {
			if z.strict {
				return nil, z.uneven(t, i)
			}
			return nil, nil
		}
		items[i] = x
	}
	return NewTuple(items...), nil
}

// uneven is the error if the iterators don't end together; i has ended.
func (z *zip) uneven(t *Thread, i int) error {
	mismatch := func(i int, how string) error {
		others := " "
		if i > 1 {
			others = "s 1-"
		}
		return Errorf(ValueError, "zip() argument %d is %s than argument%s%d", i+1, how, others, i)
	}
	if i > 0 {
		return mismatch(i, "shorter")
	}
	for j := 1; j < len(z.its); j++ {
		x, err := Next(t, z.its[j])
		if err != nil {
			return err
		}
		if x != nil {
			return mismatch(j, "longer")
		}
	}
	return nil
}

func mapNew(t *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "map() takes no keyword arguments")
	}
	if len(args.Values) < 2 {
		return nil, Errorf(TypeError, "map() must have at least two arguments.")
	}
	m := &mapIter{fn: args.Values[0]}
	for _, v := range args.Values[1:] {
		it, err := Iter(t, v)
		if err != nil {
			return nil, err
		}
		m.its = append(m.its, it)
	}
	return m, nil
}

func mapNext(t *Thread, v Value) (Value, error) {
	m := v.(*mapIter)
	args := make([]Value, len(m.its))
	for i, it := range m.its {
		x, err := Next(t, it)
		if x == nil || err != nil {
			return nil, err
		}
		args[i] = x
	}
	return t.Call(t, m.fn, Args{Values: args})
}

func filterNew(t *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "filter() takes no keyword arguments")
	}
	if n := len(args.Values); n != 2 {
		return nil, Errorf(TypeError, "filter expected 2 arguments, got %d", n)
	}
	it, err := Iter(t, args.Values[1])
	return &filter{args.Values[0], it}, err
}

func filterNext(t *Thread, v Value) (Value, error) {
	f := v.(*filter)
	for {
		x, err := Next(t, f.it)
		if x == nil || err != nil {
			return nil, err
		}
		verdict := x
		if f.fn != None && f.fn != Value(BoolClass) {
			if verdict, err = t.Call1(f.fn, x); err != nil {
				return nil, err
			}
		}
		good, err := Truth(t, verdict)
		if err != nil {
			return nil, err
		}
		if good {
			return x, nil
		}
		if err := t.Work(1); err != nil {
			return nil, err
		}
	}
}

func reversedNew(t *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "reversed() takes no keyword arguments")
	}
	if n := len(args.Values); n != 1 {
		return nil, Errorf(TypeError, "reversed expected 1 argument, got %d", n)
	}
	v := args.Values[0]
	if m := special(v, nameReversed); m != nil {
		if m == None {
			return nil, notReversible(v)
		}
		return callSpecial(t, m, v)
	}
	if m := nativeMethod(v, nameReversed); m != nil {
		return m.Call(t, Args{Values: []Value{v}})
	}
	if _, ok := v.(*Dict); ok || !hasItems(v) {
		return nil, notReversible(v)
	}
	n, err := Len(t, v)
	return &reverse{v, n - 1}, err
}

func notReversible(v Value) error {
	return Errorf(TypeError, "'%s' object is not reversible", TypeName(v))
}

// hasItems reports whether v is a sequence: it has __getitem__.
func hasItems(v Value) bool {
	switch v.(type) {
	case *Class, *Alias, *Union:
		return false // they have parameters
	}
	return special(v, nameGetItem) != nil || v.Class().Native.GetItem != nil
}

func reverseNext(t *Thread, v Value) (Value, error) {
	r := v.(*reverse)
	if r.seq == nil {
		return nil, nil
	}
	if r.at >= 0 {
		x, err := GetItem(t, r.seq, MakeInt(int64(r.at)))
		if err == nil {
			r.at--
			return x, nil
		}
		if _, end := Raised(err, IndexError, StopIteration); !end {
			return nil, err
		}
	}
	r.seq = nil
	return nil, nil
}

func callIterNext(t *Thread, v Value) (Value, error) {
	c := v.(*callIter)
	if c.fn == nil {
		return nil, nil
	}
	x, err := t.Call(t, c.fn, Args{})
	if err != nil {
		if _, end := Raised(err, StopIteration); end {
			c.fn, c.sentinel = nil, nil
			return nil, nil
		}
		return nil, err
	}
	last, err := Equal(t, x, c.sentinel)
	if err != nil {
		return nil, err
	}
	if last {
		c.fn, c.sentinel = nil, nil
		return nil, nil
	}
	return x, nil
}
