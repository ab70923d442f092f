package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// literal is a string token taken apart.
type literal struct {
	bytes, raw, formatted bool
	from, to              int // the body, within the token's text
}

func splitLiteral(text string) literal {
	var l literal
	i := 0
	for ; text[i] != '"' && text[i] != '\''; i++ {
		switch text[i] | 0x20 {
		case 'b':
			l.bytes = true
		case 'r':
			l.raw = true
		case 'f':
			l.formatted = true
		}
	}
	quotes := 1
	if len(text)-i >= 6 && text[i+1] == text[i] && text[i+2] == text[i] {
		quotes = 3
	}
	l.from, l.to = i+quotes, len(text)-quotes
	return l
}

// strings parses one or more literals next to each other, which are one value.
func (p *parser) strings() Expr {
	first := p.pos
	for p.kind() == tkString {
		p.pos++
	}
	if p.err != nil {
		return nil
	}
	tokens := p.toks[first:p.pos]
	var bytes []byte
	join := joiner{first: &tokens[0], last: &tokens[len(tokens)-1]}
	inBytes := false
	for i := range tokens {
		t := &tokens[i]
		text := p.text(t)
		l := splitLiteral(text)
		body := text[l.from:l.to]
		value := body
		if l.bytes && !isASCII(body) {
			return p.raiseLast("bytes can only contain ASCII literal characters")
		}
		if !l.formatted && !l.raw && strings.IndexByte(body, '\\') >= 0 {
			var problem string
			if l.bytes {
				value, problem = unescapeBytes(body)
			} else {
				value, problem = unescape(body)
			}
			if problem != "" {
				return p.raiseLast(problem)
			}
		}
		if i > 0 && l.bytes != inBytes {
			return p.raiseLast("cannot mix bytes and nonbytes literals")
		}
		inBytes = l.bytes
		switch {
		case l.formatted:
			f := fstring{p: p, tok: t, join: &join, text: text, at: l.from, end: l.to, raw: l.raw}
			join.formatted = true
			if !f.parse(&join, 0) {
				return nil
			}
		case l.bytes:
			bytes = append(bytes, value...)
		default:
			join.add(value)
		}
	}
	span := Span{join.first.from, join.last.to}
	if inBytes {
		return &Constant{span, Bytes(bytes)}
	}
	return join.finish(span)
}

// joiner collects the pieces of literals that stand together.
type joiner struct {
	first, last *token // of the literals
	text        string
	builder     strings.Builder // takes over from text when there is a second piece
	values      []Expr
	formatted   bool
}

func (j *joiner) add(text string) {
	switch {
	case text == "":
	case j.text == "" && j.builder.Len() == 0:
		j.text = text
	default:
		j.builder.WriteString(j.text)
		j.builder.WriteString(text)
		j.text = ""
	}
}

// take returns the text collected since the last value, and forgets it.
func (j *joiner) take() string {
	text := j.text
	if j.builder.Len() > 0 {
		text = j.builder.String()
		j.builder = strings.Builder{}
	}
	j.text = ""
	return text
}

// flush turns the text collected so far into a value.
func (j *joiner) flush(span Span) {
	if text := j.take(); text != "" {
		j.values = append(j.values, &Constant{span, text})
	}
}

func (j *joiner) finish(span Span) Expr {
	if !j.formatted {
		return &Constant{span, j.take()}
	}
	j.flush(span)
	return &JoinedStr{span, j.values}
}

// simpleEscape returns the character that a backslash and c stand for.
func simpleEscape(c byte) (byte, bool) {
	switch c {
	case '\\', '\'', '"':
		return c, true
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	}
	return 0, false
}

// octal reads up to three octal digits and returns their value and number.
func octal(digits string) (value rune, n int) {
	for n < 3 && n < len(digits) && digits[n] >= '0' && digits[n] <= '7' {
		value = value<<3 | rune(digits[n]-'0')
		n++
	}
	return value, n
}

// hexDigits reads up to want hexadecimal digits and returns their value and number.
func hexDigits(digits string, want int) (value rune, n int) {
	for n < want && n < len(digits) && digitValue(digits[n]) < 16 {
		value = value<<4 | rune(digitValue(digits[n]))
		n++
	}
	return value, n
}

// unescapeBytes returns the value of a bytes literal's body, or what is wrong.
func unescapeBytes(body string) (value, problem string) {
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); {
		if body[i] != '\\' || i+1 == len(body) {
			out = append(out, body[i])
			i++
			continue
		}
		at := i
		c := body[i+1]
		i += 2
		if b, ok := simpleEscape(c); ok {
			out = append(out, b)
			continue
		}
		switch {
		case c == '\n':
		case c >= '0' && c <= '7':
			r, n := octal(body[i-1:])
			out = append(out, byte(r))
			i += n - 1
		case c == 'x':
			r, n := hexDigits(body[i:], 2)
			if n < 2 {
				return "", fmt.Sprintf("(value error) invalid \\x escape at position %d", at)
			}
			out = append(out, byte(r))
			i += n
		default:
			out = append(out, '\\', c)
		}
	}
	return string(out), ""
}

// unescape returns the value of a string literal's body, or what is wrong.
func unescape(body string) (value, problem string) {
	out := make([]byte, 0, len(body))
	// CPython decodes a copy in which a character beyond ASCII takes ten bytes, and
	// its messages give positions in that.
	shift := 0
	for i := 0; i < len(body); {
		if body[i] >= utf8.RuneSelf {
			_, size := utf8.DecodeRuneInString(body[i:])
			out = append(out, body[i:i+size]...)
			i += size
			shift += 10 - size
			continue
		}
		if body[i] != '\\' {
			out = append(out, body[i])
			i++
			continue
		}
		if i+1 == len(body) || body[i+1] >= utf8.RuneSelf {
			out = append(out, '\\')
			i++
			shift += 5
			continue
		}
		at := i
		c := body[i+1]
		i += 2
		if b, ok := simpleEscape(c); ok {
			out = append(out, b)
			continue
		}
		digits := 0
		message := ""
		switch c {
		case '\n':
			continue
		case '0', '1', '2', '3', '4', '5', '6', '7':
			r, n := octal(body[i-1:])
			out = appendWTF8(out, r)
			i += n - 1
			continue
		case 'x':
			digits, message = 2, "truncated \\xXX escape"
		case 'u':
			digits, message = 4, "truncated \\uXXXX escape"
		case 'U':
			digits, message = 8, "truncated \\UXXXXXXXX escape"
		case 'N':
			r, n, problem := namedCharacter(body[i:])
			i += n
			if problem != "" {
				return "", escapeProblem(at+shift, i+shift, problem)
			}
			out = appendWTF8(out, r)
			continue
		default:
			out = append(out, '\\', c)
			continue
		}
		r, n := hexDigits(body[i:], digits)
		i += n
		if n < digits {
			return "", escapeProblem(at+shift, i+shift, message)
		}
		if r > unicodeMax || r < 0 {
			return "", escapeProblem(at+shift, i+shift, "illegal Unicode character")
		}
		out = appendWTF8(out, r)
	}
	return string(out), ""
}

const unicodeMax = 0x10FFFF

func escapeProblem(from, to int, message string) string {
	if to == from+1 {
		return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s", from, message)
	}
	return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", from, to-1, message)
}

// appendWTF8 appends a code point, a lone surrogate too, which UTF-8 has no form for.
func appendWTF8(out []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(out, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0xBF)
	}
	return utf8.AppendRune(out, r)
}
