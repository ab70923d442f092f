package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// The stages of an operator: whose method is asked next. CPython asks the right
// operand first if its class is derived from the left one's and overrides.
const (
	stageStart = iota
	stageLeft
	stageRight
	stageNone
	stageLeftOnly // the right one was asked first
)

// operands returns what an operator works on.
func operands(f *Frame, in *code.Instr) (a, b py.Value) {
	a = f.regs[in.B]
	switch {
	case in.Op >= code.AddInt && in.Op <= code.FloorDivInt, in.Op >= code.UnlessEqInt && in.Op <= code.UnlessGeInt:
		return a, py.MakeInt(int64(in.C))
	}
	return a, f.regs[in.C]
}

// operator returns the operator of an instruction, and whether it is in-place.
func operator(in *code.Instr) (op py.Operator, inplace bool) {
	switch in.Op {
	case code.AddInt:
		return py.Add, in.D == 1
	case code.SubInt:
		return py.Sub, in.D == 1
	case code.MulInt:
		return py.Mul, in.D == 1
	case code.ModInt:
		return py.Mod, in.D == 1
	case code.FloorDivInt:
		return py.FloorDiv, in.D == 1
	}
	if in.Op >= code.InplaceAdd {
		return py.Operator(in.Op - code.InplaceAdd), true
	}
	return py.Operator(in.Op - code.Add), false
}

// binary does a binary operator from stage on. Methods written in Python get
// frames of their own; they come back through thenBinary.
func (th *Thread) binary(f *Frame, in *code.Instr, stage int8) error {
	a, b := operands(f, in)
	op, inplace := operator(in)
	ca, cb := a.Class(), b.Class()
	t := &th.Thread
	if ca.Static && cb.Static {
		var r py.Value
		var err error
		if inplace {
			r, err = py.InplaceOp(t, op, a, b)
		} else {
			r, err = py.Binary(t, op, a, b)
		}
		if err == nil {
			f.regs[in.A] = r
		}
		return err
	}
	if stage == stageStart {
		stage = stageLeft
		if inplace {
			if m := py.Special(a, py.InplaceName(op)); m != nil {
				return th.invokeSpecial(m, a, kont{then: thenBinary, dst: in.A, stage: stageLeft}, b)
			}
			if f2 := ca.Native.Inplace; f2 != nil {
				r, err := f2(t, op, a, b)
				if err != nil {
					return err
				}
				if r != py.NotImplemented {
					f.regs[in.A] = r
					return nil
				}
			}
		}
		if ca != cb && cb.IsSubclass(ca) {
			if m := py.Special(b, py.ReflectedName(op)); m != nil && m != ca.Lookup(py.ReflectedName(op)) {
				return th.invokeSpecial(m, b, kont{then: thenBinary, dst: in.A, stage: stageLeftOnly}, a)
			}
		}
	}
	if stage == stageLeft || stage == stageLeftOnly {
		next := int8(stageRight)
		if stage == stageLeftOnly || ca == cb {
			next = stageNone
		}
		if m := py.Special(a, py.BinaryName(op)); m != nil {
			return th.invokeSpecial(m, a, kont{then: thenBinary, dst: in.A, stage: next}, b)
		}
		if native := ca.Native.Binary; native != nil && (next == stageNone || !py.JoinsLast(op, a, b)) {
			r, err := native(t, op, py.Unwrap(a), py.RightOperand(op, a, b))
			if err != nil {
				return err
			}
			if r != py.NotImplemented {
				f.regs[in.A] = r
				return nil
			}
		}
		stage = next
	}
	if stage == stageRight {
		if m := py.Special(b, py.ReflectedName(op)); m != nil {
			return th.invokeSpecial(m, b, kont{then: thenBinary, dst: in.A, stage: stageNone}, a)
		}
		if native := cb.Native.Binary; native != nil && cb.Native != ca.Native {
			r, err := native(t, op, py.Unwrap(a), py.RightOperand(op, a, b))
			if err != nil {
				return err
			}
			if r != py.NotImplemented {
				f.regs[in.A] = r
				return nil
			}
		}
	}
	if py.JoinsLast(op, a, b) {
		r, err := ca.Native.Binary(t, op, py.Unwrap(a), py.Unwrap(b))
		if err != nil {
			return err
		}
		if r != py.NotImplemented {
			f.regs[in.A] = r
			return nil
		}
	}
	sign := op.Sign()
	if inplace {
		if sign += "="; op == py.Pow {
			sign = "**="
		}
	}
	return py.BinaryUnsupported(op, sign, a, b)
}

// comparison returns the operator of an instruction that compares.
func comparison(in *code.Instr) py.CompareOp {
	switch {
	case in.Op >= code.UnlessEqInt:
		return py.CompareOp(in.Op - code.UnlessEqInt)
	case in.Op >= code.UnlessEq:
		return py.CompareOp(in.Op - code.UnlessEq)
	}
	return py.CompareOp(in.Op - code.Eq)
}

// compare does a comparison from stage on, like binary.
func (th *Thread) compare(f *Frame, in *code.Instr, stage int8) error {
	a, b := operands(f, in)
	op := comparison(in)
	ca, cb := a.Class(), b.Class()
	if ca.Static && cb.Static && th.deepest() {
		if err := deepestCompare(in, a, b); err != nil {
			return err
		}
	}
	t := &th.Thread
	if ca.Static && cb.Static {
		r, err := py.Compare(t, op, a, b)
		if err != nil {
			return err
		}
		return th.compared(f, in, r)
	}
	ask := func(self, other py.Value, op py.CompareOp, next int8) (done bool, err error) {
		if m := py.Special(self, py.CompareName(op)); m != nil {
			return true, th.invokeSpecial(m, self, kont{then: thenCompare, dst: in.A, stage: next}, other)
		}
		r, err := py.NativeCompare(t, op, self, other)
		if err != nil || r == py.NotImplemented {
			return err != nil, err
		}
		return true, th.compared(f, in, r)
	}
	if stage == stageStart {
		stage = stageLeft
		if ca != cb && cb.IsSubclass(ca) {
			if done, err := ask(b, a, op.Swapped(), stageLeftOnly); done {
				return err
			}
			stage = stageLeftOnly
		}
	}
	if stage == stageLeft || stage == stageLeftOnly {
		next := int8(stageRight)
		if stage == stageLeftOnly {
			next = stageNone
		}
		if done, err := ask(a, b, op, next); done {
			return err
		}
		stage = next
	}
	if stage == stageRight {
		if done, err := ask(b, a, op.Swapped(), stageNone); done {
			return err
		}
	}
	r, err := py.CompareDefault(op, a, b)
	if err != nil {
		return err
	}
	return th.compared(f, in, r)
}

// compared ends a comparison with its result.
func (th *Thread) compared(f *Frame, in *code.Instr, r py.Value) error {
	if in.Op >= code.UnlessEq {
		if b, ok := r.(py.Bool); ok {
			if !b {
				f.pc = int(in.A)
			}
			return nil
		}
		return th.truth(f, r)
	}
	f.regs[in.A] = r
	return nil
}
