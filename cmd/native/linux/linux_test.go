//go:build linux

package linux

import (
	"net/netip"
	"os"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"eyewall/sim/compare"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// script is a process whose n-th Resume is the n-th step.
type script struct {
	calls sys.Calls
	step  int
	steps []func(sys.Calls, sys.Wake) sys.Wait
}

func (s *script) Resume(w sys.Wake) sys.Wait {
	if s.step == len(s.steps) {
		return sys.Wait{Kind: sys.WaitExit}
	}
	s.step++
	return s.steps[s.step-1](s.calls, w)
}

type step = func(sys.Calls, sys.Wake) sys.Wait

// world makes a scenario of scripts, each on a host of its own: 10.0.0.1,
// 10.0.0.2, … The first is the program.
func world(scripts ...[]step) *scenario.Scenario {
	s := &scenario.Scenario{Name: "test"}
	for i, steps := range scripts {
		name := string(rune('a' + i))
		s.Hosts = append(s.Hosts, scenario.Host{Name: name, IP: netip.AddrFrom4([4]byte{10, 0, 0, byte(1 + i)})})
		role := trace.RolePeer
		if i == 0 {
			role = trace.RoleProgram
		} else {
			s.Links = append(s.Links, scenario.Link{A: 0, B: i, Latency: time.Millisecond})
		}
		s.Processes = append(s.Processes, scenario.Process{Name: name, Host: i, Role: role,
			New: func(calls sys.Calls, _ *trace.Log) sys.Process { return &script{calls: calls, steps: steps} }})
	}
	return s
}

func async(t *testing.T) *scenario.Scenario {
	s, err := scenario.Lookup("async", scenario.Options{})
	require.NoError(t, err)
	return s
}

// epollWait is the wait for one event on descriptor 3.
func epollWait(timeout time.Duration) sys.Wait {
	return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 8, Timeout: timeout}
}

func exit() sys.Wait { return sys.Wait{Kind: sys.WaitExit} }

// sleep lets d pass.
func sleep(d time.Duration) step {
	return func(sys.Calls, sys.Wake) sys.Wait { return sys.Wait{Kind: sys.WaitSleep, Timeout: d} }
}

func TestAsync(t *testing.T) {
	var mu sync.Mutex
	var console string
	run, err := Run(async(t), Options{Scale: 50, Log: true, Console: func(proc int32, fd sys.FD, text []byte) {
		mu.Lock()
		defer mu.Unlock()
		console += string(text)
	}})
	require.NoError(t, err)
	require.Equal(t, 0, run.Status)
	require.True(t, run.Idle, "the server waits for more clients")
	require.Contains(t, console, "listening on port 8888\n")
	decoded, err := trace.Decode(run.Trace.Encode())
	require.NoError(t, err, "a recorded run folds")
	require.Equal(t, run.Trace.Len(), decoded.Len())
	require.GreaterOrEqual(t, run.Trace.End(), 7*time.Second)
	require.Less(t, run.Trace.End(), 20*time.Second)

	player := trace.NewPlayer(run.Trace)
	player.SeekTime(4 * time.Second)
	state := player.State()
	server := state.Procs[0]
	require.Equal(t, trace.Waiting, server.Status)
	listener, conn := state.File(server, 6), state.File(server, 7)
	require.Equal(t, trace.SockListen, listener.State)
	require.Equal(t, "0.0.0.0:8888", listener.Local)
	require.Equal(t, 128, listener.BacklogMax)
	require.Equal(t, trace.SockEstablished, conn.State)
	require.Equal(t, "10.0.0.1:8888", conn.Local)
	require.Contains(t, conn.Peer, "10.0.1.1:")
	require.Equal(t, sys.Out, conn.Ready)
	require.Len(t, state.File(server, 3).Interest, 5)
}

