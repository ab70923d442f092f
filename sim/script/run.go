package script

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"time"

	"eyewall/sim/sys"
)

// Machine is a kernel, for one process of several threads that makes one
// call at a time.
type Machine interface {
	sys.Calls
	// Open opens an empty regular file, /dev/null, or a directory.
	Open(Op) (sys.FD, sys.Errno)
	// Wait blocks.
	Wait(*sys.Wait) sys.Wake
	// Background blocks a thread in each of the waits in turn. It returns
	// the thread's number.
	Background(waits []*sys.Wait) int
	// Settle waits for SettleTime, so that all that will wake has woken.
	Settle()
	// Woken is the last wake of a thread; false while it is blocked.
	Woken(thread int) (sys.Wake, bool)
	// ClosedPort is an address at which nobody listens.
	ClosedPort() sys.Addr
	// UnixName is the address of a name in the unix domain, abstract and the
	// machine's own.
	UnixName(string) sys.Addr
	// Loopback is 127.0.0.1, as the script's sockets bind to it.
	Loopback() sys.Addr
}

// SettleTime is how long a script waits before it asks whether its threads
// are blocked.
const SettleTime = 30 * time.Millisecond

// Result is what a line gave.
type Result struct {
	Text string
	// Loose is what to compare instead, where the number of bytes depends
	// on more than the rules: "full", say.
	Loose string
}

// Same tells whether two results of one line agree, as far as they can be
// compared.
func (r Result) Same(other Result) bool {
	if r.Loose != "" || other.Loose != "" {
		return r.Loose == other.Loose
	}
	return r.Text == other.Text
}

// What fill and drain move at the most: a file takes any amount, and a
// connection a few megabytes.
const (
	maxTotal    = 2 << 20
	maxTCPTotal = 8 << 20
)

// Runner runs scripts, one after the other, and keeps its buffers for the
// next one.
type Runner struct {
	*Script
	m       Machine
	fds     []sys.FD
	isTCP   []bool // by descriptor number
	wait    sys.Wait
	poll    []sys.PollFD
	sets    sys.SelectSets
	buf     []byte
	text    []byte
	threads []backgroundThread
}

type backgroundThread struct {
	name   string
	number int
	inner  *Call
	wait   *sys.Wait // the last of its waits
}

// Run makes the script's calls on a machine and returns what each gave.
func (s *Script) Run(m Machine) []Result { return new(Runner).Run(s, m) }

// Run makes a script's calls on a machine and returns what each gave.
func (r *Runner) Run(s *Script, m Machine) []Result {
	r.Script, r.m, r.threads, r.isTCP = s, m, nil, r.isTCP[:0]
	r.fds = r.fds[:0]
	for range s.Names {
		r.fds = append(r.fds, -1)
	}
	results := make([]Result, len(s.Lines))
	for i := range s.Lines {
		results[i] = r.do(&s.Lines[i].Call)
		if m, ok := m.(*Simulated); ok {
			if err := m.check(); err != nil {
				panic(fmt.Sprintf("after %q in\n%s: %v", s.Text(&s.Lines[i].Call), s, err))
			}
		}
	}
	return results
}

func (r *Runner) fd(ref Ref) sys.FD {
	if n, ok := ref.number(); ok {
		return n
	}
	if ref >= 0 && int(ref) < len(r.fds) {
		return r.fds[ref]
	}
	return -1
}

func (r *Runner) tcp(ref Ref) bool {
	fd := r.fd(ref)
	return fd >= 0 && int(fd) < len(r.isTCP) && r.isTCP[fd]
}

// addr is the address that a Ref stands for: a socket's own, or the closed
// port.
func (r *Runner) addr(ref Ref) (sys.Addr, sys.Errno) {
	switch ref {
	case RefNone:
		return r.m.Loopback(), 0
	case RefClosedPort:
		return r.m.ClosedPort(), 0
	}
	addr, errno := r.m.GetSockName(r.fd(ref))
	if !addr.IP.IsValid() {
		addr = sys.TCPAddr("0.0.0.0:0") // as an unnamed address of any family reads
	}
	return addr, errno
}

// set sets the variable i of a call.
func (r *Runner) set(c *Call, i int, fd sys.FD, tcp bool) {
	if ref := c.Out[i]; ref >= 0 {
		r.fds[ref] = fd
	}
	for int(fd) >= len(r.isTCP) {
		r.isTCP = append(r.isTCP, false)
	}
	r.isTCP[fd] = tcp
}

func answer(errno sys.Errno) Result { return Result{Text: errno.Name()} }

func count(n int, errno sys.Errno) Result {
	if errno != 0 {
		return answer(errno)
	}
	return Result{Text: strconv.Itoa(n)}
}

