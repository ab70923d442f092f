package net

import (
	"net/netip"
	"time"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// Socket is a socket object. Its descriptor never blocks; what the program asked
// for is in timeout.
type Socket struct {
	fd      sys.FD
	family  sys.Domain
	typ     sys.SockType
	proto   int
	timeout time.Duration // negative: blocks; zero: does not
	inst    *py.Instance
}

// SocketClass is _socket.socket.
var SocketClass = func() *py.Class {
	c := py.NewStatic("_socket", "socket", py.LayoutOther, &py.Slots{})
	c.Final = false
	return c
}()

// Class is _socket.socket or derived from it.
func (s *Socket) Class() *py.Class {
	if s.inst != nil {
		return s.inst.Class()
	}
	return SocketClass
}

// InstancePart holds the attributes of derived sockets.
func (s *Socket) InstancePart() *py.Instance { return s.inst }

// flags of a socket's type that say how it is to be opened; all ours are so.
const typeFlags = 0o2000000 | 0o4000

func init() {
	SocketClass.Native.New = func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
		s := &Socket{fd: -1, timeout: sys.Forever}
		if class != SocketClass {
			s.inst = py.NewInstance(class)
		}
		return s, nil
	}
	SocketClass.Native.Init = (*Socket)(nil).init
	method := func(name, sig string, f func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error)) {
		SocketClass.Methods(py.Fn{Name: name, Sig: sig, System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(*Socket), a[1:])
		}})
	}
	method("fileno", "/", func(_ *py.Thread, s *Socket, _ []py.Value) (py.Value, error) { return py.MakeInt(int64(s.fd)), nil })
	method("close", "/", closeSocket)
	method("detach", "/", func(_ *py.Thread, s *Socket, _ []py.Value) (py.Value, error) {
		fd := s.fd
		s.fd = -1
		return py.MakeInt(int64(fd)), nil
	})
	method("bind", "address /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		addr, err := s.address(t, a[0], "bind")
		if err != nil {
			return nil, err
		}
		return done(t.Calls.Bind(s.fd, addr))
	})
	method("listen", "backlog? /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		backlog := 128
		if a[0] != nil {
			n, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			backlog = max(n, 0)
		}
		return done(t.Calls.Listen(s.fd, backlog))
	})
	method("_accept", "/", func(t *py.Thread, s *Socket, _ []py.Value) (py.Value, error) {
		return s.blocking(t, sys.In, func() (py.Value, sys.Errno) {
			fd, peer, errno := t.Calls.Accept(s.fd)
			if errno != 0 {
				return nil, errno
			}
			return py.NewTuple(py.MakeInt(int64(fd)), s.addressValue(peer)), 0
		})
	})
	method("connect", "address /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		return s.connect(t, a[0], "connect", func(errno sys.Errno) (py.Value, error) { return done(errno) })
	})
	method("connect_ex", "address /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		return s.connect(t, a[0], "connect_ex", func(errno sys.Errno) (py.Value, error) { return py.MakeInt(int64(errno)), nil })
	})
	method("recv", "bufsize flags? /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) { return s.recv(t, a[0], a[1], false) })
	method("recv_into", "buffer nbytes? flags?", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) { return s.recvInto(t, a) })
	method("recvfrom", "bufsize flags? /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		return s.recv(t, a[0], a[1], true)
	})
	method("send", "data flags? /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		data, flags, err := sending(t, a[0], a[1])
		if err != nil {
			return nil, err
		}
		return s.waiting(t, sys.Out, s.timeout != 0 && flags&msgDontWait == 0, func() (py.Value, sys.Errno) {
			n, errno := t.Calls.Send(s.fd, data, flags&^msgDontWait)
			return py.MakeInt(int64(n)), errno
		})
	})
	method("sendall", "data flags? /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		data, flags, err := sending(t, a[0], a[1])
		if err != nil {
			return nil, err
		}
		return s.blocking(t, sys.Out, func() (py.Value, sys.Errno) {
			for len(data) > 0 {
				n, errno := t.Calls.Send(s.fd, data, flags&^msgDontWait)
				if errno != 0 {
					return nil, errno
				}
				data = data[n:]
			}
			return py.None, 0
		})
	})
	method("shutdown", "how /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		how, err := py.AsInt(t, a[0])
		if err != nil {
			return nil, err
		}
		if how < 0 || how > 2 {
			return nil, py.OSErrorOf(sys.EINVAL)
		}
		return done(t.Calls.Shutdown(s.fd, sys.How(how)))
	})
	method("getsockname", "/", func(t *py.Thread, s *Socket, _ []py.Value) (py.Value, error) {
		addr, errno := t.Calls.GetSockName(s.fd)
		if errno != 0 {
			return nil, py.OSErrorOf(errno)
		}
		return s.addressValue(addr), nil
	})
	method("getpeername", "/", func(t *py.Thread, s *Socket, _ []py.Value) (py.Value, error) {
		addr, errno := t.Calls.GetPeerName(s.fd)
		if errno != 0 {
			return nil, py.OSErrorOf(errno)
		}
		return s.addressValue(addr), nil
	})
	method("getsockopt", "level optname buflen? /", getOption)
	method("setsockopt", "level optname value optlen? /", setOption)
	method("setblocking", "flag /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		on, err := py.Truth(t, a[0])
		if err != nil {
			return nil, err
		}
		if s.timeout = 0; on {
			s.timeout = sys.Forever
		}
		return py.None, s.open()
	})
	method("getblocking", "/", func(_ *py.Thread, s *Socket, _ []py.Value) (py.Value, error) { return py.MakeBool(s.timeout != 0), nil })
	method("settimeout", "value /", func(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
		d, err := seconds(t, a[0])
		if err != nil {
			return nil, err
		}
		if a[0] != py.None && d < 0 {
			return nil, py.Errorf(py.ValueError, "Timeout value out of range")
		}
		s.timeout = d
		return py.None, nil
	})
	method("gettimeout", "/", func(_ *py.Thread, s *Socket, _ []py.Value) (py.Value, error) { return s.timeoutValue(), nil })
	get := func(name string, f func(s *Socket) py.Value) {
		SocketClass.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return f(v.(*Socket)), nil }, nil)
	}
	get("family", func(s *Socket) py.Value { return py.MakeInt(int64(s.family)) })
	get("type", func(s *Socket) py.Value { return py.MakeInt(int64(s.typ)) })
	get("proto", func(s *Socket) py.Value { return py.MakeInt(int64(s.proto)) })
	get("timeout", func(s *Socket) py.Value { return s.timeoutValue() })
	SocketClass.Seal()
}

