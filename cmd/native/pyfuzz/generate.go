package pyfuzz

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// testCase is a function of random statements.
type testCase struct {
	number uint64
	body   []*stmt
}

func number(n uint64) string { return strconv.FormatUint(n, 10) }

func (c *testCase) name() string { return number(c.number) }

func (c *testCase) write(b *strings.Builder) {
	name := "case_" + c.name()
	s := stmt{[]*clause{{leaf("def " + name + "(out):"), c.body}}}
	s.write(b, 0)
	fmt.Fprintf(b, "\nshow(%s, %s)\n\n", c.name(), name)
}

func (c *testCase) source() string {
	var b strings.Builder
	c.write(&b)
	return b.String()
}

// generate makes the case of a seed and a number.
func generate(seed, n uint64) *testCase {
	g := &generator{rand: rand.New(rand.NewPCG(seed, n))}
	g.lenient = g.chance(50)
	return &testCase{n, g.caseBody()}
}

// kind is what an expression gives; templates name it after a dollar sign.
type kind byte

const (
	anInt    kind = 'i'
	aFloat   kind = 'f'
	aBool    kind = 'b'
	aStr     kind = 's'
	aBytes   kind = 'y'
	ints     kind = 'l'
	strs     kind = 'S'
	floats   kind = 'F'
	anys     kind = 'a' // a list of anything
	aTuple   kind = 't'
	strInts  kind = 'd' // a dict
	intAnys  kind = 'e' // a dict
	intSet   kind = 'z' // never printed: its order is nobody's business
	aRange   kind = 'r' // a short one
	anything kind = 'x'
	aNumber  kind = 'n'
	anObject kind = 'O'
	seen     kind = 'o' // what is only looked at: it may be too long to walk through
)

// kinds that variables have.
var storable = []kind{anInt, anInt, aFloat, aBool, aStr, aStr, aBytes, ints, strs, floats, anys, aTuple, strInts, intAnys, intSet, aRange}

type variable struct {
	name string
	kind kind
}

// function is one that a case has defined.
type function struct {
	name   string
	params []kind
	result kind
}

type generator struct {
	rand  *rand.Rand
	vars  []variable
	funcs []function
	class string // of the objects of this case
	fresh int    // numbers names
	// lenient cases put the wrong kind somewhere now and then.
	lenient bool
	// strict is how many things are open whose kinds must be right, or memory and
	// time had no bound.
	strict int
	// loops are open: what grows by a factor may not be in them.
	loops int
	// comprehensions are open: no assignment expression may be in them.
	comprehensions int
	stmtDepth      int
}

func (g *generator) chance(percent int) bool { return g.rand.IntN(100) < percent }

func (g *generator) between(low, high int) int { return low + g.rand.IntN(high-low+1) }

func pick[T any](g *generator, from []T) T { return from[g.rand.IntN(len(from))] }

func (g *generator) name(prefix string) string {
	g.fresh++
	return prefix + strconv.Itoa(g.fresh)
}

// strictly makes an expression of just this kind.
func (g *generator) strictly(k kind, depth int) *expr {
	g.strict++
	defer func() { g.strict-- }()
	return g.expr(k, depth)
}

// expr makes an expression of a kind.
func (g *generator) expr(k kind, depth int) *expr {
	if g.lenient && g.strict == 0 && k != seen && k != intSet && k != aRange && g.chance(3) {
		k = anything
	}
	if k == intSet || k == aRange {
		// A set of other things has no order, a range of others no end.
		g.strict++
		defer func() { g.strict-- }()
	}
	switch k {
	case aNumber:
		k = pick(g, []kind{anInt, anInt, aFloat, aBool})
	case anything:
		if depth <= 0 || !g.chance(35) {
			k = pick(g, []kind{anInt, anInt, aFloat, aFloat, aBool, aStr, aStr, aBytes, ints, strs, floats, anys, aTuple, strInts, intAnys})
		}
	case anObject:
		if g.class == "" {
			k = anything
		}
	}
	if name, ok := g.variable(k); ok && (depth <= 0 && g.chance(60) || g.chance(20)) {
		return leaf(name)
	}
	if depth <= 0 {
		return g.literal(k)
	}
	if f, ok := g.function(k); ok && g.chance(15) {
		return g.call(f, depth-1)
	}
	switch {
	case k == aStr && g.chance(8):
		return g.fstring(depth - 1)
	case k == aStr && g.chance(6):
		return g.strFormat(depth - 1)
	case k == aStr && g.chance(6):
		return g.percent(depth - 1)
	case k == aStr && g.chance(4):
		return g.formatCall(depth - 1)
	}
	all := templates[k]
	for {
		if t := pick(g, all); g.allows(t) {
			return g.fill(t, depth-1)
		}
	}
}

