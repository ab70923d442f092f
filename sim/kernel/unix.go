package kernel

import (
	"eyewall/sim/sys"
)

// unixSocket is one end of a pair of the unix domain: a stream, or datagrams
// with or without a connection's manners. What it is sent lies in its own
// receive queue, and counts against the buffer of whoever sent it.
type unixSocket struct {
	openFile
	typ      sys.SockType
	peer     *unixSocket // stays when the peer is dead; nil once that was noticed
	dead     bool
	state    unixState
	queued   []*unixPart
	oob      *unixPart // the urgent byte that was sent last and not taken
	inline   bool      // SO_OOBINLINE
	unread   int       // bytes of a stream to read (inq_len); an urgent byte that was dropped still counts
	charged  int       // what this end sent and nobody has read, in memory
	limit    int       // SO_SNDBUF
	lowWater int       // SO_RCVLOWAT
	inCap    int       // SO_RCVBUF: kept, and of no effect

	name       string
	isAccepted bool          // its name is the listener's
	backlog    int           // of a listener
	accepts    []*unixSocket // connections that wait there, oldest first

	reuseAddr bool // of no effect
	shut      uint8
	errno     sys.Errno
}

// unixPart is a packet of the queue (struct sk_buff): a write, or a part of
// one.
type unixPart struct {
	sender *unixSocket
	data   []byte
	read   int // bytes of data that were taken
	charge int
}

func (p *unixPart) left() int { return len(p.data) - p.read }

// Sizes of the unix domain's memory, on x86_64.
const (
	defaultUnixBuffer = 212992  // net.core.wmem_default
	maxBuffer         = 4194304 // net.core.wmem_max and rmem_max, as the measured machine has them
	streamHead        = 3776    // SKB_MAX_HEAD(0): what one page holds beside its overhead
	streamPages       = 32768   // UNIX_SKB_FRAGS_SZ
	datagramHead      = 16064   // SKB_MAX_ALLOC
	maxFragments      = 17      // MAX_SKB_FRAGS
	skbOverhead       = 320     // struct skb_shared_info
	skbHead           = 256     // struct sk_buff
)

func newUnixPair(h *Host, typ sys.SockType) (a, b *unixSocket) {
	a, b = newUnixSocket(h, typ), newUnixSocket(h, typ)
	a.peer, b.peer = b, a
	a.state, b.state = unixConnected, unixConnected
	return a, b
}

// memory is what a packet with n bytes in its head, and pages behind it,
// takes (truesize): the head comes from the next larger kmalloc cache.
func memory(head, paged int) int {
	cache := 512
	for cache < head+skbOverhead {
		cache *= 2
	}
	return cache + skbHead + paged
}

func pageAlign(n int) int { return (n + pageSize - 1) / pageSize * pageSize }

// poll is unix_poll, and unix_dgram_poll for the others.
func (s *unixSocket) poll() sys.Events {
	var mask sys.Events
	if s.errno != 0 {
		mask |= sys.Err
	}
	if s.shut == shutBoth || s.state == unixClosed && s.typ != sys.Datagram {
		mask |= sys.Hup
	}
	if s.shut&shutRead != 0 {
		mask |= sys.RdHup | sys.In | sys.RdNorm
	}
	if len(s.queued) > 0 || len(s.accepts) > 0 {
		mask |= sys.In | sys.RdNorm
	}
	if s.oob != nil {
		mask |= sys.Pri
	}
	if s.isWritable(0) {
		mask |= sys.Out | sys.WrNorm | sys.WrBand
	}
	return mask
}

// isWritable is unix_writable: no more than a quarter of the buffer is used.
// The kernel keeps a reference of one byte in the count, and a second one
// while it frees a packet.
func (s *unixSocket) isWritable(held int) bool {
	return s.state != unixListening && 4*(s.charged+1+held) <= s.limit
}

// takeError is sock_error.
func (s *unixSocket) takeError() sys.Errno {
	errno := s.errno
	s.errno = 0
	return errno
}

// allocate is sock_alloc_send_pskb: a packet for n bytes, of which paged
// come in pages. A packet may begin while anything is free.
func (s *unixSocket) allocate(p []byte, paged int) (*unixPart, sys.Errno) {
	if s.errno != 0 {
		return nil, s.takeError()
	}
	if s.shut&shutWrite != 0 {
		return nil, sys.EPIPE
	}
	if s.charged >= s.limit {
		return nil, sys.EAGAIN
	}
	part := s.world.parts.take()
	part.sender, part.read, part.charge = s, 0, memory(len(p)-paged, pageAlign(paged))
	part.data = append(part.data[:0], p...)
	s.charged += part.charge
	return part, 0
}

// partPool keeps packets to use again.
type partPool []*unixPart

func (p *partPool) take() *unixPart {
	if n := len(*p); n > 0 {
		part := (*p)[n-1]
		*p = (*p)[:n-1]
		return part
	}
	return &unixPart{}
}

