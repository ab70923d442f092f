package py

import (
	"math/bits"
	"slices"
)

func listSort(t *Thread, a []Value) (Value, error) {
	reverse, err := reverseFlag(t, a[2])
	if err != nil {
		return nil, err
	}
	return None, a[0].(*List).Sort(t, a[1], reverse)
}

// reverseFlag is the argument reverse of sort and sorted: an int.
func reverseFlag(t *Thread, v Value) (bool, error) {
	if v == nil {
		return false, nil
	}
	n, err := AsIndex(t, v)
	return n != MakeInt(0), err
}

// Sort is list.sort; key may be nil. The list is empty meanwhile, so that it can
// be told when a key or a comparison changes it.
func (l *List) Sort(t *Thread, key Value, reverse bool) error {
	items := l.Items
	l.Items = nil
	var keys []Value
	var err error
	if key != nil && key != None {
		keys, err = sortKeys(t, key, items)
	}
	if err == nil {
		err = SortByKeys(t, items, keys, reverse)
	}
	if l.Items != nil && err == nil {
		err = Errorf(ValueError, "list modified during sort")
	}
	l.Items = items
	return err
}

func sortKeys(t *Thread, key Value, items []Value) ([]Value, error) {
	if err := t.Take(16 * len(items)); err != nil {
		return nil, err
	}
	keys := make([]Value, len(items))
	for i, item := range items {
		k, err := t.Call1(key, item)
		if err != nil {
			return nil, err
		}
		keys[i] = k
	}
	return keys, nil
}

// SortByKeys sorts items by their keys; nil keys are the items themselves. Equal
// ones keep their order. When a comparison fails the items stay in some order.
func SortByKeys(t *Thread, items, keys []Value, reverse bool) error {
	if len(items) < 2 {
		return nil
	}
	if err := t.Take(48 * len(items)); err != nil {
		return err
	}
	if err := t.Work(len(items) * bits.Len(uint(len(items)))); err != nil {
		return err
	}
	if keys == nil {
		keys = items
	}
	switch sortKind(keys) {
	case IntClass:
		return sortBy(t, items, keys, reverse, func(v Value) int64 { return int64(v.(Int)) },
			func(_ *Thread, a, b int64) (bool, error) { return a < b, nil })
	case FloatClass:
		return sortBy(t, items, keys, reverse, func(v Value) float64 { return float64(v.(Float)) },
			func(_ *Thread, a, b float64) (bool, error) { return a < b, nil })
	case StrClass:
		return sortBy(t, items, keys, reverse, func(v Value) string { return v.(*Str).S },
			func(_ *Thread, a, b string) (bool, error) { return a < b, nil })
	}
	return sortBy(t, items, keys, reverse, func(v Value) Value { return v }, Less)
}

// sortKind returns the class of the keys if it is one and the same of int, float
// and str; nil otherwise.
func sortKind(keys []Value) *Class {
	switch keys[0].(type) {
	case Int:
		for _, k := range keys {
			if _, ok := k.(Int); !ok {
				return nil
			}
		}
		return IntClass
	case Float:
		for _, k := range keys {
			if _, ok := k.(Float); !ok {
				return nil
			}
		}
		return FloatClass
	case *Str:
		for _, k := range keys {
			if s, ok := k.(*Str); !ok || s.inst != nil {
				return nil
			}
		}
		return StrClass
	}
	return nil
}

type keyed[K any] struct {
	key  K
	item Value
}

func sortBy[K any](t *Thread, items, keys []Value, reverse bool, plain func(Value) K, less func(t *Thread, a, b K) (bool, error)) error {
	pairs := make([]keyed[K], len(items))
	for i := range pairs {
		pairs[i] = keyed[K]{plain(keys[i]), items[i]}
	}
	// Reversed before and after: equal ones keep their order.
	if reverse {
		slices.Reverse(pairs)
	}
	s := sorter[K]{t: t, less: less, a: pairs}
	err := s.sort()
	if reverse {
		slices.Reverse(pairs)
	}
	for i := range pairs {
		items[i] = pairs[i].item
	}
	return err
}

