package compare

import (
	"fmt"
	"net/netip"
	"strings"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// run is a trace taken apart into lanes.
type run struct {
	lanes  []lane
	places map[laneKey]int // in lanes; only looked up
	procs  []proc          // number 1 is procs[0]
}

// proc is what is known of a process while its events are read.
type proc struct {
	name      string
	call      trace.Event // that is going on
	wait      trace.Event // that it waits in, or waited in last
	opened    []int       // how often each descriptor was opened
	callbacks map[int64]string
	timers    map[int64]string
	futures   []string // by number
	tasks     []string
	requests  []string
	exited    bool
}

// read takes a trace apart.
func read(t *trace.Trace) *run {
	r := &run{places: map[laneKey]int{}}
	c := t.From(0)
	var e trace.Event
	for c.Next(&e) {
		r.event(&e)
	}
	for i := range r.procs {
		if p := &r.procs[i]; !p.exited && p.name != "" {
			r.add(p, aspectExit, t.End(), "has not exited")
		}
	}
	return r
}

func (r *run) find(key laneKey) *lane {
	if i, ok := r.places[key]; ok {
		return &r.lanes[i]
	}
	return nil
}

// lane returns the lane of a name, which it makes if it is new.
func (r *run) lane(key laneKey) *lane {
	i, ok := r.places[key]
	if !ok {
		i = len(r.lanes)
		r.places[key] = i
		r.lanes = append(r.lanes, lane{laneKey: key})
	}
	return &r.lanes[i]
}

// add puts an entry into a lane of the process as a whole.
func (r *run) add(p *proc, a aspect, at time.Duration, text string) {
	l := r.lane(laneKey{aspect: a, process: p.name, fd: noFD})
	l.entries = append(l.entries, Entry{at, text})
}

// addFD puts an entry into a lane of one descriptor.
func (r *run) addFD(p *proc, a aspect, fd sys.FD, at time.Duration, text string) {
	l := r.lane(p.key(a, fd))
	l.entries = append(l.entries, Entry{at, text})
}

func (p *proc) key(a aspect, fd sys.FD) laneKey {
	key := laneKey{aspect: a, process: p.name, fd: fd}
	if fd >= 0 && int(fd) < len(p.opened) {
		key.opened = p.opened[fd]
	}
	if fd < 0 {
		key.fd = noFD
	}
	return key
}

func (r *run) event(e *trace.Event) {
	if e.Proc < 1 {
		return
	}
	for int(e.Proc) > len(r.procs) {
		r.procs = append(r.procs, proc{callbacks: map[int64]string{}, timers: map[int64]string{}})
	}
	p := &r.procs[e.Proc-1]
	a := &e.Args
	switch e.Kind {
	case trace.KindProcess:
		p.name = r.freeName(e.Text)
	case trace.KindFDOpen:
		p.open(sys.FD(a[0]))
	case trace.KindCallbackAdd:
		p.callbacks[a[0]] = label(e.Text)
	case trace.KindCallbackRun:
		r.add(p, aspectCallbacks, e.At, p.callbacks[a[0]])
		delete(p.callbacks, a[0])
	case trace.KindTimerAdd:
		p.timers[a[0]] = label(e.Text)
	case trace.KindTimerCancel:
		delete(p.timers, a[0])
	case trace.KindTimerDue:
		r.add(p, aspectTimers, e.At, p.timers[a[0]])
		delete(p.timers, a[0])
	case trace.KindFutureNew:
		put(&p.futures, a[0], fmt.Sprintf("future %d", a[1]))
	case trace.KindFutureDone:
		r.add(p, aspectFutures, e.At, fmt.Sprintf("%s: %v %s", get(p.futures, a[0]), trace.Outcome(a[1]), e.Text))
	case trace.KindTaskNew:
		put(&p.tasks, a[0], fmt.Sprintf("%s (task %d)", e.Text, a[1]))
		r.add(p, aspectTasks, e.At, "new "+get(p.tasks, a[0]))
	case trace.KindTaskWait:
		r.add(p, aspectTasks, e.At, fmt.Sprintf("%s waits in line %d for %s", get(p.tasks, a[0]), a[3], get(p.futures, a[1])))
	case trace.KindTaskDone:
		r.add(p, aspectTasks, e.At, fmt.Sprintf("%s: %v", get(p.tasks, a[0]), trace.Outcome(a[1])))
	case trace.KindRequestBegin:
		put(&p.requests, a[0], fmt.Sprintf("%s (request %d)", e.Text, a[1]))
		r.add(p, aspectRequests, e.At, fmt.Sprintf("%s on descriptor %d", get(p.requests, a[0]), a[2]))
	case trace.KindRequestEnd:
		r.add(p, aspectRequests, e.At, fmt.Sprintf("%s: %d", get(p.requests, a[0]), a[1]))
	case trace.KindOutput:
		r.addFD(p, aspectOutput, sys.FD(a[0]), e.At, fmt.Sprintf("%q", e.Text))
	case trace.KindReport:
		r.addFD(p, aspectReports, sys.FD(a[0]), e.At, sys.Events(a[1]).String())
	case trace.KindExit:
		p.exited = true
		r.add(p, aspectExit, e.At, fmt.Sprintf("exit %d", a[0]))
	case trace.KindWait:
		p.wait = *e
	case trace.KindResume:
		if sys.WakeKind(a[0]) == sys.WakeError {
			r.refused(p, sys.Errno(a[2]))
		}
	case trace.KindCall:
		p.call = *e
	case trace.KindReturn:
		r.returned(p, e)
	}
}

// freeName makes a name that another process has different from it.
func (r *run) freeName(name string) string {
	free := name
	for n := 2; ; n++ {
		taken := false
		for i := range r.procs {
			taken = taken || r.procs[i].name == free
		}
		if !taken {
			return free
		}
		free = fmt.Sprintf("%s (%d)", name, n)
	}
}

func (p *proc) open(fd sys.FD) {
	if fd < 0 {
		return
	}
	for int(fd) >= len(p.opened) {
		p.opened = append(p.opened, 0)
	}
	p.opened[fd]++
}

// label is never "", which is the text of no entry.
func label(text string) string {
	if text == "" {
		return "(no label)"
	}
	return text
}

// put and get keep texts by number.
func put(list *[]string, i int64, text string) {
	for int64(len(*list)) <= i {
		*list = append(*list, "")
	}
	(*list)[i] = text
}

func get(list []string, i int64) string {
	if i >= 0 && i < int64(len(list)) {
		return list[i]
	}
	return fmt.Sprintf("number %d", i)
}

// refused is the end of a wait that could not begin. Others are compared by
// the events that they reported.
func (r *run) refused(p *proc, errno sys.Errno) {
	kind, fd := sys.WaitKind(p.wait.Args[0]), noFD
	text := kind.String() + "()"
	if kind == sys.WaitEpoll {
		fd = sys.FD(p.wait.Args[1])
		text = fmt.Sprintf("%v(%d)", kind, fd)
	}
	r.addFD(p, aspectCalls, fd, p.wait.At, text+" = "+errno.Name())
}

// returned is the end of a system call.
func (r *run) returned(p *proc, e *trace.Event) {
	call := sys.Syscall(p.call.Args[0])
	fd := sys.FD(p.call.Args[1])
	value, errno, hash := e.Args[0], sys.Errno(e.Args[1]), e.Args[2]
	r.addFD(p, aspectCalls, fd, p.call.At, describe(&p.call)+" = "+answer(value, errno))
	out := call == sys.CallWrite || call == sys.CallSend
	if in := call == sys.CallRead || call == sys.CallRecv; !in && !out {
		return
	}
	flags := p.call.Args[3]
	if errno != 0 || value <= 0 || flags != 0 {
		return // nothing moved, or beside the stream: peeked, out of band
	}
	key := p.key(aspectBytes, fd)
	key.out = out
	l := r.lane(key)
	l.sum = stream{l.sum.bytes + value, hash}
	l.entries = append(l.entries, Entry{p.call.At, fmt.Sprintf("%d bytes, %d in all (%08x): %s",
		value, l.sum.bytes, uint32(hash), preview(e.Text, value))})
}

// preview is the beginning of what was moved.
func preview(text string, n int64) string {
	if int64(len(text)) < n {
		return fmt.Sprintf("%q…", text)
	}
	return fmt.Sprintf("%q", text)
}

func answer(value int64, errno sys.Errno) string {
	if errno != 0 {
		return errno.Name()
	}
	return fmt.Sprint(value)
}

// describe is a call with those of its arguments that mean the same in both
// runs.
func describe(e *trace.Event) string {
	call, fd, a, b := sys.Syscall(e.Args[0]), e.Args[1], e.Args[2], e.Args[3]
	var args string
	switch call {
	case sys.CallSocket, sys.CallSocketPair, sys.CallEventFD:
		args = fmt.Sprintf("%d, %d", a, b)
	case sys.CallBind, sys.CallConnect:
		args = fmt.Sprintf("%d, %s", fd, withoutChosenPort(e.Text))
	case sys.CallListen:
		args = fmt.Sprintf("%d, %d", fd, a)
	case sys.CallShutdown:
		args = fmt.Sprintf("%d, %v", fd, sys.How(a))
	case sys.CallGetSockOpt:
		args = fmt.Sprintf("%d, %v", fd, sys.SockOpt(a))
	case sys.CallSetSockOpt:
		args = fmt.Sprintf("%d, %v, %d", fd, sys.SockOpt(a), b)
	case sys.CallRead, sys.CallWrite:
		args = fmt.Sprintf("%d, %d bytes", fd, a)
	case sys.CallRecv, sys.CallSend:
		args = fmt.Sprintf("%d, %d bytes", fd, a)
		if b != 0 {
			args += fmt.Sprintf(", flags %#x", b)
		}
	case sys.CallTimerFDSetTime:
		args = fmt.Sprintf("%d, every %v", fd, time.Duration(b)) // the first time may be reckoned from the clock
	case sys.CallEpollCtl:
		args = fmt.Sprintf("%d, %s, %d, %v", fd, e.Text, a, sys.Events(b))
	case sys.CallPipe, sys.CallTimerFD, sys.CallEpollCreate:
	default:
		args = fmt.Sprint(fd)
	}
	return fmt.Sprintf("%v(%s)", call, args)
}

// firstEphemeralPort begins Linux's net.ipv4.ip_local_port_range: from there
// on a kernel chooses ports as it likes.
const firstEphemeralPort = 32768

// withoutChosenPort is an address without a port that a kernel chose.
func withoutChosenPort(addr string) string {
	a, err := netip.ParseAddrPort(addr)
	if err != nil || a.Port() < firstEphemeralPort {
		return addr
	}
	return strings.TrimSuffix(addr, fmt.Sprint(a.Port())) + "…"
}
