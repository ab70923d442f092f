//go:build linux

// Package lockstep runs system-call scripts on the running Linux and on the
// simulated kernel, one call at a time, and compares every answer.
//
// The real side runs in a helper process: scripts close and reuse descriptor
// numbers, which must never be the Go runtime's own here.
package lockstep

import (
	"fmt"
	"net/netip"
	"os"
	"runtime"
	"sync"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"eyewall/sim/script"
	"eyewall/sim/sys"
)

// machine is Linux, for one script. All numbers are real descriptors.
type machine struct {
	first   int // the lowest number that the script can get
	tcp     bool
	threads []*thread
	epolled []unix.EpollEvent
	events  []sys.EpollEvent
	polled  []unix.PollFd
}

type thread struct {
	mu   sync.Mutex
	wake sys.Wake
	done bool
}

var _ script.Machine = (*machine)(nil)

// newMachine expects that no descriptor from the lowest free number on is in
// use.
func newMachine() *machine {
	first, err := unix.Dup(0)
	if err != nil {
		panic("lockstep: standard input is closed")
	}
	unix.Close(first)
	return &machine{first: first}
}

// close ends all that the script left open, without a TIME_WAIT.
func (m *machine) close() {
	lg := unix.Linger{Onoff: 1}
	for fd := m.first; m.tcp && fd < m.first+64; fd++ {
		unix.SetsockoptLinger(fd, unix.SOL_SOCKET, unix.SO_LINGER, &lg)
	}
	unix.CloseRange(uint(m.first), 1<<31-1, 0)
}

// result turns a Go error into an errno.
func result(err error) sys.Errno {
	if err == nil {
		return 0
	}
	return sys.Errno(err.(unix.Errno))
}

func (m *machine) Now() time.Duration { return 0 }

func (m *machine) Socket(domain sys.Domain, typ sys.SockType) (sys.FD, sys.Errno) {
	m.tcp = true
	fd, err := unix.Socket(int(domain), int(typ)|unix.SOCK_NONBLOCK, 0)
	return sys.FD(fd), result(err)
}

func (m *machine) SocketPair(domain sys.Domain, typ sys.SockType) (a, b sys.FD, errno sys.Errno) {
	fds, err := unix.Socketpair(int(domain), int(typ)|unix.SOCK_NONBLOCK, 0)
	return sys.FD(fds[0]), sys.FD(fds[1]), result(err)
}

func (m *machine) Bind(fd sys.FD, addr sys.Addr) sys.Errno {
	return result(unix.Bind(int(fd), sockaddr(addr)))
}

func sockaddr(addr sys.Addr) unix.Sockaddr {
	if addr.Path != "" {
		return &unix.SockaddrUnix{Name: addr.Path}
	}
	return &unix.SockaddrInet4{Port: int(addr.Port()), Addr: addr.IP.Addr().As4()}
}

func address(sa unix.Sockaddr) sys.Addr {
	if in, ok := sa.(*unix.SockaddrInet4); ok {
		return sys.Addr{IP: netip.AddrPortFrom(netip.AddrFrom4(in.Addr), uint16(in.Port))}
	}
	return sys.Addr{IP: netip.AddrPortFrom(netip.IPv4Unspecified(), 0)}
}

func (m *machine) Listen(fd sys.FD, backlog int) sys.Errno {
	return result(unix.Listen(int(fd), backlog))
}

func (m *machine) Accept(fd sys.FD) (sys.FD, sys.Addr, sys.Errno) {
	conn, _, errno := unix.RawSyscall6(unix.SYS_ACCEPT4, uintptr(fd), 0, 0, unix.SOCK_NONBLOCK, 0, 0)
	return sys.FD(conn), sys.Addr{}, sys.Errno(errno)
}

func (m *machine) Connect(fd sys.FD, addr sys.Addr) sys.Errno {
	return result(unix.Connect(int(fd), sockaddr(addr)))
}

func (m *machine) Shutdown(fd sys.FD, how sys.How) sys.Errno {
	return result(unix.Shutdown(int(fd), int(how)))
}

func (m *machine) GetSockName(fd sys.FD) (sys.Addr, sys.Errno) {
	sa, err := unix.Getsockname(int(fd))
	if err != nil {
		return sys.Addr{}, result(err)
	}
	return address(sa), 0
}

func (m *machine) GetPeerName(fd sys.FD) (sys.Addr, sys.Errno) {
	sa, err := unix.Getpeername(int(fd))
	if err != nil {
		return sys.Addr{}, result(err)
	}
	return address(sa), 0
}

// sockOpts are the names and levels of the options.
var sockOpts = map[sys.SockOpt]int{
	sys.OptError: unix.SO_ERROR, sys.OptReuseAddr: unix.SO_REUSEADDR, sys.OptReusePort: unix.SO_REUSEPORT,
	sys.OptSendBuffer: unix.SO_SNDBUF, sys.OptReceiveBuffer: unix.SO_RCVBUF, sys.OptReceiveLowWater: unix.SO_RCVLOWAT,
	sys.OptOOBInline: unix.SO_OOBINLINE, sys.OptAcceptConn: unix.SO_ACCEPTCONN,
}

