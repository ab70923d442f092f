package syntax

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"strings"
)

// dumper writes trees as testdata/dump.py does.
type dumper struct{ strings.Builder }

func dumpFile(f *File) string {
	var d dumper
	d.node("Module", nil, "body", f.Body)
	return d.String()
}

// node writes a node: its name, its place, and its fields by name and value.
func (d *dumper) node(name string, at Node, fields ...any) {
	d.WriteString(name)
	if at != nil {
		w := at.Where()
		fmt.Fprintf(d, "@%d:%d-%d:%d", w.Start.Line, w.Start.Col, w.End.Line, w.End.Col)
	}
	d.WriteString("(")
	for i := 0; i < len(fields); i += 2 {
		if i > 0 {
			d.WriteString(", ")
		}
		d.WriteString(fields[i].(string) + "=")
		d.value(fields[i+1])
	}
	d.WriteString(")")
}

func list[T any](d *dumper, elements []T) {
	d.WriteString("[")
	for i, e := range elements {
		if i > 0 {
			d.WriteString(", ")
		}
		d.value(e)
	}
	d.WriteString("]")
}

func (d *dumper) quoted(s string) {
	d.WriteString(`"`)
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 32 && c < 127 && c != '"' && c != '\\' {
			d.WriteByte(c)
		} else {
			fmt.Fprintf(d, "\\x%02x", c)
		}
	}
	d.WriteString(`"`)
}

func bits(f float64) string {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], math.Float64bits(f))
	return hex.EncodeToString(b[:])
}

// optional is a string that is None if empty.
type optional string

func number(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

func async(is bool, name string) string {
	if is {
		return "Async" + name
	}
	return name
}

var (
	operators = []string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor",
		"BitAnd", "FloorDiv"}
	unaryOperators = []string{"Invert", "Not", "UAdd", "USub"}
	comparisons    = []string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}
)

func (d *dumper) value(v any) {
	switch v := v.(type) {
	case nil:
		d.WriteString("None")
	case bool:
		d.WriteString(map[bool]string{true: "True", false: "False"}[v])
	case int64:
		d.WriteString(strings.Replace(fmt.Sprintf("%#x", v), "+", "", 1))
	case *big.Int:
		fmt.Fprintf(d, "%#x", v)
	case float64:
		d.WriteString("f" + bits(v))
	case Imaginary:
		d.WriteString("j" + bits(float64(v)))
	case Ellipsis:
		d.WriteString("Ellipsis")
	case string:
		d.quoted(v)
	case optional:
		if v == "" {
			d.WriteString("None")
		} else {
			d.quoted(string(v))
		}
	case Bytes:
		d.WriteString("b")
		d.quoted(string(v))
	case Operator:
		d.WriteString(operators[v] + "()")
	case UnaryOperator:
		d.WriteString(unaryOperators[v] + "()")
	case CompareOp:
		d.WriteString(comparisons[v] + "()")
	case []Stmt:
		list(d, v)
	case []Expr:
		list(d, v)
	case []Pattern:
		list(d, v)
	case []string:
		list(d, v)
	case []CompareOp:
		list(d, v)
	case []*Arg:
		list(d, v)
	case []*Keyword:
		list(d, v)
	case []*Alias:
		list(d, v)
	case []*WithItem:
		list(d, v)
	case []*ExceptHandler:
		list(d, v)
	case []*MatchCase:
		list(d, v)
	case []*Comprehension:
		list(d, v)
	case Stmt:
		d.stmt(v)
	case Expr:
		d.expr(v)
	case Pattern:
		d.pattern(v)
	default:
		d.part(v)
	}
}

