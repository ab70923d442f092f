package syntax

import "strings"

// fstring reads the body of one f-string as CPython 3.11 does: it finds the end
// of each expression by its brackets and quotes, and parses the text between as a
// program of its own, in parentheses.
type fstring struct {
	p    *parser
	tok  *token
	join *joiner // of the literals that the f-string stands among
	text string  // the token's, with prefix and quotes
	at   int     // the next byte
	end  int     // of the body
	raw  bool

	// How far place has counted: lines below the token's first, and where the
	// last of them begins.
	counted   int
	lines     int32
	lineStart int
}

// parse reads literal text and replacement fields into join, until the end, or in
// a format spec (level above 0) until its brace.
func (f *fstring) parse(join *joiner, level int) bool {
	around := Span{f.join.first.from, f.join.last.to}
	for {
		again, ok := f.literal(join, level)
		if !ok {
			return false
		}
		if again {
			continue
		}
		if f.at >= f.end || f.text[f.at] == '}' {
			break
		}
		field := f.field(join, level)
		if field == nil {
			return false
		}
		join.flush(around)
		join.values = append(join.values, field)
	}
	if level > 0 && f.text[f.at] != '}' {
		f.fail("expecting '}'")
		return false
	}
	return true
}

func (f *fstring) fail(message string) Expr {
	return f.p.raiseLast("f-string: " + message)
}

// literal reads text up to a brace. Behind a doubled brace it tells to go on
// with more text.
func (f *fstring) literal(join *joiner, level int) (again, ok bool) {
	start, stop := f.at, 0
	for {
		if f.at >= f.end {
			stop = f.at
			break
		}
		c := f.text[f.at]
		f.at++
		if !f.raw && c == '\\' && f.at < f.end {
			c = f.text[f.at]
			f.at++
			if c == 'N' {
				// The braces of \N{…} hold a name, not an expression.
				if f.at < f.end && f.text[f.at] == '{' {
					for f.at < f.end && f.text[f.at] != '}' {
						f.at++
					}
					f.at = min(f.at+1, f.end)
				}
				continue
			}
		}
		if c != '{' && c != '}' {
			continue
		}
		if level == 0 {
			if f.at < f.end && f.text[f.at] == c {
				stop = f.at
				f.at++
				again = true
				break
			}
			if c == '}' {
				f.fail("single '}' is not allowed")
				return false, false
			}
		}
		f.at--
		stop = f.at
		break
	}
	text := f.text[start:stop]
	if !f.raw && strings.IndexByte(text, '\\') >= 0 {
		var problem string
		if text, problem = unescape(text); problem != "" {
			f.p.raiseLast(problem)
			return false, false
		}
	}
	join.add(text)
	return again, true
}

