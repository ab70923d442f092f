package text

import (
	"strconv"
	"strings"
	"unicode"

	"eyewall/sim/python/py"
)

// maxGroups and maxNesting bound what a pattern may ask for: more is CPython's
// error, or the RecursionError that it would end in.
const (
	maxGroups  = 1<<30 - 1
	maxNesting = 180
)

// parser reads a pattern in Python's syntax. Places are code points, or bytes of a
// bytes pattern.
type parser struct {
	src   []rune
	bytes bool
	at    int
	flags int

	names    map[string]int
	order    []string // names in the order of their groups
	widths   [][2]int // of the groups that are closed; index 0 is not used
	open     []bool
	condRefs []condRef
	behind   int // groups there were when a look-behind began, or -1
}

// condRef is a (?(n)…) that may stand before group n.
type condRef struct{ group, pos int }

// patternError is what is wrong with a pattern.
type patternError struct {
	msg string
	pos int
}

func (e *patternError) Error() string { return e.msg }

// fail reports a mistake that begins offset code points before the next character.
func (p *parser) fail(offset int, msg string) error {
	if p.bytes {
		msg = py.ASCIIText(msg)
	}
	return &patternError{msg, p.at - offset}
}

const none rune = -1

// next is the next character; a backslash stands for itself and what follows.
func (p *parser) next() rune {
	if p.at >= len(p.src) {
		return none
	}
	return p.src[p.at]
}

func (p *parser) match(r rune) bool {
	if p.next() != r {
		return false
	}
	p.at++
	return true
}

// escaped takes the character behind a backslash.
func (p *parser) escaped() rune {
	r := p.src[p.at+1]
	p.at += 2
	return r
}

// get takes a token: a character, or a backslash and what follows, as text.
func (p *parser) get() string {
	if p.at >= len(p.src) {
		return ""
	}
	n := 1
	if p.src[p.at] == '\\' {
		n = 2
	}
	text := textOf(p.src[p.at : p.at+n])
	p.at += n
	return text
}

// textOf is string(r), with lone surrogates as py.Str has them.
func textOf(r []rune) string {
	var b strings.Builder
	for _, c := range r {
		b.WriteString(py.PointString(c))
	}
	return b.String()
}

func parsePattern(src []rune, isBytes bool, flags int) (*node, *parser, error) {
	p := &parser{src: src, bytes: isBytes, flags: flags, names: map[string]int{}, widths: make([][2]int, 1), open: make([]bool, 1), behind: -1}
	if err := p.checkEscapes(); err != nil {
		return nil, nil, err
	}
	n, err := p.alternatives(flags&flagVerbose != 0, 0, nil)
	if err != nil {
		return nil, nil, err
	}
	if p.at < len(p.src) {
		return nil, nil, p.fail(0, "unbalanced parenthesis")
	}
	for _, c := range p.condRefs {
		if c.group >= len(p.widths) {
			return nil, nil, &patternError{"invalid group reference " + strconv.Itoa(c.group), c.pos}
		}
	}
	return n, p, nil
}

// checkEscapes cuts the source where a lone backslash ends it; reaching that place is
// an error.
func (p *parser) checkEscapes() error {
	n := 0
	for n < len(p.src) && p.src[len(p.src)-1-n] == '\\' {
		n++
	}
	if n%2 == 1 {
		// What stands before may be wrong, too, and would be told first; but only a
		// token earlier than the last would be.
		whole := p.src
		p.src = p.src[:len(p.src)-1]
		probe := *p
		probe.names, probe.widths, probe.open = map[string]int{}, make([][2]int, 1), make([]bool, 1)
		_, err := probe.alternatives(p.flags&flagVerbose != 0, 0, nil)
		if e, ok := err.(*patternError); ok && probe.at < len(p.src) {
			return e
		}
		return &patternError{"bad escape (end of pattern)", len(whole) - 1}
	}
	return nil
}

func concat(items []*node) *node {
	switch len(items) {
	case 0:
		return &node{kind: nodeEmpty}
	case 1:
		return items[0]
	}
	return &node{kind: nodeConcat, subs: items}
}

// scope is what flags a group's content is read with, nil for the global ones, which
// may still change at the pattern's beginning.
type scope struct{ flags int }

