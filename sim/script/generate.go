package script

import (
	"strconv"

	"eyewall/sim/sys"
)

// Choices is where a generated program's decisions come from: a seeded
// generator, or the bytes of a fuzzer.
type Choices interface {
	// Intn returns a number from 0 to n-1.
	Intn(n int) int
}

// Rand is splitmix64: a generator with a state of one word.
type Rand uint64

func (r *Rand) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Intn returns a number from 0 to n-1.
func (r *Rand) Intn(n int) int { return int(r.next() >> 33 % uint64(n)) }

// Bytes takes choices from bytes, and zeros when they are used up.
type Bytes []byte

// Intn returns a number from 0 to n-1.
func (b *Bytes) Intn(n int) int {
	if len(*b) == 0 {
		return 0
	}
	v := int((*b)[0])
	*b = (*b)[1:]
	if n > 256 && len(*b) > 0 {
		v |= int((*b)[0]) << 8
		*b = (*b)[1:]
	}
	return v % n
}

// kind is what a generated variable is, as far as it matters for what to do
// with it.
type kind uint8

const (
	kindStream kind = iota
	kindMessages
	kindPipeRead
	kindPipeWrite
	kindEventFD
	kindTimerFD
	kindEpoll
	kindPlain
	kindFresh
	kindListener
	kindConn
	kindUnix // one of the unix domain that may be bound, listen or connect
)

// kindLetters begin the names of variables, by kind.
const kindLetters = "amrwvtefklcu"

type generator struct {
	Choices
	script *Script
	tcp    bool
	kinds  []kind // of the variables
	closed []bool
	epolls int
}

// Generate makes a random program of n calls. One without TCP can be compared
// strictly; see docs/scripts.md.
func Generate(c Choices, n int, tcp bool) *Script {
	g := &generator{Choices: c, script: &Script{Name: "generated"}, tcp: tcp}
	g.epoll()
	for len(g.script.Lines) < n {
		g.step()
	}
	g.script.Lines = g.script.Lines[:n]
	return g.script
}

func (g *generator) add(c Call) {
	g.script.Lines = append(g.script.Lines, Line{Call: c, Number: len(g.script.Lines) + 1})
}

// call is a call that sets nothing.
func call(op Op, fd Ref) Call {
	return Call{Op: op, FD: fd, Other: RefNone, Out: [2]Ref{RefNone, RefNone}}
}

// fresh makes a variable.
func (g *generator) fresh(k kind) Ref {
	r := Ref(len(g.kinds))
	g.kinds = append(g.kinds, k)
	g.closed = append(g.closed, false)
	g.script.Names = append(g.script.Names, kindLetters[k:k+1]+strconv.Itoa(int(r)))
	return r
}

// any picks a variable: mostly one that is open, and mostly a late one.
func (g *generator) any() Ref {
	for range 4 {
		r := Ref(g.Intn(len(g.kinds)))
		if !g.closed[r] || g.Intn(12) == 0 {
			return r
		}
	}
	return Ref(len(g.kinds) - 1)
}

// of picks a variable of one of some kinds, or any if there is none.
func (g *generator) of(kinds ...kind) Ref {
	for range 8 {
		r := g.any()
		for _, k := range kinds {
			if g.kinds[r] == k {
				return r
			}
		}
	}
	if g.Intn(4) == 0 {
		return g.any()
	}
	for r := len(g.kinds) - 1; r >= 0; r-- {
		for _, k := range kinds {
			if g.kinds[r] == k && !g.closed[r] {
				return Ref(r)
			}
		}
	}
	return g.any()
}

func (g *generator) epoll() Ref {
	c := call(OpEpoll, RefNone)
	c.Out[0] = g.fresh(kindEpoll)
	g.epolls++
	g.add(c)
	return c.Out[0]
}

