package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// call compiles a call. Function and arguments stand in a row at the top of the
// registers, and the result takes the place of the first.
func (c *compiler) call(e *syntax.Call, dst reg) {
	u := c.unit
	at := e.Span
	base := u.top
	if !u.isLocal(dst) && dst == u.top-1 {
		base = dst
		u.top = dst
	}
	method, isMethod := e.Func.(*syntax.Attribute)
	plain := len(e.Args) <= maxRow && len(e.Keywords) == 0 && !hasStar(e.Args)
	if isMethod && !extended(0, e.Args, e.Keywords) {
		at = methodCallSpan(e.Span, method)
	}
	if isMethod && plain {
		c.methodCall(method, e.Args, at)
	} else {
		c.temp(e.Func)
		c.callWith(base, 0, e.Args, e.Keywords, at)
	}
	if base != dst {
		u.emit(at, code.Move, dst, base, 0)
	}
}

// methodCall calls object.name with positional arguments; the result goes to the
// first free register. The attribute is looked up before the arguments are
// evaluated, which makes no difference if they cannot do anything.
func (c *compiler) methodCall(method *syntax.Attribute, args []syntax.Expr, at syntax.Span) {
	u := c.unit
	base := u.allocN(2)
	c.into(method.Value, base+1)
	name := u.name(mangle(u.scope.class, method.Attr))
	quiet := c.quiet(args)
	if !quiet {
		u.emitCached(attributeSpan(method), code.GetMethod, base, 0, name)
	}
	for _, a := range args {
		c.temp(a)
	}
	if quiet {
		if i := u.emitCached(at, code.CallMethod, base, len(args), name); i >= 0 {
			u.code.Methods = append(u.code.Methods, code.MethodSpan{At: int32(i), Span: spanOf(attributeSpan(method))})
		}
	} else {
		u.emit(at, code.CallFound, base, len(args), 0)
	}
}

// quiet reports whether evaluating the arguments has no effects and cannot fail.
func (c *compiler) quiet(args []syntax.Expr) bool {
	for _, a := range args {
		switch a := fold(a).(type) {
		case *syntax.Constant:
		case *syntax.Name:
			how, r, _ := c.variable(a.ID)
			if how != inRegister || !c.unit.assigned.has(r) {
				return false
			}
		default:
			if _, ok := c.constantOf(a); !ok {
				return false
			}
		}
	}
	return true
}

// methodCallSpan is where the call of a method stands: if what it is called on
// spans several lines, from the name on.
func methodCallSpan(call syntax.Span, method *syntax.Attribute) syntax.Span {
	if method.Start.Line != method.End.Line {
		call.Start = attributeSpan(method).Start
	}
	return call
}

func hasStar(args []syntax.Expr) bool {
	for _, a := range args {
		if isStarred(a) {
			return true
		}
	}
	return false
}

// callWith calls the function in register base, behind which given arguments
// stand already, with further arguments.
func (c *compiler) callWith(base reg, given int, args []syntax.Expr, keywords []*syntax.Keyword, at syntax.Span) {
	u := c.unit
	c.checkKeywords(keywords)
	if extended(given, args, keywords) {
		c.callExtended(base, given, args, keywords, at)
		return
	}
	u.top = base + 1 + given
	for _, a := range args {
		c.temp(a)
	}
	n := given + len(args) + len(keywords)
	if len(keywords) == 0 {
		u.emit(at, code.Call, base, n, 0)
		return
	}
	names := make(code.Tuple, len(keywords))
	for i, k := range keywords {
		names[i] = k.Name
		c.temp(k.Value)
	}
	u.emit(at, code.CallKw, base, n, u.constant(names))
}

// extended reports whether arguments have to be collected in a list and a dict.
func extended(given int, args []syntax.Expr, keywords []*syntax.Keyword) bool {
	for _, k := range keywords {
		if k.Name == "" {
			return true
		}
	}
	return given+len(args)+len(keywords) > maxRow || hasStar(args)
}

func (c *compiler) checkKeywords(keywords []*syntax.Keyword) {
	seen := make(map[string]bool, len(keywords))
	for _, k := range keywords {
		if k.Name == "" {
			continue
		}
		c.forbid(k.Name, c.unit.at)
		if seen[k.Name] {
			c.fail(k.Span, "keyword argument repeated: %s", k.Name)
		}
		seen[k.Name] = true
	}
}

// callExtended collects the arguments in a list and a dict.
func (c *compiler) callExtended(base reg, given int, args []syntax.Expr, keywords []*syntax.Keyword, at syntax.Span) {
	u := c.unit
	list := base + 1
	if given > 0 {
		u.emit(at, code.BuildList, list, list, given)
		u.top = list + 1
		for _, a := range args {
			op, mode := code.ListAppend, 0
			if s, ok := a.(*syntax.Starred); ok {
				a, op, mode = s.Value, code.ListExtend, 1
			}
			v := c.any(a)
			u.emit(at, op, list, v, mode)
			u.top = list + 1
		}
	} else {
		u.top = list
		u.alloc()
		c.collect(args, at, list, code.BuildList, code.ListAppend, code.ListExtend, 1)
	}
	if len(keywords) == 0 {
		u.emit(at, code.CallEx, base, 0, 0)
		return
	}
	dict := u.alloc()
	c.keywordDict(dict, base, keywords, at)
	u.emit(at, code.CallEx, base, 1, 0)
}

// keywordDict collects keyword arguments for the function in register fn. Those
// before the first ** are known to differ.
func (c *compiler) keywordDict(dict, fn reg, keywords []*syntax.Keyword, at syntax.Span) {
	u := c.unit
	mark := u.top
	u.emit(at, code.BuildDict, dict, 0, 0)
	merged := false
	for i := 0; i < len(keywords); i++ {
		k := keywords[i]
		switch {
		case k.Name == "":
			v := c.any(k.Value)
			u.emit(at, code.DictMerge, dict, v, fn)
			merged = true
		case !merged:
			c.dictItem(dict, k.Name, k.Value, at)
		default:
			part := u.alloc()
			u.emit(at, code.BuildDict, part, 0, 0)
			for ; i < len(keywords) && keywords[i].Name != ""; i++ {
				c.dictItem(part, keywords[i].Name, keywords[i].Value, at)
			}
			i--
			u.emit(at, code.DictMerge, dict, part, fn)
		}
		u.top = mark
	}
}
