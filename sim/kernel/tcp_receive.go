package kernel

import (
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// receiveSyn is a listener's part of the handshake (tcp_conn_request): it
// answers SYN with SYN ACK, unless the backlog is full.
func (s *tcpSocket) receiveSyn(g *segment) {
	if len(s.accepted) > s.limit || s.pending > s.limit {
		return // dropped: the client will send it again
	}
	conn := &tcpSocket{state: tcpSynRecv, parent: s, local: g.dst, remote: g.src, peer: g.from}
	conn.create(s.host)
	conn.outCap, conn.inCap = s.outCap, s.inCap
	conn.window = g.window
	conn.rcvNxt = 1
	s.pending++
	s.host.conns[tcpPair{conn.local, conn.remote}] = conn
	s.host.bound[conn.local.Port()]++
	conn.isBound = true
	conn.tellState()
	conn.tellAddr()
	conn.nxt = 1
	conn.transmit(trace.PacketSyn|trace.PacketAck, 0, nil)
}

// receive handles a segment for a socket that is no listener
// (tcp_rcv_state_process).
func (s *tcpSocket) receive(g *segment) {
	switch {
	case g.kind&trace.PacketRst != 0:
		s.receiveReset()
		return
	case s.state == tcpSynSent:
		s.receiveSynAck(g)
		return
	case g.kind&trace.PacketSyn != 0:
		s.receiveSynAgain(g)
		return
	case s.state == tcpTimeWait, s.state == tcpClose:
		return
	}
	s.receiveAck(g)
	if s.state == tcpClose {
		return
	}
	if len(g.data) > 0 {
		if s.orphan || s.shut&shutRead != 0 && s.state >= tcpFinWait1 && s.orphan {
			// Nobody will read it.
			s.transmit(trace.PacketRst, s.nxt, nil)
			s.destroy()
			return
		}
		s.receiveData(g)
	}
	if g.kind&trace.PacketFin != 0 && g.seq+uint64(len(g.data)) == s.rcvNxt {
		s.receiveFin()
	}
	s.settle()
}

// receiveSynAck ends the client's handshake.
func (s *tcpSocket) receiveSynAck(g *segment) {
	if g.kind&(trace.PacketSyn|trace.PacketAck) != trace.PacketSyn|trace.PacketAck {
		return // a simultaneous open is not modelled
	}
	s.world.clear(&s.retry)
	s.una, s.rcvNxt, s.window = 1, 1, g.window
	s.setState(tcpEstablished)
	s.transmit(trace.PacketAck, s.nxt, nil)
	s.changed(sys.Out) // sk_state_change, sk_wake_async
}

// receiveSynAgain: the SYN ACK or the ACK behind it was lost or is late.
func (s *tcpSocket) receiveSynAgain(g *segment) {
	if s.state == tcpSynRecv {
		s.transmit(trace.PacketSyn|trace.PacketAck, 0, nil)
	} else if g.kind&trace.PacketAck != 0 {
		s.transmit(trace.PacketAck, s.nxt, nil)
	}
}

// receiveAck takes what the peer has acknowledged off the queue and sends
// what the window now allows.
func (s *tcpSocket) receiveAck(g *segment) {
	if s.state == tcpSynRecv {
		s.una = 1
		s.establish()
	}
	s.window = g.window
	if g.ack > s.una && g.ack <= s.nxt {
		bytes := int(g.ack - s.una)
		if s.finSent && g.ack == s.nxt {
			bytes--
			s.finAcked()
		}
		s.una += uint64(bytes)
		s.out.drop(bytes)
		if s.finSent && g.ack == s.nxt {
			s.una = s.nxt
		}
	}
	s.push()
	s.writeSpace()
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
	s.tell()
	l := s.parent
	l.pending--
	l.accepted = append(l.accepted, s)
	l.tell()
	l.wake(sys.In | sys.Pri | sys.RdNorm | sys.RdBand) // sock_def_readable
}

// receiveData queues what is in order (tcp_data_queue) and acknowledges it.
func (s *tcpSocket) receiveData(g *segment) {
	if g.seq != s.rcvNxt || len(g.data) > s.room() {
		s.transmit(trace.PacketAck, s.nxt, nil) // it was here before, or there is no room
		return
	}
	s.in.push(g.data)
	s.rcvNxt += uint64(len(g.data))
	s.transmit(trace.PacketAck, s.nxt, nil)
	s.tell()
	s.wake(sys.In | sys.Pri | sys.RdNorm | sys.RdBand)
}

// receiveFin is tcp_fin.
func (s *tcpSocket) receiveFin() {
	s.rcvNxt++
	s.shut |= shutRead
	s.isDone = true
	switch s.state {
	case tcpEstablished, tcpSynRecv:
		s.setState(tcpCloseWait)
	case tcpFinWait1:
		s.setState(tcpClosing)
	case tcpFinWait2:
		s.setState(tcpTimeWait)
	}
	s.transmit(trace.PacketAck, s.nxt, nil)
	if !s.orphan {
		s.changed(0)
	}
}

// finAcked moves on when the peer has our FIN.
func (s *tcpSocket) finAcked() {
	switch s.state {
	case tcpFinWait1:
		s.setState(tcpFinWait2)
	case tcpClosing:
		s.setState(tcpTimeWait)
	case tcpLastAck:
		s.setState(tcpClose)
		s.forget()
	}
}

// settle forgets a connection that nobody has open and that needs nothing
// more. TIME_WAIT takes no virtual time: nothing of the past is on its way
// when it begins, for links keep order.
func (s *tcpSocket) settle() {
	if s.orphan && (s.state == tcpTimeWait || s.state == tcpClose) {
		s.destroy()
	}
}

// receiveReset is tcp_reset.
func (s *tcpSocket) receiveReset() {
	switch s.state {
	case tcpSynSent:
		s.fail(sys.ECONNREFUSED)
	case tcpCloseWait:
		s.fail(sys.EPIPE)
	case tcpClose:
	case tcpSynRecv:
		s.parent.pending--
		s.destroy()
		s.end()
	default:
		s.fail(sys.ECONNRESET)
	}
}

// changed tells of a new state and wakes all who wait on the socket
// (sk_state_change, or sk_error_report with its bit).
func (s *tcpSocket) changed(key sys.Events) {
	s.tell()
	s.wake(key)
}

func (s *tcpSocket) wake(key sys.Events) { s.queue.wake(s.world, key) }

func (s *tcpSocket) setState(state tcpState) {
	if s.state != state {
		s.state = state
		s.tellState()
	}
}

// sockStates says what a person can tell apart of the TCP states.
var sockStates = [...]trace.SockState{
	tcpClose: trace.SockClosed, tcpListen: trace.SockListen, tcpSynSent: trace.SockSynSent,
	tcpSynRecv: trace.SockSynReceived, tcpEstablished: trace.SockEstablished, tcpFinWait1: trace.SockHalfClosed,
	tcpFinWait2: trace.SockHalfClosed, tcpClosing: trace.SockClosed, tcpCloseWait: trace.SockPeerClosed,
	tcpLastAck: trace.SockClosed, tcpTimeWait: trace.SockClosed,
}

func (s *tcpSocket) tellState() {
	state := sockStates[s.state]
	if s.state == tcpClose && s.errno != 0 {
		state = trace.SockReset
	}
	if !s.orphan {
		s.world.current.SockState(s.id, state)
	}
}

func (s *tcpSocket) tellAddr() {
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
		now := [4]int{len(s.accepted), s.limit}
		if s.buffers != now {
			s.buffers = now
			s.world.current.Backlog(s.id, len(s.accepted), s.limit)
		}
	} else {
		s.tellBuffers(s.in.len(), s.inCap, s.out.len(), s.outCap)
	}
	tellReady(s)
}
