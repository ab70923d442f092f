package compile

import (
	"fmt"
	"io"
	"strings"

	"eyewall/sim/python/code"
)

// Dump writes code so that people can read it: one instruction per line, with
// the names of variables, constants and attributes, and the code inside behind it.
func Dump(w io.Writer, c *code.Code) {
	fmt.Fprintf(w, "%s  regs %d%s\n", c.QualName, c.Regs, dumpVariables(c))
	for i := range c.Instrs {
		fmt.Fprintf(w, "%4d  %s\n", i, dumpInstr(c, &c.Instrs[i]))
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(w, "      %d…%d → %d r%d\n", h.Start, h.End, h.Target, h.Reg)
	}
	for _, k := range c.Consts {
		if inner, ok := k.(*code.Code); ok {
			fmt.Fprintln(w)
			Dump(w, inner)
		}
	}
}

func dumpVariables(c *code.Code) string {
	var b strings.Builder
	for i, name := range c.Locals {
		if i == 0 {
			b.WriteString("  locals")
		}
		b.WriteString(" " + name)
		if c.IsCell[i] {
			b.WriteString("(cell)")
		}
	}
	for i, name := range c.Free {
		if i == 0 {
			b.WriteString("  free")
		}
		b.WriteString(" " + name)
	}
	return b.String()
}

func dumpInstr(c *code.Code, in *code.Instr) string {
	var b strings.Builder
	op := operations[in.Op]
	b.WriteString(op.name)
	for i, v := range [...]int32{in.A, in.B, in.C} {
		b.WriteString(dumpOperand(c, op.shape[i], int(v)))
	}
	return b.String()
}

func dumpOperand(c *code.Code, shape byte, v int) string {
	switch shape {
	case '-', '3':
		return ""
	case '#', '2':
		return fmt.Sprintf(" %d", v)
	case 'j':
		return fmt.Sprintf(" →%d", v)
	case 'n':
		return " " + c.Names[v]
	case 'f':
		return " " + c.Free[v]
	case 'k':
		if inner, ok := c.Consts[v].(*code.Code); ok {
			return " <" + inner.QualName + ">"
		}
		return fmt.Sprintf(" %#v", c.Consts[v])
	}
	switch {
	case v < 0:
		return " -"
	case v < len(c.Locals):
		return " " + c.Locals[v]
	}
	return fmt.Sprintf(" r%d", v)
}
