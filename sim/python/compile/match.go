package compile

import (
	"math/big"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// captured is a name bound by a pattern, and the register of its value until the
// whole pattern has matched.
type captured struct {
	name  string
	value reg
}

// matcher compiles one pattern.
type matcher struct {
	*compiler
	names []captured
	seen  map[string]int // where in names
	fails *label
	// last is the pattern visited last, where CPython reports errors of names.
	last syntax.Span
}

func (c *compiler) match(s *syntax.Match) {
	u := c.unit
	subject := c.temp(s.Subject)
	end := newLabel()
	mark := u.top
	for i, m := range s.Cases {
		next := newLabel()
		if i < len(s.Cases)-1 && m.Guard == nil {
			c.irrefutable(m.Pattern)
		}
		u.line(m.Pattern.Where())
		p := &matcher{compiler: c, seen: map[string]int{}, fails: next}
		p.pattern(m.Pattern, subject)
		for _, n := range p.names {
			c.storeName(n.name, n.value, m.Pattern.Where())
		}
		if m.Guard != nil {
			c.branch(m.Guard, next, false, m.Pattern.Where())
		}
		u.top = mark
		c.stmts(m.Body)
		u.jumpTo(syntax.Span{}, end)
		u.place(next)
	}
	u.place(end)
}

// irrefutable refuses a pattern that always matches where another one follows.
func (c *compiler) irrefutable(p syntax.Pattern) {
	switch p := p.(type) {
	case *syntax.MatchAs:
		if p.Pattern != nil {
			c.irrefutable(p.Pattern)
		} else if p.Name != "" {
			c.fail(p.Span, "name capture '%s' makes remaining patterns unreachable", p.Name)
		} else {
			c.fail(p.Span, "wildcard makes remaining patterns unreachable")
		}
	case *syntax.MatchOr:
		c.irrefutable(p.Patterns[len(p.Patterns)-1])
	}
}

// pattern matches the value of a register; it goes on behind if that matches,
// else to m.fails. Registers stay taken until the case has matched.
func (m *matcher) pattern(p syntax.Pattern, v reg) {
	u := m.unit
	m.last = p.Where()
	switch p := p.(type) {
	case *syntax.MatchValue:
		if k, ok := smallInt(p.Value); ok {
			u.branchTo(p.Span, m.fails, code.UnlessEqInt, v, k)
			return
		}
		mark := u.top
		w := m.any(p.Value)
		u.branchTo(p.Span, m.fails, code.UnlessEq, v, w)
		u.top = mark
	case *syntax.MatchSingleton:
		if p.Value == nil {
			u.branchTo(p.Span, m.fails, code.IfNotNone, v, 0)
			return
		}
		mark := u.top
		w, is := u.alloc(), u.alloc()
		u.emit(p.Span, code.Const, w, u.constant(p.Value), 0)
		u.emit(p.Span, code.Is, is, v, w)
		u.branchTo(p.Span, m.fails, code.JumpUnless, is, 0)
		u.top = mark
	case *syntax.MatchSequence:
		m.sequence(p, v)
	case *syntax.MatchMapping:
		m.mapping(p, v)
	case *syntax.MatchClass:
		m.class(p, v)
	case *syntax.MatchStar:
		m.capture(p.Name, v)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			m.pattern(p.Pattern, v)
		}
		m.capture(p.Name, v)
	case *syntax.MatchOr:
		m.or(p, v)
	}
}

func (m *matcher) capture(name string, v reg) {
	if name == "" {
		return
	}
	m.forbid(name, m.last)
	if _, ok := m.seen[name]; ok {
		m.fail(m.last, "multiple assignments to name '%s' in pattern", name)
	}
	m.seen[name] = len(m.names)
	m.names = append(m.names, captured{name, v})
}

func isWildcard(p syntax.Pattern) bool {
	as, ok := p.(*syntax.MatchAs)
	return ok && as.Pattern == nil && as.Name == ""
}

