//go:build linux

package linux

import (
	"sync"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// sink brings what all threads tell into one order. It gives events their
// time itself, so that the order and the time agree.
type sink struct {
	clock    *clock
	mu       sync.Mutex
	recorder *trace.Recorder

	// filesMu is held from taking a file's number to telling of it, so that
	// numbers are told in order. It comes before mu.
	filesMu sync.Mutex
	files   trace.Slots
}

func (s *sink) Append(e *trace.Event) trace.Index {
	s.mu.Lock()
	defer s.mu.Unlock()
	e.At = s.clock.now() // Go's monotonic clock, asked under the lock: never back
	return s.recorder.Append(e)
}

func (p *process) tellOpen(f *file) {
	s := p.run.sink
	if s == nil {
		return
	}
	s.filesMu.Lock()
	defer s.filesMu.Unlock()
	f.id = s.files.Take()
	p.log.FileOpen(f.id, int32(p.host), f.kind)
}

func (p *process) tellClose(f *file) {
	s := p.run.sink
	if s == nil {
		return
	}
	s.filesMu.Lock()
	defer s.filesMu.Unlock()
	p.log.FileClose(f.id)
	s.files.Give(f.id)
}

// report tells that a wait hands over a descriptor's events.
func (p *process) report(fd sys.FD, mask sys.Events) {
	if p.log == nil {
		return
	}
	p.log.Report(fd, mask)
	f := p.file(fd)
	if f == nil {
		return
	}
	if mask&sys.Out != 0 {
		f.socket.full = false
	}
	if mask&sys.Err != 0 {
		f.socket.broken = true
	}
	p.observe(fd)
	if mask = (f.told.ready | mask) & shownEvents; mask != f.told.ready {
		f.told.ready = mask
		p.log.Readiness(f.id, mask)
	}
}
