package syntax

import "strings"

// maxNesting is how deep a tree may be. It keeps whoever walks a tree by
// recursion, this parser included, from overflowing the stack.
const maxNesting = 2000

// Parse parses a module. name is the file's, for messages. The error, if any, is
// an *Error.
func Parse(name string, source []byte) (*File, error) {
	src, problem := decode(name, source)
	if problem != nil {
		return nil, problem
	}
	p := newParser(name, src.text)
	p.encoded = src.encoded
	file := run(p, (*parser).file)
	if p.err != nil {
		return nil, p.err
	}
	file.Name, file.Lines = name, splitLines(src.text)
	return file, nil
}

// ParseExpr parses one expression, as eval does. The error, if any, is an *Error.
func ParseExpr(name string, source []byte) (Expr, error) {
	src, problem := decode(name, source)
	if problem != nil {
		return nil, problem
	}
	text := strings.TrimLeft(src.text, " \t")
	if n := len(source); n > 0 && source[n-1] != '\n' && source[n-1] != '\r' {
		// Unlike a file, a string need not end with a line end.
		text = strings.TrimSuffix(text, "\n")
	}
	p := newParser(name, text)
	p.encoded, p.scan.isString = true, true
	expr := run(p, (*parser).eval)
	if p.err != nil {
		return nil, p.err
	}
	return expr, nil
}

// parser is a parser by recursive descent. Its functions return nil, and stay
// where they were, if the text is not what they parse; the caller then tries
// something else. Once an error is raised nothing matches any more.
type parser struct {
	scan     scanner
	toks     []token // those read so far, which is as far as any rule has looked
	pos      int
	readable int // as many tokens may be had without asking fill
	err      *Error
	encoded  bool

	// In the second pass the rules that say what is wrong are tried, too.
	// Results are kept, because those rules parse the same text again.
	secondPass bool
	diagnosing bool
	results    []result
	lastResult []int32 // by token, a number in results

	depth  int // of the recursion
	height int // of the highest tree made since it was set to 0

	// Of a parser for an expression in an f-string: where it begins.
	inString  bool
	firstLine int32
	firstCol  int32
}

func newParser(name, text string) *parser {
	return &parser{scan: newScanner(name, text), toks: make([]token, 0, len(text)/6+4)}
}

// run parses by a rule, twice if need be, and leaves an error in p.err.
func run[T comparable](p *parser, rule func(*parser) T) T {
	var none T
	result := rule(p)
	if p.err == nil {
		if result != none {
			return result
		}
		last := p.toks[len(p.toks)-1]
		p.pos = 0
		p.secondPass, p.diagnosing = true, true
		rule(p)
		if p.err == nil && !p.raiseGeneric(&last) {
			return none
		}
	}
	p.scanRest()
	return none
}

// file parses a module.
func (p *parser) file() *File {
	body := p.statements()
	if p.kind() != tkEnd {
		return nil
	}
	return &File{Body: body}
}

// eval parses an expression that is all of the source.
func (p *parser) eval() Expr {
	e := p.expressions()
	if e == nil {
		return nil
	}
	for p.kind() == tkNewline {
		p.pos++
	}
	if p.kind() != tkEnd {
		return nil
	}
	return e
}

// noToken is what is read behind an error.
var noToken = token{kind: tkError}

// tok returns the token at hand.
func (p *parser) tok() *token {
	if p.pos < p.readable {
		return &p.toks[p.pos]
	}
	return p.fill()
}

func (p *parser) kind() kind {
	if p.pos < p.readable {
		return p.toks[p.pos].kind
	}
	return p.fill().kind
}

// kindAfter returns the kind of the token behind the one at hand.
func (p *parser) kindAfter() kind {
	if p.tok().kind == tkError {
		return tkError
	}
	p.pos++
	k := p.kind()
	p.pos--
	return k
}

// fill reads a token more.
func (p *parser) fill() *token {
	if p.err != nil {
		return &noToken
	}
	s := &p.scan
	k, start, end := s.next()
	t := token{kind: k, level: uint8(len(s.brackets)), from: Pos{s.line, -1}, to: Pos{s.line, -1}}
	lineStart := s.lineStart
	if k == tkString {
		t.from.Line, lineStart = s.stringLine, s.stringLineStart
	}
	if start >= 0 {
		t.start, t.end = int32(start), int32(end)
		t.from.Col = int32(start - lineStart)
		t.to.Col = int32(end - s.lineStart)
	}
	if p.inString && s.line == p.firstLine {
		t.from.Col += p.firstCol
		t.to.Col += p.firstCol
	}
	p.toks = append(p.toks, t)
	p.readable = len(p.toks)
	if k == tkError {
		p.raiseScanner()
		return &noToken
	}
	return &p.toks[p.pos]
}

