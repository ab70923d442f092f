package py

import (
	"strings"
	"unicode/utf8"
)

// Str is a str: UTF-8, with lone surrogates as their three bytes (WTF-8).
// Strings are never changed.
type Str struct {
	S        string
	hash     uint64 // 0: not yet computed
	n        int32  // length in code points; -1: not yet counted
	interned bool   // may be the key of a cache
	joined   bool   // made by +; when another + follows, room for more is made
	shared   bool   // S lies in the memory of a longer string
	extra    *strExtra
	inst     *Instance
}

// strExtra is what few strings need.
type strExtra struct {
	// marks are the byte offsets of the code points 0, markEvery, 2*markEvery, …
	// once someone indexed a long string that is not ASCII.
	marks []int32
	// grow holds the text S and nothing more, with room behind it: the next + writes
	// there and takes it over. So a loop of s += x is not quadratic.
	grow *strings.Builder
}

const markEvery = 64

func (s *Str) Class() *Class {
	if s.inst != nil {
		return s.inst.class
	}
	return StrClass
}

// NewStr returns the str of s.
func NewStr(s string) *Str {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return asciiStrs[s[0]]
	}
	return &Str{S: s, n: -1}
}

// static makes a name known to Go code: an attribute, a keyword.
func static(s string) *Str {
	return &Str{S: s, n: int32(countPoints(s)), hash: hashString(s), interned: true}
}

// Static makes a name for a table of a library module.
func Static(s string) *Str { return static(s) }

var asciiStrs = func() (table [utf8.RuneSelf]*Str) {
	for i := range table {
		table[i] = static(string(rune(i)))
	}
	return table
}()

var emptyStr = static("")

// hashString is FNV-1a: the same in every run and on every platform, and
// never 0.
func hashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 32
	if h == 0 {
		return 1
	}
	return h
}

// Hash returns hash(s) in 64 bits.
func (s *Str) Hash() uint64 {
	if s.hash == 0 {
		s.hash = hashString(s.S)
	}
	return s.hash
}

// ASCII reports whether bytes and code points are the same.
func (s *Str) ASCII() bool { return s.Len() == len(s.S) }

// Len returns the length in code points.
func (s *Str) Len() int {
	if s.n < 0 {
		s.n = int32(countPoints(s.S))
	}
	return int(s.n)
}

// size is what the string takes in memory, for Count.
func (s *Str) size() int64 {
	n := 64 + int64(len(s.S))
	if x := s.extra; x != nil {
		n += 4 * int64(cap(x.marks))
		if x.grow != nil {
			n += int64(x.grow.Cap() - len(s.S))
		}
	}
	return n
}

