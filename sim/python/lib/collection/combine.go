package collection

import (
	"slices"

	"eyewall/sim/python/py"
)

// picking is an iterator of tuples of items of pools, by the indices that advance changes
// until it says that there are no more.
func picking(pools [][]py.Value, indices []int, some bool, advance func() bool) *iterator {
	first := true
	it := &iterator{walk: func(visit func(py.Value)) {
		for i, p := range pools {
			if i == 0 || len(p) == 0 || &p[0] != &pools[0][0] {
				visitAll(visit, p...)
			}
		}
	}}
	it.step = func(t *py.Thread) (py.Value, error) {
		if !some || !first && !advance() {
			some = false
			return nil, nil
		}
		first = false
		if len(indices) > 8 {
			if err := t.Take(40 + 16*len(indices)); err != nil {
				return nil, err
			}
		}
		items := make([]py.Value, len(indices))
		for i, at := range indices {
			items[i] = pools[i][at]
		}
		return py.NewTuple(items...), nil
	}
	return it
}

func makeProduct(t *py.Thread, args py.Args) (*iterator, error) {
	repeat := 1
	for i := range args.Names {
		name, v := args.Keyword(i)
		if name.S != "repeat" {
			return nil, py.Errorf(py.TypeError, "'%s' is an invalid keyword argument for product()", name.S)
		}
		var err error
		if repeat, err = py.AsInt(t, v); err != nil {
			return nil, err
		}
		if repeat < 0 {
			return nil, py.Errorf(py.ValueError, "repeat argument cannot be negative")
		}
	}
	given := args.Positional()
	if len(given) == 0 {
		repeat = 0
	}
	if len(given) > 0 && repeat > (1<<40)/len(given) {
		return nil, py.Errorf(py.OverflowError, "repeat argument too large")
	}
	n := repeat * len(given)
	if err := t.Take(40 * n); err != nil {
		return nil, err
	}
	pools := make([][]py.Value, 0, n)
	some := true
	for _, v := range given {
		pool, err := py.Collect(t, v)
		if err != nil {
			return nil, err
		}
		pools = append(pools, pool)
		some = some && (len(pool) > 0 || repeat == 0)
	}
	if repeat == 0 {
		pools = pools[:0]
	}
	for len(pools) < n {
		pools = append(pools, pools[len(pools)-len(given)])
	}
	indices := make([]int, n)
	return picking(pools, indices, some, func() bool {
		for i := n - 1; i >= 0; i-- {
			if indices[i]++; indices[i] < len(pools[i]) {
				return true
			}
			indices[i] = 0
		}
		return false
	}), nil
}

// pool collects an iterable, r times over, and a row of the first r indices.
func pool(t *py.Thread, v py.Value, r int) (items []py.Value, pools [][]py.Value, indices []int, err error) {
	if items, err = py.Collect(t, v); err != nil {
		return nil, nil, nil, err
	}
	if err := t.Take(40 * r); err != nil {
		return nil, nil, nil, err
	}
	pools, indices = make([][]py.Value, r), make([]int, r)
	for i := range pools {
		pools[i], indices[i] = items, i
	}
	return items, pools, indices, nil
}

func makePermutations(t *py.Thread, a []py.Value) (*iterator, error) {
	items, err := py.Collect(t, a[0])
	if err != nil {
		return nil, err
	}
	r, n := len(items), len(items)
	if a[1] != nil && a[1] != py.None {
		i, ok := py.Unwrap(a[1]).(py.Int)
		if !ok {
			return nil, py.Errorf(py.TypeError, "Expected int as r")
		}
		if r = int(i); r < 0 {
			return nil, py.Errorf(py.ValueError, "r must be non-negative")
		}
	}
	if r > n {
		return picking(nil, nil, false, nil), nil
	}
	_, pools, _, err := pool(t, py.NewTuple(items...), r)
	if err != nil {
		return nil, err
	}
	// Place i has been through cycles[i] fewer of the indices behind it than there are.
	indices, cycles := make([]int, n), make([]int, r)
	for i := range indices {
		indices[i] = i
	}
	for i := range cycles {
		cycles[i] = n - i
	}
	return picking(pools, indices[:r], true, func() bool {
		for i := r - 1; i >= 0; i-- {
			if cycles[i]--; cycles[i] > 0 {
				j := n - cycles[i]
				indices[i], indices[j] = indices[j], indices[i]
				return true
			}
			moved := indices[i]
			copy(indices[i:], indices[i+1:])
			indices[n-1] = moved
			cycles[i] = n - i
		}
		return false
	}), nil
}

