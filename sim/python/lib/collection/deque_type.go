package collection

import (
	"eyewall/sim/python/py"
)

var dequeArgs = py.NewFunc("deque", "iterable? maxlen?", func(t *py.Thread, a []py.Value) (py.Value, error) {
	return py.NewTuple(orNone(a[0]), orNone(a[1])), nil
})

func orNone(v py.Value) py.Value {
	if v == nil {
		return py.None
	}
	return v
}

func init() {
	for _, c := range []*py.Class{dequeIterClass, dequeReversClass} {
		c.AddIterator(dequeNext, func(v py.Value) int64 {
			if it := v.(*dequeIter); it.deque != nil {
				return int64(max(it.deque.n-it.at, 0))
			}
			return 0
		})
	}
	c := DequeClass
	c.Final = false
	c.Via = "collect"
	c.Flags = py.FlagSequence
	c.Attrs.SetStr(py.Static("__doc__"), py.NewStr("A sequence that grows and shrinks fast at both ends."))
	s := c.Native
	s.New = func(t *py.Thread, class *py.Class, _ py.Args) (py.Value, error) {
		d := &Deque{longest: -1}
		if class != DequeClass {
			d.inst = py.NewInstance(class)
		}
		return d, t.Take(80)
	}
	s.Init = func(t *py.Thread, self py.Value, args py.Args) error {
		v, err := dequeArgs.Call(t, args)
		if err != nil {
			return err
		}
		a := v.(*py.Tuple).Items
		d := self.(*Deque)
		longest := -1
		if a[1] != py.None {
			n, ok := py.Unwrap(a[1]).(py.Int)
			if !ok {
				return py.Errorf(py.TypeError, "an integer is required")
			}
			if longest = int(n); longest < 0 {
				return py.Errorf(py.ValueError, "maxlen must be non-negative")
			}
		}
		d.clear()
		d.longest = longest
		if len(args.Values) == 0 || a[0] == py.None && args.Values[0] != py.None {
			return nil
		}
		return d.extend(t, a[0])
	}
	s.Repr = dequeRepr
	s.NoHash, s.Hash = true, py.Unhashable
	s.Len = func(_ *py.Thread, v py.Value) (int, error) { return v.(*Deque).n, nil }
	s.Iter = func(_ *py.Thread, v py.Value) (py.Value, error) {
		d := v.(*Deque)
		return &dequeIter{deque: d, changes: d.changes}, nil
	}
	s.Contains = func(t *py.Thread, v, item py.Value) (bool, error) {
		d := v.(*Deque)
		i, err := d.find(t, item, 0, d.n)
		return i >= 0, err
	}
	s.GetItem = func(t *py.Thread, v, key py.Value) (py.Value, error) {
		d := v.(*Deque)
		i, err := d.index(t, key)
		if err != nil {
			return nil, err
		}
		return d.item(i), nil
	}
	s.SetItem = func(t *py.Thread, v, key, item py.Value) error {
		d := v.(*Deque)
		i, err := d.index(t, key)
		if err == nil {
			d.ring[d.place(i)] = item
		}
		return err
	}
	s.DelItem = func(t *py.Thread, v, key py.Value) error {
		d := v.(*Deque)
		i, err := d.index(t, key)
		if err != nil {
			return err
		}
		d.pop(i)
		return t.Work(min(i, d.n-i) + 1)
	}
	s.Compare = dequeCompare
	s.Binary = dequeBinary
	s.Inplace = dequeInplace
	dequeMethods(c)
	c.Seal()
}

// index is the place that a key means.
func (d *Deque) index(t *py.Thread, key py.Value) (int, error) {
	n, ok := key.(py.Int)
	if !ok {
		i, err := py.AsIndex(t, key)
		if err != nil {
			if _, wrong := py.Raised(err, py.TypeError); wrong {
				return 0, py.Errorf(py.TypeError, "sequence index must be integer, not '%s'", py.TypeName(key))
			}
			return 0, err
		}
		if n, ok = i.(py.Int); !ok {
			return 0, py.Errorf(py.IndexError, "cannot fit '%s' into an index-sized integer", py.TypeName(key))
		}
	}
	i := int(n)
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return 0, py.Errorf(py.IndexError, "deque index out of range")
	}
	return i, nil
}

