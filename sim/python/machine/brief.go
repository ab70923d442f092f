package machine

import (
	"strings"
	"unicode/utf8"

	"eyewall/sim/python/py"
)

// maxBrief bounds what Brief returns, in bytes.
const maxBrief = 80

// Brief is a value in few words, for looking at: its repr where no Python code is
// needed for that, else its class. It never fails and changes nothing.
func Brief(v py.Value) string {
	b := &brief{left: maxBrief}
	b.value(v, 0)
	return b.text.String()
}

type brief struct {
	text strings.Builder
	left int
}

func (b *brief) add(s string) {
	if len(s) > b.left {
		cut := max(b.left, 0)
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		if s = s[:cut]; b.left >= 0 {
			s += "…"
		}
		b.left = -1
	}
	b.text.WriteString(s)
	b.left -= len(s)
}

// maxItems bounds how many items of a container are shown.
const maxItems = 8

func (b *brief) items(open string, n int, shut string, depth int, item func(i int)) {
	b.add(open)
	for i := range n {
		if b.left < 0 {
			return
		}
		if i > 0 {
			b.add(", ")
		}
		if i == maxItems || depth > 2 {
			b.add("…")
			break
		}
		item(i)
	}
	b.add(shut)
}

func (b *brief) value(v py.Value, depth int) {
	switch v := v.(type) {
	case nil:
		b.add("unbound")
	case py.Int, *py.BigInt:
		if big, ok := v.(*py.BigInt); ok && big.V.BitLen() > 4*maxBrief {
			b.add("int of " + py.Itoa(big.V.BitLen()) + " bits")
			return
		}
		b.add(py.IntText(v, 10))
	case py.Float:
		b.add(py.FloatRepr(float64(v)))
	case py.Bool:
		if v {
			b.add("True")
		} else {
			b.add("False")
		}
	case *py.Str:
		s := v.S
		if len(s) > maxBrief {
			s = strings.ToValidUTF8(s[:maxBrief], "") + "…"
		}
		b.add(py.QuoteStr(s))
	case *py.Bytes:
		s := v.B
		if len(s) > maxBrief {
			s = s[:maxBrief]
		}
		b.add(py.QuoteBytes(s))
	case *py.List:
		b.items("[", len(v.Items), "]", depth, func(i int) { b.value(v.Items[i], depth+1) })
	case *py.Tuple:
		shut := ")"
		if len(v.Items) == 1 {
			shut = ",)"
		}
		b.items("(", len(v.Items), shut, depth, func(i int) { b.value(v.Items[i], depth+1) })
	case *py.Dict:
		at := 0
		b.items("{", v.Len(), "}", depth, func(int) {
			k, x, next, _ := v.Next(at)
			at = next
			b.value(k, depth+1)
			b.add(": ")
			b.value(x, depth+1)
		})
	case *py.Function:
		b.add("function " + v.QualName)
	case *py.Builtin:
		b.add("function " + v.Called())
	case *py.Method:
		b.value(v.Func, depth+1)
	case *py.Class:
		b.add("class " + v.Name)
	case *py.Module:
		b.add("module " + v.Name)
	case *Generator:
		b.add(v.what() + " " + v.qualName)
	case *py.Exception:
		b.add(v.Class().Name)
		b.items("(", len(v.Args.Items), ")", depth, func(i int) { b.value(v.Args.Items[i], depth+1) })
	default:
		if v == py.None {
			b.add("None")
			return
		}
		b.add(v.Class().Name + " object")
	}
}
