package compile

import (
	"math"
	"strings"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

func (c *compiler) stmts(body []syntax.Stmt) {
	for _, s := range body {
		c.stmt(s)
	}
}

// stmt compiles a statement. It leaves no register taken.
func (c *compiler) stmt(s syntax.Stmt) {
	u := c.unit
	u.at = s.Where()
	c.spend(u.at)
	started := u.started
	u.started = false
	if _, ok := s.(*syntax.While); !ok && !started {
		u.line(lineOf(s))
	}
	mark := u.top
	defer func() { u.top = mark }()
	switch s := s.(type) {
	case *syntax.FunctionDef:
		c.functionDef(s)
	case *syntax.ClassDef:
		c.classDef(s)
	case *syntax.Return:
		c.returnStmt(s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			c.delete(t)
		}
	case *syntax.Assign:
		c.assign(s)
	case *syntax.AugAssign:
		c.augAssign(s)
	case *syntax.AnnAssign:
		c.annAssign(s)
	case *syntax.For:
		if s.Async {
			c.asyncFor(s)
		} else {
			c.forStmt(s)
		}
	case *syntax.While:
		c.while(s, started)
	case *syntax.If:
		c.ifStmt(s)
	case *syntax.With:
		c.with(s, s.Items)
	case *syntax.Match:
		c.match(s)
	case *syntax.Raise:
		c.raise(s)
	case *syntax.Try:
		c.try(s)
	case *syntax.Assert:
		c.assert(s)
	case *syntax.Import:
		c.importStmt(s)
	case *syntax.ImportFrom:
		c.importFrom(s)
	case *syntax.ExprStmt:
		c.effect(s.Value)
	case *syntax.Break:
		c.breakStmt(s)
	case *syntax.Continue:
		c.continueStmt(s)
	}
}

// effect compiles an expression whose value nobody wants.
func (c *compiler) effect(e syntax.Expr) {
	if k, ok := e.(*syntax.Constant); ok {
		c.refuse(k)
		return
	}
	c.any(e)
}

func (c *compiler) returnStmt(s *syntax.Return) {
	u := c.unit
	if !u.scope.isFunction() {
		c.fail(s.Span, "'return' outside function")
	}
	if s.Value != nil && u.scope.async && u.scope.generator {
		c.fail(s.Span, "'return' with value in async generator")
	}
	if s.Value != nil && !u.leavesCode(0) {
		c.returnValue(s.Value, s.Span)
		return
	}
	// What a finally does to a variable does not change what is returned.
	v := u.alloc()
	if s.Value == nil {
		u.emit(s.Span, code.Const, v, u.constant(nil), 0)
	} else {
		c.into(s.Value, v)
		u.at = s.Value.Where()
	}
	c.unwind(0, func() {
		u.emit(s.Span, code.Return, v, 0, 0)
		u.live = false
	})
}

// returnValue returns an expression; one with a condition from each of its
// branches.
func (c *compiler) returnValue(e syntax.Expr, at syntax.Span) {
	u := c.unit
	mark := u.top
	if cond, ok := e.(*syntax.IfExp); ok {
		orelse := newLabel()
		c.branch(cond.Test, orelse, false, cond.Span)
		c.returnValue(cond.Body, at)
		u.place(orelse)
		c.returnValue(cond.Else, at)
	} else {
		u.emit(at, code.Return, c.any(e), 0, 0)
		u.live = false
	}
	u.top = mark
}

func (c *compiler) ifStmt(s *syntax.If) {
	orelse, end := newLabel(), newLabel()
	c.branch(s.Test, orelse, false, s.Span)
	c.stmts(s.Body)
	if len(s.Else) == 0 {
		c.unit.place(orelse)
		return
	}
	c.unit.jumpTo(s.Span, end)
	c.unit.place(orelse)
	c.stmts(s.Else)
	c.unit.place(end)
}

func (c *compiler) raise(s *syntax.Raise) {
	u := c.unit
	if s.Exc == nil {
		u.emit(s.Span, code.RaiseAgain, 0, 0, 0)
		u.live = false
		return
	}
	exc := c.any(s.Exc)
	cause := -1
	if s.Cause != nil {
		cause = c.any(s.Cause)
	}
	u.emit(s.Span, code.Raise, exc, cause, 0)
	u.live = false
}

func (c *compiler) assert(s *syntax.Assert) {
	u := c.unit
	end := newLabel()
	at := c.branch(s.Test, end, true, s.Span)
	class := u.alloc()
	u.emit(at, code.AssertError, class, 0, 0)
	if s.Msg != nil {
		c.temp(s.Msg)
		u.emit(at, code.Call, class, 1, 0)
	}
	u.emit(at, code.Raise, class, -1, 0)
	u.live = false
	u.place(end)
}

func (c *compiler) importStmt(s *syntax.Import) {
	u := c.unit
	for _, a := range s.Names {
		mark := u.top
		m := u.alloc()
		if a.AsName == "" {
			u.emitD(s.Span, code.ImportName, m, u.name(mangle(u.scope.class, a.Name)), 0, 0)
			c.storeName(firstPart(a.Name), m, s.Span)
		} else {
			u.emitD(s.Span, code.ImportName, m, u.name(mangle(u.scope.class, a.Name)), 1, 0)
			c.storeName(a.AsName, m, s.Span)
		}
		u.top = mark
	}
}

func (c *compiler) importFrom(s *syntax.ImportFrom) {
	u := c.unit
	if s.Module == "__future__" && s.Level == 0 && s.Start.Line > c.futureEnds {
		c.fail(s.Span, "from __future__ imports must occur at the beginning of the file")
	}
	m := u.alloc()
	u.emitD(s.Span, code.ImportName, m, u.name(mangle(u.scope.class, s.Module)), 1, min(s.Level, math.MaxUint16))
	v := u.alloc()
	for _, a := range s.Names {
		if a.Name == "*" {
			u.emit(s.Span, code.ImportStar, 0, m, 0)
			return
		}
		u.emit(s.Span, code.ImportFrom, v, m, u.name(mangle(u.scope.class, a.Name)))
		if a.AsName != "" {
			c.storeName(a.AsName, v, s.Span)
		} else {
			c.storeName(a.Name, v, s.Span)
		}
	}
}

// firstPart is a of a.b.c.
func firstPart(dotted string) string {
	first, _, _ := strings.Cut(dotted, ".")
	return first
}
