//go:build linux

package linux

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"eyewall/sim/sys"
)

// inSets says which of select's sets a descriptor is in, as poll would ask
// for it.
func inSets(s *sys.SelectSets, fd sys.FD) (events sys.Events) {
	if s.Read.Has(fd) {
		events |= sys.In
	}
	if s.Write.Has(fd) {
		events |= sys.Out
	}
	if s.Except.Has(fd) {
		events |= sys.Pri
	}
	return events
}

// blockSelect is pselect6 over sets that have room for any real descriptor.
func (p *process) blockSelect(s *sys.SelectSets, left *unix.Timespec) (int, syscall.Errno) {
	if s.N < 0 {
		return 0, unix.EINVAL
	}
	limit := sys.FD(min(s.N, sys.SelectSize))
	highest := -1
	for fd := range limit {
		if inSets(s, fd) != 0 {
			real := p.real(fd)
			if real < 0 {
				return 0, unix.EBADF
			}
			highest = max(highest, real)
		}
	}
	var bits [3]unsafe.Pointer
	for i, set := range [3]*sys.FDSet{&s.Read, &s.Write, &s.Except} {
		words := p.waits.sets[i]
		if need := highest/64 + 1; len(words) < need {
			words = make([]uint64, need)
			p.waits.sets[i] = words
		}
		clear(words)
		for fd := range limit {
			if set.Has(fd) {
				real := p.real(fd)
				words[real/64] |= 1 << (real % 64)
			}
		}
		if len(words) > 0 {
			bits[i] = unsafe.Pointer(&words[0])
		}
	}
	n, _, errno := unix.Syscall6(unix.SYS_PSELECT6, uintptr(highest+1), uintptr(bits[0]), uintptr(bits[1]),
		uintptr(bits[2]), uintptr(unsafe.Pointer(left)), 0)
	return int(n), errno
}

// selected takes out of the process's sets what pselect6 took out of its own.
func (p *process) selected(s *sys.SelectSets) {
	for i, set := range [3]*sys.FDSet{&s.Read, &s.Write, &s.Except} {
		for fd := range sys.FD(min(s.N, sys.SelectSize)) {
			if set.Has(fd) {
				if real := p.real(fd); p.waits.sets[i][real/64]&(1<<(real%64)) == 0 {
					set.Clear(fd)
				}
			}
		}
	}
}
