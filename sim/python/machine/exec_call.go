package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// calling are calls of Python functions, and their return.
var calling = []binding{
	{code.Call, (*Thread).opCall},
	{code.CallMethod, (*Thread).opCallMethod},
	{code.GetMethod, (*Thread).opGetMethod},
	{code.CallFound, (*Thread).opCallFound},
	{code.Return, (*Thread).opReturn},
}

func (th *Thread) opCall(f *Frame, in *code.Instr) *Frame {
	if fn, ok := f.regs[in.A].(*py.Function); ok {
		if c := fn.Code.(*Code); c.simple && int(in.B) == c.Args && !th.watching {
			return th.pushSimple(f, fn, c, in.A)
		}
	}
	return th.outcome(th.invoke(f.regs[in.A], f.regs[in.A+1:in.A+1+in.B], nil, kont{dst: in.A}))
}

func (th *Thread) opCallMethod(f *Frame, in *code.Instr) *Frame {
	if fn := th.cachedMethod(f, in); fn != nil {
		if c := fn.Code.(*Code); c.simple && int(in.B)+1 == c.Args && !th.watching {
			return th.pushSimple(f, fn, c, in.A)
		}
	}
	return th.outcome(th.callMethod(f, in))
}

func (th *Thread) opGetMethod(f *Frame, in *code.Instr) *Frame {
	if fn := th.cachedMethod(f, in); fn != nil {
		f.regs[in.A] = fn
		return f
	}
	return th.outcome(th.getMethod(f, in))
}

func (th *Thread) opCallFound(f *Frame, in *code.Instr) *Frame {
	if fn, ok := f.regs[in.A].(*py.Function); ok && f.regs[in.A+1] != nil {
		if c := fn.Code.(*Code); c.simple && int(in.B)+1 == c.Args && !th.watching {
			return th.pushSimple(f, fn, c, in.A)
		}
	}
	first := in.A + 1
	if f.regs[first] == nil {
		first++
	}
	return th.outcome(th.invoke(f.regs[in.A], f.regs[first:in.A+2+in.B], nil, kont{dst: in.A}))
}

// pushSimple is enter for simple code: its arguments stand behind register at,
// where its result goes.
func (th *Thread) pushSimple(f *Frame, fn *py.Function, c *Code, at int32) *Frame {
	if th.depth >= th.RecursionLimit {
		return th.fail(tooDeep())
	}
	th.depth++
	callee := c.frame()
	for i, v := range f.regs[at+1:][:c.Args] {
		callee.regs[i] = v
	}
	callee.fn, callee.globals, callee.cells = fn, fn.Globals, fn.Cells
	callee.back, callee.then, callee.dst = f, thenStore, at
	th.frame = callee
	return callee
}

func (th *Thread) opReturn(f *Frame, in *code.Instr) *Frame {
	if f.then == thenStore && f.gen == nil && !th.watching {
		back := f.back
		back.regs[f.dst] = f.regs[in.A]
		th.depth--
		f.release()
		th.frame = back
		return back
	}
	return th.halt(th.leave(f, f.regs[in.A]))
}
