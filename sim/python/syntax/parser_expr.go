package syntax

// expressions parses 'a, b': a tuple, or an expression alone.
func (p *parser) expressions() Expr {
	return p.tupleOf((*parser).expression)
}

// starExpressions parses 'a, *b': a tuple, or an expression alone.
func (p *parser) starExpressions() Expr {
	return p.tupleOf((*parser).starExpression)
}

func (p *parser) tupleOf(element func(*parser) Expr) Expr {
	first := p.pos
	e := element(p)
	if e == nil || p.kind() != tkComma {
		return e
	}
	elts := p.moreElements([]Expr{e}, element)
	return &Tuple{Span: p.spanFrom(first), Elts: elts}
}

// moreElements parses the rest of a list in which a comma is at hand, with or
// without a comma at its end.
func (p *parser) moreElements(elts []Expr, element func(*parser) Expr) []Expr {
	for p.expect(tkComma) {
		e := element(p)
		if e == nil {
			break
		}
		elts = append(elts, e)
	}
	return elts
}

func (p *parser) starExpression() Expr {
	if p.kind() != tkStar {
		return p.expression()
	}
	return once(p, ruleStarExpression, (*parser).starred)
}

// starred parses *a, where a takes no comparison.
func (p *parser) starred() Expr {
	return p.starredOf((*parser).bitwiseOr)
}

// starredArgument parses *a in a call, where a is any expression.
func (p *parser) starredArgument() Expr {
	return p.starredOf((*parser).expression)
}

func (p *parser) starredOf(value func(*parser) Expr) Expr {
	first := p.pos
	if !p.expect(tkStar) {
		return nil
	}
	e := value(p)
	if e == nil {
		p.reset(first)
		return nil
	}
	return &Starred{p.spanFrom(first), e}
}

// starNamed parses an element of a display: *a, a := b, or an expression.
func (p *parser) starNamed() Expr {
	if p.kind() == tkStar {
		return once(p, ruleStarExpression, (*parser).starred)
	}
	return p.named()
}

// named parses a := b or an expression.
func (p *parser) named() Expr {
	if p.kind() == tkName && p.kindAfter() == tkColonEqual {
		if e := p.assignmentExpression(); e != nil {
			return e
		}
	}
	if p.diagnosing {
		once(p, ruleInvalidNamed, (*parser).invalidNamed)
	}
	return p.unnamed()
}

// unnamed parses an expression that no := follows.
func (p *parser) unnamed() Expr {
	first := p.pos
	e := p.expression()
	if e != nil && p.kind() == tkColonEqual {
		p.reset(first)
		return nil
	}
	return e
}

// namedOrPlain parses a := b or an expression, like named without its diagnosis.
func (p *parser) namedOrPlain() Expr {
	if p.kind() == tkName && p.kindAfter() == tkColonEqual {
		return p.assignmentExpression()
	}
	return p.unnamed()
}

// assignmentExpression parses a := b, where a := is at hand.
func (p *parser) assignmentExpression() Expr {
	first := p.pos
	target := p.nameExpr()
	p.pos++
	value := p.expression()
	if value == nil {
		p.reset(first)
		return nil
	}
	return &NamedExpr{p.spanFrom(first), target, value}
}

// nameExpr takes the name at hand as an expression.
func (p *parser) nameExpr() *Name {
	t := p.tok()
	p.pos++
	return &Name{t.span(), p.text(t)}
}

func (p *parser) expression() Expr {
	return once(p, ruleExpression, (*parser).parseExpression)
}

func (p *parser) parseExpression() Expr {
	outer, ok := p.enter()
	defer p.leave(outer)
	if !ok {
		return nil
	}
	if p.diagnosing {
		p.invalidExpression()
		p.invalidLegacyExpression()
	}
	return p.plainExpression()
}

// plainExpression parses an expression without looking for what is wrong at this
// level.
func (p *parser) plainExpression() Expr {
	first := p.pos
	if p.kind() == tkLambda {
		return p.lambda()
	}
	body := p.disjunction()
	if body == nil || p.kind() != tkIf {
		return body
	}
	behind := p.pos
	p.pos++
	if test := p.disjunction(); test != nil && p.expect(tkElse) {
		if orelse := p.expression(); orelse != nil {
			return &IfExp{p.spanFrom(first), test, body, orelse}
		}
	}
	p.reset(behind)
	return body
}

