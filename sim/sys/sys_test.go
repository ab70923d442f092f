package sys_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/sys"
)

func TestErrno(t *testing.T) {
	for _, c := range []struct {
		errno      sys.Errno
		name, text string
	}{
		{0, "ok", "Success"},
		{sys.EAGAIN, "EAGAIN", "Resource temporarily unavailable"},
		{sys.EINPROGRESS, "EINPROGRESS", "Operation now in progress"},
		{sys.EDEADLK, "EDEADLK", "Resource deadlock avoided"},
		{41, "errno 41", "Unknown error 41"},
		{9999, "errno 9999", "Unknown error 9999"},
	} {
		require.Equal(t, c.name, c.errno.Name())
		require.Equal(t, c.text, c.errno.Error())
	}
	require.Equal(t, 115, int(sys.EINPROGRESS), "Linux's numbers on every platform")
}

func TestEventsString(t *testing.T) {
	for mask, want := range map[sys.Events]string{
		0: "0", sys.In: "in", sys.In | sys.RdHup | sys.ET: "in|rdhup|et", 1 << 20: "0x100000", sys.Out | 1<<20: "out|0x100000",
	} {
		require.Equal(t, want, mask.String())
	}
}

func TestFDSet(t *testing.T) {
	var s sys.FDSet
	for _, fd := range []sys.FD{0, 63, 64, 1023} {
		require.False(t, s.Has(fd))
		s.Set(fd)
		require.True(t, s.Has(fd))
	}
	s.Clear(64)
	require.False(t, s.Has(64))
	require.True(t, s.Has(63))
	require.False(t, s.Has(-1))
	require.False(t, s.Has(1024))
	require.Panics(t, func() { s.Set(1024) })
}

func TestNames(t *testing.T) {
	require.Equal(t, "epoll_wait", sys.CallEpollWait.String())
	require.Equal(t, "exit", (sys.NumSyscalls - 1).String())
	require.Equal(t, "?99", sys.Syscall(99).String())
	require.Equal(t, "SO_LINGER", sys.OptLinger.String())
	require.Equal(t, "rdwr", sys.ShutBoth.String())
	require.Equal(t, "mod", sys.EpollMod.String())
}