// one sets a call's variable to a new descriptor.
func (r *Runner) one(c *Call, fd sys.FD, errno sys.Errno, tcp bool) Result {
	if errno == 0 {
		r.set(c, 0, fd, tcp)
	}
	return answer(errno)
}

func (r *Runner) two(c *Call, a, b sys.FD, errno sys.Errno) Result {
	if errno == 0 {
		r.set(c, 0, a, false)
		r.set(c, 1, b, false)
	}
	return answer(errno)
}

// data is n bytes to write: a one, and zeros.
func (r *Runner) data(n int64) []byte {
	if int64(cap(r.buf)) < n {
		r.buf = make([]byte, max(n, 32<<10))
	}
	r.buf = r.buf[:n]
	if n > 0 {
		clear(r.buf)
		r.buf[0] = 1
	}
	return r.buf
}

// room is n bytes to read into.
func (r *Runner) room(n int64) []byte {
	if int64(cap(r.buf)) < n {
		r.buf = make([]byte, max(n, 32<<10))
	}
	return r.buf[:n]
}

func (r *Runner) do(c *Call) Result {
	m, fd := r.m, r.fd(c.FD)
	switch c.Op {
	case OpSocketPair:
		a, b, errno := m.SocketPair(sys.Unix, c.Type)
		return r.two(c, a, b, errno)
	case OpPipe:
		a, b, errno := m.Pipe()
		return r.two(c, a, b, errno)
	case OpEpoll:
		fd, errno := m.EpollCreate()
		return r.one(c, fd, errno, false)
	case OpEventFD:
		var flags sys.EventFDFlags
		if c.Semaph {
			flags = sys.EventFDSemaphore
		}
		fd, errno := m.EventFD(uint32(c.N), flags)
		return r.one(c, fd, errno, false)
	case OpTimerFD:
		fd, errno := m.TimerFD()
		return r.one(c, fd, errno, false)
	case OpSocket:
		fd, errno := m.Socket(sys.Inet, sys.Stream)
		return r.one(c, fd, errno, true)
	case OpUnixSocket:
		fd, errno := m.Socket(sys.Unix, c.Type)
		return r.one(c, fd, errno, false)
	case OpUnixBind:
		return answer(m.Bind(fd, m.UnixName(c.Name)))
	case OpUnixConnect:
		return answer(m.Connect(fd, m.UnixName(c.Name)))
	case OpFile, OpDevNull, OpDir:
		fd, errno := m.Open(c.Op)
		return r.one(c, fd, errno, false)
	case OpDup:
		dup, errno := m.Dup(fd)
		return r.one(c, dup, errno, r.tcp(c.FD))
	case OpListen:
		return r.listen(c)
	case OpBind:
		addr, errno := r.addr(c.Other)
		if errno == 0 {
			errno = m.Bind(fd, addr)
		}
		return answer(errno)
	case OpConnect:
		return r.connect(c)
	case OpAccept:
		conn, _, errno := m.Accept(fd)
		return r.one(c, conn, errno, r.tcp(c.FD))
	case OpWrite:
		return count(m.Write(fd, r.data(c.N)))
	case OpRead:
		return count(m.Read(fd, r.room(c.N)))
	case OpPeek:
		return count(m.Recv(fd, r.room(c.N), sys.MsgPeek))
	case OpOOB:
		return count(m.Send(fd, r.data(1), sys.MsgOOB))
	case OpReadOOB:
		return count(m.Recv(fd, r.room(1), sys.MsgOOB))
	case OpAdd:
		return count(m.Write(fd, binary.LittleEndian.AppendUint64(r.room(0), c.Value)))
	case OpGet:
		p := r.room(8)
		if n, errno := m.Read(fd, p); errno != 0 || n < len(p) {
			return count(n, errno)
		}
		return Result{Text: "val=" + strconv.FormatUint(binary.LittleEndian.Uint64(p), 10)}
	case OpFill:
		return r.fill(c, fd)
	case OpDrain:
		return r.drain(c, fd)
	case OpInQueue:
		return count(m.InQueue(fd))
	case OpPipeSize:
		return count(m.SetPipeSize(fd, int(c.N)))
	case OpShutdown:
		return answer(m.Shutdown(fd, c.How))
	case OpClose:
		return answer(m.Close(fd))
	case OpLinger0:
		return answer(m.SetSockOpt(fd, sys.OptLinger, 0))
	case OpSetSockOpt:
		return answer(m.SetSockOpt(fd, c.Opt, int(c.N)))
	case OpGetSockOpt:
		value, errno := m.GetSockOpt(fd, c.Opt)
		if errno == 0 && c.Opt == sys.OptError && value != 0 {
			return answer(sys.Errno(value))
		}
		result := count(value, errno)
		if errno == 0 && c.Opt == sys.OptSendBuffer && value > looseBuffer && r.tcp(c.FD) {
			result.Loose = "autotuned" // by the congestion control that is set
		}
		return result
	case OpSetTime:
		return answer(m.TimerFDSetTime(fd, sys.TimerSpec{First: time.Duration(c.N) * time.Millisecond,
			Interval: time.Duration(c.M) * time.Millisecond}))
	case OpGetTime:
		spec, errno := m.TimerFDGetTime(fd)
		switch {
		case errno != 0:
			return answer(errno)
		case spec.First > 0:
			return Result{Text: "armed"}
		}
		return Result{Text: "disarmed"}
	case OpSleep:
		m.Wait(&sys.Wait{Kind: sys.WaitSleep, Timeout: time.Duration(c.N) * time.Millisecond})
		return answer(0)
	case OpCtl:
		return answer(m.EpollCtl(fd, c.Ctl, r.fd(c.Other), sys.EpollEvent{Events: c.Mask, Data: uint64(uint32(c.Other))}))
	case OpWait, OpWaitNs, OpPoll, OpSelect:
		w := &r.wait
		if errno := r.prepare(c, w, &r.poll, &r.sets); errno != 0 {
			return answer(errno)
		}
		return r.woken(c, w, m.Wait(w))
	case OpBackground:
		return r.background(c)
	case OpWoken, OpHits, OpJoin:
		return r.threadsNow(c)
	}
	return answer(sys.ENOSYS)
}

