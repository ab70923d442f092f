package compile

import (
	"fmt"

	"eyewall/sim/python/code"
)

// verify checks what the machine relies on: that every operand is in range, that
// on no path a register is read before it is written, that a local is read only
// where it surely has a value or a Check stands before, and that every
// EnterHandler has its LeaveHandler on every way out.
func verify(c *code.Code) error {
	v := &verifier{c: c, states: make([]*flow, len(c.Instrs))}
	if err := v.run(); err != nil {
		return fmt.Errorf("%s: %w", c.QualName, err)
	}
	for _, k := range c.Consts {
		if inner, ok := k.(*code.Code); ok {
			if err := verify(inner); err != nil {
				return err
			}
		}
	}
	return nil
}

type verifier struct {
	c      *code.Code
	states []*flow
	work   []int
}

// flow is what is known before an instruction.
type flow struct {
	written bits
	depth   int // of handlers
}

func (f *flow) clone() *flow { return &flow{f.written.clone(), f.depth} }

func (v *verifier) run() error {
	c := v.c
	switch {
	case len(c.Spans) != len(c.Instrs):
		return fmt.Errorf("%d spans for %d instructions", len(c.Spans), len(c.Instrs))
	case len(c.Instrs) == 0 || c.Instrs[0].Op != code.Line:
		return fmt.Errorf("does not begin with Line")
	case len(c.IsCell) != len(c.Locals) || len(c.Captures) != len(c.Free):
		return fmt.Errorf("tables of variables differ in length")
	}
	if err := v.handlers(); err != nil {
		return err
	}
	start := &flow{written: make(bits, (c.Regs+64)/64)}
	params := c.Args + c.KwOnly
	for _, flag := range []code.Flags{code.VarArgs, code.VarKw} {
		if c.Flags&flag != 0 {
			params++
		}
	}
	for i := range params {
		start.written.add(i)
	}
	v.join(0, start)
	for len(v.work) > 0 {
		i := v.work[len(v.work)-1]
		v.work = v.work[:len(v.work)-1]
		if err := v.step(i); err != nil {
			return fmt.Errorf("%d %s: %w", i, dumpInstr(c, &c.Instrs[i]), err)
		}
	}
	return nil
}

func (v *verifier) handlers() error {
	n := int32(len(v.c.Instrs))
	for _, h := range v.c.Handlers {
		if h.Start < 0 || h.Start >= h.End || h.End > n || h.Target < 0 || h.Target >= n || h.Reg < 0 || int(h.Reg) >= v.c.Regs {
			return fmt.Errorf("handler %v", h)
		}
		if h.Start <= h.Target && h.Target < h.End {
			return fmt.Errorf("handler %v covers itself", h)
		}
	}
	return nil
}

// join notes that instruction i is reached in a state.
func (v *verifier) join(i int, f *flow) error {
	if i < 0 || i >= len(v.c.Instrs) {
		return fmt.Errorf("goes to %d of %d", i, len(v.c.Instrs))
	}
	old := v.states[i]
	if old == nil {
		v.states[i] = f.clone()
		v.work = append(v.work, i)
		return nil
	}
	if old.depth != f.depth {
		return fmt.Errorf("reaches %d with %d handlers, others with %d", i, f.depth, old.depth)
	}
	changed := false
	for k := range old.written {
		if w := old.written[k] & f.written[k]; w != old.written[k] {
			old.written[k] = w
			changed = true
		}
	}
	if changed {
		v.work = append(v.work, i)
	}
	return nil
}

// harmless instructions raise nothing.
func harmless(op code.Op) bool {
	switch op {
	case code.Line, code.Move, code.Const, code.Clear, code.ClearCell, code.ClearFree, code.LeaveHandler, code.EnterHandler,
		code.Jump, code.Loop, code.Return, code.IfNone, code.IfNotNone, code.MakeCell, code.StoreFree, code.StoreCell:
		return true
	}
	return false
}

func (v *verifier) step(i int) error {
	c, in := v.c, &v.c.Instrs[i]
	before := v.states[i]
	after := before.clone()
	if err := v.operands(in, before, after); err != nil {
		return err
	}
	if int(in.D) > c.Caches && cached(in.Op) {
		return fmt.Errorf("cache %d of %d", in.D, c.Caches)
	}
	if in.Op == code.EnterHandler {
		after.depth++
	}
	if in.Op == code.LeaveHandler {
		after.depth--
	}
	if !harmless(in.Op) {
		if err := v.raise(i, before); err != nil {
			return err
		}
	}
	if target := in.Target(); target != nil {
		jumped := after
		if in.Op == code.ForIter {
			jumped = before
		}
		if back := *target <= int32(i); back != (in.Op == code.Loop) {
			return fmt.Errorf("goes the wrong way")
		}
		if err := v.join(int(*target), jumped); err != nil {
			return err
		}
	}
	switch in.Op {
	case code.Return:
		if before.depth != 0 {
			return fmt.Errorf("returns inside %d handlers", before.depth)
		}
		return nil
	case code.Jump, code.Loop, code.Raise, code.RaiseAgain, code.Reraise:
		return nil
	}
	return v.join(i+1, after)
}

