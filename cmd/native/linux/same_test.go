//go:build linux

package linux

import (
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/compare"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// listen opens a server on port 8000 as descriptor 3.
func listen(c sys.Calls) sys.FD {
	fd, _ := c.Socket(sys.Inet, sys.Stream)
	c.SetSockOpt(fd, sys.OptReuseAddr, 1)
	c.Bind(fd, sys.TCPAddr("10.0.0.1:8000"))
	c.Listen(fd, 8)
	return fd
}

// dial calls it.
func dial(c sys.Calls) sys.FD {
	fd, _ := c.Socket(sys.Inet, sys.Stream)
	c.Connect(fd, sys.TCPAddr("10.0.0.1:8000"))
	return fd
}

// poll waits until one of the events holds for a descriptor.
func poll(fd sys.FD, events sys.Events) sys.Wait {
	return sys.Wait{Kind: sys.WaitPoll, Poll: []sys.PollFD{{FD: fd, Events: events}}, Timeout: sys.Forever}
}

func recv(c sys.Calls, fd sys.FD) { c.Recv(fd, make([]byte, 100), 0) }

// TestSame runs little worlds on both kernels: the traces may differ in
// nothing but the clock.
func TestSame(t *testing.T) {
	for _, test := range []struct {
		name    string
		scripts [][]step
	}{
		{"eventfds in the order of the ready list", [][]step{{
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.EpollCreate()
				for fd := range sys.FD(3) {
					c.EventFD(0, 0)
					c.EpollCtl(3, sys.EpollAdd, 4+fd, sys.EpollEvent{Events: sys.In, Data: uint64(fd)})
				}
				one := []byte{1, 0, 0, 0, 0, 0, 0, 0}
				for _, fd := range []sys.FD{6, 4, 5, 6} {
					c.Write(fd, one)
				}
				return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 2, Timeout: sys.Forever}
			},
			func(c sys.Calls, w sys.Wake) sys.Wait {
				c.Read(6, make([]byte, 8))
				return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 2, Timeout: sys.Forever}
			},
			func(c sys.Calls, w sys.Wake) sys.Wait {
				c.EpollCtl(3, sys.EpollMod, 4, sys.EpollEvent{Events: sys.In | sys.OneShot})
				c.EpollCtl(3, sys.EpollMod, 5, sys.EpollEvent{Events: sys.In | sys.ET})
				return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 8}
			},
			func(c sys.Calls, w sys.Wake) sys.Wait {
				return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 8, Timeout: time.Millisecond}
			},
		}}},
		{"a conversation, and who hangs up", [][]step{{
			func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(listen(c), sys.In) },
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.Accept(3)
				c.Accept(3)
				return poll(4, sys.In)
			},
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				recv(c, 4)
				c.Send(4, []byte("hello yourself"), 0)
				c.Shutdown(4, sys.ShutWrite)
				return poll(4, sys.In|sys.RdHup)
			},
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				recv(c, 4)
				c.Close(4)
				return exit()
			},
		}, {
			sleep(10 * time.Millisecond),
			func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(dial(c), sys.Out) },
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.GetSockOpt(3, sys.OptError)
				c.Send(3, []byte("hello"), 0)
				return poll(3, sys.In)
			},
			sleep(20 * time.Millisecond),
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				recv(c, 3)
				recv(c, 3)
				c.Close(3)
				return exit()
			},
		}}},
		{"nobody listens", [][]step{
			{sleep(50 * time.Millisecond)},
			{
				func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(dial(c), sys.Out) },
				func(c sys.Calls, _ sys.Wake) sys.Wait {
					c.GetSockOpt(3, sys.OptError)
					c.Send(3, []byte("x"), 0)
					return exit()
				},
			}}},
		{"unread bytes reset the connection", [][]step{{
			func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(listen(c), sys.In) },
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.Accept(3)
				return poll(4, sys.In)
			},
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.Close(4)
				return sys.Wait{Kind: sys.WaitSleep, Timeout: 50 * time.Millisecond}
			},
		}, {
			sleep(10 * time.Millisecond),
			func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(dial(c), sys.Out) },
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.Send(3, []byte("hello"), 0)
				return poll(3, sys.In)
			},
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				recv(c, 3)
				recv(c, 3)
				c.Send(3, []byte("hello"), 0)
				return exit()
			},
		}}},
		{"waits that end by themselves", [][]step{{
			func(c sys.Calls, _ sys.Wake) sys.Wait {
				c.SocketPair(sys.Unix, sys.Stream)
				wait := poll(3, sys.In)
				wait.Timeout = 10 * time.Millisecond
				return wait
			},
			func(c sys.Calls, w sys.Wake) sys.Wait {
				c.Write(4, []byte("ab"))
				return poll(3, sys.In|sys.Out)
			},
			func(c sys.Calls, w sys.Wake) sys.Wait { return poll(77, sys.In) },
			func(c sys.Calls, w sys.Wake) sys.Wait {
				recv(c, 3)
				recv(c, 3)
				c.Close(4)
				return poll(3, sys.In)
			},
			func(c sys.Calls, w sys.Wake) sys.Wait {
				recv(c, 3)
				return exit()
			},
		}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			simulated := world(test.scripts...).Simulate(scenario.SimulateOptions{})
			for _, scale := range []float64{1, 10} {
				run, err := Run(world(test.scripts...), Options{Scale: scale, Log: true})
				require.NoError(t, err)
				result := compare.Traces(simulated.Trace, run.Trace)
				result.A, result.B = "simulated", "Linux"
				if !result.Equal() {
					result.Write(os.Stderr)
				}
				require.True(t, result.Equal())
				_, err = trace.Decode(run.Trace.Encode())
				require.NoError(t, err)
			}
		})
	}
}

// TestSelect: sets are translated, and answered as Linux does.
func TestSelect(t *testing.T) {
	var sets *sys.SelectSets
	_, err := Run(world([]step{func(c sys.Calls, _ sys.Wake) sys.Wait {
		c.SocketPair(sys.Unix, sys.Stream)
		c.Write(4, []byte("x"))
		sets = &sys.SelectSets{N: 5, Read: set(3, 4), Write: set(4), Except: set(3)}
		return sys.Wait{Kind: sys.WaitSelect, Select: sets, Timeout: sys.Forever}
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.Wake{Kind: sys.WakeReady, N: 2}, w)
		require.Equal(t, sys.SelectSets{N: 5, Read: set(3), Write: set(4)}, *sets)
		*sets = sys.SelectSets{N: 5, Read: set(4)}
		return sys.Wait{Kind: sys.WaitSelect, Select: sets, Timeout: time.Millisecond}
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.WakeTimeout, w.Kind)
		require.Equal(t, sys.SelectSets{N: 5}, *sets)
		return sys.Wait{Kind: sys.WaitSelect, Select: &sys.SelectSets{N: -1}}
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.Wake{Kind: sys.WakeError, Errno: sys.EINVAL}, w)
		return exit()
	}}), Options{})
	require.NoError(t, err)
}
