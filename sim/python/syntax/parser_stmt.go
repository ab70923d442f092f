package syntax

// statements parses as many statements as there are.
func (p *parser) statements() []Stmt {
	var body []Stmt
	for p.kind() != tkEnd && p.kind() != tkDedent {
		more, ok := p.statement(body)
		if !ok {
			break
		}
		body = more
		p.forget()
	}
	return body
}

// statement parses a compound statement, or a line of simple ones, and appends to
// body.
func (p *parser) statement(body []Stmt) ([]Stmt, bool) {
	p.height = 0
	var s Stmt
	switch p.kind() {
	case tkDef, tkClass, tkAt:
		s = p.definition()
	case tkAsync:
		s = p.async()
	case tkIf:
		s = p.ifStmt()
	case tkWith:
		s = p.with(p.pos)
	case tkFor:
		s = p.forStmt(p.pos)
	case tkTry:
		s = p.try()
	case tkWhile:
		s = p.while()
	default:
		if p.isWord("match") {
			if s = p.match(); s != nil {
				break
			}
		}
		return p.simpleStatements(body)
	}
	if s == nil {
		return body, false
	}
	return append(body, s), true
}

// simpleStatements parses a line of statements with ';' between them.
func (p *parser) simpleStatements(body []Stmt) ([]Stmt, bool) {
	first, n := p.pos, len(body)
	for {
		s := p.simpleStatement()
		if s == nil {
			break
		}
		body = append(body, s)
		if !p.expect(tkSemicolon) {
			break
		}
	}
	if len(body) == n || !p.expect(tkNewline) {
		p.reset(first)
		return body[:n], false
	}
	return body, true
}

func (p *parser) simpleStatement() Stmt {
	first := p.pos
	switch p.kind() {
	case tkReturn:
		p.pos++
		value := p.starExpressions()
		return &Return{p.spanFrom(first), value}
	case tkImport:
		return p.importStmt()
	case tkFrom:
		return p.importFrom()
	case tkRaise:
		return p.raiseStmt()
	case tkPass:
		p.pos++
		return &Pass{p.spanFrom(first)}
	case tkBreak:
		p.pos++
		return &Break{p.spanFrom(first)}
	case tkContinue:
		p.pos++
		return &Continue{p.spanFrom(first)}
	case tkDel:
		return p.del()
	case tkAssert:
		return p.assert()
	case tkGlobal:
		if names := p.names(); names != nil {
			return &Global{p.spanFrom(first), names}
		}
		return nil
	case tkNonlocal:
		if names := p.names(); names != nil {
			return &Nonlocal{p.spanFrom(first), names}
		}
		return nil
	case tkYield:
		if p.diagnosing {
			p.invalidAssignment()
		}
		if value := p.yield(); value != nil {
			return &ExprStmt{p.spanFrom(first), value}
		}
		return nil
	}
	if p.diagnosing {
		if s := p.diagnoseAssignment(); s != nil {
			return s
		}
		p.reset(first)
	}
	return p.expressionStatement()
}

// expressionStatement parses an expression or an assignment.
func (p *parser) expressionStatement() Stmt {
	first := p.pos
	e := p.starExpressions()
	if e == nil {
		return nil
	}
	behind := p.pos
	var s Stmt
	switch k := p.kind(); {
	case k == tkEqual:
		s = p.assignment(first, e)
	case k == tkColon:
		s = p.annotated(first, e)
	case k.isAugmented():
		s = p.augmented(first, e)
	}
	if s != nil {
		return s
	}
	p.reset(behind)
	return &ExprStmt{p.spanFrom(first), e}
}

// assignment parses the rest of e = value, or of e = f = value, with '=' at hand.
func (p *parser) assignment(first int, e Expr) Stmt {
	var targets []Expr
	for p.kind() == tkEqual {
		if !isStarTarget(e) {
			return nil
		}
		p.pos++
		targets = append(targets, e)
		if e = p.yieldOrStarExpressions(); e == nil {
			return nil
		}
	}
	return &Assign{p.spanFrom(first), targets, e}
}

// annotated parses the rest of e: annotation = value, with ':' at hand.
func (p *parser) annotated(first int, e Expr) Stmt {
	if !isSingleTarget(e) {
		return nil
	}
	p.pos++
	annotation := p.expression()
	if annotation == nil {
		return nil
	}
	behind := p.pos
	var value Expr
	if p.expect(tkEqual) {
		if value = p.yieldOrStarExpressions(); value == nil {
			p.reset(behind)
		}
	}
	_, isName := e.(*Name)
	simple := isName && p.toks[first].kind == tkName
	return &AnnAssign{p.spanFrom(first), e, annotation, value, simple}
}

