package machine

import (
	"strings"
	"unicode/utf8"

	"eyewall/sim/python/py"
	"eyewall/sim/python/syntax"
)

// FormatException returns the lines that CPython prints for an exception: its
// traceback, with those of its causes and contexts first if chain is set. Each
// ends with a line end.
func (th *Thread) FormatException(e *py.Exception, chain bool) []string {
	p := &printer{th: th, seen: map[*py.Exception]bool{}}
	p.exception(e, chain)
	return p.lines
}

// printer writes tracebacks. Those of groups are indented, with bars.
type printer struct {
	th    *Thread
	lines []string
	seen  map[*py.Exception]bool
	depth int  // of groups
	close bool // the last of a group's exceptions was printed and its line is to come
}

const (
	causeText = "\nThe above exception was the direct cause of the following exception:\n\n"
	otherText = "\nDuring handling of the above exception, another exception occurred:\n\n"
	// maxGroupWidth and maxGroupDepth bound what of a group is printed.
	maxGroupWidth = 15
	maxGroupDepth = 10
)

// write adds text, whose lines get the margin of the group that they stand in.
func (p *printer) write(text string) {
	if p.depth == 0 {
		p.lines = append(p.lines, text)
		return
	}
	margin := strings.Repeat(" ", 2*p.depth) + "| "
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" {
			p.lines = append(p.lines, margin+line)
		}
	}
}

func (p *printer) exception(e *py.Exception, chain bool) {
	p.seen[e] = true
	if chain {
		if cause, ok := e.Cause.(*py.Exception); ok {
			if !p.seen[cause] {
				p.exception(cause, true)
				p.write(causeText)
			}
		} else if e.Context != nil && !e.SuppressContext && !p.seen[e.Context] {
			p.exception(e.Context, true)
			p.write(otherText)
		}
	}
	if e.Group != nil {
		p.group(e, chain)
		return
	}
	if e.Trace != nil {
		p.write("Traceback (most recent call last):\n")
		p.stack(e.Trace)
	}
	for _, line := range p.th.FormatExceptionOnly(e, true) {
		p.write(line)
	}
}

// group prints an exception group and what is in it.
func (p *printer) group(e *py.Exception, chain bool) {
	if p.depth > maxGroupDepth {
		p.write("... (max_group_depth is " + py.Itoa(maxGroupDepth) + ")\n")
		return
	}
	outermost := p.depth == 0
	if outermost {
		p.depth++
	}
	if e.Trace != nil {
		first := "Exception Group Traceback (most recent call last):\n"
		if outermost {
			p.lines = append(p.lines, strings.Repeat(" ", 2*p.depth)+"+ "+first)
		} else {
			p.write(first)
		}
		p.stack(e.Trace)
	}
	for _, line := range p.th.FormatExceptionOnly(e, true) {
		p.write(line)
	}
	n := len(e.Group)
	shown := min(n, maxGroupWidth+1)
	p.close = false
	for i := range shown {
		last := i == shown-1
		if last {
			p.close = true
		}
		title := py.Itoa(i + 1)
		if i == maxGroupWidth {
			title = "..."
		}
		indent := strings.Repeat(" ", 2*p.depth)
		mark := "  "
		if i == 0 {
			mark = "+-"
		}
		p.lines = append(p.lines, indent+mark+"+---------------- "+title+" ----------------\n")
		p.depth++
		if i == maxGroupWidth {
			more := n - maxGroupWidth
			s := "s"
			if more == 1 {
				s = ""
			}
			p.write("and " + py.Itoa(more) + " more exception" + s + "\n")
		} else {
			p.exception(e.Group[i], chain)
		}
		p.depth--
		if last && p.close {
			p.lines = append(p.lines, strings.Repeat(" ", 2*(p.depth+1))+"+------------------------------------\n")
			p.close = false
		}
	}
	if outermost {
		p.depth--
	}
}

// stack prints the entries of a traceback, and counts lines that repeat.
func (p *printer) stack(tb *py.Traceback) {
	const maxRepeat = 3
	var last *py.Traceback
	repeated := 0
	flush := func() {
		if repeated > maxRepeat {
			n := repeated - maxRepeat
			p.write("  [Previous line repeated " + py.Itoa(n) + " more time" + plural(n) + "]\n")
		}
	}
	for ; tb != nil; tb = tb.Next {
		if tb.Frame.Hidden() {
			continue
		}
		if last != nil && last.Line == tb.Line && last.Frame.File() == tb.Frame.File() && last.Frame.Function() == tb.Frame.Function() {
			repeated++
		} else {
			flush()
			last, repeated = tb, 1
		}
		if repeated <= maxRepeat {
			p.write(formatEntry(tb))
		}
	}
	flush()
}

// formatEntry is one entry of a traceback with its line and carets.
func formatEntry(tb *py.Traceback) string {
	text := "  File \"" + tb.Frame.File() + "\", line " + py.Itoa(tb.Line) + ", in " + tb.Frame.Function() + "\n"
	line := tb.Frame.Source(tb.Line)
	stripped := strings.Trim(line, " \t\f")
	if stripped == "" {
		return text
	}
	text += "    " + stripped + "\n"
	if carets := carets(tb); carets != "" {
		text += "    " + carets + "\n"
	}
	return text
}

