package py

import (
	"math"
	"strings"
)

// BufferOf returns the content of a bytes-like object: bytes, bytearray,
// memoryview.
func BufferOf(v Value) (content string, ok bool) {
	switch v := v.(type) {
	case *Bytes:
		return v.B, true
	case *ByteArray:
		return string(v.B), true
	case *MemoryView:
		return v.content(), !v.released
	}
	return "", false
}

// BufferArg is BufferOf for an argument: another object is a TypeError.
func BufferArg(v Value) (string, error) {
	if b, ok := BufferOf(v); ok {
		return b, nil
	}
	if m, ok := v.(*MemoryView); ok {
		return "", m.check()
	}
	return "", Errorf(TypeError, "a bytes-like object is required, not '%s'", TypeName(v))
}

// WritableBuffer returns the memory of a bytearray, or of a memoryview that
// stands on one and has no gaps, for writing.
func WritableBuffer(v Value) (memory []byte, ok bool) {
	switch v := v.(type) {
	case *ByteArray:
		return v.B, true
	case *MemoryView:
		return v.writable()
	}
	return nil, false
}

// byteKind is what bytes and bytearray differ in, for what they have in common.
type byteKind struct {
	class *Class
	name  string
	// one is how messages about a value out of range begin.
	one string
	// wrap makes an object of the type.
	wrap func(b string) Value
	// same is wrap for the whole content of self.
	same func(self Value, b string) Value
}

var bytesKind = &byteKind{
	class: BytesClass, name: "bytes", one: "bytes",
	wrap: func(b string) Value { return NewBytes(b) },
	same: func(self Value, b string) Value {
		if x := self.(*Bytes); x.inst == nil {
			return x
		}
		return NewBytes(b)
	},
}

var byteArrayKind = &byteKind{
	class: ByteArrayClass, name: "bytearray", one: "byte",
	wrap: func(b string) Value { return &ByteArray{B: []byte(b)} },
	same: func(_ Value, b string) Value { return &ByteArray{B: []byte(b)} },
}

// part makes an object of the bytes from i to j, which keeps no more alive than
// them.
func (k *byteKind) part(t *Thread, self Value, b string, i, j int) (Value, error) {
	if i == 0 && j == len(b) {
		return k.same(self, b), nil
	}
	if j-i >= 64 {
		if err := t.Take(64 + j - i); err != nil {
			return nil, err
		}
	}
	return k.wrap(strings.Clone(b[i:j])), nil
}

// take makes an object of bytes that were just made.
func (k *byteKind) take(t *Thread, b string) (Value, error) {
	if len(b) >= 64 {
		if err := t.Take(64 + len(b)); err != nil {
			return nil, err
		}
	}
	return k.wrap(b), nil
}

func init() {
	n := BytesClass.Native
	n.Repr = func(t *Thread, v Value) (string, error) {
		b := v.(*Bytes).B
		return QuoteBytes(b), t.Take(64 + 2*len(b))
	}
	n.Hash = func(_ *Thread, v Value) (uint64, error) { return hashString(v.(*Bytes).B), nil }
	n.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		if _, isView := b.(*MemoryView); isView && op != Eq && op != Ne {
			return NotImplemented, nil
		}
		return bytesCompare(t, op, a, b)
	}
	n.Bool = func(v Value) bool { return v.(*Bytes).B != "" }
	n.Len = func(_ *Thread, v Value) (int, error) { return len(v.(*Bytes).B), nil }
	n.GetItem = bytesGetItem
	n.Contains = func(t *Thread, v, item Value) (bool, error) { return bytesContain(t, v.(*Bytes).B, item) }
	n.Iter = func(_ *Thread, v Value) (Value, error) { return &ByteIter{of: v, class: BytesIterClass}, nil }
	n.Binary = bytesKind.binary
	n.New = bytesNew
	bytesKind.addMethods()
	BytesClass.Methods(
		Fn{Name: "__bytes__", Fn: func(_ *Thread, a []Value) (Value, error) { return bytesKind.same(a[0], a[0].(*Bytes).B), nil }},
		Fn{Name: "__getnewargs__", Fn: func(_ *Thread, a []Value) (Value, error) { return NewTuple(NewBytes(a[0].(*Bytes).B)), nil }},
	)
	BytesClass.Seal()
}

// bytesCompare compares any two bytes-like objects.
func bytesCompare(_ *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := BufferOf(a)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := BufferOf(b)
	if !ok {
		return NotImplemented, nil
	}
	return MakeBool(op.Holds(strings.Compare(x, y))), nil
}

