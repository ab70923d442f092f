package machine

import (
	"eyewall/sim/python/code"
)

// status says why run returned.
type status uint8

const (
	// statusRun goes on with th.frame; run itself does not return it.
	statusRun status = iota
	// statusGo: the frame that Go code called has a result, or an error.
	statusGo
	// statusExit: the thread's first frame has ended, with the error if it is not nil.
	statusExit
	// statusBlocked: a native function waits; see Thread.Pending.
	statusBlocked
	// statusSlice: the slice is used up.
	statusSlice
)

// operation does an instruction of f, which is th.frame, and returns the frame
// that goes on: f, or another one that is th.frame by then. It returns nil after
// th.fail and th.halt.
type operation func(th *Thread, f *Frame, in *code.Instr) *Frame

// operations are those that are common and simple enough to be done at once. step
// does the others.
var operations [1 << 8]operation

// binding is a row of the tables that fill operations.
type binding struct {
	op code.Op
	do operation
}

func init() {
	for i := range operations {
		operations[i] = (*Thread).slow
	}
	for _, table := range [][]binding{moving, numeric, branching, calling, taking, iterating} {
		for _, b := range table {
			operations[b.op] = b.do
		}
	}
}

// run executes the thread's current frame, and those it calls, until something
// of status happens.
func (th *Thread) run() (status, error) {
	for {
		th.execute()
		st, err := th.halted, th.failure
		th.halted, th.failure = statusRun, nil
		if st == statusRun {
			st, err = th.raise(err)
		}
		if st != statusRun {
			return st, err
		}
	}
}

// interrupt comes before an instruction while lines are watched or the slice is
// used up. It is false if the instruction must wait.
func (th *Thread) interrupt(f *Frame) bool {
	if th.budget < 0 {
		st, err := th.sliceEnd()
		if st == statusSlice {
			f.pc-- // to begin with it
		}
		if th.halt(st, err) == nil {
			return false
		}
	}
	if line := f.code.lines[f.pc-1]; line > 0 && th.watching {
		th.sayLine(f, line)
	}
	return true
}

// fail ends an operation with an error, which is raised.
func (th *Thread) fail(err error) *Frame {
	th.failure = err
	return nil
}

// halt ends an operation, and run; or fails, or goes on.
func (th *Thread) halt(st status, err error) *Frame {
	if st == statusRun && err == nil {
		return th.frame
	}
	th.halted, th.failure = st, err
	return nil
}

// outcome ends an operation that may have pushed a frame, or failed.
func (th *Thread) outcome(err error) *Frame {
	if err != nil {
		return th.fail(err)
	}
	return th.frame
}

// slow does an instruction in full.
func (th *Thread) slow(f *Frame, in *code.Instr) *Frame { return th.outcome(th.step(f, in)) }