// carets is the line of marks below an entry's source; empty if there is none.
func carets(tb *py.Traceback) string {
	line := tb.Frame.Source(tb.Line)
	if tb.EndLine == 0 {
		return ""
	}
	return caretLine(tb, line, strings.Trim(line, " \t\f"))
}

// caretLine marks the part of the line that failed: ^ all over, or ~ with ^ under
// an operator or a subscript. It is empty where the part is the whole line.
func caretLine(tb *py.Traceback, line, stripped string) string {
	start, end := tb.Col, tb.EndCol
	if tb.EndLine != tb.Line {
		end = len(strings.TrimRight(line, " \t\f"))
	}
	if start > len(line) || end > len(line) || start >= end {
		return ""
	}
	indent := len(line) - len(strings.TrimLeft(line, " \t\f"))
	if start < indent {
		return ""
	}
	segment := line[start:end]
	left, right := anchors(tb, segment)
	if left < 0 && segment == stripped {
		return ""
	}
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", utf8.RuneCountInString(line[indent:start])))
	if left < 0 {
		b.WriteString(strings.Repeat("^", utf8.RuneCountInString(segment)))
		return b.String()
	}
	b.WriteString(strings.Repeat("~", utf8.RuneCountInString(segment[:left])))
	b.WriteString(strings.Repeat("^", utf8.RuneCountInString(segment[left:right])))
	b.WriteString(strings.Repeat("~", utf8.RuneCountInString(segment[right:])))
	return b.String()
}

// anchors returns where in a segment the operator or the subscript stands; -1 if
// there is neither.
func anchors(tb *py.Traceback, segment string) (left, right int) {
	if tb.EndLine != tb.Line {
		return -1, -1
	}
	x, err := syntax.ParseExpr("", []byte(segment))
	if err != nil {
		return -1, -1
	}
	switch x := x.(type) {
	case *syntax.BinOp:
		from, to := int(x.Left.Where().End.Col), int(x.Right.Where().Start.Col)
		for at := from; at < to && at < len(segment); at++ {
			c := segment[at]
			if c == ' ' || c == '\t' || c == ')' || c == '(' || c == '\\' {
				continue
			}
			right = at + 1
			if right < to && segment[right] != ' ' && segment[right] != '\t' && segment[right] != '(' && segment[right] == c {
				right++
			}
			return at, right
		}
	case *syntax.Subscript:
		from := int(x.Value.Where().End.Col)
		for at := from; at < len(segment); at++ {
			if segment[at] == '[' {
				return at, int(x.Where().End.Col)
			}
		}
	}
	return -1, -1
}

// FormatExceptionOnly returns the lines behind a traceback: the exception's class and
// text, a syntax error's place, its notes; with suggest what may have been meant, as
// CPython prints it of an exception that nobody caught.
func (th *Thread) FormatExceptionOnly(e *py.Exception, suggest bool) []string {
	t := &th.Thread
	name := e.Class().QualName
	if m := e.Class().Module; m != "builtins" && m != "__main__" {
		name = m + "." + name
	}
	var lines []string
	if e.Class().IsSubclass(py.SyntaxError) {
		lines = syntaxLines(e)
		msg := e.Field("msg")
		text := "<no detail available>"
		if msg != py.None {
			text, _ = py.ToStr(t, msg)
		}
		lines = append(lines, name+": "+text+"\n")
	} else {
		text, err := py.ToStr(t, e)
		also := ""
		if suggest {
			also = th.suggestion(e)
		}
		switch {
		case err != nil:
			text = "<exception str() failed>"
			lines = append(lines, name+": "+text+"\n")
		case text == "":
			lines = append(lines, name+also+"\n")
		default:
			lines = append(lines, name+": "+text+also+"\n")
		}
	}
	if notes := e.Attrs.GetStr(nameNotes); notes != nil {
		py.Each(t, notes, func(n py.Value) error {
			text, err := py.ToStr(t, n)
			if err == nil {
				for _, l := range strings.Split(text, "\n") {
					lines = append(lines, l+"\n")
				}
			}
			return err
		})
	}
	return lines
}

var nameNotes = py.Name("__notes__")

// syntaxLines are the place of a syntax error, with its carets.
func syntaxLines(e *py.Exception) []string {
	file, _ := e.Field("filename").(*py.Str)
	number, ok := e.Field("lineno").(py.Int)
	if !ok {
		return nil
	}
	name := "<string>"
	if file != nil {
		name = file.S
	}
	lines := []string{"  File \"" + name + "\", line " + py.Itoa(int(number)) + "\n"}
	text, ok := e.Field("text").(*py.Str)
	if !ok {
		return lines
	}
	line := strings.TrimRight(text.S, "\n\r")
	stripped := strings.TrimLeft(line, " \t\f")
	lines = append(lines, "    "+stripped+"\n")
	offset, ok := e.Field("offset").(py.Int)
	if !ok {
		return lines
	}
	end, ok := e.Field("end_offset").(py.Int)
	if endLine, same := e.Field("end_lineno").(py.Int); !ok || !same || endLine != number || end <= offset {
		end = offset + 1
		if same && endLine > number {
			end = py.Int(utf8.RuneCountInString(line)) + 1
		}
	}
	from := int(offset) - 1 - (len(line) - len(stripped))
	if from < 0 {
		return lines
	}
	lines = append(lines, "    "+strings.Repeat(" ", from)+strings.Repeat("^", max(int(end-offset), 1))+"\n")
	return lines
}
