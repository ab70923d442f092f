package compile

import (
	"math"
	"math/big"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// any evaluates an expression into some register: that of the variable if it is
// a local, else a new one.
func (c *compiler) any(e syntax.Expr) reg {
	if r, ok := c.localValue(e); ok {
		return r
	}
	return c.temp(e)
}

// anyIn is any with a temporary to be used, if one is needed.
func (c *compiler) anyIn(e syntax.Expr, t reg) reg {
	if r, ok := c.localValue(e); ok {
		return r
	}
	c.into(e, t)
	return t
}

// operand is anyIn where t may be the register of a local, which is not yet to be
// overwritten: then it is any.
func (c *compiler) operand(e syntax.Expr, t reg) reg {
	if c.unit.isLocal(t) {
		return c.any(e)
	}
	return c.anyIn(e, t)
}

// temp evaluates an expression into a new register.
func (c *compiler) temp(e syntax.Expr) reg {
	r := c.unit.alloc()
	c.into(e, r)
	return r
}

// localValue returns the register of an expression that is a local variable. One
// that := assigns may change before the register is used, so it does not count.
func (c *compiler) localValue(e syntax.Expr) (reg, bool) {
	name, ok := e.(*syntax.Name)
	if !ok || name.ID == "__debug__" {
		return 0, false
	}
	how, r, sym := c.variable(name.ID)
	if how != inRegister || sym.flags&walrus != 0 {
		return 0, false
	}
	c.unit.check(r, name.Span)
	return r, true
}

// into evaluates an expression into register dst. If that is the register of a
// local, it is written once, at the end: until then the variable keeps its value.
func (c *compiler) into(e syntax.Expr, dst reg) {
	u := c.unit
	c.spend(e.Where())
	mark := u.top
	if u.isLocal(dst) && !writesOnce(e) {
		t := c.temp(e)
		u.emit(e.Where(), code.Move, dst, t, 0)
		u.top = mark
		return
	}
	switch e := fold(e).(type) {
	case *syntax.Constant:
		c.constant(e, dst)
	case *syntax.Name:
		c.nameInto(e, dst)
	case *syntax.BoolOp:
		c.boolOp(e, dst)
	case *syntax.NamedExpr:
		c.namedExpr(e, dst)
	case *syntax.BinOp:
		c.binOp(e, dst)
	case *syntax.UnaryOp:
		c.unaryOp(e, dst)
	case *syntax.Lambda:
		c.lambda(e, dst)
	case *syntax.IfExp:
		c.ifExp(e, dst)
	case *syntax.Dict:
		c.dict(e, dst)
	case *syntax.Set:
		c.set(e.Elts, e.Span, dst)
	case *syntax.List:
		c.list(e.Elts, e.Span, dst)
	case *syntax.Tuple:
		c.tuple(e.Elts, e.Span, dst)
	case *syntax.Comp:
		c.comp(e, dst)
	case *syntax.Await:
		c.await(e, dst)
	case *syntax.Yield:
		c.yield(e, dst)
	case *syntax.YieldFrom:
		c.yieldFrom(e, dst)
	case *syntax.Compare:
		c.compare(e, dst)
	case *syntax.Call:
		c.call(e, dst)
	case *syntax.JoinedStr:
		c.joinedStr(e, dst)
	case *syntax.FormattedValue:
		c.joinedStr(&syntax.JoinedStr{Span: e.Span, Values: []syntax.Expr{e}}, dst)
	case *syntax.Attribute:
		obj := c.operand(e.Value, dst)
		u.emitCached(attributeSpan(e), code.GetAttr, dst, obj, u.name(mangle(u.scope.class, e.Attr)))
	case *syntax.Subscript:
		c.subscript(e, dst)
	case *syntax.Slice:
		c.slice(e, dst)
	case *syntax.Starred:
		c.fail(e.Span, "can't use starred expression here")
	}
	u.top = mark
}

// writesOnce reports whether the code for e writes its register only with its
// last instruction.
func writesOnce(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant, *syntax.Name, *syntax.BinOp, *syntax.UnaryOp, *syntax.Attribute, *syntax.Subscript,
		*syntax.Call, *syntax.Lambda, *syntax.Await, *syntax.Yield, *syntax.YieldFrom:
		return true
	case *syntax.Compare:
		return len(e.Ops) == 1
	case *syntax.IfExp:
		return writesOnce(e.Body) && writesOnce(e.Else)
	}
	return false
}