// create opens something, and mostly registers it at once.
func (g *generator) create() {
	top := 12
	if g.tcp {
		top = 22
	}
	if g.Intn(10) == 0 {
		g.unix()
		return
	}
	c := call(OpSocketPair, RefNone)
	switch k := g.Intn(top); {
	case k < 4:
		c.Type = sys.Stream
		c.Out = [2]Ref{g.fresh(kindStream), g.fresh(kindStream)}
	case k < 5:
		c.Type = sys.Datagram
		if g.Intn(2) == 0 {
			c.Type = sys.SeqPacket
		}
		c.Out = [2]Ref{g.fresh(kindMessages), g.fresh(kindMessages)}
	case k < 8:
		c.Op = OpPipe
		c.Out = [2]Ref{g.fresh(kindPipeRead), g.fresh(kindPipeWrite)}
	case k < 9:
		c.Op, c.N, c.Semaph = OpEventFD, int64(g.Intn(3)), g.Intn(3) == 0
		c.Out[0] = g.fresh(kindEventFD)
	case k < 10:
		c.Op = OpTimerFD
		c.Out[0] = g.fresh(kindTimerFD)
	case k < 11:
		if g.epolls < 8 {
			g.epoll()
			return
		}
		c.Op = OpEventFD
		c.Out[0] = g.fresh(kindEventFD)
	case k < 12:
		c.Op = []Op{OpFile, OpDevNull, OpDir}[g.Intn(3)]
		c.Out[0] = g.fresh(kindPlain)
	case k < 14:
		c.Op = OpSocket
		c.Out[0] = g.fresh(kindFresh)
	case k < 15:
		c.Op, c.Other = OpConnect, RefClosedPort
		c.Out[0] = g.fresh(kindConn)
	default:
		g.connection()
		return
	}
	g.add(c)
	g.watch(c.Out[g.Intn(2)])
}

// connection listens, connects and accepts, with something in between now
// and then.
func (g *generator) connection() {
	l := RefNone
	for r, k := range g.kinds {
		if k == kindListener && !g.closed[r] && g.Intn(3) > 0 {
			l = Ref(r)
		}
	}
	if l == RefNone {
		c := call(OpListen, RefNone)
		c.N = int64([]int{5, 5, 1, 0, 2, 128}[g.Intn(6)])
		l = g.fresh(kindListener)
		c.Out[0] = l
		g.add(c)
		g.watch(l)
	}
	for range 1 + g.Intn(2) {
		c := call(OpConnect, RefNone)
		c.Other = l
		c.Out[0] = g.fresh(kindConn)
		g.add(c)
		g.watch(c.Out[0])
	}
	if g.Intn(8) > 0 {
		c := call(OpAccept, l)
		c.Out[0] = g.fresh(kindConn)
		g.add(c)
		g.watch(c.Out[0])
	}
}

// unixNames are few, so that they meet.
var unixNames = [...]string{"x", "y"}

func (g *generator) unixName() string { return unixNames[g.Intn(len(unixNames))] }

// unix opens a socket of the unix domain, and mostly binds and listens, or
// connects.
func (g *generator) unix() {
	c := call(OpUnixSocket, RefNone)
	c.Type = sys.Stream
	if g.Intn(4) == 0 {
		c.Type = sys.SeqPacket
	}
	s := g.fresh(kindUnix)
	c.Out[0] = s
	g.add(c)
	g.watch(s)
	if g.Intn(2) == 0 {
		c = call(OpUnixConnect, s)
		c.Name = g.unixName()
		g.add(c)
		return
	}
	name := g.unixName()
	c = call(OpUnixBind, s)
	c.Name = name
	g.add(c)
	c = call(OpListen, s)
	c.N = int64([]int{5, 1, 0}[g.Intn(3)])
	g.add(c)
	c = call(OpUnixSocket, RefNone)
	c.Type = sys.Stream
	client := g.fresh(kindUnix)
	c.Out[0] = client
	g.add(c)
	g.watch(client)
	c = call(OpUnixConnect, client)
	c.Name = name
	g.add(c)
	if g.Intn(3) > 0 {
		c = call(OpAccept, s)
		c.Out[0] = g.fresh(kindUnix)
		g.add(c)
		g.watch(c.Out[0])
	}
}

// watch registers r somewhere, more often than not.
func (g *generator) watch(r Ref) {
	if r == RefNone || g.Intn(3) == 0 {
		return
	}
	c := call(OpCtl, g.of(kindEpoll))
	c.Ctl, c.Other, c.Mask = sys.EpollAdd, r, g.mask()
	g.add(c)
}

