package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// Generator is a generator, a coroutine or an asynchronous generator: a frame
// that is not running, or is, somewhere in the stack.
type Generator struct {
	frame    *Frame // nil when done
	name     string
	qualName string
	kind     kind
	state    genState
	// iterable generators may be awaited: types.coroutine.
	iterable bool
	inst     *py.Instance
	// number tells it apart in the trace, from 1.
	number int64
	code   *Code
	// Of an asynchronous generator: the step that runs or is suspended in an await,
	// and whether aclose has begun.
	step   *Step
	closed bool
}

type kind uint8

const (
	kindGenerator kind = iota
	kindCoroutine
	kindAsyncGenerator
)

type genState uint8

const (
	genCreated genState = iota
	genSuspended
	genRunning
	genDone
)

// Class is the type's.
func (g *Generator) Class() *py.Class {
	switch g.kind {
	case kindCoroutine:
		return CoroutineClass
	case kindAsyncGenerator:
		return AsyncGeneratorClass
	}
	return GeneratorClass
}

// Walk serves the count of memory.
func (g *Generator) Walk(visit func(py.Value)) int {
	if g.frame == nil {
		return 100
	}
	g.frame.walk(visit)
	return 250
}

// walk visits what a frame holds.
func (f *Frame) walk(visit func(py.Value)) {
	for _, v := range f.regs {
		if v != nil {
			visit(v)
		}
	}
	if f.names != nil {
		visit(f.names)
	}
	if f.locals != nil {
		visit(f.locals)
	}
	if f.aux != nil {
		visit(f.aux)
	}
}

func (th *Thread) newGenerator(f *Frame, fn *py.Function) *Generator {
	g := &Generator{frame: f, name: fn.Name, qualName: fn.QualName, code: f.code}
	switch flags := f.code.Flags; {
	case flags&code.AsyncGenerator != 0:
		g.kind = kindAsyncGenerator
	case flags&code.Coroutine != 0:
		g.kind = kindCoroutine
	}
	g.iterable = th.m.iterable[f.code]
	f.gen = g
	th.m.generators++
	g.number = th.m.generators
	if th.watching {
		th.sayCreate(g)
	}
	return g
}

// what names the kind in messages.
func (g *Generator) what() string {
	switch g.kind {
	case kindCoroutine:
		return "coroutine"
	case kindAsyncGenerator:
		return "async generator"
	}
	return "generator"
}

// begin makes a generator's frame the running one.
func (th *Thread) begin(g *Generator, k kont) error {
	if th.depth >= th.RecursionLimit {
		return tooDeep()
	}
	f := g.frame
	g.state = genRunning
	th.depth++
	f.back, f.then, f.dst, f.stage, f.aux = th.frame, k.then, k.dst, k.stage, k.aux
	th.frame = f
	if th.watching {
		th.sayResume(f)
	}
	return nil
}

// resume sends a value into a generator; what it yields or returns goes to k.
func (th *Thread) resume(g *Generator, sent py.Value, k kont) error {
	switch g.state {
	case genRunning:
		return py.Errorf(py.ValueError, "%s already executing", g.what())
	case genDone:
		if g.kind == kindCoroutine {
			return py.Errorf(py.RuntimeError, "cannot reuse already awaited coroutine")
		}
		_, err := th.ended(g, k, py.None)
		return err
	case genCreated:
		if sent != py.None {
			return py.Errorf(py.TypeError, "can't send non-None value to a just-started %s", g.what())
		}
		return th.begin(g, k)
	}
	if err := th.begin(g, k); err != nil {
		return err
	}
	f := g.frame
	if in := &f.code.instrs[f.pc-1]; in.Op == code.Yield {
		f.regs[in.A] = sent
	} else {
		f.sent = sent
		f.pc-- // YieldFrom sends it on
	}
	return nil
}

// finished is called when the frame of g, no longer th.frame, has returned v.
func (th *Thread) finished(g *Generator, k kont, v py.Value) (status, error) {
	g.state, g.frame = genDone, nil
	return th.ended(g, k, v)
}

