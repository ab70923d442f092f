package compile

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"eyewall/sim/python/syntax"
)

// precedence of expressions, from the loosest.
type precedence int

const (
	precTuple precedence = iota
	precTest
	precOr
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

// unparse writes an expression as text, as CPython does for annotations that
// are kept as strings.
func unparse(e syntax.Expr) string {
	var w unparser
	w.expr(e, precTest)
	return w.String()
}

type unparser struct{ strings.Builder }

func (w *unparser) write(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

// parens writes parentheses around what body writes if it binds looser than wanted.
func (w *unparser) parens(own, wanted precedence, body func()) {
	if wanted > own {
		w.write("(")
		defer w.write(")")
	}
	body()
}

var operators = [...]struct {
	text string
	prec precedence
}{
	syntax.Add: {" + ", precArith}, syntax.Sub: {" - ", precArith},
	syntax.Mult: {" * ", precTerm}, syntax.MatMult: {" @ ", precTerm}, syntax.Div: {" / ", precTerm},
	syntax.Mod: {" % ", precTerm}, syntax.FloorDiv: {" // ", precTerm},
	syntax.Pow:    {" ** ", precPower},
	syntax.LShift: {" << ", precShift}, syntax.RShift: {" >> ", precShift},
	syntax.BitOr: {" | ", precBitOr}, syntax.BitXor: {" ^ ", precBitXor}, syntax.BitAnd: {" & ", precBitAnd},
}

var comparisons = [...]string{" == ", " != ", " < ", " <= ", " > ", " >= ", " is ", " is not ", " in ", " not in "}

func (w *unparser) expr(e syntax.Expr, level precedence) {
	switch e := e.(type) {
	case *syntax.BoolOp:
		own, word := precOr, " or "
		if e.And {
			own, word = precAnd, " and "
		}
		w.parens(own, level, func() { w.list(e.Values, word, own+1) })
	case *syntax.NamedExpr:
		w.parens(precTuple, level, func() {
			w.write(e.Target.ID, " := ")
			w.expr(e.Value, precAtom)
		})
	case *syntax.BinOp:
		op := operators[e.Op]
		left, right := op.prec, op.prec+1
		if e.Op == syntax.Pow {
			left, right = right, left
		}
		w.parens(op.prec, level, func() {
			w.expr(e.Left, left)
			w.write(op.text)
			w.expr(e.Right, right)
		})
	case *syntax.UnaryOp:
		own := precFactor
		if e.Op == syntax.Not {
			own = precNot
		}
		w.parens(own, level, func() {
			w.write([...]string{"~", "not ", "+", "-"}[e.Op])
			w.expr(e.Operand, own)
		})
	case *syntax.Lambda:
		w.parens(precTest, level, func() {
			w.write("lambda")
			w.arguments(e.Args)
			w.write(": ")
			w.expr(e.Body, precTest)
		})
	case *syntax.IfExp:
		w.parens(precTest, level, func() {
			w.expr(e.Body, precTest+1)
			w.write(" if ")
			w.expr(e.Test, precTest+1)
			w.write(" else ")
			w.expr(e.Else, precTest)
		})
	case *syntax.Dict:
		w.dict(e)
	case *syntax.Set:
		w.write("{")
		w.list(e.Elts, ", ", precTest)
		w.write("}")
	case *syntax.Comp:
		w.comp(e)
	case *syntax.Await:
		w.parens(precAwait, level, func() {
			w.write("await ")
			w.expr(e.Value, precAtom)
		})
	case *syntax.Yield:
		w.write("(yield")
		if e.Value != nil {
			w.write(" ")
			w.expr(e.Value, precTest)
		}
		w.write(")")
	case *syntax.YieldFrom:
		w.write("(yield from ")
		w.expr(e.Value, precTest)
		w.write(")")
	case *syntax.Compare:
		w.parens(precCompare, level, func() {
			w.expr(e.Left, precCompare+1)
			for i, op := range e.Ops {
				w.write(comparisons[op])
				w.expr(e.Comparators[i], precCompare+1)
			}
		})
	case *syntax.Call:
		w.call(e)
	case *syntax.JoinedStr:
		w.write("f", quote(fstring(e)))
	case *syntax.FormattedValue:
		w.write("f", quote(fstring(&syntax.JoinedStr{Values: []syntax.Expr{e}})))
	case *syntax.Constant:
		w.write(literal(e.Value))
	case *syntax.Attribute:
		w.expr(e.Value, precAtom)
		if k, ok := e.Value.(*syntax.Constant); ok {
			if _, ok := bigValue(k.Value); ok {
				w.write(" ")
			}
		}
		w.write(".", e.Attr)
	case *syntax.Subscript:
		w.expr(e.Value, precAtom)
		w.write("[")
		w.expr(e.Index, precTuple)
		w.write("]")
	case *syntax.Starred:
		w.write("*")
		w.expr(e.Value, precBitOr)
	case *syntax.Name:
		w.write(e.ID)
	case *syntax.List:
		w.write("[")
		w.list(e.Elts, ", ", precTest)
		w.write("]")
	case *syntax.Tuple:
		w.tuple(e, level)
	case *syntax.Slice:
		w.slice(e)
	}
}

func (w *unparser) list(elts []syntax.Expr, between string, level precedence) {
	for i, e := range elts {
		if i > 0 {
			w.write(between)
		}
		w.expr(e, level)
	}
}

func (w *unparser) tuple(e *syntax.Tuple, level precedence) {
	if len(e.Elts) == 0 {
		w.write("()")
		return
	}
	w.parens(precTuple, level, func() {
		w.list(e.Elts, ", ", precTest)
		if len(e.Elts) == 1 {
			w.write(",")
		}
	})
}

func (w *unparser) slice(e *syntax.Slice) {
	if e.Lower != nil {
		w.expr(e.Lower, precTest)
	}
	w.write(":")
	if e.Upper != nil {
		w.expr(e.Upper, precTest)
	}
	if e.Step != nil {
		w.write(":")
		w.expr(e.Step, precTest)
	}
}

func (w *unparser) dict(e *syntax.Dict) {
	w.write("{")
	for i, v := range e.Values {
		if i > 0 {
			w.write(", ")
		}
		if e.Keys[i] == nil {
			w.write("**")
			w.expr(v, precBitOr)
			continue
		}
		w.expr(e.Keys[i], precTest)
		w.write(": ")
		w.expr(v, precTest)
	}
	w.write("}")
}

func (w *unparser) comp(e *syntax.Comp) {
	brackets := [...]string{"[]", "{}", "{}", "()"}[e.Kind]
	w.write(brackets[:1])
	w.expr(e.Elt, precTest)
	if e.Value != nil {
		w.write(": ")
		w.expr(e.Value, precTest)
	}
	for _, g := range e.Generators {
		if g.Async {
			w.write(" async")
		}
		w.write(" for ")
		w.expr(g.Target, precTuple)
		w.write(" in ")
		w.expr(g.Iter, precTest+1)
		for _, cond := range g.Ifs {
			w.write(" if ")
			w.expr(cond, precTest+1)
		}
	}
	w.write(brackets[1:])
}

func (w *unparser) call(e *syntax.Call) {
	w.expr(e.Func, precAtom)
	if len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*syntax.Comp); ok && g.Kind == syntax.GeneratorExp {
			w.expr(g, precTest)
			return
		}
	}
	w.write("(")
	w.list(e.Args, ", ", precTest)
	for i, k := range e.Keywords {
		if i > 0 || len(e.Args) > 0 {
			w.write(", ")
		}
		if k.Name == "" {
			w.write("**")
		} else {
			w.write(k.Name, "=")
		}
		w.expr(k.Value, precTest)
	}
	w.write(")")
}