// mask is a mask to watch with.
func (g *generator) mask() sys.Events {
	masks := []sys.Events{sys.In, sys.In, sys.Out, sys.In | sys.Out, sys.In | sys.RdHup,
		sys.In | sys.Out | sys.RdHup | sys.Pri, 0, sys.RdHup, sys.Pri}
	mask := masks[g.Intn(len(masks))]
	if g.Intn(2) == 0 {
		mask |= sys.ET
	}
	if g.Intn(6) == 0 {
		mask |= sys.OneShot
	}
	if g.Intn(16) == 0 {
		mask |= sys.Exclusive
	}
	if g.Intn(40) == 0 {
		mask |= []sys.Events{sys.WakeUp, sys.Err, sys.Hup, sys.RdNorm, sys.WrNorm, sys.RdBand, sys.WrBand}[g.Intn(7)]
	}
	return mask
}

// size is a number of bytes to move.
func (g *generator) size() int64 {
	sizes := []int64{1, 1, 2, 5, 8, 8, 10, 100, 0, 1000, 3776, 3777, 4095, 4096, 4097, 5000, 8192, 10000, 20000}
	if g.tcp { // see FIDELITY.md: when a large window is announced anew is not modelled to the byte
		sizes = sizes[:16]
	} else if g.Intn(8) == 0 {
		return int64(g.Intn(20001))
	}
	return sizes[g.Intn(len(sizes))]
}

func (g *generator) step() {
	switch k := g.Intn(100); {
	case k < 12:
		g.create()
	case k < 30:
		g.wait()
	case k < 44:
		c := call(OpWrite, g.of(kindStream, kindMessages, kindPipeWrite, kindEventFD, kindConn, kindUnix))
		c.N = g.size()
		if g.kinds[c.FD] == kindEventFD {
			c.N = 8
		}
		g.add(c)
	case k < 58:
		c := call(OpRead, g.of(kindStream, kindMessages, kindPipeRead, kindEventFD, kindConn, kindTimerFD, kindUnix))
		if c.N = g.size(); g.Intn(10) == 0 {
			c.Op = OpPeek
		}
		g.add(c)
	case k < 70:
		c := call(OpCtl, g.of(kindEpoll))
		c.Ctl = []sys.EpollOp{sys.EpollAdd, sys.EpollMod, sys.EpollMod, sys.EpollDel}[g.Intn(4)]
		c.Other = g.any()
		if c.Ctl != sys.EpollDel {
			c.Mask = g.mask()
		}
		g.add(c)
	case k < 75:
		c := call(OpShutdown, g.of(kindStream, kindMessages, kindConn))
		c.How = sys.How(g.Intn(3))
		g.add(c)
	case k < 81:
		r := g.any()
		g.closed[r] = true
		g.add(call(OpClose, r))
	case k < 83:
		c := call(OpDup, g.any())
		c.Out[0] = g.fresh(g.kinds[c.FD])
		g.add(c)
	case k < 86:
		c := call(OpFill, g.of(kindStream, kindMessages, kindPipeWrite))
		if g.tcp { // what is in the kind may be a connection by now
			c.Op, c.N = OpWrite, g.size()
			g.add(c)
			return
		}
		c.N = []int64{4096, 4096, 5000, 20000, 8192, 3776, 10000, 1000}[g.Intn(8)]
		g.add(c)
	case k < 89:
		g.add(call(OpDrain, g.of(kindStream, kindMessages, kindPipeRead, kindConn)))
	default:
		g.rare(k)
	}
}

