package syntax

import (
	"strings"
	"unicode/utf8"
)

// fail makes e the parser's error; no token can be read any more. The first
// error stands.
func (p *parser) fail(e *Error) {
	if p.err == nil {
		p.err = e
	}
	p.readable = 0
}

// raiseAt raises an error that points at a span.
func (p *parser) raiseAt(at Span, msg string) Expr {
	return p.raise("SyntaxError", msg, at.Start.Line, at.Start.Col+1, at.End.Line, at.End.Col+1)
}

// raiseRange raises an error that points at all from a to b.
func (p *parser) raiseRange(a, b Span, msg string) Expr {
	return p.raiseAt(Span{a.Start, b.End}, msg)
}

// raiseFrom raises an error that points at a and all that was scanned behind it.
func (p *parser) raiseFrom(a Span, msg string) Expr {
	s := &p.scan
	return p.raise("SyntaxError", msg, a.Start.Line, a.Start.Col+1, s.line, int32(s.cur-s.lineStart))
}

// raiseLast raises an error that points at the last token read, by any rule.
func (p *parser) raiseLast(msg string) Expr { return p.raiseLastOf("SyntaxError", msg) }

func (p *parser) raiseIndentation(msg string) Expr { return p.raiseLastOf("IndentationError", msg) }

func (p *parser) raiseLastOf(kind, msg string) Expr {
	t := &p.toks[len(p.toks)-1]
	col, endCol := t.from.Col+1, int32(-1)
	if t.from.Col == -1 {
		col = int32(p.scan.cur - p.scan.lineStart)
		if p.scan.cur == p.scan.base {
			col = 0
		}
	}
	if t.to.Col != -1 {
		endCol = t.to.Col + 1
	}
	return p.raise(kind, msg, t.from.Line, col, t.to.Line, endCol)
}

// raise raises an error; columns count from 1.
func (p *parser) raise(kind, msg string, line, col, endLine, endCol int32) Expr {
	if p.err != nil {
		return nil
	}
	e := &Error{Kind: kind, Msg: msg, File: p.scan.name, Line: int(line), EndLine: int(endLine)}
	if p.inString {
		e.Msg = "f-string: " + msg
		e.Text, e.unended = p.stringLine(line)
		col -= p.firstCol
		endCol -= p.firstCol
	} else {
		e.Text = lineOf(p.scan.src, int(line))
	}
	e.Col, e.EndCol = int(col), int(endCol)
	if p.encoded {
		e.Col = characterColumn(e.Text, e.Col)
		if e.EndCol > 0 {
			e.EndCol = characterColumn(e.Text, e.EndCol)
		}
	}
	p.fail(e)
	return nil
}

// stringLine returns the line to show for an error in an f-string: CPython takes
// what its tokenizer holds of the expression, with its line end, or finds the
// line, without it.
func (p *parser) stringLine(line int32) (text string, unended bool) {
	s := &p.scan
	if s.line <= line && s.limit > s.base {
		return strings.TrimSuffix(s.src[s.base:s.limit], "\n"), false
	}
	return lineOf(s.src, int(line-p.firstLine)+1), true
}

// lineOf returns a line of a text, counted from 1.
func lineOf(text string, n int) string {
	for ; n > 1; n-- {
		_, rest, found := strings.Cut(text, "\n")
		if !found {
			return ""
		}
		text = rest
	}
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// characterColumn turns a column in bytes, from 1, into one in characters.
func characterColumn(line string, col int) int {
	if col <= 0 {
		return col
	}
	return utf8.RuneCountInString(line[:min(col-1, len(line))]) + 1
}

// raiseGeneric raises the error of a program for which no rule knows what is
// wrong. last is where the first pass ended. It tells whether something behind may
// be the cause.
func (p *parser) raiseGeneric(last *token) bool {
	switch last.kind {
	case tkIndent:
		p.raiseIndentation("unexpected indent")
		return false
	case tkDedent:
		p.raiseIndentation("unexpected unindent")
		return false
	}
	p.raiseAt(last.span(), "invalid syntax")
	return true
}

// raiseScanner raises the error that the scanner stopped with.
func (p *parser) raiseScanner() {
	s := &p.scan
	atLine := func(kind, msg string, col int) {
		p.raise(kind, msg, s.line, int32(col)+1, s.line, 0)
	}
	switch s.state {
	case scanFailed:
		p.fail(s.err)
	case scanDedent:
		p.raiseIndentation("unindent does not match any outer indentation level")
	case scanTabs:
		atLine("TabError", "inconsistent use of tabs and spaces in indentation", 0)
	case scanTooDeep:
		atLine("IndentationError", "too many levels of indentation", 0)
	case scanContinue:
		atLine("SyntaxError", "unexpected character after line continuation character", max(s.cur-s.base-1, 0))
	default:
		if len(s.brackets) > 0 {
			p.raiseUnclosed()
		} else {
			p.raiseLast("unexpected EOF while parsing")
		}
	}
}

// raiseUnclosed points at the bracket that nothing closes.
func (p *parser) raiseUnclosed() {
	open := p.scan.brackets[len(p.scan.brackets)-1]
	p.raise("SyntaxError", "'"+string(open.char)+"' was never closed", open.line, open.col+1, open.line, 0)
}

// scanRest scans the source to its end, after an error of the parser's: a mistake
// in a token, or a bracket left open above the line of the error, is more likely
// the cause.
func (p *parser) scanRest() {
	s := &p.scan
	if s.state != scanning {
		return
	}
	line := p.toks[len(p.toks)-1].from.Line
	for {
		switch k, _, _ := s.next(); {
		case k == tkEnd:
			return
		case k != tkError:
			continue
		}
		if s.err != nil {
			p.err = s.err
		} else if n := len(s.brackets); n > 0 && line > s.brackets[n-1].line {
			p.err = nil
			p.raiseUnclosed()
		}
		return
	}
}
