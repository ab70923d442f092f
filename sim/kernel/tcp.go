package kernel

import (
	"net/netip"
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

// Which sides have been shut down (sk_shutdown).
const (
	shutRead  = 1
	shutWrite = 2
	shutBoth  = shutRead | shutWrite
)

// Buffer sizes before anyone sets them: net.ipv4.tcp_rmem and tcp_wmem, as
// far as autotuning takes them at first.
const (
	defaultReceiveBuffer = 131072
	defaultSendBuffer    = 87040
)

// synRetry is the time until the first SYN is sent again; it doubles each
// time, and after synRetries the connection times out (tcp_syn_retries).
const (
	synRetry   = time.Second
	synRetries = 6
)

// tcpSocket is a TCP socket (struct tcp_sock). Positions in the stream count
// bytes from the SYN, which is number 0.
type tcpSocket struct {
	openFile
	state         tcpState
	local, remote netip.AddrPort
	peer          *Host
	errno         sys.Errno // sk_err: an error that nobody has been told yet
	shut          uint8
	orphan        bool // no descriptor is left; the kernel finishes alone
	isDone        bool // SOCK_DONE: a FIN was received
	isBound       bool
	reuseAddr     bool
	noDelay       bool // kept: segments are never held back
	lingerZero    bool // SO_LINGER with a time of 0: close sends RST
	noSpace       bool // SOCK_NOSPACE: someone was told that there is no room

	// Sending: unacked and unsent bytes from una on.
	out     byteQueue
	una     uint64 // first position not acknowledged
	nxt     uint64 // next position to send
	window  int    // what the peer takes
	finSent bool
	outCap  int

	// Receiving.
	in         byteQueue
	rcvNxt     uint64 // next position expected
	advertised int    // the window that the peer was told
	inCap      int

	// Listening.
	limit    int          // backlog
	accepted []*tcpSocket // connections to accept, oldest first
	pending  int          // handshakes that are not over
	parent   *tcpSocket   // of a connection not accepted yet

	retry   alarm // of the SYN
	retries int
}

func newTCP(h *Host) *tcpSocket {
	s := &tcpSocket{}
	s.create(h)
	return s
}

func (s *tcpSocket) create(h *Host) {
	s.outCap, s.inCap = defaultSendBuffer, defaultReceiveBuffer
	s.begin(h, trace.FileTCP)
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
		if s.in.len() > 0 {
			mask |= sys.In | sys.RdNorm
		}
		if s.shut&shutWrite != 0 || s.isWriteable() {
			mask |= sys.Out | sys.WrNorm
		} else {
			s.noSpace = true // whoever asked will be told when there is room
		}
	}
	if s.errno != 0 {
		mask |= sys.Err
	}
	return mask
}

// isWriteable is sk_stream_is_writeable: a third of the buffer is free.
func (s *tcpSocket) isWriteable() bool {
	queued := s.out.len()
	return s.outCap-queued >= queued/2
}

// takeError is sock_error: an error is told once.
func (s *tcpSocket) takeError() sys.Errno {
	errno := s.errno
	s.errno = 0
	return errno
}

// bind is inet_bind.
func (s *tcpSocket) bind(addr sys.Addr) sys.Errno {
	ip := addr.IP
	if !ip.IsValid() || !ip.Addr().Is4() {
		return sys.EAFNOSUPPORT
	}
	if s.isBound || s.state != tcpClose {
		return sys.EINVAL
	}
	if !ip.Addr().IsUnspecified() && !s.host.owns(ip.Addr()) {
		return sys.EADDRNOTAVAIL
	}
	port := ip.Port()
	if port == 0 {
		if port = s.host.freePort(); port == 0 {
			return sys.EADDRINUSE
		}
	} else if s.host.bound[port] > 0 && (!s.reuseAddr || s.host.listeners[port] != nil) {
		return sys.EADDRINUSE
	}
	s.local = netip.AddrPortFrom(ip.Addr(), port)
	s.isBound = true
	s.host.bound[port]++
	s.tellAddr()
	return 0
}

// freePort takes the next ephemeral port that nobody uses; 0 when all are.
func (h *Host) freePort() uint16 {
	for range lastEphemeralPort - firstEphemeralPort + 1 {
		port := h.ephemeral
		h.ephemeral++
		if h.ephemeral > lastEphemeralPort {
			h.ephemeral = firstEphemeralPort
		}
		if h.bound[port] == 0 {
			return port
		}
	}
	return 0
}

// unbind gives the port back.
func (s *tcpSocket) unbind() {
	if s.isBound {
		s.isBound = false
		if s.host.bound[s.local.Port()]--; s.host.bound[s.local.Port()] == 0 {
			delete(s.host.bound, s.local.Port())
		}
	}
}

