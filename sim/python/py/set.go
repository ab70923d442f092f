package py

// Set is a set or a frozenset. Its table is that of CPython's, so that sets of
// numbers and of tuples of numbers come in the same order: open addressing with
// short runs of neighbouring places between the jumps. A removed item leaves a
// place with the hash deletedHash.
type Set struct {
	table   []setEntry // nil: smallestTable free places
	used    int        // items
	fill    int        // places that are not free
	finger  int        // where pop goes on to search
	hash    uint64     // of a frozenset; 0: not yet computed
	version uint32     // counts the changes
	Frozen  bool
	inst    *Instance
}

type setEntry struct {
	key  Value // nil: free or deleted
	hash uint64
}

const (
	deletedHash = 1<<64 - 1 // no object has this hash: CPython's -1 is an error
	nearPlaces  = 9
)

// Class is that of a set or frozenset or derived from one.
func (s *Set) Class() *Class {
	switch {
	case s.inst != nil:
		return s.inst.class
	case s.Frozen:
		return FrozenSetClass
	}
	return SetClass
}

// NewSet returns an empty set.
func NewSet() *Set { return &Set{} }

// Len is the number of items.
func (s *Set) Len() int { return s.used }

// Exact reports whether the object is of the built-in type itself.
func (s *Set) Exact() bool { return s.inst == nil }

// Next goes through the items in order, as Dict.Next.
func (s *Set) Next(at int) (item Value, next int, ok bool) {
	for ; at < len(s.table); at++ {
		if k := s.table[at].key; k != nil {
			return k, at + 1, true
		}
	}
	return nil, at, false
}

// Walk is for Count.
func (s *Set) Walk(visit func(Value)) int {
	for i := range s.table {
		if k := s.table[i].key; k != nil {
			visit(k)
		}
	}
	return 64 + 24*len(s.table)
}

// Add adds an item.
func (s *Set) Add(t *Thread, v Value) error {
	h, err := Hash(t, v)
	if err != nil {
		return err
	}
	return s.addHashed(t, v, h)
}

// mask is the number of places, less one.
func (s *Set) mask() int { return max(len(s.table), smallestTable) - 1 }

// find returns the place of key, or -1.
func (s *Set) find(t *Thread, key Value, h uint64) (int, error) {
	if s.used == 0 {
		return -1, nil
	}
	i, err := s.search(t, key, h)
	if i >= 0 && s.table[i].key == nil {
		i = -1
	}
	return i, err
}

// search returns the place of key, or the free place where it would be put.
func (s *Set) search(t *Thread, key Value, h uint64) (int, error) {
	for {
		if s.table == nil {
			s.table = make([]setEntry, smallestTable)
		}
		version := s.version
		i, err := s.probe(t, key, h)
		if err != nil {
			return -1, err
		}
		if s.version == version {
			return i, nil
		}
		// An __eq__ changed the set: once more.
	}
}