func (p *parser) flagsIn(s *scope) int {
	if s == nil {
		return p.flags
	}
	return s.flags
}

func (p *parser) alternatives(verbose bool, nested int, s *scope) (*node, error) {
	if nested > maxNesting {
		return nil, py.Errorf(py.RecursionError, "maximum recursion depth exceeded while calling a Python object")
	}
	var items []*node
	for {
		n, err := p.sequence(verbose, nested+1, nested == 0 && len(items) == 0, s)
		if err != nil {
			return nil, err
		}
		items = append(items, n)
		if !p.match('|') {
			break
		}
		if nested == 0 {
			verbose = p.flags&flagVerbose != 0
		}
	}
	if len(items) == 1 {
		return items[0], nil
	}
	return &node{kind: nodeBranch, subs: items}, nil
}

func isPatternSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

func (p *parser) sequence(verbose bool, nested int, first bool, s *scope) (*node, error) {
	var items []*node
	for {
		r := p.next()
		if r == none || r == '|' || r == ')' {
			return concat(items), nil
		}
		if verbose {
			if isPatternSpace(r) {
				p.at++
				continue
			}
			if r == '#' {
				for p.at < len(p.src) && p.src[p.at] != '\n' {
					p.at++
				}
				p.at = min(p.at+1, len(p.src))
				continue
			}
		}
		var n *node
		var err error
		switch r {
		case '\\':
			n, err = p.escape(p.flagsIn(s))
		case '[':
			p.at++
			n, err = p.charSet(p.flagsIn(s))
		case '*', '+', '?', '{':
			p.at++
			if n, err = p.repeat(r, items); err == nil && n != nil {
				items[len(items)-1] = n
				continue
			}
			if err == nil {
				n = p.literal('{', p.flagsIn(s))
			}
		case '.':
			p.at++
			n = p.any(p.flagsIn(s))
		case '^':
			p.at++
			n = &node{kind: nodeAt, at: atBeginning}
			if p.flagsIn(s)&flagMultiline != 0 {
				n.at = atBeginningLine
			}
		case '$':
			p.at++
			n = &node{kind: nodeAt, at: atEnd}
			if p.flagsIn(s)&flagMultiline != 0 {
				n.at = atEndLine
			}
		case '(':
			p.at++
			n, err = p.group(&verbose, nested, first && len(items) == 0, s)
			if err == nil && n == nil {
				continue
			}
		default:
			p.at++
			n = p.literal(r, p.flagsIn(s))
		}
		if err != nil {
			return nil, err
		}
		items = append(items, n)
	}
}

func (p *parser) any(flags int) *node {
	s := &set{}
	if flags&flagDotAll == 0 {
		s.ranges = []rune{'\n', '\n'}
	}
	s.negated = true
	return &node{kind: nodeSet, set: s.seal()}
}

// foldingOf is how case is ignored, or nil.
func (p *parser) foldingOf(flags int) *folding {
	if flags&flagIgnoreCase == 0 {
		return nil
	}
	return &folding{ascii: p.bytes || flags&flagASCII != 0}
}

func (p *parser) literal(r rune, flags int) *node {
	if f := p.foldingOf(flags); f != nil {
		var room [8]rune
		if len(f.others(room[:0], r)) > 0 {
			return &node{kind: nodeSet, set: (&set{ranges: []rune{r, r}, fold: f}).seal()}
		}
	}
	return &node{kind: nodeLiteral, r: r}
}

// classOf is the class of \d and its kind; zero if r names none.
func (p *parser) classOf(r rune, flags int) class {
	var c class
	switch unicode.ToLower(r) {
	case 'd':
		c = classDigit
	case 's':
		c = classSpace
	case 'w':
		c = classWord
	default:
		return 0
	}
	if p.bytes || flags&flagASCII != 0 {
		c |= classASCII
	}
	if r < 'a' {
		c |= classNot
	}
	return c
}

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
func isDigit(r rune) bool       { return r >= '0' && r <= '9' }
func isOctal(r rune) bool       { return r >= '0' && r <= '7' }
func isHex(r rune) bool {
	return isDigit(r) || r >= 'a' && r <= 'f' || r >= 'A' && r <= 'F'
}

