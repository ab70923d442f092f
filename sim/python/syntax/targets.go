package syntax

// Targets are parsed as the expressions that they look like, and then looked at.

// starTargets parses what is assigned to: 'a', 'a, *b', '(a, b)', 'a.b', 'a[b]'.
func (p *parser) starTargets() Expr {
	return p.tupleOf((*parser).starTarget)
}

func (p *parser) starTarget() Expr {
	first := p.pos
	if !p.expect(tkStar) {
		return p.target()
	}
	if value := p.target(); value != nil {
		return &Starred{p.spanFrom(first), value}
	}
	p.reset(first)
	return nil
}

// target parses a target without a star.
func (p *parser) target() Expr {
	first := p.pos
	if e := p.primary(); isTarget(e) {
		return e
	}
	p.reset(first)
	return nil
}

// isTarget tells whether an expression can be assigned to, where no star is.
func isTarget(e Expr) bool {
	if elts, ok := elements(e); ok {
		for _, elt := range elts {
			if s, starred := elt.(*Starred); starred {
				elt = s.Value
			}
			if !isTarget(elt) {
				return false
			}
		}
		return true
	}
	return isSingleTarget(e)
}

// isStarTarget tells whether an expression can stand before '='.
func isStarTarget(e Expr) bool {
	if s, ok := e.(*Starred); ok {
		e = s.Value
	}
	return isTarget(e)
}

// isSingleTarget tells whether an expression names one thing.
func isSingleTarget(e Expr) bool {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	}
	return false
}

// elements returns the elements of a list or tuple.
func elements(e Expr) ([]Expr, bool) {
	switch e := e.(type) {
	case *List:
		return e.Elts, true
	case *Tuple:
		return e.Elts, true
	}
	return nil, false
}

// isDeletable tells whether del takes an expression.
func isDeletable(e Expr) bool {
	if elts, ok := elements(e); ok {
		for _, elt := range elts {
			if !isDeletable(elt) {
				return false
			}
		}
		return true
	}
	return isSingleTarget(e)
}

func (p *parser) delTarget() Expr {
	first := p.pos
	if e := p.primary(); isDeletable(e) {
		return e
	}
	p.reset(first)
	return nil
}

// targetUse is what a target is wanted for.
type targetUse uint8

const (
	assigned targetUse = iota
	deleted
	looped // in for, where 'a in b' parses as a comparison
)

// invalidTarget returns the part of an expression that keeps it from being a
// target, or nil.
func invalidTarget(e Expr, use targetUse) Expr {
	if elts, ok := elements(e); ok {
		for _, elt := range elts {
			if bad := invalidTarget(elt, use); bad != nil {
				return bad
			}
		}
		return nil
	}
	switch e := e.(type) {
	case *Starred:
		if use == deleted {
			return e
		}
		return invalidTarget(e.Value, use)
	case *Compare:
		if use == looped {
			if e.Ops[0] == In {
				return invalidTarget(e.Left, use)
			}
			return nil
		}
		return e
	}
	if e == nil || isSingleTarget(e) {
		return nil
	}
	return e
}

// raiseInvalidTarget raises an error if e is no target.
func (p *parser) raiseInvalidTarget(e Expr, use targetUse) {
	bad := invalidTarget(e, use)
	if bad == nil {
		return
	}
	verb := "assign to"
	if use == deleted {
		verb = "delete"
	}
	p.raiseAt(bad.Where(), "cannot "+verb+" "+describe(bad))
}

// describe names an expression's kind in messages.
func describe(e Expr) string {
	switch e := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *BoolOp, *BinOp, *UnaryOp:
		return "expression"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Await:
		return "await expression"
	case *Comp:
		return [...]string{"list comprehension", "set comprehension", "dict comprehension", "generator expression"}[e.Kind]
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	case *Constant:
		switch e.Value {
		case nil:
			return "None"
		case true:
			return "True"
		case false:
			return "False"
		case Ellipsis{}:
			return "ellipsis"
		}
	}
	return "literal"
}