func bytesGetItem(t *Thread, v, key Value) (Value, error) {
	b := v.(*Bytes).B
	if slice, ok := key.(*Slice); ok {
		c, err := sliceCut(t, slice, len(b))
		if err != nil {
			return nil, err
		}
		if c.step == 1 {
			return bytesKind.part(t, v, b, c.start, c.start+c.n)
		}
		picked, err := c.pick(t, []byte(b))
		return NewBytes(string(picked)), err
	}
	i, err := byteNumber(t, key, "byte indices")
	if err != nil {
		return nil, err
	}
	if i, err = byteWithin(i, len(b), "index out of range"); err != nil {
		return nil, err
	}
	return MakeInt(int64(b[i])), nil
}

// pick copies the bytes of a cut.
func (c cut) pick(t *Thread, b []byte) ([]byte, error) {
	if err := t.Take(64 + c.n); err != nil {
		return nil, err
	}
	picked := make([]byte, c.n)
	if c.step == 1 {
		copy(picked, b[c.start:])
		return picked, nil
	}
	for i := range picked {
		picked[i] = b[c.start+i*c.step]
	}
	return picked, nil
}

// byteNumber is the key of an item, and byteWithin the place that it means in n
// bytes.
func byteNumber(t *Thread, key Value, indices string) (int, error) {
	if _, ok := key.(Int); !ok && !isIndex(key) {
		return 0, Errorf(TypeError, "%s must be integers or slices, not %s", indices, TypeName(key))
	}
	return itemIndex(t, key)
}

func byteWithin(i, n int, outside string) (int, error) {
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, Errorf(IndexError, "%s", outside)
	}
	return i, nil
}

func bytesContain(t *Thread, b string, item Value) (bool, error) {
	if isIndex(item) {
		c, err := byteOf(t, item, "byte")
		if err != nil {
			return false, err
		}
		return strings.IndexByte(b, c) >= 0, nil
	}
	sub, err := BufferArg(item)
	return err == nil && strings.Contains(b, sub), err
}

// byteOf is an int from 0 to 255.
func byteOf(t *Thread, v Value, one string) (byte, error) {
	if i, ok := v.(Int); ok && i >= 0 && i <= math.MaxUint8 {
		return byte(i), nil
	}
	i, err := AsIndex(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.(Int)
	if !ok || n < 0 || n > math.MaxUint8 {
		return 0, Errorf(ValueError, "%s must be in range(0, 256)", one)
	}
	return byte(n), nil
}

func (k *byteKind) binary(t *Thread, op Operator, a, b Value) (Value, error) {
	if TypeLayout(a) != k.class.Layout {
		switch {
		case op != Mul || TypeLayout(b) != k.class.Layout:
			return NotImplemented, nil
		case isIndex(a):
			return k.repeat(t, b, a)
		}
		return nil, Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(a))
	}
	switch op {
	case Add:
		x, _ := BufferOf(a)
		y, ok := BufferOf(b)
		if !ok {
			return nil, Errorf(TypeError, "can't concat %s to %s", TypeName(b), TypeName(a))
		}
		if err := t.Take(64 + len(x) + len(y)); err != nil {
			return nil, err
		}
		return k.wrap(x + y), nil
	case Mul:
		if isIndex(b) {
			return k.repeat(t, a, b)
		}
		return nil, Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(b))
	case Mod:
		x, _ := BufferOf(a)
		text, err := PercentFormatBytes(t, x, b)
		if err != nil {
			return nil, err
		}
		return k.wrap(text), nil
	}
	return NotImplemented, nil
}

// TypeLayout is the Go type that v's class says its objects have.
func TypeLayout(v Value) Layout { return v.Class().Layout }

func (k *byteKind) repeat(t *Thread, self, count Value) (Value, error) {
	b, _ := BufferOf(self)
	n, err := repeatCount(t, count)
	if err != nil {
		return nil, err
	}
	if n == 1 {
		return k.same(self, b), nil
	}
	if b == "" || n == 0 {
		return k.wrap(""), nil
	}
	if len(b) > math.MaxInt/n {
		if k == bytesKind {
			return nil, Errorf(OverflowError, "repeated bytes are too long")
		}
		return nil, NewException(MemoryError)
	}
	if err := t.Take(64 + len(b)*n); err != nil {
		return nil, err
	}
	return k.wrap(strings.Repeat(b, n)), nil
}

var bytesArgs = NewFunc("bytes", "source? encoding? errors?", nil)

