package compare

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// teller makes a trace by hand. Every event takes step.
type teller struct {
	recorder *trace.Recorder
	now      time.Duration
	step     time.Duration
}

func (t *teller) log(proc int32) *trace.Log {
	return trace.NewLog(t.recorder, proc, func() time.Duration {
		t.now += t.step
		return t.now
	})
}

func (t *teller) call(l *trace.Log, call sys.Syscall, fd sys.FD, a, b int64, text string, value int64, errno sys.Errno) {
	l.Call(call, fd, a, b, text)
	l.Return(value, errno, 0, "")
}

// receive tells of a recv whose stream has a hash.
func (t *teller) receive(l *trace.Log, fd sys.FD, hash uint32, bytes string) {
	l.Call(sys.CallRecv, fd, 4096, 0, "")
	l.Return(int64(len(bytes)), 0, hash, bytes)
}

// plan is a small run whose parts can be changed.
type plan struct {
	step       time.Duration
	callbacks  []string
	timers     []string
	value      string
	taskName   string
	status     int
	answer     int64
	errno      sys.Errno
	chunks     []string
	hash       uint32
	masks      []sys.Events
	output     string
	exit       int
	connect    string
	socketType int64
	reopened   bool
	waitErrno  sys.Errno
	extra      string // one more process
}

func ordinary() plan {
	return plan{step: time.Millisecond, callbacks: []string{"accept", "read", "write"}, timers: []string{"first", "second"},
		value: "done", taskName: "get", status: 200, answer: 12, chunks: []string{"hello ", "world"}, hash: 77,
		masks: []sys.Events{sys.In, sys.In | sys.RdHup}, output: "listening\n", connect: "10.0.0.1:8888", socketType: 1}
}

func (p plan) trace() *trace.Trace {
	t := &teller{recorder: trace.NewRecorder(), step: p.step}
	world := t.log(0)
	world.Host(0, "server", "10.0.0.1")
	l := t.log(1)
	l.Process(0, trace.RoleProgram, "server")
	other := t.log(2)
	other.Process(0, trace.RolePeer, "client")
	l.FileOpen(0, 0, trace.FileTCP)
	l.FDOpen(3, 0)
	t.call(l, sys.CallSocket, -1, 2, p.socketType, "", 3, 0)
	t.call(l, sys.CallConnect, 3, 0, 0, p.connect, -1, sys.EINPROGRESS)
	t.call(other, sys.CallSocket, -1, 2, 1, "", 3, 0)
	for i, label := range p.callbacks {
		l.CallbackAdd(int64(i), trace.OriginSoon, label)
	}
	for i := range p.callbacks {
		l.CallbackRun(int64(i))
		l.CallbackEnd(int64(i))
	}
	for i, label := range p.timers {
		l.TimerAdd(int64(10+i), time.Duration(i), label)
	}
	for i := range p.timers {
		l.TimerDue(int64(10+i), time.Duration(i))
	}
	l.FutureNew(0, 1, "future")
	l.TaskNew(0, 1, p.taskName)
	l.TaskWait(0, 0, 0, 24)
	l.FutureDone(0, trace.Result, p.value)
	l.TaskDone(0, trace.Result)
	l.RequestBegin(0, 1, 3, "GET /")
	l.RequestEnd(0, p.status)
	t.call(l, sys.CallGetSockOpt, 3, int64(sys.OptError), 0, "", p.answer, p.errno)
	for i, chunk := range p.chunks {
		hash := uint32(1)
		if i == len(p.chunks)-1 {
			hash = p.hash
		}
		t.receive(l, 3, hash, chunk)
	}
	for _, mask := range p.masks {
		l.Report(3, mask)
	}
	if p.waitErrno != 0 {
		l.Wait(&sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 1})
		l.Resume(sys.Wake{Kind: sys.WakeError, Errno: p.waitErrno})
	}
	l.Output(sys.Stdout, p.output)
	t.call(l, sys.CallClose, 3, 0, 0, "", 0, 0)
	l.FDClose(3, 0)
	if p.reopened {
		l.FDOpen(3, 0)
		t.call(l, sys.CallClose, 3, 0, 0, "", 0, 0)
	}
	l.Exit(p.exit)
	if p.extra != "" {
		t.log(3).Process(0, trace.RolePeer, p.extra)
	}
	return t.recorder.Trace()
}

