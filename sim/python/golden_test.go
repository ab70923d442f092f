package python_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/syntax"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
)

// programs are the golden programs: what they print was printed by CPython, see
// testdata/golden.py.
func programs(t *testing.T) []string {
	var found []string
	require.NoError(t, filepath.WalkDir("testdata", func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".py") && filepath.Dir(path) != "testdata" && filepath.Base(filepath.Dir(path)) != "bench" {
			found = append(found, path)
		}
		return err
	}))
	require.Greater(t, len(found), 250)
	return found
}

// output is what a program prints, and its exit status.
type output struct {
	out, err string
	status   int
}

// console takes what programs print.
type console struct{ out, err strings.Builder }

func (c *console) wrap(calls sys.Calls) sys.Calls { return &consoleCalls{calls, c} }

type consoleCalls struct {
	sys.Calls
	to *console
}

func (c *consoleCalls) Write(fd sys.FD, p []byte) (int, sys.Errno) {
	switch fd {
	case sys.Stdout:
		c.to.out.Write(p)
	case sys.Stderr:
		c.to.err.Write(p)
	}
	return c.Calls.Write(fd, p)
}

// simulate runs a program on the simulated machine.
func simulate(name string, source []byte) (got output) {
	defer func() {
		if p := recover(); p != nil {
			got = output{err: fmt.Sprint("panic: ", p, "\n", string(debug.Stack())), status: -1}
		}
	}()
	s, err := scenario.Python(name, source, scenario.Options{})
	if err != nil {
		var refused *syntax.Error
		if errors.As(err, &refused) {
			return output{err: refused.Format(), status: 1}
		}
		return output{err: err.Error(), status: 2}
	}
	var c console
	run := s.Simulate(scenario.SimulateOptions{Untraced: true, Until: time.Hour,
		Wrap: func(_ string, calls sys.Calls) sys.Calls { return c.wrap(calls) }})
	return output{c.out.String(), c.err.String(), run.Status}
}

// lastLine is the line that CPython prints last on standard error.
func lastLine(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	return lines[len(lines)-1]
}

// TestGolden compares each program's output with CPython's.
func TestGolden(t *testing.T) {
	for _, path := range programs(t) {
		t.Run(strings.TrimPrefix(path, "testdata/"), func(t *testing.T) {
			source, err := os.ReadFile(path)
			require.NoError(t, err)
			want := output{}
			if b, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".out"); err == nil {
				want.out = string(b)
			}
			if b, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".err"); err == nil {
				want.err, want.status = strings.TrimRight(string(b), "\n"), 1
			}
			got := simulate(filepath.Base(path), source)
			same(t, want.out, got.out, got.err)
			if want.status != 0 {
				require.Equal(t, want.err, lastLine(got.err))
			}
			require.Equal(t, want.status, got.status, "standard error was:\n%s", got.err)
		})
	}
}

// same compares what was printed, and shows the first lines that differ.
func same(t *testing.T, want, got, errors string) {
	t.Helper()
	if want == got {
		return
	}
	w, g := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	at := 0
	for at < len(w) && at < len(g) && w[at] == g[at] {
		at++
	}
	part := func(lines []string) string { return strings.Join(lines[at:min(at+3, len(lines))], "") }
	t.Fatalf("from line %d on CPython prints\n%swe print\n%sstandard error was:\n%s", at+1, part(w), part(g), errors)
}

// cpython is Debian's Python, the judge.
const cpython = "/usr/bin/python3"

// TestGoldenNow asks CPython again, where it is installed, for what the golden files
// say that it printed.
func TestGoldenNow(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("no other programs run here")
	}
	if _, err := os.Stat(cpython); err != nil {
		t.Skip("no CPython is installed here")
	}
	out, err := exec.Command(cpython, "-B", "testdata/golden.py", "--check").CombinedOutput()
	require.NoError(t, err, string(out))
}
