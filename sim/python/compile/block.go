package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// maxBlocks bounds how deep loops, try and with may be nested, as CPython does.
const maxBlocks = 20

// block is a statement around the one that is compiled, which break, continue
// and return have to leave.
type block struct {
	kind blockKind
	// end and next are where break and continue go.
	end, next *label
	// region is what an exception handler of the block covers, where it has one.
	// What is run on the way out of the block is not covered.
	region *region
	// finally is run on the way out.
	finally []syntax.Stmt
	// saved holds the exception that was handled before, inside a handler.
	saved reg
	// name is that of except … as name.
	name string
	// exit holds the bound __exit__ of a with, which is at.
	exit  reg
	async bool
	at    syntax.Span
	// star says that nothing may leave the block: except*.
	star bool
}

type blockKind uint8

const (
	loopBlock    blockKind = iota
	tryBlock               // the body of try … except
	finallyBlock           // what a finally is behind
	handlerBlock           // an except clause
	finalBlock             // a finally after an exception
	withBlock
	generatorBlock // an async for of a comprehension
)

// weight is how many of CPython's blocks this is one of.
func (b *block) weight() int {
	if b.kind == handlerBlock {
		return 2
	}
	return 1
}

const leavesStar = "'break', 'continue' and 'return' cannot appear in an except* block"

func (c *compiler) push(b *block) {
	u := c.unit
	depth := b.weight()
	for _, outer := range u.blocks {
		depth += outer.weight()
	}
	if depth > maxBlocks {
		c.fail(u.at, "too many statically nested blocks")
	}
	u.blocks = append(u.blocks, b)
}

func (c *compiler) pop(b *block) {
	u := c.unit
	if u.blocks[len(u.blocks)-1] != b {
		panic("compile: blocks are not nested")
	}
	u.blocks = u.blocks[:len(u.blocks)-1]
}

// leavesCode reports whether leaving the blocks from number first on runs code.
func (u *unit) leavesCode(first int) bool {
	for _, b := range u.blocks[first:] {
		if b.kind != loopBlock {
			return true
		}
	}
	return false
}

// unwind writes what is to be run when control leaves the blocks from number
// first on, and then the jump or return that exit writes. Behind it the blocks are
// as before, for the code that stays inside.
func (c *compiler) unwind(first int, exit func()) {
	u := c.unit
	all := u.blocks
	for i := len(all) - 1; i >= first; i-- {
		b := all[i]
		if b.star {
			c.fail(u.at, "%s", leavesStar)
		}
		if b.region != nil {
			u.closeRegion(b.region)
		}
		u.blocks = all[:i:i]
		c.leaveBlock(b)
	}
	exit()
	u.blocks = all
	for i := len(all) - 1; i >= first; i-- {
		if all[i].region != nil {
			u.reopenRegion(all[i].region)
		}
	}
}

func (c *compiler) leaveBlock(b *block) {
	u := c.unit
	mark := u.top
	switch b.kind {
	case finallyBlock:
		at := u.at
		c.stmts(b.finally)
		u.at = at
	case handlerBlock, finalBlock:
		c.leaveHandler(b)
	case withBlock:
		c.exitWith(b)
	}
	u.top = mark
}

// leaveHandler writes the end of an except clause.
func (c *compiler) leaveHandler(b *block) {
	u := c.unit
	u.emit(syntax.Span{}, code.LeaveHandler, 0, b.saved, 0)
	if b.name != "" {
		c.forget(b.name, syntax.Span{})
	}
}

// region is the instructions that an exception handler covers; it has holes
// where they leave the block.
type region struct {
	start int // of the part that is open; -1 if none is
	parts [][2]int
	// entry is what is surely assigned wherever an exception may come from.
	entry bits
}

func (u *unit) openRegion() *region {
	return &region{start: u.here(), entry: u.assigned.clone()}
}

func (u *unit) closeRegion(r *region) {
	if r.start < u.here() {
		r.parts = append(r.parts, [2]int{r.start, u.here()})
	}
	r.start = -1
}

func (u *unit) reopenRegion(r *region) { r.start = u.here() }

// handle begins here the handler of a region, which finds the exception in
// register exc. It reports whether there is anything to handle; nothing
// but the handler may lead here.
func (u *unit) handle(r *region, exc reg) bool {
	if len(r.parts) == 0 {
		return false
	}
	for _, p := range r.parts {
		u.code.Handlers = append(u.code.Handlers, code.Handler{Start: int32(p[0]), End: int32(p[1]), Target: int32(u.here()), Reg: int32(exc)})
	}
	u.live = true
	u.assigned = r.entry.clone()
	return true
}
