//go:build linux

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/compare"
	"eyewall/sim/loop"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

func TestRunReal(t *testing.T) {
	r := eyewall("run", "-real", "-scale", "100", "async")
	require.Equal(t, 0, r.status)
	require.Equal(t, "listening on port 8888\n", r.stdout)
	require.Contains(t, r.stderr, "  server: in epoll_wait(3), which watches 4 (self-pipe), 6 (accept, listening on 0.0.0.0:8888)\n")

	file := filepath.Join(t.TempDir(), "real")
	require.Equal(t, 0, eyewall("trace", "async", "-real", "-scale", "100", "-o", file).status)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	_, err = trace.Decode(data)
	require.NoError(t, err)
	require.Equal(t, 0, eyewall("info", file).status)
}

func TestVerify(t *testing.T) {
	r := eyewall("verify")
	require.Equal(t, 0, r.status, r.stdout)
	require.Empty(t, r.stderr)
	for _, aspect := range []string{"callbacks", "timers", "futures", "system calls", "reported events", "bytes"} {
		require.Regexp(t, "  "+aspect+" +[1-9][0-9]*  same\n", r.stdout)
	}
	require.Contains(t, r.stdout, "no difference.\n")
}

// broken is a kernel with one fault.
type broken struct {
	sys.Calls
	accept func(sys.Calls, sys.FD) (sys.FD, sys.Addr, sys.Errno)
	recv   func(sys.Calls, sys.FD, []byte) (int, sys.Errno)
	send   func(sys.Calls, sys.FD, []byte) (int, sys.Errno)
	opt    func(sys.Calls, sys.FD, sys.SockOpt) (int, sys.Errno)
}

func (b *broken) Accept(fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
	if b.accept == nil {
		return b.Calls.Accept(fd)
	}
	return b.accept(b.Calls, fd)
}

func (b *broken) Recv(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if b.recv == nil {
		return b.Calls.Recv(fd, p, flags)
	}
	return b.recv(b.Calls, fd, p)
}

func (b *broken) Send(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if b.send == nil {
		return b.Calls.Send(fd, p, flags)
	}
	return b.send(b.Calls, fd, p)
}

func (b *broken) GetSockOpt(fd sys.FD, opt sys.SockOpt) (int, sys.Errno) {
	if b.opt == nil {
		return b.Calls.GetSockOpt(fd, opt)
	}
	return b.opt(b.Calls, fd, opt)
}

// TestVerifyFinds breaks the simulator on purpose: verify must find it, say
// what it is about, and exit with 1.
func TestVerifyFinds(t *testing.T) {
	once := func() func() bool { // true the first time
		done := false
		return func() bool { first := !done; done = true; return first }
	}
	for _, test := range []struct {
		name    string
		process string
		fault   broken
		want    []string // in what verify prints
	}{
		{"the end of the stream where there are bytes", "server",
			broken{recv: func(calls sys.Calls, fd sys.FD, p []byte) (int, sys.Errno) { return 0, 0 }},
			[]string{"requests", "server", "DIFFERENT"}},
		{"one byte is lost", "client B",
			broken{send: func(calls sys.Calls, fd sys.FD, p []byte) (int, sys.Errno) {
				n, errno := calls.Send(fd, p[:len(p)-1], 0)
				return n + 1, errno
			}},
			[]string{"DIFFERENT: client B, descriptor 6, written", "send(6, 41 bytes) = 41", "send(6, 42 bytes) = 42"}},
		{"one byte is another one", "client A",
			broken{send: func(calls sys.Calls, fd sys.FD, p []byte) (int, sys.Errno) {
				p = bytes.Clone(p)
				p[5]++
				return calls.Send(fd, p, 0)
			}},
			[]string{"bytes", "GET /bsync", "The first difference is in the bytes of client A, descriptor 6, written"}},
		{"an accept too early", "server",
			broken{accept: func(calls sys.Calls, fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
				conn, peer, errno := calls.Accept(fd)
				if errno == sys.EAGAIN {
					calls.Accept(99) // another call than the program made
				}
				return conn, peer, errno
			}},
			[]string{"system calls", "accept4(99) = EBADF"}},
		{"a connection that failed", "client C",
			broken{opt: func(sys.Calls, sys.FD, sys.SockOpt) (int, sys.Errno) { return int(sys.ECONNREFUSED), 0 }},
			[]string{"exit status", "client C", "DIFFERENT"}},
		{"bytes that come late", "client A",
			broken{recv: func() func(sys.Calls, sys.FD, []byte) (int, sys.Errno) {
				first := once()
				return func(calls sys.Calls, fd sys.FD, p []byte) (int, sys.Errno) {
					if first() {
						return 0, sys.EAGAIN
					}
					return calls.Recv(fd, p, 0)
				}
			}()},
			[]string{"reported events", "callbacks", "client A"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := app{simulation: scenario.SimulateOptions{Wrap: func(process string, calls sys.Calls) sys.Calls {
				if process != test.process {
					return calls
				}
				fault := test.fault
				fault.Calls = calls
				return &fault
			}}}
			r := a.with(t.Context(), "verify", "async")
			require.Equal(t, exitDifferent, r.status, r.stdout)
			require.Contains(t, r.stdout, "The first difference is in the ")
			require.Contains(t, r.stdout, "1 of 1 program went otherwise on Linux than simulated.\n")
			for _, want := range test.want {
				require.Contains(t, r.stdout, want)
			}
		})
	}
}

