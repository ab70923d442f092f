package syntax

func (p *parser) atom() Expr {
	t := p.tok()
	switch t.kind {
	case tkName:
		return p.nameExpr()
	case tkNumber:
		return p.numberExpr()
	case tkString:
		return p.strings()
	case tkTrue:
		return p.constant(true)
	case tkFalse:
		return p.constant(false)
	case tkNone:
		return p.constant(nil)
	case tkEllipsis:
		return p.constant(Ellipsis{})
	case tkLeftParen:
		return p.parenthesis()
	case tkLeftBracket:
		return p.list()
	case tkLeftBrace:
		return p.brace()
	}
	return nil
}

// constant takes the token at hand as a value.
func (p *parser) constant(value any) Expr {
	t := p.tok()
	p.pos++
	return &Constant{t.span(), value}
}

func (p *parser) numberExpr() Expr {
	t := p.tok()
	value, digits := numberValue(p.text(t))
	if digits > 0 {
		return p.raiseHugeNumber(t, digits)
	}
	return p.constant(value)
}

// parenthesis parses what begins with '(': a tuple, an expression in parentheses,
// or a generator.
func (p *parser) parenthesis() Expr {
	first := p.pos
	p.pos++
	switch p.kind() {
	case tkRightParen:
		p.pos++
		return &Tuple{Span: p.spanFrom(first), Parenthesized: true}
	case tkYield:
		if e := p.yield(); p.expect(tkRightParen) {
			return e
		}
		p.reset(first)
		return nil
	}
	star := p.kind() == tkStar
	e := p.starNamed()
	switch {
	case e == nil:
	case p.kind() == tkComma:
		elts := p.moreElements([]Expr{e}, (*parser).starNamed)
		if p.expect(tkRightParen) {
			return &Tuple{Span: p.spanFrom(first), Elts: elts, Parenthesized: true}
		}
	case star:
	case p.expect(tkRightParen):
		return e
	default:
		if generator := p.comprehension(first, GeneratorExp, e, nil, tkRightParen); generator != nil {
			return generator
		}
	}
	p.reset(first)
	if p.diagnosing {
		p.invalidGroup()
		p.invalidComprehension()
	}
	return nil
}

// list parses what begins with '['.
func (p *parser) list() Expr {
	first := p.pos
	p.pos++
	if p.expect(tkRightBracket) {
		return &List{Span: p.spanFrom(first)}
	}
	star := p.kind() == tkStar
	if e := p.starNamed(); e != nil {
		if !star {
			if comp := p.comprehension(first, ListComp, e, nil, tkRightBracket); comp != nil {
				return comp
			}
		}
		elts := p.moreElements([]Expr{e}, (*parser).starNamed)
		if p.expect(tkRightBracket) {
			return &List{p.spanFrom(first), elts}
		}
	}
	p.reset(first)
	if p.diagnosing {
		p.invalidComprehension()
	}
	return nil
}

// brace parses what begins with '{': a dict, a set, or a comprehension of them.
func (p *parser) brace() Expr {
	first := p.pos
	p.pos++
	switch {
	case p.expect(tkRightBrace):
		return &Dict{Span: p.spanFrom(first)}
	case p.kind() == tkDoubleStar:
		return p.dict(first, nil)
	case p.kind() == tkStar, p.kind() == tkName && p.kindAfter() == tkColonEqual:
		return p.set(first, nil)
	}
	e := p.expression()
	switch {
	case e != nil && p.kind() == tkColon:
		return p.dict(first, e)
	case p.secondPass:
		// As an element of a set it is looked at more closely.
		p.reset(first + 1)
		return p.set(first, nil)
	case e == nil, p.kind() == tkColonEqual:
		return p.noBrace(first)
	}
	return p.set(first, e)
}

// set parses a set display or comprehension of which the first element may have
// been parsed.
func (p *parser) set(first int, e Expr) Expr {
	star := p.kind() == tkStar && e == nil
	if e == nil {
		e = p.starNamed()
	}
	if e != nil {
		if !star {
			if comp := p.comprehension(first, SetComp, e, nil, tkRightBrace); comp != nil {
				return comp
			}
		}
		elts := p.moreElements([]Expr{e}, (*parser).starNamed)
		if p.expect(tkRightBrace) {
			return &Set{p.spanFrom(first), elts}
		}
	}
	return p.noBrace(first)
}

// noBrace ends the search for what a '{' begins.
func (p *parser) noBrace(first int) Expr {
	p.reset(first)
	if p.diagnosing {
		p.invalidDictComprehension()
		p.invalidComprehension()
	}
	return nil
}

// dict parses a dict display or comprehension, with the ':' behind its first key
// at hand, or a '**' if that is nil.
func (p *parser) dict(first int, key Expr) Expr {
	var keys, values []Expr
	var value Expr
	if key == nil {
		value = p.mapping()
	} else if value = p.pairValue(); value != nil {
		if comp := p.comprehension(first, DictComp, key, value, tkRightBrace); comp != nil {
			return comp
		}
	}
	for value != nil {
		keys, values = append(keys, key), append(values, value)
		if !p.expect(tkComma) {
			break
		}
		if p.kind() == tkDoubleStar {
			key, value = nil, p.mapping()
			continue
		}
		value = nil
		if key = p.expression(); key != nil {
			if p.kind() != tkColon {
				return p.raiseNoColon(key)
			}
			value = p.pairValue()
		}
	}
	if len(keys) > 0 && p.expect(tkRightBrace) {
		return &Dict{p.spanFrom(first), keys, values}
	}
	return p.noBrace(first)
}

// mapping parses **mapping.
func (p *parser) mapping() Expr {
	first := p.pos
	p.pos++
	value := p.bitwiseOr()
	if value == nil {
		p.reset(first)
	}
	return value
}

// pairValue parses the value behind a key, with the ':' at hand.
func (p *parser) pairValue() Expr {
	colon := p.pos
	p.pos++
	value := p.expression()
	if value == nil {
		p.invalidPairValue(colon)
		p.reset(colon)
	}
	return value
}

// comprehension parses the for clauses and the closing bracket behind the element
// of a comprehension that began at first. It stays behind the element if there
// are none.
func (p *parser) comprehension(first int, kind CompKind, elt, value Expr, closing kind) Expr {
	behind := p.pos
	if generators := p.forClauses(); generators != nil && p.expect(closing) {
		return &Comp{p.spanFrom(first), kind, elt, value, generators}
	}
	p.reset(behind)
	return nil
}

// forClauses parses one or more for clauses of a comprehension.
func (p *parser) forClauses() []*Comprehension {
	var clauses []*Comprehension
	for p.kind() == tkFor || p.kind() == tkAsync {
		clause := p.forClause()
		if clause == nil {
			break
		}
		clauses = append(clauses, clause)
	}
	return clauses
}

func (p *parser) forClause() *Comprehension {
	first := p.pos
	async := p.expect(tkAsync)
	committed := false
	if p.expect(tkFor) {
		if target := p.starTargets(); target != nil && p.expect(tkIn) {
			committed = true
			if iter := p.disjunction(); iter != nil {
				clause := &Comprehension{Async: async, Target: target, Iter: iter, Ifs: p.ifClauses()}
				clause.Span = p.spanFrom(first)
				return clause
			}
		}
	}
	p.reset(first)
	if p.diagnosing && !committed {
		p.invalidForTarget()
	}
	return nil
}

func (p *parser) ifClauses() []Expr {
	var ifs []Expr
	for p.expect(tkIf) {
		test := p.disjunction()
		if test == nil {
			p.pos--
			break
		}
		ifs = append(ifs, test)
	}
	return ifs
}