func (m *matcher) sequence(p *syntax.MatchSequence, v reg) {
	u := m.unit
	n := len(p.Patterns)
	star := -1
	starWild, onlyWild := false, true
	for i, sub := range p.Patterns {
		if s, ok := sub.(*syntax.MatchStar); ok {
			if star >= 0 {
				m.fail(p.Span, "multiple starred names in sequence pattern")
			}
			star, starWild = i, s.Name == ""
			onlyWild = onlyWild && starWild
			continue
		}
		onlyWild = onlyWild && isWildcard(sub)
	}
	m.test(p.Span, code.IsSequence, v)
	switch {
	case star < 0:
		m.length(p.Span, v, code.UnlessEqInt, n)
	case n > 1:
		m.length(p.Span, v, code.UnlessGeInt, n-1)
	}
	switch {
	case onlyWild:
	case starWild:
		m.items(p, v, star)
	case star >= 0:
		if star >= 1<<8 {
			m.fail(p.Span, "too many expressions in star-unpacking sequence pattern")
		}
		first := u.allocN(n)
		u.emitD(p.Span, code.UnpackEx, first, n, v, star)
		m.each(p.Patterns, first)
	default:
		first := u.allocN(n)
		u.emit(p.Span, code.Unpack, first, n, v)
		m.each(p.Patterns, first)
	}
}

func (m *matcher) each(patterns []syntax.Pattern, first reg) {
	for i, p := range patterns {
		m.pattern(p, first+i)
	}
}

// items matches a sequence with *_ by index, which does not touch what is
// between.
func (m *matcher) items(p *syntax.MatchSequence, v reg, star int) {
	u := m.unit
	n := len(p.Patterns)
	for i, sub := range p.Patterns {
		if i == star || isWildcard(sub) {
			continue
		}
		item := u.alloc()
		at := p.Span
		if i < star {
			u.emit(at, code.GetItemInt, item, v, i)
		} else {
			u.emit(at, code.Length, item, v, 0)
			u.emit(at, code.SubInt, item, item, n-i)
			u.emit(at, code.GetItem, item, v, item)
		}
		m.pattern(sub, item)
	}
}

// test fails unless v is what op asks.
func (m *matcher) test(at syntax.Span, op code.Op, v reg) {
	u := m.unit
	t := u.alloc()
	u.emit(at, op, t, v, 0)
	u.branchTo(at, m.fails, code.JumpUnless, t, 0)
	u.top = t
}

func (m *matcher) length(at syntax.Span, v reg, op code.Op, n int) {
	u := m.unit
	t := u.alloc()
	u.emit(at, code.Length, t, v, 0)
	u.branchTo(at, m.fails, op, t, n)
	u.top = t
}

func (m *matcher) mapping(p *syntax.MatchMapping, v reg) {
	u := m.unit
	n := len(p.Keys)
	m.test(p.Span, code.IsMapping, v)
	if n > 0 {
		m.length(p.Span, v, code.UnlessGeInt, n)
	}
	if n == 0 && p.Rest == "" {
		return
	}
	m.checkKeys(p)
	keys := u.alloc()
	m.tuple(p.Keys, p.Span, keys)
	u.top = keys + 1
	values := u.alloc()
	u.emit(p.Span, code.MatchKeys, values, v, keys)
	u.branchTo(p.Span, m.fails, code.IfNone, values, 0)
	if n > 0 {
		first := u.allocN(n)
		u.emit(p.Span, code.Unpack, first, n, values)
		m.each(p.Patterns, first)
	}
	if p.Rest != "" {
		rest := u.alloc()
		u.emit(p.Span, code.MatchRest, rest, v, keys)
		m.capture(p.Rest, rest)
	}
}

// checkKeys refuses the same literal twice.
func (m *matcher) checkKeys(p *syntax.MatchMapping) {
	seen := map[any]bool{}
	for _, e := range p.Keys {
		k, ok := fold(e).(*syntax.Constant)
		if !ok {
			continue
		}
		m.refuse(k)
		key := equalKey(k.Value)
		if seen[key] {
			m.fail(p.Span, "mapping pattern checks duplicate key (%s)", unparse(k))
		}
		seen[key] = true
	}
}

// equalKey makes a key that is the same for constants that are equal in Python.
func equalKey(k any) any {
	switch k := k.(type) {
	case bool:
		if k {
			return int64(1)
		}
		return int64(0)
	case float64:
		if i := int64(k); float64(i) == k {
			return i
		}
	case *big.Int:
		return bigKey(k.String())
	}
	return k
}

