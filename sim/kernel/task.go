package kernel

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Task is a process as the scheduler sees it: what it waits for, and when it
// goes on.
type Task struct {
	world   *World
	host    *Host
	name    string
	files   *fdTable
	process sys.Process
	log     *trace.Log
	used    time.Duration // processor time since it was resumed
	wait    sys.Wait
	wake    sys.Wake // what it will be resumed with
	events  []sys.EpollEvent
	run     alarm // it goes on: to be resumed, to begin its wait, or to look again
	timeout alarm // its wait is over
	state   taskState
	epoll   *epoll   // that it waits on: held like a file by fdget
	sleeper waiter   // in epoll_wait
	polls   []waiter // in poll and select, one for each descriptor
	held    []file   // that the wait keeps open
}

type taskState uint8

const (
	taskRunnable taskState = iota // will be resumed with wake
	taskEntering                  // uses up its time, then begins to wait
	taskBlocked                   // waits
	taskWoken                     // was told that something is ready, and will look
	taskExited
)

// Name is the process's name.
func (t *Task) Name() string { return t.name }

// Exited tells whether the process has ended, and its status.
func (t *Task) Exited() (status int, exited bool) {
	return t.wait.Status, t.state == taskExited
}

// Waiting is what the process waits for, when it neither runs nor has ended.
func (t *Task) Waiting() (sys.Wait, bool) { return t.wait, t.state == taskBlocked }

// Now is CLOCK_MONOTONIC. The system calls since the process was resumed have
// taken their time already.
func (t *Task) Now() time.Duration { return t.world.now + t.used }

// ring is the scheduler: one of the task's alarms rings.
func (t *Task) ring(w *World, a *alarm) {
	w.current = t.log
	t.log.SetCause(a.cause)
	if a == &t.timeout {
		t.wakeUpAfter(sys.Wake{Kind: sys.WakeTimeout})
		return
	}
	switch t.state {
	case taskRunnable:
		t.resume()
	case taskEntering:
		t.begin()
	case taskWoken:
		t.leaveQueues()
		if !t.look() {
			t.state = taskBlocked // another one took it: sleep on
			t.sleep()
		}
	default:
		w.broken("process %s cannot go on from state %d", t.name, t.state)
	}
}

// resume runs the process until it must wait, and lets the time pass that it
// used.
func (t *Task) resume() {
	for {
		if t.wake.Kind != sys.WakeCPU { // it never stopped, to those who look on
			t.log.SetCause(t.log.Resume(t.wake))
		}
		t.used = 0
		t.wait = t.process.Resume(t.wake)
		used := t.used + t.wait.CPU
		t.used = 0
		t.state = taskEntering
		if used > 0 {
			t.world.set(&t.run, t, used)
			return
		}
		if t.wait.Kind != sys.WaitCPU {
			t.begin()
			return
		}
		t.wake = sys.Wake{Kind: sys.WakeCPU} // it gave way for no time at all
	}
}

// begin begins the wait that the process asked for.
func (t *Task) begin() {
	switch t.wait.Kind {
	case sys.WaitCPU:
		t.wake = sys.Wake{Kind: sys.WakeCPU}
		t.state = taskRunnable
		t.resume()
		return
	case sys.WaitExit:
		t.exit()
		return
	}
	t.log.SetCause(t.log.Wait(&t.wait))
	if errno := t.refuse(); errno != 0 {
		t.wakeUpNow(sys.Wake{Kind: sys.WakeError, Errno: errno}, 0)
		return
	}
	if t.look() {
		return
	}
	if t.wait.Timeout == 0 {
		t.wakeUpNow(sys.Wake{Kind: sys.WakeTimeout}, t.cost(0))
		return
	}
	t.state = taskBlocked
	if t.wait.Timeout > 0 {
		t.world.set(&t.timeout, t, t.wait.Timeout)
	}
	t.sleep()
}

// refuse returns the error of a wait that cannot begin.
func (t *Task) refuse() sys.Errno {
	switch t.wait.Kind {
	case sys.WaitEpoll:
		f := t.files.get(t.wait.Epoll)
		if f == nil {
			return sys.EBADF
		}
		ep, ok := f.(*epoll)
		if !ok || t.wait.MaxEvents <= 0 || t.wait.MaxEvents > maxEpollEvents {
			return sys.EINVAL
		}
		t.epoll = ep
	case sys.WaitPoll, sys.WaitSleep:
	case sys.WaitSelect:
		s := t.wait.Select
		if s.N < 0 {
			return sys.EINVAL
		}
		for fd := range sys.FD(min(s.N, sys.SelectSize)) {
			if (s.Read.Has(fd) || s.Write.Has(fd) || s.Except.Has(fd)) && t.files.get(fd) == nil {
				return sys.EBADF
			}
		}
	default:
		return sys.ENOSYS
	}
	return 0
}

// look asks whether what the process waits for has happened, and wakes it if
// so.
func (t *Task) look() bool {
	n := t.scan()
	if n == 0 {
		return false
	}
	t.wakeUpNow(sys.Wake{Kind: sys.WakeReady, Events: t.events, N: n}, t.cost(n))
	return true
}

