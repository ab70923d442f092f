package compile

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// place of a variable: how instructions reach it.
type access uint8

const (
	inRegister access = iota
	inCell
	inFree
	inClassFree // in the namespace of the class body, else free
	inGlobals
	inNamespace
)

// variable finds the variable that a name means in the unit. number is a
// register, a free variable or a name, as access says.
func (c *compiler) variable(name string) (how access, number int, sym *symbol) {
	u := c.unit
	name = mangle(u.scope.class, name)
	sym = u.scope.symbols[name]
	kind := globalImplicit
	if sym != nil {
		kind = sym.kind
	}
	switch kind {
	case local:
		if u.scope.isFunction() {
			return inRegister, sym.index, sym
		}
	case cell:
		return inCell, sym.index, sym
	case freeVariable:
		if u.scope.kind == classScope && sym.flags&declaredNonlocal == 0 {
			return inClassFree, u.scope.freeIndex[name], sym
		}
		return inFree, u.scope.freeIndex[name], sym
	case globalExplicit:
		return inGlobals, u.name(name), sym
	case globalImplicit:
		if u.scope.isFunction() {
			return inGlobals, u.name(name), sym
		}
	}
	if u.code.Flags&code.Module != 0 {
		return inGlobals, u.name(name), sym
	}
	return inNamespace, u.name(name), sym
}

// loadName loads a variable into dst.
func (c *compiler) loadName(name string, dst reg, at syntax.Span) {
	u := c.unit
	how, number, _ := c.variable(name)
	switch how {
	case inRegister:
		u.check(number, at)
		if dst != number {
			u.emit(at, code.Move, dst, number, 0)
		}
	case inCell:
		u.emit(at, code.LoadCell, dst, number, 0)
	case inFree:
		u.emit(at, code.LoadFree, dst, number, 0)
	case inClassFree:
		u.emit(at, code.LoadClassFree, dst, number, u.name(mangle(u.scope.class, name)))
	case inGlobals:
		u.emitCached(at, code.LoadGlobal, dst, number, 0)
	case inNamespace:
		u.emit(at, code.LoadName, dst, number, 0)
	}
}

// check makes sure that a local has a value; behind it that is known.
func (u *unit) check(r reg, at syntax.Span) {
	if u.live && !u.assigned.has(r) {
		u.emit(at, code.Check, r, 0, 0)
		u.assigned.add(r)
	}
}

// storeName assigns register r to a variable.
func (c *compiler) storeName(name string, r reg, at syntax.Span) {
	u := c.unit
	c.forbid(name, at)
	how, number, _ := c.variable(name)
	switch how {
	case inRegister:
		if r != number {
			u.emit(at, code.Move, number, r, 0)
		}
		u.assigned.add(number)
	case inCell:
		u.emit(at, code.StoreCell, r, number, 0)
	case inFree:
		u.emit(at, code.StoreFree, r, number, 0)
	case inGlobals:
		u.emitCached(at, code.StoreGlobal, r, number, 0)
	case inNamespace:
		u.emit(at, code.StoreName, r, number, 0)
	}
}

// unassign notes that a local lost its value, also for the handlers of every try around.
func (u *unit) unassign(r reg) {
	u.assigned.remove(r)
	for _, b := range u.blocks {
		if b.region != nil {
			b.region.entry.remove(r)
		}
	}
}

// deleteName compiles del of a name.
func (c *compiler) deleteName(name string, at syntax.Span) {
	u := c.unit
	if name == "__debug__" {
		c.fail(at, "cannot delete __debug__")
	}
	how, number, _ := c.variable(name)
	switch how {
	case inRegister:
		op := code.Unbind
		if u.assigned.has(number) {
			op = code.Clear
		}
		u.emit(at, op, number, 0, 0)
		u.unassign(number)
	case inCell:
		u.emit(at, code.DeleteCell, 0, number, 0)
	case inFree:
		u.emit(at, code.DeleteFree, 0, number, 0)
	case inGlobals:
		u.emit(at, code.DeleteGlobal, 0, number, 0)
	case inNamespace:
		u.emit(at, code.DeleteName, 0, number, 0)
	}
}

// forget unbinds the name of an except clause at its end, whether it is bound or not.
func (c *compiler) forget(name string, at syntax.Span) {
	u := c.unit
	how, number, _ := c.variable(name)
	switch how {
	case inRegister:
		u.emit(at, code.Clear, number, 0, 0)
		u.unassign(number)
	case inCell:
		u.emit(at, code.ClearCell, 0, number, 0)
	case inFree:
		u.emit(at, code.ClearFree, 0, number, 0)
	default:
		mark := u.top
		r := u.alloc()
		u.emit(at, code.Const, r, u.constant(nil), 0)
		c.storeName(name, r, at)
		c.deleteName(name, at)
		u.top = mark
	}
}