// TestNoLeaks counts goroutines and descriptors after runs that end in each
// way.
func TestNoLeaks(t *testing.T) {
	count := func() (int, int) {
		fds, err := os.ReadDir("/proc/self/fd")
		require.NoError(t, err)
		return runtime.NumGoroutine(), len(fds)
	}
	once := func() {
		_, err := Run(async(t), Options{Scale: 500, Log: true})
		require.NoError(t, err)
		_, err = Run(async(t), Options{Scale: 500, Until: 3 * time.Second})
		require.NoError(t, err)
	}
	once()
	goroutines, fds := count()
	for range 3 {
		once()
	}
	var g, f int
	for range 100 { // a goroutine that is done may still be counted for a moment
		if g, f = count(); g <= goroutines && f <= fds {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines and %d descriptors where there were %d and %d", g, f, goroutines, fds)
}

func TestUntil(t *testing.T) {
	run, err := Run(async(t), Options{Scale: 50, Until: 1500 * time.Millisecond, Log: true})
	require.NoError(t, err)
	require.False(t, run.Idle)
	require.Equal(t, 1500*time.Millisecond, run.End)
	require.LessOrEqual(t, run.Trace.End(), 1600*time.Millisecond)

	// One that never waits ends too, and so does one that only asks.
	busy := make([]step, 0)
	for _, wait := range []sys.Wait{{Kind: sys.WaitCPU, CPU: time.Millisecond}, {Kind: sys.WaitPoll}} {
		s := world(busy)
		s.Processes[0].New = func(sys.Calls, *trace.Log) sys.Process { return forever(wait) }
		run, err = Run(s, Options{Until: 30 * time.Millisecond})
		require.NoError(t, err)
		require.False(t, run.Idle)
	}
}

// forever is a process that asks for the same wait again and again.
type forever sys.Wait

func (f forever) Resume(sys.Wake) sys.Wait { return sys.Wait(f) }

// TestNeverEarly: no wait ends before its time, as the process's own clock
// has it, at any scale.
func TestNeverEarly(t *testing.T) {
	const timeout = 20 * time.Millisecond
	for _, scale := range []float64{0.5, 1, 7, 50, 1000} {
		for _, kind := range []sys.WaitKind{sys.WaitEpoll, sys.WaitPoll, sys.WaitSelect, sys.WaitSleep} {
			var begin, end time.Duration
			_, err := Run(world([]step{
				func(c sys.Calls, _ sys.Wake) sys.Wait {
					c.EpollCreate()
					begin = c.Now()
					return sys.Wait{Kind: kind, Epoll: 3, MaxEvents: 1, Select: &sys.SelectSets{}, Timeout: timeout}
				},
				func(c sys.Calls, w sys.Wake) sys.Wait {
					require.Equal(t, sys.WakeTimeout, w.Kind)
					end = c.Now()
					return exit()
				},
			}), Options{Scale: scale})
			require.NoError(t, err)
			require.GreaterOrEqual(t, end-begin, timeout, "%v at scale %v", kind, scale)
		}
	}
}

// TestTimersInOrder: of two processes the one whose time comes first goes
// first, also when their times are nearer to each other than the machine's
// threads are punctual.
func TestTimersInOrder(t *testing.T) {
	for range 20 {
		var mu sync.Mutex
		var order []int
		note := func(n int) step {
			return func(sys.Calls, sys.Wake) sys.Wait {
				mu.Lock()
				defer mu.Unlock()
				order = append(order, n)
				return exit()
			}
		}
		var scripts [][]step
		for i := range 8 {
			// The last to start is the first to be due, 50 µs of real time before the next one.
			scripts = append(scripts, []step{sleep(time.Duration(8-i) * 50 * time.Millisecond), note(7 - i)})
		}
		_, err := Run(world(scripts...), Options{Scale: 1000})
		require.NoError(t, err)
		require.Equal(t, []int{0, 1, 2, 3, 4, 5, 6, 7}, order)
	}
}

func TestDescriptors(t *testing.T) {
	run, err := Run(world([]step{func(c sys.Calls, _ sys.Wake) sys.Wait {
		eq := func(want, got any) { require.Equal(t, want, got) }
		fd, errno := c.EpollCreate()
		eq(sys.FD(3), fd)
		eq(sys.Errno(0), errno)
		r, w, errno := c.Pipe()
		eq([]any{sys.FD(4), sys.FD(5), sys.Errno(0)}, []any{r, w, errno})
		eq(sys.Errno(0), c.Close(4))
		eq(sys.EBADF, c.Close(4))
		eq(sys.EBADF, c.Close(-1))
		eq(sys.EBADF, c.Close(1000))
		fd, _ = c.EventFD(1, 0)
		eq(sys.FD(4), fd) // the lowest that is free
		_, errno = c.Write(5, []byte("x"))
		eq(sys.EPIPE, errno) // and no signal
		_, errno = c.Recv(4, make([]byte, 1), 0)
		eq(sys.ENOTSOCK, errno)
		_, errno = c.Read(9, make([]byte, 1))
		eq(sys.EBADF, errno)
		eq(sys.EPERM, c.EpollCtl(3, sys.EpollAdd, sys.Stdin, sys.EpollEvent{Events: sys.In}))
		eq(sys.EBADF, c.EpollCtl(3, sys.EpollAdd, 9, sys.EpollEvent{Events: sys.In}))
		eq(sys.EBADF, c.EpollCtl(9, sys.EpollAdd, 4, sys.EpollEvent{Events: sys.In}))
		eq(sys.EINVAL, c.EpollCtl(4, sys.EpollAdd, 5, sys.EpollEvent{Events: sys.In}))
		eq(sys.ENOENT, c.EpollCtl(3, sys.EpollMod, 4, sys.EpollEvent{Events: sys.In}))
		const data = 0xdeadbeefcafef00d
		eq(sys.Errno(0), c.EpollCtl(3, sys.EpollAdd, 4, sys.EpollEvent{Events: sys.In, Data: data}))
		eq(sys.EEXIST, c.EpollCtl(3, sys.EpollAdd, 4, sys.EpollEvent{Events: sys.In}))
		return epollWait(0)
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, []sys.EpollEvent{{Events: sys.In, Data: 0xdeadbeefcafef00d}}, w.Events)
		// An entry outlives its number where a duplicate keeps the file open,
		// and is met again under that number only.
		dup, errno := c.Dup(4)
		require.Equal(t, []any{sys.FD(6), sys.Errno(0)}, []any{dup, errno})
		require.Zero(t, c.Close(4))
		require.Equal(t, sys.ENOENT, c.EpollCtl(3, sys.EpollDel, 6, sys.EpollEvent{}))
		back, _ := c.Dup(6)
		require.Equal(t, sys.FD(4), back)
		require.Equal(t, sys.EEXIST, c.EpollCtl(3, sys.EpollAdd, 4, sys.EpollEvent{Events: sys.In}))
		require.Zero(t, c.Close(4))
		return epollWait(0)
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, 1, w.N, "still reported, though its number is closed")
		require.Zero(t, c.Close(6))
		return epollWait(0)
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.WakeTimeout, w.Kind)
		return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 0}
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.Wake{Kind: sys.WakeError, Errno: sys.EINVAL}, w)
		return sys.Wait{Kind: sys.WaitEpoll, Epoll: 77, MaxEvents: 1}
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.Wake{Kind: sys.WakeError, Errno: sys.EBADF}, w)
		return sys.Wait{Kind: sys.WaitSelect, Select: &sys.SelectSets{N: 80, Read: set(77)}}
	}, func(c sys.Calls, w sys.Wake) sys.Wait {
		require.Equal(t, sys.Wake{Kind: sys.WakeError, Errno: sys.EBADF}, w)
		return exit()
	}}), Options{Log: true})
	require.NoError(t, err)
	_, err = trace.Decode(run.Trace.Encode())
	require.NoError(t, err)
}

