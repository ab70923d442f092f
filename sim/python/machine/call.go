package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// kont says what is done with the result of a call: see then.
type kont struct {
	then  then
	dst   int32
	stage int8
	aux   py.Value
}

func tooDeep() error { return py.Errorf(py.RecursionError, "maximum recursion depth exceeded") }

// invoke calls fn. A Python function gets a frame, which becomes th.frame; what
// is native is done at once. Either way the result goes where k says, in the
// frame that is th.frame now. args belongs to the caller.
func (th *Thread) invoke(fn py.Value, args []py.Value, names []*py.Str, k kont) error {
	switch fn := fn.(type) {
	case *py.Function:
		return th.enter(fn, args, names, k)
	case *py.Builtin:
		return th.native(fn, args, names, k)
	case *py.Method:
		if f, ok := fn.Func.(*py.Function); ok {
			return th.enterWith(f, fn.Self, args, names, k)
		}
		return th.invoke(fn.Func, append([]py.Value{fn.Self}, args...), names, k)
	case *py.Class:
		return th.construct(fn, args, names, k)
	case *py.StaticMethod:
		return th.invoke(fn.Func, args, names, k)
	}
	if m := py.Special(fn, nameCall); m != nil {
		f, withSelf, err := py.BindSpecial(&th.Thread, m, fn)
		if err != nil {
			return err
		}
		if withSelf {
			args = append([]py.Value{fn}, args...)
		}
		return th.invoke(f, args, names, k)
	}
	if call := fn.Class().Native.Call; call != nil {
		r, err := call(&th.Thread, fn, py.Args{Values: args, Names: names})
		return th.answer(r, err, k)
	}
	return py.Errorf(py.TypeError, "'%s' object is not callable", py.TypeName(fn))
}

// answer gives a native call's result to k, or notes k while the call waits.
func (th *Thread) answer(r py.Value, err error, k kont) error {
	if err != nil {
		if err == py.ErrBlocked {
			th.waiting = k
			th.waiter = th.frame
		}
		return err
	}
	return th.deliver(th.frame, k, r)
}

// native calls a function written in Go.
func (th *Thread) native(fn *py.Builtin, args []py.Value, names []*py.Str, k kont) error {
	if th.deepest() {
		if err := deepestCall(fn, args); err != nil {
			return err
		}
	}
	if fn.Special != 0 {
		if resumes(fn.Special) && !k.then.takesYield() {
			return th.resumeInGo(fn.Special, py.Args{Values: args, Names: names}, k)
		}
		return specials[fn.Special](th, py.Args{Values: args, Names: names}, k)
	}
	if fn.Via != "" {
		if done, err := th.via(fn, fn.Via, args, names, k); done {
			return err
		}
	}
	if fn.System && th.used() > 0 && th.nested == 0 {
		// What asks the clock or the kernel sees the time that the program's own work took.
		th.again = true
		return py.ErrBlocked
	}
	r, err := fn.Call(&th.Thread, py.Args{Values: args, Names: names})
	return th.answer(r, err, k)
}

// invokeSpecial calls a special method that py.Special found.
func (th *Thread) invokeSpecial(m, self py.Value, k kont, args ...py.Value) error {
	fn, withSelf, err := py.BindSpecial(&th.Thread, m, self)
	if err != nil {
		return err
	}
	if withSelf {
		if f, ok := fn.(*py.Function); ok {
			return th.enterWith(f, self, args, nil, k)
		}
		return th.invoke(fn, append([]py.Value{self}, args...), nil, k)
	}
	return th.invoke(fn, args, nil, k)
}

// enter pushes a frame for fn, or makes the generator that a call of fn gives.
func (th *Thread) enter(fn *py.Function, args []py.Value, names []*py.Str, k kont) error {
	c := fn.Code.(*Code)
	if th.depth >= th.RecursionLimit {
		return tooDeep()
	}
	if c.Regs > 256 {
		if err := th.Take(16 * c.Regs); err != nil {
			return err
		}
	}
	f := c.frame()
	f.fn, f.globals, f.cells = fn, fn.Globals, fn.Cells
	if c.simple && len(names) == 0 && len(args) == c.Args {
		copy(f.regs, args)
	} else if err := th.bind(f, fn, c, args, names); err != nil {
		f.release()
		return err
	}
	if c.Flags&(code.Generator|code.Coroutine|code.AsyncGenerator) != 0 {
		if err := th.Take(200 + 16*c.Regs); err != nil {
			return err
		}
		return th.deliver(th.frame, k, th.newGenerator(f, fn))
	}
	th.push(f, k)
	return nil
}

