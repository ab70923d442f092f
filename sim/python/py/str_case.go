package py

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longCase is a code point whose case mapping is a text.
type longCase struct {
	r    rune
	text string
}

func findLong(table []longCase, r rune) (string, bool) {
	if r < table[0].r {
		return "", false
	}
	i := sort.Search(len(table), func(i int) bool { return table[i].r >= r })
	if i < len(table) && table[i].r == r {
		return table[i].text, true
	}
	return "", false
}

func inRanges(table [][2]rune, r rune) bool {
	i := sort.Search(len(table), func(i int) bool { return table[i][1] >= r })
	return i < len(table) && r >= table[i][0]
}

func appendUpper(b []byte, r rune) []byte {
	if text, ok := findLong(longUpper, r); ok {
		return append(b, text...)
	}
	return appendPoint(b, unicode.ToUpper(r))
}

func appendTitle(b []byte, r rune) []byte {
	if text, ok := findLong(longTitle, r); ok {
		return append(b, text...)
	}
	return appendPoint(b, unicode.ToTitle(r))
}

// appendLower appends the lower case of the code point r at byte i of s: that of a
// capital sigma depends on whether it ends a word.
func appendLower(b []byte, s string, i int, r rune) []byte {
	switch r {
	case 'Σ':
		if endsWord(s, i) {
			return append(b, "ς"...)
		}
		return append(b, "σ"...)
	case 'İ':
		return append(b, "i̇"...)
	}
	return appendPoint(b, unicode.ToLower(r))
}

// endsWord is the condition Final_Sigma of Unicode.
func endsWord(s string, i int) bool {
	before := s[:i]
	for {
		r, size := decodeLastPoint(before)
		if size == 0 {
			return false
		}
		before = before[:len(before)-size]
		if !isCaseIgnorable(r) {
			if !isCased(r) {
				return false
			}
			break
		}
	}
	for behind := s[i+len("Σ"):]; ; {
		r, size := decodePoint(behind)
		if size == 0 {
			return true
		}
		behind = behind[size:]
		if !isCaseIgnorable(r) {
			return !isCased(r)
		}
	}
}

func isCaseIgnorable(r rune) bool {
	switch r {
	case '\'', '.', ':', 0xB7, 0x387, 0x55F, 0x5F4, 0x2018, 0x2019, 0x2024, 0x2027, 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

func isCased(r rune) bool { return isLower(r) || isUpper(r) || unicode.Is(unicode.Lt, r) }

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	if unicode.IsLower(r) {
		return true
	}
	if !unicode.Is(unicode.Other_Lowercase, r) {
		return false
	}
	// Those that Unicode 15 added to the 14 that CPython 3.11 knows.
	return r != 0x10FC && (r < 0xA7F2 || r > 0xA7F4) && r != 0xAB69
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r)
}

func appendFolded(b []byte, r rune) []byte {
	switch {
	case 0x13A0 <= r && r <= 0x13F5:
		return appendPoint(b, r) // Cherokee folds to its older, upper case
	case 0x13F8 <= r && r <= 0x13FD || 0xAB70 <= r && r <= 0xABBF:
		return appendPoint(b, unicode.ToUpper(r))
	case r == 'İ':
		return append(b, "i̇"...)
	}
	if text, ok := findLong(folded, r); ok {
		return append(b, text...)
	}
	return appendPoint(b, unicode.ToLower(r))
}

func isDecimal(r rune) bool { return unicode.IsDigit(r) }
func isDigit(r rune) bool   { return unicode.IsDigit(r) || inRanges(otherDigits, r) }
func isNumeric(r rune) bool { return unicode.IsNumber(r) || inRanges(otherNumbers, r) }
func isAlnum(r rune) bool   { return unicode.IsLetter(r) || isNumeric(r) }

// isSpace is the rule of str.isspace and str.split.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1C
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200A || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

// isLineEnd is the rule of str.splitlines.
func isLineEnd(r rune) bool {
	return r >= '\n' && r <= '\r' || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2028 || r == 0x2029
}

// isPrintable is the rule of str.isprintable and repr.
func isPrintable(r rune) bool { return strconv.IsPrint(r) }

// IsIdentifier is str.isidentifier.
func IsIdentifier(s string) bool {
	for i := 0; i < len(s); {
		r, size := decodePoint(s[i:])
		if i == 0 && !startsName(r) || i > 0 && !continuesName(r) {
			return false
		}
		i += size
	}
	return s != ""
}

// startsName is Unicode's XID_Start, with the underscore.
func startsName(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	switch r {
	case 0x1885, 0x1886, 0x2118, 0x212E:
		return true
	case 0xE33, 0xEB3, 0xFF9E, 0xFF9F:
		return false
	}
	return unicode.In(r, unicode.L, unicode.Nl) && !changesWhenComposed(r)
}

// continuesName is XID_Continue.
func continuesName(r rune) bool {
	if r < utf8.RuneSelf {
		return startsName(r) || '0' <= r && r <= '9'
	}
	switch r {
	case 0xB7, 0x387, 0x19DA, 0xE33, 0xEB3, 0xFF9E, 0xFF9F:
		return true
	}
	return startsName(r) || 0x1369 <= r && r <= 0x1371 || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc) && !changesWhenComposed(r)
}

// changesWhenComposed are the letters and marks that XID leaves out, because
// normalization turns them into what no name can hold.
func changesWhenComposed(r rune) bool {
	switch r {
	case 0x37A, 0x2E2F, 0xFDFA, 0xFDFB, 0xFE70, 0xFE72, 0xFE74, 0xFE76, 0xFE78, 0xFE7A, 0xFE7C, 0xFE7E:
		return true
	}
	return 0xFC5E <= r && r <= 0xFC63
}