func (d *dumper) part(v any) {
	switch v := v.(type) {
	case *Arguments:
		d.node("arguments", nil, "posonlyargs", v.PosOnly, "args", v.Args, "vararg", argOrNil(v.VarArg), "kwonlyargs", v.KwOnly,
			"kw_defaults", v.KwDefaults, "kwarg", argOrNil(v.KwArg), "defaults", v.Defaults)
	case *Arg:
		d.node("arg", v, "arg", v.Name, "annotation", v.Annotation)
	case *Keyword:
		d.node("keyword", v, "arg", optional(v.Name), "value", v.Value)
	case *Alias:
		d.node("alias", v, "name", v.Name, "asname", optional(v.AsName))
	case *WithItem:
		d.node("withitem", nil, "context_expr", v.Context, "optional_vars", v.Vars)
	case *ExceptHandler:
		d.node("ExceptHandler", v, "type", v.Type, "name", optional(v.Name), "body", v.Body)
	case *MatchCase:
		d.node("match_case", nil, "pattern", v.Pattern, "guard", v.Guard, "body", v.Body)
	case *Comprehension:
		d.node("comprehension", nil, "target", v.Target, "iter", v.Iter, "ifs", v.Ifs, "is_async", number(v.Async))
	default:
		panic(fmt.Sprintf("no dump of %T", v))
	}
}

func argOrNil(a *Arg) any {
	if a == nil {
		return nil
	}
	return a
}

func (d *dumper) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		d.node(async(s.Async, "FunctionDef"), s, "name", s.Name, "args", s.Args, "body", s.Body, "decorator_list", s.Decorators,
			"returns", s.Returns)
	case *ClassDef:
		d.node("ClassDef", s, "name", s.Name, "bases", s.Bases, "keywords", s.Keywords, "body", s.Body,
			"decorator_list", s.Decorators)
	case *Return:
		d.node("Return", s, "value", s.Value)
	case *Delete:
		d.node("Delete", s, "targets", s.Targets)
	case *Assign:
		d.node("Assign", s, "targets", s.Targets, "value", s.Value)
	case *AugAssign:
		d.node("AugAssign", s, "target", s.Target, "op", s.Op, "value", s.Value)
	case *AnnAssign:
		d.node("AnnAssign", s, "target", s.Target, "annotation", s.Annotation, "value", s.Value, "simple", number(s.Simple))
	case *For:
		d.node(async(s.Async, "For"), s, "target", s.Target, "iter", s.Iter, "body", s.Body, "orelse", s.Else)
	case *While:
		d.node("While", s, "test", s.Test, "body", s.Body, "orelse", s.Else)
	case *If:
		d.node("If", s, "test", s.Test, "body", s.Body, "orelse", s.Else)
	case *With:
		d.node(async(s.Async, "With"), s, "items", s.Items, "body", s.Body)
	case *Match:
		d.node("Match", s, "subject", s.Subject, "cases", s.Cases)
	case *Raise:
		d.node("Raise", s, "exc", s.Exc, "cause", s.Cause)
	case *Try:
		name := "Try"
		if s.Star {
			name = "TryStar"
		}
		d.node(name, s, "body", s.Body, "handlers", s.Handlers, "orelse", s.Else, "finalbody", s.Finally)
	case *Assert:
		d.node("Assert", s, "test", s.Test, "msg", s.Msg)
	case *Import:
		d.node("Import", s, "names", s.Names)
	case *ImportFrom:
		d.node("ImportFrom", s, "module", optional(s.Module), "names", s.Names, "level", int64(s.Level))
	case *Global:
		d.node("Global", s, "names", s.Names)
	case *Nonlocal:
		d.node("Nonlocal", s, "names", s.Names)
	case *ExprStmt:
		d.node("Expr", s, "value", s.Value)
	case *Pass:
		d.node("Pass", s)
	case *Break:
		d.node("Break", s)
	case *Continue:
		d.node("Continue", s)
	default:
		panic(fmt.Sprintf("no dump of %T", s))
	}
}

