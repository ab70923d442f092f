package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of CPython's tokenizer.
const (
	maxBrackets = 200
	maxIndents  = 100
	tabSize     = 8
)

// eof is what nextByte returns behind the last byte.
const eof = -1

// scanState tells whether and why the scanner has stopped.
type scanState uint8

const (
	scanning     scanState = iota
	scanEnd                // the end of the source
	scanFailed             // scanner.err tells why
	scanTabs               // tabs and spaces are mixed so that their meaning depends on the tab size
	scanDedent             // a line goes back to an indentation that no line before had
	scanTooDeep            // more than maxIndents levels
	scanContinue           // something follows a backslash on its line
)

// scanner cuts a source into tokens. It reads line by line, because CPython's
// does: line is the line of the byte read last, and the places of errors follow
// from that.
type scanner struct {
	name  string
	src   string
	cur   int // the next byte
	limit int // the end of the line read last
	start int // of the token at work, or -1
	base  int // where CPython's buffer begins: the line that the token at work began in

	line      int32
	lineStart int
	// A string's place is that of its first line.
	stringLine      int32
	stringLineStart int

	atLineStart bool
	indents     []indent
	pending     int // indents to give out, or dedents if negative
	brackets    []bracket

	isString bool // the source is no file
	hasNull  bool
	state    scanState
	err      *Error
}

// indent is an indentation, with tabs to columns of eight and with tabs as
// one: the two must agree on what is deeper.
type indent struct{ col, narrow int }

type bracket struct {
	char byte
	line int32
	col  int32
}

func newScanner(name, src string) scanner {
	return scanner{
		name: name, src: src, start: -1, atLineStart: true, indents: []indent{{}},
		hasNull: strings.IndexByte(src, 0) >= 0,
	}
}

// nextByte reads a byte, or eof.
func (s *scanner) nextByte() int {
	if s.cur < s.limit {
		s.cur++
		return int(s.src[s.cur-1])
	}
	return s.nextLine()
}

// nextLine reads a line and returns its first byte, or eof.
func (s *scanner) nextLine() int {
	if s.state != scanning {
		return eof
	}
	atEnd := s.limit == len(s.src)
	if s.start < 0 && !(atEnd && s.isString) {
		// CPython drops the last line at the end of a file, but not of a string.
		s.base = s.cur
	}
	if atEnd {
		s.state = scanEnd
		return eof
	}
	s.lineStart = s.cur
	s.line++
	if n := strings.IndexByte(s.src[s.limit:], '\n'); n >= 0 {
		s.limit += n + 1
	} else {
		s.limit = len(s.src)
	}
	if s.hasNull && strings.IndexByte(s.src[s.lineStart:s.limit], 0) >= 0 {
		s.fail("source code cannot contain null bytes")
		s.cur = s.limit
		return eof
	}
	return s.nextByte()
}

// back takes back the byte read last.
func (s *scanner) back(c int) {
	if c != eof {
		s.cur--
	}
}

// ahead returns the byte i places behind the next one without reading it, or 0.
func (s *scanner) ahead(i int) byte {
	if s.cur+i < s.limit {
		return s.src[s.cur+i]
	}
	return 0
}

// fail records an error at the byte read last.
func (s *scanner) fail(format string, args ...any) kind {
	col := utf8.RuneCountInString(s.src[s.lineStart:s.cur])
	return s.failAt(col, col, format, args...)
}

func (s *scanner) failAt(col, endCol int, format string, args ...any) kind {
	text, _, _ := strings.Cut(s.src[s.lineStart:], "\n")
	text, _, _ = strings.Cut(text, "\x00")
	s.err = &Error{
		Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), File: s.name,
		Line: int(s.line), Col: col, EndLine: int(s.line), EndCol: endCol, Text: text,
	}
	s.state = scanFailed
	return tkError
}

// stop ends the scanning at the end of the line.
func (s *scanner) stop(why scanState) kind {
	s.state = why
	s.cur = s.limit
	return tkError
}

// next returns the next token: its kind, and where it stands if it has a text
// (start is -1 if not).
func (s *scanner) next() (k kind, start, end int) {
	for {
		k = s.scan()
		if k == tkOther && s.start < 0 {
			continue // a line without a statement
		}
		break
	}
	switch {
	case k == tkError, k == tkEnd, k == tkIndent, k == tkDedent:
		return k, -1, -1
	case k == tkNewline:
		return k, s.start, s.cur - 1
	}
	return k, s.start, s.cur
}

