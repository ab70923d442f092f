package py

import (
	"math/bits"
	"slices"
)

// Dict is a dict: entries in order of insertion, and an index of them by hash
// once there are more than a few. Deleted entries leave a hole (a nil key) until
// the entries move to a larger table. When that happens follows CPython's dict, as
// it shows to programs that change a dict while they iterate over it.
type Dict struct {
	entries []entry
	index   []int32 // open addressing, a power of two; 0 is free, -1 deleted, else entry number+1
	live    int
	usable  int32  // how many entries can still be added before the table is made anew
	first   int32  // no entry before it is live
	mixed   bool   // some key was not a plain str
	log     uint8  // the table has 1<<log places; 0 is no table
	version uint32 // counts the keys that came or went
	inst    *Instance
}

type entry struct {
	key   Value // nil: deleted
	value Value
	hash  uint64
}

// A table of CPython's has places for a power of two of entries, of which two
// thirds are used. The smallest one is searched without an index.
const (
	smallestLog   = 3
	smallestTable = 1 << smallestLog
)

func usableOf(places int) int { return places * 2 / 3 }

func (d *Dict) Class() *Class {
	if d.inst != nil {
		return d.inst.class
	}
	return DictClass
}

// NewDict returns an empty dict.
func NewDict() *Dict { return &Dict{} }

// Len is the number of items.
func (d *Dict) Len() int { return d.live }

// GetStr returns the value under a str key; nil if there is none.
func (d *Dict) GetStr(name *Str) Value {
	if i := d.findStr(name); i >= 0 {
		return d.entries[i].value
	}
	return nil
}

// findStr returns the number of name's entry, or -1. Keys that are not exact
// strings are compared only by their hash and, for derived strings, text: what
// calls Python's __eq__ is Get.
func (d *Dict) findStr(name *Str) int {
	if d.index == nil {
		h := name.Hash()
		for i := range d.entries {
			e := &d.entries[i]
			if e.hash == h {
				if s, ok := e.key.(*Str); ok && (s == name || s.S == name.S) {
					return i
				}
			}
		}
		return -1
	}
	h := name.Hash()
	mask := uint64(len(d.index) - 1)
	for at, perturb := h&mask, h; ; {
		i := d.index[at]
		if i == 0 {
			return -1
		}
		if i > 0 {
			e := &d.entries[i-1]
			if e.hash == h {
				if s, ok := e.key.(*Str); ok && (s == name || s.S == name.S) {
					return int(i - 1)
				}
			}
		}
		perturb >>= 5
		at = (at*5 + perturb + 1) & mask
	}
}

// find returns the number of key's entry, or -1; it may call Python's __eq__.
func (d *Dict) find(t *Thread, key Value, h uint64) (int, error) {
	if s, ok := key.(*Str); ok && s.inst == nil {
		if i := d.findStr(s); i >= 0 || !d.mixed {
			return i, nil
		}
	}
	for {
		version := d.version
		i, err := d.search(t, key, h)
		if err != nil {
			return -1, err
		}
		if d.version == version {
			return i, nil
		}
		// An __eq__ changed the dict: entry i may be anything by now.
	}
}

// search is find where no __eq__ changes the dict; where one does, it stops and
// what it returns means nothing.
func (d *Dict) search(t *Thread, key Value, h uint64) (int, error) {
	version := d.version
	if d.index == nil {
		for i := int(d.first); i < len(d.entries); i++ {
			if e := &d.entries[i]; e.hash == h && e.key != nil {
				same, err := sameKey(t, e.key, key)
				if same || err != nil || d.version != version {
					return i, err
				}
			}
		}
		return -1, nil
	}
	mask := uint64(len(d.index) - 1)
	for at, perturb := h&mask, h; ; {
		i := d.index[at]
		if i == 0 {
			return -1, nil
		}
		if i > 0 {
			if e := &d.entries[i-1]; e.hash == h {
				if a, ok := e.key.(Int); ok {
					if b, ok := key.(Int); ok && a == b {
						return int(i - 1), nil
					}
				}
				same, err := sameKey(t, e.key, key)
				if same || err != nil || d.version != version {
					return int(i - 1), err
				}
			}
		}
		perturb >>= 5
		at = (at*5 + perturb + 1) & mask
	}
}

