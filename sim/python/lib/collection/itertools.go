// Package collection has modules about containers and functions on them: itertools,
// _collections, operator, _weakref and gc. It may import py.
package collection

import (
	"math"

	"eyewall/sim/python/py"
)

// iterator is an object of one of itertools' classes: what it does is in step. Where it
// would stand on something that runs Python code, the machine takes the function of
// _itertools that the class names instead.
type iterator struct {
	class *py.Class
	step  func(t *py.Thread) (py.Value, error)
	walk  func(visit func(py.Value))
	repr  func(t *py.Thread) (string, error)
	left  func() (n int64, known bool)
}

func (it *iterator) Class() *py.Class { return it.class }

// Walk serves the count of memory.
func (it *iterator) Walk(visit func(py.Value)) int {
	if it.walk != nil {
		it.walk(visit)
	}
	return 160
}

// visitAll visits all values that there are.
func visitAll(visit func(py.Value), values ...py.Value) {
	for _, v := range values {
		if v != nil {
			visit(v)
		}
	}
}

// iterTools are the classes of itertools.
var iterTools []*py.Class

// newIterTool makes a class whose objects init makes. sig is as for py.NewFunc; without
// it raw gets the arguments as they come.
func newIterTool(name, sig, via string, make func(t *py.Thread, a []py.Value) (*iterator, error), raw func(t *py.Thread, args py.Args) (*iterator, error)) *py.Class {
	c := static("itertools", name)
	c.Via = via
	c.Native.New = func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
		it, err := raw(t, args)
		if err != nil {
			return nil, err
		}
		it.class = class
		return it, t.Take(160)
	}
	if make != nil {
		bind := py.NewFunc(name, sig, func(t *py.Thread, a []py.Value) (py.Value, error) {
			it, err := make(t, a)
			if err != nil {
				return nil, err
			}
			it.class = c
			return it, t.Take(160)
		})
		c.Native.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) { return bind.Call(t, args) }
	}
	iterTools = append(iterTools, c)
	return c
}

// sealed makes the class an iterator.
func sealed(c *py.Class) {
	c.AddIterator(func(t *py.Thread, v py.Value) (py.Value, error) { return v.(*iterator).step(t) }, nil)
}

// Itertools makes the module itertools.
func Itertools(*py.Thread) (*py.Module, error) {
	m := py.NewModule("itertools")
	for _, c := range iterTools {
		m.Set(c.QualName, c)
	}
	m.Set("_tee", teeClass)
	m.Set("_grouper", grouperClass)
	m.Funcs(py.Fn{Name: "tee", Sig: "iterable n? /", Via: "_itertools.tee", Fn: tee})
	return m, nil
}

// iterators makes an iterator of each value.
func iterators(t *py.Thread, values []py.Value) ([]py.Value, error) {
	its := make([]py.Value, len(values))
	for i, v := range values {
		it, err := py.Iter(t, v)
		if err != nil {
			return nil, err
		}
		its[i] = it
	}
	return its, nil
}

// ofOne gives make the one argument that there must be.
func ofOne(name string, make func(t *py.Thread, iterable py.Value) (*iterator, error)) func(*py.Thread, py.Args) (*iterator, error) {
	return func(t *py.Thread, args py.Args) (*iterator, error) {
		v, err := oneArgument(name, args)
		if err != nil {
			return nil, err
		}
		return make(t, v)
	}
}

// noKeywords refuses keywords.
func noKeywords(name string, args py.Args) error {
	if len(args.Names) > 0 {
		return py.Errorf(py.TypeError, "%s() takes no keyword arguments", name)
	}
	return nil
}

