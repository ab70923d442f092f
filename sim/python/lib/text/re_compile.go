package text

import (
	"unicode/utf8"

	"eyewall/sim/python/py"
)

type opcode uint8

const (
	opRune    opcode = iota // a code point
	opString                // several
	opSet                   // one of a set
	opAt                    // a place
	opSplit                 // goes on at x, and when that fails at y
	opJump                  // goes on at x
	opSave                  // puts the place into slot x
	opRun                   // from x to y of a set, without a jump for each
	opLook                  // looks ahead or behind: the content follows, x is behind it
	opAtomic                // the content follows and is not gone back into; x is behind it
	opBackref               // the text of group x
	opCond                  // goes on at y unless group x matched
	opCheck                 // goes on at y if nothing was matched since slot x
	opAccept
)

// inst is an instruction of a pattern's program.
type inst struct {
	op   opcode
	x, y int
	r    rune
	set  *set
	text string
	fold *folding
	at   at
	// ascii is for \b; lazy and possessive are for opRun; negated and behind for opLook,
	// where y is how far behind.
	ascii, lazy, possessive, negated, behind bool
	// memo numbers the instructions at which a search may come back to what it tried
	// before; the number behind it is for what follows an opRun.
	memo int
}

// program is a compiled pattern.
type program struct {
	code   []inst
	groups int
	slots  int
	memos  int
	bytes  bool
	// pure says that whether a search can succeed from an instruction and a place does
	// not depend on how it got there.
	pure bool
	// prefix begins every match; first is the set that its first character is of, nil if
	// unknown; anchored programs match at the beginning of the text only.
	prefix   string
	first    *set
	anchored bool
}

// maxProgram bounds the instructions that repeats of groups multiply to.
const maxProgram = 50000

type compiler struct {
	p *program
	// err is the first thing that can't be compiled.
	err error
}

func compileTree(n *node, p *parser) (*program, error) {
	prog := &program{groups: len(p.widths) - 1, bytes: p.bytes, pure: true}
	prog.slots = 2 * (prog.groups + 1)
	c := &compiler{p: prog}
	c.node(n)
	c.emit(inst{op: opAccept})
	if c.err != nil {
		return nil, c.err
	}
	prog.findStart()
	return prog, nil
}

func (c *compiler) emit(in inst) int {
	if len(c.p.code) >= maxProgram {
		if c.err == nil {
			c.err = &patternError{"the pattern's repeats are too large for Eyewall", -1}
		}
		return 0
	}
	switch in.op {
	case opSplit:
		in.memo = c.p.memos
		c.p.memos++
	case opRun:
		in.memo = c.p.memos
		c.p.memos += 2
	}
	c.p.code = append(c.p.code, in)
	return len(c.p.code) - 1
}

func (c *compiler) here() int { return len(c.p.code) }

// spell is a code point as it stands in the text that is searched.
func (c *compiler) spell(r rune) string {
	if c.p.bytes {
		return string([]byte{byte(r)})
	}
	return py.PointString(r)
}

func (c *compiler) node(n *node) {
	if c.err != nil {
		return
	}
	switch n.kind {
	case nodeLiteral:
		c.emit(inst{op: opRune, r: n.r, text: c.spell(n.r)})
	case nodeSet:
		c.emit(inst{op: opSet, set: n.set})
	case nodeAt:
		c.emit(inst{op: opAt, at: n.at, ascii: n.negated})
	case nodeConcat:
		c.concat(n.subs)
	case nodeScope:
		c.node(n.subs[0])
	case nodeGroup:
		c.emit(inst{op: opSave, x: 2 * n.group})
		c.node(n.subs[0])
		c.emit(inst{op: opSave, x: 2*n.group + 1})
	case nodeBranch:
		c.branch(n.subs)
	case nodeRepeat:
		c.repeat(n)
	case nodeLook:
		in := inst{op: opLook, negated: n.negated, behind: n.behind}
		if n.behind {
			lo, hi := n.subs[0].width()
			if lo != hi {
				c.err = &patternError{"look-behind requires fixed-width pattern", -1}
				return
			}
			in.y = lo
		}
		c.enclosed(in, n.subs[0])
	case nodeAtomic:
		c.enclosed(inst{op: opAtomic}, n.subs[0])
	case nodeBackref:
		c.p.pure = false
		c.emit(inst{op: opBackref, x: n.group, fold: n.fold})
	case nodeCond:
		c.p.pure = false
		at := c.emit(inst{op: opCond, x: n.group})
		c.node(n.subs[0])
		if len(n.subs) > 1 {
			jump := c.emit(inst{op: opJump})
			c.p.code[at].y = c.here()
			c.node(n.subs[1])
			c.p.code[jump].x = c.here()
		} else {
			c.p.code[at].y = c.here()
		}
	}
}

