package pyfuzz

import (
	"strconv"
	"strings"
)

// depth of the expressions in statements.
const depth = 3

// caseBody makes the statements of a case.
func (g *generator) caseBody() []*stmt {
	var body []*stmt
	if g.chance(20) {
		body = append(body, g.classes()...)
	}
	for range g.between(0, 2) {
		body = append(body, g.assign())
	}
	if g.chance(25) {
		body = append(body, g.def())
	}
	for range g.between(1, 5) {
		s := g.statement()
		if g.chance(60) {
			s = guarded(s)
		}
		body = append(body, s)
	}
	return append(body, g.show())
}

// guarded lets a case go on behind a statement that raises.
func guarded(s *stmt) *stmt {
	return &stmt{[]*clause{{leaf("try:"), []*stmt{s}}, {leaf("except Exception as e:"), []*stmt{line(leaf("out.append(tell(e))"))}}}}
}

// head makes a line of statement text with expressions for its kinds, which are
// written as in templates, and just these kinds.
func (g *generator) head(t string) *expr {
	g.strict++
	defer func() { g.strict-- }()
	return g.fill(t, depth-1)
}

// steady is head for a line that puts values into others: in a loop these are none that
// the loop may have put something into, or each turn would grow them by a factor.
func (g *generator) steady(t string) *expr {
	if g.loops > 0 {
		vars, funcs := g.vars, g.funcs
		defer func() { g.vars, g.funcs = vars, funcs }()
		g.vars, g.funcs = nil, nil
		for _, v := range vars {
			if v.kind == anInt || v.kind == aFloat || v.kind == aBool {
				g.vars = append(g.vars, v)
			}
		}
	}
	return g.head(t)
}

// look is head for what is only looked at.
func (g *generator) look(t string) *expr { return g.fill(t, depth) }

func (g *generator) show() *stmt { return line(g.look("out.append($o)")) }

// block makes the statements below a line. What they assign is forgotten after it, or
// now and then is not: then it may be unbound.
func (g *generator) block(n int) []*stmt {
	vars, funcs := len(g.vars), len(g.funcs)
	g.stmtDepth++
	var body []*stmt
	for range n {
		body = append(body, g.statement())
	}
	g.stmtDepth--
	if g.stmtDepth > 0 && !g.chance(5) {
		g.vars = g.vars[:vars]
	}
	if g.stmtDepth > 0 {
		g.funcs = g.funcs[:funcs]
	}
	return body
}

func (g *generator) below() []*stmt { return g.block(g.between(1, 3)) }

func (g *generator) statement() *stmt {
	simple := []func() *stmt{g.show, g.show, g.show, g.assign, g.assign, g.change, g.change, g.unpack, g.operator}
	if g.stmtDepth > 2 {
		return pick(g, simple)()
	}
	compound := []func() *stmt{g.ifs, g.ifs, g.forLoop, g.forLoop, g.whileLoop, g.try, g.try, g.with, g.match, g.match, g.def, g.generatorUse, g.closure, g.raise, g.del}
	if g.chance(55) {
		return pick(g, simple)()
	}
	return pick(g, compound)()
}

func (g *generator) assign() *stmt {
	k := pick(g, storable)
	if g.class != "" && g.chance(30) {
		k = anObject
	}
	e := g.head("= $" + string(k))
	name, known := g.variable(k)
	// What is made of itself in each turn of a loop may grow by a factor.
	if !known || g.chance(70) || g.loops > 0 {
		name = g.name(strings.ToLower(string(k)))
		g.vars = append(g.vars, variable{name, k})
	}
	e.text[0] = name + " " + e.text[0]
	return line(e)
}