func makeCombinations(again bool) func(t *py.Thread, a []py.Value) (*iterator, error) {
	return func(t *py.Thread, a []py.Value) (*iterator, error) {
		r, err := py.AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		if r < 0 {
			return nil, py.Errorf(py.ValueError, "r must be non-negative")
		}
		items, pools, indices, err := pool(t, a[0], r)
		if err != nil {
			return nil, err
		}
		n := len(items)
		if again {
			clear(indices)
			return picking(pools, indices, n > 0 || r == 0, func() bool {
				i := r - 1
				for i >= 0 && indices[i] == n-1 {
					i--
				}
				if i < 0 {
					return false
				}
				next := indices[i] + 1
				for ; i < r; i++ {
					indices[i] = next
				}
				return true
			}), nil
		}
		return picking(pools, indices, r <= n, func() bool {
			i := r - 1
			for i >= 0 && indices[i] == n-r+i {
				i--
			}
			if i < 0 {
				return false
			}
			indices[i]++
			for i++; i < r; i++ {
				indices[i] = indices[i-1] + 1
			}
			return true
		}), nil
	}
}

var (
	teeClass     = static("itertools", "_tee")
	grouperClass = static("itertools", "_grouper")
)

// teeNode is an item that some of the iterators of a tee have not given yet.
type teeNode struct {
	v    py.Value
	next *teeNode
}

// tee makes n iterators of one: each goes along a list that the first of them makes longer.
func tee(t *py.Thread, a []py.Value) (py.Value, error) {
	n := 2
	if a[1] != nil {
		var err error
		if n, err = py.AsInt(t, a[1]); err != nil {
			return nil, err
		}
	}
	if n < 0 {
		return nil, py.Errorf(py.ValueError, "n must be >= 0")
	}
	if err := t.Take(200 * n); err != nil {
		return nil, err
	}
	source, err := py.Iter(t, a[0])
	if err != nil {
		return nil, err
	}
	items := make([]py.Value, n)
	end := &teeNode{}
	for i := range items {
		at := end
		it := &iterator{class: teeClass, walk: func(visit func(py.Value)) {
			visit(source)
			for node := at; node != nil && node.v != nil; node = node.next {
				visit(node.v)
			}
		}}
		it.step = func(t *py.Thread) (py.Value, error) {
			if at.v == nil {
				v, err := py.Next(t, source)
				if v == nil || err != nil {
					return nil, err
				}
				if err := t.Take(48); err != nil {
					return nil, err
				}
				at.v, at.next = v, &teeNode{}
			}
			v := at.v
			at = at.next
			return v, nil
		}
		items[i] = it
	}
	return py.NewTuple(slices.Clip(items)...), nil
}

// makeGroupBy gives pairs of a key and an iterator over the items that have it, which ends
// when the next pair is asked for.
func makeGroupBy(t *py.Thread, a []py.Value) (*iterator, error) {
	source, err := py.Iter(t, a[0])
	if err != nil {
		return nil, err
	}
	keyOf := a[1]
	if keyOf == py.None {
		keyOf = nil
	}
	var item, key, wanted py.Value // the item at hand, its key, and that of the last group
	var group *iterator
	advance := func(t *py.Thread) (bool, error) {
		v, err := py.Next(t, source)
		if v == nil || err != nil {
			return false, err
		}
		k := v
		if keyOf != nil {
			if k, err = t.Call1(keyOf, v); err != nil {
				return false, err
			}
		}
		item, key = v, k
		return true, t.Work(1)
	}
	it := &iterator{walk: func(visit func(py.Value)) { visitAll(visit, source, keyOf, item, key, wanted) }}
	it.step = func(t *py.Thread) (py.Value, error) {
		group = nil
		for {
			if key != nil {
				if wanted == nil {
					break
				}
				same, err := py.Equal(t, wanted, key)
				if err != nil {
					return nil, err
				}
				if !same {
					break
				}
			}
			more, err := advance(t)
			if !more || err != nil {
				return nil, err
			}
		}
		wanted = key
		own := key
		g := &iterator{class: grouperClass, walk: func(visit func(py.Value)) { visit(it) }}
		g.step = func(t *py.Thread) (py.Value, error) {
			if group != g {
				return nil, nil
			}
			if item == nil {
				if more, err := advance(t); !more || err != nil {
					return nil, err
				}
			}
			same, err := py.Equal(t, own, key)
			if !same || err != nil {
				return nil, err
			}
			v := item
			item = nil
			return v, nil
		}
		group = g
		return py.NewTuple(key, g), t.Take(160)
	}
	return it, nil
}
