package syntax

// arguments are those of a call or of a class statement.
type arguments struct {
	span     Span
	args     []Expr
	keywords []*Keyword
}

// call parses a call of callee, which began at first, with '(' at hand.
func (p *parser) call(first int, callee Expr) Expr {
	open := p.pos
	p.pos++
	if p.expect(tkRightParen) {
		return &Call{Span: p.spanFrom(first), Func: callee}
	}
	if p.secondPass {
		if generator := p.soleGenerator(open); generator != nil {
			return &Call{Span: p.spanFrom(first), Func: callee, Args: []Expr{generator}}
		}
	}
	args, ok := p.arguments(!p.secondPass)
	if !ok || !p.expect(tkRightParen) {
		p.reset(open)
		return nil
	}
	return &Call{p.spanFrom(first), callee, args.args, args.keywords}
}

// soleGenerator parses a generator that is the only argument and shares the
// parentheses of the call. It stays behind '(' if there is none. In the first
// pass arguments does this, so as to parse the first expression once.
func (p *parser) soleGenerator(open int) Expr {
	behind := p.pos
	if e := p.namedOrPlain(); e != nil {
		if generator := p.comprehension(open, GeneratorExp, e, nil, tkRightParen); generator != nil {
			return generator
		}
	}
	if p.diagnosing {
		p.reset(open)
		p.invalidComprehension()
	}
	p.reset(behind)
	return nil
}

// arguments parses arguments up to ')', which stays. The only argument may be a
// generator without parentheses of its own, if the caller says so.
func (p *parser) arguments(generator bool) (arguments, bool) {
	first := p.pos
	args, ok := p.args(generator)
	if ok {
		p.expect(tkComma)
		if p.kind() == tkRightParen {
			return args, true
		}
	}
	p.reset(first)
	if p.diagnosing {
		p.invalidArguments()
	}
	return arguments{}, false
}

// args parses positional arguments and then keyword arguments, as many as there are.
func (p *parser) args(generator bool) (arguments, bool) {
	first := p.pos
	var args arguments
	for {
		behind := p.pos
		if len(args.args) > 0 && !p.expect(tkComma) {
			break
		}
		e := p.positional(generator && len(args.args) == 0)
		if e == nil {
			p.reset(behind)
			break
		}
		args.args = append(args.args, e)
	}
	behind := p.pos
	if (len(args.args) == 0 || p.expect(tkComma)) && !p.keywords(&args) {
		p.reset(behind)
	}
	if p.pos == first {
		return args, false
	}
	args.span = p.spanFrom(first)
	return args, true
}

// positional parses a positional argument: *a, a := b, or an expression that no
// '=' follows.
func (p *parser) positional(generator bool) Expr {
	start := p.pos
	if p.kind() == tkStar {
		return p.starredArgument()
	}
	if !p.diagnosing && p.kind() == tkName && p.kindAfter() == tkEqual {
		return nil
	}
	e := p.namedOrPlain()
	if e == nil || p.kind() == tkEqual {
		p.reset(start)
		return nil
	}
	if generator {
		// '(' stands before the arguments, and is part of the generator.
		if comp := p.comprehension(start-1, GeneratorExp, e, nil, tkRightParen); comp != nil {
			p.pos--
			return comp
		}
	}
	return e
}

// keywords parses a=b, *c and **d. Behind the first **d no *c may come.
func (p *parser) keywords(args *arguments) bool {
	found, double := false, false
	for {
		behind := p.pos
		if found && !p.expect(tkComma) {
			return true
		}
		// A '*' in front was tried as a positional argument.
		if !found && p.kind() == tkStar || !p.keyword(args, &double) {
			p.reset(behind)
			return found
		}
		found = true
	}
}

func (p *parser) keyword(args *arguments, double *bool) bool {
	first := p.pos
	if p.diagnosing {
		p.invalidKeyword()
	}
	switch p.kind() {
	case tkName:
		if p.kindAfter() != tkEqual {
			return false
		}
		name, _ := p.name()
		p.pos++
		if value := p.expression(); value != nil {
			args.keywords = append(args.keywords, &Keyword{p.spanFrom(first), name, value})
			return true
		}
	case tkStar:
		if *double {
			return false
		}
		if e := p.starredArgument(); e != nil {
			args.args = append(args.args, e)
			return true
		}
	case tkDoubleStar:
		*double = true
		p.pos++
		if value := p.expression(); value != nil {
			args.keywords = append(args.keywords, &Keyword{Span: p.spanFrom(first), Value: value})
			return true
		}
	}
	return false
}