// operator makes an augmented assignment that keeps the kind.
func (g *generator) operator() *stmt {
	type change struct {
		kind kind
		text string
	}
	c := pick(g, []change{{anInt, "+= $i"}, {anInt, "-= $i"}, {anInt, "*= $k"}, {anInt, "//= $i"}, {anInt, "%= $i"}, {anInt, "&= $i"}, {anInt, "|= $i"}, {anInt, "^= $i"}, {anInt, ">>= $w"}, {anInt, "<<= $k"},
		{aFloat, "+= $n"}, {aFloat, "*= $f"}, {aFloat, "/= $n"}, {aStr, "+= $c"}, {ints, "+= $r"}, {ints, "+= [$i]"}, {strs, "+= $c"}, {aTuple, "+= ($i,)"}, {intSet, "|= $z"}, {intSet, "&= $z"}, {strInts, "|= {$s: $i}"}, {aBytes, "+= b'x'"}, {anObject, "+= $i"}})
	name, ok := g.variable(c.kind)
	if !ok {
		return g.assign()
	}
	e := g.head(c.text)
	e.text[0] = name + " " + e.text[0]
	return line(e)
}

// changes of values, by their kind.
var changes = map[kind][]string{
	ints: {".append($i)", ".extend($r)", ".insert($K, $i)", ".pop()", ".pop($j)", ".remove($i)", ".reverse()", ".sort()", ".sort(reverse=True)", ".clear()", "[$j] = $i", "[$q] = $r", "[$q] = [$i, $i]", "[$j] += $i",
		".sort(key=lambda n: -n)", ".sort(key=str)"},
	strs:    {".append($s)", ".pop()", ".insert($K, $s)", ".sort()", ".reverse()", ".remove($s)", "[$j] = $s", "[$j] += $c", ".sort(key=len)"},
	anys:    {".append($x)", ".pop()", ".insert($K, $x)", ".sort()", "[$j] = $x", "[$q] = $a"},
	strInts: {"[$s] = $i", ".update($d)", ".pop($s)", ".setdefault($s, $i)", ".popitem()", ".clear()", "[$s] += $i", ".update(a=$i)", ".pop($s, None)"},
	intAnys: {"[$i] = $x", ".update($e)", ".pop($i)", ".setdefault($i, $x)", ".popitem()"},
	intSet:  {".add($i)", ".discard($i)", ".remove($i)", ".update($l)", ".clear()", ".difference_update($l)"},
	aStr:    {"[$j] = $s", ".append($s)", ".x = $i"},
	aTuple:  {"[$j] = $x", ".x += 1"},
}

// change makes a change of a value in a variable.
func (g *generator) change() *stmt {
	k := pick(g, []kind{ints, ints, strs, anys, strInts, strInts, intAnys, intSet, aStr, aTuple})
	name, ok := g.variable(k)
	if !ok {
		return g.show()
	}
	e := g.steady(pick(g, changes[k]))
	if strings.HasPrefix(e.text[0], ".") && strings.HasSuffix(e.text[len(e.text)-1], ")") && g.chance(50) {
		e.text[0] = "out.append(" + name + e.text[0]
		e.text[len(e.text)-1] += ")"
		return line(e)
	}
	e.text[0] = name + e.text[0]
	return line(e)
}

// unpackings, with the kinds that their names, @a and so on, have then.
var unpackings = []struct{ text, kinds string }{
	{"@a, @b = $i, $s", "is"}, {"@a, *@b = $l", "il"}, {"*@a, @b = $S", "Ss"}, {"@a, @b = $l", "ii"}, {"(@a, @b), @c = ($i, $f), $s", "ifs"}, {"[@a, *@b, @c] = $l", "ili"},
	{"@a, @b = divmod($i, $i)", "ii"}, {"@a, @b, @c = $s", "sss"}, {"@a, (@b, *@c) = $i, $l", "iil"}, {"@a = @b = $i", "ii"}, {"@a, @b = @b, @a = $i, $i", "ii"}, {"*@a, = $r", "l"},
	{"@a, @b, *@c = $s.partition($s)", "ssS"}, {"@a, @b = $t", ""}, {"@a, *@b = $x", ""}, {"for @a, @b in zip($l, $s): pass", "is"}, {"@a: int = $i", "i"},
}

func (g *generator) unpack() *stmt {
	u := pick(g, unpackings)
	e := g.head(u.text)
	for i, v := range g.bind(e, u.kinds, "@a", "@b", "@c") {
		if i < len(u.kinds) {
			g.vars = append(g.vars, v)
		}
	}
	return line(e)
}

