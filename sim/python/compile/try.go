package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

func (c *compiler) try(s *syntax.Try) {
	switch {
	case len(s.Finally) > 0:
		c.tryFinally(s)
	case s.Star:
		c.tryStar(s)
	default:
		c.tryExcept(s)
	}
}

// tryFinally writes the finally clause once for each way out: here for the end of
// the try and for an exception, in leaveBlock for the others.
func (c *compiler) tryFinally(s *syntax.Try) {
	u := c.unit
	b := &block{kind: finallyBlock, finally: s.Finally, region: u.openRegion()}
	c.push(b)
	switch {
	case len(s.Handlers) == 0:
		c.stmts(s.Body)
	case s.Star:
		c.tryStar(s)
	default:
		c.tryExcept(s)
	}
	c.pop(b)
	u.closeRegion(b.region)
	end := newLabel()
	c.stmts(s.Finally)
	u.jumpTo(syntax.Span{}, end)

	exc, saved := u.alloc(), u.alloc()
	if u.handle(b.region, exc) {
		u.emit(syntax.Span{}, code.EnterHandler, exc, saved, 0)
		h := &block{kind: finalBlock, saved: saved, region: u.openRegion()}
		c.push(h)
		c.stmts(s.Finally)
		c.pop(h)
		u.closeRegion(h.region)
		u.emit(syntax.Span{}, code.LeaveHandler, 0, saved, 0)
		u.emit(syntax.Span{}, code.Reraise, exc, 0, 0)
		u.live = false
		c.reraise(h)
	}
	u.place(end)
}

// reraise handles exceptions that leave the handler block b.
func (c *compiler) reraise(b *block) {
	u := c.unit
	mark := u.top
	exc := u.alloc()
	if u.handle(b.region, exc) {
		c.leaveHandler(b)
		u.emit(syntax.Span{}, code.Reraise, exc, 0, 0)
		u.live = false
	}
	u.top = mark
}

func (c *compiler) tryExcept(s *syntax.Try) {
	u := c.unit
	b := &block{kind: tryBlock, region: u.openRegion()}
	c.push(b)
	c.stmts(s.Body)
	c.pop(b)
	u.closeRegion(b.region)
	end := newLabel()
	c.stmts(s.Else)
	u.jumpTo(syntax.Span{}, end)

	exc, saved := u.alloc(), u.alloc()
	u.handle(b.region, exc)
	u.emit(syntax.Span{}, code.EnterHandler, exc, saved, 0)
	// matching covers what runs to find the clause.
	matching := &block{kind: handlerBlock, saved: saved, region: u.openRegion()}
	for i, h := range s.Handlers {
		u.at = h.Span
		if h.Type == nil && i < len(s.Handlers)-1 {
			c.fail(h.Span, "default 'except:' must be last")
		}
		next := newLabel()
		u.line(h.Span)
		if h.Type != nil {
			mark := u.top
			t := c.any(h.Type)
			u.branchTo(h.Span, next, code.UnlessExc, exc, t)
			u.top = mark
		}
		if h.Name != "" {
			c.storeName(h.Name, exc, h.Span)
		}
		u.closeRegion(matching.region)
		clause := &block{kind: handlerBlock, saved: saved, name: h.Name, region: u.openRegion()}
		c.push(clause)
		c.stmts(h.Body)
		c.pop(clause)
		u.closeRegion(clause.region)
		c.leaveHandler(clause)
		u.jumpTo(syntax.Span{}, end)
		c.reraise(clause)
		u.place(next)
		u.reopenRegion(matching.region)
	}
	u.closeRegion(matching.region)
	u.emit(syntax.Span{}, code.LeaveHandler, 0, saved, 0)
	u.emit(syntax.Span{}, code.Reraise, exc, 0, 0)
	u.live = false
	c.reraise(matching)
	u.place(end)
}

// tryStar compiles except*: each clause takes the part of the exceptions that it
// matches; what they raise and what is left is raised together at the end.
func (c *compiler) tryStar(s *syntax.Try) {
	u := c.unit
	b := &block{kind: tryBlock, region: u.openRegion()}
	c.push(b)
	c.stmts(s.Body)
	c.pop(b)
	u.closeRegion(b.region)
	end := newLabel()
	c.stmts(s.Else)
	u.jumpTo(syntax.Span{}, end)

	first := u.allocN(6)
	exc, saved, rest, raised, match, inner := first, first+1, first+2, first+3, first+4, first+5
	u.handle(b.region, exc)
	u.emit(syntax.Span{}, code.EnterHandler, exc, saved, 0)
	matching := &block{kind: handlerBlock, saved: saved, region: u.openRegion()}
	u.emit(syntax.Span{}, code.Move, rest, exc, 0)
	u.emit(syntax.Span{}, code.BuildList, raised, 0, 0)
	for _, h := range s.Handlers {
		u.at = h.Span
		next := newLabel()
		u.line(h.Span)
		t := c.any(h.Type)
		u.emit(h.Span, code.ExceptStar, match, rest, t)
		u.top = first + 6
		u.branchTo(h.Span, next, code.IfNone, match, 0)
		if h.Name != "" {
			c.storeName(h.Name, match, h.Span)
		}
		u.closeRegion(matching.region)
		u.emit(h.Span, code.EnterHandler, match, inner, 0)
		clause := &block{kind: handlerBlock, saved: inner, name: h.Name, star: true, region: u.openRegion()}
		c.push(clause)
		c.stmts(h.Body)
		c.pop(clause)
		u.closeRegion(clause.region)
		u.reopenRegion(matching.region)
		c.leaveHandler(clause)
		u.jumpTo(syntax.Span{}, next)
		if u.handle(clause.region, match) {
			c.leaveHandler(clause)
			u.emit(syntax.Span{}, code.ListAppend, raised, match, 0)
		}
		u.place(next)
	}
	u.emit(syntax.Span{}, code.ListAppend, raised, rest, 0)
	u.emit(syntax.Span{}, code.FinishStar, match, raised, exc)
	u.closeRegion(matching.region)
	u.emit(syntax.Span{}, code.LeaveHandler, 0, saved, 0)
	u.branchTo(syntax.Span{}, end, code.IfNone, match, 0)
	u.emit(syntax.Span{}, code.Reraise, match, 0, 0)
	u.live = false
	c.reraise(matching)
	u.place(end)
}
