package sys

// Syscall names a system call, for traces and cost tables.
type Syscall uint8

const (
	CallSocket Syscall = iota
	CallSocketPair
	CallBind
	CallListen
	CallAccept
	CallConnect
	CallShutdown
	CallGetSockName
	CallGetPeerName
	CallGetSockOpt
	CallSetSockOpt
	CallRead
	CallWrite
	CallRecv
	CallSend
	CallClose
	CallDup
	CallPipe
	CallEventFD
	CallTimerFD
	CallTimerFDSetTime
	CallTimerFDGetTime
	CallInQueue
	CallSetPipeSize
	CallEpollCreate
	CallEpollCtl
	CallEpollWait
	CallPoll
	CallSelect
	CallSleep
	CallExit
	NumSyscalls
)

var syscallNames = [...]string{"socket", "socketpair", "bind", "listen", "accept4", "connect", "shutdown",
	"getsockname", "getpeername", "getsockopt", "setsockopt", "read", "write", "recv", "send", "close", "dup",
	"pipe2", "eventfd2", "timerfd_create", "timerfd_settime", "timerfd_gettime", "ioctl FIONREAD", "fcntl F_SETPIPE_SZ", "epoll_create1", "epoll_ctl", "epoll_wait",
	"poll", "select", "nanosleep", "exit"}

func (c Syscall) String() string { return nameOf(syscallNames[:], int(c)) }
