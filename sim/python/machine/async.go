package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// Classes of what is not running.
var (
	GeneratorClass      = py.NewStatic("builtins", "generator", py.LayoutOther, &py.Slots{})
	CoroutineClass      = py.NewStatic("builtins", "coroutine", py.LayoutOther, &py.Slots{})
	AsyncGeneratorClass = py.NewStatic("builtins", "async_generator", py.LayoutOther, &py.Slots{})
	AwaitIterClass      = py.NewStatic("builtins", "coroutine_wrapper", py.LayoutOther, &py.Slots{})
	StepClass           = py.NewStatic("builtins", "async_generator_asend", py.LayoutOther, &py.Slots{})
	ThrowStepClass      = py.NewStatic("builtins", "async_generator_athrow", py.LayoutOther, &py.Slots{})
)

// AwaitIter is what a coroutine's __await__() gives.
type AwaitIter struct{ gen *Generator }

// Class is coroutine_wrapper.
func (*AwaitIter) Class() *py.Class { return AwaitIterClass }

// The kinds of steps of an asynchronous generator.
const (
	stepSend int8 = iota
	stepThrow
	stepClose
)

// Step is one step of an asynchronous generator, to be awaited: what its
// __anext__, asend, athrow and aclose give.
type Step struct {
	gen     *Generator
	kind    int8
	value   py.Value   // to send
	given   []py.Value // to throw, as throw got it
	started bool
	done    bool
}

// Class is async_generator_asend or async_generator_athrow.
func (s *Step) Class() *py.Class {
	if s.kind == stepSend {
		return StepClass
	}
	return ThrowStepClass
}

func isAsyncGenerator(v py.Value) bool {
	g, ok := v.(*Generator)
	return ok && g.kind == kindAsyncGenerator
}

// awaitStep is where a step that a frame awaits gives its result.
func awaitStep(s *Step, dst int32) kont { return kont{then: thenStep, dst: dst, aux: s} }

// runStep goes on with a step; k.aux is the step.
func (th *Thread) runStep(s *Step, sent py.Value, k kont) error {
	if s.done {
		return s.reused()
	}
	g := s.gen
	if s.kind != stepSend && g.state == genDone {
		s.done = true
		_, err := th.stepped(g, k, py.None)
		return err
	}
	if s.started {
		return th.resume(g, sent, k)
	}
	if g.step != nil {
		s.done = s.kind != stepSend
		return py.Errorf(py.RuntimeError, "%s: asynchronous generator is already running", [...]string{"anext()", "athrow()", "aclose()"}[s.kind])
	}
	switch {
	case s.kind == stepSend:
		if sent == py.None {
			sent = s.value
		}
	case g.closed:
		s.done = true
		return py.NewException(py.StopAsyncIteration)
	case sent != py.None:
		return py.Errorf(py.RuntimeError, "can't send non-None value to a just-started coroutine")
	}
	s.started, g.step = true, s
	outer := th.frame
	var err error
	switch s.kind {
	case stepSend:
		err = th.resume(g, sent, k)
	case stepThrow:
		err = th.throwGiven(g, s.given, k)
	case stepClose:
		g.closed = true
		err = th.throw(g, py.NewException(py.GeneratorExit), k)
	}
	if err != nil && th.frame == outer {
		s.end() // refused
	}
	return err
}

// throwStep throws into the generator whose step is k.aux.
func (th *Thread) throwStep(s *Step, e *py.Exception, k kont) error {
	if s.done {
		return s.reused()
	}
	s.started, s.gen.step = true, s
	return th.throw(s.gen, e, k)
}

func (s *Step) reused() error {
	what := "__anext__()/asend()"
	if s.kind != stepSend {
		what = "aclose()/athrow()"
	}
	return py.Errorf(py.RuntimeError, "cannot reuse already awaited %s", what)
}

// end is called when the generator has yielded, ended or failed.
func (s *Step) end() {
	s.done = true
	if s.gen.step == s {
		s.gen.step = nil
	}
}

// stepped gives the result of a step, which has ended, to k.
func (th *Thread) stepped(g *Generator, k kont, v py.Value) (status, error) {
	switch k.then {
	case thenStep:
		th.frame.regs[k.dst] = v
		return statusRun, nil
	case thenGo:
		return statusGo, py.StopIterationOf(v)
	}
	return statusRun, py.StopIterationOf(v)
}

