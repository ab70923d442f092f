//go:build linux

package linux

import (
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// clock is the virtual clock, common to all processes of a run. At scale 1 it
// is the real one. Otherwise it runs scale times as fast while all processes
// wait and nothing is ready for any of them, and as fast as the real one
// while there is work to do: what is shortened is the waiting. So neither the
// driver's own work nor a busy machine, which keeps a process from its
// processor for a while, is blown up with it.
//
// It stops at the moment at which a wait ends by itself until the process
// that waits goes on: a timer that is due goes before one that is due later,
// however late the thread of the first one wakes up.
//
// The kernel's own timers (a delayed acknowledgement, a SYN sent again) know
// nothing of all this. So nobody counts as idle while one of them runs: it
// would be over scale times too late.
//
// While a timerfd is set, whose time the kernel counts by itself, the clock
// simply runs scale times as fast, work or not.
type clock struct {
	scale    float64
	inFlight func() bool // the kernel will still deliver something by itself

	mu      sync.Mutex
	started bool
	virtual time.Duration // at the real time last
	last    time.Time
	tasks   []task        // by process
	timers  int           // timerfds that are set
	end     deadline      // of the run
	first   deadline      // the earliest of all that wait, and of the run
	endless bool          // no wait ends by itself
	idle    bool          // all wait, nothing is ready, and nothing is on its way
	asked   []unix.PollFd // reused
}

// task is a process, as the clock sees it.
type task struct {
	waits   bool
	until   deadline
	readyOn []unix.PollFd // what would end its wait; a copy
}

// deadline is when a wait ends by itself, in virtual time.
type deadline struct {
	at   time.Duration
	ends bool
}

// before tells whether d comes first.
func (d deadline) before(e deadline) bool { return d.ends && (!e.ends || d.at < e.at) }

// newClock returns a clock that stands at 0 until it is started. It does not
// run past until (if that is not 0) without being asked.
func newClock(scale float64, processes int, until time.Duration, inFlight func() bool) *clock {
	end := deadline{until, until > 0}
	return &clock{scale: scale, inFlight: inFlight, tasks: make([]task, processes), end: end, first: end}
}

func (c *clock) start() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.started, c.last = true, time.Now()
}

// now is the virtual time since the start.
func (c *clock) now() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	return c.virtual
}

// advance brings the clock up to date.
func (c *clock) advance() {
	if !c.started {
		return
	}
	now := time.Now()
	passed := now.Sub(c.last)
	c.last = now
	before := c.virtual
	switch {
	case c.scale == 1:
		c.virtual += passed
		return
	case c.timers > 0:
		c.virtual += time.Duration(float64(passed) * c.scale)
		return
	case c.idle && !c.endless:
		c.virtual += time.Duration(float64(passed) * c.scale)
	default:
		c.virtual += passed
	}
	if c.first.ends && c.virtual >= c.first.at {
		c.virtual, c.idle = max(before, c.first.at), false
	}
}

// setTimers notes that a timerfd was set, or is no longer.
func (c *clock) setTimers(change int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	c.timers += change
}

// wait notes that a process waits for one of readyOn, or until a timeout is
// over (negative: never), and returns when that is.
func (c *clock) wait(process int, timeout time.Duration, readyOn []unix.PollFd) deadline {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	t := &c.tasks[process]
	t.waits, t.until = true, deadline{c.virtual + timeout, timeout >= 0}
	t.readyOn = append(t.readyOn[:0], readyOn...)
	c.findFirst()
	c.lookForWork()
	return t.until
}

// exit notes that a process has ended: nothing waits for it any more.
func (c *clock) exit(process int) {
	c.wait(process, -1, nil)
}

// wake notes that a process goes on because something was ready.
func (c *clock) wake(process int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	c.goOn(process)
}

func (c *clock) goOn(process int) {
	c.tasks[process].waits, c.idle = false, false
	c.findFirst()
}

func (c *clock) findFirst() {
	c.first, c.endless = c.end, true
	for i := range c.tasks {
		if t := &c.tasks[i]; t.waits && t.until.ends {
			c.endless = false
			if t.until.before(c.first) {
				c.first = t.until
			}
		}
	}
}

// wakeIfDue does the same if the timeout is over, and tells whether it is. If
// not, the real wait was too short.
func (c *clock) wakeIfDue(process int) (due bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	if c.tasks[process].until.at > c.virtual {
		return false
	}
	c.goOn(process)
	return true
}

// shortest bounds the real waits that are made again and again while there
// is work to do elsewhere.
const shortest = 50 * time.Microsecond

// left is the shortest real time until a deadline; nil for no end.
func (c *clock) left(d deadline) *unix.Timespec {
	if !d.ends {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	var ts unix.Timespec
	if virtual := d.at - c.virtual; virtual > 0 {
		real := time.Duration(float64(virtual)/max(c.scale, 1)) + 1
		if !c.idle {
			real = max(real, min(virtual, shortest))
		}
		ts = unix.NsecToTimespec(int64(real))
	}
	return &ts
}

// look lets the clock notice that all wait, if nobody else did: what was
// ready for one may have been taken by another.
func (c *clock) look() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	c.lookForWork()
}

// dead tells whether all processes wait, with nothing ready or on its way, and
// without end.
func (c *clock) dead() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.idle && c.endless
}

// lookForWork finds out whether the run is idle. Asking whether an epoll
// instance is ready takes nothing out of it.
func (c *clock) lookForWork() {
	c.idle = false
	if c.first.ends && c.first.at <= c.virtual {
		return
	}
	c.asked = c.asked[:0]
	for i := range c.tasks {
		if !c.tasks[i].waits {
			return
		}
		c.asked = append(c.asked, c.tasks[i].readyOn...)
	}
	if len(c.asked) > 0 {
		n, err := unix.Ppoll(c.asked, &unix.Timespec{}, nil)
		if n != 0 || err != nil {
			return
		}
	}
	c.idle = !c.inFlight()
}