func (m *machine) GetSockOpt(fd sys.FD, opt sys.SockOpt) (int, sys.Errno) {
	v, err := unix.GetsockoptInt(int(fd), unix.SOL_SOCKET, sockOpts[opt])
	return v, result(err)
}

func (m *machine) SetSockOpt(fd sys.FD, opt sys.SockOpt, value int) sys.Errno {
	if opt == sys.OptLinger {
		return result(unix.SetsockoptLinger(int(fd), unix.SOL_SOCKET, unix.SO_LINGER, &unix.Linger{Onoff: 1, Linger: int32(value)}))
	}
	return result(unix.SetsockoptInt(int(fd), unix.SOL_SOCKET, sockOpts[opt], value))
}

// Read and Write make the system call without telling Go's scheduler, for
// nothing here blocks and there are millions of them.

func (m *machine) Read(fd sys.FD, p []byte) (int, sys.Errno) {
	return raw(unix.SYS_READ, fd, p)
}

func (m *machine) Write(fd sys.FD, p []byte) (int, sys.Errno) {
	return raw(unix.SYS_WRITE, fd, p)
}

var nothing [1]byte

func raw(call uintptr, fd sys.FD, p []byte) (int, sys.Errno) {
	at := &nothing[0]
	if len(p) > 0 {
		at = &p[0]
	}
	n, _, errno := unix.RawSyscall(call, uintptr(fd), uintptr(unsafe.Pointer(at)), uintptr(len(p)))
	return int(n), sys.Errno(errno)
}

func (m *machine) Recv(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	return message(unix.SYS_RECVFROM, fd, p, int(flags))
}

func (m *machine) Send(fd sys.FD, p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	return message(unix.SYS_SENDTO, fd, p, int(flags)|unix.MSG_NOSIGNAL)
}

func message(call uintptr, fd sys.FD, p []byte, flags int) (int, sys.Errno) {
	at := &nothing[0]
	if len(p) > 0 {
		at = &p[0]
	}
	n, _, errno := unix.RawSyscall6(call, uintptr(fd), uintptr(unsafe.Pointer(at)), uintptr(len(p)), uintptr(flags), 0, 0)
	return int(n), sys.Errno(errno)
}

func (m *machine) Close(fd sys.FD) sys.Errno {
	if int(fd) < m.first && fd >= 0 {
		return sys.EBADF // not the script's
	}
	return result(unix.Close(int(fd)))
}

func (m *machine) Dup(fd sys.FD) (sys.FD, sys.Errno) {
	dup, err := unix.Dup(int(fd))
	return sys.FD(dup), result(err)
}

func (m *machine) Pipe() (r, w sys.FD, errno sys.Errno) {
	var p [2]int
	err := unix.Pipe2(p[:], unix.O_NONBLOCK)
	return sys.FD(p[0]), sys.FD(p[1]), result(err)
}

func (m *machine) EventFD(initial uint32, flags sys.EventFDFlags) (sys.FD, sys.Errno) {
	fd, err := unix.Eventfd(uint(initial), int(flags)|unix.EFD_NONBLOCK)
	return sys.FD(fd), result(err)
}

func (m *machine) TimerFD() (sys.FD, sys.Errno) {
	fd, err := unix.TimerfdCreate(unix.CLOCK_MONOTONIC, unix.TFD_NONBLOCK)
	return sys.FD(fd), result(err)
}

func (m *machine) TimerFDSetTime(fd sys.FD, t sys.TimerSpec) sys.Errno {
	spec := unix.ItimerSpec{Value: unix.NsecToTimespec(int64(t.First)), Interval: unix.NsecToTimespec(int64(t.Interval))}
	flags := 0
	if t.Absolute {
		flags = unix.TFD_TIMER_ABSTIME
	}
	return result(unix.TimerfdSettime(int(fd), flags, &spec, nil))
}

func (m *machine) TimerFDGetTime(fd sys.FD) (sys.TimerSpec, sys.Errno) {
	var spec unix.ItimerSpec
	err := unix.TimerfdGettime(int(fd), &spec)
	return sys.TimerSpec{First: time.Duration(spec.Value.Nano()), Interval: time.Duration(spec.Interval.Nano())}, result(err)
}

func (m *machine) EpollCreate() (sys.FD, sys.Errno) {
	fd, err := unix.EpollCreate1(0)
	return sys.FD(fd), result(err)
}

func (m *machine) EpollCtl(epoll sys.FD, op sys.EpollOp, fd sys.FD, event sys.EpollEvent) sys.Errno {
	e := unix.EpollEvent{Events: uint32(event.Events), Fd: int32(event.Data)}
	_, _, errno := unix.RawSyscall6(unix.SYS_EPOLL_CTL, uintptr(epoll), uintptr(op), uintptr(fd), uintptr(unsafe.Pointer(&e)), 0, 0)
	return sys.Errno(errno)
}

