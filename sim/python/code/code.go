// Package code is the form in which Python functions are run: instructions for
// a machine with registers, and what goes with them. sim/python/compile makes
// it, sim/python/machine runs it. It imports nothing.
package code

// Code is the compiled body of a module, function, class or comprehension.
type Code struct {
	Name      string // 'get', '<module>', '<lambda>', '<listcomp>'
	QualName  string
	FirstLine int
	Flags     Flags
	Instrs    []Instr
	// Spans says where each instruction stands in the source.
	Spans []Span
	// Methods says where the attribute of each CallMethod stands, in the order of the
	// instructions: failing to find it is an error there. The call is in Spans.
	Methods []MethodSpan
	// Consts are of the types nil, bool, int64, *big.Int, float64, string, Bytes,
	// Ellipsis, Tuple, FrozenSet and *Code.
	Consts []any
	// Names of globals and attributes.
	Names []string
	// Locals names the first registers: the parameters (positional-only,
	// positional, keyword-only, *args, **kwargs), then the other variables.
	Locals []string
	// IsCell says of each local that its register holds a *Cell, since a function
	// inside uses the variable too.
	IsCell []bool
	// Free names the variables of functions around this one; Captures says where
	// they come from when the function is made.
	Free     []string
	Captures []Capture
	PosOnly  int // positional-only parameters
	Args     int // positional parameters, with PosOnly
	KwOnly   int // keyword-only parameters
	Regs     int // registers, locals included
	Caches   int // caches used by instructions, see Instr.D
	// Handlers are searched from the first: an inner try stands before the one around it.
	Handlers []Handler
	// Doc is the docstring, if HasDoc.
	Doc    string
	HasDoc bool
	Source *Source
}

// Source is the text that code came from.
type Source struct {
	Name  string
	Lines []string
	// Hidden source is the library's: its frames are left out of tracebacks.
	Hidden bool
}

// Values of Consts that Go has no type of its own for.
type (
	Bytes     string
	Ellipsis  struct{}
	Tuple     []any
	FrozenSet []any
)

// Flags says what kind of code this is.
type Flags uint16

const (
	VarArgs        Flags = 1 << iota // has *args
	VarKw                            // has **kwargs
	Generator                        // def with yield
	Coroutine                        // async def
	AsyncGenerator                   // async def with yield
	ClassBody                        // names live in a namespace
	Module                           // names are globals
	Exec                             // names are looked up in locals, then globals: exec and eval
	Comprehension                    // has one parameter, the outermost iterator
)

// Capture says which variable of the function around it a free variable is.
type Capture struct {
	Free  bool  // it is free there too
	Index int32 // number among Free, or the register that holds the *Cell
}

// Handler takes exceptions raised by instructions Start ≤ i < End: it puts the
// exception into register Reg and goes on at Target.
type Handler struct {
	Start, End, Target, Reg int32
}

// Span is a place in the source: lines from 1, columns from 0 in bytes of
// UTF-8. A Line of 0 means that it has none.
type Span struct {
	Line, EndLine, Col, EndCol int32
}

// MethodSpan is where the attribute of the CallMethod number At stands.
type MethodSpan struct {
	At   int32
	Span Span
}

// MethodSpan returns where the attribute of the CallMethod number at stands.
func (c *Code) MethodSpan(at int32) Span {
	low, high := 0, len(c.Methods)
	for low < high {
		if middle := (low + high) / 2; c.Methods[middle].At < at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(c.Methods) && c.Methods[low].At == at {
		return c.Methods[low].Span
	}
	return Span{}
}

// Instr is an instruction. What A, B, C and D mean each Op says; D is the number
// of a cache, from 1, where it is called so.
type Instr struct {
	Op Op
	// Cost is how many instructions the statement has that begins here, where the
	// machine knows: see Line.
	Cost    uint8
	D       uint16
	A, B, C int32
}

// Target returns where an instruction holds the place it jumps to, or nil.
func (in *Instr) Target() *int32 {
	switch op := in.Op; {
	case op == ForIter:
		return &in.C
	case op >= UnlessEq && op <= IfUnbound, op == UnlessExc, op == UnlessStopAsync:
		return &in.A
	}
	return nil
}