// ended tells whoever resumed g that it has ended with v.
func (th *Thread) ended(g *Generator, k kont, v py.Value) (status, error) {
	if s, ok := k.aux.(*Step); ok {
		s.end()
		if s.kind == stepClose {
			return th.stepped(g, k, py.None)
		}
	}
	f := th.frame
	stop := func() error {
		if g.kind == kindAsyncGenerator {
			return py.NewException(py.StopAsyncIteration)
		}
		return py.StopIterationOf(v)
	}
	switch k.then {
	case thenNext:
		f.pc = int(f.code.instrs[f.pc-1].C)
	case thenNextCall:
		if k.aux != nil {
			f.regs[k.dst] = k.aux
			return statusRun, nil
		}
		return statusRun, stop()
	case thenSend:
		return statusRun, stop()
	case thenYieldFrom:
		f.regs[k.dst] = v
	case thenStep:
		return statusRun, stop()
	case thenClose:
		f.regs[k.dst] = py.None
	case thenGo:
		if g.kind == kindAsyncGenerator || k.stage == goSend {
			return statusGo, stop()
		}
		th.nativeDone = true
		th.result, th.yielded = v, false
		return statusGo, nil
	default:
		panic("machine: a generator's end nobody waits for")
	}
	return statusRun, nil
}

// yield suspends f, which is th.frame, with a value for whoever resumed it.
func (th *Thread) yield(f *Frame, v py.Value) (status, error) {
	g := f.gen
	k := th.suspend(f, v)
	if g.kind == kindAsyncGenerator {
		// To whoever awaits the step this is its result, not something to wait for.
		s := k.aux.(*Step)
		s.end()
		if s.kind == stepClose {
			err := py.Errorf(py.RuntimeError, "async generator ignored GeneratorExit")
			if k.then == thenGo {
				return statusGo, err
			}
			return statusRun, err
		}
		return th.stepped(g, k, v)
	}
	return th.yielded1(g.what(), k, v)
}

// suspend takes f from the stack.
func (th *Thread) suspend(f *Frame, v py.Value) kont {
	k := kont{f.then, f.dst, f.stage, f.aux}
	th.frame = f.back
	f.back, f.aux = nil, nil
	f.gen.state = genSuspended
	th.depth--
	if th.watching {
		th.sayYield(f, v)
	}
	return k
}

// yielded1 gives a yielded value to k, in th.frame; frames that delegate pass it on.
func (th *Thread) yielded1(what string, k kont, v py.Value) (status, error) {
	for {
		f := th.frame
		switch k.then {
		case thenNext, thenSend, thenNextCall:
			f.regs[k.dst] = v
			return statusRun, nil
		case thenGo:
			th.result, th.yielded = v, true
			th.nativeDone = true
			return statusGo, nil
		case thenClose:
			return statusRun, py.Errorf(py.RuntimeError, "%s ignored GeneratorExit", what)
		case thenYieldFrom, thenStep:
			what = f.gen.what()
			k = th.suspend(f, v)
		default:
			panic("machine: a value nobody waits for")
		}
	}
}

// passOn yields a value of something native that f, th.frame, delegates to.
func (th *Thread) passOn(f *Frame, v py.Value) error {
	k := th.suspend(f, v)
	st, err := th.yielded1(f.gen.what(), k, v)
	if st == statusGo {
		// The Go code that resumed the outermost frame gets it: run has to end.
		return errGo
	}
	return err
}

// yieldFrom runs one step of what f delegates to, with f.sent.
func (th *Thread) yieldFrom(f *Frame, in *code.Instr) error {
	it := f.regs[in.B]
	sent := f.sent
	f.sent = nil
	if sent == nil {
		sent = py.None
	}
	k := kont{then: thenYieldFrom, dst: in.A}
	switch it := it.(type) {
	case *Generator:
		if it.state == genRunning && it.kind == kindCoroutine {
			return py.Errorf(py.RuntimeError, "coroutine is being awaited already")
		}
		return th.resume(it, sent, k)
	case *AwaitIter:
		return th.resume(it.gen, sent, k)
	case *Step:
		return th.runStep(it, sent, awaitStep(it, in.A))
	}
	t := &th.Thread
	if sent == py.None {
		if m := py.Special(it, nameNext); m != nil {
			return th.invokeSpecial(m, it, k)
		}
		v, err := py.Next(t, it)
		if err != nil {
			if err == py.ErrBlocked {
				th.waiting, th.waiter = k, f
				return err
			}
			if e, end := py.Raised(err, py.StopIteration); end {
				f.regs[in.A] = stopValue(e)
				return nil
			}
			return err
		}
		if v == nil {
			f.regs[in.A] = py.None
			return nil
		}
		return th.passOn(f, v)
	}
	send, err := py.GetAttr(t, it, nameSend)
	if err != nil {
		return err
	}
	return th.invoke(send, []py.Value{sent}, nil, k)
}

