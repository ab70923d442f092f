package python_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestGeneratorSwitchesAllocateNothing: a resumption and its yield, once the
// generator is there.
func TestGeneratorSwitchesAllocateNothing(t *testing.T) {
	for name, body := range map[string]string{
		"for":        "for x in ones(%d): pass",
		"send":       "g = ones(%d)\nnext(g)\ntry:\n    while True: g.send(2)\nexcept StopIteration: pass",
		"yield from": "def outer(): yield from ones(%d)\nfor x in outer(): pass",
	} {
		t.Run(name, func(t *testing.T) {
			require.Less(t, switchAllocations(t, body), 0.01)
		})
	}
}

// switchAllocations is what one of a program's switches allocates: body makes as
// many as it is given.
func switchAllocations(t testing.TB, body string) float64 {
	allocations := func(switches int) float64 {
		source := fmt.Appendf(nil, "def ones(n):\n    while n:\n        yield 1\n        n = n - 1\n"+body+"\n", switches)
		return testing.AllocsPerRun(5, func() { require.Zero(t, simulate("switch.py", source).status) })
	}
	const few, many = 100, 1000 // ints that are there already
	return (allocations(many) - allocations(few)) / (many - few)
}
