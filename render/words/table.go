package words

import "eyewall/sim/trace"

// Table is every phrase that people see, in one language. Phrases with
// arguments say so with {0}, {1}; Append expands them. What programs and
// kernels call things (epoll_wait, EPOLLIN, SYN) is not translated.
type Table struct {
	// Panels.
	World, Kernel, Loop, Program, Time string

	// World.
	NobodyElse, Exited, Quiet, ToServer, Away, PacketsNotSeen string

	// Kernel.
	NoProgram, LastCall, ThisCall, NoCall           string
	Descriptors, NoDescriptors                      string
	Console, ConsoleFile                            string // Console {0}: how many
	MoreDescriptors, MoreReady                      string
	Listen, Connection, Socket, UnixSocket, EventFD string
	OtherEpoll, Pipe, TimerFD, File                 string
	InBacklog, Counter, Holds, Empty                string
	Backlog, Recv, Send                             string
	NoEpoll, Descriptor                             string
	Interest, NothingWatched, Spent                 string
	ReadyList, NothingReady, Stale, NotSeen         string
	NobodyWaits, HandedOver, AsleepIn               string
	NoTimeout, LeftOf                               string
	SockStates                                      [9]string // by trace.SockState

	// Event loop.
	NoLoop, NotStarted, Turn, Stopped                     string
	WaitsIn, AsksKernel                                   string
	WaitReturned, Slept                                   string
	RunsCallback, LooksAtTimers, OneDue, BetweenCallbacks string
	QueueLength                                           string
	Handlers, NoHandlers, Timers, NoTimers, Due           string
	Queue, EmptyQueue, HoldsLoop, HoldsLoopFor, RunsFrom  string
	Phases, PhasesDo, PhasesNow                           [5]string // by trace.Phase
	Origins                                               [4]string // by trace.Origin

	// Program.
	NoSource, WaitHere, Output                      string
	RunningNow, NothingRuns, LoopSleeps             string
	TheLoopItself, StartsUp, BeforeLoop, ExitedWith string
	Suspended, SuspendedDone, TaskQueued            string
	LineWaits, LineGoesOn                           string
	FutureN, Pending, SetBy, HasResult              string
	HasOther                                        string
	NobodyAwaits, AwaitedBy, AwaitedByN             string
	Outcomes                                        [4]string // by trace.Outcome

	// Titles of runs from files.
	RecordedRun, RealRun string

	// Time, and everywhere.
	MoreLanes, More, Counted, ShownOf, OnTheWay, For, LaneRuns, LaneWaits string
}

