package kernel

import (
	"time"

	"eyewall/sim/sys"
)

// socket is what the socket calls ask of a file.
type socket interface {
	file
	bind(sys.Addr) sys.Errno
	listen(backlog int) sys.Errno
	accept() (conn socket, peer sys.Addr, errno sys.Errno)
	connect(sys.Addr) sys.Errno
	shutdown(sys.How) sys.Errno
	sockName() sys.Addr
	peerName() (sys.Addr, sys.Errno)
	option(sys.SockOpt) (int, sys.Errno)
	setOption(sys.SockOpt, int) sys.Errno
	inQueue() int
	tell()
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

// Socket makes a TCP socket over IPv4 or IPv6, or one of the unix domain that
// connects; anything else is ENOSYS.
func (t *Task) Socket(domain sys.Domain, typ sys.SockType) (sys.FD, sys.Errno) {
	t.charge(sys.CallSocket)
	switch {
	case domain == sys.Unix && (typ == sys.Stream || typ == sys.SeqPacket):
		return t.install(newUnixSocket(t.host, typ))
	case (domain == sys.Inet || domain == sys.Inet6) && typ == sys.Stream:
		return t.install(newTCP(t.host, domain))
	}
	return -1, sys.ENOSYS
}

// SocketPair makes a pair of the unix domain; anything else is ENOSYS.
func (t *Task) SocketPair(domain sys.Domain, typ sys.SockType) (sys.FD, sys.FD, sys.Errno) {
	t.charge(sys.CallSocketPair)
	if domain != sys.Unix || typ != sys.Stream && typ != sys.Datagram && typ != sys.SeqPacket {
		return -1, -1, sys.ENOSYS
	}
	a, b := newUnixPair(t.host, typ)
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
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return errno
	}
	return s.bind(addr)
}

func (t *Task) Listen(fd sys.FD, backlog int) sys.Errno {
	t.charge(sys.CallListen)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return errno
	}
	return s.listen(backlog)
}

func (t *Task) Accept(fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
	t.charge(sys.CallAccept)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return -1, sys.Addr{}, errno
	}
	conn, peer, errno := s.accept()
	if errno != 0 {
		return -1, sys.Addr{}, errno
	}
	newFD, errno := t.install(conn)
	if errno != 0 {
		conn.release()
		return -1, sys.Addr{}, errno
	}
	conn.tell()
	return newFD, peer, 0
}

func (t *Task) Connect(fd sys.FD, addr sys.Addr) sys.Errno {
	t.charge(sys.CallConnect)
	s, errno := t.socketOf(fd)
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
	return s.sockName(), 0
}

func (t *Task) GetPeerName(fd sys.FD) (sys.Addr, sys.Errno) {
	t.charge(sys.CallGetPeerName)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return sys.Addr{}, errno
	}
	return s.peerName()
}

func (t *Task) GetSockOpt(fd sys.FD, opt sys.SockOpt) (int, sys.Errno) {
	t.charge(sys.CallGetSockOpt)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return 0, errno
	}
	value, errno := s.option(opt)
	s.tell()
	return value, errno
}

func (t *Task) SetSockOpt(fd sys.FD, opt sys.SockOpt, value int) sys.Errno {
	t.charge(sys.CallSetSockOpt)
	s, errno := t.socketOf(fd)
	if errno != 0 {
		return errno
	}
	errno = s.setOption(opt, value)
	s.tell()
	return errno
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (t *Task) Read(fd sys.FD, p []byte) (int, sys.Errno) {
	t.charge(sys.CallRead)
	if _, ok := t.files.get(fd).(socket); ok && len(p) == 0 {
		return 0, 0 // sock_read_iter: as in System V
	}
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
	switch target.(type) {
	case *console, *plainFile:
		return sys.EPERM // it cannot be waited for: asked before the rest, also of DEL
	}
	ep, ok := f.(*epoll)
	if !ok {
		return sys.EINVAL
	}
	return ep.ctl(op, target, fd, event)
}

// Dup makes another descriptor of the same open file.
func (t *Task) Dup(fd sys.FD) (sys.FD, sys.Errno) {
	t.charge(sys.CallDup)
	f := t.files.get(fd)
	if f == nil {
		return -1, sys.EBADF
	}
	return t.install(f)
}

func (t *Task) Pipe() (r, w sys.FD, errno sys.Errno) {
	t.charge(sys.CallPipe)
	a, b := newPipe(t.host)
	return t.installTwo(a, b)
}

func (t *Task) TimerFD() (sys.FD, sys.Errno) {
	t.charge(sys.CallTimerFD)
	return t.install(newTimerFD(t.host))
}

func (t *Task) TimerFDSetTime(fd sys.FD, spec sys.TimerSpec) sys.Errno {
	t.charge(sys.CallTimerFDSetTime)
	timer, errno := t.timerOf(fd)
	if errno != 0 {
		return errno
	}
	return timer.setTime(spec)
}

func (t *Task) TimerFDGetTime(fd sys.FD) (sys.TimerSpec, sys.Errno) {
	t.charge(sys.CallTimerFDGetTime)
	timer, errno := t.timerOf(fd)
	if errno != 0 {
		return sys.TimerSpec{}, errno
	}
	return timer.getTime(), 0
}

func (t *Task) timerOf(fd sys.FD) (*timerFD, sys.Errno) {
	f := t.files.get(fd)
	if f == nil {
		return nil, sys.EBADF
	}
	timer, ok := f.(*timerFD)
	if !ok {
		return nil, sys.EINVAL
	}
	return timer, 0
}

// OpenFile opens a file of a kind.
func (t *Task) OpenFile(kind FileType) (sys.FD, sys.Errno) {
	return t.install(newPlainFile(t.host, kind))
}

// InQueue is ioctl(FIONREAD): the bytes that a read would find.
func (t *Task) InQueue(fd sys.FD) (int, sys.Errno) {
	t.charge(sys.CallInQueue)
	switch f := t.files.get(fd).(type) {
	case nil:
		return 0, sys.EBADF
	case *tcpSocket:
		if f.state == tcpListen {
			return 0, sys.EINVAL
		}
		return f.inQueue(), 0
	case *unixSocket:
		if f.state == unixListening {
			return 0, sys.EINVAL
		}
		return f.inQueue(), 0
	case *pipeEnd:
		return f.pipe.len(), 0
	case *plainFile:
		if f.kind == Regular {
			return len(f.data) - f.offset, 0
		}
	case *epoll:
		return 0, sys.EINVAL
	}
	return 0, sys.ENOTTY
}

// SetPipeSize is fcntl(F_SETPIPE_SZ); it returns the size that the pipe got.
func (t *Task) SetPipeSize(fd sys.FD, size int) (int, sys.Errno) {
	t.charge(sys.CallSetPipeSize)
	switch f := t.files.get(fd).(type) {
	case nil:
		return 0, sys.EBADF
	case *pipeEnd:
		return f.resize(size)
	}
	return 0, sys.EBADF
}
