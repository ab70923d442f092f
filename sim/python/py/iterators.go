package py

import "math/big"

// The iterators over the built-in containers. Fields are exported where the machine
// takes a step itself.
type (
	// ListIter goes through a list; List is nil once it has ended.
	ListIter struct {
		List *List
		At   int
	}
	// ListReverseIter goes from At down; List is nil once it has ended.
	ListReverseIter struct {
		List *List
		At   int
	}
	// TupleIter goes through the items of a tuple.
	TupleIter struct {
		Items []Value
		At    int
	}
	// RangeIter gives At, At+Step, … Left times.
	RangeIter struct{ At, Step, Left int64 }

	bigRangeIter struct {
		r *Range
		n *big.Int
	}
	// dictIter goes through a dict; dict is nil once it has ended.
	dictIter struct {
		dict *Dict
		kind viewKind
		back bool
		at   int
		live int // how many items the dict had
		left int // how many items are to come
	}
	setIter struct {
		set  *Set
		at   int
		used int
		left int
	}
)

// The types of these iterators.
var (
	ListIterClass        = newStatic("list_iterator", LayoutOther)
	ListReverseIterClass = newStatic("list_reverseiterator", LayoutOther)
	TupleIterClass       = newStatic("tuple_iterator", LayoutOther)
	RangeIterClass       = newStatic("range_iterator", LayoutOther)
	bigRangeIterClass    = newStatic("longrange_iterator", LayoutOther)
	SetIterClass         = newStatic("set_iterator", LayoutOther)
	dictIterClasses      = [2][3]*Class{
		{newStatic("dict_keyiterator", LayoutOther), newStatic("dict_valueiterator", LayoutOther), newStatic("dict_itemiterator", LayoutOther)},
		{newStatic("dict_reversekeyiterator", LayoutOther), newStatic("dict_reversevalueiterator", LayoutOther),
			newStatic("dict_reverseitemiterator", LayoutOther)},
	}
)

func (*ListIter) Class() *Class        { return ListIterClass }
func (*ListReverseIter) Class() *Class { return ListReverseIterClass }
func (*TupleIter) Class() *Class       { return TupleIterClass }
func (*RangeIter) Class() *Class       { return RangeIterClass }
func (*bigRangeIter) Class() *Class    { return bigRangeIterClass }
func (*setIter) Class() *Class         { return SetIterClass }

func (it *dictIter) Class() *Class {
	if it.back {
		return dictIterClasses[1][it.kind]
	}
	return dictIterClasses[0][it.kind]
}

// Walk is for Count.
func (it *ListIter) Walk(visit func(Value)) int {
	if it.List != nil {
		visit(it.List)
	}
	return 32
}

// Walk is for Count.
func (it *ListReverseIter) Walk(visit func(Value)) int {
	if it.List != nil {
		visit(it.List)
	}
	return 32
}

// Walk is for Count.
func (it *TupleIter) Walk(visit func(Value)) int {
	for _, v := range it.Items {
		visit(v)
	}
	return 48
}

// Walk is for Count.
func (it *dictIter) Walk(visit func(Value)) int {
	if it.dict != nil {
		visit(it.dict)
	}
	return 64
}

// Walk is for Count.
func (it *setIter) Walk(visit func(Value)) int {
	if it.set != nil {
		visit(it.set)
	}
	return 48
}

func iterSelf(_ *Thread, v Value) (Value, error) { return v, nil }

// AddIterator makes c an iterator: its slots and, if hint is not nil,
// __length_hint__.
func (c *Class) AddIterator(next func(t *Thread, it Value) (Value, error), hint func(it Value) int64) {
	c.Native.Iter = iterSelf
	c.Native.Next = next
	if hint != nil {
		c.Methods(Fn{Name: "__length_hint__", Fn: func(_ *Thread, a []Value) (Value, error) { return MakeInt(hint(a[0])), nil }})
	}
	c.Seal()
}