// augmented parses the rest of e += value, with the operator at hand.
func (p *parser) augmented(first int, e Expr) Stmt {
	if !isSingleTarget(e) {
		return nil
	}
	op := Operator(p.kind() - tkPlusEqual)
	p.pos++
	value := p.yieldOrStarExpressions()
	if value == nil {
		return nil
	}
	return &AugAssign{p.spanFrom(first), e, op, value}
}

func (p *parser) raiseStmt() Stmt {
	first := p.pos
	p.pos++
	exc := p.expression()
	var cause Expr
	if exc != nil && p.expect(tkFrom) {
		if cause = p.expression(); cause == nil {
			p.pos--
		}
	}
	return &Raise{p.spanFrom(first), exc, cause}
}

func (p *parser) del() Stmt {
	first := p.pos
	p.pos++
	if target := p.delTarget(); target != nil {
		targets := p.moreElements([]Expr{target}, (*parser).delTarget)
		if k := p.kind(); k == tkSemicolon || k == tkNewline {
			return &Delete{p.spanFrom(first), targets}
		}
	}
	if p.diagnosing {
		p.reset(first + 1)
		p.raiseInvalidTarget(p.starExpressions(), deleted)
	}
	p.reset(first)
	return nil
}

func (p *parser) assert() Stmt {
	first := p.pos
	p.pos++
	test := p.expression()
	if test == nil {
		p.reset(first)
		return nil
	}
	var msg Expr
	if p.expect(tkComma) {
		if msg = p.expression(); msg == nil {
			p.pos--
		}
	}
	return &Assert{p.spanFrom(first), test, msg}
}

// names parses the names of a global or nonlocal statement, whose keyword is at
// hand.
func (p *parser) names() []string {
	first := p.pos
	p.pos++
	name, ok := p.name()
	if !ok {
		p.reset(first)
		return nil
	}
	names := []string{name}
	for p.expect(tkComma) {
		name, ok := p.name()
		if !ok {
			p.pos--
			break
		}
		names = append(names, name)
	}
	return names
}

func (p *parser) importStmt() Stmt {
	first := p.pos
	p.pos++
	names := p.aliases((*parser).dottedName)
	if names == nil {
		p.reset(first)
		return nil
	}
	return &Import{p.spanFrom(first), names}
}

func (p *parser) importFrom() Stmt {
	first := p.pos
	p.pos++
	level := 0
	for {
		if p.expect(tkDot) {
			level++
		} else if p.expect(tkEllipsis) {
			level += 3
		} else {
			break
		}
	}
	module, ok := p.dottedName()
	if (ok || level > 0) && p.expect(tkImport) {
		if names := p.importedNames(); names != nil {
			return &ImportFrom{p.spanFrom(first), module, names, level}
		}
	}
	p.reset(first)
	return nil
}

// importedNames parses what stands behind 'from module import'.
func (p *parser) importedNames() []*Alias {
	first := p.pos
	switch p.kind() {
	case tkStar:
		p.pos++
		return []*Alias{{p.spanFrom(first), "*", ""}}
	case tkLeftParen:
		p.pos++
		names := p.aliases((*parser).name)
		p.expect(tkComma)
		if names == nil || !p.expect(tkRightParen) {
			return nil
		}
		return names
	}
	names := p.aliases((*parser).name)
	if names != nil && p.kind() == tkComma {
		if p.diagnosing && p.kindAfter() == tkNewline {
			p.raiseLast("trailing comma not allowed without surrounding parentheses")
		}
		return nil
	}
	return names
}

// aliases parses 'name as asname' with commas between.
func (p *parser) aliases(name func(*parser) (string, bool)) []*Alias {
	var aliases []*Alias
	for {
		behind := p.pos
		if aliases != nil && !p.expect(tkComma) {
			return aliases
		}
		first := p.pos
		n, ok := name(p)
		if !ok {
			p.reset(behind)
			return aliases
		}
		as := ""
		if p.expect(tkAs) {
			if as, ok = p.name(); !ok {
				p.pos--
			}
		}
		aliases = append(aliases, &Alias{p.spanFrom(first), n, as})
	}
}

// dottedName parses a.b.c.
func (p *parser) dottedName() (string, bool) {
	name, ok := p.name()
	if !ok {
		return "", false
	}
	for p.kind() == tkDot && p.kindAfter() == tkName {
		p.pos++
		part, _ := p.name()
		name += "." + part
	}
	return name, true
}