// awaitable puts the iterator for await of v into register dst.
func (th *Thread) awaitable(v py.Value, dst, context int32) error {
	f := th.frame
	switch v := v.(type) {
	case *Generator:
		if v.kind == kindCoroutine || v.iterable {
			if v.kind == kindCoroutine && v.state != genCreated && v.state != genDone && v.frame.then == thenYieldFrom && v.frame.back != nil {
				return py.Errorf(py.RuntimeError, "coroutine is being awaited already")
			}
			f.regs[dst] = v
			return nil
		}
	case *Step:
		f.regs[dst] = v
		return nil
	}
	if m := py.Special(v, nameAwait); m != nil {
		return th.invokeSpecial(m, v, kont{then: thenAwaitable, dst: dst})
	}
	if m := v.Class().Lookup(nameAwait); m != nil {
		r, err := th.Call(&th.Thread, m, py.Args{Values: []py.Value{v}})
		if err != nil {
			return err
		}
		f.regs[dst] = r
		return nil
	}
	switch context {
	case 1:
		return py.Errorf(py.TypeError, "'async with' received an object from __aenter__ that does not implement __await__: %s", py.TypeName(v))
	case 2:
		return py.Errorf(py.TypeError, "'async with' received an object from __aexit__ that does not implement __await__: %s", py.TypeName(v))
	}
	return py.Errorf(py.TypeError, "object %s can't be used in 'await' expression", py.TypeName(v))
}

// awaited checks what __await__ returned.
func (th *Thread) awaited(f *Frame, k kont, v py.Value) error {
	if g, ok := v.(*Generator); ok && g.kind == kindCoroutine {
		return py.Errorf(py.TypeError, "__await__() returned a coroutine")
	}
	if v.Class().Native.Next == nil && py.Special(v, nameNext) == nil {
		return py.Errorf(py.TypeError, "__await__() returned non-iterator of type '%s'", py.TypeName(v))
	}
	f.regs[k.dst] = v
	return nil
}

func (th *Thread) asyncIter(v py.Value, dst int32) error {
	if isAsyncGenerator(v) {
		th.frame.regs[dst] = v
		return nil
	}
	m := v.Class().Lookup(nameAIter)
	if m == nil {
		return py.Errorf(py.TypeError, "'async for' requires an object with __aiter__ method, got %s", py.TypeName(v))
	}
	return th.invokeSpecial(m, v, kont{then: thenAsyncIter, dst: dst})
}

func (th *Thread) asyncNext(v py.Value, dst int32) error {
	if g, ok := v.(*Generator); ok && g.kind == kindAsyncGenerator {
		th.frame.regs[dst] = &Step{gen: g, kind: stepSend, value: py.None}
		return nil
	}
	m := v.Class().Lookup(nameANext)
	if m == nil {
		return py.Errorf(py.TypeError, "'async for' requires an iterator with __anext__ method, got %s", py.TypeName(v))
	}
	return th.invokeSpecial(m, v, kont{then: thenAsyncNext, dst: dst})
}

func (th *Thread) asyncNexted(_ *Frame, k kont, v py.Value) error {
	err := th.awaitable(v, k.dst, 0)
	if _, wrong := py.Raised(err, py.TypeError); wrong && py.Special(v, nameAwait) == nil {
		return py.Errorf(py.TypeError, "'async for' received an invalid object from __anext__: %s", py.TypeName(v))
	}
	return err
}

// with begins a with statement: __exit__ is found before __enter__ runs.
func (th *Thread) with(f *Frame, in *code.Instr) error {
	v := f.regs[in.C]
	c := v.Class()
	enter, exit, protocol := nameEnter, nameExit, "context manager"
	if in.Op == code.AsyncWith {
		enter, exit, protocol = nameAEnter, nameAExit, "asynchronous context manager"
	}
	me := c.Lookup(enter)
	if me == nil {
		return py.Errorf(py.TypeError, "'%s' object does not support the %s protocol", c.Name, protocol)
	}
	mx := c.Lookup(exit)
	if mx == nil {
		return py.Errorf(py.TypeError, "'%s' object does not support the %s protocol (missed %s method)", c.Name, protocol, exit.S)
	}
	fn, withSelf, err := py.BindSpecial(&th.Thread, mx, v)
	if err != nil {
		return err
	}
	if withSelf {
		fn = &py.Method{Func: fn, Self: v}
	}
	return th.invokeSpecial(me, v, kont{then: thenEnter, aux: fn})
}