func (r *Runner) listen(c *Call) Result {
	if c.FD != RefNone {
		return answer(r.m.Listen(r.fd(c.FD), int(c.N)))
	}
	fd, errno := r.m.Socket(sys.Inet, sys.Stream)
	if errno == 0 {
		r.set(c, 0, fd, true)
		if errno = r.m.Bind(fd, r.m.Loopback()); errno == 0 {
			errno = r.m.Listen(fd, int(c.N))
		}
	}
	return answer(errno)
}

func (r *Runner) connect(c *Call) Result {
	fd := r.fd(c.FD)
	addr, errno := r.addr(c.Other)
	if errno != 0 {
		return answer(errno)
	}
	if c.FD == RefNone {
		if fd, errno = r.m.Socket(sys.Inet, sys.Stream); errno != 0 {
			return answer(errno)
		}
		r.set(c, 0, fd, true)
	}
	return answer(r.m.Connect(fd, addr))
}

// fill writes until EAGAIN.
func (r *Runner) fill(c *Call, fd sys.FD) Result {
	p := r.data(c.N)
	total, limit := 0, maxTotal
	if r.tcp(c.FD) {
		limit = maxTCPTotal
	}
	for total < limit {
		n, errno := r.m.Write(fd, p)
		if errno != 0 {
			result := Result{Text: strconv.Itoa(total)}
			end := "full"
			if errno != sys.EAGAIN {
				end = errno.Name()
				if total == 0 {
					result.Text = end
				} else {
					result.Text += "+" + end
				}
			}
			if r.tcp(c.FD) {
				result.Loose = end
			}
			return result
		}
		if n == 0 {
			break
		}
		total += n
	}
	return Result{Text: strconv.Itoa(total)}
}

// drain reads until EAGAIN.
func (r *Runner) drain(c *Call, fd sys.FD) Result {
	p := r.room(32 << 10)
	total, end := 0, ""
	for total < maxTCPTotal {
		n, errno := r.m.Read(fd, p)
		if errno == sys.EAGAIN {
			break
		}
		if errno != 0 {
			end = "+" + errno.Name()
			break
		}
		if n == 0 {
			end = "+eof"
			break
		}
		total += n
	}
	result := Result{Text: strconv.Itoa(total) + end}
	if r.tcp(c.FD) && total > looseFrom {
		result.Loose = "drained" + end
	}
	return result
}

// looseBuffer is more than a program can ask for with SO_SNDBUF.
const looseBuffer = 500_000

// looseFrom is how many bytes TCP must have moved for their number to depend
// on buffer sizes.
const looseFrom = 30_000

