package script

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestScripts runs every script of the kernel on the simulated machine, and
// holds what it gives against what Linux gave when the script was recorded.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("../kernel/testdata/*/*.sys")
	require.NoError(t, err)
	if dir := os.Getenv("SCRIPTS"); dir != "" {
		files, _ = filepath.Glob(dir + "/*.sys")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".sys"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			s, err := Parse(file, string(text))
			require.NoError(t, err)
			for i, r := range s.Run(NewSimulated()) {
				line := s.Lines[i]
				want := Result{Text: line.Want}
				if r.Loose != "" {
					continue
				}
				require.Equal(t, want.Text, r.Text, "%s:%d: %s", file, line.Number, s.Text(&line.Call))
			}
		})
	}
}
