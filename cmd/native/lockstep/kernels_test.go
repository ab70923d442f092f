//go:build linux

package lockstep

import (
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/script"
)

// The helper process is this binary again. It is told apart before main:
// builders for other fuzzers leave out TestMain.
func init() { RunHelper() }

// fuzzHelper is one for all inputs: those builders call the whole target for
// each, and clean up after none.
var fuzzHelper = sync.OnceValues(StartHelper)

// FuzzKernels is the same generator as a native fuzz target: its bytes are
// the choices.
func FuzzKernels(f *testing.F) {
	f.Add([]byte("a seed"))
	f.Fuzz(func(t *testing.T, choices []byte) {
		h, err := fuzzHelper()
		require.NoError(t, err)
		c := script.Bytes(choices)
		s := script.Generate(&c, min(40, 1+len(choices)/2), false)
		differs, _, err := h.differs(s, false)
		require.NoError(t, err)
		if differs {
			d, err := h.shrink(s, false)
			require.NoError(t, err)
			d.Write(os.Stdout)
			t.Fatal("the kernels disagree")
		}
	})
}