func (s *Socket) timeoutValue() py.Value {
	if s.timeout < 0 {
		return py.None
	}
	return py.Float(s.timeout.Seconds())
}

// init is socket(family=AF_INET, type=SOCK_STREAM, proto=0, fileno=None).
func (*Socket) init(t *py.Thread, self py.Value, args py.Args) error {
	s := self.(*Socket)
	given := args.Positional()
	value := func(i int, name string) py.Value {
		if i < len(given) {
			return given[i]
		}
		return args.Get(name)
	}
	number := func(v py.Value, otherwise int) (int, error) {
		if v == nil || v == py.None {
			return otherwise, nil
		}
		return py.AsInt(t, v)
	}
	family, err := number(value(0, "family"), int(sys.Inet))
	if err != nil {
		return err
	}
	if family == -1 {
		family = int(sys.Inet)
	}
	typ, err := number(value(1, "type"), int(sys.Stream))
	if err != nil {
		return err
	}
	if typ == -1 {
		typ = int(sys.Stream)
	}
	if s.proto, err = number(value(2, "proto"), 0); err != nil {
		return err
	}
	s.proto = max(s.proto, 0)
	if typ&0o4000 != 0 {
		s.timeout = 0
	}
	typ &^= typeFlags
	s.family, s.typ = sys.Domain(family), sys.SockType(typ)
	if v := value(3, "fileno"); v != nil && v != py.None {
		fd, err := descriptor(t, v)
		if err != nil {
			return err
		}
		s.fd = fd
		return nil
	}
	switch {
	case s.family != sys.Unix && s.family != sys.Inet && s.family != sys.Inet6:
		return py.OSErrorOf(sys.EAFNOSUPPORT)
	case s.typ < sys.Stream || s.typ > sys.SeqPacket:
		return py.OSErrorOf(sys.EINVAL)
	}
	fd, errno := t.Calls.Socket(s.family, s.typ)
	if errno != 0 {
		return py.OSErrorOf(errno)
	}
	s.fd = fd
	return nil
}

