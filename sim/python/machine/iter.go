package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// lively reports whether going through v runs Python code: such iteration is
// done with frames, never under native code, so that it can block and be seen.
func lively(v py.Value) bool {
	switch v := v.(type) {
	case *Generator:
		return true
	case *py.Builtin, *py.Class, py.Int, py.Float, py.Bool:
		return false
	default:
		c := v.Class()
		if !c.Static {
			return py.Special(v, nameIter) != nil || py.Special(v, nameNext) != nil || py.Special(v, nameCall) != nil
		}
		if c.Layout == py.LayoutOther {
			w, ok := v.(Wrapper)
			return ok && w.Lively()
		}
	}
	return false
}

// livelyItems reports whether v has items, too: what has none is refused by native
// code, in the words that fit.
func livelyItems(v py.Value) bool {
	return lively(v) && (v.Class().Static || py.Special(v, nameIter) != nil)
}

// Wrapper is a native iterator that may stand on one that runs Python code, or
// may block.
type Wrapper interface{ Lively() bool }

// livelyCall reports whether calling v runs Python code.
func livelyCall(v py.Value) bool {
	switch v := v.(type) {
	case *py.Function:
		return true
	case *py.Method:
		return livelyCall(v.Func)
	case *py.Class:
		return !v.Static
	case *py.Builtin:
		return v.Special != 0 || v.System
	}
	return lively(v)
}

// via calls the prelude's function of that name in place of fn if an argument
// makes Python code run; done is false if not.
func (th *Thread) via(fn py.Value, name string, args []py.Value, names []*py.Str, k kont) (done bool, err error) {
	at := -1
	if name == "collect" {
		at = collectable(fn, args[:len(args)-len(names)])
	} else {
		for i, a := range args {
			if lively(a) || livelyCall(a) {
				at = i
				break
			}
		}
	}
	if at < 0 {
		return false, nil
	}
	p, err := th.m.preludeFunction(name)
	if err != nil {
		return true, err
	}
	if name == "collect" {
		all := append([]py.Value{fn, py.MakeInt(int64(at))}, args...)
		return true, th.invoke(p, all, names, k)
	}
	return true, th.invoke(p, args, names, k)
}

// collectable returns which argument of fn is an iterable that runs Python code, or
// -1. A mapping is left to the function itself, and so is a method's self.
func collectable(fn py.Value, args []py.Value) int {
	for i, a := range args {
		if b, ok := fn.(*py.Builtin); ok && b.Owner != nil && i == 0 {
			continue
		}
		if lively(a) && a.Class().Lookup(nameKeys) == nil && a.Class().Lookup(nameIter) != nil {
			return i
		}
	}
	return -1
}

// prelude calls a function of the prelude.
func (th *Thread) prelude(name string, k kont, args ...py.Value) error {
	p, err := th.m.preludeFunction(name)
	if err != nil {
		return err
	}
	return th.invoke(p, args, nil, k)
}

// getIter puts iter(v) into register dst of the running frame.
func (th *Thread) getIter(v py.Value, dst int32) error {
	if m := py.Special(v, nameIter); m != nil && m != py.None {
		return th.invokeSpecial(m, v, kont{then: thenIter, dst: dst})
	}
	it, err := py.Iter(&th.Thread, v)
	if err != nil {
		return err
	}
	th.frame.regs[dst] = it
	return nil
}

// forIter is one turn of a for loop.
func (th *Thread) forIter(f *Frame, in *code.Instr) error {
	it := f.regs[in.B]
	k := kont{then: thenNext, dst: in.A}
	if w, ok := it.(*Wrapped); ok {
		it = w.gen
	}
	if g, ok := it.(*Generator); ok {
		if g.state == genDone {
			f.pc = int(in.C)
			return nil
		}
		return th.resume(g, py.None, k)
	}
	if m := py.Special(it, nameNext); m != nil {
		return th.invokeSpecial(m, it, k)
	}
	v, err := py.Next(&th.Thread, it)
	if err != nil {
		if err == py.ErrBlocked {
			th.waiting, th.waiter = k, th.frame
			return err
		}
		if _, end := py.Raised(err, py.StopIteration); end {
			f.pc = int(in.C)
			return nil
		}
		return err
	}
	if v == nil {
		f.pc = int(in.C)
		return nil
	}
	f.regs[in.A] = v
	return nil
}

// collected calls do with v, or first with a list of what v gives where that
// runs Python code. do must not push frames.
func (th *Thread) collected(v py.Value, do func(py.Value) error) error {
	if !lively(v) {
		return do(v)
	}
	items, err := py.Collect(&th.Thread, v)
	if err != nil {
		return err
	}
	return do(py.NewList(items...))
}

// listExtend is the * of a display or call.
func (th *Thread) listExtend(f *Frame, in *code.Instr) error {
	l := f.regs[in.A].(*py.List)
	v := f.regs[in.B]
	if livelyItems(v) {
		return th.prelude("extend", kont{then: thenDrop}, l, v)
	}
	items, err := py.Collect(&th.Thread, v)
	if err != nil {
		if _, wrong := py.Raised(err, py.TypeError); wrong && v.Class().Native.Iter == nil && py.Special(v, nameIter) == nil {
			if in.C == 1 && len(l.Items) == 0 {
				return py.Errorf(py.TypeError, "%s argument after * must be an iterable, not %s", calledName(f.regs[in.A-1]), py.TypeName(v))
			}
			return py.Errorf(py.TypeError, "Value after * must be an iterable, not %s", py.TypeName(v))
		}
		return err
	}
	l.Items = append(l.Items, items...)
	return nil
}

