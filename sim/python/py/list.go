package py

import "math"

func init() {
	*ListClass.Native = Slots{
		Repr:     listRepr,
		Hash:     Unhashable,
		Compare:  listCompare,
		Len:      func(_ *Thread, v Value) (int, error) { return len(v.(*List).Items), nil },
		GetItem:  listGetItem,
		SetItem:  listSetItem,
		DelItem:  listDelItem,
		Contains: func(t *Thread, v, item Value) (bool, error) { return containsItem(t, &v.(*List).Items, item) },
		Iter:     func(_ *Thread, v Value) (Value, error) { return &ListIter{List: v.(*List)}, nil },
		Binary:   listBinary,
		Inplace:  listInplace,
		New:      listNew,
		Init:     listInit,
	}
	addListMethods()
	ListClass.Seal()
}

func listRepr(t *Thread, v Value) (string, error) {
	l := v.(*List)
	if len(l.Items) == 0 {
		return "[]", nil
	}
	if !t.beginPrint(v) {
		return "[...]", nil
	}
	defer t.endPrint()
	p := printer{t: t, b: append(make([]byte, 0, 64), '[')}
	if err := p.items(&l.Items); err != nil {
		return "", err
	}
	return string(append(p.b, ']')), nil
}

func listCompare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := a.(*List)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.(*List)
	if !ok {
		return NotImplemented, nil
	}
	return compareItems(t, op, &x.Items, &y.Items)
}

// compareItems compares sequences: the first items that differ decide. An item's
// __eq__ may change the sequences.
func compareItems(t *Thread, op CompareOp, a, b *[]Value) (Value, error) {
	if len(*a) != len(*b) && (op == Eq || op == Ne) {
		return MakeBool(op == Ne), nil
	}
	if err := t.Work(min(len(*a), len(*b)) / 8); err != nil {
		return nil, err
	}
	for i := 0; i < len(*a) && i < len(*b); i++ {
		x, y := (*a)[i], (*b)[i]
		same, err := sameKey(t, x, y)
		if err != nil {
			return nil, err
		}
		if same {
			continue
		}
		switch op {
		case Eq:
			return False, nil
		case Ne:
			return True, nil
		}
		return Compare(t, op, x, y)
	}
	return MakeBool(op.Holds(len(*a) - len(*b))), nil
}