func (s *Set) probe(t *Thread, key Value, h uint64) (int, error) {
	version := s.version
	mask := uint64(len(s.table) - 1)
	deleted := -1
	for i, perturb := h&mask, h; ; {
		last := i
		if i+nearPlaces <= mask {
			last += nearPlaces
		}
		for at := i; at <= last; at++ {
			e := &s.table[at]
			if e.key == nil {
				if e.hash == deletedHash {
					deleted = int(at)
					continue
				}
				if deleted >= 0 {
					return deleted, nil
				}
				return int(at), nil
			}
			if e.hash != h {
				continue
			}
			same, err := sameKey(t, e.key, key)
			if same || err != nil || s.version != version {
				return int(at), err
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// placeClean puts an item that is not in s into a table without deleted items.
func (s *Set) placeClean(e setEntry) {
	mask := uint64(len(s.table) - 1)
	for i, perturb := e.hash&mask, e.hash; ; {
		last := i
		if i+nearPlaces <= mask {
			last += nearPlaces
		}
		for at := i; at <= last; at++ {
			if s.table[at].key == nil {
				s.table[at] = e
				return
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

func (s *Set) addHashed(t *Thread, key Value, h uint64) error {
	if s.table == nil {
		if err := t.Take(setEntrySize * smallestTable); err != nil {
			return err
		}
	}
	i, err := s.search(t, key, h)
	if err != nil || s.table[i].key != nil {
		return err
	}
	reused := s.table[i].hash == deletedHash
	s.table[i] = setEntry{key, h}
	s.version++
	s.used++
	if reused {
		return nil
	}
	s.fill++
	if s.fill*5 < s.mask()*3 {
		return nil
	}
	return s.grow(t)
}

// grow makes the table anew, as large as a growing set wants it.
func (s *Set) grow(t *Thread) error {
	if s.used > 50000 {
		return s.resize(t, s.used*2)
	}
	return s.resize(t, s.used*4)
}

// resize makes a table with more than n places.
func (s *Set) resize(t *Thread, n int) error {
	size := smallestTable
	for size <= n {
		size *= 2
	}
	if size == smallestTable && s.fill == s.used && len(s.table) <= size {
		return nil // no other table than it has
	}
	if err := t.Take(setEntrySize * size); err != nil {
		return err
	}
	old := s.table
	s.table = make([]setEntry, size)
	s.fill = s.used
	s.version++
	for _, e := range old {
		if e.key != nil {
			s.placeClean(e)
		}
	}
	return nil
}

const setEntrySize = 24

// removeAt removes the item of place i.
func (s *Set) removeAt(i int) {
	s.table[i] = setEntry{hash: deletedHash}
	s.used--
	s.version++
}

// Discard removes an item; it reports whether there was one.
func (s *Set) Discard(t *Thread, v Value) (bool, error) {
	h, err := Hash(t, v)
	if err != nil {
		return false, err
	}
	return s.discardHashed(t, v, h)
}

func (s *Set) discardHashed(t *Thread, v Value, h uint64) (bool, error) {
	i, err := s.find(t, v, h)
	if i < 0 || err != nil {
		return false, err
	}
	s.removeAt(i)
	return true, nil
}

// Clear removes everything.
func (s *Set) Clear() {
	s.table, s.used, s.fill, s.finger = nil, 0, 0, 0
	s.version++
}

// pop removes the next item behind the last one popped; nil if there is none.
func (s *Set) pop() Value {
	if s.used == 0 {
		return nil
	}
	i := s.finger & s.mask()
	for s.table[i].key == nil {
		i = (i + 1) & s.mask()
	}
	v := s.table[i].key
	s.removeAt(i)
	s.finger = i + 1
	return v
}

// Update adds the items of an iterable.
func (s *Set) Update(t *Thread, v Value) error {
	switch v := v.(type) {
	case *Set:
		return s.merge(t, v)
	case *Dict:
		if v.inst == nil {
			return s.updateKeys(t, v)
		}
	}
	t.Hold(s)
	defer t.Release()
	return Each(t, v, func(x Value) error { return s.Add(t, x) })
}

// reserve makes room once for n more items, as CPython does before it adds the
// items of a set or dict.
func (s *Set) reserve(t *Thread, n int) error {
	if (s.fill+n)*5 >= s.mask()*3 {
		return s.resize(t, (s.used+n)*2)
	}
	return nil
}

func (s *Set) updateKeys(t *Thread, d *Dict) error {
	if err := s.reserve(t, d.live); err != nil {
		return err
	}
	for at := 0; at < len(d.entries); at++ {
		if e := d.entries[at]; e.key != nil {
			if err := s.addHashed(t, e.key, e.hash); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *Set) merge(t *Thread, other *Set) error {
	if s == other || other.used == 0 {
		return nil
	}
	if err := s.reserve(t, other.used); err != nil {
		return err
	}
	if s.fill == 0 {
		if s.mask() != other.mask() || other.fill != other.used {
			return s.copyClean(t, other)
		}
		if s.table == nil {
			s.table = make([]setEntry, smallestTable)
		}
		copy(s.table, other.table)
		s.fill, s.used = other.fill, other.used
		s.version++
		return nil
	}
	for i := 0; i < len(other.table); i++ {
		if e := other.table[i]; e.key != nil {
			if err := s.addHashed(t, e.key, e.hash); err != nil {
				return err
			}
		}
	}
	return nil
}

// copyClean fills an empty set with the items of another one.
func (s *Set) copyClean(t *Thread, other *Set) error {
	if s.table == nil {
		if err := t.Take(setEntrySize * smallestTable); err != nil {
			return err
		}
		s.table = make([]setEntry, smallestTable)
	}
	for _, e := range other.table {
		if e.key != nil {
			s.placeClean(e)
		}
	}
	s.fill, s.used = other.used, other.used
	s.version++
	return nil
}

// like returns a set or frozenset, as s is, with the items of v; nil is none.
func (s *Set) like(t *Thread, v Value) (*Set, error) {
	c := &Set{Frozen: s.Frozen}
	if v == nil {
		return c, nil
	}
	return c, c.Update(t, v)
}

// swap exchanges the items of two sets.
func (s *Set) swap(other *Set) {
	s.table, other.table = other.table, s.table
	s.used, other.used = other.used, s.used
	s.fill, other.fill = other.fill, s.fill
	s.version++
	other.version++
}
