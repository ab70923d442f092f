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

// DefaultCosts returns the costs measured as medians of 2001 single calls on
// Linux 6.18 (x86_64, a virtual machine of two processors, pinned), less the
// clock's own 20 ns. Scan is from a series of poll over 10 to 10,000 idle
// descriptors there. Wakeup is that of a blocked thread on the same machine.
func DefaultCosts() *Costs {
	return &Costs{BytePs: 15, Scan: 34, Report: 200, Wakeup: 4000, Call: [NumSyscalls]time.Duration{
		CallSocket: 2320, CallSocketPair: 3480, CallBind: 1140, CallListen: 780, CallAccept: 2220,
		CallConnect: 12290, CallShutdown: 3440, CallGetSockName: 370, CallGetPeerName: 370,
		CallGetSockOpt: 330, CallSetSockOpt: 320, CallRead: 420, CallWrite: 420, CallRecv: 420, CallSend: 3760,
		CallClose: 1040, CallDup: 130, CallPipe: 2060, CallEventFD: 1110, CallTimerFD: 1110,
		CallTimerFDSetTime: 300, CallTimerFDGetTime: 300, CallInQueue: 300, CallSetPipeSize: 1000, CallEpollCreate: 950, CallEpollCtl: 160, CallEpollWait: 130, CallPoll: 250,
		CallSelect: 250, CallSleep: 250, CallExit: 1000,
	}}
}
