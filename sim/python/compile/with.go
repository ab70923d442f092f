package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// with compiles a with statement, of which items are still to be entered.
func (c *compiler) with(s *syntax.With, items []*syntax.WithItem) {
	u := c.unit
	if s.Async && !u.scope.async {
		c.fail(s.Span, "'async with' outside async function")
	}
	exit := u.alloc()
	v := u.alloc()
	manager := c.anyIn(items[0].Context, v)
	if s.Async {
		u.emit(s.Span, code.AsyncWith, exit, v, manager)
		u.emit(s.Span, code.Awaitable, v, v, 1)
		u.emit(s.Span, code.YieldFrom, v, v, 0)
	} else {
		u.emit(s.Span, code.With, exit, v, manager)
	}
	b := &block{kind: withBlock, exit: exit, async: s.Async, at: s.Span, region: u.openRegion()}
	c.push(b)
	if items[0].Vars != nil {
		c.store(items[0].Vars, v)
	}
	u.top = v
	if len(items) > 1 {
		c.with(s, items[1:])
		u.top = v
	} else {
		c.stmts(s.Body)
	}
	c.pop(b)
	u.closeRegion(b.region)
	end := newLabel()
	u.at = s.Span
	c.exitWith(b)
	u.jumpTo(syntax.Span{}, end)
	u.top = v

	exc, saved := u.alloc(), u.alloc()
	if u.handle(b.region, exc) {
		u.emit(syntax.Span{}, code.EnterHandler, exc, saved, 0)
		h := &block{kind: handlerBlock, saved: saved, region: u.openRegion()}
		u.line(s.Span)
		t := u.alloc()
		u.emit(s.Span, code.WithExit, t, exit, exc)
		if s.Async {
			u.emit(s.Span, code.Awaitable, t, t, 2)
			u.emit(s.Span, code.YieldFrom, t, t, 0)
		}
		suppressed := newLabel()
		u.branchTo(s.Span, suppressed, code.JumpIf, t, 0)
		u.closeRegion(h.region)
		u.emit(s.Span, code.LeaveHandler, 0, saved, 0)
		u.emit(s.Span, code.Reraise, exc, 0, 0)
		u.live = false
		u.place(suppressed)
		u.emit(s.Span, code.LeaveHandler, 0, saved, 0)
		u.jumpTo(syntax.Span{}, end)
		c.reraise(h)
	}
	u.place(end)
}

// exitWith calls __exit__ without an exception.
func (c *compiler) exitWith(b *block) {
	u := c.unit
	u.line(b.at)
	base := u.allocN(4)
	u.emit(b.at, code.Move, base, b.exit, 0)
	for i := 1; i <= 3; i++ {
		u.emit(b.at, code.Const, base+i, u.constant(nil), 0)
	}
	u.emit(b.at, code.Call, base, 3, 0)
	if b.async {
		u.emit(b.at, code.Awaitable, base, base, 2)
		u.emit(b.at, code.YieldFrom, base, base, 0)
	}
	u.top = base
}