// while takes at most n characters of a kind.
func (p *parser) while(n int, kind func(rune) bool) string {
	start := p.at
	for p.at < len(p.src) && p.at-start < n && kind(p.src[p.at]) {
		p.at++
	}
	return string(p.src[start:p.at])
}

// controls are the escapes of control characters.
var controls = map[rune]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}

// numbered reads what \x, \u, \U and \N stand for; ok is false for other escapes.
func (p *parser) numbered(c rune) (r rune, ok bool, err error) {
	digits := 0
	switch c {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case 'N':
		if !p.bytes {
			if p.next() != '{' {
				return 0, false, p.fail(0, "missing {")
			}
			return 0, false, p.fail(2, `\N{...} is not supported by Eyewall`)
		}
		return 0, false, nil
	default:
		return 0, false, nil
	}
	if digits > 2 && p.bytes {
		return 0, false, nil
	}
	text := p.while(digits, isHex)
	if len(text) != digits {
		return 0, false, p.fail(len(text)+2, `incomplete escape \`+string(c)+text)
	}
	n, _ := strconv.ParseInt(text, 16, 64)
	if n > unicode.MaxRune {
		return 0, false, p.fail(len(text)+2, `bad escape \`+string(c)+text)
	}
	return rune(n), true, nil
}

// escape reads an escape outside of a set.
func (p *parser) escape(flags int) (*node, error) {
	c := p.escaped()
	switch c {
	case 'A':
		return &node{kind: nodeAt, at: atBeginning}, nil
	case 'Z':
		return &node{kind: nodeAt, at: atEndText}, nil
	case 'b', 'B':
		n := &node{kind: nodeAt, at: atBoundary, negated: p.bytes || flags&flagASCII != 0}
		if c == 'B' {
			n.at = atNonBoundary
		}
		return n, nil
	}
	if cl := p.classOf(c, flags); cl != 0 {
		return &node{kind: nodeSet, set: (&set{classes: []class{cl}}).seal()}, nil
	}
	if r, ok := controls[c]; ok {
		return p.literal(r, flags), nil
	}
	r, ok, err := p.numbered(c)
	if err != nil {
		return nil, err
	}
	switch {
	case ok:
		return p.literal(r, flags), nil
	case c == '0':
		n, _ := strconv.ParseInt("0"+p.while(2, isOctal), 8, 32)
		return p.literal(rune(n), flags), nil
	case isDigit(c):
		return p.reference(c, flags)
	case isASCIILetter(c):
		return nil, p.fail(2, `bad escape \`+string(c))
	}
	return p.literal(c, flags), nil
}

// reference reads \1 and so on: a group, or three octal digits.
func (p *parser) reference(c rune, flags int) (*node, error) {
	text := string(c)
	if isDigit(p.next()) {
		text += p.get()
		if isOctal(c) && isOctal(rune(text[1])) && isOctal(p.next()) {
			text += p.get()
			n, _ := strconv.ParseInt(text, 8, 32)
			if n > 0o377 {
				return nil, p.fail(4, `octal escape value \`+text+" outside of range 0-0o377")
			}
			return p.literal(rune(n), flags), nil
		}
	}
	group, _ := strconv.Atoi(text)
	if group >= len(p.widths) {
		return nil, p.fail(len(text), "invalid group reference "+text)
	}
	return p.backref(group, len(text)+1, flags)
}

func (p *parser) backref(group, length, flags int) (*node, error) {
	if p.open[group] {
		return nil, p.fail(length, "cannot refer to an open group")
	}
	if err := p.checkBehind(group); err != nil {
		return nil, err
	}
	w := p.widths[group]
	return &node{kind: nodeBackref, group: group, lo: w[0], hi: w[1], fold: p.foldingOf(flags)}, nil
}

// checkBehind refuses a look-behind that refers to a group within it.
func (p *parser) checkBehind(group int) error {
	if p.behind < 0 || group >= len(p.widths) {
		return nil
	}
	if p.open[group] {
		return p.fail(0, "cannot refer to an open group")
	}
	if group >= p.behind {
		return p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
	return nil
}

// member is a character or a class in a set.
type member struct {
	r     rune
	class class
	text  string
}

func (p *parser) member(text string, flags int) (member, error) {
	start := p.at - len([]rune(text))
	if text[0] != '\\' {
		return member{r: p.src[start], text: text}, nil
	}
	c := p.src[start+1]
	if cl := p.classOf(c, flags); cl != 0 {
		return member{class: cl, text: text}, nil
	}
	if r, ok := controls[c]; ok {
		return member{r: r, text: text}, nil
	}
	r, ok, err := p.numbered(c)
	switch {
	case err != nil:
		return member{}, err
	case ok:
		return member{r: r, text: text}, nil
	case isOctal(c):
		digits := string(c) + p.while(2, isOctal)
		n, _ := strconv.ParseInt(digits, 8, 32)
		if n > 0o377 {
			return member{}, p.fail(len(digits)+1, `octal escape value \`+digits+" outside of range 0-0o377")
		}
		return member{r: rune(n), text: text}, nil
	case isDigit(c), isASCIILetter(c):
		return member{}, p.fail(2, "bad escape "+text)
	}
	return member{r: c, text: text}, nil
}

// charSet reads a set behind its opening bracket.
func (p *parser) charSet(flags int) (*node, error) {
	start := p.at - 1
	unterminated := func() error { return &patternError{"unterminated character set", start} }
	s := &set{fold: p.foldingOf(flags)}
	s.negated = p.match('^')
	add := func(m member) {
		if m.class != 0 {
			s.classes = append(s.classes, m.class)
		} else {
			s.ranges = append(s.ranges, m.r, m.r)
		}
	}
	for empty := true; ; empty = false {
		text := p.get()
		if text == "" {
			return nil, unterminated()
		}
		if text == "]" && !empty {
			break
		}
		from, err := p.member(text, flags)
		if err != nil {
			return nil, err
		}
		if !p.match('-') {
			add(from)
			continue
		}
		text = p.get()
		if text == "" {
			return nil, unterminated()
		}
		if text == "]" {
			add(from)
			add(member{r: '-'})
			break
		}
		to, err := p.member(text, flags)
		if err != nil {
			return nil, err
		}
		if from.class != 0 || to.class != 0 || to.r < from.r {
			return nil, p.fail(len([]rune(from.text))+1+len([]rune(to.text)), "bad character range "+from.text+"-"+to.text)
		}
		s.ranges = append(s.ranges, from.r, to.r)
	}
	if !s.negated && len(s.classes) == 0 && len(s.ranges) == 2 && s.ranges[0] == s.ranges[1] {
		return p.literal(s.ranges[0], flags), nil
	}
	return &node{kind: nodeSet, set: s.seal()}, nil
}

// repeat reads a quantifier and returns what it makes of the last item; nil if the
// brace begins none.
func (p *parser) repeat(r rune, items []*node) (*node, error) {
	here := p.at
	lo, hi := 0, maxRepeat
	switch r {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.next() == '}' {
			return nil, nil
		}
		low := p.while(len(p.src), isDigit)
		high := low
		if p.match(',') {
			high = p.while(len(p.src), isDigit)
		}
		if !p.match('}') {
			p.at = here
			return nil, nil
		}
		for _, b := range []struct {
			text string
			n    *int
		}{{low, &lo}, {high, &hi}} {
			if b.text != "" {
				n, err := strconv.ParseUint(b.text, 10, 64)
				if err != nil || n >= maxRepeat {
					return nil, py.Errorf(py.OverflowError, "the repetition number is too large")
				}
				*b.n = int(n)
			}
		}
		if hi < lo {
			return nil, p.fail(p.at-here, "min repeat greater than max repeat")
		}
	}
	if len(items) == 0 || items[len(items)-1].kind == nodeAt {
		return nil, p.fail(p.at-here+1, "nothing to repeat")
	}
	item := items[len(items)-1]
	if item.kind == nodeRepeat {
		return nil, p.fail(p.at-here+1, "multiple repeat")
	}
	n := &node{kind: nodeRepeat, lo: lo, hi: hi, subs: []*node{item}}
	switch {
	case p.match('?'):
		n.lazy = true
	case p.match('+'):
		n.possessive = true
	}
	return n, nil
}
