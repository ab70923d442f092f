package compile

import (
	"slices"
	"strings"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// program compiles the file itself.
func (c *compiler) program(flags code.Flags) *code.Code {
	c.enter(c.module, "<module>", 1, flags&^evalMode)
	u := c.unit
	body := c.file.Body
	if flags&evalMode != 0 {
		ret := body[0].(*syntax.Return)
		u.at = ret.Span
		u.line(ret.Span)
		v := c.any(ret.Value)
		u.emit(ret.Span, code.Return, v, 0, 0)
		u.live = false
		return c.leave()
	}
	if len(body) > 0 {
		u.begin(lineOf(body[0]))
	} else {
		u.begin(syntax.Span{Start: syntax.Pos{Line: 1}})
	}
	if needsAnnotations(body) {
		u.emit(u.at, code.Annotations, 0, 0, 0)
	}
	if doc, ok := docstring(body); ok {
		c.keepDoc(doc, body[0].Where())
		body = body[1:]
		u.started = false
	}
	c.stmts(body)
	return c.leave()
}

// keepDoc puts a docstring into the namespace of a module or class.
func (c *compiler) keepDoc(doc string, at syntax.Span) {
	u := c.unit
	u.code.Doc, u.code.HasDoc = doc, true
	mark := u.top
	r := u.alloc()
	u.emit(at, code.Const, r, u.constant(doc), 0)
	c.storeName("__doc__", r, at)
	u.top = mark
}

// begin writes what every function begins with: the Line of its first
// statement, and the cells.
func (u *unit) begin(first syntax.Span) {
	u.at = first
	u.line(first)
	u.started = true
	for i, is := range u.code.IsCell {
		if is {
			u.emit(first, code.MakeCell, i, 0, 0)
		}
	}
}

// enter begins the unit of a scope.
func (c *compiler) enter(s *scope, name string, line int32, flags code.Flags) *unit {
	u := &unit{
		code:   &code.Code{Name: name, QualName: c.qualName(s, name), FirstLine: int(line), Flags: flags, Source: c.source, Free: s.free},
		scope:  s,
		parent: c.unit,
		consts: map[any]int{},
		names:  map[string]int{},
		live:   true,
	}
	c.unit = u
	u.declareLocals()
	for _, name := range s.free {
		u.code.Captures = append(u.code.Captures, u.parent.captureOf(name))
	}
	u.top = len(u.code.Locals)
	u.code.Regs = u.top
	u.assigned = make(bits, (len(u.code.Locals)+63)/64)
	for _, sym := range s.order {
		if sym.flags&param != 0 && sym.kind == local {
			u.assigned.add(sym.index)
		}
	}
	return u
}

// declareLocals gives variables their registers: parameters first, cells last,
// the latter sorted, as locals() shows them in CPython.
func (u *unit) declareLocals() {
	s := u.scope
	declare := func(sym *symbol) {
		sym.index = len(u.code.Locals)
		u.code.Locals = append(u.code.Locals, sym.name)
		u.code.IsCell = append(u.code.IsCell, sym.kind == cell)
	}
	if !s.isFunction() {
		if s.classCell {
			u.code.Locals, u.code.IsCell = []string{"__class__"}, []bool{true}
		}
		return
	}
	var cells []*symbol
	for _, sym := range s.order {
		switch {
		case sym.flags&param != 0 || sym.kind == local:
			declare(sym)
		case sym.kind == cell:
			cells = append(cells, sym)
		}
	}
	slices.SortFunc(cells, func(a, b *symbol) int { return strings.Compare(a.name, b.name) })
	for _, sym := range cells {
		declare(sym)
	}
}

// captureOf says where a function inside finds one of its free variables.
func (u *unit) captureOf(name string) code.Capture {
	s := u.scope
	if s.kind == classScope && name == "__class__" && s.classCell {
		return code.Capture{Index: 0}
	}
	if sym := s.symbols[name]; sym != nil && sym.kind == cell {
		return code.Capture{Index: int32(sym.index)}
	}
	return code.Capture{Free: true, Index: int32(s.freeIndex[name])}
}

// leave ends the unit and returns its code.
func (c *compiler) leave() *code.Code {
	u := c.unit
	if u.live {
		r := u.alloc()
		u.emit(u.at, code.Const, r, u.constant(nil), 0)
		u.emit(u.at, code.Return, r, 0, 0)
	}
	u.finish()
	c.unit = u.parent
	return u.code
}

func (c *compiler) qualName(s *scope, name string) string {
	p := c.unit
	if p == nil || p.parent == nil {
		return name
	}
	if s.kind == functionScope || s.kind == classScope {
		if sym := p.scope.symbols[mangle(p.scope.class, name)]; sym != nil && sym.kind == globalExplicit {
			return name
		}
	}
	if p.scope.isFunction() && p.scope.kind != compScope {
		return p.code.QualName + ".<locals>." + name
	}
	return p.code.QualName + "." + name
}

// functionDef compiles def and async def.
func (c *compiler) functionDef(s *syntax.FunctionDef) {
	u := c.unit
	mark := u.top
	first := u.top
	for _, d := range s.Decorators {
		c.temp(d)
	}
	f := u.alloc()
	c.forbidParams(s.Args)
	parts := c.functionParts(s.Args, s)
	scope := c.scopes[s]
	flags := functionFlags(scope, s.Args)
	c.enter(scope, s.Name, definition(s.Span, s.Decorators).Start.Line, flags)
	c.parameters(s.Args)
	inner := c.unit
	body := s.Body
	if doc, ok := docstring(body); ok {
		inner.code.Doc, inner.code.HasDoc = doc, true
		if len(body) > 1 {
			body = body[1:]
		}
	}
	if len(body) > 0 {
		inner.begin(lineOf(body[0]))
	} else {
		inner.begin(s.Span)
	}
	c.stmts(body)
	k := c.leave()
	c.makeFunction(f, k, parts, s.Span)
	c.decorate(first, s.Decorators)
	c.storeName(s.Name, first, s.Span)
	u.top = mark
}

// lineOf is where the Line of a statement stands: a definition begins with its
// decorators.
func lineOf(s syntax.Stmt) syntax.Span {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		return definition(s.Span, s.Decorators)
	case *syntax.ClassDef:
		return definition(s.Span, s.Decorators)
	}
	return s.Where()
}

