package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// trickster is a key whose comparison does something, and whose hash is 1.
type trickster struct{ compared func() }

var tricksterClass = NewStatic("test", "trickster", LayoutOther, &Slots{
	Hash: func(*Thread, Value) (uint64, error) { return 1, nil },
	Compare: func(_ *Thread, op CompareOp, a, _ Value) (Value, error) {
		if f := a.(*trickster).compared; f != nil {
			f()
		}
		return MakeBool(op != Eq), nil
	},
})

func (*trickster) Class() *Class { return tricksterClass }

func TestComparisonChangesTheContainer(t *testing.T) {
	s := newScript()
	for _, n := range []int{1, 5, 20, 100} {
		d, set := NewDict(), NewSet()
		list := NewList()
		changes := 0
		key := &trickster{}
		fill := func() {
			for i := range n {
				require.NoError(t, d.Set(s.t, MakeInt(int64(i+2)), None))
				require.NoError(t, set.Add(s.t, MakeInt(int64(i+2))))
				list.Items = append(list.Items, MakeInt(int64(i)))
			}
			require.NoError(t, d.Set(s.t, key, None))
			require.NoError(t, set.Add(s.t, key))
			list.Items = append(list.Items, key)
		}
		fill()
		key.compared = func() {
			if changes++; changes < 4 {
				d.Clear()
				set.Clear()
				list.Items = nil
				if changes == 2 {
					fill()
				}
			}
		}
		for _, v := range []Value{d, set, list} {
			changes = 0
			in, err := Contains(s.t, v, &trickster{})
			require.NoError(t, err)
			require.False(t, in)
			changes = 0
			_, err = Compare(s.t, Eq, v, v)
			require.NoError(t, err)
			fill()
		}
		changes = 0
		require.NoError(t, d.Set(s.t, &trickster{}, None))
		require.NoError(t, set.Add(s.t, &trickster{}))
		changes = 0
		_, err := d.Delete(s.t, &trickster{})
		require.NoError(t, err)
		changes = 0
		_, err = set.Discard(s.t, &trickster{})
		require.NoError(t, err)
		fill()
		changes = 0
		_, err = callMethod(s.t, list, "remove", &trickster{})
		_, wrong := Raised(err, ValueError)
		require.True(t, wrong)
	}
}

func TestSmallProgramsOfLargeWork(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"repetition", "[0] * (1 << 40)", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"repetition beyond an int", "[0, 1] * (1 << 62)", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"tuple", "(0,) * (1 << 40)", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"in place", "a = [0]; a *= 1 << 40", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"list of a range", "list(range(1 << 40))", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"set of a range", "set(range(1 << 40))", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"dict of a range", "dict.fromkeys(range(1 << 40))", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"list of an iterator", "list(map(abs, range(1 << 40)))", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"extension", "a = []; a.extend(iter(range(1 << 40)))", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"text of shared lists", "a = [1]\nfor i in range(40): a = [a] * 10\nlen(repr(a))", "MemoryError: the program needs more than its 64 MiB of memory"},
		{"deep list", "a = []\nfor i in range(1000): a = [a]\nrepr(a)", "RecursionError: maximum recursion depth exceeded while getting the repr of an object"},
		{"deep comparison", "a = []; b = []\nfor i in range(1000): a, b = [a], [b]\na == b", "RecursionError: maximum recursion depth exceeded in comparison"},
		{"deep key", "a = ()\nfor i in range(1000): a = (a,)\nhash(a)", "RecursionError: maximum recursion depth exceeded while hashing a tuple"},
		{"deep keys", "a = (); b = ()\nfor i in range(1000): a, b = (a,), (b,)\na == b", "RecursionError: maximum recursion depth exceeded in comparison"},
		{"self", "a = []; a.append(a); b = []; b.append(b)\na == b", "RecursionError: maximum recursion depth exceeded in comparison"},
		{"sum", "sum(range(1 << 60))", "stopped"},
		{"no end", "all(range(1, 1 << 60))", "stopped"},
		{"filter", "next(filter(lambda x: x < 0, range(1 << 60)))", "stopped"},
		{"search", "object in range(1 << 60)", "stopped"},
		{"maximum", "max(range(1 << 60))", "stopped"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newScript()
			left := 1_000_000
			s.t.Charge = func(n int) error {
				if left -= n; left < 0 {
					return NewStop("stopped")
				}
				return nil
			}
			if test.want != "stopped" {
				left = 1 << 60
			}
			require.Equal(t, test.want, s.run(t, test.source))
		})
	}
}

func TestPrint(t *testing.T) {
	tests := []struct{ source, want string }{
		{"print(1, 'a', None is None)", "1 a True\n"},
		{"print()", "\n"},
		{"print(1, 2, sep='-', end='!')", "1-2!"},
		{"print(1, 2, sep=None, end=None)", "1 2\n"},
		{"print([1, 'a'], flush=True)", "[1, 'a']\n"},
		{"print(*'abc', sep='')", "abc\n"},
		{"print(1, [2], [3, 1].sort(foo=1))", ""},
		{"input('name: ')", "name: "},
	}
	for _, test := range tests {
		t.Run(test.source, func(t *testing.T) {
			s := newScript()
			got := ""
			s.t.Stdout = func(text string) error {
				got += text
				return nil
			}
			s.run(t, test.source)
			require.Equal(t, test.want, got)
		})
	}
}

func TestInput(t *testing.T) {
	s := newScript()
	lines := []string{"one", ""}
	s.t.Stdin = func() (string, bool) {
		if len(lines) == 0 {
			return "", false
		}
		line := lines[0]
		lines = lines[1:]
		return line, true
	}
	require.Equal(t, "('one', '')", s.run(t, "(input(), input())"))
	require.Equal(t, "EOFError: EOF when reading a line", s.run(t, "input()"))
	require.Equal(t, "EOFError: EOF when reading a line", newScript().run(t, "input()"))
}
