package compile

import (
	"strings"

	"eyewall/sim/python/syntax"
)

// scope is a region of the source with variables of its own: a module, a class
// body, a function, a lambda, or a comprehension.
type scope struct {
	kind     scopeKind
	parent   *scope
	children []*scope
	symbols  map[string]*symbol
	// order is that of first appearance, which becomes that of the registers.
	order []*symbol
	// class is the name of the class around, for names that begin with two underscores.
	class string
	// async says of a function that it is an async def.
	async bool
	// generator and coroutine say that it contains yield or await.
	generator bool
	coroutine bool
	comp      *syntax.Comp // of comprehensions
	// target is set while the targets of a comprehension are visited.
	target bool
	// iterables counts the iterables of comprehensions that are being visited.
	iterables int
	// classCell says of a class that a method uses __class__ or super.
	classCell bool
	// free are the variables of functions around that are used here or further
	// inside; sorted, as they are in CPython.
	free      []string
	freeIndex map[string]int
	// deletes says that names of the scope are deleted, by del or behind except.
	deletes bool
	// directives are where global and nonlocal named something.
	directives []directive
}

type directive struct {
	name string
	at   syntax.Span
}

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	lambdaScope
	compScope
	// annotationScope is that of an annotation that becomes a string; it is
	// looked at for errors and then forgotten.
	annotationScope
)

// isFunction reports whether variables of the scope are seen by functions inside.
func (s *scope) isFunction() bool {
	return s.kind == functionScope || s.kind == lambdaScope || s.kind == compScope
}

// symbol is a name in a scope.
type symbol struct {
	name  string
	flags symbolFlags
	kind  symbolKind
	// index is the register of a local or cell.
	index int
}

// symbolFlags say how a name was met.
type symbolFlags uint16

const (
	used symbolFlags = 1 << iota
	assigned
	param
	imported
	annotated
	declaredGlobal
	declaredNonlocal
	compTarget
	// walrus says that := assigns it within an expression of this very scope, so a
	// register read as an operand may change before the operation.
	walrus

	bound = assigned | param | imported
)

// symbolKind is what a name turned out to be.
type symbolKind uint8

const (
	unresolved symbolKind = iota
	local
	cell           // a local that functions inside use
	freeVariable   // a cell of a function around
	globalExplicit // declared so
	globalImplicit // bound nowhere, so global or built-in
)

// lookup returns what is known of a name here.
func (s *scope) lookup(name string) symbolFlags {
	if sym := s.symbols[name]; sym != nil {
		return sym.flags
	}
	return 0
}

// mangle turns __name in a class into _Class__name.
func mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}
