package py

// The set operations, each with the steps of CPython's: they decide the order of
// the result.

func (s *Set) intersection(t *Thread, v Value) (*Set, error) {
	if v == Value(s) {
		return s.like(t, s)
	}
	r, _ := s.like(t, nil)
	if other, ok := v.(*Set); ok {
		large, small := s, other
		if other.used > s.used {
			large, small = other, s
		}
		if err := t.Work(len(small.table) / 8); err != nil {
			return nil, err
		}
		for i := 0; i < len(small.table); i++ {
			e := small.table[i]
			if e.key == nil {
				continue
			}
			at, err := large.find(t, e.key, e.hash)
			if err != nil {
				return nil, err
			}
			if at >= 0 {
				if err := r.addHashed(t, e.key, e.hash); err != nil {
					return nil, err
				}
			}
		}
		return r, nil
	}
	err := Each(t, v, func(x Value) error {
		h, err := Hash(t, x)
		if err != nil {
			return err
		}
		at, err := s.find(t, x, h)
		if at < 0 || err != nil {
			return err
		}
		return r.addHashed(t, x, h)
	})
	return r, err
}

func (s *Set) intersectionMulti(t *Thread, others []Value) (*Set, error) {
	if len(others) == 0 {
		return s.like(t, s)
	}
	r := s
	for _, v := range others {
		next, err := r.intersection(t, v)
		if err != nil {
			return nil, err
		}
		r = next
	}
	return r, nil
}

func (s *Set) intersectionUpdate(t *Thread, others []Value) error {
	r, err := s.intersectionMulti(t, others)
	if err != nil {
		return err
	}
	s.swap(r)
	return nil
}

func (s *Set) differenceUpdate(t *Thread, v Value) error {
	if v == Value(s) {
		s.Clear()
		return nil
	}
	if other, ok := v.(*Set); ok {
		if other.used>>3 > s.used {
			r, err := s.intersection(t, other)
			if err != nil {
				return err
			}
			other = r
		}
		if err := t.Work(len(other.table) / 8); err != nil {
			return err
		}
		for i := 0; i < len(other.table); i++ {
			if e := other.table[i]; e.key != nil {
				if _, err := s.discardHashed(t, e.key, e.hash); err != nil {
					return err
				}
			}
		}
	} else if err := Each(t, v, func(x Value) error { _, err := s.Discard(t, x); return err }); err != nil {
		return err
	}
	if s.fill-s.used <= s.mask()/4 {
		return nil
	}
	return s.grow(t)
}