// sameKey is the comparison of keys and of items of containers: identity first.
func sameKey(t *Thread, a, b Value) (bool, error) {
	switch a := a.(type) {
	case Int:
		switch b := b.(type) {
		case Int:
			return a == b, nil
		case noneType:
			return false, nil
		case *Str:
			if b.inst == nil {
				return false, nil
			}
		}
	case *Str:
		switch b := b.(type) {
		case *Str:
			if a == b || a.inst == nil && b.inst == nil {
				return a.S == b.S, nil
			}
		case noneType, Int:
			if a.inst == nil {
				return false, nil
			}
		}
	case noneType:
		switch b.(type) {
		case noneType:
			return true, nil
		case Int, Float, Bool:
			return false, nil
		}
	case *Tuple:
		if b, ok := b.(*Tuple); ok && a.inst == nil && b.inst == nil {
			if a == b {
				return true, nil
			}
			if len(a.Items) != len(b.Items) {
				return false, nil
			}
			return sameItems(t, a.Items, b.Items)
		}
	}
	return Equal(t, a, b)
}

// sameItems compares as many items of tuples as a has.
func sameItems(t *Thread, a, b []Value) (bool, error) {
	if err := t.Enter(" in comparison"); err != nil {
		return false, err
	}
	defer t.Leave()
	for i, x := range a {
		if same, err := sameKey(t, x, b[i]); !same || err != nil {
			return false, err
		}
	}
	return true, nil
}

// Get returns the value under key; nil without an error if there is none. An
// unhashable key is a TypeError.
func (d *Dict) Get(t *Thread, key Value) (Value, error) {
	h, err := Hash(t, key)
	if err != nil {
		return nil, err
	}
	i, err := d.find(t, key, h)
	if i < 0 || err != nil {
		return nil, err
	}
	return d.entries[i].value, nil
}

// Set puts value under key.
func (d *Dict) Set(t *Thread, key, value Value) error {
	h, err := Hash(t, key)
	if err != nil {
		return err
	}
	return d.setHashed(t, key, value, h)
}

func (d *Dict) setHashed(t *Thread, key, value Value, h uint64) error {
	i, err := d.find(t, key, h)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].value = value
		return nil
	}
	return d.add(t, entry{key, value, h})
}

// add is insert that asks for memory when the table grows: for all of the new one,
// since what is being built may not be reachable yet.
func (d *Dict) add(t *Thread, e entry) error {
	if d.usable == 0 {
		if err := t.Take(entrySize * max(2*d.live, smallestTable)); err != nil {
			return err
		}
	}
	d.insert(e)
	return nil
}

// entrySize is what an entry takes in memory, in bytes, index included.
const entrySize = 56

// SetStr puts value under a str key.
func (d *Dict) SetStr(name *Str, value Value) {
	if i := d.findStr(name); i >= 0 {
		d.entries[i].value = value
		return
	}
	d.insert(entry{name, value, name.Hash()})
}

// insert adds an entry whose key is not in d.
func (d *Dict) insert(e entry) {
	s, ok := e.key.(*Str)
	other := !ok || s.inst != nil
	if d.usable == 0 || other && !d.mixed && d.log > 0 {
		d.resize(d.live * 3)
	}
	d.mixed = d.mixed || other
	d.live++
	d.version++
	d.usable--
	if n := len(d.entries); n == cap(d.entries) {
		room := n + 1 + int(d.usable)
		if n == 0 && d.log == smallestLog {
			room = 3 // most dicts stay small
		}
		d.entries = append(make([]entry, 0, room), d.entries...)
	}
	d.entries = append(d.entries, e)
	if d.index != nil {
		d.place(e.hash, int32(len(d.entries)))
	}
}

// place writes entry number+1 into the index.
func (d *Dict) place(h uint64, number int32) {
	mask := uint64(len(d.index) - 1)
	at, perturb := h&mask, h
	for d.index[at] > 0 {
		perturb >>= 5
		at = (at*5 + perturb + 1) & mask
	}
	d.index[at] = number
}

// resize closes the holes and makes a table of the given number of places at least:
// as CPython reckons it, sometimes one that is twice as large as need be.
func (d *Dict) resize(places int) {
	if d.live != len(d.entries) {
		kept := d.entries[:0]
		for _, e := range d.entries {
			if e.key != nil {
				kept = append(kept, e)
			}
		}
		clear(d.entries[len(kept):])
		d.entries = kept
	}
	d.first = 0
	d.log = uint8(bits.Len((uint(places) | smallestTable) - 1))
	size := 1 << d.log
	d.usable = int32(usableOf(size) - d.live)
	if size == smallestTable {
		d.index = nil
		return
	}
	if size == len(d.index) {
		clear(d.index)
	} else {
		d.index = make([]int32, size)
	}
	for i := range d.entries {
		d.place(d.entries[i].hash, int32(i+1))
	}
}

// Grow makes room for n more keys.
func (d *Dict) Grow(n int) {
	if n <= int(d.usable) || d.live+n <= usableOf(smallestTable) {
		return
	}
	d.resize(placesFor(d.live + n))
	d.version++ // entries may have moved
}

