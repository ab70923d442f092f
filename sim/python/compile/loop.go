package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// beforeLoop forgets that locals are assigned which the loop deletes: the
// second time round they may not be.
func (c *compiler) beforeLoop(bodies ...[]syntax.Stmt) {
	if c.unit.live && c.unit.scope.deletes {
		for _, body := range bodies {
			c.forgetDeleted(body)
		}
	}
}

func (c *compiler) forgetDeleted(body []syntax.Stmt) {
	for _, s := range body {
		switch s := s.(type) {
		case *syntax.Delete:
			c.forgetTargets(s.Targets)
		case *syntax.For:
			c.forgetDeleted(s.Body)
			c.forgetDeleted(s.Else)
		case *syntax.While:
			c.forgetDeleted(s.Body)
			c.forgetDeleted(s.Else)
		case *syntax.If:
			c.forgetDeleted(s.Body)
			c.forgetDeleted(s.Else)
		case *syntax.With:
			c.forgetDeleted(s.Body)
		case *syntax.Match:
			for _, m := range s.Cases {
				c.forgetDeleted(m.Body)
			}
		case *syntax.Try:
			c.forgetDeleted(s.Body)
			c.forgetDeleted(s.Else)
			c.forgetDeleted(s.Finally)
			for _, h := range s.Handlers {
				if h.Name != "" {
					c.forgetLocal(h.Name)
				}
				c.forgetDeleted(h.Body)
			}
		}
	}
}

func (c *compiler) forgetTargets(targets []syntax.Expr) {
	for _, t := range targets {
		switch t := t.(type) {
		case *syntax.Name:
			c.forgetLocal(t.ID)
		case *syntax.Tuple:
			c.forgetTargets(t.Elts)
		case *syntax.List:
			c.forgetTargets(t.Elts)
		}
	}
}

func (c *compiler) forgetLocal(name string) {
	if how, r, _ := c.variable(name); how == inRegister {
		c.unit.assigned.remove(r)
	}
}

// while compiles a loop; started says that its Line is already there, at the
// beginning of the function.
func (c *compiler) while(s *syntax.While, started bool) {
	u := c.unit
	head, orelse, end := newLabel(), newLabel(), newLabel()
	endless, known := truth(s.Test)
	endless = endless && known
	c.beforeLoop(s.Body)
	switch {
	case endless:
		// There is no test to come back to; the statements inside have their own Line.
		if !started {
			u.line(s.Span)
		}
		u.place(head)
	case started && u.here() == 1:
		head.at = 0
	default:
		u.place(head)
		u.line(s.Span)
	}
	next := newLabel()
	b := &block{kind: loopBlock, end: end, next: next}
	c.push(b)
	c.branch(s.Test, orelse, false, s.Span)
	c.stmts(s.Body)
	u.place(next)
	u.loopTo(s.Span, head)
	c.pop(b)
	u.place(orelse)
	c.stmts(s.Else)
	u.place(end)
}

func (c *compiler) forStmt(s *syntax.For) {
	u := c.unit
	it := u.alloc()
	c.iterator(s.Iter, it, s.Span)
	c.beforeLoop(s.Body)
	head, fetch, next, orelse, end := newLabel(), newLabel(), newLabel(), newLabel(), newLabel()
	b := &block{kind: loopBlock, end: end, next: next}
	c.push(b)
	// The Line at the head is for the second time round: the statement itself has begun.
	u.jumpTo(s.Span, fetch)
	u.placeHead(head, fetch)
	u.line(s.Span)
	u.place(fetch)
	mark := u.top
	if r, ok := c.localTarget(s.Target); ok {
		u.use(u.emit(s.Span, code.ForIter, r, it, 0), orelse)
		u.assigned.add(r)
	} else {
		v := u.alloc()
		u.use(u.emit(s.Span, code.ForIter, v, it, 0), orelse)
		c.store(s.Target, v)
	}
	u.top = mark
	c.stmts(s.Body)
	u.place(next)
	u.loopTo(s.Span, head)
	c.pop(b)
	u.place(orelse)
	c.stmts(s.Else)
	u.place(end)
}