func bytesNew(t *Thread, class *Class, args Args) (Value, error) {
	a, err := bindArgs(bytesArgs, args)
	if err != nil {
		return nil, err
	}
	if x, ok := a[0].(*Bytes); ok && a[1] == nil && a[2] == nil && x.inst == nil && class == BytesClass {
		return x, nil
	}
	var b string
	if a[0] != nil && a[1] == nil && a[2] == nil && special(a[0], nameBytes) != nil {
		var own []byte
		own, err = bytesOfAny(t, a[0])
		b = string(own)
	} else {
		b, err = bytesKind.content(t, a)
	}
	if err != nil {
		return nil, err
	}
	if class != BytesClass {
		return &Bytes{B: b, inst: NewInstance(class)}, nil
	}
	return NewBytes(b), nil
}

// content is what bytes(source, encoding, errors) holds.
func (k *byteKind) content(t *Thread, a []Value) (string, error) {
	encoding, errors, err := codecArgs(k.name, a[1], a[2])
	if err != nil {
		return "", err
	}
	s, isStr := a[0].(*Str)
	switch {
	case isStr && a[1] == nil:
		return "", Errorf(TypeError, "string argument without an encoding")
	case isStr:
		return Encode(t, s, encoding, errors)
	case a[1] != nil:
		return "", Errorf(TypeError, "encoding without a string argument")
	case a[2] != nil:
		return "", Errorf(TypeError, "errors without a string argument")
	case a[0] == nil:
		return "", nil
	}
	if isIndex(a[0]) {
		i, err := AsIndex(t, a[0])
		if err != nil {
			return "", err
		}
		n, ok := i.(Int)
		switch {
		case !ok:
			return "", Errorf(OverflowError, "cannot fit 'int' into an index-sized integer")
		case n < 0:
			return "", Errorf(ValueError, "negative count")
		case n > maxText:
			return "", NewException(MemoryError)
		}
		if err := t.Take(64 + int(n)); err != nil {
			return "", err
		}
		return strings.Repeat("\x00", int(n)), nil
	}
	if b, ok := BufferOf(a[0]); ok {
		return b, t.Take(64 + len(b))
	}
	if !isIterable(a[0]) {
		return "", Errorf(TypeError, "cannot convert '%s' object to %s", TypeName(a[0]), k.name)
	}
	b, err := k.collect(t, a[0])
	return string(b), err
}

// collect returns the bytes that an iterable of ints gives.
func (k *byteKind) collect(t *Thread, v Value) ([]byte, error) {
	var b []byte
	err := Each(t, v, func(item Value) error {
		c, err := byteOf(t, item, k.one)
		if err != nil {
			return err
		}
		if len(b) == cap(b) && len(b) >= 64 {
			if err := t.Take(2 * len(b)); err != nil {
				return err
			}
		}
		b = append(b, c)
		return nil
	})
	return b, err
}

// ByteIter goes through a bytes-like object.
type ByteIter struct {
	of    Value // nil at the end
	at    int
	class *Class
}

// The types of iter(bytes) and so on.
var (
	BytesIterClass      = newStatic("bytes_iterator", LayoutOther)
	ByteArrayIterClass  = newStatic("bytearray_iterator", LayoutOther)
	MemoryViewIterClass = newStatic("memory_iterator", LayoutOther)
)

func (it *ByteIter) Class() *Class { return it.class }

// Walk is for Count.
func (it *ByteIter) Walk(visit func(Value)) int {
	if it.of != nil {
		visit(it.of)
	}
	return 64
}

func (it *ByteIter) length() int {
	switch of := it.of.(type) {
	case *Bytes:
		return len(of.B)
	case *ByteArray:
		return len(of.B)
	case *MemoryView:
		return of.n
	}
	return 0
}

func byteIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*ByteIter)
	if it.at >= it.length() {
		it.of = nil
		return nil, nil
	}
	var c byte
	switch of := it.of.(type) {
	case *Bytes:
		c = of.B[it.at]
	case *ByteArray:
		c = of.B[it.at]
	case *MemoryView:
		if err := of.check(); err != nil {
			return nil, err
		}
		c = of.at(it.at)
	}
	it.at++
	return MakeInt(int64(c)), nil
}

func init() {
	for _, c := range []*Class{BytesIterClass, ByteArrayIterClass, MemoryViewIterClass} {
		c.Native.Iter = itself
		c.Native.Next = byteIterNext
		c.Methods(Fn{Name: "__length_hint__", Fn: func(_ *Thread, a []Value) (Value, error) {
			it := a[0].(*ByteIter)
			return MakeInt(int64(max(it.length()-it.at, 0))), nil
		}})
		c.Seal()
	}
}
