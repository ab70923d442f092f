//go:build linux

package lockstep

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/script"
	"eyewall/sim/sys"
)

func helper(t testing.TB) *Helper {
	h, err := StartHelper()
	require.NoError(t, err)
	t.Cleanup(h.Close)
	return h
}

// TestScripts checks every script of the kernel on both kernels.
func TestScripts(t *testing.T) {
	files, err := Expand([]string{"../../../sim/kernel/testdata"})
	require.NoError(t, err)
	h := helper(t)
	for _, file := range files {
		v, err := h.Check(file)
		require.NoError(t, err)
		if !v.Same() {
			t.Errorf("differs: %s", file)
			v.Write(os.Stdout)
		}
	}
}

// TestFuzz compares some programs of a fixed seed and of a fresh one, which
// it prints.
func TestFuzz(t *testing.T) {
	n := uint64(20000)
	if testing.Short() {
		n = 1000
	}
	fresh := uint64(time.Now().UnixNano()) >> 10 & 0xffffffff
	for _, o := range []FuzzOptions{{Seed: 1, Calls: 40}, {Seed: fresh, Calls: 40}, {Seed: 1, TCP: true, Calls: 30},
		{Seed: fresh, TCP: true, Calls: 30}} {
		o.N, o.Log, o.MaxDiffs = n, os.Stdout, 3
		report, err := Fuzz(o)
		require.NoError(t, err)
		t.Logf("seed %d tcp %v: %v", o.Seed, o.TCP, report)
		require.Empty(t, report.Differences)
	}
}

// TestBrokenSimulatorIsFound: a simulator that answers one call wrongly does
// not pass. The script's expectation stands for it.
func TestCheckFindsADifference(t *testing.T) {
	file := filepath.Join(t.TempDir(), "wrong.sys")
	require.NoError(t, os.WriteFile(file, []byte("v = eventfd 1 -> ok\nread v 8 -> 7\n"), 0o644))
	v, err := helper(t).Check(file)
	require.NoError(t, err)
	require.False(t, v.Differs)
	require.True(t, v.Unexpected)
	require.NoError(t, helper(t).Record(file))
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, "v = eventfd 1 -> ok\nread v 8 -> 8\n", string(text))
}

// TestUnixPaths: names that are paths outlive their socket, as files do. The
// script language has abstract names only.
func TestUnixPaths(t *testing.T) {
	path := sys.Addr{Path: filepath.Join(t.TempDir(), "door")}
	sequence := func(m script.Machine) (answers []string) {
		open := func(typ sys.SockType) sys.FD {
			fd, errno := m.Socket(sys.Unix, typ)
			require.Zero(t, errno)
			return fd
		}
		say := func(errno sys.Errno) { answers = append(answers, errno.Name()) }
		l, other, c, messages := open(sys.Stream), open(sys.Stream), open(sys.Stream), open(sys.SeqPacket)
		say(m.Connect(c, path))
		say(m.Bind(l, path))
		say(m.Bind(other, path))
		say(m.Bind(messages, path))
		say(m.Connect(c, path))
		say(m.Listen(l, 1))
		say(m.Connect(messages, path))
		say(m.Connect(c, path))
		say(m.Close(l))
		say(m.Bind(other, path))
		say(m.Connect(other, path))
		for _, fd := range []sys.FD{other, c, messages} {
			m.Close(fd)
		}
		return answers
	}
	require.Equal(t, sequence(newMachine()), sequence(script.NewSimulated()))
}

// TestShrink: a difference is cut down to the calls that make it. The wrong
// kernel is one on which every read of an eventfd differs.
func TestShrink(t *testing.T) {
	r := script.Rand(5)
	s := script.Generate(&r, 40, false)
	wrong, err := script.Parse("wrong", s.String()+"wrong = eventfd 1\nread wrong 8\n"+"sleep 0\n")
	require.NoError(t, err)
	s = wrong
	n := 0
	small, err := shrinkWith(s, func(s *script.Script) (bool, error) {
		n++
		for i := range s.Lines {
			if s.Text(&s.Lines[i].Call) == "read wrong 8" {
				return true, nil
			}
		}
		return false, nil
	})
	require.NoError(t, err)
	require.Equal(t, "wrong = eventfd 1\nread wrong 8\n", small.String())
	require.Less(t, n, 400)
}