// placesFor is the size of a table that is made for n entries at once.
func placesFor(n int) int { return (n*3 + 1) / 2 }

// Delete removes key and returns its value; nil if there was none.
func (d *Dict) Delete(t *Thread, key Value) (Value, error) {
	h, err := Hash(t, key)
	if err != nil {
		return nil, err
	}
	i, err := d.find(t, key, h)
	if i < 0 || err != nil {
		return nil, err
	}
	return d.remove(i), nil
}

// DeleteStr removes a str key and returns its value; nil if there was none.
func (d *Dict) DeleteStr(name *Str) Value {
	i := d.findStr(name)
	if i < 0 {
		return nil
	}
	return d.remove(i)
}

func (d *Dict) remove(i int) Value {
	e := d.entries[i]
	d.live--
	d.version++
	if d.index != nil {
		mask := uint64(len(d.index) - 1)
		at, perturb := e.hash&mask, e.hash
		for d.index[at] != int32(i+1) {
			perturb >>= 5
			at = (at*5 + perturb + 1) & mask
		}
		d.index[at] = -1
	}
	d.entries[i] = entry{}
	if i == int(d.first) {
		d.skipHoles()
	}
	return e.value
}

// skipHoles moves first to a live entry: whoever takes the oldest key again and
// again doesn't search for it.
func (d *Dict) skipHoles() {
	for int(d.first) < len(d.entries) && d.entries[d.first].key == nil {
		d.first++
	}
}

// popLast removes the last item; ok is false if there is none.
func (d *Dict) popLast() (e entry, ok bool) {
	if d.live == 0 {
		return e, false
	}
	i := len(d.entries) - 1
	for d.entries[i].key == nil {
		i--
	}
	e = d.entries[i]
	d.remove(i)
	d.entries = d.entries[:i]
	d.first = min(d.first, int32(i))
	return e, true
}

// Clear removes everything.
func (d *Dict) Clear() { *d = Dict{inst: d.inst, version: d.version + 1} }

// Copy returns a dict with the same items.
func (d *Dict) Copy() *Dict {
	c := &Dict{}
	if d.live == 0 {
		return c
	}
	if d.live >= len(d.entries)*2/3 {
		c.clone(d)
		return c
	}
	c.entries = make([]entry, 0, d.live)
	for _, e := range d.entries {
		if e.key != nil {
			c.entries = append(c.entries, e)
		}
	}
	c.live, c.mixed = d.live, d.mixed
	c.resize(placesFor(c.live))
	return c
}

// clone makes d, which is empty, have the same table as m.
func (d *Dict) clone(m *Dict) {
	d.entries = slices.Clone(m.entries)
	d.index = slices.Clone(m.index)
	d.live, d.usable, d.first, d.log, d.mixed = m.live, m.usable, m.first, m.log, m.mixed
	d.version++
}

// prepare makes room for the items of m, by CPython's rules. It is true if it did
// all: then d has them.
func (d *Dict) prepare(m *Dict) bool {
	if d.live == 0 && m.live == len(m.entries) && (m.log == smallestLog || usableOf(1<<m.log/2) < m.live) {
		d.clone(m)
		return true
	}
	if usableOf(1<<d.log) < m.live {
		d.resize(placesFor(d.live + m.live))
		d.mixed = d.mixed || m.mixed
		d.version++
	}
	return false
}

// Next goes through the items in order: it returns the item at or behind
// position at, and the position to go on from; ok is false at the end.
//
//	for at := 0; ; {
//		k, v, next, ok := d.Next(at)
//		if !ok { break }
//		at = next
//	}
func (d *Dict) Next(at int) (key, value Value, next int, ok bool) {
	for at = max(at, int(d.first)); at < len(d.entries); at++ {
		if e := &d.entries[at]; e.key != nil {
			return e.key, e.value, at + 1, true
		}
	}
	return nil, nil, at, false
}

// Slot returns the number of name's entry, for a cache; -1 if there is none.
func (d *Dict) Slot(name *Str) int { return d.findStr(name) }

// At returns the value of entry i if its key is still name; nil otherwise.
func (d *Dict) At(i int, name *Str) Value {
	if uint(i) < uint(len(d.entries)) {
		e := &d.entries[i]
		if k, ok := e.key.(*Str); ok && (k == name || e.hash == name.Hash() && k.S == name.S) {
			return e.value
		}
	}
	return nil
}

// SetAt replaces the value of entry i if its key is still name.
func (d *Dict) SetAt(i int, name *Str, v Value) bool {
	if uint(i) < uint(len(d.entries)) {
		e := &d.entries[i]
		if k, ok := e.key.(*Str); ok && (k == name || e.hash == name.Hash() && k.S == name.S) {
			e.value = v
			return true
		}
	}
	return false
}
