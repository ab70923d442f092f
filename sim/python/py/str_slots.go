package py

import (
	"math"
	"strings"
	"unicode/utf8"
)

// exact returns s as an object of str itself.
func (s *Str) exact() *Str {
	if s.inst == nil {
		return s
	}
	return &Str{S: s.S, hash: s.hash, n: s.n, shared: s.shared}
}

func init() {
	n := StrClass.Native
	n.Repr = func(t *Thread, v Value) (string, error) {
		s := v.(*Str).S
		if err := t.Take(len(s) + 64); err != nil {
			return "", err
		}
		return QuoteStr(s), nil
	}
	n.Str = func(_ *Thread, v Value) (string, error) { return v.(*Str).S, nil }
	n.Hash = func(_ *Thread, v Value) (uint64, error) { return v.(*Str).Hash(), nil }
	n.Compare = strCompare
	n.Bool = func(v Value) bool { return v.(*Str).S != "" }
	n.Len = func(_ *Thread, v Value) (int, error) { return v.(*Str).Len(), nil }
	n.GetItem = strGetItem
	n.Contains = func(_ *Thread, v, item Value) (bool, error) {
		sub, ok := item.(*Str)
		if !ok {
			return false, Errorf(TypeError, "'in <string>' requires string as left operand, not %s", TypeName(item))
		}
		return strings.Contains(v.(*Str).S, sub.S), nil
	}
	n.Iter = func(_ *Thread, v Value) (Value, error) { return &StrIter{s: v.(*Str), ascii: v.(*Str).ASCII()}, nil }
	n.Binary = strBinary
	n.New = strNew
	StrClass.Methods(
		Fn{Name: "__getnewargs__", Fn: func(_ *Thread, a []Value) (Value, error) { return NewTuple(a[0].(*Str).exact()), nil }},
	)
	StrClass.Seal()
}

func strCompare(_ *Thread, op CompareOp, a, b Value) (Value, error) {
	x, ok := a.(*Str)
	if !ok {
		return NotImplemented, nil
	}
	y, ok := b.(*Str)
	if !ok {
		return NotImplemented, nil
	}
	switch op {
	case Eq:
		return MakeBool(x.S == y.S), nil
	case Ne:
		return MakeBool(x.S != y.S), nil
	}
	return MakeBool(op.Holds(strings.Compare(x.S, y.S))), nil
}

// itemIndex is the index of a sequence, as seq[key] takes it.
func itemIndex(t *Thread, key Value) (int, error) {
	if i, ok := key.(Int); ok {
		return int(i), nil
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return 0, err
	}
	n, ok := i.(Int)
	if !ok {
		return 0, Errorf(IndexError, "cannot fit 'int' into an index-sized integer")
	}
	return int(n), nil
}

// isIndex reports whether AsIndex would take v.
func isIndex(v Value) bool {
	switch v.(type) {
	case Int, Bool, *BigInt:
		return true
	}
	return special(v, nameIndex) != nil || v.Class().Native.Index != nil
}

// sliceIndex is a bound of a slice or of str.find, cut to what an int holds;
// absent is the value of None.
func sliceIndex(t *Thread, v Value, absent int) (int, error) {
	switch v := v.(type) {
	case nil, noneType:
		return absent, nil
	case Int:
		return int(v), nil
	}
	if !isIndex(v) {
		return 0, Errorf(TypeError, "slice indices must be integers or None or have an __index__ method")
	}
	i, err := AsIndex(t, v)
	if err != nil {
		return 0, err
	}
	if big, ok := i.(*BigInt); ok {
		if big.V.Sign() < 0 {
			return math.MinInt, nil
		}
		return math.MaxInt, nil
	}
	return int(i.(Int)), nil
}

// cut is a slice of a sequence of a known length: n items from start on, step
// apart; stop is where it ends, for those who replace it.
type cut struct{ start, stop, step, n int }

