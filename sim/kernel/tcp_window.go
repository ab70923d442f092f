package kernel

// receiveMemory is how much a receiver takes (net/ipv4/tcp_output.c,
// __tcp_select_window, and tcp_grow_window): the buffer counts memory, the
// window bytes, and how the two relate is learned from what arrives.
type receiveMemory struct {
	ratio    int      // bytes in 256 of memory (scaling_ratio)
	clamp    int      // the largest window that the buffer allows
	ssthresh int      // the window that is offered at most, so far
	used     int      // memory of what is queued (sk_rmem_alloc)
	parts    []inPart // what is queued, by segment
	window   int      // as it was told the peer last (rcv_wnd)
}

// inPart is a segment in the receive queue.
type inPart struct{ left, memory int }

const (
	segmentMemory = 1280 // of a segment beside its data
	windowScale   = 10   // from net.ipv4.tcp_rmem's last value
)

// init sets the first window (tcp_select_initial_window): what the buffer
// holds, in whole segments, and no more than fits without scaling.
func (m *receiveMemory) init(space, mss int) {
	m.ratio = 128
	m.clamp = m.bytes(space)
	m.ssthresh = min(m.clamp, 65535)
	if m.ssthresh > mss {
		m.ssthresh -= m.ssthresh % mss
	}
	m.window = m.ssthresh
}

// bytes is tcp_win_from_space.
func (m *receiveMemory) bytes(memory int) int { return memory * m.ratio / 256 }

// selectWindow is __tcp_select_window.
func (s *tcpSocket) selectWindow() int {
	m := &s.memory
	free, full := m.bytes(max(s.inCap-m.used, 0)), min(m.clamp, m.bytes(s.inCap))
	if free < full/2 {
		s.ack.quick = 0
		free &^= 1<<windowScale - 1
		if free < m.bytes(s.inCap)/16 || free < min(s.ack.mss, full) {
			return 0
		}
	}
	return roundUp(min(free, m.ssthresh))
}

// roundUp makes a window one that can be told.
func roundUp(window int) int { return (window + 1<<windowScale - 1) &^ (1<<windowScale - 1) }

// tellWindow is tcp_select_window: the window that goes with a segment. It
// never takes back what was offered.
func (s *tcpSocket) tellWindow() int {
	window := s.selectWindow()
	if now := s.receiveWindow(); window < now {
		window = roundUp(now)
	}
	s.memory.window = window
	s.ack.wup = s.rcvNxt
	return window
}

// receiveWindow is what the peer may still send (tcp_receive_window).
func (s *tcpSocket) receiveWindow() int {
	return max(int(s.ack.wup)+s.memory.window-int(s.rcvNxt), 0)
}

// queueData puts what arrived into the receive queue.
func (s *tcpSocket) queueData(p []byte) {
	s.in.push(s.world, p)
	s.rcvNxt += uint64(len(p))
	s.memory.used += segmentMemory + len(p)
	s.memory.parts = append(s.memory.parts, inPart{len(p), segmentMemory + len(p)})
}

// take drops n bytes from the front of the queue; the memory of a segment is
// free when all of it is taken.
func (s *tcpSocket) take(n int) {
	s.in.drop(s.world, n)
	s.copied += uint64(n)
	m := &s.memory
	done := 0
	for done < len(m.parts) && n >= m.parts[done].left {
		n -= m.parts[done].left
		m.used -= m.parts[done].memory
		done++
	}
	m.parts = m.parts[:copy(m.parts, m.parts[done:])]
	if n > 0 {
		m.parts[0].left -= n
	}
}

// forgetData empties the queue.
func (s *tcpSocket) forgetData() { s.take(s.in.len()) }

// measure is tcp_measure_rcv_mss: a larger segment than any before tells how
// much memory data takes.
func (s *tcpSocket) measure(n int) {
	a, m := &s.ack, &s.memory
	if n < a.mss {
		a.pushed2 = a.pushed2 || a.pushed
		a.pushed = true
		return
	}
	if n != a.mss {
		m.ratio = max(n*256/(n+segmentMemory), 1)
		m.clamp = m.bytes(s.inCap)
	}
	a.mss = n
	a.pushed = true // every write ends with a push
}

// growWindow is tcp_grow_window.
func (s *tcpSocket) growWindow(n int) {
	m := &s.memory
	room := min(m.clamp, m.bytes(max(s.inCap-m.used, 0))) - m.ssthresh
	if n < 128 || room <= 0 {
		return
	}
	grow := 0
	if m.bytes(n+segmentMemory) <= n {
		grow = 2 * s.mss()
	} else {
		memory, window := (n+segmentMemory)/2, m.bytes(maxReceiveBuffer)/2
		for ; m.ssthresh <= window && grow == 0; memory, window = memory/2, window/2 {
			if memory <= n {
				grow = 2 * s.ack.mss
			}
		}
	}
	if grow > 0 {
		m.ssthresh += min(room, max(grow, 2*n))
		s.ack.quick |= 1
	}
}