// sorter is CPython's merge sort: which items are compared, and in what order,
// shows where comparisons are not consistent (nan) or have effects.
type sorter[K any] struct {
	t    *Thread
	less func(t *Thread, a, b K) (bool, error)
	a    []keyed[K]
	temp []keyed[K]
	runs []sortRun
}

// sortRun is a part of the items in order; power is its depth in the tree of merges.
type sortRun struct{ start, n, power int }

func (s *sorter[K]) sort() error {
	n := len(s.a)
	shortest := shortestRun(n)
	for start := 0; start < n; {
		run, err := s.countRun(start)
		if err != nil {
			return err
		}
		if run < shortest {
			whole := min(shortest, n-start)
			if err := s.insertion(start, start+run, start+whole); err != nil {
				return err
			}
			run = whole
		}
		if err := s.push(start, run); err != nil {
			return err
		}
		start += run
	}
	for len(s.runs) > 1 {
		if err := s.merge(); err != nil {
			return err
		}
	}
	return nil
}

// shortestRun is such that n divided by it is a power of two, or a little less.
func shortestRun(n int) int {
	rest := 0
	for n >= 64 {
		rest |= n & 1
		n >>= 1
	}
	return n + rest
}

// countRun returns the length of the run at start; one that falls is turned round.
func (s *sorter[K]) countRun(start int) (int, error) {
	at := start + 1
	if at >= len(s.a) {
		return len(s.a) - start, nil
	}
	falling, err := s.less(s.t, s.a[at].key, s.a[at-1].key)
	if err != nil {
		return 0, err
	}
	for at++; at < len(s.a); at++ {
		less, err := s.less(s.t, s.a[at].key, s.a[at-1].key)
		if err != nil {
			return 0, err
		}
		if less != falling {
			break
		}
	}
	if falling {
		slices.Reverse(s.a[start:at])
	}
	return at - start, nil
}

// insertion sorts from start to end, where the items before next are in order.
func (s *sorter[K]) insertion(start, next, end int) error {
	for ; next < end; next++ {
		pivot := s.a[next]
		low, high := start, next
		for low < high {
			middle := int(uint(low+high) >> 1)
			less, err := s.less(s.t, pivot.key, s.a[middle].key)
			if err != nil {
				return err
			}
			if less {
				high = middle
			} else {
				low = middle + 1
			}
		}
		copy(s.a[low+1:next+1], s.a[low:next])
		s.a[low] = pivot
	}
	return nil
}

// push adds a run and merges those before it that lie deeper in the tree of merges
// than the boundary between it and the one before.
func (s *sorter[K]) push(start, n int) error {
	if len(s.runs) > 0 {
		last := &s.runs[len(s.runs)-1]
		power := runPower(last.start, last.n, n, len(s.a))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > power {
			if err := s.merge(); err != nil {
				return err
			}
		}
		s.runs[len(s.runs)-1].power = power
	}
	s.runs = append(s.runs, sortRun{start: start, n: n})
	return nil
}

// runPower is the first binary place in which the middles of two neighbouring
// runs, as fractions of the whole, differ (the rule of Munro and Wild's powersort).
func runPower(start, n1, n2, whole int) int {
	a := 2*start + n1
	b := a + n1 + n2
	for power := 1; ; power++ {
		switch {
		case a >= whole:
			a, b = a-whole, b-whole
		case b >= whole:
			return power
		}
		a, b = a<<1, b<<1
	}
}

// merge merges the last two runs.
func (s *sorter[K]) merge() error {
	x, y := s.runs[len(s.runs)-2], s.runs[len(s.runs)-1]
	s.runs = s.runs[:len(s.runs)-1]
	s.runs[len(s.runs)-1].n = x.n + y.n
	// What is in place already at either end needs no merging.
	skip, err := s.place(s.a[y.start].key, x.start, x.start+x.n, true)
	if err != nil {
		return err
	}
	low, middle := skip, y.start
	if low == middle {
		return nil
	}
	high, err := s.place(s.a[middle-1].key, middle, middle+y.n, false)
	if err != nil || high == middle {
		return err
	}
	if middle-low <= high-middle {
		return s.mergeUp(low, middle, high)
	}
	return s.mergeDown(low, middle, high)
}

