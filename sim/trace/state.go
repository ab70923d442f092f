package trace

import (
	"slices"
	"time"

	"eyewall/sim/sys"
)

// State is the whole picture after one event. Slices are in the order of
// their numbers, so that equal histories give equal states; what is free
// again stays in its place with Live false.
//
// Processes and files may be shared with states that were kept: only the fold
// changes them, and it makes them the state's own first.
type State struct {
	Index   Index         // of the event that was applied last, or None
	At      time.Duration // its time
	Hosts   []Host
	Links   []Link
	Sources []Source
	Procs   []*Process // number 1 is Procs[0]
	Files   []*File
	Packets []Packet

	epoch  uint32 // of what is the state's own
	copied int    // bytes that were copied to make things its own
}

// Host is a machine.
type Host struct {
	Name, Addr string
}

// Link joins two hosts.
type Link struct {
	A, B      int32
	Latency   time.Duration // one way
	Bandwidth int64         // bytes a second; 0: without limit
}

// Source is a program's text.
type Source struct {
	Name, Text string
}

// ProcessStatus is what a process is doing to its processor.
type ProcessStatus uint8

const (
	Running ProcessStatus = iota
	Waiting
	Exited
)

// Process is a program that runs on a host.
type Process struct {
	Name    string
	Host    int32
	Role    Role
	Status  ProcessStatus
	Since   time.Duration // of Status
	Exit    int           // status, when Exited
	Doing   string
	DoingAt time.Duration // since when

	// WaitFor is what it waits for, when Waiting: the kind, the epoll
	// descriptor, the virtual time at which the wait ends by itself
	// (negative: never), and the most events it takes.
	WaitFor struct {
		Kind     sys.WaitKind
		Epoll    sys.FD
		Deadline time.Duration
		Max      int
	}
	// Woke is what the last wait answered.
	Woke struct {
		Kind  sys.WakeKind
		N     int
		Slept time.Duration
	}
	// Calling is the system call that is going on; Called the one before.
	Calling, Called Call
	// Reported are the events that the last wait handed over.
	Reported []Report
	FDs      []int32 // file of each descriptor, -1 where it is free
	Output   []string
	Source   int32 // where it is, when its lines are traced; -1 before
	Line     int32
	// Frames are the program's functions that run or are suspended, by number, where
	// they are traced; Running are the innermost ones, by thread, -1 where none runs.
	Frames  []Frame
	Running []int32
	Thread  int32 // that ran last
	Loop    Loop

	epoch uint32
}

// Frame is a function that runs, or is suspended at a line.
type Frame struct {
	Status   FrameStatus
	Function string
	Source   int32
	Line     int32
	Back     int32  // the frame that called or resumed it, or -1
	Value    string // what it yielded last, or awaits
	Since    time.Duration
	At       Index
}

// FrameStatus says what a frame is doing.
type FrameStatus uint8

const (
	FrameGone      FrameStatus = iota
	FrameNew                   // a generator or coroutine that has not begun
	FrameRunning               // or waits for a frame that it called
	FrameSuspended             // at a yield or an await
)

// Stack returns the numbers of a thread's frames, the innermost first.
func (p *Process) Stack(thread int) []int32 {
	var stack []int32
	if thread < 0 || thread >= len(p.Running) {
		return nil
	}
	for f := p.Running[thread]; f >= 0 && len(stack) <= len(p.Frames); f = p.Frames[f].Back {
		stack = append(stack, f)
	}
	return stack
}

// Call is a system call and its answer.
type Call struct {
	Active bool
	Call   sys.Syscall
	FD     sys.FD
	A, B   int64
	Text   string
	Value  int64
	Errno  sys.Errno
	Bytes  string
	At     Index
}

// Report is one descriptor's events, as a wait gave them.
type Report struct {
	FD   sys.FD
	Mask sys.Events
}

// File is an open file: what descriptors and epoll entries refer to.
type File struct {
	Live          bool
	Kind          FileKind
	State         SockState
	Host          int32
	Local, Peer   string
	Recv, RecvCap int // bytes; an eventfd's counter is its Recv
	Send, SendCap int
	Backlog       int
	BacklogMax    int
	Ready         sys.Events
	Interest      []Interest // an epoll's, in the order of registration
	ReadyList     []ReadyItem
	Changed       Index // the last event that changed it

	epoch uint32
}

// Interest is an entry of epoll's interest list.
type Interest struct {
	FD   sys.FD
	File int32
	Mask sys.Events // 0 when a one-shot entry is spent
	Once bool       // registered as one-shot
}

// ReadyItem is an entry of epoll's ready list, head first.
type ReadyItem struct {
	FD    sys.FD
	File  int32
	Mask  sys.Events // what woke it
	Since time.Duration
	At    Index
}

// Packet is on its way.
type Packet struct {
	Live         bool
	From, To     int32 // hosts
	Kind         PacketKind
	Bytes        int
	Sent, Arrive time.Duration
	At           Index
}

// Loop is an event loop, as one process runs it. Turn is 0 where there is
// none.
type Loop struct {
	Turn      int64
	TurnAt    time.Duration
	Phase     Phase
	PhaseAt   time.Duration
	Running   Callback // while InCall
	InCall    bool
	RunningAt time.Duration
	Task      int32 // that runs, or -1
	Ready     []Callback
	Timers    []Timer // by deadline, then by id
	Handlers  []Handler
	Futures   []Future
	Tasks     []Task
	Requests  []Request
}

