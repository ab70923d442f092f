package machine

import (
	"strings"

	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// step does one instruction in full. It works on th.frame, which is f when it is
// called, and may push a frame: then the result comes later, see then.
func (th *Thread) step(f *Frame, in *code.Instr) error {
	t := &th.Thread
	regs := f.regs
	switch op := in.Op; op {
	case code.DeleteGlobal:
		if f.globals.DeleteStr(f.code.names[in.B]) == nil {
			return nameError(f.code.names[in.B])
		}
		return nil
	case code.LoadName:
		return th.loadName(f, in)
	case code.StoreName:
		if f.mapping != nil {
			return py.SetItem(t, f.mapping, f.code.names[in.B], regs[in.A])
		}
		f.names.SetStr(f.code.names[in.B], regs[in.A])
		return nil
	case code.DeleteName:
		name := f.code.names[in.B]
		if f.mapping != nil {
			return py.DelItem(t, f.mapping, name)
		}
		if f.names.DeleteStr(name) == nil {
			return nameError(name)
		}
		return nil
	case code.DeleteCell:
		c := regs[in.B].(*py.Cell)
		if c.V == nil {
			return th.unbound(f, in.B)
		}
		c.V = nil
		return nil
	case code.ClearCell:
		regs[in.B].(*py.Cell).V = nil
		return nil
	case code.DeleteFree:
		if f.cells[in.B].V == nil {
			return th.unboundFree(f, in.B)
		}
		f.cells[in.B].V = nil
		return nil
	case code.ClearFree:
		f.cells[in.B].V = nil
		return nil
	case code.LoadClassFree:
		name := f.code.names[in.C]
		if f.mapping != nil {
			v, err := py.GetItem(t, f.mapping, name)
			if err == nil {
				regs[in.A] = v
				return nil
			}
			if _, missing := py.Raised(err, py.KeyError); !missing {
				return err
			}
		} else if v := f.names.GetStr(name); v != nil {
			regs[in.A] = v
			return nil
		}
		if v := f.cells[in.B].V; v != nil {
			regs[in.A] = v
			return nil
		}
		return th.unboundFree(f, in.B)

	case code.Invert, code.Pos, code.Neg:
		return th.unary(f, in)
	case code.In, code.NotIn:
		return th.contains(f, in)
	case code.CallKw:
		names := f.code.consts[in.C].(*py.Tuple).Items
		keywords := make([]*py.Str, len(names))
		for i, n := range names {
			keywords[i] = n.(*py.Str)
		}
		return th.invoke(regs[in.A], regs[in.A+1:in.A+1+in.B], keywords, kont{dst: in.A})
	case code.CallEx:
		return th.callEx(f, in)
	case code.MakeFunction:
		return th.makeFunction(f, in)
	case code.BuildClass:
		regs[in.A] = builtins[specialBuildClass]
		return nil

	case code.DelAttr:
		a, err := py.FindSetAttr(t, regs[in.B], f.code.names[in.C], nil)
		if err != nil || a.Fn == nil {
			return err
		}
		return th.invoke(a.Fn, a.Arguments(), nil, kont{then: thenDrop})
	case code.GetItem:
		return th.getItem(regs[in.B], regs[in.C], in.A)
	case code.GetItemInt:
		return th.getItem(regs[in.B], py.MakeInt(int64(in.C)), in.A)
	case code.SetItem:
		v := regs[in.B]
		if m := py.Special(v, nameSetItem); m != nil {
			return th.invokeSpecial(m, v, kont{then: thenDrop}, regs[in.C], regs[in.A])
		}
		return py.SetItem(t, v, regs[in.C], regs[in.A])
	case code.DelItem:
		v := regs[in.B]
		if m := py.Special(v, nameDelItem); m != nil {
			return th.invokeSpecial(m, v, kont{then: thenDrop}, regs[in.C])
		}
		return py.DelItem(t, v, regs[in.C])

	case code.BuildSet:
		s := py.NewSet()
		for _, v := range regs[in.B : in.B+in.C] {
			if err := s.Add(t, v); err != nil {
				return err
			}
		}
		regs[in.A] = s
		return nil
	case code.BuildDict:
		d := py.NewDict()
		for i := in.B; i < in.B+2*in.C; i += 2 {
			if err := d.Set(t, regs[i], regs[i+1]); err != nil {
				return err
			}
		}
		regs[in.A] = d
		return nil
	case code.BuildSlice:
		regs[in.A] = &py.Slice{Start: regs[in.B], Stop: regs[in.B+1], Step: regs[in.B+2]}
		return nil
	case code.BuildString:
		return th.buildString(f, in)
	case code.SetAdd:
		return regs[in.A].(*py.Set).Add(t, regs[in.B])
	case code.DictSet:
		return regs[in.A].(*py.Dict).Set(t, regs[in.B], regs[in.C])
	case code.ListExtend:
		return th.listExtend(f, in)
	case code.SetUpdate:
		return th.collected(regs[in.B], func(v py.Value) error { return regs[in.A].(*py.Set).Update(t, v) })
	case code.DictUpdate:
		return th.dictUpdate(regs[in.A].(*py.Dict), regs[in.B])
	case code.DictMerge:
		return th.dictMerge(regs[in.A].(*py.Dict), regs[in.B], regs[in.C])
	case code.ListToTuple:
		regs[in.A] = py.NewTuple(regs[in.B].(*py.List).Items...)
		return nil
	case code.Format:
		return th.format(f, in)

	case code.GetIter:
		return th.getIter(regs[in.B], in.A)
	case code.ForIter:
		return th.forIter(f, in)
	case code.Unpack:
		return th.unpack(f, in)
	case code.UnpackEx:
		return th.unpackEx(f, in)

	case code.YieldFrom:
		return th.yieldFrom(f, in)
	case code.YieldFromIter:
		v := regs[in.B]
		if g, ok := v.(*Generator); ok {
			if g.kind == kindCoroutine && f.code.Flags&(code.Coroutine) == 0 && !f.gen.iterable {
				return py.Errorf(py.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator")
			}
			regs[in.A] = g
			return nil
		}
		return th.getIter(v, in.A)
	case code.Awaitable:
		return th.awaitable(regs[in.B], in.A, in.C)
	case code.AsyncIter:
		return th.asyncIter(regs[in.B], in.A)
	case code.AsyncNext:
		return th.asyncNext(regs[in.B], in.A)

	case code.UnlessExc:
		match, err := th.excMatches(regs[in.B], regs[in.C])
		if err == nil && !match {
			f.pc = int(in.A)
		}
		return err
	case code.UnlessStopAsync:
		if !regs[in.B].Class().IsSubclass(py.StopAsyncIteration) {
			f.pc = int(in.A)
		}
		return nil
	case code.Raise:
		return th.opRaise(f, in)
	case code.RaiseAgain:
		e := th.Handled(t)
		if e == nil {
			return py.Errorf(py.RuntimeError, "No active exception to reraise")
		}
		return &again{e}
	case code.Reraise:
		return &again{regs[in.A].(*py.Exception)}
	case code.ExceptStar:
		return th.exceptStar(f, in)
	case code.FinishStar:
		return th.finishStar(f, in)
	case code.AssertError:
		regs[in.A] = py.AssertionError
		return nil
	case code.With, code.AsyncWith:
		return th.with(f, in)
	case code.WithExit:
		e := regs[in.C].(*py.Exception)
		args := []py.Value{e.Class(), e, py.None}
		if e.Trace != nil {
			args[2] = e.Trace
		}
		return th.invoke(regs[in.B], args, nil, kont{dst: in.A})

	case code.ImportName:
		return th.importName(f, in)
	case code.ImportFrom:
		return th.importFrom(f, in)
	case code.ImportStar:
		return th.importStar(f, in)

	case code.IsSequence:
		regs[in.A] = py.MakeBool(isSequence(regs[in.B]))
		return nil
	case code.IsMapping:
		regs[in.A] = py.MakeBool(isMapping(regs[in.B]))
		return nil
	case code.Length:
		n, err := py.Len(t, regs[in.B])
		regs[in.A] = py.MakeInt(int64(n))
		return err
	case code.MatchKeys:
		return th.matchKeys(f, in)
	case code.MatchRest:
		return th.matchRest(f, in)
	case code.MatchClass:
		return th.matchClass(f, in)

	case code.Locals:
		regs[in.A] = f.namespace()
		return nil
	case code.Annotations:
		return th.annotations(f)
	default:
		if op >= code.Add && op <= code.FloorDivInt {
			return th.binary(f, in, stageStart)
		}
	}
	panic("machine: unknown operation")
}

// namespace is where the names of a class body or module live.
func (f *Frame) namespace() py.Value {
	switch {
	case f.mapping != nil:
		return f.mapping
	case f.names != nil:
		return f.names
	}
	return f.globals
}

func nameError(name *py.Str) error {
	e := py.Errorf(py.NameError, "name '%s' is not defined", name.S)
	e.SetField("name", name)
	return e
}

// loadGlobal looks a name up in globals and built-ins, and remembers where it was.
func (th *Thread) loadGlobal(f *Frame, in *code.Instr) (py.Value, error) {
	name := f.code.names[in.B]
	if i := f.globals.Slot(name); i >= 0 {
		v := f.globals.EntryValue(i)
		if in.D > 0 {
			f.code.caches[in.D] = cache{dict: f.globals, slot: i}
		}
		return v, nil
	}
	builtins := th.builtinsOf(f.globals)
	if v := builtins.GetStr(name); v != nil {
		if in.D > 0 && builtins == th.Builtins {
			f.code.caches[in.D] = cache{dict: f.globals, value: v, count: f.globals.Version(), slot: int(th.Builtins.Version())}
		}
		return v, nil
	}
	return nil, nameError(name)
}

// builtinsOf is where names are looked for that the globals don't have: a program may
// give exec a __builtins__ of its own.
func (th *Thread) builtinsOf(globals *py.Dict) *py.Dict {
	if th.m.ownBuiltins {
		switch b := globals.GetStr(nameBuiltins).(type) {
		case *py.Dict:
			return b
		case *py.Module:
			return b.Dict
		}
	}
	return th.Builtins
}

func (th *Thread) storeGlobal(f *Frame, in *code.Instr) {
	name := f.code.names[in.B]
	f.globals.SetStr(name, f.regs[in.A])
	if in.D > 0 {
		f.code.caches[in.D] = cache{dict: f.globals, slot: f.globals.Slot(name)}
	}
}

func (th *Thread) loadName(f *Frame, in *code.Instr) error {
	name := f.code.names[in.B]
	if f.mapping != nil {
		v, err := py.GetItem(&th.Thread, f.mapping, name)
		if err == nil {
			f.regs[in.A] = v
			return nil
		}
		if _, missing := py.Raised(err, py.KeyError); !missing {
			return err
		}
	} else if v := f.names.GetStr(name); v != nil {
		f.regs[in.A] = v
		return nil
	}
	if v := f.globals.GetStr(name); v != nil {
		f.regs[in.A] = v
		return nil
	}
	if v := th.builtinsOf(f.globals).GetStr(name); v != nil {
		f.regs[in.A] = v
		return nil
	}
	return nameError(name)
}

func (th *Thread) unbound(f *Frame, reg int32) error {
	name := f.code.locals[reg]
	e := py.Errorf(py.UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", name.S)
	e.SetField("name", name)
	return e
}

func (th *Thread) unboundFree(f *Frame, i int32) error {
	name := f.code.free[i]
	e := py.Errorf(py.NameError, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name.S)
	e.SetField("name", name)
	return e
}

// makeFunction makes a function with its defaults and free variables.
func (th *Thread) makeFunction(f *Frame, in *code.Instr) error {
	c := f.code.childs[in.B]
	if err := th.Take(160); err != nil {
		return err
	}
	fn := &py.Function{Code: c, Name: c.Name, QualName: c.QualName, Globals: f.globals, Doc: py.None}
	if c.HasDoc {
		fn.Doc = py.NewStr(c.Doc)
	}
	if m := f.globals.GetStr(nameName); m != nil {
		fn.Module = m
	} else {
		fn.Module = py.None
	}
	if in.C >= 0 {
		if d, ok := f.regs[in.C].(*py.Tuple); ok {
			fn.Defaults = d.Items
		}
		if d, ok := f.regs[in.C+1].(*py.Dict); ok {
			fn.KwDefaults = d
		}
		if d, ok := f.regs[in.C+2].(*py.Dict); ok {
			fn.Annotate = d
		}
	}
	if n := len(c.Captures); n > 0 {
		fn.Cells = make([]*py.Cell, n)
		for i, capture := range c.Captures {
			if capture.Free {
				fn.Cells[i] = f.cells[capture.Index]
			} else {
				fn.Cells[i] = f.regs[capture.Index].(*py.Cell)
			}
		}
	}
	f.regs[in.A] = fn
	return nil
}

// cachedMethod returns the function that a method call found the last time, if
// that still holds.
func (th *Thread) cachedMethod(f *Frame, in *code.Instr) *py.Function {
	o, ok := f.regs[in.A+1].(*py.Instance)
	if !ok {
		return nil
	}
	c := f.code.ofClass(in, o.Class(), th.Epoch())
	if c == nil || o.Attrs.HasName(f.code.names[in.C]) {
		return nil
	}
	fn, _ := c.value.(*py.Function)
	return fn
}

// callMethod calls R[A+1].name without making a bound method where that is not seen.
func (th *Thread) callMethod(f *Frame, in *code.Instr) error {
	fn, withSelf, err := th.findMethod(f, in)
	if err != nil {
		f.hint = f.code.MethodSpan(int32(f.pc - 1))
		return err
	}
	first := in.A + 2
	if withSelf {
		first--
	}
	return th.invoke(fn, f.regs[first:in.A+2+in.B], nil, kont{dst: in.A})
}

// getMethod is the first half of a method call: see code.GetMethod.
func (th *Thread) getMethod(f *Frame, in *code.Instr) error {
	fn, withSelf, err := th.findMethod(f, in)
	if err != nil {
		return err
	}
	f.regs[in.A] = fn
	if !withSelf {
		f.regs[in.A+1] = nil
	}
	return nil
}

// findMethod finds what a call of R[A+1].name calls, and whether the object is its
// first argument.
func (th *Thread) findMethod(f *Frame, in *code.Instr) (fn py.Value, withSelf bool, err error) {
	self, name := f.regs[in.A+1], f.code.names[in.C]
	c := self.Class()
	if found := &f.code.caches[in.D]; found.class == c && c.Static {
		return found.value, true, nil
	}
	plain := c.Native.GetAttr == nil && (c.Static || py.Special(self, nameGetAttribute) == nil)
	switch self := self.(type) {
	case *py.Module, *py.Class, *py.Super:
		plain = false
	case *py.Function:
		plain = self.Attrs.Len() == 0
	}
	if plain {
		switch fn := c.Lookup(name).(type) {
		case *py.Function:
			if i := py.InstanceOf(self); i == nil || !i.Attrs.HasName(name) {
				if _, ok := self.(*py.Instance); ok && in.D > 0 {
					f.code.remember(in, cache{class: c, epoch: th.Epoch(), value: fn})
				}
				return fn, true, nil
			}
		case *py.Builtin:
			if i := py.InstanceOf(self); fn.Owner != nil && (i == nil || !i.Attrs.HasName(name)) {
				if i == nil && c.Static && c.Layout != py.LayoutOther && in.D > 0 {
					f.code.remember(in, cache{class: c, value: fn})
				}
				return fn, true, nil
			}
		}
	}
	a, err := py.FindAttr(&th.Thread, self, name)
	if err == nil && a.Fn != nil {
		// A property or __getattr__ gives the function: rare enough for a Go call.
		a.Value, err = th.Call(&th.Thread, a.Fn, py.Args{Values: a.Arguments()})
		err = py.Missed(err, self, name)
	}
	return a.Value, false, err
}

func (th *Thread) getAttr(f *Frame, in *code.Instr) error {
	v, name := f.regs[in.B], f.code.names[in.C]
	if o, ok := v.(*py.Instance); ok && in.D > 0 {
		th.rememberAttr(f, in, o, name)
	}
	a, err := py.FindAttr(&th.Thread, v, name)
	if err != nil {
		return err
	}
	if a.Fn == nil {
		f.regs[in.A] = a.Value
		return nil
	}
	return th.invoke(a.Fn, a.Arguments(), nil, kont{dst: in.A})
}

// rememberAttr fills the cache of a GetAttr or SetAttr on a plain object.
func (th *Thread) rememberAttr(f *Frame, in *code.Instr, o *py.Instance, name *py.Str) {
	c := o.Class()
	if c.Static || py.Special(o, nameGetAttribute) != nil {
		return
	}
	found := c.Lookup(name)
	if found != nil && py.IsDataDescriptor(found) {
		return
	}
	if i := o.Attrs.Slot(name); i >= 0 {
		f.code.remember(in, cache{class: c, epoch: th.Epoch(), slot: i})
		return
	}
	switch found.(type) {
	case py.Int, py.Float, *py.Str, *py.List, *py.Dict, *py.Tuple, py.Bool:
		if found.Class().Static && !th.Reassigned(name) {
			f.code.remember(in, cache{class: c, epoch: th.Epoch(), value: found})
		}
	}
}

func (th *Thread) setAttr(f *Frame, in *code.Instr) error {
	v, name := f.regs[in.B], f.code.names[in.C]
	a, err := py.FindSetAttr(&th.Thread, v, name, f.regs[in.A])
	if err != nil {
		return err
	}
	if a.Fn != nil {
		return th.invoke(a.Fn, a.Arguments(), nil, kont{then: thenDrop})
	}
	if o, ok := v.(*py.Instance); ok && in.D > 0 && py.Special(o, nameSetAttr) == nil {
		th.rememberAttr(f, in, o, name)
	}
	return nil
}

func (th *Thread) getItem(v, key py.Value, dst int32) error {
	if m := py.Special(v, nameGetItem); m != nil {
		return th.invokeSpecial(m, v, kont{dst: dst}, key)
	}
	r, err := py.GetItem(&th.Thread, v, key)
	if err != nil {
		return err
	}
	th.frame.regs[dst] = r
	return nil
}

func (th *Thread) unary(f *Frame, in *code.Instr) error {
	v := f.regs[in.B]
	name, op := namePos, py.Pos
	switch in.Op {
	case code.Invert:
		name, op = nameInvert, py.Invert
	case code.Neg:
		name, op = nameNeg, py.Neg
	}
	if m := py.Special(v, name); m != nil {
		return th.invokeSpecial(m, v, kont{dst: in.A})
	}
	r, err := py.Unary(&th.Thread, op, v)
	if err != nil {
		return err
	}
	f.regs[in.A] = r
	return nil
}

// truth decides the jump or not of the instruction that runs, by bool(v).
func (th *Thread) truth(f *Frame, v py.Value) error {
	if m := py.Special(v, nameBool); m != nil {
		return th.invokeSpecial(m, v, kont{then: thenTruth})
	}
	if m := py.Special(v, nameLen); m != nil {
		return th.invokeSpecial(m, v, kont{then: thenTruth, stage: 1})
	}
	b, err := py.Truth(&th.Thread, v)
	if err != nil {
		return err
	}
	th.decide(f, b)
	return nil
}

// decide ends an instruction that asks for a truth value: the one before f.pc.
func (th *Thread) decide(f *Frame, b bool) {
	in := &f.code.instrs[f.pc-1]
	switch {
	case in.Op == code.JumpIf:
		if b {
			f.pc = int(in.A)
		}
	case in.Op == code.JumpUnless || in.Op >= code.UnlessEq && in.Op <= code.UnlessGeInt:
		if !b {
			f.pc = int(in.A)
		}
	case in.Op == code.Not || in.Op == code.NotIn:
		f.regs[in.A] = py.MakeBool(!b)
	default:
		f.regs[in.A] = py.MakeBool(b)
	}
}

func (th *Thread) contains(f *Frame, in *code.Instr) error {
	item, v := f.regs[in.B], f.regs[in.C]
	if th.deepest() {
		if err := deepestContains(item, v); err != nil {
			return err
		}
	}
	if m := py.Special(v, nameContains); m == py.None {
		return py.Errorf(py.TypeError, "'%s' object is not a container", py.TypeName(v))
	} else if m != nil {
		return th.invokeSpecial(m, v, kont{then: thenContains}, item)
	}
	if livelyItems(v) {
		return th.prelude("contains", kont{then: thenContains}, v, item)
	}
	b, err := py.Contains(&th.Thread, v, item)
	if err != nil {
		return err
	}
	th.decide(f, b)
	return nil
}

// buildString joins the parts of an f-string, which are strings.
func (th *Thread) buildString(f *Frame, in *code.Instr) error {
	parts := f.regs[in.B : in.B+in.C]
	n := 0
	for _, p := range parts {
		n += len(p.(*py.Str).S)
	}
	if err := th.Take(n); err != nil {
		return err
	}
	var b strings.Builder
	b.Grow(n)
	for _, p := range parts {
		b.WriteString(p.(*py.Str).S)
	}
	f.regs[in.A] = py.NewStr(b.String())
	return nil
}

// format is one {value!conversion:spec} of an f-string.
func (th *Thread) format(f *Frame, in *code.Instr) error {
	v := f.regs[in.B]
	if th.deepest() {
		if err := deepestFormat(in, v); err != nil {
			return err
		}
	}
	t := &th.Thread
	var text string
	var err error
	switch in.D {
	case 's':
		text, err = py.ToStr(t, v)
	case 'r':
		text, err = py.Repr(t, v)
	case 'a':
		text, err = py.ASCII(t, v)
	default:
		spec := ""
		if in.C >= 0 {
			spec = f.regs[in.C].(*py.Str).S
		} else if s, ok := v.(*py.Str); ok && s.Exact() {
			f.regs[in.A] = s
			return nil
		}
		text, err = py.Format(t, v, spec)
		if err != nil {
			return err
		}
		f.regs[in.A] = py.NewStr(text)
		return nil
	}
	if err != nil {
		return err
	}
	if in.C >= 0 {
		if spec := f.regs[in.C].(*py.Str).S; spec != "" {
			if text, err = py.Format(t, py.NewStr(text), spec); err != nil {
				return err
			}
		}
	}
	f.regs[in.A] = py.NewStr(text)
	return nil
}

func (th *Thread) annotations(f *Frame) error {
	name := nameAnnotations
	if f.mapping != nil {
		if _, err := py.GetItem(&th.Thread, f.mapping, name); err == nil {
			return nil
		}
		return py.SetItem(&th.Thread, f.mapping, name, py.NewDict())
	}
	d := f.names
	if d == nil {
		d = f.globals
	}
	if d.GetStr(name) == nil {
		d.SetStr(name, py.NewDict())
	}
	return nil
}