// bind gives the marks in a line's first text names, and says what kinds they have.
func (g *generator) bind(e *expr, kinds string, marks ...string) []variable {
	var bound []variable
	for i, mark := range marks {
		if !strings.Contains(e.text[0], mark) {
			break
		}
		v := variable{name: g.name("n")}
		if i < len(kinds) {
			v.kind = kind(kinds[i])
		}
		e.text[0] = strings.ReplaceAll(e.text[0], mark, v.name)
		bound = append(bound, v)
	}
	return bound
}

func (g *generator) ifs() *stmt {
	s := &stmt{[]*clause{{g.look("if $b:"), g.below()}}}
	if g.chance(30) {
		s.clauses = append(s.clauses, &clause{g.look("elif $x:"), g.below()})
	}
	if g.chance(50) {
		s.clauses = append(s.clauses, &clause{leaf("else:"), g.below()})
	}
	return s
}

// bounded makes the body of a loop: a few turns, and nothing that grows by a factor.
func (g *generator) bounded(bound ...variable) []*stmt {
	g.loops++
	defer func() { g.loops-- }()
	vars := len(g.vars)
	g.vars = append(g.vars, bound...)
	body := g.below()
	if g.chance(25) {
		body = append(body, &stmt{[]*clause{{g.look("if $b:"), []*stmt{line(leaf(pick(g, []string{"break", "continue"})))}}}})
	}
	g.vars = g.vars[:min(vars, len(g.vars))]
	return body
}

func (g *generator) orElse(s *stmt) *stmt {
	if g.chance(20) {
		s.clauses = append(s.clauses, &clause{leaf("else:"), g.below()})
	}
	return s
}

var loops = []struct{ text, kinds string }{
	{"for @a in range($k):", "i"}, {"for @a in $l[:5]:", "i"}, {"for @a in $S[:4]:", "s"}, {"for @a in $s[:4]:", "s"}, {"for @a, @b in enumerate($S[:4]):", "is"}, {"for @a, @b in zip($l[:4], $s):", "is"},
	{"for @a, @b in list($d.items())[:3]:", "si"}, {"for @a in sorted($z)[:4]:", "i"}, {"for @a in reversed($l[:4]):", "i"}, {"for @a in $y[:4]:", "i"}, {"for @a in $d:", "s"}, {"for @a in $F[:4]:", "f"},
	{"for @a, @b in [$t, ($i, $s)]:", "??"}, {"for @a, *@b in [$l, $l]:", "il"}, {"for @a in (*$l, *$r):", "i"},
}

func (g *generator) forLoop() *stmt {
	l := pick(g, loops)
	e := g.head(l.text)
	bound := g.bind(e, l.kinds, "@a", "@b")
	return g.orElse(&stmt{[]*clause{{e, g.bounded(bound...)}}})
}

func (g *generator) whileLoop() *stmt {
	name := g.name("k")
	e := g.look("while (" + name + " := " + name + " + 1) < " + strconv.Itoa(g.between(1, 5)) + " and $b:")
	loop := g.orElse(&stmt{[]*clause{{e, g.bounded()}}})
	return &stmt{append([]*clause{{head: leaf(name + " = 0")}}, loop.clauses...)}
}

var exceptions = []string{"ValueError", "TypeError", "IndexError", "KeyError", "ZeroDivisionError", "AttributeError", "LookupError", "ArithmeticError", "OverflowError", "UnicodeError",
	"Exception", "Exception", "(ValueError, TypeError)", "StopIteration", "RuntimeError", "NameError", "AssertionError"}