func containsItem(t *Thread, items *[]Value, item Value) (bool, error) {
	if err := t.Work(len(*items) / 8); err != nil {
		return false, err
	}
	for i := 0; i < len(*items); i++ {
		if same, err := sameKey(t, (*items)[i], item); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

// sequenceIndex is the place of an item, from 0 to n-1, that key means; kind is
// what messages call the sequence.
func sequenceIndex(t *Thread, key Value, n int, kind, outOfRange string) (int, error) {
	i, ok := key.(Int)
	if !ok {
		if !isIndex(key) {
			return 0, Errorf(TypeError, "%s indices must be integers or slices, not %s", kind, TypeName(key))
		}
		at, err := itemIndex(t, key)
		if err != nil {
			return 0, err
		}
		i = Int(at)
	}
	if i < 0 {
		i += Int(n)
	}
	if i < 0 || i >= Int(n) {
		return 0, Errorf(IndexError, "%s", outOfRange)
	}
	return int(i), nil
}

func listGetItem(t *Thread, v, key Value) (Value, error) {
	l := v.(*List)
	if s, ok := key.(*Slice); ok {
		items, err := sliceItems(t, l.Items, s)
		return NewList(items...), err
	}
	i, err := sequenceIndex(t, key, len(l.Items), "list", "list index out of range")
	if err != nil {
		return nil, err
	}
	// An __index__ may have changed the list.
	if i >= len(l.Items) {
		return nil, Errorf(IndexError, "list index out of range")
	}
	return l.Items[i], nil
}

// sliceItems returns a new slice of the items that s means.
func sliceItems(t *Thread, items []Value, s *Slice) ([]Value, error) {
	c, err := sliceCut(t, s, len(items))
	if err != nil || c.n == 0 {
		return nil, err
	}
	if err := t.Take(16 * c.n); err != nil {
		return nil, err
	}
	taken := make([]Value, c.n)
	if c.step == 1 {
		copy(taken, items[c.start:])
		return taken, nil
	}
	for i := range taken {
		taken[i] = items[c.start+i*c.step]
	}
	return taken, nil
}

func listSetItem(t *Thread, v, key, item Value) error {
	l := v.(*List)
	if s, ok := key.(*Slice); ok {
		return listSetSlice(t, l, s, item)
	}
	i, err := sequenceIndex(t, key, len(l.Items), "list", "list assignment index out of range")
	if err != nil {
		return err
	}
	if i >= len(l.Items) {
		return Errorf(IndexError, "list assignment index out of range")
	}
	l.Items[i] = item
	return nil
}

func listDelItem(t *Thread, v, key Value) error {
	l := v.(*List)
	s, ok := key.(*Slice)
	if !ok {
		i, err := sequenceIndex(t, key, len(l.Items), "list", "list assignment index out of range")
		if err != nil {
			return err
		}
		if i >= len(l.Items) {
			return Errorf(IndexError, "list assignment index out of range")
		}
		l.remove(i)
		return nil
	}
	c, err := sliceCut(t, s, len(l.Items))
	if err != nil || c.n == 0 {
		return err
	}
	if c.step < 0 {
		c.start, c.step = c.start+(c.n-1)*c.step, -c.step
	}
	if c.step == 1 {
		return l.replace(t, c.start, c.start+c.n, nil)
	}
	kept := l.Items[:c.start]
	next := c.start
	for i := c.start; i < len(l.Items); i++ {
		if i == next && c.n > 0 {
			c.n--
			next += c.step
			continue
		}
		kept = append(kept, l.Items[i])
	}
	clear(l.Items[len(kept):])
	l.Items = kept
	return nil
}

func (l *List) remove(i int) {
	last := len(l.Items) - 1
	copy(l.Items[i:], l.Items[i+1:])
	l.Items[last] = nil
	l.Items = l.Items[:last]
}

// replace puts items, which must not be those of the list itself, in place of
// those from start to stop.
func (l *List) replace(t *Thread, start, stop int, items []Value) error {
	old, grown := len(l.Items), len(items)-(stop-start)
	switch {
	case grown > 0:
		if err := l.grow(t, grown); err != nil {
			return err
		}
		l.Items = l.Items[:old+grown]
		copy(l.Items[stop+grown:], l.Items[stop:old])
	case grown < 0:
		copy(l.Items[stop+grown:], l.Items[stop:])
		clear(l.Items[old+grown:])
		l.Items = l.Items[:old+grown]
	}
	copy(l.Items[start:], items)
	return nil
}

// grow makes room for n more items.
func (l *List) grow(t *Thread, n int) error {
	need := len(l.Items) + n
	if need <= cap(l.Items) {
		return nil
	}
	size := max(need, len(l.Items)+len(l.Items)/4, 4)
	if err := t.Take(16 * size); err != nil {
		return err
	}
	items := make([]Value, len(l.Items), size)
	copy(items, l.Items)
	l.Items = items
	return nil
}

// Append adds an item.
func (l *List) Append(t *Thread, v Value) error {
	if n := len(l.Items); n == cap(l.Items) {
		more := max(n, 4)
		if n >= 1024 {
			more = n / 4
		}
		if err := l.grow(t, more); err != nil {
			return err
		}
	}
	l.Items = append(l.Items, v)
	return nil
}

func listSetSlice(t *Thread, l *List, s *Slice, value Value) error {
	c, err := sliceCut(t, s, len(l.Items))
	if err != nil {
		return err
	}
	message := "can only assign an iterable"
	if c.step != 1 {
		message = "must assign iterable to extended slice"
	}
	items, err := iterableItems(t, value, message)
	if err != nil {
		return err
	}
	// What was iterated over may have changed the list.
	if c, err = sliceCut(t, s, len(l.Items)); err != nil {
		return err
	}
	if c.step == 1 {
		return l.replace(t, c.start, max(c.start, c.stop), items)
	}
	if len(items) != c.n {
		return Errorf(ValueError, "attempt to assign sequence of size %d to extended slice of size %d", len(items), c.n)
	}
	for i, item := range items {
		l.Items[c.start+i*c.step] = item
	}
	return nil
}

// iterableItems returns the items of v in a slice of its own, or a TypeError of
// the given text if v can't be iterated over.
func iterableItems(t *Thread, v Value, message string) ([]Value, error) {
	switch v := v.(type) {
	case *List, *Tuple, *Range:
		return collect(t, v)
	}
	it, err := Iter(t, v)
	if err != nil {
		if _, wrong := Raised(err, TypeError); wrong {
			return nil, Errorf(TypeError, "%s", message)
		}
		return nil, err
	}
	return collect(t, it)
}

// collect is Collect, faster for what makes its items itself.
func collect(t *Thread, v Value) ([]Value, error) {
	switch v := v.(type) {
	case *Range:
		if n, ok := v.small(); ok {
			if err := t.Take(24 * n); err != nil {
				return nil, err
			}
			items := make([]Value, n)
			for i := range items {
				items[i] = MakeInt(v.start + int64(i)*v.step)
			}
			return items, nil
		}
	case *Dict:
		if special(v, nameIter) == nil {
			return v.keys(t)
		}
	case *DictView:
		if v.kind == viewKeys {
			return v.dict.keys(t)
		}
	}
	return Collect(t, v)
}

func listBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	x, ok := a.(*List)
	if !ok {
		if y, ok := b.(*List); ok && op == Mul {
			return listRepeat(t, y, a)
		}
		return NotImplemented, nil
	}
	switch op {
	case Add:
		y, ok := b.(*List)
		if !ok {
			return nil, Errorf(TypeError, "can only concatenate list (not \"%s\") to list", TypeName(b))
		}
		items, err := concatItems(t, x.Items, y.Items)
		return NewList(items...), err
	case Mul:
		return listRepeat(t, x, b)
	}
	return NotImplemented, nil
}

func concatItems(t *Thread, a, b []Value) ([]Value, error) {
	if err := t.Take(16 * (len(a) + len(b))); err != nil {
		return nil, err
	}
	items := make([]Value, len(a)+len(b))
	copy(items[copy(items, a):], b)
	return items, nil
}

func listRepeat(t *Thread, l *List, count Value) (Value, error) {
	items, err := repeatItems(t, l.Items, count)
	return NewList(items...), err
}

// repeatItems is sequence*count.
func repeatItems(t *Thread, items []Value, count Value) ([]Value, error) {
	if !isIndex(count) {
		return nil, Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(count))
	}
	n, err := repeatCount(t, count)
	if err != nil || n == 0 || len(items) == 0 {
		return nil, err
	}
	if len(items) > math.MaxInt/16/n {
		return nil, MemoryExceeded(t.MemoryLimit)
	}
	if err := t.Take(16 * n * len(items)); err != nil {
		return nil, err
	}
	repeated := make([]Value, 0, n*len(items))
	for range n {
		repeated = append(repeated, items...)
	}
	return repeated, nil
}

