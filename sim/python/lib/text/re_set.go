package text

import (
	"unicode"
	"unicode/utf8"
)

// class is one of \d \w \s and their opposites, in Unicode or ASCII.
type class uint8

const (
	classDigit class = iota + 1
	classSpace
	classWord
	classASCII class = 8  // added: ASCII only
	classNot   class = 16 // added: the opposite
)

func (c class) has(r rune) bool {
	var in bool
	if c&classASCII != 0 {
		switch c &^ (classASCII | classNot) {
		case classDigit:
			in = r >= '0' && r <= '9'
		case classSpace:
			in = r == ' ' || r >= '\t' && r <= '\r'
		case classWord:
			in = isWordASCII(r)
		}
	} else {
		switch c &^ classNot {
		case classDigit:
			in = unicode.IsDigit(r)
		case classSpace:
			in = isSpace(r)
		case classWord:
			in = isWord(r)
		}
	}
	return in != (c&classNot != 0)
}

func isWordASCII(r rune) bool {
	return r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// isWord is the rule of \w in a str: str.isalnum and the underscore.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isWordASCII(r)
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// isSpace is the rule of str.isspace.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1C
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200A || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

// set is a set of code points.
type set struct {
	ranges  []rune // pairs: first, last
	classes []class
	negated bool
	fold    *folding
	// low answers for the code points below 256.
	low [4]uint64
}

// seal fills low; the set is not changed afterwards.
func (s *set) seal() *set {
	for r := range rune(256) {
		if s.find(r) {
			s.low[r>>6] |= 1 << (r & 63)
		}
	}
	return s
}

func (s *set) has(r rune) bool {
	if r < 256 {
		return s.low[r>>6]>>(r&63)&1 != 0
	}
	return s.find(r)
}

func (s *set) find(r rune) bool {
	if s.lists(r) {
		return !s.negated
	}
	if s.fold != nil {
		var room [8]rune
		for _, o := range s.fold.others(room[:0], r) {
			if s.lists(o) {
				return !s.negated
			}
		}
	}
	return s.negated
}

func (s *set) lists(r rune) bool {
	for i := 0; i < len(s.ranges); i += 2 {
		if r >= s.ranges[i] && r <= s.ranges[i+1] {
			return true
		}
	}
	for _, c := range s.classes {
		if c.has(r) {
			return true
		}
	}
	return false
}

// folding says which code points are the same when case is ignored.
type folding struct{ ascii bool }

// others appends the code points that are the same as r but for case.
func (f *folding) others(found []rune, r rune) []rune {
	if f.ascii {
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			found = append(found, r^0x20)
		}
		return found
	}
	switch r {
	case 'i', 'I', 'İ', 'ı':
		// Unicode's simple folding keeps the Turkish letters apart; lower() does not.
		for _, o := range [...]rune{'i', 'I', 'İ', 'ı'} {
			if o != r {
				found = append(found, o)
			}
		}
		return found
	}
	for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
		found = append(found, o)
	}
	return found
}

func (f *folding) same(a, b rune) bool {
	if a == b {
		return true
	}
	var room [8]rune
	for _, o := range f.others(room[:0], a) {
		if o == b {
			return true
		}
	}
	return false
}
