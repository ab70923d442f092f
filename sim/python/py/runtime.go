package py

import (
	"eyewall/sim/sys"
)

// Runtime is what all threads of one program share.
type Runtime struct {
	// Calls is the kernel under the program.
	Calls sys.Calls
	// Stdout and Stderr take what the program prints. They may return a *Stop
	// when a bound is reached.
	Stdout, Stderr func(text string) error
	// Stdin returns a line of standard input without its end; not ok at the end of the
	// input. nil is an empty input.
	Stdin func() (line string, ok bool)
	// Modules is sys.modules, by name; values are *Module.
	Modules *Dict
	// Builtins is the namespace of the module builtins.
	Builtins *Dict
	// Argv is sys.argv, Environ os.environ in order of key.
	Argv    []string
	Environ [][2]string
	// Seed is where random numbers come from that CPython would take from the
	// operating system.
	Seed uint64
	// MemoryLimit bounds what Take has given out and is still reachable, in bytes.
	MemoryLimit int64
	// RecursionLimit bounds the frames that stand on each other: sys.setrecursionlimit.
	RecursionLimit int
	// Roots calls visit with everything the machine holds, to count what is in use.
	Roots func(visit func(Value))
	// Charge is told how many items native code went through since the last time, see
	// Work. It may return a *Stop.
	Charge func(n int) error
	// Epoch0 is the wall-clock time at the monotonic time zero of Calls.Now, in
	// nanoseconds since 1970.
	Epoch0 int64

	names      map[string]*Str
	ids        map[Value]int64
	classEpoch int
	reassigned map[*Str]bool // see Reassigned
	taken      int64         // since the last count
	live       int64         // at the last count
	children   map[*Class][]*Class
	worked     int     // items that Charge has not been told of
	held       []Value // see Hold
	printing   []Value // the containers whose repr is being made
}

// NewRuntime returns an empty runtime.
func NewRuntime() *Runtime {
	return &Runtime{
		Modules: NewDict(), Builtins: NewDict(), MemoryLimit: 64 << 20, RecursionLimit: 1000, classEpoch: 1,
		names: make(map[string]*Str, 256), ids: map[Value]int64{}, reassigned: map[*Str]bool{}, children: map[*Class][]*Class{},
	}
}

// Intern returns the one str of a name.
func (rt *Runtime) Intern(name string) *Str {
	if s, ok := rt.names[name]; ok {
		return s
	}
	s, ok := wellKnown[name]
	if !ok {
		s = static(name)
	}
	rt.names[name] = s
	return s
}

// InternStr returns the one str with the text of s.
func (rt *Runtime) InternStr(s *Str) *Str {
	if s.interned {
		return s
	}
	return rt.Intern(s.S)
}

// ID returns id(v): small, stable from run to run, and given in the order in
// which ids are asked for.
func (rt *Runtime) ID(v Value) int64 {
	switch v := v.(type) {
	case Int:
		return 0x7f0000000000 + int64(v)*32
	case Float, Bool, noneType, ellipsisType, notImplementedType:
		return 0x7e0000000000 + int64(hashString(v.Class().Name+simpleText(v))&0xffffff)*16
	}
	id, ok := rt.ids[v]
	if !ok {
		id = 0x7f5a10000000 + int64(len(rt.ids))*0x40
		rt.ids[v] = id
	}
	return id
}

// NewStop is an end that no except clause catches: a bound was reached.
func NewStop(format string, args ...any) *Stop { return &Stop{Reason: sprintf(format, args...)} }

// Stop ends the program.
type Stop struct {
	Reason string
	// Where is the line, 'login.py:9', set by the machine.
	Where string
}

func (s *Stop) Error() string { return s.Reason }
