package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

func (c *compiler) assign(s *syntax.Assign) {
	u := c.unit
	if len(s.Targets) == 1 {
		if r, ok := c.localTarget(s.Targets[0]); ok {
			c.into(s.Value, r)
			u.assigned.add(r)
			return
		}
		if c.assignEach(s.Targets[0], s.Value) {
			return
		}
		c.store(s.Targets[0], c.any(s.Value))
		return
	}
	// The first target may be the variable that holds the value.
	v := c.temp(s.Value)
	for _, t := range s.Targets {
		c.store(t, v)
	}
}

// maxEach bounds the values that are assigned one by one.
const maxEach = 8

// assignEach compiles a, b = x, y without making a tuple, if it is that.
func (c *compiler) assignEach(target, value syntax.Expr) bool {
	targets, values := elements(target), elements(value)
	if len(targets) == 0 || len(targets) != len(values) || len(targets) > maxEach {
		return false
	}
	if _, ok := value.(*syntax.Tuple); !ok {
		return false
	}
	for i := range targets {
		if isStarred(targets[i]) || isStarred(values[i]) {
			return false
		}
	}
	regs := make([]reg, len(values))
	for i, v := range values {
		regs[i] = c.any(v)
		if c.unit.isLocal(regs[i]) && c.storesInto(targets[:i], regs[i]) {
			r := c.unit.alloc()
			c.unit.emit(v.Where(), code.Move, r, regs[i], 0)
			regs[i] = r
		}
	}
	for i, t := range targets {
		c.store(t, regs[i])
	}
	return true
}

// storesInto reports whether assigning to the targets may change the local r.
func (c *compiler) storesInto(targets []syntax.Expr, r reg) bool {
	for _, t := range targets {
		switch t := t.(type) {
		case *syntax.Name:
			if l, ok := c.localTarget(t); ok && l == r {
				return true
			}
		case *syntax.Tuple:
			if c.storesInto(t.Elts, r) {
				return true
			}
		case *syntax.List:
			if c.storesInto(t.Elts, r) {
				return true
			}
		case *syntax.Starred:
			if c.storesInto([]syntax.Expr{t.Value}, r) {
				return true
			}
		}
	}
	return false
}

func elements(e syntax.Expr) []syntax.Expr {
	switch e := e.(type) {
	case *syntax.Tuple:
		return e.Elts
	case *syntax.List:
		return e.Elts
	}
	return nil
}

func isStarred(e syntax.Expr) bool {
	_, ok := e.(*syntax.Starred)
	return ok
}

// store assigns register v to a target.
func (c *compiler) store(target syntax.Expr, v reg) {
	u := c.unit
	mark := u.top
	switch t := target.(type) {
	case *syntax.Name:
		c.storeName(t.ID, v, t.Span)
	case *syntax.Attribute:
		c.forbid(t.Attr, t.Span)
		obj := c.any(t.Value)
		u.emitCached(attributeSpan(t), code.SetAttr, v, obj, u.name(mangle(u.scope.class, t.Attr)))
	case *syntax.Subscript:
		obj := c.any(t.Value)
		index := c.any(t.Index)
		u.emit(t.Span, code.SetItem, v, obj, index)
	case *syntax.Tuple:
		c.unpack(t.Elts, v, t.Span)
	case *syntax.List:
		c.unpack(t.Elts, v, t.Span)
	case *syntax.Starred:
		c.fail(t.Span, "starred assignment target must be in a list or tuple")
	default:
		c.fail(t.Where(), "cannot assign to this")
	}
	u.top = mark
}

// attributeSpan is where the loading of an attribute stands: of one that spans
// several lines only its name.
func attributeSpan(e *syntax.Attribute) syntax.Span {
	s := e.Span
	if s.Start.Line != s.End.Line {
		s.Start = syntax.Pos{Line: s.End.Line, Col: max(0, s.End.Col-int32(runes(e.Attr)))}
	}
	return s
}

// runes counts the characters of a name.
func runes(s string) int {
	n := 0
	for range s {
		n++
	}
	return n
}

// unpack assigns the items of register v to targets.
func (c *compiler) unpack(targets []syntax.Expr, v reg, at syntax.Span) {
	u := c.unit
	star := -1
	for i, t := range targets {
		if isStarred(t) {
			if star >= 0 {
				c.fail(at, "multiple starred expressions in assignment")
			}
			if i >= 1<<8 {
				c.fail(at, "too many expressions in star-unpacking assignment")
			}
			star = i
		}
	}
	if star >= 0 {
		first := u.allocN(len(targets))
		u.emitD(at, code.UnpackEx, first, len(targets), v, star)
		for i, t := range targets {
			if i == star {
				t = t.(*syntax.Starred).Value
			}
			c.store(t, first+i)
		}
		return
	}
	if first, ok := c.localsInRow(targets); ok {
		u.emit(at, code.Unpack, first, len(targets), v)
		for i := range targets {
			u.assigned.add(first + i)
		}
		return
	}
	first := u.allocN(len(targets))
	u.emit(at, code.Unpack, first, len(targets), v)
	for i, t := range targets {
		c.store(t, first+i)
	}
}