func definition(at syntax.Span, decorators []syntax.Expr) syntax.Span {
	if len(decorators) > 0 {
		return decorators[0].Where()
	}
	return at
}

// decorate calls the decorators, which stand in registers from first on with
// what they decorate behind them; the result is in first.
func (c *compiler) decorate(first reg, decorators []syntax.Expr) {
	for i := len(decorators) - 1; i >= 0; i-- {
		c.unit.emit(decorators[i].Where(), code.Call, first+i, 1, 0)
	}
}

func functionFlags(s *scope, a *syntax.Arguments) code.Flags {
	var flags code.Flags
	switch {
	case s.async && s.generator:
		flags = code.AsyncGenerator
	case s.async:
		flags = code.Coroutine
	case s.generator:
		flags = code.Generator
	}
	if a.VarArg != nil {
		flags |= code.VarArgs
	}
	if a.KwArg != nil {
		flags |= code.VarKw
	}
	return flags
}

func (c *compiler) parameters(a *syntax.Arguments) {
	k := c.unit.code
	k.PosOnly = len(a.PosOnly)
	k.Args = k.PosOnly + len(a.Args)
	k.KwOnly = len(a.KwOnly)
}

// forbidParams refuses a parameter named __debug__.
func (c *compiler) forbidParams(a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly, {a.VarArg, a.KwArg}} {
		for _, p := range list {
			if p != nil {
				c.forbid(p.Name, c.unit.at)
			}
		}
	}
}

