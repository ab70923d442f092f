package trace

import (
	"slices"
	"time"

	"eyewall/sim/sys"
)

// State is the whole picture after one event. Slices are in the order of
// their numbers, so that equal histories give equal states; what is free
// again stays in its place with Live false.
type State struct {
	Index   Index         // of the event that was applied last, or None
	At      time.Duration // its time
	Hosts   []Host
	Links   []Link
	Sources []Source
	Procs   []Process // number 1 is Procs[0]
	Files   []File
	Packets []Packet
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
	Loop     Loop
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

// CopyTo makes dst equal to s and independent of it, reusing dst's memory.
func (s *State) CopyTo(dst *State) {
	dst.Index, dst.At = s.Index, s.At
	dst.Hosts = append(dst.Hosts[:0], s.Hosts...)
	dst.Links = append(dst.Links[:0], s.Links...)
	dst.Sources = append(dst.Sources[:0], s.Sources...)
	dst.Packets = append(dst.Packets[:0], s.Packets...)
	dst.Files = resize(dst.Files, len(s.Files))
	for i := range s.Files {
		from, to := &s.Files[i], &dst.Files[i]
		interest, ready := to.Interest, to.ReadyList
		*to = *from
		to.Interest = append(interest[:0], from.Interest...)
		to.ReadyList = append(ready[:0], from.ReadyList...)
	}
	dst.Procs = resize(dst.Procs, len(s.Procs))
	for i := range s.Procs {
		from, to := &s.Procs[i], &dst.Procs[i]
		old := *to
		*to = *from
		to.FDs = append(old.FDs[:0], from.FDs...)
		to.Output = append(old.Output[:0], from.Output...)
		to.Reported = append(old.Reported[:0], from.Reported...)
		to.Loop.Ready = append(old.Loop.Ready[:0], from.Loop.Ready...)
		to.Loop.Timers = append(old.Loop.Timers[:0], from.Loop.Timers...)
		to.Loop.Handlers = append(old.Loop.Handlers[:0], from.Loop.Handlers...)
		to.Loop.Tasks = append(old.Loop.Tasks[:0], from.Loop.Tasks...)
		to.Loop.Requests = append(old.Loop.Requests[:0], from.Loop.Requests...)
		to.Loop.Futures = resize(old.Loop.Futures, len(from.Loop.Futures))
		for j := range from.Loop.Futures {
			waiters := to.Loop.Futures[j].Waiters
			to.Loop.Futures[j] = from.Loop.Futures[j]
			to.Loop.Futures[j].Waiters = append(waiters[:0], from.Loop.Futures[j].Waiters...)
		}
	}
}

// size is about how many bytes the state takes.
func (s *State) size() int {
	n := 64*len(s.Hosts) + 64*len(s.Packets) + 208*len(s.Files) + 560*len(s.Procs)
	for i := range s.Files {
		n += 16*len(s.Files[i].Interest) + 40*len(s.Files[i].ReadyList)
	}
	for i := range s.Procs {
		p := &s.Procs[i]
		l := &p.Loop
		n += 4*len(p.FDs) + 16*len(p.Output) + 40*len(l.Ready) + 56*len(l.Timers) + 24*len(l.Handlers) +
			104*len(l.Futures) + 72*len(l.Tasks) + 56*len(l.Requests)
	}
	return n
}

// resize returns s with length n; elements beyond the old length may be what
// they were before s was cut, so that their own slices can be reused.
func resize[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return append(s[:cap(s)], make([]T, n-cap(s))...)
}

// File returns the file behind a process's descriptor, or nil.
func (s *State) File(p *Process, fd sys.FD) *File {
	if int(fd) < 0 || int(fd) >= len(p.FDs) || p.FDs[fd] < 0 {
		return nil
	}
	return &s.Files[p.FDs[fd]]
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
