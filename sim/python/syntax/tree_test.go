package syntax

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// python is the interpreter that judges; the tests that ask it are skipped where
// it is not installed.
const python = "/usr/bin/python3"

// askPython runs a script of testdata with CPython 3.11.
func askPython(t *testing.T, script, input string, args ...string) string {
	t.Helper()
	version, err := exec.Command(python, "-c", "import sys; print(sys.version_info[:2])").Output()
	if err != nil || strings.TrimSpace(string(version)) != "(3, 11)" {
		t.Skip("CPython 3.11 is not here to compare with")
	}
	cmd := exec.Command(python, append([]string{"-I", "-W", "ignore", script}, args...)...)
	cmd.Stdin = strings.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, stderr.String())
	return string(out)
}

// requireSameTrees compares the trees of files with CPython's.
func requireSameTrees(t *testing.T, files []string) {
	t.Helper()
	out := askPython(t, "testdata/dump.py", strings.Join(files, "\n"))
	want := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, want, len(files))
	for i, name := range files {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		file, err := Parse(name, source)
		if err != nil {
			t.Errorf("%v\nwant %.200s", err, want[i])
			continue
		}
		if got := dumpFile(file); got != want[i] {
			at := 0
			for at < len(got) && at < len(want[i]) && got[at] == want[i][at] {
				at++
			}
			from := max(at-200, 0)
			t.Errorf("%s: the trees differ\ngot  …%.400s\nwant …%.400s", name, got[from:], want[i][from:])
		}
	}
}

func TestTreesOfSnippets(t *testing.T) {
	dir := t.TempDir()
	source, err := os.ReadFile("testdata/snippets.txt")
	require.NoError(t, err)
	var files []string
	for i, snippet := range strings.Split(string(source), "\n----\n") {
		name := filepath.Join(dir, "snippet"+string(rune('0'+i/100))+string(rune('0'+i/10%10))+string(rune('0'+i%10))+".py")
		require.NoError(t, os.WriteFile(name, []byte(snippet+"\n"), 0o600))
		files = append(files, name)
	}
	requireSameTrees(t, files)
}

func TestTreesOfTheStandardLibrary(t *testing.T) {
	const library = "/usr/lib/python3.11"
	var files []string
	n := 0
	err := filepath.WalkDir(library, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".py") && !strings.Contains(path, "bad_coding") {
			if n++; n%10 == 0 || os.Getenv("SYNTAX_ALL") != "" {
				files = append(files, path)
			}
		}
		return nil
	})
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("the standard library is not here")
	}
	requireSameTrees(t, files)
}
