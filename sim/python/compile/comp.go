package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// comp compiles a comprehension: a function that is called at once with the
// iterator of what it runs over first.
func (c *compiler) comp(e *syntax.Comp, dst reg) {
	u := c.unit
	s := c.scopes[e]
	async := s.coroutine
	if async && e.Kind != syntax.GeneratorExp && !u.scope.async && u.scope.kind != compScope {
		c.fail(e.Span, "asynchronous comprehension outside of an asynchronous function")
	}
	base := u.top
	if !u.isLocal(dst) && dst == u.top-1 {
		base = dst
	}
	u.top = base
	u.allocN(2)

	flags := code.Comprehension
	switch {
	case async && s.generator:
		flags |= code.AsyncGenerator
	case async:
		flags |= code.Coroutine
	case s.generator:
		flags |= code.Generator
	}
	name := [...]string{"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}[e.Kind]
	c.enter(s, name, e.Start.Line, flags)
	c.unit.code.Args = 1
	c.unit.begin(e.Span)
	c.compBody(e)
	k := c.leave()

	c.makeFunction(base, k, -1, e.Span)
	first := e.Generators[0]
	v := c.anyIn(first.Iter, base+1)
	if first.Async {
		u.emit(e.Span, code.AsyncIter, base+1, v, 0)
	} else {
		u.emit(e.Span, code.GetIter, base+1, v, 0)
	}
	u.emit(e.Span, code.Call, base, 1, 0)
	if async && e.Kind != syntax.GeneratorExp {
		u.emit(e.Span, code.Awaitable, base, base, 0)
		u.emit(e.Span, code.YieldFrom, base, base, 0)
	}
	if base != dst {
		u.emit(e.Span, code.Move, dst, base, 0)
	}
}

// compBody writes the function of a comprehension.
func (c *compiler) compBody(e *syntax.Comp) {
	u := c.unit
	result := u.top
	switch e.Kind {
	case syntax.ListComp:
		u.emit(e.Span, code.BuildList, u.alloc(), 0, 0)
	case syntax.SetComp:
		u.emit(e.Span, code.BuildSet, u.alloc(), 0, 0)
	case syntax.DictComp:
		u.emit(e.Span, code.BuildDict, u.alloc(), 0, 0)
	}
	c.compLoop(e, 0, result, e.Span)
	if e.Kind != syntax.GeneratorExp {
		u.emit(e.Span, code.Return, result, 0, 0)
		u.live = false
	}
}

// compLoop writes the loop number i of a comprehension, which stands at at, and
// what is in it.
func (c *compiler) compLoop(e *syntax.Comp, i int, result reg, at syntax.Span) {
	u := c.unit
	mark := u.top
	g := e.Generators[i]
	it := 0 // .0, the first parameter
	if i > 0 {
		it = u.alloc()
		v := c.anyIn(g.Iter, it)
		op := code.GetIter
		if g.Async {
			op = code.AsyncIter
		}
		u.emit(at, op, it, v, 0)
	}
	head, next, end := newLabel(), newLabel(), newLabel()
	u.place(head)
	switch r, ok := c.localTarget(g.Target); {
	case g.Async:
		b := &block{kind: generatorBlock}
		c.push(b)
		c.asyncNext(g.Target, it, end, at)
		defer c.pop(b)
	case ok:
		u.use(u.emit(at, code.ForIter, r, it, 0), end)
		u.assigned.add(r)
	default:
		v := u.alloc()
		u.use(u.emit(at, code.ForIter, v, it, 0), end)
		c.store(g.Target, v)
	}
	for _, cond := range g.Ifs {
		at = c.branch(cond, next, false, at)
	}
	if i+1 < len(e.Generators) {
		c.compLoop(e, i+1, result, at)
	} else {
		c.compElement(e, result, at)
	}
	u.place(next)
	u.loopTo(at, head)
	u.place(end)
	u.top = mark
}

func (c *compiler) compElement(e *syntax.Comp, result reg, at syntax.Span) {
	u := c.unit
	switch e.Kind {
	case syntax.ListComp:
		u.emit(at, code.ListAppend, result, c.any(e.Elt), 0)
	case syntax.SetComp:
		u.emit(at, code.SetAdd, result, c.any(e.Elt), 0)
	case syntax.DictComp:
		k := c.any(e.Elt)
		u.emit(at, code.DictSet, result, k, c.any(e.Value))
	case syntax.GeneratorExp:
		v := c.any(e.Elt)
		u.emit(at, code.Yield, u.alloc(), v, 0)
	}
}
