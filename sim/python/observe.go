package python

import (
	"eyewall/sim/python/machine"
	"eyewall/sim/python/py"
	"eyewall/sim/trace"
)

// Detail says how much of a program's own steps goes to the trace.
type Detail uint8

const (
	// NoDetail traces system calls and what follows from them.
	NoDetail Detail = iota
	// Calls adds calls, returns, yields, resumptions and exceptions.
	Calls
	// Lines adds each line.
	Lines
)

// observer tells the trace what the machine does.
type observer struct {
	log    *trace.Log
	detail Detail
	slots  trace.Slots
	frames map[*machine.Frame]int32
}

func (o *observer) number(f *machine.Frame) (int32, bool) {
	n, ok := o.frames[f]
	return n, ok
}

func (o *observer) take(f *machine.Frame) int32 {
	n := o.slots.Take()
	o.frames[f] = n
	return n
}

func (o *observer) Line(_ *machine.Thread, _ *machine.Frame, line int) {
	if o.detail >= Lines {
		o.log.Line(0, line)
	}
}

func (o *observer) Call(th *machine.Thread, f *machine.Frame) {
	o.log.FrameEnter(o.take(f), 0, f.FirstLine(), th.Number()-1, f.QualName())
}

func (o *observer) Create(_ *machine.Thread, f *machine.Frame) {
	o.log.FrameNew(o.take(f), 0, f.FirstLine(), f.QualName())
}

func (o *observer) Resumed(th *machine.Thread, f *machine.Frame) {
	if n, ok := o.number(f); ok {
		o.log.FrameResume(n, th.Number()-1)
	}
}

func (o *observer) Suspend(_ *machine.Thread, f *machine.Frame, v py.Value) {
	if n, ok := o.number(f); ok {
		o.log.FrameSuspend(n, f.Line(), machine.Brief(v))
	}
}

func (o *observer) Return(_ *machine.Thread, f *machine.Frame, v py.Value) {
	o.leave(f, false, machine.Brief(v))
}

func (o *observer) Leave(_ *machine.Thread, f *machine.Frame) { o.leave(f, true, "") }

func (o *observer) leave(f *machine.Frame, raised bool, value string) {
	if n, ok := o.number(f); ok {
		delete(o.frames, f)
		o.log.FrameLeave(n, raised, value)
		o.slots.Give(n)
	}
}

func (o *observer) Raise(_ *machine.Thread, f *machine.Frame, e *py.Exception) {
	if n, ok := o.number(f); ok {
		o.log.Raise(n, f.Line(), machine.Brief(e))
	}
}
