// Package loop is the event loop: a ready queue, a timer heap and the
// handlers of descriptors, over epoll. It is a [sys.Process], so the same
// code runs on the simulated kernel and on Linux.
//
//	l := loop.New(calls, log, func(l *loop.Loop) {
//		l.CallLater(5*time.Second, "hello", func() { … })
//	})
//
// The order is asyncio's (CPython 3.11, base_events.py, _run_once), which
// Tornado 6 shares. A turn has four phases:
//
//	poll       ask epoll, and wait there until the next timer at the most
//	I/O        queue the handlers of what is ready
//	timers     queue the timers that are due, earliest first
//	callbacks  run what is queued at this point; what that queues in turn
//	           waits for the next turn
//
// It may import sys and trace.
package loop

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Loop is an event loop. All its methods are for its own callbacks: nothing
// here is safe for a second thread.
type Loop struct {
	calls sys.Calls
	log   *trace.Log
	main  func(*Loop)

	epoll    sys.FD
	wake     [2]sys.FD  // the self-pipe: a pair of sockets, read end first
	handlers []*handler // by descriptor; nil where there is none
	watched  int        // how many there are

	ready    callbackQueue
	timers   timerHeap
	nextID   int64
	turn     int64
	todo     int // callbacks of this turn that have not run yet
	started  bool
	stopping bool
	status   int

	futures, tasks, requests trace.Slots
	futureSerial, taskSerial int64
	requestSerial            int64
}

// longestPoll is asyncio's MAXIMUM_SELECT_TIMEOUT.
const longestPoll = 24 * time.Hour

// New returns a loop that begins with main. The log may be nil.
func New(calls sys.Calls, log *trace.Log, main func(*Loop)) *Loop {
	return &Loop{calls: calls, log: log, main: main}
}

// Calls is the system-call interface of the loop's process.
func (l *Loop) Calls() sys.Calls { return l.calls }

// Log is where the loop's process tells what happens; it may be nil.
func (l *Loop) Log() *trace.Log { return l.log }

// Time is the loop's clock: virtual time since the start of the run.
func (l *Loop) Time() time.Duration { return l.calls.Now() }

// Stop ends the loop, and its process with a status, after the callbacks of
// this turn.
func (l *Loop) Stop(status int) { l.stopping, l.status = true, status }

// Resume is the seam: it runs until the loop polls, or has run a callback.
func (l *Loop) Resume(w sys.Wake) sys.Wait {
	switch {
	case !l.started:
		l.started = true
		if errno := l.open(); errno != 0 {
			return l.fail("open the event loop", errno)
		}
		l.main(l)
		return l.beginTurn()
	case w.Kind == sys.WakeCPU:
	case w.Kind == sys.WakeError:
		return l.fail("epoll_wait", w.Errno)
	default:
		l.queueHandlers(w.Events)
		l.queueTimers()
		l.phase(trace.PhaseReady)
		l.todo = l.ready.len()
	}
	for l.todo > 0 {
		l.todo--
		if l.runNext() {
			// Let its time pass before the next one begins.
			return sys.Wait{Kind: sys.WaitCPU, CPU: sys.CallbackCost}
		}
	}
	if l.stopping {
		l.phase(trace.PhaseStopped)
		return sys.Wait{Kind: sys.WaitExit, Status: l.status}
	}
	return l.beginTurn()
}

// open makes the epoll instance and the self-pipe, in asyncio's order, so
// that descriptors get the numbers that they have there.
func (l *Loop) open() (errno sys.Errno) {
	if l.epoll, errno = l.calls.EpollCreate(); errno != 0 {
		return errno
	}
	if l.wake[0], l.wake[1], errno = l.calls.SocketPair(sys.Unix, sys.Stream); errno != 0 {
		return errno
	}
	return l.AddHandler(l.wake[0], sys.In, "self-pipe", func(fd sys.FD, _ sys.Events) {
		var drained [4096]byte
		l.calls.Recv(fd, drained[:], 0)
	})
}

// fail ends the process as a program does that cannot go on.
func (l *Loop) fail(what string, errno sys.Errno) sys.Wait {
	l.calls.Write(sys.Stderr, []byte(what+": "+errno.Name()+" ("+errno.Error()+")\n"))
	return sys.Wait{Kind: sys.WaitExit, Status: 1}
}

// beginTurn polls: not at all while callbacks wait, else until the next
// timer. Like Python's EpollSelector it rounds up to milliseconds.
func (l *Loop) beginTurn() sys.Wait {
	l.turn++
	l.log.SetCause(l.log.Turn(l.turn))
	l.phase(trace.PhasePoll)
	l.timers.dropCancelled()
	timeout := sys.Forever
	if l.ready.len() > 0 || l.stopping {
		timeout = 0
	} else if next := l.timers.next(); next != nil {
		timeout = min(max(next.deadline-l.Time(), 0), longestPoll)
		timeout = (timeout + time.Millisecond - 1) / time.Millisecond * time.Millisecond
	}
	return sys.Wait{Kind: sys.WaitEpoll, Epoll: l.epoll, MaxEvents: max(l.watched, 1), Timeout: timeout}
}

// queueHandlers queues the handlers of what epoll reported (_process_events).
func (l *Loop) queueHandlers(events []sys.EpollEvent) {
	l.phase(trace.PhaseIO)
	for _, e := range events {
		if h := l.handler(sys.FD(e.Data)); h != nil {
			l.push(trace.OriginHandler, h.label, nil, h, e.Events)
		}
	}
}

