package compile

import (
	"math"
	"math/big"
	"strings"

	"eyewall/sim/python/syntax"
)

// maxFoldedString bounds strings that are put together here.
const maxFoldedString = 4096

// maxFoldedBits bounds ints that are computed here.
const maxFoldedBits = 128

// fold computes an expression of constants, where that cannot fail and the
// result is small; else it returns e.
func fold(e syntax.Expr) syntax.Expr {
	switch e := e.(type) {
	case *syntax.UnaryOp:
		return foldUnary(e)
	case *syntax.BinOp:
		return foldBinary(e)
	}
	return e
}

func foldUnary(e *syntax.UnaryOp) syntax.Expr {
	if value, ok := truth(e); ok {
		return &syntax.Constant{Span: e.Span, Value: value}
	}
	k, ok := fold(e.Operand).(*syntax.Constant)
	if !ok {
		return e
	}
	if f, ok := k.Value.(float64); ok {
		switch e.Op {
		case syntax.USub:
			return &syntax.Constant{Span: e.Span, Value: -f}
		case syntax.UAdd:
			return &syntax.Constant{Span: e.Span, Value: f}
		}
		return e
	}
	i, ok := bigValue(k.Value)
	if !ok {
		return e
	}
	switch e.Op {
	case syntax.USub:
		return intConstant(e.Span, i.Neg(i))
	case syntax.UAdd:
		return intConstant(e.Span, i)
	case syntax.Invert:
		return intConstant(e.Span, i.Not(i))
	}
	return e
}

func foldBinary(e *syntax.BinOp) syntax.Expr {
	if e.Op == syntax.Mod {
		if s := foldPercent(e); s != nil {
			return s
		}
	}
	right, ok := fold(e.Right).(*syntax.Constant)
	if !ok {
		return e
	}
	left, ok := fold(e.Left).(*syntax.Constant)
	if !ok {
		return e
	}
	if e.Op == syntax.Mult {
		if text, ok := foldRepeat(left.Value, right.Value); ok {
			return &syntax.Constant{Span: e.Span, Value: text}
		}
	}
	if l, ok := left.Value.(string); ok {
		r, ok := right.Value.(string)
		if ok && e.Op == syntax.Add && len(l)+len(r) <= maxFoldedString {
			return &syntax.Constant{Span: e.Span, Value: l + r}
		}
		return e
	}
	l, leftInt := bigValue(left.Value)
	r, rightInt := bigValue(right.Value)
	if leftInt && rightInt {
		return foldInts(e, l, r)
	}
	x, ok1 := floatValue(left.Value)
	y, ok2 := floatValue(right.Value)
	if !ok1 || !ok2 {
		return e
	}
	switch {
	case e.Op == syntax.Add:
		return &syntax.Constant{Span: e.Span, Value: x + y}
	case e.Op == syntax.Sub:
		return &syntax.Constant{Span: e.Span, Value: x - y}
	case e.Op == syntax.Mult:
		return &syntax.Constant{Span: e.Span, Value: x * y}
	case e.Op == syntax.Div && y != 0:
		return &syntax.Constant{Span: e.Span, Value: x / y}
	}
	return e
}

// foldRepeat repeats a string of either side: what stands left of a percent sign is
// looked at when it is known, see foldPercent.
func foldRepeat(left, right any) (string, bool) {
	text, ok := left.(string)
	times, okTimes := right.(int64)
	if !ok {
		text, ok = right.(string)
		times, okTimes = left.(int64)
	}
	if !ok || !okTimes || times < 0 || text != "" && times > int64(maxFoldedString/len(text)) {
		return "", false
	}
	if text == "" {
		return "", true
	}
	return strings.Repeat(text, int(times)), true
}

func foldInts(e *syntax.BinOp, l, r *big.Int) syntax.Expr {
	if l.BitLen() > maxFoldedBits || r.BitLen() > maxFoldedBits {
		return e
	}
	out := new(big.Int)
	switch e.Op {
	case syntax.Add:
		out.Add(l, r)
	case syntax.Sub:
		out.Sub(l, r)
	case syntax.Mult:
		out.Mul(l, r)
	case syntax.BitOr:
		out.Or(l, r)
	case syntax.BitXor:
		out.Xor(l, r)
	case syntax.BitAnd:
		out.And(l, r)
	case syntax.LShift:
		if r.Sign() < 0 || !r.IsInt64() || r.Int64() > maxFoldedBits {
			return e
		}
		out.Lsh(l, uint(r.Int64()))
	case syntax.RShift:
		if r.Sign() < 0 || !r.IsInt64() {
			return e
		}
		out.Rsh(l, uint(min(r.Int64(), 2*maxFoldedBits)))
	case syntax.Pow:
		if r.Sign() < 0 || !r.IsInt64() || r.Int64() > maxFoldedBits || l.BitLen()*int(r.Int64()) > 2*maxFoldedBits {
			return e
		}
		out.Exp(l, r, nil)
	case syntax.FloorDiv, syntax.Mod:
		if r.Sign() == 0 {
			return e
		}
		return foldDivision(e, l, r)
	case syntax.Div:
		if r.Sign() == 0 || l.BitLen() > 53 || r.BitLen() > 53 {
			return e
		}
		return &syntax.Constant{Span: e.Span, Value: float64(l.Int64()) / float64(r.Int64())}
	default:
		return e
	}
	return intConstant(e.Span, out)
}

// foldDivision rounds down, as Python does, where big.Int rounds towards zero.
func foldDivision(e *syntax.BinOp, l, r *big.Int) syntax.Expr {
	q, m := new(big.Int).QuoRem(l, r, new(big.Int))
	if m.Sign() != 0 && m.Sign() != r.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, r)
	}
	if e.Op == syntax.Mod {
		return intConstant(e.Span, m)
	}
	return intConstant(e.Span, q)
}

// bigValue returns a new big.Int of an int constant.
func bigValue(v any) (*big.Int, bool) {
	switch v := v.(type) {
	case int64:
		return big.NewInt(v), true
	case *big.Int:
		return new(big.Int).Set(v), true
	}
	return nil, false
}

// floatValue returns the float of a constant, where an int has an exact one.
func floatValue(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int64:
		return float64(v), v > -1<<53 && v < 1<<53
	}
	return 0, false
}

func intConstant(at syntax.Span, i *big.Int) syntax.Expr {
	if i.IsInt64() {
		return &syntax.Constant{Span: at, Value: i.Int64()}
	}
	return &syntax.Constant{Span: at, Value: i}
}

// truth returns the truth of an expression, if it is known.
func truth(e syntax.Expr) (value, known bool) {
	switch e := e.(type) {
	case *syntax.Name:
		return true, e.ID == "__debug__"
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			value, known = truth(e.Operand)
			return !value, known
		}
	case *syntax.Constant:
		switch v := e.Value.(type) {
		case nil:
			return false, true
		case bool:
			return v, true
		case int64:
			return v != 0, true
		case *big.Int:
			return v.Sign() != 0, true
		case float64:
			return v != 0 || math.IsNaN(v), true
		case string:
			return v != "", true
		case syntax.Bytes:
			return v != "", true
		case syntax.Ellipsis:
			return true, true
		}
	}
	return false, false
}
