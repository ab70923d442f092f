package kernel

import (
	"fmt"
	"net/netip"
	"time"

	"eyewall/sim/strace"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// World is everything that is simulated: hosts, the links between them, and
// the one virtual clock.
type World struct {
	now      time.Duration
	alarms   alarmQueue
	alarmSeq uint64
	hosts    []*Host
	links    map[[2]int32]*link // by (from, to); never ranged over
	tasks    []*Task
	costs    *sys.Costs
	sink     trace.Sink
	log      *trace.Log // the world's own
	current  *trace.Log // of whoever is acting: its cause is the cause
	files    trace.Slots
	packets  trace.Slots
	backlog  segmentQueue // what loopback delivers next
	spare    *segment     // free segments
	parts    partPool     // free packets of the unix domain
	pages    [][]byte     // free pages of pipes
	chunks   [][]byte     // free chunks of byte queues
	draining bool
	fdLimit  int
	seed     uint64 // state of the random numbers: links only
}

// Options of a world.
type Options struct {
	// Sink takes the trace; nil for none.
	Sink trace.Sink
	// Costs of work; nil for sys.DefaultCosts.
	Costs *sys.Costs
	// Seed is where the random numbers begin.
	Seed uint64
	// FDLimit is how many descriptors a process may have; 0 for 1,048,576.
	FDLimit int
	// Reuse is a world that is used no more, whose buffers this one takes;
	// nil for none.
	Reuse *World
}

// NewWorld returns an empty world at time 0.
func NewWorld(o Options) *World {
	w := &World{links: map[[2]int32]*link{}, costs: o.Costs, sink: o.Sink, seed: o.Seed, fdLimit: o.FDLimit}
	if w.costs == nil {
		w.costs = sys.DefaultCosts()
	}
	if w.fdLimit == 0 {
		w.fdLimit = defaultFDLimit
	}
	if old := o.Reuse; old != nil {
		w.spare, w.parts, w.pages, w.chunks = old.spare, old.parts, old.pages, old.chunks
		for _, t := range old.tasks {
			w.reclaim(t.files)
		}
	}
	w.log = trace.NewLog(o.Sink, 0, w.Now)
	w.current = w.log
	return w
}

// reclaim takes the buffers of what was open in another world.
func (w *World) reclaim(files *fdTable) {
	for _, f := range files.files {
		switch f := f.(type) {
		case *unixSocket:
			w.parts = append(w.parts, f.queued...)
			f.queued = nil
		case *tcpSocket:
			w.chunks = append(append(w.chunks, f.in.chunks...), f.out.chunks...)
			f.in, f.out = byteQueue{}, byteQueue{}
		case *pipeEnd:
			for _, page := range f.pipe.pages {
				w.pages = append(w.pages, page.buf)
			}
			f.pipe.pages = nil
		}
	}
}

// Now is the virtual time since the start.
func (w *World) Now() time.Duration { return w.now }

// cause is the event because of which things happen at present.
func (w *World) cause() trace.Index { return w.current.Cause() }

// Step handles the next thing that happens, and resumes the process that it
// woke, if any. It returns false when nothing can ever happen again.
func (w *World) Step() bool {
	if len(w.alarms) == 0 {
		return false
	}
	a := w.alarms[0]
	w.alarms.remove(a)
	if a.at < w.now {
		w.broken("an alarm was set for %v", a.at)
	}
	w.now = a.at
	w.current = w.log
	w.log.SetCause(a.cause)
	a.owner.ring(w, a)
	w.current = w.log
	return true
}

// Next is the time of the next thing that happens; false when nothing will.
func (w *World) Next() (time.Duration, bool) {
	if len(w.alarms) == 0 {
		return 0, false
	}
	return w.alarms[0].at, true
}

// Host is a machine in the world. A process has one processor of it to
// itself.
type Host struct {
	world *World
	id    int32
	name  string
	ip    netip.Addr
	ip6   netip.Addr
	// listeners and conns are TCP's demultiplexing tables; they are only
	// looked up, never ranged over.
	listeners map[uint16][]*tcpSocket
	conns     map[tcpPair]*tcpSocket
	bound     map[uint16][]*tcpSocket // on each local port
	ephemeral uint16
	// unixNames are the bound sockets of the unix domain; nil where a path has
	// outlived its socket. Only looked up.
	unixNames map[unixName]*unixSocket
}

// Linux's net.ipv4.ip_local_port_range. Linux picks at random; here ports are
// taken in order.
const (
	firstEphemeralPort = 32768
	lastEphemeralPort  = 60999
)

// AddHost adds a machine with an IPv4 address. Its IPv6 address is the same
// inside fd00::/96.
func (w *World) AddHost(name string, ip netip.Addr) *Host {
	h := &Host{world: w, id: int32(len(w.hosts)), name: name, ip: ip, ip6: inside6(ip), listeners: map[uint16][]*tcpSocket{},
		conns: map[tcpPair]*tcpSocket{}, bound: map[uint16][]*tcpSocket{}, ephemeral: firstEphemeralPort, unixNames: map[unixName]*unixSocket{}}
	w.hosts = append(w.hosts, h)
	w.log.Host(h.id, name, ip.String())
	return h
}

// inside6 is the IPv6 address that goes with an IPv4 one.
func inside6(ip netip.Addr) netip.Addr {
	b := ip.As16()
	copy(b[:12], []byte{0xfd, 11: 0})
	return netip.AddrFrom16(b)
}

// owns tells whether an address is one of the host's.
func (h *Host) owns(ip netip.Addr) bool { return ip == h.ip || ip == h.ip6 || ip.IsLoopback() }

// hostAt finds the machine with an address, as seen from h.
func (h *Host) hostAt(ip netip.Addr) *Host {
	if h.owns(ip) {
		return h
	}
	for _, other := range h.world.hosts {
		if other.ip == ip || other.ip6 == ip {
			return other
		}
	}
	return nil
}

// Connect joins two hosts with a link.
func (w *World) Connect(a, b *Host, l Link) {
	w.links[[2]int32{a.id, b.id}] = &link{Link: l}
	w.links[[2]int32{b.id, a.id}] = &link{Link: l}
	w.log.Link(a.id, b.id, l.Latency, l.Bandwidth)
}

// random is splitmix64.
func (w *World) random() uint64 {
	w.seed += 0x9e3779b97f4a7c15
	z := w.seed
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Start adds a process to a host; it runs for the first time in the steps to
// come. The function must not make system calls itself.
func (w *World) Start(h *Host, name string, role trace.Role, process func(sys.Calls, *trace.Log) sys.Process) *Task {
	t := &Task{world: w, host: h, name: name, files: &fdTable{threads: 1}}
	t.log = trace.NewLog(w.sink, int32(len(w.tasks)+1), w.Now)
	w.tasks = append(w.tasks, t)
	t.log.Process(h.id, role, name)
	w.acting(t.log, trace.None, func() {
		for fd := sys.Stdin; fd <= sys.Stderr; fd++ {
			t.install(newConsole(h))
		}
	})
	t.process = process(strace.Wrap(t, t.log), t.log)
	t.wake = sys.Wake{Kind: sys.WakeStart}
	w.set(&t.run, t, 0)
	return t
}

// Thread adds a thread to a task: a process that shares its descriptors. It
// tells no trace.
func (w *World) Thread(of *Task, process sys.Process) *Task {
	t := &Task{world: w, host: of.host, name: of.name, files: of.files, process: process}
	t.files.threads++
	t.wake = sys.Wake{Kind: sys.WakeStart}
	w.set(&t.run, t, 0)
	return t
}

// acting runs f with log as the one that acts.
func (w *World) acting(log *trace.Log, cause trace.Index, f func()) {
	old := w.current
	w.current = log
	log.SetCause(cause)
	f()
	w.current = old
}

// Tasks are the processes, in the order in which they were started.
func (w *World) Tasks() []*Task { return w.tasks }

// broken panics: an invariant does not hold, and nothing after it can be
// trusted.
func (w *World) broken(format string, args ...any) {
	panic(fmt.Sprintf("kernel: at %v: ", w.now) + fmt.Sprintf(format, args...))
}