// localsInRow reports whether the targets are locals with neighbouring
// registers, the first of which it returns.
func (c *compiler) localsInRow(targets []syntax.Expr) (reg, bool) {
	first := 0
	for i, t := range targets {
		r, ok := c.localTarget(t)
		if !ok {
			return 0, false
		}
		if i == 0 {
			first = r
		} else if r != first+i {
			return 0, false
		}
	}
	return first, len(targets) > 0
}

func (c *compiler) augAssign(s *syntax.AugAssign) {
	u := c.unit
	switch t := s.Target.(type) {
	case *syntax.Name:
		c.forbid(t.ID, t.Span)
		if r, ok := c.localTarget(t); ok {
			old := c.any(t)
			c.inplace(s, r, old)
			u.assigned.add(r)
			return
		}
		v := u.alloc()
		c.loadName(t.ID, v, t.Span)
		c.inplace(s, v, v)
		c.storeName(t.ID, v, t.Span)
	case *syntax.Attribute:
		c.forbid(t.Attr, t.Span)
		obj := c.any(t.Value)
		v := u.alloc()
		name := u.name(mangle(u.scope.class, t.Attr))
		u.emitCached(attributeSpan(t), code.GetAttr, v, obj, name)
		c.inplace(s, v, v)
		u.emitCached(attributeSpan(t), code.SetAttr, v, obj, name)
	case *syntax.Subscript:
		obj := c.any(t.Value)
		index := c.any(t.Index)
		v := u.alloc()
		u.emit(t.Span, code.GetItem, v, obj, index)
		c.inplace(s, v, v)
		u.emit(t.Span, code.SetItem, v, obj, index)
	default:
		c.fail(s.Span, "illegal expression for augmented assignment")
	}
}

// inplace writes dst = old op= value.
func (c *compiler) inplace(s *syntax.AugAssign, dst, old reg) {
	u := c.unit
	if op, k, ok := intOperand(s.Op, s.Value); ok {
		u.emitD(s.Span, op, dst, old, k, 1)
		return
	}
	v := c.any(s.Value)
	u.emit(s.Span, code.InplaceAdd+code.Op(s.Op), dst, old, v)
}

func (c *compiler) annAssign(s *syntax.AnnAssign) {
	u := c.unit
	if s.Value != nil {
		if r, ok := c.localTarget(s.Target); ok {
			c.into(s.Value, r)
			u.assigned.add(r)
		} else {
			c.store(s.Target, c.any(s.Value))
		}
	}
	mark := u.top
	stored := u.scope.kind == moduleScope || u.scope.kind == classScope
	switch t := s.Target.(type) {
	case *syntax.Name:
		c.forbid(t.ID, u.at)
		if s.Simple && stored {
			v := u.alloc()
			c.annotation(s.Annotation, v)
			d, k := u.alloc(), u.alloc()
			if u.code.Flags&code.Module != 0 {
				u.emitCached(s.Span, code.LoadGlobal, d, u.name("__annotations__"), 0)
			} else {
				u.emit(s.Span, code.LoadName, d, u.name("__annotations__"), 0)
			}
			u.emit(s.Span, code.Const, k, u.constant(mangle(u.scope.class, t.ID)), 0)
			u.emit(s.Span, code.SetItem, v, d, k)
		}
	case *syntax.Attribute:
		c.forbid(t.Attr, t.Span)
		if s.Value == nil {
			c.effect(t.Value)
		}
	case *syntax.Subscript:
		if s.Value == nil {
			c.effect(t.Value)
			c.effect(t.Index)
		}
	}
	if !s.Simple && stored && !c.annotations {
		c.any(s.Annotation)
	}
	u.top = mark
}

// delete compiles del of a target.
func (c *compiler) delete(target syntax.Expr) {
	u := c.unit
	mark := u.top
	switch t := target.(type) {
	case *syntax.Name:
		c.deleteName(t.ID, t.Span)
	case *syntax.Attribute:
		if t.Attr == "__debug__" {
			c.fail(t.Span, "cannot delete __debug__")
		}
		obj := c.any(t.Value)
		u.emitCached(attributeSpan(t), code.DelAttr, 0, obj, u.name(mangle(u.scope.class, t.Attr)))
	case *syntax.Subscript:
		obj := c.any(t.Value)
		index := c.any(t.Index)
		u.emit(t.Span, code.DelItem, 0, obj, index)
	case *syntax.Tuple:
		for _, e := range t.Elts {
			c.delete(e)
		}
	case *syntax.List:
		for _, e := range t.Elts {
			c.delete(e)
		}
	default:
		c.fail(t.Where(), "cannot delete this")
	}
	u.top = mark
}
