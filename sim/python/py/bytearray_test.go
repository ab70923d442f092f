package py

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// change is a statement on a bytearray b, and the same in Go.
type change struct {
	source string
	run    func(th *Thread, b *ByteArray) error
}

func (g textGenerator) change(b *ByteArray) change {
	content := string(b.B)
	method := func(name string, args ...Value) change {
		var texts []string
		for _, a := range args {
			texts = append(texts, source(a))
		}
		return change{"b." + name + "(" + strings.Join(texts, ", ") + ")", func(th *Thread, b *ByteArray) error {
			_, err := callMethod(th, b, name, args...)
			return err
		}}
	}
	var key Value = g.number()
	text := source(key)
	if g.IntN(2) == 0 {
		s := g.slice()
		key = s
		text = source(s.Start) + ":" + source(s.Stop) + ":" + source(s.Step)
	}
	item := g.bytesWithin(content)
	switch g.IntN(12) {
	case 0:
		return method("append", g.number())
	case 1:
		return method("extend", item)
	case 2:
		return method("insert", g.number(), g.number())
	case 3:
		return method("pop", g.optional(nil, g.number())...)
	case 4:
		return method("remove", MakeInt(int64("ab "[g.IntN(3)])))
	case 5:
		return method("reverse")
	case 6:
		return change{"del b[" + text + "]", func(th *Thread, b *ByteArray) error { return DelItem(th, b, key) }}
	case 7:
		return change{"b += " + source(item), func(th *Thread, b *ByteArray) error {
			_, err := InplaceOp(th, Add, b, item)
			return err
		}}
	case 8:
		n := MakeInt(int64(g.IntN(3)))
		return change{"b *= " + source(n), func(th *Thread, b *ByteArray) error {
			_, err := InplaceOp(th, Mul, b, n)
			return err
		}}
	case 9:
		return change{"memoryview(b)[" + text + "] = " + source(item), func(th *Thread, b *ByteArray) error {
			view, err := NewMemoryView(b)
			if err != nil {
				return err
			}
			return SetItem(th, view, key, item)
		}}
	}
	return change{"b[" + text + "] = " + source(item), func(th *Thread, b *ByteArray) error { return SetItem(th, b, key, item) }}
}

// Random changes, one after the other, leave what they leave in CPython.
func TestByteArrayChangesAgainstCPython(t *testing.T) {
	const program = `
import sys
b = bytearray()
for line in sys.stdin:
    said = ''
    try:
        exec(line)
    except Exception as e:
        said = type(e).__name__ + ': ' + str(e)
    print(ascii(said), b.hex(), sep='\t')
    if len(b) > 40:
        del b[20:]
`
	g := textGenerator{rand.New(rand.NewPCG(7, 8))}
	th := newThread()
	b := &ByteArray{}
	var input strings.Builder
	var got, sources []string
	for range 3000 {
		c := g.change(b)
		said := "''"
		if err := c.run(th, b); err != nil {
			said = shown(th, nil, err)
		}
		hex, err := hexOf(th, string(b.B), nil, nil)
		require.NoError(t, err)
		got = append(got, said+"\t"+hex.(*Str).S)
		sources = append(sources, c.source)
		input.WriteString(c.source + "\n")
		if len(b.B) > 40 {
			require.NoError(t, DelItem(th, b, &Slice{MakeInt(20), None, None}))
		}
	}
	want := cpython(t, program, input.String())
	for i := range want {
		require.Equal(t, want[i], got[i], "%s\nafter %s", sources[i], sources[max(i-3, 0):i])
	}
	require.Len(t, want, len(got))
}

func TestMemoryView(t *testing.T) {
	th := newThread()
	b := &ByteArray{B: []byte("abcdefgh")}
	view, err := NewMemoryView(b)
	require.NoError(t, err)

	part, err := GetItem(th, view, &Slice{MakeInt(2), MakeInt(6), None})
	require.NoError(t, err)
	memory, ok := WritableBuffer(part)
	require.True(t, ok)
	require.Equal(t, 4, copy(memory, "WXYZ!"))
	require.Equal(t, "abWXYZgh", string(b.B))
	require.NoError(t, SetItem(th, part, MakeInt(-1), MakeInt('-')))
	require.Equal(t, "abWXY-gh", string(b.B))

	odd, err := GetItem(th, view, &Slice{None, None, MakeInt(-2)})
	require.NoError(t, err)
	content, ok := BufferOf(odd)
	require.True(t, ok)
	require.Equal(t, "h-Xb", content)
	_, ok = WritableBuffer(odd)
	require.False(t, ok)

	fixed, err := callMethod(th, view, "toreadonly")
	require.NoError(t, err)
	require.ErrorContains(t, SetItem(th, fixed, MakeInt(0), MakeInt(0)), "cannot modify read-only memory")
	_, ok = WritableBuffer(fixed)
	require.False(t, ok)
	_, err = Hash(th, view)
	require.ErrorContains(t, err, "cannot hash writable memoryview object")

	// A bytearray that shrinks leaves its views usable.
	_, err = callMethod(th, b, "clear")
	require.NoError(t, err)
	content, _ = BufferOf(part)
	require.Len(t, content, 4)

	_, err = callMethod(th, view, "release")
	require.NoError(t, err)
	_, err = GetItem(th, view, MakeInt(0))
	require.ErrorContains(t, err, "operation forbidden on released memoryview object")
	_, err = BufferArg(view)
	require.ErrorContains(t, err, "operation forbidden on released memoryview object")
}

func TestCodecNames(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"UTF8", "utf-8"}, {"utf_8", "utf-8"}, {"Utf-8", "utf-8"}, {"U8", "utf-8"},
		{"Latin1", "iso8859-1"}, {"ISO-8859-1", "iso8859-1"}, {"l1", "iso8859-1"}, {"US-ASCII", "ascii"}, {"646", "ascii"},
		{"utf 16", "utf-16"}, {"UTF-16LE", "utf-16-le"}, {"utf-8-sig", "utf-8-sig"},
		{"gbk", ""}, {"", ""}, {"utf--8x", ""}, {"8 u8", ""},
	} {
		got, ok := CodecName(c.name)
		require.Equal(t, c.want, got, c.name)
		require.Equal(t, c.want != "", ok, c.name)
	}
	_, err := Encode(newThread(), NewStr("x"), "hex", "strict")
	require.ErrorContains(t, err, "LookupError: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
}

func BenchmarkStr(b *testing.B) {
	th := newThread()
	ascii, chinese := NewStr(strings.Repeat("hello, world ", 20)), NewStr(strings.Repeat("事件循环 abc ", 20))
	for _, s := range []*Str{ascii, chinese} {
		for _, name := range []string{"split", "upper", "strip"} {
			m := StrClass.Lookup(Name(name)).(*Builtin)
			b.Run(name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := m.Call(th, Args{Values: []Value{s}}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run("index", func(b *testing.B) {
			b.ReportAllocs()
			i := MakeInt(150)
			for b.Loop() {
				if _, err := GetItem(th, s, i); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("slice", func(b *testing.B) {
			b.ReportAllocs()
			key := &Slice{MakeInt(10), MakeInt(20), None}
			for b.Loop() {
				if _, err := GetItem(th, s, key); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("repr", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Repr(th, s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("concat", func(b *testing.B) {
		b.ReportAllocs()
		s := NewStr("")
		x := NewStr("abc")
		for b.Loop() {
			r, err := Binary(th, Add, s, x)
			if err != nil {
				b.Fatal(err)
			}
			if s = r.(*Str); len(s.S) > 1<<20 {
				s = NewStr("")
			}
		}
	})
}
