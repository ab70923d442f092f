package py

func init() {
	*DictClass.Native = Slots{
		Repr:     dictRepr,
		Hash:     Unhashable,
		Compare:  dictCompare,
		Len:      func(_ *Thread, v Value) (int, error) { return v.(*Dict).live, nil },
		GetItem:  dictGetItem,
		SetItem:  func(t *Thread, v, key, item Value) error { return v.(*Dict).Set(t, key, item) },
		DelItem:  dictDelItem,
		Contains: func(t *Thread, v, key Value) (bool, error) { return v.(*Dict).Has(t, key) },
		Iter:     func(_ *Thread, v Value) (Value, error) { return newDictIter(v.(*Dict), viewKeys), nil },
		Binary:   dictBinary,
		Inplace:  dictInplace,
		New:      dictNew,
		Init: func(t *Thread, self Value, args Args) error {
			return dictUpdate(t, self.(*Dict), "dict", args)
		},
	}
	view := func(kind viewKind) func(*Thread, []Value) (Value, error) {
		return func(_ *Thread, a []Value) (Value, error) { return &DictView{dict: a[0].(*Dict), kind: kind}, nil }
	}
	DictClass.Methods(
		Fn{Name: "get", Sig: "key default? /", Fn: dictGet},
		Fn{Name: "setdefault", Sig: "key default? /", Fn: dictSetDefault},
		Fn{Name: "pop", Sig: "key default? /", Fn: dictPop},
		Fn{Name: "popitem", Fn: func(_ *Thread, a []Value) (Value, error) {
			e, ok := a[0].(*Dict).popLast()
			if !ok {
				return nil, NewException(KeyError, NewStr("popitem(): dictionary is empty"))
			}
			return NewTuple(e.key, e.value), nil
		}},
		Fn{Name: "update", Via: "collect", Raw: func(t *Thread, args Args) (Value, error) {
			return None, dictUpdate(t, args.Values[0].(*Dict), "update", Args{args.Values[1:], args.Names})
		}},
		Fn{Name: "keys", Fn: view(viewKeys)},
		Fn{Name: "values", Fn: view(viewValues)},
		Fn{Name: "items", Fn: view(viewItems)},
		Fn{Name: "copy", Fn: func(t *Thread, a []Value) (Value, error) {
			d := a[0].(*Dict)
			return d.Copy(), t.Take(entrySize * d.live)
		}},
		Fn{Name: "clear", Fn: func(_ *Thread, a []Value) (Value, error) {
			a[0].(*Dict).Clear()
			return None, nil
		}},
		Fn{Name: "__reversed__", Fn: func(_ *Thread, a []Value) (Value, error) {
			return newDictReverseIter(a[0].(*Dict), viewKeys), nil
		}},
	)
	DictClass.ClassMethods(Fn{Name: "fromkeys", Sig: "iterable value? /", Via: "collect", Fn: dictFromKeys})
	DictClass.Seal()
}

func dictRepr(t *Thread, v Value) (string, error) {
	d := v.(*Dict)
	if d.live == 0 {
		return "{}", nil
	}
	if !t.beginPrint(v) {
		return "{...}", nil
	}
	defer t.endPrint()
	p := printer{t: t, b: append(make([]byte, 0, 64), '{')}
	for at, sep := 0, ""; ; sep = ", " {
		key, value, next, ok := d.Next(at)
		if !ok {
			return string(append(p.b, '}')), nil
		}
		at = next
		if err := p.text(sep); err != nil {
			return "", err
		}
		if err := p.repr(key); err != nil {
			return "", err
		}
		if err := p.text(": "); err != nil {
			return "", err
		}
		if err := p.repr(value); err != nil {
			return "", err
		}
	}
}

func dictCompare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := a.(*Dict)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.(*Dict)
	if !ok || op != Eq && op != Ne {
		return NotImplemented, nil
	}
	same, err := x.equal(t, y)
	return MakeBool(same == (op == Eq)), err
}

func (d *Dict) equal(t *Thread, other *Dict) (bool, error) {
	if d.live != other.live {
		return false, nil
	}
	if err := t.Work(len(d.entries) / 4); err != nil {
		return false, err
	}
	for at := int(d.first); at < len(d.entries); at++ {
		e := d.entries[at]
		if e.key == nil {
			continue
		}
		i, err := other.find(t, e.key, e.hash)
		if i < 0 || err != nil {
			return false, err
		}
		same, err := sameKey(t, other.entries[i].value, e.value)
		if !same || err != nil {
			return false, err
		}
	}
	return true, nil
}

// Has reports whether key is in d.
func (d *Dict) Has(t *Thread, key Value) (bool, error) {
	h, err := Hash(t, key)
	if err != nil {
		return false, err
	}
	i, err := d.find(t, key, h)
	return i >= 0, err
}

func dictGetItem(t *Thread, v, key Value) (Value, error) {
	d := v.(*Dict)
	x, err := d.Get(t, key)
	if x != nil || err != nil {
		return x, err
	}
	if d.inst != nil {
		if m := special(d, nameMissing); m != nil {
			return callSpecial(t, m, d, key)
		}
		if m := nativeMethod(d, nameMissing); m != nil {
			return m.Call(t, Args{Values: []Value{d, key}})
		}
	}
	return nil, KeyErrorOf(key)
}

func dictDelItem(t *Thread, v, key Value) error {
	x, err := v.(*Dict).Delete(t, key)
	if x == nil && err == nil {
		return KeyErrorOf(key)
	}
	return err
}

func dictBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	x, okX := a.(*Dict)
	y, okY := b.(*Dict)
	if op != Or || !okX || !okY || x.inst == nil && y.inst != nil && y.Class().Native != DictClass.Native {
		return NotImplemented, nil // what is derived goes first, as a defaultdict
	}
	if err := t.Take(entrySize * x.live); err != nil {
		return nil, err
	}
	d := x.Copy()
	return d, d.merge(t, y)
}

func dictInplace(t *Thread, op Operator, a, b Value) (Value, error) {
	if op != Or {
		return NotImplemented, nil
	}
	return a, a.(*Dict).update(t, b)
}

func dictNew(_ *Thread, class *Class, _ Args) (Value, error) {
	d := NewDict()
	if class != DictClass {
		d.inst = NewInstance(class)
	}
	return d, nil
}

// dictUpdate is dict.update, and __init__: a mapping or pairs, and keywords.
func dictUpdate(t *Thread, d *Dict, name string, args Args) error {
	given := args.Positional()
	if len(given) > 1 {
		return Errorf(TypeError, "%s expected at most 1 argument, got %d", name, len(given))
	}
	if len(given) == 1 {
		if err := d.update(t, given[0]); err != nil {
			return err
		}
	}
	for i := range args.Names {
		key, value := args.Keyword(i)
		if err := d.Set(t, key, value); err != nil {
			return err
		}
	}
	return nil
}

var nameKeys = static("keys")

// update takes over the items of a mapping, which has keys(), or pairs.
func (d *Dict) update(t *Thread, v Value) error {
	if m, ok := v.(*Dict); ok && special(m, nameIter) == nil {
		return d.merge(t, m)
	}
	keys, err := GetAttrOr(t, v, nameKeys)
	if err != nil {
		return err
	}
	if keys == nil {
		return d.updatePairs(t, v)
	}
	list, err := t.Call(t, keys, Args{})
	if err != nil {
		return err
	}
	return Each(t, list, func(key Value) error {
		value, err := GetItem(t, v, key)
		if err != nil {
			return err
		}
		return d.Set(t, key, value)
	})
}

// merge takes over the items of a dict.
func (d *Dict) merge(t *Thread, m *Dict) error {
	if d == m || m.live == 0 {
		return nil
	}
	if m.live > usableOf(smallestTable) {
		if err := t.Take(entrySize * m.live); err != nil {
			return err
		}
	}
	if d.prepare(m) {
		return nil
	}
	version := m.version
	for at := int(m.first); at < len(m.entries); at++ {
		e := m.entries[at]
		if e.key == nil {
			continue
		}
		if err := d.setHashed(t, e.key, e.value, e.hash); err != nil {
			return err
		}
		if m.version != version {
			return Errorf(RuntimeError, "dict mutated during update")
		}
	}
	return nil
}

func (d *Dict) updatePairs(t *Thread, v Value) error {
	t.Hold(d)
	defer t.Release()
	i := -1
	return Each(t, v, func(item Value) error {
		i++
		pair, err := pairItems(t, item)
		if err != nil {
			if _, wrong := Raised(err, TypeError); wrong {
				return Errorf(TypeError, "cannot convert dictionary update sequence element #%d to a sequence", i)
			}
			return err
		}
		if len(pair) != 2 {
			return Errorf(ValueError, "dictionary update sequence element #%d has length %d; 2 is required", i, len(pair))
		}
		return d.Set(t, pair[0], pair[1])
	})
}

func pairItems(t *Thread, v Value) ([]Value, error) {
	switch v := v.(type) {
	case *Tuple:
		if special(v, nameIter) == nil {
			return v.Items, nil
		}
	case *List:
		if special(v, nameIter) == nil {
			return v.Items, nil
		}
	}
	return Collect(t, v)
}

// keys returns the keys in a slice of its own.
func (d *Dict) keys(t *Thread) ([]Value, error) {
	if err := t.Take(16 * d.live); err != nil {
		return nil, err
	}
	keys := make([]Value, 0, d.live)
	for i := range d.entries {
		if k := d.entries[i].key; k != nil {
			keys = append(keys, k)
		}
	}
	return keys, nil
}

func dictGet(t *Thread, a []Value) (Value, error) {
	v, err := a[0].(*Dict).Get(t, a[1])
	if v != nil || err != nil {
		return v, err
	}
	return orNone(a[2]), nil
}

func dictSetDefault(t *Thread, a []Value) (Value, error) {
	d := a[0].(*Dict)
	h, err := Hash(t, a[1])
	if err != nil {
		return nil, err
	}
	i, err := d.find(t, a[1], h)
	if err != nil {
		return nil, err
	}
	if i >= 0 {
		return d.entries[i].value, nil
	}
	v := orNone(a[2])
	return v, d.add(t, entry{a[1], v, h})
}

func dictPop(t *Thread, a []Value) (Value, error) {
	d := a[0].(*Dict)
	if d.live > 0 {
		v, err := d.Delete(t, a[1])
		if v != nil || err != nil {
			return v, err
		}
	}
	if a[2] != nil {
		return a[2], nil
	}
	return nil, KeyErrorOf(a[1])
}

func dictFromKeys(t *Thread, a []Value) (Value, error) {
	value := orNone(a[2])
	class := a[0].(*Class)
	if class == DictClass {
		d := NewDict()
		return d, Each(t, a[1], func(key Value) error { return d.Set(t, key, value) })
	}
	d, err := t.Call(t, class, Args{})
	if err != nil {
		return nil, err
	}
	return d, Each(t, a[1], func(key Value) error { return SetItem(t, d, key, value) })
}
