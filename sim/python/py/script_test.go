package py

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/syntax"
)

// script runs simple Python by walking its tree: enough to ask built-in types and
// CPython the same things. It has assignments, del, for, if, def with one return,
// and expressions; comprehensions and classes are for tests of the machine.
type script struct {
	t     *Thread
	names *Dict
}

func newScript() *script {
	t := &Thread{Runtime: NewRuntime()}
	t.Executor = scriptExecutor{}
	Builtins(t)
	return &script{t: t, names: NewDict()}
}

// The rest of Executor is for what scripts can't do.
type scriptExecutor struct{ Executor }

func (scriptExecutor) Call(t *Thread, fn Value, args Args) (Value, error) {
	switch fn := fn.(type) {
	case *Builtin:
		return fn.Call(t, args)
	case *Method:
		return t.Call(t, fn.Func, Args{append([]Value{fn.Self}, args.Values...), args.Names})
	case *Class:
		return NewObject(t, fn, args)
	}
	if call := fn.Class().Native.Call; call != nil {
		return call(t, fn, args)
	}
	return nil, Errorf(TypeError, "'%s' object is not callable", TypeName(fn))
}

func (scriptExecutor) Globals(*Thread) *Dict { return nil }

// run returns the repr of the last expression, or the exception.
func (s *script) run(t *testing.T, source string) string {
	t.Helper()
	file, err := syntax.Parse("test", []byte(source+"\n"))
	require.NoError(t, err, source)
	var last Value = None
	if err = s.block(file.Body, &last); err == nil {
		var text string
		if text, err = Repr(s.t, last); err == nil {
			return ASCIIText(text)
		}
	}
	e, ok := err.(*Exception)
	if !ok {
		return err.Error()
	}
	switch {
	case len(e.Args.Items) == 0:
		return e.class.Name + ": "
	case e.class == KeyError:
		text, err := Repr(s.t, e.Args.Items[0])
		require.NoError(t, err)
		return "KeyError: " + text
	}
	text, err := ToStr(s.t, e.Args.Items[0])
	require.NoError(t, err)
	return ASCIIText(e.class.Name + ": " + text)
}

func (s *script) block(body []syntax.Stmt, last *Value) error {
	for _, stmt := range body {
		if err := s.stmt(stmt, last); err != nil {
			return err
		}
	}
	return nil
}

func (s *script) stmt(stmt syntax.Stmt, last *Value) error {
	switch x := stmt.(type) {
	case *syntax.ExprStmt:
		v, err := s.eval(x.Value)
		*last = v
		return err
	case *syntax.Assign:
		v, err := s.eval(x.Value)
		for _, target := range x.Targets {
			if err != nil {
				return err
			}
			err = s.assign(target, v)
		}
		return err
	case *syntax.AugAssign:
		a, err := s.eval(x.Target)
		if err != nil {
			return err
		}
		b, err := s.eval(x.Value)
		if err != nil {
			return err
		}
		r, err := InplaceOp(s.t, Operator(x.Op), a, b)
		if err != nil {
			return err
		}
		return s.assign(x.Target, r)
	case *syntax.Delete:
		for _, target := range x.Targets {
			if x, ok := target.(*syntax.Attribute); ok {
				v, err := s.eval(x.Value)
				if err == nil {
					err = DelAttr(s.t, v, s.t.Intern(x.Attr))
				}
				if err != nil {
					return err
				}
				continue
			}
			at := target.(*syntax.Subscript)
			v, err := s.eval(at.Value)
			if err != nil {
				return err
			}
			key, err := s.eval(at.Index)
			if err != nil {
				return err
			}
			if err := DelItem(s.t, v, key); err != nil {
				return err
			}
		}
		return nil
	case *syntax.For:
		over, err := s.eval(x.Iter)
		if err != nil {
			return err
		}
		return Each(s.t, over, func(v Value) error {
			if err := s.assign(x.Target, v); err != nil {
				return err
			}
			return s.block(x.Body, last)
		})
	case *syntax.If:
		v, err := s.eval(x.Test)
		if err != nil {
			return err
		}
		good, err := Truth(s.t, v)
		if err != nil {
			return err
		}
		if good {
			return s.block(x.Body, last)
		}
		return s.block(x.Else, last)
	}
	panic(fmt.Sprintf("script: %T", stmt))
}