// free gives a packet's memory back to its sender (sock_wfree,
// unix_write_space). The packet may be used again at once.
func (p *unixPart) free() {
	s := p.sender
	s.charged -= p.charge
	p.sender = nil
	s.world.parts = append(s.world.parts, p)
	if s.dead {
		return
	}
	s.tell()
	if s.isWritable(1) {
		s.queue.wake(s.world, sys.Out|sys.WrNorm|sys.WrBand)
	}
}

// deliver queues a packet at the peer (sk_data_ready).
func (s *unixSocket) deliver(part *unixPart) {
	s.peer.queued = append(s.peer.queued, part)
	s.peer.unread += len(part.data)
	s.tell()
	s.peer.tell()
	s.peer.queue.wake(s.world, sys.In|sys.Pri|sys.RdNorm|sys.RdBand)
}

func (s *unixSocket) write(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if s.typ == sys.Stream {
		return s.writeStream(p, flags)
	}
	if s.typ == sys.SeqPacket {
		if s.errno != 0 {
			return 0, s.takeError()
		}
		if s.state != unixConnected {
			return 0, sys.ENOTCONN
		}
	}
	return s.writeDatagram(p, flags)
}

// writeStream is unix_stream_sendmsg.
func (s *unixSocket) writeStream(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	var urgent []byte
	if flags&sys.MsgOOB != 0 {
		if len(p) == 0 {
			return 0, sys.EOPNOTSUPP
		}
		p, urgent = p[:len(p)-1], p[len(p)-1:]
	}
	if s.peer == nil {
		return 0, sys.ENOTCONN
	}
	if s.shut&shutWrite != 0 {
		return 0, sys.EPIPE
	}
	sent := 0
	for sent < len(p) {
		size := min(len(p)-sent, s.limit/2-64, streamHead+streamPages)
		paged := min(size, pageAlign(max(0, size-streamHead)))
		part, errno := s.allocate(p[sent:sent+size], paged)
		if errno == 0 && (s.peer.dead || s.peer.shut&shutRead != 0) {
			part.free()
			errno = sys.EPIPE
		}
		if errno != 0 {
			return partial(sent, errno)
		}
		s.deliver(part)
		sent += size
	}
	if urgent != nil {
		if errno := s.writeUrgent(urgent); errno != 0 {
			return partial(sent, errno)
		}
		sent++
	}
	return sent, 0
}

// partial is what a call returns that did some of its work.
func partial(n int, errno sys.Errno) (int, sys.Errno) {
	if n > 0 {
		return n, 0
	}
	return 0, errno
}

// writeUrgent is queue_oob: the urgent byte is a packet of the queue that
// the peer remembers.
func (s *unixSocket) writeUrgent(p []byte) sys.Errno {
	part, errno := s.allocate(p, 0)
	if errno != 0 {
		return errno
	}
	if s.peer.dead || s.peer.shut&shutRead != 0 {
		part.free()
		return sys.EPIPE
	}
	s.peer.oob = part
	s.deliver(part)
	return 0
}

// writeDatagram is unix_dgram_sendmsg between the ends of a pair.
func (s *unixSocket) writeDatagram(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if flags&sys.MsgOOB != 0 {
		return 0, sys.EOPNOTSUPP
	}
	if len(p) > s.limit-32 {
		return 0, sys.EMSGSIZE
	}
	paged := 0
	if len(p) > datagramHead {
		paged = pageAlign(min(len(p)-datagramHead, maxFragments*pageSize))
	}
	part, errno := s.allocate(p, min(paged, len(p)))
	if errno != 0 {
		return 0, errno
	}
	switch {
	case s.peer == nil:
		errno = sys.ENOTCONN
	case s.peer.dead && s.typ == sys.SeqPacket:
		errno = sys.EPIPE
	case s.peer.dead:
		s.disconnect()
		errno = sys.ECONNREFUSED
	case s.peer.shut&shutRead != 0:
		errno = sys.EPIPE
	}
	if errno != 0 {
		part.free()
		return 0, errno
	}
	s.deliver(part)
	return len(p), 0
}

// disconnect is unix_dgram_disconnected: what the dead peer had sent is lost.
func (s *unixSocket) disconnect() {
	s.peer, s.state = nil, unixClosed
	s.purge()
	s.tell()
}

func (s *unixSocket) purge() {
	queued := s.queued
	s.queued, s.oob = nil, nil
	for _, part := range queued {
		part.free()
	}
}

func (s *unixSocket) read(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if s.typ != sys.Stream {
		return s.readDatagram(p, flags)
	}
	if s.state != unixConnected {
		return 0, sys.EINVAL
	}
	if flags&sys.MsgOOB != 0 {
		return s.readUrgent(p, flags)
	}
	return s.readStream(p, flags)
}

