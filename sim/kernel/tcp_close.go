package kernel

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// shutdown is inet_shutdown.
func (s *tcpSocket) shutdown(how sys.How) (errno sys.Errno) {
	mode := uint8(how) + 1
	s.own()
	if s.sock == sockConnecting {
		s.sock = sockConnected
		if s.state.is(tcpSynSent, tcpSynRecv, tcpClose) {
			s.sock = sockDisconnecting
		}
	}
	switch {
	case s.state == tcpSynSent, s.state == tcpListen && mode&shutRead != 0:
		s.disconnect()
		s.sock = sockUnconnected
	case s.state == tcpListen:
	default:
		if s.state == tcpClose {
			errno = sys.ENOTCONN
		}
		s.shut |= mode
		if mode&shutWrite != 0 && s.state.is(tcpEstablished, tcpCloseWait) {
			s.sendFin()
		}
	}
	s.stateChange()
	s.disown()
	s.tell()
	return errno
}

// sendFin closes the sending side (tcp_close_state, tcp_send_fin).
func (s *tcpSocket) sendFin() {
	switch s.state {
	case tcpEstablished, tcpSynRecv:
		s.setState(tcpFinWait1)
	case tcpCloseWait:
		s.setState(tcpLastAck)
	default:
		return
	}
	s.finQueued = true
	s.push(true)
}

// disconnect is tcp_disconnect: back to a fresh socket, with a reset where
// there was a connection.
func (s *tcpSocket) disconnect() {
	switch {
	case s.state == tcpListen:
		s.stopListening()
	case s.state.is(tcpEstablished, tcpCloseWait, tcpFinWait1, tcpFinWait2, tcpSynRecv):
		s.sendReset()
		s.errno = sys.ECONNRESET
	case s.state == tcpSynSent:
		s.errno = sys.ECONNRESET
	}
	s.clearAlarms()
	s.forget()
	s.forgetData()
	s.dropOut()
	s.copied = s.rcvNxt
	s.urg = urgentState{}
	s.shut, s.isDone, s.finQueued = 0, false, false
	s.nxt = s.highest
	s.una, s.urgent = s.nxt, 0
	s.setState(tcpClose)
	s.reportError()
}

func (s *tcpSocket) sendReset() { s.transmit(trace.PacketRst, s.nxt, 0) }

func (s *tcpSocket) clearAlarms() {
	s.world.clear(&s.retry)
	s.world.clear(&s.ack.alarm)
}

// release is tcp_close: the last descriptor is gone.
func (s *tcpSocket) release() {
	s.own()
	unread := s.in.len() > 0
	s.shut = shutBoth
	switch {
	case s.state == tcpListen:
		s.setState(tcpClose)
		s.stopListening()
	case s.state == tcpClose:
	case unread:
		// Data that nobody read: the peer must know (RFC 2525, 2.17).
		s.sendReset()
		s.setState(tcpClose)
	case s.lingerZero:
		s.disconnect()
	case s.state == tcpSynSent:
		s.setState(tcpClose)
	default:
		s.sendFin()
	}
	s.forgetData()
	s.orphan = true
	s.disown()
	s.end()
	if s.state == tcpClose {
		s.destroy()
	}
}

// stopListening resets what waits to be accepted (inet_csk_listen_stop).
func (s *tcpSocket) stopListening() {
	port := s.local.Port()
	listeners := s.host.listeners[port]
	for i, l := range listeners {
		if l == s {
			listeners = append(listeners[:i], listeners[i+1:]...)
			break
		}
	}
	if len(listeners) == 0 {
		delete(s.host.listeners, port)
	} else {
		s.host.listeners[port] = listeners
	}
	for _, conn := range s.accepted {
		conn.parent = nil
		conn.orphan = true
		conn.disconnect()
		conn.destroy()
		conn.end()
	}
	s.accepted = nil
}

// destroy forgets an orphan.
func (s *tcpSocket) destroy() {
	s.clearAlarms()
	s.forget()
	s.leavePort()
}

// done is tcp_done: the connection is over, with an error or without.
func (s *tcpSocket) done() {
	s.clearAlarms()
	s.forget()
	s.shut = shutBoth
	s.setState(tcpClose)
	if s.orphan {
		s.destroy()
		return
	}
	s.stateChange()
}

// fail is tcp_reset, and what a time-out does.
func (s *tcpSocket) fail(errno sys.Errno) {
	s.errno = errno
	s.dropOut()
	s.una = s.nxt
	s.finQueued = false
	s.done()
	if !s.orphan {
		s.reportError()
	}
}

// timeWaitTime is TCP_TIMEWAIT_LEN.
const timeWaitTime = 60 * time.Second

// timeWait is tcp_time_wait: the socket is closed, and something smaller
// keeps its place for a minute, to answer a FIN that comes again.
func (s *tcpSocket) timeWait() {
	w := &tcpSocket{state: tcpTimeWait, local: s.local, remote: s.remote, peer: s.peer, orphan: true,
		portFixed: true, reuseAddr: s.reuseAddr, reusePort: s.reusePort, una: s.nxt, nxt: s.nxt, highest: s.nxt,
		rcvNxt: s.rcvNxt, copied: s.rcvNxt, expires: s.world.now + timeWaitTime}
	w.world, w.host = s.world, s.host
	w.ack = newAckState(s.world)
	s.done()
	w.hold()
	w.holdPort()
}

// hasExpired tells whether a TIME_WAIT is over. Nothing rings then: a world
// in which only these are left is at its end.
func (s *tcpSocket) hasExpired() bool { return s.state == tcpTimeWait && s.world.now >= s.expires }
