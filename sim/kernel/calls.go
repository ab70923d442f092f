package kernel

import (
	"time"

	"eyewall/sim/sys"
)

// socket is what the socket calls ask of a file.
type socket interface {
	file
	shutdown(sys.How) sys.Errno
}

// charge adds a call's cost to the time that the process has used.
func (t *Task) charge(call sys.Syscall) { t.used += t.world.costs.Call[call] }

// socketOf returns a descriptor's socket.
func (t *Task) socketOf(fd sys.FD) (socket, sys.Errno) {
	f := t.files.get(fd)
	if f == nil {
		return nil, sys.EBADF
	}
	s, ok := f.(socket)
	if !ok {
		return nil, sys.ENOTSOCK
	}
	return s, 0
}

// tcpOf returns a descriptor's TCP socket; other kinds of socket answer with
// an error of the caller's choice.
func (t *Task) tcpOf(fd sys.FD, other sys.Errno) (*tcpSocket, sys.Errno) {
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return nil, errno
	}
	tcp, ok := s.(*tcpSocket)
	if !ok {
		return nil, other
	}
	return tcp, 0
}

// Socket makes a TCP socket over IPv4; anything else is ENOSYS.
func (t *Task) Socket(domain sys.Domain, typ sys.SockType) (sys.FD, sys.Errno) {
	t.charge(sys.CallSocket)
	if domain != sys.Inet || typ != sys.Stream {
		return -1, sys.ENOSYS
	}
	return t.install(newTCP(t.host))
}

// SocketPair makes a stream pair of the unix domain; anything else is ENOSYS.
func (t *Task) SocketPair(domain sys.Domain, typ sys.SockType) (sys.FD, sys.FD, sys.Errno) {
	t.charge(sys.CallSocketPair)
	if domain != sys.Unix || typ != sys.Stream {
		return -1, -1, sys.ENOSYS
	}
	a, b := newUnixPair(t.host)
	return t.installTwo(a, b)
}

func (t *Task) installTwo(a, b file) (sys.FD, sys.FD, sys.Errno) {
	first, errno := t.install(a)
	if errno != 0 {
		a.release()
		b.release()
		return -1, -1, errno
	}
	second, errno := t.install(b)
	if errno != 0 {
		t.uninstall(first)
		b.release()
		return -1, -1, errno
	}
	return first, second, 0
}

func (t *Task) Bind(fd sys.FD, addr sys.Addr) sys.Errno {
	t.charge(sys.CallBind)
	s, errno := t.tcpOf(fd, sys.EINVAL)
	if errno != 0 {
		return errno
	}
	return s.bind(addr)
}

func (t *Task) Listen(fd sys.FD, backlog int) sys.Errno {
	t.charge(sys.CallListen)
	s, errno := t.tcpOf(fd, sys.EINVAL)
	if errno != 0 {
		return errno
	}
	return s.listen(backlog)
}

func (t *Task) Accept(fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
	t.charge(sys.CallAccept)
	s, errno := t.tcpOf(fd, sys.EINVAL)
	if errno != 0 {
		return -1, sys.Addr{}, errno
	}
	conn, errno := s.accept()
	if errno != 0 {
		return -1, sys.Addr{}, errno
	}
	newFD, errno := t.install(conn)
	if errno != 0 {
		conn.release()
		return -1, sys.Addr{}, errno
	}
	conn.tell()
	return newFD, sys.Addr{IP: conn.remote}, 0
}

func (t *Task) Connect(fd sys.FD, addr sys.Addr) sys.Errno {
	t.charge(sys.CallConnect)
	s, errno := t.tcpOf(fd, sys.EINVAL)
	if errno != 0 {
		return errno
	}
	return s.connect(addr)
}

func (t *Task) Shutdown(fd sys.FD, how sys.How) sys.Errno {
	t.charge(sys.CallShutdown)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return errno
	}
	if how > sys.ShutBoth {
		return sys.EINVAL
	}
	return s.shutdown(how)
}

func (t *Task) GetSockName(fd sys.FD) (sys.Addr, sys.Errno) {
	t.charge(sys.CallGetSockName)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return sys.Addr{}, errno
	}
	if tcp, ok := s.(*tcpSocket); ok && tcp.local.IsValid() {
		return sys.Addr{IP: tcp.local}, 0
	}
	return sys.Addr{}, 0
}

func (t *Task) GetPeerName(fd sys.FD) (sys.Addr, sys.Errno) {
	t.charge(sys.CallGetPeerName)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return sys.Addr{}, errno
	}
	if tcp, ok := s.(*tcpSocket); ok {
		switch tcp.state {
		case tcpClose, tcpListen, tcpSynSent:
			return sys.Addr{}, sys.ENOTCONN
		}
		return sys.Addr{IP: tcp.remote}, 0
	}
	return sys.Addr{}, 0
}

