package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// maxRow bounds the registers that a display or call takes at once; what is
// longer is built piece by piece.
const maxRow = 30

// minConstant is the number of constants from which a list is made of a constant tuple.
const minConstant = 3

// constants returns the values of expressions that are all constants.
func (c *compiler) constants(elts []syntax.Expr) (code.Tuple, bool) {
	values := make(code.Tuple, 0, len(elts))
	for _, e := range elts {
		k, ok := c.constantOf(e)
		if !ok {
			return nil, false
		}
		values = append(values, k)
	}
	return values, true
}

// constantOf returns the value of a constant expression, which may be a tuple.
func (c *compiler) constantOf(e syntax.Expr) (any, bool) {
	switch e := fold(e).(type) {
	case *syntax.Constant:
		return constantValue(e)
	case *syntax.Tuple:
		t, ok := c.constants(e.Elts)
		return t, ok
	case *syntax.Name:
		return true, e.ID == "__debug__"
	}
	return nil, false
}

func (c *compiler) tuple(elts []syntax.Expr, at syntax.Span, dst reg) {
	u := c.unit
	if values, ok := c.constants(elts); ok {
		u.emit(at, code.Const, dst, u.constant(values), 0)
		return
	}
	if first, ok := c.row(elts); ok {
		u.emit(at, code.BuildTuple, dst, first, len(elts))
		return
	}
	l := u.alloc()
	c.list(elts, at, l)
	u.emit(at, code.ListToTuple, dst, l, 0)
}

// row evaluates a few expressions without stars into registers in a row.
func (c *compiler) row(elts []syntax.Expr) (reg, bool) {
	if len(elts) > maxRow {
		return 0, false
	}
	for _, e := range elts {
		if isStarred(e) {
			return 0, false
		}
	}
	first := c.unit.top
	for _, e := range elts {
		c.temp(e)
	}
	return first, true
}

// list builds a list. It may write dst before the last instruction.
func (c *compiler) list(elts []syntax.Expr, at syntax.Span, dst reg) {
	c.collect(elts, at, dst, code.BuildList, code.ListAppend, code.ListExtend, 0)
}

func (c *compiler) set(elts []syntax.Expr, at syntax.Span, dst reg) {
	c.collect(elts, at, dst, code.BuildSet, code.SetAdd, code.SetUpdate, 0)
}

// collect builds a list or set. mode is C of extend.
func (c *compiler) collect(elts []syntax.Expr, at syntax.Span, dst reg, build, add, extend code.Op, mode int) {
	u := c.unit
	mark := u.top
	if values, ok := c.constants(elts); ok && len(values) >= minConstant {
		u.emit(at, build, dst, 0, 0)
		t := u.alloc()
		u.emit(at, code.Const, t, u.constant(values), 0)
		u.emit(at, extend, dst, t, mode)
		u.top = mark
		return
	}
	n := 0
	for n < len(elts) && n < maxRow && !isStarred(elts[n]) {
		n++
	}
	first, _ := c.row(elts[:n])
	u.emit(at, build, dst, first, n)
	u.top = mark
	for _, e := range elts[n:] {
		if s, ok := e.(*syntax.Starred); ok {
			v := c.any(s.Value)
			u.emit(at, extend, dst, v, mode)
		} else {
			v := c.any(e)
			u.emit(at, add, dst, v, 0)
		}
		u.top = mark
	}
}

func (c *compiler) dict(e *syntax.Dict, dst reg) {
	u := c.unit
	mark := u.top
	n := 0
	for n < len(e.Keys) && n < maxRow/2 && e.Keys[n] != nil {
		n++
	}
	first := u.top
	for i := range n {
		c.temp(e.Keys[i])
		c.temp(e.Values[i])
	}
	u.emit(e.Span, code.BuildDict, dst, first, n)
	u.top = mark
	for i := n; i < len(e.Keys); i++ {
		if e.Keys[i] == nil {
			v := c.any(e.Values[i])
			u.emit(e.Span, code.DictUpdate, dst, v, 0)
		} else {
			k := c.any(e.Keys[i])
			v := c.any(e.Values[i])
			u.emit(e.Span, code.DictSet, dst, k, v)
		}
		u.top = mark
	}
}

// container evaluates the right side of a comparison. A display of constants
// behind in is a constant.
func (c *compiler) container(op syntax.CompareOp, e syntax.Expr) reg {
	if op != syntax.In && op != syntax.NotIn {
		return c.any(e)
	}
	var k any
	switch e := e.(type) {
	case *syntax.List:
		values, ok := c.constants(e.Elts)
		if !ok {
			return c.any(e)
		}
		k = values
	case *syntax.Set:
		values, ok := c.constants(e.Elts)
		if !ok {
			return c.any(e)
		}
		k = code.FrozenSet(values)
	default:
		return c.any(e)
	}
	u := c.unit
	r := u.alloc()
	u.emit(e.Where(), code.Const, r, u.constant(k), 0)
	return r
}

// joinedStr builds an f-string.
func (c *compiler) joinedStr(e *syntax.JoinedStr, dst reg) {
	u := c.unit
	switch len(e.Values) {
	case 0:
		u.emit(e.Span, code.Const, dst, u.constant(""), 0)
		return
	case 1:
		c.stringPart(e.Values[0], e.Span, dst)
		return
	}
	first := u.top
	n := 0
	for _, part := range e.Values {
		if n == maxRow {
			u.emit(e.Span, code.BuildString, first, first, n)
			u.top = first + 1
			n = 1
		}
		c.stringPart(part, e.Span, u.alloc())
		n++
	}
	u.emit(e.Span, code.BuildString, dst, first, n)
}

// stringPart evaluates a part of an f-string to a string.
func (c *compiler) stringPart(part syntax.Expr, at syntax.Span, dst reg) {
	u := c.unit
	f, ok := part.(*syntax.FormattedValue)
	if !ok {
		c.into(part, dst)
		return
	}
	mark := u.top
	v := c.operand(f.Value, dst)
	spec := -1
	if f.Spec != nil {
		spec = c.temp(f.Spec)
	}
	u.emitD(at, code.Format, dst, v, spec, int(f.Conversion))
	u.top = mark
}
