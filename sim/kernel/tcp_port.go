package kernel

import (
	"net/netip"

	"eyewall/sim/sys"
)

// bind is inet_bind.
func (s *tcpSocket) bind(addr sys.Addr) sys.Errno {
	ip, errno := s.usable(addr)
	if errno != 0 {
		return errno
	}
	if !ip.Addr().IsUnspecified() && !s.host.owns(ip.Addr()) {
		return sys.EADDRNOTAVAIL
	}
	if s.isBound || s.state != tcpClose {
		return sys.EINVAL
	}
	port := ip.Port()
	s.portFixed = port != 0
	if port == 0 {
		if port = s.host.freePort(); port == 0 {
			return sys.EADDRINUSE
		}
	} else if s.host.conflicts(s, ip.Addr(), port) {
		return sys.EADDRINUSE
	}
	s.local = netip.AddrPortFrom(ip.Addr(), port)
	s.holdPort()
	s.tellAddr()
	return 0
}

// usable is an address that suits the socket's domain; an IPv4 address in
// IPv6's clothes is taken for what it is.
func (s *tcpSocket) usable(addr sys.Addr) (netip.AddrPort, sys.Errno) {
	ip := addr.IP.Addr()
	switch {
	case !addr.IP.IsValid() || s.domain == sys.Inet && !ip.Is4():
		return netip.AddrPort{}, sys.EAFNOSUPPORT
	case s.domain == sys.Inet6 && ip.Is4():
		return netip.AddrPort{}, sys.EINVAL
	}
	return netip.AddrPortFrom(ip.Unmap(), addr.IP.Port()), 0
}

// any is the address that stands for all of the domain's.
func (s *tcpSocket) any() netip.Addr {
	if s.domain == sys.Inet6 {
		return netip.IPv6Unspecified()
	}
	return netip.IPv4Unspecified()
}

// conflicts is inet_csk_bind_conflict: another socket has the port, and they
// have not both agreed to share it.
func (h *Host) conflicts(s *tcpSocket, ip netip.Addr, port uint16) bool {
	h.portInUse(port)
	for _, other := range h.bound[port] {
		if other == s || !overlap(ip, other.local.Addr()) {
			continue
		}
		shared := s.reusePort && other.reusePort || s.reuseAddr && other.reuseAddr && other.state != tcpListen
		if !shared {
			return true
		}
	}
	return false
}

// overlap tells whether two local addresses mean some address in common.
func overlap(a, b netip.Addr) bool { return a == b || a.IsUnspecified() || b.IsUnspecified() }

// freePort takes the next ephemeral port that nobody uses; 0 when all are.
func (h *Host) freePort() uint16 {
	for range lastEphemeralPort - firstEphemeralPort + 1 {
		port := h.ephemeral
		h.ephemeral++
		if h.ephemeral > lastEphemeralPort {
			h.ephemeral = firstEphemeralPort
		}
		if !h.portInUse(port) {
			return port
		}
	}
	return 0
}

// holdPort enters the socket among those of its port.
func (s *tcpSocket) holdPort() {
	s.isBound = true
	s.host.bound[s.local.Port()] = append(s.host.bound[s.local.Port()], s)
}

// leavePort gives the port back.
func (s *tcpSocket) leavePort() {
	if !s.isBound {
		return
	}
	s.isBound = false
	port := s.local.Port()
	sockets := s.host.bound[port]
	for i, other := range sockets {
		if other == s {
			sockets = append(sockets[:i], sockets[i+1:]...)
			break
		}
	}
	if len(sockets) == 0 {
		delete(s.host.bound, port)
	} else {
		s.host.bound[port] = sockets
	}
}

// portInUse tells whether anyone has a local port.
func (h *Host) portInUse(port uint16) bool {
	for i := 0; i < len(h.bound[port]); {
		if s := h.bound[port][i]; s.hasExpired() {
			s.destroy()
			continue
		}
		i++
	}
	return len(h.bound[port]) > 0
}
