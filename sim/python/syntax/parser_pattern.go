package syntax

// match parses a match statement, with the word 'match' at hand. It is a name if
// this is nothing of the kind.
func (p *parser) match() Stmt {
	first := p.pos
	p.pos++
	subject := p.subject()
	if subject != nil && p.expect(tkColon) && p.expect(tkNewline) && p.expect(tkIndent) {
		var cases []*MatchCase
		for p.isWord("case") {
			c := p.matchCase()
			if c == nil {
				break
			}
			cases = append(cases, c)
		}
		if cases != nil && p.expect(tkDedent) {
			return &Match{p.spanFrom(first), subject, cases}
		}
	}
	if p.diagnosing {
		p.reset(first + 1)
		if p.subject() != nil {
			p.invalidHead("'match' statement", p.line(first))
		}
	}
	p.reset(first)
	return nil
}

// subject parses what is matched: a tuple without parentheses, or an expression.
func (p *parser) subject() Expr {
	first := p.pos
	star := p.kind() == tkStar
	e := p.starNamed()
	if e != nil && p.kind() == tkComma {
		elts := p.moreElements([]Expr{e}, (*parser).starNamed)
		return &Tuple{Span: p.spanFrom(first), Elts: elts}
	}
	if star {
		p.reset(first)
		return nil
	}
	return e
}

func (p *parser) matchCase() *MatchCase {
	first := p.pos
	c := &MatchCase{}
	if p.caseHead(c) {
		if p.diagnosing {
			p.invalidHead("'case' statement", p.line(first))
		}
		if p.expect(tkColon) {
			if c.Body = p.block(); c.Body != nil {
				c.Span = p.spanFrom(first)
				return c
			}
		}
	}
	p.reset(first)
	return nil
}

// caseHead parses 'case pattern if guard'.
func (p *parser) caseHead(c *MatchCase) bool {
	p.pos++
	if c.Pattern = p.patterns(); c.Pattern == nil {
		return false
	}
	if p.expect(tkIf) {
		if c.Guard = p.named(); c.Guard == nil {
			p.pos--
		}
	}
	return true
}

// patterns parses the patterns of a case: a sequence without brackets, or one.
func (p *parser) patterns() Pattern {
	first := p.pos
	star := p.kind() == tkStar
	pattern := p.starPattern()
	if pattern == nil {
		return nil
	}
	if p.kind() == tkComma {
		patterns := p.morePatterns(pattern)
		return &MatchSequence{p.spanFrom(first), patterns}
	}
	if star {
		p.reset(first)
		return nil
	}
	return pattern
}

// morePatterns parses the rest of a sequence, at a comma or at its end.
func (p *parser) morePatterns(pattern Pattern) []Pattern {
	patterns := []Pattern{pattern}
	for p.expect(tkComma) {
		if pattern = p.starPattern(); pattern == nil {
			break
		}
		patterns = append(patterns, pattern)
	}
	return patterns
}

// starPattern parses an element of a sequence: *name, or a pattern.
func (p *parser) starPattern() Pattern {
	first := p.pos
	if !p.expect(tkStar) {
		return p.pattern()
	}
	if p.isWord("_") {
		p.pos++
		return &MatchStar{Span: p.spanFrom(first)}
	}
	if name, ok := p.captureName(); ok {
		return &MatchStar{p.spanFrom(first), name}
	}
	p.reset(first)
	return nil
}

// captureName takes a name that a pattern binds: not _, and not the head of a
// dotted name, a class or a keyword.
func (p *parser) captureName() (string, bool) {
	if p.isWord("_") {
		return "", false
	}
	name, ok := p.name()
	if !ok {
		return "", false
	}
	if k := p.kind(); k == tkDot || k == tkLeftParen || k == tkEqual {
		p.pos--
		return "", false
	}
	return name, true
}

