package scenario

import (
	"bytes"
	_ "embed"
	"fmt"
	"net/netip"
	"time"

	"eyewall/sim/loop"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// async is the first program of the course notes, done right: a server whose
// handler waits five seconds without holding the loop, and three clients.
func async(o Options) *Scenario {
	clients := o.Clients
	if clients <= 0 {
		clients = 3
	}
	s := &Scenario{
		Name:    "async",
		Title:   "A handler that waits without holding the loop",
		Hosts:   []Host{{"server", netip.AddrFrom4([4]byte{10, 0, 0, 1})}},
		Sources: []trace.Source{{Name: "async_handler.go", Text: asyncSource}},
		Processes: []Process{{Name: "server", Host: 0, Role: trace.RoleProgram,
			New: func(calls sys.Calls, log *trace.Log) sys.Process {
				return loop.New(calls, log, (&asyncServer{}).main)
			}}},
	}
	for i := range clients {
		host := len(s.Hosts)
		name := clientName(i)
		s.Hosts = append(s.Hosts, Host{name, netip.AddrFrom4([4]byte{10, 0, byte(1 + i/250), byte(1 + i%250)})})
		// Near, farther, far.
		s.Links = append(s.Links, Link{A: 0, B: host, Latency: time.Duration(80+40*(i%3)) * time.Millisecond,
			Bandwidth: 12_500_000})
		c := &asyncClient{start: time.Duration(i) * time.Second}
		s.Processes = append(s.Processes, Process{Name: name, Host: host, Role: trace.RolePeer,
			New: func(calls sys.Calls, log *trace.Log) sys.Process { return loop.New(calls, log, c.main) }})
	}
	return s
}

// clientName is "client A", "client B", …, "client Z", "client 27", …
func clientName(i int) string {
	if i < 26 {
		return "client " + string(rune('A'+i))
	}
	return fmt.Sprintf("client %d", i+1)
}

//go:embed async_handler.go
var asyncSource string

// Resume makes the handler a coroutine.
func (h *AsyncHandler) Resume(any, error) loop.Step { return h.get() }

const asyncPort = 8888

// asyncServer accepts connections and hands each request to a handler.
type asyncServer struct {
	loop *loop.Loop
}

func (s *asyncServer) main(l *loop.Loop) {
	s.loop = l
	calls := l.Calls()
	fd, errno := calls.Socket(sys.Inet, sys.Stream)
	if errno == 0 {
		errno = calls.SetSockOpt(fd, sys.OptReuseAddr, 1)
	}
	if errno == 0 {
		errno = calls.Bind(fd, sys.Addr{IP: netip.AddrPortFrom(netip.IPv4Unspecified(), asyncPort)})
	}
	if errno == 0 {
		errno = calls.Listen(fd, 128)
	}
	if errno == 0 {
		errno = l.AddHandler(fd, sys.In, "accept", s.accept)
	}
	if errno != 0 {
		calls.Write(sys.Stderr, fmt.Appendf(nil, "listen on port %d: %v\n", asyncPort, errno))
		l.Stop(1)
		return
	}
	calls.Write(sys.Stdout, fmt.Appendf(nil, "listening on port %d\n", asyncPort))
}

// accept takes all connections that wait, as Tornado's accept_handler does.
func (s *asyncServer) accept(fd sys.FD, _ sys.Events) {
	for {
		conn, _, errno := s.loop.Calls().Accept(fd)
		if errno != 0 {
			return
		}
		c := &connection{loop: s.loop, fd: conn}
		s.loop.AddHandler(conn, sys.In, "read request", c.readable)
	}
}

// connection is the server's end of one: it reads a request, and writes what
// the handler answers.
type connection struct {
	loop *loop.Loop
	fd   sys.FD
	in   []byte
	out  []byte
	end  func(status int) // of the request
}

// maxRequest bounds the head of a request.
const maxRequest = 64 << 10

func (c *connection) readable(fd sys.FD, _ sys.Events) {
	var chunk [4096]byte
	n, errno := c.loop.Calls().Recv(fd, chunk[:], 0)
	if errno == sys.EAGAIN {
		return
	}
	if errno != 0 || n == 0 || len(c.in)+n > maxRequest {
		c.close()
		return
	}
	if c.end != nil {
		return // it talks while it is being served: nobody listens
	}
	c.in = append(c.in, chunk[:n]...)
	if !bytes.Contains(c.in, []byte("\r\n\r\n")) {
		return
	}
	line, _, _ := bytes.Cut(c.in, []byte(" HTTP/1.1\r\n"))
	c.end = c.loop.BeginRequest(fd, string(line))
	c.loop.NewTask("AsyncHandler.get", &AsyncHandler{request: request{loop: c.loop, conn: c}})
}

// finish answers the request and closes.
func (c *connection) finish(body string) {
	if c.out != nil || c.end == nil {
		return // the client is gone
	}
	c.out = fmt.Appendf(nil, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", len(body), body)
	c.writable(c.fd, sys.Out)
}

func (c *connection) writable(fd sys.FD, _ sys.Events) {
	n, errno := c.loop.Calls().Send(fd, c.out, 0)
	if errno != 0 && errno != sys.EAGAIN {
		c.close()
		return
	}
	if c.out = c.out[n:]; len(c.out) > 0 {
		c.loop.RemoveHandler(fd)
		c.loop.AddHandler(fd, sys.Out, "write response", c.writable)
		return
	}
	c.end(200)
	c.end = nil
	c.close()
}

func (c *connection) close() {
	if c.end != nil {
		c.end(499) // the client left first
		c.end = nil
	}
	c.loop.RemoveHandler(c.fd)
	c.loop.Calls().Close(c.fd)
}

// asyncClient sends one request and reads the answer.
type asyncClient struct {
	start time.Duration
	loop  *loop.Loop
	in    []byte
	sent  time.Duration
}

func (c *asyncClient) main(l *loop.Loop) {
	c.loop = l
	if c.start == 0 {
		c.connect()
		return
	}
	l.Log().Doing("not started yet")
	l.CallLater(c.start, "connect", c.connect)
}

func (c *asyncClient) connect() {
	calls := c.loop.Calls()
	fd, errno := calls.Socket(sys.Inet, sys.Stream)
	if errno != 0 {
		c.fail("socket", errno)
		return
	}
	c.loop.Log().Doing("connecting")
	c.sent = c.loop.Time()
	errno = calls.Connect(fd, sys.TCPAddr("10.0.0.1:8888"))
	if errno != 0 && errno != sys.EINPROGRESS {
		c.fail("connect", errno)
		return
	}
	if errno := c.loop.AddHandler(fd, sys.Out, "connected", c.connected); errno != 0 {
		c.fail("watch the connection", errno)
	}
}

func (c *asyncClient) connected(fd sys.FD, _ sys.Events) {
	calls := c.loop.Calls()
	if errno, _ := calls.GetSockOpt(fd, sys.OptError); errno != 0 {
		c.fail("connect", sys.Errno(errno))
		return
	}
	c.loop.RemoveHandler(fd)
	if errno := c.loop.AddHandler(fd, sys.In, "read answer", c.readable); errno != 0 {
		c.fail("watch the connection", errno)
		return
	}
	if _, errno := calls.Send(fd, []byte("GET /async HTTP/1.1\r\nHost: server:8888\r\n\r\n"), 0); errno != 0 {
		c.fail("send", errno)
		return
	}
	c.loop.Log().Doing("GET /async")
}

func (c *asyncClient) readable(fd sys.FD, _ sys.Events) {
	var chunk [4096]byte
	n, errno := c.loop.Calls().Recv(fd, chunk[:], 0)
	switch {
	case errno == sys.EAGAIN:
	case errno != 0:
		c.fail("recv", errno)
	case n > 0:
		c.in = append(c.in, chunk[:n]...)
	default:
		_, body, _ := bytes.Cut(c.in, []byte("\r\n\r\n"))
		c.loop.Log().Doing(fmt.Sprintf("got %q", body))
		c.loop.RemoveHandler(fd)
		c.loop.Calls().Close(fd)
		c.loop.Calls().Write(sys.Stdout, fmt.Appendf(nil, "%s\n", body))
		c.loop.Stop(0)
	}
}

// fail says what went wrong and ends the client.
func (c *asyncClient) fail(what string, errno sys.Errno) {
	c.loop.Log().Doing(what + ": " + errno.Name())
	c.loop.Calls().Write(sys.Stderr, fmt.Appendf(nil, "%s: %v\n", what, errno))
	c.loop.Stop(1)
}
