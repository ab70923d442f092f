package outline

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
	"unicode"

	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

var (
	say    = flag.Bool("say", false, "print the sentences and some sections of the run")
	update = flag.Bool("update", false, "write the golden file")
)

func record(t testing.TB) *trace.Trace {
	t.Helper()
	s, err := scenario.Lookup("async", scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s.Simulate(scenario.SimulateOptions{}).Trace
}

func TestSay(t *testing.T) {
	if !*say {
		t.Skip("no -say")
	}
	p := trace.NewPlayer(record(t))
	for i := range p.Trace().Len() {
		p.SeekIndex(trace.Index(i))
		fmt.Println(i, p.Event().Kind.Stop(), Sentence(p.State(), p.Event()))
		if i%250 == 0 {
			for _, s := range Sections(nil, p.State(), p.State().At) {
				fmt.Println("##", s.Title)
				for _, item := range s.Items {
					fmt.Println("  ", item)
				}
			}
		}
	}
}

// whole tells what is wrong with a sentence.
func wrong(s string) string {
	switch {
	case s == "":
		return "is empty"
	case strings.Contains(s, "{"):
		return "has a place that was not filled"
	case strings.ContainsFunc(s, unicode.IsControl):
		return "has a character that cannot be spoken"
	}
	return ""
}

// TestSentences: every event of the run has a sentence that ends.
func TestSentences(t *testing.T) {
	p := trace.NewPlayer(record(t))
	for i := range p.Trace().Len() {
		p.SeekIndex(trace.Index(i))
		s, e := Sentence(p.State(), p.Event()), p.Event()
		if e.Kind == trace.KindLine { // the program's own braces
			continue
		}
		if why := wrong(s); why != "" || !strings.HasSuffix(s, ".") {
			t.Errorf("%v: %q %s", e, s, why)
		}
	}
}

// story emits one event of each kind that the run lacks, and what else needs
// a sentence of its own. The state is the one after it.
func TestSentenceOfEachKind(t *testing.T) {
	rec := trace.NewRecorder()
	var now time.Duration
	clock := func() time.Duration { return now }
	world, p, c := trace.NewLog(rec, 0, clock), trace.NewLog(rec, 1, clock), trace.NewLog(rec, 2, clock)
	tests := []struct {
		emit func()
		want string
	}{
		{func() { world.Host(0, "server", "10.0.0.1") }, "There is a machine called server."},
		{func() { world.Host(1, "client A", "10.0.0.2") }, "There is a machine called client A."},
		{func() { world.Link(0, 1, 120*time.Millisecond, 0) }, "server and client A are joined by a link: 120 ms one way."},
		{func() { world.Source(0, "get.go", "func get() {\n\tawait(f)\n}\n") }, "The program's text is get.go."},
		{func() { p.Process(0, trace.RoleProgram, "server") }, "server begins, on server."},
		{func() { c.Process(1, trace.RolePeer, "client A") }, "client A begins, on client A."},
		{func() { p.Resume(sys.Wake{Kind: sys.WakeStart}) }, "server starts."},
		{func() { c.Doing("connecting") }, "client A: connecting."},
		{func() { p.FileOpen(0, 0, trace.FileEpoll) }, "server: the kernel opens one more file: epoll."},
		{func() { p.FDOpen(3, 0) }, "server: descriptor 3 now refers to: epoll."},
		{func() { p.FileOpen(1, 0, trace.FileTCP) }, "server: the kernel opens one more file: socket."},
		{func() { p.FDOpen(7, 1) }, "server: descriptor 7 now refers to: socket."},
		{func() { p.SockAddr(1, "10.0.0.1:80", "10.0.0.2:999") }, "server: a socket has the address 10.0.0.1:80 and the peer 10.0.0.2:999."},
		{func() { p.SockState(1, trace.SockEstablished) }, "server: a socket is now connected."},
		{func() { p.Buffers(1, 61, 100, 0, 100) }, "server: a socket has 61 B to read and 0 B to send."},
		{func() { p.Backlog(1, 1, 128) }, "server: 1 of 128 places in the backlog are taken."},
		{func() { p.Readiness(1, sys.In) }, "server: connection to client A: now ready for IN."},
		{func() { p.Interest(0, 7, 1, sys.In|sys.ET|sys.Hup|sys.Err, sys.EpollAdd) }, "server: the epoll now watches descriptor 7 for IN ET."},
		{func() { p.ReadyEnter(0, 7, 1, sys.In) }, "server: descriptor 7 joins epoll's ready list: readable."},
		{func() { p.Wait(&sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, Timeout: -1}) }, "server waits in epoll_wait until something happens."},
		{func() { now = 1204 * time.Millisecond; p.Report(7, sys.In|sys.RdHup) }, "server is told that descriptor 7 is readable and closed by its peer."},
		{func() { p.Resume(sys.Wake{Kind: sys.WakeReady, N: 1}) },
			"server: epoll_wait returned 1 event after 1.204 s: descriptor 7 is readable and closed by its peer."},
		{func() { p.ReadyLeave(0, 7, 1, trace.LeaveReported) }, "server: descriptor 7 leaves epoll's ready list: it has been reported."},
		{func() { p.Interest(0, 7, 1, 0, sys.EpollDel) }, "server: the epoll no longer watches descriptor 7."},
		{func() { p.Turn(1) }, "server: turn 1 of the loop begins."},
		{func() { p.Phase(trace.PhaseReady) }, "server: the loop takes the next callback (phase callbacks)."},
		{func() { p.CallbackAdd(1, trace.OriginHandler, "read") }, "server: the callback read joins the ready queue (from descriptor); 1 in it now."},
		{func() { p.CallbackRun(1) }, "server: the callback read runs."},
		{func() { p.Call(sys.CallRecv, 7, 4096, 0, "") }, "server calls recv(7, 4096)."},
		{func() { p.Return(5, 0, 1, "GET /") }, `server: recv(7, 4096) returned 5 B "GET /".`},
		{func() { p.Call(sys.CallRecv, 7, 4096, 0, "") }, "server calls recv(7, 4096)."},
		{func() { p.Return(-1, sys.EAGAIN, 0, "") }, "server: recv(7, 4096) answered EAGAIN: Resource temporarily unavailable."},
		{func() { p.RequestBegin(0, 1, 7, "GET /") }, "server takes up request 1: GET /, on descriptor 7."},
		{func() { p.TaskNew(0, 1, "get") }, "server: the task get is made."},
		{func() { p.TaskRun(0) }, "server: the task get goes on."},
		{func() { p.Line(0, 2) }, "server runs line 2: await(f)"},
		{func() { p.FutureNew(0, 1, "f") }, "server: future 1 is made; it has no result yet."},
		{func() { p.FutureWaiter(0, "log") }, "server: log waits for future 1."},
		{func() { p.TaskWait(0, 0, 0, 2) }, "server: the task get is suspended at line 2 until future 1 is done, and gives the loop back."},
		{func() { p.TimerAdd(9, now+5*time.Second, "doing") }, "server: a timer for doing is set; it is due in 5 s."},
		{func() { p.CallbackEnd(1) }, "server: the callback read is over; 0 left in the ready queue."},
		{func() { p.Wait(&sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, Timeout: 5 * time.Second}) }, "server waits in epoll_wait, for 5 s at most."},
		{func() { now += 5 * time.Second; p.Resume(sys.Wake{Kind: sys.WakeTimeout}) },
			"server: epoll_wait returned 0 after 5 s: its time was over."},
		{func() { p.TimerDue(9, 6204*time.Millisecond) }, "server: a timer is due; it was set for 6.204 000 s."},
		{func() { p.FutureDone(0, trace.Result, "done") }, "server: future 1 now has its result done; get, log waits for it and can go on."},
		{func() { p.TaskDone(0, trace.Result) }, "server: the task get has ended (result)."},
		{func() { p.RequestEnd(0, 200) }, "server has answered request 1 with status 200."},
		{func() { p.TimerAdd(10, now, "x") }, "server: a timer for x is set; it is due in 0 ns."},
		{func() { p.TimerCancel(10, now) }, "server: a timer that was set for 6.204 000 s is cancelled."},
		{func() { p.CallbackAdd(2, trace.OriginSoon, "x") }, "server: the callback x joins the ready queue (from add_callback); 1 in it now."},
		{func() { p.CallbackCancel(2) }, "server: a callback in the ready queue is cancelled."},
		{func() { p.Handler(7, sys.In, "read") }, "server: the loop will call read when descriptor 7 is readable."},
		{func() { p.Handler(7, 0, "read") }, "server: the loop no longer watches descriptor 7."},
		{func() { p.Output(1, "hello\n") }, `server writes "hello" to its console.`},
		{func() { world.PacketSend(0, 1, 0, trace.PacketSyn, 52, now+120*time.Millisecond) },
			"client A: the packet (SYN) to server leaves; it arrives in 120 ms."},
		{func() { world.PacketArrive(0) }, "server: the packet (SYN) from client A is there."},
		{func() { world.PacketSend(0, 0, 1, trace.PacketData|trace.PacketAck, 61, now+120*time.Millisecond) },
			"server: the packet (61 B) to client A leaves; it arrives in 120 ms."},
		{func() { world.PacketLose(0, "the link is down") }, "server: the packet (61 B) to client A is lost: the link is down."},
		{func() { p.FDClose(7, 1) }, "server: descriptor 7 is free again."},
		{func() { p.FileClose(1) }, "server: the kernel closes for good: connection to client A."},
		{func() { p.Wait(&sys.Wait{Kind: sys.WaitPoll}) }, "server asks poll what is ready, without waiting."},
		{func() { p.Resume(sys.Wake{Kind: sys.WakeError, Errno: sys.EINVAL}) }, "server: poll failed: EINVAL."},
		{func() { p.Resume(sys.Wake{Kind: sys.WakeCPU}) }, "server goes on."},
		{func() { p.FrameEnter(0, 0, 1, 0, "main") }, "server calls main."},
		{func() { p.FrameNew(1, 0, 3, "fetch") }, "server makes fetch, which has not begun."},
		{func() { p.FrameResume(1, 0) }, "server goes on with fetch."},
		{func() { p.FrameSuspend(1, 4, "Future object") }, "server: fetch is suspended at line 4, with Future object."},
		{func() { p.Raise(0, 2, "ValueError('x')") }, "server: main raises ValueError('x') at line 2."},
		{func() { p.FrameLeave(1, false, "None") }, "server: fetch returns None."},
		{func() { p.FrameLeave(0, true, "") }, "server: main is left by an exception."},
		{func() { p.Exit(1) }, "server ends with status 1."},
	}
	for _, test := range tests {
		test.emit()
	}
	tr := rec.Trace()
	if tr.Len() != len(tests) {
		t.Fatalf("%d events from %d tests", tr.Len(), len(tests))
	}
	s, c2 := trace.NewState(), tr.From(0)
	seen := map[trace.Kind]bool{}
	var e trace.Event
	for _, test := range tests {
		c2.Next(&e)
		if err := s.Apply(&e); err != nil {
			t.Fatal(err)
		}
		seen[e.Kind] = true
		if got := Sentence(s, &e); got != test.want {
			t.Errorf("%v:\n got %s\nwant %s", e.Kind, got, test.want)
		}
	}
	for k := trace.KindHost; k <= trace.KindRaise; k++ {
		if !seen[k] {
			t.Errorf("no sentence of kind %v is tested", k)
		}
	}
	if got, want := Sentence(trace.NewState(), nil), "Nothing has happened yet."; got != want {
		t.Errorf("before the first event: %q, want %q", got, want)
	}
}