// arguments writes the parameters of a lambda.
func (w *unparser) arguments(a *syntax.Arguments) {
	before := " "
	next := func(prefix string, p *syntax.Arg, fallback syntax.Expr) {
		w.write(before, prefix)
		before = ", "
		if p == nil {
			return
		}
		w.write(p.Name)
		if fallback != nil {
			w.write("=")
			w.expr(fallback, precTest)
		}
	}
	positional := len(a.PosOnly) + len(a.Args)
	for i := range positional {
		p := a.Args
		k := i - len(a.PosOnly)
		if k < 0 {
			p, k = a.PosOnly, i
		}
		var fallback syntax.Expr
		if d := i - (positional - len(a.Defaults)); d >= 0 {
			fallback = a.Defaults[d]
		}
		next("", p[k], fallback)
		if i == len(a.PosOnly)-1 {
			next("/", nil, nil)
		}
	}
	if a.VarArg != nil || len(a.KwOnly) > 0 {
		next("*", a.VarArg, nil)
	}
	for i, p := range a.KwOnly {
		next("", p, a.KwDefaults[i])
	}
	if a.KwArg != nil {
		next("**", a.KwArg, nil)
	}
}

// fstring returns what stands between the quotes of an f-string.
func fstring(e *syntax.JoinedStr) string {
	var b strings.Builder
	for _, part := range e.Values {
		switch part := part.(type) {
		case *syntax.Constant:
			s, _ := part.Value.(string)
			b.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(s))
		case *syntax.FormattedValue:
			var inner unparser
			inner.expr(part.Value, precTest+1)
			text := inner.String()
			b.WriteString("{")
			if strings.HasPrefix(text, "{") {
				b.WriteString(" ")
			}
			b.WriteString(text)
			if part.Conversion != 0 {
				b.WriteString("!" + string(rune(part.Conversion)))
			}
			if part.Spec != nil {
				b.WriteString(":" + fstring(part.Spec))
			}
			b.WriteString("}")
		}
	}
	return b.String()
}