// queueTimers queues the timers whose time has come.
func (l *Loop) queueTimers() {
	l.phase(trace.PhaseTimers)
	// asyncio looks ahead by the resolution of its clock, a nanosecond.
	end := l.Time() + 1
	for t := l.timers.next(); t != nil && t.deadline < end; t = l.timers.next() {
		l.timers.pop()
		if t.cancelled {
			continue
		}
		due := l.log.TimerDue(t.id, t.deadline)
		cause := l.log.SetCause(due)
		l.push(trace.OriginTimer, t.label, t.run, nil, 0)
		l.log.SetCause(cause)
	}
}

func (l *Loop) phase(p trace.Phase) { l.log.Phase(p) }

// runNext takes the first callback off the queue and runs it, unless it was
// cancelled.
func (l *Loop) runNext() bool {
	c := l.ready.pop()
	if c.cancelled {
		return false
	}
	c.ran = true
	old := l.log.SetCause(c.added)
	l.log.SetCause(l.log.CallbackRun(c.id))
	if c.handler != nil {
		if !c.handler.removed {
			c.handler.run(c.handler.fd, c.events)
		}
	} else {
		c.run()
	}
	l.log.CallbackEnd(c.id)
	l.log.SetCause(old)
	return true
}

// newID numbers callbacks and timers.
func (l *Loop) newID() int64 {
	l.nextID++
	return l.nextID
}

// AddCallback queues run for the next turn, or for this one if it has not
// begun its callbacks: add_callback and call_soon.
func (l *Loop) AddCallback(label string, run func()) *Callback {
	return l.push(trace.OriginSoon, label, run, nil, 0)
}

func (l *Loop) push(origin trace.Origin, label string, run func(), h *handler, events sys.Events) *Callback {
	c := &Callback{id: l.newID(), run: run, handler: h, events: events}
	c.added = l.log.CallbackAdd(c.id, origin, label)
	l.ready.push(c)
	return c
}

// Cancel takes a queued callback back. Nothing happens if it has run.
func (l *Loop) Cancel(c *Callback) {
	if !c.cancelled && !c.ran {
		c.cancelled = true
		l.log.CallbackCancel(c.id)
	}
}

// CallLater runs run after d: call_later.
func (l *Loop) CallLater(d time.Duration, label string, run func()) *Timer {
	return l.CallAt(l.Time()+d, label, run)
}

// CallAt runs run once the loop's clock has reached deadline: call_at,
// add_timeout. Equal deadlines run in the order in which they were set.
func (l *Loop) CallAt(deadline time.Duration, label string, run func()) *Timer {
	t := &Timer{id: l.newID(), deadline: deadline, label: label, run: run}
	l.timers.push(t)
	l.log.TimerAdd(t.id, deadline, label)
	return t
}

// RemoveTimeout takes a timer back. Nothing happens if it was due already.
func (l *Loop) RemoveTimeout(t *Timer) {
	if t.place != 0 && !t.cancelled {
		t.cancelled = true
		l.timers.cancelled++
		l.log.TimerCancel(t.id, t.deadline)
	}
}

// handler is what to do when a descriptor is ready.
type handler struct {
	fd      sys.FD
	label   string
	run     func(sys.FD, sys.Events)
	removed bool
}

func (l *Loop) handler(fd sys.FD) *handler {
	if fd < 0 || int(fd) >= len(l.handlers) {
		return nil
	}
	return l.handlers[fd]
}

// AddHandler calls run whenever one of the events holds for fd. Errors are
// epoll_ctl's; EEXIST if fd has a handler.
func (l *Loop) AddHandler(fd sys.FD, events sys.Events, label string, run func(sys.FD, sys.Events)) sys.Errno {
	if errno := l.calls.EpollCtl(l.epoll, sys.EpollAdd, fd, watch(fd, events)); errno != 0 {
		return errno
	}
	for int(fd) >= len(l.handlers) {
		l.handlers = append(l.handlers, nil)
	}
	l.handlers[fd] = &handler{fd: fd, label: label, run: run}
	l.watched++
	l.log.Handler(fd, events, label)
	return 0
}

// UpdateHandler changes the events that fd's handler is called for.
func (l *Loop) UpdateHandler(fd sys.FD, events sys.Events) sys.Errno {
	h := l.handler(fd)
	if h == nil {
		return sys.ENOENT
	}
	if errno := l.calls.EpollCtl(l.epoll, sys.EpollMod, fd, watch(fd, events)); errno != 0 {
		return errno
	}
	l.log.Handler(fd, events, h.label)
	return 0
}

// RemoveHandler ends it. A call that is queued already is not made.
func (l *Loop) RemoveHandler(fd sys.FD) sys.Errno {
	h := l.handler(fd)
	if h == nil {
		return sys.ENOENT
	}
	h.removed = true
	l.handlers[fd] = nil
	l.watched--
	l.log.Handler(fd, 0, h.label)
	return l.calls.EpollCtl(l.epoll, sys.EpollDel, fd, sys.EpollEvent{})
}

// watch is the entry that the loop registers: the descriptor comes back with
// its events.
func watch(fd sys.FD, events sys.Events) sys.EpollEvent {
	return sys.EpollEvent{Events: events, Data: uint64(fd)}
}

// BeginRequest tells the trace that the program takes up a request that came
// on fd. The returned function tells that it is answered, with a status.
func (l *Loop) BeginRequest(fd sys.FD, what string) (end func(status int)) {
	slot := l.requests.Take()
	l.requestSerial++
	l.log.RequestBegin(slot, l.requestSerial, fd, what)
	return func(status int) {
		l.log.RequestEnd(slot, status)
		l.requests.Give(slot)
	}
}