// countPoints counts code points; a lone surrogate, three bytes in WTF-8, is one.
func countPoints(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// decodePoint returns the first code point of WTF-8 text, where
// utf8.DecodeRuneInString takes a lone surrogate for an error.
func decodePoint(s string) (r rune, size int) {
	if s == "" {
		return utf8.RuneError, 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, size = utf8.DecodeRuneInString(s)
	if size == 1 && isSurrogateAt(s, 0) {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, size
}

// decodeLastPoint is decodePoint from the end.
func decodeLastPoint(s string) (r rune, size int) {
	if s == "" {
		return utf8.RuneError, 0
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, size = utf8.DecodeLastRuneInString(s)
	if size == 1 && len(s) >= 3 && isSurrogateAt(s, len(s)-3) {
		return decodePoint(s[len(s)-3:])
	}
	return r, size
}

// isSurrogateAt reports whether a lone surrogate's three bytes begin at i.
func isSurrogateAt(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xED && s[i+1] >= 0xA0 && s[i+1] < 0xC0 && s[i+2]&0xC0 == 0x80
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

// appendPoint appends a code point as WTF-8.
func appendPoint(b []byte, r rune) []byte {
	if isSurrogate(r) {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

// PointString returns the text of one code point: chr(r).
func PointString(r rune) string {
	if isSurrogate(r) {
		return string(appendPoint(nil, r))
	}
	return string(r)
}

// Point returns the code point of a str of length one.
func (s *Str) Point() (r rune, ok bool) {
	r, size := decodePoint(s.S)
	return r, size > 0 && size == len(s.S)
}

// offset returns the byte offset of code point i, from 0 to Len.
func (s *Str) offset(i int) int {
	n := s.Len()
	if n == len(s.S) {
		return i
	}
	if i >= n {
		return len(s.S)
	}
	at := 0
	if i >= markEvery {
		if s.extra == nil {
			s.extra = &strExtra{}
		}
		if s.extra.marks == nil {
			s.extra.marks = s.findMarks()
		}
		at = int(s.extra.marks[i/markEvery])
		i %= markEvery
	}
	for ; i > 0; i-- {
		at++
		for s.S[at]&0xC0 == 0x80 {
			at++
		}
	}
	return at
}

func (s *Str) findMarks() []int32 {
	marks := make([]int32, 0, s.Len()/markEvery+1)
	n := 0
	for i := range len(s.S) {
		if s.S[i]&0xC0 != 0x80 {
			if n%markEvery == 0 {
				marks = append(marks, int32(i))
			}
			n++
		}
	}
	return marks
}

// shareAll is the length up to which a part of a string always lies in its memory.
const shareAll = 256

// part returns the str of the bytes from i to j. It shares the memory of s
// unless that would keep much more alive than is counted for it.
func (s *Str) part(t *Thread, i, j int) (*Str, error) {
	text := s.S[i:j]
	switch {
	case text == "":
		return emptyStr, nil
	case len(text) == 1 && text[0] < utf8.RuneSelf:
		return asciiStrs[text[0]], nil
	case len(text) == len(s.S) && s.inst == nil:
		return s, nil
	}
	p := &Str{n: -1}
	if int(s.n) == len(s.S) {
		p.n = int32(len(text))
	}
	if !s.shared && (len(s.S) <= shareAll || len(text) >= len(s.S)/2) {
		p.S, p.shared = text, true
		return p, nil
	}
	if len(text) >= 64 {
		if err := t.Take(64 + len(text)); err != nil {
			return nil, err
		}
	}
	p.S = strings.Clone(text)
	return p, nil
}

// takeStr returns the str of text that was just made, and accounts for it.
func takeStr(t *Thread, text string) (Value, error) {
	if len(text) >= 64 {
		if err := t.Take(64 + len(text)); err != nil {
			return nil, err
		}
	}
	return NewStr(text), nil
}

// growAll is the length from which sums of strings get room to grow.
const growAll = 128

// Concat is a + b.
func Concat(t *Thread, a, b *Str) (*Str, error) {
	if a.S == "" && b.inst == nil {
		return b, nil
	}
	if b.S == "" && a.inst == nil {
		return a, nil
	}
	size := len(a.S) + len(b.S)
	sum := &Str{n: -1, joined: true}
	if a.n >= 0 && b.n >= 0 {
		sum.n = a.n + b.n
	}
	if size < growAll {
		sum.S = a.S + b.S
		return sum, nil
	}
	if x := a.extra; x != nil && x.grow != nil {
		if x.grow.Cap() < size {
			if err := t.Take(2 * size); err != nil {
				return nil, err
			}
			x.grow.Grow(len(b.S))
		} else if err := t.Take(64 + len(b.S)); err != nil {
			return nil, err
		}
		x.grow.WriteString(b.S)
		sum.S = x.grow.String()
		if x.marks == nil {
			a.extra, sum.extra = nil, x
		} else {
			sum.extra, x.grow = &strExtra{grow: x.grow}, nil
		}
		return sum, nil
	}
	if !a.joined {
		if err := t.Take(64 + size); err != nil {
			return nil, err
		}
		sum.S = a.S + b.S
		return sum, nil
	}
	if err := t.Take(64 + size + size/2); err != nil {
		return nil, err
	}
	grow := &strings.Builder{}
	grow.Grow(size + size/2)
	grow.WriteString(a.S)
	grow.WriteString(b.S)
	sum.S, sum.extra = grow.String(), &strExtra{grow: grow}
	return sum, nil
}
