package compile

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/syntax"
)

// python is the interpreter that judges; the tests that ask it are skipped where
// it is not installed.
const python = "/usr/bin/python3"

func needPython(t *testing.T) {
	t.Helper()
	version, err := exec.Command(python, "-c", "import sys; print(sys.version_info[:2])").Output()
	if err != nil || strings.TrimSpace(string(version)) != "(3, 11)" {
		t.Skip("CPython 3.11 is not here to compare with")
	}
}

// verdict says what is wrong with a program in the words of testdata/golden.py.
func verdict(source string) string {
	file, err := syntax.Parse("case.py", []byte(source))
	if err == nil {
		_, err = Module(file)
	}
	if err == nil {
		return "ok"
	}
	var e *syntax.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	if e.Line == 0 {
		return e.Kind + ": " + e.Msg
	}
	return fmt.Sprintf("%d:%d %d:%d %s: %s", e.Line, e.Col, e.EndLine, e.EndCol, e.Kind, e.Msg)
}

// withoutEnd drops the end of a place, which CPython does not give for errors of
// __future__.
func withoutEnd(verdict string) string {
	parts := strings.SplitN(verdict, " ", 3)
	return parts[0] + " " + parts[len(parts)-1]
}

func readCases(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/errors.txt")
	require.NoError(t, err)
	return strings.Split(string(text), "---\n")
}

func requireVerdicts(t *testing.T, want string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(want, "\n"), "\n")
	cases := readCases(t)
	require.Len(t, lines, len(cases))
	for i, source := range cases {
		got := verdict(source)
		if strings.Contains(lines[i], " - ") {
			got = withoutEnd(got)
			lines[i] = withoutEnd(lines[i])
		}
		if got != lines[i] {
			t.Errorf("%s\ngot  %s\nwant %s", source, got, lines[i])
		}
	}
}

func TestErrors(t *testing.T) {
	want, err := os.ReadFile("testdata/errors.out")
	require.NoError(t, err)
	requireVerdicts(t, string(want))
}

func TestErrorsAreCPythons(t *testing.T) {
	needPython(t)
	out, err := exec.Command(python, "-I", "testdata/golden.py", "-").Output()
	require.NoError(t, err)
	requireVerdicts(t, string(out))
}
