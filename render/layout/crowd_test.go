package layout

import (
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

var crowdFile = flag.String("crowd", "", "file to write a run with 50 connections at once to, for make bench")

func TestWriteCrowd(t *testing.T) {
	if *crowdFile == "" {
		t.Skip("no -crowd")
	}
	if err := os.WriteFile(*crowdFile, crowdTrace(50).Encode(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// crowdTrace is a server with n connections at once, which no program that
// ships has: every seventh is readable, every third has a task that waits.
func crowdTrace(n int) *trace.Trace {
	rec := trace.NewRecorder()
	var now time.Duration
	clock := func() time.Duration { return now }
	world := trace.NewLog(rec, 0, clock)
	world.Host(0, "server", "10.0.0.1")
	for i := range n {
		world.Host(int32(i+1), fmt.Sprintf("host %d", i+1), fmt.Sprintf("10.%d.%d.%d", 1+i>>16, i>>8&255, i&255))
		world.Link(0, int32(i+1), 50*time.Millisecond, 0)
	}
	world.Source(0, "crowd.go", "package crowd\n\nfunc get() {\n\tawait(future)\n}\n")
	p := trace.NewLog(rec, 1, clock)
	p.Process(0, trace.RoleProgram, "server")
	for i := range n {
		c := trace.NewLog(rec, int32(i+2), clock)
		c.Process(int32(i+1), trace.RolePeer, fmt.Sprintf("client %d", i+1))
		c.Doing("GET /async")
	}
	const epoll, listener, first = 0, 1, 2
	p.FileOpen(epoll, 0, trace.FileEpoll)
	p.FDOpen(3, epoll)
	p.FileOpen(listener, 0, trace.FileTCP)
	p.SockState(listener, trace.SockListen)
	p.SockAddr(listener, "0.0.0.0:8888", "")
	p.Backlog(listener, 3, 128)
	p.FDOpen(4, listener)
	p.Turn(1)
	p.Phase(trace.PhasePoll)
	for i := range n {
		file, fd := int32(first+i), sys.FD(5+i)
		p.FileOpen(file, 0, trace.FileTCP)
		p.SockState(file, trace.SockEstablished)
		p.SockAddr(file, "10.0.0.1:8888", fmt.Sprintf("10.%d.%d.%d:4000", 1+i>>16, i>>8&255, i&255))
		p.FDOpen(fd, file)
		p.Interest(epoll, fd, file, sys.In|sys.Hup|sys.Err|sys.ET*sys.Events(i&1), sys.EpollAdd)
		p.Handler(fd, sys.In, "read request")
		p.Readiness(file, sys.Out)
		if i%7 == 0 {
			p.Buffers(file, 42*i%65536, 65536, 0, 65536)
			p.Readiness(file, sys.In|sys.Out)
			p.ReadyEnter(epoll, fd, file, sys.In)
		}
		if i%3 == 0 {
			slot := int32(i / 3)
			p.RequestBegin(slot, int64(slot+1), fd, "GET /async")
			p.TaskNew(slot, int64(slot+1), "AsyncHandler.get")
			p.FutureNew(slot, int64(slot+1), "AsyncHandler.doing")
			p.TimerAdd(int64(i), 5*time.Second+time.Duration(i)*time.Millisecond, "AsyncHandler.doing")
			p.TaskWait(slot, slot, 0, 4)
		}
		if i%5 == 0 {
			p.CallbackAdd(int64(n+i), trace.OriginHandler, "read request")
		}
		if i%11 == 0 {
			world.PacketSend(int32(i/11), int32(i+1), 0, trace.PacketData|trace.PacketAck, 94, now+5*time.Second)
		}
	}
	now = 20 * time.Millisecond
	p.Wait(&sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, Timeout: time.Minute, MaxEvents: 64})
	now = 4 * time.Second
	world.PacketArrive(0)
	return rec.Trace()
}

// crowdView is where all of it wait.
func crowdView(n int) View {
	tr := crowdTrace(n)
	p := trace.NewPlayer(tr)
	p.SeekIndex(trace.Index(tr.Len() - 2))
	return View{Width: 1380, Height: 720, State: p.State(), Timeline: trace.NewTimeline(tr), Event: p.Event(), Now: p.State().At}
}

func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{3, 50, 1000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("%d sockets", n), func(b *testing.B) {
			v := crowdView(n)
			var scene Scene
			Layout(&scene, &v, FixedMeasurer{})
			b.ReportAllocs()
			for b.Loop() {
				Layout(&scene, &v, FixedMeasurer{})
			}
			b.ReportMetric(float64(len(scene.Shapes)), "shapes")
		})
	}
}

// BenchmarkPlaying lays out frames of a run that goes on: times run down and
// packets move, so each frame has texts that were never made before.
func BenchmarkPlaying(b *testing.B) {
	v := crowdView(50)
	var scene Scene
	b.ReportAllocs()
	for b.Loop() {
		v.Now += 16 * time.Millisecond
		if v.Now > 4*time.Second {
			v.Now = 20 * time.Millisecond
		}
		Layout(&scene, &v, FixedMeasurer{})
	}
}

func TestNoAllocations(t *testing.T) {
	v := crowdView(50)
	var scene Scene
	Layout(&scene, &v, FixedMeasurer{})
	if n := testing.AllocsPerRun(10, func() { Layout(&scene, &v, FixedMeasurer{}) }); n != 0 {
		t.Errorf("laying out the same view again allocates %v times, want 0", n)
	}
}