func (s *script) assign(target syntax.Expr, v Value) error {
	switch x := target.(type) {
	case *syntax.Name:
		s.names.SetStr(NewStr(x.ID), v)
		return nil
	case *syntax.Subscript:
		o, err := s.eval(x.Value)
		if err != nil {
			return err
		}
		key, err := s.eval(x.Index)
		if err != nil {
			return err
		}
		return SetItem(s.t, o, key, v)
	case *syntax.Attribute:
		o, err := s.eval(x.Value)
		if err != nil {
			return err
		}
		return SetAttr(s.t, o, s.t.Intern(x.Attr), v)
	case *syntax.Tuple:
		items, err := Collect(s.t, v)
		if err != nil {
			return err
		}
		for i, target := range x.Elts {
			if err := s.assign(target, items[i]); err != nil {
				return err
			}
		}
		return nil
	}
	panic(fmt.Sprintf("script: assignment to %T", target))
}

func (s *script) evalAll(list []syntax.Expr) ([]Value, error) {
	var values []Value
	for _, x := range list {
		if star, ok := x.(*syntax.Starred); ok {
			v, err := s.eval(star.Value)
			if err != nil {
				return nil, err
			}
			items, err := Collect(s.t, v)
			if err != nil {
				return nil, err
			}
			values = append(values, items...)
			continue
		}
		v, err := s.eval(x)
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, nil
}

func (s *script) eval(expr syntax.Expr) (Value, error) {
	switch x := expr.(type) {
	case nil:
		return None, nil
	case *syntax.Constant:
		return constant(x.Value), nil
	case *syntax.Name:
		if v := s.names.GetStr(NewStr(x.ID)); v != nil {
			return v, nil
		}
		if v := s.t.Builtins.GetStr(NewStr(x.ID)); v != nil {
			return v, nil
		}
		return nil, Errorf(NameError, "name '%s' is not defined", x.ID)
	case *syntax.List:
		items, err := s.evalAll(x.Elts)
		return NewList(items...), err
	case *syntax.Tuple:
		items, err := s.evalAll(x.Elts)
		return NewTuple(items...), err
	case *syntax.Set:
		items, err := s.evalAll(x.Elts)
		if err != nil {
			return nil, err
		}
		set := NewSet()
		if len(items) > 2 && allConstant(x.Elts) {
			// CPython makes a frozenset of such items when it compiles the display.
			made, err := NewFrozenSet(s.t, items)
			if err != nil {
				return nil, err
			}
			return set, set.Update(s.t, made)
		}
		for _, v := range items {
			if err := set.Add(s.t, v); err != nil {
				return nil, err
			}
		}
		return set, nil
	case *syntax.Dict:
		d := NewDict()
		for i, k := range x.Keys {
			key, err := s.eval(k)
			if err != nil {
				return nil, err
			}
			v, err := s.eval(x.Values[i])
			if err != nil {
				return nil, err
			}
			if err := d.Set(s.t, key, v); err != nil {
				return nil, err
			}
		}
		return d, nil
	case *syntax.Slice:
		parts, err := s.evalAll([]syntax.Expr{x.Lower, x.Upper, x.Step})
		if err != nil {
			return nil, err
		}
		return &Slice{parts[0], parts[1], parts[2]}, nil
	case *syntax.Subscript:
		pair, err := s.evalAll([]syntax.Expr{x.Value, x.Index})
		if err != nil {
			return nil, err
		}
		return GetItem(s.t, pair[0], pair[1])
	case *syntax.Attribute:
		v, err := s.eval(x.Value)
		if err != nil {
			return nil, err
		}
		return GetAttr(s.t, v, s.t.Intern(x.Attr))
	case *syntax.BinOp:
		pair, err := s.evalAll([]syntax.Expr{x.Left, x.Right})
		if err != nil {
			return nil, err
		}
		return Binary(s.t, Operator(x.Op), pair[0], pair[1])
	case *syntax.UnaryOp:
		v, err := s.eval(x.Operand)
		if err != nil {
			return nil, err
		}
		if UnaryOperator(x.Op) == Not {
			b, err := Truth(s.t, v)
			return MakeBool(!b), err
		}
		return Unary(s.t, UnaryOperator(x.Op), v)
	case *syntax.Compare:
		pair, err := s.evalAll([]syntax.Expr{x.Left, x.Comparators[0]})
		if err != nil {
			return nil, err
		}
		switch x.Ops[0] {
		case syntax.Is:
			return MakeBool(Same(pair[0], pair[1])), nil
		case syntax.IsNot:
			return MakeBool(!Same(pair[0], pair[1])), nil
		case syntax.In:
			return boolResult(Contains(s.t, pair[1], pair[0]))
		case syntax.NotIn:
			b, err := Contains(s.t, pair[1], pair[0])
			return MakeBool(!b), err
		}
		return Compare(s.t, CompareOp(x.Ops[0]), pair[0], pair[1])
	case *syntax.Call:
		return s.call(x)
	case *syntax.Lambda:
		return NewRaw("<lambda>", func(_ *Thread, args Args) (Value, error) {
			for i, p := range x.Args.Args {
				s.names.SetStr(NewStr(p.Name), args.Values[i])
			}
			return s.eval(x.Body)
		}), nil
	}
	panic(fmt.Sprintf("script: %T", expr))
}

func (s *script) call(x *syntax.Call) (Value, error) {
	fn, err := s.eval(x.Func)
	if err != nil {
		return nil, err
	}
	args := Args{}
	if args.Values, err = s.evalAll(x.Args); err != nil {
		return nil, err
	}
	for _, k := range x.Keywords {
		v, err := s.eval(k.Value)
		if err != nil {
			return nil, err
		}
		args.Values, args.Names = append(args.Values, v), append(args.Names, s.t.Intern(k.Name))
	}
	return s.t.Call(s.t, fn, args)
}

func allConstant(list []syntax.Expr) bool {
	for _, x := range list {
		switch x := x.(type) {
		case *syntax.Constant:
		case *syntax.UnaryOp:
			if !allConstant([]syntax.Expr{x.Operand}) {
				return false
			}
		case *syntax.Tuple:
			if !allConstant(x.Elts) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func constant(v any) Value {
	switch v := v.(type) {
	case bool:
		return MakeBool(v)
	case int64:
		return MakeInt(v)
	case *big.Int:
		return BigToValue(v)
	case float64:
		return Float(v)
	case string:
		return NewStr(v)
	case syntax.Bytes:
		return NewBytes(string(v))
	case syntax.Ellipsis:
		return Ellipsis
	}
	return None
}

// runScripts prints for each line of its input what script.run returns for it.
const runScripts = `
import ast, sys
for line in sys.stdin:
    scope = {}
    try:
        tree = ast.parse(line.strip().replace(';; ', '\n'))
        value = None
        if isinstance(tree.body[-1], ast.Expr):
            last = ast.Expression(tree.body.pop().value)
            exec(compile(tree, 'test', 'exec'), scope)
            value = eval(compile(last, 'test', 'eval'), scope)
        else:
            exec(compile(tree, 'test', 'exec'), scope)
        text = repr(value)
    except Exception as e:
        text = type(e).__name__ + ': ' + str(e)
    print(text.replace('\n', '\\n').encode('ascii', 'backslashreplace').decode())
`

// askCPython runs each of programs, which are one line each (';; ' for the end of
// a line), here and there.
func askCPython(t *testing.T, programs []string) {
	t.Helper()
	want := cpython(t, runScripts, strings.Join(programs, "\n")+"\n")
	require.Len(t, want, len(programs))
	wrong := 0
	for i, source := range programs {
		s := newScript()
		got := s.run(t, strings.ReplaceAll(source, ";; ", "\n"))
		require.Zero(t, s.t.Depth, source)
		require.Empty(t, s.t.printing, source)
		if strings.ReplaceAll(got, "\n", "\\n") != want[i] {
			if wrong++; wrong <= 60 {
				t.Errorf("%s\n  gives %s\n  not   %s", source, got, want[i])
			}
		}
	}
	if wrong > 60 {
		t.Errorf("and %d more", wrong-60)
	}
}

// programsOf returns the lines of a text that are not empty.
func programsOf(text string) []string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}
