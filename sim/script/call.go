package script

import (
	"strconv"

	"eyewall/sim/sys"
)

// Op is what a line of a script does.
type Op uint8

const (
	OpSocketPair Op = iota
	OpPipe
	OpEpoll
	OpEventFD
	OpTimerFD
	OpSocket
	OpFile
	OpDevNull
	OpDir
	OpDup
	OpListen
	OpBind
	OpConnect
	OpAccept
	OpWrite
	OpRead
	OpPeek
	OpOOB
	OpReadOOB
	OpAdd
	OpGet
	OpFill
	OpDrain
	OpInQueue
	OpPipeSize
	OpShutdown
	OpClose
	OpLinger0
	OpSetSockOpt
	OpGetSockOpt
	OpSetTime
	OpGetTime
	OpSleep
	OpCtl
	OpWait
	OpWaitNs
	OpPoll
	OpSelect
	OpPollWait // only in the background
	OpBackground
	OpWoken
	OpHits
	OpJoin
	OpUnixSocket
	OpUnixBind
	OpUnixConnect
)

var opNames = [...]string{"socketpair", "pipe", "epoll", "eventfd", "timerfd", "socket", "file", "devnull", "dir",
	"dup", "listen", "bind", "connect", "accept", "write", "read", "peek", "oob", "readoob", "add", "get", "fill",
	"drain", "inq", "pipesz", "shutdown", "close", "linger0", "setsockopt", "getsockopt", "settime", "gettime",
	"sleep", "ctl", "wait", "waitns", "poll", "select", "pollwait", "bg", "woken", "hits", "join", "usocket", "ubind",
	"uconnect"}

func (op Op) String() string { return opNames[op] }

// Ref names a descriptor: a variable by its place in Script.Names, or, below
// zero, a number: -1-n for n, and negative numbers beyond refNegative.
type Ref int32

const (
	// RefNone is no descriptor.
	RefNone Ref = -1 << 31
	// refNegative is the number -1; refNegative-1 is -2, and so on.
	refNegative Ref = -1 << 30
	// RefClosedPort is an address at which nobody listens.
	RefClosedPort Ref = RefNone + 1
)

// Number returns the Ref of a bare number.
func Number(n int) Ref {
	if n < 0 {
		return refNegative + 1 + Ref(n)
	}
	return Ref(-1 - n)
}

// number is the inverse of Number.
func (r Ref) number() (sys.FD, bool) {
	switch {
	case r >= 0 || r <= RefClosedPort:
		return 0, false
	case r <= refNegative:
		return sys.FD(r - refNegative - 1), true
	}
	return sys.FD(-1 - r), true
}

// Entry is a descriptor in a poll set, or in one of select's sets.
type Entry struct {
	FD   Ref
	Mask sys.Events // for select: In, Out or Pri
}

// Call is one line, understood.
type Call struct {
	Op     Op
	Out    [2]Ref // variables that it sets, RefNone where there are none
	FD     Ref    // what it is about
	Other  Ref    // of ctl: the target; of bind and connect: whose address
	N, M   int64  // sizes, counts, times in ms (ns for waitns); N of wait is maxevents
	Value  uint64 // of add
	Mask   sys.Events
	Ctl    sys.EpollOp
	How    sys.How
	Opt    sys.SockOpt
	Type   sys.SockType
	Semaph bool
	Set    []Entry
	Thread string // of bg and join
	Name   string // of ubind and uconnect
	Inner  *Call  // of bg
}

// Forever is the timeout of a wait without one.
const Forever = -1

// infinite marks waitns's null timeout.
const infinite = -1 << 62

// Line is a call with its place and what was written behind it.
type Line struct {
	Call
	Number int    // in its file, from 1
	Want   string // "" for none
}

// Script is a sequence of calls over variables.
type Script struct {
	Name  string
	Names []string // of the variables, by Ref
	Lines []Line
}

// name returns a Ref as it is written.
func (s *Script) name(r Ref) string {
	if r == RefClosedPort {
		return "closedport"
	}
	if n, ok := r.number(); ok {
		return strconv.Itoa(int(n))
	}
	if r >= 0 && int(r) < len(s.Names) {
		return s.Names[r]
	}
	return "?"
}

// Text writes the call as a line.
func (s *Script) Text(c *Call) string { return string(s.appendCall(nil, c)) }