func (p *parser) lambda() Expr {
	first := p.pos
	p.pos++
	args := p.parameters(true)
	if p.expect(tkColon) {
		if body := p.expression(); body != nil {
			return &Lambda{p.spanFrom(first), args, body}
		}
	}
	p.reset(first)
	return nil
}

func (p *parser) yield() Expr {
	first := p.pos
	if !p.expect(tkYield) {
		return nil
	}
	if p.expect(tkFrom) {
		if value := p.expression(); value != nil {
			return &YieldFrom{p.spanFrom(first), value}
		}
		p.reset(first + 1)
	}
	value := p.starExpressions()
	return &Yield{p.spanFrom(first), value}
}

func (p *parser) yieldOrStarExpressions() Expr {
	if p.kind() == tkYield {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *parser) disjunction() Expr {
	return once(p, ruleDisjunction, (*parser).parseDisjunction)
}

func (p *parser) parseDisjunction() Expr {
	return p.boolOp(tkOr, (*parser).conjunction)
}

func (p *parser) conjunction() Expr {
	return p.boolOp(tkAnd, (*parser).inversion)
}

func (p *parser) boolOp(op kind, operand func(*parser) Expr) Expr {
	first := p.pos
	e := operand(p)
	if e == nil || p.kind() != op {
		return e
	}
	values := []Expr{e}
	for p.expect(op) {
		right := operand(p)
		if right == nil {
			p.pos--
			break
		}
		values = append(values, right)
	}
	if len(values) == 1 {
		return e
	}
	return &BoolOp{p.spanFrom(first), op == tkAnd, values}
}

func (p *parser) inversion() Expr {
	if p.kind() != tkNot {
		return p.comparison()
	}
	outer, ok := p.enter()
	defer p.leave(outer)
	if !ok {
		return nil
	}
	first := p.pos
	p.pos++
	operand := p.inversion()
	if operand == nil {
		p.reset(first)
		return nil
	}
	return &UnaryOp{p.spanFrom(first), Not, operand}
}

func (p *parser) comparison() Expr {
	first := p.pos
	left := p.bitwiseOr()
	if left == nil {
		return nil
	}
	var ops []CompareOp
	var comparators []Expr
	for {
		behind := p.pos
		op, ok := p.compareOp()
		if !ok {
			break
		}
		right := p.bitwiseOr()
		if right == nil {
			p.reset(behind)
			break
		}
		ops = append(ops, op)
		comparators = append(comparators, right)
	}
	if ops == nil {
		return left
	}
	return &Compare{p.spanFrom(first), left, ops, comparators}
}

// compareOp takes a comparison operator.
func (p *parser) compareOp() (CompareOp, bool) {
	op := Eq
	switch p.kind() {
	case tkEqEqual:
	case tkNotEqual:
		op = NotEq
	case tkLess:
		op = Lt
	case tkLessEqual:
		op = LtE
	case tkGreater:
		op = Gt
	case tkGreaterEqual:
		op = GtE
	case tkIn:
		op = In
	case tkNot:
		if p.kindAfter() != tkIn {
			return 0, false
		}
		p.pos++
		op = NotIn
	case tkIs:
		op = Is
		if p.kindAfter() == tkNot {
			p.pos++
			op = IsNot
		}
	default:
		return 0, false
	}
	p.pos++
	return op, true
}

func (p *parser) bitwiseOr() Expr {
	return once(p, ruleBitwiseOr, (*parser).parseBitwiseOr)
}

func (p *parser) parseBitwiseOr() Expr {
	outer := p.height
	p.height = 0
	e := p.binary(1)
	p.height = max(outer, p.height)
	return e
}

// precedence returns how tightly a binary operator binds; 0 is no operator. The
// power operator is not among them: it binds from the right.
func precedence(k kind) int {
	switch k {
	case tkBar:
		return 1
	case tkCaret:
		return 2
	case tkAmpersand:
		return 3
	case tkLeftShift, tkRightShift:
		return 4
	case tkPlus, tkMinus:
		return 5
	case tkStar, tkSlash, tkDoubleSlash, tkPercent, tkAt:
		return 6
	}
	return 0
}

// binary parses operators that bind at least as tightly as least. It climbs by
// iteration, so that a sum of any length takes no stack.
func (p *parser) binary(least int) Expr {
	first := p.pos
	left := p.factor()
	if left == nil {
		return nil
	}
	for {
		op := p.kind()
		level := precedence(op)
		if level < least || level == 0 {
			return left
		}
		behind, height := p.pos, p.height
		p.pos++
		p.height = 0
		right := p.binary(level + 1)
		p.height = max(p.height, height)
		if right == nil {
			p.reset(behind)
			return left
		}
		left = &BinOp{p.spanFrom(first), left, Operator(op - tkPlus), right}
		p.grow()
	}
}

func (p *parser) factor() Expr {
	op := UAdd
	switch p.kind() {
	case tkPlus:
	case tkMinus:
		op = USub
	case tkTilde:
		op = Invert
	default:
		return p.power()
	}
	outer, ok := p.enter()
	defer p.leave(outer)
	if !ok {
		return nil
	}
	first := p.pos
	p.pos++
	operand := p.factor()
	if operand == nil {
		p.reset(first)
		return nil
	}
	return &UnaryOp{p.spanFrom(first), op, operand}
}

func (p *parser) power() Expr {
	first := p.pos
	base := p.awaited()
	if base == nil || p.kind() != tkDoubleStar {
		return base
	}
	outer, ok := p.enter()
	defer p.leave(outer)
	if !ok {
		return nil
	}
	behind := p.pos
	p.pos++
	exponent := p.factor()
	if exponent == nil {
		p.reset(behind)
		return base
	}
	return &BinOp{p.spanFrom(first), base, Pow, exponent}
}

func (p *parser) awaited() Expr {
	first := p.pos
	if !p.expect(tkAwait) {
		return p.primary()
	}
	value := p.primary()
	if value == nil {
		p.reset(first)
		return nil
	}
	return &Await{p.spanFrom(first), value}
}

func (p *parser) primary() Expr {
	return once(p, rulePrimary, (*parser).parsePrimary)
}

// parsePrimary parses an atom and the attributes, calls and subscripts behind it.
func (p *parser) parsePrimary() Expr {
	first, outer := p.pos, p.height
	p.height = 0
	e := p.atom()
	for e != nil {
		behind, height := p.pos, p.height
		p.height = 0
		var longer Expr
		if k := p.kind(); p.diagnosing && (k == tkLeftBracket || k == tkLeftBrace) {
			// CPython tries a generator behind every primary, and looks at any bracket then.
			p.invalidComprehension()
		}
		switch p.kind() {
		case tkDot:
			p.pos++
			if name, ok := p.name(); ok {
				longer = &Attribute{p.spanFrom(first), e, name}
			}
		case tkLeftParen:
			longer = p.call(first, e)
		case tkLeftBracket:
			p.pos++
			if index := p.slices(); index != nil && p.expect(tkRightBracket) {
				longer = &Subscript{p.spanFrom(first), e, index}
			}
		}
		p.height = max(p.height, height)
		if longer == nil {
			p.reset(behind)
			break
		}
		e = longer
		p.grow()
	}
	p.height = max(p.height, outer)
	return e
}

// slices parses what stands between the brackets of a subscript.
func (p *parser) slices() Expr {
	first := p.pos
	element := (*parser).sliceOrStarred
	e := element(p)
	if e == nil {
		return nil
	}
	if _, isStarred := e.(*Starred); p.kind() != tkComma && !isStarred {
		return e
	}
	elts := p.moreElements([]Expr{e}, element)
	return &Tuple{Span: p.spanFrom(first), Elts: elts}
}

func (p *parser) sliceOrStarred() Expr {
	if p.kind() == tkStar {
		return p.starredArgument()
	}
	return p.slice()
}

func (p *parser) slice() Expr {
	first := p.pos
	var lower Expr
	if p.kind() != tkColon {
		if p.kind() == tkName && p.kindAfter() == tkColonEqual {
			return p.named()
		}
		lower = p.expression()
		if lower == nil || p.kind() != tkColon {
			if p.diagnosing {
				p.reset(first)
				return p.named()
			}
			if p.kind() == tkColonEqual {
				p.reset(first)
				return nil
			}
			return lower
		}
	}
	p.pos++
	upper := p.expression()
	var step Expr
	if p.expect(tkColon) {
		step = p.expression()
	}
	return &Slice{p.spanFrom(first), lower, upper, step}
}
