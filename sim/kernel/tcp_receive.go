package kernel

import (
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// readable is what sock_def_readable wakes for.
const readable = sys.In | sys.Pri | sys.RdNorm | sys.RdBand

// receiveSyn is a listener's part of the handshake (tcp_conn_request): it
// answers SYN with SYN ACK, unless the backlog is full.
func (s *tcpSocket) receiveSyn(g *segment) {
	if len(s.accepted) > s.limit {
		return // dropped: the client will send it again
	}
	conn := &tcpSocket{domain: s.domain, state: tcpSynRecv, parent: s, local: g.dst, remote: g.src, peer: g.from}
	conn.create(s.host)
	conn.inCap, conn.inFixed = s.inCap, s.inFixed
	conn.outCap, conn.outFixed = s.outCap, s.outFixed
	conn.lowWater, conn.inline, conn.noDelay, conn.lingerZero = s.lowWater, s.inline, s.noDelay, s.lingerZero
	conn.reuseAddr, conn.reusePort = s.reuseAddr, s.reusePort
	conn.window, conn.maxWindow = g.window, g.window
	conn.rcvNxt, conn.copied = 1, 1
	conn.ack = newAckState(s.world)
	conn.ack.wup = 1
	conn.memory.init(conn.inCap, conn.segmentSize())
	conn.hold()
	conn.holdPort()
	conn.tellState()
	conn.tellAddr()
	conn.nxt, conn.highest = 1, 1
	conn.trip.measure(1, s.world.now)
	s.world.set(&conn.retry, conn, conn.backOff())
	conn.transmit(trace.PacketSyn|trace.PacketAck, 0, 0)
}

// arrive takes a segment: at once, or when the system call that owns the
// socket is over. It tells whether the segment may be used again.
func (s *tcpSocket) arrive(g *segment) bool {
	if s.owned {
		s.arrived.push(g)
		return false
	}
	s.receive(g)
	return true
}

// receive handles a segment for a socket that is no listener
// (tcp_rcv_state_process).
func (s *tcpSocket) receive(g *segment) {
	switch {
	case s.state == tcpClose:
		if g.kind&trace.PacketRst == 0 {
			s.world.refuse(g)
		}
		return
	case s.state == tcpTimeWait:
		if g.kind&trace.PacketFin != 0 || len(g.data) > 0 {
			s.transmit(trace.PacketAck, s.nxt, 0)
		}
		return
	case g.kind&trace.PacketRst != 0:
		s.receiveReset()
		return
	case s.state == tcpSynSent:
		s.receiveSynAck(g)
		return
	case g.kind&trace.PacketSyn != 0:
		s.receiveSynAgain(g)
		return
	}
	if !s.receiveAck(g) {
		return
	}
	s.checkUrgent(g)
	end := g.seq + uint64(len(g.data))
	if len(g.data) > 0 && end > s.rcvNxt && s.shut&shutRead != 0 && s.state.is(tcpFinWait1, tcpFinWait2) {
		// Nobody will read it (RFC 1122, 4.2.2.13).
		s.world.refuse(g)
		s.fail(sys.ECONNRESET)
		return
	}
	s.receiveData(g)
	if s.state == tcpClose {
		return
	}
	s.push(false) // tcp_data_snd_check
	s.writeSpace()
	s.checkAck()
}

// receiveSynAck ends the client's handshake
// (tcp_rcv_synsent_state_process).
func (s *tcpSocket) receiveSynAck(g *segment) {
	s.rcvNxt, s.copied = 1, 1
	s.window, s.maxWindow = g.window, g.window
	s.ack.wup = 1
	if g.kind&trace.PacketAck == 0 {
		// Crossed SYNs: both ends open at once, or one connects to itself.
		s.setState(tcpSynRecv)
		s.transmit(trace.PacketSyn|trace.PacketAck, 0, 0)
		return
	}
	s.opened()
	s.sendAck()
}

// opened: the peer has our SYN, and we have its.
func (s *tcpSocket) opened() {
	crossed := s.state == tcpSynRecv
	s.trip.acknowledged(1, s.world.now)
	s.world.clear(&s.retry)
	s.retries = 0
	s.una = 1
	s.setState(tcpEstablished)
	s.expand()
	s.stateChange()
	if crossed && s.shut&shutWrite != 0 {
		s.sendFin() // shut before it was open
	}
}

// receiveSynAgain: the SYN ACK or the ACK behind it was lost or is late.
func (s *tcpSocket) receiveSynAgain(g *segment) {
	if s.state == tcpSynRecv && s.parent == nil && g.kind&trace.PacketAck != 0 {
		s.opened() // from crossed SYNs
	} else if s.state == tcpSynRecv {
		s.transmit(trace.PacketSyn|trace.PacketAck, 0, 0)
	} else if g.kind&trace.PacketAck != 0 {
		s.sendAck()
	}
}

// receiveAck takes what the peer has acknowledged off the queue. It returns
// false when the connection is over with it.
func (s *tcpSocket) receiveAck(g *segment) bool {
	if s.state == tcpSynRecv && s.parent == nil {
		s.opened()
	} else if s.state == tcpSynRecv {
		if len(s.parent.accepted) > s.parent.limit {
			return false // the backlog is full: the client thinks it is connected
		}
		s.una = 1
		s.trip.acknowledged(1, s.world.now)
		s.world.clear(&s.retry)
		s.retries = 0
		s.establish()
	}
	s.window = g.window
	s.maxWindow = max(s.maxWindow, g.window)
	if g.ack <= s.una || g.ack > s.highest {
		s.repeatedAck(g)
		return true
	}
	s.repeated = 0
	bytes := min(int(g.ack-s.una), s.out.len())
	s.out.drop(s.world, bytes)
	s.una = g.ack
	s.trip.acknowledged(s.una, s.world.now)
	s.outMemory.free(s.una)
	s.nxt = max(s.nxt, s.una)
	s.world.clear(&s.retry)
	s.retries = 0
	if !s.finQueued || s.una != s.highest || s.out.len() > 0 {
		return true
	}
	// The peer has our FIN.
	s.finQueued = false
	switch s.state {
	case tcpFinWait1:
		s.setState(tcpFinWait2)
		s.shut |= shutWrite
		if !s.orphan {
			s.stateChange()
		}
	case tcpClosing:
		s.timeWait()
		return false
	case tcpLastAck:
		s.done()
		return false
	}
	return true
}

// repeatedAck: the peer has nothing new to say. The third time in a row that
// means that a segment was lost (RFC 5681, fast retransmit).
func (s *tcpSocket) repeatedAck(g *segment) {
	if s.window == 0 {
		s.retries = 0 // it lives, and has no room
	}
	if len(g.data) > 0 || g.kind&trace.PacketFin != 0 || s.nxt == s.una || s.host == s.peer {
		return
	}
	if s.repeated++; s.repeated == 3 {
		nxt := s.nxt
		s.nxt = s.una
		s.sendNext()
		s.nxt = nxt
	}
}

// writeSpace is sk_stream_write_space: there is room, and someone was told
// that there was none.
func (s *tcpSocket) writeSpace() {
	if s.noSpace && s.isWriteable() && s.state != tcpClose {
		s.noSpace = false
		s.tell()
		s.wake(sys.Out | sys.WrNorm | sys.WrBand)
	}
}

// establish ends the server's handshake: the connection may be accepted.
func (s *tcpSocket) establish() {
	s.setState(tcpEstablished)
	s.expand()
	s.tell()
	l := s.parent
	l.accepted = append(l.accepted, s)
	l.tell()
	l.wake(readable)
}

// receiveData queues what is in order (tcp_data_queue), and notes a FIN
// behind it. What was here before, or has a gap before it, is acknowledged
// with what is expected.
func (s *tcpSocket) receiveData(g *segment) {
	fin := g.kind&trace.PacketFin != 0
	if len(g.data) == 0 && !fin {
		if g.seq < s.rcvNxt {
			s.sendAck() // a probe
		}
		return
	}
	if g.seq != s.rcvNxt || len(g.data) > s.receiveWindow() {
		s.ack.quick = max(s.ack.quick, 1)
		s.ack.pingPong = false
		s.sendAck()
		return
	}
	if len(g.data) > 0 {
		s.queueData(g.data)
		s.dataReceived(len(g.data))
	}
	if fin {
		s.receiveFin()
	}
	if !s.orphan && (s.isDone || s.isReadable(s.lowWater)) {
		s.tell()
		s.wake(readable)
	} else {
		s.tell()
	}
}

// receiveFin is tcp_fin.
func (s *tcpSocket) receiveFin() {
	s.rcvNxt++
	s.ack.scheduled = true
	s.shut |= shutRead
	s.isDone = true
	switch s.state {
	case tcpEstablished, tcpSynRecv:
		s.setState(tcpCloseWait)
		s.ack.pingPong = true
	case tcpFinWait1:
		s.sendAck()
		s.setState(tcpClosing)
	case tcpFinWait2:
		s.sendAck()
		s.timeWait()
	}
	if !s.orphan {
		s.stateChange()
	}
}

// receiveReset is tcp_reset.
func (s *tcpSocket) receiveReset() {
	switch s.state {
	case tcpSynSent:
		s.fail(sys.ECONNREFUSED)
	case tcpCloseWait:
		s.fail(sys.EPIPE)
	case tcpSynRecv:
		if s.parent == nil {
			s.fail(sys.ECONNREFUSED)
			return
		}
		s.destroy()
		s.end()
	default:
		s.fail(sys.ECONNRESET)
	}
}

// stateChange wakes all who wait on the socket for whatever reason
// (sk_state_change).
func (s *tcpSocket) stateChange() {
	s.tell()
	s.queue.wakeAll(s.world)
}

// reportError wakes for an error (sk_error_report).
func (s *tcpSocket) reportError() {
	s.tell()
	s.wake(sys.Err)
}

func (s *tcpSocket) wake(key sys.Events) { s.queue.wake(s.world, key) }

func (s *tcpSocket) setState(state tcpState) {
	if s.state == state {
		return
	}
	s.state = state
	if state == tcpClose && !s.portFixed {
		s.leavePort()
	}
	s.tellState()
}

// sockStates says what a person can tell apart of the TCP states.
var sockStates = [...]trace.SockState{
	tcpClose: trace.SockClosed, tcpListen: trace.SockListen, tcpSynSent: trace.SockSynSent,
	tcpSynRecv: trace.SockSynReceived, tcpEstablished: trace.SockEstablished, tcpFinWait1: trace.SockHalfClosed,
	tcpFinWait2: trace.SockHalfClosed, tcpClosing: trace.SockClosed, tcpCloseWait: trace.SockPeerClosed,
	tcpLastAck: trace.SockClosed, tcpTimeWait: trace.SockClosed,
}

func (s *tcpSocket) tellState() {
	if s.orphan || s.world.sink == nil {
		return
	}
	state := sockStates[s.state]
	if s.state == tcpClose && s.errno != 0 {
		state = trace.SockReset
	}
	s.world.current.SockState(s.id, state)
}

func (s *tcpSocket) tellAddr() {
	if s.world.sink == nil {
		return
	}
	remote := ""
	if s.remote.IsValid() {
		remote = s.remote.String()
	}
	s.world.current.SockAddr(s.id, s.local.String(), remote)
}

// tell tells of the queues, the backlog and the readiness, as far as they
// changed.
func (s *tcpSocket) tell() {
	if s.world.sink == nil || s.orphan {
		return
	}
	if s.state == tcpListen {
		s.tellBacklog(len(s.accepted), s.limit)
	} else {
		s.tellBuffers(s.in.len(), s.inCap/2, s.out.len(), s.outCap)
	}
	tellReady(s)
}
