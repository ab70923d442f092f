package kernel

import (
	"net/netip"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// connect is inet_stream_connect on a non-blocking socket.
func (s *tcpSocket) connect(addr sys.Addr) sys.Errno {
	s.own()
	errno := s.connectOwned(addr)
	s.disown()
	s.tell()
	return errno
}

func (s *tcpSocket) connectOwned(addr sys.Addr) sys.Errno {
	var errno sys.Errno
	switch s.sock {
	case sockConnected:
		return sys.EISCONN
	case sockConnecting:
		errno = sys.EALREADY
	case sockUnconnected:
		if s.state != tcpClose {
			return sys.EISCONN
		}
		if errno := s.start(addr); errno != 0 {
			return errno
		}
		s.sock = sockConnecting
		errno = sys.EINPROGRESS
	default:
		return sys.EINVAL
	}
	switch s.state {
	case tcpSynSent, tcpSynRecv:
		return errno
	case tcpClose: // refused, timed out, or reset
		if errno = s.takeError(); errno == 0 {
			errno = sys.ECONNABORTED
		}
		s.sock = sockUnconnected
		s.disconnect()
		return errno
	}
	s.sock = sockConnected
	return 0
}

// start is tcp_v4_connect: it picks the addresses and sends the SYN.
func (s *tcpSocket) start(addr sys.Addr) sys.Errno {
	remote, errno := s.usable(addr)
	if errno != 0 {
		return errno
	}
	if remote.Addr().IsUnspecified() {
		loopback := netip.IPv6Loopback()
		if remote.Addr().Is4() {
			loopback = netip.AddrFrom4([4]byte{127, 0, 0, 1})
		}
		remote = netip.AddrPortFrom(loopback, remote.Port())
	}
	peer := s.host.hostAt(remote.Addr())
	if peer == nil {
		return sys.ENETUNREACH
	}
	ip := s.host.ip
	switch {
	case s.isBound && !s.local.Addr().IsUnspecified():
		ip = s.local.Addr()
	case remote.Addr().IsLoopback():
		ip = remote.Addr()
	case remote.Addr().Is6():
		ip = s.host.ip6
	}
	port := s.local.Port()
	if !s.isBound {
		if port = s.host.freePort(); port == 0 {
			return sys.EADDRNOTAVAIL
		}
	}
	pair := tcpPair{netip.AddrPortFrom(ip, port), remote}
	if s.host.connection(pair, trace.PacketSyn) != nil {
		return sys.EADDRNOTAVAIL
	}
	s.local, s.remote, s.peer = pair.local, remote, peer
	if !s.isBound {
		s.holdPort()
	}
	s.hold()
	// tcp_connect_init.
	s.errno, s.isDone, s.finQueued = 0, false, false
	s.dropOut()
	s.forgetData()
	s.una, s.nxt, s.highest, s.rcvNxt, s.copied, s.urgent, s.small = 0, 0, 0, 0, 0, 0, 0
	s.window, s.maxWindow = 0, 0
	s.ack = newAckState(s.world)
	s.trip = roundTrip{}
	s.trip.measure(1, s.world.now)
	s.memory.init(s.inCap, s.segmentSize())
	s.setState(tcpSynSent)
	s.tellAddr()
	s.retries = 0
	s.sendSyn()
	return 0
}

// hold enters the connection in the demultiplexing table.
func (s *tcpSocket) hold() {
	s.host.conns[tcpPair{s.local, s.remote}] = s
	s.isHeld = true
}

// forget takes it out.
func (s *tcpSocket) forget() {
	if s.isHeld {
		delete(s.host.conns, tcpPair{s.local, s.remote})
		s.isHeld = false
	}
}

func (s *tcpSocket) sendSyn() {
	s.nxt, s.highest = 1, 1
	s.world.set(&s.retry, s, s.backOff())
	s.transmit(trace.PacketSyn, 0, 0)
}

// connection finds the socket of a connection. A SYN may take the place of
// one in TIME_WAIT.
func (h *Host) connection(pair tcpPair, kind trace.PacketKind) *tcpSocket {
	s := h.conns[pair]
	if s != nil && s.state == tcpTimeWait && (kind == trace.PacketSyn || s.hasExpired()) {
		s.destroy()
		return nil
	}
	return s
}