func (g *generator) try() *stmt {
	s := &stmt{[]*clause{{leaf("try:"), g.below()}}}
	if g.chance(40) {
		s.clauses[0].body = append(s.clauses[0].body, g.raise())
	}
	finally := g.chance(30)
	for i := range g.between(0, 2) {
		if i == 0 && !finally || g.chance(80) {
			name := g.name("e")
			handler := &clause{head: leaf("except " + pick(g, exceptions) + " as " + name + ":")}
			handler.body = append(handler.body, line(leaf("out.append("+pick(g, []string{"repr(" + name + ")", "str(" + name + ")", name + ".args", "tell(" + name + ")", "(type(" + name + ").__name__, str(" + name + "))"})+")")))
			if g.chance(20) {
				handler.body = append(handler.body, line(leaf("raise")))
			} else if g.chance(20) {
				handler.body = append(handler.body, line(g.look("raise ValueError($x) from "+pick(g, []string{name, "None", "KeyError(1)"}))))
			} else if g.chance(40) {
				handler.body = append(handler.body, g.below()...)
			}
			s.clauses = append(s.clauses, handler)
		}
	}
	if len(s.clauses) == 1 {
		finally = true
	} else {
		g.orElse(s)
	}
	if finally {
		s.clauses = append(s.clauses, &clause{leaf("finally:"), append(g.below(), line(leaf("out.append('finally')")))})
	}
	return s
}

func (g *generator) raise() *stmt {
	if g.chance(25) {
		return line(g.look("assert $b, $x"))
	}
	return line(g.look("raise " + pick(g, []string{"ValueError($x)", "KeyError($s)", "IndexError", "TypeError($s, $i)", "RuntimeError()", "StopIteration($i)", "LookupError($t)", "OSError($k, $s)", "$x", "ZeroDivisionError($s) from ValueError($i)", "UnicodeDecodeError('ascii', $y, 0, 1, $s)"})))
}

func (g *generator) with() *stmt {
	name := g.name("C")
	variable := g.name("c")
	silent := pick(g, []string{"True", "False", "None", "kind is ValueError", "kind and issubclass(kind, LookupError)"})
	class := &clause{leaf("class " + name + ":"), []*stmt{
		{[]*clause{{leaf("def __enter__(self):"), []*stmt{line(g.head("return $x"))}}}},
		{[]*clause{{leaf("def __exit__(self, kind, e, where):"), []*stmt{line(leaf("out.append((kind and kind.__name__, str(e)))")), line(leaf("return " + silent))}}}},
	}}
	body := append([]*stmt{line(leaf("out.append(" + variable + ")"))}, g.below()...)
	head := "with " + name + "() as " + variable + ":"
	if g.chance(30) {
		head = "with (" + name + "() as " + variable + ", " + name + "()):"
	}
	return &stmt{[]*clause{class, {leaf(head), body}}}
}

func (g *generator) del() *stmt {
	k := pick(g, []kind{ints, strInts, intAnys, anys})
	name, ok := g.variable(k)
	if !ok {
		return g.show()
	}
	at := map[kind]string{ints: pick(g, []string{"[$q]", "[$j]"}), strInts: "[$s]", intAnys: "[$i]", anys: "[$q]"}[k]
	e := g.head(at)
	e.text[0] = "del " + name + e.text[0]
	return line(e)
}

// def makes a function, and what it gives a name for calls.
func (g *generator) def() *stmt {
	f := function{name: g.name("f"), result: pick(g, []kind{anInt, anInt, aFloat, aBool, aStr, ints, strs, aTuple})}
	var params []string
	outer := g.vars
	g.vars = append([]variable(nil), outer...)
	for range g.between(0, 3) {
		k := pick(g, []kind{anInt, aStr, aFloat, ints, aBool})
		p := g.name("p")
		f.params = append(f.params, k)
		g.vars = append(g.vars, variable{p, k})
		params = append(params, p)
	}
	if g.chance(20) {
		rest := g.name("p")
		params = append(params, "*"+rest)
		g.vars = append(g.vars, variable{rest, aTuple})
	} else if g.chance(20) {
		params = append(params, g.name("p")+"="+strconv.Itoa(g.between(0, 9)))
	}
	// It may be called in a loop, and its own variables are its own.
	g.loops++
	var body []*stmt
	for range g.between(0, 2) {
		e := g.head("= $i")
		name := g.name("q")
		e.text[0] = name + " " + e.text[0]
		body = append(body, line(e))
		g.vars = append(g.vars, variable{name, anInt})
	}
	if g.chance(40) {
		body = append(body, &stmt{[]*clause{{g.head("if $b:"), []*stmt{line(g.head("return $" + string(f.result)))}}}})
	}
	body = append(body, line(g.head("return $"+string(f.result))))
	g.loops--
	g.vars = outer
	g.funcs = append(g.funcs, f)
	s := &stmt{[]*clause{{leaf("def " + f.name + "(" + strings.Join(params, ", ") + "):"), body}}}
	if g.chance(25) {
		// Called wrongly on purpose.
		bad := pick(g, []string{"()", "($i)", "($i, $i, $i, $i, $i)", "($i, nope=1)", "(*$l)", "(**$d)", "($s, $s)"})
		s.clauses = append(s.clauses, &clause{head: g.look("out.append(" + f.name + bad + ")")})
	}
	return s
}