func (m *matcher) class(p *syntax.MatchClass, v reg) {
	u := m.unit
	repeated := make(map[string]bool, len(p.KwdAttrs))
	for i, name := range p.KwdAttrs {
		m.forbid(name, p.Span)
		if repeated[name] {
			m.fail(p.KwdPatterns[i].Where(), "attribute name repeated in class pattern: %s", name)
		}
		repeated[name] = true
	}
	n := len(p.Patterns) + len(p.KwdPatterns)
	if len(p.Patterns) > 1<<15 {
		m.fail(p.Span, "too many sub-patterns in class pattern")
	}
	first := u.allocN(2)
	m.into(p.Cls, first)
	names := make(code.Tuple, len(p.KwdAttrs))
	for i, name := range p.KwdAttrs {
		names[i] = name
	}
	u.emit(p.Span, code.Const, first+1, u.constant(names), 0)
	u.emitD(p.Span, code.MatchClass, first, v, first, len(p.Patterns))
	u.branchTo(p.Span, m.fails, code.IfNone, first, 0)
	if n == 0 {
		return
	}
	values := u.allocN(n)
	u.emit(p.Span, code.Unpack, values, n, first)
	m.each(p.Patterns, values)
	m.each(p.KwdPatterns, values+len(p.Patterns))
}

// or tries patterns in order. Each has to bind the same names, whose values are
// moved to registers that are the same for all.
func (m *matcher) or(p *syntax.MatchOr, v reg) {
	u := m.unit
	outer, outerSeen, outerFails := m.names, m.seen, m.fails
	done := newLabel()
	var names []captured // by the first alternative, with their common registers
	var places map[string]int
	mark := u.top
	for i, alt := range p.Patterns {
		if i < len(p.Patterns)-1 {
			m.irrefutable(alt)
		}
		next := newLabel()
		m.names, m.seen, m.fails = nil, map[string]int{}, next
		if i == len(p.Patterns)-1 {
			m.fails = outerFails
		}
		if i == 0 {
			// The registers for the names come first; how many there are shows later.
			u.allocN(countCaptures(alt))
		}
		m.pattern(alt, v)
		if i == 0 {
			for k, n := range m.names {
				names = append(names, captured{n.name, mark + k})
			}
			places = m.seen
		}
		m.bind(alt, names, places)
		u.top = mark + len(names)
		u.jumpTo(alt.Where(), done)
		if i < len(p.Patterns)-1 {
			u.place(next)
		}
	}
	u.place(done)
	m.names, m.seen, m.fails = outer, outerSeen, outerFails
	for _, n := range names {
		m.capture(n.name, n.value)
	}
}

// bind moves what an alternative captured to where the others have it: places
// says which of names it is.
func (m *matcher) bind(alt syntax.Pattern, names []captured, places map[string]int) {
	if len(m.names) != len(names) {
		m.fail(m.last, "alternative patterns bind different names")
	}
	for _, n := range m.names {
		i, ok := places[n.name]
		if !ok {
			m.fail(m.last, "alternative patterns bind different names")
		}
		m.unit.emit(alt.Where(), code.Move, names[i].value, n.value, 0)
	}
}

// countCaptures counts the names that a pattern binds.
func countCaptures(p syntax.Pattern) int {
	n := 0
	switch p := p.(type) {
	case *syntax.MatchSequence:
		for _, sub := range p.Patterns {
			n += countCaptures(sub)
		}
	case *syntax.MatchMapping:
		for _, sub := range p.Patterns {
			n += countCaptures(sub)
		}
		if p.Rest != "" {
			n++
		}
	case *syntax.MatchClass:
		for _, sub := range p.Patterns {
			n += countCaptures(sub)
		}
		for _, sub := range p.KwdPatterns {
			n += countCaptures(sub)
		}
	case *syntax.MatchStar:
		if p.Name != "" {
			n++
		}
	case *syntax.MatchAs:
		if p.Pattern != nil {
			n += countCaptures(p.Pattern)
		}
		if p.Name != "" {
			n++
		}
	case *syntax.MatchOr:
		n += countCaptures(p.Patterns[0])
	}
	return n
}
