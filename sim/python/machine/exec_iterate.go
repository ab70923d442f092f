package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// iterating are the turns of a for loop, and what takes several values at once.
var iterating = []binding{
	{code.ForIter, (*Thread).opForIter},
	{code.Yield, (*Thread).opYield},
	{code.Unpack, (*Thread).opUnpack},
}

func (th *Thread) opForIter(f *Frame, in *code.Instr) *Frame {
	if it, ok := f.regs[in.B].(*py.RangeIter); ok {
		if it.Left > 0 {
			it.Left--
			f.regs[in.A] = py.MakeInt(it.At)
			it.At += it.Step
			return f
		}
		return f.exhausted(in)
	}
	switch it := f.regs[in.B].(type) {
	case *py.ListIter:
		if it.List != nil && it.At < len(it.List.Items) {
			f.regs[in.A] = it.List.Items[it.At]
			it.At++
			return f
		}
		it.List = nil
		return f.exhausted(in)
	case *py.TupleIter:
		if it.At < len(it.Items) {
			f.regs[in.A] = it.Items[it.At]
			it.At++
			return f
		}
		return f.exhausted(in)
	case *Generator:
		if it.state == genSuspended && !th.watching && th.depth < th.RecursionLimit {
			g := it.frame
			it.state = genRunning
			g.back, g.then, g.dst = f, thenNext, in.A
			th.depth++
			th.frame = g
			if y := &g.instrs[g.pc-1]; y.Op == code.Yield {
				g.regs[y.A] = py.None
			} else {
				g.sent = py.None
				g.pc-- // YieldFrom passes it on
			}
			return g
		}
	}
	return th.slow(f, in)
}

// exhausted ends a for loop.
func (f *Frame) exhausted(in *code.Instr) *Frame {
	f.regs[in.B] = nil
	f.pc = int(in.C)
	return f
}

func (th *Thread) opYield(f *Frame, in *code.Instr) *Frame {
	if f.then == thenNext && f.gen.kind == kindGenerator && !th.watching {
		back := f.back
		back.regs[f.dst] = f.regs[in.B]
		f.gen.state = genSuspended
		f.back = nil
		th.depth--
		th.frame = back
		return back
	}
	return th.halt(th.yield(f, f.regs[in.B]))
}

func (th *Thread) opUnpack(f *Frame, in *code.Instr) *Frame {
	switch v := f.regs[in.C].(type) {
	case *py.Tuple:
		if v.Exact() && len(v.Items) == int(in.B) {
			copy(f.regs[in.A:in.A+in.B], v.Items)
			return f
		}
	case *py.List:
		if v.Exact() && len(v.Items) == int(in.B) {
			copy(f.regs[in.A:in.A+in.B], v.Items)
			return f
		}
	}
	return th.slow(f, in)
}