func dequeRepr(t *py.Thread, v py.Value) (string, error) {
	d := v.(*Deque)
	if !t.BeginRepr(v) {
		return "[...]", nil
	}
	defer t.EndRepr()
	items, err := d.items(t)
	if err != nil {
		return "", err
	}
	text, err := py.Repr(t, py.NewList(items...))
	if err != nil {
		return "", err
	}
	text = d.Class().QualName + "(" + text
	if d.longest >= 0 {
		text += ", maxlen=" + py.Itoa(d.longest)
	}
	return text + ")", t.Take(len(text))
}

func dequeCompare(t *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
	x, okX := a.(*Deque)
	y, okY := b.(*Deque)
	if !okX || !okY {
		return py.NotImplemented, nil
	}
	if x.n != y.n && op == py.Eq {
		return py.False, nil
	}
	for i := 0; i < x.n && i < y.n; i++ {
		v, w := x.item(i), y.item(i)
		same, err := py.Equal(t, v, w)
		if err != nil {
			return nil, err
		}
		if !same {
			if op == py.Eq || op == py.Ne {
				return py.MakeBool(op == py.Ne), nil
			}
			return py.Compare(t, op, v, w)
		}
		if err := t.Work(1); err != nil {
			return nil, err
		}
	}
	return py.MakeBool(op.Holds(x.n - y.n)), nil
}

func dequeBinary(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
	switch op {
	case py.Add:
		d, ok := a.(*Deque)
		if !ok {
			return py.NotImplemented, nil
		}
		other, ok := b.(*Deque)
		if !ok {
			return nil, py.Errorf(py.TypeError, "can only concatenate deque (not \"%s\") to deque", py.TypeName(b))
		}
		c, err := d.copy(t)
		if err != nil {
			return nil, err
		}
		return c, c.extend(t, other)
	case py.Mul:
		d, ok := a.(*Deque)
		if !ok {
			d, b = b.(*Deque), a
		}
		c, err := d.copy(t)
		if err != nil {
			return nil, err
		}
		return c, c.repeat(t, b)
	}
	return py.NotImplemented, nil
}

func dequeInplace(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
	d := a.(*Deque)
	switch op {
	case py.Add:
		return d, d.extend(t, b)
	case py.Mul:
		return d, d.repeat(t, b)
	}
	return py.NotImplemented, nil
}

