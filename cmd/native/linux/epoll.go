//go:build linux

package linux

import (
	"fmt"
	"math"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// interest is an entry of an epoll's interest list. The kernel is given its
// place instead of the process's data, so that an event says which
// descriptor it is about; the process gets its own data back.
type interest struct {
	file *file // nil: a free place
	fd   sys.FD
	data uint64
	once bool
}

func (p *process) EpollCreate() (sys.FD, sys.Errno) {
	real, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	return p.opened(real, err, trace.FileEpoll)
}

func (p *process) EpollCtl(epfd sys.FD, op sys.EpollOp, fd sys.FD, event sys.EpollEvent) sys.Errno {
	ep, f := p.file(epfd), p.file(fd)
	place, found := 0, false
	if ep != nil && ep.kind == trace.FileEpoll && f != nil {
		place, found = ep.place(fd, f)
	}
	errno := errnoOf(unix.EpollCtl(p.real(epfd), int(op), p.real(fd),
		&unix.EpollEvent{Events: uint32(event.Events), Fd: int32(place)}))
	if errno != 0 || ep == nil || ep.kind != trace.FileEpoll {
		return errno
	}
	if found == (op == sys.EpollAdd) {
		panic(fmt.Sprintf("linux: epoll_ctl(%d, %v, %d) succeeded against the driver's own list", epfd, op, fd))
	}
	if op == sys.EpollDel {
		ep.interests[place] = interest{}
		p.log.Interest(ep.id, fd, f.id, 0, op)
		return 0
	}
	if place == len(ep.interests) {
		ep.interests = append(ep.interests, interest{})
	}
	ep.interests[place] = interest{f, fd, event.Data, event.Events&sys.OneShot != 0}
	p.log.Interest(ep.id, fd, f.id, event.Events|sys.Err|sys.Hup, op)
	p.observe(fd)
	return 0
}

// place finds the entry of a descriptor and its file, or a place for it.
func (ep *file) place(fd sys.FD, f *file) (place int, found bool) {
	place = len(ep.interests)
	for i := range ep.interests {
		switch in := &ep.interests[i]; {
		case in.file == f && in.fd == fd:
			return i, true
		case in.file == nil:
			place = min(place, i)
		}
	}
	return place, false
}

// maxEpollEvents is EP_MAX_EVENTS: INT_MAX by the size of struct epoll_event on
// x86, which is the simulator's.
const maxEpollEvents = math.MaxInt32 / 12

// sysEpollPwait2 is epoll_pwait2's number (Linux 5.11), the same on all
// architectures.
const sysEpollPwait2 = 441

// noPwait2 remembers that the kernel is older.
var noPwait2 atomic.Bool

func (p *process) blockEpoll(wait *sys.Wait, left *unix.Timespec) (int, syscall.Errno) {
	// No more can be reported than there are entries. A number that the
	// kernel refuses is for it to refuse.
	entries := 1
	if f := p.file(wait.Epoll); f != nil {
		entries = max(len(f.interests), 1)
	}
	limit := wait.MaxEvents
	if limit <= maxEpollEvents {
		limit = min(limit, entries)
	}
	if len(p.waits.epoll) < entries {
		p.waits.epoll = make([]unix.EpollEvent, 2*entries)
	}
	events := unsafe.Pointer(&p.waits.epoll[0])
	if !noPwait2.Load() {
		n, _, errno := unix.Syscall6(sysEpollPwait2, uintptr(p.real(wait.Epoll)), uintptr(events), uintptr(limit),
			uintptr(unsafe.Pointer(left)), 0, 0)
		if errno != unix.ENOSYS {
			return int(n), errno
		}
		noPwait2.Store(true)
	}
	ms := -1
	if left != nil {
		ms = int(min((left.Nano()+int64(time.Millisecond)-1)/int64(time.Millisecond), math.MaxInt32))
	}
	// Not unix.EpollWait, which has no way to pass a limit that is refused.
	n, _, errno := unix.Syscall6(unix.SYS_EPOLL_PWAIT, uintptr(p.real(wait.Epoll)), uintptr(events), uintptr(limit),
		uintptr(ms), 0, 0)
	return int(n), errno
}

// epollEvents translates what epoll_wait gave.
func (p *process) epollEvents(epfd sys.FD, n int) []sys.EpollEvent {
	ep := p.file(epfd)
	p.waits.events = p.waits.events[:0]
	for _, e := range p.waits.epoll[:n] {
		in := &ep.interests[e.Fd]
		mask := sys.Events(e.Events)
		p.waits.events = append(p.waits.events, sys.EpollEvent{Events: mask, Data: in.data})
		p.report(in.fd, mask)
		if in.once {
			p.log.Interest(ep.id, in.fd, in.file.id, 0, sys.EpollMod)
		}
	}
	return p.waits.events
}
