package syntax

// invalidParameters finds parameters in a wrong order. It stands at the first.
func (p *parser) invalidParameters(lambda bool) {
	first := p.pos
	defer p.reset(first)

	p.plainArgs(lambda)
	behind := p.pos
	if p.slashWithDefault(lambda) || p.defaultArgs(lambda) {
		if a := p.plainArg(lambda); a != nil {
			p.raiseAt(a.Span, "non-default argument follows default argument")
		}
	}
	p.reset(behind)
	p.invalidParentheses(lambda)

	p.reset(first)
	if p.kind() == tkSlash && p.kindAfter() == tkComma {
		p.raiseAt(p.tok().span(), "at least one argument must precede /")
	}
	if p.slashArgs(lambda) {
		p.maybeDefaultArgs(lambda)
		if p.kind() == tkSlash {
			p.raiseAt(p.tok().span(), "/ may appear only once")
		}
	}
	p.reset(first)
	p.slashArgs(lambda)
	p.maybeDefaultArgs(lambda)
	if p.expect(tkStar) && (p.expect(tkComma) || p.plainArg(lambda) != nil) {
		p.maybeDefaultArgs(lambda)
		if p.kind() == tkSlash {
			p.raiseAt(p.tok().span(), "/ must be ahead of *")
		}
	}
	p.reset(first)
	if p.maybeDefaultArgs(lambda) && p.expect(tkSlash) && p.kind() == tkStar {
		p.raiseAt(p.tok().span(), "expected comma between / and *")
	}
}

// invalidParentheses finds parameters in parentheses, as Python 2 had them.
func (p *parser) invalidParentheses(lambda bool) {
	open := p.tok().span()
	if !p.expect(tkLeftParen) {
		return
	}
	found := false
	if lambda {
		for p.arg(true, false) != nil {
			found = true
			if p.kind() != tkComma || p.kindAfter() != tkName {
				break
			}
			p.pos++
		}
	} else {
		found = p.plainArgs(false)
	}
	p.expect(tkComma)
	if !found || p.kind() != tkRightParen {
		return
	}
	what := "Function"
	if lambda {
		what = "Lambda expression"
	}
	p.raiseRange(open, p.tok().span(), what+" parameters cannot be parenthesized")
}

// plainArg takes a parameter without a default, and its end.
func (p *parser) plainArg(lambda bool) *Arg {
	first := p.pos
	if arg := p.arg(lambda, false); arg != nil && p.parameterEnd(lambda) {
		return arg
	}
	p.reset(first)
	return nil
}

func (p *parser) plainArgs(lambda bool) bool {
	found := false
	for p.plainArg(lambda) != nil {
		found = true
	}
	return found
}

// argWithDefault takes a parameter, which must have a default unless it is
// optional, and its end.
func (p *parser) argWithDefault(lambda, optional bool) bool {
	first := p.pos
	if p.arg(lambda, false) != nil {
		value, ok := p.defaultValue(lambda)
		if ok && (value != nil || optional) && p.parameterEnd(lambda) {
			return true
		}
	}
	p.reset(first)
	return false
}

func (p *parser) defaultArgs(lambda bool) bool {
	found := false
	for p.argWithDefault(lambda, false) {
		found = true
	}
	return found
}

func (p *parser) maybeDefaultArgs(lambda bool) bool {
	found := false
	for p.argWithDefault(lambda, true) {
		found = true
	}
	return found
}

// slashArgs takes positional-only parameters with their '/'.
func (p *parser) slashArgs(lambda bool) bool {
	first := p.pos
	if p.plainArgs(lambda) && p.expect(tkSlash) && p.parameterEnd(lambda) {
		return true
	}
	p.reset(first)
	return p.slashWithDefault(lambda)
}

func (p *parser) slashWithDefault(lambda bool) bool {
	first := p.pos
	p.plainArgs(lambda)
	if p.defaultArgs(lambda) && p.expect(tkSlash) && p.parameterEnd(lambda) {
		return true
	}
	p.reset(first)
	return false
}

// parametersEnd returns the token behind the last parameter.
func parametersEnd(lambda bool) kind {
	if lambda {
		return tkColon
	}
	return tkRightParen
}

// invalidStarParameter finds what is wrong behind a '*', which is at hand.
func (p *parser) invalidStarParameter(lambda bool) {
	first := p.pos
	defer p.reset(first)
	star := p.tok().span()
	p.pos++
	end := parametersEnd(lambda)
	bare := p.kind() == end
	if p.kind() == tkComma {
		next := p.kindAfter()
		bare = next == end || next == tkDoubleStar
	}
	if bare {
		const msg = "named arguments must follow bare *"
		if lambda {
			p.pos++
			p.raiseLast(msg)
		} else {
			p.raiseAt(star, msg)
		}
		return
	}
	if p.arg(lambda, false) != nil && p.kind() == tkEqual {
		p.raiseAt(p.tok().span(), "var-positional argument cannot have default value")
	}
	p.reset(first + 1)
	if p.plainArg(lambda) != nil || p.expect(tkComma) {
		p.maybeDefaultArgs(lambda)
		second := p.tok().span()
		if p.expect(tkStar) && (p.plainArg(lambda) != nil || p.kind() == tkComma) {
			p.raiseAt(second, "* argument may appear only once")
		}
	}
}

// invalidKeywordsParameter finds what is wrong behind a '**', which is at hand.
func (p *parser) invalidKeywordsParameter(lambda bool) {
	first := p.pos
	defer p.reset(first)
	p.pos++
	if p.arg(lambda, false) == nil {
		return
	}
	if p.kind() == tkEqual {
		p.raiseAt(p.tok().span(), "var-keyword argument cannot have default value")
		return
	}
	if !p.expect(tkComma) {
		return
	}
	const msg = "arguments cannot follow var-keyword argument"
	if a := p.arg(lambda, false); a != nil {
		p.raiseAt(a.Span, msg)
		return
	}
	switch p.kind() {
	case tkStar, tkDoubleStar, tkSlash:
		p.raiseAt(p.tok().span(), msg)
	}
}

// invalidDefault finds a '=' that no value follows; it is the token at first.
func (p *parser) invalidDefault(first int) {
	p.reset(first + 1)
	if k := p.kind(); k == tkRightParen || k == tkComma {
		p.raiseAt(p.toks[first].span(), "expected default value expression")
	}
}