func (s *Set) difference(t *Thread, v Value) (*Set, error) {
	var size int
	var in func(e setEntry) (int, error)
	switch other := v.(type) {
	case *Set:
		size, in = other.used, func(e setEntry) (int, error) { return other.find(t, e.key, e.hash) }
	case *Dict:
		if other.inst == nil {
			size, in = other.live, func(e setEntry) (int, error) { return other.find(t, e.key, e.hash) }
		}
	}
	if in == nil || s.used>>2 > size {
		r, err := s.like(t, s)
		if err != nil {
			return nil, err
		}
		return r, r.differenceUpdate(t, v)
	}
	if err := t.Work(len(s.table) / 8); err != nil {
		return nil, err
	}
	r, _ := s.like(t, nil)
	for i := 0; i < len(s.table); i++ {
		e := s.table[i]
		if e.key == nil {
			continue
		}
		at, err := in(e)
		if err != nil {
			return nil, err
		}
		if at < 0 {
			if err := r.addHashed(t, e.key, e.hash); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

func (s *Set) differenceMulti(t *Thread, others []Value) (*Set, error) {
	if len(others) == 0 {
		return s.like(t, s)
	}
	r, err := s.difference(t, others[0])
	for _, v := range others[1:] {
		if err != nil {
			return nil, err
		}
		err = r.differenceUpdate(t, v)
	}
	return r, err
}

func (s *Set) symmetricUpdate(t *Thread, v Value) error {
	if v == Value(s) {
		s.Clear()
		return nil
	}
	toggle := func(key Value, h uint64) error {
		had, err := s.discardHashed(t, key, h)
		if had || err != nil {
			return err
		}
		return s.addHashed(t, key, h)
	}
	if d, ok := v.(*Dict); ok && d.inst == nil {
		for at := 0; at < len(d.entries); at++ {
			if e := d.entries[at]; e.key != nil {
				if err := toggle(e.key, e.hash); err != nil {
					return err
				}
			}
		}
		return nil
	}
	other, ok := v.(*Set)
	if !ok {
		var err error
		if other, err = s.like(t, v); err != nil {
			return err
		}
	}
	for i := 0; i < len(other.table); i++ {
		if e := other.table[i]; e.key != nil {
			if err := toggle(e.key, e.hash); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *Set) symmetricDifference(t *Thread, v Value) (*Set, error) {
	r, err := s.like(t, v)
	if err != nil {
		return nil, err
	}
	return r, r.symmetricUpdate(t, s)
}

func (s *Set) union(t *Thread, others []Value) (*Set, error) {
	r, err := s.like(t, s)
	for _, v := range others {
		if err != nil {
			return nil, err
		}
		if v != Value(s) {
			err = r.Update(t, v)
		}
	}
	return r, err
}

// isSubset reports whether all items of s are in other.
func (s *Set) isSubset(t *Thread, other *Set) (bool, error) {
	if s.used > other.used {
		return false, nil
	}
	if err := t.Work(len(s.table) / 8); err != nil {
		return false, err
	}
	for i := 0; i < len(s.table); i++ {
		if e := s.table[i]; e.key != nil {
			at, err := other.find(t, e.key, e.hash)
			if at < 0 || err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

func (s *Set) isSuperset(t *Thread, v Value) (bool, error) {
	if other, ok := v.(*Set); ok {
		return other.isSubset(t, s)
	}
	return everyItem(t, v, func(x Value) (bool, error) { return s.has(t, x) })
}

func (s *Set) isDisjoint(t *Thread, v Value) (bool, error) {
	if other, ok := v.(*Set); ok {
		if other == s {
			return s.used == 0, nil
		}
		large, small := s, other
		if other.used > s.used {
			large, small = other, s
		}
		if err := t.Work(len(small.table) / 8); err != nil {
			return false, err
		}
		for i := 0; i < len(small.table); i++ {
			if e := small.table[i]; e.key != nil {
				at, err := large.find(t, e.key, e.hash)
				if at >= 0 || err != nil {
					return false, err
				}
			}
		}
		return true, nil
	}
	return everyItem(t, v, func(x Value) (bool, error) {
		in, err := s.has(t, x)
		return !in, err
	})
}

// everyItem reports whether f holds for each item of an iterable; it stops where not.
func everyItem(t *Thread, v Value, f func(Value) (bool, error)) (bool, error) {
	it, err := Iter(t, v)
	if err != nil {
		return false, err
	}
	for {
		x, err := Next(t, it)
		if x == nil || err != nil {
			return err == nil, err
		}
		if err := t.Work(1); err != nil {
			return false, err
		}
		if ok, err := f(x); !ok || err != nil {
			return false, err
		}
	}
}

func (s *Set) has(t *Thread, v Value) (bool, error) {
	h, err := Hash(t, v)
	if err != nil {
		return false, err
	}
	at, err := s.find(t, v, h)
	return at >= 0, err
}

// Contains reports whether an item is in s; a set that is asked for is taken for
// the frozenset of its items.
func (s *Set) Contains(t *Thread, v Value) (bool, error) {
	h, err := hashOrFrozen(t, v)
	if err != nil {
		return false, err
	}
	at, err := s.find(t, v, h)
	return at >= 0, err
}

// hashOrFrozen is the hash of v, and of a set that of the frozenset.
func hashOrFrozen(t *Thread, v Value) (uint64, error) {
	h, err := Hash(t, v)
	if err == nil {
		return h, nil
	}
	if o, ok := v.(*Set); ok && !o.Frozen {
		if _, wrong := Raised(err, TypeError); wrong {
			return o.itemsHash(), nil
		}
	}
	return 0, err
}

// itemsHash is CPython's hash of a frozenset.
func (s *Set) itemsHash() uint64 {
	shuffle := func(h uint64) uint64 { return (h ^ 89869747 ^ h<<16) * 3644798167 }
	var h uint64
	for i := range s.table {
		if e := &s.table[i]; e.key != nil {
			h ^= shuffle(e.hash)
		}
	}
	h ^= uint64(s.used+1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == deletedHash {
		return 590923713
	}
	return h
}