// rare are the calls that programs seldom make.
func (g *generator) rare(k int) {
	switch k {
	case 89:
		g.add(call(OpInQueue, g.any()))
	case 90:
		c := call(OpGetSockOpt, g.of(kindConn, kindStream, kindMessages, kindFresh))
		c.Opt = sys.OptError
		if !g.tcp && g.Intn(3) == 0 {
			c.Opt = []sys.SockOpt{sys.OptSendBuffer, sys.OptReceiveLowWater, sys.OptAcceptConn}[g.Intn(3)]
		}
		g.add(c)
	case 91:
		c := call(OpSetSockOpt, g.of(kindStream, kindMessages, kindConn))
		if g.kinds[c.FD] == kindConn || g.Intn(3) == 0 {
			c.Opt, c.N = sys.OptReceiveLowWater, int64([]int{1, 2, 10, 100, 5000}[g.Intn(5)])
		} else {
			c.Opt, c.N = sys.OptSendBuffer, int64([]int{1, 2304, 4608, 10000, 50000}[g.Intn(5)])
		}
		if g.Intn(5) == 0 {
			c.Opt, c.N = sys.OptOOBInline, int64(g.Intn(2))
		}
		g.add(c)
	case 92, 93:
		switch c := call(OpGet, g.of(kindEventFD, kindTimerFD)); g.Intn(3) {
		case 0:
			g.add(c)
		default:
			c.Op, c.Value = OpAdd, []uint64{0, 1, 2, 1<<64 - 3, 1<<64 - 2, 1<<64 - 1}[g.Intn(6)]
			g.add(c)
		}
	case 94:
		c := call(OpPipeSize, g.of(kindPipeWrite, kindPipeRead))
		c.N = []int64{4096, 8192, 65536, 5000, 1, 16384}[g.Intn(6)]
		g.add(c)
	case 95:
		c := call(OpSetTime, g.of(kindTimerFD))
		if g.Intn(2) == 0 {
			c.N = 50_000
		}
		g.add(c)
		g.add(call(OpGetTime, c.FD))
	case 96, 97:
		switch g.Intn(3) {
		case 0:
			g.add(call(OpReadOOB, g.of(kindStream, kindConn)))
		default:
			g.add(call(OpOOB, g.of(kindStream, kindConn)))
		}
	case 98:
		if !g.tcp {
			c := call([]Op{OpUnixConnect, OpUnixConnect, OpUnixBind, OpListen}[g.Intn(4)], g.of(kindUnix))
			if c.Op == OpListen {
				c.N = int64(g.Intn(3))
			} else {
				c.Name = g.unixName()
			}
			g.add(c)
			return
		}
		switch g.Intn(4) {
		case 0:
			g.add(call(OpLinger0, g.of(kindConn)))
			return
		case 1:
			c := call(OpBind, g.of(kindFresh))
			if g.Intn(2) == 0 {
				c.Other = g.of(kindListener, kindFresh)
			}
			g.add(c)
			return
		case 2:
			c := call(OpSetSockOpt, g.of(kindFresh, kindListener))
			c.Opt, c.N = []sys.SockOpt{sys.OptReuseAddr, sys.OptReuseAddr, sys.OptReusePort}[g.Intn(3)], 1
			g.add(c)
			return
		}
		c := call(OpConnect, g.of(kindFresh, kindConn))
		c.Other = g.of(kindListener)
		g.add(c)
	default:
		if !g.tcp {
			c := call(OpAccept, g.of(kindUnix))
			c.Out[0] = g.fresh(kindUnix)
			g.add(c)
			return
		}
		if g.Intn(2) == 0 {
			c := call(OpAccept, g.of(kindListener))
			c.Out[0] = g.fresh(kindConn)
			g.add(c)
			return
		}
		c := call(OpListen, g.of(kindFresh, kindListener))
		c.N = int64(g.Intn(3))
		g.add(c)
	}
}

// wait asks without waiting.
func (g *generator) wait() {
	k := g.Intn(10)
	if k < 7 {
		c := call(OpWait, g.of(kindEpoll))
		c.N = int64([]int{8, 8, 8, 1, 1, 2, 3, 0}[g.Intn(8)])
		g.add(c)
		return
	}
	c := call(OpPoll, RefNone)
	if k == 9 {
		c.Op = OpSelect
	}
	for range 1 + g.Intn(3) {
		e := Entry{FD: g.any()}
		if c.Op == OpPoll {
			e.Mask = []sys.Events{sys.In, sys.Out, sys.In | sys.Out, sys.In | sys.Out | sys.Pri | sys.RdHup, 0,
				sys.RdNorm | sys.WrNorm | sys.RdBand | sys.WrBand}[g.Intn(6)]
		} else {
			e.Mask = []sys.Events{sys.In, sys.Out, sys.Pri}[g.Intn(3)]
		}
		c.Set = append(c.Set, e)
	}
	g.add(c)
}
