package layout

import (
	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// cast is who plays a part in a view: found once, before the panels are
// drawn.
type cast struct {
	proc    int32  // number of the program
	owned   []bool // scratch: by number, something refers to it
	peers   []peer
	peerOf  []int32  // by host: its first peer, or -1
	spotOf  []int32  // by host: the newest of its spots, or -1
	busy    []bool   // by host: it has a connection to the program, or something is on the way
	files   []member // of the program's kernel, without the epoll that is shown
	console int      // descriptors that are the console
	epoll   *trace.File
	epollFD sys.FD
	spots   []spot   // where descriptors came to lie
	sources []source // where arrows to the ready list begin
	handed  point    // where events leave the kernel; zero: none do
	poll    point    // where they enter the loop
	tasks   []int32  // suspended ones
	futures []int32  // that no task waits for
	done    [2]int   // tasks, futures that are over
}

// peer is a card of the world.
type peer struct {
	host, proc int32 // proc is a number; 0: a host on which nothing runs
	x, y       float32
	drawn      bool
	packets    int  // on the way from it or to it
	asks       bool // it has sent a SYN
}

// member is an open file of the program, or one that the kernel holds for it
// without a descriptor: a connection that nobody accepted yet, or one that is
// still closing.
type member struct {
	fd   sys.FD // -1: no descriptor
	file int32
}

// spot is where a curve from the world ends.
type spot struct {
	file  int32
	host  int32 // on the other side; -1: none
	x, y  float32
	group bool // stands for several
}

type point struct{ x, y float32 }

// source is where the arrow to an item of the ready list begins.
type source struct {
	item int
	x, y float32
}

// gather fills the cast from the state.
func (p *pen) gather() {
	c := &p.cast
	st := p.st
	c.peers, c.files, c.spots, c.sources = c.peers[:0], c.files[:0], c.spots[:0], c.sources[:0]
	c.tasks, c.futures = c.tasks[:0], c.futures[:0]
	c.handed, c.poll = point{}, point{}
	c.console, c.epoll, c.epollFD, c.done = 0, nil, -1, [2]int{}
	c.proc = st.Program()
	p.prog = nil
	if c.proc > 0 {
		p.prog = st.Procs[c.proc-1]
	}
	for i := range st.Procs {
		if int32(i+1) != c.proc {
			c.peers = append(c.peers, peer{host: st.Procs[i].Host, proc: int32(i + 1)})
		}
	}
	c.owned = resize(c.owned, len(st.Hosts))
	for i := range st.Procs {
		c.owned[st.Procs[i].Host] = true
	}
	for h := range st.Hosts {
		if !c.owned[h] {
			c.peers = append(c.peers, peer{host: int32(h)})
		}
	}
	if n := len(st.Hosts); n > 0 && (p.firstHost != &st.Hosts[0] || p.hostCount != n) {
		p.firstHost, p.hostCount, p.fars = &st.Hosts[0], n, p.fars[:0]
		clear(p.hosts)
		for h := range st.Hosts {
			p.hosts[st.Hosts[h].Addr] = int32(h)
		}
	}
	c.peerOf, c.spotOf = c.peerOf[:0], c.spotOf[:0]
	for range st.Hosts {
		c.peerOf, c.spotOf = append(c.peerOf, -1), append(c.spotOf, -1)
	}
	for i := range c.peers {
		if h := c.peers[i].host; c.peerOf[h] < 0 {
			c.peerOf[h] = int32(i)
		}
	}
	c.busy = resize(c.busy, len(st.Hosts))
	for i := range st.Packets {
		k := &st.Packets[i]
		if !k.Live {
			continue
		}
		c.busy[k.From], c.busy[k.To] = true, true
		for _, h := range [...]int32{k.From, k.To} {
			if j := c.peerOf[h]; j >= 0 {
				c.peers[j].packets++
				c.peers[j].asks = c.peers[j].asks || k.Kind&trace.PacketSyn != 0
			}
		}
	}
	if p.prog == nil {
		return
	}
	c.owned = resize(c.owned, len(st.Files))
	for i := range st.Procs {
		for _, f := range st.Procs[i].FDs {
			if f >= 0 && int(f) < len(c.owned) {
				c.owned[f] = true
			}
		}
	}
	c.epoll, c.epollFD = p.mainEpoll()
	for fd, f := range p.prog.FDs {
		if f < 0 || int(f) >= len(st.Files) {
			continue
		}
		switch file := st.Files[f]; {
		case file.Kind == trace.FileConsole:
			c.console++
		case sys.FD(fd) == c.epollFD:
		default:
			c.files = append(c.files, member{sys.FD(fd), f})
		}
	}
	for f := range st.Files {
		file := st.Files[f]
		if file.Live && !c.owned[f] && file.Host == p.prog.Host && file.Kind == trace.FileTCP {
			c.files = append(c.files, member{-1, int32(f)})
		}
	}
	for _, m := range c.files {
		if h := p.farHost(m.file); h >= 0 {
			c.busy[h] = true
		}
	}
	l := &p.prog.Loop
	for i := range l.Tasks {
		switch t := &l.Tasks[i]; {
		case t.Outcome != trace.Pending:
			c.done[0]++
		case int32(i) != l.Task:
			c.tasks = append(c.tasks, int32(i))
		}
	}
	c.owned = resize(c.owned, len(l.Futures))
	for _, t := range c.tasks {
		if f := l.Tasks[t].Waiting; f >= 0 {
			c.owned[f] = true
		}
	}
	for i := range l.Futures {
		switch {
		case c.owned[i]:
		case l.Futures[i].Outcome != trace.Pending && !p.fresh(l.Futures[i].At):
			c.done[1]++
		default:
			c.futures = append(c.futures, int32(i))
		}
	}
}

// resize returns n falses.
func resize(b []bool, n int) []bool {
	if cap(b) < n {
		b = make([]bool, n)
	}
	b = b[:n]
	clear(b)
	return b
}

// mainEpoll finds the epoll that the program waits on, or its first one.
func (p *pen) mainEpoll() (*trace.File, sys.FD) {
	if p.prog.WaitFor.Kind == sys.WaitEpoll {
		if f := p.st.File(p.prog, p.prog.WaitFor.Epoll); f != nil && f.Kind == trace.FileEpoll {
			return f, p.prog.WaitFor.Epoll
		}
	}
	for fd := range p.prog.FDs {
		if f := p.st.File(p.prog, sys.FD(fd)); f != nil && f.Kind == trace.FileEpoll {
			return f, sys.FD(fd)
		}
	}
	return nil, -1
}

// far remembers which host is on the other side of a file.
type far struct {
	peer string
	host int32
}

// farHost finds the host on the other side of a file's connection; -1 for
// none, or for the program's own.
func (p *pen) farHost(file int32) int32 {
	f := p.st.Files[file]
	if f.Peer == "" {
		return -1
	}
	for len(p.fars) <= int(file) {
		p.fars = append(p.fars, far{host: -1})
	}
	known := &p.fars[file]
	if known.peer != f.Peer {
		*known = far{f.Peer, -1}
		if h, ok := p.hosts[words.IP(f.Peer)]; ok {
			known.host = h
		}
	}
	if known.host == p.prog.Host {
		return -1
	}
	return known.host
}

// happened tells whether the event applied last is of a kind, of a process.
func (p *pen) happened(kind trace.Kind, proc int32) bool {
	e := p.v.Event
	return e != nil && e.Kind == kind && e.Proc == proc
}

// answered tells whether the program has just come back from a wait.
func (p *pen) answered() bool {
	proc := p.prog
	return proc.Status == trace.Running && proc.Woke.Kind != sys.WakeStart &&
		(p.happened(trace.KindResume, p.cast.proc) || proc.Loop.Turn > 0 && proc.Loop.Phase == trace.PhaseIO)
}

// hotFile tells whether a file deserves room: it changed, or something other
// than room to write is ready.
func (p *pen) hotFile(m member) bool {
	f := p.st.Files[m.file]
	return p.fresh(f.Changed) || f.Ready&^(sys.Out|sys.WrNorm|sys.WrBand) != 0 || f.Backlog > 0 ||
		p.v.Focus != 0 && p.v.Focus == p.memberTarget(m)
}

func (p *pen) memberTarget(m member) Target {
	if m.fd < 0 {
		return NewTarget(TargetFile, int64(m.file))
	}
	return NewTarget(TargetDescriptor, int64(m.fd))
}
