package compile

import "eyewall/sim/python/code"

// finish completes the code when all of it is written.
func (u *unit) finish() {
	u.thread()
	next := len(u.code.Instrs)
	for i := next - 1; i >= 0; i-- {
		if in := &u.code.Instrs[i]; in.Op == code.Line {
			in.B = int32(max(1, next-i-1))
			next = i
		}
	}
}

// maxHops bounds how many jumps in a row are made one.
const maxHops = 16

// thread lets jumps to jumps go where those go.
func (u *unit) thread() {
	instrs := u.code.Instrs
	for i := range instrs {
		in := &instrs[i]
		target := in.Target()
		if target == nil || in.Op == code.Loop {
			continue
		}
		for range maxHops {
			to := instrs[*target]
			if to.Op == code.Jump {
				*target = to.A
				continue
			}
			if to.Op == code.Loop && in.Op == code.Jump {
				in.Op, in.A = code.Loop, to.A
			}
			break
		}
	}
}
