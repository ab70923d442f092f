package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// execute goes from instruction to instruction until an operation fails or halts.
// What takes no more than a few steps, and is done most often, it does itself: to
// call an operation costs more than that, above all in WebAssembly. Whatever else
// such an instruction may mean is left to its operation.
func (th *Thread) execute() {
	for f := th.frame; f != nil; {
		in := &f.instrs[f.pc]
		f.pc++
		if (th.budget < 0 || th.watching) && !th.interrupt(f) {
			return
		}
		th.budget -= int(in.Cost)
		regs := f.regs
		switch in.Op {
		case code.Move:
			regs[in.A] = regs[in.B]
			continue
		case code.Const:
			regs[in.A] = f.code.consts[in.B]
			continue
		case code.LoadGlobal:
			c := &f.code.caches[in.D]
			if c.dict != f.globals {
				break
			}
			if c.value == nil {
				if v := c.dict.At(c.slot, f.code.names[in.B]); v != nil {
					regs[in.A] = v
					continue
				}
			} else if c.count == c.dict.Version() && c.slot == int(th.Builtins.Version()) {
				regs[in.A] = c.value
				continue
			}

		case code.Add, code.InplaceAdd:
			switch a := regs[in.B].(type) {
			case py.Int:
				switch b := regs[in.C].(type) {
				case py.Int:
					if r := a + b; (r > a) == (b > 0) {
						regs[in.A] = py.MakeInt(int64(r))
						continue
					}
				}
			}
		case code.Sub, code.InplaceSub:
			switch a := regs[in.B].(type) {
			case py.Int:
				switch b := regs[in.C].(type) {
				case py.Int:
					if r := a - b; (r < a) == (b > 0) {
						regs[in.A] = py.MakeInt(int64(r))
						continue
					}
				}
			}
		case code.Mul, code.InplaceMul:
			switch a := regs[in.B].(type) {
			case py.Int:
				switch b := regs[in.C].(type) {
				case py.Int:
					if fits32(a) && fits32(b) {
						regs[in.A] = py.MakeInt(int64(a * b))
						continue
					}
				}
			}
		case code.AddInt:
			switch a := regs[in.B].(type) {
			case py.Int:
				if r := a + py.Int(in.C); (r > a) == (in.C > 0) {
					regs[in.A] = py.MakeInt(int64(r))
					continue
				}
			}
		case code.SubInt:
			switch a := regs[in.B].(type) {
			case py.Int:
				if r := a - py.Int(in.C); (r < a) == (in.C > 0) {
					regs[in.A] = py.MakeInt(int64(r))
					continue
				}
			}
		case code.MulInt:
			switch a := regs[in.B].(type) {
			case py.Int:
				if fits32(a) {
					regs[in.A] = py.MakeInt(int64(a) * int64(in.C))
					continue
				}
			}
		case code.ModInt:
			switch a := regs[in.B].(type) {
			case py.Int:
				if in.C > 0 {
					regs[in.A] = py.MakeInt(remainder(int64(a), int64(in.C)))
					continue
				}
			}
		case code.FloorDivInt:
			switch a := regs[in.B].(type) {
			case py.Int:
				if in.C > 0 && a >= 0 {
					regs[in.A] = py.MakeInt(int64(a) / int64(in.C))
					continue
				}
			}

		case code.UnlessEq, code.UnlessNe, code.UnlessLt, code.UnlessLe, code.UnlessGt, code.UnlessGe:
			switch a := regs[in.B].(type) {
			case py.Int:
				switch b := regs[in.C].(type) {
				case py.Int:
					if !holds(in.Op-code.UnlessEq, int64(a), int64(b)) {
						f.pc = int(in.A)
					}
					continue
				}
			}
		case code.UnlessEqInt, code.UnlessNeInt, code.UnlessLtInt, code.UnlessLeInt, code.UnlessGtInt, code.UnlessGeInt:
			switch a := regs[in.B].(type) {
			case py.Int:
				if !holds(in.Op-code.UnlessEqInt, int64(a), int64(in.C)) {
					f.pc = int(in.A)
				}
				continue
			}
		case code.Jump:
			f.pc = int(in.A)
			continue
		case code.JumpIf:
			switch b := regs[in.B].(type) {
			case py.Bool:
				if b {
					f.pc = int(in.A)
				}
				continue
			}
		case code.JumpUnless:
			switch b := regs[in.B].(type) {
			case py.Bool:
				if !b {
					f.pc = int(in.A)
				}
				continue
			}
		case code.Loop:
			f.pc = int(in.A)
			in = &f.instrs[f.pc]
			if in.Op != code.ForIter || in.Cost != 0 {
				continue
			}
			// What the loop's own instruction costs is part of the jump, see fold.
			f.pc++
			switch it := regs[in.B].(type) {
			case *py.RangeIter:
				if it.Left > 0 {
					it.Left--
					regs[in.A] = py.MakeInt(it.At)
					it.At += it.Step
					continue
				}
			case *py.ListIter:
				if it.List != nil && it.At < len(it.List.Items) {
					regs[in.A] = it.List.Items[it.At]
					it.At++
					continue
				}
			}

		case code.Call:
			switch fn := regs[in.A].(type) {
			case *py.Function:
				if c := fn.Code.(*Code); c.simple && int(in.B) == c.Args && !th.watching {
					f = th.pushSimple(f, fn, c, in.A)
					continue
				}
			}
		case code.CallMethod:
			if fn := th.cachedMethod(f, in); fn != nil {
				if c := fn.Code.(*Code); c.simple && int(in.B)+1 == c.Args && !th.watching {
					f = th.pushSimple(f, fn, c, in.A)
					continue
				}
			}
		case code.Return:
			if f.then == thenStore && f.gen == nil && !th.watching {
				back := f.back
				back.regs[f.dst] = regs[in.A]
				th.depth--
				f.release()
				th.frame, f = back, back
				continue
			}

		case code.GetAttr:
			switch o := regs[in.B].(type) {
			case *py.Instance:
				c := &f.code.caches[in.D]
				if c.class != o.Class() || c.epoch != th.Epoch() || c.value != nil {
					break
				}
				if v := o.Attrs.At(c.slot, f.code.names[in.C]); v != nil {
					regs[in.A] = v
					continue
				}
			}
		case code.GetItem:
			switch l := regs[in.B].(type) {
			case *py.List:
				switch i := regs[in.C].(type) {
				case py.Int:
					if uint64(i) < uint64(len(l.Items)) && l.Exact() {
						regs[in.A] = l.Items[i]
						continue
					}
				}
			}
		case code.SetItem:
			switch l := regs[in.B].(type) {
			case *py.List:
				switch i := regs[in.C].(type) {
				case py.Int:
					if uint64(i) < uint64(len(l.Items)) && l.Exact() {
						l.Items[i] = regs[in.A]
						continue
					}
				}
			}
		}
		f = operations[in.Op](th, f, in)
	}
}
