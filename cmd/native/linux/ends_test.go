//go:build linux

package linux

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// flood sends until there is no more room, and waits for some.
func flood(c sys.Calls, _ sys.Wake) sys.Wait {
	chunk := make([]byte, 1<<16)
	for {
		if _, errno := c.Send(3, chunk, 0); errno != 0 {
			return poll(3, sys.Out)
		}
	}
}

// TestEnds: a run in which nothing can happen any more ends by itself,
// whatever its processes wait in, and says that they do.
func TestEnds(t *testing.T) {
	wait := func(w sys.Wait) step { return func(sys.Calls, sys.Wake) sys.Wait { return w } }
	accept := []step{
		func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(listen(c), sys.In) },
		func(c sys.Calls, _ sys.Wake) sys.Wait {
			c.Accept(3)
			return sys.Wait{Kind: sys.WaitSleep, Timeout: sys.Forever}
		},
	}
	for _, test := range []struct {
		name    string
		scripts [][]step
	}{
		{"poll", [][]step{{func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(listen(c), sys.In) }}}},
		{"poll of nothing", [][]step{{wait(sys.Wait{Kind: sys.WaitPoll, Timeout: sys.Forever})}}},
		{"select", [][]step{{func(c sys.Calls, _ sys.Wake) sys.Wait {
			return sys.Wait{Kind: sys.WaitSelect, Select: &sys.SelectSets{N: 4, Read: set(listen(c))}, Timeout: -7}
		}}}},
		{"sleep", [][]step{{wait(sys.Wait{Kind: sys.WaitSleep, Timeout: sys.Forever})}}},
		{"epoll", [][]step{{func(c sys.Calls, _ sys.Wake) sys.Wait {
			c.EpollCreate()
			c.EpollCtl(3, sys.EpollAdd, listen(c), sys.EpollEvent{Events: sys.In})
			return epollWait(sys.Forever)
		}}}},
		{"beside one that has exited", [][]step{{wait(exit())}, {wait(sys.Wait{Kind: sys.WaitSleep, Timeout: sys.Forever})}}},
		{"bytes that nobody takes", [][]step{accept, {
			func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(dial(c), sys.Out) },
			flood, flood, flood, flood, flood, flood, flood, flood,
		}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			run, err := Run(world(test.scripts...), Options{Scale: 10, Log: true})
			require.NoError(t, err)
			require.True(t, run.Idle)
			require.Zero(t, run.Status)
			decoded, err := trace.Decode(run.Trace.Encode())
			require.NoError(t, err)
			player := trace.NewPlayer(decoded)
			player.SeekIndex(trace.Index(decoded.Len() - 1))
			last := player.State().Procs[len(test.scripts)-1]
			require.Equal(t, trace.Waiting, last.Status)
			require.Negative(t, last.WaitFor.Deadline)
		})
	}
}

// TestStatus: the run's status is the program's, not its peers'.
func TestStatus(t *testing.T) {
	with := func(status int) []step {
		return []step{func(sys.Calls, sys.Wake) sys.Wait { return sys.Wait{Kind: sys.WaitExit, Status: status} }}
	}
	run, err := Run(world(with(3), with(4)), Options{})
	require.NoError(t, err)
	require.Equal(t, 3, run.Status)
	require.False(t, run.Idle)
	require.Nil(t, run.Trace)
}

// TestDelayedAcknowledgement: the kernel holds back a small segment until the
// one before is acknowledged, which takes 40 ms of its own time. At a scale
// that must not become seconds.
func TestDelayedAcknowledgement(t *testing.T) {
	turn := func(c sys.Calls, _ sys.Wake) sys.Wait {
		n, _ := c.Recv(3, make([]byte, 100), 0)
		c.Send(3, []byte("x"), 0) // this and what came makes the kernel wait for company
		require.NotZero(t, n)
		return poll(3, sys.In)
	}
	var arrived int
	answer := func(c sys.Calls, _ sys.Wake) sys.Wait {
		recv(c, 4)
		for range 3 {
			c.Send(4, []byte("five."), 0)
		}
		return poll(4, sys.In)
	}
	_, err := Run(world([]step{
		func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(listen(c), sys.In) },
		func(c sys.Calls, _ sys.Wake) sys.Wait {
			c.Accept(3)
			return poll(4, sys.In)
		},
		answer, answer, answer,
	}, []step{
		func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(dial(c), sys.Out) },
		func(c sys.Calls, _ sys.Wake) sys.Wait {
			c.Send(3, []byte("hello"), 0)
			return poll(3, sys.In)
		},
		turn, turn,
		sleep(time.Second),
		func(c sys.Calls, _ sys.Wake) sys.Wait {
			n, _ := c.Recv(3, make([]byte, 100), 0)
			arrived = n
			return exit()
		},
	}), Options{Scale: 200})
	require.NoError(t, err)
	require.GreaterOrEqual(t, arrived, 15)
}