// pattern parses alternatives with '|' between them, and 'as name'.
func (p *parser) pattern() Pattern {
	first := p.pos
	pattern := p.orPattern()
	if pattern == nil || p.kind() != tkAs {
		return pattern
	}
	behind := p.pos
	p.pos++
	if name, ok := p.captureName(); ok {
		return &MatchAs{p.spanFrom(first), pattern, name}
	}
	if p.diagnosing {
		p.invalidAsPattern()
	}
	p.reset(behind)
	return pattern
}

func (p *parser) orPattern() Pattern {
	first := p.pos
	pattern := p.closedPattern()
	if pattern == nil || p.kind() != tkBar {
		return pattern
	}
	patterns := []Pattern{pattern}
	for p.expect(tkBar) {
		next := p.closedPattern()
		if next == nil {
			p.pos--
			break
		}
		patterns = append(patterns, next)
	}
	if len(patterns) == 1 {
		return pattern
	}
	return &MatchOr{p.spanFrom(first), patterns}
}

func (p *parser) closedPattern() Pattern {
	return once(p, rulePattern, (*parser).parseClosedPattern)
}

func (p *parser) parseClosedPattern() Pattern {
	outer, ok := p.enter()
	defer p.leave(outer)
	if !ok {
		return nil
	}
	first := p.pos
	switch p.kind() {
	case tkName:
		return p.namePattern()
	case tkLeftParen, tkLeftBracket:
		return p.sequencePattern()
	case tkLeftBrace:
		return p.mappingPattern()
	case tkNone:
		p.pos++
		return &MatchSingleton{p.spanFrom(first), nil}
	case tkTrue:
		p.pos++
		return &MatchSingleton{p.spanFrom(first), true}
	case tkFalse:
		p.pos++
		return &MatchSingleton{p.spanFrom(first), false}
	}
	if value := p.literalPattern(); value != nil {
		return &MatchValue{p.spanFrom(first), value}
	}
	return nil
}

// literalPattern parses a string or a number with its sign and imaginary part.
func (p *parser) literalPattern() Expr {
	first := p.pos
	if p.kind() == tkString {
		return p.strings()
	}
	real := p.signedNumber()
	if real == nil {
		return nil
	}
	op := Add
	switch p.kind() {
	case tkPlus:
	case tkMinus:
		op = Sub
	default:
		return real
	}
	number := real
	if signed, ok := real.(*UnaryOp); ok {
		number = signed.Operand
	}
	if isImaginary(number) {
		return p.raiseAt(number.Where(), "real number required in complex literal")
	}
	p.pos++
	if p.kind() != tkNumber {
		p.reset(first)
		return nil
	}
	imaginary := p.numberExpr()
	if imaginary == nil {
		return nil
	}
	if !isImaginary(imaginary) {
		return p.raiseAt(imaginary.Where(), "imaginary number required in complex literal")
	}
	return &BinOp{p.spanFrom(first), real, op, imaginary}
}

func isImaginary(e Expr) bool {
	c, ok := e.(*Constant)
	if ok {
		_, ok = c.Value.(Imaginary)
	}
	return ok
}

func (p *parser) signedNumber() Expr {
	first := p.pos
	minus := p.expect(tkMinus)
	if p.kind() != tkNumber {
		p.reset(first)
		return nil
	}
	number := p.numberExpr()
	if !minus || number == nil {
		return number
	}
	return &UnaryOp{p.spanFrom(first), USub, number}
}

// namePattern parses what begins with a name: a capture, the wildcard, a dotted
// name, or a class.
func (p *parser) namePattern() Pattern {
	first := p.pos
	if name, ok := p.captureName(); ok {
		return &MatchAs{Span: p.spanFrom(first), Name: name}
	}
	if p.isWord("_") {
		// Even where _ is a class, CPython takes it for the wildcard and goes no further.
		p.pos++
		return &MatchAs{Span: p.spanFrom(first)}
	}
	value := p.dottedExpr()
	switch p.kind() {
	case tkLeftParen:
		if class := p.classPattern(first, value); class != nil {
			return class
		}
	case tkEqual:
	default:
		if _, bare := value.(*Name); !bare {
			return &MatchValue{p.spanFrom(first), value}
		}
	}
	p.reset(first)
	return nil
}

