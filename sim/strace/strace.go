// Package strace stands between a process and its kernel, whichever it is,
// and tells every system call and its answer to the process's log. What a
// call brings about inside the simulated kernel has the call as its cause.
//
//	calls := strace.Wrap(task, log)
//
// It may import sys and trace.
package strace

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// previewBytes is how much of what a call moved is kept as text.
const previewBytes = 48

// Tracer is a [sys.Calls] that tells what goes through it.
type Tracer struct {
	calls   sys.Calls
	log     *trace.Log
	streams []stream // by descriptor
}

// stream is a running hash (FNV-1a) over the bytes that a descriptor moved in
// each direction: however they were cut into calls, equal bytes give an equal
// hash.
type stream struct{ in, out uint32 }

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

func (s *stream) reset() { s.in, s.out = fnvOffset, fnvOffset }

func hash(h *uint32, p []byte) uint32 {
	for _, c := range p {
		*h = (*h ^ uint32(c)) * fnvPrime
	}
	return *h
}

// Wrap returns calls itself when log is nil.
func Wrap(calls sys.Calls, log *trace.Log) sys.Calls {
	if log == nil {
		return calls
	}
	return &Tracer{calls: calls, log: log}
}

// call tells that a call begins; done tells its answer and gives the cause
// back.
func (t *Tracer) call(call sys.Syscall, fd sys.FD, a, b int64, text string) trace.Index {
	cause := t.log.Cause()
	t.log.SetCause(t.log.Call(call, fd, a, b, text))
	return cause
}

func (t *Tracer) done(cause trace.Index, value int, errno sys.Errno) {
	t.moved(cause, value, errno, 0, nil)
}

func (t *Tracer) moved(cause trace.Index, value int, errno sys.Errno, hash uint32, p []byte) {
	v := int64(value)
	if errno != 0 {
		v = -1
	}
	t.log.Return(v, errno, hash, string(p[:min(len(p), previewBytes)]))
	t.log.SetCause(cause)
}

func (t *Tracer) opened(fd sys.FD) {
	if fd < 0 {
		return
	}
	for int(fd) >= len(t.streams) {
		t.streams = append(t.streams, stream{})
	}
	t.streams[fd].reset()
}

// stream returns the descriptor's hashes. One that was not opened through
// the tracer (the console) gets them at its first use.
func (t *Tracer) stream(fd sys.FD) *stream {
	if int(fd) >= len(t.streams) {
		t.opened(fd)
	}
	s := &t.streams[fd]
	if s.in == 0 && s.out == 0 {
		s.reset()
	}
	return s
}

func (t *Tracer) Now() time.Duration { return t.calls.Now() }

func (t *Tracer) Socket(domain sys.Domain, typ sys.SockType) (sys.FD, sys.Errno) {
	cause := t.call(sys.CallSocket, -1, int64(domain), int64(typ), "")
	fd, errno := t.calls.Socket(domain, typ)
	t.opened(fd)
	t.done(cause, int(fd), errno)
	return fd, errno
}

func (t *Tracer) SocketPair(domain sys.Domain, typ sys.SockType) (sys.FD, sys.FD, sys.Errno) {
	cause := t.call(sys.CallSocketPair, -1, int64(domain), int64(typ), "")
	a, b, errno := t.calls.SocketPair(domain, typ)
	t.opened(a)
	t.opened(b)
	t.done(cause, 0, errno)
	return a, b, errno
}

func (t *Tracer) Bind(fd sys.FD, addr sys.Addr) sys.Errno {
	cause := t.call(sys.CallBind, fd, 0, 0, addr.String())
	errno := t.calls.Bind(fd, addr)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) Listen(fd sys.FD, backlog int) sys.Errno {
	cause := t.call(sys.CallListen, fd, int64(backlog), 0, "")
	errno := t.calls.Listen(fd, backlog)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) Accept(fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
	cause := t.call(sys.CallAccept, fd, 0, 0, "")
	conn, peer, errno := t.calls.Accept(fd)
	t.opened(conn)
	t.done(cause, int(conn), errno)
	return conn, peer, errno
}

func (t *Tracer) Connect(fd sys.FD, addr sys.Addr) sys.Errno {
	cause := t.call(sys.CallConnect, fd, 0, 0, addr.String())
	errno := t.calls.Connect(fd, addr)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) Shutdown(fd sys.FD, how sys.How) sys.Errno {
	cause := t.call(sys.CallShutdown, fd, int64(how), 0, "")
	errno := t.calls.Shutdown(fd, how)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) GetSockName(fd sys.FD) (sys.Addr, sys.Errno) {
	cause := t.call(sys.CallGetSockName, fd, 0, 0, "")
	addr, errno := t.calls.GetSockName(fd)
	t.done(cause, 0, errno)
	return addr, errno
}

func (t *Tracer) GetPeerName(fd sys.FD) (sys.Addr, sys.Errno) {
	cause := t.call(sys.CallGetPeerName, fd, 0, 0, "")
	addr, errno := t.calls.GetPeerName(fd)
	t.done(cause, 0, errno)
	return addr, errno
}

func (t *Tracer) GetSockOpt(fd sys.FD, opt sys.SockOpt) (int, sys.Errno) {
	cause := t.call(sys.CallGetSockOpt, fd, int64(opt), 0, "")
	value, errno := t.calls.GetSockOpt(fd, opt)
	t.done(cause, value, errno)
	return value, errno
}

