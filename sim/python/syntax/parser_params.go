package syntax

// parameters parses the parameters of a function up to its ')', or of a lambda up
// to its ':', as far as they are right. It returns empty Arguments if there are none.
func (p *parser) parameters(lambda bool) *Arguments {
	if p.diagnosing {
		p.invalidParameters(lambda)
	}
	args := &Arguments{}
	for p.parameter(args, lambda) {
	}
	return args
}

// parameter parses one parameter with its comma, or a '/' or '*' that stands
// like one, and adds it to args.
func (p *parser) parameter(args *Arguments, lambda bool) bool {
	if args.KwArg != nil {
		return false
	}
	first := p.pos
	ok := false
	switch p.kind() {
	case tkName:
		ok = p.plainParameter(args, lambda)
	case tkSlash:
		p.pos++
		ok = len(args.PosOnly) == 0 && len(args.Args) > 0 && !inKeywordOnly(args) && p.parameterEnd(lambda)
		if ok {
			args.PosOnly, args.Args = args.Args, nil
		}
	case tkStar:
		if !inKeywordOnly(args) {
			if p.diagnosing {
				p.invalidStarParameter(lambda)
			}
			ok = p.starParameter(args, lambda)
		}
	case tkDoubleStar:
		if p.diagnosing {
			p.invalidKeywordsParameter(lambda)
		}
		p.pos++
		if arg := p.arg(lambda, false); arg != nil && p.parameterEnd(lambda) {
			args.KwArg = arg
			ok = true
		}
	}
	if !ok {
		p.reset(first)
	}
	return ok
}

// inKeywordOnly tells whether a '*' came already.
func inKeywordOnly(args *Arguments) bool { return args.VarArg != nil || args.KwOnly != nil }

func (p *parser) plainParameter(args *Arguments, lambda bool) bool {
	arg := p.arg(lambda, false)
	value, ok := p.defaultValue(lambda)
	keywordOnly := inKeywordOnly(args)
	late := value == nil && len(args.Defaults) > 0 && !keywordOnly
	if !ok || late || !p.parameterEnd(lambda) {
		return false
	}
	if keywordOnly {
		args.KwOnly = append(args.KwOnly, arg)
		args.KwDefaults = append(args.KwDefaults, value)
		return true
	}
	if value != nil {
		args.Defaults = append(args.Defaults, value)
	}
	args.Args = append(args.Args, arg)
	return true
}

// starParameter parses '*' and what must follow it: a name, or a comma and a
// parameter.
func (p *parser) starParameter(args *Arguments, lambda bool) bool {
	p.pos++
	if p.expect(tkComma) {
		arg := p.arg(lambda, false)
		if arg == nil {
			return false
		}
		value, ok := p.defaultValue(lambda)
		if !ok || !p.parameterEnd(lambda) {
			return false
		}
		args.KwOnly, args.KwDefaults = []*Arg{arg}, []Expr{value}
		return true
	}
	arg := p.arg(lambda, true)
	if arg == nil || !p.parameterEnd(lambda) {
		return false
	}
	args.VarArg = arg
	return true
}

// arg parses a parameter's name and annotation. That of *args may have a star
// itself (PEP 646).
func (p *parser) arg(lambda, star bool) *Arg {
	first := p.pos
	name, ok := p.name()
	if !ok {
		return nil
	}
	var annotation Expr
	if !lambda && p.kind() == tkColon {
		p.pos++
		if star {
			annotation = p.starExpression()
		} else {
			annotation = p.expression()
		}
		if annotation == nil {
			p.pos--
		}
	}
	return &Arg{p.spanFrom(first), name, annotation}
}

// defaultValue parses '= value'. It returns nil if no '=' is there, and false if no
// value follows it.
func (p *parser) defaultValue(lambda bool) (Expr, bool) {
	if p.kind() != tkEqual {
		return nil, true
	}
	first := p.pos
	p.pos++
	if value := p.expression(); value != nil {
		return value, true
	}
	if p.diagnosing {
		p.invalidDefault(first)
	}
	p.reset(first)
	return nil, false
}

// parameterEnd takes the comma behind a parameter, or sees the end of them all.
func (p *parser) parameterEnd(lambda bool) bool {
	if p.expect(tkComma) {
		if !lambda {
			// CPython looks for a type comment here; how far it has read decides what an error
			// points at.
			p.tok()
		}
		return true
	}
	if lambda {
		return p.kind() == tkColon
	}
	return p.kind() == tkRightParen
}
