package syntax

// block parses the body of a compound statement: indented lines, or simple
// statements on the same line.
func (p *parser) block() []Stmt {
	if p.kind() != tkNewline {
		if body, ok := p.simpleStatements(nil); ok {
			return body
		}
		return nil
	}
	first := p.pos
	p.pos++
	if p.expect(tkIndent) {
		if body := p.statements(); body != nil && p.expect(tkDedent) {
			return body
		}
	} else if p.diagnosing {
		p.raiseIndentation("expected an indented block")
	}
	p.reset(first)
	return nil
}

// suite parses ':' and the block behind it. what names the statement in
// messages, and line is that of its keyword.
func (p *parser) suite(what string, line int32) []Stmt {
	if p.diagnosing {
		p.invalidSuite(what, line)
	}
	if !p.expect(tkColon) {
		return nil
	}
	return p.block()
}

// headedSuite is suite for the statements that say so if their ':' is missing.
func (p *parser) headedSuite(what string, line int32) []Stmt {
	if p.diagnosing {
		p.invalidHead(what, line)
	}
	if !p.expect(tkColon) {
		return nil
	}
	return p.block()
}

// line returns the line of a token.
func (p *parser) line(pos int) int32 { return p.toks[pos].from.Line }

// ifStmt parses an if with its elifs, in a loop, for there may be many.
func (p *parser) ifStmt() Stmt {
	var chain []*If
	first := p.pos
	for k, what := tkIf, "'if' statement"; p.kind() == k; k, what = tkElif, "'elif' statement" {
		start := p.pos
		p.pos++
		test := p.named()
		var body []Stmt
		if test != nil {
			body = p.headedSuite(what, p.line(start))
		}
		if body == nil {
			p.reset(start)
			break
		}
		chain = append(chain, &If{p.spanFrom(start), test, body, nil})
		if len(chain)+p.depth > maxNesting {
			p.raiseTooDeep()
		}
	}
	if chain == nil {
		p.reset(first)
		return nil
	}
	last := chain[len(chain)-1]
	last.Else = p.elseBlock()
	end := p.end()
	last.Span.End = end
	for i := len(chain) - 2; i >= 0; i-- {
		chain[i].Else = []Stmt{chain[i+1]}
		chain[i].Span.End = end
	}
	return chain[0]
}

func (p *parser) elseBlock() []Stmt {
	first := p.pos
	if !p.expect(tkElse) {
		return nil
	}
	if p.diagnosing {
		p.invalidSuite("'else' statement", p.line(first))
	}
	if p.require(tkColon, ":") {
		if body := p.block(); body != nil {
			return body
		}
	}
	p.reset(first)
	return nil
}

func (p *parser) while() Stmt {
	first := p.pos
	p.pos++
	if test := p.named(); test != nil {
		if body := p.headedSuite("'while' statement", p.line(first)); body != nil {
			orelse := p.elseBlock()
			return &While{p.spanFrom(first), test, body, orelse}
		}
	}
	p.reset(first)
	return nil
}

// async parses the statements that begin with async.
func (p *parser) async() Stmt {
	first := p.pos
	p.pos++
	switch p.kind() {
	case tkDef:
		return p.function(first, nil)
	case tkFor:
		return p.forStmt(first)
	case tkWith:
		return p.with(first)
	}
	p.reset(first)
	return nil
}

// forStmt parses a for statement, which began at first, with 'for' at hand.
func (p *parser) forStmt(first int) Stmt {
	keyword := p.pos
	p.pos++
	committed := false
	if target := p.starTargets(); target != nil && p.expect(tkIn) {
		committed = true
		if iter := p.starExpressions(); iter != nil {
			if body := p.headedSuite("'for' statement", p.line(keyword)); body != nil {
				orelse := p.elseBlock()
				return &For{p.spanFrom(first), keyword != first, target, iter, body, orelse}
			}
		}
	}
	p.reset(first)
	if p.diagnosing && !committed {
		p.invalidForTarget()
	}
	return nil
}

// with parses a with statement, which began at first, with 'with' at hand.
func (p *parser) with(first int) Stmt {
	keyword := p.pos
	if p.diagnosing {
		p.invalidWith(true)
	}
	p.pos++
	items := p.parenthesizedItems()
	if items == nil {
		p.reset(keyword + 1)
		items = p.withItems()
	}
	if items != nil && p.expect(tkColon) {
		if body := p.block(); body != nil {
			return &With{p.spanFrom(first), keyword != first, items, body}
		}
	}
	if p.diagnosing {
		p.reset(keyword)
		p.invalidWith(false)
	}
	p.reset(first)
	return nil
}

// parenthesizedItems parses (a as b, c as d) if a ':' follows: without one, the
// parentheses are those of an expression.
func (p *parser) parenthesizedItems() []*WithItem {
	if !p.expect(tkLeftParen) {
		return nil
	}
	items := p.withItems()
	p.expect(tkComma)
	if items != nil && p.expect(tkRightParen) && p.kind() == tkColon {
		return items
	}
	return nil
}

func (p *parser) withItems() []*WithItem {
	var items []*WithItem
	for {
		behind := p.pos
		if items != nil && !p.expect(tkComma) {
			return items
		}
		item := p.withItem()
		if item == nil {
			p.reset(behind)
			return items
		}
		items = append(items, item)
	}
}

func (p *parser) withItem() *WithItem {
	context := p.expression()
	if context == nil {
		return nil
	}
	behind := p.pos
	if p.expect(tkAs) {
		vars := p.starTarget()
		if vars != nil && p.itemEnds() {
			return &WithItem{context, vars}
		}
		if p.diagnosing {
			p.reset(behind + 1)
			if e := p.expression(); e != nil && p.itemEnds() {
				p.raiseInvalidTarget(e, assigned)
			}
		}
	}
	p.reset(behind)
	return &WithItem{Context: context}
}