// readStream is unix_stream_read_generic. Reading ends before an urgent byte,
// and behind one that was taken.
func (s *unixSocket) readStream(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	peek := flags&sys.MsgPeek != 0
	defer s.tell()
	target := max(min(s.lowWater, len(p)), 1)
	n, at := 0, 0
	for {
		if at < len(s.queued) {
			at = s.passUrgent(at, n > 0, peek)
			if at < 0 && n > 0 {
				return n, 0
			}
		}
		if at < 0 || at >= len(s.queued) {
			if n >= target {
				return n, 0
			}
			return partial(n, s.whyNothing()) // an error beside bytes is lost
		}
		part := s.queued[at]
		k := copy(p[n:], part.data[part.read:])
		n += k
		if peek {
			if at++; at == len(s.queued) {
				return n, 0
			}
			continue
		}
		part.read += k
		s.unread -= k
		if part.left() > 0 {
			return n, 0
		}
		s.unqueue(at).free()
		if n == len(p) {
			return n, 0
		}
	}
}

// whyNothing is what a read of an empty stream answers.
func (s *unixSocket) whyNothing() sys.Errno {
	if s.errno != 0 {
		return s.takeError()
	}
	if s.shut&shutRead != 0 {
		return 0
	}
	return sys.EAGAIN
}

// passUrgent is manage_oob: it returns the place of the packet to read next,
// given the one at a place, or -1 if reading ends there. An urgent byte that
// nobody took is dropped when reading comes to it, unless it is inline.
func (s *unixSocket) passUrgent(at int, copied, peek bool) int {
	part := s.queued[at]
	if part.left() > 0 && part != s.oob {
		return at
	}
	var taken, dropped *unixPart
	if part.left() == 0 {
		switch {
		case copied && (s.oob == nil || part == s.oob):
			return -1
		case peek:
			at++
		default:
			taken = s.unqueue(at)
		}
	}
	if at < len(s.queued) && s.queued[at] == s.oob {
		switch {
		case copied:
			at = -1
		case !peek:
			s.oob = nil
			if !s.inline {
				dropped = s.unqueue(at)
				at = 0
			}
		case !s.inline:
			at++
		}
	}
	if at >= len(s.queued) {
		at = -1
	}
	for _, part := range [...]*unixPart{taken, dropped} {
		if part != nil {
			part.free()
		}
	}
	return at
}

// unqueue takes a packet out of the queue.
func (s *unixSocket) unqueue(at int) *unixPart {
	part := s.queued[at]
	s.queued = append(s.queued[:at], s.queued[at+1:]...)
	return part
}

// readUrgent is unix_stream_recv_urg. The packet stays in the queue, empty.
func (s *unixSocket) readUrgent(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if s.inline || s.oob == nil {
		return 0, sys.EINVAL
	}
	part := s.oob
	copy(p, part.data)
	if flags&sys.MsgPeek == 0 {
		s.oob = nil
		part.read = 1
		s.unread--
	}
	s.tell()
	return 1, 0
}

// readDatagram is __unix_dgram_recvmsg: what does not fit is lost.
func (s *unixSocket) readDatagram(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if s.typ == sys.SeqPacket && s.state != unixConnected {
		return 0, sys.ENOTCONN
	}
	if flags&sys.MsgOOB != 0 {
		return 0, sys.EOPNOTSUPP
	}
	defer s.tell()
	if s.errno != 0 {
		return 0, s.takeError()
	}
	if len(s.queued) == 0 {
		if s.typ == sys.SeqPacket && s.shut&shutRead != 0 {
			return 0, 0
		}
		return 0, sys.EAGAIN
	}
	n := copy(p, s.queued[0].data)
	if flags&sys.MsgPeek == 0 {
		s.unqueue(0).free()
	}
	return n, 0
}

// inQueue is unix_inq_len: all that is queued, or the next datagram.
func (s *unixSocket) inQueue() int {
	switch s.typ {
	case sys.Stream:
		return s.unread
	case sys.Datagram:
		if len(s.queued) == 0 {
			return 0
		}
		return s.queued[0].left()
	}
	n := 0
	for _, part := range s.queued {
		n += part.left()
	}
	return n
}

// shutdown is unix_shutdown: the other end of a connection is shut the other
// way round.
func (s *unixSocket) shutdown(how sys.How) sys.Errno {
	mode := uint8(how) + 1
	s.shut |= mode
	s.tell()
	s.queue.wakeAll(s.world)
	if p := s.peer; p != nil && s.typ != sys.Datagram {
		p.shut |= mode>>1 | mode<<1&shutBoth
		if !p.dead {
			p.tell()
			p.queue.wakeAll(s.world)
		}
	}
	return 0
}

// release is unix_release_sock.
func (s *unixSocket) release() {
	s.dead = true
	s.shut = shutBoth
	s.leaveName()
	if p := s.peer; p != nil && !p.dead && s.typ != sys.Datagram {
		p.shut = shutBoth
		if len(s.queued) > 1 || len(s.queued) == 1 && s.queued[0].left() > 0 {
			p.errno = sys.ECONNRESET
		}
		p.tell()
		p.queue.wakeAll(s.world)
	}
	s.purge()
	s.stopListening()
	s.end()
}

func (s *unixSocket) tell() {
	if s.world.sink == nil || s.dead {
		return
	}
	if s.state == unixListening {
		s.tellBacklog(len(s.accepts), s.backlog)
	} else {
		s.tellBuffers(s.inQueue(), s.limit, s.charged, s.limit)
	}
	tellReady(s)
}