func init() {
	countClass := newIterTool("count", "start? step?", "", makeCount, nil)
	countClass.Native.Repr = func(t *py.Thread, v py.Value) (string, error) { return v.(*iterator).repr(t) }
	repeatClass := newIterTool("repeat", "object times?", "", makeRepeat, nil)
	repeatClass.Native.Repr = countClass.Native.Repr
	repeatClass.Methods(py.Fn{Name: "__length_hint__", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
		n, known := a[0].(*iterator).left()
		if !known {
			return nil, py.Errorf(py.TypeError, "len() of unsized object")
		}
		return py.MakeInt(n), nil
	}})
	newIterTool("cycle", "", "_itertools.cycle", nil, ofOne("cycle", makeCycle))
	chainClass := newIterTool("chain", "", "_itertools.chain", nil, makeChain)
	chainClass.ClassMethods(
		py.Fn{Name: "from_iterable", Sig: "iterable /", Via: "_itertools.chain_from", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			outer, err := py.Iter(t, a[1])
			if err != nil {
				return nil, err
			}
			it := chained(outer)
			it.class = a[0].(*py.Class)
			return it, t.Take(160)
		}},
		classGetItem,
	)
	newIterTool("islice", "", "_itertools.islice", nil, makeSlice)
	newIterTool("compress", "data selectors", "_itertools.compress", makeCompress, nil)
	newIterTool("dropwhile", "predicate iterable /", "_itertools.dropwhile", makeDropWhile, nil)
	newIterTool("takewhile", "predicate iterable /", "_itertools.takewhile", makeTakeWhile, nil)
	newIterTool("filterfalse", "function iterable /", "_itertools.filterfalse", makeFilterFalse, nil)
	newIterTool("starmap", "function iterable /", "_itertools.starmap", makeStarMap, nil)
	newIterTool("pairwise", "", "_itertools.pairwise", nil, ofOne("pairwise", makePairwise))
	newIterTool("accumulate", "iterable func? * initial?", "_itertools.accumulate", makeAccumulate, nil)
	newIterTool("zip_longest", "", "_itertools.zip_longest", nil, makeZipLongest)
	newIterTool("groupby", "iterable key?", "_itertools.groupby", makeGroupBy, nil)
	newIterTool("product", "", "collect", nil, makeProduct)
	newIterTool("permutations", "iterable r?", "collect", makePermutations, nil)
	newIterTool("combinations", "iterable r", "collect", makeCombinations(false), nil)
	newIterTool("combinations_with_replacement", "iterable r", "collect", makeCombinations(true), nil)
	for _, c := range iterTools {
		sealed(c)
	}
	sealed(teeClass)
	sealed(grouperClass)
}

func isNumber(v py.Value) bool {
	s := v.Class().Native
	return s.Int != nil || s.Float != nil || s.Index != nil || !v.Class().Static && (v.Class().Lookup(py.Name("__int__")) != nil ||
		v.Class().Lookup(py.Name("__float__")) != nil || v.Class().Lookup(py.Name("__index__")) != nil)
}

func makeCount(t *py.Thread, a []py.Value) (*iterator, error) {
	at, step := a[0], a[1]
	if at == nil {
		at = py.MakeInt(0)
	}
	if step == nil {
		step = py.MakeInt(1)
	}
	if !isNumber(at) || !isNumber(step) {
		return nil, py.Errorf(py.TypeError, "a number is required")
	}
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, at, step) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		now := at
		if i, ok := at.(py.Int); ok {
			if j, ok := step.(py.Int); ok {
				if sum := i + j; (sum > i) == (j > 0) {
					at = py.MakeInt(int64(sum))
					return now, nil
				}
			}
		}
		next, err := py.Binary(t, py.Add, at, step)
		if err != nil {
			return nil, err
		}
		at = next
		return now, nil
	}
	it.repr = func(t *py.Thread) (string, error) {
		text, err := py.Repr(t, at)
		if err != nil {
			return "", err
		}
		if one, ok := step.(py.Int); ok && one == 1 {
			return "count(" + text + ")", nil
		}
		by, err := py.Repr(t, step)
		return "count(" + text + ", " + by + ")", err
	}
	return it, nil
}

func makeRepeat(t *py.Thread, a []py.Value) (*iterator, error) {
	v := a[0]
	left, endless := 0, a[1] == nil
	if !endless {
		n, err := py.AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		left = max(n, 0)
	}
	it := &iterator{walk: func(visit func(py.Value)) { visit(v) }}
	it.step = func(*py.Thread) (py.Value, error) {
		if !endless {
			if left == 0 {
				return nil, nil
			}
			left--
		}
		return v, nil
	}
	it.left = func() (int64, bool) { return int64(left), !endless }
	it.repr = func(t *py.Thread) (string, error) {
		text, err := py.Repr(t, v)
		if endless || err != nil {
			return "repeat(" + text + ")", err
		}
		return "repeat(" + text + ", " + py.Itoa(left) + ")", nil
	}
	return it, nil
}

func makeCycle(t *py.Thread, iterable py.Value) (*iterator, error) {
	source, err := py.Iter(t, iterable)
	if err != nil {
		return nil, err
	}
	var saved []py.Value
	at := 0
	it := &iterator{walk: func(visit func(py.Value)) {
		visitAll(visit, source)
		visitAll(visit, saved...)
	}}
	it.step = func(t *py.Thread) (py.Value, error) {
		if source != nil {
			v, err := py.Next(t, source)
			if err != nil {
				return nil, err
			}
			if v != nil {
				saved = append(saved, v)
				return v, t.Take(16)
			}
			source = nil
		}
		if len(saved) == 0 {
			return nil, nil
		}
		at++
		return saved[(at-1)%len(saved)], nil
	}
	return it, nil
}

