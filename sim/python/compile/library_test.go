package compile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/syntax"
)

// library is the source of CPython's standard library, where it is installed.
const library = "/usr/lib/python3.11"

// TestLibrary compiles CPython's standard library, and the programs in testdata,
// and verifies the code.
func TestLibrary(t *testing.T) {
	files := pythonFiles(t, "../testdata")
	require.NotEmpty(t, files)
	if _, err := os.Stat(library); err == nil {
		files = append(files, pythonFiles(t, library)...)
	}
	for _, name := range files {
		if strings.HasPrefix(name, "../testdata/errors/") {
			continue // wrong on purpose
		}
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		file, err := syntax.Parse(name, source)
		if err != nil {
			continue // the parser's tests look after that
		}
		c, err := Module(file)
		var e *syntax.Error
		if errors.As(err, &e) && strings.HasPrefix(e.Msg, "complex numbers") {
			continue
		}
		if err == nil {
			err = verify(c)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func pythonFiles(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(path, ".py") {
			files = append(files, path)
		}
		return err
	})
	require.NoError(t, err)
	return files
}