// closure makes a counter.
func (g *generator) closure() *stmt {
	f, n := g.name("g"), g.name("n")
	start := g.head(n + " = $i")
	g.vars = append(g.vars, variable{n, anInt})
	g.loops++
	step := g.head(n + pick(g, []string{" += $i", " -= $i", " = $i", " ^= $i"}))
	g.loops--
	inner := &clause{leaf("def " + f + "(by=1):"), []*stmt{line(leaf("nonlocal " + n)), line(step), line(leaf("return " + n + " + by"))}}
	return &stmt{[]*clause{{head: start}, inner, {head: g.look("out.append([" + f + "(), " + f + "($i), " + f + "(by=$k), " + n + "])")}}}
}

// generatorUse makes a generator and runs it.
func (g *generator) generatorUse() *stmt {
	f, p, r := g.name("g"), g.name("p"), g.name("r")
	vars := len(g.vars)
	g.vars = append(g.vars, variable{p, anInt})
	g.loops++
	// One that is left suspended ends when CPython counts no more references to it:
	// what it does then is not compared.
	whole := g.chance(40)
	var body []*stmt
	for range g.between(1, 4) {
		body = append(body, g.yields(p, whole))
	}
	body = append(body, line(g.head("yield $i")), line(g.head("return $x")))
	g.vars = g.vars[:vars]
	g.loops--
	s := &stmt{[]*clause{{leaf("def " + f + "(" + p + "):"), body}}}
	add := func(text string) { s.clauses = append(s.clauses, &clause{head: g.look(text)}) }
	if whole {
		add("out.append(list(" + f + "($i)))")
		return s
	}
	add(r + " = " + f + "($k)")
	for range g.between(1, 5) {
		add("out.append(" + pick(g, []string{"next(" + r + ")", "next(" + r + ", 'end')", r + ".send(None)", r + ".send($i)", r + ".throw(ValueError($s))", r + ".throw(KeyError)", r + ".close()", "list(" + r + ")", "$i in " + r}) + ")")
	}
	return s
}

// yields makes a statement of a generator whose parameter is p.
func (g *generator) yields(p string, whole bool) *stmt {
	switch g.rand.IntN(6) {
	case 0:
		return line(g.head("yield from $l[:3]"))
	case 1:
		return line(leaf("out.append((yield " + p + "))"))
	case 2:
		return &stmt{[]*clause{{g.head("for " + g.name("y") + " in $r:"), []*stmt{line(g.head("yield $x"))}}}}
	case 3:
		s := &stmt{[]*clause{{leaf("try:"), []*stmt{line(g.head("yield $i"))}}, {leaf("except " + pick(g, exceptions) + " as e:"), []*stmt{line(leaf("out.append(repr(e))"))}}}}
		if whole {
			s.clauses = append(s.clauses, &clause{leaf("finally:"), []*stmt{line(leaf("out.append('shut')"))}})
		} else {
			s.clauses[1].body = append(s.clauses[1].body, line(g.head("yield $s")))
		}
		return s
	case 4:
		return line(g.head("yield $s"))
	}
	return &stmt{[]*clause{{g.head("if $b:"), []*stmt{line(g.head("return $i"))}}}}
}