func init() {
	ListIterClass.AddIterator(listIterNext, func(v Value) int64 {
		if it := v.(*ListIter); it.List != nil {
			return int64(max(len(it.List.Items)-it.At, 0))
		}
		return 0
	})
	ListReverseIterClass.AddIterator(listReverseIterNext, func(v Value) int64 {
		if it := v.(*ListReverseIter); it.List != nil && it.At < len(it.List.Items) {
			return int64(it.At + 1)
		}
		return 0
	})
	TupleIterClass.AddIterator(tupleIterNext, func(v Value) int64 {
		it := v.(*TupleIter)
		return int64(len(it.Items) - it.At)
	})
	RangeIterClass.AddIterator(rangeIterNext, func(v Value) int64 { return v.(*RangeIter).Left })
	bigRangeIterClass.AddIterator(bigRangeIterNext, nil)
	SetIterClass.AddIterator(setIterNext, func(v Value) int64 {
		if it := v.(*setIter); it.set != nil && it.used == it.set.used {
			return int64(it.left)
		}
		return 0
	})
	for _, classes := range dictIterClasses {
		for _, c := range classes {
			c.AddIterator(dictIterNext, func(v Value) int64 {
				if it := v.(*dictIter); it.dict != nil && it.live == it.dict.live {
					return int64(it.left)
				}
				return 0
			})
		}
	}
	SeqIterClass.Methods(Fn{Name: "__length_hint__", Fn: func(t *Thread, a []Value) (Value, error) {
		it := a[0].(*SeqIter)
		if it.Seq == nil {
			return MakeInt(0), nil
		}
		n, err := Len(t, it.Seq)
		return MakeInt(max(int64(n)-it.At, 0)), err
	}})
}

// Walk is for Count.
func (it *SeqIter) Walk(visit func(Value)) int {
	if it.Seq != nil {
		visit(it.Seq)
	}
	return 40
}

// Lively is true: a step calls __getitem__.
func (*SeqIter) Lively() bool { return true }

func listIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*ListIter)
	if it.List != nil && it.At < len(it.List.Items) {
		it.At++
		return it.List.Items[it.At-1], nil
	}
	it.List = nil
	return nil, nil
}

func listReverseIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*ListReverseIter)
	if it.List != nil && it.At >= 0 && it.At < len(it.List.Items) {
		it.At--
		return it.List.Items[it.At+1], nil
	}
	it.List = nil
	return nil, nil
}

func tupleIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*TupleIter)
	if it.At < len(it.Items) {
		it.At++
		return it.Items[it.At-1], nil
	}
	return nil, nil
}

func rangeIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*RangeIter)
	if it.Left <= 0 {
		return nil, nil
	}
	it.Left--
	at := it.At
	it.At += it.Step
	return MakeInt(at), nil
}

func bigRangeIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*bigRangeIter)
	if it.n.Cmp(bigOf(it.r.count)) >= 0 {
		return nil, nil
	}
	x := it.r.item(BigToValue(it.n))
	it.n = new(big.Int).Add(it.n, big.NewInt(1))
	return x, nil
}

func newDictIter(d *Dict, kind viewKind) *dictIter {
	return &dictIter{dict: d, kind: kind, live: d.live, left: d.live}
}

func newDictReverseIter(d *Dict, kind viewKind) *dictIter {
	return &dictIter{dict: d, kind: kind, back: true, at: len(d.entries) - 1, live: d.live, left: d.live}
}

func dictIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*dictIter)
	d := it.dict
	if d == nil {
		return nil, nil
	}
	if it.live != d.live {
		it.live = -1 // it stays that way
		return nil, Errorf(RuntimeError, "dictionary changed size during iteration")
	}
	e := it.step(d)
	if e == nil {
		it.dict = nil
		return nil, nil
	}
	if it.left == 0 {
		it.dict = nil
		return nil, Errorf(RuntimeError, "dictionary keys changed during iteration")
	}
	it.left--
	switch it.kind {
	case viewKeys:
		return e.key, nil
	case viewValues:
		return e.value, nil
	}
	return NewTuple(e.key, e.value), nil
}

// step moves to the next entry, nil at the end.
func (it *dictIter) step(d *Dict) *entry {
	if it.back {
		for it.at = min(it.at, len(d.entries)-1); it.at >= 0; {
			e := &d.entries[it.at]
			it.at--
			if e.key != nil {
				return e
			}
		}
		return nil
	}
	for it.at = max(it.at, int(d.first)); it.at < len(d.entries); {
		e := &d.entries[it.at]
		it.at++
		if e.key != nil {
			return e
		}
	}
	return nil
}

func newSetIter(s *Set) *setIter { return &setIter{set: s, used: s.used, left: s.used} }

func setIterNext(_ *Thread, v Value) (Value, error) {
	it := v.(*setIter)
	if it.set == nil {
		return nil, nil
	}
	if it.used != it.set.used {
		it.used = -1 // it stays that way
		return nil, Errorf(RuntimeError, "Set changed size during iteration")
	}
	x, next, ok := it.set.Next(it.at)
	it.at = next
	if !ok {
		it.set = nil
		return nil, nil
	}
	it.left--
	return x, nil
}
