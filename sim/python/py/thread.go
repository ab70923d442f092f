package py

import (
	"errors"
	"time"

	"eyewall/sim/sys"
)

// Thread is what native code runs on: it calls back into Python, blocks, and
// takes memory through it. A machine has one for each Python thread.
type Thread struct {
	*Runtime
	Executor
	// Pending is what the thread waits for, set by Block.
	Pending *Pending
	// Depth is how many Go functions that call Python stand on each other.
	Depth int

	stack []Value // room for arguments of native functions
	top   int
}

// scratch returns room for n arguments until release.
func (t *Thread) scratch(n int) []Value {
	if t.top+n > len(t.stack) {
		t.stack = make([]Value, max(256, 2*len(t.stack), n)) // whoever uses the old one keeps it
		t.top = 0
	}
	room := t.stack[t.top : t.top+n : t.top+n]
	t.top += n
	return room
}

func (t *Thread) release(n int) {
	if t.top < n {
		t.top = 0 // the room was on a stack before this one
		return
	}
	t.top -= n
	clear(t.stack[t.top : t.top+n])
}

// Executor is the machine, as native code sees it.
type Executor interface {
	// Call calls fn and runs it to its end. It is for the few places where
	// native code needs Python in the middle of its work (a key of a dict with
	// __eq__ of its own, say): there a call that blocks raises RuntimeError.
	Call(t *Thread, fn Value, args Args) (Value, error)
	// Import returns the module of that dotted name, loading it if need be.
	Import(t *Thread, name string) (*Module, error)
	// Globals returns the namespace of the Python function that runs now.
	Globals(t *Thread) *Dict
	// Locals returns a dict of the variables of the Python function that runs now.
	Locals(t *Thread) (*Dict, error)
	// Frame returns a frame of the stack, the one that runs now for depth 0; nil beyond it.
	Frame(t *Thread, depth int) Value
	// Handled returns the exception that is being handled, or nil: sys.exc_info.
	Handled(t *Thread) *Exception
}

// Pending is a wait and what comes after it.
type Pending struct {
	Wait sys.Wait
	// Parked waits are for another thread, which calls Unpark; a Wait of kind
	// WaitSleep bounds them.
	Parked bool
	// Then is called when the wait is over, and gives the value of the call that
	// blocked. It may block again.
	Then func(sys.Wake) (Value, error)
}

// ErrBlocked says that a native function waits, see Block.
var ErrBlocked = errors.New("python: blocked")

// Block makes the thread wait for w; native code returns what Block returns.
// Once the wait is over then gives the call's value.
func (t *Thread) Block(w sys.Wait, then func(sys.Wake) (Value, error)) (Value, error) {
	t.Pending = &Pending{Wait: w, Then: then}
	return nil, ErrBlocked
}

// Park makes the thread wait until another one calls Unpark, or for timeout if
// that is not negative: the Wake is WakeReady or WakeTimeout.
func (t *Thread) Park(timeout time.Duration, then func(sys.Wake) (Value, error)) (Value, error) {
	t.Pending = &Pending{Wait: sys.Wait{Kind: sys.WaitSleep, Timeout: timeout}, Parked: true, Then: then}
	return nil, ErrBlocked
}

// Args are the arguments of a call: the positional ones, then the values of
// keyword arguments, whose names stand in Names. The slice belongs to the
// caller: who keeps it copies it.
type Args struct {
	Values []Value
	Names  []*Str
}

// Positional returns the arguments without a name.
func (a Args) Positional() []Value { return a.Values[:len(a.Values)-len(a.Names)] }

// Keyword returns the i-th keyword argument.
func (a Args) Keyword(i int) (*Str, Value) {
	return a.Names[i], a.Values[len(a.Values)-len(a.Names)+i]
}

// Get returns the keyword argument of that name, or nil.
func (a Args) Get(name string) Value {
	for i, n := range a.Names {
		if n.S == name {
			return a.Values[len(a.Values)-len(a.Names)+i]
		}
	}
	return nil
}

// Call1 calls fn with positional arguments, see Executor.Call.
func (t *Thread) Call1(fn Value, args ...Value) (Value, error) {
	return t.Call(t, fn, Args{Values: args})
}
