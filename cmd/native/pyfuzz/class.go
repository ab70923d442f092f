package pyfuzz

// operators that the classes of cases may have. self.v is an int.
var methods = []struct{ head, body string }{
	{"__add__(self, o)", "return self.__class__(self.v + int(o))"},
	{"__add__(self, o)", "return $x"},
	{"__add__(self, o)", "return NotImplemented"},
	{"__radd__(self, o)", "return ('radd', self.v, o)"},
	{"__iadd__(self, o)", "self.v += o; return self"},
	{"__sub__(self, o)", "return self.v - o"},
	{"__mul__(self, o)", "return [self.v, o]"},
	{"__rmul__(self, o)", "return (o, self.v)"},
	{"__neg__(self)", "return $i"},
	{"__eq__(self, o)", "return isinstance(o, self.__class__) and self.v == o.v"},
	{"__eq__(self, o)", "return self.v == o"},
	{"__lt__(self, o)", "return self.v < getattr(o, 'v', o)"},
	{"__le__(self, o)", "return $b"},
	{"__gt__(self, o)", "return NotImplemented"},
	{"__hash__(self)", "return $k"},
	{"__len__(self)", "return $K"},
	{"__len__(self)", "return $k"},
	{"__bool__(self)", "return $b"},
	{"__bool__(self)", "return $k"},
	{"__iter__(self)", "return iter($l)"},
	{"__iter__(self)", "yield self.v; yield $s"},
	{"__iter__(self)", "return $k"},
	{"__contains__(self, o)", "return $x"},
	{"__call__(self, *a, **k)", "return (a, k, self.v)"},
	{"__call__(self, a)", "return a"},
	{"__int__(self)", "return $i"},
	{"__int__(self)", "return $s"},
	{"__index__(self)", "return $k"},
	{"__float__(self)", "return $f"},
	{"__float__(self)", "return $i"},
	{"__str__(self)", "return $s"},
	{"__str__(self)", "return $k"},
	{"__format__(self, spec)", "return spec + $s"},
	{"__format__(self, spec)", "return $k"},
	{"__getattr__(self, name)", "return name"},
	{"__getattr__(self, name)", "raise AttributeError(name)"},
	{"__reversed__(self)", "return $l"},
	{"__round__(self, n=None)", "return ('round', n)"},
	{"__abs__(self)", "return $x"},
	{"__divmod__(self, o)", "return 'divmod'"},
	{"__and__(self, o)", "return self.v & o"},
	{"__bytes__(self)", "return $y"},
	{"__missing__(self, k)", "return k"},
	{"p(self)", "return $x"},
	{"s()", "return $x"},
}

// classes makes a class with some operators, and perhaps one that is derived of it.
func (g *generator) classes() []*stmt {
	g.strict++
	defer func() { g.strict-- }()
	method := func(head, body string) *stmt {
		s := &stmt{[]*clause{{leaf("def " + head + ":"), []*stmt{line(g.fill(body, 1))}}}}
		switch head {
		case "p(self)":
			s.clauses = append([]*clause{{head: leaf("@property")}}, s.clauses...)
		case "s()":
			s.clauses = append([]*clause{{head: leaf("@staticmethod")}}, s.clauses...)
		}
		return s
	}
	base := g.name("A")
	body := []*stmt{
		method("__init__(self, v=0)", "self.v = v"),
		// The default one has an address.
		method("__repr__(self)", "return f'<{self.__class__.__name__} {self.v}>'"),
	}
	for range g.between(2, 8) {
		m := pick(g, methods)
		body = append(body, method(m.head, m.body))
	}
	all := []*stmt{{[]*clause{{leaf("class " + base + ":"), body}}}}
	g.class = base
	if g.chance(40) {
		derived := g.name("B")
		body := []*stmt{method("__init__(self, v=1)", "super().__init__(v + $k)")}
		for range g.between(0, 3) {
			m := pick(g, methods)
			body = append(body, method(m.head, m.body))
		}
		all = append(all, &stmt{[]*clause{{leaf("class " + derived + "(" + base + "):"), body}}})
		if g.chance(60) {
			g.class = derived
		}
	}
	object := g.name("O")
	g.vars = append(g.vars, variable{object, anObject})
	all = append(all, line(leaf(object+" = "+g.class+"(3)")))
	for range g.between(1, 4) {
		all = append(all, line(g.fill("out.append("+pick(g, uses)+")", 1)))
	}
	return all
}

// uses of objects.
var uses = []string{"$O + $i", "$i + $O", "$O + $O", "$O - $i", "$O * $k", "$K * $O", "-$O", "$O == $O", "$O != $i", "$O < $O", "$O <= $i", "$O > $O", "$O >= $O", "len($O)", "bool($O)", "list($O)", "[*$O]", "$i in $O",
	"$O()", "$O($i, k=$k)", "int($O)", "float($O)", "str($O)", "f'{$O}'", "f'{$O:>5}'", "format($O, 'x')", "'%s %r' % ($O, $O)", "'%d' % $O", "$O.p", "$O.s()", "$O.v", "$O.nope", "[1, 2, 3][$O]", "'abcdef'[$O:]", "sorted([$O, $O, $O])", "min($O, $O)",
	"{$O: 1}", "$O in [$O]", "abs($O)", "round($O)", "round($O, 2)", "divmod($O, 2)", "$O & $i", "hex($O)", "(b'%b' % $O)", "range($O)[:3]", "max([$O, $O], key=lambda o: o.v)", "$O if $O else $i", "not $O", "any([$O])", "sum([$O, $O])", "$O[0]", "$O.__class__.__name__",
	"isinstance($O, object)", "list(reversed($O))", "[o.v for o in [$O, $O]]", "dict([$O])", "list(zip($O, $s))", "','.join($O)", "~$O", "$O // $f", "$s % $O", "chr($O)", "$s * ($O and 2)", "$O.v.__add__($i)", "(lambda *a: a)(*$O)", "(lambda **k: k)(**$O)"}
