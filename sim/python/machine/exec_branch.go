package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// branching are comparisons and jumps.
var branching = []binding{
	{code.Not, (*Thread).opNot},
	{code.Is, (*Thread).opIs},
	{code.IsNot, (*Thread).opIsNot},
	{code.Eq, (*Thread).opCompare},
	{code.Ne, (*Thread).opCompare},
	{code.Lt, (*Thread).opCompare},
	{code.Le, (*Thread).opCompare},
	{code.Gt, (*Thread).opCompare},
	{code.Ge, (*Thread).opCompare},
	{code.UnlessEq, (*Thread).opUnless},
	{code.UnlessNe, (*Thread).opUnless},
	{code.UnlessLt, (*Thread).opUnless},
	{code.UnlessLe, (*Thread).opUnless},
	{code.UnlessGt, (*Thread).opUnless},
	{code.UnlessGe, (*Thread).opUnless},
	{code.UnlessEqInt, (*Thread).opUnless},
	{code.UnlessNeInt, (*Thread).opUnless},
	{code.UnlessLtInt, (*Thread).opUnless},
	{code.UnlessLeInt, (*Thread).opUnless},
	{code.UnlessGtInt, (*Thread).opUnless},
	{code.UnlessGeInt, (*Thread).opUnless},
	{code.JumpIf, (*Thread).opJumpIf},
	{code.JumpUnless, (*Thread).opJumpUnless},
	{code.IfNone, (*Thread).opIfNone},
	{code.IfNotNone, (*Thread).opIfNotNone},
	{code.IfUnbound, (*Thread).opIfUnbound},
}

func (th *Thread) opNot(f *Frame, in *code.Instr) *Frame {
	if b, ok := f.regs[in.B].(py.Bool); ok {
		f.regs[in.A] = py.MakeBool(!bool(b))
		return f
	}
	return th.outcome(th.truth(f, f.regs[in.B]))
}

func (th *Thread) opIs(f *Frame, in *code.Instr) *Frame {
	f.regs[in.A] = py.MakeBool(py.Same(f.regs[in.B], f.regs[in.C]))
	return f
}

func (th *Thread) opIsNot(f *Frame, in *code.Instr) *Frame {
	f.regs[in.A] = py.MakeBool(!py.Same(f.regs[in.B], f.regs[in.C]))
	return f
}

func (th *Thread) opCompare(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Int); ok && !th.deepest() {
		if b, ok := f.regs[in.C].(py.Int); ok {
			f.regs[in.A] = py.MakeBool(holds(in.Op-code.Eq, int64(a), int64(b)))
			return f
		}
	}
	return th.outcome(th.compare(f, in, 0))
}

func (th *Thread) opUnless(f *Frame, in *code.Instr) *Frame {
	return th.outcome(th.compare(f, in, 0))
}

// holds is a comparison of ints; op counts from Eq. It has no branches: see
// operation.
func holds(op code.Op, a, b int64) bool {
	const less, equal, greater = 1, 2, 4
	const accepted = equal | (less|greater)<<3 | less<<6 | (less|equal)<<9 | greater<<12 | (greater|equal)<<15
	order := uint32(equal)
	if a < b {
		order = less
	}
	if a > b {
		order = greater
	}
	return accepted>>(3*op)&order != 0
}

func (th *Thread) opJumpIf(f *Frame, in *code.Instr) *Frame {
	if l, ok := f.regs[in.B].(*py.List); ok && l.Exact() {
		if len(l.Items) > 0 {
			f.pc = int(in.A)
		}
		return f
	}
	return th.outcome(th.truth(f, f.regs[in.B]))
}

func (th *Thread) opJumpUnless(f *Frame, in *code.Instr) *Frame {
	if l, ok := f.regs[in.B].(*py.List); ok && l.Exact() {
		if len(l.Items) == 0 {
			f.pc = int(in.A)
		}
		return f
	}
	return th.outcome(th.truth(f, f.regs[in.B]))
}

func (th *Thread) opIfNone(f *Frame, in *code.Instr) *Frame {
	if f.regs[in.B] == py.None {
		f.pc = int(in.A)
	}
	return f
}

func (th *Thread) opIfNotNone(f *Frame, in *code.Instr) *Frame {
	if f.regs[in.B] != py.None {
		f.pc = int(in.A)
	}
	return f
}

func (th *Thread) opIfUnbound(f *Frame, in *code.Instr) *Frame {
	if f.regs[in.B] == nil {
		f.pc = int(in.A)
	}
	return f
}
