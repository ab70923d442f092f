package main

import "encoding/binary"

// Go cuts a function into basic blocks, and jumps from one to another by way of a
// table at its head:
//
//	loop
//	  block
//	    block
//	      local.get $PC_B
//	      br_table …
//	    end
//	    the first basic block
//	  end
//	  the second one
//	  i32.const 1, local.set $PC_B, br to the loop: a jump to the first
//	end
//
// The table is needed to come back into a function whose stack was unwound, and to
// jump backwards. But a jump forwards has its target at the end of a block that it
// is in, and can go there at once; then the engine also sees what follows what.
const pcB = 0 // the local that says where to go on

// function rewrites one body: its locals, and its expression.
func function(body []byte) ([]byte, error) {
	rest := body
	groups, n := binary.Uvarint(rest)
	if n <= 0 {
		return nil, errModule
	}
	rest = rest[n:]
	for range groups {
		_, n := binary.Uvarint(rest)
		if n <= 0 || n == len(rest) {
			return nil, errModule
		}
		rest = rest[n+1:]
	}
	code, err := decode(rest)
	if err != nil {
		return nil, err
	}
	out := append(make([]byte, 0, len(body)), body[:len(body)-len(rest)]...)
	w := writer{code: conditions(code), out: out}
	w.dispatch()
	w.rewrite()
	return w.out, nil
}

// conditions takes out what Go's compiler puts between a condition and its use: it
// keeps truths in ints of 64 bits.
func conditions(code []instruction) []instruction {
	var out []instruction
	for _, in := range code {
		out = append(out, in)
		if n := len(out); in.op == opI64Eqz && n > 1 && out[n-2].op == opI64ExtendI32U {
			out = append(out[:n-2], instruction{op: opI32Eqz, raw: []byte{opI32Eqz}})
		}
		if n := len(out); (in.op == opIf || in.op == opBrIf) && n > 2 && out[n-2].op == opI32Eqz && out[n-3].op == opI32Eqz {
			out = append(out[:n-3], in)
		}
	}
	return out
}

// writer rewrites a function's instructions.
type writer struct {
	code []instruction
	out  []byte
	// loop is how many blocks enclose the loop's content, it included; table says
	// the same of the blocks at whose ends the basic blocks stand.
	loop  int
	table []int
	// open is how many of the blocks around the table have not ended yet.
	open int
}

// dispatch finds the loop and its table, if there are any.
func (w *writer) dispatch() {
	depth := 0
	for i, in := range w.code {
		switch in.op {
		case opBlock, opLoop:
			depth++
			if in.arg != noResult {
				return
			}
			if in.op == opLoop {
				if w.loop > 0 {
					return
				}
				w.loop = depth
			}
		case opBrTable:
			if before := w.code[i-1]; w.loop == 0 || before.op != opLocalGet || before.arg != pcB {
				return
			}
			for _, target := range branches(in.raw) {
				w.table = append(w.table, depth-int(target))
			}
			w.open = depth
			return
		case opLocalGet, opLocalSet, opGlobalGet:
		default:
			return
		}
	}
}

// branches are the depths in a br_table, without the default.
func branches(raw []byte) []uint64 {
	raw = raw[1:]
	count, n := leb(raw)
	var all []uint64
	for range count {
		raw = raw[n:]
		var target uint64
		target, n = leb(raw)
		all = append(all, target)
	}
	return all
}

// rewrite replaces the jumps forwards.
func (w *writer) rewrite() {
	depth := 0
	for i := 0; i < len(w.code); i++ {
		in := w.code[i]
		if to, ok := w.jump(i, depth); ok {
			w.out = appendOp(w.out, opBr, depth-to)
			i += 2
			continue
		}
		switch in.op {
		case opBlock, opLoop:
			depth++
		case opIf:
			if to, ok := w.jump(i+1, depth+1); ok && i+4 < len(w.code) && w.code[i+4].op == opEnd {
				w.out = appendOp(w.out, opBrIf, depth-to)
				i += 4
				continue
			}
			depth++
		case opEnd:
			depth--
			w.open = min(w.open, depth)
		}
		w.out = append(w.out, in.raw...)
	}
}

// jump tells whether a jump forwards stands at i, inside depth blocks, and how
// many blocks enclose the one at whose end its target is, that one included.
func (w *writer) jump(i, depth int) (to int, ok bool) {
	if i+2 >= len(w.code) {
		return 0, false
	}
	where, set, br := w.code[i], w.code[i+1], w.code[i+2]
	if where.op != opI32Const || set.op != opLocalSet || set.arg != pcB || br.op != opBr {
		return 0, false
	}
	if depth-int(br.arg) != w.loop || where.arg >= uint64(len(w.table)) {
		return 0, false
	}
	to = w.table[where.arg]
	return to, to > w.loop && to <= w.open
}