// English is the table of the language in which the others are checked.
var English = Table{
	World: "WORLD", Kernel: "KERNEL", Loop: "EVENT LOOP", Program: "PROGRAM", Time: "TIME",

	NobodyElse: "nobody else yet", Exited: "has ended", Quiet: "does nothing yet", ToServer: "to {0}", Away: "{0} away",
	PacketsNotSeen: "recorded on a real kernel: packets were not seen",

	NoProgram: "no program yet", LastCall: "last system call", ThisCall: "system call now", NoCall: "none yet",
	Descriptors: "descriptors", NoDescriptors: "none open yet",
	Console: "+ {0} for the console", ConsoleFile: "console",
	MoreDescriptors: "+ {0} more descriptors", MoreReady: "IN {0} · OUT {1} · HUP, ERR {2}",
	Listen: "listener {0}", Connection: "connection to {0}", Socket: "socket", UnixSocket: "unix socket",
	EventFD: "eventfd", OtherEpoll: "epoll: {0} watched, {1} ready", Pipe: "pipe", TimerFD: "timerfd", File: "file",
	InBacklog: "waits for accept", Counter: "counter {0}", Holds: "holds {0}", Empty: "empty",
	Backlog: "backlog {0} of {1}", Recv: "recv", Send: "send",
	NoEpoll: "none yet", Descriptor: "descriptor {0}",
	Interest: "interest list", NothingWatched: "nothing is watched", Spent: "spent (one-shot)",
	ReadyList: "ready list", NothingReady: "nothing is ready", Stale: "no longer",
	NotSeen:     "not recorded",
	NobodyWaits: "nobody waits on it", HandedOver: "{0} handed over:", AsleepIn: "{0} sleeps here",
	NoTimeout: "with no timeout", LeftOf: "{0} left",
	SockStates: [...]string{"new", "listening", "connecting", "handshake", "connected", "half closed", "peer closed",
		"closed", "reset"},

	NoLoop: "no loop yet", NotStarted: "not started", Turn: "turn {0}", Stopped: "stopped",
	WaitsIn: "waits in {0}", AsksKernel: "asks the kernel",
	WaitReturned: "{0} returned {1}", Slept: "slept {0}",
	RunsCallback: "runs a callback", LooksAtTimers: "looks for due timers", OneDue: "one was due", BetweenCallbacks: "runs its queue",
	QueueLength: "{0} left",
	Handlers:    "handlers", NoHandlers: "none", Timers: "timer heap", NoTimers: "empty", Due: "due",
	Queue: "ready queue", EmptyQueue: "empty: nothing to run", HoldsLoop: "holds the loop", HoldsLoopFor: "holds the loop for {0}",
	RunsFrom: "runs; from {0}",
	Phases:   [...]string{"poll", "I/O", "timers", "callbacks", "stopped"},
	PhasesDo: [...]string{"asks, and waits in the kernel", "queues ready handlers", "queues due timers",
		"runs the queue", ""},
	PhasesNow: [...]string{"asks the kernel what is ready", "queues the handlers of what is ready",
		"queues the timers that are due", "takes the next callback", "has stopped"},
	Origins: [...]string{"add_callback", "descriptor", "timer", "future"},

	NoSource: "no source text", WaitHere: "{0} waiting", Output: "output",
	RunningNow: "running now", NothingRuns: "nothing", LoopSleeps: "the loop waits in {0}",
	TheLoopItself: "the loop itself", StartsUp: "the program", BeforeLoop: "gets ready; its loop has not started", ExitedWith: "the program has ended with status {0}",
	Suspended: "suspended tasks", SuspendedDone: "suspended tasks · {0}, done {1}", TaskQueued: "queued to run",
	LineWaits: "line {0} · {1}", LineGoesOn: "line {0} · can go on",
	FutureN: "future {0}", Pending: "pending", SetBy: "timer in {0}", HasResult: "= {0}", HasOther: "{0}: {1}",
	NobodyAwaits: "nobody awaits it", AwaitedBy: "{0} waits for it", AwaitedByN: "{0} and {1} more wait for it",
	Outcomes: [...]string{"pending", "result", "exception", "cancelled"},

	RecordedRun: "A recorded run", RealRun: "A run recorded on a real kernel",

	MoreLanes: "+ {0} more lanes", More: "+ {0} more", Counted: "{0} · {1}", ShownOf: "{0} of {1}", OnTheWay: "{0} packets on the way", For: "for {0}", LaneRuns: "runs", LaneWaits: "waits in the kernel",
}

// These look up a name by its number, and give "?" for one that is unknown: a
// trace can hold any.

func (t *Table) SockState(s trace.SockState) string { return name(t.SockStates[:], int(s)) }
func (t *Table) Phase(p trace.Phase) string         { return name(t.Phases[:], int(p)) }
func (t *Table) PhaseDoes(p trace.Phase) string     { return name(t.PhasesDo[:], int(p)) }
func (t *Table) PhaseNow(p trace.Phase) string      { return name(t.PhasesNow[:], int(p)) }
func (t *Table) Origin(o trace.Origin) string       { return name(t.Origins[:], int(o)) }
func (t *Table) Outcome(o trace.Outcome) string     { return name(t.Outcomes[:], int(o)) }

func name(names []string, i int) string {
	if i >= 0 && i < len(names) {
		return names[i]
	}
	return "?"
}
