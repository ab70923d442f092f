package loop_test

import (
	"net/netip"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/kernel"
	"eyewall/sim/loop"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// script is a small program on a loop that says what it does.
type script struct {
	*loop.Loop
	said []string
}

func (s *script) say(what string) func() { return func() { s.said = append(s.said, what) } }
func (s *script) now(what string)        { s.say(what)() }
func (s *script) soon(what string)       { s.AddCallback(what, s.say(what)) }
func (s *script) at(t int64, what string) {
	s.CallAt(time.Duration(t)*time.Millisecond, what, s.say(what))
}
func (s *script) run(what string, f func()) { s.AddCallback(what, func() { s.now(what); f() }) }

// pair returns a socket pair whose second end has something to read.
func (s *script) pair() (a, b sys.FD) {
	a, b, _ = s.Calls().SocketPair(sys.Unix, sys.Stream)
	s.Calls().Write(a, []byte("x"))
	return a, b
}

// steps is a coroutine of given steps.
type steps []func(value any) loop.Step

func (s *steps) Resume(value any, _ error) loop.Step {
	f := (*s)[0]
	*s = (*s)[1:]
	return f(value)
}

// orders are the loop's order rules. Each is written twice, for our loop and
// for asyncio, which is the judge. In the Python text say appends to the
// answer, pair is as above, and loop is the running loop.
var orders = []struct {
	name    string
	program func(s *script)
	python  string
	want    string
	asyncio string // where asyncio's own answer is another; FIDELITY.md says why
}{
	{
		"a callback that a callback queues runs in the next turn",
		func(s *script) { s.run("a", func() { s.soon("c") }); s.soon("b") },
		`
def a(): say('a'); loop.call_soon(say, 'c')
loop.call_soon(a); loop.call_soon(say, 'b')`,
		"a b c", "",
	}, {
		"what is queued already runs before what the poll brings",
		func(s *script) {
			s.run("a", func() {
				_, b := s.pair()
				s.AddHandler(b, sys.In, "io", func(fd sys.FD, _ sys.Events) { s.now("io"); s.RemoveHandler(fd) })
				s.soon("b")
			})
		},
		`
def a():
    say('a'); x, y = pair()
    loop.add_reader(y, lambda: (say('io'), loop.remove_reader(y)))
    loop.call_soon(say, 'b')
loop.call_soon(a)`,
		"a b io", "",
	}, {
		"timers that are due run after the handlers of that poll",
		func(s *script) {
			s.run("a", func() {
				_, b := s.pair()
				s.CallLater(0, "timer", s.say("timer"))
				s.AddHandler(b, sys.In, "io", func(fd sys.FD, _ sys.Events) { s.now("io"); s.RemoveHandler(fd) })
			})
		},
		`
def a():
    say('a'); x, y = pair()
    loop.call_later(0, say, 'timer')
    loop.add_reader(y, lambda: (say('io'), loop.remove_reader(y)))
loop.call_soon(a)`,
		"a io timer", "",
	}, {
		"a timer of no delay runs after callbacks that wait",
		func(s *script) { s.run("a", func() { s.CallLater(0, "t", s.say("t")); s.soon("b") }) },
		`
def a(): say('a'); loop.call_later(0, say, 't'); loop.call_soon(say, 'b')
loop.call_soon(a)`,
		"a b t", "",
	}, {
		"equal deadlines run in the order in which they were set",
		func(s *script) { s.at(20, "x"); s.at(20, "y"); s.at(20, "z") },
		`
t = loop.time() + .02
loop.call_at(t, say, 'x'); loop.call_at(t, say, 'y'); loop.call_at(t, say, 'z')`,
		"x y z", "x z y",
	}, {
		"the earlier deadline runs first",
		func(s *script) { s.at(40, "late"); s.at(20, "early") },
		`
t = loop.time()
loop.call_at(t + .04, say, 'late'); loop.call_at(t + .02, say, 'early')`,
		"early late", "",
	}, {
		"a deadline that has passed runs at once, by deadline",
		func(s *script) { s.run("a", func() { s.at(-1, "second"); s.at(-2, "first") }) },
		`
def a():
    say('a'); loop.call_at(loop.time() - 1, say, 'second'); loop.call_at(loop.time() - 2, say, 'first')
loop.call_soon(a)`,
		"a first second", "",
	}, {
		"a cancelled callback does not run, though its turn has begun",
		func(s *script) {
			var b *loop.Callback
			s.run("a", func() { s.Cancel(b) })
			b = s.AddCallback("b", s.say("b"))
			s.soon("c")
		},
		`
loop.call_soon(lambda: (say('a'), b.cancel()))
b = loop.call_soon(say, 'b'); loop.call_soon(say, 'c')`,
		"a c", "",
	}, {
		"a removed timer does not run",
		func(s *script) {
			t := s.CallLater(10*time.Millisecond, "t", s.say("t"))
			s.CallLater(20*time.Millisecond, "u", s.say("u"))
			s.run("a", func() { s.RemoveTimeout(t); s.RemoveTimeout(t) })
		},
		`
t = loop.call_later(.01, say, 't'); loop.call_later(.02, say, 'u')
loop.call_soon(lambda: (say('a'), t.cancel(), t.cancel()))`,
		"a u", "",
	}, {
		"a handler that was removed is not called, though it is queued",
		func(s *script) {
			_, b := s.pair()
			_, d := s.pair()
			once := func(other sys.FD) func(sys.FD, sys.Events) {
				return func(fd sys.FD, _ sys.Events) { s.now("io"); s.RemoveHandler(fd); s.RemoveHandler(other) }
			}
			s.AddHandler(b, sys.In, "b", once(d))
			s.AddHandler(d, sys.In, "d", once(b))
			s.CallLater(10*time.Millisecond, "end", s.say("end"))
		},
		`
a, b = pair(); c, d = pair()
def once(): say('io'); loop.remove_reader(b); loop.remove_reader(d)
loop.add_reader(b, once); loop.add_reader(d, once)
loop.call_later(.01, say, 'end')`,
		"io end", "",
	}, {
		"a handler that does not read is called again",
		func(s *script) {
			_, b := s.pair()
			n := 0
			s.AddHandler(b, sys.In, "b", func(fd sys.FD, _ sys.Events) {
				s.now("io")
				if n++; n == 3 {
					s.RemoveHandler(fd)
				}
			})
		},
		`
a, b = pair(); n = 0
def io():
    global n
    say('io'); n += 1
    if n == 3: loop.remove_reader(b)
loop.add_reader(b, io)`,
		"io io io", "",
	}, {
		"done-callbacks run on the loop, not inside set_result",
		func(s *script) {
			f := s.NewFuture("f")
			f.AddDoneCallback("1", func(*loop.Future) { s.now("1") })
			f.AddDoneCallback("2", func(*loop.Future) { s.now("2") })
			s.run("set", func() { f.SetResult(nil); s.now("after") })
			s.soon("other")
		},
		`
f = loop.create_future()
f.add_done_callback(lambda f: say('1')); f.add_done_callback(lambda f: say('2'))
loop.call_soon(lambda: (say('set'), f.set_result(None), say('after')))
loop.call_soon(say, 'other')`,
		"set after other 1 2", "",
	}, {
		"a done-callback of a future that is done waits for the next turn",
		func(s *script) {
			s.run("a", func() {
				f := s.NewFuture("f")
				f.SetResult(nil)
				f.AddDoneCallback("1", func(*loop.Future) { s.now("1") })
				s.now("after")
			})
			s.soon("b")
		},
		`
def a():
    say('a'); f = loop.create_future(); f.set_result(None)
    f.add_done_callback(lambda f: say('1')); say('after')
loop.call_soon(a); loop.call_soon(say, 'b')`,
		"a after b 1", "",
	}, {
		"a task begins in the next turn, and a done future does not suspend it",
		func(s *script) {
			s.run("a", func() {
				done := s.NewFuture("done")
				done.SetResult("v")
				s.NewTask("t", &steps{
					func(any) loop.Step { s.now("t1"); return loop.Step{Await: done} },
					func(v any) loop.Step { s.now("t2" + v.(string)); return loop.Step{} },
				})
				s.now("created")
				s.soon("b")
			})
		},
		`
async def t(done): say('t1'); v = await done; say('t2' + v)
def a():
    global task
    say('a'); done = loop.create_future(); done.set_result('v')
    task = loop.create_task(t(done)); say('created'); loop.call_soon(say, 'b')
loop.call_soon(a)`,
		"a created t1 t2v b", "",
	}, {
		"a task that awaits goes on one turn after the result",
		func(s *script) {
			f := s.NewFuture("f")
			s.NewTask("t", &steps{
				func(any) loop.Step { s.now("t1"); return loop.Step{Await: f} },
				func(v any) loop.Step { s.now("t2" + v.(string)); return loop.Step{} },
			})
			s.run("a", func() { f.SetResult("v"); s.soon("b") })
			s.soon("c")
		},
		`
f = loop.create_future()
async def t(): say('t1'); v = await f; say('t2' + v)
task = loop.create_task(t())
loop.call_soon(lambda: (say('a'), f.set_result('v'), loop.call_soon(say, 'b')))
loop.call_soon(say, 'c')`,
		"t1 a c t2v b", "",
	}, {
		"a task's own waiter is told after it has ended",
		func(s *script) {
			t := s.NewTask("t", &steps{func(any) loop.Step { s.now("t"); return loop.Step{Result: "r"} }})
			t.AddDoneCallback("w", func(f *loop.Future) { v, _ := f.Result(); s.now("done-" + v.(string)) })
			s.soon("b")
		},
		`
async def t(): say('t'); return 'r'
task = loop.create_task(t()); task.add_done_callback(lambda f: say('done-' + f.result()))
loop.call_soon(say, 'b')`,
		"t b done-r", "",
	}, {
		"stop lets the callbacks of its turn run, and no more",
		func(s *script) {
			s.run("a", func() { s.Stop(0); s.soon("never") })
			s.soon("b")
		},
		`
loop.call_soon(lambda: (say('a'), loop.stop(), loop.call_soon(say, 'never')))
loop.call_soon(say, 'b')`,
		"a b", "",
	}, {
		"cancelling a future tells its waiters, and only once",
		func(s *script) {
			f := s.NewFuture("f")
			f.AddDoneCallback("w", func(f *loop.Future) {
				if _, err := f.Result(); err == loop.ErrCancelled {
					s.now("cancelled")
				}
			})
			s.run("a", func() {
				if f.Cancel() && !f.Cancel() && f.SetResult(nil) != nil {
					s.now("once")
				}
			})
		},
		`
f = loop.create_future()
f.add_done_callback(lambda f: say('cancelled') if f.cancelled() else None)
def a():
    say('a')
    if f.cancel() and not f.cancel():
        try: f.set_result(None)
        except asyncio.InvalidStateError: say('once')
loop.call_soon(a)`,
		"a once cancelled", "",
	},
}

func TestOrder(t *testing.T) {
	for _, c := range orders {
		t.Run(c.name, func(t *testing.T) {
			recorder := trace.NewRecorder()
			w := kernel.NewWorld(kernel.Options{Sink: recorder})
			host := w.AddHost("host", netip.MustParseAddr("10.0.0.1"))
			var s script
			w.Start(host, "script", trace.RoleProgram, func(calls sys.Calls, log *trace.Log) sys.Process {
				s.Loop = loop.New(calls, log, func(*loop.Loop) { c.program(&s) })
				return s.Loop
			})
			for range 10000 {
				if !w.Step() {
					break
				}
			}
			require.Equal(t, c.want, strings.Join(s.said, " "))
			_, err := trace.Decode(recorder.Trace().Encode())
			require.NoError(t, err)
		})
	}
}

// TestOrderIsAsyncios asks CPython for the same orders.
func TestOrderIsAsyncios(t *testing.T) {
	const python = "/usr/bin/python3"
	if exec.Command(python, "-c", "import asyncio").Run() != nil {
		t.Skip("no " + python + " to ask")
	}
	for _, c := range orders {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			out, err := exec.Command(python, "-c", `
import asyncio, socket
said = []
say = said.append
def pair():
    a, b = socket.socketpair(); keep.extend((a, b)); a.send(b'x'); b.setblocking(False); return a, b
keep = []
loop = asyncio.new_event_loop()
`+c.python+`
loop.call_later(.1, loop.stop)
loop.run_forever()
print(*said)
`).CombinedOutput()
			require.NoError(t, err, string(out))
			want := c.want
			if c.asyncio != "" {
				want = c.asyncio
			}
			require.Equal(t, want, strings.TrimSpace(string(out)))
		})
	}
}

// TestManyTimers holds the heap against a plain sort, through removals that
// make it prune.
func TestManyTimers(t *testing.T) {
	w := kernel.NewWorld(kernel.Options{})
	host := w.AddHost("host", netip.MustParseAddr("10.0.0.1"))
	type due struct {
		deadline time.Duration
		n        int
	}
	var want, got []due
	w.Start(host, "timers", trace.RoleProgram, func(calls sys.Calls, log *trace.Log) sys.Process {
		return loop.New(calls, log, func(l *loop.Loop) {
			seed := uint32(1)
			for i := range 1000 {
				seed = seed*1664525 + 1013904223
				d := due{time.Second + time.Duration(seed>>16%64)*time.Millisecond, i}
				timer := l.CallAt(d.deadline, "t", func() { got = append(got, d) })
				if i%3 != 0 {
					l.RemoveTimeout(timer)
					continue
				}
				want = append(want, d)
			}
		})
	})
	for w.Step() {
	}
	for i := 1; i < len(want); i++ {
		for j := i; j > 0 && want[j].deadline < want[j-1].deadline; j-- {
			want[j], want[j-1] = want[j-1], want[j]
		}
	}
	require.Equal(t, want, got)
}