func stopValue(e *py.Exception) py.Value {
	if len(e.Args.Items) > 0 {
		return e.Args.Items[0]
	}
	return py.None
}

// throw raises e in a generator where it is suspended.
func (th *Thread) throw(g *Generator, e *py.Exception, k kont) error {
	switch g.state {
	case genRunning:
		return py.Errorf(py.ValueError, "%s already executing", g.what())
	case genDone:
		if g.kind == kindCoroutine {
			return py.Errorf(py.RuntimeError, "cannot reuse already awaited coroutine")
		}
		return &again{e}
	case genCreated:
		f := g.frame
		if err := th.begin(g, k); err != nil {
			return err
		}
		f.pc = 0
		return &thrown{e}
	}
	f := g.frame
	in := &f.code.instrs[f.pc-1]
	if err := th.begin(g, k); err != nil {
		return err
	}
	if in.Op != code.YieldFrom {
		return &thrown{e}
	}
	inner := f.regs[in.B]
	t := &th.Thread
	if e.Class().IsSubclass(py.GeneratorExit) {
		if err := th.closeInner(inner); err != nil {
			return err
		}
		return &thrown{e}
	}
	ki := kont{then: thenYieldFrom, dst: in.A}
	switch inner := inner.(type) {
	case *Generator:
		return th.throw(inner, e, ki)
	case *AwaitIter:
		return th.throw(inner.gen, e, ki)
	case *Step:
		return th.throwStep(inner, e, awaitStep(inner, in.A))
	}
	fn, err := py.GetAttrOr(t, inner, nameThrow)
	if err != nil {
		return err
	}
	if fn == nil {
		return &thrown{e}
	}
	given := []py.Value{e}
	if th.given != nil {
		given = th.given
	}
	return th.invoke(fn, given, nil, ki)
}

// throwGiven is throw for what a program gave its method throw: an iterator of another
// kind that the generator delegates to gets the same.
func (th *Thread) throwGiven(g *Generator, given []py.Value, k kont) error {
	e, err := th.thrownBy(given)
	if err != nil {
		return err
	}
	th.given = given
	err = th.throw(g, e, k)
	th.given = nil
	return err
}

// closeInner closes what a generator delegates to, before GeneratorExit is raised in it.
func (th *Thread) closeInner(inner py.Value) error {
	switch inner := inner.(type) {
	case *Generator:
		return th.closeNow(inner)
	case *AwaitIter:
		return th.closeNow(inner.gen)
	case *Step:
		inner.done = true
		return nil
	}
	fn, err := py.GetAttrOr(&th.Thread, inner, nameClose)
	if err != nil || fn == nil {
		return err
	}
	_, err = th.Call(&th.Thread, fn, py.Args{})
	return err
}

// closeNow closes a generator before it returns.
func (th *Thread) closeNow(g *Generator) error {
	if g.state == genDone {
		return nil
	}
	_, err := th.Call(&th.Thread, &py.Method{Func: builtins[specialClose], Self: g}, py.Args{})
	return err
}

// close is g.close().
func (th *Thread) close(g *Generator, k kont) error {
	switch g.state {
	case genRunning:
		return py.Errorf(py.ValueError, "%s already executing", g.what())
	case genCreated:
		g.state, g.frame = genDone, nil
		return th.deliver(th.frame, kont{then: k.then, dst: k.dst}, py.None)
	case genDone:
		return th.deliver(th.frame, kont{then: k.then, dst: k.dst}, py.None)
	}
	if k.then == thenGo {
		k.stage = goClose
	} else {
		k.then = thenClose
	}
	return th.throw(g, py.NewException(py.GeneratorExit), k)
}
