package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// maxDepth bounds how deep the tree is, as CPython's compiler does.
const maxDepth = 2990

// namer is the first pass: it makes the scopes and notes every name in them, in
// the order in which CPython does, so that of several errors the same is found.
type namer struct {
	*compiler
	scope *scope
	stack []*scope
	depth int
}

// names makes the scopes of the file.
func (c *compiler) names(flags code.Flags) {
	n := &namer{compiler: c}
	c.module = n.enter(moduleScope, nil)
	if flags&evalMode != 0 {
		n.expr(c.file.Body[0].(*syntax.Return).Value)
	} else {
		n.stmts(c.file.Body)
	}
}

func (n *namer) enter(kind scopeKind, node syntax.Node) *scope {
	s := &scope{kind: kind, parent: n.scope, symbols: map[string]*symbol{}}
	if p := n.scope; p != nil {
		s.class = p.class
		s.iterables = p.iterables
		if kind != annotationScope {
			p.children = append(p.children, s)
		}
	}
	if node != nil {
		n.scopes[node] = s
	}
	n.scope = s
	n.stack = append(n.stack, s)
	return s
}

func (n *namer) leave() {
	n.stack = n.stack[:len(n.stack)-1]
	n.scope = n.stack[len(n.stack)-1]
}

// add notes a name in the scope that is being visited.
func (n *namer) add(name string, flags symbolFlags, at syntax.Span) *symbol {
	return n.addTo(n.scope, name, flags, at)
}