// scan asks what the wait asks for, and returns how much there is.
func (t *Task) scan() int {
	switch t.wait.Kind {
	case sys.WaitEpoll:
		t.events = t.epoll.send(t, t.wait.MaxEvents, t.events[:0])
		return len(t.events)
	case sys.WaitPoll:
		return t.scanPoll()
	case sys.WaitSelect:
		return t.scanSelect(false)
	}
	return 0
}

// Try makes a wait that does not block, whatever its timeout, on behalf of a
// process that is not running: the way for a script to make one call at a
// time. The Wake's events are good until the next call.
func (t *Task) Try(w *sys.Wait) sys.Wake {
	saved, epoll := t.wait, t.epoll
	defer func() { t.wait, t.epoll = saved, epoll }()
	t.wait = *w
	if errno := t.refuse(); errno != 0 {
		return sys.Wake{Kind: sys.WakeError, Errno: errno}
	}
	if n := t.scan(); n > 0 {
		return sys.Wake{Kind: sys.WakeReady, Events: t.events, N: n}
	}
	if w.Kind == sys.WaitSelect {
		t.scanSelect(true)
	}
	return sys.Wake{Kind: sys.WakeTimeout}
}

// cost is what the wait itself costs as a call that reports n things.
func (t *Task) cost(n int) time.Duration {
	c := t.world.costs
	switch t.wait.Kind {
	case sys.WaitEpoll:
		return c.Call[sys.CallEpollWait] + time.Duration(n)*c.Report
	case sys.WaitPoll:
		return c.Call[sys.CallPoll] + time.Duration(len(t.wait.Poll))*c.Scan
	case sys.WaitSelect:
		return c.Call[sys.CallSelect] + time.Duration(t.wait.Select.N)*c.Scan
	}
	return c.Call[sys.CallSleep]
}

// sleep puts the process into the wait queues of what it waits for.
func (t *Task) sleep() {
	switch t.wait.Kind {
	case sys.WaitEpoll:
		// __add_wait_queue_exclusive: the newest sleeper is woken first.
		t.sleeper.who, t.sleeper.exclusive = t, true
		t.hold(t.epoll)
		t.epoll.sleepers.addHead(&t.sleeper)
	case sys.WaitPoll:
		t.polls = t.polls[:0]
		for _, p := range t.wait.Poll {
			t.sleepOn(p.FD)
		}
		t.joinPolls()
	case sys.WaitSelect:
		t.polls = t.polls[:0]
		s := t.wait.Select
		for fd := range sys.FD(min(s.N, sys.SelectSize)) {
			if s.Read.Has(fd) || s.Write.Has(fd) || s.Except.Has(fd) {
				t.sleepOn(fd)
			}
		}
		t.joinPolls()
	}
}

// sleepOn notes a descriptor to sleep on; joinPolls enters the queues, when
// the slice of waiters moves no more.
func (t *Task) sleepOn(fd sys.FD) {
	if f := t.files.get(fd); f != nil {
		t.hold(f)
		t.polls = append(t.polls, waiter{who: t, queue: &f.open().queue})
	}
}

// hold keeps a file open until the wait is over (fdget).
func (t *Task) hold(f file) {
	f.open().holds++
	t.held = append(t.held, f)
}

// letGo gives back what the wait held.
func (t *Task) letGo() {
	for i, f := range t.held {
		t.held[i] = nil
		f.open().holds--
		putFile(f)
	}
	t.held = t.held[:0]
}

func (t *Task) joinPolls() {
	for i := range t.polls {
		q := t.polls[i].queue
		t.polls[i].queue = nil
		q.addHead(&t.polls[i])
	}
}

// wakeup is called by what the process sleeps on: it will look again when
// the scheduler comes to it. A sleeper in epoll_wait leaves at once
// (ep_autoremove_wake_function), those of poll and select when they look.
func (t *Task) wakeup(w *World, e *waiter, _ sys.Events) bool {
	if e == &t.sleeper {
		e.leave()
	}
	if t.state == taskBlocked {
		t.state = taskWoken
		w.set(&t.run, t, w.costs.Wakeup)
	}
	return true
}

func (t *Task) leaveQueues() {
	t.sleeper.leave()
	for i := range t.polls {
		t.polls[i].leave()
	}
	t.polls = t.polls[:0]
}

// wakeUpNow ends the wait; cost is the call's own.
func (t *Task) wakeUpNow(wake sys.Wake, cost time.Duration) {
	t.world.clear(&t.timeout)
	t.leaveQueues()
	t.letGo()
	t.wake = wake
	t.state = taskRunnable
	t.world.set(&t.run, t, cost)
}

// wakeUpAfter ends a wait whose time is over, unless something is ready at
// the last moment.
func (t *Task) wakeUpAfter(wake sys.Wake) {
	t.leaveQueues()
	t.world.clear(&t.run)
	if t.wait.Kind != sys.WaitSleep && t.look() {
		return
	}
	if t.wait.Kind == sys.WaitSelect {
		t.scanSelect(true)
	}
	t.wakeUpNow(wake, t.world.costs.Wakeup)
}

// exit ends the process and, with its last thread, closes what it had open.
func (t *Task) exit() {
	t.state = taskExited
	t.log.SetCause(t.log.Exit(t.wait.Status))
	if t.files.threads--; t.files.threads > 0 {
		return
	}
	for fd := range t.files.files {
		if t.files.files[fd] != nil {
			t.uninstall(sys.FD(fd))
		}
	}
}
