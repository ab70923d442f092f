package syntax

import "strconv"

// diagnoseAssignment parses an assignment in the second pass, or finds what is
// wrong with it. The order of the attempts decides about the message.
func (p *parser) diagnoseAssignment() Stmt {
	first := p.pos
	// Nobody looks at the trees of the second pass.
	found := &Pass{}
	if p.kind() == tkName && p.kindAfter() == tkColon {
		p.pos++
		if p.annotationFollows() {
			return found
		}
	}
	p.reset(first)
	if e := p.target(); isSingleTarget(e) {
		_, isName := e.(*Name)
		if (!isName || p.toks[first].kind == tkLeftParen) && p.kind() == tkColon && p.annotationFollows() {
			return found
		}
	}
	p.reset(first)
	if p.targetsFollow() && p.yieldOrStarExpressions() != nil && p.kind() != tkEqual {
		return found
	}
	p.reset(first)
	if e := p.target(); isSingleTarget(e) && p.kind().isAugmented() {
		p.pos++
		if p.yieldOrStarExpressions() != nil {
			return found
		}
		return nil
	}
	p.reset(first)
	p.invalidAssignment()
	return nil
}

// annotationFollows takes ': annotation = value', with the ':' at hand.
func (p *parser) annotationFollows() bool {
	p.pos++
	if p.expression() == nil {
		return false
	}
	if p.expect(tkEqual) && p.yieldOrStarExpressions() == nil {
		p.pos--
	}
	return true
}

// targetsFollow takes as many 'target =' as there are.
func (p *parser) targetsFollow() bool {
	found := false
	for {
		behind := p.pos
		if p.starTargets() == nil || !p.expect(tkEqual) {
			p.reset(behind)
			return found
		}
		found = true
	}
}

// invalidAssignment finds targets that cannot be assigned to or annotated.
func (p *parser) invalidAssignment() {
	first := p.pos
	defer p.reset(first)
	if k := p.kind(); k == tkLeftParen || k == tkLeftBracket {
		if e := p.atom(); e != nil {
			if _, several := elements(e); several && p.expect(tkColon) && p.expression() != nil {
				p.raiseAt(e.Where(), "only single target (not "+describe(e)+") can be annotated")
			}
		}
	}
	p.reset(first)
	if a := p.starNamed(); a != nil && p.kind() == tkComma {
		// CPython takes lists without a comma between them, too.
		p.pos++
		for p.starNamed() != nil {
			p.moreElements(nil, (*parser).starNamed)
		}
		if p.expect(tkColon) && p.expression() != nil {
			p.raiseAt(a.Where(), "only single target (not tuple) can be annotated")
		}
	}
	p.reset(first)
	if a := p.expression(); a != nil && p.expect(tkColon) && p.expression() != nil {
		p.raiseAt(a.Where(), "illegal target for annotation")
	}
	p.reset(first)
	p.targetsFollow()
	behind := p.pos
	if a := p.starExpressions(); a != nil && p.expect(tkEqual) {
		p.raiseInvalidTarget(a, assigned)
	}
	p.reset(behind)
	if a := p.yield(); a != nil && p.expect(tkEqual) {
		p.raiseAt(a.Where(), "assignment to yield expression not possible")
	}
	p.reset(first)
	if a := p.starExpressions(); a != nil && p.kind().isAugmented() {
		p.pos++
		if p.yieldOrStarExpressions() != nil {
			p.raiseAt(a.Where(), "'"+describe(a)+"' is an illegal expression for augmented assignment")
		}
	}
}

// invalidSuite finds a ':' that no indented block follows.
func (p *parser) invalidSuite(what string, line int32) {
	first := p.pos
	if p.expect(tkColon) && p.expect(tkNewline) && p.kind() != tkIndent {
		p.raiseIndentation("expected an indented block after " + what + " on line " + strconv.Itoa(int(line)))
	}
	p.reset(first)
}

// invalidHead finds a missing ':' too.
func (p *parser) invalidHead(what string, line int32) {
	if p.kind() == tkNewline {
		p.raiseLast("expected ':'")
		return
	}
	p.invalidSuite(what, line)
}