// refuse ends the compilation at a constant that is not supported.
func (c *compiler) refuse(e *syntax.Constant) {
	if _, ok := e.Value.(syntax.Imaginary); ok {
		c.fail(e.Span, "complex numbers are not supported by Eyewall")
	}
}

func (c *compiler) constant(e *syntax.Constant, dst reg) {
	c.refuse(e)
	k, _ := constantValue(e)
	c.unit.emit(e.Span, code.Const, dst, c.unit.constant(k), 0)
}

func (c *compiler) nameInto(e *syntax.Name, dst reg) {
	if e.ID == "__debug__" {
		c.unit.emit(e.Span, code.Const, dst, c.unit.constant(true), 0)
		return
	}
	c.loadName(e.ID, dst, e.Span)
}

func (c *compiler) boolOp(e *syntax.BoolOp, dst reg) {
	u := c.unit
	end := newLabel()
	op := code.JumpIf
	if e.And {
		op = code.JumpUnless
	}
	for _, v := range e.Values[:len(e.Values)-1] {
		c.into(v, dst)
		u.branchTo(e.Span, end, op, dst, 0)
	}
	c.into(e.Values[len(e.Values)-1], dst)
	u.place(end)
}

func (c *compiler) namedExpr(e *syntax.NamedExpr, dst reg) {
	c.into(e.Value, dst)
	c.storeName(e.Target.ID, dst, e.Target.Span)
}

func (c *compiler) binOp(e *syntax.BinOp, dst reg) {
	u := c.unit
	left := c.operand(e.Left, dst)
	if op, k, ok := intOperand(e.Op, e.Right); ok {
		u.emit(e.Span, op, dst, left, k)
		return
	}
	right := c.any(e.Right)
	u.emit(e.Span, code.Add+code.Op(e.Op), dst, left, right)
}

// intOperand returns the operation with an int in the instruction, if there is one.
func intOperand(op syntax.Operator, right syntax.Expr) (code.Op, int, bool) {
	k, ok := smallInt(right)
	if !ok {
		return 0, 0, false
	}
	switch op {
	case syntax.Add:
		return code.AddInt, k, true
	case syntax.Sub:
		return code.SubInt, k, true
	case syntax.Mult:
		return code.MulInt, k, true
	case syntax.Mod:
		return code.ModInt, k, true
	case syntax.FloorDiv:
		return code.FloorDivInt, k, true
	}
	return 0, 0, false
}

// smallInt returns the value of an int that fits into an instruction.
func smallInt(e syntax.Expr) (int, bool) {
	k, ok := fold(e).(*syntax.Constant)
	if !ok {
		return 0, false
	}
	i, ok := k.Value.(int64)
	if !ok || i < math.MinInt32 || i > math.MaxInt32 {
		return 0, false
	}
	return int(i), true
}

func (c *compiler) unaryOp(e *syntax.UnaryOp, dst reg) {
	u := c.unit
	if inner, ok := negated(e); ok {
		c.compare(inner, dst)
		return
	}
	v := c.operand(e.Operand, dst)
	u.emit(e.Span, code.Invert+code.Op(e.Op), dst, v, 0)
}

