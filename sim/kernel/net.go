package kernel

import (
	"net/netip"
	"time"

	"eyewall/sim/trace"
)

// Link is what lies between two hosts, each way alike. What is sent first
// arrives first, if it arrives.
type Link struct {
	Latency   time.Duration // one way
	Jitter    time.Duration // what may be added to it, from the world's seed
	Bandwidth int64         // bytes a second; 0: without limit
	LossPPM   int           // packets lost in a million, from the world's seed
}

// link is one direction.
type link struct {
	Link
	free time.Duration // when the sender's end has sent all it was given
	last time.Duration // when the last packet arrives
}

// headerBytes is what IP and TCP (with timestamps) add to a segment.
const headerBytes = 52

// Maximum segment sizes: Ethernet's 1500 and loopback's 65536 bytes, less the
// headers.
const (
	linkMSS     = 1500 - headerBytes
	loopbackMSS = 65536 - headerBytes - 1
)

// tcpPair names a connection from one host's point of view.
type tcpPair struct {
	local, remote netip.AddrPort
}

// segment is a TCP segment on its way. Segments are reused.
type segment struct {
	alarm
	next     *segment // in the backlog, or among the spare ones
	packet   int32    // its number in the trace
	from, to *Host
	src, dst netip.AddrPort
	kind     trace.PacketKind
	seq, ack uint64 // stream positions; SYN and FIN count as one
	urgent   uint64 // position behind an urgent byte; 0 for none
	window   int    // bytes that the sender of the segment still takes
	data     []byte
	lost     bool // on the way
}

// segmentQueue is a FIFO of segments.
type segmentQueue struct{ head, tail *segment }

func (q *segmentQueue) push(s *segment) {
	s.next = nil
	if q.tail == nil {
		q.head = s
	} else {
		q.tail.next = s
	}
	q.tail = s
}

func (q *segmentQueue) pop() *segment {
	s := q.head
	if s != nil {
		q.head, s.next = s.next, nil
		if q.head == nil {
			q.tail = nil
		}
	}
	return s
}

// newSegment takes a spare segment, with room for data.
func (w *World) newSegment() *segment {
	s := w.spare
	if s == nil {
		return &segment{}
	}
	w.spare, s.next = s.next, nil
	s.data, s.lost = s.data[:0], false
	return s
}

// transmit sends a segment to the host of its destination. Over loopback it
// is delivered before the system call that sent it returns, after those that
// were sent before it: Linux's backlog queue and softirq.
func (w *World) transmit(s *segment) {
	if s.from == s.to {
		w.backlog.push(s)
		if w.draining {
			return
		}
		w.draining = true
		for s := w.backlog.pop(); s != nil; s = w.backlog.pop() {
			w.deliver(s)
		}
		w.draining = false
		return
	}
	s.packet = w.packets.Take()
	l := w.links[[2]int32{s.from.id, s.to.id}]
	bytes := len(s.data) + headerBytes
	if l == nil {
		w.current.PacketSend(s.packet, s.from.id, s.to.id, s.kind, len(s.data), w.now)
		w.lose(s, "no route to host")
		return
	}
	sent := max(w.now, l.free)
	if l.Bandwidth > 0 {
		sent += time.Duration(int64(bytes) * int64(time.Second) / l.Bandwidth)
	}
	l.free = sent
	arrive := sent + l.Latency
	if l.Jitter > 0 {
		arrive += time.Duration(w.random() % uint64(l.Jitter+1))
	}
	arrive = max(arrive, l.last)
	l.last = arrive
	s.lost = l.LossPPM > 0 && int(w.random()%1_000_000) < l.LossPPM
	index := w.current.PacketSend(s.packet, s.from.id, s.to.id, s.kind, len(s.data), arrive)
	cause := w.current.SetCause(index)
	w.set(&s.alarm, s, arrive-w.now)
	w.current.SetCause(cause)
}

// ring: the segment arrives, or does not.
func (s *segment) ring(w *World, _ *alarm) {
	if s.lost {
		w.lose(s, "lost on the way")
		return
	}
	w.log.SetCause(w.log.PacketArrive(s.packet))
	w.packets.Give(s.packet)
	w.deliver(s)
}

// lose drops a segment.
func (w *World) lose(s *segment, why string) {
	w.current.PacketLose(s.packet, why)
	w.packets.Give(s.packet)
	w.recycle(s)
}

func (w *World) recycle(s *segment) {
	s.next, w.spare = w.spare, s
}

// deliver hands a segment to the socket it is for (tcp_v4_rcv), or answers
// it with RST.
func (w *World) deliver(s *segment) {
	if sock := s.to.connection(tcpPair{local: s.dst, remote: s.src}, s.kind); sock != nil {
		if !sock.arrive(s) {
			return
		}
	} else if s.kind == trace.PacketSyn {
		if l := s.to.listener(s.dst, s.src); l != nil {
			l.receiveSyn(s)
		} else {
			w.refuse(s)
		}
	} else if s.kind&trace.PacketRst == 0 {
		w.refuse(s)
	}
	w.recycle(s)
}

// refuse answers a segment for which there is no socket (tcp_v4_send_reset).
func (w *World) refuse(s *segment) {
	r := w.newSegment()
	r.from, r.to, r.src, r.dst = s.to, s.from, s.dst, s.src
	r.kind, r.seq, r.ack, r.window, r.urgent = trace.PacketRst, s.ack, s.seq, 0, 0
	w.transmit(r)
}
