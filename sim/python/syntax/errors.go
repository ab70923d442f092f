package syntax

import (
	"strconv"
	"strings"
)

// Error is a SyntaxError: what is wrong, and where. Columns count from 1, in the
// units that CPython reports: bytes for most errors of the parser, characters for
// those of the scanner and in sources with a coding line.
type Error struct {
	Kind            string // "SyntaxError", "IndentationError" or "TabError"
	Msg             string
	File            string
	Line, Col       int
	EndLine, EndCol int
	Text            string // the line in question, without its end; of an f-string, the expression in parentheses

	// unended tells that CPython's text has no line end; where an error goes over
	// several lines, it makes the carets one fewer.
	unended bool
}

func (e *Error) Error() string {
	return e.File + ":" + strconv.Itoa(e.Line) + ":" + strconv.Itoa(e.Col) + ": " + e.Kind + ": " + e.Msg
}

// Format returns the error as python3 prints it: file and line, the text with
// carets below, and the message.
func (e *Error) Format() string {
	var b strings.Builder
	if e.Line > 0 {
		b.WriteString("  File \"" + e.File + "\", line " + strconv.Itoa(e.Line) + "\n")
		e.excerpt(&b)
	}
	b.WriteString(e.Kind + ": " + e.Msg + "\n")
	return b.String()
}

// excerpt writes the text and the carets. It mirrors CPython's print_error_text,
// which takes columns for characters even where they count bytes.
func (e *Error) excerpt(b *strings.Builder) {
	offset, end := e.Col, e.EndCol
	if e.EndLine > e.Line {
		// An error over several lines is shown to the end of its first.
		end = len(e.Text)
		if !e.unended {
			end++
		}
	}
	carets := 1
	if e.Kind == "SyntaxError" && end > offset {
		carets = end - offset
	}
	text := strings.TrimLeft(e.Text, " \t\f")
	offset -= 1 + len(e.Text) - len(text)
	offset = min(offset, len(text))
	b.WriteString("    " + text + "\n")
	if offset < 0 {
		return
	}
	b.WriteString("    " + strings.Repeat(" ", offset) + strings.Repeat("^", carets) + "\n")
}
