//go:build linux

package linux

import (
	"fmt"
	"math"
	"net/netip"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// process is a [sys.Calls]: each method is the system call of its name, with
// descriptors, addresses and times translated.

// openFlags are what every new descriptor gets.
const openFlags = unix.SOCK_NONBLOCK | unix.SOCK_CLOEXEC

func errnoOf(err error) sys.Errno { return sys.Errno(number(err)) }

// opened installs what a call opened.
func (p *process) opened(real int, err error, kind trace.FileKind) (sys.FD, sys.Errno) {
	if err != nil {
		return -1, errnoOf(err)
	}
	return p.install(real, p.newFile(kind)), 0
}

func (p *process) Now() time.Duration { return p.run.clock.now() }

func (p *process) Socket(domain sys.Domain, typ sys.SockType) (sys.FD, sys.Errno) {
	kind := trace.FileTCP
	if domain == sys.Unix || typ != sys.Stream {
		kind = trace.FileUnix
	}
	real, err := unix.Socket(int(domain), int(typ)|openFlags, 0)
	fd, errno := p.opened(real, err, kind)
	p.observe(fd)
	return fd, errno
}

func (p *process) SocketPair(domain sys.Domain, typ sys.SockType) (sys.FD, sys.FD, sys.Errno) {
	pair, err := unix.Socketpair(int(domain), int(typ)|openFlags, 0)
	return p.openedTwo(pair, err, trace.FileUnix)
}

func (p *process) openedTwo(real [2]int, err error, kind trace.FileKind) (sys.FD, sys.FD, sys.Errno) {
	if err != nil {
		return -1, -1, errnoOf(err)
	}
	a, _ := p.opened(real[0], nil, kind)
	b, _ := p.opened(real[1], nil, kind)
	p.observe(a)
	p.observe(b)
	return a, b, 0
}

func (p *process) Bind(fd sys.FD, addr sys.Addr) sys.Errno {
	if addr.Path != "" {
		return sys.ENOSYS // names in the unix domain are not offered
	}
	if !addr.IP.Addr().Is4() {
		return p.bindForeign(fd, addr)
	}
	a := &p.run.addresses
	ip, port := a.forBind(p.host, addr.IP.Addr()), addr.Port()
	errno := errnoOf(unix.Bind(p.real(fd), sockaddr(netip.AddrPortFrom(ip, port))))
	switch f := p.file(fd); {
	case errno == 0 && f != nil:
		f.socket.bound = true
		f.socket.anyAddr, f.socket.loopback = addr.IP.Addr().IsUnspecified(), addr.IP.Addr().IsLoopback()
		if bound, errno := p.sockName(fd); errno == 0 {
			a.bound(p.host, addr.IP.Addr(), bound.Port())
		}
		p.tellAddresses(fd)
	case errno == sys.EADDRINUSE && !a.ours(p.host, port):
		p.run.fail(fmt.Errorf("port %d is taken on this machine by another program that listens on all addresses; "+
			`end that program ("ss -ltnp sport = :%d" names it) and run again`, port, port))
	case errno == sys.EACCES && port < 1024:
		p.run.fail(fmt.Errorf("port %d is for root only on this machine; run as root, or allow it with "+
			`"sysctl net.ipv4.ip_unprivileged_port_start=%d"`, port, port))
	}
	return errno
}

// bindForeign binds to an address of another family than IPv4, for the
// kernel to refuse.
func (p *process) bindForeign(fd sys.FD, addr sys.Addr) sys.Errno {
	if !addr.IP.IsValid() {
		return sys.EAFNOSUPPORT
	}
	return errnoOf(unix.Bind(p.real(fd), &unix.SockaddrInet6{Port: int(addr.Port()), Addr: addr.IP.Addr().As16()}))
}

func sockaddr(addr netip.AddrPort) *unix.SockaddrInet4 {
	return &unix.SockaddrInet4{Port: int(addr.Port()), Addr: addr.Addr().As4()}
}

func (p *process) Listen(fd sys.FD, backlog int) sys.Errno {
	errno := errnoOf(unix.Listen(p.real(fd), backlog))
	if f := p.file(fd); errno == 0 && f != nil {
		f.socket.used = true
		p.tellAddresses(fd)
		p.observe(fd)
	}
	return errno
}

func (p *process) Accept(fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
	real, from, err := unix.Accept4(p.real(fd), openFlags)
	if err != nil {
		p.observe(fd)
		return -1, sys.Addr{}, errnoOf(err)
	}
	kind := trace.FileTCP
	peer, isTCP := from.(*unix.SockaddrInet4)
	if !isTCP {
		kind = trace.FileUnix
	}
	conn, _ := p.opened(real, nil, kind)
	p.observe(fd)
	if !isTCP {
		return conn, sys.Addr{}, 0
	}
	realPeer := addrPort(peer)
	f := p.file(conn)
	f.socket.used, f.socket.bound = true, true
	_, f.socket.loopback, _ = p.run.addresses.virtual(realPeer.Addr())
	p.tellAddresses(conn)
	p.observe(conn)
	return conn, sys.Addr{IP: p.toVirtual(realPeer, false)}, 0
}

func addrPort(a *unix.SockaddrInet4) netip.AddrPort {
	return netip.AddrPortFrom(netip.AddrFrom4(a.Addr), uint16(a.Port))
}

func (p *process) Connect(fd sys.FD, addr sys.Addr) sys.Errno {
	if addr.Path != "" {
		return sys.ENOSYS
	}
	if !addr.IP.Addr().Is4() {
		return sys.EAFNOSUPPORT
	}
	f := p.file(fd)
	if f == nil || f.kind != trace.FileTCP {
		return errnoOf(unix.Connect(p.real(fd), sockaddr(addr.IP))) // for the kernel to refuse
	}
	a := &p.run.addresses
	to, loopback, ok := a.forConnect(p.host, addr.IP)
	if !ok {
		return sys.ENETUNREACH
	}
	if !f.socket.bound {
		// So that the peer sees who calls. The port is chosen by connect.
		from := a.real(p.host)
		if loopback {
			from = a.realLoopback(p.host)
		}
		unix.SetsockoptInt(p.real(fd), unix.IPPROTO_IP, unix.IP_BIND_ADDRESS_NO_PORT, 1)
		if err := unix.Bind(p.real(fd), sockaddr(netip.AddrPortFrom(from, 0))); err != nil {
			return errnoOf(err)
		}
		f.socket.bound = true
	}
	errno := errnoOf(unix.Connect(p.real(fd), sockaddr(to)))
	f.socket.used = true
	if errno == 0 || errno == sys.EINPROGRESS {
		f.socket.anyAddr, f.socket.loopback = false, loopback
	}
	p.tellAddresses(fd)
	p.after(fd, errno)
	return errno
}

// after notes an answer that says something about the socket, and looks at
// it.
func (p *process) after(fd sys.FD, errno sys.Errno) {
	if f := p.file(fd); f != nil {
		switch errno {
		case sys.ECONNREFUSED, sys.ECONNRESET, sys.EPIPE, sys.ETIMEDOUT:
			f.socket.broken = true
		}
	}
	p.observe(fd)
}

func (p *process) Shutdown(fd sys.FD, how sys.How) sys.Errno {
	errno := errnoOf(unix.Shutdown(p.real(fd), int(how)))
	p.observe(fd)
	return errno
}

func (p *process) GetSockName(fd sys.FD) (sys.Addr, sys.Errno) { return p.sockName(fd) }

func (p *process) GetPeerName(fd sys.FD) (sys.Addr, sys.Errno) { return p.peerName(fd) }

func (p *process) sockName(fd sys.FD) (sys.Addr, sys.Errno) {
	name, err := unix.Getsockname(p.real(fd))
	in, ok := name.(*unix.SockaddrInet4)
	if err != nil || !ok {
		return sys.Addr{}, errnoOf(err)
	}
	f, real := p.file(fd), addrPort(in)
	if f.socket.anyAddr {
		return sys.Addr{IP: netip.AddrPortFrom(netip.IPv4Unspecified(), real.Port())}, 0
	}
	return sys.Addr{IP: p.toVirtual(real, f.socket.loopback)}, 0
}

func (p *process) peerName(fd sys.FD) (sys.Addr, sys.Errno) {
	name, err := unix.Getpeername(p.real(fd))
	in, ok := name.(*unix.SockaddrInet4)
	if err != nil || !ok {
		return sys.Addr{}, errnoOf(err)
	}
	return sys.Addr{IP: p.toVirtual(addrPort(in), p.file(fd).socket.loopback)}, 0
}

// sockOpts gives level and name of the options that are plain integers.
var sockOpts = [...]struct{ level, name int }{
	sys.OptError:           {unix.SOL_SOCKET, unix.SO_ERROR},
	sys.OptReuseAddr:       {unix.SOL_SOCKET, unix.SO_REUSEADDR},
	sys.OptReusePort:       {unix.SOL_SOCKET, unix.SO_REUSEPORT},
	sys.OptSendBuffer:      {unix.SOL_SOCKET, unix.SO_SNDBUF},
	sys.OptReceiveBuffer:   {unix.SOL_SOCKET, unix.SO_RCVBUF},
	sys.OptReceiveLowWater: {unix.SOL_SOCKET, unix.SO_RCVLOWAT},
	sys.OptOOBInline:       {unix.SOL_SOCKET, unix.SO_OOBINLINE},
	sys.OptAcceptConn:      {unix.SOL_SOCKET, unix.SO_ACCEPTCONN},
	sys.OptTCPNoDelay:      {unix.IPPROTO_TCP, unix.TCP_NODELAY},
}

func (p *process) GetSockOpt(fd sys.FD, opt sys.SockOpt) (int, sys.Errno) {
	if opt == sys.OptLinger {
		linger, err := unix.GetsockoptLinger(p.real(fd), unix.SOL_SOCKET, unix.SO_LINGER)
		if err != nil {
			return 0, errnoOf(err)
		}
		if linger.Onoff == 0 {
			return -1, 0
		}
		return int(linger.Linger), 0
	}
	if int(opt) >= len(sockOpts) {
		return 0, sys.ENOPROTOOPT
	}
	value, err := unix.GetsockoptInt(p.real(fd), sockOpts[opt].level, sockOpts[opt].name)
	if opt == sys.OptError {
		p.after(fd, sys.Errno(value))
	}
	return value, errnoOf(err)
}

func (p *process) SetSockOpt(fd sys.FD, opt sys.SockOpt, value int) sys.Errno {
	if opt == sys.OptLinger {
		linger := &unix.Linger{}
		if value >= 0 {
			linger.Onoff, linger.Linger = 1, int32(value)
		}
		return errnoOf(unix.SetsockoptLinger(p.real(fd), unix.SOL_SOCKET, unix.SO_LINGER, linger))
	}
	if int(opt) >= len(sockOpts) {
		return sys.ENOPROTOOPT
	}
	errno := errnoOf(unix.SetsockoptInt(p.real(fd), sockOpts[opt].level, sockOpts[opt].name, value))
	p.observe(fd)
	return errno
}

func (p *process) Read(fd sys.FD, b []byte) (int, sys.Errno) {
	n, err := unix.Read(p.real(fd), b)
	if f := p.file(fd); err == nil && f != nil && f.timer.set && !f.timer.repeat {
		p.setTimer(f, false) // it has rung
	}
	return p.received(fd, n, err)
}

func (p *process) Recv(fd sys.FD, b []byte, flags sys.MsgFlags) (int, sys.Errno) {
	// unix.Recvfrom would also want to know from whom, at a price.
	n, _, errno := unix.Syscall6(unix.SYS_RECVFROM, uintptr(p.real(fd)), uintptr(unsafe.Pointer(unsafe.SliceData(b))),
		uintptr(len(b)), uintptr(flags), 0, 0)
	if errno != 0 {
		return p.received(fd, 0, errno)
	}
	return p.received(fd, int(n), nil)
}

func (p *process) received(fd sys.FD, n int, err error) (int, sys.Errno) {
	errno := errnoOf(err)
	if errno != 0 {
		n = 0
	}
	p.after(fd, errno)
	return n, errno
}

func (p *process) Write(fd sys.FD, b []byte) (int, sys.Errno) {
	n, err := unix.Write(p.real(fd), b)
	if o := &p.run.options; o.Console != nil && err == nil && (fd == sys.Stdout || fd == sys.Stderr) {
		p.run.console.Lock()
		o.Console(p.number, fd, b[:n])
		p.run.console.Unlock()
	}
	return p.sent(fd, len(b), n, err)
}

func (p *process) Send(fd sys.FD, b []byte, flags sys.MsgFlags) (int, sys.Errno) {
	n, _, errno := unix.Syscall6(unix.SYS_SENDTO, uintptr(p.real(fd)), uintptr(unsafe.Pointer(unsafe.SliceData(b))),
		uintptr(len(b)), uintptr(flags|unix.MSG_NOSIGNAL), 0, 0)
	if errno != 0 {
		return p.sent(fd, len(b), 0, errno)
	}
	return p.sent(fd, len(b), int(n), nil)
}

func (p *process) sent(fd sys.FD, wanted, n int, err error) (int, sys.Errno) {
	errno := errnoOf(err)
	if errno != 0 {
		n = 0
	}
	if f := p.file(fd); f != nil && (errno == 0 || errno == sys.EAGAIN) {
		f.socket.full = n < wanted
	}
	p.after(fd, errno)
	return n, errno
}

func (p *process) Close(fd sys.FD) sys.Errno { return p.uninstall(fd) }

func (p *process) Dup(fd sys.FD) (sys.FD, sys.Errno) {
	real, err := unix.FcntlInt(uintptr(p.real(fd)), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return -1, errnoOf(err)
	}
	return p.install(real, p.file(fd)), 0
}

func (p *process) Pipe() (r, w sys.FD, errno sys.Errno) {
	var real [2]int
	err := unix.Pipe2(real[:], unix.O_NONBLOCK|unix.O_CLOEXEC)
	return p.openedTwo(real, err, trace.FilePipe)
}

func (p *process) EventFD(initial uint32, flags sys.EventFDFlags) (sys.FD, sys.Errno) {
	real, err := unix.Eventfd(uint(initial), int(flags)|unix.EFD_NONBLOCK|unix.EFD_CLOEXEC)
	return p.opened(real, err, trace.FileEventFD)
}

func (p *process) TimerFD() (sys.FD, sys.Errno) {
	real, err := unix.TimerfdCreate(unix.CLOCK_MONOTONIC, unix.TFD_NONBLOCK|unix.TFD_CLOEXEC)
	return p.opened(real, err, trace.FileTimerFD)
}

func (p *process) TimerFDSetTime(fd sys.FD, t sys.TimerSpec) sys.Errno {
	first, interval := t.First, t.Interval
	if t.Absolute && first > 0 {
		first = max(first-p.Now(), 1) // of the run's own clock
	}
	f := p.file(fd)
	if f != nil && f.kind == trace.FileTimerFD && first > 0 {
		p.setTimer(f, true) // before the kernel begins to count
	}
	spec := &unix.ItimerSpec{Value: p.timespec(first), Interval: p.timespec(interval)}
	errno := errnoOf(unix.TimerfdSettime(p.real(fd), 0, spec, nil))
	if f != nil && f.kind == trace.FileTimerFD {
		f.timer.repeat = interval > 0
		p.setTimer(f, errno == 0 && first > 0)
	}
	return errno
}

func (p *process) TimerFDGetTime(fd sys.FD) (sys.TimerSpec, sys.Errno) {
	var spec unix.ItimerSpec
	errno := errnoOf(unix.TimerfdGettime(p.real(fd), &spec))
	virtual := func(t unix.Timespec) time.Duration { return time.Duration(float64(t.Nano()) * p.run.clock.scale) }
	return sys.TimerSpec{First: virtual(spec.Value), Interval: virtual(spec.Interval)}, errno
}

func (p *process) InQueue(fd sys.FD) (int, sys.Errno) {
	n, err := unix.IoctlGetInt(p.real(fd), unix.TIOCINQ)
	return n, errnoOf(err)
}

func (p *process) SetPipeSize(fd sys.FD, size int) (int, sys.Errno) {
	n, err := unix.FcntlInt(uintptr(p.real(fd)), unix.F_SETPIPE_SZ, size)
	return n, errnoOf(err)
}

// timespec is a virtual duration in real time, rounded up: never 0 (which
// stops a timer) where it was not.
func (p *process) timespec(d time.Duration) unix.Timespec {
	return unix.NsecToTimespec(int64(math.Ceil(float64(d) / p.run.clock.scale)))
}