// placeHead puts here the head of a loop, which is only reached from further
// down, and in the state in which entry is.
func (u *unit) placeHead(head, entry *label) {
	head.at = u.here()
	if len(entry.uses) > 0 {
		u.assigned = entry.assigned.clone()
		u.live = true
	}
}

// iterator evaluates what a loop runs over and puts its iterator into it.
func (c *compiler) iterator(e syntax.Expr, it reg, at syntax.Span) {
	v := c.anyIn(e, it)
	c.unit.emit(at, code.GetIter, it, v, 0)
}

// localTarget returns the register of a target that is a plain local.
func (c *compiler) localTarget(e syntax.Expr) (reg, bool) {
	name, ok := e.(*syntax.Name)
	if !ok || name.ID == "__debug__" {
		return 0, false
	}
	how, r, _ := c.variable(name.ID)
	return r, how == inRegister
}

func (c *compiler) asyncFor(s *syntax.For) {
	u := c.unit
	if !u.scope.async {
		c.fail(s.Span, "'async for' outside async function")
	}
	it := u.alloc()
	v := c.anyIn(s.Iter, it)
	u.emit(s.Span, code.AsyncIter, it, v, 0)
	c.beforeLoop(s.Body)
	head, fetch, next, orelse, end := newLabel(), newLabel(), newLabel(), newLabel(), newLabel()
	b := &block{kind: loopBlock, end: end, next: next}
	c.push(b)
	u.jumpTo(s.Span, fetch)
	u.placeHead(head, fetch)
	u.line(s.Span)
	u.place(fetch)
	c.asyncNext(s.Target, it, orelse, s.Span)
	c.stmts(s.Body)
	u.place(next)
	u.loopTo(s.Span, head)
	c.pop(b)
	u.place(orelse)
	c.stmts(s.Else)
	u.place(end)
}

// asyncNext awaits the next value of the asynchronous iterator it and assigns it
// to target. At StopAsyncIteration it goes to exhausted.
func (c *compiler) asyncNext(target syntax.Expr, it reg, exhausted *label, at syntax.Span) {
	u := c.unit
	mark := u.top
	v := u.alloc()
	r := u.openRegion()
	u.emit(at, code.AsyncNext, v, it, 0)
	u.emit(at, code.YieldFrom, v, v, 0)
	u.closeRegion(r)
	got := newLabel()
	u.jumpTo(at, got)
	if u.handle(r, v) {
		c.raisedStop(v, exhausted, at)
	}
	u.place(got)
	c.store(target, v)
	u.top = mark
}

// raisedStop goes on at exhausted if the exception in v is StopAsyncIteration,
// else raises it further.
func (c *compiler) raisedStop(v reg, exhausted *label, at syntax.Span) {
	u := c.unit
	other := newLabel()
	u.branchTo(at, other, code.UnlessStopAsync, v, 0)
	u.jumpTo(at, exhausted)
	u.place(other)
	u.emit(at, code.Reraise, v, 0, 0)
	u.live = false
}

func (c *compiler) breakStmt(s *syntax.Break) {
	c.leaveLoop(s.Span, "'break' outside loop", func(b *block) *label { return b.end })
}

func (c *compiler) continueStmt(s *syntax.Continue) {
	c.leaveLoop(s.Span, "'continue' not properly in loop", func(b *block) *label { return b.next })
}

func (c *compiler) leaveLoop(at syntax.Span, message string, where func(*block) *label) {
	u := c.unit
	for i := len(u.blocks) - 1; i >= 0; i-- {
		if b := u.blocks[i]; b.kind == loopBlock {
			c.unwind(i+1, func() { u.jumpTo(at, where(b)) })
			return
		}
		if u.blocks[i].star {
			c.fail(at, "%s", leavesStar)
		}
	}
	c.fail(at, "%s", message)
}
