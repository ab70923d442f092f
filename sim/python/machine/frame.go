package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// Frame is a function that runs, waits for one that it called, or is suspended.
type Frame struct {
	code    *Code
	instrs  []code.Instr // of code
	fn      *py.Function // nil for modules and class bodies
	regs    []py.Value
	pc      int
	globals *py.Dict
	// names is the namespace of a class body or of exec; nil in functions.
	names *py.Dict
	// mapping is the namespace when a metaclass's __prepare__ gave another kind.
	mapping py.Value
	locals  *py.Dict   // what locals() gave, of a function
	cells   []*py.Cell // free variables

	// back called this frame, and gets its result: what is done with it then says.
	back *Frame
	then then
	dst  int32
	// stage and aux belong to then.
	stage int8
	aux   py.Value

	// handled is the exception whose handler runs.
	handled *py.Exception
	gen     *Generator
	// sent is what send passed to a suspended frame.
	sent py.Value
	// kept frames are looked at by someone who may outlive the call: a traceback.
	kept bool
	// hint is where a call's method stands, for an error in looking it up.
	hint code.Span
	// line is that of the statement that runs, where lines are traced.
	line int32
}

// FrameClass is types.FrameType.
var FrameClass = py.NewStatic("builtins", "frame", py.LayoutOther, &py.Slots{})

// Class makes Frame a value: tb_frame.
func (*Frame) Class() *py.Class { return FrameClass }

// Function is the name of the frame's code.
func (f *Frame) Function() string { return f.code.Name }

// File is the name of the source.
func (f *Frame) File() string { return f.code.Code.Source.Name }

// Hidden frames belong to the library.
func (f *Frame) Hidden() bool { return f.code.Code.Source.Hidden }

// Source returns a line of the source.
func (f *Frame) Source(line int) string {
	if lines := f.code.Code.Source.Lines; line >= 1 && line <= len(lines) {
		return lines[line-1]
	}
	return ""
}

// span is where the instruction stands that runs now, or ran last.
func (f *Frame) span() code.Span {
	if h := f.hint; h.Line > 0 {
		f.hint = code.Span{}
		return h
	}
	at := f.pc - 1
	if at < 0 {
		at = 0
	}
	if at < len(f.code.Spans) {
		if s := f.code.Spans[at]; s.Line > 0 {
			return s
		}
	}
	return code.Span{Line: int32(f.Line())}
}

// Line is the line that the frame is at.
func (f *Frame) Line() int {
	for at := min(f.pc-1, len(f.code.Spans)-1); at >= 0; at-- {
		if s := f.code.Spans[at]; s.Line > 0 {
			return int(s.Line)
		}
	}
	return f.code.FirstLine
}

// frame returns a frame for code c, with empty registers.
func (c *Code) frame() *Frame {
	if n := len(c.pool); n > 0 {
		f := c.pool[n-1]
		c.pool = c.pool[:n-1]
		return f
	}
	c.prepare()
	return &Frame{code: c, instrs: c.instrs, regs: make([]py.Value, c.Regs)}
}

// maxPool bounds the frames that a function keeps for its next calls.
const maxPool = 64

// release takes back a frame that nobody looks at.
func (f *Frame) release() {
	if f.kept || f.gen != nil {
		return
	}
	clear(f.regs)
	c := f.code
	if len(c.pool) < maxPool {
		f.fn, f.pc, f.globals, f.names, f.mapping, f.cells = nil, 0, nil, nil, nil, nil
		f.back, f.aux, f.handled, f.sent, f.locals = nil, nil, nil, nil, nil
		f.stage, f.line = 0, 0
		c.pool = append(c.pool, f)
	}
}

// The stages of thenGo for a generator's methods: what the generator's end means.
const (
	goClose int8 = 1 + iota // close has ended well
	goSend                  // StopIteration
)

// then is what is done with a frame's result, in the frame behind it.
type then uint8

const (
	// thenStore puts it into register dst.
	thenStore then = iota
	// thenGo gives it to the Go code that called, and ends run.
	thenGo
	// thenExit ends the thread.
	thenExit
	// thenDrop forgets it: __setattr__, __setitem__.
	thenDrop
	// thenInit wants None of __init__, and stores aux, the new object.
	thenInit
	// thenNew takes what __new__ made, and calls its __init__; aux holds the arguments.
	thenNew
	// thenBinary goes on with the other operand when it is NotImplemented.
	thenBinary
	// thenCompare the same; it may decide a jump.
	thenCompare
	// thenTruth is of __bool__ (stage 0) or __len__ (stage 1), and decides a jump, a
	// not, or a membership.
	thenTruth
	// thenContains is of __contains__.
	thenContains
	// thenIter is of __iter__.
	thenIter
	// thenNext is of __next__ or a generator in a for loop.
	thenNext
	// thenNextCall is of the function next(): aux is the default or nil.
	thenNextCall
	// thenSend is of a generator's send, throw or __next__: its return is StopIteration.
	thenSend
	// thenClose is of a generator's close.
	thenClose
	// thenYieldFrom is of the iterator that the frame behind delegates to.
	thenYieldFrom
	// thenStep is of a step of an asynchronous generator that is awaited.
	thenStep
	// thenEnter is of __enter__: aux is the bound __exit__.
	thenEnter
	// thenClass is of a class body.
	thenClass
	// thenAwaitable is of __await__.
	thenAwaitable
	// thenAsyncNext is of __anext__.
	thenAsyncNext
	// thenAsyncIter is of __aiter__.
	thenAsyncIter
)
