package python_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
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
			require.Equal(t, want.out, got.out, "standard output; standard error was:\n%s", got.err)
			if want.status != 0 {
				require.Equal(t, want.err, lastLine(got.err))
			}
			require.Equal(t, want.status, got.status, "standard error was:\n%s", got.err)
		})
	}
}

// cpython is Debian's Python, the judge.
const cpython = "/usr/bin/python3"

// askCPython runs a program with it.
func askCPython(t *testing.T, path string) output {
	t.Helper()
	cmd := exec.Command(cpython, "-B", path)
	cmd.Env = []string{"PYTHONHASHSEED=0", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"}
	cmd.Dir = t.TempDir()
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	return output{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}
