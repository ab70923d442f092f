package compile

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

var update = flag.Bool("update", false, "write testdata/shapes.out from what the compiler does")

// TestShapes compares the code of small programs with what it was when somebody
// last looked at it and found it good.
func TestShapes(t *testing.T) {
	text, err := os.ReadFile("testdata/shapes.txt")
	require.NoError(t, err)
	var got strings.Builder
	for _, source := range strings.Split(string(text), "---\n") {
		file, err := syntax.Parse("shape.py", []byte(source))
		require.NoError(t, err, source)
		c, err := Module(file)
		require.NoError(t, err, source)
		require.NoError(t, verify(c), source)
		got.WriteString(source + "---\n")
		dumpInner(&got, c)
		got.WriteString("===\n")
	}
	if *update {
		require.NoError(t, os.WriteFile("testdata/shapes.out", []byte(got.String()), 0o644))
	}
	want, err := os.ReadFile("testdata/shapes.out")
	require.NoError(t, err)
	require.Equal(t, string(want), got.String())
}

// dumpInner dumps the functions and classes of a module, or the module itself if
// there are none.
func dumpInner(w *strings.Builder, c *code.Code) {
	n := 0
	for _, k := range c.Consts {
		if inner, ok := k.(*code.Code); ok {
			Dump(w, inner)
			n++
		}
	}
	if n == 0 {
		Dump(w, c)
	}
}

// TestOperations compares the table of operations with the declarations.
func TestOperations(t *testing.T) {
	text, err := os.ReadFile("../code/op.go")
	require.NoError(t, err)
	_, body, _ := strings.Cut(string(text), "const (\n")
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^\t([A-Z]\w*)`).FindAllStringSubmatch(body, -1) {
		names = append(names, m[1])
	}
	require.Len(t, operations, len(names))
	for i, op := range operations {
		require.Equal(t, names[i], op.name)
		require.Len(t, op.shape, 3, op.name)
	}
}

// TestStatementsCost checks that B of a Line counts the instructions up to the next.
func TestStatementsCost(t *testing.T) {
	file, err := syntax.Parse("cost.py", []byte("x = 1\nif x:\n    y = x + 1\n"))
	require.NoError(t, err)
	c, err := Module(file)
	require.NoError(t, err)
	var counts []int32
	for _, in := range c.Instrs {
		if in.Op == code.Line {
			counts = append(counts, in.B)
		}
	}
	// x: Const, StoreGlobal; if: LoadGlobal, JumpUnless; y: LoadGlobal, AddInt, StoreGlobal, and the end.
	require.Equal(t, []int32{2, 2, 5}, counts)
}
