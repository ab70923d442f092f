//go:build linux

package linux

import (
	"math"
	"syscall"

	"golang.org/x/sys/unix"

	"eyewall/sim/sys"
)

// waitBuffers are reused from wait to wait.
type waitBuffers struct {
	epoll  []unix.EpollEvent
	events []sys.EpollEvent
	poll   []unix.PollFd
	sets   [3][]uint64
}

// block waits for real. A signal does not end a wait, unless the run is to
// stop: then the answer does not matter any more.
func (p *process) block(wait *sys.Wait) sys.Wake {
	asks := wait.Timeout == 0 // only asks: it never stops running
	var until deadline
	if asks {
		until = deadline{ends: true} // over already
	} else {
		until = p.run.clock.wait(p.index(), wait.Timeout, p.readyOn(wait))
	}
	for !p.run.stopping.Load() {
		n, errno := p.blockOnce(wait, p.run.clock.left(until))
		switch {
		case errno == unix.EINTR:
			continue
		case errno == 0 && n == 0 && !asks:
			if !p.run.clock.wakeIfDue(p.index()) {
				continue
			}
		case !asks:
			p.run.clock.wake(p.index())
		}
		switch {
		case errno != 0:
			return sys.Wake{Kind: sys.WakeError, Errno: sys.Errno(errno)}
		case n == 0:
			p.timedOut(wait)
			return sys.Wake{Kind: sys.WakeTimeout}
		}
		return p.ready(wait, n)
	}
	return sys.Wake{}
}

// blockOnce is one system call. The answer to poll is in waits.poll, that to
// select in waits.sets: what the process gave stays as it is until the wait
// is over.
func (p *process) blockOnce(wait *sys.Wait, left *unix.Timespec) (int, syscall.Errno) {
	switch wait.Kind {
	case sys.WaitEpoll:
		return p.blockEpoll(wait, left)
	case sys.WaitPoll:
		p.pollSet(wait.Poll)
		n, err := unix.Ppoll(p.waits.poll, left, nil)
		return n, number(err)
	case sys.WaitSelect:
		return p.blockSelect(wait.Select, left)
	case sys.WaitSleep:
		if left == nil {
			_, err := unix.Ppoll(nil, nil, nil)
			return 0, number(err)
		}
		return 0, number(unix.ClockNanosleep(unix.CLOCK_MONOTONIC, 0, left, nil))
	}
	return 0, unix.ENOSYS
}

// readyOn is what a wait waits for, as poll is asked for it.
func (p *process) readyOn(wait *sys.Wait) []unix.PollFd {
	set := p.waits.poll[:0]
	switch wait.Kind {
	case sys.WaitEpoll:
		set = append(set, unix.PollFd{Fd: int32(p.real(wait.Epoll)), Events: unix.POLLIN})
	case sys.WaitPoll:
		return p.pollSet(wait.Poll)
	case sys.WaitSelect:
		s := wait.Select
		for fd := range sys.FD(min(s.N, sys.SelectSize)) {
			if events := inSets(s, fd); events != 0 {
				set = append(set, unix.PollFd{Fd: int32(p.real(fd)), Events: int16(events)})
			}
		}
	}
	p.waits.poll = set
	return set
}

// pollSet translates a poll set into waits.poll.
func (p *process) pollSet(set []sys.PollFD) []unix.PollFd {
	p.waits.poll = p.waits.poll[:0]
	for _, entry := range set {
		real := int32(-1)
		if entry.FD >= 0 {
			if real = int32(p.real(entry.FD)); real < 0 {
				real = math.MaxInt32 // surely not open: the kernel answers POLLNVAL
			}
		}
		p.waits.poll = append(p.waits.poll, unix.PollFd{Fd: real, Events: int16(entry.Events)})
	}
	return p.waits.poll
}

// ready tells what a wait reports and makes the process's answer of it.
func (p *process) ready(wait *sys.Wait, n int) sys.Wake {
	wake := sys.Wake{Kind: sys.WakeReady, N: n}
	switch wait.Kind {
	case sys.WaitEpoll:
		wake.Events = p.epollEvents(wait.Epoll, n)
	case sys.WaitPoll:
		for i := range wait.Poll {
			entry := &wait.Poll[i]
			entry.Revents = sys.Events(uint16(p.waits.poll[i].Revents))
			if entry.Revents != 0 {
				p.report(entry.FD, entry.Revents)
			}
		}
	case sys.WaitSelect:
		p.selected(wait.Select)
		s := wait.Select
		for fd := range sys.FD(min(s.N, sys.SelectSize)) {
			if mask := inSets(s, fd); mask != 0 {
				p.report(fd, mask)
			}
		}
	}
	return wake
}

// timedOut writes back the empty answers of a wait that ended by itself.
func (p *process) timedOut(wait *sys.Wait) {
	switch wait.Kind {
	case sys.WaitPoll:
		for i := range wait.Poll {
			wait.Poll[i].Revents = 0
		}
	case sys.WaitSelect:
		*wait.Select = sys.SelectSets{N: wait.Select.N}
	}
}

// number is the errno of an error of package unix.
func number(err error) syscall.Errno {
	if err == nil {
		return 0
	}
	return err.(syscall.Errno)
}
