package sys

import "time"

// Process is a program as a state machine. A driver calls Resume when what
// the process waited for has happened; between two calls nothing of the
// process runs, so a run can be stopped, stepped and recorded there.
type Process interface {
	// Resume runs the process until it must wait, and returns what it waits
	// for. The first call gets a Wake of kind WakeStart. After Resume has
	// returned a Wait of kind WaitExit it is not called again.
	//
	// The slices in the Wake belong to the driver and are good until Resume
	// returns; the slices in the Wait belong to the process and are good
	// until its next Resume.
	Resume(Wake) Wait
}

// WaitKind says which of the ways of waiting a Wait is.
type WaitKind uint8

const (
	// WaitExit ends the process with Status. Its descriptors are closed.
	WaitExit WaitKind = iota
	// WaitEpoll is epoll_pwait2(Epoll, …, MaxEvents, Timeout).
	WaitEpoll
	// WaitPoll is ppoll(Poll, Timeout).
	WaitPoll
	// WaitSelect is pselect(Select, Timeout).
	WaitSelect
	// WaitSleep is clock_nanosleep(CLOCK_MONOTONIC, Timeout).
	WaitSleep
	// WaitCPU gives way after a slice of work that took CPU; the process
	// goes on at once where it is real.
	WaitCPU
)

var waitKindNames = [...]string{"exit", "epoll_wait", "poll", "select", "sleep", "cpu"}

func (k WaitKind) String() string { return nameOf(waitKindNames[:], int(k)) }

// Forever is the timeout of a wait that only an event can end. Any negative
// timeout means the same.
const Forever = time.Duration(-1)

// Wait is what a process waits for.
type Wait struct {
	Kind WaitKind
	// Timeout bounds the wait, in virtual time. Negative: no bound. Zero:
	// ask and come back. A wait never ends before its timeout.
	Timeout time.Duration
	// CPU is the processor time that the process used since it was resumed,
	// beyond its system calls, which the driver counts itself.
	CPU time.Duration
	// Epoll and MaxEvents are WaitEpoll's.
	Epoll     FD
	MaxEvents int
	// Poll is WaitPoll's set; the answer is written into its Revents.
	Poll []PollFD
	// Select is WaitSelect's sets; the answer replaces them, as in Linux.
	Select *SelectSets
	// Status is WaitExit's: 0 for success.
	Status int
}

// WakeKind says why a process goes on.
type WakeKind uint8

const (
	// WakeStart is the first one.
	WakeStart WakeKind = iota
	// WakeReady answers an epoll, poll or select wait with N or more things
	// ready.
	WakeReady
	// WakeTimeout ends a wait or a sleep whose time is over.
	WakeTimeout
	// WakeCPU follows WaitCPU.
	WakeCPU
	// WakeError says that the wait itself was refused, with Errno.
	WakeError
)

var wakeKindNames = [...]string{"start", "ready", "timeout", "cpu", "error"}

func (k WakeKind) String() string { return nameOf(wakeKindNames[:], int(k)) }

// Wake is the answer to a Wait.
type Wake struct {
	Kind WakeKind
	// Events are epoll_wait's, in the order of the ready list.
	Events []EpollEvent
	// N is what the call returned: events, or descriptors with an answer.
	N int
	// Errno is WakeError's.
	Errno Errno
}

// PollFD is one entry of a poll set (struct pollfd). A negative FD is passed
// over.
type PollFD struct {
	FD      FD
	Events  Events
	Revents Events
}

// SelectSize is FD_SETSIZE: the number of descriptors an fd_set has room for.
const SelectSize = 1024

// FDSet is an fd_set.
type FDSet [SelectSize / 64]uint64

// Set puts fd into the set. It panics outside 0..SelectSize-1: where C writes
// past the set, callers must refuse first.
func (s *FDSet) Set(fd FD) { s[fd/64] |= 1 << (fd % 64) }

// Clear takes fd out of the set.
func (s *FDSet) Clear(fd FD) { s[fd/64] &^= 1 << (fd % 64) }

// Has tells whether fd is in the set.
func (s *FDSet) Has(fd FD) bool {
	return fd >= 0 && fd < SelectSize && s[fd/64]&(1<<(fd%64)) != 0
}

// SelectSets are select's three sets and its first argument.
type SelectSets struct {
	// N is one more than the highest descriptor in a set.
	N                   int
	Read, Write, Except FDSet
}

// nameOf returns names[i], or a number where the value has no name.
func nameOf(names []string, i int) string {
	if i >= 0 && i < len(names) {
		return names[i]
	}
	return "?" + itoa(i)
}