// prepare makes a call's wait.
func (r *Runner) prepare(c *Call, w *sys.Wait, poll *[]sys.PollFD, sets *sys.SelectSets) sys.Errno {
	*w = sys.Wait{Timeout: time.Duration(c.M) * time.Millisecond}
	if c.M < 0 {
		w.Timeout = sys.Forever
	}
	switch c.Op {
	case OpWait:
		w.Kind, w.Epoll, w.MaxEvents = sys.WaitEpoll, r.fd(c.FD), int(c.N)
	case OpWaitNs:
		w.Kind, w.Epoll, w.MaxEvents, w.Timeout = sys.WaitEpoll, r.fd(c.FD), int(c.N), time.Duration(c.M)
		if c.M == infinite {
			w.Timeout = sys.Forever
		} else if c.M < 0 {
			return sys.EINVAL // a negative timespec
		}
	case OpPoll:
		*poll = (*poll)[:0]
		for _, e := range c.Set {
			*poll = append(*poll, sys.PollFD{FD: r.fd(e.FD), Events: e.Mask})
		}
		w.Kind, w.Poll = sys.WaitPoll, *poll
	case OpSelect:
		*sets = sys.SelectSets{}
		for _, e := range c.Set {
			fd := r.fd(e.FD)
			if fd < 0 || fd >= sys.SelectSize {
				return sys.EBADF
			}
			switch e.Mask {
			case sys.In:
				sets.Read.Set(fd)
			case sys.Out:
				sets.Write.Set(fd)
			default:
				sets.Except.Set(fd)
			}
			sets.N = max(sets.N, int(fd)+1)
		}
		w.Kind, w.Select = sys.WaitSelect, sets
	}
	return 0
}

// woken writes what a wait gave.
func (r *Runner) woken(c *Call, w *sys.Wait, wake sys.Wake) Result {
	if wake.Kind == sys.WakeError {
		return answer(wake.Errno)
	}
	b := append(r.text[:0], '[')
	sep := func() {
		if len(b) > 1 {
			b = append(b, ' ')
		}
	}
	switch w.Kind {
	case sys.WaitEpoll:
		if wake.Kind == sys.WakeReady {
			for _, e := range wake.Events {
				sep()
				b = append(append(b, r.name(Ref(int32(uint32(e.Data))))...), ':')
				b = append(b, e.Events.String()...)
			}
		}
	case sys.WaitPoll:
		for i, p := range w.Poll {
			if p.Revents != 0 {
				sep()
				b = append(append(b, r.name(c.Set[i].FD)...), ':')
				b = append(b, p.Revents.String()...)
			}
		}
	case sys.WaitSelect:
		for _, set := range [...]sys.Events{sys.In, sys.Out, sys.Pri} {
			for i, e := range c.Set {
				fd := r.fd(e.FD)
				first := slices.IndexFunc(c.Set, func(o Entry) bool { return o.Mask == e.Mask && r.fd(o.FD) == fd }) == i
				if e.Mask == set && first && (set == sys.In && w.Select.Read.Has(fd) || set == sys.Out && w.Select.Write.Has(fd) ||
					set == sys.Pri && w.Select.Except.Has(fd)) {
					sep()
					b = append(append(b, selectLetter(set)...), ':')
					b = append(b, r.name(e.FD)...)
				}
			}
		}
	}
	b = append(b, ']')
	r.text = b
	return Result{Text: string(b)}
}

// background starts a thread that waits.
func (r *Runner) background(c *Call) Result {
	wait := &sys.Wait{}
	waits := []*sys.Wait{wait}
	inner := c.Inner
	if inner.Op == OpPollWait {
		*wait = sys.Wait{Kind: sys.WaitPoll, Poll: []sys.PollFD{{FD: r.fd(inner.FD), Events: sys.In}}, Timeout: sys.Forever}
		wait = &sys.Wait{Kind: sys.WaitEpoll, Epoll: r.fd(inner.FD), MaxEvents: int(inner.N)}
		waits = append(waits, wait)
	} else if errno := r.prepare(inner, wait, &[]sys.PollFD{}, &sys.SelectSets{}); errno != 0 {
		return answer(errno)
	}
	r.threads = append(r.threads, backgroundThread{c.Thread, r.m.Background(waits), inner, wait})
	r.m.Settle()
	return r.thread(&r.threads[len(r.threads)-1])
}

func (r *Runner) thread(t *backgroundThread) Result {
	wake, done := r.m.Woken(t.number)
	if !done {
		return Result{Text: "blocked"}
	}
	return r.woken(t.inner, t.wait, wake)
}

// threadsNow answers what is asked of the threads.
func (r *Runner) threadsNow(c *Call) Result {
	r.m.Settle()
	hits := 0
	b := []byte{'['}
	for i := range r.threads {
		t := &r.threads[i]
		wake, done := r.m.Woken(t.number)
		if c.Op == OpJoin && t.name == c.Thread {
			return r.thread(t)
		}
		if done {
			if len(b) > 1 {
				b = append(b, ' ')
			}
			b = append(b, t.name...)
			if wake.Kind == sys.WakeReady {
				hits++
			}
		}
	}
	switch c.Op {
	case OpHits:
		return Result{Text: strconv.Itoa(hits)}
	case OpJoin:
		return Result{Text: "no such thread"}
	}
	return Result{Text: string(append(b, ']'))}
}
