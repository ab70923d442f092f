package pyfuzz

import (
	"strconv"
	"strings"
)

// match makes a match statement.
func (g *generator) match() *stmt {
	head := &clause{head: g.head("match $" + string(pick(g, []kind{anInt, aStr, ints, aTuple, strInts, intAnys, anything, anything, anys, aFloat})) + ":")}
	for range g.between(1, 4) {
		vars := len(g.vars)
		pattern := g.pattern(2)
		c := &clause{head: leaf("case " + pattern + ":")}
		if g.chance(25) {
			c.head = g.look("case " + pattern + " if $b:")
		}
		names := []string{"'" + strconv.Itoa(len(head.body)) + "'"}
		for _, v := range g.vars[vars:] {
			names = append(names, v.name)
		}
		g.vars = g.vars[:vars]
		c.body = append([]*stmt{line(leaf("out.append((" + strings.Join(names, ", ") + ",))"))}, g.block(g.between(0, 1))...)
		head.body = append(head.body, &stmt{[]*clause{c}})
	}
	if g.chance(30) {
		head.body = append(head.body, &stmt{[]*clause{{leaf("case _:"), g.below()}}})
	}
	return &stmt{[]*clause{head}}
}

// pattern makes a pattern that does not match everything: such a one would have to
// be the last. The names it binds go into g.vars, with a kind that
// nothing asks for: what they hold is not known.
func (g *generator) pattern(depth int) string {
	capture := func() string {
		name := g.name("m")
		g.vars = append(g.vars, variable{name, '?'})
		return name
	}
	value := func() string {
		return pick(g, []string{"0", "1", "-1", "2", "3.0", "'a'", "''", "'ab'", "b'ab'", "None", "True", "False", "10"})
	}
	if depth == 0 {
		switch g.rand.IntN(4) {
		case 0:
			return value()
		case 1:
			return "_"
		}
		return capture()
	}
	switch g.rand.IntN(8) {
	case 0:
		return value()
	case 1:
		return "(" + value() + " | " + value() + ")"
	case 2:
		return "(" + pick(g, []string{"int()", "str()", "float()", "list()", "[_, _]", "{}", "(1 | 2)"}) + " as " + capture() + ")"
	case 3:
		class := pick(g, []string{"int", "str", "float", "list", "tuple", "dict", "bytes", "bool"})
		if g.chance(50) {
			return class + "()"
		}
		return class + "(" + g.pattern(0) + ")"
	case 4:
		return pick(g, []string{"int(real=", "object(imag=", "slice(start=", "int(nope="}) + g.pattern(0) + ")"
	case 5:
		var items []string
		keys := []string{"'a'", "'b'", "1", "0", "'ab'", "-1"} // one may be there once
		for _, i := range g.rand.Perm(len(keys))[:g.between(0, 2)] {
			items = append(items, keys[i]+": "+g.pattern(depth-1))
		}
		if g.chance(40) {
			items = append(items, "**"+capture())
		}
		return "{" + strings.Join(items, ", ") + "}"
	case 6:
		return "[" + strings.Join([]string{g.pattern(depth - 1), "*" + capture(), g.pattern(depth - 1)}, ", ") + "]"
	}
	var items []string
	for range g.between(0, 3) {
		items = append(items, g.pattern(depth-1))
	}
	return "[" + strings.Join(items, ", ") + "]"
}