// listen is inet_listen.
func (s *tcpSocket) listen(backlog int) sys.Errno {
	if s.state == tcpListen {
		s.limit = clampBacklog(backlog)
		s.tell()
		return 0
	}
	if s.state != tcpClose {
		return sys.EINVAL
	}
	if !s.isBound {
		if errno := s.bind(sys.Addr{IP: netip.AddrPortFrom(netip.IPv4Unspecified(), 0)}); errno != 0 {
			return errno
		}
	}
	if s.host.listeners[s.local.Port()] != nil {
		return sys.EADDRINUSE
	}
	s.host.listeners[s.local.Port()] = s
	s.limit = clampBacklog(backlog)
	s.setState(tcpListen)
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

// accepts tells whether a listener takes connections to an address.
func (s *tcpSocket) accepts(ip netip.Addr) bool {
	return s.local.Addr().IsUnspecified() || s.local.Addr() == ip
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
	s.tell()
	return conn, 0
}

// connect is inet_stream_connect on a non-blocking socket.
func (s *tcpSocket) connect(addr sys.Addr) sys.Errno {
	if !addr.IP.IsValid() || !addr.IP.Addr().Is4() {
		return sys.EAFNOSUPPORT
	}
	switch {
	case s.state == tcpSynSent:
		return sys.EALREADY
	case s.state == tcpListen:
		return sys.EISCONN
	case s.state != tcpClose:
		return sys.EISCONN
	case s.errno != 0:
		s.shut = 0
		defer s.tell()
		return s.takeError()
	}
	remote := addr.IP
	if remote.Addr().IsUnspecified() {
		remote = netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), remote.Port())
	}
	s.peer = s.host.hostAt(remote.Addr())
	if s.peer == nil {
		return sys.ENETUNREACH
	}
	ip := s.host.ip
	if remote.Addr().IsLoopback() {
		ip = remote.Addr()
	}
	if !s.isBound {
		if errno := s.bind(sys.Addr{IP: netip.AddrPortFrom(ip, 0)}); errno != 0 {
			return sys.EADDRNOTAVAIL
		}
	} else if !s.local.Addr().IsUnspecified() {
		ip = s.local.Addr()
	}
	s.local, s.remote = netip.AddrPortFrom(ip, s.local.Port()), remote
	pair := tcpPair{s.local, s.remote}
	if s.host.conns[pair] != nil {
		return sys.EADDRNOTAVAIL
	}
	s.host.conns[pair] = s
	s.shut, s.una, s.nxt, s.rcvNxt = 0, 0, 0, 0
	s.setState(tcpSynSent)
	s.tellAddr()
	s.retries = 0
	s.sendSyn()
	return sys.EINPROGRESS
}

func (s *tcpSocket) sendSyn() {
	s.nxt = 1
	s.transmit(trace.PacketSyn, 0, nil)
	if s.state == tcpSynSent {
		s.world.set(&s.retry, s, synRetry<<s.retries)
	}
}

// ring: the SYN was not answered (tcp_retransmit_timer).
func (s *tcpSocket) ring(*World, *alarm) {
	if s.retries++; s.retries > synRetries {
		s.fail(sys.ETIMEDOUT)
		return
	}
	s.sendSyn()
}

// transmit sends a segment of the connection.
func (s *tcpSocket) transmit(kind trace.PacketKind, seq uint64, data []byte) {
	g := s.world.newSegment()
	g.from, g.to, g.src, g.dst = s.host, s.peer, s.local, s.remote
	g.kind, g.seq, g.ack = kind, seq, s.rcvNxt
	s.advertised = s.room()
	g.window = s.advertised
	g.data = append(g.data, data...)
	s.world.transmit(g)
}

func (s *tcpSocket) inQueue() int { return s.in.len() }

// room is how much the receive queue still takes.
func (s *tcpSocket) room() int { return max(s.inCap-s.in.len(), 0) }

// mss is the most data that one segment carries.
func (s *tcpSocket) mss() int {
	if s.host == s.peer {
		return loopbackMSS
	}
	return linkMSS
}

// write is tcp_sendmsg.
func (s *tcpSocket) write(p []byte, _ sys.MsgFlags) (int, sys.Errno) {
	switch s.state {
	case tcpEstablished, tcpCloseWait:
	case tcpSynSent, tcpSynRecv:
		if errno := s.takeError(); errno != 0 {
			return 0, errno
		}
		return 0, sys.EAGAIN
	default:
		if errno := s.takeError(); errno != 0 {
			return 0, errno
		}
		return 0, sys.EPIPE
	}
	if s.errno != 0 || s.shut&shutWrite != 0 {
		if errno := s.takeError(); errno != 0 {
			return 0, errno
		}
		return 0, sys.EPIPE
	}
	n := min(len(p), max(s.outCap-s.out.len(), 0))
	if n == 0 && len(p) > 0 {
		s.noSpace = true
		return 0, sys.EAGAIN
	}
	if n < len(p) {
		s.noSpace = true
	}
	s.out.push(p[:n])
	s.push()
	s.tell()
	return n, 0
}

