package py

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// cpython runs a Python 3.11 program, or skips the test where there is none.
func cpython(t *testing.T, program, input string) []string {
	t.Helper()
	const python = "/usr/bin/python3"
	version, err := exec.Command(python, "-c", "import sys; print(sys.version_info[:2])").Output()
	if err != nil || strings.TrimSpace(string(version)) != "(3, 11)" {
		t.Skip("needs CPython 3.11")
	}
	cmd := exec.Command(python, "-W", "ignore", "-c", program)
	cmd.Stdin = strings.NewReader(input)
	out, err := cmd.Output()
	require.NoError(t, err)
	var lines []string
	in := bufio.NewScanner(bytes.NewReader(out))
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		lines = append(lines, in.Text())
	}
	return lines
}

// evaluate prints the value of each line of its input, or the exception.
const evaluate = `
import sys
for line in sys.stdin:
    try:
        print(ascii(eval(line)))
    except Exception as e:
        print(ascii(type(e).__name__ + ': ' + str(e)))
`

// source is v as Python source in ASCII.
func source(v Value) string {
	switch v := v.(type) {
	case *Str:
		return QuoteASCII(v.S)
	case *Bytes:
		return QuoteBytes(v.B)
	case *ByteArray:
		return "bytearray(" + QuoteBytes(string(v.B)) + ")"
	case *MemoryView:
		return "memoryview(" + source(v.obj) + ")"
	case Int:
		return fmt.Sprint(int64(v))
	case Bool:
		return map[bool]string{true: "True", false: "False"}[bool(v)]
	case Float:
		return fmt.Sprintf("%.1f", float64(v))
	case noneType:
		return "None"
	case *BigInt:
		return v.V.String()
	case *Tuple:
		text := "("
		for _, item := range v.Items {
			text += source(item) + ", "
		}
		return strings.TrimSuffix(text, " ") + ")"
	case *List:
		var items []string
		for _, item := range v.Items {
			items = append(items, source(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *Dict:
		var items []string
		for at := 0; ; {
			key, value, next, ok := v.Next(at)
			if !ok {
				return "{" + strings.Join(items, ", ") + "}"
			}
			at = next
			items = append(items, source(key)+": "+source(value))
		}
	}
	panic(fmt.Sprintf("no source for %T", v))
}

// shown is what evaluate prints for a result.
func shown(th *Thread, v Value, err error) string {
	if err != nil {
		e, ok := err.(*Exception)
		if !ok {
			return err.Error()
		}
		text := ""
		switch {
		case e.class == UnicodeDecodeError || e.class == UnicodeEncodeError:
			for _, item := range e.Args.Items {
				text += source(item) + "|"
			}
		case e.class == KeyError:
			text = source(e.Args.Items[0])
		case len(e.Args.Items) > 0:
			text = e.Args.Items[0].(*Str).S
		}
		return QuoteASCII(e.class.Name + ": " + text)
	}
	switch v := v.(type) {
	case *Tuple:
		var items []string
		for _, item := range v.Items {
			items = append(items, shown(th, item, nil))
		}
		if len(items) == 1 {
			return "(" + items[0] + ",)"
		}
		return "(" + strings.Join(items, ", ") + ")"
	case *List:
		var items []string
		for _, item := range v.Items {
			items = append(items, shown(th, item, nil))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *Dict:
		return source(v)
	}
	text, err := Repr(th, v)
	if err != nil {
		return err.Error()
	}
	return ASCIIText(text)
}

// callMethod is self.name(*args, **keywords).
func callMethod(th *Thread, self Value, name string, args ...Value) (Value, error) {
	v, err := GetAttr(th, self, th.Intern(name))
	if err != nil {
		return nil, err
	}
	switch fn := v.(type) {
	case *Method:
		return fn.Func.(*Builtin).Call(th, Args{Values: append([]Value{fn.Self}, args...)})
	case *Builtin:
		return fn.Call(th, Args{Values: args})
	}
	panic(fmt.Sprintf("%s is a %T", name, v))
}

// trial is an expression, and the same in Go.
type trial struct {
	source string
	run    func(th *Thread) (Value, error)
}

// compareWithCPython runs trials on both sides.
func compareWithCPython(t *testing.T, trials []trial) {
	t.Helper()
	var input strings.Builder
	for _, x := range trials {
		input.WriteString(x.source + "\n")
	}
	// The attributes of a UnicodeError say more than its text, which others format.
	program := strings.ReplaceAll(evaluate, "    except Exception", `    except UnicodeError as e:
        print(ascii(type(e).__name__ + ': ' + ''.join(ascii(a) + '|' for a in (e.encoding, e.object, e.start, e.end, e.reason))))
    except Exception`)
	want := cpython(t, program, input.String())
	require.Len(t, want, len(trials))
	th := &Thread{Runtime: NewRuntime()}
	wrong := 0
	for i, x := range trials {
		v, err := x.run(th)
		if got := shown(th, v, err); got != want[i] {
			if wrong++; wrong <= 40 {
				t.Errorf("%s\n  gives %s\n  not   %s", x.source, got, want[i])
			}
		}
		require.Zero(t, th.Depth)
	}
	if wrong > 40 {
		t.Errorf("and %d more", wrong-40)
	}
}

func methodTrial(self Value, name string, args ...Value) trial {
	texts := make([]string, len(args))
	for i, a := range args {
		texts[i] = source(a)
	}
	text := fmt.Sprintf("%s.%s(%s)", source(self), name, strings.Join(texts, ", "))
	return trial{text, func(th *Thread) (Value, error) { return callMethod(th, self, name, args...) }}
}

func binaryTrial(op Operator, a, b Value) trial {
	return trial{source(a) + " " + op.Sign() + " " + source(b), func(th *Thread) (Value, error) { return Binary(th, op, a, b) }}
}

func compareTrial(op CompareOp, a, b Value) trial {
	return trial{source(a) + " " + op.Sign() + " " + source(b), func(th *Thread) (Value, error) { return Compare(th, op, a, b) }}
}

func itemTrial(v, key Value) trial {
	text := ""
	if s, ok := key.(*Slice); ok {
		text = fmt.Sprintf("%s[%s:%s:%s]", source(v), source(s.Start), source(s.Stop), source(s.Step))
	} else {
		text = fmt.Sprintf("%s[%s]", source(v), source(key))
	}
	return trial{text, func(th *Thread) (Value, error) { return GetItem(th, v, key) }}
}

func containsTrial(item, v Value) trial {
	return trial{source(item) + " in " + source(v), func(th *Thread) (Value, error) {
		in, err := Contains(th, v, item)
		return MakeBool(in), err
	}}
}

func newTrial(class *Class, args ...Value) trial {
	var texts []string
	for _, a := range args {
		texts = append(texts, source(a))
	}
	return trial{class.Name + "(" + strings.Join(texts, ", ") + ")", func(th *Thread) (Value, error) {
		v, err := class.Native.New(th, class, Args{Values: args})
		if err == nil && class.Native.Init != nil {
			err = class.Native.Init(th, v, Args{Values: args})
		}
		return v, err
	}}
}

// textGenerator makes values for random trials.
type textGenerator struct{ *rand.Rand }

var alphabets = [][]string{
	{"a", "b", "a", "b", "ab"},
	{"a", "A", "z", "Z", "0", "9", " ", "_", "-", "+"},
	{" ", "\t", "\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f", "\u0085", "\u2028", "\u2029", "\u00a0", "\u3000", "x"},
	{"中", "文", "事", "件", "循", "环", "a", "，", "。"},
	{"😀", "👩\u200d👩\u200d👧", "é", "e\u0301", "\u0301", "ß", "ﬁ", "ŉ", "İ", "ı", "Σ", "σ", "ς", "ǅ", "Ǆ", "ǆ", "Α", "'", "."},
	{"\x00", "\x7f", "\u0080", "\u00ad", "\u200b", "\ufeff", "\\", "'", "\"", "\ue000", "\U0010ffff", "\ufffe"},
	{"²", "½", "Ⅷ", "ⅷ", "٣", "五", "①", "7", "ª", "ʰ"},
	{"{", "}", "%", "a", "{}", "s"},
	{"\xed\xa0\x80", "\xed\xb0\x80", "\xed\xb2\x80", "\xed\xb3\xbf", "a", "é", "中"},
}

func (g textGenerator) text() *Str {
	var b strings.Builder
	alphabet := alphabets[g.IntN(len(alphabets))]
	for range g.IntN(9) {
		if g.IntN(8) == 0 {
			alphabet = alphabets[g.IntN(len(alphabets))]
		}
		b.WriteString(alphabet[g.IntN(len(alphabet))])
	}
	return NewStr(b.String())
}

// within is a text that may well occur in s.
func (g textGenerator) within(s *Str) Value {
	switch n := s.Len(); {
	case g.IntN(20) == 0:
		return g.odd()
	case n > 0 && g.IntN(3) > 0:
		from := g.IntN(n)
		to := min(n, from+1+g.IntN(2))
		return NewStr(s.S[s.offset(from):s.offset(to)])
	case g.IntN(5) == 0:
		return NewStr("")
	}
	return g.text()
}

func (g textGenerator) rawBytes() string {
	if g.IntN(3) == 0 {
		b := make([]byte, g.IntN(8))
		for i := range b {
			b[i] = byte(g.IntN(256))
		}
		return string(b)
	}
	return g.text().S
}

func (g textGenerator) bytes() Value {
	if g.IntN(3) == 0 {
		return &ByteArray{B: []byte(g.rawBytes())}
	}
	return NewBytes(g.rawBytes())
}

func (g textGenerator) bytesWithin(b string) Value {
	switch n := len(b); {
	case g.IntN(20) == 0:
		return g.odd()
	case g.IntN(10) == 0:
		return MakeInt(int64(g.IntN(300)) - 20)
	case n > 0 && g.IntN(3) > 0:
		from := g.IntN(n)
		return NewBytes(b[from:min(n, from+1+g.IntN(2))])
	case g.IntN(5) == 0:
		return NewBytes("")
	}
	return g.bytes()
}

func (g textGenerator) odd() Value {
	return []Value{None, MakeInt(1), Float(1.5), NewStr("a"), NewBytes("a"), NewTuple(), NewList(MakeInt(1)), True}[g.IntN(8)]
}

// number is a small int, now and then something else.
func (g textGenerator) number() Value {
	switch g.IntN(30) {
	case 0:
		return g.odd()
	case 1:
		return Int(-1 << 63)
	}
	return MakeInt(int64(g.IntN(16)) - 6)
}

func (g textGenerator) bound() Value {
	if g.IntN(4) == 0 {
		return None
	}
	return g.number()
}

func (g textGenerator) span(first Value) []Value {
	switch g.IntN(4) {
	case 0:
		return []Value{first, g.bound()}
	case 1:
		return []Value{first, g.bound(), g.bound()}
	}
	return []Value{first}
}

func (g textGenerator) optional(first []Value, more ...Value) []Value {
	return append(first, more[:g.IntN(len(more)+1)]...)
}

func (g textGenerator) slice() *Slice { return &Slice{g.bound(), g.bound(), g.bound()} }

func TestStrAgainstCPython(t *testing.T) {
	g := textGenerator{rand.New(rand.NewPCG(1, 2))}
	var trials []trial
	add := func(x trial) { trials = append(trials, x) }
	plain := strings.Fields("capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable " +
		"isspace istitle isupper lower swapcase title upper __len__ __str__ __repr__")
	for range 400 {
		s := g.text()
		for _, name := range plain {
			if strings.HasPrefix(name, "__") {
				continue
			}
			if g.IntN(3) == 0 {
				add(methodTrial(s, name))
			}
		}
		for _, name := range strings.Fields("find rfind index rindex count startswith endswith") {
			add(methodTrial(s, name, g.span(g.within(s))...))
		}
		for _, name := range []string{"startswith", "endswith"} {
			add(methodTrial(s, name, g.span(NewTuple(g.within(s), g.within(s)))...))
		}
		for _, name := range []string{"split", "rsplit"} {
			add(methodTrial(s, name))
			add(methodTrial(s, name, g.optional([]Value{g.within(s)}, g.number())...))
			add(methodTrial(s, name, None, g.number()))
		}
		for _, name := range []string{"strip", "lstrip", "rstrip"} {
			add(methodTrial(s, name))
			add(methodTrial(s, name, g.within(s)))
		}
		for _, name := range []string{"center", "ljust", "rjust"} {
			add(methodTrial(s, name, g.optional([]Value{MakeInt(int64(g.IntN(20)))}, g.within(s))...))
		}
		for _, name := range strings.Fields("partition rpartition removeprefix removesuffix join") {
			add(methodTrial(s, name, g.within(s)))
		}
		add(methodTrial(s, "join", NewList(g.text(), g.within(s), g.text())))
		add(methodTrial(s, "replace", g.optional([]Value{g.within(s), g.text()}, g.number())...))
		add(methodTrial(s, "zfill", g.number()))
		add(methodTrial(s, "expandtabs", g.optional(nil, g.number())...))
		add(methodTrial(s, "splitlines", g.optional(nil, g.number())...))
		add(methodTrial(s, "format", g.text(), g.number()))
		table := NewDict()
		th := &Thread{Runtime: NewRuntime()}
		for p := s.S; p != ""; {
			r, size := decodePoint(p)
			require.NoError(t, table.Set(th, MakeInt(int64(r)), []Value{None, g.text(), MakeInt(int64(g.IntN(0xD000))), g.odd()}[g.IntN(4)]))
			if p = p[size:]; g.IntN(3) == 0 {
				break
			}
		}
		add(methodTrial(s, "translate", table))
		add(methodTrial(s, "maketrans", g.within(s), g.within(s)))
		for _, encoding := range strings.Fields("utf-8 ascii latin-1 utf-16 utf-16-le utf_16_be UTF32 utf-32-be utf-8-sig unicode_escape raw_unicode_escape") {
			errors := strings.Fields("strict ignore replace backslashreplace xmlcharrefreplace surrogateescape surrogatepass nonsense")
			add(methodTrial(s, "encode", NewStr(encoding), NewStr(errors[g.IntN(len(errors))])))
		}
		add(itemTrial(s, g.number()))
		add(itemTrial(s, g.slice()))
		add(itemTrial(s, g.slice()))
		add(containsTrial(g.within(s), s))
		add(binaryTrial(Add, s, g.within(s)))
		add(binaryTrial(Mul, s, g.number()))
		add(binaryTrial(Mul, MakeInt(int64(g.IntN(4))), s))
		for op := Eq; op <= Ge; op++ {
			add(compareTrial(op, s, g.within(s)))
		}
		add(newTrial(StrClass, s))
		add(trial{"repr(" + source(s) + ")", func(th *Thread) (Value, error) {
			text, err := Repr(th, s)
			return NewStr(text), err
		}})
		add(trial{"len(" + source(s) + ")", func(th *Thread) (Value, error) {
			n, err := Len(th, s)
			return MakeInt(int64(n)), err
		}})
		add(trial{"list(" + source(s) + ")", func(th *Thread) (Value, error) {
			items, err := Collect(th, s)
			return NewList(items...), err
		}})
	}
	compareWithCPython(t, trials)
}

func TestBytesAgainstCPython(t *testing.T) {
	g := textGenerator{rand.New(rand.NewPCG(3, 4))}
	var trials []trial
	add := func(x trial) { trials = append(trials, x) }
	for range 400 {
		v := g.bytes()
		b, _ := BufferOf(v)
		for _, name := range strings.Fields("capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower swapcase title upper") {
			if g.IntN(3) == 0 {
				add(methodTrial(v, name))
			}
		}
		for _, name := range strings.Fields("find rfind index rindex count startswith endswith") {
			add(methodTrial(v, name, g.span(g.bytesWithin(b))...))
		}
		add(methodTrial(v, "startswith", NewTuple(g.bytesWithin(b), g.bytesWithin(b))))
		for _, name := range []string{"split", "rsplit"} {
			add(methodTrial(v, name))
			add(methodTrial(v, name, g.optional([]Value{g.bytesWithin(b)}, g.number())...))
			add(methodTrial(v, name, None, g.number()))
		}
		for _, name := range []string{"strip", "lstrip", "rstrip"} {
			add(methodTrial(v, name))
			add(methodTrial(v, name, g.bytesWithin(b)))
		}
		for _, name := range []string{"center", "ljust", "rjust"} {
			add(methodTrial(v, name, g.optional([]Value{MakeInt(int64(g.IntN(20)))}, g.bytesWithin(b))...))
		}
		for _, name := range strings.Fields("partition rpartition removeprefix removesuffix join") {
			add(methodTrial(v, name, g.bytesWithin(b)))
		}
		add(methodTrial(v, "join", NewList(g.bytes(), g.bytesWithin(b))))
		add(methodTrial(v, "replace", g.optional([]Value{g.bytesWithin(b), g.bytes()}, g.number())...))
		add(methodTrial(v, "zfill", g.number()))
		add(methodTrial(v, "expandtabs", g.optional(nil, g.number())...))
		add(methodTrial(v, "splitlines", g.optional(nil, g.number())...))
		add(methodTrial(v, "hex", g.optional(nil, NewStr(":"), g.number())...))
		add(methodTrial(v, "hex", g.bytesWithin(b)))
		add(methodTrial(v, "fromhex", NewStr([]string{"00 ff", "a", "zz", " 1 2", "DEADbeef\n", "é0"}[g.IntN(6)])))
		add(methodTrial(v, "maketrans", g.bytesWithin(b), g.bytesWithin(b)))
		add(methodTrial(v, "translate", None, g.bytesWithin(b)))
		for _, encoding := range strings.Fields("utf-8 ascii latin-1 utf-16 utf-16-le utf_16_be UTF32 utf-32-be utf-8-sig") {
			errors := strings.Fields("strict ignore replace backslashreplace xmlcharrefreplace surrogateescape surrogatepass nonsense")
			add(methodTrial(v, "decode", NewStr(encoding), NewStr(errors[g.IntN(len(errors))])))
		}
		add(itemTrial(v, g.number()))
		add(itemTrial(v, g.slice()))
		add(containsTrial(g.bytesWithin(b), v))
		add(binaryTrial(Add, v, g.bytesWithin(b)))
		add(binaryTrial(Mul, v, g.number()))
		for op := Eq; op <= Ge; op++ {
			add(compareTrial(op, v, g.bytesWithin(b)))
		}
		for _, class := range []*Class{BytesClass, ByteArrayClass} {
			add(newTrial(class, g.bytesWithin(b)))
			add(newTrial(class, NewList(g.number(), MakeInt(3))))
			add(newTrial(class, g.odd(), NewStr("utf-8")))
		}
		add(newTrial(StrClass, v, NewStr("latin-1")))
		view, err := NewMemoryView(v)
		require.NoError(t, err)
		add(trial{source(view) + ".tolist()", func(th *Thread) (Value, error) { return callMethod(th, view, "tolist") }})
		add(itemTrial(view, MakeInt(int64(g.IntN(16))-6)))
		slice := g.slice()
		part := itemTrial(view, slice)
		add(trial{"bytes(" + part.source + ")", func(th *Thread) (Value, error) {
			x, err := part.run(th)
			if err != nil {
				return nil, err
			}
			return callMethod(th, x, "tobytes")
		}})
	}
	compareWithCPython(t, trials)
}
