package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// taking are the operations that take values out of others, and put them in.
var taking = []binding{
	{code.GetAttr, (*Thread).opGetAttr},
	{code.SetAttr, (*Thread).opSetAttr},
	{code.GetItem, (*Thread).opGetItem},
	{code.GetItemInt, (*Thread).opGetItemInt},
	{code.SetItem, (*Thread).opSetItem},
	{code.BuildTuple, (*Thread).opBuildTuple},
	{code.BuildList, (*Thread).opBuildList},
	{code.ListAppend, (*Thread).opListAppend},
}

func (th *Thread) opGetAttr(f *Frame, in *code.Instr) *Frame {
	if o, ok := f.regs[in.B].(*py.Instance); ok {
		if c := f.code.ofClass(in, o.Class(), th.Epoch()); c != nil {
			if c.value == nil {
				if v := o.Attrs.At(c.slot, f.code.names[in.C]); v != nil {
					f.regs[in.A] = v
					return f
				}
			} else if !o.Attrs.HasName(f.code.names[in.C]) {
				f.regs[in.A] = c.value
				return f
			}
		}
	}
	return th.outcome(th.getAttr(f, in))
}

func (th *Thread) opSetAttr(f *Frame, in *code.Instr) *Frame {
	if o, ok := f.regs[in.B].(*py.Instance); ok {
		if c := f.code.ofClass(in, o.Class(), th.Epoch()); c != nil {
			name := f.code.names[in.C]
			if o.Attrs.SetAt(c.slot, name, f.regs[in.A]) {
				return f
			}
			// The class is known to have nothing of its own to say about this name.
			return th.outcome(o.Set(&th.Thread, name, f.regs[in.A]))
		}
	}
	return th.outcome(th.setAttr(f, in))
}

func (th *Thread) opGetItem(f *Frame, in *code.Instr) *Frame {
	switch v := f.regs[in.B].(type) {
	case *py.List:
		if i, ok := f.regs[in.C].(py.Int); ok && v.Exact() {
			return th.item(f, in, v.Items, int(i))
		}
	case *py.Tuple:
		if i, ok := f.regs[in.C].(py.Int); ok && v.Exact() {
			return th.item(f, in, v.Items, int(i))
		}
	case *py.Dict:
		if v.Exact() {
			item, err := v.Get(&th.Thread, f.regs[in.C])
			if err != nil {
				return th.fail(err)
			}
			if item != nil {
				f.regs[in.A] = item
				return f
			}
		}
	}
	return th.slow(f, in)
}

func (th *Thread) opGetItemInt(f *Frame, in *code.Instr) *Frame {
	switch v := f.regs[in.B].(type) {
	case *py.List:
		if v.Exact() {
			return th.item(f, in, v.Items, int(in.C))
		}
	case *py.Tuple:
		if v.Exact() {
			return th.item(f, in, v.Items, int(in.C))
		}
	}
	return th.slow(f, in)
}

// item is the result of GetItem if there is one.
func (th *Thread) item(f *Frame, in *code.Instr, items []py.Value, i int) *Frame {
	if i < 0 {
		i += len(items)
	}
	if uint(i) < uint(len(items)) {
		f.regs[in.A] = items[i]
		return f
	}
	return th.slow(f, in)
}

func (th *Thread) opSetItem(f *Frame, in *code.Instr) *Frame {
	switch v := f.regs[in.B].(type) {
	case *py.List:
		if i, ok := f.regs[in.C].(py.Int); ok && v.Exact() {
			if i < 0 {
				i += py.Int(len(v.Items))
			}
			if uint64(i) < uint64(len(v.Items)) {
				v.Items[i] = f.regs[in.A]
				return f
			}
		}
	case *py.Dict:
		if v.Exact() {
			if err := v.Set(&th.Thread, f.regs[in.C], f.regs[in.A]); err != nil {
				return th.fail(err)
			}
			return f
		}
	}
	return th.slow(f, in)
}

func (th *Thread) opBuildTuple(f *Frame, in *code.Instr) *Frame {
	items := make([]py.Value, in.C)
	copy(items, f.regs[in.B:in.B+in.C])
	f.regs[in.A] = py.NewTuple(items...)
	return f
}

func (th *Thread) opBuildList(f *Frame, in *code.Instr) *Frame {
	items := make([]py.Value, in.C)
	copy(items, f.regs[in.B:in.B+in.C])
	f.regs[in.A] = py.NewList(items...)
	return f
}

func (th *Thread) opListAppend(f *Frame, in *code.Instr) *Frame {
	l := f.regs[in.A].(*py.List)
	if len(l.Items) == cap(l.Items) {
		if err := th.Take(16 * (len(l.Items) + 4)); err != nil {
			return th.fail(err)
		}
	}
	l.Items = append(l.Items, f.regs[in.B])
	return f
}
