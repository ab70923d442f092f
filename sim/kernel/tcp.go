package kernel

import (
	"net/netip"
	"slices"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// tcpState is a state of RFC 9293, as Linux names them.
type tcpState uint8

const (
	tcpClose tcpState = iota
	tcpListen
	tcpSynSent
	tcpSynRecv
	tcpEstablished
	tcpFinWait1
	tcpFinWait2
	tcpClosing
	tcpCloseWait
	tcpLastAck
	tcpTimeWait
)

// is tells whether the state is one of several.
func (s tcpState) is(states ...tcpState) bool {
	for _, state := range states {
		if s == state {
			return true
		}
	}
	return false
}

// sockState is what the socket layer above TCP remembers (enum socket_state).
type sockState uint8

const (
	sockUnconnected sockState = iota
	sockConnecting
	sockConnected
	sockDisconnecting
)

// Which sides have been shut down (sk_shutdown).
const (
	shutRead  = 1
	shutWrite = 2
	shutBoth  = shutRead | shutWrite
)

// Buffer sizes before anyone sets them: the middle values of
// net.ipv4.tcp_rmem and tcp_wmem. Half of a receive buffer is window, the
// rest is for overhead.
const (
	defaultReceiveBuffer = 131072
	defaultSendBuffer    = 16384
	maxSendBuffer        = 4194304
)

// tcpSocket is a TCP socket (struct tcp_sock). Positions in the stream count
// from the SYN, which is number 0; nothing wraps.
//
// A system call owns the socket while it lasts: segments that arrive
// meanwhile wait in arrived, and are handled when the call releases it, as
// with Linux's lock_sock and backlog.
type tcpSocket struct {
	openFile
	domain        sys.Domain
	state         tcpState
	sock          sockState
	local, remote netip.AddrPort
	peer          *Host
	errno         sys.Errno // sk_err: an error that nobody has been told yet
	shut          uint8
	orphan        bool // SOCK_DEAD: no descriptor is left, the kernel finishes alone
	isDone        bool // SOCK_DONE: a FIN was received
	isBound       bool
	portFixed     bool // bind asked for the port: it is kept until the socket is gone
	isHeld        bool // in the demultiplexing table
	reuseAddr     bool
	reusePort     bool
	noDelay       bool
	lingerZero    bool // SO_LINGER with a time of 0: close sends RST
	inline        bool // SO_OOBINLINE
	noSpace       bool // SOCK_NOSPACE: someone was told that there is no room
	owned         bool
	arrived       segmentQueue

	// Sending: out holds what lies behind una.
	out       byteQueue
	outMemory sendMemory
	una       uint64 // first position not acknowledged
	nxt       uint64 // next position to send
	highest   uint64 // next position that was never sent
	repeated  int    // acknowledgements that said nothing new, since one did
	window    int    // what the peer takes beyond una
	maxWindow int    // the largest it ever was
	small     uint64 // end of the last segment that was not full (snd_sml)
	urgent    uint64 // position behind the last urgent byte that was sent (snd_up)
	finQueued bool   // a FIN lies behind out, and is not acknowledged
	outCap    int
	outFixed  bool // SO_SNDBUF was set
	trip      roundTrip
	retry     alarm
	retries   int

	// Receiving: in holds what lies between copied and rcvNxt, without FIN.
	in       byteQueue
	copied   uint64 // next position that a read takes (copied_seq)
	rcvNxt   uint64 // next position expected
	inCap    int
	inFixed  bool // SO_RCVBUF was set
	lowWater int
	urg      urgentState
	ack      ackState
	memory   receiveMemory

	// Listening.
	limit    int          // backlog
	accepted []*tcpSocket // connections to accept, oldest first
	parent   *tcpSocket   // of a connection that waits there, or shakes hands

	expires time.Duration // of TIME_WAIT
}

func newTCP(h *Host, domain sys.Domain) *tcpSocket {
	s := &tcpSocket{domain: domain}
	s.create(h)
	return s
}

// shown is an address as the socket's domain writes it: an IPv6 socket sees
// IPv4 ones mapped.
func (s *tcpSocket) shown(a netip.AddrPort) netip.AddrPort {
	switch {
	case !a.IsValid() && s.domain == sys.Inet:
		return netip.AddrPortFrom(netip.IPv4Unspecified(), 0)
	case !a.IsValid():
		return netip.AddrPortFrom(netip.IPv6Unspecified(), 0)
	case s.domain == sys.Inet6 && a.Addr().Is4():
		return netip.AddrPortFrom(netip.AddrFrom16(a.Addr().As16()), a.Port())
	}
	return a
}

func (s *tcpSocket) create(h *Host) {
	s.outCap, s.inCap, s.lowWater = defaultSendBuffer, defaultReceiveBuffer, 1
	s.begin(h, trace.FileTCP)
}

// own begins a system call on the socket; release ends it and handles what
// arrived (release_sock).
func (s *tcpSocket) own() { s.owned = true }

func (s *tcpSocket) disown() {
	for g := s.arrived.pop(); g != nil; g = s.arrived.pop() {
		s.receive(g)
		s.world.recycle(g)
	}
	if s.ack.deferred {
		s.ack.deferred = false
		s.sendAck()
	}
	s.owned = false
}

// isReadable is tcp_epollin_ready.
func (s *tcpSocket) isReadable(target int) bool {
	n := s.in.len()
	return n > 0 && (n >= target || s.receiveWindow() <= s.ack.mss)
}

// poll is tcp_poll.
func (s *tcpSocket) poll() sys.Events {
	if s.state == tcpListen {
		if len(s.accepted) > 0 {
			return sys.In | sys.RdNorm
		}
		return 0
	}
	var mask sys.Events
	if s.shut == shutBoth || s.state == tcpClose {
		mask |= sys.Hup
	}
	if s.shut&shutRead != 0 {
		mask |= sys.In | sys.RdNorm | sys.RdHup
	}
	if s.state != tcpSynSent && s.state != tcpSynRecv {
		target := s.lowWater
		if s.urg.state != urgentNone && s.urg.at == s.copied && !s.inline {
			target++
		}
		if s.isReadable(target) {
			mask |= sys.In | sys.RdNorm
		}
		if s.shut&shutWrite != 0 || s.isWriteable() {
			mask |= sys.Out | sys.WrNorm
		} else {
			s.noSpace = true // whoever asked will be told when there is room
		}
		if s.urg.state == urgentValid {
			mask |= sys.Pri
		}
	}
	if s.errno != 0 {
		mask |= sys.Err
	}
	return mask
}

// dropOut forgets what was not acknowledged.
func (s *tcpSocket) dropOut() {
	s.out.drop(s.world, s.out.len())
	s.outMemory.reset()
}

// isWriteable is sk_stream_is_writeable: a third of the buffer is free.
func (s *tcpSocket) isWriteable() bool {
	queued := s.outMemory.used
	return s.outCap-queued >= queued/2
}

// takeError is sock_error: an error is told once.
func (s *tcpSocket) takeError() sys.Errno {
	errno := s.errno
	s.errno = 0
	return errno
}

// segmentSize is the most data that the path carries in one segment.
func (s *tcpSocket) segmentSize() int {
	if s.host == s.peer {
		return loopbackMSS
	}
	return linkMSS
}

// mss is the most data that a segment is given: no more than half of the
// largest window (tcp_bound_to_half_wnd).
func (s *tcpSocket) mss() int {
	mss := s.segmentSize()
	if s.maxWindow > defaultMSS {
		mss = min(mss, s.maxWindow/2)
	}
	return mss
}

// expand is tcp_sndbuf_expand: room for three initial windows, as BBR asks for
// (CUBIC: two), unless the size was set.
func (s *tcpSocket) expand() {
	if s.outFixed {
		return
	}
	memory := 1
	for memory < s.segmentSize()+12+2*skbOverhead {
		memory *= 2
	}
	s.outCap = max(s.outCap, min(3*initialWindow*(memory+skbHead), maxSendBuffer))
}

// initialWindow is TCP_INIT_CWND, in segments.
const initialWindow = 10

// write is tcp_sendmsg.
func (s *tcpSocket) write(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	s.own()
	n, errno := s.send(p, flags)
	s.disown()
	s.tell()
	return n, errno
}

func (s *tcpSocket) send(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if !s.state.is(tcpEstablished, tcpCloseWait) {
		if errno := s.takeError(); errno != 0 {
			return 0, errno
		}
		if s.state.is(tcpSynSent, tcpSynRecv) {
			return 0, sys.EAGAIN
		}
		return 0, sys.EPIPE
	}
	if s.errno != 0 || s.shut&shutWrite != 0 {
		if errno := s.takeError(); errno != 0 {
			return 0, errno
		}
		return 0, sys.EPIPE
	}
	n := min(len(p), max(s.outCap-s.outMemory.used, 0))
	if n < len(p) {
		s.noSpace = true
		if n == 0 {
			return 0, sys.EAGAIN
		}
	}
	if n == 0 {
		return 0, 0
	}
	s.out.push(s.world, p[:n])
	s.outMemory.add(n, s.endSeq(), s.nxt, s.mss())
	if flags&sys.MsgOOB != 0 {
		s.urgent = s.endSeq()
	}
	s.push(false)
	return n, 0
}

// endSeq is the position behind all that was written (write_seq), without FIN.
func (s *tcpSocket) endSeq() uint64 { return s.una + uint64(s.out.len()) }

// push sends what the window allows (tcp_write_xmit), and a FIN behind the
// last byte. Unless it is told to flush, a segment that is not full waits
// while one like it is on its way (tcp_nagle_test).
func (s *tcpSocket) push(flush bool) {
	if s.state.is(tcpClose, tcpListen, tcpSynSent, tcpSynRecv, tcpTimeWait) {
		return
	}
	for {
		sent := int(s.nxt - s.una)
		unsent := s.out.len() - sent
		if unsent < 0 {
			break // the FIN is out
		}
		fin := s.finQueued
		n := min(unsent, s.mss())
		if n > s.window-sent {
			if n = s.window - sent; n <= 0 && unsent > 0 {
				break
			}
		}
		if n == 0 && !fin {
			break
		}
		fin = fin && n == unsent
		partial := n < s.mss()
		if partial && !flush && !fin && !s.noDelay && s.urgent <= s.una && n == unsent &&
			s.small > s.una && s.small <= s.nxt && s.nxt > s.una {
			break
		}
		if partial {
			s.small = s.nxt + uint64(n)
		}
		s.sendData(s.nxt, n, fin)
		if fin {
			break
		}
	}
	s.armRetry()
}

// sendData sends n bytes from a position on, and perhaps the FIN behind
// them.
func (s *tcpSocket) sendData(seq uint64, n int, fin bool) {
	kind := trace.PacketAck
	if n > 0 {
		kind |= trace.PacketData
	}
	if fin {
		kind |= trace.PacketFin
	}
	if end := seq + uint64(n+truth(fin)); seq >= s.highest {
		s.trip.measure(end, s.world.now)
	}
	s.nxt = max(s.nxt, seq+uint64(n+truth(fin)))
	s.highest = max(s.highest, s.nxt)
	if n > 0 && s.world.now-s.ack.received < s.ack.timeout {
		s.ack.pingPong = true // an answer: acknowledgements will travel with data
	}
	s.transmit(kind, seq, n)
}

// transmit sends a segment of the connection, with n bytes from seq on. Each one but a SYN and an RST
// acknowledges what was received.
func (s *tcpSocket) transmit(kind trace.PacketKind, seq uint64, n int) {
	g := s.world.newSegment()
	g.from, g.to, g.src, g.dst = s.host, s.peer, s.local, s.remote
	g.kind, g.seq, g.ack, g.window = kind, seq, s.rcvNxt, 0
	if kind&trace.PacketRst == 0 {
		if g.window = s.memory.window; kind&trace.PacketSyn == 0 {
			g.window = s.tellWindow()
		}
		s.ackSent()
	}
	g.urgent = 0
	if s.urgent > s.una && seq < s.urgent && s.urgent-seq < 0x10000 {
		g.urgent = s.urgent
	}
	if n > 0 {
		g.data = slices.Grow(g.data, n)[:n]
		s.out.copyTo(g.data, int(seq-s.una))
	}
	s.world.transmit(g)
}

// read is tcp_recvmsg.
func (s *tcpSocket) read(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if s.state == tcpListen {
		return 0, sys.ENOTCONN
	}
	s.own()
	var n int
	var errno sys.Errno
	if flags&sys.MsgOOB != 0 {
		n, errno = s.receiveUrgent(p, flags)
	} else {
		n, errno = s.recv(p, flags)
	}
	s.disown()
	s.tell()
	return n, errno
}

func (s *tcpSocket) recv(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	peek := flags&sys.MsgPeek != 0
	n, at := 0, 0 // copied, and looked at in the queue
	for {
		if s.urg.state != urgentNone && s.urg.at == s.copied+uint64(at) && n > 0 {
			break
		}
		used := min(s.in.len()-at, len(p)-n)
		if s.in.len() == at {
			if n > 0 {
				break
			}
			return 0, s.whyNothing()
		}
		if s.urg.state != urgentNone {
			if offset := int64(s.urg.at) - int64(s.copied) - int64(at); offset >= 0 && offset < int64(used) {
				if offset > 0 {
					used = int(offset)
				} else if !s.inline {
					at++ // the urgent byte is no part of the stream
					used--
				}
			}
		}
		s.in.copyTo(p[n:n+used], at)
		n += used
		at += used
		if !peek {
			s.take(at)
			at = 0
			if s.urg.state != urgentNone && s.copied > s.urg.at {
				s.urg.state = urgentNone
			}
		}
		if n == len(p) {
			break
		}
	}
	if !peek {
		s.cleanUp(n)
	}
	return n, 0
}

// whyNothing is what a read without data answers.
func (s *tcpSocket) whyNothing() sys.Errno {
	switch {
	case s.isDone:
		return 0
	case s.errno != 0:
		return s.takeError()
	case s.shut&shutRead != 0:
		return 0
	case s.state == tcpClose:
		return sys.ENOTCONN
	}
	return sys.EAGAIN
}

func (s *tcpSocket) inQueue() int {
	if s.state.is(tcpSynSent, tcpSynRecv) {
		return 0
	}
	if !s.inline && s.urg.state != urgentNone && s.urg.at >= s.copied && s.urg.at < s.rcvNxt {
		return int(s.urg.at - s.copied)
	}
	return s.in.len()
}
