// Package compile makes code for the machine out of a syntax tree. It works in
// two passes, as CPython does: the first finds out of every name whether it is a
// local variable, one of a function around, or a global (scope.go, names.go,
// resolve.go); the second writes instructions (the other files). It may import
// sim/python/syntax and sim/python/code.
package compile

import (
	"fmt"

	"eyewall/sim/python/code"
	"eyewall/sim/python/syntax"
)

// Options are what differs between the sources that are compiled.
type Options struct {
	// Hidden source is the library's: its frames are left out of tracebacks.
	Hidden bool
}

// Module compiles a program or an imported module. The error is a *syntax.Error.
func Module(file *syntax.File) (*code.Code, error) {
	return compile(file, code.Module, Options{})
}

// Library compiles a module of the library, whose frames tracebacks leave out.
func Library(file *syntax.File) (*code.Code, error) {
	return compile(file, code.Module, Options{Hidden: true})
}

// Exec compiles what exec runs: its names are looked up in a namespace of
// locals and then in globals.
func Exec(file *syntax.File) (*code.Code, error) {
	return compile(file, code.Exec, Options{})
}

// Eval compiles an expression; the code returns its value. The file gives the
// text that it came from; its Body is not looked at.
func Eval(file *syntax.File, expr syntax.Expr) (*code.Code, error) {
	where := expr.Where()
	body := []syntax.Stmt{&syntax.Return{Span: where, Value: expr}}
	return compile(&syntax.File{Name: file.Name, Lines: file.Lines, Body: body}, code.Exec|evalMode, Options{})
}

// evalMode marks, within this package, code that is an expression.
const evalMode code.Flags = 1 << 15

// failure carries an error out of the recursion to compile.
type failure struct{ err *syntax.Error }

func compile(file *syntax.File, flags code.Flags, options Options) (result *code.Code, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, ok := r.(failure)
			if !ok {
				panic(r)
			}
			result, err = nil, f.err
		}
	}()
	c := &compiler{
		file:   file,
		source: &code.Source{Name: file.Name, Lines: file.Lines, Hidden: options.Hidden},
		scopes: map[syntax.Node]*scope{},
		budget: newBudget(file.Lines),
	}
	c.future()
	c.names(flags)
	c.resolve(c.module)
	return c.program(flags), nil
}

// compiler is the state of one compilation.
type compiler struct {
	file   *syntax.File
	source *code.Source
	module *scope
	scopes map[syntax.Node]*scope
	// annotations is set by from __future__ import annotations.
	annotations bool
	// futureEnds is the line of the last future import that stands where it may.
	futureEnds int32
	unit       *unit
	// budget is how many statements and expressions may still be compiled, see spend.
	budget int
}

// newBudget returns how much a source may cost: far more than there is in it,
// since finally clauses are written several times.
func newBudget(lines []string) int {
	size := 0
	for _, l := range lines {
		size += len(l)
	}
	return 100_000 + min(16*size, 4_000_000)
}

// spend counts what is compiled. Without a bound a small source of finally clauses
// in finally clauses would give code beyond all measure.
func (c *compiler) spend(at syntax.Span) {
	c.budget--
	if c.budget < 0 {
		c.fail(at, "too many nested finally clauses")
	}
}

// fail ends the compilation with a SyntaxError at a place.
func (c *compiler) fail(at syntax.Span, format string, args ...any) {
	c.failKind("SyntaxError", at, fmt.Sprintf(format, args...))
}

func (c *compiler) failKind(kind string, at syntax.Span, msg string) {
	e := &syntax.Error{Kind: kind, Msg: msg, File: c.file.Name}
	if line := int(at.Start.Line); line > 0 {
		e.Line, e.Col = line, int(at.Start.Col)+1
		e.EndLine, e.EndCol = int(at.End.Line), int(at.End.Col)+1
		if line <= len(c.file.Lines) {
			e.Text = c.file.Lines[line-1]
		}
	}
	panic(failure{e})
}
