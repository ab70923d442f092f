package words

import "eyewall/sim/sys"

// Prose is what is said in sentences: by the outline, and of each event.
type Prose struct {
	Nobody, Unknown string // a process, a thing that a trace does not know

	// The world.
	NoWorld, Peer, PeerQuiet, PeerEnded, HostOnly, Away, OnWay string

	// The kernel.
	NoProgram                                    string
	Descriptor, NoNumber, ReadyFor, NotReady     string
	ToRead, ToSend, BacklogOf                    string
	MoreDescriptors                              string
	EpollWatches, WatchesNothing                 string
	ReadyItem, ReadyNothing, MoreItems           string
	ReadyNotSeen, PacketsNotSeen                 string
	HandedOver                                   string
	WaitsForever, WaitsUntil, CallNow, CallLast  string
	LoopPhase, LoopNotStarted, LoopStopped       string
	RunsCallback, RunsCallbackFor, RunsNothing   string
	QueueItem, QueueEmpty, TimerItem, TimersNone string
	HandlerItem, HandlersNone                    string
	SourceLine, TaskRuns, TaskWaits, TaskReady   string
	TaskQueued, TasksNone, TasksDone             string
	FuturePending, FutureDone, FutureWaiters     string
	Request, Wrote, Ended                        string
	Now, BeforeFirst                             string

	// Events; {0} is the process.
	Host, Link, Process, Source                      string
	Start, Returned, ReturnedNone, TimedOut, WentOn  string
	WaitRefused                                      string
	Waits, WaitsFor, WaitsNotAtAll, Exit             string
	Doing, Output, Call, Answered, Failed            string
	FileOpen, FileClose, FDOpen, FDClose             string
	SockAddr, SockState, Buffers, Backlog            string
	Readiness, Interest, InterestGone                string
	ReadyEnter, ReadyLeave, Report                   string
	PacketSend, PacketArrive, PacketLose             string
	Turn, Phase                                      string
	CallbackAdd, CallbackRun, CallbackEnd            string
	CallbackCancel, TimerAdd, TimerDue, TimerCancel  string
	Handler, HandlerGone                             string
	FutureNew, FutureWaiter, FutureIsDone, WaitedFor string
	TaskNew, TaskRun, TaskWait, TaskDone             string
	RequestBegin, RequestEnd, Line                   string
	FrameNew, FrameEnter, FrameResume, FrameSuspend  string
	FrameReturn, FrameRaised, Raise                  string

	And, Is, NothingWords, None, OneEvent, Events   string
	Readable, Writable, PeerClosed, HungUp, InError string
	LeaveReasons                                    [3]string // by trace.LeaveReason
}