// dottedExpr parses a.b.c, of which a is at hand.
func (p *parser) dottedExpr() Expr {
	first := p.pos
	var e Expr = p.nameExpr()
	for p.kind() == tkDot && p.kindAfter() == tkName {
		p.pos++
		name, _ := p.name()
		e = &Attribute{p.spanFrom(first), e, name}
		p.grow()
	}
	return e
}

// sequencePattern parses a pattern in parentheses, or a sequence in parentheses or
// brackets.
func (p *parser) sequencePattern() Pattern {
	first := p.pos
	closing := tkRightParen
	if p.kind() == tkLeftBracket {
		closing = tkRightBracket
	}
	p.pos++
	if p.expect(closing) {
		return &MatchSequence{Span: p.spanFrom(first)}
	}
	star := p.kind() == tkStar
	if pattern := p.starPattern(); pattern != nil {
		group := closing == tkRightParen && p.kind() != tkComma
		switch {
		case !group:
			patterns := p.morePatterns(pattern)
			if p.expect(closing) {
				return &MatchSequence{p.spanFrom(first), patterns}
			}
		case !star && p.expect(closing):
			return pattern
		}
	}
	p.reset(first)
	return nil
}

// mappingPattern parses {key: pattern, **rest}.
func (p *parser) mappingPattern() Pattern {
	first := p.pos
	p.pos++
	m := &MatchMapping{}
	for p.kind() != tkRightBrace && p.mappingItem(m) && m.Rest == "" {
		if !p.expect(tkComma) {
			break
		}
	}
	if m.Rest != "" {
		p.expect(tkComma)
	}
	if !p.expect(tkRightBrace) {
		p.reset(first)
		return nil
	}
	m.Span = p.spanFrom(first)
	return m
}

func (p *parser) mappingItem(m *MatchMapping) bool {
	first := p.pos
	if p.expect(tkDoubleStar) {
		var ok bool
		if m.Rest, ok = p.captureName(); !ok {
			p.reset(first)
		}
		return ok
	}
	key := p.mappingKey()
	if key != nil && p.expect(tkColon) {
		if pattern := p.pattern(); pattern != nil {
			m.Keys, m.Patterns = append(m.Keys, key), append(m.Patterns, pattern)
			return true
		}
	}
	p.reset(first)
	return false
}

func (p *parser) mappingKey() Expr {
	switch p.kind() {
	case tkNone:
		return p.constant(nil)
	case tkTrue:
		return p.constant(true)
	case tkFalse:
		return p.constant(false)
	case tkName:
		if p.kindAfter() == tkDot {
			return p.dottedExpr()
		}
		return nil
	}
	return p.literalPattern()
}

// classPattern parses the patterns of a class, which began at first, with '(' at
// hand.
func (p *parser) classPattern(first int, class Expr) Pattern {
	open := p.pos
	p.pos++
	m := &MatchClass{Cls: class}
	for p.kind() != tkRightParen && p.classItem(m) {
		if !p.expect(tkComma) {
			break
		}
	}
	if p.expect(tkRightParen) {
		m.Span = p.spanFrom(first)
		return m
	}
	if p.diagnosing {
		p.reset(open)
		p.invalidClassPattern()
	}
	return nil
}

func (p *parser) classItem(m *MatchClass) bool {
	if p.kind() == tkName && p.kindAfter() == tkEqual {
		name, pattern := p.keywordPattern()
		if pattern == nil {
			return false
		}
		m.KwdAttrs, m.KwdPatterns = append(m.KwdAttrs, name), append(m.KwdPatterns, pattern)
		return true
	}
	if len(m.KwdAttrs) > 0 {
		return false
	}
	pattern := p.pattern()
	if pattern == nil {
		return false
	}
	m.Patterns = append(m.Patterns, pattern)
	return true
}

// keywordPattern parses name=pattern, with the name at hand.
func (p *parser) keywordPattern() (string, Pattern) {
	first := p.pos
	name, _ := p.name()
	p.pos++
	pattern := p.pattern()
	if pattern == nil {
		p.reset(first)
	}
	return name, pattern
}