// place returns where key belongs between low and high: behind equal ones or
// before them.
func (s *sorter[K]) place(key K, low, high int, behind bool) (int, error) {
	for low < high {
		middle := int(uint(low+high) >> 1)
		var less bool
		var err error
		if behind {
			less, err = s.less(s.t, key, s.a[middle].key)
			less = !less
		} else {
			less, err = s.less(s.t, s.a[middle].key, key)
		}
		if err != nil {
			return 0, err
		}
		if less {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, nil
}

// mergeUp merges from the front; the first run is the shorter one.
func (s *sorter[K]) mergeUp(low, middle, high int) error {
	s.temp = append(s.temp[:0], s.a[low:middle]...)
	first, second, to := s.temp, s.a[middle:high], s.a[low:]
	i, j := 0, 0
	for i < len(first) && j < len(second) {
		less, err := s.less(s.t, second[j].key, first[i].key)
		if err != nil {
			copy(to[i+j:], first[i:])
			return err
		}
		if less {
			to[i+j] = second[j]
			j++
		} else {
			to[i+j] = first[i]
			i++
		}
	}
	copy(to[i+j:], first[i:])
	return nil
}

// mergeDown merges from the end; the second run is the shorter one.
func (s *sorter[K]) mergeDown(low, middle, high int) error {
	s.temp = append(s.temp[:0], s.a[middle:high]...)
	first, second, to := s.a[low:middle], s.temp, s.a[low:high]
	i, j := len(first), len(second)
	for i > 0 && j > 0 {
		less, err := s.less(s.t, second[j-1].key, first[i-1].key)
		if err != nil {
			copy(to[i:], second[:j])
			return err
		}
		if less {
			i--
			to[i+j] = first[i]
		} else {
			j--
			to[i+j] = second[j]
		}
	}
	copy(to[i:], second[:j])
	return nil
}

// Less is bool(a < b).
func Less(t *Thread, a, b Value) (bool, error) { return Holds(t, Lt, a, b) }

// Holds is bool(a op b).
func Holds(t *Thread, op CompareOp, a, b Value) (bool, error) {
	switch x := a.(type) {
	case Int:
		if y, ok := b.(Int); ok {
			switch op {
			case Lt:
				return x < y, nil
			case Gt:
				return x > y, nil
			}
		}
	case Float:
		if y, ok := b.(Float); ok {
			switch op {
			case Lt:
				return x < y, nil
			case Gt:
				return x > y, nil
			}
		}
	case *Str:
		if y, ok := b.(*Str); ok && x.inst == nil && y.inst == nil {
			switch op {
			case Lt:
				return x.S < y.S, nil
			case Gt:
				return x.S > y.S, nil
			}
		}
	}
	if x, ok := a.(*Tuple); ok && x.inst == nil {
		if y, ok := b.(*Tuple); ok && y.inst == nil {
			return tuplesHold(t, op, x.Items, y.Items)
		}
	}
	r, err := Compare(t, op, a, b)
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

// tuplesHold is Holds of tuples: the first items that differ decide.
func tuplesHold(t *Thread, op CompareOp, a, b []Value) (bool, error) {
	if err := t.Enter(" in comparison"); err != nil {
		return false, err
	}
	defer t.Leave()
	for i := range min(len(a), len(b)) {
		same, err := sameKey(t, a[i], b[i])
		if err != nil {
			return false, err
		}
		if same {
			continue
		}
		switch op {
		case Eq, Ne:
			return op == Ne, nil
		}
		return Holds(t, op, a[i], b[i])
	}
	return op.Holds(len(a) - len(b)), nil
}