// enterWith is enter with one more argument, self, before the others.
func (th *Thread) enterWith(fn *py.Function, self py.Value, args []py.Value, names []*py.Str, k kont) error {
	c := fn.Code.(*Code)
	if !c.simple || len(names) > 0 || len(args)+1 != c.Args || th.depth >= th.RecursionLimit {
		return th.enter(fn, append([]py.Value{self}, args...), names, k)
	}
	f := c.frame()
	f.fn, f.globals, f.cells = fn, fn.Globals, fn.Cells
	f.regs[0] = self
	copy(f.regs[1:], args)
	th.push(f, k)
	return nil
}

// push makes f the running frame; its result goes to k in the one that ran.
func (th *Thread) push(f *Frame, k kont) {
	th.depth++
	f.back, f.then, f.dst, f.stage, f.aux = th.frame, k.then, k.dst, k.stage, k.aux
	th.frame = f
	if th.watching {
		th.sayCall(f)
	}
}

// pushCode pushes a frame for code without parameters: a module or class body.
func (th *Thread) pushCode(c *Code, globals *py.Dict, cells []*py.Cell, k kont) *Frame {
	f := c.frame()
	f.globals, f.cells = globals, cells
	th.push(f, k)
	return f
}

// leave ends frame f, which is th.frame, with a result.
func (th *Thread) leave(f *Frame, v py.Value) (status, error) {
	if th.watching {
		th.sayReturn(f, v)
	}
	th.depth--
	back := f.back
	th.frame = back
	k := kont{f.then, f.dst, f.stage, f.aux}
	if f.gen != nil {
		f.back = nil
		return th.finished(f.gen, k, v)
	}
	names := f.names
	mapping := f.mapping
	f.release()
	switch k.then {
	case thenStore:
		back.regs[k.dst] = v
		return statusRun, nil
	case thenGo:
		th.result, th.yielded = v, false
		return statusGo, nil
	case thenExit:
		return statusExit, nil
	case thenClass:
		return statusRun, th.finishClass(back, k, names, mapping, v)
	}
	return statusRun, th.deliver(back, k, v)
}