func set(fds ...sys.FD) (s sys.FDSet) {
	for _, fd := range fds {
		s.Set(fd)
	}
	return s
}

// TestTimerFD: a timer rings at its time on the common clock, also at a
// scale.
func TestTimerFD(t *testing.T) {
	for _, scale := range []float64{1, 20} {
		var begin time.Duration
		_, err := Run(world([]step{func(c sys.Calls, _ sys.Wake) sys.Wait {
			fd, _ := c.TimerFD()
			begin = c.Now()
			require.Zero(t, c.TimerFDSetTime(fd, sys.TimerSpec{First: 40 * time.Millisecond}))
			return sys.Wait{Kind: sys.WaitPoll, Poll: []sys.PollFD{{FD: fd, Events: sys.In}}, Timeout: sys.Forever}
		}, func(c sys.Calls, w sys.Wake) sys.Wait {
			require.Equal(t, sys.WakeReady, w.Kind)
			require.GreaterOrEqual(t, c.Now()-begin, 40*time.Millisecond)
			var ticks [8]byte
			n, errno := c.Read(3, ticks[:])
			require.Equal(t, []any{8, sys.Errno(0)}, []any{n, errno})
			require.EqualValues(t, 1, ticks[0])
			return exit()
		}}), Options{Scale: scale})
		require.NoError(t, err)
	}
}

