// Package peers runs the programs of `make bench` on interpreters that are not
// ours. It has tests only, so that nothing of them is in what is shipped.
package peers

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// programs are those without classes, generators and exceptions, which Starlark
// does not have.
var programs = []string{"containers", "fib", "loops", "strings"}

// dialect is as much of Python as go.starlark.net can be told to accept.
var dialect = &syntax.FileOptions{While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}

func BenchmarkPrograms(b *testing.B) {
	for _, name := range programs {
		b.Run(name, func(b *testing.B) {
			source, err := os.ReadFile(filepath.Join("../../../sim/python/testdata/bench", name+".py"))
			require.NoError(b, err)
			for b.Loop() {
				thread := &starlark.Thread{Print: func(*starlark.Thread, string) {}}
				_, err := starlark.ExecFileOptions(dialect, thread, name, source, nil)
				require.NoError(b, err)
			}
		})
	}
}
