//go:build linux

package lockstep

import (
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/script"
)

func TestMain(m *testing.M) {
	RunHelper()
	os.Exit(m.Run())
}

func TestTmpFuzz(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("N"))
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	diffs, _ := strconv.Atoi(os.Getenv("DIFFS"))
	tcp := os.Getenv("TCP") != ""
	calls := 40
	if tcp {
		calls = 30
	}
	r, err := Fuzz(FuzzOptions{N: uint64(n), Seed: uint64(seed), TCP: tcp, Calls: calls, Log: os.Stdout, MaxDiffs: diffs})
	require.NoError(t, err)
	t.Log(r)
}

func TestTmpRun(t *testing.T) {
	text, _ := os.ReadFile(os.Getenv("SCRIPT"))
	s, err := script.Parse("x", string(text))
	require.NoError(t, err)
	h, _ := StartHelper()
	defer h.Close()
	real, err := h.Run(s)
	require.NoError(t, err)
	writeColumns(os.Stdout, s, s.Run(script.NewSimulated()), real)
}