func (t *Task) GetSockOpt(fd sys.FD, opt sys.SockOpt) (int, sys.Errno) {
	t.charge(sys.CallGetSockOpt)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return 0, errno
	}
	tcp, ok := s.(*tcpSocket)
	if !ok {
		return 0, sys.ENOSYS
	}
	switch opt {
	case sys.OptError:
		errno := tcp.takeError()
		tcp.tell()
		return int(errno), 0
	case sys.OptReuseAddr:
		return truth(tcp.reuseAddr), 0
	case sys.OptSendBuffer:
		return tcp.outCap, 0
	case sys.OptReceiveBuffer:
		return tcp.inCap, 0
	case sys.OptAcceptConn:
		return truth(tcp.state == tcpListen), 0
	}
	return 0, sys.ENOSYS
}

func (t *Task) SetSockOpt(fd sys.FD, opt sys.SockOpt, value int) sys.Errno {
	t.charge(sys.CallSetSockOpt)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return errno
	}
	tcp, ok := s.(*tcpSocket)
	if !ok {
		return sys.ENOSYS
	}
	switch opt {
	case sys.OptReuseAddr:
		tcp.reuseAddr = value != 0
	case sys.OptSendBuffer:
		tcp.outCap = max(2*value, minSendBuffer)
	case sys.OptReceiveBuffer:
		tcp.inCap = max(2*value, minReceiveBuffer)
	case sys.OptTCPNoDelay: // segments are never held back
	case sys.OptLinger:
		if value > 0 {
			return sys.ENOSYS // close never waits
		}
		tcp.lingerZero = value == 0
	default:
		return sys.ENOSYS
	}
	tcp.tell()
	return 0
}

// Linux doubles what setsockopt asks for and keeps to these minima
// (SOCK_MIN_SNDBUF, SOCK_MIN_RCVBUF).
const (
	minSendBuffer    = 4608
	minReceiveBuffer = 2304
)

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (t *Task) Read(fd sys.FD, p []byte) (int, sys.Errno) {
	t.charge(sys.CallRead)
	return t.read(fd, p, 0)
}

func (t *Task) Recv(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	t.charge(sys.CallRecv)
	if _, errno := t.socketOf(fd); errno != 0 {
		return 0, errno
	}
	return t.read(fd, p, flags)
}

func (t *Task) read(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	f := t.files.get(fd)
	if f == nil {
		return 0, sys.EBADF
	}
	n, errno := f.read(p, flags)
	t.copied(n)
	return n, errno
}

func (t *Task) Write(fd sys.FD, p []byte) (int, sys.Errno) {
	t.charge(sys.CallWrite)
	return t.write(fd, p, 0)
}

func (t *Task) Send(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	t.charge(sys.CallSend)
	if _, errno := t.socketOf(fd); errno != 0 {
		return 0, errno
	}
	if flags&sys.MsgOOB != 0 {
		return 0, sys.ENOSYS
	}
	return t.write(fd, p, flags)
}

func (t *Task) write(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	f := t.files.get(fd)
	if f == nil {
		return 0, sys.EBADF
	}
	n, errno := f.write(p, flags)
	t.copied(n)
	return n, errno
}

// copied adds the cost of moving n bytes.
func (t *Task) copied(n int) {
	t.used += time.Duration(int64(n) * t.world.costs.BytePs / 1000)
}

func (t *Task) Close(fd sys.FD) sys.Errno {
	t.charge(sys.CallClose)
	return t.uninstall(fd)
}

func (t *Task) EventFD(initial uint32, flags sys.EventFDFlags) (sys.FD, sys.Errno) {
	t.charge(sys.CallEventFD)
	if flags&^sys.EventFDSemaphore != 0 {
		return -1, sys.EINVAL
	}
	return t.install(newEventFD(t.host, uint64(initial), flags&sys.EventFDSemaphore != 0))
}

func (t *Task) EpollCreate() (sys.FD, sys.Errno) {
	t.charge(sys.CallEpollCreate)
	return t.install(newEpoll(t.host))
}

func (t *Task) EpollCtl(epfd sys.FD, op sys.EpollOp, fd sys.FD, event sys.EpollEvent) sys.Errno {
	t.charge(sys.CallEpollCtl)
	f, target := t.files.get(epfd), t.files.get(fd)
	if f == nil || target == nil {
		return sys.EBADF
	}
	if _, ok := target.(*console); ok {
		return sys.EPERM // it cannot be waited for: asked before the rest, also of DEL
	}
	ep, ok := f.(*epoll)
	if !ok {
		return sys.EINVAL
	}
	return ep.ctl(op, target, fd, event)
}

// Not offered yet.

func (t *Task) Dup(sys.FD) (sys.FD, sys.Errno) { return -1, sys.ENOSYS }

func (t *Task) Pipe() (r, w sys.FD, errno sys.Errno) { return -1, -1, sys.ENOSYS }

func (t *Task) TimerFD() (sys.FD, sys.Errno) { return -1, sys.ENOSYS }

func (t *Task) TimerFDSetTime(sys.FD, time.Duration, time.Duration) sys.Errno { return sys.ENOSYS }