// open is the error of a socket that was closed.
func (s *Socket) open() error {
	if s.fd < 0 {
		return py.OSErrorOf(sys.EBADF)
	}
	return nil
}

func done(errno sys.Errno) (py.Value, error) {
	if errno != 0 {
		return nil, py.OSErrorOf(errno)
	}
	return py.None, nil
}

func closeSocket(t *py.Thread, s *Socket, _ []py.Value) (py.Value, error) {
	if s.fd < 0 {
		return py.None, nil
	}
	fd := s.fd
	s.fd = -1
	if errno := t.Calls.Close(fd); errno != 0 && errno != sys.ECONNRESET {
		return nil, py.OSErrorOf(errno)
	}
	return py.None, nil
}

// blocking makes a call until it does not answer EAGAIN, and waits in between as
// the socket's timeout allows.
func (s *Socket) blocking(t *py.Thread, events sys.Events, call func() (py.Value, sys.Errno)) (py.Value, error) {
	return s.waiting(t, events, s.timeout != 0, call)
}

// waiting is blocking where a flag may say that the call is not to wait.
func (s *Socket) waiting(t *py.Thread, events sys.Events, may bool, call func() (py.Value, sys.Errno)) (py.Value, error) {
	deadline := sys.Forever
	if s.timeout > 0 {
		deadline = t.Calls.Now() + s.timeout
	}
	var try func(timedOut bool) (py.Value, error)
	try = func(timedOut bool) (py.Value, error) {
		if timedOut {
			return nil, py.Errorf(py.TimeoutError, "timed out")
		}
		v, errno := call()
		switch {
		case errno == 0:
			return v, nil
		case errno != sys.EAGAIN || !may:
			return nil, py.OSErrorOf(errno)
		}
		return wait(t, s.fd, events, deadline, try)
	}
	if err := s.open(); err != nil {
		return nil, err
	}
	return try(false)
}

func (s *Socket) connect(t *py.Thread, to py.Value, what string, end func(sys.Errno) (py.Value, error)) (py.Value, error) {
	addr, err := s.address(t, to, what)
	if err != nil {
		return nil, err
	}
	errno := t.Calls.Connect(s.fd, addr)
	if errno != sys.EINPROGRESS || s.timeout == 0 {
		return end(errno)
	}
	deadline := sys.Forever
	if s.timeout > 0 {
		deadline = t.Calls.Now() + s.timeout
	}
	return wait(t, s.fd, sys.Out, deadline, func(timedOut bool) (py.Value, error) {
		if timedOut {
			if what == "connect_ex" {
				return end(sys.EAGAIN)
			}
			return nil, py.Errorf(py.TimeoutError, "timed out")
		}
		value, errno := t.Calls.GetSockOpt(s.fd, sys.OptError)
		if errno == 0 {
			errno = sys.Errno(value)
		}
		if errno == 0 {
			// Linux: the first call after the connection is made says so, and only then
			// is the socket connected for others (inet_stream_connect, SS_CONNECTING).
			if errno = t.Calls.Connect(s.fd, addr); errno == sys.EISCONN {
				errno = 0
			}
		}
		return end(errno)
	})
}