// sliceCut is slice.indices(length), with the number of items.
func sliceCut(t *Thread, s *Slice, length int) (c cut, err error) {
	if c.step, err = sliceIndex(t, s.Step, 1); err != nil {
		return c, err
	}
	if c.step == 0 {
		return c, Errorf(ValueError, "slice step cannot be zero")
	}
	c.step = max(c.step, -math.MaxInt)
	first, last := 0, length
	if c.step < 0 {
		first, last = length-1, -1
	}
	place := func(v Value, absent int) (int, error) {
		i, err := sliceIndex(t, v, absent)
		if err != nil || v == nil || v == None {
			return i, err
		}
		low, high := 0, length
		if c.step < 0 {
			low, high = -1, length-1
		}
		if i < 0 {
			i = max(i+length, low)
		}
		return min(i, high), nil
	}
	if c.start, err = place(s.Start, first); err != nil {
		return c, err
	}
	if c.stop, err = place(s.Stop, last); err != nil {
		return c, err
	}
	switch {
	case c.step > 0 && c.start < c.stop:
		c.n = (c.stop-c.start-1)/c.step + 1
	case c.step < 0 && c.start > c.stop:
		c.n = (c.start-c.stop-1)/-c.step + 1
	}
	return c, nil
}

func strGetItem(t *Thread, v, key Value) (Value, error) {
	s := v.(*Str)
	if slice, ok := key.(*Slice); ok {
		return strSlice(t, s, slice)
	}
	if _, ok := key.(Int); !ok && !isIndex(key) {
		return nil, Errorf(TypeError, "string indices must be integers, not '%s'", TypeName(key))
	}
	i, err := itemIndex(t, key)
	if err != nil {
		return nil, err
	}
	n := s.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return nil, Errorf(IndexError, "string index out of range")
	}
	at := s.offset(i)
	if c := s.S[at]; c < utf8.RuneSelf {
		return asciiStrs[c], nil
	}
	_, size := decodePoint(s.S[at:])
	return &Str{S: strings.Clone(s.S[at : at+size]), n: 1}, nil
}

func strSlice(t *Thread, s *Str, slice *Slice) (Value, error) {
	c, err := sliceCut(t, slice, s.Len())
	if err != nil {
		return nil, err
	}
	if c.n == 0 {
		return emptyStr, nil
	}
	if c.step == 1 {
		return s.part(t, s.offset(c.start), s.offset(c.start+c.n))
	}
	if err := t.Take(64 + 4*c.n); err != nil {
		return nil, err
	}
	if s.ASCII() {
		b := make([]byte, c.n)
		for i := range b {
			b[i] = s.S[c.start+i*c.step]
		}
		return NewStr(string(b)), nil
	}
	b := make([]byte, 0, 4*c.n)
	at := s.offset(c.start)
	for i := 0; ; {
		_, size := decodePoint(s.S[at:])
		b = append(b, s.S[at:at+size]...)
		if i++; i == c.n {
			return NewStr(string(b)), nil
		}
		if c.step == -1 {
			_, size := decodeLastPoint(s.S[:at])
			at -= size
		} else {
			at = s.offset(c.start + i*c.step)
		}
	}
}

func strBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	x, ok := a.(*Str)
	if !ok {
		y, ok := b.(*Str)
		switch {
		case !ok || op != Mul:
			return NotImplemented, nil
		case isIndex(a):
			return strRepeat(t, y, a)
		}
		return nil, Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(a))
	}
	switch op {
	case Add:
		if y, ok := b.(*Str); ok {
			return Concat(t, x, y)
		}
		return nil, Errorf(TypeError, "can only concatenate str (not \"%s\") to str", TypeName(b))
	case Mul:
		if isIndex(b) {
			return strRepeat(t, x, b)
		}
		return nil, Errorf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(b))
	case Mod:
		text, err := PercentFormat(t, x.S, b)
		if err != nil {
			return nil, err
		}
		return NewStr(text), nil
	}
	return NotImplemented, nil
}

