package collection

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/py"
)

// TestDeque does the same to a deque and to a slice, by a fixed row of numbers.
func TestDeque(t *testing.T) {
	for _, longest := range []int{-1, 0, 1, 7, 40} {
		th := &py.Thread{Runtime: py.NewRuntime()}
		d := &Deque{longest: longest}
		var model []int64
		seed := uint32(longest + 2)
		number := func(n int) int {
			seed = seed*1664525 + 1013904223
			return int(seed>>8) % n
		}
		for step := range 5000 {
			v := int64(step)
			item := py.MakeInt(v)
			switch n := len(model); number(10) {
			case 0, 1, 2:
				require.NoError(t, d.append(th, item))
				if model = append(model, v); longest >= 0 && len(model) > longest {
					model = model[1:]
				}
			case 3, 4:
				require.NoError(t, d.appendLeft(th, item))
				if model = slices.Insert(model, 0, v); longest >= 0 && len(model) > longest {
					model = model[:longest]
				}
			case 5:
				if n > 0 {
					i := number(n)
					require.Equal(t, py.MakeInt(model[i]), d.pop(i))
					model = slices.Delete(model, i, i+1)
				}
			case 6:
				by := number(200) - 100
				require.NoError(t, d.rotate(th, by))
				if n > 0 {
					by = ((by % n) + n) % n
					model = append(slices.Clone(model[n-by:]), model[:n-by]...)
				}
			case 7:
				at := number(n+10) - 5
				err := d.insert(th, at, item)
				if n == longest {
					require.ErrorContains(t, err, "maximum size")
					break
				}
				require.NoError(t, err)
				if at < 0 {
					at = max(at+n, 0)
				}
				model = slices.Insert(model, min(at, n), v)
			case 8:
				if n > 0 {
					require.NoError(t, err1(d.find(th, py.MakeInt(model[n-1]), 0, d.n)))
				}
			case 9:
				if n > 60 {
					d.clear()
					model = nil
				}
			}
			require.Equal(t, len(model), d.n)
			for i, want := range model {
				require.Equal(t, py.MakeInt(want), d.item(i))
			}
		}
	}
}

// err1 is a find that must succeed.
func err1(at int, err error) error {
	if err == nil && at < 0 {
		return py.Errorf(py.ValueError, "not found")
	}
	return err
}

// TestBounds are requests for more than there is memory for.
func TestBounds(t *testing.T) {
	th := &py.Thread{Runtime: py.NewRuntime()}
	_, err := makeProduct(th, py.Args{Values: []py.Value{py.NewStr("ab"), py.MakeInt(1 << 39)}, Names: []*py.Str{py.NewStr("repeat")}})
	require.ErrorContains(t, err, "MemoryError")
	_, err = makeCombinations(true)(th, []py.Value{py.NewStr("ab"), py.MakeInt(1 << 39)})
	require.ErrorContains(t, err, "MemoryError")
	_, err = tee(th, []py.Value{py.NewStr("ab"), py.MakeInt(1 << 39)})
	require.ErrorContains(t, err, "MemoryError")
	d := &Deque{longest: -1}
	require.NoError(t, d.append(th, py.None))
	require.ErrorContains(t, d.repeat(th, py.MakeInt(1<<40)), "MemoryError")
}