// TestExplainDifference: a difference is Eyewall's fault only where Linux does
// the same again.
func TestExplainDifference(t *testing.T) {
	run := func(until time.Duration) *realRun {
		s, err := program("async", scenario.Options{})
		require.NoError(t, err)
		return &realRun{trace: s.Simulate(scenario.SimulateOptions{Until: until}).Trace, starved: 3 * time.Millisecond}
	}
	said := func(first, again *realRun) string {
		var b bytes.Buffer
		(&app{stdout: &b}).explainDifference("async", first, again)
		return b.String()
	}
	require.Contains(t, said(run(0), run(0)), "Eyewall's picture of async is wrong here.\n")
	undecided := said(run(0), run(3*time.Second))
	require.Contains(t, undecided, "Linux itself went otherwise a second time")
	require.Contains(t, undecided, "waited 3ms for a processor")
}

// swapping is a process whose kernel tells ready descriptors in the wrong
// order.
type swapping struct{ sys.Process }

func (s swapping) Resume(w sys.Wake) sys.Wait {
	slices.Reverse(w.Events)
	return s.Process.Resume(w)
}

// TestSwappedEvents: two descriptors become ready in one turn; a simulator
// that reports them the wrong way round is found by the order of callbacks.
func TestSwappedEvents(t *testing.T) {
	two := func(wrap func(sys.Process) sys.Process) *scenario.Scenario {
		s, err := scenario.Lookup("async", scenario.Options{})
		require.NoError(t, err)
		s.Processes = s.Processes[:1]
		s.Processes[0].New = func(calls sys.Calls, log *trace.Log) sys.Process {
			return wrap(loop.New(calls, log, func(l *loop.Loop) {
				for _, name := range []string{"first", "second"} {
					fd, _ := calls.EventFD(0, 0)
					l.AddHandler(fd, sys.In, name, func(fd sys.FD, _ sys.Events) {
						calls.Read(fd, make([]byte, 8))
						if name == "second" {
							l.Stop(0)
						}
					})
				}
				one := []byte{1, 0, 0, 0, 0, 0, 0, 0}
				calls.Write(6, one)
				calls.Write(7, one)
			}))
		}
		return s
	}
	whole := func(p sys.Process) sys.Process { return p }
	swapped := func(p sys.Process) sys.Process { return swapping{p} }
	real, err := runReal(two(whole), realOptions{scale: 10})
	require.NoError(t, err)
	require.True(t, compare.Traces(two(whole).Simulate(scenario.SimulateOptions{}).Trace, real.trace).Equal())
	result := compare.Traces(two(swapped).Simulate(scenario.SimulateOptions{}).Trace, real.trace)
	require.False(t, result.Equal())
	var b strings.Builder
	require.NoError(t, result.Write(&b))
	require.Contains(t, b.String(), "in the callbacks of server, at number 1")
}
