package machine

import "eyewall/sim/python/code"

// fold takes the Lines out of code, and makes what they say part of the
// instructions behind them: Cost, and the lines that it returns. A quarter of all
// instructions are Lines; going through them takes as much time as the others.
func fold(c *code.Code) (*code.Code, []int32) {
	from := jumpsTo(c)
	folded := *c
	instrs := append([]code.Instr(nil), c.Instrs...)
	lines := make([]int32, len(instrs))
	gone := make([]bool, len(instrs))
	for i := range instrs {
		in := &instrs[i]
		if in.Op == code.Loop {
			in.Cost++
		}
		if in.Op != code.Line || in.B > maxCost || i+1 == len(instrs) || instrs[i+1].Op == code.Line || instrs[i+1].Op == code.Loop {
			continue
		}
		switch {
		case !from[i+1].any():
			instrs[i+1].Cost += uint8(in.B)
			lines[i+1] = in.A
			gone[i] = true
		case i > 0 && instrs[i-1].Op == code.Jump && !from[i].forwards:
			// The head of a for loop, which is entered behind its Line: the line begins
			// with the jumps back.
			for _, at := range from[i].loops {
				instrs[at].Cost += uint8(in.B)
				lines[at] = in.A
			}
			gone[i] = true
		}
	}
	at := make([]int32, len(instrs)+1)
	n := int32(0)
	folded.Spans = make([]code.Span, 0, len(instrs))
	for i := range instrs {
		at[i] = n
		if !gone[i] {
			instrs[n], lines[n] = instrs[i], lines[i]
			folded.Spans = append(folded.Spans, c.Spans[i])
			n++
		}
	}
	at[len(instrs)] = n
	folded.Instrs = instrs[:n:n]
	for i := range folded.Instrs {
		if target := folded.Instrs[i].Target(); target != nil {
			*target = at[*target]
		}
	}
	folded.Handlers = append([]code.Handler(nil), c.Handlers...)
	for i := range folded.Handlers {
		h := &folded.Handlers[i]
		h.Start, h.End, h.Target = at[h.Start], at[h.End], at[h.Target]
	}
	folded.Methods = append([]code.MethodSpan(nil), c.Methods...)
	for i := range folded.Methods {
		folded.Methods[i].At = at[folded.Methods[i].At]
	}
	return &folded, lines[:n:n]
}

// maxCost leaves room for what a Loop costs itself.
const maxCost = 250

// jumps are those to an instruction.
type jumps struct {
	loops    []int32 // back
	forwards bool
}

func (j *jumps) any() bool { return j.forwards || len(j.loops) > 0 }

func jumpsTo(c *code.Code) []jumps {
	to := make([]jumps, len(c.Instrs))
	for i := range c.Instrs {
		in := &c.Instrs[i]
		if target := in.Target(); target == nil {
			continue
		} else if in.Op == code.Loop {
			to[*target].loops = append(to[*target].loops, int32(i))
		} else {
			to[*target].forwards = true
		}
	}
	for _, h := range c.Handlers {
		to[h.Target].forwards = true
	}
	return to
}