// TestAddresses: processes see the scenario's addresses, never the real ones.
func TestAddresses(t *testing.T) {
	any4 := netip.IPv4Unspecified()
	_, err := Run(world([]step{func(c sys.Calls, _ sys.Wake) sys.Wait {
		fd, _ := c.Socket(sys.Inet, sys.Stream)
		require.Equal(t, sys.EADDRNOTAVAIL, c.Bind(fd, sys.TCPAddr("10.0.0.2:8000")), "another host's")
		require.Zero(t, c.Bind(fd, sys.Addr{IP: netip.AddrPortFrom(any4, 8000)}))
		require.Zero(t, c.Listen(fd, 5))
		name, _ := c.GetSockName(fd)
		require.Equal(t, "0.0.0.0:8000", name.String())
		self, _ := c.Socket(sys.Inet, sys.Stream)
		require.Equal(t, sys.EINPROGRESS, c.Connect(self, sys.TCPAddr("127.0.0.1:8000")))
		require.Equal(t, sys.ENETUNREACH, c.Connect(fdOf(c), sys.TCPAddr("10.9.9.9:8000")))
		return sys.Wait{Kind: sys.WaitPoll, Poll: []sys.PollFD{{FD: fd, Events: sys.In}}, Timeout: sys.Forever}
	}, func(c sys.Calls, _ sys.Wake) sys.Wait {
		conn, peer, errno := c.Accept(3)
		require.Zero(t, errno)
		require.Equal(t, "127.0.0.1", peer.IP.Addr().String())
		name, _ := c.GetSockName(conn)
		require.Equal(t, "127.0.0.1:8000", name.String())
		name, _ = c.GetPeerName(4)
		require.Equal(t, "127.0.0.1:8000", name.String())
		return sys.Wait{Kind: sys.WaitPoll, Poll: []sys.PollFD{{FD: 3, Events: sys.In}}, Timeout: sys.Forever}
	}, func(c sys.Calls, _ sys.Wake) sys.Wait {
		conn, peer, errno := c.Accept(3)
		require.Zero(t, errno)
		require.Equal(t, "10.0.0.2", peer.IP.Addr().String())
		name, _ := c.GetSockName(conn)
		require.Equal(t, "10.0.0.1:8000", name.String())
		return exit()
	}}, []step{sleep(10 * time.Millisecond), func(c sys.Calls, _ sys.Wake) sys.Wait {
		fd, _ := c.Socket(sys.Inet, sys.Stream)
		require.Equal(t, sys.EINPROGRESS, c.Connect(fd, sys.TCPAddr("10.0.0.1:8000")))
		return sys.Wait{Kind: sys.WaitPoll, Poll: []sys.PollFD{{FD: fd, Events: sys.Out}}, Timeout: sys.Forever}
	}, func(c sys.Calls, _ sys.Wake) sys.Wait {
		name, _ := c.GetPeerName(3)
		require.Equal(t, "10.0.0.1:8000", name.String())
		name, _ = c.GetSockName(3)
		require.Equal(t, "10.0.0.2", name.IP.Addr().String())
		return exit()
	}}), Options{})
	require.NoError(t, err)
}

func fdOf(c sys.Calls) sys.FD {
	fd, _ := c.Socket(sys.Inet, sys.Stream)
	return fd
}

// TestPortInUse: a stranger who listens on all addresses takes the port from
// every run.
func TestPortInUse(t *testing.T) {
	stranger, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	require.NoError(t, err)
	defer unix.Close(stranger)
	require.NoError(t, unix.Bind(stranger, &unix.SockaddrInet4{}))
	require.NoError(t, unix.Listen(stranger, 1))
	name, err := unix.Getsockname(stranger)
	require.NoError(t, err)
	port := uint16(name.(*unix.SockaddrInet4).Port)
	bind := func(c sys.Calls, _ sys.Wake) sys.Wait {
		require.Equal(t, sys.EADDRINUSE, c.Bind(fdOf(c), sys.Addr{IP: netip.AddrPortFrom(netip.IPv4Unspecified(), port)}))
		return sys.Wait{Kind: sys.WaitSleep, Timeout: sys.Forever}
	}
	_, err = Run(world([]step{bind}), Options{})
	require.ErrorContains(t, err, "is taken on this machine by another program")
	require.ErrorContains(t, err, "ss -ltnp")

	// That a program binds twice is its own affair.
	twice := func(c sys.Calls, _ sys.Wake) sys.Wait {
		require.Zero(t, c.Bind(fdOf(c), sys.TCPAddr("10.0.0.1:9000")))
		require.Equal(t, sys.EADDRINUSE, c.Bind(fdOf(c), sys.TCPAddr("10.0.0.1:9000")))
		return exit()
	}
	_, err = Run(world([]step{twice}), Options{})
	require.NoError(t, err)
}

// TestRunsAtOnce: runs do not meet, though all use the same port.
func TestRunsAtOnce(t *testing.T) {
	var done sync.WaitGroup
	results := make([]*Result, 6)
	for i := range results {
		done.Go(func() { results[i], _ = Run(async(t), Options{Scale: 20, Log: true}) })
	}
	done.Wait()
	simulated := async(t).Simulate(scenario.SimulateOptions{})
	for _, r := range results {
		require.NotNil(t, r)
		result := compare.Traces(simulated.Trace, r.Trace)
		require.True(t, result.Equal(), "%+v", result.First())
	}
}

// TestOldKernel: without epoll_pwait2 waits are counted in milliseconds, and
// all else is the same.
func TestOldKernel(t *testing.T) {
	noPwait2.Store(true)
	defer noPwait2.Store(false)
	run, err := Run(async(t), Options{Scale: 50, Log: true})
	require.NoError(t, err)
	result := compare.Traces(async(t).Simulate(scenario.SimulateOptions{}).Trace, run.Trace)
	require.True(t, result.Equal(), "%+v", result.First())
}