func (n *namer) addTo(s *scope, name string, flags symbolFlags, at syntax.Span) *symbol {
	mangled := mangle(n.scope.class, name)
	sym := s.symbols[mangled]
	if sym == nil {
		sym = &symbol{name: mangled}
		s.symbols[mangled] = sym
		s.order = append(s.order, sym)
	}
	if flags&param != 0 && sym.flags&param != 0 {
		n.fail(at, "duplicate argument '%s' in function definition", name)
	}
	sym.flags |= flags
	if s.target {
		if sym.flags&(declaredGlobal|declaredNonlocal) != 0 {
			n.fail(at, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
		}
		sym.flags |= compTarget
	}
	return sym
}

func (n *namer) lookup(name string) symbolFlags {
	return n.scope.lookup(mangle(n.scope.class, name))
}

func (n *namer) deeper() {
	n.depth++
	if n.depth > maxDepth {
		n.failKind("RecursionError", syntax.Span{}, "maximum recursion depth exceeded during compilation")
	}
}

func (n *namer) stmts(body []syntax.Stmt) {
	for _, s := range body {
		n.stmt(s)
	}
}

func (n *namer) stmt(s syntax.Stmt) {
	n.deeper()
	defer func() { n.depth-- }()
	switch s := s.(type) {
	case *syntax.FunctionDef:
		n.function(s)
	case *syntax.ClassDef:
		n.classDef(s)
	case *syntax.Return:
		n.optional(s.Value)
	case *syntax.Delete:
		n.scope.deletes = true
		n.targets(s.Targets)
	case *syntax.Assign:
		n.expr(s.Value)
		n.targets(s.Targets)
	case *syntax.AugAssign:
		n.assign(s.Target)
		n.expr(s.Value)
	case *syntax.AnnAssign:
		n.annAssign(s)
	case *syntax.For:
		n.expr(s.Iter)
		n.assign(s.Target)
		n.stmts(s.Body)
		n.stmts(s.Else)
	case *syntax.While:
		n.expr(s.Test)
		n.stmts(s.Body)
		n.stmts(s.Else)
	case *syntax.If:
		n.expr(s.Test)
		n.stmts(s.Body)
		n.stmts(s.Else)
	case *syntax.With:
		for _, item := range s.Items {
			n.expr(item.Context)
			if item.Vars != nil {
				n.assign(item.Vars)
			}
		}
		n.stmts(s.Body)
	case *syntax.Match:
		n.expr(s.Subject)
		for _, c := range s.Cases {
			n.pattern(c.Pattern)
			n.optional(c.Guard)
			n.stmts(c.Body)
		}
	case *syntax.Raise:
		n.optional(s.Exc)
		n.optional(s.Cause)
	case *syntax.Try:
		n.stmts(s.Body)
		n.stmts(s.Else)
		for _, h := range s.Handlers {
			n.optional(h.Type)
			if h.Name != "" {
				n.scope.deletes = true
				n.add(h.Name, assigned, h.Span)
			}
			n.stmts(h.Body)
		}
		n.stmts(s.Finally)
	case *syntax.Assert:
		n.expr(s.Test)
		n.optional(s.Msg)
	case *syntax.Import:
		for _, a := range s.Names {
			n.alias(a)
		}
	case *syntax.ImportFrom:
		for _, a := range s.Names {
			n.alias(a)
		}
	case *syntax.Global:
		for _, name := range s.Names {
			n.declare(name, declaredGlobal, "global", s.Span)
		}
	case *syntax.Nonlocal:
		for _, name := range s.Names {
			n.declare(name, declaredNonlocal, "nonlocal", s.Span)
		}
	case *syntax.ExprStmt:
		n.expr(s.Value)
	}
}

func (n *namer) function(s *syntax.FunctionDef) {
	n.add(s.Name, assigned, s.Span)
	n.defaults(s.Args)
	n.annotationsOf(s)
	n.exprs(s.Decorators)
	f := n.enter(functionScope, s)
	f.async = s.Async
	f.coroutine = s.Async
	n.params(s.Args)
	n.stmts(s.Body)
	n.leave()
}

func (n *namer) classDef(s *syntax.ClassDef) {
	n.add(s.Name, assigned, s.Span)
	n.exprs(s.Bases)
	for _, k := range s.Keywords {
		n.expr(k.Value)
	}
	n.exprs(s.Decorators)
	n.enter(classScope, s).class = s.Name
	n.stmts(s.Body)
	n.leave()
}

func (n *namer) defaults(a *syntax.Arguments) {
	n.exprs(a.Defaults)
	for _, d := range a.KwDefaults {
		n.optional(d)
	}
}

// annotationsOf visits the annotations of a function's parameters and result.
func (n *namer) annotationsOf(s *syntax.FunctionDef) {
	if n.annotations {
		n.enter(annotationScope, nil)
	}
	for _, list := range [][]*syntax.Arg{s.Args.PosOnly, s.Args.Args, {s.Args.VarArg, s.Args.KwArg}, s.Args.KwOnly} {
		for _, a := range list {
			if a != nil {
				n.optional(a.Annotation)
			}
		}
	}
	if n.annotations {
		n.leave()
	}
	if s.Returns != nil {
		n.annotation(s.Returns)
	}
}

func (n *namer) annotation(e syntax.Expr) {
	if n.annotations {
		n.enter(annotationScope, nil)
		defer n.leave()
	}
	n.expr(e)
}

func (n *namer) params(a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly, {a.VarArg, a.KwArg}} {
		for _, p := range list {
			if p != nil {
				n.add(p.Name, param, p.Span)
			}
		}
	}
}

func (n *namer) annAssign(s *syntax.AnnAssign) {
	name, ok := s.Target.(*syntax.Name)
	if !ok {
		n.assign(s.Target)
	} else {
		cur := n.lookup(name.ID)
		if cur&(declaredGlobal|declaredNonlocal) != 0 && s.Simple && n.scope.kind != moduleScope {
			word := "global"
			if cur&declaredGlobal == 0 {
				word = "nonlocal"
			}
			n.fail(s.Span, "annotated name '%s' can't be %s", name.ID, word)
		}
		switch {
		case s.Simple:
			n.add(name.ID, annotated|assigned, name.Span)
		case s.Value != nil:
			n.add(name.ID, assigned, name.Span)
		}
	}
	n.annotation(s.Annotation)
	n.optional(s.Value)
}

func (n *namer) alias(a *syntax.Alias) {
	name := a.AsName
	if name == "" {
		name = firstPart(a.Name)
	}
	if name != "*" {
		n.add(name, imported, a.Span)
		return
	}
	if n.scope.kind != moduleScope {
		n.fail(a.Span, "import * only allowed at module level")
	}
}

