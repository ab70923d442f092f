package py

import "math"

func init() {
	n := ByteArrayClass.Native
	n.Repr = func(t *Thread, v Value) (string, error) {
		b := string(v.(*ByteArray).B)
		return v.Class().Name + "(" + quoteBytes(b, true) + ")", t.Take(64 + 2*len(b))
	}
	n.Hash = Unhashable
	n.Compare = bytesCompare
	n.Bool = func(v Value) bool { return len(v.(*ByteArray).B) > 0 }
	n.Len = func(_ *Thread, v Value) (int, error) { return len(v.(*ByteArray).B), nil }
	n.GetItem = byteArrayGetItem
	n.SetItem = byteArraySetItem
	n.DelItem = byteArrayDelItem
	n.Contains = func(t *Thread, v, item Value) (bool, error) { return bytesContain(t, string(v.(*ByteArray).B), item) }
	n.Iter = func(_ *Thread, v Value) (Value, error) { return &ByteIter{of: v, class: ByteArrayIterClass}, nil }
	n.Binary = byteArrayKind.binary
	n.Inplace = byteArrayInplace
	n.New = func(_ *Thread, class *Class, _ Args) (Value, error) {
		b := &ByteArray{}
		if class != ByteArrayClass {
			b.inst = NewInstance(class)
		}
		return b, nil
	}
	n.Init = byteArrayInit
	byteArrayKind.addMethods()
	ByteArrayClass.Methods(
		Fn{Name: "append", Sig: "item /", Fn: byteArrayAppend},
		Fn{Name: "extend", Sig: "iterable_of_ints /", Fn: byteArrayExtend},
		Fn{Name: "insert", Sig: "index item /", Fn: byteArrayInsert},
		Fn{Name: "pop", Sig: "index? /", Fn: byteArrayPop},
		Fn{Name: "remove", Sig: "value /", Fn: byteArrayRemove},
		Fn{Name: "reverse", Fn: byteArrayReverse},
		Fn{Name: "clear", Fn: func(_ *Thread, a []Value) (Value, error) {
			a[0].(*ByteArray).B = nil
			return None, nil
		}},
		Fn{Name: "copy", Fn: func(t *Thread, a []Value) (Value, error) {
			return byteArrayKind.take(t, string(a[0].(*ByteArray).B))
		}},
	)
	ByteArrayClass.Seal()
}

var byteArrayArgs = NewFunc("bytearray", "source? encoding? errors?", nil)

func byteArrayInit(t *Thread, self Value, args Args) error {
	a, err := bindArgs(byteArrayArgs, args)
	if err != nil {
		return err
	}
	content, err := byteArrayKind.content(t, a)
	if err != nil {
		return err
	}
	self.(*ByteArray).B = []byte(content)
	return nil
}

const (
	byteArrayIndices = "bytearray indices"
	byteArrayOutside = "bytearray index out of range"
)

func byteArrayIndex(t *Thread, b *ByteArray, key Value) (int, error) {
	i, err := byteNumber(t, key, byteArrayIndices)
	if err != nil {
		return 0, err
	}
	return byteWithin(i, len(b.B), byteArrayOutside)
}

func byteArrayGetItem(t *Thread, v, key Value) (Value, error) {
	b := v.(*ByteArray)
	if slice, ok := key.(*Slice); ok {
		c, err := sliceCut(t, slice, len(b.B))
		if err != nil {
			return nil, err
		}
		picked, err := c.pick(t, b.B)
		return &ByteArray{B: picked}, err
	}
	i, err := byteArrayIndex(t, b, key)
	if err != nil {
		return nil, err
	}
	return MakeInt(int64(b.B[i])), nil
}

func byteArraySetItem(t *Thread, v, key, item Value) error {
	b := v.(*ByteArray)
	slice, ok := key.(*Slice)
	if !ok {
		i, err := byteNumber(t, key, byteArrayIndices)
		if err != nil {
			return err
		}
		c, err := byteOf(t, item, "byte")
		if err != nil {
			return err
		}
		if i, err = byteWithin(i, len(b.B), byteArrayOutside); err != nil {
			return err
		}
		b.B[i] = c
		return nil
	}
	if _, err := sliceCut(t, slice, len(b.B)); err != nil {
		return err
	}
	with, err := byteArrayItems(t, item)
	if err != nil {
		return err
	}
	// Only now, because an iterable may have changed the bytearray.
	c, err := sliceCut(t, slice, len(b.B))
	if err != nil {
		return err
	}
	if c.step == 1 {
		return b.splice(t, c.start, max(c.start, c.stop), with)
	}
	if len(with) != c.n {
		if len(with) == 0 {
			return b.deleteCut(c)
		}
		return Errorf(ValueError, "attempt to assign bytes of size %d to extended slice of size %d", len(with), c.n)
	}
	for i := range len(with) {
		b.B[c.start+i*c.step] = with[i]
	}
	return nil
}