// negated turns not (a in b) and not (a is b) into a not in b and a is not b.
func negated(e *syntax.UnaryOp) (*syntax.Compare, bool) {
	inner, ok := e.Operand.(*syntax.Compare)
	if !ok || e.Op != syntax.Not || len(inner.Ops) != 1 {
		return nil, false
	}
	opposite := [...]syntax.CompareOp{syntax.Is: syntax.IsNot, syntax.IsNot: syntax.Is, syntax.In: syntax.NotIn, syntax.NotIn: syntax.In}
	if inner.Ops[0] < syntax.Is {
		return nil, false
	}
	return &syntax.Compare{Span: inner.Span, Left: inner.Left, Ops: []syntax.CompareOp{opposite[inner.Ops[0]]}, Comparators: inner.Comparators}, true
}

func (c *compiler) ifExp(e *syntax.IfExp, dst reg) {
	u := c.unit
	orelse, end := newLabel(), newLabel()
	c.branch(e.Test, orelse, false, e.Span)
	c.into(e.Body, dst)
	u.jumpTo(e.Span, end)
	u.place(orelse)
	c.into(e.Else, dst)
	u.place(end)
}

func (c *compiler) compare(e *syntax.Compare, dst reg) {
	u := c.unit
	if len(e.Ops) == 1 {
		left := c.operand(e.Left, dst)
		right := c.container(e.Ops[0], e.Comparators[0])
		u.emit(e.Span, code.Eq+code.Op(e.Ops[0]), dst, left, right)
		return
	}
	end := newLabel()
	left := c.any(e.Left)
	for i, op := range e.Ops {
		right := c.container(op, e.Comparators[i])
		u.emit(e.Span, code.Eq+code.Op(op), dst, left, right)
		if i < len(e.Ops)-1 {
			u.branchTo(e.Span, end, code.JumpUnless, dst, 0)
		}
		left = right
	}
	u.place(end)
}

// branch evaluates a condition and goes to target if its truth is when; else it
// goes on behind. Jumps stand at at, and so does what comes of the condition,
// but behind a comparison CPython blames that: branch returns which place it is.
func (c *compiler) branch(e syntax.Expr, target *label, when bool, at syntax.Span) syntax.Span {
	u := c.unit
	mark := u.top
	defer func() { u.top = mark }()
	if value, ok := truth(e); ok {
		if k, isConstant := e.(*syntax.Constant); isConstant {
			c.refuse(k)
		}
		if value == when {
			u.jumpTo(at, target)
		}
		return at
	}
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			return c.branch(e.Operand, target, !when, at)
		}
	case *syntax.BoolOp:
		return c.branchBoolOp(e, target, when, at)
	case *syntax.IfExp:
		orelse, end := newLabel(), newLabel()
		at = c.branch(e.Test, orelse, false, at)
		at = c.branch(e.Body, target, when, at)
		u.jumpTo(at, end)
		u.place(orelse)
		at = c.branch(e.Else, target, when, at)
		u.place(end)
		return at
	case *syntax.Compare:
		c.branchCompare(e, target, when)
		return e.Span
	}
	v := c.any(e)
	op := code.JumpUnless
	if when {
		op = code.JumpIf
	}
	u.branchTo(at, target, op, v, 0)
	return at
}

func (c *compiler) branchBoolOp(e *syntax.BoolOp, target *label, when bool, at syntax.Span) syntax.Span {
	if e.And != when {
		// The first value that decides is the one that jumps.
		for _, v := range e.Values {
			at = c.branch(v, target, when, at)
		}
		return at
	}
	skip := newLabel()
	last := len(e.Values) - 1
	for _, v := range e.Values[:last] {
		at = c.branch(v, skip, !when, at)
	}
	at = c.branch(e.Values[last], target, when, at)
	c.unit.place(skip)
	return at
}