// newThread-independent helpers of the slots below.
func threadOf(t *py.Thread) *Thread { return t.Executor.(*Thread) }

// next resumes a generator under native code.
func (th *Thread) next(g *Generator) (py.Value, error) {
	v, err := th.inGo(func(k kont) error { return th.resume(g, py.None, k) })
	if err != nil {
		return nil, err
	}
	if th.yielded {
		return v, nil
	}
	if v != py.None {
		return nil, py.StopIterationOf(v)
	}
	return nil, nil
}

func init() {
	itself := func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil }
	GeneratorClass.Native.Iter = itself
	GeneratorClass.Native.Next = func(t *py.Thread, v py.Value) (py.Value, error) { return threadOf(t).next(v.(*Generator)) }
	AwaitIterClass.Native.Iter = itself
	AwaitIterClass.Native.Next = func(t *py.Thread, v py.Value) (py.Value, error) { return threadOf(t).next(v.(*AwaitIter).gen) }
	for _, c := range []*py.Class{StepClass, ThrowStepClass} {
		c.Native.Iter = itself
		c.Native.Next = func(t *py.Thread, v py.Value) (py.Value, error) {
			s, th := v.(*Step), threadOf(t)
			return th.inGo(func(k kont) error { return th.runStep(s, py.None, stepKont(k, s)) })
		}
	}
	for _, c := range []*py.Class{GeneratorClass, CoroutineClass, AsyncGeneratorClass} {
		c.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
			g := v.(*Generator)
			return "<" + g.Class().Name + " object " + g.qualName + " at 0x" + hex(t.ID(v)) + ">", nil
		}
		c.Getter("__name__", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewStr(v.(*Generator).name), nil },
			func(_ *py.Thread, v, item py.Value) error {
				s, ok := item.(*py.Str)
				if !ok {
					return py.Errorf(py.TypeError, "__name__ must be set to a string object")
				}
				v.(*Generator).name = s.S
				return nil
			})
		c.Getter("__qualname__", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewStr(v.(*Generator).qualName), nil },
			func(_ *py.Thread, v, item py.Value) error {
				s, ok := item.(*py.Str)
				if !ok {
					return py.Errorf(py.TypeError, "__qualname__ must be set to a string object")
				}
				v.(*Generator).qualName = s.S
				return nil
			})
	}
	for _, p := range []struct {
		class  *py.Class
		prefix string
		inner  string
	}{{GeneratorClass, "gi_", "gi_yieldfrom"}, {CoroutineClass, "cr_", "cr_await"}, {AsyncGeneratorClass, "ag_", "ag_await"}} {
		p.class.Getter(p.prefix+"frame", func(_ *py.Thread, v py.Value) (py.Value, error) {
			if g := v.(*Generator); g.frame != nil {
				g.frame.kept = true
				return g.frame, nil
			}
			return py.None, nil
		}, nil)
		p.class.Getter(p.prefix+"running", func(_ *py.Thread, v py.Value) (py.Value, error) {
			g := v.(*Generator)
			return py.MakeBool(g.state == genRunning || g.step != nil), nil
		}, nil)
		p.class.Getter(p.prefix+"suspended", func(_ *py.Thread, v py.Value) (py.Value, error) {
			return py.MakeBool(v.(*Generator).state == genSuspended), nil
		}, nil)
		p.class.Getter(p.prefix+"code", func(_ *py.Thread, v py.Value) (py.Value, error) { return v.(*Generator).code, nil }, nil)
		p.class.Getter(p.inner, func(_ *py.Thread, v py.Value) (py.Value, error) {
			if w := v.(*Generator).awaits(); w != nil {
				return w, nil
			}
			return py.None, nil
		}, nil)
	}
}

// awaits returns what a suspended frame delegates to, or nil.
func (g *Generator) awaits() py.Value {
	if g.frame == nil || g.state != genSuspended || g.frame.pc == 0 {
		return nil
	}
	if in := &g.frame.code.instrs[g.frame.pc-1]; in.Op == code.YieldFrom {
		return g.frame.regs[in.B]
	}
	return nil
}

func hex(n int64) string {
	const digits = "0123456789abcdef"
	var b [16]byte
	i := len(b)
	for {
		i--
		b[i] = digits[n&15]
		if n >>= 4; n == 0 {
			return string(b[i:])
		}
	}
}
