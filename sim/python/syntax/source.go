package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// source is a text made ready for the scanner.
type source struct {
	text    string // UTF-8 with '\n' as its only line end, ending with one
	encoded bool   // a BOM or a coding line names the encoding
}

// decode brings what a file holds into the form that the scanner reads.
func decode(name string, raw []byte) (source, *Error) {
	text := unifyLineEnds(string(raw))
	bom := strings.HasPrefix(text, "\ufeff")
	text = strings.TrimPrefix(text, "\ufeff")
	encoding := codingLine(text)
	refuse := func(msg string) (source, *Error) {
		return source{}, &Error{Kind: "SyntaxError", Msg: msg, File: name}
	}
	switch encoding {
	case "", "utf-8":
	case "iso-8859-1":
		if bom {
			return refuse("encoding problem: iso-8859-1 with BOM")
		}
		text = fromLatin1(text)
	case "ascii":
		if bom {
			return refuse("encoding problem: ascii with BOM")
		}
		if !isASCII(text) {
			return refuse("encoding problem: ascii")
		}
	default:
		return refuse("encoding problem: " + encoding)
	}
	if i := invalidUTF8(text); i >= 0 {
		return refuse(fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, "+
			"but no encoding declared; see https://peps.python.org/pep-0263/ for details",
			text[i], name, 1+strings.Count(text[:i], "\n")))
	}
	return source{text, bom || encoding != ""}, nil
}

// unifyLineEnds makes '\n' the only line end and the last character.
func unifyLineEnds(text string) string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	if text != "" && text[len(text)-1] != '\n' {
		text += "\n"
	}
	return text
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func fromLatin1(text string) string {
	if isASCII(text) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		b.WriteRune(rune(text[i]))
	}
	return b.String()
}

// invalidUTF8 returns where text stops being UTF-8, or -1.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}

// codingLine returns the encoding that a comment in the first two lines names
// (PEP 263), by the name that CPython knows it by, or ”.
func codingLine(text string) string {
	for range 2 {
		line, rest, _ := strings.Cut(text, "\n")
		comment := strings.TrimLeft(line, " \t\f")
		if comment != "" && comment[0] != '#' {
			return ""
		}
		if name := codingName(comment); name != "" {
			return name
		}
		text = rest
	}
	return ""
}

func codingName(comment string) string {
	for {
		_, after, found := strings.Cut(comment, "coding")
		if !found {
			return ""
		}
		comment = after
		if after == "" || after[0] != ':' && after[0] != '=' {
			continue
		}
		name := strings.TrimLeft(after[1:], " \t")
		end := 0
		for end < len(name) && (isIdentifierByte(name[end]) && name[end] < utf8.RuneSelf || name[end] == '-' || name[end] == '.') {
			end++
		}
		if end > 0 {
			return normalEncoding(name[:end])
		}
	}
}

func normalEncoding(name string) string {
	low := strings.ToLower(strings.ReplaceAll(name, "_", "-"))
	is := func(known string) bool { return low == known || strings.HasPrefix(low, known+"-") }
	switch {
	case is("utf-8"), low == "utf8":
		return "utf-8"
	case is("latin-1"), is("iso-8859-1"), is("iso-latin-1"), low == "latin1":
		return "iso-8859-1"
	case low == "ascii", low == "us-ascii":
		return "ascii"
	}
	return name
}

// splitLines returns the lines of a text that ends with '\n', without their ends.
func splitLines(text string) []string {
	lines := make([]string, 0, strings.Count(text, "\n"))
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		lines = append(lines, line)
		text = rest
	}
	return lines
}
