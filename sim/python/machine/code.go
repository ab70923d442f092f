// Package machine runs Python code: frames on the heap, one switch over the
// instructions of sim/python/code, generators and coroutines as frames that are
// not running, exceptions and their tracebacks, threads as stacks of frames. It is
// where sim/python/py's Executor lives. It may import sys, code, compile, syntax
// and py.
package machine

import (
	"math/big"

	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// Code is code made ready to run: its constants are values, its names
// interned, and it has room for what instructions remember.
type Code struct {
	*code.Code
	instrs []code.Instr
	lines  []int32    // where statements begin: their lines; 0 elsewhere
	consts []py.Value // nil for *code.Code that became children
	names  []*py.Str
	locals []*py.Str
	free   []*py.Str
	childs []*Code // by constant; nil elsewhere
	caches []cache
	pool   []*Frame
	// simple code takes positional parameters only, runs at once, and is small.
	simple bool
	// class is the number of the free variable __class__, or -1: for super().
	class int
}

// cache is what an instruction remembers of its last look into a namespace or
// class. It holds while epoch, class or dict are the same.
type cache struct {
	epoch int
	class *py.Class
	value py.Value
	dict  *py.Dict
	slot  int
	count uint32
}

// CodeClass is types.CodeType.
var CodeClass = py.NewStatic("builtins", "code", py.LayoutOther, &py.Slots{})

// Class makes Code a value: __code__.
func (*Code) Class() *py.Class { return CodeClass }

// link makes code ready to run.
func (m *Machine) link(c *code.Code) *Code {
	c, lines := fold(c)
	l := &Code{Code: c, instrs: c.Instrs, lines: lines, consts: make([]py.Value, len(c.Consts)), names: make([]*py.Str, len(c.Names)),
		locals: make([]*py.Str, len(c.Locals)), free: make([]*py.Str, len(c.Free)), class: -1,
		simple: c.KwOnly == 0 && c.Regs <= 256 && c.Flags&(code.VarArgs|code.VarKw|code.Generator|code.Coroutine|code.AsyncGenerator) == 0}
	for i, n := range c.Names {
		l.names[i] = m.Intern(n)
	}
	for i, n := range c.Locals {
		l.locals[i] = m.Intern(n)
	}
	for i, n := range c.Free {
		l.free[i] = m.Intern(n)
		if n == "__class__" {
			l.class = i
		}
	}
	for i, k := range c.Consts {
		if child, ok := k.(*code.Code); ok {
			if l.childs == nil {
				l.childs = make([]*Code, len(c.Consts))
			}
			l.childs[i] = m.link(child)
			l.consts[i] = l.childs[i]
			continue
		}
		l.consts[i] = m.constant(k)
	}
	return l
}

// constant is the value of a constant. Equal strings are one object, as names are.
func (m *Machine) constant(k any) py.Value {
	switch k := k.(type) {
	case nil:
		return py.None
	case bool:
		return py.MakeBool(k)
	case int64:
		return py.MakeInt(k)
	case *big.Int:
		return py.BigToValue(k)
	case float64:
		return py.Float(k)
	case string:
		if len(k) <= 64 {
			return m.Intern(k)
		}
		return py.NewStr(k)
	case code.Bytes:
		return py.NewBytes(string(k))
	case code.Ellipsis:
		return py.Ellipsis
	case code.Tuple:
		items := make([]py.Value, len(k))
		for i, x := range k {
			items[i] = m.constant(x)
		}
		return py.NewTuple(items...)
	case code.FrozenSet:
		items := make([]py.Value, len(k))
		for i, x := range k {
			items[i] = m.constant(x)
		}
		s, err := py.NewFrozenSet(&m.main().Thread, items)
		if err != nil {
			panic("machine: constant set: " + err.Error())
		}
		return s
	}
	panic("machine: unknown constant")
}

// Params serves messages about arguments.
func (c *Code) Params() py.Params {
	n := c.Args + c.KwOnly
	if c.Flags&code.VarArgs != 0 {
		n++
	}
	if c.Flags&code.VarKw != 0 {
		n++
	}
	return py.Params{Names: c.Locals[:n], PosOnly: c.PosOnly, Args: c.Args, KwOnly: c.KwOnly,
		VarArgs: c.Flags&code.VarArgs != 0, VarKw: c.Flags&code.VarKw != 0}
}

// prepare gives the instructions their caches, at the first run.
func (c *Code) prepare() {
	if c.caches == nil {
		c.caches = make([]cache, 2*(c.Caches+1))
	}
}

// remember fills an instruction's cache. What it held before, for another class, is
// kept as the second one.
func (c *Code) remember(in *code.Instr, found cache) {
	first := &c.caches[in.D]
	*c.second(in), *first = *first, found
}

func (c *Code) second(in *code.Instr) *cache { return &c.caches[int(in.D)+len(c.caches)/2] }

// ofClass returns an instruction's cache for a class, or nil.
func (c *Code) ofClass(in *code.Instr, class *py.Class, epoch int) *cache {
	if found := &c.caches[in.D]; found.class == class && found.epoch == epoch {
		return found
	}
	if found := c.second(in); found.class == class && found.epoch == epoch {
		return found
	}
	return nil
}
