package text

import (
	"strconv"
	"strings"
	"unicode"

	"eyewall/sim/python/py"
)

// until reads a name up to its end.
func (p *parser) until(end rune, what string) (string, error) {
	start := p.at
	for {
		r := p.next()
		if r == none {
			if p.at == start {
				return "", p.fail(0, "missing "+what)
			}
			return "", p.fail(p.at-start, "missing "+string(end)+", unterminated name")
		}
		if r == end {
			if p.at == start {
				p.at++
				return "", p.fail(1, "missing "+what)
			}
			name := textOf(p.src[start:p.at])
			p.at++
			return name, nil
		}
		if r == '\\' {
			p.at++
		}
		p.at++
	}
}

func length(name string) int { return len([]rune(name)) }

func (p *parser) badName(name string) error {
	return p.fail(length(name)+1, "bad character in group name "+py.QuoteStr(name))
}

// named is the group of a name that was read up to its end.
func (p *parser) named(name string) (int, error) {
	group, ok := p.names[name]
	if !ok {
		return 0, p.fail(length(name)+1, "unknown group name "+py.QuoteStr(name))
	}
	return group, nil
}

const endOfPattern = "unexpected end of pattern"

// group reads what follows an opening parenthesis. No node and no error: a comment,
// or flags for the whole pattern.
func (p *parser) group(verbose *bool, nested int, first bool, s *scope) (*node, error) {
	start := p.at - 1
	if !p.match('?') {
		return p.capture(start, "", *verbose, nested, s)
	}
	text := p.get()
	switch text {
	case "":
		return nil, p.fail(0, endOfPattern)
	case "P":
		return p.extension(start, *verbose, nested, s)
	case ":", ">":
		sub, err := p.body(start, *verbose, nested, s)
		if err != nil {
			return nil, err
		}
		kind := nodeScope
		if text == ">" {
			kind = nodeAtomic
		}
		return &node{kind: kind, subs: []*node{sub}}, nil
	case "#":
		for !p.match(')') {
			if p.get() == "" {
				return nil, &patternError{"missing ), unterminated comment", start}
			}
		}
		return nil, nil
	case "=", "!", "<":
		return p.look(start, text, *verbose, nested, s)
	case "(":
		return p.conditional(start, *verbose, nested, s)
	}
	if flagOf(text) == 0 && text != "-" {
		return nil, p.fail(length(text)+1, "unknown extension ?"+text)
	}
	add, del, global, err := p.inlineFlags(text)
	if err != nil {
		return nil, err
	}
	if global {
		if !first {
			return nil, &patternError{"global flags not at the start of the expression", start}
		}
		*verbose = p.flags&flagVerbose != 0
		return nil, nil
	}
	inner := p.flagsIn(s)
	if add&typeFlags != 0 {
		inner &^= typeFlags
	}
	inner = (inner | add) &^ del
	sub, err := p.body(start, (*verbose || add&flagVerbose != 0) && del&flagVerbose == 0, nested, &scope{inner})
	if err != nil {
		return nil, err
	}
	return &node{kind: nodeScope, subs: []*node{sub}}, nil
}

// body reads alternatives up to the closing parenthesis.
func (p *parser) body(start int, verbose bool, nested int, s *scope) (*node, error) {
	n, err := p.alternatives(verbose, nested+1, s)
	if err != nil {
		return nil, err
	}
	if !p.match(')') {
		return nil, &patternError{"missing ), unterminated subpattern", start}
	}
	return n, nil
}

func (p *parser) capture(start int, name string, verbose bool, nested int, s *scope) (*node, error) {
	group := len(p.widths)
	if group > maxGroups {
		return nil, p.fail(0, "too many groups")
	}
	if name != "" {
		if other, taken := p.names[name]; taken {
			return nil, p.fail(length(name)+1, "redefinition of group name "+py.QuoteStr(name)+" as group "+strconv.Itoa(group)+
				"; was group "+strconv.Itoa(other))
		}
		p.names[name] = group
		p.order = append(p.order, name)
	}
	p.widths = append(p.widths, [2]int{})
	p.open = append(p.open, true)
	sub, err := p.body(start, verbose, nested, s)
	if err != nil {
		return nil, err
	}
	p.open[group] = false
	lo, hi := sub.width()
	p.widths[group] = [2]int{lo, hi}
	return &node{kind: nodeGroup, group: group, subs: []*node{sub}}, nil
}

// extension reads (?P<name>…) and (?P=name).
func (p *parser) extension(start int, verbose bool, nested int, s *scope) (*node, error) {
	switch {
	case p.match('<'):
		name, err := p.until('>', "group name")
		if err != nil {
			return nil, err
		}
		if !py.IsIdentifier(name) {
			return nil, p.badName(name)
		}
		return p.capture(start, name, verbose, nested, s)
	case p.match('='):
		name, err := p.until(')', "group name")
		if err != nil {
			return nil, err
		}
		if !py.IsIdentifier(name) {
			return nil, p.badName(name)
		}
		group, err := p.named(name)
		if err != nil {
			return nil, err
		}
		return p.backref(group, length(name)+1, p.flagsIn(s))
	}
	text := p.get()
	if text == "" {
		return nil, p.fail(0, endOfPattern)
	}
	return nil, p.fail(length(text)+2, "unknown extension ?P"+text)
}