// repeatCount is the n of sequence*n.
func repeatCount(t *Thread, v Value) (int, error) {
	i, err := AsIndex(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.(Int)
	if !ok {
		return 0, Errorf(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	return max(int(n), 0), nil
}

func strRepeat(t *Thread, s *Str, count Value) (Value, error) {
	n, err := repeatCount(t, count)
	if err != nil {
		return nil, err
	}
	switch {
	case n == 0 || s.S == "":
		return emptyStr, nil
	case n == 1:
		return s.exact(), nil
	case len(s.S) > math.MaxInt/n:
		return nil, Errorf(OverflowError, "repeated string is too long")
	}
	if err := t.Take(64 + len(s.S)*n); err != nil {
		return nil, err
	}
	r := &Str{S: strings.Repeat(s.S, n), n: -1}
	if s.n >= 0 {
		r.n = s.n * int32(n)
	}
	return r, nil
}

var strArgs = NewFunc("str", "object? encoding? errors?", nil)

// bindArgs puts the arguments of a class's constructor where sig wants them.
func bindArgs(sig *Builtin, args Args) ([]Value, error) {
	bound := make([]Value, len(sig.sig.names))
	return bound, sig.sig.bind(sig, args, bound)
}

func strNew(t *Thread, class *Class, args Args) (Value, error) {
	s, err := strMake(t, args)
	if err != nil || class == StrClass {
		return s, err
	}
	return &Str{S: s.S, hash: s.hash, n: s.n, inst: NewInstance(class)}, nil
}

// strOf is str(v).
func strOf(t *Thread, v Value) (*Str, error) {
	if s, ok := v.(*Str); ok && s.inst == nil {
		return s, nil
	}
	text, err := ToStr(t, v)
	if err != nil {
		return nil, err
	}
	return NewStr(text), nil
}

func strMake(t *Thread, args Args) (*Str, error) {
	if len(args.Values) == 0 {
		return emptyStr, nil
	}
	if len(args.Values) == 1 && len(args.Names) == 0 {
		return strOf(t, args.Values[0])
	}
	a, err := bindArgs(strArgs, args)
	if err != nil {
		return nil, err
	}
	if a[1] == nil && a[2] == nil {
		if a[0] == nil {
			return emptyStr, nil
		}
		return strOf(t, a[0])
	}
	encoding, errors, err := codecArgs("str", a[1], a[2])
	if err != nil {
		return nil, err
	}
	if a[0] == nil {
		return emptyStr, nil
	}
	if _, ok := a[0].(*Str); ok {
		return nil, Errorf(TypeError, "decoding str is not supported")
	}
	b, ok := BufferOf(a[0])
	if !ok {
		return nil, Errorf(TypeError, "decoding to str: need a bytes-like object, %s found", TypeName(a[0]))
	}
	return Decode(t, b, encoding, errors)
}

// codecArgs checks the arguments encoding and errors, nil where left out.
func codecArgs(function string, encoding, errors Value) (string, string, error) {
	names := [2]string{"utf-8", "strict"}
	for i, v := range []Value{encoding, errors} {
		if v == nil {
			continue
		}
		s, ok := v.(*Str)
		if !ok {
			return "", "", Errorf(TypeError, "%s() argument '%s' must be str, not %s", function, [2]string{"encoding", "errors"}[i], argName(v))
		}
		if strings.IndexByte(s.S, 0) >= 0 {
			return "", "", Errorf(ValueError, "embedded null character")
		}
		names[i] = s.S
	}
	return names[0], names[1], nil
}

// StrIter goes through the code points of a str.
type StrIter struct {
	s     *Str // nil at the end
	at    int  // in bytes
	ascii bool
}

// The types of iter(str).
var (
	StrIterClass      = newStatic("str_iterator", LayoutOther)
	StrASCIIIterClass = newStatic("str_ascii_iterator", LayoutOther)
)

func (it *StrIter) Class() *Class {
	if it.ascii {
		return StrASCIIIterClass
	}
	return StrIterClass
}

// Walk is for Count.
func (it *StrIter) Walk(visit func(Value)) int {
	if it.s != nil {
		visit(it.s)
	}
	return 64
}

func strIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*StrIter)
	if it.s == nil {
		return nil, nil
	}
	if it.at >= len(it.s.S) {
		it.s = nil
		return nil, nil
	}
	if c := it.s.S[it.at]; c < utf8.RuneSelf {
		it.at++
		return asciiStrs[c], nil
	}
	_, size := decodePoint(it.s.S[it.at:])
	it.at += size
	return &Str{S: strings.Clone(it.s.S[it.at-size : it.at]), n: 1}, nil
}

func init() {
	for _, c := range []*Class{StrIterClass, StrASCIIIterClass} {
		c.Native.Iter = itself
		c.Native.Next = strIterNext
		c.Methods(Fn{Name: "__length_hint__", Fn: func(_ *Thread, a []Value) (Value, error) {
			it := a[0].(*StrIter)
			if it.s == nil {
				return MakeInt(0), nil
			}
			return MakeInt(int64(countPoints(it.s.S[it.at:]))), nil
		}})
		c.Seal()
	}
}

// itself is the slot Iter of iterators.
func itself(_ *Thread, v Value) (Value, error) { return v, nil }