func (t *Tracer) SetSockOpt(fd sys.FD, opt sys.SockOpt, value int) sys.Errno {
	cause := t.call(sys.CallSetSockOpt, fd, int64(opt), int64(value), "")
	errno := t.calls.SetSockOpt(fd, opt, value)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) Read(fd sys.FD, p []byte) (int, sys.Errno) {
	cause := t.call(sys.CallRead, fd, int64(len(p)), 0, "")
	n, errno := t.calls.Read(fd, p)
	t.received(cause, fd, p, n, errno)
	return n, errno
}

func (t *Tracer) Recv(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	cause := t.call(sys.CallRecv, fd, int64(len(p)), int64(flags), "")
	n, errno := t.calls.Recv(fd, p, flags)
	if flags != 0 { // peeked or out of band: no part of the stream
		t.done(cause, n, errno)
	} else {
		t.received(cause, fd, p, n, errno)
	}
	return n, errno
}

func (t *Tracer) received(cause trace.Index, fd sys.FD, p []byte, n int, errno sys.Errno) {
	if errno != 0 {
		t.done(cause, n, errno)
		return
	}
	t.moved(cause, n, 0, hash(&t.stream(fd).in, p[:n]), p[:n])
}

func (t *Tracer) Write(fd sys.FD, p []byte) (int, sys.Errno) {
	cause := t.call(sys.CallWrite, fd, int64(len(p)), 0, "")
	n, errno := t.calls.Write(fd, p)
	if errno == 0 && (fd == sys.Stdout || fd == sys.Stderr) {
		t.log.Output(fd, string(p[:n]))
	}
	t.sent(cause, fd, p, n, errno)
	return n, errno
}

func (t *Tracer) Send(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	cause := t.call(sys.CallSend, fd, int64(len(p)), int64(flags), "")
	n, errno := t.calls.Send(fd, p, flags)
	if flags != 0 {
		t.done(cause, n, errno)
	} else {
		t.sent(cause, fd, p, n, errno)
	}
	return n, errno
}

func (t *Tracer) sent(cause trace.Index, fd sys.FD, p []byte, n int, errno sys.Errno) {
	if errno != 0 {
		t.done(cause, n, errno)
		return
	}
	t.moved(cause, n, 0, hash(&t.stream(fd).out, p[:n]), p[:n])
}

func (t *Tracer) Close(fd sys.FD) sys.Errno {
	cause := t.call(sys.CallClose, fd, 0, 0, "")
	errno := t.calls.Close(fd)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) Dup(fd sys.FD) (sys.FD, sys.Errno) {
	cause := t.call(sys.CallDup, fd, 0, 0, "")
	dup, errno := t.calls.Dup(fd)
	t.opened(dup)
	t.done(cause, int(dup), errno)
	return dup, errno
}

func (t *Tracer) Pipe() (sys.FD, sys.FD, sys.Errno) {
	cause := t.call(sys.CallPipe, -1, 0, 0, "")
	r, w, errno := t.calls.Pipe()
	t.opened(r)
	t.opened(w)
	t.done(cause, 0, errno)
	return r, w, errno
}

func (t *Tracer) EventFD(initial uint32, flags sys.EventFDFlags) (sys.FD, sys.Errno) {
	cause := t.call(sys.CallEventFD, -1, int64(initial), int64(flags), "")
	fd, errno := t.calls.EventFD(initial, flags)
	t.opened(fd)
	t.done(cause, int(fd), errno)
	return fd, errno
}

func (t *Tracer) TimerFD() (sys.FD, sys.Errno) {
	cause := t.call(sys.CallTimerFD, -1, 0, 0, "")
	fd, errno := t.calls.TimerFD()
	t.opened(fd)
	t.done(cause, int(fd), errno)
	return fd, errno
}

func (t *Tracer) TimerFDSetTime(fd sys.FD, spec sys.TimerSpec) sys.Errno {
	cause := t.call(sys.CallTimerFDSetTime, fd, int64(spec.First), int64(spec.Interval), "")
	errno := t.calls.TimerFDSetTime(fd, spec)
	t.done(cause, 0, errno)
	return errno
}

func (t *Tracer) TimerFDGetTime(fd sys.FD) (sys.TimerSpec, sys.Errno) {
	cause := t.call(sys.CallTimerFDGetTime, fd, 0, 0, "")
	spec, errno := t.calls.TimerFDGetTime(fd)
	t.done(cause, 0, errno)
	return spec, errno
}

func (t *Tracer) InQueue(fd sys.FD) (int, sys.Errno) {
	cause := t.call(sys.CallInQueue, fd, 0, 0, "")
	n, errno := t.calls.InQueue(fd)
	t.done(cause, n, errno)
	return n, errno
}

func (t *Tracer) SetPipeSize(fd sys.FD, size int) (int, sys.Errno) {
	cause := t.call(sys.CallSetPipeSize, fd, int64(size), 0, "")
	n, errno := t.calls.SetPipeSize(fd, size)
	t.done(cause, n, errno)
	return n, errno
}

func (t *Tracer) EpollCreate() (sys.FD, sys.Errno) {
	cause := t.call(sys.CallEpollCreate, -1, 0, 0, "")
	fd, errno := t.calls.EpollCreate()
	t.opened(fd)
	t.done(cause, int(fd), errno)
	return fd, errno
}

func (t *Tracer) EpollCtl(epoll sys.FD, op sys.EpollOp, fd sys.FD, event sys.EpollEvent) sys.Errno {
	cause := t.call(sys.CallEpollCtl, epoll, int64(fd), int64(event.Events), op.String())
	errno := t.calls.EpollCtl(epoll, op, fd, event)
	t.done(cause, 0, errno)
	return errno
}
