package machine

import (
	"errors"

	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// again raises an exception as it is: without a context, and without a new
// entry of its traceback in the frame where it is raised.
type again struct{ e *py.Exception }

func (a *again) Error() string { return a.e.Error() }

// thrown raises an exception in a frame that throw made the running one.
type thrown struct{ e *py.Exception }

func (a *thrown) Error() string { return a.e.Error() }

// errGo says that Go code's call has its result.
var errGo = errors.New("machine: result for Go")

// raise looks for a handler of err, from th.frame outwards, and makes the frame
// of the handler the running one. It is where frames end that don't return.
func (th *Thread) raise(err error) (status, error) {
	if err == errGo {
		return statusGo, nil
	}
	if err == py.ErrBlocked {
		if th.nested == 0 {
			return statusBlocked, nil
		}
		err = th.cannotBlock()
	}
	var e *py.Exception
	fresh := true
	switch err := err.(type) {
	case *py.Exception:
		e = err
		if e.Trace == nil {
			th.chain(e)
		}
	case *thrown:
		// What its thrower handles is no context.
		if e = err.e; th.frame.handled != nil {
			th.chain(e)
		}
	case *again:
		e, fresh = err.e, false
	default:
		return th.stop(err)
	}
	if th.watching {
		th.sayRaise(e)
	}
	if fresh {
		th.trace(e)
	}
	for {
		f := th.frame
		at := int32(f.pc - 1)
		handlers := f.code.Handlers
		for i := range handlers {
			if h := &handlers[i]; h.Start <= at && at < h.End {
				f.regs[h.Reg] = e
				f.pc = int(h.Target)
				return statusRun, nil
			}
		}
		st, done, next := th.abandon(f, e)
		if done {
			return st, next
		}
		if next != nil {
			e = next.(*py.Exception)
		}
		if in := &th.frame.code.instrs[th.frame.pc-1]; in.Op == code.GetAttr {
			py.Missed(e, th.frame.regs[in.B], th.frame.code.names[in.C])
		}
		th.trace(e)
	}
}

// trace adds th.frame to the front of an exception's traceback.
func (th *Thread) trace(e *py.Exception) {
	f := th.frame
	f.kept = true
	s := f.span()
	e.Trace = &py.Traceback{Next: e.Trace, Frame: f, Line: int(s.Line), EndLine: int(s.EndLine), Col: int(s.Col), EndCol: int(s.EndCol)}
}

// chain sets the context of an exception raised while another is handled.
func (th *Thread) chain(e *py.Exception) {
	h := th.Handled(&th.Thread)
	if h == nil || h == e {
		return
	}
	// Never make a ring.
	for x := h; x != nil; x = x.Context {
		if x.Context == e {
			x.Context = nil
			break
		}
	}
	e.Context = h
}

// Handled is the exception that is being handled where the thread is.
func (th *Thread) Handled(_ *py.Thread) *py.Exception {
	for f := th.frame; f != nil; f = f.back {
		if f.handled != nil {
			return f.handled
		}
	}
	return nil
}

// abandon ends f, which has no handler for e. The exception may become another one,
// or whoever called may have waited for it: then done says what comes next.
func (th *Thread) abandon(f *Frame, e *py.Exception) (st status, done bool, next error) {
	if th.watching {
		th.sayLeave(f)
	}
	k := kont{f.then, f.dst, f.stage, f.aux}
	back := f.back
	th.depth--
	th.frame = back
	if g := f.gen; g != nil {
		g.state, g.frame = genDone, nil
		f.back = nil
		e = th.fromGenerator(g, e, k)
	} else {
		f.release()
	}
	if e == nil {
		return statusRun, true, nil // closed
	}
	isStop := e.Class().IsSubclass(py.StopIteration)
	switch k.then {
	case thenGo:
		if k.stage == goClose && (isStop || e.Class().IsSubclass(py.GeneratorExit)) {
			th.result = py.None
			return statusGo, true, nil
		}
		return statusGo, true, e
	case thenExit:
		return statusExit, true, e
	case thenNext:
		if isStop && f.gen == nil {
			back.pc = int(back.code.instrs[back.pc-1].C)
			return statusRun, true, nil
		}
	case thenNextCall:
		if isStop && k.aux != nil {
			back.regs[k.dst] = k.aux
			return statusRun, true, nil
		}
	case thenYieldFrom:
		if isStop && f.gen == nil {
			back.regs[k.dst] = stopValue(e)
			return statusRun, true, nil
		}
	}
	return statusRun, false, e
}

// fromGenerator turns what leaves a generator into what whoever resumed it sees; nil
// says that a close ended well.
func (th *Thread) fromGenerator(g *Generator, e *py.Exception, k kont) *py.Exception {
	if k.then == thenClose && e.Class().IsSubclass(py.GeneratorExit) {
		th.frame.regs[k.dst] = py.None
		return nil
	}
	if s, ok := k.aux.(*Step); ok {
		s.end()
		if s.kind == stepClose && e.Class().IsSubclass(py.GeneratorExit) {
			if k.then == thenStep {
				th.frame.regs[k.dst] = py.None
				return nil
			}
			return py.NewException(py.StopIteration)
		}
	}
	switch {
	case e.Class().IsSubclass(py.StopIteration):
		r := py.Errorf(py.RuntimeError, "%s raised StopIteration", g.what())
		r.Cause, r.Context, r.SuppressContext = e, e, true
		return r
	case g.kind == kindAsyncGenerator && e.Class().IsSubclass(py.StopAsyncIteration):
		r := py.Errorf(py.RuntimeError, "async generator raised StopAsyncIteration")
		r.Cause, r.Context, r.SuppressContext = e, e, true
		return r
	}
	return e
}

// stop ends frames for an end that no handler sees.
func (th *Thread) stop(err error) (status, error) {
	if s, ok := err.(*py.Stop); ok && s.Where == "" {
		s.Where = th.where()
	}
	for {
		f := th.frame
		th.depth--
		th.frame = f.back
		if f.gen != nil {
			f.gen.state, f.gen.frame = genDone, nil
		}
		switch f.then {
		case thenGo:
			return statusGo, err
		case thenExit:
			return statusExit, err
		}
	}
}

// where is the place of the innermost frame of the program's own.
func (th *Thread) where() string {
	for f := th.frame; f != nil; f = f.back {
		if !f.Hidden() {
			return f.File() + ":" + py.Itoa(f.Line())
		}
	}
	return ""
}

// opRaise is raise R[A] from R[B].
func (th *Thread) opRaise(f *Frame, in *code.Instr) error {
	e, err := th.makeException(f.regs[in.A])
	if err != nil {
		return err
	}
	if in.B >= 0 {
		switch cause := f.regs[in.B]; {
		case cause == py.None:
			e.Cause = nil
		default:
			c, err := th.makeException(cause)
			if err != nil {
				if _, wrong := py.Raised(err, py.TypeError); wrong {
					return py.Errorf(py.TypeError, "exception causes must derive from BaseException")
				}
				return err
			}
			e.Cause = c
		}
		e.SuppressContext = true
	}
	if e.Trace != nil {
		return &thrown{e}
	}
	return e
}

// makeException turns what raise names into an exception.
func (th *Thread) makeException(v py.Value) (*py.Exception, error) {
	switch v := v.(type) {
	case *py.Exception:
		return v, nil
	case *py.Class:
		if v.IsSubclass(py.BaseException) {
			r, err := th.Call(&th.Thread, v, py.Args{})
			if err != nil {
				return nil, err
			}
			if e, ok := r.(*py.Exception); ok {
				return e, nil
			}
			return nil, py.Errorf(py.TypeError, "calling %s should have returned an instance of BaseException, not %s", v.Name, py.TypeName(r))
		}
	}
	return nil, py.Errorf(py.TypeError, "exceptions must derive from BaseException")
}

// excMatches is the test of an except clause.
func (th *Thread) excMatches(v, classes py.Value) (bool, error) {
	e := v.(*py.Exception)
	switch c := classes.(type) {
	case *py.Class:
		if c.IsSubclass(py.BaseException) {
			return e.Class().IsSubclass(c), nil
		}
	case *py.Tuple:
		for _, item := range c.Items {
			if c, ok := item.(*py.Class); !ok || !c.IsSubclass(py.BaseException) {
				return false, notException()
			}
		}
		for _, item := range c.Items {
			if e.Class().IsSubclass(item.(*py.Class)) {
				return true, nil
			}
		}
		return false, nil
	}
	return false, notException()
}

func notException() error {
	return py.Errorf(py.TypeError, "catching classes that do not inherit from BaseException is not allowed")
}