func listInplace(t *Thread, op Operator, a, b Value) (Value, error) {
	l := a.(*List)
	switch op {
	case Add:
		return l, l.Extend(t, b)
	case Mul:
		if !isIndex(b) {
			return NotImplemented, nil
		}
		items, err := repeatItems(t, l.Items, b)
		if err != nil {
			return nil, err
		}
		l.Items = items
		return l, nil
	}
	return NotImplemented, nil
}

// Extend adds the items of an iterable.
func (l *List) Extend(t *Thread, v Value) error {
	switch v.(type) {
	case *List, *Tuple, *Range, *Dict:
		items, err := collect(t, v)
		if err != nil {
			return err
		}
		if len(l.Items) == 0 && cap(l.Items) == 0 {
			l.Items = items
			return nil
		}
		if err := l.grow(t, len(items)); err != nil {
			return err
		}
		l.Items = append(l.Items, items...)
		return nil
	}
	t.Hold(l)
	defer t.Release()
	if special(v, nameLen) != nil {
		// CPython makes room for as many: that can be seen.
		it, err := Iter(t, v)
		if err != nil {
			return err
		}
		if _, err := Len(t, v); err != nil {
			if _, ignored := Raised(err, TypeError); !ignored {
				return err
			}
		}
		v = it
	}
	return Each(t, v, func(x Value) error { return l.Append(t, x) })
}

func listNew(_ *Thread, class *Class, _ Args) (Value, error) {
	l := &List{}
	if class != ListClass {
		l.inst = NewInstance(class)
	}
	return l, nil
}

func listInit(t *Thread, self Value, args Args) error {
	v, err := onlyArgument("list", args)
	if err != nil {
		return err
	}
	l := self.(*List)
	l.Items = nil
	if v == nil {
		return nil
	}
	return l.Extend(t, v)
}

// onlyArgument is the argument of a constructor that takes one, by position; nil
// if there is none.
func onlyArgument(name string, args Args) (Value, error) {
	switch {
	case len(args.Names) > 0:
		return nil, Errorf(TypeError, "%s() takes no keyword arguments", name)
	case len(args.Values) > 1:
		return nil, Errorf(TypeError, "%s expected at most 1 argument, got %d", name, len(args.Values))
	case len(args.Values) == 1:
		return args.Values[0], nil
	}
	return nil, nil
}

// newArgument is onlyArgument for a type that has __new__ only: a derived class
// may have an __init__ that takes more.
func newArgument(name string, class *Class, args Args) (Value, error) {
	if !class.Static {
		switch class.Lookup(nameInit).(type) {
		case nil, *Builtin:
		default:
			if given := args.Positional(); len(given) <= 1 {
				args = Args{Values: given}
			}
		}
	}
	return onlyArgument(name, args)
}
