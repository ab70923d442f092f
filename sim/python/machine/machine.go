package machine

import (
	"strings"
	"time"

	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// Limits bound what a program may use. A zero takes the default.
type Limits struct {
	Slice  int   // instructions until the process gives way
	Steps  int64 // instructions in all
	Memory int64 // bytes that can be reached
	Output int   // bytes written to standard output and error
}

// The defaults.
const (
	DefaultSlice  = 20_000
	DefaultSteps  = 2_000_000_000
	DefaultMemory = 64 << 20
	DefaultOutput = 1 << 20
)

// InstrCost is the time that one instruction takes on the simulated machine: the
// geometric mean of what CPython 3.11 takes for the programs of "eyewall bench",
// divided by the number of our instructions for them.
const InstrCost = 25 * time.Nanosecond

// Machine is a Python program that runs.
type Machine struct {
	*py.Runtime
	library    Library
	limits     Limits
	threads    []*Thread
	current    int     // the thread that runs, or ran last
	sole       *Thread // whose wait the process waits for; nil: see poll
	polls      []sys.PollFD
	steps      int64
	iterable   map[*Code]bool // generators that may be awaited: types.coroutine
	preludes   *py.Dict
	wrapped    map[*py.Class]*py.Class // see wrappedClass
	generators int64
	// ownBuiltins tells that exec or eval got globals with a __builtins__ of their own.
	ownBuiltins bool
	observer    Observer
	status      int
	ended       bool
	output      int
}

// Thread is a stack of frames.
type Thread struct {
	py.Thread
	m     *Machine
	frame *Frame
	depth int
	// nested counts the runs under native code.
	nested int
	// budget is what is left of the slice, in instructions; sliced what it began with.
	budget, sliced int
	// halted and failure say why an operation returned no frame: see operation.
	halted  status
	failure error
	// watching tells that the observer wants every line.
	watching bool

	result     py.Value // of Go code's call
	yielded    bool     // result was yielded, not returned
	nativeDone bool     // result came without a frame

	given []py.Value // while a generator's throw runs: its arguments

	// While a native call waits: where its result goes, in which frame.
	waiting kont
	waiter  *Frame
	again   bool // the call is to be made again, once the time used has passed
	state   threadState
	number  int
	wake    sys.Wake
	// deadline ends a wait that is one of several, in the kernel's time; negative: never.
	deadline time.Duration
	// polled is where the thread's descriptors stand in the common poll.
	polled [2]int
	// done is called when the thread has ended.
	done func(err error)
}

// New makes a machine for one run. The runtime's Calls, Stdout and Stderr are the
// caller's to set.
func New(rt *py.Runtime, library Library, limits Limits) *Machine {
	if limits.Slice == 0 {
		limits.Slice = DefaultSlice
	}
	if limits.Steps == 0 {
		limits.Steps = DefaultSteps
	}
	if limits.Memory == 0 {
		limits.Memory = DefaultMemory
	}
	if limits.Output == 0 {
		limits.Output = DefaultOutput
	}
	m := &Machine{Runtime: rt, library: library, limits: limits, iterable: map[*Code]bool{}}
	rt.MemoryLimit = limits.Memory
	rt.Roots = m.roots
	rt.Charge = m.charge
	m.newThread()
	py.Builtins(&m.main().Thread)
	for _, b := range builtins {
		if b != nil && b.Owner == nil {
			rt.Builtins.SetStr(m.Intern(b.Name), b)
		}
	}
	return m
}

func (m *Machine) main() *Thread { return m.threads[0] }

// Main is the first thread, for what runs before the program.
func (m *Machine) Main() *py.Thread { return &m.main().Thread }

func (m *Machine) newThread() *Thread {
	th := &Thread{m: m, number: len(m.threads) + 1}
	th.Runtime = m.Runtime
	th.Executor = th
	m.threads = append(m.threads, th)
	return th
}

// roots are what the machine holds, for the count of memory.
func (m *Machine) roots(visit func(py.Value)) {
	visit(m.Builtins)
	for _, th := range m.threads {
		for f := th.frame; f != nil; f = f.back {
			f.walk(visit)
			visit(f.globals)
		}
	}
}

// Load makes the program's module __main__ the first thread's work.
func (m *Machine) Load(c *code.Code) {
	l := m.link(c)
	main := py.NewModule("__main__")
	main.Dict.SetStr(nameFile, py.NewStr(c.Source.Name))
	for _, n := range []*py.Str{nameSpec, nameLoader, namePackage} {
		main.Dict.SetStr(n, py.None)
	}
	main.Dict.SetStr(nameBuiltins, &py.Module{Name: "builtins", Dict: m.Builtins})
	if c.HasDoc {
		main.Dict.SetStr(nameDoc, py.NewStr(c.Doc))
	}
	m.Modules.SetStr(m.Intern("__main__"), main)
	th := m.main()
	f := l.frame()
	f.globals, f.names, f.kept = main.Dict, main.Dict, true
	th.push(f, kont{then: thenExit})
}

// used is what the thread has spent of its slice, in instructions.
func (th *Thread) used() int { return th.sliced - th.budget }

// Globals returns the globals of the function that runs now.
func (th *Thread) Globals(_ *py.Thread) *py.Dict {
	for f := th.frame; f != nil; f = f.back {
		if f.code != nil {
			return f.globals
		}
	}
	return th.Builtins
}

// Locals returns the variables of the function that runs now.
func (th *Thread) Locals(_ *py.Thread) (*py.Dict, error) {
	f := th.frame
	if f.names != nil {
		return f.names, nil
	}
	if d, ok := f.mapping.(*py.Dict); ok {
		return d, nil
	}
	return f.localNames(), nil
}

// localNames is the dictionary that locals() gives in a function: the same at each
// call, with what exec put there besides the variables.
func (f *Frame) localNames() *py.Dict {
	if f.locals == nil {
		f.locals = py.NewDict()
	}
	f.eachName(func(name *py.Str, v py.Value) {
		if v == nil {
			f.locals.DeleteStr(name)
		} else {
			f.locals.SetStr(name, v)
		}
	})
	return f.locals
}

// eachLocal calls do with each variable that has a value, in the order of the code.
func (f *Frame) eachLocal(do func(*py.Str, py.Value)) {
	f.eachName(func(name *py.Str, v py.Value) {
		if v != nil {
			do(name, v)
		}
	})
}

// eachName calls do with each variable; v is nil if it has no value.
func (f *Frame) eachName(do func(name *py.Str, v py.Value)) {
	for i, name := range f.code.locals {
		v := f.regs[i]
		if f.code.IsCell[i] {
			c, ok := v.(*py.Cell)
			if !ok {
				continue
			}
			v = c.V
		}
		do(name, v)
	}
	for i, name := range f.code.free {
		if i < len(f.cells) {
			do(name, f.cells[i].V)
		}
	}
}

// charge makes the running thread pay for what native code did on its own.
func (m *Machine) charge(items int) error {
	th := m.threads[m.current]
	th.budget -= items
	if m.steps+int64(th.used()) > m.limits.Steps {
		m.steps += int64(th.used())
		th.budget = th.sliced
		return th.overSteps()
	}
	return nil
}

// sliceEnd accounts for the slice and gives way, unless native code stands below.
func (th *Thread) sliceEnd() (status, error) {
	if th.nested == 0 {
		return statusSlice, nil
	}
	th.m.steps += int64(th.used())
	th.budget, th.sliced = th.m.limits.Slice, th.m.limits.Slice
	return statusRun, th.overSteps()
}

func (th *Thread) overSteps() error {
	if th.m.steps > th.m.limits.Steps {
		return py.NewStop("stopped after %d million steps: the program does not come to an end", th.m.limits.Steps/1_000_000)
	}
	return nil
}

// wokenUp goes on with a native call whose wait is over.
func (th *Thread) wokenUp() (status, error) {
	p := th.Pending
	th.Pending = nil
	th.frame = th.waiter
	k := th.waiting
	r, err := p.Then(th.wake)
	if k.then == thenNext || k.then == thenYieldFrom {
		return statusRun, th.nextAnswer(r, err, k)
	}
	return statusRun, th.answer(r, err, k)
}

// nextAnswer is answer for a native iterator that waited.
func (th *Thread) nextAnswer(r py.Value, err error, k kont) error {
	e, end := py.Raised(err, py.StopIteration)
	if err != nil && !end {
		return th.answer(r, err, k)
	}
	if r != nil {
		return th.deliver(th.frame, k, r)
	}
	f := th.frame
	if k.then == thenNext {
		f.pc = int(f.code.instrs[f.pc-1].C)
		return nil
	}
	f.regs[k.dst] = py.None
	if end {
		f.regs[k.dst] = stopValue(e)
	}
	return nil
}

// preludeFunction returns a function of the prelude, or of another module of the
// library for a name with a dot.
func (m *Machine) preludeFunction(name string) (py.Value, error) {
	if module, function, dotted := strings.Cut(name, "."); dotted {
		mod, err := m.main().Import(nil, module)
		if err != nil {
			return nil, err
		}
		return mod.Dict.GetStr(m.Intern(function)), nil
	}
	if m.preludes == nil {
		mod, err := m.main().Import(nil, "_prelude")
		if err != nil {
			return nil, err
		}
		m.preludes = mod.Dict
	}
	v := m.preludes.GetStr(m.Intern(name))
	if v == nil {
		panic("machine: the prelude has no " + name)
	}
	return v, nil
}

// Frame returns a frame of the stack. A program does not see those of the library;
// the library sees all.
func (th *Thread) Frame(_ *py.Thread, depth int) py.Value {
	all := th.frame != nil && th.frame.Hidden()
	for f := th.frame; f != nil; f = f.back {
		if f.Hidden() && !all {
			continue
		}
		if depth == 0 {
			f.kept = true
			return f
		}
		depth--
	}
	return nil
}
