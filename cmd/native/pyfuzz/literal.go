package pyfuzz

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// literal makes the simplest expressions of a kind.
func (g *generator) literal(k kind) *expr {
	switch k {
	case anInt:
		return leaf(g.intLiteral())
	case aFloat:
		return leaf(g.floatLiteral())
	case aBool:
		return leaf(pick(g, []string{"True", "False"}))
	case aStr:
		return leaf(g.strLiteral())
	case aBytes:
		return leaf(g.bytesLiteral())
	case ints:
		return g.display("[", anInt, "]")
	case strs:
		return g.display("[", aStr, "]")
	case floats:
		return g.display("[", aFloat, "]")
	case anys:
		return g.display("[", anything, "]")
	case aTuple:
		return g.display("(", anything, ",)")
	case strInts:
		return g.pairs(aStr, anInt)
	case intAnys:
		return g.pairs(anInt, anything)
	case intSet:
		return g.display("{", anInt, "}")
	case aRange:
		return leaf("range(" + strconv.Itoa(g.between(0, 6)) + ")")
	case anObject:
		return leaf(g.class + "(" + strconv.Itoa(g.between(-3, 9)) + ")")
	}
	return leaf(pick(g, []string{"None", "True", "0", "1.5", "''", "'ab'", "b'ab'", "()", "[]", "{}", "...", "int", "str"}))
}

// display makes up to four items in brackets.
func (g *generator) display(open string, item kind, shut string) *expr {
	n := g.between(0, 4)
	switch {
	case n == 0 && open == "(":
		return leaf("()")
	case n == 0 && open == "{":
		return leaf("set()")
	case n == 0:
		return leaf(open + shut)
	}
	e := &expr{text: []string{open}}
	for i := range n {
		if i > 0 {
			e.text = append(e.text, ", ")
		}
		e.kids = append(e.kids, g.expr(item, 0))
	}
	e.text = append(e.text, shut)
	return e
}

func (g *generator) pairs(key, value kind) *expr {
	n := g.between(0, 3)
	if n == 0 {
		return leaf("{}")
	}
	e := &expr{text: []string{"{"}}
	for i := range n {
		if i > 0 {
			e.text = append(e.text, ", ")
		}
		e.kids = append(e.kids, g.expr(key, 0), g.expr(value, 0))
		e.text = append(e.text, ": ")
	}
	e.text = append(e.text, "}")
	return e
}

var intsOfInterest = []string{"0", "1", "-1", "2", "3", "-3", "5", "7", "8", "10", "-10", "16", "63", "64", "97", "100", "127", "128",
	"255", "256", "-256", "999", "1000", "65535", "65536", "0x4e2d", "0x1f600", "1_000_000", "0o17", "0b1011", "0xdead_beef",
	"2147483647", "-2147483648", "4294967296", "1073741823", "1073741824", "9007199254740993", "-9007199254740993",
	"9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615", "18446744073709551616",
	"10**30", "-10**25", "2**100", "(-2)**63", "2**64-1", "True"}

func (g *generator) intLiteral() string {
	switch n := g.rand.IntN(20); {
	case n < 8:
		return bracket(strconv.Itoa(g.between(-9, 20)))
	case n < 16:
		return bracket(pick(g, intsOfInterest))
	case n < 18:
		return bracket(strconv.FormatInt(int64(g.rand.Uint64())>>g.rand.IntN(64), 10))
	case n < 19:
		return "0x" + strings.ToLower(g.digits("0123456789abcdef", g.between(1, 40)))
	}
	return g.digits("123456789", 1) + g.digits("0123456789", g.between(0, 60))
}

// bracket keeps a sign or an operation together.
func bracket(text string) string {
	if strings.ContainsAny(text, "-*") {
		return "(" + text + ")"
	}
	return text
}

func (g *generator) digits(from string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte(from[g.rand.IntN(len(from))])
	}
	return b.String()
}

var floatsOfInterest = []string{"0.0", "(-0.0)", "0.5", "1.0", "(-1.0)", "1.5", "2.5", "(-2.5)", "3.5", "0.1", "0.2", "0.3", "1e16", "1e15",
	"9999999999999998.0", "1e-4", "1e-5", "0.0001", "123456.789", "1e22", "1e23", "5e-324", "2.2250738585072014e-308",
	"1.7976931348623157e308", "1e308", "3.14159", "2.675", "1e100", "(-1e-7)", "9007199254740993.0", "9.5", "99.995", "1_0.5", ".5", "5.", "1E5",
	"float('inf')", "float('-inf')"}