func (p *parser) look(start int, text string, verbose bool, nested int, s *scope) (*node, error) {
	n := &node{kind: nodeLook, behind: text == "<"}
	if n.behind {
		switch text = p.get(); text {
		case "":
			return nil, p.fail(0, endOfPattern)
		case "=", "!":
		default:
			return nil, p.fail(length(text)+2, "unknown extension ?<"+text)
		}
	}
	n.negated = text == "!"
	outer := p.behind
	if n.behind && outer < 0 {
		p.behind = len(p.widths)
	}
	sub, err := p.body(start, verbose, nested, s)
	if err != nil {
		return nil, err
	}
	if n.behind {
		p.behind = outer
	}
	n.subs = []*node{sub}
	return n, nil
}

// conditional reads (?(group)yes|no).
func (p *parser) conditional(start int, verbose bool, nested int, s *scope) (*node, error) {
	name, err := p.until(')', "group name")
	if err != nil {
		return nil, err
	}
	var group int
	if py.IsIdentifier(name) {
		if group, err = p.named(name); err != nil {
			return nil, err
		}
	} else {
		n, err := strconv.Atoi(strings.TrimSpace(name))
		if err != nil || n < 0 {
			return nil, p.badName(name)
		}
		if n == 0 {
			return nil, p.fail(length(name)+1, "bad group number")
		}
		if n >= maxGroups {
			return nil, p.fail(length(name)+1, "invalid group reference "+strconv.Itoa(n))
		}
		group = n
		p.condRefs = append(p.condRefs, condRef{n, p.at - length(name) - 1})
	}
	if err := p.checkBehind(group); err != nil {
		return nil, err
	}
	n := &node{kind: nodeCond, group: group}
	yes, err := p.sequence(verbose, nested+1, false, s)
	if err != nil {
		return nil, err
	}
	n.subs = []*node{yes}
	if p.match('|') {
		no, err := p.sequence(verbose, nested+1, false, s)
		if err != nil {
			return nil, err
		}
		n.subs = append(n.subs, no)
		if p.next() == '|' {
			return nil, p.fail(0, "conditional backref with more than two branches")
		}
	}
	if !p.match(')') {
		return nil, &patternError{"missing ), unterminated subpattern", start}
	}
	return n, nil
}

// flagOf is the flag of an inline letter, or zero.
func flagOf(text string) int {
	switch text {
	case "i":
		return flagIgnoreCase
	case "L":
		return flagLocale
	case "m":
		return flagMultiline
	case "s":
		return flagDotAll
	case "x":
		return flagVerbose
	case "a":
		return flagASCII
	case "t":
		return flagTemplate
	case "u":
		return flagUnicode
	}
	return 0
}

// inlineFlags reads the letters of (?im-s:…), of which text is the first.
func (p *parser) inlineFlags(text string) (add, del int, global bool, err error) {
	wrong := func(missing string) error {
		if text == "" {
			return p.fail(0, missing)
		}
		if unicode.IsLetter([]rune(text)[0]) {
			missing = "unknown flag"
		}
		return p.fail(length(text), missing)
	}
	fail := func(offset int, msg string) (int, int, bool, error) {
		return 0, 0, false, p.fail(offset, "bad inline flags: "+msg)
	}
	if text != "-" {
		for {
			flag := flagOf(text)
			if !p.bytes && text == "L" {
				return fail(0, "cannot use 'L' flag with a str pattern")
			}
			if p.bytes && text == "u" {
				return fail(0, "cannot use 'u' flag with a bytes pattern")
			}
			add |= flag
			if flag&typeFlags != 0 && add&typeFlags != flag {
				return fail(0, "flags 'a', 'u' and 'L' are incompatible")
			}
			text = p.get()
			if text == ")" || text == "-" || text == ":" {
				break
			}
			if flagOf(text) == 0 {
				return 0, 0, false, wrong("missing -, : or )")
			}
		}
	}
	if text == ")" {
		p.flags |= add
		return 0, 0, true, nil
	}
	if add&globalFlags != 0 {
		return fail(1, "cannot turn on global flag")
	}
	if text == "-" {
		if text = p.get(); flagOf(text) == 0 {
			return 0, 0, false, wrong("missing flag")
		}
		for text != ":" {
			flag := flagOf(text)
			if flag == 0 {
				return 0, 0, false, wrong("missing :")
			}
			if flag&typeFlags != 0 {
				return fail(0, "cannot turn off flags 'a', 'u' and 'L'")
			}
			del |= flag
			text = p.get()
		}
	}
	if del&globalFlags != 0 {
		return fail(1, "cannot turn off global flag")
	}
	if add&del != 0 {
		return fail(1, "flag turned on and off")
	}
	return add, del, false, nil
}
