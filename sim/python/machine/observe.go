package machine

import "eyewall/sim/python/py"

// Observer is told what the machine does, one call for each thing, before it
// goes on. It must not change anything.
type Observer interface {
	Line(th *Thread, f *Frame, line int)
	Call(th *Thread, f *Frame)
	Return(th *Thread, f *Frame, v py.Value)
	Create(th *Thread, f *Frame)
	Suspend(th *Thread, f *Frame, v py.Value)
	Resumed(th *Thread, f *Frame)
	Raise(th *Thread, f *Frame, e *py.Exception)
	Leave(th *Thread, f *Frame) // by an exception
}

// Watch makes the machine tell o everything, from now on; nil ends it.
func (m *Machine) Watch(o Observer) {
	m.observer = o
	for _, th := range m.threads {
		th.watching = o != nil
	}
}

func (th *Thread) sayLine(f *Frame, line int32) {
	f.line = line
	if !f.Hidden() {
		th.m.observer.Line(th, f, int(line))
	}
}

func (th *Thread) sayCall(f *Frame) {
	if !f.Hidden() {
		th.m.observer.Call(th, f)
	}
}

func (th *Thread) sayReturn(f *Frame, v py.Value) {
	if !f.Hidden() {
		th.m.observer.Return(th, f, v)
	}
}

func (th *Thread) sayCreate(g *Generator) {
	if !g.frame.Hidden() {
		th.m.observer.Create(th, g.frame)
	}
}

func (th *Thread) sayYield(f *Frame, v py.Value) {
	if !f.Hidden() {
		th.m.observer.Suspend(th, f, v)
	}
}

func (th *Thread) sayResume(f *Frame) {
	if !f.Hidden() {
		th.m.observer.Resumed(th, f)
	}
}

func (th *Thread) sayRaise(e *py.Exception) {
	if !th.frame.Hidden() {
		th.m.observer.Raise(th, th.frame, e)
	}
}

func (th *Thread) sayLeave(f *Frame) {
	if !f.Hidden() {
		th.m.observer.Leave(th, f)
	}
}

// Number is the thread's, from 1.
func (th *Thread) Number() int { return th.number }

// FirstLine is the line of the function's def.
func (f *Frame) FirstLine() int { return f.code.FirstLine }

// QualName is the function's name with those it stands in: 'Pause.__await__'.
func (f *Frame) QualName() string { return f.code.QualName }