func (n *namer) declare(name string, flag symbolFlags, word string, at syntax.Span) {
	cur := n.lookup(name)
	switch {
	case cur&param != 0:
		n.fail(at, "name '%s' is parameter and %s", name, word)
	case cur&used != 0:
		n.fail(at, "name '%s' is used prior to %s declaration", name, word)
	case cur&annotated != 0:
		n.fail(at, "annotated name '%s' can't be %s", name, word)
	case cur&assigned != 0:
		n.fail(at, "name '%s' is assigned to before %s declaration", name, word)
	}
	n.add(name, flag, at)
	n.direct(name, at)
}

// direct notes where a name was declared, for errors found when names are resolved.
func (n *namer) direct(name string, at syntax.Span) {
	n.scope.directives = append(n.scope.directives, directive{mangle(n.scope.class, name), at})
}

func (n *namer) exprs(list []syntax.Expr) {
	for _, e := range list {
		n.expr(e)
	}
}

func (n *namer) optional(e syntax.Expr) {
	if e != nil {
		n.expr(e)
	}
}

func (n *namer) targets(list []syntax.Expr) {
	for _, e := range list {
		n.assign(e)
	}
}

// assign visits the target of an assignment or of del.
func (n *namer) assign(e syntax.Expr) {
	n.deeper()
	defer func() { n.depth-- }()
	switch e := e.(type) {
	case *syntax.Name:
		n.add(e.ID, assigned, e.Span)
	case *syntax.Starred:
		n.assign(e.Value)
	case *syntax.Tuple:
		n.targets(e.Elts)
	case *syntax.List:
		n.targets(e.Elts)
	default:
		n.expr(e)
	}
}

func (n *namer) expr(e syntax.Expr) {
	n.deeper()
	defer func() { n.depth-- }()
	switch e := e.(type) {
	case *syntax.BoolOp:
		n.exprs(e.Values)
	case *syntax.NamedExpr:
		n.namedExpr(e)
	case *syntax.BinOp:
		n.expr(e.Left)
		n.expr(e.Right)
	case *syntax.UnaryOp:
		n.expr(e.Operand)
	case *syntax.Lambda:
		n.defaults(e.Args)
		n.enter(lambdaScope, e)
		n.params(e.Args)
		n.expr(e.Body)
		n.leave()
	case *syntax.IfExp:
		n.expr(e.Test)
		n.expr(e.Body)
		n.expr(e.Else)
	case *syntax.Dict:
		for _, k := range e.Keys {
			n.optional(k)
		}
		n.exprs(e.Values)
	case *syntax.Set:
		n.exprs(e.Elts)
	case *syntax.Comp:
		n.comp(e)
	case *syntax.Await:
		n.notInAnnotation("await expression", e.Span)
		n.expr(e.Value)
		n.scope.coroutine = true
	case *syntax.Yield:
		n.yield(e.Value, e.Span)
	case *syntax.YieldFrom:
		n.yield(e.Value, e.Span)
	case *syntax.Compare:
		n.expr(e.Left)
		n.exprs(e.Comparators)
	case *syntax.Call:
		n.expr(e.Func)
		n.exprs(e.Args)
		for _, k := range e.Keywords {
			n.expr(k.Value)
		}
	case *syntax.JoinedStr:
		n.exprs(e.Values)
	case *syntax.FormattedValue:
		n.expr(e.Value)
		if e.Spec != nil {
			n.expr(e.Spec)
		}
	case *syntax.Attribute:
		n.expr(e.Value)
	case *syntax.Subscript:
		n.expr(e.Value)
		n.expr(e.Index)
	case *syntax.Starred:
		n.expr(e.Value)
	case *syntax.Name:
		n.add(e.ID, used, e.Span)
		// super() without arguments needs the class.
		if e.ID == "super" && n.scope.isFunction() {
			n.add("__class__", used, e.Span)
		}
	case *syntax.List:
		n.exprs(e.Elts)
	case *syntax.Tuple:
		n.exprs(e.Elts)
	case *syntax.Slice:
		n.optional(e.Lower)
		n.optional(e.Upper)
		n.optional(e.Step)
	}
}

