package pyfuzz

import (
	"strconv"
	"strings"
)

// spec makes a format specification, mostly one that suits the kind.
func (g *generator) spec(k kind) string {
	var b strings.Builder
	if g.chance(35) {
		if g.chance(60) {
			b.WriteString(pick(g, []string{"*", "0", " ", "中", "_", "x", "<", "^", "+"}))
		}
		b.WriteString(pick(g, []string{"<", ">", "^", "="}))
	}
	b.WriteString(pick(g, []string{"", "", "", "+", "-", " "}))
	if g.chance(5) {
		b.WriteByte('z')
	}
	if g.chance(12) {
		b.WriteByte('#')
	}
	if g.chance(15) {
		b.WriteByte('0')
	}
	if g.chance(50) {
		b.WriteString(strconv.Itoa(g.between(0, 24)))
	}
	b.WriteString(pick(g, []string{"", "", "", "", ",", "_"}))
	if k == aFloat && g.chance(60) || g.chance(15) {
		b.WriteString("." + strconv.Itoa(pick(g, []int{0, 0, 1, 1, 2, 2, 3, 5, 8, 10, 17, 20, 30, 60})))
	}
	switch {
	case g.chance(25):
	case g.chance(4):
		b.WriteString(pick(g, []string{"q", "i", "ss", "?", "N", "中", " "}))
	case k == aFloat:
		b.WriteString(pick(g, []string{"e", "E", "f", "F", "g", "G", "%", "n", "f", "g"}))
	case k == anInt || k == aBool:
		b.WriteString(pick(g, []string{"d", "b", "o", "x", "X", "n", "d", "c", "e", "f", "g", "%"}))
	default:
		b.WriteString("s")
	}
	return b.String()
}

var formattable = []kind{anInt, anInt, aFloat, aFloat, aStr, aStr, aBool, anything, ints, strs, aTuple}

// plain makes an expression that may stand inside of an f-string of double quotes:
// before Python 3.12 there may be neither such quotes in it nor a backslash.
func (g *generator) plain(k kind, depth int) *expr {
	for range 4 {
		e := g.expr(k, g.between(0, max(depth, 0)))
		if !strings.ContainsAny(e.String(), "\"\\#\n") {
			return &expr{text: []string{"(", ")"}, kids: []*expr{e}}
		}
	}
	return leaf(strconv.Itoa(g.between(-99, 99)))
}

// fstring makes a formatted string literal.
func (g *generator) fstring(depth int) *expr {
	e := &expr{}
	text := pick(g, []string{"f", "f", "F", "rf"}) + `"`
	for range g.between(1, 3) {
		text += pick(g, []string{"", "", "a", " ", "x=", "{{", "}}", "中", "%s", "'", ", "})
		k := pick(g, formattable)
		e.text = append(e.text, text+"{")
		e.kids = append(e.kids, g.plain(k, depth))
		text = pick(g, []string{"", "", "", "", "=", " = "})
		if conversion := pick(g, []string{"", "", "", "!r", "!s", "!a"}); conversion != "" {
			text += conversion
			k = aStr
		}
		switch {
		case g.chance(15):
			e.text = append(e.text, text+":>{")
			e.kids = append(e.kids, leaf(strconv.Itoa(g.between(0, 20))))
			text = "}"
		case g.chance(50):
			text += ":" + g.spec(k)
		}
		text += "}"
	}
	e.text = append(e.text, text+`"`)
	return e
}

// strFormat makes a call of str.format.
func (g *generator) strFormat(depth int) *expr {
	var text strings.Builder
	n := g.between(1, 3)
	var kinds []kind
	for range n {
		kinds = append(kinds, pick(g, formattable))
	}
	numbered := g.chance(50)
	for i := range n {
		text.WriteString(pick(g, []string{"", " ", "{{", "}}", "中", "-"}))
		if g.chance(2) {
			text.WriteString(pick(g, []string{"{", "}", "{!}", "{:", "{0[}", "{a.}", "{!x}", "{0!r:}}"}))
		}
		field := ""
		if numbered {
			i = g.between(0, n-1+g.rand.IntN(8)/7)
			field = strconv.Itoa(i)
		}
		i = min(i, n-1)
		k := kinds[i]
		switch {
		case g.chance(8):
			field, k = pick(g, []string{"key", "key", "other"}), anInt
		case (k == ints || k == strs || k == aTuple) && g.chance(40):
			field += "[" + strconv.Itoa(g.between(0, 3)) + "]"
			k = anything
		case k == anInt && g.chance(10):
			field += "." + pick(g, []string{"real", "imag", "nope"})
		}
		text.WriteString("{" + field)
		if conversion := pick(g, []string{"", "", "", "!r", "!s", "!a"}); conversion != "" {
			text.WriteString(conversion)
			k = aStr
		}
		if g.chance(50) {
			text.WriteString(":" + g.spec(k))
		}
		text.WriteString("}")
	}
	e := &expr{text: []string{"'" + text.String() + "'.format("}}
	for _, k := range kinds {
		e.kids = append(e.kids, g.expr(k, depth))
		e.text = append(e.text, ", ")
	}
	e.kids = append(e.kids, g.expr(anInt, 0))
	e.text[len(e.text)-1] = ", key="
	e.text = append(e.text, ")")
	return e
}

// percent makes a formatting by the operator.
func (g *generator) percent(depth int) *expr {
	var text strings.Builder
	e := &expr{}
	named := g.chance(15)
	n := g.between(1, 3)
	tail := ")"
	if named {
		tail = "}"
	}
	for i := range n {
		text.WriteString(pick(g, []string{"", " ", "%%", "中", "a"}))
		text.WriteByte('%')
		if named {
			text.WriteString("(" + string(rune('a'+i)) + ")")
		}
		text.WriteString(pick(g, []string{"", "", "", "-", "+", " ", "0", "#", "-0", "+0", "# "}))
		if g.chance(50) {
			text.WriteString(strconv.Itoa(g.between(0, 20)))
		}
		if g.chance(35) {
			text.WriteString("." + strconv.Itoa(g.between(0, 20)))
		}
		k := pick(g, formattable)
		kinds := map[kind]string{anInt: "diuxXoc", aFloat: "eEfFgG", aBool: "dsr"}[k]
		if kinds == "" || g.chance(15) {
			kinds = "srasrad"
		}
		if g.chance(3) {
			kinds = "qy%"
		}
		text.WriteByte(kinds[g.rand.IntN(len(kinds))])
		e.text = append(e.text, ", ")
		if named {
			e.text[i] = ", '" + string(rune('a'+i)) + "': "
		}
		e.kids = append(e.kids, g.expr(k, depth))
	}
	head := "('" + text.String() + "' % "
	if named {
		e.text[0] = head + "{" + e.text[0][2:]
	} else {
		e.text[0] = head + "("
		tail = ",)"
		if g.chance(5) {
			tail = ", 1)"
		}
	}
	e.text = append(e.text, tail+")")
	return e
}

// formatCall makes a call of the function format.
func (g *generator) formatCall(depth int) *expr {
	k := pick(g, formattable)
	return &expr{text: []string{"format(", ", '" + g.spec(k) + "')"}, kids: []*expr{g.expr(k, depth)}}
}
