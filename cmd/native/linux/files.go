//go:build linux

package linux

import (
	"fmt"
	"slices"

	"golang.org/x/sys/unix"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// descriptor is an entry of a process's descriptor table. Once used, a
// number of the process keeps its real number for the whole run, also while
// it is free: epoll knows its entries by number and file, so an entry that
// outlives its number (after dup) must meet the same number again.
type descriptor struct {
	real int   // -1: never used
	file *file // nil: free
}

// file is an open file, as far as the driver has to know it.
type file struct {
	id        int32 // in the trace
	kind      trace.FileKind
	refs      int
	interests []interest // an epoll's, by the number that the kernel has for it
	socket    socket
	timer     timer
	told      told
}

// socket is what the driver remembers of a socket to translate its
// addresses.
type socket struct {
	bound    bool // by bind, or before connect
	anyAddr  bool // bound to 0.0.0.0: that is what getsockname says
	loopback bool // bound to the host's own 127.0.0.1, or connected over it
	used     bool // connect or listen was called
	full     bool // the last write found no room
	broken   bool // an error was told
}

// timer is what the driver remembers of a timerfd.
type timer struct {
	set    bool // it counts, as far as is known
	repeat bool
}

// setTimer notes whether a timerfd counts.
func (p *process) setTimer(f *file, set bool) {
	if f.timer.set == set {
		return
	}
	f.timer.set = set
	if set {
		p.run.clock.setTimers(1)
	} else {
		p.run.clock.setTimers(-1)
	}
}

// file returns a descriptor's file, or nil.
func (p *process) file(fd sys.FD) *file {
	if fd < 0 || int(fd) >= len(p.files) {
		return nil
	}
	return p.files[fd].file
}

// real returns a descriptor's real number; -1, to which the kernel answers
// EBADF, where it is not open.
func (p *process) real(fd sys.FD) int {
	if p.file(fd) == nil {
		return -1
	}
	return p.files[fd].real
}

// openConsole opens descriptors 0, 1 and 2. /dev/null is what a console is
// to a process that never reads one: input is at its end, output goes where
// Write sends it, epoll refuses it.
func (p *process) openConsole() error {
	for range 3 {
		real, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
		if err != nil {
			return fmt.Errorf("open /dev/null: %w", err)
		}
		p.install(real, p.newFile(trace.FileConsole))
	}
	return nil
}

// newFile makes the driver's part of an open file.
func (p *process) newFile(kind trace.FileKind) *file {
	f := &file{kind: kind}
	p.tellOpen(f)
	return f
}

// install puts a real descriptor at the lowest free number.
func (p *process) install(real int, f *file) sys.FD {
	fd := slices.IndexFunc(p.files, func(d descriptor) bool { return d.file == nil })
	p.mu.Lock()
	if fd < 0 {
		fd = len(p.files)
		p.files = append(p.files, descriptor{real: real, file: f})
	} else {
		d := &p.files[fd]
		if err := unix.Dup3(real, d.real, unix.O_CLOEXEC); err != nil {
			panic(fmt.Sprintf("linux: dup3(%d, %d): %v", real, d.real, err))
		}
		unix.Close(real)
		d.file = f
	}
	f.refs++
	p.mu.Unlock()
	p.log.FDOpen(sys.FD(fd), f.id)
	return sys.FD(fd)
}

// uninstall closes a descriptor by putting the spare one over it, which
// keeps its place from the other threads.
func (p *process) uninstall(fd sys.FD) sys.Errno {
	f := p.file(fd)
	if f == nil {
		return sys.EBADF
	}
	p.mu.Lock()
	d := &p.files[fd]
	d.file = nil
	if err := unix.Dup3(p.run.spare, d.real, unix.O_CLOEXEC); err != nil {
		panic(fmt.Sprintf("linux: dup3(%d, %d): %v", p.run.spare, d.real, err))
	}
	f.refs--
	p.mu.Unlock()
	p.log.FDClose(fd, f.id)
	if f.refs == 0 {
		p.setTimer(f, false)
		p.forget(f)
		p.tellClose(f)
	}
	return 0
}

// forget takes a closed file's entries off the interest lists, as the kernel
// has done by itself.
func (p *process) forget(f *file) {
	for i := range f.interests {
		if in := &f.interests[i]; in.file != nil {
			p.log.Interest(f.id, in.fd, in.file.id, 0, sys.EpollDel)
		}
	}
	for _, d := range p.files {
		if d.file == nil || d.file.kind != trace.FileEpoll || d.file == f {
			continue
		}
		for i := range d.file.interests {
			if in := &d.file.interests[i]; in.file == f {
				p.log.Interest(d.file.id, in.fd, f.id, 0, sys.EpollDel)
				*in = interest{}
			}
		}
	}
}

// closeAll closes what the process has open, and gives the places back. It
// may be called twice.
func (p *process) closeAll() {
	for fd := range p.files {
		if p.files[fd].file != nil {
			p.uninstall(sys.FD(fd))
		}
	}
	p.mu.Lock()
	for _, d := range p.files {
		unix.Close(d.real)
	}
	p.files = nil
	p.mu.Unlock()
}