func makeChain(t *py.Thread, args py.Args) (*iterator, error) {
	if err := noKeywords("chain", args); err != nil {
		return nil, err
	}
	outer, err := py.Iter(t, py.NewTuple(append([]py.Value(nil), args.Values...)...))
	if err != nil {
		return nil, err
	}
	return chained(outer), nil
}

func chained(outer py.Value) *iterator {
	var inner py.Value
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, outer, inner) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		for outer != nil {
			if inner == nil {
				next, err := py.Next(t, outer)
				if err == nil && next != nil {
					inner, err = py.Iter(t, next)
				}
				if inner == nil || err != nil {
					outer = nil
					return nil, err
				}
			}
			v, err := py.Next(t, inner)
			if v != nil || err != nil {
				return v, err
			}
			inner = nil
			if err := t.Work(1); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	return it
}

// sliceNumber is an argument of islice: None or a number from zero on.
func sliceNumber(t *py.Thread, v py.Value, none int, message string) (int, error) {
	if v == py.None {
		return none, nil
	}
	n, err := py.AsInt(t, v)
	if err != nil || n < 0 {
		if err != nil {
			if _, python := py.Raised(err, py.TypeError, py.OverflowError); !python {
				return 0, err
			}
		}
		return 0, py.Errorf(py.ValueError, "%s", message)
	}
	return n, nil
}

func makeSlice(t *py.Thread, args py.Args) (*iterator, error) {
	if err := noKeywords("islice", args); err != nil {
		return nil, err
	}
	switch n := len(args.Values); {
	case n < 2:
		return nil, py.Errorf(py.TypeError, "islice expected at least 2 arguments, got %d", n)
	case n > 4:
		return nil, py.Errorf(py.TypeError, "islice expected at most 4 arguments, got %d", n)
	}
	const (
		wrongStop    = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
		wrongIndices = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
		wrongStep    = "Step for islice() must be a positive integer or None."
	)
	start, stop, step := 0, 0, 1
	var err error
	if len(args.Values) == 2 {
		stop, err = sliceNumber(t, args.Values[1], math.MaxInt, wrongStop)
	} else {
		if stop, err = sliceNumber(t, args.Values[2], math.MaxInt, wrongStop); err == nil {
			start, err = sliceNumber(t, args.Values[1], 0, wrongIndices)
		}
		if err == nil && len(args.Values) == 4 {
			step, err = sliceNumber(t, args.Values[3], 1, wrongStep)
			if err == nil && step < 1 {
				err = py.Errorf(py.ValueError, wrongStep)
			}
		}
	}
	if err != nil {
		return nil, err
	}
	source, err := py.Iter(t, args.Values[0])
	if err != nil {
		return nil, err
	}
	at, next := 0, start // so many were taken, and are before the next one
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, source) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		for source != nil {
			if at >= stop && at >= next {
				break
			}
			v, err := py.Next(t, source)
			if v == nil || err != nil {
				source = nil
				return nil, err
			}
			at++
			if at > next {
				if next > math.MaxInt-step {
					next = stop
				} else {
					next = min(next+step, stop)
				}
				return v, nil
			}
			if err := t.Work(1); err != nil {
				return nil, err
			}
		}
		source = nil
		return nil, nil
	}
	return it, nil
}

func makeCompress(t *py.Thread, a []py.Value) (*iterator, error) {
	its, err := iterators(t, a)
	if err != nil {
		return nil, err
	}
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, its...) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		for {
			v, err := py.Next(t, its[0])
			if v == nil || err != nil {
				return nil, err
			}
			s, err := py.Next(t, its[1])
			if s == nil || err != nil {
				return nil, err
			}
			wanted, err := py.Truth(t, s)
			if err != nil {
				return nil, err
			}
			if wanted {
				return v, nil
			}
			if err := t.Work(1); err != nil {
				return nil, err
			}
		}
	}
	return it, nil
}

// holds asks a predicate; None is the item's own truth.
func holds(t *py.Thread, predicate, v py.Value) (bool, error) {
	if predicate != py.None && predicate != py.Value(py.BoolClass) {
		var err error
		if v, err = t.Call1(predicate, v); err != nil {
			return false, err
		}
	}
	return py.Truth(t, v)
}