// EnglishProse is the Prose of the language in which the others are checked.
var EnglishProse = Prose{
	Nobody: "the world", Unknown: "something unknown",

	NoWorld: "There is nobody but the program.",
	Peer:    "{0}: {1}, for {2}.", PeerQuiet: "{0} does nothing yet.", PeerEnded: "{0} has ended: {1}.",

	HostOnly: "Nothing runs on {0}.", Away: "{0}, {1} away",
	OnWay: "A packet ({0}) is on its way from {1} to {2}: sent {3} ago, it arrives in {4}.",

	NoProgram:  "There is no program yet.",
	Descriptor: "Descriptor {0}: {1}{2}.", NoNumber: "Without a descriptor: {0}{1}.",
	ReadyFor: "ready: {0}", NotReady: "not ready",
	ToRead: "{0} to read", ToSend: "{0} to send", BacklogOf: "{0} of {1} places in the backlog taken",
	MoreDescriptors: "And {0} more descriptors.",
	EpollWatches:    "The epoll (descriptor {0}) watches {1}.", WatchesNothing: "The epoll (descriptor {0}) watches nothing.",
	ReadyItem:    "On its ready list: descriptor {0}, {1}, for {2}.",
	ReadyNothing: "Its ready list is empty.", MoreItems: "And {0} more.",
	ReadyNotSeen:   "Its ready list was not recorded: the run was on a real kernel, which does not show it.",
	PacketsNotSeen: "Packets were not recorded: the run was on a real kernel.",
	HandedOver:     "The last wait handed over {0}.",
	WaitsForever:   "{0} waits in {1} for {2} now, until something happens.",
	WaitsUntil:     "{0} waits in {1} for {2} now, and for {3} more unless something happens.",
	CallNow:        "System call now: {0}.", CallLast: "Last system call: {0}.",

	LoopPhase:      "Turn {0} of the loop, phase {1}: it {2}.",
	LoopNotStarted: "The loop has not started.", LoopStopped: "The loop has stopped after turn {0}.",
	RunsCallback: "It runs {0} (from {1}).", RunsCallbackFor: "It runs {0} (from {1}), which has held the loop for {2}.",
	RunsNothing: "No callback runs.",
	QueueItem:   "Place {0} in the ready queue: {1} (from {2}).", QueueEmpty: "The ready queue is empty.",
	TimerItem: "Timer {0} is due in {1}.", TimersNone: "There are no timers.",
	HandlerItem:  "When descriptor {0} is ready for {1}, the loop calls {2}.",
	HandlersNone: "The loop watches no descriptor.",

	SourceLine: "Line {0} of {1}: {2}", TaskRuns: "Task {0} runs.",
	TaskWaits:  "Task {0} is suspended at line {1}: it has waited for future {2} for {3}.",
	TaskReady:  "Task {0} is suspended at line {1}, and can go on: future {2} is done.",
	TaskQueued: "Task {0} is queued to run.", TasksNone: "No task is suspended.", TasksDone: "Tasks that are done: {0}.",
	FuturePending: "Future {0} is pending, for {1}.", FutureDone: "Future {0}: {1}.",
	FutureWaiters: "Future {0} is awaited by {1}.",
	Request:       "Request {0}, {1} on descriptor {2}, has been open for {3}.",
	Wrote:         "It wrote: {0}", Ended: "The program has ended with status {0}.",

	Now: "{0} of virtual time.", BeforeFirst: "Nothing has happened yet.",

	Host: "There is a machine called {0}.", Link: "{0} and {1} are joined by a link: {2} one way.",
	Process: "{0} begins, on {1}.", Source: "The program's text is {0}.",
	Start: "{0} starts.", Returned: "{0}: {1} returned {2} after {3}: {4}.",
	ReturnedNone: "{0}: {1} returned {2} after {3}.",
	TimedOut:     "{0}: {1} returned 0 after {2}: its time was over.", WentOn: "{0} goes on.",
	WaitRefused: "{0}: {1} failed: {2}.",
	Waits:       "{0} waits in {1} until something happens.", WaitsFor: "{0} waits in {1}, for {2} at most.",
	WaitsNotAtAll: "{0} asks {1} what is ready, without waiting.", Exit: "{0} ends with status {1}.",
	Doing: "{0}: {1}.", Output: "{0} writes {1} to its console.", Call: "{0} calls {1}.",
	Answered: "{0}: {1} returned {2}.", Failed: "{0}: {1} answered {2}: {3}.",
	FileOpen: "{0}: the kernel opens one more file: {1}.", FileClose: "{0}: the kernel closes for good: {1}.",
	FDOpen: "{0}: descriptor {1} now refers to: {2}.", FDClose: "{0}: descriptor {1} is free again.",
	SockAddr: "{0}: a socket has the address {1} and the peer {2}.", SockState: "{0}: a socket is now {1}.",
	Buffers: "{0}: a socket has {1} to read and {2} to send.",
	Backlog: "{0}: {1} of {2} places in the backlog are taken.", Readiness: "{0}: {1}: now ready for {2}.",
	Interest:     "{0}: the epoll now watches descriptor {1} for {2}.",
	InterestGone: "{0}: the epoll no longer watches descriptor {1}.",
	ReadyEnter:   "{0}: descriptor {1} joins epoll's ready list: {2}.",
	ReadyLeave:   "{0}: descriptor {1} leaves epoll's ready list: {2}.", Report: "{0} is told that descriptor {1} is {2}.",
	PacketSend:   "{0}: the packet ({1}) to {2} leaves; it arrives in {3}.",
	PacketArrive: "{0}: the packet ({1}) from {2} is there.", PacketLose: "{0}: the packet ({1}) to {2} is lost: {3}.",
	Turn: "{0}: turn {1} of the loop begins.", Phase: "{0}: the loop {2} (phase {1}).",
	CallbackAdd: "{0}: the callback {1} joins the ready queue (from {2}); {3} in it now.",
	CallbackRun: "{0}: the callback {1} runs.", CallbackEnd: "{0}: the callback {1} is over; {2} left in the ready queue.",
	CallbackCancel: "{0}: a callback in the ready queue is cancelled.",
	TimerAdd:       "{0}: a timer for {1} is set; it is due in {2}.",
	TimerDue:       "{0}: a timer is due; it was set for {1}.", TimerCancel: "{0}: a timer that was set for {1} is cancelled.",
	Handler:     "{0}: the loop will call {1} when descriptor {2} is {3}.",
	HandlerGone: "{0}: the loop no longer watches descriptor {1}.",
	FutureNew:   "{0}: future {1} is made; it has no result yet.", FutureWaiter: "{0}: {1} waits for future {2}.",
	FutureIsDone: "{0}: future {1} now has its {2}{3}.", WaitedFor: "; {0} waits for it and can go on",
	TaskNew: "{0}: the task {1} is made.", TaskRun: "{0}: the task {1} goes on.",
	TaskWait:     "{0}: the task {1} is suspended at line {2} until future {3} is done, and gives the loop back.",
	TaskDone:     "{0}: the task {1} has ended ({2}).",
	RequestBegin: "{0} takes up request {1}: {2}, on descriptor {3}.", RequestEnd: "{0} has answered request {1} with status {2}.",
	Line:     "{0} runs line {1}: {2}",
	FrameNew: "{0} makes {1}, which has not begun.", FrameEnter: "{0} calls {1}.", FrameResume: "{0} goes on with {1}.",
	FrameSuspend: "{0}: {1} is suspended at line {2}, with {3}.", FrameReturn: "{0}: {1} returns {2}.",
	FrameRaised: "{0}: {1} is left by an exception.", Raise: "{0}: {1} raises {3} at line {2}.",

	And: " and ", Is: "descriptor {0} is {1}", NothingWords: "nothing", None: "none",
	OneEvent: "1 event", Events: "{0} events",
	Readable: "readable", Writable: "writable", PeerClosed: "closed by its peer", HungUp: "hung up", InError: "in error",
	LeaveReasons: [...]string{"it has been reported", "nothing of it is ready any more", "it is no longer watched"},
}

// AppendReady says a mask in words: "readable and hung up".
func (p *Prose) AppendReady(dst []byte, mask sys.Events) []byte {
	start := len(dst)
	for _, w := range [...]struct {
		bits sys.Events
		word string
	}{
		{sys.In | sys.RdNorm, p.Readable}, {sys.Out | sys.WrNorm, p.Writable}, {sys.RdHup, p.PeerClosed},
		{sys.Hup, p.HungUp}, {sys.Err | sys.Nval, p.InError},
	} {
		if mask&w.bits != 0 {
			if len(dst) > start {
				dst = append(dst, p.And...)
			}
			dst = append(dst, w.word...)
		}
	}
	if len(dst) == start {
		return AppendEvents(dst, mask, p.NothingWords)
	}
	return dst
}