// byteArrayItems are the bytes that are put in the place of a slice.
func byteArrayItems(t *Thread, v Value) (string, error) {
	if b, ok := BufferOf(v); ok {
		return b, nil
	}
	if isIndex(v) || v.Class().Native.Float != nil || TypeLayout(v) == LayoutStr {
		return "", Errorf(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	if !isIterable(v) {
		return "", Errorf(TypeError, "cannot convert '%s' object to bytearray", TypeName(v))
	}
	b, err := byteArrayKind.collect(t, v)
	return string(b), err
}

// splice puts with in the place of the bytes from i to j.
func (b *ByteArray) splice(t *Thread, i, j int, with string) error {
	size := len(b.B) - (j - i) + len(with)
	if size > cap(b.B) {
		if err := b.grow(t, size); err != nil {
			return err
		}
	}
	tail := b.B[j:]
	b.B = b.B[:size]
	copy(b.B[i+len(with):], tail)
	copy(b.B[i:], with)
	b.shrink()
	return nil
}

// grow makes room for size bytes and some more.
func (b *ByteArray) grow(t *Thread, size int) error {
	room := size + size/4 + 16
	if err := t.Take(room); err != nil {
		return err
	}
	bigger := make([]byte, len(b.B), room)
	copy(bigger, b.B)
	b.B = bigger
	return nil
}

// shrink gives memory back when most of it is not needed any more.
func (b *ByteArray) shrink() {
	if cap(b.B) > 4096 && len(b.B) < cap(b.B)/4 {
		b.B = append(make([]byte, 0, 2*len(b.B)), b.B...)
	}
}

func byteArrayDelItem(t *Thread, v, key Value) error {
	b := v.(*ByteArray)
	slice, ok := key.(*Slice)
	if !ok {
		i, err := byteArrayIndex(t, b, key)
		if err != nil {
			return err
		}
		return b.splice(t, i, i+1, "")
	}
	c, err := sliceCut(t, slice, len(b.B))
	if err != nil {
		return err
	}
	if c.step == 1 {
		return b.splice(t, c.start, c.start+c.n, "")
	}
	return b.deleteCut(c)
}

func (b *ByteArray) deleteCut(c cut) error {
	if c.step < 0 && c.n > 0 {
		c.start, c.step = c.start+(c.n-1)*c.step, -c.step
	}
	kept := b.B[:0]
	for i, x := range b.B {
		if at := i - c.start; c.n > 0 && at >= 0 && at%c.step == 0 && at/c.step < c.n {
			continue
		}
		kept = append(kept, x)
	}
	b.B = kept
	b.shrink()
	return nil
}

func byteArrayInplace(t *Thread, op Operator, a, b Value) (Value, error) {
	x := a.(*ByteArray)
	switch op {
	case Add:
		y, ok := BufferOf(b)
		if !ok {
			return nil, Errorf(TypeError, "can't concat %s to %s", TypeName(b), TypeName(a))
		}
		return a, x.splice(t, len(x.B), len(x.B), y)
	case Mul:
		if !isIndex(b) {
			return NotImplemented, nil
		}
		n, err := repeatCount(t, b)
		if err != nil {
			return nil, err
		}
		if len(x.B) > 0 && n > math.MaxInt/2/len(x.B) {
			return nil, NewException(MemoryError)
		}
		once := len(x.B)
		if err := t.Take(64 + once*n); err != nil {
			return nil, err
		}
		repeated := make([]byte, once*n)
		for i := 0; i < len(repeated); i += once {
			copy(repeated[i:], x.B)
		}
		x.B = repeated
		return a, nil
	}
	return NotImplemented, nil
}

func byteArrayAppend(t *Thread, a []Value) (Value, error) {
	b := a[0].(*ByteArray)
	c, err := byteOf(t, a[1], "byte")
	if err != nil {
		return nil, err
	}
	if len(b.B) == cap(b.B) {
		if err := b.grow(t, len(b.B)+1); err != nil {
			return nil, err
		}
	}
	b.B = append(b.B, c)
	return None, nil
}

func byteArrayExtend(t *Thread, a []Value) (Value, error) {
	b := a[0].(*ByteArray)
	more, ok := BufferOf(a[1])
	if !ok {
		if !isIterable(a[1]) {
			return nil, Errorf(TypeError, "can't extend bytearray with %s", TypeName(a[1]))
		}
		collected, err := byteArrayKind.collect(t, a[1])
		if err != nil {
			return nil, err
		}
		more = string(collected)
	}
	return None, b.splice(t, len(b.B), len(b.B), more)
}

func byteArrayInsert(t *Thread, a []Value) (Value, error) {
	b := a[0].(*ByteArray)
	i, err := AsInt(t, a[1])
	if err != nil {
		return nil, err
	}
	c, err := byteOf(t, a[2], "byte")
	if err != nil {
		return nil, err
	}
	n := len(b.B)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	return None, b.splice(t, i, i, string([]byte{c}))
}

func byteArrayPop(t *Thread, a []Value) (Value, error) {
	b := a[0].(*ByteArray)
	i, err := optionalInt(t, a[1], -1)
	if err != nil {
		return nil, err
	}
	n := len(b.B)
	if n == 0 {
		return nil, Errorf(IndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return nil, Errorf(IndexError, "pop index out of range")
	}
	c := b.B[i]
	return MakeInt(int64(c)), b.splice(t, i, i+1, "")
}

func byteArrayRemove(t *Thread, a []Value) (Value, error) {
	b := a[0].(*ByteArray)
	c, err := byteOf(t, a[1], "byte")
	if err != nil {
		return nil, err
	}
	for i, x := range b.B {
		if x == c {
			return None, b.splice(t, i, i+1, "")
		}
	}
	return nil, Errorf(ValueError, "value not found in bytearray")
}

func byteArrayReverse(_ *Thread, a []Value) (Value, error) {
	b := a[0].(*ByteArray).B
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return None, nil
}