func (g *generator) floatLiteral() string {
	switch n := g.rand.IntN(10); {
	case n < 6:
		return pick(g, floatsOfInterest)
	case n < 8:
		return bracket(strconv.FormatFloat(float64(g.between(-10000, 10000))/math.Pow10(g.between(0, 4)), 'f', g.between(1, 5), 64))
	}
	f := math.Float64frombits(g.rand.Uint64())
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "0.25"
	}
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return "(" + text + ")"
}

// alphabets of strings. The last ones change their length with their case, belong
// to what stands before them, or are no whole characters.
var alphabets = [][]rune{
	[]rune("abcxyzABC"), []rune("abc ,"), []rune("0123456789"), []rune(" \t\n\r\v\f"), []rune("aA1 _-.,:%{}\\'\""),
	[]rune("中文字符测试"), []rune("éüñßÆøŒ"), []rune("αβγΣσς"), []rune("ЖжЯя"), []rune("😀🎉👍🏽‍👩"), []rune("\x00\x01\x1b\x7f\u0085\u00a0\u00ad"),
	[]rune("İıſǅﬁŉΐ"), []rune("e\u0301o\u0308\u200b\u2028\ufeff"), []rune("٣४²½Ⅷ"), {'a', 'é', '中', '😀', 'b'},
}

var words = []string{"", "a", "b", "ab", "abc", "spam", "Hello World", "hello", "a,b,c", "a b  c", "  pad ", "x=1;y=2", "ONE", "中文", "日本", "😀",
	"Straße", "line\nline\r\nend", "tab\there", "1", "12", "-7", "3.5", "1e5", "0x1f", "aaa", "abab", "naïve", "ﬁn", "ΑΣ", "é", "True", "nul\x00"}

func (g *generator) word() []rune {
	if g.chance(55) {
		return []rune(pick(g, words))
	}
	var text []rune
	for range g.between(1, 2) {
		alphabet := pick(g, alphabets)
		for range g.between(0, 4) {
			text = append(text, pick(g, alphabet))
		}
	}
	return text
}

func (g *generator) strLiteral() string {
	quote := pick(g, []string{"'", "'", "'", `"`, `"`, `"""`, "'''"})
	text := g.word()
	if g.chance(2) {
		return "'a\\ud83d'" // half of a pair
	}
	if g.chance(5) {
		return quote + `\N{SNOWMAN}\x41\101\u4e2d\U0001f600\
` + quote
	}
	if g.chance(5) && !strings.ContainsAny(string(text), "'\"\\\n\r\x00") {
		return "r" + quote + string(text) + `\d` + quote
	}
	var b strings.Builder
	b.WriteString(quote)
	for _, r := range text {
		escape(&b, r, g.chance(10))
	}
	b.WriteString(quote)
	if g.chance(4) {
		b.WriteString(" 'tail'")
		return "(" + b.String() + ")"
	}
	return b.String()
}

// escape writes a character of a string literal.
func escape(b *strings.Builder, r rune, always bool) {
	switch {
	case r == '\'' || r == '"' || r == '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\t' && !always:
		b.WriteString(`\t`)
	case r < ' ' || r >= 0x7f && r < 0xa1 || r < 0x80 && always:
		fmt.Fprintf(b, `\x%02x`, r)
	case r >= 0x10000 && always:
		fmt.Fprintf(b, `\U%08x`, r)
	case r == 0xfeff || r == 0x2028 || r == 0x200b || r == 0xad || always:
		fmt.Fprintf(b, `\u%04x`, r)
	default:
		b.WriteRune(r)
	}
}

func (g *generator) bytesLiteral() string {
	var b strings.Builder
	b.WriteString("b'")
	for _, c := range []byte(string(g.word())) {
		if g.chance(5) {
			c = byte(g.rand.Uint32())
		}
		if c < ' ' || c >= 0x7f {
			fmt.Fprintf(&b, `\x%02x`, c)
			continue
		}
		escape(&b, rune(c), false)
	}
	b.WriteString("'")
	return b.String()
}