// dictUpdate is the ** of a display.
func (th *Thread) dictUpdate(d *py.Dict, v py.Value) error {
	if m, ok := v.(*py.Dict); ok && m.Exact() {
		return eachItem(m, func(k, v py.Value) error { return d.Set(&th.Thread, k, v) })
	}
	err := th.eachKey(v, func(k, v py.Value) error { return d.Set(&th.Thread, k, v) })
	if _, missing := py.Raised(err, py.AttributeError); missing {
		return py.Errorf(py.TypeError, "'%s' object is not a mapping", py.TypeName(v))
	}
	return err
}

func eachItem(d *py.Dict, do func(k, v py.Value) error) error {
	for at := 0; ; {
		k, v, next, ok := d.Next(at)
		if !ok {
			return nil
		}
		at = next
		if err := do(k, v); err != nil {
			return err
		}
	}
}

// eachKey goes through any mapping by its keys().
func (th *Thread) eachKey(v py.Value, do func(k, v py.Value) error) error {
	t := &th.Thread
	keys, err := py.GetAttr(t, v, nameKeys)
	if err != nil {
		return err
	}
	list, err := th.Call(t, keys, py.Args{})
	if err != nil {
		return err
	}
	return py.Each(t, list, func(k py.Value) error {
		x, err := py.GetItem(t, v, k)
		if err != nil {
			return err
		}
		return do(k, x)
	})
}

// dictMerge is the ** of a call.
func (th *Thread) dictMerge(d *py.Dict, v, fn py.Value) error {
	add := func(k, x py.Value) error {
		name, ok := k.(*py.Str)
		if !ok {
			return py.Errorf(py.TypeError, "keywords must be strings")
		}
		if d.GetStr(name) != nil {
			return py.Errorf(py.TypeError, "%s got multiple values for keyword argument '%s'", calledName(fn), name.S)
		}
		return d.Set(&th.Thread, th.InternStr(name), x)
	}
	if m, ok := v.(*py.Dict); ok && m.Exact() {
		return eachItem(m, add)
	}
	err := th.eachKey(v, add)
	if _, missing := py.Raised(err, py.AttributeError); missing {
		return py.Errorf(py.TypeError, "%s argument after ** must be a mapping, not %s", calledName(fn), py.TypeName(v))
	}
	return err
}

// calledName is a callable in messages about its arguments: '__main__.f()'.
func calledName(fn py.Value) string {
	switch fn := fn.(type) {
	case *py.Function:
		if m, ok := fn.Module.(*py.Str); ok && m.S != "builtins" {
			return m.S + "." + fn.QualName + "()"
		}
		return fn.QualName + "()"
	case *py.Builtin:
		return fn.Called() + "()"
	case *py.Method:
		return calledName(fn.Func)
	case *py.Class:
		return fn.FullName() + "()"
	}
	return py.TypeName(fn) + " object"
}

// unpack is a, b = v.
func (th *Thread) unpack(f *Frame, in *code.Instr) error {
	v := f.regs[in.C]
	n := int(in.B)
	if livelyItems(v) {
		// At most one item more than there are names is asked for.
		return th.prelude("unpack", kont{then: thenDrop}, v, py.MakeInt(int64(n)), &registers{f, in.A})
	}
	return th.unpackItems(v, n, func(items []py.Value) { copy(f.regs[in.A:], items) })
}

// registers lets the prelude store what it unpacked.
type registers struct {
	f  *Frame
	at int32
}

// Class makes registers a value.
func (*registers) Class() *py.Class { return py.ObjectClass }

func (th *Thread) unpackItems(v py.Value, n int, store func([]py.Value)) error {
	t := &th.Thread
	it, err := py.Iter(t, v)
	if err != nil {
		if _, wrong := py.Raised(err, py.TypeError); wrong && v.Class().Native.Iter == nil && py.Special(v, nameIter) == nil {
			return py.Errorf(py.TypeError, "cannot unpack non-iterable %s object", py.TypeName(v))
		}
		return err
	}
	items := make([]py.Value, 0, n)
	for {
		x, err := py.Next(t, it)
		if err != nil {
			return err
		}
		if x == nil {
			break
		}
		if len(items) == n {
			return py.Errorf(py.ValueError, "too many values to unpack (expected %d)", n)
		}
		items = append(items, x)
	}
	if len(items) < n {
		return py.Errorf(py.ValueError, "not enough values to unpack (expected %d, got %d)", n, len(items))
	}
	store(items)
	return nil
}

// unpackEx is a, *b, c = v.
func (th *Thread) unpackEx(f *Frame, in *code.Instr) error {
	v := f.regs[in.C]
	items, err := py.Collect(&th.Thread, v)
	if err != nil {
		if _, wrong := py.Raised(err, py.TypeError); wrong && v.Class().Native.Iter == nil && py.Special(v, nameIter) == nil {
			return py.Errorf(py.TypeError, "cannot unpack non-iterable %s object", py.TypeName(v))
		}
		return err
	}
	n, before := int(in.B), int(in.D)
	after := n - 1 - before
	if len(items) < before+after {
		if len(items) < before || after == 0 {
			return py.Errorf(py.ValueError, "not enough values to unpack (expected at least %d, got %d)", before+after, len(items))
		}
		return py.Errorf(py.ValueError, "not enough values to unpack (expected at least %d, got %d)", before+after, len(items))
	}
	regs := f.regs[in.A:]
	copy(regs, items[:before])
	middle := items[before : len(items)-after]
	regs[before] = py.NewList(append([]py.Value(nil), middle...)...)
	copy(regs[before+1:], items[len(items)-after:])
	return nil
}