// push sends what the window allows (tcp_write_xmit), and the FIN behind the
// last byte.
func (s *tcpSocket) push() {
	for {
		sent := int(s.nxt - s.una) // in flight; the FIN is not in out
		if s.finSent {
			return
		}
		n := min(s.out.len()-sent, s.window-sent, s.mss())
		if n <= 0 {
			break
		}
		seq := s.nxt
		s.nxt += uint64(n)
		s.transmit(trace.PacketData|trace.PacketAck, seq, s.out.view(sent, n))
	}
	if s.wantsFin() && int(s.nxt-s.una) == s.out.len() {
		s.finSent = true
		seq := s.nxt
		s.nxt++
		s.transmit(trace.PacketFin|trace.PacketAck, seq, nil)
	}
}

// wantsFin: the sending side is shut, in a state that has a FIN to send.
func (s *tcpSocket) wantsFin() bool {
	switch s.state {
	case tcpFinWait1, tcpClosing, tcpLastAck:
		return true
	}
	return false
}

// read is tcp_recvmsg.
func (s *tcpSocket) read(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if flags&sys.MsgOOB != 0 {
		return 0, sys.ENOSYS
	}
	if s.state == tcpListen {
		return 0, sys.ENOTCONN
	}
	if s.in.len() > 0 || len(p) == 0 && s.state != tcpClose && s.state != tcpSynSent {
		n := s.in.peek(p)
		if flags&sys.MsgPeek == 0 {
			s.in.drop(n)
			s.openWindow()
			s.tell()
		}
		return n, 0
	}
	switch {
	case s.isDone:
		return 0, 0
	case s.errno != 0:
		defer s.tell()
		return 0, s.takeError()
	case s.shut&shutRead != 0:
		return 0, 0
	case s.state == tcpClose:
		return 0, sys.ENOTCONN
	}
	return 0, sys.EAGAIN
}

// openWindow tells the peer when there is much more room than it was told
// (tcp_cleanup_rbuf).
func (s *tcpSocket) openWindow() {
	if s.state == tcpClose || s.isDone {
		return
	}
	if room := s.room(); room >= 2*s.advertised && room > s.advertised && s.advertised < s.inCap/2 {
		s.transmit(trace.PacketAck, s.nxt, nil)
	}
}

// shutdown is inet_shutdown.
func (s *tcpSocket) shutdown(how sys.How) sys.Errno {
	switch s.state {
	case tcpClose, tcpTimeWait:
		return sys.ENOTCONN
	case tcpListen:
		if how == sys.ShutWrite {
			return 0
		}
		s.stopListening()
		s.setState(tcpClose)
		s.changed(0)
		return 0
	case tcpSynSent:
		s.world.clear(&s.retry)
		s.fail(sys.ECONNRESET)
		return 0
	}
	if how != sys.ShutRead {
		if s.shut&shutWrite == 0 {
			s.sendFin()
		}
		s.shut |= shutWrite
	}
	if how != sys.ShutWrite {
		s.shut |= shutRead
	}
	s.changed(0)
	return 0
}

// sendFin begins to close the sending side (tcp_close_state, tcp_send_fin).
func (s *tcpSocket) sendFin() {
	switch s.state {
	case tcpEstablished, tcpSynRecv:
		s.setState(tcpFinWait1)
	case tcpCloseWait:
		s.setState(tcpLastAck)
	default:
		return
	}
	s.push()
}

// release is tcp_close: the last descriptor is gone.
func (s *tcpSocket) release() {
	s.orphan = true
	switch {
	case s.state == tcpListen:
		s.stopListening()
		s.destroy()
	case s.state == tcpClose || s.state == tcpTimeWait:
		s.destroy()
	case s.state == tcpSynSent:
		s.destroy()
	case s.in.len() > 0 || s.lingerZero:
		// Data that nobody read, or SO_LINGER 0: the peer must know.
		s.transmit(trace.PacketRst, s.nxt, nil)
		s.destroy()
	default:
		s.shut |= shutWrite
		s.sendFin()
		s.settle()
	}
	s.end()
}

// stopListening resets what waits to be accepted (inet_csk_listen_stop).
func (s *tcpSocket) stopListening() {
	delete(s.host.listeners, s.local.Port())
	for _, conn := range s.accepted {
		conn.parent = nil
		conn.transmit(trace.PacketRst, conn.nxt, nil)
		conn.destroy()
		conn.end()
	}
	s.accepted = nil
}

// destroy forgets the connection.
func (s *tcpSocket) destroy() {
	s.world.clear(&s.retry)
	s.setState(tcpClose)
	s.forget()
	s.unbind()
}

func (s *tcpSocket) forget() {
	pair := tcpPair{s.local, s.remote}
	if s.host.conns[pair] == s {
		delete(s.host.conns, pair)
	}
}

// fail ends the connection with an error (tcp_reset, tcp_done).
func (s *tcpSocket) fail(errno sys.Errno) {
	s.errno = errno
	s.world.clear(&s.retry)
	s.out.drop(s.out.len())
	s.shut = shutBoth
	s.setState(tcpClose)
	s.forget()
	if s.orphan {
		s.destroy()
		return
	}
	s.changed(sys.Err)
}
