package machine

import "eyewall/sim/python/code"

// starter is the code under a thread's first function: it returns what that does.
func starter() *Code {
	instrs := []code.Instr{{Op: code.Clear}, {Op: code.Return}}
	return &Code{
		Code: &code.Code{Name: "<thread>", Regs: 1, Instrs: instrs, Spans: make([]code.Span, len(instrs)),
			Source: &code.Source{Name: "<thread>", Hidden: true}},
		instrs: instrs, lines: make([]int32, len(instrs)), class: -1,
	}
}