// Callback is an entry of the ready queue.
type Callback struct {
	ID     int64
	Origin Origin
	Label  string
	At     Index
}

// Timer is an entry of the timer heap.
type Timer struct {
	ID       int64
	Deadline time.Duration
	Label    string
	Set      time.Duration // when it was set
	At       Index
}

// Handler is what the loop calls when a descriptor is ready.
type Handler struct {
	FD    sys.FD
	Mask  sys.Events
	Label string
}

// Future is a result that is there or not yet there. One that is done stays
// until its place is taken by a new one.
type Future struct {
	Serial  int64
	Label   string
	Outcome Outcome
	Value   string
	Since   time.Duration // of Outcome
	Waiters []string      // callbacks that wait; tasks say so themselves
	At      Index
}

// Task is a coroutine that the loop drives.
type Task struct {
	Serial  int64
	Name    string
	Outcome Outcome
	Waiting int32 // future that it awaits, or -1
	Source  int32
	Line    int32 // where it is suspended
	Since   time.Duration
	At      Index
}

// Request is one that the program took up.
type Request struct {
	Live   bool
	Serial int64
	FD     sys.FD
	What   string
	Status int
	Since  time.Duration // of Live
}

// NewState returns the state before the first event.
func NewState() *State { return &State{Index: None} }

// share makes s equal to from, and lets them have their processes and files
// in common until one of them changes.
func (s *State) share(from *State) {
	s.Index, s.At = from.Index, from.At
	// These only grow: whoever appends must make a copy.
	s.Hosts, s.Links, s.Sources = slices.Clip(from.Hosts), slices.Clip(from.Links), slices.Clip(from.Sources)
	s.Packets = append(s.Packets[:0], from.Packets...)
	s.Procs = append(s.Procs[:0], from.Procs...)
	s.Files = append(s.Files[:0], from.Files...)
}

// Clone returns a state that is equal to s and independent of it.
func (s *State) Clone() *State {
	c := &State{}
	c.share(s)
	c.epoch = s.epoch + 1
	for i := range c.Files {
		c.ownFile(int64(i))
	}
	for i := range c.Procs {
		c.ownProcess(int32(i + 1))
	}
	return c
}

// disown ends the state's sole claim on its processes and files.
func (s *State) disown() { s.epoch++ }

// ownFile returns a file that the state may change.
func (s *State) ownFile(i int64) *File {
	f := s.Files[i]
	if f.epoch != s.epoch {
		c := *f
		c.epoch = s.epoch
		c.Interest, c.ReadyList = slices.Clone(f.Interest), slices.Clone(f.ReadyList)
		s.copied += 224 + 16*len(c.Interest) + 40*len(c.ReadyList)
		f = &c
		s.Files[i] = f
	}
	return f
}

// ownProcess returns a process that the state may change.
func (s *State) ownProcess(number int32) *Process {
	p := s.Procs[number-1]
	if p.epoch == s.epoch {
		return p
	}
	c := *p
	c.epoch = s.epoch
	c.FDs, c.Output, c.Reported = slices.Clone(p.FDs), slices.Clone(p.Output), slices.Clone(p.Reported)
	c.Frames, c.Running = slices.Clone(p.Frames), slices.Clone(p.Running)
	l := &c.Loop
	l.Ready, l.Timers, l.Handlers = slices.Clone(l.Ready), slices.Clone(l.Timers), slices.Clone(l.Handlers)
	l.Tasks, l.Requests, l.Futures = slices.Clone(l.Tasks), slices.Clone(l.Requests), slices.Clone(l.Futures)
	for i := range l.Futures {
		l.Futures[i].Waiters = slices.Clone(l.Futures[i].Waiters)
	}
	s.copied += 640 + 4*len(c.FDs) + 16*len(c.Output) + 40*len(l.Ready) + 56*len(l.Timers) + 24*len(l.Handlers) +
		104*len(l.Futures) + 72*len(l.Tasks) + 56*len(l.Requests) + 72*len(c.Frames)
	s.Procs[number-1] = &c
	return &c
}

// File returns the file behind a process's descriptor, or nil.
func (s *State) File(p *Process, fd sys.FD) *File {
	if int(fd) < 0 || int(fd) >= len(p.FDs) || p.FDs[fd] < 0 {
		return nil
	}
	return s.Files[p.FDs[fd]]
}

// Program returns the number (from 1) of the first process that the learner
// came to see, or 0.
func (s *State) Program() int32 {
	for i := range s.Procs {
		if s.Procs[i].Role == RoleProgram {
			return int32(i + 1)
		}
	}
	return 0
}

// Callback finds a callback in the ready queue by its id; -1 for none.
func (l *Loop) callback(id int64) int {
	return slices.IndexFunc(l.Ready, func(c Callback) bool { return c.ID == id })
}

// timer finds a timer; ids break ties between equal deadlines.
func (l *Loop) timer(id int64, deadline time.Duration) (int, bool) {
	return slices.BinarySearchFunc(l.Timers, Timer{ID: id, Deadline: deadline}, func(a, b Timer) int {
		if a.Deadline != b.Deadline {
			if a.Deadline < b.Deadline {
				return -1
			}
			return 1
		}
		if a.ID < b.ID {
			return -1
		} else if a.ID > b.ID {
			return 1
		}
		return 0
	})
}