// repeat is d *= count.
func (d *Deque) repeat(t *py.Thread, count py.Value) error {
	i, err := py.AsIndex(t, count)
	if err != nil {
		return py.Errorf(py.TypeError, "can't multiply sequence by non-int of type '%s'", py.TypeName(count))
	}
	n, ok := i.(py.Int)
	if !ok {
		return py.Errorf(py.OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	items, err := d.items(t)
	if err != nil {
		return err
	}
	if n <= 0 {
		d.clear()
		return nil
	}
	if d.n == 0 {
		return nil
	}
	if d.longest >= 0 && int(n) > d.longest/len(items)+1 {
		n = py.Int(d.longest/len(items) + 1) // the rest would fall out again
	}
	for range n - 1 {
		for _, v := range items {
			if err := d.append(t, v); err != nil {
				return err
			}
		}
		if err := t.Work(len(items)); err != nil {
			return err
		}
	}
	return nil
}

// bounds are the optional start and stop of index.
func (d *Deque) bounds(t *py.Thread, a []py.Value) (start, stop int, err error) {
	limits := [2]int{0, d.n}
	for i, v := range a {
		if v == nil {
			continue
		}
		n, err := py.AsInt(t, v)
		if err != nil {
			return 0, 0, err
		}
		if n < 0 {
			n = max(n+d.n, 0)
		}
		limits[i] = min(n, d.n)
	}
	return limits[0], limits[1], nil
}

func dequeMethods(c *py.Class) {
	method := func(name, sig string, f func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error)) py.Fn {
		return py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return f(t, a[0].(*Deque), a[1:]) }}
	}
	collecting := func(m py.Fn) py.Fn {
		m.Via = "collect"
		return m
	}
	copyOf := func(t *py.Thread, d *Deque, _ []py.Value) (py.Value, error) { return d.copy(t) }
	reduce := func(t *py.Thread, d *Deque, _ []py.Value) (py.Value, error) {
		args := py.NewTuple()
		if d.longest >= 0 {
			args = py.NewTuple(py.NewTuple(), py.MakeInt(int64(d.longest)))
		}
		state := py.Value(py.None)
		if d.inst != nil && d.inst.Attrs.Len() > 0 {
			state = d.inst.Attrs
		}
		return py.NewTuple(d.Class(), args, state, &dequeIter{deque: d, changes: d.changes}), nil
	}
	c.Methods(
		method("append", "item /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) { return py.None, d.append(t, a[0]) }),
		method("appendleft", "item /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			return py.None, d.appendLeft(t, a[0])
		}),
		collecting(method("extend", "iterable /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			return py.None, d.extend(t, a[0])
		})),
		collecting(method("extendleft", "iterable /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			items, err := py.Collect(t, a[0])
			if err != nil {
				return nil, err
			}
			for _, v := range items {
				if err := d.appendLeft(t, v); err != nil {
					return nil, err
				}
			}
			return py.None, nil
		})),
		method("pop", "/", func(_ *py.Thread, d *Deque, _ []py.Value) (py.Value, error) {
			if d.n == 0 {
				return nil, py.Errorf(py.IndexError, "pop from an empty deque")
			}
			return d.pop(d.n - 1), nil
		}),
		method("popleft", "/", func(_ *py.Thread, d *Deque, _ []py.Value) (py.Value, error) {
			if d.n == 0 {
				return nil, py.Errorf(py.IndexError, "pop from an empty deque")
			}
			return d.pop(0), nil
		}),
		method("clear", "/", func(_ *py.Thread, d *Deque, _ []py.Value) (py.Value, error) {
			d.clear()
			return py.None, nil
		}),
		method("copy", "/", copyOf),
		method("__copy__", "/", copyOf),
		method("__reduce__", "/", reduce),
		method("__reduce_ex__", "protocol /", reduce),
		method("count", "item /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			count := 0
			for at := 0; ; at++ {
				var err error
				if at, err = d.find(t, a[0], at, d.n); at < 0 || err != nil {
					return py.MakeInt(int64(count)), err
				}
				count++
			}
		}),
		method("index", "item start? stop? /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			start, stop, err := d.bounds(t, a[1:])
			if err != nil {
				return nil, err
			}
			i, err := d.find(t, a[0], start, stop)
			if i < 0 && err == nil {
				return nil, notInDeque(t, a[0])
			}
			return py.MakeInt(int64(i)), err
		}),
		method("insert", "index item /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			i, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			return py.None, d.insert(t, i, a[1])
		}),
		method("remove", "item /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			i, err := d.find(t, a[0], 0, d.n)
			if err != nil {
				return nil, err
			}
			if i < 0 {
				return nil, notInDeque(t, a[0])
			}
			d.pop(i)
			return py.None, nil
		}),
		method("reverse", "/", func(t *py.Thread, d *Deque, _ []py.Value) (py.Value, error) {
			for i := range d.n / 2 {
				a, b := d.place(i), d.place(d.n-1-i)
				d.ring[a], d.ring[b] = d.ring[b], d.ring[a]
			}
			return py.None, t.Work(d.n)
		}),
		method("rotate", "n? /", func(t *py.Thread, d *Deque, a []py.Value) (py.Value, error) {
			n := 1
			if a[0] != nil {
				var err error
				if n, err = py.AsInt(t, a[0]); err != nil {
					return nil, err
				}
			}
			return py.None, d.rotate(t, n)
		}),
		method("__reversed__", "/", func(_ *py.Thread, d *Deque, _ []py.Value) (py.Value, error) {
			return &dequeIter{deque: d, changes: d.changes, back: true}, nil
		}),
	)
	c.ClassMethods(classGetItem)
	c.Getter("maxlen", func(_ *py.Thread, v py.Value) (py.Value, error) {
		if n := v.(*Deque).longest; n >= 0 {
			return py.MakeInt(int64(n)), nil
		}
		return py.None, nil
	}, nil)
}

// classGetItem makes a class take type parameters: deque[int].
var classGetItem = py.Fn{Name: "__class_getitem__", Sig: "key /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
	return py.NewAlias(a[0], a[1]), nil
}}

func notInDeque(t *py.Thread, v py.Value) error {
	text, err := py.Repr(t, v)
	if err != nil {
		return err
	}
	return py.Errorf(py.ValueError, "%s is not in deque", text)
}