func (m *machine) Open(kind script.Op) (sys.FD, sys.Errno) {
	path, flags := "/dev/shm", unix.O_RDWR|unix.O_TMPFILE
	switch kind {
	case script.OpDevNull:
		path, flags = "/dev/null", unix.O_RDWR
	case script.OpDir:
		flags = unix.O_RDONLY | unix.O_DIRECTORY
	}
	fd, err := unix.Open(path, flags|unix.O_NONBLOCK, 0o600)
	return sys.FD(fd), result(err)
}

func (m *machine) InQueue(fd sys.FD) (int, sys.Errno) {
	n, err := unix.IoctlGetInt(int(fd), unix.TIOCINQ)
	return n, result(err)
}

func (m *machine) SetPipeSize(fd sys.FD, size int) (int, sys.Errno) {
	n, err := unix.FcntlInt(uintptr(fd), unix.F_SETPIPE_SZ, size)
	return n, result(err)
}

func (m *machine) ClosedPort() sys.Addr { return sys.TCPAddr("127.0.0.1:1") }

// UnixName is an abstract name that no other process has.
func (m *machine) UnixName(name string) sys.Addr {
	return sys.Addr{Path: fmt.Sprintf("@eyewall-%d-%s", os.Getpid(), name)}
}

func (m *machine) Loopback() sys.Addr { return sys.TCPAddr("127.0.0.1:0") }

// Wait blocks in the kernel.
func (m *machine) Wait(w *sys.Wait) sys.Wake {
	var n int
	var errno sys.Errno
	switch w.Kind {
	case sys.WaitSleep:
		time.Sleep(w.Timeout)
	case sys.WaitEpoll:
		n, errno = m.epollWait(w)
	case sys.WaitPoll:
		n, errno = m.poll(w)
	case sys.WaitSelect:
		n, errno = selectWait(w)
	}
	switch {
	case errno != 0:
		return sys.Wake{Kind: sys.WakeError, Errno: errno}
	case n == 0:
		return sys.Wake{Kind: sys.WakeTimeout}
	}
	return sys.Wake{Kind: sys.WakeReady, N: n, Events: m.events}
}

// timespec is a timeout as the kernel takes it; nil for none.
func timespec(d time.Duration) *unix.Timespec {
	if d < 0 {
		return nil
	}
	ts := unix.NsecToTimespec(int64(d))
	return &ts
}

func (m *machine) epollWait(w *sys.Wait) (int, sys.Errno) {
	size := max(min(w.MaxEvents, 1024), 1)
	if len(m.epolled) < size {
		m.epolled = make([]unix.EpollEvent, size)
	}
	call := unix.Syscall6
	if w.Timeout == 0 {
		call = unix.RawSyscall6
	}
	for {
		n, _, errno := call(unix.SYS_EPOLL_PWAIT2, uintptr(w.Epoll), uintptr(unsafe.Pointer(&m.epolled[0])),
			uintptr(int32(w.MaxEvents)), uintptr(unsafe.Pointer(timespec(w.Timeout))), 0, 0)
		if errno == unix.EINTR {
			continue
		}
		if errno != 0 {
			return 0, sys.Errno(errno)
		}
		m.events = m.events[:0]
		for _, e := range m.epolled[:n] {
			m.events = append(m.events, sys.EpollEvent{Events: sys.Events(e.Events), Data: uint64(uint32(e.Fd))})
		}
		return int(n), 0
	}
}

func (m *machine) poll(w *sys.Wait) (int, sys.Errno) {
	m.polled = m.polled[:0]
	for _, p := range w.Poll {
		m.polled = append(m.polled, unix.PollFd{Fd: int32(p.FD), Events: int16(p.Events)})
	}
	for {
		n, err := unix.Ppoll(m.polled, timespec(w.Timeout), nil)
		if err == unix.EINTR {
			continue
		}
		for i := range w.Poll {
			w.Poll[i].Revents = sys.Events(uint16(m.polled[i].Revents))
		}
		return n, result(err)
	}
}

func selectWait(w *sys.Wait) (int, sys.Errno) {
	s := w.Select
	for {
		sets := *s
		var timeout *unix.Timeval
		if w.Timeout >= 0 {
			tv := unix.NsecToTimeval(int64(w.Timeout))
			timeout = &tv
		}
		n, err := unix.Select(s.N, fdSet(&sets.Read), fdSet(&sets.Write), fdSet(&sets.Except), timeout)
		if err == unix.EINTR {
			continue
		}
		if err == nil {
			*s = sets
		}
		return n, result(err)
	}
}

func fdSet(s *sys.FDSet) *unix.FdSet { return (*unix.FdSet)(unsafe.Pointer(s)) }

// Background blocks an operating system thread.
func (m *machine) Background(waits []*sys.Wait) int {
	t := &thread{}
	m.threads = append(m.threads, t)
	go func() {
		runtime.LockOSThread()
		own := &machine{first: m.first}
		var wake sys.Wake
		for _, w := range waits {
			wake = own.Wait(w)
		}
		t.mu.Lock()
		t.wake, t.done = wake, true
		t.mu.Unlock()
	}()
	return len(m.threads) - 1
}

func (m *machine) Settle() { time.Sleep(script.SettleTime) }

func (m *machine) Woken(i int) (sys.Wake, bool) {
	t := m.threads[i]
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.wake, t.done
}
