package kernel

import (
	"bytes"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// idle is a process that only holds descriptors: the tests make its calls.
type idle struct{}

func (idle) Resume(sys.Wake) sys.Wait { return sys.Wait{Kind: sys.WaitSleep, Timeout: sys.Forever} }

// lab is two hosts with a link between them, and a process on each.
type lab struct {
	*World
	t     *testing.T
	a, b  *Task
	clock time.Duration
}

func newLab(t *testing.T, latency time.Duration, bandwidth int64) *lab {
	w := NewWorld(Options{Sink: trace.NewRecorder(), Costs: &sys.Costs{}})
	l := &lab{World: w, t: t}
	ha, hb := w.AddHost("a", netip.MustParseAddr("10.0.0.1")), w.AddHost("b", netip.MustParseAddr("10.0.0.2"))
	w.Connect(ha, hb, Link{Latency: latency, Bandwidth: bandwidth})
	start := func(h *Host) *Task {
		return w.Start(h, h.name, trace.RoleProgram, func(sys.Calls, *trace.Log) sys.Process { return idle{} })
	}
	l.a, l.b = start(ha), start(hb)
	l.settle()
	return l
}

// settle lets all happen that will within the next half second.
func (l *lab) settle() { l.pass(500 * time.Millisecond) }

// pass lets time pass.
func (l *lab) pass(d time.Duration) {
	l.clock = max(l.clock, l.Now()) + d
	for next, ok := l.Next(); ok && next <= l.clock; next, ok = l.Next() {
		l.Step()
	}
}

// serve listens on a, port 80.
func (l *lab) serve(backlog int) sys.FD {
	fd, errno := l.a.Socket(sys.Inet, sys.Stream)
	require.Zero(l.t, errno)
	require.Zero(l.t, l.a.Bind(fd, sys.TCPAddr("0.0.0.0:80")))
	require.Zero(l.t, l.a.Listen(fd, backlog))
	return fd
}

// dial connects from a task without waiting.
func (l *lab) dial(t *Task, addr string) sys.FD {
	fd, errno := t.Socket(sys.Inet, sys.Stream)
	require.Zero(l.t, errno)
	require.Equal(l.t, sys.EINPROGRESS, t.Connect(fd, sys.TCPAddr(addr)))
	return fd
}

// connection returns both ends of one between the hosts: a's and b's.
func (l *lab) connection() (server, client sys.FD) {
	listener := l.serve(8)
	client = l.dial(l.b, "10.0.0.1:80")
	l.settle()
	server, peer, errno := l.a.Accept(listener)
	require.Zero(l.t, errno)
	require.Equal(l.t, "10.0.0.2:32768", peer.String())
	return server, client
}

func mask(t *Task, fd sys.FD) sys.Events {
	return t.files.get(fd).poll() &^ (sys.RdNorm | sys.WrNorm | sys.WrBand)
}

func TestHandshakeTakesOneAndAHalfRoundTrips(t *testing.T) {
	l := newLab(t, 10*time.Millisecond, 0)
	listener := l.serve(8)
	client := l.dial(l.b, "10.0.0.1:80")
	require.Equal(t, sys.Events(0), mask(l.b, client))
	require.Equal(t, sys.EALREADY, l.b.Connect(client, sys.TCPAddr("10.0.0.1:80")))
	for mask(l.b, client) == 0 {
		require.True(t, l.Step())
	}
	require.Equal(t, 20*time.Millisecond, l.Now())
	require.Equal(t, sys.Out, mask(l.b, client))
	require.Equal(t, sys.Events(0), mask(l.a, listener))
	require.True(t, l.Step())
	require.Equal(t, 30*time.Millisecond, l.Now())
	require.Equal(t, sys.In, mask(l.a, listener))
}

func TestLoopbackDeliversBeforeTheCallReturns(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	listener := l.serve(8)
	client := l.dial(l.a, "127.0.0.1:80")
	server, peer, errno := l.a.Accept(listener)
	require.Zero(t, errno)
	require.True(t, peer.IP.Addr().IsLoopback())
	_, errno = l.a.Send(client, []byte("hello"), 0)
	require.Zero(t, errno)
	var p [8]byte
	n, _ := l.a.Recv(server, p[:], 0)
	require.Equal(t, "hello", string(p[:n]))
	require.Zero(t, l.Now())
}

func TestBandwidthSpacesPackets(t *testing.T) {
	l := newLab(t, 10*time.Millisecond, 1_000_000)
	server, client := l.connection()
	start := l.Now()
	n, errno := l.a.Send(server, make([]byte, 10*linkMSS), 0)
	require.Zero(t, errno)
	require.Equal(t, 10*linkMSS, n)
	for l.b.files.get(client).(*tcpSocket).in.len() < n {
		require.True(t, l.Step())
	}
	// Ten packets of 1500 bytes at a byte a microsecond, and the latency.
	require.Equal(t, 25*time.Millisecond, l.Now()-start)
}

func TestNoByteIsLostOrInvented(t *testing.T) {
	for _, latency := range []time.Duration{0, time.Millisecond} {
		l := newLab(t, latency, 0)
		server, client := l.connection()
		sent := make([]byte, 3<<20)
		for i := range sent {
			sent[i] = byte(i * 7 >> 3)
		}
		var got []byte
		full := false
		for rest := sent; len(got) < len(sent); {
			if len(rest) > 0 {
				n, _ := l.a.Send(server, rest, 0)
				full = full || n < len(rest)
				rest = rest[n:]
			}
			l.settle()
			p := make([]byte, 50_000)
			n, errno := l.b.Recv(client, p, 0)
			require.Contains(t, []sys.Errno{0, sys.EAGAIN}, errno)
			got = append(got, p[:n]...)
			l.settle()
		}
		require.True(t, full, "the sender never met a full buffer")
		require.True(t, bytes.Equal(sent, got))
		require.Equal(t, sys.Out, mask(l.a, server))
	}
}

func TestPartialWriteAndFullBuffers(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	server, client := l.connection()
	total := 0
	for {
		n, errno := l.a.Send(server, make([]byte, 30_000), 0)
		total += n
		l.settle()
		if errno != 0 {
			require.Equal(t, sys.EAGAIN, errno)
			break
		}
	}
	require.Greater(t, total, defaultReceiveBuffer/2)
	sock := l.a.files.get(server).(*tcpSocket)
	require.GreaterOrEqual(t, sock.outMemory.used, sock.outCap)
	require.Zero(t, sock.window-int(sock.nxt-sock.una), "the window is closed")
	require.Equal(t, sys.Events(0), mask(l.a, server))
	require.Equal(t, sys.In|sys.Out, mask(l.b, client))
}

func TestClosing(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	server, client := l.connection()
	l.a.Send(server, []byte("bye"), 0)
	require.Zero(t, l.a.Close(server))
	l.settle()
	require.Equal(t, sys.In|sys.Out|sys.RdHup, mask(l.b, client))
	var p [8]byte
	n, errno := l.b.Recv(client, p[:], 0)
	require.Equal(t, "bye", string(p[:n]))
	require.Zero(t, errno)
	n, errno = l.b.Recv(client, p[:], 0)
	require.Zero(t, n)
	require.Zero(t, errno)
	// What is sent to one who has closed draws a reset.
	_, errno = l.b.Send(client, []byte("?"), 0)
	require.Zero(t, errno)
	l.settle()
	require.Equal(t, sys.In|sys.Out|sys.Err|sys.Hup|sys.RdHup, mask(l.b, client))
	_, errno = l.b.Send(client, []byte("?"), 0)
	require.Equal(t, sys.EPIPE, errno)
	require.Zero(t, l.b.Close(client))
	l.settle()
	require.Empty(t, l.a.host.conns)
	require.Empty(t, l.b.host.conns)
	require.Len(t, l.a.host.bound, 1, "only the listener keeps a port")
	require.Empty(t, l.b.host.bound)
}

func TestClosingWithUnreadDataResets(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	server, client := l.connection()
	l.b.Send(client, []byte("unread"), 0)
	l.settle()
	require.Zero(t, l.a.Close(server))
	l.settle()
	require.Equal(t, sys.In|sys.Out|sys.Err|sys.Hup|sys.RdHup, mask(l.b, client))
	_, errno := l.b.Recv(client, make([]byte, 1), 0)
	require.Equal(t, sys.ECONNRESET, errno)
	n, errno := l.b.Recv(client, make([]byte, 1), 0)
	require.Zero(t, n)
	require.Zero(t, errno)
}

func TestRefused(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	client := l.dial(l.b, "10.0.0.1:81")
	l.settle()
	require.Equal(t, sys.In|sys.Out|sys.Err|sys.Hup|sys.RdHup, mask(l.b, client))
	errno, _ := l.b.GetSockOpt(client, sys.OptError)
	require.Equal(t, int(sys.ECONNREFUSED), errno)
}

func TestBacklogHoldsOneMore(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	listener := l.serve(1)
	var clients []sys.FD
	for range 3 {
		clients = append(clients, l.dial(l.b, "10.0.0.1:80"))
		l.pass(10 * time.Millisecond)
	}
	require.Equal(t, sys.Out, mask(l.b, clients[1]))
	require.Zero(t, mask(l.b, clients[2]))
	// The third sends its SYN again after a second, and finds room.
	_, _, errno := l.a.Accept(listener)
	require.Zero(t, errno)
	for mask(l.b, clients[2]) == 0 {
		require.True(t, l.Step())
	}
	require.Equal(t, sys.Out, mask(l.b, clients[2]))
	require.Greater(t, l.Now(), time.Second)
}

func TestNobodyAnswers(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	l.serve(0)
	l.dial(l.b, "10.0.0.1:80")
	l.settle()
	last := l.dial(l.b, "10.0.0.1:80")
	l.pass(3 * time.Minute)
	errno, _ := l.b.GetSockOpt(last, sys.OptError)
	require.Equal(t, int(sys.ETIMEDOUT), errno)
	require.Greater(t, l.Now(), 100*time.Second)
}

func TestNotOffered(t *testing.T) {
	l := newLab(t, 0, 0)
	_, errno := l.a.Socket(sys.Inet, sys.Datagram)
	require.Equal(t, sys.ENOSYS, errno)
	fd, _ := l.a.Socket(sys.Inet, sys.Stream)
	require.Equal(t, sys.ENOSYS, l.a.SetSockOpt(fd, sys.OptLinger, 5))
}

func TestDescriptors(t *testing.T) {
	l := newLab(t, 0, 0)
	a, b, errno := l.a.SocketPair(sys.Unix, sys.Stream)
	require.Zero(t, errno)
	require.Equal(t, []sys.FD{3, 4}, []sys.FD{a, b})
	require.Zero(t, l.a.Close(a))
	e, _ := l.a.EventFD(0, 0)
	require.Equal(t, sys.FD(3), e, "the lowest free number is taken")
	require.Equal(t, sys.EBADF, l.a.Close(99))
	require.Equal(t, sys.EBADF, l.a.Close(-1))
	require.Equal(t, sys.ENOTSOCK, l.a.Listen(e, 1))
	ep, _ := l.a.EpollCreate()
	require.Equal(t, sys.EPERM, l.a.EpollCtl(ep, sys.EpollAdd, sys.Stdout, sys.EpollEvent{Events: sys.In}))
	require.Equal(t, sys.EINVAL, l.a.EpollCtl(ep, sys.EpollAdd, ep, sys.EpollEvent{Events: sys.In}))
	require.Equal(t, sys.EINVAL, l.a.EpollCtl(e, sys.EpollAdd, b, sys.EpollEvent{Events: sys.In}))
	require.Equal(t, sys.ENOENT, l.a.EpollCtl(ep, sys.EpollMod, b, sys.EpollEvent{Events: sys.In}))
	require.Zero(t, l.a.EpollCtl(ep, sys.EpollAdd, b, sys.EpollEvent{Events: sys.In}))
	require.Equal(t, sys.EEXIST, l.a.EpollCtl(ep, sys.EpollAdd, b, sys.EpollEvent{Events: sys.In}))
}

// reported is what epoll_wait would give now, at most n of it.
func reported(l *lab, ep sys.FD, n int) (text []string) {
	for _, e := range l.a.files.get(ep).(*epoll).send(l.a, n, nil) {
		text = append(text, string(rune(e.Data))+":"+(e.Events&^(sys.RdNorm|sys.WrNorm)).String())
	}
	return text
}

func TestReadyList(t *testing.T) {
	l := newLab(t, 0, 0)
	ep, _ := l.a.EpollCreate()
	var fds [4]sys.FD
	flags := []sys.Events{0, 0, sys.ET, sys.OneShot}
	for i := range fds {
		fds[i], _ = l.a.EventFD(1, 0)
		errno := l.a.EpollCtl(ep, sys.EpollAdd, fds[i], sys.EpollEvent{Events: sys.In | flags[i], Data: uint64('a' + i)})
		require.Zero(t, errno)
	}
	require.Equal(t, []string{"a:in", "b:in"}, reported(l, ep, 2), "from the head")
	require.Equal(t, []string{"c:in", "d:in", "a:in"}, reported(l, ep, 3), "level-triggered ones went to the tail")
	require.Equal(t, []string{"b:in", "a:in"}, reported(l, ep, 9), "an edge and a one-shot are gone")
	l.a.Write(fds[2], []byte{1, 0, 0, 0, 0, 0, 0, 0})
	l.a.Write(fds[3], []byte{1, 0, 0, 0, 0, 0, 0, 0})
	require.Equal(t, []string{"b:in", "a:in", "c:in"}, reported(l, ep, 9), "a new edge; the one-shot is spent")
	require.Zero(t, l.a.EpollCtl(ep, sys.EpollMod, fds[3], sys.EpollEvent{Events: sys.In, Data: 'd'}))
	require.Equal(t, []string{"b:in", "a:in", "d:in"}, reported(l, ep, 9), "MOD arms it again")
	l.a.Read(fds[0], make([]byte, 8))
	require.Equal(t, []string{"b:in", "d:in"}, reported(l, ep, 9), "what is stale is dropped")
	l.a.Close(fds[1])
	require.Equal(t, []string{"d:in"}, reported(l, ep, 9), "closing removes the entry")
}

// waiter waits for an epoll instance again and again.
type epollWaiter struct {
	ep    sys.FD
	wakes int
}

func (e *epollWaiter) Resume(sys.Wake) sys.Wait {
	e.wakes++
	return sys.Wait{Kind: sys.WaitEpoll, Epoll: e.ep, MaxEvents: 8, Timeout: sys.Forever}
}

// TestSteadyStateAllocatesNothing: neither moving bytes over a link nor
// being woken for them.
func TestSteadyStateAllocatesNothing(t *testing.T) {
	w := NewWorld(Options{})
	ha, hb := w.AddHost("a", netip.MustParseAddr("10.0.0.1")), w.AddHost("b", netip.MustParseAddr("10.0.0.2"))
	w.Connect(ha, hb, Link{Latency: time.Millisecond})
	l := &lab{World: w, t: t}
	l.b = w.Start(hb, "b", trace.RolePeer, func(sys.Calls, *trace.Log) sys.Process { return idle{} })
	waiter := &epollWaiter{ep: 3}
	l.a = w.Start(ha, "a", trace.RoleProgram, func(sys.Calls, *trace.Log) sys.Process { return waiter })
	ep, _ := l.a.EpollCreate()
	require.Equal(t, waiter.ep, ep)
	server, client := l.connection()
	l.a.EpollCtl(ep, sys.EpollAdd, server, sys.EpollEvent{Events: sys.In | sys.ET})
	message, buffer := make([]byte, 100), make([]byte, 200)
	round := func() {
		l.b.Send(client, message, 0)
		l.settle()
		n, errno := l.a.Recv(server, buffer, 0)
		if n != 100 || errno != 0 {
			t.Fatal(n, errno)
		}
		l.settle()
	}
	round()
	before := waiter.wakes
	require.Zero(t, testing.AllocsPerRun(100, round))
	require.GreaterOrEqual(t, waiter.wakes-before, 100)
}

// TestNothingIsAllocatedOnOneHost: likewise between processes of one host,
// whatever they wait with.
func TestNothingIsAllocatedOnOneHost(t *testing.T) {
	w := NewWorld(Options{Costs: &sys.Costs{}})
	task := w.Start(w.AddHost("a", netip.MustParseAddr("10.0.0.1")), "a", trace.RoleProgram,
		func(sys.Calls, *trace.Log) sys.Process { return idle{} })
	a, b, _ := task.SocketPair(sys.Unix, sys.Stream)
	c, d, _ := task.SocketPair(sys.Unix, sys.Datagram)
	r, p, _ := task.Pipe()
	e, _ := task.EventFD(0, 0)
	ep, _ := task.EpollCreate()
	set := []sys.PollFD{{FD: b, Events: sys.In}, {FD: d, Events: sys.In}, {FD: r, Events: sys.In}, {FD: e, Events: sys.In}}
	var sets, asked sys.SelectSets
	asked.N = int(ep) + 1
	for _, entry := range set {
		task.EpollCtl(ep, sys.EpollAdd, entry.FD, sys.EpollEvent{Events: sys.In})
		asked.Read.Set(entry.FD)
	}
	message, buffer := []byte{1, 0, 0, 0, 0, 0, 0, 0}, make([]byte, 8)
	waits := []*sys.Wait{{Kind: sys.WaitEpoll, Epoll: ep, MaxEvents: 8}, {Kind: sys.WaitPoll, Poll: set},
		{Kind: sys.WaitSelect, Select: &sets}}
	round := func() {
		for _, fd := range []sys.FD{a, c, p, e} {
			task.Write(fd, message)
		}
		sets = asked
		for _, wait := range waits {
			if wake := task.Try(wait); wake.N != 4 {
				t.Fatal(wake)
			}
		}
		for _, fd := range []sys.FD{b, d, r, e} {
			if n, errno := task.Read(fd, buffer); n != 8 || errno != 0 {
				t.Fatal(n, errno)
			}
		}
	}
	round()
	require.Zero(t, testing.AllocsPerRun(100, round))
}

func TestDescriptorLimit(t *testing.T) {
	w := NewWorld(Options{FDLimit: 8})
	task := w.Start(w.AddHost("a", netip.MustParseAddr("10.0.0.1")), "a", trace.RoleProgram,
		func(sys.Calls, *trace.Log) sys.Process { return idle{} })
	for range 4 {
		_, errno := task.EventFD(0, 0)
		require.Zero(t, errno)
	}
	_, _, errno := task.Pipe()
	require.Equal(t, sys.EMFILE, errno)
	last, errno := task.EventFD(0, 0)
	require.Zero(t, errno, "half a pipe does not stay open")
	require.Equal(t, sys.FD(7), last)
	_, errno = task.Dup(last)
	require.Equal(t, sys.EMFILE, errno)
	require.Zero(t, task.Close(4))
	fd, _ := task.Dup(last)
	require.Equal(t, sys.FD(4), fd)
	require.NoError(t, w.Check())
}

func TestTimerFD(t *testing.T) {
	l := newLab(t, 0, 0)
	fd, _ := l.a.TimerFD()
	require.Equal(t, sys.EINVAL, l.a.TimerFDSetTime(fd, sys.TimerSpec{First: -1}))
	require.Zero(t, l.a.TimerFDSetTime(fd, sys.TimerSpec{First: 10 * time.Millisecond, Interval: 20 * time.Millisecond}))
	spec, _ := l.a.TimerFDGetTime(fd)
	require.Equal(t, sys.TimerSpec{First: 10 * time.Millisecond, Interval: 20 * time.Millisecond}, spec)
	other, _ := l.a.TimerFD()
	require.Zero(t, l.a.TimerFDSetTime(other, sys.TimerSpec{First: 75 * time.Millisecond, Absolute: true}))
	for l.Step() {
	}
	require.Equal(t, 75*time.Millisecond, l.Now())
	var p [8]byte
	n, errno := l.a.Read(fd, p[:])
	require.Equal(t, 8, n)
	require.Zero(t, errno)
	require.Equal(t, byte(4), p[0], "at 10, 30, 50 and 70 ms")
	_, errno = l.a.Read(fd, p[:])
	require.Equal(t, sys.EAGAIN, errno)
	spec, _ = l.a.TimerFDGetTime(fd)
	require.Equal(t, 15*time.Millisecond, spec.First)
	require.Zero(t, l.a.TimerFDSetTime(fd, sys.TimerSpec{}))
	require.False(t, l.Step())
}

// BenchmarkCalls is system calls a second: write and read over a link, with
// the wake-up in between.
func BenchmarkCalls(b *testing.B) {
	w := NewWorld(Options{})
	ha := w.AddHost("a", netip.MustParseAddr("10.0.0.1"))
	task := w.Start(ha, "a", trace.RoleProgram, func(sys.Calls, *trace.Log) sys.Process { return idle{} })
	for w.Step() {
	}
	x, y, _ := task.SocketPair(sys.Unix, sys.Stream)
	ep, _ := task.EpollCreate()
	task.EpollCtl(ep, sys.EpollAdd, y, sys.EpollEvent{Events: sys.In})
	poller := task.files.get(ep).(*epoll)
	var p [64]byte
	var events [1]sys.EpollEvent
	b.ReportAllocs()
	for b.Loop() {
		task.Write(x, p[:])
		poller.send(task, 1, events[:0])
		task.Read(y, p[:])
	}
	b.ReportMetric(3*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mcalls/s")
}
