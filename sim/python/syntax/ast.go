package syntax

// Pos is a place in a source text: the line from 1, the column from 0 in
// bytes of UTF-8, as CPython's ast counts them.
type Pos struct {
	Line, Col int32
}

// Span is where a node stands; End is the place just behind it.
type Span struct {
	Start, End Pos
}

// Where returns the span; every node has it by embedding.
func (s Span) Where() Span { return s }

// Node is a statement, an expression, or one of their parts.
type Node interface{ Where() Span }

// File is a module: its statements, and the text that they came from.
type File struct {
	Name  string   // as given, for messages: 'login.py', '<stdin>'
	Lines []string // the source, line by line, without line ends
	Body  []Stmt
}

// Stmt is a statement. The types are those of CPython's ast module, with its
// names, so that its documentation serves here too.
type Stmt interface {
	Node
	stmt()
}

type (
	// FunctionDef is def or async def. Span begins at 'def' (or 'async'), not at
	// the decorators, as CPython's line numbers do.
	FunctionDef struct {
		Span
		Async      bool
		Name       string
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr // or nil
	}
	ClassDef struct {
		Span
		Name       string
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
	}
	Return struct {
		Span
		Value Expr // or nil
	}
	Delete struct {
		Span
		Targets []Expr
	}
	Assign struct {
		Span
		Targets []Expr // a = b = value has two
		Value   Expr
	}
	AugAssign struct {
		Span
		Target Expr
		Op     Operator
		Value  Expr
	}
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr // or nil
		Simple     bool // the target is a bare name without parentheses
	}
	For struct {
		Span
		Async  bool
		Target Expr
		Iter   Expr
		Body   []Stmt
		Else   []Stmt
	}
	While struct {
		Span
		Test Expr
		Body []Stmt
		Else []Stmt
	}
	If struct {
		Span
		Test Expr
		Body []Stmt
		Else []Stmt // elif is an If alone in here
	}
	With struct {
		Span
		Async bool
		Items []*WithItem
		Body  []Stmt
	}
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}
	Raise struct {
		Span
		Exc   Expr // or nil
		Cause Expr // or nil
	}
	Try struct {
		Span
		Star     bool // except*
		Body     []Stmt
		Handlers []*ExceptHandler
		Else     []Stmt
		Finally  []Stmt
	}
	Assert struct {
		Span
		Test Expr
		Msg  Expr // or nil
	}
	Import struct {
		Span
		Names []*Alias
	}
	ImportFrom struct {
		Span
		Module string
		Names  []*Alias // one with Name '*' for a star
		Level  int      // the number of leading dots
	}
	Global struct {
		Span
		Names []string
	}
	Nonlocal struct {
		Span
		Names []string
	}
	ExprStmt struct {
		Span
		Value Expr
	}
	Pass     struct{ Span }
	Break    struct{ Span }
	Continue struct{ Span }
)

// Expr is an expression.
type Expr interface {
	Node
	expr()
}

