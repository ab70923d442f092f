package trace

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"eyewall/sim/sys"
)

// Index is an event's place in its trace, from 0.
type Index int32

// None is the Index of no event: the cause of what nothing caused.
const None Index = -1

// maxArgs is the most numbers an event carries.
const maxArgs = 6

// Event is one thing that happened. What Args and the texts mean is the
// kind's to say; the methods of [Log] are the typed way to make one.
type Event struct {
	Kind  Kind
	Proc  int32         // process, from 1; 0 is the world
	Cause Index         // an earlier event, or None
	At    time.Duration // virtual time since the start of the run
	Args  [maxArgs]int64
	Text  string
	Text2 string
}

// Kind says what an event tells.
type Kind uint8

// The order is part of the file format: new kinds go to the end, and a
// changed one raises [Version].
const (
	_ Kind = iota
	KindHost
	KindLink
	KindProcess
	KindSource
	KindResume
	KindWait
	KindExit
	KindDoing
	KindOutput
	KindCall
	KindReturn
	KindFileOpen
	KindFileClose
	KindFDOpen
	KindFDClose
	KindSockAddr
	KindSockState
	KindBuffers
	KindBacklog
	KindReadiness
	KindInterest
	KindReadyEnter
	KindReadyLeave
	KindReport
	KindPacketSend
	KindPacketArrive
	KindPacketLose
	KindTurn
	KindPhase
	KindCallbackAdd
	KindCallbackRun
	KindCallbackEnd
	KindCallbackCancel
	KindTimerAdd
	KindTimerDue
	KindTimerCancel
	KindHandler
	KindFutureNew
	KindFutureWaiter
	KindFutureDone
	KindTaskNew
	KindTaskRun
	KindTaskWait
	KindTaskDone
	KindRequestBegin
	KindRequestEnd
	KindLine
	KindFrameNew
	KindFrameEnter
	KindFrameResume
	KindFrameSuspend
	KindFrameLeave
	KindRaise
	numKinds
)

// schema says, for each kind, its name, its numbers and its texts in order,
// and whether a person who steps by events stops there: the kernel's
// bookkeeping is seen together with what brought it about.
var schema = [numKinds]struct {
	name  string
	args  string
	texts string
	stop  bool
}{
	KindHost:           {"host", "host", "name addr", false},
	KindLink:           {"link", "a b latency bandwidth", "", false},
	KindProcess:        {"process", "host role", "name", false},
	KindSource:         {"source", "source", "name text", false},
	KindResume:         {"resume", "kind n errno", "", true},
	KindWait:           {"wait", "kind epoll timeout max", "", true},
	KindExit:           {"exit", "status", "", true},
	KindDoing:          {"doing", "", "what", true},
	KindOutput:         {"output", "fd", "text", true},
	KindCall:           {"call", "call fd a b", "text", false},
	KindReturn:         {"return", "value errno hash", "bytes", true},
	KindFileOpen:       {"file-open", "file host kind", "", false},
	KindFileClose:      {"file-close", "file", "", false},
	KindFDOpen:         {"fd-open", "fd file", "", false},
	KindFDClose:        {"fd-close", "fd file", "", false},
	KindSockAddr:       {"sock-addr", "file", "local peer", false},
	KindSockState:      {"sock-state", "file state", "", false},
	KindBuffers:        {"buffers", "file recv recvcap send sendcap", "", false},
	KindBacklog:        {"backlog", "file n max", "", false},
	KindReadiness:      {"readiness", "file mask", "", false},
	KindInterest:       {"interest", "epoll fd file mask op", "", false},
	KindReadyEnter:     {"ready-enter", "epoll fd file mask", "", true},
	KindReadyLeave:     {"ready-leave", "epoll fd file why", "", false},
	KindReport:         {"report", "fd mask", "", false},
	KindPacketSend:     {"packet-send", "packet from to kind bytes arrive", "", true},
	KindPacketArrive:   {"packet-arrive", "packet", "", true},
	KindPacketLose:     {"packet-lose", "packet", "why", true},
	KindTurn:           {"turn", "turn", "", false},
	KindPhase:          {"phase", "phase", "", true},
	KindCallbackAdd:    {"callback-add", "id origin", "label", true},
	KindCallbackRun:    {"callback-run", "id", "", true},
	KindCallbackEnd:    {"callback-end", "id", "", true},
	KindCallbackCancel: {"callback-cancel", "id", "", true},
	KindTimerAdd:       {"timer-add", "id deadline", "label", true},
	KindTimerDue:       {"timer-due", "id deadline", "", true},
	KindTimerCancel:    {"timer-cancel", "id deadline", "", true},
	KindHandler:        {"handler", "fd mask", "label", true},
	KindFutureNew:      {"future-new", "future serial", "label", true},
	KindFutureWaiter:   {"future-waiter", "future", "label", true},
	KindFutureDone:     {"future-done", "future outcome", "value", true},
	KindTaskNew:        {"task-new", "task serial", "name", true},
	KindTaskRun:        {"task-run", "task", "", false},
	KindTaskWait:       {"task-wait", "task future source line", "", true},
	KindTaskDone:       {"task-done", "task outcome", "", true},
	KindRequestBegin:   {"request-begin", "request serial fd", "what", true},
	KindRequestEnd:     {"request-end", "request status", "", true},
	KindLine:           {"line", "source line", "", true},
	KindFrameNew:       {"frame-new", "frame source line", "function", false},
	KindFrameEnter:     {"frame-enter", "frame source line thread", "function", true},
	KindFrameResume:    {"frame-resume", "frame thread", "", true},
	KindFrameSuspend:   {"frame-suspend", "frame line", "value", true},
	KindFrameLeave:     {"frame-leave", "frame raised", "value", true},
	KindRaise:          {"raise", "frame line", "exception", true},
}

