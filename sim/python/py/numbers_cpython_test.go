package py

import (
	"flag"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// numbersGolden is what CPython says to the first of the expressions made below.
const numbersGolden = "testdata/numbers.golden"

var updateNumbers = flag.Bool("update-numbers", false, "write "+numbersGolden+" from what CPython says")

const (
	numberTrials = 12000
	goldenTrials = 600
)

// numberTrial is an expression and the same in Go.
type numberTrial struct {
	source string
	run    func(t *Thread) (Value, error)
}

// lcg makes the same trials in every run.
type lcg uint64

func (r *lcg) next() uint64 {
	*r = *r*6364136223846793005 + 1442695040888963407
	x := uint64(*r)
	return x ^ x>>29
}

func (r *lcg) n(n int) int { return int(r.next() >> 11 % uint64(n)) }

func (r *lcg) chance(percent int) bool { return r.n(100) < percent }

func (r *lcg) pick(words ...string) string { return words[r.n(len(words))] }

func (r *lcg) int() Value {
	edges := [...]int64{0, 1, -1, 2, -2, 3, 5, 7, -7, 10, -10, 15, 25, 100, 255, 256, -256, 1234567, 1<<31 - 1, 1 << 31, -1 << 31, 1 << 32,
		1<<53 - 1, 1<<53 + 1, 1<<61 - 1, 1 << 61, 1 << 62, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 1000000000000000000}
	switch r.n(4) {
	case 0:
		return MakeInt(edges[r.n(len(edges))])
	case 1:
		return MakeInt(int64(r.n(2001)) - 1000)
	case 2:
		return MakeInt(int64(r.next()) >> r.n(64))
	}
	v := new(big.Int)
	for range 1 + r.n(6) {
		v.Lsh(v, 64).Or(v, new(big.Int).SetUint64(r.next()))
	}
	v.Rsh(v, uint(r.n(64)))
	switch r.n(4) {
	case 0:
		v.Lsh(big.NewInt(1), uint(60+r.n(10)))
	case 1:
		v.Sub(v.Lsh(big.NewInt(1), uint(60+r.n(1000))), big.NewInt(int64(r.n(3))))
	}
	if r.chance(50) {
		v.Neg(v)
	}
	return BigToValue(v)
}

func (r *lcg) float() Value {
	edges := [...]float64{0, math.Copysign(0, -1), 0.5, 1, -1, 1.5, 2.5, -2.5, 0.1, 2.675, 1e16, 9999999999999998, 1e15, 123456789.125, 1e-5, 1e-4,
		0.00012345, 1e22, 1e23, 1e300, 1e-300, 5e-324, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(), 1 << 53, 1 << 63, -1 << 63, 99.5, 0.05}
	switch r.n(5) {
	case 0:
		return Float(edges[r.n(len(edges))])
	case 1:
		return Float(math.Float64frombits(r.next()))
	case 2:
		return Float(float64(int64(r.next())>>r.n(64)) / math.Pow10(r.n(8)))
	case 3:
		return Float(float64(r.n(4001)-2000) / 8)
	}
	return Float(float64(r.n(200001)-100000) / 1000)
}

func (r *lcg) number() Value {
	switch r.n(9) {
	case 0:
		return MakeBool(r.chance(50))
	case 1, 2, 3, 4:
		return r.int()
	}
	return r.float()
}

func (r *lcg) text(alphabet string) string {
	points := []rune(alphabet)
	var b strings.Builder
	for range r.n(9) {
		b.WriteRune(points[r.n(len(points))])
	}
	return b.String()
}

func numberSource(v Value) string {
	switch v := v.(type) {
	case Int, *BigInt:
		return IntText(v, 10)
	case Bool:
		if v {
			return "True"
		}
		return "False"
	case Float:
		if f := float64(v); math.IsNaN(f) || math.IsInf(f, 0) {
			return "float('" + strconv.FormatFloat(f, 'g', -1, 64) + "')"
		}
		return strconv.FormatFloat(float64(v), 'e', -1, 64)
	case *Str:
		return QuoteASCII(v.S)
	case *Bytes:
		return QuoteBytes(v.B)
	case *Tuple:
		text := "("
		for _, item := range v.Items {
			text += numberSource(item) + ","
		}
		return text + ")"
	}
	return "None"
}

const complexRefused = "complex"

func numberShown(t *Thread, v Value, err error) string {
	text := ""
	switch v := v.(type) {
	case *Str:
		text = QuoteStr(v.S)
	case *Bytes:
		text = QuoteBytes(v.B)
	case *Tuple:
		parts := make([]string, len(v.Items))
		for i, item := range v.Items {
			parts[i], _ = Repr(t, item)
		}
		text = "(" + strings.Join(parts, ", ") + ")"
	default:
		if err == nil {
			text, err = Repr(t, v)
		}
	}
	if err != nil {
		e, ok := err.(*Exception)
		if !ok {
			return err.Error()
		}
		text = e.class.Name + ": "
		if len(e.Args.Items) == 2 {
			text += numberShown(t, e.Args, nil)
			return strings.ReplaceAll(text, `"`, "")
		}
		text += e.Args.Items[0].(*Str).S
		if strings.Contains(text, "complex numbers are not supported") {
			return complexRefused
		}
	}
	return QuoteASCII(text)
}

const evaluateNumbers = `
import sys
for line in sys.stdin:
    try:
        r = eval(line)
        r = 'complex' if isinstance(r, complex) else ascii(repr(r))
    except Exception as e:
        r = ascii(type(e).__name__ + ': ' + str(e))
        if str(e) == 'complex exponentiation':
            r = 'complex'
        if len(e.args) == 2:
            r = r.replace('"', '')
    print(r)
`

func textValue(s string, err error) (Value, error) {
	if err != nil {
		return nil, err
	}
	return NewStr(s), nil
}

func (r *lcg) operators() numberTrial {
	a, b := r.number(), r.number()
	op := Operator(r.n(int(FloorDiv) + 1))
	sign := op.Sign()
	switch op {
	case LShift, RShift:
		b = MakeInt(int64([...]int{-1, 0, 1, 5, 31, 62, 63, 64, 100, 1000}[r.n(10)]))
	case Pow:
		sign = "**"
		if _, isFloat := a.(Float); !isFloat {
			b = MakeInt(int64(r.n(60) - 10))
		}
	case MatMul:
		op, sign = Sub, "-"
	}
	return numberTrial{"(" + numberSource(a) + ") " + sign + " (" + numberSource(b) + ")",
		func(t *Thread) (Value, error) { return Binary(t, op, a, b) }}
}

func (r *lcg) comparisons() numberTrial {
	a, b := r.number(), r.number()
	if r.chance(30) { // near each other
		if f, ok := a.(Float); ok {
			if i, err := floatToInt(float64(f)); err == nil {
				b = i
			}
		} else if f, err := intFloat(a); err == nil {
			b = Float(f)
		}
	}
	op := CompareOp(r.n(6))
	return numberTrial{"(" + numberSource(a) + ") " + op.Sign() + " (" + numberSource(b) + ")",
		func(t *Thread) (Value, error) { return Compare(t, op, a, b) }}
}

func (r *lcg) functions() numberTrial {
	a, b := r.number(), r.number()
	x := numberSource(a)
	call := func(name string, run func(t *Thread) (Value, error)) numberTrial {
		return numberTrial{name + "(" + x + ")", run}
	}
	text := func(f func(*Thread, Value) (string, error)) func(*Thread) (Value, error) {
		return func(t *Thread) (Value, error) { return textValue(f(t, a)) }
	}
	switch r.n(14) {
	case 0:
		return call("abs", func(t *Thread) (Value, error) { return Abs(t, a) })
	case 1:
		if f, ok := a.(Float); ok && f != f {
			break // by identity
		}
		return call("hash", func(t *Thread) (Value, error) {
			h, err := Hash(t, a)
			return MakeInt(int64(h)), err
		})
	case 2:
		return call("int", func(t *Thread) (Value, error) { return IntClass.Native.New(t, IntClass, Args{Values: []Value{a}}) })
	case 3:
		return call("float", func(t *Thread) (Value, error) { return FloatClass.Native.New(t, FloatClass, Args{Values: []Value{a}}) })
	case 4:
		return call("bool", func(t *Thread) (Value, error) { return BoolClass.Native.New(t, BoolClass, Args{Values: []Value{a}}) })
	case 5:
		return call("-", func(t *Thread) (Value, error) { return Unary(t, Neg, a) })
	case 6:
		return call("~", func(t *Thread) (Value, error) { return Unary(t, Invert, a) })
	case 7:
		return numberTrial{"divmod(" + x + ", " + numberSource(b) + ")", func(t *Thread) (Value, error) { return Divmod(t, a, b) }}
	case 8:
		return call("round", func(t *Thread) (Value, error) { return Round(t, a, nil) })
	case 9, 10:
		n := MakeInt(int64(r.n(40) - 20))
		if r.chance(5) {
			n = MakeInt(int64(r.n(800) - 400))
		}
		return numberTrial{"round(" + x + ", " + numberSource(n) + ")", func(t *Thread) (Value, error) { return Round(t, a, n) }}
	case 11:
		a, b, m := r.int(), r.int(), r.int()
		return numberTrial{"pow(" + numberSource(a) + ", " + numberSource(b) + ", " + numberSource(m) + ")",
			func(t *Thread) (Value, error) { return PowMod(t, a, b, m) }}
	case 12:
		return call("hex", text(Hex))
	case 13:
		return call("bin", text(Bin))
	}
	return call("repr", text(Repr))
}

func (r *lcg) formats() numberTrial {
	v := r.number()
	if r.chance(15) {
		v = NewStr(r.text("abcé€😀"))
	}
	spec := ""
	maybe := func(percent int, words ...string) {
		if r.chance(percent) {
			spec += r.pick(words...)
		}
	}
	if r.chance(40) {
		maybe(50, "*", "é", "0", "<", "😀", "x")
		spec += r.pick("<", ">", "^", "=")
	}
	maybe(20, "+", "-", " ")
	maybe(5, "z")
	maybe(20, "#")
	maybe(25, "0")
	maybe(50, strconv.Itoa(r.n(30)))
	maybe(25, ",", "_")
	maybe(40, "."+strconv.Itoa(r.n(20)))
	maybe(80, "b", "c", "d", "o", "x", "X", "n", "e", "E", "f", "F", "g", "G", "%", "s", "f", "g", "d")
	maybe(2, "", "d", "é", "\x01", ".", ",", "5")
	return numberTrial{"format(" + numberSource(v) + ", " + QuoteASCII(spec) + ")",
		func(t *Thread) (Value, error) { return textValue(Format(t, v, spec)) }}
}

func (r *lcg) percents() numberTrial {
	inBytes := r.chance(25)
	format := ""
	var args []Value
	for range 1 + r.n(2) {
		format += r.pick("", "a", "b ") + "%"
		for _, flag := range []string{"-", "+", " ", "#", "0"} {
			if r.chance(15) {
				format += flag
			}
		}
		switch r.n(6) {
		case 0:
			format += "*"
			args = append(args, MakeInt(int64(r.n(20)-8)))
		case 1, 2:
			format += strconv.Itoa(1 + r.n(20))
		}
		if r.chance(40) {
			format += r.pick(".", ".*", ".3", ".0", ".10")
			if format[len(format)-1] == '*' {
				args = append(args, MakeInt(int64(r.n(20)-4)))
			}
		}
		format += r.pick("d", "i", "u", "x", "X", "o", "e", "E", "f", "F", "g", "G", "s", "r", "a", "c", "d", "f", "s", "%", "y", "l", "b", "ld")
		if strings.HasSuffix(format, "%%") {
			continue // which takes no argument
		}
		v := r.number()
		switch r.n(8) {
		case 0:
			v = NewStr(r.text("abcé€😀"))
		case 1:
			v = NewBytes(r.text("abc"))
		case 2:
			v = None
		}
		args = append(args, v)
	}
	if r.chance(5) {
		args = append(args, None)
	}
	tuple := NewTuple(args...)
	if inBytes {
		return numberTrial{"b'" + format + "' % " + numberSource(tuple), func(t *Thread) (Value, error) {
			s, err := PercentFormatBytes(t, format, tuple)
			return NewBytes(s), err
		}}
	}
	return numberTrial{QuoteASCII(format) + " % " + numberSource(tuple), func(t *Thread) (Value, error) { return textValue(PercentFormat(t, format, tuple)) }}
}

func (r *lcg) parses() numberTrial {
	construct := func(class *Class, v Value, more ...Value) numberTrial {
		text := class.Name + "(" + numberSource(v)
		for _, m := range more {
			text += ", " + numberSource(m)
		}
		return numberTrial{text + ")", func(t *Thread) (Value, error) {
			return class.Native.New(t, class, Args{Values: append([]Value{v}, more...)})
		}}
	}
	switch r.n(4) {
	case 0:
		return construct(IntClass, NewStr(r.text("01234567890123456789_+- \t٣é")))
	case 1:
		s := r.pick("", "", "-", "+", " ") + r.pick("", "", "0x", "0b", "0o", "0X", "0") + r.text("0101012345abcf_zZ")
		var v Value = NewStr(s)
		if r.chance(20) {
			v = NewBytes(s)
		}
		return construct(IntClass, v, MakeInt(int64([...]int{0, 0, 2, 8, 10, 16, 16, 36, 7, 1, 37}[r.n(11)])))
	case 2:
		if r.chance(10) {
			return construct(FloatClass, NewStr(r.pick("", "-", "+")+r.pick("inf", "nan", "Infinity", "INF", "infinit", "NaN ", "1_0", "1__0", "1_.0", "\u0665.5")))
		}
		var v Value = NewStr(r.text("0123456789.0123456789e+-_ "))
		if r.chance(20) {
			v = NewBytes(v.(*Str).S)
		}
		return construct(FloatClass, v)
	}
	s := r.pick("", "", "-", " ") + r.pick("", "0x", "0X1.") + r.text("0123456789abcdef.") + r.text("0123456789abcdef") + r.pick("", "", "p"+strconv.Itoa(r.n(2400)-1200))
	return numberTrial{"float.fromhex(" + QuoteASCII(s) + ")", func(t *Thread) (Value, error) {
		f, err := floatFromHex(s)
		return Float(f), err
	}}
}

func (r *lcg) methods() numberTrial {
	a := r.int()
	name := r.pick("bit_length", "bit_count", "to_bytes", "to_bytes", "from_bytes", "hex", "as_integer_ratio", "is_integer", "__floor__", "__ceil__", "__trunc__")
	var args []Value
	text := ""
	switch name {
	case "bit_length", "bit_count":
	case "to_bytes":
		size, order, signed := MakeInt(int64(r.n(12)-1)), r.pick("big", "little"), MakeBool(r.chance(50))
		args = []Value{size, NewStr(order), signed}
		text = numberSource(size) + ", '" + order + "', signed=" + numberSource(signed)
	case "from_bytes":
		b, order, signed := NewBytes(r.text("\x00\x01\x7f")+string([]byte{byte(r.n(256))})), r.pick("big", "little"), MakeBool(r.chance(50))
		return numberTrial{"int.from_bytes(" + numberSource(b) + ", '" + order + "', signed=" + numberSource(signed) + ")",
			func(t *Thread) (Value, error) { return intFromBytes(t, []Value{IntClass, b, NewStr(order), signed}) }}
	default:
		a = r.float()
	}
	return numberTrial{"(" + numberSource(a) + ")." + name + "(" + text + ")", func(t *Thread) (Value, error) {
		return nativeMethod(a, t.Intern(name)).fn(t, append([]Value{a}, args...))
	}}
}

// edgeTrials are what chance meets too rarely.
func edgeTrials() []numberTrial {
	one, text := MakeInt(1), NewStr("x")
	mapping := NewDict()
	mapping.SetStr(NewStr("a"), one)
	mapping.SetStr(NewStr("b(c)"), NewTuple(one, one))
	var trials []numberTrial
	percent := func(format, source string, args Value) {
		trials = append(trials, numberTrial{QuoteASCII(format) + " % " + source,
			func(t *Thread) (Value, error) { return textValue(PercentFormat(t, format, args)) }})
	}
	percentBytes := func(format, source string, args Value) {
		trials = append(trials, numberTrial{"b" + QuoteASCII(format) + " % " + source, func(t *Thread) (Value, error) {
			s, err := PercentFormatBytes(t, format, args)
			return NewBytes(s), err
		}})
	}
	const mappingSource = "{'a': 1, 'b(c)': (1, 1)}"
	for _, format := range []string{"%(a)s", "%(a)s|%(a)05d", "%(b(c))s", "%(a", "%(a)", "%(a)5%", "%(a)%", "%(a)*d", "%(a)s %s", "abc", "%s", "%", "%%"} {
		percent(format, mappingSource, mapping)
		percent(format, "1", one)
		percent(format, "'x'", text)
		percent(format, "[1]", NewList(one))
		percent(format, "()", NewTuple())
		percentBytes(format, "1", one)
		percentBytes(format, "b'x'", NewBytes("x"))
		percentBytes(format, "()", NewTuple())
	}
	for _, format := range []string{"%99999999999999999999d", "%.99999999999999999999d", "%.9999999999f", "%5", "%-", "%.", "%l", "%ll", "%lld", "%hd", "%Lf", "%\x01", "%~", "%5c|%-5c|", "%*", "%.*"} {
		percent(format, "1", one)
		percentBytes(format, "1", one)
	}
	percent("é%é", "1", one)
	for _, v := range []Value{Float(math.NaN()), Float(math.Inf(1)), MakeInt(-1), MakeInt(255), MakeInt(256), MakeInt(0x110000), MakeInt(0xd800), text, NewStr("xy"), Float(1.5), None} {
		for _, format := range []string{"%d", "%x", "%c", "%5.1f", "%05f", "%+F", "%s"} {
			percent(format, "("+numberSource(v)+",)", NewTuple(v))
			percentBytes(format, "("+numberSource(v)+",)", NewTuple(v))
		}
	}
	construct := func(source string, class *Class, args Args) {
		trials = append(trials, numberTrial{source, func(t *Thread) (Value, error) { return class.Native.New(t, class, args) }})
	}
	base := []*Str{Static("base")}
	x := []*Str{Static("x")}
	construct("int()", IntClass, Args{})
	construct("int(x=1)", IntClass, Args{[]Value{one}, x})
	construct("int(base=1)", IntClass, Args{[]Value{one}, base})
	construct("int(1, base=1)", IntClass, Args{[]Value{one, one}, base})
	construct("int(1, base=10)", IntClass, Args{[]Value{one, MakeInt(10)}, base})
	construct("int('12', base=3)", IntClass, Args{[]Value{NewStr("12"), MakeInt(3)}, base})
	construct("int('1', 2.0)", IntClass, Args{Values: []Value{text, Float(2)}})
	construct("int(1, 1, 1)", IntClass, Args{Values: []Value{one, one, one}})
	construct("int([])", IntClass, Args{Values: []Value{NewList()}})
	construct("float()", FloatClass, Args{})
	construct("float(x=1)", FloatClass, Args{[]Value{one}, x})
	construct("float(1, 1)", FloatClass, Args{Values: []Value{one, one}})
	construct("float([])", FloatClass, Args{Values: []Value{NewList()}})
	construct("bool()", BoolClass, Args{})
	construct("bool(x=1)", BoolClass, Args{[]Value{one}, x})
	construct("bool(1, 1)", BoolClass, Args{Values: []Value{one, one}})
	for _, digits := range []int{150, 250, 4300, 4301} {
		for _, c := range []string{"1", "é", "0"} {
			construct("int('"+c+"' * "+strconv.Itoa(digits)+") < 0", IntClass, Args{Values: []Value{NewStr(strings.Repeat(c, digits))}})
			if digits <= 4300 && c != "é" {
				trials = trials[:len(trials)-1]
			}
		}
	}
	for _, exp := range []int{4299, 4300} {
		v, _ := smallPow(&Thread{Runtime: NewRuntime()}, 10, int64(exp))
		source := "(10 ** " + strconv.Itoa(exp) + ")"
		trials = append(trials,
			numberTrial{"repr" + source, func(t *Thread) (Value, error) { return textValue(Repr(t, v)) }},
			numberTrial{"format(-" + source + ", 'd')", func(t *Thread) (Value, error) {
				negative, err := Unary(t, Neg, v)
				if err != nil {
					return nil, err
				}
				return textValue(Format(t, negative, "d"))
			}},
			numberTrial{"'%x' % " + source, func(t *Thread) (Value, error) { return textValue(PercentFormat(t, "%x", v)) }})
	}
	return trials
}

func makeNumberTrials(seed lcg, n int) []numberTrial {
	r := &seed
	kinds := [...]func(*lcg) numberTrial{(*lcg).operators, (*lcg).operators, (*lcg).comparisons, (*lcg).functions, (*lcg).functions,
		(*lcg).formats, (*lcg).formats, (*lcg).percents, (*lcg).percents, (*lcg).parses, (*lcg).methods}
	trials := make([]numberTrial, n)
	for i := range trials {
		trials[i] = kinds[i%len(kinds)](r)
	}
	return trials
}

func askAboutNumbers(t *testing.T, trials []numberTrial) []string {
	var in strings.Builder
	for _, x := range trials {
		in.WriteString(x.source + "\n")
	}
	answers := cpython(t, evaluateNumbers, in.String())
	require.Len(t, answers, len(trials))
	return answers
}

func requireNumbers(t *testing.T, trials []numberTrial, want []string) {
	th := &Thread{Runtime: NewRuntime()}
	wrong := 0
	for i, x := range trials {
		v, err := x.run(th)
		if got := numberShown(th, v, err); got != want[i] {
			if wrong++; wrong <= 30 {
				t.Errorf("%s\n gives %s\n   not %s", x.source, got, want[i])
			}
		}
	}
	require.Zero(t, wrong, "of %d", len(trials))
}

func TestNumbersAsCPython(t *testing.T) {
	trials := append(makeNumberTrials(1, numberTrials), edgeTrials()...)
	want := askAboutNumbers(t, trials)
	if *updateNumbers {
		var golden strings.Builder
		for i, x := range trials[:goldenTrials] {
			golden.WriteString(x.source + "\n\t" + want[i] + "\n")
		}
		require.NoError(t, os.WriteFile(numbersGolden, []byte(golden.String()), 0o644))
	}
	requireNumbers(t, trials, want)
}

func TestNumbersGolden(t *testing.T) {
	golden, err := os.ReadFile(numbersGolden)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	trials := makeNumberTrials(1, goldenTrials)
	require.Len(t, lines, 2*len(trials))
	want := make([]string, len(trials))
	for i, x := range trials {
		require.Equal(t, lines[2*i], x.source)
		want[i] = lines[2*i+1][1:]
	}
	requireNumbers(t, trials, want)
}