type (
	// BoolOp is a chain of 'and' or of 'or' of two or more values.
	BoolOp struct {
		Span
		And    bool // else or
		Values []Expr
	}
	// NamedExpr is target := value.
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}
	BinOp struct {
		Span
		Left  Expr
		Op    Operator
		Right Expr
	}
	UnaryOp struct {
		Span
		Op      UnaryOperator
		Operand Expr
	}
	Lambda struct {
		Span
		Args *Arguments
		Body Expr
	}
	// IfExp is body if test else orelse.
	IfExp struct {
		Span
		Test, Body, Else Expr
	}
	// Dict is a display; a nil key stands before a **mapping.
	Dict struct {
		Span
		Keys   []Expr
		Values []Expr
	}
	Set struct {
		Span
		Elts []Expr
	}
	// Comp is a comprehension of any kind.
	Comp struct {
		Span
		Kind       CompKind
		Elt        Expr // the key, for DictComp
		Value      Expr // only for DictComp
		Generators []*Comprehension
	}
	Await struct {
		Span
		Value Expr
	}
	Yield struct {
		Span
		Value Expr // or nil
	}
	YieldFrom struct {
		Span
		Value Expr
	}
	// Compare is a chain: Left Ops[0] Comparators[0] Ops[1] …
	Compare struct {
		Span
		Left        Expr
		Ops         []CompareOp
		Comparators []Expr
	}
	Call struct {
		Span
		Func     Expr
		Args     []Expr // a Starred among them is *args
		Keywords []*Keyword
	}
	// JoinedStr is an f-string: literal parts are Constant, the others FormattedValue.
	JoinedStr struct {
		Span
		Values []Expr
	}
	// FormattedValue is {value!conversion:spec}. For {value=} the parser adds the
	// text to the Constant before it and sets Conversion to 'r' where no conversion
	// and no spec is given, as CPython does.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion byte       // 0, 's', 'r' or 'a'
		Spec       *JoinedStr // or nil
	}
	// Constant is a literal. Value is one of nil (None), bool, int64, *big.Int
	// (beyond int64), float64, Imaginary, string (WTF-8: lone surrogates as their
	// three bytes), Bytes, Ellipsis.
	Constant struct {
		Span
		Value any
	}
	Attribute struct {
		Span
		Value Expr
		Attr  string
	}
	Subscript struct {
		Span
		Value Expr
		Index Expr // a Slice, or a Tuple that may hold Slices, or any expression
	}
	Starred struct {
		Span
		Value Expr
	}
	Name struct {
		Span
		ID string
	}
	List struct {
		Span
		Elts []Expr
	}
	Tuple struct {
		Span
		Elts []Expr
		// Parenthesized tells (a, b) from a, b; the span holds the parentheses, as in CPython.
		Parenthesized bool
	}
	Slice struct {
		Span
		Lower, Upper, Step Expr // or nil
	}
)

// Values of Constant that Go has no type of its own for.
type (
	Bytes     string  // the bytes of b'…'
	Imaginary float64 // 2j: parsed, and refused by the compiler
	Ellipsis  struct{}
)

// CompKind is the kind of a comprehension.
type CompKind uint8

const (
	ListComp CompKind = iota
	SetComp
	DictComp
	GeneratorExp
)

// Comprehension is one 'for … in … if …' of a comprehension.
type Comprehension struct {
	Span
	Async  bool
	Target Expr
	Iter   Expr
	Ifs    []Expr
}

// Arguments are a function's parameters.
type Arguments struct {
	PosOnly    []*Arg
	Args       []*Arg
	VarArg     *Arg // or nil
	KwOnly     []*Arg
	KwDefaults []Expr // one per KwOnly; nil where there is none
	KwArg      *Arg   // or nil
	Defaults   []Expr // of the last PosOnly and Args
}

// Arg is one parameter.
type Arg struct {
	Span
	Name       string
	Annotation Expr // or nil
}

// Keyword is name=value in a call or class statement; Name is empty for **value.
type Keyword struct {
	Span
	Name  string
	Value Expr
}

// Alias is a name in an import, 'name as asname'.
type Alias struct {
	Span
	Name   string // dotted in import
	AsName string // or empty
}

// WithItem is 'context as vars'.
type WithItem struct {
	Context Expr
	Vars    Expr // or nil
}

// ExceptHandler is 'except type as name: body'.
type ExceptHandler struct {
	Span
	Type Expr // or nil
	Name string
	Body []Stmt
}

// MatchCase is 'case pattern if guard: body'.
type MatchCase struct {
	Span
	Pattern Pattern
	Guard   Expr // or nil
	Body    []Stmt
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

type (
	// MatchValue compares with ==: a literal, or a dotted name.
	MatchValue struct {
		Span
		Value Expr
	}
	// MatchSingleton compares with is: nil (None), true or false.
	MatchSingleton struct {
		Span
		Value any
	}
	MatchSequence struct {
		Span
		Patterns []Pattern
	}
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string // the name behind **, or empty
	}
	MatchClass struct {
		Span
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	// MatchStar is *name in a sequence; Name is empty for *_.
	MatchStar struct {
		Span
		Name string
	}
	// MatchAs is 'pattern as name', a capture (nil Pattern), or _ (both empty).
	MatchAs struct {
		Span
		Pattern Pattern
		Name    string
	}
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

// Operator is a binary operator.
type Operator uint8

const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

// UnaryOperator is a prefix operator.
type UnaryOperator uint8

const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// CompareOp is a comparison.
type CompareOp uint8

const (
	Eq CompareOp = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*Comp) expr()           {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*JoinedStr) expr()      {}
func (*FormattedValue) expr() {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
