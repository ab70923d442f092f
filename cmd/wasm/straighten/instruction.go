package main

import (
	"encoding/binary"
	"fmt"
)

// The instructions that are looked at. Their numbers, and the forms of the
// others, are those of the WebAssembly specification's chapter on the binary format.
const (
	opBlock         = 0x02
	opLoop          = 0x03
	opIf            = 0x04
	opElse          = 0x05
	opEnd           = 0x0b
	opBr            = 0x0c
	opBrIf          = 0x0d
	opBrTable       = 0x0e
	opReturn        = 0x0f
	opLocalGet      = 0x20
	opLocalSet      = 0x21
	opGlobalGet     = 0x23
	opI32Const      = 0x41
	opI32Eqz        = 0x45
	opI64Eqz        = 0x50
	opI64ExtendI32U = 0xad

	noResult = 0x40 // the type of a block
)

// instruction is one of a function's, as it stands there.
type instruction struct {
	op  byte
	arg uint64 // the first index or constant, if there is one
	raw []byte
}

// decode takes apart a function's expression.
func decode(code []byte) ([]instruction, error) {
	var all []instruction
	for len(code) > 0 {
		size, arg, err := measure(code)
		if err != nil {
			return nil, err
		}
		all = append(all, instruction{code[0], arg, code[:size]})
		code = code[size:]
	}
	return all, nil
}

// immediates are what follows an instruction's number.
type immediates uint8

const (
	unknown  immediates = iota
	none                // nothing
	one                 // a number: an index, a block's type, or an int
	two                 // two numbers: alignment and offset, type and table
	four                // four bytes
	eight               // eight bytes
	targets             // br_table's
	prefixed            // a number that tells which instruction it is
)

var forms = func() (form [256]immediates) {
	fill := func(first, last int, f immediates) {
		for op := first; op <= last; op++ {
			form[op] = f
		}
	}
	fill(0x00, 0x01, none) // unreachable, nop
	fill(opBlock, opIf, one)
	fill(opElse, opElse, none)
	fill(opEnd, opEnd, none)
	fill(opBr, opBrIf, one)
	fill(opBrTable, opBrTable, targets)
	fill(opReturn, opReturn, none)
	fill(0x10, 0x10, one)  // call
	fill(0x11, 0x11, two)  // call_indirect
	fill(0x1a, 0x1b, none) // drop, select
	fill(0x20, 0x24, one)  // locals and globals
	fill(0x28, 0x3e, two)  // loads and stores
	fill(0x3f, 0x40, one)  // memory.size, memory.grow
	fill(0x41, 0x42, one)  // i32.const, i64.const
	fill(0x43, 0x43, four)
	fill(0x44, 0x44, eight)
	fill(0x45, 0xc4, none) // comparisons, arithmetic, conversions
	fill(0xfc, 0xfc, prefixed)
	return
}()

// measure returns the length of the first instruction and its arg.
func measure(code []byte) (size int, arg uint64, err error) {
	size = 1
	cut := false
	number := func() uint64 {
		v, n := leb(code[min(size, len(code)):])
		cut = cut || n == 0
		size += n
		return v
	}
	switch forms[code[0]] {
	case none:
	case one:
		arg = number()
	case two:
		arg = number()
		number()
	case four:
		size += 4
	case eight:
		size += 8
	case targets:
		for n := number() + 1; n > 0 && !cut; n-- {
			number()
		}
	case prefixed:
		switch arg = number(); {
		case arg <= 7: // saturating truncations
		case arg == 10: // memory.copy
			number()
			number()
		case arg == 11: // memory.fill
			number()
		default:
			return 0, 0, fmt.Errorf("unknown instruction fc %x", arg)
		}
	default:
		return 0, 0, fmt.Errorf("unknown instruction %x", code[0])
	}
	if cut || size > len(code) {
		return 0, 0, errModule
	}
	return size, arg, nil
}

// leb reads a number in LEB128, without its sign. It returns a length of 0 if the
// number is cut off.
func leb(b []byte) (uint64, int) {
	var v uint64
	for i, c := range b {
		if i < 10 {
			v |= uint64(c&0x7f) << (7 * i)
		}
		if c < 0x80 {
			return v, i + 1
		}
	}
	return 0, 0
}

func appendOp(out []byte, op byte, arg int) []byte {
	return binary.AppendUvarint(append(out, op), uint64(arg))
}
