package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// numeric are operators on floats, and on ints where execute does not have them,
// and + of strings.
var numeric = []binding{
	{code.Add, (*Thread).opAdd},
	{code.InplaceAdd, (*Thread).opAdd},
	{code.Sub, (*Thread).opSub},
	{code.InplaceSub, (*Thread).opSub},
	{code.Mul, (*Thread).opMul},
	{code.InplaceMul, (*Thread).opMul},
	{code.Div, (*Thread).opDiv},
	{code.Mod, (*Thread).opMod},
	{code.FloorDiv, (*Thread).opFloorDiv},
	{code.And, (*Thread).opAnd},
	{code.AddInt, (*Thread).opBinary},
	{code.SubInt, (*Thread).opBinary},
	{code.MulInt, (*Thread).opBinary},
	{code.ModInt, (*Thread).opBinary},
	{code.FloorDivInt, (*Thread).opBinary},
}

func (th *Thread) opBinary(f *Frame, in *code.Instr) *Frame {
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opAdd(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Float); ok {
		if b, ok := f.regs[in.C].(py.Float); ok {
			f.regs[in.A] = a + b
			return f
		}
	} else if a, ok := f.regs[in.B].(*py.Str); ok && a.Exact() {
		if b, ok := f.regs[in.C].(*py.Str); ok && b.Exact() {
			sum, err := py.Concat(&th.Thread, a, b)
			if err != nil {
				return th.fail(err)
			}
			f.regs[in.A] = sum
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opSub(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Float); ok {
		if b, ok := f.regs[in.C].(py.Float); ok {
			f.regs[in.A] = a - b
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opMul(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Float); ok {
		if b, ok := f.regs[in.C].(py.Float); ok {
			f.regs[in.A] = a * b
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opDiv(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Float); ok {
		if b, ok := f.regs[in.C].(py.Float); ok && b != 0 {
			f.regs[in.A] = a / b
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opMod(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Int); ok {
		if b, ok := f.regs[in.C].(py.Int); ok && b > 0 {
			f.regs[in.A] = py.MakeInt(remainder(int64(a), int64(b)))
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opFloorDiv(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Int); ok && a >= 0 {
		if b, ok := f.regs[in.C].(py.Int); ok && b > 0 {
			f.regs[in.A] = py.MakeInt(int64(a / b))
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func (th *Thread) opAnd(f *Frame, in *code.Instr) *Frame {
	if a, ok := f.regs[in.B].(py.Int); ok {
		if b, ok := f.regs[in.C].(py.Int); ok {
			f.regs[in.A] = py.MakeInt(int64(a & b))
			return f
		}
	}
	return th.outcome(th.binary(f, in, stageStart))
}

func fits32(i py.Int) bool { return i == py.Int(int32(i)) }

// remainder is a % b for b > 0.
func remainder(a, b int64) int64 {
	if uint64(a|b)>>32 == 0 {
		return int64(uint32(a) % uint32(b)) // much the faster division
	}
	r := a % b
	if r < 0 {
		r += b
	}
	return r
}
