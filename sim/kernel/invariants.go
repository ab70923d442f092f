package kernel

import "fmt"

// Check holds the world against what must always be true of it: for tests and
// fuzzing. It returns the first thing that is not.
func (w *World) Check() error {
	refs := map[*openFile]int{}
	for _, t := range w.tasks {
		for _, f := range t.files.files {
			if f != nil {
				refs[f.open()]++
			}
		}
	}
	for _, t := range w.tasks {
		for fd, f := range t.files.files {
			if f == nil {
				continue
			}
			if o := f.open(); o.refs != refs[o] {
				return fmt.Errorf("%s: descriptor %d: %d references, %d descriptors", t.name, fd, o.refs, refs[o])
			}
			if err := checkFile(f); err != nil {
				return fmt.Errorf("%s: descriptor %d: %w", t.name, fd, err)
			}
		}
	}
	return nil
}

func checkFile(f file) error {
	for _, item := range f.open().watched {
		if item.epoll.items[epollKey{item.fd, f.open()}] != item {
			return fmt.Errorf("watched by an entry that its epoll does not have")
		}
	}
	switch f := f.(type) {
	case *epoll:
		return f.check()
	case *pipeEnd:
		return f.pipe.check()
	case *unixSocket:
		return f.check()
	case *tcpSocket:
		return f.check()
	}
	return nil
}

// check: the ready list holds entries of the interest list, each once.
func (ep *epoll) check() error {
	entries := 0
	for c := ep.all.next; c != nil && c != &ep.all; c = c.next {
		entries++
	}
	if entries != len(ep.items) {
		return fmt.Errorf("%d entries in order, %d to look up", entries, len(ep.items))
	}
	seen := map[*epollItem]bool{}
	for c := ep.ready.next; c != nil && c != &ep.ready; c = c.next {
		if seen[c.item] {
			return fmt.Errorf("entry %d is on the ready list twice", c.item.fd)
		}
		seen[c.item] = true
		if ep.items[epollKey{c.item.fd, c.item.file.open()}] != c.item {
			return fmt.Errorf("entry %d is ready, and not of this epoll", c.item.fd)
		}
	}
	return nil
}

// check: no page is empty, and there are no more than slots, but for those
// that a smaller size left.
func (p *pipe) check() error {
	for _, page := range p.pages {
		if page.from >= page.to || page.to > pageSize {
			return fmt.Errorf("a page holds %d to %d", page.from, page.to)
		}
	}
	if len(p.pages) > p.slots {
		return fmt.Errorf("%d pages in %d slots", len(p.pages), p.slots)
	}
	return nil
}

// check: memory that was charged is memory that lies in the peer's queue.
func (s *unixSocket) check() error {
	charged := 0
	if s.peer != nil && !s.peer.dead {
		for _, part := range s.peer.queued {
			if part.sender == s {
				charged += part.charge
			}
		}
	}
	if charged != s.charged {
		return fmt.Errorf("%d bytes charged, %d queued", s.charged, charged)
	}
	return nil
}

// check: bytes are neither lost nor invented between the ends of a
// connection.
func (s *tcpSocket) check() error {
	if s.state == tcpListen || s.state == tcpClose || s.state == tcpSynSent || s.state == tcpSynRecv {
		return nil
	}
	if uint64(s.in.len())+s.copied+uint64(truth(s.isDone)) != s.rcvNxt {
		return fmt.Errorf("queue of %d from %d, but %d is expected next", s.in.len(), s.copied, s.rcvNxt)
	}
	memory := 0
	for _, part := range s.memory.parts {
		memory += part.memory
	}
	out := 0
	for _, part := range s.outMemory.parts {
		out += part.memory
	}
	if out != s.outMemory.used || (out == 0) != (s.out.len() == 0) {
		return fmt.Errorf("%d bytes of memory to send, %d counted, for %d bytes", out, s.outMemory.used, s.out.len())
	}
	if memory != s.memory.used {
		return fmt.Errorf("%d bytes of memory used, %d counted", memory, s.memory.used)
	}
	if s.una > s.nxt || s.nxt > s.highest || s.highest > s.endSeq()+1 {
		return fmt.Errorf("acknowledged %d, next %d, highest %d, end %d", s.una, s.nxt, s.highest, s.endSeq())
	}
	peer := s.peer.conns[tcpPair{s.remote, s.local}]
	if peer == nil || peer.state == tcpTimeWait || peer.state == tcpSynRecv {
		return nil
	}
	if s.una > peer.rcvNxt || peer.rcvNxt > s.highest {
		return fmt.Errorf("the peer has %d, of which %d is acknowledged and %d was sent", peer.rcvNxt, s.una, s.highest)
	}
	return nil
}