// field reads a replacement field, from its brace to its brace. The text of
// {value=} goes to join.
func (f *fstring) field(join *joiner, level int) Expr {
	if level >= 2 {
		return f.fail("expressions nested too deeply")
	}
	f.at++
	start := f.at
	if !f.skipExpression() {
		return nil
	}
	if f.at >= f.end {
		return f.fail("expecting '}'")
	}
	value := f.expression(start, f.at)
	if value == nil {
		return nil
	}
	field := &FormattedValue{Span: Span{f.join.first.from, f.join.last.to}, Value: value}
	described := f.text[f.at] == '='
	if described {
		f.at++
		for isSpace(f.text[f.at]) {
			f.at++
		}
		if f.at >= f.end {
			return f.fail("expecting '}'")
		}
		join.add(f.text[start:f.at])
	}
	if f.text[f.at] == '!' {
		f.at++
		if f.at >= f.end {
			return f.fail("expecting '}'")
		}
		field.Conversion = f.text[f.at]
		f.at++
		if c := field.Conversion; c != 's' && c != 'r' && c != 'a' {
			return f.fail("invalid conversion character: expected 's', 'r', or 'a'")
		}
	}
	if f.at >= f.end {
		return f.fail("expecting '}'")
	}
	if f.text[f.at] == ':' {
		f.at++
		if f.at >= f.end {
			return f.fail("expecting '}'")
		}
		spec := joiner{first: f.join.first, last: f.join.last, formatted: true}
		if !f.parse(&spec, level+1) {
			return nil
		}
		field.Spec = spec.finish(f.tok.span()).(*JoinedStr)
	}
	if f.at >= f.end || f.text[f.at] != '}' {
		return f.fail("expecting '}'")
	}
	f.at++
	if described && field.Spec == nil && field.Conversion == 0 {
		field.Conversion = 'r'
	}
	return field
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// skipExpression goes to what ends an expression: a '}', '!', ':' or '=' outside
// of brackets and strings.
func (f *fstring) skipExpression() bool {
	var quote byte
	quotes := 0
	var open []byte
	triple := func() bool {
		return f.at+2 < f.end && f.text[f.at+1] == f.text[f.at] && f.text[f.at+2] == f.text[f.at]
	}
scan:
	for ; f.at < f.end; f.at++ {
		c := f.text[f.at]
		if c == '\\' {
			f.p.raiseLast("f-string expression part cannot include a backslash")
			return false
		}
		if quote != 0 {
			switch {
			case c != quote:
			case quotes == 1:
				quote = 0
			case triple():
				f.at += 2
				quote = 0
			}
			continue
		}
		switch c {
		case '\'', '"':
			quote, quotes = c, 1
			if triple() {
				quotes = 3
				f.at += 2
			}
		case '(', '[', '{':
			if len(open) >= maxBrackets {
				f.fail("too many nested parenthesis")
				return false
			}
			open = append(open, c)
		case '#':
			f.p.raiseLast("f-string expression part cannot include '#'")
			return false
		case '!', ':', '=', '<', '>':
			if len(open) > 0 {
				continue
			}
			if c != ':' && f.at+1 < f.end && f.text[f.at+1] == '=' {
				f.at++ // !=, ==, <= or >=
				continue
			}
			if c != '<' && c != '>' {
				break scan
			}
		case ')', ']', '}':
			if len(open) == 0 {
				if c == '}' {
					break scan
				}
				f.fail("unmatched '" + string(c) + "'")
				return false
			}
			opening := open[len(open)-1]
			open = open[:len(open)-1]
			if closingBracket(opening) != c {
				f.fail("closing parenthesis '" + string(c) + "' does not match opening parenthesis '" + string(opening) + "'")
				return false
			}
		}
	}
	if quote != 0 {
		f.fail("unterminated string")
		return false
	}
	if len(open) > 0 {
		f.fail("unmatched '" + string(open[len(open)-1]) + "'")
		return false
	}
	return true
}

// expression parses the text of a field.
func (f *fstring) expression(start, end int) Expr {
	text := f.text[start:end]
	if strings.Trim(text, " \t\n\f") == "" {
		switch c := f.text[end]; c {
		case '!', ':', '=':
			return f.fail("expression required before '" + string(c) + "'")
		}
		return f.fail("empty expression not allowed")
	}
	lines, col := f.place(start - 1)
	sub := newParser(f.p.scan.name, "("+text+")\n")
	sub.inString, sub.scan.isString = true, true
	sub.depth = f.p.depth
	sub.firstLine = f.tok.from.Line + lines
	sub.firstCol = col
	if lines == 0 {
		sub.firstCol += f.tok.from.Col
	}
	sub.scan.line = sub.firstLine - 1
	value := run(sub, (*parser).starExpressions)
	if sub.err != nil {
		f.p.fail(sub.err)
		return nil
	}
	f.p.height = max(f.p.height, sub.height)
	return value
}

// place tells where the brace of a field is: how many lines below the token's
// first, and in which column of the line, or behind the token's if it is the
// first line. CPython takes an expression that begins on the line below its
// brace as if the brace were in column 0.
func (f *fstring) place(brace int) (lines, col int32) {
	for ; f.counted < brace; f.counted++ {
		if f.text[f.counted] == '\n' {
			f.lines++
			f.lineStart = f.counted + 1
		}
	}
	rest := strings.TrimLeft(f.text[brace+1:], " \t\f")
	if strings.HasPrefix(rest, "\n") {
		return f.lines, 0
	}
	return f.lines, int32(brace - f.lineStart)
}
