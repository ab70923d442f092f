package kernel

import (
	"net/netip"

	"eyewall/sim/sys"
)

// listen is inet_listen.
func (s *tcpSocket) listen(backlog int) sys.Errno {
	if s.sock != sockUnconnected || !s.state.is(tcpClose, tcpListen) {
		return sys.EINVAL
	}
	s.limit = clampBacklog(backlog)
	if s.state == tcpListen {
		s.tell()
		return 0
	}
	if !s.isBound {
		if errno := s.bind(sys.Addr{IP: netip.AddrPortFrom(s.any(), 0)}); errno != 0 {
			return errno
		}
	}
	s.setState(tcpListen)
	if s.host.conflicts(s, s.local.Addr(), s.local.Port()) {
		s.setState(tcpClose)
		return sys.EADDRINUSE
	}
	port := s.local.Port()
	s.host.listeners[port] = append(s.host.listeners[port], s)
	s.tell()
	return 0
}

// somaxconn is net.core.somaxconn; a negative backlog is a very large one.
const somaxconn = 4096

func clampBacklog(n int) int {
	if n < 0 || n > somaxconn {
		return somaxconn
	}
	return n
}

// listener finds who takes connections to an address (inet_lookup_listener).
func (h *Host) listener(to, from netip.AddrPort) *tcpSocket {
	var found []*tcpSocket
	for _, l := range h.listeners[to.Port()] {
		if l.local.Addr() == to.Addr() {
			found = append(found, l)
		}
	}
	if len(found) == 0 {
		for _, l := range h.listeners[to.Port()] {
			if a := l.local.Addr(); a.IsUnspecified() && (a.Is6() || to.Addr().Is4()) {
				found = append(found, l)
			}
		}
	}
	switch len(found) {
	case 0:
		return nil
	case 1:
		return found[0]
	}
	// SO_REUSEPORT: Linux picks by a keyed hash of the connection.
	hash := uint32(from.Port()) * 2654435761
	return found[uint64(hash)*uint64(len(found))>>32]
}

// accept is inet_csk_accept: it takes the oldest connection.
func (s *tcpSocket) accept() (socket, sys.Addr, sys.Errno) {
	if s.state != tcpListen {
		return nil, sys.Addr{}, sys.EINVAL
	}
	if len(s.accepted) == 0 {
		return nil, sys.Addr{}, sys.EAGAIN
	}
	conn := s.accepted[0]
	n := copy(s.accepted, s.accepted[1:])
	s.accepted[n] = nil
	s.accepted = s.accepted[:n]
	conn.parent = nil
	conn.sock = sockConnected
	s.tell()
	return conn, sys.Addr{IP: conn.shown(conn.remote)}, 0
}

// sockName is getsockname, and peerName getpeername.
func (s *tcpSocket) sockName() sys.Addr { return sys.Addr{IP: s.shown(s.local)} }

func (s *tcpSocket) peerName() (sys.Addr, sys.Errno) {
	if s.state.is(tcpClose, tcpListen, tcpSynSent) {
		return sys.Addr{}, sys.ENOTCONN
	}
	return sys.Addr{IP: s.shown(s.remote)}, 0
}