func (s *Script) appendCall(b []byte, c *Call) []byte {
	if c.Out[0] != RefNone {
		b = append(b, s.name(c.Out[0])...)
		if c.Out[1] != RefNone {
			b = append(append(b, ", "...), s.name(c.Out[1])...)
		}
		b = append(b, " = "...)
	}
	b = append(b, c.Op.String()...)
	word := func(w string) { b = append(append(b, ' '), w...) }
	num := func(n int64) { b = strconv.AppendInt(append(b, ' '), n, 10) }
	ref := func(r Ref) {
		if r != RefNone {
			word(s.name(r))
		}
	}
	switch c.Op {
	case OpUnixBind, OpUnixConnect:
		ref(c.FD)
		word(c.Name)
	case OpSocketPair, OpUnixSocket:
		switch c.Type {
		case sys.Datagram:
			word("dgram")
		case sys.SeqPacket:
			word("seqpacket")
		}
	case OpEventFD:
		num(c.N)
		if c.Semaph {
			word("sem")
		}
	case OpListen:
		ref(c.FD)
		num(c.N)
	case OpBind:
		ref(c.FD)
		if c.Other == RefNone {
			word("0")
		} else {
			ref(c.Other)
		}
	case OpConnect:
		ref(c.FD)
		ref(c.Other)
	case OpWrite, OpRead, OpPeek, OpFill, OpPipeSize:
		ref(c.FD)
		num(c.N)
	case OpAdd:
		ref(c.FD)
		word(strconv.FormatUint(c.Value, 10))
	case OpShutdown:
		ref(c.FD)
		word(c.How.String())
	case OpSetSockOpt:
		ref(c.FD)
		word(optName(c.Opt))
		num(c.N)
	case OpGetSockOpt:
		ref(c.FD)
		word(optName(c.Opt))
	case OpSetTime:
		ref(c.FD)
		num(c.N)
		if c.M != 0 {
			num(c.M)
		}
	case OpSleep:
		num(c.N)
	case OpCtl:
		ref(c.FD)
		word(c.Ctl.String())
		ref(c.Other)
		if c.Ctl != sys.EpollDel {
			word(c.Mask.String())
		}
	case OpWait:
		ref(c.FD)
		num(c.N)
		num(c.M)
	case OpWaitNs:
		ref(c.FD)
		num(c.N)
		if c.M == infinite {
			word("null")
		} else {
			num(c.M)
		}
	case OpPoll:
		for _, e := range c.Set {
			word(s.name(e.FD) + ":" + e.Mask.String())
		}
		num(c.M)
	case OpSelect:
		for _, e := range c.Set {
			word(selectLetter(e.Mask) + ":" + s.name(e.FD))
		}
		num(c.M)
	case OpPollWait:
		ref(c.FD)
		num(c.N)
	case OpBackground:
		word(c.Thread)
		b = s.appendCall(append(b, ' '), c.Inner)
	case OpJoin:
		word(c.Thread)
	default:
		ref(c.FD)
	}
	return b
}

// selectLetter names one of select's sets.
func selectLetter(mask sys.Events) string {
	switch mask {
	case sys.In:
		return "r"
	case sys.Out:
		return "w"
	}
	return "x"
}

// options are the socket options that scripts know.
var options = []struct {
	name string
	opt  sys.SockOpt
}{
	{"error", sys.OptError}, {"sndbuf", sys.OptSendBuffer}, {"rcvbuf", sys.OptReceiveBuffer},
	{"reuseaddr", sys.OptReuseAddr}, {"reuseport", sys.OptReusePort}, {"rcvlowat", sys.OptReceiveLowWater},
	{"oobinline", sys.OptOOBInline}, {"acceptconn", sys.OptAcceptConn},
}

func optName(opt sys.SockOpt) string {
	for _, o := range options {
		if o.opt == opt {
			return o.name
		}
	}
	return opt.String()
}

// String writes the script as a file, without results.
func (s *Script) String() string {
	var b []byte
	for i := range s.Lines {
		b = append(s.appendCall(b, &s.Lines[i].Call), '\n')
	}
	return string(b)
}

// HasThreads tells whether anything waits in the background.
func (s *Script) HasThreads() bool {
	for i := range s.Lines {
		if s.Lines[i].Op == OpBackground {
			return true
		}
	}
	return false
}

// Waits tells whether anything in it takes time: sleeps, waits with a
// timeout, and threads.
func (s *Script) Waits() bool {
	for i := range s.Lines {
		switch c := &s.Lines[i]; c.Op {
		case OpSleep, OpBackground, OpWoken, OpHits, OpJoin:
			return true
		case OpWait, OpWaitNs, OpPoll, OpSelect:
			if c.M != 0 {
				return true
			}
		}
	}
	return false
}

// Without returns the script with n lines from at on left out, or nil if a
// later line needs a variable that they set.
func (s *Script) Without(at, n int) *Script {
	less := &Script{Name: s.Name, Names: s.Names}
	less.Lines = append(append(less.Lines, s.Lines[:at]...), s.Lines[at+n:]...)
	set := make([]bool, len(s.Names))
	known := func(r Ref) bool { return r < 0 || set[r] }
	for i := range less.Lines {
		c := &less.Lines[i].Call
		ok := known(c.FD) && known(c.Other)
		for _, e := range c.Set {
			ok = ok && known(e.FD)
		}
		if c.Inner != nil {
			ok = ok && known(c.Inner.FD)
			for _, e := range c.Inner.Set {
				ok = ok && known(e.FD)
			}
		}
		if !ok {
			return nil
		}
		for _, out := range c.Out {
			if out >= 0 {
				set[out] = true
			}
		}
	}
	return less
}