// maxBuffer bounds what recv may ask for at once.
const maxBuffer = 1 << 30

// recv is recv and, with from, recvfrom: over a stream nobody is named.
func (s *Socket) recv(t *py.Thread, size, flagsValue py.Value, from bool) (py.Value, error) {
	n, err := py.AsInt(t, size)
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, py.Errorf(py.ValueError, "negative buffersize in recv")
	}
	if n > maxBuffer {
		return nil, py.MemoryExceeded(t.MemoryLimit)
	}
	flags, err := messageFlags(t, flagsValue)
	if err != nil {
		return nil, err
	}
	all := flags&msgWaitAll != 0
	may := s.timeout != 0 && flags&msgDontWait == 0
	flags &^= msgWaitAll | msgDontWait
	var got []byte
	return s.waiting(t, sys.In, may, func() (py.Value, sys.Errno) {
		for {
			buffer := make([]byte, min(n-len(got), 1<<20)) // no socket's buffer holds more
			k, errno := t.Calls.Recv(s.fd, buffer, flags)
			if errno != 0 && (errno != sys.EAGAIN || may || len(got) == 0) {
				return nil, errno
			}
			if got = append(got, buffer[:k]...); !all || k == 0 || len(got) == n {
				break
			}
		}
		data := py.NewBytes(string(got))
		if from {
			return py.NewTuple(data, py.None), 0
		}
		return data, 0
	})
}

func (s *Socket) recvInto(t *py.Thread, a []py.Value) (py.Value, error) {
	buffer, ok := py.WritableBuffer(a[0])
	if !ok {
		return nil, py.Errorf(py.TypeError, "recv_into() argument 1 must be read-write bytes-like object, not %s", py.TypeName(a[0]))
	}
	if a[1] != nil {
		n, err := py.AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		if n < 0 {
			return nil, py.Errorf(py.ValueError, "negative buffersize in recv_into")
		}
		if n > len(buffer) {
			return nil, py.Errorf(py.ValueError, "buffer too small for requested bytes")
		}
		if n > 0 {
			buffer = buffer[:n]
		}
	}
	flags, err := messageFlags(t, a[2])
	if err != nil {
		return nil, err
	}
	may := s.timeout != 0 && flags&msgDontWait == 0
	return s.waiting(t, sys.In, may, func() (py.Value, sys.Errno) {
		n, errno := t.Calls.Recv(s.fd, buffer, flags&^(msgDontWait|msgWaitAll))
		return py.MakeInt(int64(n)), errno
	})
}

// MSG_DONTWAIT and MSG_WAITALL are dealt with here; MSG_NOSIGNAL all our calls have.
const (
	msgDontWait = 0x40
	msgWaitAll  = 0x100
	msgNoSignal = 0x4000
)

func messageFlags(t *py.Thread, v py.Value) (sys.MsgFlags, error) {
	if v == nil {
		return 0, nil
	}
	n, err := py.AsInt(t, v)
	return sys.MsgFlags(n &^ msgNoSignal), err
}

func sending(t *py.Thread, data, flags py.Value) ([]byte, sys.MsgFlags, error) {
	b, ok := py.BufferOf(data)
	if !ok {
		return nil, 0, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(data))
	}
	f, err := messageFlags(t, flags)
	return []byte(b), f, err
}