// expect takes a token of a kind.
func (p *parser) expect(k kind) bool {
	if p.kind() != k {
		return false
	}
	p.pos++
	return true
}

// require takes a token of a kind, or raises an error that says it was expected.
func (p *parser) require(k kind, name string) bool {
	t := p.tok()
	if p.err != nil {
		return false
	}
	if t.kind != k {
		p.raiseAt(t.span(), "expected '"+name+"'")
		return false
	}
	p.pos++
	return true
}

func (p *parser) text(t *token) string { return p.scan.src[t.start:t.end] }

// name takes a name.
func (p *parser) name() (string, bool) {
	t := p.tok()
	if t.kind != tkName {
		return "", false
	}
	p.pos++
	return p.text(t), true
}

// isWord tells whether the token at hand is a name that is a soft keyword here.
func (p *parser) isWord(word string) bool {
	t := p.tok()
	return t.kind == tkName && p.text(t) == word
}

func (t *token) span() Span { return Span{t.from, t.to} }

// spanFrom returns the span of what was parsed since the token first.
func (p *parser) spanFrom(first int) Span {
	return Span{p.toks[first].from, p.end()}
}

// end returns the end of the last token before the one at hand that has a text.
func (p *parser) end() Pos {
	i := p.pos - 1
	for i > 0 && p.toks[i].kind.isLayout() {
		i--
	}
	return p.toks[i].to
}

// reset goes back to a token, for a rule that did not match.
func (p *parser) reset(pos int) { p.pos = pos }

// enter begins a level of recursion. The caller must leave with what it returns.
func (p *parser) enter() (outer int, ok bool) {
	p.depth++
	outer = p.height
	p.height = 0
	if p.depth > maxNesting {
		p.raiseTooDeep()
		return outer, false
	}
	return outer, true
}

func (p *parser) leave(outer int) {
	p.depth--
	p.height = max(outer, p.height+1)
	if p.height > maxNesting {
		p.raiseTooDeep()
	}
}

// grow counts a node that was put on top of the tree at hand.
func (p *parser) grow() {
	p.height++
	if p.height > maxNesting {
		p.raiseTooDeep()
	}
}

// raiseTooDeep raises an error, but not for what only the second pass tries.
func (p *parser) raiseTooDeep() {
	if !p.secondPass {
		p.raiseLast("too many nested expressions")
	}
}

// The rules whose results the second pass keeps.
type rule uint8

const (
	ruleExpression rule = iota
	ruleDisjunction
	ruleBitwiseOr
	rulePrimary
	ruleStarExpression
	rulePattern
	ruleInvalidNamed
)

// result is what a rule gave at a place, in a list of those of the place.
type result struct {
	rule rule
	next int32 // the result before it, by number from 1
	at   int32
	end  int32
	node any
}

// once parses by a rule, or returns what that gave at this place before. It
// makes the second pass take linear time, where it would take exponential time.
// As in CPython, a result stands even if it was found with the diagnosis
// suspended.
func once[T any](p *parser, r rule, parse func(*parser) T) T {
	if !p.secondPass {
		return parse(p)
	}
	at := p.pos
	for len(p.lastResult) <= at {
		p.lastResult = append(p.lastResult, 0)
	}
	for i := p.lastResult[at]; i != 0 && p.err == nil; i = p.results[i-1].next {
		if kept := &p.results[i-1]; kept.rule == r {
			p.pos = int(kept.end)
			node, _ := kept.node.(T)
			return node
		}
	}
	node := parse(p)
	p.results = append(p.results, result{r, p.lastResult[at], int32(at), int32(p.pos), node})
	p.lastResult[at] = int32(len(p.results))
	return node
}

// forget drops the results of a statement that is done.
func (p *parser) forget() {
	for i := range p.results {
		p.lastResult[p.results[i].at] = 0
	}
	p.results = p.results[:0]
}