// enclosed compiles a content that runs on its own, up to its opAccept.
func (c *compiler) enclosed(in inst, content *node) {
	at := c.emit(in)
	c.node(content)
	c.emit(inst{op: opAccept})
	c.p.code[at].x = c.here()
}

func (c *compiler) concat(subs []*node) {
	for i := 0; i < len(subs); i++ {
		text, j := "", i
		for j < len(subs) && subs[j].kind == nodeLiteral {
			text += c.spell(subs[j].r)
			j++
		}
		if j-i > 1 {
			c.emit(inst{op: opString, text: text})
			i = j - 1
			continue
		}
		c.node(subs[i])
	}
}

func (c *compiler) branch(subs []*node) {
	var jumps []int
	for i, s := range subs {
		if i == len(subs)-1 {
			c.node(s)
			break
		}
		split := c.emit(inst{op: opSplit, x: c.here() + 1})
		c.node(s)
		jumps = append(jumps, c.emit(inst{op: opJump}))
		c.p.code[split].y = c.here()
	}
	for _, j := range jumps {
		c.p.code[j].x = c.here()
	}
}

func (c *compiler) repeat(n *node) {
	body := n.subs[0]
	if n.hi == 0 || body.empty() {
		return
	}
	if body.kind == nodeLiteral || body.kind == nodeSet {
		s := body.set
		if s == nil {
			s = (&set{ranges: []rune{body.r, body.r}}).seal()
		}
		c.emit(inst{op: opRun, set: s, x: n.lo, y: n.hi, lazy: n.lazy, possessive: n.possessive})
		return
	}
	if n.possessive {
		c.enclosed(inst{op: opAtomic}, &node{kind: nodeRepeat, lo: n.lo, hi: n.hi, subs: n.subs})
		return
	}
	split := func(again, exit int) int {
		if n.lazy {
			return c.emit(inst{op: opSplit, x: exit, y: again})
		}
		return c.emit(inst{op: opSplit, x: again, y: exit})
	}
	copies := n.lo
	least, _ := body.width()
	nullable := least == 0
	if n.hi == maxRepeat && !nullable && n.lo > 0 {
		copies-- // the loop does the last of them
	}
	for range copies {
		c.node(body)
		if c.err != nil {
			return
		}
	}
	var splits, checks []int
	pass := func() {
		if !nullable {
			c.node(body)
			return
		}
		// An empty pass ends the repeat: it could go on for ever.
		c.p.pure = false
		slot := c.p.slots
		c.p.slots++
		c.emit(inst{op: opSave, x: slot})
		c.node(body)
		checks = append(checks, c.emit(inst{op: opCheck, x: slot}))
	}
	if n.hi != maxRepeat {
		for range n.hi - n.lo {
			splits = append(splits, split(c.here()+1, 0))
			pass()
			if c.err != nil {
				return
			}
		}
	} else {
		if copies == n.lo {
			splits = append(splits, split(c.here()+1, 0))
		}
		again := c.here()
		pass()
		splits = append(splits, split(again, 0))
	}
	for _, at := range splits {
		if n.lazy {
			c.p.code[at].x = c.here()
		} else {
			c.p.code[at].y = c.here()
		}
	}
	for _, at := range checks {
		c.p.code[at].y = c.here()
	}
}

// findStart finds what a search can skip to.
func (p *program) findStart() {
	for _, in := range p.code {
		switch in.op {
		case opSave:
			continue
		case opRune, opString:
			p.prefix = in.text
		case opSet:
			p.first = in.set
		case opRun:
			if in.x > 0 {
				p.first = in.set
			}
		case opAt:
			p.anchored = in.at == atBeginning
		}
		return
	}
}

// decode returns the code point at a place, as Python counts them, and its length.
func decode(text string, at int) (rune, int) {
	r, size := utf8.DecodeRuneInString(text[at:])
	if size == 1 && r == utf8.RuneError && at+2 < len(text) && text[at] == 0xED {
		return rune(text[at]&0x0F)<<12 | rune(text[at+1]&0x3F)<<6 | rune(text[at+2]&0x3F), 3 // a lone surrogate
	}
	return r, size
}