// deliver does with v, the result of a call, what k says; f is the frame that
// called and is th.frame.
func (th *Thread) deliver(f *Frame, k kont, v py.Value) error {
	switch k.then {
	case thenStore:
		f.regs[k.dst] = v
	case thenGo:
		th.result, th.yielded = v, false
		th.nativeDone = true
	case thenDrop:
	case thenInit:
		if v != py.None {
			return py.Errorf(py.TypeError, "__init__() should return None, not '%s'", py.TypeName(v))
		}
		f.regs[k.dst] = k.aux
	case thenNew:
		return th.afterNew(f, k, v)
	case thenBinary:
		if v == py.NotImplemented {
			return th.binary(f, &f.code.instrs[f.pc-1], k.stage)
		}
		f.regs[k.dst] = v
	case thenCompare:
		in := &f.code.instrs[f.pc-1]
		if v == py.NotImplemented {
			return th.compare(f, in, k.stage)
		}
		return th.compared(f, in, v)
	case thenTruth:
		if k.stage == 1 {
			n, err := py.LenResult(&th.Thread, v)
			if err != nil {
				return err
			}
			th.decide(f, n != 0)
			return nil
		}
		b, err := py.BoolResult(v)
		if err != nil {
			return err
		}
		th.decide(f, b)
	case thenContains:
		return th.truth(f, v)
	case thenIter:
		if err := py.IterResult(v); err != nil {
			return err
		}
		f.regs[k.dst] = v
	case thenNext, thenNextCall, thenSend:
		f.regs[k.dst] = v
	case thenClose:
		f.regs[k.dst] = py.None
	case thenYieldFrom:
		// A native iterator's or __next__'s value is yielded on.
		return th.passOn(f, v)
	case thenEnter:
		in := &f.code.instrs[f.pc-1]
		f.regs[in.A], f.regs[in.B] = k.aux, v
	case thenAwaitable:
		return th.awaited(f, k, v)
	case thenAsyncNext:
		return th.asyncNexted(f, k, v)
	case thenAsyncIter:
		if py.Special(v, nameANext) == nil && !isAsyncGenerator(v) {
			return py.Errorf(py.TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %s", py.TypeName(v))
		}
		f.regs[k.dst] = v
	default:
		panic("machine: a result nobody waits for")
	}
	return nil
}

// callEx is a call with * or **.
func (th *Thread) callEx(f *Frame, in *code.Instr) error {
	var args []py.Value
	switch a := f.regs[in.A+1].(type) {
	case *py.Tuple:
		args = a.Items
	case *py.List:
		args = a.Items
	}
	var names []*py.Str
	if in.B == 1 {
		d := f.regs[in.A+2].(*py.Dict)
		all := make([]py.Value, len(args), len(args)+d.Len())
		copy(all, args)
		for at := 0; ; {
			k, v, next, ok := d.Next(at)
			if !ok {
				break
			}
			at = next
			name, ok := k.(*py.Str)
			if !ok {
				return py.Errorf(py.TypeError, "keywords must be strings")
			}
			names = append(names, name)
			all = append(all, v)
		}
		args = all
	}
	return th.invoke(f.regs[in.A], args, names, kont{dst: in.A})
}

// construct calls a class.
func (th *Thread) construct(c *py.Class, args []py.Value, names []*py.Str, k kont) error {
	t := &th.Thread
	if c.Meta != nil && c.Meta != py.TypeClass {
		if m := py.Special(c, nameCall); m != nil {
			return th.invokeSpecialArgs(m, c, args, names, k)
		}
	}
	if c == py.SuperClass && len(args) == 0 {
		return th.super0(k)
	}
	if c.Static {
		if th.deepest() {
			if err := deepestClass(c, args); err != nil {
				return err
			}
		}
		if via := classVia(c); via != "" {
			if done, err := th.via(c, via, args, names, k); done {
				return err
			}
		}
		r, err := py.NewObject(t, c, py.Args{Values: args, Names: names})
		return th.answer(r, err, k)
	}
	maker := c.Lookup(nameNew)
	if s, ok := maker.(*py.StaticMethod); ok {
		if fn, ok := s.Func.(*py.Function); ok {
			return th.constructBy(c, fn, args, names, k)
		}
	}
	init := c.Lookup(nameInit)
	fn, _ := init.(*py.Function)
	if c.Layout == py.LayoutObject && fn != nil && py.HasObjectNew(c) && !py.IsAbstract(c) {
		if err := th.Take(160); err != nil {
			return err
		}
		return th.initialize(fn, py.NewInstance(c), args, names, k)
	}
	if c.Layout != py.LayoutObject && c.Layout != py.LayoutException {
		// class L(list): the items may come from a generator.
		if via := classVia(c); via != "" && fn == nil {
			if done, err := th.via(c, via, args, names, k); done {
				return err
			}
		}
	}
	if fn == nil {
		if th.deepest() {
			return tooDeepTo(whileCalling)
		}
		r, err := py.NewObject(t, c, py.Args{Values: args, Names: names})
		return th.answer(r, err, k)
	}
	o, err := py.NewOnly(t, c, py.Args{Values: args, Names: names})
	if err != nil {
		return err
	}
	return th.initialize(fn, o, args, names, k)
}

// initialize calls __init__ and gives k the object.
func (th *Thread) initialize(fn *py.Function, o py.Value, args []py.Value, names []*py.Str, k kont) error {
	if k.then == thenStore {
		return th.enterWith(fn, o, args, names, kont{then: thenInit, dst: k.dst, aux: o})
	}
	r, err := th.Call(&th.Thread, fn, py.Args{Values: append([]py.Value{o}, args...), Names: names})
	if err != nil {
		return err
	}
	if r != py.None {
		return py.Errorf(py.TypeError, "__init__() should return None, not '%s'", py.TypeName(r))
	}
	return th.deliver(th.frame, k, o)
}

// made holds the arguments of a construction while __new__ runs.
type made struct {
	class *py.Class
	args  []py.Value
	names []*py.Str
}

// Class makes made a value, for a frame's aux.
func (*made) Class() *py.Class { return py.ObjectClass }

// constructBy calls a __new__ written in Python, then __init__.
func (th *Thread) constructBy(c *py.Class, fn *py.Function, args []py.Value, names []*py.Str, k kont) error {
	all := append([]py.Value{c}, args...)
	if k.then == thenStore {
		m := &made{c, all[1:], names}
		return th.enter(fn, all, names, kont{then: thenNew, dst: k.dst, aux: m})
	}
	o, err := th.Call(&th.Thread, fn, py.Args{Values: all, Names: names})
	if err != nil {
		return err
	}
	if o.Class().IsSubclass(c) {
		if init := o.Class().Lookup(nameInit); init != nil {
			if _, err := th.Call(&th.Thread, &py.Method{Func: init, Self: o}, py.Args{Values: args, Names: names}); err != nil {
				return err
			}
		}
	}
	return th.deliver(th.frame, k, o)
}

func (th *Thread) afterNew(f *Frame, k kont, o py.Value) error {
	m := k.aux.(*made)
	if !o.Class().IsSubclass(m.class) {
		f.regs[k.dst] = o
		return nil
	}
	switch init := o.Class().Lookup(nameInit).(type) {
	case *py.Function:
		return th.initialize(init, o, m.args, m.names, kont{dst: k.dst})
	case *py.Builtin:
		all := append([]py.Value{o}, m.args...)
		if _, err := init.Call(&th.Thread, py.Args{Values: all, Names: m.names}); err != nil {
			return err
		}
	}
	f.regs[k.dst] = o
	return nil
}

func (th *Thread) invokeSpecialArgs(m, self py.Value, args []py.Value, names []*py.Str, k kont) error {
	fn, withSelf, err := py.BindSpecial(&th.Thread, m, self)
	if err != nil {
		return err
	}
	if withSelf {
		args = append([]py.Value{self}, args...)
	}
	return th.invoke(fn, args, names, k)
}

// Call runs fn to its end: for native code that needs Python in the middle of
// its work.
func (th *Thread) Call(_ *py.Thread, fn py.Value, args py.Args) (py.Value, error) {
	if b, ok := fn.(*py.Builtin); ok && b.Special == 0 {
		return b.Call(&th.Thread, args)
	}
	return th.inGo(func(k kont) error { return th.invoke(fn, args.Values, args.Names, k) })
}

// inGo runs what do begins to its end, under native code: do gets the place for the
// result, and may push frames.
func (th *Thread) inGo(do func(kont) error) (py.Value, error) {
	if err := th.Enter(""); err != nil {
		return nil, err
	}
	defer th.Leave()
	outer := th.frame
	th.nested++
	defer func() { th.nested-- }()
	th.nativeDone = false
	err := do(kont{then: thenGo})
	for {
		switch {
		case err == nil && th.nativeDone:
			th.nativeDone = false
			return th.result, nil
		case err == py.ErrBlocked:
			err = th.cannotBlock()
			continue
		case err == errGo:
			err = nil
			th.nativeDone = true
			continue
		case err != nil && th.frame == outer:
			return nil, plain(err)
		}
		st := statusRun
		if err != nil {
			// A frame was pushed, and the exception is raised there.
			st, err = th.raise(err)
		}
		if st == statusRun && err == nil {
			_, err = th.run()
		}
		th.nativeDone = false
		th.frame = outer
		if err != nil {
			return nil, plain(err)
		}
		return th.result, nil
	}
}

// plain is the exception of an error that says how it is raised.
func plain(err error) error {
	switch err := err.(type) {
	case *again:
		return err.e
	case *thrown:
		return err.e
	}
	return err
}

// cannotBlock is what a call that waits gets where native code stands below it.
func (th *Thread) cannotBlock() error {
	th.Pending, th.again = nil, false
	return py.Errorf(py.RuntimeError, "this call would wait inside a special method or key function that a built-in function called: Eyewall can't wait there")
}
