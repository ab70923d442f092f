package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// moving are the operations that only move values, and those that keep count.
var moving = []binding{
	{code.Line, (*Thread).opLine},
	{code.Clear, (*Thread).opClear},
	{code.Check, (*Thread).opCheck},
	{code.Unbind, (*Thread).opUnbind},
	{code.LoadGlobal, (*Thread).opLoadGlobal},
	{code.StoreGlobal, (*Thread).opStoreGlobal},
	{code.MakeCell, (*Thread).opMakeCell},
	{code.LoadCell, (*Thread).opLoadCell},
	{code.StoreCell, (*Thread).opStoreCell},
	{code.LoadFree, (*Thread).opLoadFree},
	{code.StoreFree, (*Thread).opStoreFree},
	{code.EnterHandler, (*Thread).opEnterHandler},
	{code.LeaveHandler, (*Thread).opLeaveHandler},
}

// opLine is for a Line that fold left.
func (th *Thread) opLine(f *Frame, in *code.Instr) *Frame {
	th.budget -= int(in.B)
	if th.watching {
		th.sayLine(f, in.A)
	}
	return f
}

func (th *Thread) opClear(f *Frame, in *code.Instr) *Frame {
	f.regs[in.A] = nil
	return f
}

func (th *Thread) opCheck(f *Frame, in *code.Instr) *Frame {
	if f.regs[in.A] == nil {
		return th.fail(th.unbound(f, in.A))
	}
	return f
}

func (th *Thread) opUnbind(f *Frame, in *code.Instr) *Frame {
	if f.regs[in.A] == nil {
		return th.fail(th.unbound(f, in.A))
	}
	f.regs[in.A] = nil
	return f
}

func (th *Thread) opLoadGlobal(f *Frame, in *code.Instr) *Frame {
	if in.D > 0 {
		if c := &f.code.caches[in.D]; c.dict != nil && c.dict == f.globals {
			if c.value == nil {
				if v := f.globals.At(c.slot, f.code.names[in.B]); v != nil {
					f.regs[in.A] = v
					return f
				}
			} else if c.count == f.globals.Version() && c.slot == int(th.Builtins.Version()) {
				f.regs[in.A] = c.value
				return f
			}
		}
	}
	v, err := th.loadGlobal(f, in)
	if err != nil {
		return th.fail(err)
	}
	f.regs[in.A] = v
	return f
}

func (th *Thread) opStoreGlobal(f *Frame, in *code.Instr) *Frame {
	if in.D > 0 {
		if c := &f.code.caches[in.D]; c.dict == f.globals && f.globals.SetAt(c.slot, f.code.names[in.B], f.regs[in.A]) {
			return f
		}
	}
	th.storeGlobal(f, in)
	return f
}

func (th *Thread) opMakeCell(f *Frame, in *code.Instr) *Frame {
	f.regs[in.A] = &py.Cell{V: f.regs[in.A]}
	return f
}

func (th *Thread) opLoadCell(f *Frame, in *code.Instr) *Frame {
	v := f.regs[in.B].(*py.Cell).V
	if v == nil {
		return th.fail(th.unbound(f, in.B))
	}
	f.regs[in.A] = v
	return f
}

func (th *Thread) opStoreCell(f *Frame, in *code.Instr) *Frame {
	f.regs[in.B].(*py.Cell).V = f.regs[in.A]
	return f
}

func (th *Thread) opLoadFree(f *Frame, in *code.Instr) *Frame {
	v := f.cells[in.B].V
	if v == nil {
		return th.fail(th.unboundFree(f, in.B))
	}
	f.regs[in.A] = v
	return f
}

func (th *Thread) opStoreFree(f *Frame, in *code.Instr) *Frame {
	f.cells[in.B].V = f.regs[in.A]
	return f
}

func (th *Thread) opEnterHandler(f *Frame, in *code.Instr) *Frame {
	if f.handled == nil {
		f.regs[in.B] = nil
	} else {
		f.regs[in.B] = f.handled
	}
	f.handled = f.regs[in.A].(*py.Exception)
	return f
}

func (th *Thread) opLeaveHandler(f *Frame, in *code.Instr) *Frame {
	f.handled, _ = f.regs[in.B].(*py.Exception)
	return f
}
