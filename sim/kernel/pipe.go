package kernel

import (
	"math/bits"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// pipe is a ring of pages between two ends (struct pipe_inode_info).
type pipe struct {
	pages            []pipePage // oldest first
	slots            int        // pages that there may be
	read, write      *pipeEnd   // nil once that end is closed
	polled           bool       // poll_usage: someone has asked for readiness
	readers, writers bool
}

// pipePage holds the bytes buf[from:to].
type pipePage struct {
	buf      []byte
	from, to int
}

const (
	pageSize         = 4096
	defaultPipeSlots = 16
	maxPipeSize      = 1 << 20 // fs.pipe-max-size, for those without CAP_SYS_RESOURCE
)

// pipeEnd is one end, as an open file with a wait queue of its own.
type pipeEnd struct {
	openFile
	pipe   *pipe
	writes bool
}

func newPipe(h *Host) (r, w *pipeEnd) {
	p := &pipe{slots: defaultPipeSlots, readers: true, writers: true}
	r, w = &pipeEnd{pipe: p}, &pipeEnd{pipe: p, writes: true}
	p.read, p.write = r, w
	r.begin(h, trace.FilePipe)
	w.begin(h, trace.FilePipe)
	return r, w
}

func (p *pipe) full() bool { return len(p.pages) >= p.slots }

// len is the number of bytes in the pipe.
func (p *pipe) len() int {
	n := 0
	for i := range p.pages {
		n += p.pages[i].to - p.pages[i].from
	}
	return n
}

// poll is pipe_poll.
func (e *pipeEnd) poll() sys.Events {
	p := e.pipe
	p.polled = true
	var mask sys.Events
	if e.writes {
		if !p.full() {
			mask |= sys.Out | sys.WrNorm
		}
		if !p.readers {
			mask |= sys.Err
		}
		return mask
	}
	if len(p.pages) > 0 {
		mask |= sys.In | sys.RdNorm
	}
	if !p.writers {
		mask |= sys.Hup
	}
	return mask
}

// readFrom is anon_pipe_read.
func (e *pipeEnd) readFrom(b []byte) (int, sys.Errno) {
	p := e.pipe
	if len(b) == 0 {
		return 0, 0
	}
	n, wasFull := 0, false
	for len(p.pages) > 0 && n < len(b) {
		page := &p.pages[0]
		k := copy(b[n:], page.buf[page.from:page.to])
		n += k
		if page.from += k; page.from == page.to {
			wasFull = wasFull || p.full()
			e.world.pages = append(e.world.pages, page.buf)
			p.pages = p.pages[:copy(p.pages, p.pages[1:])]
		}
	}
	if n == 0 {
		if !p.writers {
			return 0, 0
		}
		return 0, sys.EAGAIN
	}
	p.tell()
	if wasFull && p.write != nil {
		p.write.queue.wake(e.world, sys.Out|sys.WrNorm)
	}
	return n, 0
}

// writeTo is anon_pipe_write: the last page is topped up if what does not
// fill whole pages fits there; the rest takes new pages.
func (e *pipeEnd) writeTo(b []byte) (int, sys.Errno) {
	p := e.pipe
	if len(b) == 0 {
		return 0, 0
	}
	if !p.readers {
		return 0, sys.EPIPE
	}
	wasEmpty := len(p.pages) == 0
	n := 0
	if chars := len(b) % pageSize; chars > 0 && !wasEmpty {
		if last := &p.pages[len(p.pages)-1]; last.to+chars <= pageSize {
			n = copy(last.buf[last.to:], b[:chars])
			last.to += n
		}
	}
	for n < len(b) && !p.full() {
		page := e.world.newPage()
		page.to = copy(page.buf, b[n:])
		n += page.to
		p.pages = append(p.pages, page)
	}
	p.tell()
	// Once someone polls, a write wakes the reader though nothing was
	// written, and though there was something before.
	if (wasEmpty || p.polled) && p.read != nil {
		p.read.queue.wake(e.world, sys.In|sys.RdNorm)
	}
	if n == 0 {
		return 0, sys.EAGAIN
	}
	return n, 0
}

// newPage takes a page that a pipe has given up, or a new one.
func (w *World) newPage() pipePage {
	if k := len(w.pages); k > 0 {
		buf := w.pages[k-1]
		w.pages = w.pages[:k-1]
		return pipePage{buf: buf}
	}
	return pipePage{buf: make([]byte, pageSize)}
}

func (e *pipeEnd) read(b []byte, _ sys.MsgFlags) (int, sys.Errno) {
	if e.writes {
		return 0, sys.EBADF
	}
	return e.readFrom(b)
}

func (e *pipeEnd) write(b []byte, _ sys.MsgFlags) (int, sys.Errno) {
	if !e.writes {
		return 0, sys.EBADF
	}
	return e.writeTo(b)
}

// resize is F_SETPIPE_SZ: it returns the size in bytes that the pipe has now.
func (e *pipeEnd) resize(n int) (int, sys.Errno) {
	p := e.pipe
	if n < 0 || n > 1<<31 {
		return 0, sys.EINVAL
	}
	slots := 1
	if n > pageSize {
		slots = 1 << bits.Len(uint((n+pageSize-1)/pageSize-1))
	}
	if slots < len(p.pages) {
		return 0, sys.EBUSY
	}
	p.slots = slots
	p.tell()
	if p.write != nil {
		p.write.queue.wake(e.world, 0)
	}
	return slots * pageSize, 0
}

// release is pipe_release: the other end learns that it is alone.
func (e *pipeEnd) release() {
	p := e.pipe
	if e.writes {
		p.write, p.writers = nil, false
	} else {
		p.read, p.readers = nil, false
	}
	if p.read == nil && p.write == nil {
		for _, page := range p.pages {
			e.world.pages = append(e.world.pages, page.buf)
		}
		p.pages = nil
	}
	e.end()
	p.tell()
	if other := p.other(e); other != nil {
		other.queue.wakeAll(e.world)
	}
}

func (p *pipe) other(e *pipeEnd) *pipeEnd {
	if e.writes {
		return p.read
	}
	return p.write
}

func (p *pipe) tell() {
	polled := p.polled
	if p.read != nil && p.read.world.sink != nil {
		p.read.tellBuffers(p.len(), p.slots*pageSize, 0, 0)
		tellReady(p.read)
	}
	if p.write != nil && p.write.world.sink != nil {
		p.write.tellBuffers(0, 0, p.len(), p.slots*pageSize)
		tellReady(p.write)
	}
	p.polled = polled // telling is not polling
}
