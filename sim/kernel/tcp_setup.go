package kernel

import (
	"net/netip"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Retransmission (net/ipv4/tcp_timer.c): the first time-out, the least one
// once the round trip is known, and how often a SYN or data is sent again
// before the connection fails.
const (
	firstTimeout = time.Second
	leastTimeout = 200 * time.Millisecond
	synRetries   = 6
	dataRetries  = 15
	maxTimeout   = 120 * time.Second
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
func (s *tcpSocket) accept() (*tcpSocket, sys.Errno) {
	if s.state != tcpListen {
		return nil, sys.EINVAL
	}
	if len(s.accepted) == 0 {
		return nil, sys.EAGAIN
	}
	conn := s.accepted[0]
	n := copy(s.accepted, s.accepted[1:])
	s.accepted[n] = nil
	s.accepted = s.accepted[:n]
	conn.parent = nil
	conn.sock = sockConnected
	s.tell()
	return conn, 0
}

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

// backOff is the time-out after as many retries.
func (s *tcpSocket) backOff() time.Duration {
	first := firstTimeout
	if !s.state.is(tcpSynSent, tcpSynRecv) {
		first = leastTimeout
	}
	return min(first<<s.retries, maxTimeout)
}

// ring is tcp_retransmit_timer: what was sent was not acknowledged in time.
func (s *tcpSocket) ring(_ *World, a *alarm) {
	if a == &s.ack.alarm {
		s.delayedAck()
		return
	}
	limit := dataRetries
	if s.state.is(tcpSynSent, tcpSynRecv) {
		limit = synRetries
	}
	if s.retries++; s.retries > limit {
		s.fail(sys.ETIMEDOUT)
		return
	}
	switch s.state {
	case tcpSynSent:
		s.sendSyn()
		return
	case tcpSynRecv:
		s.world.set(&s.retry, s, s.backOff())
		s.transmit(trace.PacketSyn|trace.PacketAck, 0, 0)
		return
	}
	if s.nxt == s.una {
		s.probe()
	} else {
		s.nxt = s.una // all that is on its way counts as lost
		s.sendNext()
	}
	s.world.set(&s.retry, s, s.backOff())
}

// probe asks whether a closed window has opened (tcp_xmit_probe_skb): with a
// segment from before the window, which draws an acknowledgement.
func (s *tcpSocket) probe() { s.transmit(trace.PacketAck, s.una-1, 0) }

// sendNext sends one segment from nxt on, though the window may be smaller by
// now: it was sent before.
func (s *tcpSocket) sendNext() {
	sent := int(s.nxt - s.una)
	n := min(s.out.len()-sent, s.mss())
	s.sendData(s.nxt, n, s.finQueued && sent+n == s.out.len())
}

// armRetry sets the timer while anything is to be acknowledged, and over a
// closed window.
func (s *tcpSocket) armRetry() {
	busy := s.nxt > s.una || s.out.len() > 0
	switch {
	case !busy:
		s.world.clear(&s.retry)
		s.retries = 0
	case !s.retry.isSet():
		s.world.set(&s.retry, s, s.backOff())
	}
}

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
