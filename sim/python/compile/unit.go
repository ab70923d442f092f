package compile

import (
	"math/big"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// unit is the code that is being written, of one scope.
type unit struct {
	code   *code.Code
	scope  *scope
	parent *unit
	// at is the statement that is compiled: where instructions stand that belong to
	// it as a whole.
	at syntax.Span
	// top is the first free register; those from len(code.Locals) on are a stack.
	top    int
	consts map[any]int
	names  map[string]int
	// live is false behind a return or jump, where nothing is written.
	live bool
	// assigned are the locals that surely have a value here.
	assigned bits
	blocks   []*block
	// started says that the Line of the first statement is already there.
	started bool
}

// reg is a register.
type reg = int

// bits is a set of registers of locals. It is copied when it is kept.
type bits []uint64

func (b bits) has(i int) bool { return b[i/64]&(1<<(i%64)) != 0 }
func (b bits) add(i int)      { b[i/64] |= 1 << (i % 64) }
func (b bits) remove(i int)   { b[i/64] &^= 1 << (i % 64) }

func (b bits) clone() bits { return append(bits(nil), b...) }

func (b bits) intersect(other bits) {
	for i := range b {
		b[i] &= other[i]
	}
}

// emit writes an instruction for the source at a place, and returns its number.
// It writes nothing where nothing can be reached.
func (u *unit) emit(at syntax.Span, op code.Op, a, b, c int) int {
	if !u.live {
		return -1
	}
	u.code.Instrs = append(u.code.Instrs, code.Instr{Op: op, A: int32(a), B: int32(b), C: int32(c)})
	u.code.Spans = append(u.code.Spans, spanOf(at))
	return len(u.code.Instrs) - 1
}

func spanOf(at syntax.Span) code.Span {
	return code.Span{Line: at.Start.Line, EndLine: at.End.Line, Col: at.Start.Col, EndCol: at.End.Col}
}

// emitD writes an instruction that has a D.
func (u *unit) emitD(at syntax.Span, op code.Op, a, b, c, d int) {
	if i := u.emit(at, op, a, b, c); i >= 0 {
		u.code.Instrs[i].D = uint16(d)
	}
}

// emitCached writes an instruction that has a cache, while there are any, and
// returns its number.
func (u *unit) emitCached(at syntax.Span, op code.Op, a, b, c int) int {
	i := u.emit(at, op, a, b, c)
	if i >= 0 && u.code.Caches < 1<<16-1 {
		u.code.Caches++
		u.code.Instrs[i].D = uint16(u.code.Caches)
	}
	return i
}

// here is the number of the next instruction.
func (u *unit) here() int { return len(u.code.Instrs) }

// alloc takes the next free register.
func (u *unit) alloc() reg {
	r := u.top
	u.top++
	u.code.Regs = max(u.code.Regs, u.top)
	return r
}

// allocN takes n registers in a row and returns the first.
func (u *unit) allocN(n int) reg {
	r := u.top
	u.top += n
	u.code.Regs = max(u.code.Regs, u.top)
	return r
}

// isLocal reports whether r is the register of a variable.
func (u *unit) isLocal(r reg) bool { return r < len(u.code.Locals) }

// line begins a statement.
func (u *unit) line(at syntax.Span) {
	u.emit(syntax.Span{Start: at.Start, End: at.Start}, code.Line, int(at.Start.Line), 0, 0)
}

// label is a place to jump to.
type label struct {
	at int
	// uses are the jumps to it.
	uses []int
	// assigned is what all of them agree on.
	assigned bits
}

func newLabel() *label { return &label{at: -1} }

// use notes that instruction i jumps to l from the present state.
func (u *unit) use(i int, l *label) {
	if i < 0 {
		return
	}
	if l.at >= 0 {
		u.setTarget(i, l.at)
		return
	}
	l.uses = append(l.uses, i)
	u.merge(l)
}

// merge makes the present state one in which l can be reached.
func (u *unit) merge(l *label) {
	if l.assigned == nil {
		l.assigned = u.assigned.clone()
	} else {
		l.assigned.intersect(u.assigned)
	}
}

// jumpTo writes a jump to a label that is further down.
func (u *unit) jumpTo(at syntax.Span, l *label) {
	u.use(u.emit(at, code.Jump, 0, 0, 0), l)
	u.live = false
}

// loopTo writes a jump to a label that is further up.
func (u *unit) loopTo(at syntax.Span, l *label) {
	u.use(u.emit(at, code.Loop, 0, 0, 0), l)
	u.live = false
}

// branchTo writes an instruction with A as its target.
func (u *unit) branchTo(at syntax.Span, l *label, op code.Op, b, c int) {
	u.use(u.emit(at, op, 0, b, c), l)
}

// place puts a label here.
func (u *unit) place(l *label) {
	l.at = u.here()
	if len(l.uses) == 0 {
		return
	}
	for _, i := range l.uses {
		u.setTarget(i, l.at)
	}
	if u.live {
		u.assigned.intersect(l.assigned)
	} else {
		u.assigned = l.assigned.clone()
		u.live = true
	}
}

// setTarget makes instruction i jump to target.
func (u *unit) setTarget(i, target int) {
	in := &u.code.Instrs[i]
	if in.Op == code.ForIter {
		in.C = int32(target)
	} else {
		in.A = int32(target)
	}
}

// name is the number of a name.
func (u *unit) name(s string) int {
	i, ok := u.names[s]
	if !ok {
		i = len(u.code.Names)
		u.names[s] = i
		u.code.Names = append(u.code.Names, s)
	}
	return i
}

// constant is the number of a constant. Equal ones of the same type are one.
func (u *unit) constant(k any) int {
	key, ok := constKey(k)
	if ok {
		if i, ok := u.consts[key]; ok {
			return i
		}
	}
	i := len(u.code.Consts)
	u.code.Consts = append(u.code.Consts, k)
	if ok {
		u.consts[key] = i
	}
	return i
}

// constKey makes a key of a constant under which equal ones are found. Floats
// are left alone: -0.0 equals 0.0, and NaN not even itself.
func constKey(k any) (any, bool) {
	switch k := k.(type) {
	case nil:
		return noneKey{}, true // Go 1.26's maps fail with a nil interface as key in WebAssembly
	case bool, int64, string, code.Bytes, code.Ellipsis:
		return k, true
	case *big.Int:
		if k.BitLen() < 1024 {
			return bigKey(k.String()), true
		}
	}
	return nil, false
}

type (
	bigKey  string
	noneKey struct{}
)
