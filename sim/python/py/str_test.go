package py

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func newThread() *Thread { return &Thread{Runtime: NewRuntime()} }

func TestEveryCodePointAgainstCPython(t *testing.T) {
	const program = `
import unicodedata
for i in range(0x110000):
    c = chr(i)
    kind = unicodedata.category(c)
    if kind in ('Cn', 'Co') or kind == 'Lo' and 0x3500 < i < 0xD7A4 and i % 16 or 0x20000 < i < 0x30000 and i % 64:
        continue
    is_ = (c.isalnum(), c.isalpha(), c.isdecimal(), c.isdigit(), c.isidentifier(), ('a' + c).isidentifier(), c.islower(),
        c.isnumeric(), c.isprintable(), c.isspace(), c.istitle(), c.isupper(), len(('a' + c + 'b').splitlines()) > 1)
    maps = (c.capitalize(), c.casefold(), c.lower(), c.swapcase(), c.title(), c.upper(), ('a\u03a3' + c).lower())
    print('%x' % i, ''.join('01'[x] for x in is_), ascii(maps), sep='\t')
`
	th := newThread()
	truth := func(v Value, err error) string {
		require.NoError(t, err)
		return map[Value]string{True: "1", False: "0"}[v]
	}
	for _, want := range cpython(t, program, "") {
		var r rune
		_, err := fmt.Sscanf(want, "%x", &r)
		require.NoError(t, err)
		c := NewStr(PointString(r))
		is := ""
		for _, name := range strings.Fields("isalnum isalpha isdecimal isdigit isidentifier a+ islower isnumeric isprintable isspace istitle isupper") {
			if name == "a+" {
				is += truth(callMethod(th, NewStr("a"+c.S), "isidentifier"))
			} else {
				is += truth(callMethod(th, c, name))
			}
		}
		lines, err := callMethod(th, NewStr("a"+c.S+"b"), "splitlines")
		require.NoError(t, err)
		is += truth(MakeBool(len(lines.(*List).Items) > 1), nil)
		var maps []Value
		for _, name := range strings.Fields("capitalize casefold lower swapcase title upper") {
			v, err := callMethod(th, c, name)
			require.NoError(t, err)
			maps = append(maps, v)
		}
		v, err := callMethod(th, NewStr("aΣ"+c.S), "lower")
		require.NoError(t, err)
		got := fmt.Sprintf("%x\t%s\t%s", r, is, shown(th, NewTuple(append(maps, v)...), nil))
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestFormatAgainstCPython(t *testing.T) {
	g := textGenerator{rand.New(rand.NewPCG(5, 6))}
	parts := strings.Split("{} {0} {1} {2} {a} {b.real} {a[0]} {0!r} {!s} {a!a:>8} {:5} {:>{}} {:{a}} {0:{1}} {{ }} { } [ ] . ! : x 中 {0[0]} {0[x]} {0.real} {0[ ]x} "+
		"{:{:{}}} {!x} {a. {a[ {.real} {[0]} {:*^9} {:.2} {-1} {٣} {99999999999999999999} { 0} \U0001F600", " ")
	fixed := []string{"{", "}", "{!", "{!r", "{!rx}", "{:{", "{a{b}}", "{0", "{0[", "{0[]}", "{0.}", "{0!é}", "{0!\n}", "a{}b{}c", "{}{1}", "{1}{}"}
	var trials []trial
	for i := range 3000 {
		var format string
		if i < len(fixed) {
			format = fixed[i]
		} else {
			for range 1 + g.IntN(3) {
				format += parts[g.IntN(len(parts))]
			}
		}
		args := []Value{NewStr("né"), NewStr("7")}
		names := []*Str{Name("a"), Name("b")}
		values := append(args[:g.IntN(3):2], NewStr("4"), MakeInt(5))
		text := QuoteASCII(format) + ".format("
		for j, v := range values {
			if j >= len(values)-2 {
				text += names[j-len(values)+2].S + "="
			}
			text += source(v) + ", "
		}
		trials = append(trials, trial{text + ")", func(th *Thread) (Value, error) {
			return FormatString(th, format, Args{Values: values, Names: names})
		}})
		mapping := NewDict()
		mapping.SetStr(names[0], NewStr("4"))
		trials = append(trials, trial{QuoteASCII(format) + ".format_map(" + source(mapping) + ")", func(th *Thread) (Value, error) {
			return FormatMap(th, format, mapping)
		}})
	}
	compareWithCPython(t, trials)
}

func TestFormatParser(t *testing.T) {
	p := ParseFormat("a{{b{x.y[0]!r:>{w}}c{}")
	var fields []FormatField
	for {
		f, ok, err := p.Next()
		require.NoError(t, err)
		if !ok {
			break
		}
		fields = append(fields, f)
	}
	require.Equal(t, []FormatField{
		{Literal: "a{"},
		{Literal: "b", HasField: true, Name: "x.y[0]", Conversion: 'r', Spec: ">{w}", Nested: true},
		{Literal: "c", HasField: true},
	}, fields)

	name, err := SplitFieldName("x.y[0][k]")
	require.NoError(t, err)
	require.Equal(t, "x", name.First.(*Str).S)
	var steps []string
	for {
		step, ok, err := name.Next()
		require.NoError(t, err)
		if !ok {
			break
		}
		steps = append(steps, fmt.Sprintf("%t %s", step.Attr, source(step.Key)))
	}
	require.Equal(t, []string{"true 'y'", "false 0", "false 'k'"}, steps)
}

// A loop of s += x takes memory in proportion to the text, not to its square.
func TestConcatInLoop(t *testing.T) {
	for _, piece := range []string{"x", "中", "0123456789"} {
		th := newThread()
		th.MemoryLimit = 1 << 40
		s := NewStr("")
		first := s
		var old []*Str
		const n = 100_000
		for i := range n {
			sum, err := Binary(th, Add, s, NewStr(piece))
			require.NoError(t, err)
			s = sum.(*Str)
			if i%10_000 == 0 {
				old = append(old, s)
			}
		}
		require.Equal(t, strings.Repeat(piece, n), s.S)
		require.Equal(t, n*utf8.RuneCountInString(piece), s.Len())
		require.Less(t, th.taken, int64(n*(64+8*len(piece))))
		require.Empty(t, first.S)
		for i, s := range old {
			require.Equal(t, strings.Repeat(piece, i*10_000+1), s.S)
		}
	}
}

// Two strings that grow from the same one don't see each other.
func TestConcatBranches(t *testing.T) {
	th := newThread()
	s := NewStr(strings.Repeat("ab", 100))
	for range 3 {
		sum, err := Concat(th, s, NewStr("-"))
		require.NoError(t, err)
		s = sum
	}
	x, err := Concat(th, s, NewStr("x"))
	require.NoError(t, err)
	y, err := Concat(th, s, NewStr("y"))
	require.NoError(t, err)
	xx, err := Concat(th, x, x)
	require.NoError(t, err)
	base := strings.Repeat("ab", 100) + "---"
	require.Equal(t, []string{base, base + "x", base + "y", base + "x" + base + "x"}, []string{s.S, x.S, y.S, xx.S})
}

// A small part of a large string must not keep it alive.
func TestPartsDoNotPin(t *testing.T) {
	th := newThread()
	s := NewStr(strings.Repeat("a", 100_000))
	for s.Len() > 1000 {
		half, err := GetItem(th, s, &Slice{None, MakeInt(int64(s.Len() * 2 / 3)), None})
		require.NoError(t, err)
		if s.shared {
			require.False(t, half.(*Str).shared, "a part of a part is a copy")
		}
		s = half.(*Str)
	}
}

func TestOffset(t *testing.T) {
	text := strings.Repeat("a中😀\xed\xa0\x80é", 100)
	s := NewStr(text)
	require.Equal(t, 500, s.Len())
	at := 0
	for i := range 500 {
		require.Equal(t, at, s.offset(i))
		_, size := decodePoint(text[at:])
		at += size
	}
	require.Equal(t, len(text), s.offset(500))
}

func TestMemoryIsAskedFor(t *testing.T) {
	th := newThread()
	s, big := NewStr("abcdefghij"), MakeInt(1<<33)
	for name, run := range map[string]func() (Value, error){
		"repeat":     func() (Value, error) { return Binary(th, Mul, s, big) },
		"center":     func() (Value, error) { return callMethod(th, s, "center", big) },
		"huge":       func() (Value, error) { return callMethod(th, s, "ljust", MakeInt(1<<62)) },
		"zfill":      func() (Value, error) { return callMethod(th, s, "zfill", big) },
		"expandtabs": func() (Value, error) { return callMethod(th, NewStr("\t\t"), "expandtabs", MakeInt(1<<30)) },
		"format":     func() (Value, error) { return callMethod(th, NewStr("{:9999999999}"), "format", s) },
		"replace": func() (Value, error) {
			return callMethod(th, NewStr(strings.Repeat("a", 100_000)), "replace", NewStr("a"), NewStr(strings.Repeat("b", 100_000)))
		},
		"translate": func() (Value, error) {
			table := NewDict()
			require.NoError(t, table.Set(th, MakeInt('a'), NewStr(strings.Repeat("b", 100_000))))
			return callMethod(th, NewStr(strings.Repeat("a", 100_000)), "translate", table)
		},
		"join": func() (Value, error) {
			items := make([]Value, 10_000)
			for i := range items {
				items[i] = s
			}
			return callMethod(th, NewStr(strings.Repeat("b", 100_000)), "join", NewList(items...))
		},
		"bytes":           func() (Value, error) { return BytesClass.Native.New(th, BytesClass, Args{Values: []Value{big}}) },
		"bytes repeat":    func() (Value, error) { return Binary(th, Mul, NewBytes("abc"), big) },
		"bytes rjust":     func() (Value, error) { return callMethod(th, NewBytes("abc"), "rjust", big) },
		"bytearray times": func() (Value, error) { return InplaceOp(th, Mul, &ByteArray{B: []byte("abc")}, big) },
	} {
		_, err := run()
		_, ok := Raised(err, MemoryError)
		require.True(t, ok, "%s: %v", name, err)
	}
}

func FuzzFormat(f *testing.F) {
	f.Add("{0!r:>{1}}{a.b[c]}")
	f.Fuzz(func(t *testing.T, format string) {
		if !utf8.ValidString(format) || len(format) > 200 {
			return
		}
		_, err := FormatString(newThread(), format, Args{Values: []Value{NewStr("é"), MakeInt(1)}})
		if err != nil {
			require.IsType(t, &Exception{}, err)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add("utf-8", "strict", "\xf0\x9f\x98")
	f.Add("utf-16", "surrogateescape", "\x00\xd8")
	f.Add("unicode_escape", "ignore", `\u12`)
	f.Fuzz(func(t *testing.T, encoding, errors, text string) {
		th := newThread()
		s, err := Decode(th, text, encoding, errors)
		if err != nil {
			require.IsType(t, &Exception{}, err)
			return
		}
		for rest := s.S; rest != ""; {
			r, size := decodePoint(rest)
			require.False(t, r == utf8.RuneError && size == 1, "%q", s.S)
			rest = rest[size:]
		}
		if _, err := Encode(th, s, encoding, errors); err != nil {
			require.IsType(t, &Exception{}, err)
		}
	})
}