// literal returns the text of a constant: its repr.
func literal(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return strconv.FormatInt(v, 10)
	case *big.Int:
		return v.String()
	case float64:
		return floatText(v)
	case syntax.Imaginary:
		return strings.TrimSuffix(floatText(float64(v)), ".0") + "j"
	case string:
		return quote(v)
	case syntax.Bytes:
		return "b" + quoteBytes(string(v))
	}
	return "..."
}

// floatText is the repr of a float; infinity, which a literal can only be by
// being too large, is written as such a literal.
func floatText(f float64) string {
	if math.IsInf(f, 0) {
		return "1e309"
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// quoteWith picks the quotes that repr would.
func quoteWith(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

func quote(s string) string {
	q := quoteWith(s)
	b := []byte{q}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1 && i+3 <= len(s):
			// A lone surrogate, as three bytes.
			r = rune(s[i]&0xf)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f)
			size = 3
			b = append(b, "\\u"+strconv.FormatInt(int64(r), 16)...)
		case r < utf8.RuneSelf:
			b = appendEscaped(b, byte(r), q)
		case unicode.IsPrint(r):
			b = append(b, s[i:i+size]...)
		default:
			b = append(b, unicodeEscape(r)...)
		}
		i += size
	}
	return string(append(b, q))
}

func unicodeEscape(r rune) string {
	hex := strconv.FormatInt(int64(r), 16)
	pad := func(prefix string, n int) string { return prefix + strings.Repeat("0", n-len(hex)) + hex }
	switch {
	case r < 0x100:
		return pad("\\x", 2)
	case r < 0x10000:
		return pad("\\u", 4)
	}
	return pad("\\U", 8)
}

func quoteBytes(s string) string {
	q := quoteWith(s)
	b := []byte{q}
	for i := range len(s) {
		b = appendEscaped(b, s[i], q)
	}
	return string(append(b, q))
}

// appendEscaped appends a byte as repr shows it between quotes q.
func appendEscaped(b []byte, x, q byte) []byte {
	const hex = "0123456789abcdef"
	switch {
	case x == q || x == '\\':
		return append(b, '\\', x)
	case x == '\n':
		return append(b, `\n`...)
	case x == '\r':
		return append(b, `\r`...)
	case x == '\t':
		return append(b, `\t`...)
	case x < ' ' || x >= 0x7f:
		return append(b, '\\', 'x', hex[x>>4], hex[x&15])
	}
	return append(b, x)
}
