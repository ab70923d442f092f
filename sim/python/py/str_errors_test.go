package py

import (
	"math/big"
	"testing"
)

// The errors that random trials seldom meet.
func TestTextErrorsAgainstCPython(t *testing.T) {
	huge := BigToValue(new(big.Int).Lsh(big.NewInt(1), 100))
	s, b, array := NewStr("a"), NewBytes("a"), &ByteArray{B: []byte("a")}
	view, _ := NewMemoryView(b)
	one, half := MakeInt(1), Float(1.5)
	call := methodTrial
	trials := []trial{
		call(s, "find"), call(s, "find", s, one, one, one), call(s, "count"), call(s, "startswith"), call(s, "index", NewStr("z")),
		call(s, "startswith", one), call(s, "startswith", NewTuple(one)), call(s, "find", s, s), call(s, "ljust", s),
		call(s, "ljust", huge), call(s, "split", s, one, one), call(s, "replace", s), call(s, "replace", None, s),
		call(s, "strip", one), call(s, "join", one), call(s, "join", NewList(one)), call(s, "join"), call(s, "join", s, s),
		call(s, "center", one, one), call(s, "center", one, NewStr("ab")), call(s, "partition", NewStr("")),
		call(s, "translate", one), call(s, "isidentifier", one), call(s, "format_map"), call(s, "maketrans", one),
		call(s, "maketrans", one, s), call(s, "maketrans", s, NewStr("bc")), call(s, "maketrans", s, s, one),
		call(s, "encode", one), call(s, "encode", NewStr("foo")), call(s, "encode", NewStr("hex")), call(s, "encode", NewStr("a\x00")),
		call(b, "find"), call(b, "find", s), call(b, "find", MakeInt(256)), call(b, "index", NewBytes("z")), call(b, "strip", s),
		call(b, "startswith", s), call(b, "startswith", NewTuple(s)), call(b, "center", MakeInt(3), s), call(b, "translate", b),
		call(b, "fromhex", one), call(b, "fromhex", None), call(b, "join", NewList(s)), call(b, "decode", one),
		call(b, "decode", NewStr("base64")), call(b, "hex", NewStr("ab")), call(b, "hex", NewStr("é")), call(b, "isascii", one),
		call(array, "pop", MakeInt(5)), call(array, "remove", MakeInt(5)), call(array, "append", s), call(array, "insert", one),
		itemTrial(s, huge), itemTrial(s, s), itemTrial(s, half), itemTrial(b, s), itemTrial(array, s), itemTrial(b, huge),
		itemTrial(s, &Slice{None, None, MakeInt(0)}), itemTrial(s, &Slice{s, None, None}), itemTrial(view, s),
		itemTrial(view, MakeInt(3)), containsTrial(one, s), containsTrial(s, b), containsTrial(MakeInt(300), b),
		binaryTrial(Add, s, one), binaryTrial(Add, one, s), binaryTrial(Add, s, b), binaryTrial(Add, b, s), binaryTrial(Add, array, s),
		binaryTrial(Add, b, view), binaryTrial(Add, view, b), binaryTrial(Sub, s, one), binaryTrial(Mul, s, s), binaryTrial(Mul, half, s),
		binaryTrial(Mul, b, half), binaryTrial(Mul, s, huge), binaryTrial(Mul, NewStr("ab"), MakeInt(1<<62)),
		binaryTrial(Mul, NewBytes("ab"), MakeInt(1<<62)), binaryTrial(Mod, s, one), binaryTrial(Mod, b, one),
		compareTrial(Lt, s, one), compareTrial(Lt, b, s), compareTrial(Eq, b, s), compareTrial(Eq, view, array), compareTrial(Lt, view, b),
		newTrial(StrClass, one, one), newTrial(StrClass, one, s), newTrial(StrClass, s, s), newTrial(StrClass, b, NewStr("x")),
		newTrial(StrClass, one, one, one, one), newTrial(StrClass, b), newTrial(StrClass, view, NewStr("ascii")),
		newTrial(BytesClass, half), newTrial(BytesClass, MakeInt(-1)), newTrial(BytesClass, s), newTrial(BytesClass, b, s),
		newTrial(BytesClass, huge), newTrial(BytesClass, None), newTrial(BytesClass, NewStr("é"), NewStr("ascii")),
		newTrial(BytesClass, NewStr("€"), NewStr("latin1"), NewStr("xmlcharrefreplace")), newTrial(BytesClass),
		newTrial(ByteArrayClass, half), newTrial(ByteArrayClass, None), newTrial(ByteArrayClass, NewTuple(MakeInt(256))),
		newTrial(MemoryViewClass, one), newTrial(MemoryViewClass),
	}
	for _, text := range []string{`\x4`, `\u12`, `\U123`, `\`, `\N`, `\U99999999`, `\777`, `\xg`, `\n\t\\x\'`, `\u4e2d\U0001F600`, "\\\n."} {
		for _, encoding := range []string{"unicode_escape", "raw_unicode_escape"} {
			for _, errors := range []string{"strict", "replace"} {
				trials = append(trials, call(NewBytes(text), "decode", NewStr(encoding), NewStr(errors)))
			}
		}
	}
	compareWithCPython(t, trials)
}