// TestSectionsGolden compares what is said at some moments.
func TestSectionsGolden(t *testing.T) {
	const file = "testdata/sections.txt"
	data, err := os.ReadFile("../testdata/async.trace") // see layout's golden_test.go
	if err != nil {
		t.Fatal(err)
	}
	tr, err := trace.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	p := trace.NewPlayer(tr)
	var b strings.Builder
	for _, at := range []time.Duration{0, 50 * time.Millisecond, 241 * time.Millisecond, 3600 * time.Millisecond, 5300 * time.Millisecond, time.Hour} {
		p.SeekTime(at)
		at = min(at, p.Trace().End())
		fmt.Fprintf(&b, "# %v\n", at)
		for _, s := range Sections(nil, p.State(), at) {
			fmt.Fprintf(&b, "## %s: %s\n", s.ID, s.Title)
			for _, item := range s.Items {
				b.WriteString(item + "\n")
				if why := wrong(item); why != "" {
					t.Errorf("%q %s", item, why)
				}
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		g, w := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
		for i := range min(len(g), len(w)) {
			if g[i] != w[i] {
				t.Fatalf("line %d of %s:\n got %s\nwant %s", i+1, file, g[i], w[i])
			}
		}
		t.Fatalf("%d lines, want %d", len(g), len(w))
	}
}

var odd = []int64{0, 1, -1, 2, 3, 200, 1 << 20, 1 << 31, -1 << 31, math.MaxInt64, math.MinInt64, int64(time.Hour)}

// TestAnyState: whatever a trace holds, words are found and nothing panics.
func TestAnyState(t *testing.T) {
	tr := record(t)
	rng := rand.New(rand.NewPCG(11, 13))
	var sections []Section
	for range 40 {
		s := trace.NewState()
		c := tr.From(0)
		rate := 0.2 * rng.Float64()
		var e trace.Event
		for n := 0; c.Next(&e); n++ {
			if rng.Float64() < rate {
				e.Args[rng.IntN(len(e.Args))] = odd[rng.IntN(len(odd))]
				if rng.IntN(4) == 0 {
					e.Text = "\xff\x00\n{0}"
				}
				if rng.IntN(8) == 0 {
					e.Kind = trace.Kind(rng.IntN(60))
				}
			}
			kept := s.Clone()
			if s.Apply(&e) != nil {
				s = kept
				Sentence(s, &e) // not of this state: still no panic
				continue
			}
			if Sentence(s, &e) == "" {
				t.Fatalf("%v has no sentence", &e)
			}
			if n%20 == 0 {
				sections = Sections(sections[:0], s, s.At)
			}
		}
	}
	if len(sections) != 5 {
		t.Errorf("%d sections, want 5", len(sections))
	}
}