func cached(op code.Op) bool {
	switch op {
	case code.LoadGlobal, code.StoreGlobal, code.CallMethod, code.GetMethod, code.GetAttr, code.SetAttr, code.DelAttr:
		return true
	}
	return false
}

// raise follows an exception to its handler.
func (v *verifier) raise(i int, before *flow) error {
	for _, h := range v.c.Handlers {
		if int(h.Start) <= i && i < int(h.End) {
			f := before.clone()
			f.written.add(int(h.Reg))
			return v.join(int(h.Target), f)
		}
	}
	if before.depth != 0 {
		return fmt.Errorf("raises out of %d handlers", before.depth)
	}
	return nil
}

func (v *verifier) operands(in *code.Instr, before, after *flow) error {
	values := [...]int{int(in.A), int(in.B), int(in.C)}
	shape := operations[in.Op].shape
	reads, writes := v.registers(in, shape, values)
	for _, r := range reads {
		if r < 0 || r >= v.c.Regs {
			return fmt.Errorf("register %d of %d", r, v.c.Regs)
		}
		if in.Op == code.Check || in.Op == code.Unbind || in.Op == code.MakeCell {
			continue
		}
		if !before.written.has(r) {
			return fmt.Errorf("reads register %d, which may be empty", r)
		}
	}
	for _, r := range writes {
		if r < 0 || r >= v.c.Regs {
			return fmt.Errorf("register %d of %d", r, v.c.Regs)
		}
		after.written.add(r)
	}
	if shape[0] == 'c' {
		for r := values[0] + 1; r < v.c.Regs; r++ {
			after.written.remove(r)
		}
		if values[0] < len(v.c.Locals) {
			return fmt.Errorf("calls in the register of a local")
		}
	}
	if in.Op == code.Check {
		after.written.add(values[0])
	}
	if (in.Op == code.Clear || in.Op == code.Unbind) && values[0] < len(v.c.Locals) {
		after.written.remove(values[0])
	}
	for k, x := range values {
		limit := -1
		switch shape[k] {
		case 'k':
			limit = len(v.c.Consts)
		case 'n':
			limit = len(v.c.Names)
		case 'f':
			limit = len(v.c.Free)
		}
		if limit >= 0 && (x < 0 || x >= limit) {
			return fmt.Errorf("operand %d of %d", x, limit)
		}
	}
	return nil
}

// registers lists what an instruction reads and writes.
func (v *verifier) registers(in *code.Instr, shape string, values [3]int) (reads, writes []int) {
	a, b := values[0], values[1]
	row := func(first, n int) (list []int) {
		for i := range n {
			list = append(list, first+i)
		}
		return list
	}
	for k, x := range values {
		switch shape[k] {
		case 'r':
			reads = append(reads, x)
		case 'w':
			writes = append(writes, x)
		case 'm':
			reads, writes = append(reads, x), append(writes, x)
		case 'o':
			if x >= 0 {
				reads = append(reads, x)
			}
		case 'R':
			n := values[2]
			switch {
			case in.Op == code.MatchClass:
				n = 2
			case shape[2] == '2':
				n *= 2
			case shape[2] == '3':
				n = 3
			}
			reads = append(reads, row(x, n)...)
		case 'W':
			writes = append(writes, row(x, b)...)
		case 'p':
			if x >= 0 {
				reads = append(reads, row(x, 3)...)
			}
		case 'g':
			reads, writes = append(reads, x+1), append(writes, x, x+1)
		case 'c':
			writes = append(writes, x)
			switch in.Op {
			case code.Call, code.CallKw:
				reads = append(reads, row(a, b+1)...)
			case code.CallMethod:
				reads = append(reads, row(a+1, b+1)...)
			case code.CallFound:
				reads = append(reads, row(a, b+2)...)
			case code.CallEx:
				reads = append(reads, row(a, b+2)...)
			}
		}
	}
	if in.Op == code.ForIter {
		writes = []int{a}
	}
	return reads, writes
}