// forbid refuses to assign to the one name that cannot be.
func (c *compiler) forbid(name string, at syntax.Span) {
	if name == "__debug__" {
		c.fail(at, "cannot assign to __debug__")
	}
}

// functionParts evaluates defaults and annotations into three registers in a
// row, and returns the first, or -1 if there are none. s is nil for a lambda.
func (c *compiler) functionParts(a *syntax.Arguments, s *syntax.FunctionDef) reg {
	u := c.unit
	annotations := 0
	if s != nil {
		annotations = countAnnotations(s)
	}
	kwDefaults := 0
	for _, d := range a.KwDefaults {
		if d != nil {
			kwDefaults++
		}
	}
	if len(a.Defaults) == 0 && kwDefaults == 0 && annotations == 0 {
		return -1
	}
	at := u.at
	parts := u.allocN(3)
	if len(a.Defaults) > 0 {
		c.tuple(a.Defaults, at, parts)
	} else {
		u.emit(at, code.Clear, parts, 0, 0)
	}
	if kwDefaults > 0 {
		u.emit(at, code.BuildDict, parts+1, 0, 0)
		for i, d := range a.KwDefaults {
			if d != nil {
				c.dictItem(parts+1, mangle(u.scope.class, a.KwOnly[i].Name), d, at)
			}
		}
	} else {
		u.emit(at, code.Clear, parts+1, 0, 0)
	}
	if annotations > 0 {
		u.emit(at, code.BuildDict, parts+2, 0, 0)
		for _, list := range [][]*syntax.Arg{a.Args, a.PosOnly, {a.VarArg}, a.KwOnly, {a.KwArg}} {
			for _, p := range list {
				if p != nil && p.Annotation != nil {
					c.annotationItem(parts+2, p.Name, p.Annotation)
				}
			}
		}
		if s.Returns != nil {
			c.annotationItem(parts+2, "return", s.Returns)
		}
	} else {
		u.emit(at, code.Clear, parts+2, 0, 0)
	}
	return parts
}

func countAnnotations(s *syntax.FunctionDef) int {
	n := 0
	for _, list := range [][]*syntax.Arg{s.Args.PosOnly, s.Args.Args, s.Args.KwOnly, {s.Args.VarArg, s.Args.KwArg}} {
		for _, p := range list {
			if p != nil && p.Annotation != nil {
				n++
			}
		}
	}
	if s.Returns != nil {
		n++
	}
	return n
}

// dictItem sets an item of the dict in register d under a string.
func (c *compiler) dictItem(d reg, key string, value syntax.Expr, at syntax.Span) {
	u := c.unit
	mark := u.top
	k := u.alloc()
	u.emit(at, code.Const, k, u.constant(key), 0)
	v := c.any(value)
	u.emit(at, code.DictSet, d, k, v)
	u.top = mark
}

func (c *compiler) annotationItem(d reg, name string, e syntax.Expr) {
	u := c.unit
	mark := u.top
	k := u.alloc()
	u.emit(u.at, code.Const, k, u.constant(mangle(u.scope.class, name)), 0)
	v := u.alloc()
	if star, ok := e.(*syntax.Starred); ok && !c.annotations {
		// *args: *Ts is the one element of what Ts gives when iterated.
		t := c.any(star.Value)
		u.emit(star.Span, code.Unpack, v, 1, t)
	} else {
		c.annotation(e, v)
	}
	u.emit(u.at, code.DictSet, d, k, v)
	u.top = mark
}

// annotation evaluates an annotation, or makes it a string.
func (c *compiler) annotation(e syntax.Expr, dst reg) {
	if c.annotations {
		c.unit.emit(c.unit.at, code.Const, dst, c.unit.constant(unparse(e)), 0)
		return
	}
	c.into(e, dst)
}

// makeFunction writes the instruction that makes a function of code k.
func (c *compiler) makeFunction(dst reg, k *code.Code, parts reg, at syntax.Span) {
	c.unit.emit(at, code.MakeFunction, dst, c.unit.constant(k), parts)
}