func (g *generator) variable(k kind) (string, bool) {
	var found []string
	for _, v := range g.vars {
		if v.kind == k {
			found = append(found, v.name)
		}
	}
	if len(found) == 0 {
		return "", false
	}
	return pick(g, found), true
}

func (g *generator) function(k kind) (function, bool) {
	var found []function
	for _, f := range g.funcs {
		if f.result == k {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return function{}, false
	}
	return pick(g, found), true
}

func (g *generator) call(f function, depth int) *expr {
	e := &expr{text: []string{f.name + "("}}
	for _, p := range f.params {
		// What a function does with its arguments is not known here.
		e.kids = append(e.kids, g.strictly(p, depth))
		e.text = append(e.text, ", ")
	}
	if len(f.params) == 0 {
		e.text[0] += ")"
	} else {
		e.text[len(e.text)-1] = ")"
	}
	return e
}

// allows says whether a template may be used here.
func (g *generator) allows(t string) bool {
	if g.comprehensions > 0 && strings.Contains(t, ":=") {
		return false
	}
	if g.loops > g.comprehensions && strings.Contains(t, "$i * $i") {
		// A number times itself in each turn has no bound.
		return false
	}
	return g.loops == 0 || t[0] != '!'
}

// fill makes an expression of a template. A template may begin with
//
//	~    its parentheses may go where it stands in another such
//	!    it grows by a factor: its kinds must be right, and it is not for loops
//	is|  it binds @ and #, an int and a str, for the kids written $'k
//
// and has kids written $k.
func (g *generator) fill(t string, depth int) *expr {
	loose := strings.HasPrefix(t, "~")
	// What is no number, times a number, is as long as that says.
	strict := strings.HasPrefix(t, "!") || strings.Contains(t, " * ") || strings.Contains(t, "__mul__")
	t = strings.TrimLeft(t, "~!")
	kinds, rest, binds := strings.Cut(t, "|")
	var bound []variable
	if binds = binds && len(kinds) <= 2 && len(kinds) > 0 && !strings.ContainsAny(kinds, "($"); binds {
		t = rest
		for i, k := range kinds {
			if !strings.Contains(t, string("@#"[i])) {
				continue
			}
			name := g.name("v")
			bound = append(bound, variable{name, kind(k)})
			t = strings.ReplaceAll(t, string("@#"[i]), name)
		}
	}
	if strings.Contains(t, " for ") {
		g.comprehensions++
		defer func() { g.comprehensions-- }()
		g.loops++
		defer func() { g.loops-- }()
	}
	if strict {
		g.strict++
		defer func() { g.strict-- }()
	}
	e := &expr{}
	for {
		text, after, found := strings.Cut(t, "$")
		e.text = append(e.text, text)
		if !found {
			return e
		}
		inner := after[0] == '\''
		if inner {
			after = after[1:]
			g.vars = append(g.vars, bound...)
		} else if binds {
			g.strict++
		}
		var kid *expr
		if make := pieces[after[0]]; make != nil {
			kid = leaf(make(g))
		} else {
			kid = g.expr(kind(after[0]), depth)
		}
		if inner {
			g.vars = g.vars[:len(g.vars)-len(bound)]
		} else if binds {
			g.strict--
		}
		// Where kinds may be wrong, text % x * y would repeat a text.
		if loose && g.chance(50) && (g.strict > 0 || !g.lenient) {
			kid = bare(kid)
		}
		if t = after[1:]; strings.HasPrefix(t, ".") && strings.ContainsAny(kid.text[0][:min(1, len(kid.text[0]))], "0123456789") {
			// The point of an attribute would be the number's.
			kid = &expr{text: []string{"(", ")"}, kids: []*expr{kid}}
		}
		e.kids = append(e.kids, kid)
	}
}

// operators of the loose templates: what stands between such is put together anew by
// their precedence without parentheses, and stays of its kind.
var operators = []string{" + ", " - ", " * ", " // ", " % ", " & ", " | ", " ^ ", " / "}

// bare takes the parentheses off an operation.
func bare(e *expr) *expr {
	if len(e.kids) != 2 || e.text[0] != "(" || e.text[2] != ")" {
		return e
	}
	for _, op := range operators {
		if e.text[1] == op {
			return &expr{text: []string{"", op, ""}, kids: e.kids}
		}
	}
	return e
}
