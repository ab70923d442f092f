package syntax

import (
	"strconv"
	"strings"
)

// The rules in the files invalid_*.go match programs that are wrong in a way that
// is worth its own message. They raise an error or do nothing, and stay where they
// were. Their order and conditions are CPython's, since of several messages that fit
// the first one counts.

const (
	msgComma       = "invalid syntax. Perhaps you forgot a comma?"
	msgEquals      = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
	msgGenerator   = "Generator expression must be parenthesized"
	msgParentheses = "did you forget parentheses around the comprehension target?"
)

// isLegacy tells whether an expression is the name of a statement of Python 2.
func isLegacy(e Expr) bool {
	n, ok := e.(*Name)
	return ok && (n.ID == "print" || n.ID == "exec")
}

// invalidExpression finds two expressions without an operator between, and an
// 'if' without its 'else'.
func (p *parser) invalidExpression() {
	first := p.pos
	defer p.reset(first)
	if !p.beginsLikeWords() {
		if a := p.disjunction(); a != nil {
			p.diagnosing = false
			b := p.plainExpression()
			p.diagnosing = true
			if b != nil && !isLegacy(a) && p.toks[p.pos-1].level > 0 {
				p.raiseRange(a.Where(), b.Where(), msgComma)
			}
		}
		p.reset(first)
	}
	a := p.disjunction()
	if a == nil || !p.expect(tkIf) {
		return
	}
	if b := p.disjunction(); b != nil && p.kind() != tkElse && p.kind() != tkColon {
		p.raiseRange(a.Where(), b.Where(), "expected 'else' after 'if' expression")
	}
}

// beginsLikeWords tells whether a word may stand before another here: a string's
// mistaken prefix, or a soft keyword. CPython takes any beginning of a soft keyword for one.
func (p *parser) beginsLikeWords() bool {
	t := p.tok()
	if t.kind != tkName {
		return false
	}
	if p.kindAfter() == tkString {
		return true
	}
	word := p.text(t)
	return strings.HasPrefix("match", word) || strings.HasPrefix("case", word) || word == "_"
}

// invalidLegacyExpression finds 'print x'.
func (p *parser) invalidLegacyExpression() {
	first := p.pos
	defer p.reset(first)
	if p.kind() != tkName || p.kindAfter() == tkLeftParen {
		return
	}
	a := p.nameExpr()
	if b := p.starExpressions(); b != nil && isLegacy(a) {
		p.raiseRange(a.Where(), b.Where(),
			"Missing parentheses in call to '"+a.ID+"'. Did you mean "+a.ID+"(...)?")
	}
}

// invalidNamed finds a wrong ':=' and a '=' where a condition or an element stands.
// It returns nil.
func (p *parser) invalidNamed() Expr {
	first := p.pos
	if a := p.expression(); a != nil && p.expect(tkColonEqual) && p.expression() != nil {
		p.raiseAt(a.Where(), "cannot use assignment expressions with "+describe(a))
	}
	p.reset(first)
	if p.kind() == tkName && p.kindAfter() == tkEqual {
		a := p.nameExpr()
		p.pos++
		if b := p.bitwiseOr(); b != nil && !p.assignmentFollows() {
			p.raiseRange(a.Where(), b.Where(), msgEquals)
		}
	}
	p.reset(first)
	if !p.beginsWithLiteral() {
		a := p.bitwiseOr()
		if a != nil && p.expect(tkEqual) && p.bitwiseOr() != nil && !p.assignmentFollows() {
			p.raiseAt(a.Where(), "cannot assign to "+describe(a)+" here. Maybe you meant '==' instead of '='?")
		}
	}
	p.reset(first)
	return nil
}

// beginsWithLiteral tells whether what stands here begins with a list, a tuple,
// a generator, or a constant with a name. In parentheses of its own, none of
// these counts. It does not go back.
func (p *parser) beginsWithLiteral() bool {
	first := p.pos
	switch start := p.tok().from; p.kind() {
	case tkTrue, tkNone, tkFalse:
		return true
	case tkLeftParen, tkLeftBracket:
		if e := p.atom(); e != nil && e.Where().Start == start && isListTupleOrGenerator(e) {
			return true
		}
		p.reset(first)
	}
	return false
}

func isListTupleOrGenerator(e Expr) bool {
	if c, ok := e.(*Comp); ok {
		return c.Kind == GeneratorExp
	}
	_, ok := elements(e)
	return ok
}

func (p *parser) assignmentFollows() bool {
	k := p.kind()
	return k == tkEqual || k == tkColonEqual
}

// invalidGroup finds a star in parentheses, with '(' at hand.
func (p *parser) invalidGroup() {
	first := p.pos
	defer p.reset(first)
	p.pos++
	if a := p.starredArgument(); a != nil && p.expect(tkRightParen) {
		p.raiseAt(a.Where(), "cannot use starred expression here")
	}
	p.reset(first + 1)
	double := p.tok().span()
	if p.expect(tkDoubleStar) && p.expression() != nil && p.expect(tkRightParen) {
		p.raiseAt(double, "cannot use double starred expression here")
	}
}