// invalidWith finds a with statement without a block, or without a ':'. It
// stands at 'with'.
func (p *parser) invalidWith(withColon bool) {
	first := p.pos
	p.pos++
	if p.looseItems((*parser).expression) {
		p.invalidWithEnd(first, withColon)
	}
	p.reset(first + 1)
	if p.expect(tkLeftParen) && p.looseItems((*parser).expressions) {
		p.expect(tkComma)
		if p.expect(tkRightParen) {
			p.invalidWithEnd(first, withColon)
		}
	}
	p.reset(first)
}

func (p *parser) invalidWithEnd(first int, withColon bool) {
	if withColon {
		p.invalidSuite("'with' statement", p.line(first))
	} else if p.kind() == tkNewline {
		p.raiseLast("expected ':'")
	}
}

// looseItems takes 'context as vars' with commas between.
func (p *parser) looseItems(context func(*parser) Expr) bool {
	found := false
	for {
		behind := p.pos
		if found && !p.expect(tkComma) {
			return true
		}
		if context(p) == nil {
			p.reset(behind)
			return found
		}
		if p.expect(tkAs) && p.starTarget() == nil {
			p.pos--
		}
		found = true
	}
}

// invalidExcept finds what is wrong with the head of a handler. It stands at
// 'except' and need not go back.
func (p *parser) invalidExcept() {
	p.pos++
	star := p.expect(tkStar)
	behind := p.pos
	a := p.expression()
	if a != nil {
		if p.expect(tkComma) && p.expressions() != nil {
			p.asName()
			if p.kind() == tkColon {
				p.pos++
				p.raiseFrom(a.Where(), "multiple exception types must be parenthesized")
			}
		}
		p.reset(behind)
		p.exceptType()
		if p.kind() == tkNewline {
			p.raiseLast("expected ':'")
		}
		return
	}
	switch k := p.kind(); {
	case !star && k == tkNewline:
		p.raiseLast("expected ':'")
	case star && (k == tkNewline || k == tkColon):
		p.raiseLast("expected one or more exception types")
	}
}

// asName takes 'as name', if there.
func (p *parser) asName() {
	if p.expect(tkAs) && !p.expect(tkName) {
		p.pos--
	}
}

// invalidMixedExcept finds except and except* at the same try. It stands at the
// 'except' that differs from those before, of which star tells the kind.
func (p *parser) invalidMixedExcept(star bool) {
	const msg = "cannot have both 'except' and 'except*' on the same 'try'"
	first := p.pos
	defer p.reset(first)
	a := p.tok().span()
	p.pos++
	b := p.tok().span()
	mixed := false
	if star {
		p.exceptType()
		mixed, b = true, a
	} else if p.expect(tkStar) {
		e, _ := p.exceptType()
		mixed = e != nil
	}
	if mixed && p.expect(tkColon) {
		p.raiseRange(a, b, msg)
	}
}

// invalidAsPattern finds a wrong name behind 'as' in a pattern.
func (p *parser) invalidAsPattern() {
	switch {
	case p.isWord("_"):
		p.raiseAt(p.tok().span(), "cannot use '_' as a target")
	case p.kind() != tkName:
		if e := p.expression(); e != nil {
			p.raiseAt(e.Where(), "invalid pattern target")
		}
	}
}

// invalidClassPattern finds a positional pattern behind a keyword pattern, with
// '(' at hand.
func (p *parser) invalidClassPattern() {
	p.pos++
	behind := p.pos
	if p.positionalPatterns() == nil || !p.expect(tkComma) {
		p.reset(behind)
	}
	found := false
	for p.kind() == tkName && p.kindAfter() == tkEqual {
		if _, pattern := p.keywordPattern(); pattern == nil {
			return
		}
		found = true
		if !p.expect(tkComma) {
			return
		}
	}
	if !found {
		return
	}
	if late := p.positionalPatterns(); late != nil {
		p.err = nil // CPython forgets what is wrong with the patterns behind
		p.raiseRange(late[0].Where(), late[len(late)-1].Where(), "positional patterns follow keyword patterns")
	}
}

func (p *parser) positionalPatterns() []Pattern {
	var patterns []Pattern
	for {
		behind := p.pos
		if patterns != nil && !p.expect(tkComma) {
			return patterns
		}
		pattern := p.pattern()
		if pattern == nil {
			p.reset(behind)
			return patterns
		}
		patterns = append(patterns, pattern)
	}
}
