package machine

import (
	"time"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

type threadState uint8

const (
	threadReady   threadState = iota
	threadBlocked             // waits for the kernel, a time or another thread
	threadWoken               // its wait is over
	threadDone
)

// Resume runs the program until it must wait: the seam of sys.Process. Threads
// take turns in the order of their making: the next one runs when one blocks, or
// has used up its slice.
func (m *Machine) Resume(w sys.Wake) sys.Wait {
	m.wakeThreads(w)
	for {
		th := m.next()
		if th == nil {
			return m.waitForAll()
		}
		st, err := th.turn()
		spent := time.Duration(th.used()) * InstrCost
		m.steps += int64(th.used())
		th.budget, th.sliced = 0, 0
		switch st {
		case statusExit:
			th.state = threadDone
			if th == m.main() {
				status := 0
				if err != nil {
					status = th.uncaught(err)
				}
				th.atExit()
				return sys.Wait{Kind: sys.WaitExit, Status: status, CPU: spent}
			}
			if th.done != nil {
				th.done(err)
			}
			if _, stopped := err.(*py.Stop); stopped {
				return sys.Wait{Kind: sys.WaitExit, Status: th.uncaught(err), CPU: spent}
			}
		case statusBlocked:
			if !th.again {
				th.state = threadBlocked
				th.deadline = sys.Forever
				if t := th.Pending.Wait.Timeout; t >= 0 {
					th.deadline = m.Calls.Now() + spent + t
				}
				if wait, alone := m.alone(th); alone {
					wait.CPU += spent
					return wait
				}
			}
		}
		if spent > 0 {
			return sys.Wait{Kind: sys.WaitCPU, CPU: spent}
		}
	}
}

// atExit runs what the program registered with the module atexit.
func (th *Thread) atExit() {
	m, ok := th.Modules.GetStr(th.Intern("atexit")).(*py.Module)
	if !ok {
		return
	}
	run := m.Dict.GetStr(th.Intern("_run_exitfuncs"))
	if run == nil {
		return
	}
	th.budget, th.sliced = th.m.limits.Slice, th.m.limits.Slice
	if _, err := th.Call1(run); err != nil {
		th.uncaught(err)
	}
}

// turn runs a thread until it blocks, ends or has used up its slice.
func (th *Thread) turn() (st status, err error) {
	m := th.m
	th.budget, th.sliced = m.limits.Slice, m.limits.Slice
	st = statusRun
	switch {
	case th.again:
		th.again = false
		f := th.frame
		f.pc--
		th.budget += int(f.instrs[f.pc].Cost) // it is paid for
	case th.state == threadWoken:
		st, err = th.wokenUp()
	}
	th.state = threadReady
	if stop := th.overSteps(); stop != nil {
		return th.stop(stop)
	}
	for {
		switch {
		case st != statusRun:
			return st, err
		case err != nil:
			st, err = th.raise(err)
		default:
			st, err = th.run()
		}
	}
}

// next returns the thread whose turn it is, or nil if all wait.
func (m *Machine) next() *Thread {
	for i := range m.threads {
		at := (m.current + 1 + i) % len(m.threads)
		if th := m.threads[at]; th.state == threadReady || th.state == threadWoken {
			m.current = at
			return th
		}
	}
	return nil
}

// alone returns the wait of a thread that is the process's as it stands: of the only
// one that can go on by itself, or one that does not wait at all.
func (m *Machine) alone(th *Thread) (sys.Wait, bool) {
	if wait := th.Pending.Wait; wait.Timeout == 0 && !th.Pending.Parked {
		m.sole = th // it only asks, and does not wait
		return wait, true
	}
	for _, o := range m.threads {
		if o != th && o.state != threadDone && !(o.state == threadBlocked && o.Pending.Parked && o.deadline < 0) {
			return sys.Wait{}, false
		}
	}
	m.sole = th
	wait := th.Pending.Wait
	if th.Pending.Parked && wait.Timeout < 0 {
		wait = sys.Wait{Kind: sys.WaitPoll, Timeout: sys.Forever} // nobody will come
	}
	return wait, true
}

// waitForAll waits for whatever comes first of what several threads wait for: a
// poll over all their descriptors, epoll's own among them.
func (m *Machine) waitForAll() sys.Wait {
	m.sole, m.polls = nil, m.polls[:0]
	deadline := sys.Forever
	for _, th := range m.threads {
		if th.state != threadBlocked {
			continue
		}
		if th.deadline >= 0 && (deadline < 0 || th.deadline < deadline) {
			deadline = th.deadline
		}
		th.polled[0] = len(m.polls)
		switch w := &th.Pending.Wait; w.Kind {
		case sys.WaitEpoll:
			m.polls = append(m.polls, sys.PollFD{FD: w.Epoll, Events: sys.In})
		case sys.WaitPoll:
			for _, p := range w.Poll {
				m.polls = append(m.polls, sys.PollFD{FD: p.FD, Events: p.Events})
			}
		case sys.WaitSelect:
			for fd := range sys.FD(w.Select.N) {
				var events sys.Events
				if w.Select.Read.Has(fd) {
					events |= sys.In
				}
				if w.Select.Write.Has(fd) {
					events |= sys.Out
				}
				if w.Select.Except.Has(fd) {
					events |= sys.Pri
				}
				if events != 0 {
					m.polls = append(m.polls, sys.PollFD{FD: fd, Events: events})
				}
			}
		}
		th.polled[1] = len(m.polls)
	}
	timeout := sys.Forever
	if deadline >= 0 {
		timeout = max(deadline-m.Calls.Now(), 0)
	}
	return sys.Wait{Kind: sys.WaitPoll, Poll: m.polls, Timeout: timeout}
}

// wakeThreads makes those threads ready that the wake is for.
func (m *Machine) wakeThreads(w sys.Wake) {
	if w.Kind == sys.WakeStart || w.Kind == sys.WakeCPU {
		return
	}
	if th := m.sole; th != nil {
		th.wake, th.state, m.sole = w, threadWoken, nil
		return
	}
	now := m.Calls.Now()
	for _, th := range m.threads {
		if th.state != threadBlocked {
			continue
		}
		ready := false
		for _, p := range m.polls[th.polled[0]:th.polled[1]] {
			ready = ready || p.Revents != 0
		}
		switch {
		case ready:
			m.ready(th)
		case th.deadline >= 0 && th.deadline <= now:
			th.wake, th.state = sys.Wake{Kind: sys.WakeTimeout}, threadWoken
		}
	}
}

// ready wakes a thread some of whose descriptors are ready in the common poll.
func (m *Machine) ready(th *Thread) {
	th.state = threadWoken
	polls := m.polls[th.polled[0]:th.polled[1]]
	n := 0
	switch w := &th.Pending.Wait; w.Kind {
	case sys.WaitPoll:
		for i, p := range polls {
			if w.Poll[i].Revents = p.Revents; p.Revents != 0 {
				n++
			}
		}
	case sys.WaitSelect:
		var answer sys.SelectSets
		answer.N = w.Select.N
		for _, p := range polls {
			if p.Events&sys.In != 0 && p.Revents&(sys.In|sys.Hup|sys.Err) != 0 {
				answer.Read.Set(p.FD)
				n++
			}
			if p.Events&sys.Out != 0 && p.Revents&(sys.Out|sys.Err) != 0 {
				answer.Write.Set(p.FD)
				n++
			}
			if p.Events&sys.Pri != 0 && p.Revents&sys.Pri != 0 {
				answer.Except.Set(p.FD)
				n++
			}
		}
		*w.Select = answer
	case sys.WaitEpoll:
		// Asked again, alone and without waiting: only epoll itself gives its events.
		then := th.Pending.Then
		wait := *w
		wait.Timeout = 0
		th.Pending.Then = func(sys.Wake) (py.Value, error) { return th.Block(wait, then) }
	}
	th.wake = sys.Wake{Kind: sys.WakeReady, N: n}
}

// Unpark ends another thread's Park.
func (th *Thread) Unpark(t *py.Thread) {
	o := threadOf(t)
	if o.state == threadBlocked && o.Pending.Parked {
		o.wake, o.state = sys.Wake{Kind: sys.WakeReady}, threadWoken
	}
}

// Spawn makes a thread that calls fn; done is told how it ended.
func (th *Thread) Spawn(_ *py.Thread, fn py.Value, args py.Args, done func(error)) (*py.Thread, error) {
	f := starter().frame()
	n := th.m.newThread()
	n.watching = th.watching
	n.done = done
	n.frame = nil
	f.globals = th.Builtins
	n.push(f, kont{then: thenExit})
	f.pc = 1
	values := append([]py.Value(nil), args.Values...)
	if err := n.invoke(fn, values, args.Names, kont{}); err != nil {
		return nil, err
	}
	return &n.Thread, nil
}
