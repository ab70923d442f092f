package kernel

import (
	"slices"
	"strings"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// unixState is sk_state, as far as the unix domain uses it.
type unixState uint8

const (
	unixClosed unixState = iota
	unixListening
	unixConnected
)

func newUnixSocket(h *Host, typ sys.SockType) *unixSocket {
	s := &unixSocket{typ: typ, limit: defaultUnixBuffer, inCap: defaultUnixBuffer, lowWater: 1}
	s.begin(h, trace.FileUnix)
	return s
}

// unixName is what a socket is found by. Abstract names are looked up by type
// as well; a path is one for all.
type unixName struct {
	name string
	typ  sys.SockType // of an abstract name
}

func (s *unixSocket) key(name string) unixName {
	if isAbstract(name) {
		return unixName{name, s.typ}
	}
	return unixName{name: name}
}

// Names of the unix domain live as long as their socket if they are abstract:
// if they begin with a zero byte. A path stays, as a file does.
func isAbstract(name string) bool { return strings.HasPrefix(name, "\x00") }

// bind is unix_bind.
func (s *unixSocket) bind(addr sys.Addr) sys.Errno {
	if addr.Path == "" {
		return sys.EINVAL // of another family
	}
	_, taken := s.host.unixNames[s.key(addr.Path)]
	switch {
	case isAbstract(addr.Path) && s.name != "":
		return sys.EINVAL
	case taken:
		return sys.EADDRINUSE
	case s.name != "":
		return sys.EINVAL
	}
	s.name = addr.Path
	s.host.unixNames[s.key(s.name)] = s
	s.tellName()
	return 0
}

// leaveName gives the name up. A path is left behind, and leads to nobody.
func (s *unixSocket) leaveName() {
	if s.name == "" || s.isAccepted {
		return
	}
	if isAbstract(s.name) {
		delete(s.host.unixNames, s.key(s.name))
	} else {
		s.host.unixNames[s.key(s.name)] = nil
	}
}

// listen is unix_listen.
func (s *unixSocket) listen(backlog int) sys.Errno {
	switch {
	case s.typ == sys.Datagram:
		return sys.EOPNOTSUPP
	case s.name == "" || s.state == unixConnected:
		return sys.EINVAL
	}
	s.state, s.backlog = unixListening, clampBacklog(backlog)
	if s.world.sink != nil {
		s.world.current.SockState(s.id, trace.SockListen)
	}
	s.tell()
	return 0
}

// connect is unix_stream_connect: the connection is made at once, and waits
// to be accepted.
func (s *unixSocket) connect(addr sys.Addr) sys.Errno {
	if addr.Path == "" {
		return sys.EINVAL
	}
	l, known := s.host.unixNames[s.key(addr.Path)]
	switch {
	case !known && !isAbstract(addr.Path):
		return sys.ENOENT
	case l == nil:
		return sys.ECONNREFUSED
	case l.typ != s.typ:
		return sys.EPROTOTYPE
	case s.typ == sys.Datagram:
		return s.reconnect(l)
	case l.state != unixListening || l.shut&shutRead != 0:
		return sys.ECONNREFUSED
	case len(l.accepts) > l.backlog:
		return sys.EAGAIN
	case s.state == unixConnected:
		return sys.EISCONN
	case s.state == unixListening:
		return sys.EINVAL
	}
	conn := newUnixSocket(s.host, s.typ)
	conn.state, conn.peer, conn.name, conn.isAccepted = unixConnected, s, l.name, true
	s.state, s.peer = unixConnected, conn
	l.accepts = append(l.accepts, conn)
	for _, end := range [...]*unixSocket{conn, s} {
		end.tellName()
		if s.world.sink != nil {
			s.world.current.SockState(end.id, trace.SockEstablished)
		}
	}
	s.tell()
	l.tell()
	l.queue.wake(s.world, readable)
	return 0
}

// reconnect is unix_dgram_connect: a datagram socket sends to another one
// from now on, if that one sends to it or to nobody.
func (s *unixSocket) reconnect(to *unixSocket) sys.Errno {
	if to.peer != nil && to.peer != s {
		return sys.EPERM
	}
	old := s.peer
	s.peer, s.state, to.state = to, unixConnected, unixConnected
	if old == nil || old == to {
		return 0
	}
	if len(s.queued) > 0 { // unix_dgram_disconnected
		s.purge()
		if !old.dead && old.peer == s {
			old.errno = sys.ECONNRESET
			old.tell()
			old.queue.wake(s.world, sys.Err)
		}
	}
	old.state = unixClosed
	s.tell()
	return 0
}

// accept is unix_accept: it takes the oldest connection.
func (s *unixSocket) accept() (socket, sys.Addr, sys.Errno) {
	switch {
	case s.typ == sys.Datagram:
		return nil, sys.Addr{}, sys.EOPNOTSUPP
	case s.state != unixListening:
		return nil, sys.Addr{}, sys.EINVAL
	case s.errno != 0:
		return nil, sys.Addr{}, s.takeError()
	case len(s.accepts) == 0:
		return nil, sys.Addr{}, sys.EAGAIN
	}
	conn := s.accepts[0]
	s.accepts = slices.Delete(s.accepts, 0, 1)
	s.tell()
	peer := sys.Addr{}
	if conn.peer != nil {
		peer.Path = conn.peer.name
	}
	return conn, peer, 0
}

// stopListening resets the connections that nobody accepted.
func (s *unixSocket) stopListening() {
	accepts := s.accepts
	s.accepts = nil
	for _, conn := range accepts {
		if conn.peer != nil && !conn.peer.dead {
			conn.peer.errno = sys.ECONNRESET
		}
		conn.release()
	}
}

// sockName is getsockname, and peerName getpeername.
func (s *unixSocket) sockName() sys.Addr { return sys.Addr{Path: s.name} }

func (s *unixSocket) peerName() (sys.Addr, sys.Errno) {
	if s.peer == nil {
		return sys.Addr{}, sys.ENOTCONN
	}
	return sys.Addr{Path: s.peer.name}, 0
}

func (s *unixSocket) tellName() {
	if s.world.sink == nil {
		return
	}
	peer := ""
	if s.peer != nil {
		peer = shownName(s.peer.name)
	}
	s.world.current.SockAddr(s.id, shownName(s.name), peer)
}

// shownName writes an abstract name with an @, as ss(8) does.
func shownName(name string) string {
	if isAbstract(name) {
		return "@" + name[1:]
	}
	return name
}