func (p *parser) itemEnds() bool {
	k := p.kind()
	return k == tkComma || k == tkRightParen || k == tkColon
}

func (p *parser) try() Stmt {
	first := p.pos
	p.pos++
	if p.diagnosing {
		p.invalidSuite("'try' statement", p.line(first))
	}
	if p.require(tkColon, ":") {
		if s := p.tryRest(); s != nil {
			s.Span = p.spanFrom(first)
			return s
		}
	}
	p.reset(first)
	return nil
}

// tryRest parses a try statement behind its ':'.
func (p *parser) tryRest() *Try {
	s := &Try{}
	if s.Body = p.block(); s.Body == nil {
		if p.diagnosing {
			// The handlers are looked at even if there is nothing to handle.
			p.handlers(s)
		}
		return nil
	}
	switch p.kind() {
	case tkFinally:
		s.Finally = p.finally()
		if s.Finally == nil {
			return nil
		}
		return s
	case tkExcept:
		p.handlers(s)
	default:
		if p.diagnosing {
			p.raiseLast("expected 'except' or 'finally' block")
		}
	}
	if s.Handlers == nil {
		return nil
	}
	s.Else = p.elseBlock()
	s.Finally = p.finally()
	return s
}

// handlers parses the handlers of a try statement, which are all of one kind.
func (p *parser) handlers(s *Try) {
	s.Star = p.kind() == tkExcept && p.kindAfter() == tkStar
	for p.kind() == tkExcept {
		h := p.except(s.Star)
		if h == nil {
			break
		}
		s.Handlers = append(s.Handlers, h)
	}
	if p.diagnosing && s.Handlers != nil && p.kind() == tkExcept {
		p.invalidMixedExcept(s.Star)
	}
}

func (p *parser) finally() []Stmt {
	first := p.pos
	if !p.expect(tkFinally) {
		return nil
	}
	if p.diagnosing {
		p.invalidSuite("'finally' statement", p.line(first))
	}
	if p.require(tkColon, ":") {
		if body := p.block(); body != nil {
			return body
		}
	}
	p.reset(first)
	return nil
}

// except parses a handler, with 'except' at hand.
func (p *parser) except(star bool) *ExceptHandler {
	first := p.pos
	p.pos++
	h := &ExceptHandler{}
	what := "'except' statement"
	ok := true
	if star {
		what = "'except*' statement"
		ok = p.expect(tkStar)
	}
	if ok {
		h.Type, h.Name = p.exceptType()
		if h.Type != nil || !star {
			if h.Body = p.suite(what, p.line(first)); h.Body != nil {
				h.Span = p.spanFrom(first)
				return h
			}
		}
	}
	p.reset(first)
	if p.diagnosing {
		p.invalidExcept()
		p.reset(first)
	}
	return nil
}

// exceptType parses 'type as name', if there.
func (p *parser) exceptType() (Expr, string) {
	e := p.expression()
	if e == nil {
		return nil, ""
	}
	name := ""
	if p.expect(tkAs) {
		var ok bool
		if name, ok = p.name(); !ok {
			p.pos--
		}
	}
	return e, name
}

// definition parses a function or class, with its decorators.
func (p *parser) definition() Stmt {
	first := p.pos
	var decorators []Expr
	for p.expect(tkAt) {
		e := p.named()
		if e == nil || !p.expect(tkNewline) {
			p.reset(first)
			return nil
		}
		decorators = append(decorators, e)
	}
	start := p.pos
	var s Stmt
	switch p.kind() {
	case tkDef:
		s = p.function(start, decorators)
	case tkAsync:
		if p.kindAfter() == tkDef {
			p.pos++
			s = p.function(start, decorators)
		}
	case tkClass:
		s = p.class(decorators)
	}
	if s == nil {
		p.reset(first)
		return nil
	}
	return s
}

// function parses a function, which began at first, with 'def' at hand.
func (p *parser) function(first int, decorators []Expr) Stmt {
	keyword := p.pos
	p.pos++
	f := &FunctionDef{Async: keyword != first, Decorators: decorators}
	var ok bool
	if f.Name, ok = p.name(); ok && p.require(tkLeftParen, "(") {
		f.Args = p.parameters(false)
		if p.expect(tkRightParen) && p.functionBody(f, keyword) {
			f.Span = p.spanFrom(first)
			return f
		}
	}
	p.reset(first)
	return nil
}

func (p *parser) functionBody(f *FunctionDef, keyword int) bool {
	if p.expect(tkArrow) {
		if f.Returns = p.expression(); f.Returns == nil {
			p.pos--
		}
	}
	if p.diagnosing {
		p.invalidSuite("function definition", p.line(keyword))
	}
	if !p.require(tkColon, ":") {
		return false
	}
	f.Body = p.block()
	return f.Body != nil
}

// class parses a class, with 'class' at hand.
func (p *parser) class(decorators []Expr) Stmt {
	first := p.pos
	p.pos++
	name, ok := p.name()
	if ok {
		c := &ClassDef{Name: name, Decorators: decorators}
		p.bases(c)
		if c.Body = p.headedSuite("class definition", p.line(first)); c.Body != nil {
			c.Span = p.spanFrom(first)
			return c
		}
	}
	p.reset(first)
	return nil
}

// bases parses the arguments of a class statement, if there.
func (p *parser) bases(c *ClassDef) {
	first := p.pos
	if !p.expect(tkLeftParen) || p.expect(tkRightParen) {
		return
	}
	args, ok := p.arguments(false)
	if !ok || !p.expect(tkRightParen) {
		p.reset(first)
		return
	}
	c.Bases, c.Keywords = args.args, args.keywords
}
