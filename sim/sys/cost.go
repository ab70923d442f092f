package sys

import "time"

// Costs is what work costs in processor time: the reason that a loop that
// does much is held for long.
type Costs struct {
	// Call is a system call that moves nothing and waits for nothing.
	Call [NumSyscalls]time.Duration
	// Byte is added for each byte that read or write copies, in picoseconds.
	BytePs int64
	// Scan is added for each descriptor that poll or select looks at.
	Scan time.Duration
	// Report is added for each event that epoll_wait returns.
	Report time.Duration
	// Wakeup is from the event that ends a wait to the process going on: the
	// scheduler's part.
	Wakeup time.Duration
}

// CallbackCost is the event loop's own work for one callback: what CPython
// 3.11's asyncio takes to queue and run an empty one, measured there too.
const CallbackCost = 850 * time.Nanosecond

// DefaultCosts returns costs measured on Linux 6.18 (x86_64, a virtual machine
// of two shared processors). Calls are medians of 2001 single ones, less the
// clock's own 20 ns; that of send includes handing a packet to loopback.
//
//   - BytePs: send and recv of 16 KiB against 64 bytes, over loopback; two
//     series gave 4 and 22, and 29 and 27 ps.
//   - Scan: poll over 100, 1,000 and 10,000 idle descriptors, 53, 48 and 52 ns
//     each; "eyewall bench" measures it again.
//   - Report: epoll_wait with one event against none, 411 and 151 ns.
//   - Wakeup: from a write to an eventfd until the thread that is blocked in
//     epoll_wait for it runs; medians of 2001, three times: 3.4, 3.4 and 5.0 µs.
//
// Calls that were not measured singly (timerfd's, dup's kind, nanosleep, exit,
// ioctl and fcntl) have the cost of one that is like them.
func DefaultCosts() *Costs {
	return &Costs{BytePs: 20, Scan: 50, Report: 260, Wakeup: 3500, Call: [NumSyscalls]time.Duration{
		CallSocket: 2320, CallSocketPair: 3480, CallBind: 1140, CallListen: 780, CallAccept: 2220,
		CallConnect: 12290, CallShutdown: 3440, CallGetSockName: 370, CallGetPeerName: 370,
		CallGetSockOpt: 330, CallSetSockOpt: 320, CallRead: 420, CallWrite: 420, CallRecv: 420, CallSend: 3760,
		CallClose: 1040, CallDup: 130, CallPipe: 2060, CallEventFD: 1110, CallTimerFD: 1110,
		CallTimerFDSetTime: 300, CallTimerFDGetTime: 300, CallInQueue: 300, CallSetPipeSize: 1000, CallEpollCreate: 950, CallEpollCtl: 160, CallEpollWait: 130, CallPoll: 250,
		CallSelect: 250, CallSleep: 250, CallExit: 1000,
	}}
}