func (n *namer) notInAnnotation(what string, at syntax.Span) {
	if n.scope.kind == annotationScope {
		n.fail(at, "'%s' can not be used within an annotation", what)
	}
}

func (n *namer) yield(value syntax.Expr, at syntax.Span) {
	n.notInAnnotation("yield expression", at)
	n.optional(value)
	n.scope.generator = true
	if n.scope.comp != nil {
		n.fail(at, "'yield' inside %s", [...]string{"list comprehension", "set comprehension",
			"dict comprehension", "generator expression"}[n.scope.comp.Kind])
	}
}

func (n *namer) namedExpr(e *syntax.NamedExpr) {
	n.notInAnnotation("named expression", e.Span)
	if n.scope.iterables > 0 {
		n.fail(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if n.scope.kind == compScope {
		n.bindOutside(e.Target)
	}
	n.expr(e.Value)
	n.add(e.Target.ID, assigned|walrus, e.Target.Span)
}

// bindOutside makes the target of := in a comprehension a variable of the
// function or module around it.
func (n *namer) bindOutside(target *syntax.Name) {
	name, at := target.ID, target.Span
	for i := len(n.stack) - 1; i >= 0; i-- {
		s := n.stack[i]
		flags := s.lookup(mangle(n.scope.class, name))
		switch s.kind {
		case compScope:
			if flags&compTarget != 0 {
				n.fail(at, "assignment expression cannot rebind comprehension iteration variable '%s'", name)
			}
		case functionScope, lambdaScope:
			declared := declaredNonlocal
			if flags&declaredGlobal != 0 {
				declared = declaredGlobal
			}
			n.add(name, declared, at)
			n.direct(name, at)
			n.addTo(s, name, assigned, at)
			return
		case moduleScope:
			n.add(name, declaredGlobal, at)
			n.direct(name, at)
			n.addTo(s, name, declaredGlobal, at)
			return
		case classScope:
			n.fail(at, "assignment expression within a comprehension cannot be used in a class body")
		}
	}
}

func (n *namer) comp(e *syntax.Comp) {
	first := e.Generators[0]
	n.scope.iterables++
	n.expr(first.Iter)
	n.scope.iterables--
	s := n.enter(compScope, e)
	s.comp = e
	if first.Async {
		s.coroutine = true
	}
	n.add(".0", param, e.Span)
	for i, g := range e.Generators {
		s.target = true
		n.assign(g.Target)
		s.target = false
		if i > 0 {
			s.iterables++
			n.expr(g.Iter)
			s.iterables--
		}
		n.exprs(g.Ifs)
		if g.Async {
			s.coroutine = true
		}
	}
	n.optional(e.Value)
	n.expr(e.Elt)
	s.generator = e.Kind == syntax.GeneratorExp
	n.leave()
	if s.coroutine && !s.generator {
		n.scope.coroutine = true
	}
}

func (n *namer) pattern(p syntax.Pattern) {
	n.deeper()
	defer func() { n.depth-- }()
	switch p := p.(type) {
	case *syntax.MatchValue:
		n.expr(p.Value)
	case *syntax.MatchSequence:
		n.patterns(p.Patterns)
	case *syntax.MatchMapping:
		n.exprs(p.Keys)
		n.patterns(p.Patterns)
		n.capture(p.Rest, p.Span)
	case *syntax.MatchClass:
		n.expr(p.Cls)
		n.patterns(p.Patterns)
		n.patterns(p.KwdPatterns)
	case *syntax.MatchStar:
		n.capture(p.Name, p.Span)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			n.pattern(p.Pattern)
		}
		n.capture(p.Name, p.Span)
	case *syntax.MatchOr:
		n.patterns(p.Patterns)
	}
}

func (n *namer) patterns(list []syntax.Pattern) {
	for _, p := range list {
		n.pattern(p)
	}
}

func (n *namer) capture(name string, at syntax.Span) {
	if name != "" {
		n.add(name, assigned, at)
	}
}