func (d *dumper) expr(e Expr) {
	switch e := e.(type) {
	case *BoolOp:
		op := "Or()"
		if e.And {
			op = "And()"
		}
		d.node("BoolOp", e, "op", word(op), "values", e.Values)
	case *NamedExpr:
		d.node("NamedExpr", e, "target", Expr(e.Target), "value", e.Value)
	case *BinOp:
		d.node("BinOp", e, "left", e.Left, "op", e.Op, "right", e.Right)
	case *UnaryOp:
		d.node("UnaryOp", e, "op", e.Op, "operand", e.Operand)
	case *Lambda:
		d.node("Lambda", e, "args", e.Args, "body", e.Body)
	case *IfExp:
		d.node("IfExp", e, "test", e.Test, "body", e.Body, "orelse", e.Else)
	case *Dict:
		d.node("Dict", e, "keys", e.Keys, "values", e.Values)
	case *Set:
		d.node("Set", e, "elts", e.Elts)
	case *Comp:
		name := []string{"ListComp", "SetComp", "DictComp", "GeneratorExp"}[e.Kind]
		if e.Kind == DictComp {
			d.node(name, e, "key", e.Elt, "value", e.Value, "generators", e.Generators)
		} else {
			d.node(name, e, "elt", e.Elt, "generators", e.Generators)
		}
	case *Await:
		d.node("Await", e, "value", e.Value)
	case *Yield:
		d.node("Yield", e, "value", e.Value)
	case *YieldFrom:
		d.node("YieldFrom", e, "value", e.Value)
	case *Compare:
		d.node("Compare", e, "left", e.Left, "ops", e.Ops, "comparators", e.Comparators)
	case *Call:
		d.node("Call", e, "func", e.Func, "args", e.Args, "keywords", e.Keywords)
	case *JoinedStr:
		d.node("JoinedStr", e, "values", e.Values)
	case *FormattedValue:
		conversion := int64(e.Conversion)
		if conversion == 0 {
			conversion = -1
		}
		var spec any
		if e.Spec != nil {
			spec = e.Spec
		}
		d.node("FormattedValue", e, "value", e.Value, "conversion", conversion, "format_spec", spec)
	case *Constant:
		d.node("Constant", e, "value", e.Value)
	case *Attribute:
		d.node("Attribute", e, "value", e.Value, "attr", e.Attr)
	case *Subscript:
		d.node("Subscript", e, "value", e.Value, "slice", e.Index)
	case *Starred:
		d.node("Starred", e, "value", e.Value)
	case *Name:
		d.node("Name", e, "id", e.ID)
	case *List:
		d.node("List", e, "elts", e.Elts)
	case *Tuple:
		d.node("Tuple", e, "elts", e.Elts)
	case *Slice:
		d.node("Slice", e, "lower", e.Lower, "upper", e.Upper, "step", e.Step)
	case word:
		d.WriteString(string(e))
	default:
		panic(fmt.Sprintf("no dump of %T", e))
	}
}

// word is a text that dump writes as it is.
type word string

func (word) Where() Span { return Span{} }
func (word) expr()       {}

func (d *dumper) pattern(p Pattern) {
	switch p := p.(type) {
	case *MatchValue:
		d.node("MatchValue", p, "value", p.Value)
	case *MatchSingleton:
		d.node("MatchSingleton", p, "value", p.Value)
	case *MatchSequence:
		d.node("MatchSequence", p, "patterns", p.Patterns)
	case *MatchMapping:
		d.node("MatchMapping", p, "keys", p.Keys, "patterns", p.Patterns, "rest", optional(p.Rest))
	case *MatchClass:
		d.node("MatchClass", p, "cls", p.Cls, "patterns", p.Patterns, "kwd_attrs", p.KwdAttrs, "kwd_patterns", p.KwdPatterns)
	case *MatchStar:
		d.node("MatchStar", p, "name", optional(p.Name))
	case *MatchAs:
		d.node("MatchAs", p, "pattern", p.Pattern, "name", optional(p.Name))
	case *MatchOr:
		d.node("MatchOr", p, "patterns", p.Patterns)
	default:
		panic(fmt.Sprintf("no dump of %T", p))
	}
}