// scan reads one token. For a blank line, or a line end within brackets, it
// returns tkOther with no start.
func (s *scanner) scan() kind {
	s.start = -1
	blank := false
	if s.atLineStart {
		s.atLineStart = false
		var failed bool
		if blank, failed = s.indentation(); failed {
			return tkError
		}
	}
	if s.pending < 0 {
		s.pending++
		return tkDedent
	}
	if s.pending > 0 {
		s.pending--
		return tkIndent
	}
	for {
		s.start = -1
		c := s.nextByte()
		for c == ' ' || c == '\t' || c == '\f' {
			c = s.nextByte()
		}
		s.start = s.cur - 1
		if c == '#' {
			s.cur = s.limit
			c = '\n'
			if s.src[s.limit-1] != '\n' {
				c = s.nextByte()
			}
		}
		switch {
		case c == eof:
			if len(s.brackets) == 0 && s.state == scanEnd {
				return tkEnd
			}
			return tkError
		case c == '\n':
			s.atLineStart = true
			if blank || len(s.brackets) > 0 {
				s.start = -1
				return tkOther
			}
			return tkNewline
		case isIdentifierStart(c):
			return s.word(c)
		case isDigit(c), c == '.' && isDigit(int(s.ahead(0))):
			return s.number(c)
		case c == '\'', c == '"':
			return s.string(c)
		case c == '\\':
			if !s.continuation() {
				return tkError
			}
			continue
		}
		return s.operator(byte(c))
	}
}

// indentation reads the space before a line and notes the indents and dedents
// that it means. A blank line means none.
func (s *scanner) indentation() (blank, failed bool) {
	var at indent
	continued := 0
	c := 0
	for done := false; !done; {
		switch c = s.nextByte(); c {
		case ' ':
			at.col++
			at.narrow++
		case '\t':
			at.col = (at.col/tabSize + 1) * tabSize
			at.narrow++
		case '\f':
			at = indent{}
		case '\\':
			// The first of several lines joined by backslashes says how deep they are.
			if continued == 0 {
				continued = at.col
			}
			if !s.continuation() {
				return false, true
			}
		default:
			done = true
		}
	}
	s.back(c)
	if c == '#' || c == '\n' {
		return true, false
	}
	if len(s.brackets) > 0 {
		return false, false
	}
	if continued > 0 {
		at = indent{continued, continued}
	}
	top := s.indents[len(s.indents)-1]
	switch {
	case at.col > top.col:
		if len(s.indents) >= maxIndents {
			s.stop(scanTooDeep)
			return false, true
		}
		if at.narrow <= top.narrow {
			s.stop(scanTabs)
			return false, true
		}
		s.pending++
		s.indents = append(s.indents, at)
		return false, false
	case at.col < top.col:
		for at.col < top.col {
			s.pending--
			s.indents = s.indents[:len(s.indents)-1]
			top = s.indents[len(s.indents)-1]
		}
		if at.col != top.col {
			s.stop(scanDedent)
			return false, true
		}
	}
	if at.narrow != top.narrow {
		s.stop(scanTabs)
		return false, true
	}
	return false, false
}

// continuation reads the line end behind a backslash.
func (s *scanner) continuation() bool {
	if s.nextByte() != '\n' {
		s.state = scanContinue
		return false
	}
	c := s.nextByte()
	if c == eof {
		s.cur = s.limit
		return false
	}
	s.back(c)
	return true
}

// word reads a name, a keyword, or a string with a prefix.
func (s *scanner) word(c int) kind {
	if n := stringPrefix(s.src[s.start:s.limit]); n > 0 {
		s.cur = s.start + n + 1
		return s.string(int(s.src[s.cur-1]))
	}
	ascii := c < utf8.RuneSelf
	for s.cur < s.limit && isIdentifierByte(s.src[s.cur]) {
		ascii = ascii && s.src[s.cur] < utf8.RuneSelf
		s.cur++
	}
	if !ascii {
		return s.checkIdentifier()
	}
	return keyword(s.src[s.start:s.cur])
}

// stringPrefix returns the length of the prefix of a string literal at the head
// of text, or 0.
func stringPrefix(text string) int {
	var b, r, u, f bool
	for i := 0; i < len(text); i++ {
		switch c := text[i] | 0x20; {
		case text[i] == '"' || text[i] == '\'':
			return i
		case c == 'b' && !b && !u && !f:
			b = true
		case c == 'u' && !b && !u && !r && !f:
			u = true
		case c == 'r' && !r && !u:
			r = true
		case c == 'f' && !f && !b && !u:
			f = true
		default:
			return 0
		}
	}
	return 0
}