// address reads an address of the socket's family.
func (s *Socket) address(t *py.Thread, v py.Value, what string) (sys.Addr, error) {
	if s.family == sys.Unix {
		switch v := v.(type) {
		case *py.Str:
			return sys.Addr{Path: v.S}, nil
		case *py.Bytes:
			return sys.Addr{Path: v.B}, nil
		}
		return sys.Addr{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(v))
	}
	tuple, ok := v.(*py.Tuple)
	if !ok {
		return sys.Addr{}, py.Errorf(py.TypeError, "%s(): AF_INET address must be tuple, not %s", what, py.TypeName(v))
	}
	if n := len(tuple.Items); n != 2 && !(s.family == sys.Inet6 && n >= 2 && n <= 4) {
		if s.family == sys.Inet6 {
			return sys.Addr{}, py.Errorf(py.TypeError, "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
		}
		return sys.Addr{}, py.Errorf(py.TypeError, "AF_INET address must be a pair (host, port)")
	}
	host, ok := tuple.Items[0].(*py.Str)
	if !ok {
		return sys.Addr{}, py.Errorf(py.TypeError, "str, bytes or bytearray expected, not %s", py.TypeName(tuple.Items[0]))
	}
	port, err := py.AsInt(t, tuple.Items[1])
	if err != nil {
		return sys.Addr{}, err
	}
	if port < 0 || port > 65535 {
		return sys.Addr{}, py.Errorf(py.OverflowError, "%s(): port must be 0-65535.", what)
	}
	ip, ok := resolve(host.S, s.family)
	if !ok {
		return sys.Addr{}, gaiError(t)
	}
	return sys.Addr{IP: netip.AddrPortFrom(ip, uint16(port))}, nil
}

// resolve knows numbers, the empty name and localhost.
func resolve(host string, family sys.Domain) (netip.Addr, bool) {
	six := family == sys.Inet6
	switch host {
	case "":
		if six {
			return netip.IPv6Unspecified(), true
		}
		return netip.IPv4Unspecified(), true
	case "localhost":
		if six {
			return netip.IPv6Loopback(), true
		}
		return netip.AddrFrom4([4]byte{127, 0, 0, 1}), true
	case "<broadcast>":
		return netip.AddrFrom4([4]byte{255, 255, 255, 255}), true
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || ip.Is4() == six {
		return netip.Addr{}, false
	}
	return ip, true
}

func gaiError(t *py.Thread) error {
	class := py.OSError
	if m, ok := t.Modules.GetStr(py.Name("socket")).(*py.Module); ok {
		if c, ok := m.Dict.GetStr(py.Name("gaierror")).(*py.Class); ok {
			class = c
		}
	}
	v, err := t.Call1(class, py.MakeInt(-2), py.NewStr("Name or service not known"))
	if err != nil {
		return err
	}
	return v.(*py.Exception)
}

func (s *Socket) addressValue(a sys.Addr) py.Value {
	if s.family == sys.Unix {
		if len(a.Path) > 0 && a.Path[0] == 0 {
			return py.NewBytes(a.Path)
		}
		return py.NewStr(a.Path)
	}
	host, port := py.NewStr(a.IP.Addr().String()), py.MakeInt(int64(a.IP.Port()))
	if s.family == sys.Inet6 {
		return py.NewTuple(host, port, py.MakeInt(0), py.MakeInt(0))
	}
	return py.NewTuple(host, port)
}

// Linux's numbers of levels and options.
const (
	solSocket  = 1
	ipprotoTCP = 6
)

var options = []struct {
	level, name int
	opt         sys.SockOpt
}{
	{solSocket, 2, sys.OptReuseAddr}, {solSocket, 15, sys.OptReusePort}, {solSocket, 4, sys.OptError},
	{solSocket, 7, sys.OptSendBuffer}, {solSocket, 8, sys.OptReceiveBuffer}, {solSocket, 18, sys.OptReceiveLowWater},
	{solSocket, 10, sys.OptOOBInline}, {solSocket, 30, sys.OptAcceptConn}, {solSocket, 13, sys.OptLinger},
	{ipprotoTCP, 1, sys.OptTCPNoDelay},
}

// ignored options are accepted and do nothing here: SO_KEEPALIVE and its kind,
// SO_BROADCAST, IPV6_V6ONLY, TCP_KEEPIDLE and so on.
func ignored(level, name int) bool {
	return level == solSocket && (name == 9 || name == 6 || name == 5) || level == 41 && name == 26 ||
		level == ipprotoTCP && name >= 2 && name <= 30
}

func option(t *py.Thread, a []py.Value) (level, name int, opt sys.SockOpt, known bool, err error) {
	if level, err = py.AsInt(t, a[0]); err != nil {
		return
	}
	if name, err = py.AsInt(t, a[1]); err != nil {
		return
	}
	for _, o := range options {
		if o.level == level && o.name == name {
			return level, name, o.opt, true, nil
		}
	}
	return level, name, 0, false, nil
}

// noProtocolOption is ENOPROTOOPT.
const noProtocolOption = sys.Errno(92)

func getOption(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
	level, name, opt, known, err := option(t, a)
	if err != nil {
		return nil, err
	}
	if level == solSocket && name == 3 { // SO_TYPE
		return py.MakeInt(int64(s.typ)), nil
	}
	if level == solSocket && name == 39 { // SO_DOMAIN
		return py.MakeInt(int64(s.family)), nil
	}
	if !known {
		if ignored(level, name) {
			return py.MakeInt(0), nil
		}
		return nil, py.OSErrorOf(noProtocolOption)
	}
	v, errno := t.Calls.GetSockOpt(s.fd, opt)
	if errno != 0 {
		return nil, py.OSErrorOf(errno)
	}
	if opt == sys.OptLinger {
		on, n := byte(1), v
		if v < 0 {
			on, n = 0, 0
		}
		return py.NewBytes(string([]byte{on, 0, 0, 0, byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)})), nil
	}
	return py.MakeInt(int64(v)), nil
}

func setOption(t *py.Thread, s *Socket, a []py.Value) (py.Value, error) {
	level, name, opt, known, err := option(t, a)
	if err != nil {
		return nil, err
	}
	if !known {
		if ignored(level, name) {
			return py.None, nil
		}
		return nil, py.OSErrorOf(noProtocolOption)
	}
	var value int
	if b, ok := py.BufferOf(a[2]); ok {
		if opt != sys.OptLinger || len(b) < 8 {
			if len(b) < 4 {
				return nil, py.OSErrorOf(sys.EINVAL)
			}
			value = int(int32(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24))
		} else if value = -1; b[0] != 0 {
			value = int(b[4]) | int(b[5])<<8 | int(b[6])<<16 | int(b[7])<<24
		}
	} else if value, err = py.AsInt(t, a[2]); err != nil {
		return nil, err
	}
	return done(t.Calls.SetSockOpt(s.fd, opt, value))
}

// Module makes the module _socket.
func Module(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("_socket")
	m.Set("socket", SocketClass)
	m.Funcs(
		py.Fn{Name: "socketpair", Sig: "family type proto /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			family, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			typ, err := py.AsInt(t, a[1])
			if err != nil {
				return nil, err
			}
			x, y, errno := t.Calls.SocketPair(sys.Domain(family), sys.SockType(typ&^typeFlags))
			if errno != 0 {
				return nil, py.OSErrorOf(errno)
			}
			return py.NewTuple(py.MakeInt(int64(x)), py.MakeInt(int64(y))), nil
		}},
		py.Fn{Name: "dup", Sig: "fd /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			n, errno := t.Calls.Dup(fd)
			if errno != 0 {
				return nil, py.OSErrorOf(errno)
			}
			return py.MakeInt(int64(n)), nil
		}},
		py.Fn{Name: "close", Sig: "fd /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			return done(t.Calls.Close(fd))
		}},
		py.Fn{Name: "resolve", Sig: "host family /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			host, ok := a[0].(*py.Str)
			family, err := py.AsInt(t, a[1])
			if !ok || err != nil {
				return nil, gaiError(t)
			}
			ip, ok := resolve(host.S, sys.Domain(family))
			if !ok {
				return nil, gaiError(t)
			}
			return py.NewStr(ip.String()), nil
		}},
	)
	return m, nil
}
