package python_test

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkPrograms runs the programs that `make bench` also gives to CPython and
// Starlark. One op is a whole run, from the source to the exit.
func BenchmarkPrograms(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the commands have it
	files, err := filepath.Glob("testdata/bench/*.py")
	require.NoError(b, err)
	for _, file := range files {
		b.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(b *testing.B) {
			source, err := os.ReadFile(file)
			require.NoError(b, err)
			for b.Loop() {
				require.Zero(b, simulate(file, source).status)
			}
		})
	}
}

// BenchmarkEmpty is what every run costs before its first statement.
func BenchmarkEmpty(b *testing.B) {
	for b.Loop() {
		require.Zero(b, simulate("empty.py", nil).status)
	}
}

// BenchmarkSwitches counts what TestGeneratorSwitchesAllocateNothing checks.
func BenchmarkSwitches(b *testing.B) {
	for b.Loop() {
		b.ReportMetric(switchAllocations(b, "for x in ones(%d): pass"), "allocs/switch")
	}
}