// filtering is an iterator over the second argument; judge says of each item whether it
// is given, or whether it is the end.
func filtering(t *py.Thread, a []py.Value, judge func(t *py.Thread, v py.Value) (give, end bool, err error)) (*iterator, error) {
	source, err := py.Iter(t, a[1])
	if err != nil {
		return nil, err
	}
	predicate := a[0]
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, source, predicate) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		for source != nil {
			v, err := py.Next(t, source)
			if v == nil || err != nil {
				return nil, err
			}
			give, end, err := judge(t, v)
			if err != nil {
				return nil, err
			}
			if give {
				return v, nil
			}
			if end {
				source = nil
			}
			if err := t.Work(1); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	return it, nil
}

// call is predicate(v) as a bool.
func call(t *py.Thread, predicate, v py.Value) (bool, error) {
	r, err := t.Call1(predicate, v)
	if err != nil {
		return false, err
	}
	return py.Truth(t, r)
}

func makeDropWhile(t *py.Thread, a []py.Value) (*iterator, error) {
	predicate, dropping := a[0], true
	return filtering(t, a, func(t *py.Thread, v py.Value) (bool, bool, error) {
		if !dropping {
			return true, false, nil
		}
		var err error
		dropping, err = call(t, predicate, v)
		return !dropping, false, err
	})
}

func makeTakeWhile(t *py.Thread, a []py.Value) (*iterator, error) {
	predicate := a[0]
	return filtering(t, a, func(t *py.Thread, v py.Value) (bool, bool, error) {
		good, err := call(t, predicate, v)
		return good, !good, err
	})
}

func makeFilterFalse(t *py.Thread, a []py.Value) (*iterator, error) {
	predicate := a[0]
	return filtering(t, a, func(t *py.Thread, v py.Value) (bool, bool, error) {
		good, err := holds(t, predicate, v)
		return !good, false, err
	})
}

func makeStarMap(t *py.Thread, a []py.Value) (*iterator, error) {
	fn := a[0]
	source, err := py.Iter(t, a[1])
	if err != nil {
		return nil, err
	}
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, source, fn) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		v, err := py.Next(t, source)
		if v == nil || err != nil {
			return nil, err
		}
		args, err := py.Collect(t, v)
		if err != nil {
			return nil, err
		}
		return t.Call(t, fn, py.Args{Values: args})
	}
	return it, nil
}

func makePairwise(t *py.Thread, iterable py.Value) (*iterator, error) {
	source, err := py.Iter(t, iterable)
	if err != nil {
		return nil, err
	}
	var before py.Value
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, source, before) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		if source == nil {
			return nil, nil
		}
		for {
			v, err := py.Next(t, source)
			if v == nil || err != nil {
				source, before = nil, nil
				return nil, err
			}
			first := before
			before = v
			if first != nil {
				return py.NewTuple(first, v), nil
			}
		}
	}
	return it, nil
}

func makeAccumulate(t *py.Thread, a []py.Value) (*iterator, error) {
	source, err := py.Iter(t, a[0])
	if err != nil {
		return nil, err
	}
	fn, initial := a[1], a[2]
	if fn == py.None {
		fn = nil
	}
	if initial == py.None {
		initial = nil
	}
	var total py.Value
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, source, fn, initial, total) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		if initial != nil {
			total, initial = initial, nil
			return total, nil
		}
		v, err := py.Next(t, source)
		if v == nil || err != nil {
			return nil, err
		}
		switch {
		case total == nil:
			total = v
		case fn == nil:
			v, err = py.Binary(t, py.Add, total, v)
		default:
			v, err = t.Call1(fn, total, v)
		}
		if err != nil {
			return nil, err
		}
		total = v
		return total, nil
	}
	return it, nil
}

func makeZipLongest(t *py.Thread, args py.Args) (*iterator, error) {
	fill := py.Value(py.None)
	for i := range args.Names {
		name, v := args.Keyword(i)
		if name.S != "fillvalue" {
			return nil, py.Errorf(py.TypeError, "zip_longest() got an unexpected keyword argument")
		}
		fill = v
	}
	its, err := iterators(t, args.Positional())
	if err != nil {
		return nil, err
	}
	live := len(its)
	it := &iterator{walk: func(visit func(py.Value)) {
		visitAll(visit, its...)
		visit(fill)
	}}
	it.step = func(t *py.Thread) (py.Value, error) {
		if live == 0 {
			return nil, nil
		}
		items := make([]py.Value, len(its))
		for i, source := range its {
			items[i] = fill
			if source == nil {
				continue
			}
			v, err := py.Next(t, source)
			if err != nil {
				live = 0
				return nil, err
			}
			if v != nil {
				items[i] = v
				continue
			}
			its[i] = nil
			if live--; live == 0 {
				return nil, nil
			}
		}
		return py.NewTuple(items...), nil
	}
	return it, nil
}