// mapCase makes a text of the length-changing mappings above.
func mapCase(t *Thread, s string, each func(b []byte, i int, r rune) []byte) (Value, error) {
	if err := t.Take(64 + len(s)); err != nil {
		return nil, err
	}
	b := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, size := decodePoint(s[i:])
		b = each(b, i, r)
		i += size
	}
	return NewStr(string(b)), nil
}

func strLower(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	if s.ASCII() {
		return asciiCase(t, s, strings.ToLower(s.S))
	}
	return mapCase(t, s.S, func(b []byte, i int, r rune) []byte { return appendLower(b, s.S, i, r) })
}

func strUpper(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	if s.ASCII() {
		return asciiCase(t, s, strings.ToUpper(s.S))
	}
	return mapCase(t, s.S, func(b []byte, _ int, r rune) []byte { return appendUpper(b, r) })
}

func strCasefold(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	if s.ASCII() {
		return asciiCase(t, s, strings.ToLower(s.S))
	}
	return mapCase(t, s.S, func(b []byte, _ int, r rune) []byte { return appendFolded(b, r) })
}

// asciiCase returns s itself when nothing changed.
func asciiCase(t *Thread, s *Str, text string) (Value, error) {
	if text == s.S {
		return s.exact(), nil
	}
	return takeStr(t, text)
}

func strSwapcase(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	return mapCase(t, s.S, func(b []byte, i int, r rune) []byte {
		switch {
		case isUpper(r):
			return appendLower(b, s.S, i, r)
		case isLower(r):
			return appendUpper(b, r)
		}
		return appendPoint(b, r)
	})
}

func strCapitalize(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	return mapCase(t, s.S, func(b []byte, i int, r rune) []byte {
		if i == 0 {
			return appendTitle(b, r)
		}
		return appendLower(b, s.S, i, r)
	})
}

func strTitle(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	inWord := false
	return mapCase(t, s.S, func(b []byte, i int, r rune) []byte {
		if inWord {
			b = appendLower(b, s.S, i, r)
		} else {
			b = appendTitle(b, r)
		}
		inWord = isCased(r)
		return b
	})
}

// allPoints makes a method that says whether a text is not empty and holds only such
// code points.
func allPoints(is func(r rune) bool) func(*Thread, []Value) (Value, error) {
	return func(_ *Thread, a []Value) (Value, error) {
		s := a[0].(*Str).S
		for i := 0; i < len(s); {
			r, size := decodePoint(s[i:])
			if !is(r) {
				return False, nil
			}
			i += size
		}
		return MakeBool(s != ""), nil
	}
}

func strIsPrintable(_ *Thread, a []Value) (Value, error) {
	for s := a[0].(*Str).S; s != ""; {
		r, size := decodePoint(s)
		if !isPrintable(r) {
			return False, nil
		}
		s = s[size:]
	}
	return True, nil
}

// allCased makes islower and isupper: some code point is of that case, none of
// the others.
func allCased(is, not func(r rune) bool) func(*Thread, []Value) (Value, error) {
	return func(_ *Thread, a []Value) (Value, error) {
		found := false
		for s := a[0].(*Str).S; s != ""; {
			r, size := decodePoint(s)
			if not(r) || unicode.Is(unicode.Lt, r) {
				return False, nil
			}
			found = found || is(r)
			s = s[size:]
		}
		return MakeBool(found), nil
	}
}

func strIsTitle(_ *Thread, a []Value) (Value, error) {
	found, inWord := false, false
	for s := a[0].(*Str).S; s != ""; {
		r, size := decodePoint(s)
		switch {
		case isUpper(r) || unicode.Is(unicode.Lt, r):
			if inWord {
				return False, nil
			}
			found, inWord = true, true
		case isLower(r):
			if !inWord {
				return False, nil
			}
		default:
			inWord = false
		}
		s = s[size:]
	}
	return MakeBool(found), nil
}

func init() {
	StrClass.Methods(
		Fn{Name: "lower", Fn: strLower},
		Fn{Name: "upper", Fn: strUpper},
		Fn{Name: "casefold", Fn: strCasefold},
		Fn{Name: "swapcase", Fn: strSwapcase},
		Fn{Name: "capitalize", Fn: strCapitalize},
		Fn{Name: "title", Fn: strTitle},
		Fn{Name: "isalpha", Fn: allPoints(unicode.IsLetter)},
		Fn{Name: "isalnum", Fn: allPoints(isAlnum)},
		Fn{Name: "isdecimal", Fn: allPoints(isDecimal)},
		Fn{Name: "isdigit", Fn: allPoints(isDigit)},
		Fn{Name: "isnumeric", Fn: allPoints(isNumeric)},
		Fn{Name: "isspace", Fn: allPoints(isSpace)},
		Fn{Name: "isprintable", Fn: strIsPrintable},
		Fn{Name: "islower", Fn: allCased(isLower, isUpper)},
		Fn{Name: "isupper", Fn: allCased(isUpper, isLower)},
		Fn{Name: "istitle", Fn: strIsTitle},
		Fn{Name: "isidentifier", Fn: func(_ *Thread, a []Value) (Value, error) { return MakeBool(IsIdentifier(a[0].(*Str).S)), nil }},
		Fn{Name: "isascii", Fn: func(_ *Thread, a []Value) (Value, error) { return MakeBool(a[0].(*Str).ASCII()), nil }},
	)
}