// lambda compiles a lambda expression into dst.
func (c *compiler) lambda(e *syntax.Lambda, dst reg) {
	u := c.unit
	mark := u.top
	c.forbidParams(e.Args)
	parts := c.functionParts(e.Args, nil)
	scope := c.scopes[e]
	c.enter(scope, "<lambda>", e.Start.Line, functionFlags(scope, e.Args))
	c.parameters(e.Args)
	inner := c.unit
	inner.begin(e.Body.Where())
	v := c.any(e.Body)
	inner.emit(e.Body.Where(), code.Return, v, 0, 0)
	inner.live = false
	k := c.leave()
	c.makeFunction(dst, k, parts, e.Span)
	u.top = mark
}

// classDef compiles a class statement: a function whose body fills a namespace,
// given to __build_class__.
func (c *compiler) classDef(s *syntax.ClassDef) {
	u := c.unit
	mark := u.top
	first := u.top
	for _, d := range s.Decorators {
		c.temp(d)
	}
	scope := c.scopes[s]
	c.enter(scope, s.Name, definition(s.Span, s.Decorators).Start.Line, code.ClassBody)
	c.classBody(s)
	k := c.leave()

	build := u.allocN(3)
	u.emit(s.Span, code.BuildClass, build, 0, 0)
	c.makeFunction(build+1, k, -1, s.Span)
	u.emit(s.Span, code.Const, build+2, u.constant(s.Name), 0)
	c.callWith(build, 2, s.Bases, s.Keywords, s.Span)
	c.decorate(first, s.Decorators)
	c.storeName(s.Name, first, s.Span)
	u.top = mark
}

func (c *compiler) classBody(s *syntax.ClassDef) {
	u := c.unit
	u.begin(definition(s.Span, s.Decorators))
	u.at = s.Span
	line := syntax.Pos{Line: int32(u.code.FirstLine)}
	at := syntax.Span{Start: line, End: line}
	r := u.alloc()
	u.emit(at, code.LoadName, r, u.name("__name__"), 0)
	u.emit(at, code.StoreName, r, u.name("__module__"), 0)
	u.emit(at, code.Const, r, u.constant(u.code.QualName), 0)
	u.emit(at, code.StoreName, r, u.name("__qualname__"), 0)
	u.top = r
	u.started = false
	body := s.Body
	if needsAnnotations(body) {
		u.emit(at, code.Annotations, 0, 0, 0)
	}
	if doc, ok := docstring(body); ok {
		u.line(body[0].Where())
		c.keepDoc(doc, body[0].Where())
		body = body[1:]
	}
	c.stmts(body)
	if u.scope.classCell && u.live {
		u.emit(s.Span, code.StoreName, 0, u.name("__classcell__"), 0)
	}
}

// needsAnnotations looks for an annotated variable in the statements of a module
// or class.
func needsAnnotations(body []syntax.Stmt) bool {
	for _, s := range body {
		switch s := s.(type) {
		case *syntax.AnnAssign:
			return true
		case *syntax.For:
			if needsAnnotations(s.Body) || needsAnnotations(s.Else) {
				return true
			}
		case *syntax.While:
			if needsAnnotations(s.Body) || needsAnnotations(s.Else) {
				return true
			}
		case *syntax.If:
			if needsAnnotations(s.Body) || needsAnnotations(s.Else) {
				return true
			}
		case *syntax.With:
			if needsAnnotations(s.Body) {
				return true
			}
		case *syntax.Match:
			for _, m := range s.Cases {
				if needsAnnotations(m.Body) {
					return true
				}
			}
		case *syntax.Try:
			if needsAnnotations(s.Body) || needsAnnotations(s.Else) || needsAnnotations(s.Finally) {
				return true
			}
			for _, h := range s.Handlers {
				if needsAnnotations(h.Body) {
					return true
				}
			}
		}
	}
	return false
}
