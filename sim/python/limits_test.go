package python_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/machine"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
)

// limited runs a program with bounds of its own until a virtual time.
func limited(t *testing.T, source string, limits machine.Limits, until time.Duration) (output, *scenario.Run) {
	t.Helper()
	s, err := scenario.Python("x.py", []byte(source), scenario.Options{Limits: limits})
	require.NoError(t, err)
	var c console
	run := s.Simulate(scenario.SimulateOptions{Until: until,
		Wrap: func(_ string, calls sys.Calls) sys.Calls { return c.wrap(calls) }})
	return output{c.out.String(), c.err.String(), run.Status}, run
}

// TestEndlessLoop: a loop without end takes the processor, slice by slice, and the
// world goes on beside it.
func TestEndlessLoop(t *testing.T) {
	got, run := limited(t, "print('before')\nwhile True: pass\n", machine.Limits{}, 50*time.Millisecond)
	require.Equal(t, "before\n", got.out)
	require.False(t, run.Cut)
	require.Greater(t, run.Steps, 20, "the process gave way often")
	require.InDelta(t, 50, run.End.Milliseconds(), 2)
}

// TestSteps: too many steps end the program, and the message names the line.
func TestSteps(t *testing.T) {
	for _, test := range []struct{ name, source, where string }{
		{"loop", "n = 0\nwhile True:\n    n += 1\n", "x.py:2"},
		{"in a function", "def f():\n    while True: pass\nf()\n", "x.py:2"},
		{"no except clause catches it", "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\n", "x.py:2"},
		{"in a special method", "class A:\n    def __eq__(self, other):\n        while True: pass\nA() in [A()]\n", "x.py:3"},
		{"native", "sum(range(10**12))\n", "x.py:1"},
		{"a generator", "def g():\n    while True: yield 1\nfor x in g(): pass\n", "x.py:"},
		{"comprehension", "def g():\n    while True: yield 1\n[0 for x in g() if False]\n", "x.py:"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, _ := limited(t, test.source, machine.Limits{Steps: 1_000_000}, 0)
			require.Empty(t, got.out)
			require.Equal(t, 1, got.status)
			require.True(t, strings.HasPrefix(got.err, test.where), got.err)
			require.Contains(t, got.err, "stopped after 1 million steps")
		})
	}
}

// TestOutput: what is printed is bounded.
func TestOutput(t *testing.T) {
	got, _ := limited(t, "while True:\n    print('x' * 99)\n", machine.Limits{Output: 1000}, 0)
	require.Len(t, got.out, 1000)
	require.Equal(t, "x.py:2: stopped: the program prints more than 1000 bytes\n", got.err)
	require.Equal(t, 1, got.status)
}

// TestMemory: what would take more than there is, is refused before it is taken.
func TestMemory(t *testing.T) {
	for _, expr := range []string{
		"10**10**10", "'x'*10**12", "b'x'*10**12", "[0]*10**12", "(0,)*10**12", "1 << 10**12", "list(range(10**9))", "bytearray(10**12)",
		"'%1000000000d' % 1", "f'{1:>1000000000}'", "'a'.ljust(10**12)", "','.join(['abcdefgh']*10**7)", "('ab'*1000).replace('', 'x'*10**6)",
		"[i for i in range(10**9)]", "{i: i for i in range(10**9)}", "set(range(10**9))", "'x'.center(10**12)", "bytes(10**12)",
		"list(zip(range(10**9), range(10**9)))", "int.from_bytes(b'\\xff'*10**9, 'big')", "'a\\t'.expandtabs(10**9)",
		"(lambda f: f(f, []))(lambda f, x: [f, x, [0] * 10**8])", "''.join(map(str, range(10**9)))",
	} {
		t.Run(expr, func(t *testing.T) {
			got, _ := limited(t, "try:\n    "+expr+"\nexcept MemoryError as e:\n    print('refused', e)\n", machine.Limits{Memory: 4 << 20}, 0)
			require.Equal(t, "refused the program needs more than its 4 MiB of memory\n", got.out, got.err)
			require.Zero(t, got.status)
		})
	}
	got, _ := limited(t, "x = []\nwhile True:\n    x.append([0] * 100)\n", machine.Limits{Memory: 1 << 20}, 0)
	require.Equal(t, "MemoryError: the program needs more than its 1 MiB of memory", lastLine(got.err))
	require.Contains(t, got.err, `File "x.py", line 3, in <module>`)
	// What is let go can be had again.
	got, _ = limited(t, "for i in range(300):\n    x = [0] * 100_000\nprint('fine')\n", machine.Limits{Memory: 4 << 20}, 0)
	require.Equal(t, "fine\n", got.out, got.err)
}

// TestRecursion: too deep is a RecursionError, wherever the depth comes from.
func TestRecursion(t *testing.T) {
	for _, source := range []string{
		"def f(): f()\nf()\n",
		"class A:\n    def __getattr__(self, name): return getattr(self, name)\nA().x\n",
		"class A:\n    def __repr__(self): return repr(self)\nrepr(A())\n",
		"class A:\n    def __eq__(self, o): return self == o\nA() == A()\n",
		"x = []\nfor i in range(100000): x = [x]\nrepr(x)\n",
		"x, y = [], []\nfor i in range(100000): x, y = [x], [y]\nx == y\n",
		"def g(): yield from g()\nlist(g())\n",
		"x = ()\nfor i in range(100000): x = (x,)\nhash(x)\n",
		"f = lambda: sorted([1], key=lambda _: f())\nf()\n",
		"class A:\n    def __call__(self): return self()\nA()()\n",
	} {
		t.Run(source, func(t *testing.T) {
			got, _ := limited(t, source, machine.Limits{}, 0)
			require.Contains(t, lastLine(got.err), "RecursionError: maximum recursion depth exceeded")
			require.Equal(t, 1, got.status)
		})
	}
}
