package text

// The flags of the module re.
const (
	flagTemplate   = 1
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256

	typeFlags   = flagASCII | flagLocale | flagUnicode
	globalFlags = flagDebug | flagTemplate
)

// maxRepeat stands for a repeat without an upper bound.
const maxRepeat = 1<<32 - 1

type nodeKind uint8

const (
	nodeEmpty nodeKind = iota
	nodeLiteral
	nodeSet
	nodeAt
	nodeConcat
	nodeBranch
	nodeRepeat
	nodeGroup // captures
	nodeScope // (?:…) and (?i:…), which repeats see as one item
	nodeLook
	nodeAtomic
	nodeBackref
	nodeCond
)

// node is a part of a pattern. Flags are resolved while parsing: a literal that
// ignores case is a set already.
type node struct {
	kind nodeKind
	r    rune // literal
	set  *set // set
	at   at   // at
	subs []*node
	// lo and hi bound a repeat. A lazy one takes as little as it can, a possessive one
	// never gives back.
	lo, hi           int
	lazy, possessive bool
	group            int // group, backref, cond
	behind, negated  bool
	fold             *folding // backref
}

// at is a place in the text.
type at uint8

const (
	atBeginning at = iota // of the text
	atBeginningLine
	atEnd // of the text, or before a newline there
	atEndLine
	atEndText
	atBoundary
	atNonBoundary
)

// width is how many code points n may match, at least and at most.
func (n *node) width() (lo, hi int) {
	limit := func(x int) int { return min(x, maxRepeat) }
	switch n.kind {
	case nodeLiteral, nodeSet:
		return 1, 1
	case nodeConcat, nodeGroup, nodeScope, nodeAtomic:
		for _, s := range n.subs {
			l, h := s.width()
			lo, hi = limit(lo+l), limit(hi+h)
		}
	case nodeBranch:
		lo = maxRepeat
		for _, s := range n.subs {
			l, h := s.width()
			lo, hi = min(lo, l), max(hi, h)
		}
	case nodeRepeat:
		l, h := n.subs[0].width()
		lo, hi = multiply(l, n.lo), multiply(h, n.hi)
	case nodeBackref:
		return n.lo, n.hi
	case nodeCond:
		lo, hi = n.subs[0].width()
		l, h := 0, 0
		if len(n.subs) > 1 {
			l, h = n.subs[1].width()
		}
		lo, hi = min(lo, l), max(hi, h)
	}
	return lo, hi
}

// empty reports whether n stands for no text at all, as (?:) does.
func (n *node) empty() bool {
	switch n.kind {
	case nodeEmpty:
		return true
	case nodeConcat, nodeScope, nodeRepeat:
		for _, s := range n.subs {
			if !s.empty() {
				return n.kind == nodeRepeat && n.hi == 0
			}
		}
		return true
	}
	return false
}

func multiply(a, b int) int {
	if a != 0 && b > maxRepeat/a {
		return maxRepeat
	}
	return a * b
}