// checkIdentifier looks at the letters of a name that is not ASCII (PEP 3131).
func (s *scanner) checkIdentifier() kind {
	name := s.src[s.start:s.cur]
	for i, r := range name {
		if i == 0 && isNameStart(r) || i > 0 && isNamePart(r) {
			continue
		}
		s.cur = s.start + i + utf8.RuneLen(r)
		if unicode.IsPrint(r) {
			return s.fail("invalid character '%c' (U+%04X)", r, r)
		}
		return s.fail("invalid non-printable character U+%04X", r)
	}
	return tkName
}

// string reads a string literal of which the first quote was read.
func (s *scanner) string(quote int) kind {
	s.stringLine, s.stringLineStart = s.line, s.lineStart
	size, closing := 1, 0
	c := s.nextByte()
	if c == quote {
		if c = s.nextByte(); c == quote {
			size = 3
		} else {
			closing = 1
		}
	}
	if c != quote {
		s.back(c)
	}
	for closing != size {
		c := s.nextByte()
		if s.state == scanFailed {
			return tkError
		}
		if c == eof || size == 1 && c == '\n' {
			return s.unterminated(size)
		}
		if c == quote {
			closing++
			continue
		}
		closing = 0
		if c == '\\' {
			s.nextByte()
		}
	}
	return tkString
}

// unterminated reports a string without an end, at its first quote.
func (s *scanner) unterminated(size int) kind {
	detected := s.line
	s.cur = s.start + 1
	s.lineStart, s.line = s.stringLineStart, s.stringLine
	what := "string literal"
	if size == 3 {
		what = "triple-quoted string literal"
	}
	return s.fail("unterminated %s (detected at line %d)", what, detected)
}

// operator reads an operator or a bracket of which the first byte was read.
func (s *scanner) operator(c byte) kind {
	k, size := operatorAt(s.src[s.start:s.limit])
	if c == '.' {
		k, size = tkDot, 1
		if s.ahead(0) == '.' && s.ahead(1) == '.' {
			k, size = tkEllipsis, 3
		}
	}
	s.cur = s.start + size
	switch c {
	case '(', '[', '{':
		if len(s.brackets) >= maxBrackets {
			return s.fail("too many nested parentheses")
		}
		s.brackets = append(s.brackets, bracket{c, s.line, int32(s.start - s.lineStart)})
	case ')', ']', '}':
		if len(s.brackets) == 0 {
			return s.fail("unmatched '%c'", c)
		}
		open := s.brackets[len(s.brackets)-1]
		s.brackets = s.brackets[:len(s.brackets)-1]
		if closingBracket(open.char) != c {
			where := ""
			if open.line != s.line {
				where = " on line " + strconv.Itoa(int(open.line))
			}
			return s.fail("closing parenthesis '%c' does not match opening parenthesis '%c'%s", c, open.char, where)
		}
	}
	if c < ' ' || c == 0x7f {
		return s.fail("invalid non-printable character U+%04X", c)
	}
	return k
}

func closingBracket(open byte) byte {
	if open == '(' {
		return ')'
	}
	return open + 2 // in ASCII [ and ], { and } have one character between them
}

func isDigit(c int) bool { return c >= '0' && c <= '9' }

// isIdentifierStart takes every byte beyond ASCII; checkIdentifier is exact.
func isIdentifierStart(c int) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isIdentifierByte(c byte) bool { return isIdentifierStart(int(c)) || isDigit(int(c)) }

// isNameStart is Unicode's XID_Start and '_'.
func isNameStart(r rune) bool {
	return r == '_' || (unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)) &&
		!unicode.Is(unicode.Pattern_Syntax, r) && !losesNameInNFKC(r) &&
		r != 0x0E33 && r != 0x0EB3 && r != 0xFF9E && r != 0xFF9F
}

// isNamePart is Unicode's XID_Continue.
func isNamePart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start, unicode.Mn, unicode.Mc, unicode.Nd,
		unicode.Pc, unicode.Other_ID_Continue) &&
		!unicode.Is(unicode.Pattern_Syntax, r) && !losesNameInNFKC(r)
}

// losesNameInNFKC tells the letters that Unicode leaves out of XID because their
// compatibility forms hold a space or a mark (UAX #31, 5.1).
func losesNameInNFKC(r rune) bool {
	switch {
	case r == 0x037A, r == 0x309B, r == 0x309C, r >= 0xFC5E && r <= 0xFC63, r == 0xFDFA, r == 0xFDFB:
		return true
	case r >= 0xFE70 && r <= 0xFE7E:
		return r%2 == 0
	}
	return false
}