// argNames and numTexts are the schema, split once.
var (
	argNames [numKinds][]string
	numTexts [numKinds]int
)

func init() {
	for k := range schema {
		argNames[k] = strings.Fields(schema[k].args)
		numTexts[k] = len(strings.Fields(schema[k].texts))
	}
}

func (k Kind) String() string {
	if k > 0 && k < numKinds {
		return schema[k].name
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// Stop tells whether stepping by events stops at events of this kind.
func (k Kind) Stop() bool { return k < numKinds && schema[k].stop }

// String is one line of a text dump: time, process, kind, and the numbers by
// name.
func (e *Event) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%v p%d %v", e.At, e.Proc, e.Kind)
	if e.Kind < numKinds {
		for i, name := range argNames[e.Kind] {
			fmt.Fprintf(&b, " %s=%d", name, e.Args[i])
		}
		if numTexts[e.Kind] > 0 {
			fmt.Fprintf(&b, " %q", e.Text)
		}
		if numTexts[e.Kind] > 1 {
			fmt.Fprintf(&b, " %q", e.Text2)
		}
	}
	if e.Cause != None {
		fmt.Fprintf(&b, " because of %d", e.Cause)
	}
	return b.String()
}

// Role says what a process is to the picture.
type Role uint8

const (
	// RolePeer is part of the world: it is shown by what it is doing.
	RolePeer Role = iota
	// RoleProgram is what the learner came to see: its kernel and its loop
	// are shown.
	RoleProgram
)

// FileKind says what an open file is.
type FileKind uint8

const (
	FileTCP FileKind = iota
	FileUnix
	FileEventFD
	FileEpoll
	FileConsole
	FilePipe
	FileTimerFD
	FileRegular
)

var fileKindNames = [...]string{"tcp", "unix", "eventfd", "epoll", "console", "pipe", "timerfd", "file"}

func (k FileKind) String() string { return nameOf(fileKindNames[:], int(k)) }

// SockState is a TCP state, or the part of one that a person can tell apart.
type SockState uint8

const (
	SockFresh SockState = iota
	SockListen
	SockSynSent
	SockSynReceived
	SockEstablished
	SockHalfClosed // we sent our FIN
	SockPeerClosed // the peer sent its FIN
	SockClosed
	SockReset
)

var sockStateNames = [...]string{"new", "listening", "connecting", "handshake", "connected", "half closed",
	"peer closed", "closed", "reset"}

func (s SockState) String() string { return nameOf(sockStateNames[:], int(s)) }

// PacketKind is a mask of a packet's flags.
type PacketKind uint8

const (
	PacketSyn PacketKind = 1 << iota
	PacketAck
	PacketFin
	PacketRst
	PacketData
)

func (k PacketKind) String() string {
	var names []string
	for i, name := range [...]string{"SYN", "ACK", "FIN", "RST", "data"} {
		// A bare ACK is worth naming; beside anything else it is not.
		if k&(1<<i) != 0 && (PacketKind(1<<i) != PacketAck || k == PacketAck || k == PacketSyn|PacketAck) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// LeaveReason says why an item left epoll's ready list.
type LeaveReason uint8

const (
	LeaveReported LeaveReason = iota // edge-triggered or one-shot: gone once told
	LeaveStale                       // nothing was ready any more when it was asked
	LeaveRemoved                     // EPOLL_CTL_DEL, or closed
)

// Phase is where in its turn an event loop is.
type Phase uint8

const (
	PhasePoll    Phase = iota // asks the kernel and waits there
	PhaseIO                   // queues the handlers of ready descriptors
	PhaseTimers               // queues the timers that are due
	PhaseReady                // runs what is queued
	PhaseStopped              // not running
)

var phaseNames = [...]string{"poll", "I/O", "timers", "callbacks", "stopped"}

func (p Phase) String() string { return nameOf(phaseNames[:], int(p)) }

// Origin says what put a callback into the ready queue.
type Origin uint8

const (
	OriginSoon    Origin = iota // add_callback, call_soon
	OriginHandler               // a ready descriptor
	OriginTimer                 // a timer that was due
	OriginFuture                // a future that is done
)

var originNames = [...]string{"add_callback", "descriptor", "timer", "future"}

func (o Origin) String() string { return nameOf(originNames[:], int(o)) }

// Outcome is how a future or a task ended.
type Outcome uint8

const (
	Pending Outcome = iota
	Result
	Exception
	Cancelled
)

var outcomeNames = [...]string{"pending", "result", "exception", "cancelled"}

func (o Outcome) String() string { return nameOf(outcomeNames[:], int(o)) }

func nameOf(names []string, i int) string {
	if i >= 0 && i < len(names) {
		return names[i]
	}
	return fmt.Sprintf("?%d", i)
}

// call and errno read the numbers of KindCall and KindReturn.
func (e *Event) call() sys.Syscall { return sys.Syscall(e.Args[0]) }
func (e *Event) errno() sys.Errno  { return sys.Errno(e.Args[1]) }

func itoa(i int64) string { return strconv.FormatInt(i, 10) }
