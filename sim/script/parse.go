package script

import (
	"fmt"
	"strconv"
	"strings"

	"eyewall/sim/sys"
)

// Parse reads a script. An error names the file, the line, and what is
// expected there.
func Parse(name, text string) (*Script, error) {
	p := &parser{script: &Script{Name: name}, names: map[string]Ref{}}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(strings.TrimSuffix(line, "\r"))
		if line == "" || line[0] == '#' {
			continue
		}
		text, want, _ := strings.Cut(line, "->")
		call, err := p.line(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
		p.script.Lines = append(p.script.Lines, Line{Call: call, Number: i + 1, Want: strings.TrimSpace(want)})
	}
	return p.script, nil
}

type parser struct {
	script *Script
	names  map[string]Ref
	words  []string // that are left of the line
	err    error
}

func (p *parser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

// line parses a call with its variables.
func (p *parser) line(text string) (Call, error) {
	p.err = nil
	var outs []string
	if left, right, ok := strings.Cut(text, "="); ok {
		for _, name := range strings.Split(left, ",") {
			outs = append(outs, strings.TrimSpace(name))
		}
		text = right
	}
	p.words = strings.Fields(text)
	call := p.call()
	if len(p.words) > 0 {
		p.fail("%q is too much", strings.Join(p.words, " "))
	}
	wantOuts := 0
	switch call.Op {
	case OpSocketPair, OpPipe:
		wantOuts = 2
	case OpEpoll, OpEventFD, OpTimerFD, OpSocket, OpUnixSocket, OpFile, OpDevNull, OpDir, OpDup, OpAccept:
		wantOuts = 1
	case OpListen, OpConnect:
		if call.FD == RefNone {
			wantOuts = 1
		}
	}
	if len(outs) != wantOuts {
		p.fail("%s sets %d variables, not %d", call.Op, wantOuts, len(outs))
	}
	call.Out = [2]Ref{RefNone, RefNone}
	for i, name := range outs {
		if !isName(name) {
			p.fail("%q is no name for a variable", name)
		}
		if i < 2 {
			call.Out[i] = p.variable(name)
		}
	}
	return call, p.err
}

func isName(s string) bool {
	for i, c := range s {
		if !(c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && c >= '0' && c <= '9') {
			return false
		}
	}
	return s != ""
}

func (p *parser) variable(name string) Ref {
	if r, ok := p.names[name]; ok {
		return r
	}
	r := Ref(len(p.script.Names))
	p.script.Names = append(p.script.Names, name)
	p.names[name] = r
	return r
}

// word takes the next word.
func (p *parser) word(what string) string {
	if len(p.words) == 0 {
		p.fail("%s is missing", what)
		return ""
	}
	w := p.words[0]
	p.words = p.words[1:]
	return w
}

func (p *parser) fd() Ref { return p.ref(p.word("a descriptor")) }

func (p *parser) ref(w string) Ref {
	if n, err := strconv.Atoi(w); err == nil {
		if n < -1000 || n > 1<<20 {
			p.fail("descriptor %d is out of range", n)
			return RefNone
		}
		return Number(n)
	}
	if w == "closedport" {
		return RefClosedPort
	}
	r, ok := p.names[w]
	if !ok {
		p.fail("nothing is called %q yet", w)
		return RefNone
	}
	return r
}

func (p *parser) num(what string) int64 {
	w := p.word(what)
	n, err := strconv.ParseInt(w, 10, 64)
	if err != nil {
		p.fail("%s must be a whole number, not %q", what, w)
	}
	return n
}

// size is a number of bytes that a call may move.
func (p *parser) size() int64 {
	n := p.num("a number of bytes")
	if n < 0 || n > 16<<20 {
		p.fail("%d bytes: 0 to 16777216 are allowed", n)
		return 0
	}
	return n
}

// ms is a time; waits may be without end.
func (p *parser) ms(wait bool) int64 {
	n := p.num("a time in milliseconds")
	if n > 60_000 || n < 0 && !wait {
		p.fail("%d ms: 0 to 60000 are allowed", n)
		return 0
	}
	return n
}

func (p *parser) mask(w string) sys.Events {
	if w == "0" {
		return 0
	}
	var mask sys.Events
	for _, name := range strings.Split(w, "|") {
		bit, ok := sys.EventNamed(name)
		if !ok {
			p.fail("no event is called %q", name)
		}
		mask |= bit
	}
	return mask
}

func (p *parser) option() sys.SockOpt {
	w := p.word("an option")
	for _, o := range options {
		if o.name == w {
			return o.opt
		}
	}
	p.fail("no socket option is called %q", w)
	return 0
}

// next looks at the next word without taking it.
func (p *parser) next() string {
	if len(p.words) == 0 {
		return ""
	}
	return p.words[0]
}

func (p *parser) call() Call {
	name := p.word("a call")
	c := Call{FD: RefNone, Other: RefNone}
	found := false
	for op, n := range opNames {
		if n == name {
			c.Op, found = Op(op), true
		}
	}
	if !found {
		p.fail("no call is called %q", name)
		return c
	}
	switch c.Op {
	case OpUnixBind, OpUnixConnect:
		c.FD, c.Name = p.fd(), p.word("a name")
		if !isName(c.Name) {
			p.fail("%q is no name for a socket", c.Name)
		}
	case OpSocketPair, OpUnixSocket:
		c.Type = sys.Stream
		switch w := p.next(); w {
		case "stream", "dgram", "seqpacket":
			p.words = p.words[1:]
			c.Type = map[string]sys.SockType{"stream": sys.Stream, "dgram": sys.Datagram, "seqpacket": sys.SeqPacket}[w]
		}
	case OpPipe, OpEpoll, OpTimerFD, OpSocket, OpFile, OpDevNull, OpDir, OpWoken, OpHits:
	case OpEventFD:
		c.N = p.num("the first count")
		if p.next() == "sem" {
			p.words = p.words[1:]
			c.Semaph = true
		}
	case OpDup, OpAccept, OpOOB, OpReadOOB, OpGet, OpDrain, OpInQueue, OpClose, OpLinger0, OpGetTime:
		c.FD = p.fd()
	case OpListen:
		if len(p.words) > 1 {
			c.FD = p.fd()
		}
		c.N = p.num("a backlog")
	case OpBind:
		c.FD = p.fd()
		if w := p.word("0 or a socket"); w != "0" {
			c.Other = p.ref(w)
		}
	case OpConnect:
		if len(p.words) > 1 {
			c.FD = p.fd()
		}
		c.Other = p.fd()
	case OpWrite, OpRead, OpPeek, OpPipeSize:
		c.FD, c.N = p.fd(), p.size()
	case OpFill:
		c.FD, c.N = p.fd(), p.size()
		if c.N == 0 {
			p.fail("fill with 0 bytes would never end")
		}
	case OpAdd:
		c.FD = p.fd()
		w := p.word("a number to add")
		v, err := strconv.ParseUint(w, 10, 64)
		if err != nil {
			p.fail("%q is no number to add", w)
		}
		c.Value = v
	case OpShutdown:
		c.FD = p.fd()
		switch w := p.word("rd, wr or rdwr"); w {
		case "rd":
			c.How = sys.ShutRead
		case "wr":
			c.How = sys.ShutWrite
		case "rdwr":
			c.How = sys.ShutBoth
		default:
			p.fail("shutdown takes rd, wr or rdwr, not %q", w)
		}
	case OpSetSockOpt:
		c.FD, c.Opt, c.N = p.fd(), p.option(), p.num("a value")
	case OpGetSockOpt:
		c.FD, c.Opt = p.fd(), p.option()
	case OpSetTime:
		c.FD, c.N = p.fd(), p.ms(false)
		if len(p.words) > 0 {
			c.M = p.ms(false)
		}
	case OpSleep:
		c.N = p.ms(false)
	case OpCtl:
		c.FD = p.fd()
		switch w := p.word("add, mod or del"); w {
		case "add":
			c.Ctl = sys.EpollAdd
		case "mod":
			c.Ctl = sys.EpollMod
		case "del":
			c.Ctl = sys.EpollDel
		default:
			p.fail("ctl takes add, mod or del, not %q", w)
		}
		c.Other, c.Mask = p.fd(), sys.In
		if len(p.words) > 0 {
			c.Mask = p.mask(p.word("a mask"))
		}
	case OpWait:
		c.FD, c.N, c.M = p.fd(), p.num("a number of events"), p.ms(true)
	case OpWaitNs:
		c.FD, c.N = p.fd(), p.num("a number of events")
		if p.next() == "null" {
			p.words, c.M = p.words[1:], infinite
		} else {
			c.M = p.num("a time in nanoseconds")
		}
	case OpPoll:
		for len(p.words) > 1 {
			w := p.word("")
			fd, mask, ok := strings.Cut(w, ":")
			if !ok {
				p.fail("%q: poll takes descriptor:mask", w)
			}
			c.Set = append(c.Set, Entry{p.ref(fd), p.mask(mask)})
		}
		c.M = p.ms(true)
	case OpSelect:
		for len(p.words) > 1 {
			w := p.word("")
			set, fd, _ := strings.Cut(w, ":")
			mask, ok := map[string]sys.Events{"r": sys.In, "w": sys.Out, "x": sys.Pri}[set]
			if !ok {
				p.fail("%q: select takes r:, w: or x: and a descriptor", w)
			}
			c.Set = append(c.Set, Entry{p.ref(fd), mask})
		}
		c.M = p.ms(true)
	case OpPollWait:
		c.FD, c.N = p.fd(), p.num("a number of events")
	case OpBackground:
		c.Thread = p.word("a name for the thread")
		inner := p.call()
		switch inner.Op {
		case OpWait, OpWaitNs, OpPoll, OpSelect, OpPollWait:
		default:
			p.fail("only waits can run in the background, not %s", inner.Op)
		}
		inner.Out = [2]Ref{RefNone, RefNone}
		c.Inner = &inner
	case OpJoin:
		c.Thread = p.word("a thread")
	}
	return c
}
