package py

import "slices"

func addListMethods() {
	ListClass.Methods(
		Fn{Name: "append", Sig: "object /", Fn: func(t *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			return None, l.Append(t, a[1])
		}},
		Fn{Name: "extend", Sig: "iterable /", Via: "collect", Fn: func(t *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			return None, l.Extend(t, a[1])
		}},
		Fn{Name: "insert", Sig: "index object /", Fn: listInsert},
		Fn{Name: "remove", Sig: "value /", Fn: listRemove},
		Fn{Name: "pop", Sig: "index? /", Fn: listPop},
		Fn{Name: "clear", Fn: func(_ *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			l.Items = []Value{} // not nil: sort sees that it was changed
			return None, nil
		}},
		Fn{Name: "index", Sig: "value start? stop? /", Fn: listIndex},
		Fn{Name: "count", Sig: "value /", Fn: func(t *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			return countItems(t, &l.Items, a[1])
		}},
		Fn{Name: "reverse", Fn: func(t *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			slices.Reverse(l.Items)
			return None, t.Work(len(l.Items) / 16)
		}},
		Fn{Name: "copy", Fn: func(t *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			return NewList(slices.Clone(l.Items)...), t.Take(16 * len(l.Items))
		}},
		Fn{Name: "sort", Sig: "* key? reverse?", Via: "list_sort", Fn: listSort},
		Fn{Name: "__reversed__", Fn: func(_ *Thread, a []Value) (Value, error) {
			l := a[0].(*List)
			return &ListReverseIter{List: l, At: len(l.Items) - 1}, nil
		}},
	)
}

func listInsert(t *Thread, a []Value) (Value, error) {
	l := a[0].(*List)
	i, err := AsInt(t, a[1])
	if err != nil {
		return nil, err
	}
	n := len(l.Items)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if err := l.Append(t, nil); err != nil {
		return nil, err
	}
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = a[2]
	return None, t.Work((n - i) / 64)
}

func listRemove(t *Thread, a []Value) (Value, error) {
	l := a[0].(*List)
	if err := t.Work(len(l.Items) / 8); err != nil {
		return nil, err
	}
	for i := 0; i < len(l.Items); i++ {
		same, err := sameKey(t, l.Items[i], a[1])
		if err != nil {
			return nil, err
		}
		if same {
			if i < len(l.Items) {
				l.remove(i)
			}
			return None, nil
		}
	}
	return nil, Errorf(ValueError, "list.remove(x): x not in list")
}

func listPop(t *Thread, a []Value) (Value, error) {
	l := a[0].(*List)
	i := -1
	if a[1] != nil {
		at, err := AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		i = at
	}
	n := len(l.Items)
	if n == 0 {
		return nil, Errorf(IndexError, "pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return nil, Errorf(IndexError, "pop index out of range")
	}
	v := l.Items[i]
	if i == n-1 {
		l.Items[i] = nil
		l.Items = l.Items[:i]
	} else {
		l.remove(i)
	}
	return v, t.Work((n - i) / 64)
}

// indexRange is the start and stop of index(): nil where not given.
func indexRange(t *Thread, start, stop Value, n int) (from, to int, err error) {
	bounds := [2]int{0, n}
	for i, v := range [2]Value{start, stop} {
		if v == nil {
			continue
		}
		if !isIndex(v) {
			return 0, 0, Errorf(TypeError, "slice indices must be integers or have an __index__ method")
		}
		at, err := sliceIndex(t, v, 0)
		if err != nil {
			return 0, 0, err
		}
		if at < 0 {
			at = max(at+n, 0)
		}
		bounds[i] = at
	}
	return bounds[0], bounds[1], nil
}

func listIndex(t *Thread, a []Value) (Value, error) {
	l := a[0].(*List)
	from, to, err := indexRange(t, a[2], a[3], len(l.Items))
	if err != nil {
		return nil, err
	}
	if err := t.Work(len(l.Items) / 8); err != nil {
		return nil, err
	}
	for i := from; i < to && i < len(l.Items); i++ {
		same, err := sameKey(t, l.Items[i], a[1])
		if err != nil {
			return nil, err
		}
		if same {
			return MakeInt(int64(i)), nil
		}
	}
	text, err := Repr(t, a[1])
	if err != nil {
		return nil, err
	}
	return nil, Errorf(ValueError, "%s is not in list", text)
}

func countItems(t *Thread, items *[]Value, item Value) (Value, error) {
	if err := t.Work(len(*items) / 8); err != nil {
		return nil, err
	}
	n := 0
	for i := 0; i < len(*items); i++ {
		same, err := sameKey(t, (*items)[i], item)
		if err != nil {
			return nil, err
		}
		if same {
			n++
		}
	}
	return MakeInt(int64(n)), nil
}