// TestDifferences plants one difference in each aspect, and looks whether
// that one is found and named, and no other.
func TestDifferences(t *testing.T) {
	for _, test := range []struct {
		name    string
		change  func(*plan)
		aspects string // that must differ
		want    string // in what is printed
	}{
		{"nothing", func(p *plan) {}, "", ""},
		{"only the clock", func(p *plan) { p.step = 17 * time.Microsecond }, "", ""},
		{"callbacks swapped", func(p *plan) { p.callbacks = []string{"read", "accept", "write"} }, "callbacks",
			"in the callbacks of server, at number 1"},
		{"a callback too many", func(p *plan) { p.callbacks = append(p.callbacks, "again") }, "callbacks", "(nothing more)"},
		{"timers swapped", func(p *plan) { p.timers = []string{"second", "first"} }, "timers", "in the timers of server"},
		{"a timer missing", func(p *plan) { p.timers = p.timers[:1] }, "timers", "at number 2"},
		{"a future's value", func(p *plan) { p.value = "Done" }, "futures", "future 1: result Done"},
		{"a task's name", func(p *plan) { p.taskName = "post" }, "tasks", "new post (task 1)"},
		{"a request's status", func(p *plan) { p.status = 500 }, "requests", "GET / (request 1): 500"},
		{"a call's answer", func(p *plan) { p.answer = 13 }, "system calls", "getsockopt(3, SO_ERROR) = 13"},
		{"a call's errno", func(p *plan) { p.errno = sys.EBADF }, "system calls", "getsockopt(3, SO_ERROR) = EBADF"},
		{"an argument", func(p *plan) { p.connect = "10.0.0.2:8888" }, "system calls", "connect(3, 10.0.0.2:8888) = EINPROGRESS"},
		{"a call without a descriptor", func(p *plan) { p.socketType = 2 }, "system calls", "calls that take no descriptor"},
		{"bytes that differ behind what is kept as text", func(p *plan) { p.hash = 78 }, "bytes", "11 in all (0000004e)"},
		{"a wait that is refused", func(p *plan) { p.waitErrno = sys.EINVAL }, "system calls", "epoll_wait(3) = EINVAL"},
		{"bytes that differ", func(p *plan) { p.chunks[1], p.hash = "World", 78 }, "bytes", "descriptor 3, read"},
		{"a byte that is missing", func(p *plan) { p.chunks[1], p.hash = "worl", 76 }, "bytes|system calls", ""},
		{"bytes cut otherwise", func(p *plan) { p.chunks = []string{"hello", " world"} }, "system calls", "recv(3, 4096 bytes) = 5"},
		{"a mask", func(p *plan) { p.masks[1] = sys.In }, "reported events", "in|rdhup"},
		{"an event too few", func(p *plan) { p.masks = p.masks[:1] }, "reported events", "(nothing more)"},
		{"the output", func(p *plan) { p.output = "Listening\n" }, "console output", `"Listening\n"`},
		{"the exit status", func(p *plan) { p.exit = 1 }, "exit status", "exit 1"},
		{"a number used again", func(p *plan) { p.reopened = true }, "system calls", "descriptor 3 (opened for the 2nd time)"},
		{"one more process", func(p *plan) { p.extra = "stranger" }, "exit status", "exit status of stranger"},
	} {
		t.Run(test.name, func(t *testing.T) {
			changed := ordinary()
			test.change(&changed)
			for _, result := range []*Result{Traces(ordinary().trace(), changed.trace()), Traces(changed.trace(), ordinary().trace())} {
				var differ []string
				for _, a := range result.Aspects {
					if a.Diff != nil {
						differ = append(differ, a.Name)
					}
				}
				var want []string
				if test.aspects != "" {
					want = strings.Split(test.aspects, "|")
				}
				require.ElementsMatch(t, want, differ)
				require.Equal(t, len(want) == 0, result.Equal())
				var b strings.Builder
				require.NoError(t, result.Write(&b))
				require.Contains(t, b.String(), test.want)
			}
		})
	}
}

// Ports that a kernel chose are no difference.
func TestChosenPorts(t *testing.T) {
	a, b := ordinary(), ordinary()
	a.connect, b.connect = "10.0.0.1:40001", "10.0.0.1:51234"
	require.True(t, Traces(a.trace(), b.trace()).Equal())
	b.connect = "10.0.0.2:40001"
	require.False(t, Traces(a.trace(), b.trace()).Equal())
}

// The earliest of several differences is the one that is shown.
func TestFirst(t *testing.T) {
	b := ordinary()
	b.exit, b.timers = 1, []string{"second", "first"}
	r := Traces(ordinary().trace(), b.trace())
	require.Equal(t, "timers", r.First().Name)
}

func TestWrite(t *testing.T) {
	b := ordinary()
	b.step = 2 * time.Millisecond
	b.callbacks = []string{"accept", "read", "close", "write"}
	r := Traces(ordinary().trace(), b.trace())
	r.A, r.B = "simulated", "Linux"
	var text strings.Builder
	require.NoError(t, r.Write(&text))
	require.Equal(t, `  callbacks             3/4  DIFFERENT: server
  timers                  2  same
  futures                 1  same
  tasks                   3  same
  requests                2  same
  system calls            7  same
  reported events         2  same
  bytes                  11  same
  console output          1  same
  exit status             2  same

  The first difference is in the callbacks of server, at number 3:

    simulated          | Linux
        0.015s  accept |     0.032s  accept
        0.017s  read   |     0.036s  read
 >      0.019s  write  |     0.040s  close
    (nothing more)     |     0.044s  write
`, text.String())
}