// invalidComprehension finds an element that a comprehension cannot have, with
// the opening bracket at hand.
func (p *parser) invalidComprehension() {
	first := p.pos
	defer p.reset(first)
	open := p.kind()
	p.pos++
	if a := p.starredArgument(); a != nil && p.forClauses() != nil {
		p.raiseAt(a.Where(), "iterable unpacking cannot be used in comprehension")
	}
	if open == tkLeftParen {
		return
	}
	p.reset(first + 1)
	a := p.starNamed()
	if a == nil || p.kind() != tkComma {
		return
	}
	comma := p.tok().span()
	elts := p.moreElements([]Expr{a}, (*parser).starNamed)
	if p.forClauses() == nil {
		return
	}
	if len(elts) > 1 {
		p.raiseRange(a.Where(), elts[len(elts)-1].Where(), msgParentheses)
	} else {
		p.raiseRange(a.Where(), comma, msgParentheses)
	}
}

// invalidDictComprehension finds {**a for …}, with '{' at hand.
func (p *parser) invalidDictComprehension() {
	first := p.pos
	defer p.reset(first)
	p.pos++
	double := p.tok().span()
	if p.expect(tkDoubleStar) && p.bitwiseOr() != nil && p.forClauses() != nil && p.expect(tkRightBrace) {
		p.raiseAt(double, "dict unpacking cannot be used in dict comprehension")
	}
}

// raiseNoColon raises the error for a key that no ':' follows.
func (p *parser) raiseNoColon(key Expr) Expr {
	end := key.Where().End
	return p.raise("SyntaxError", "':' expected after dictionary key", key.Where().Start.Line, end.Col, end.Line, 0)
}

// invalidPairValue finds a star or nothing where a dict's value should be. It
// stands behind the ':'.
func (p *parser) invalidPairValue(colon int) {
	first := p.pos
	switch p.kind() {
	case tkStar:
		star := p.tok().span()
		p.pos++
		if p.bitwiseOr() != nil {
			p.raiseFrom(star, "cannot use a starred expression in a dictionary value")
		}
		p.reset(first)
	case tkRightBrace, tkComma:
		p.raiseAt(p.toks[colon].span(), "expression expected after dictionary key and ':'")
	}
}

func (p *parser) raiseHugeNumber(t *token, digits int) Expr {
	return p.raise("SyntaxError", "Exceeds the limit ("+strconv.Itoa(maxDecimalDigits)+" digits) for integer string "+
		"conversion: value has "+strconv.Itoa(digits)+" digits; use sys.set_int_max_str_digits() to increase the limit - "+
		"Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
		t.from.Line, 0, t.to.Line, 0)
}

// invalidForTarget finds a for whose target cannot be assigned to.
func (p *parser) invalidForTarget() {
	first := p.pos
	defer p.reset(first)
	p.expect(tkAsync)
	if p.expect(tkFor) {
		p.raiseInvalidTarget(p.starExpressions(), looped)
	}
}

// invalidArguments finds arguments in a wrong order and generators without
// parentheses.
func (p *parser) invalidArguments() {
	first := p.pos
	defer p.reset(first)
	all, ok := p.args(false)
	behind := p.pos
	if ok && p.expect(tkComma) && p.expect(tkStar) {
		p.raiseAt(all.span, "iterable argument unpacking follows keyword argument unpacking")
	}
	p.reset(first)
	if a := p.expression(); a != nil {
		if clauses := p.forClauses(); clauses != nil && p.expect(tkComma) {
			p.args(false) // for what is wrong in them
			p.raiseRange(a.Where(), lastOf(clauses), msgGenerator)
		}
	}
	p.reset(first)
	p.invalidEqualsFor()
	if !ok {
		return
	}
	p.reset(behind)
	if clauses := p.forClauses(); clauses != nil && len(all.args) > 1 {
		p.raiseRange(all.args[len(all.args)-1].Where(), lastOf(clauses), msgGenerator)
	}
	p.reset(behind)
	if p.expect(tkComma) {
		if a := p.expression(); a != nil {
			if clauses := p.forClauses(); clauses != nil {
				p.raiseRange(a.Where(), lastOf(clauses), msgGenerator)
			}
		}
	}
	p.reset(behind)
	if p.expect(tkComma) {
		if _, more := p.args(false); more {
			msg := "positional argument follows keyword argument"
			for _, k := range all.keywords {
				if k.Name == "" {
					msg = "positional argument follows keyword argument unpacking"
				}
			}
			p.raiseLast(msg)
		}
	}
}

// lastOf returns the span of the last expression of a comprehension's clauses.
func lastOf(clauses []*Comprehension) Span {
	last := clauses[len(clauses)-1]
	if n := len(last.Ifs); n > 0 {
		return last.Ifs[n-1].Where()
	}
	return last.Iter.Where()
}

// invalidEqualsFor finds 'a = b for …' in a call.
func (p *parser) invalidEqualsFor() {
	first := p.pos
	defer p.reset(first)
	if p.kind() != tkName || p.kindAfter() != tkEqual {
		return
	}
	a := p.nameExpr()
	equal := p.tok().span()
	p.pos++
	if p.expression() != nil && p.forClauses() != nil {
		p.raiseRange(a.Where(), equal, msgEquals)
	}
}

// invalidKeyword finds a keyword argument whose name is none.
func (p *parser) invalidKeyword() {
	first := p.pos
	defer p.reset(first)
	switch p.kind() {
	case tkTrue, tkFalse, tkNone:
		if p.kindAfter() == tkEqual {
			t := p.tok()
			p.raiseRange(t.span(), p.toks[p.pos+1].span(), "cannot assign to "+p.text(t))
		}
	case tkName:
		if p.kindAfter() == tkEqual {
			p.invalidEqualsFor()
			return
		}
	}
	if a := p.expression(); a != nil && p.kind() == tkEqual {
		p.raiseRange(a.Where(), p.tok().span(),
			`expression cannot contain assignment, perhaps you meant "=="?`)
	}
}