func (c *compiler) branchCompare(e *syntax.Compare, target *label, when bool) {
	u := c.unit
	last := len(e.Ops) - 1
	fails := target
	if when {
		fails = newLabel()
	}
	left := c.any(e.Left)
	for i, op := range e.Ops {
		if i == last && isNone(op, e.Comparators[i]) {
			jump := code.IfNotNone
			if (op == syntax.Is) == when {
				jump = code.IfNone
			}
			u.branchTo(e.Span, target, jump, left, 0)
			if when {
				u.place(fails)
			}
			return
		}
		if k, ok := smallInt(e.Comparators[i]); ok && i == last && op <= syntax.GtE {
			u.branchTo(e.Span, fails, code.UnlessEqInt+code.Op(op), left, k)
			continue
		}
		right := c.container(op, e.Comparators[i])
		if op <= syntax.GtE {
			u.branchTo(e.Span, fails, code.UnlessEq+code.Op(op), left, right)
		} else {
			r := u.alloc()
			u.emit(e.Span, code.Eq+code.Op(op), r, left, right)
			if i == last && when {
				u.branchTo(e.Span, target, code.JumpIf, r, 0)
				u.place(fails)
				return
			}
			u.branchTo(e.Span, fails, code.JumpUnless, r, 0)
		}
		left = right
	}
	if when {
		u.jumpTo(e.Span, target)
		u.place(fails)
	}
}

// isNone reports whether a comparison is 'is None' or 'is not None'.
func isNone(op syntax.CompareOp, right syntax.Expr) bool {
	k, ok := right.(*syntax.Constant)
	return ok && k.Value == nil && (op == syntax.Is || op == syntax.IsNot)
}

func (c *compiler) await(e *syntax.Await, dst reg) {
	u := c.unit
	if !u.scope.isFunction() {
		c.fail(e.Span, "'await' outside function")
	}
	if !u.scope.async && u.scope.kind != compScope {
		c.fail(e.Span, "'await' outside async function")
	}
	t := u.alloc()
	v := c.anyIn(e.Value, t)
	u.emit(e.Span, code.Awaitable, t, v, 0)
	u.emit(e.Span, code.YieldFrom, dst, t, 0)
}

func (c *compiler) yield(e *syntax.Yield, dst reg) {
	u := c.unit
	if !u.scope.isFunction() {
		c.fail(e.Span, "'yield' outside function")
	}
	var v reg
	if e.Value == nil {
		v = u.alloc()
		u.emit(e.Span, code.Const, v, u.constant(nil), 0)
	} else {
		v = c.operand(e.Value, dst)
	}
	u.emit(e.Span, code.Yield, dst, v, 0)
}

func (c *compiler) yieldFrom(e *syntax.YieldFrom, dst reg) {
	u := c.unit
	if !u.scope.isFunction() {
		c.fail(e.Span, "'yield' outside function")
	}
	if u.scope.async {
		c.fail(e.Span, "'yield from' inside async function")
	}
	t := u.alloc()
	v := c.anyIn(e.Value, t)
	u.emit(e.Span, code.YieldFromIter, t, v, 0)
	u.emit(e.Span, code.YieldFrom, dst, t, 0)
}

func (c *compiler) subscript(e *syntax.Subscript, dst reg) {
	u := c.unit
	obj := c.operand(e.Value, dst)
	if k, ok := smallInt(e.Index); ok {
		u.emit(e.Span, code.GetItemInt, dst, obj, k)
		return
	}
	index := c.any(e.Index)
	u.emit(e.Span, code.GetItem, dst, obj, index)
}

func (c *compiler) slice(e *syntax.Slice, dst reg) {
	u := c.unit
	first := u.top
	for _, part := range []syntax.Expr{e.Lower, e.Upper, e.Step} {
		if part != nil {
			c.temp(part)
		} else {
			u.emit(e.Span, code.Const, u.alloc(), u.constant(nil), 0)
		}
	}
	u.emit(e.Span, code.BuildSlice, dst, first, 0)
}

// constantValue converts the value of a literal.
func constantValue(e *syntax.Constant) (any, bool) {
	switch v := e.Value.(type) {
	case nil, bool, int64, *big.Int, float64, string:
		return v, true
	case syntax.Bytes:
		return code.Bytes(v), true
	case syntax.Ellipsis:
		return code.Ellipsis{}, true
	}
	return nil, false
}
