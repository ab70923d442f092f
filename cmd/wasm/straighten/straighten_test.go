package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// assemble makes a function's body without locals.
func assemble(parts ...[]byte) []byte {
	body := []byte{0}
	for _, part := range parts {
		body = append(body, part...)
	}
	return body
}

var (
	block  = []byte{opBlock, noResult}
	loop   = []byte{opLoop, noResult}
	iff    = []byte{opIf, noResult}
	end    = []byte{opEnd}
	nop    = []byte{0x01}
	truth  = []byte{opI32Const, 1}
	eqz32  = []byte{opI32Eqz}
	eqz64  = []byte{opI64Eqz}
	extend = []byte{opI64ExtendI32U}
	drop   = []byte{0x1a}
)

// table is the head of a function with three basic blocks; two more jumps to the
// third are those of unused numbers.
func table() []byte {
	return []byte{opLocalGet, pcB, opBrTable, 4, 0, 1, 2, 2, 3}
}

// far is Go's jump to a basic block, depth blocks inside the loop.
func far(to, depth byte) []byte {
	return []byte{opI32Const, to, opLocalSet, pcB, opBr, depth}
}

func br(depth byte) []byte   { return []byte{opBr, depth} }
func brIf(depth byte) []byte { return []byte{opBrIf, depth} }

func TestFunction(t *testing.T) {
	around := func(first, second, third []byte) []byte {
		return assemble(loop, block, block, block, table(), end, first, end, second, end, third, end, end)
	}
	join := func(parts ...[]byte) []byte { return assemble(parts...)[1:] }
	for name, c := range map[string]struct{ before, after []byte }{
		"to the next":               {around(far(1, 2), nop, nop), around(br(0), nop, nop)},
		"over one":                  {around(far(2, 2), nop, nop), around(br(1), nop, nop)},
		"by another number":         {around(far(3, 2), nop, nop), around(br(1), nop, nop)},
		"back stays":                {around(nop, far(0, 1), nop), around(nop, far(0, 1), nop)},
		"to itself stays":           {around(nop, nop, far(2, 0)), around(nop, nop, far(2, 0))},
		"on a condition":            {around(join(truth, iff, far(2, 3), end), nop, nop), around(join(truth, brIf(1)), nop, nop)},
		"in a longer if":            {around(join(truth, iff, nop, far(2, 3), end), nop, nop), around(join(truth, iff, nop, br(2), end), nop, nop)},
		"an if in the block's room": {around(nop, join(truth, iff, nop, far(1, 2), end), nop), around(nop, join(truth, iff, nop, far(1, 2), end), nop)},
		"to another loop stays": {
			around(join(loop, far(1, 0), end), nop, nop), around(join(loop, far(1, 0), end), nop, nop)},
		"a truth of 64 bits":   {assemble(truth, extend, eqz64, drop, end), assemble(truth, eqz32, drop, end)},
		"not not, for a jump":  {assemble(truth, eqz32, eqz32, iff, nop, end, end), assemble(truth, iff, nop, end, end)},
		"not not, for a value": {assemble(truth, eqz32, eqz32, drop, end), assemble(truth, eqz32, eqz32, drop, end)},
		"no table":             {assemble(block, far(1, 0), end, end), assemble(block, far(1, 0), end, end)},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := function(c.before)
			require.NoError(t, err)
			require.Equal(t, c.after, got)
		})
	}
}

func TestBadModules(t *testing.T) {
	good := append([]byte{}, magic...)
	good = append(good, codeSection, 5, 1, 3, 0, opBr, 0x80)
	for name, module := range map[string][]byte{
		"empty":                   nil,
		"another file":            []byte("GIF89a, and so on"),
		"a section cut off":       append(append([]byte{}, magic...), codeSection, 9, 1),
		"an instruction cut off":  good,
		"an unknown instruction":  append(append([]byte{}, magic...), codeSection, 4, 1, 2, 0, 0xff),
		"fewer functions than it": append(append([]byte{}, magic...), codeSection, 1, 3),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := straighten(module)
			require.Error(t, err)
		})
	}
}

func FuzzStraighten(f *testing.F) {
	f.Add([]byte("\x00asm\x01\x00\x00\x00\x0a\x04\x01\x02\x00\x0b"))
	f.Fuzz(func(t *testing.T, module []byte) {
		_, _ = straighten(module) // must not panic
	})
}

// TestProgram compiles this command, and straightens it: the result is smaller,
// stays the same when straightened again, and in WebAssembly does the work.
func TestProgram(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("needs the compiler")
	}
	name := filepath.Join(t.TempDir(), "straighten.wasm")
	build := exec.Command("go", "build", "-o", name, ".")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	before, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, file(name))
	after, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Less(t, len(after), len(before)*99/100)
	again, err := straighten(after)
	require.NoError(t, err)
	require.Equal(t, after, again)

	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	work := filepath.Join(t.TempDir(), "work.wasm")
	require.NoError(t, os.WriteFile(work, before, 0o644))
	run := exec.Command(node, filepath.Join(string(root[:len(root)-1]), "lib/wasm/wasm_exec_node.js"), name, work)
	run.Env = []string{"PATH=" + os.Getenv("PATH")}
	out, err = run.CombinedOutput()
	require.NoError(t, err, string(out))
	worked, err := os.ReadFile(work)
	require.NoError(t, err)
	require.Equal(t, after, worked)
}
