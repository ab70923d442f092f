package sys

import "time"

// FD is a file descriptor: an index into a process's descriptor table.
type FD int32

// Calls is the system-call interface of one process. No call blocks: what
// would block answers EAGAIN or EINPROGRESS, and a process that wants to wait
// returns a [Wait]. Each method is the system call of the same name; an
// Errno of 0 is success. What a kernel does not offer answers ENOSYS.
type Calls interface {
	// Now is CLOCK_MONOTONIC, in virtual time since the start of the run.
	Now() time.Duration

	Socket(domain Domain, typ SockType) (FD, Errno)
	SocketPair(domain Domain, typ SockType) (a, b FD, errno Errno)
	Bind(fd FD, addr Addr) Errno
	Listen(fd FD, backlog int) Errno
	Accept(fd FD) (conn FD, peer Addr, errno Errno)
	Connect(fd FD, addr Addr) Errno
	Shutdown(fd FD, how How) Errno
	GetSockName(fd FD) (Addr, Errno)
	GetPeerName(fd FD) (Addr, Errno)
	GetSockOpt(fd FD, opt SockOpt) (value int, errno Errno)
	SetSockOpt(fd FD, opt SockOpt, value int) Errno

	Read(fd FD, p []byte) (int, Errno)
	Write(fd FD, p []byte) (int, Errno)
	Recv(fd FD, p []byte, flags MsgFlags) (int, Errno)
	Send(fd FD, p []byte, flags MsgFlags) (int, Errno)
	Close(fd FD) Errno
	Dup(fd FD) (FD, Errno)

	Pipe() (r, w FD, errno Errno)
	EventFD(initial uint32, flags EventFDFlags) (FD, Errno)
	TimerFD() (FD, Errno)
	TimerFDSetTime(fd FD, t TimerSpec) Errno
	TimerFDGetTime(fd FD) (TimerSpec, Errno)

	// InQueue is ioctl(FIONREAD): the bytes that a read would find.
	InQueue(fd FD) (int, Errno)
	// SetPipeSize is fcntl(F_SETPIPE_SZ); it returns the size in bytes that
	// the pipe has now.
	SetPipeSize(fd FD, size int) (int, Errno)

	EpollCreate() (FD, Errno)
	EpollCtl(epoll FD, op EpollOp, fd FD, event EpollEvent) Errno
}

// Descriptors 0, 1 and 2 are open in every process.
const (
	Stdin  FD = 0
	Stdout FD = 1
	Stderr FD = 2
)

// Domain is an address family.
type Domain uint8

const (
	Unix  Domain = 1
	Inet  Domain = 2
	Inet6 Domain = 10
)

// SockType is a socket's type. Every socket is non-blocking and
// close-on-exec: blocking is the business of the process above.
type SockType uint8

const (
	Stream    SockType = 1
	Datagram  SockType = 2
	SeqPacket SockType = 5
)

// How says which side shutdown ends.
type How uint8

const (
	ShutRead  How = 0
	ShutWrite How = 1
	ShutBoth  How = 2
)

var howNames = [...]string{"rd", "wr", "rdwr"}

func (h How) String() string { return nameOf(howNames[:], int(h)) }

// SockOpt is an option of getsockopt and setsockopt. The level (SOL_SOCKET
// or IPPROTO_TCP) is part of the name.
type SockOpt uint8

const (
	OptError SockOpt = iota
	OptReuseAddr
	OptReusePort
	OptSendBuffer
	OptReceiveBuffer
	OptReceiveLowWater
	OptOOBInline
	OptAcceptConn
	OptTCPNoDelay
	// OptLinger is SO_LINGER: -1 off, else seconds.
	OptLinger
)

var sockOptNames = [...]string{"SO_ERROR", "SO_REUSEADDR", "SO_REUSEPORT", "SO_SNDBUF", "SO_RCVBUF",
	"SO_RCVLOWAT", "SO_OOBINLINE", "SO_ACCEPTCONN", "TCP_NODELAY", "SO_LINGER"}

func (o SockOpt) String() string { return nameOf(sockOptNames[:], int(o)) }

// MsgFlags are the flags of recv and send. MSG_NOSIGNAL is always meant: a
// broken pipe is EPIPE.
type MsgFlags uint32

const (
	MsgOOB  MsgFlags = 0x1
	MsgPeek MsgFlags = 0x2
)

// TimerSpec is struct itimerspec: when a timer expires first (0: never), and
// then every Interval (0: once). Absolute is TFD_TIMER_ABSTIME: First is a
// time of the clock, and no span.
type TimerSpec struct {
	First, Interval time.Duration
	Absolute        bool
}

// EventFDFlags are the flags of eventfd2.
type EventFDFlags uint32

// EventFDSemaphore makes a read take one instead of all.
const EventFDSemaphore EventFDFlags = 1
