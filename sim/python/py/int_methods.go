package py

import (
	"math/big"
	"math/bits"
)

func addIntMethods() {
	self := func(_ *Thread, v Value) (Value, error) { return plainInt(v), nil }
	same := func(t *Thread, a []Value) (Value, error) { return plainInt(a[0]), nil }
	constant := func(i int64) func(*Thread, Value) (Value, error) {
		return func(*Thread, Value) (Value, error) { return MakeInt(i), nil }
	}
	IntClass.Getter("real", self, nil)
	IntClass.Getter("numerator", self, nil)
	IntClass.Getter("imag", constant(0), nil)
	IntClass.Getter("denominator", constant(1), nil)
	IntClass.Methods(
		Fn{Name: "bit_length", Fn: intBitLength},
		Fn{Name: "bit_count", Fn: intBitCount},
		Fn{Name: "conjugate", Fn: same},
		Fn{Name: "as_integer_ratio", Fn: func(_ *Thread, a []Value) (Value, error) {
			return NewTuple(plainInt(a[0]), MakeInt(1)), nil
		}},
		Fn{Name: "to_bytes", Sig: "length? byteorder? * signed?", Fn: intToBytes},
		Fn{Name: "__round__", Sig: "ndigits? /", Fn: func(t *Thread, a []Value) (Value, error) {
			return roundInt(t, plainInt(a[0]), a[1])
		}},
		Fn{Name: "__trunc__", Fn: same},
		Fn{Name: "__floor__", Fn: same},
		Fn{Name: "__ceil__", Fn: same},
		Fn{Name: "__getnewargs__", Fn: func(_ *Thread, a []Value) (Value, error) { return NewTuple(plainInt(a[0])), nil }},
	)
	IntClass.ClassMethods(Fn{Name: "from_bytes", Sig: "bytes byteorder? * signed?", Fn: intFromBytes})
}

func intBitLength(_ *Thread, a []Value) (Value, error) {
	return MakeInt(int64(bigOf(plainInt(a[0])).BitLen())), nil
}

func intBitCount(_ *Thread, a []Value) (Value, error) {
	n := 0
	for _, w := range bigOf(plainInt(a[0])).Bits() {
		n += bits.OnesCount(uint(w))
	}
	return MakeInt(int64(n)), nil
}

// littleEndian reads a method's argument byteorder; the default is 'big'.
func littleEndian(method string, v Value) (bool, error) {
	if v == nil {
		return false, nil
	}
	s, ok := v.(*Str)
	if ok {
		switch s.S {
		case "little":
			return true, nil
		case "big":
			return false, nil
		}
		return false, Errorf(ValueError, "byteorder must be either 'little' or 'big'")
	}
	return false, Errorf(TypeError, "%s() argument 'byteorder' must be str, not %s", method, argName(v))
}

func optionalTruth(t *Thread, v Value) (bool, error) {
	if v == nil {
		return false, nil
	}
	return Truth(t, v)
}

func intToBytes(t *Thread, a []Value) (Value, error) {
	length := 1
	if a[1] != nil {
		n, err := AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		length = n
	}
	little, err := littleEndian("to_bytes", a[2])
	if err != nil {
		return nil, err
	}
	signed, err := optionalTruth(t, a[3])
	if err != nil {
		return nil, err
	}
	if length < 0 {
		return nil, Errorf(ValueError, "length argument must be non-negative")
	}
	if err := t.Take(2 * length); err != nil {
		return nil, err
	}
	v := bigOf(plainInt(a[0]))
	room := 8 * length
	if signed {
		room = max(room-1, 0)
	}
	if v.Sign() < 0 {
		if !signed {
			return nil, Errorf(OverflowError, "can't convert negative int to unsigned")
		}
		if new(big.Int).Not(v).BitLen() > room {
			return nil, Errorf(OverflowError, "int too big to convert")
		}
		v = new(big.Int).Add(v, new(big.Int).Lsh(big.NewInt(1), uint(8*length)))
	} else if v.BitLen() > room {
		return nil, Errorf(OverflowError, "int too big to convert")
	}
	b := v.FillBytes(make([]byte, length))
	if little {
		reverseBytes(b)
	}
	return NewBytes(string(b)), nil
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intFromBytes(t *Thread, a []Value) (Value, error) {
	little, err := littleEndian("from_bytes", a[2])
	if err != nil {
		return nil, err
	}
	signed, err := optionalTruth(t, a[3])
	if err != nil {
		return nil, err
	}
	b, err := bytesOfAny(t, a[1])
	if err != nil {
		return nil, err
	}
	if err := t.Take(len(b)); err != nil {
		return nil, err
	}
	if little {
		reverseBytes(b)
	}
	v := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0] >= 0x80 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	n := BigToValue(v)
	if class, ok := a[0].(*Class); ok && class != IntClass {
		return t.Call1(class, n)
	}
	return n, nil
}

// bytesOfAny returns a new slice of what bytes(v) holds, for the objects that
// from_bytes takes: bytes-like ones and iterables of small ints.
func bytesOfAny(t *Thread, v Value) ([]byte, error) {
	if m := special(v, nameBytes); m != nil {
		r, err := callSpecial(t, m, v)
		if err != nil {
			return nil, err
		}
		b, ok := r.(*Bytes)
		if !ok {
			return nil, Errorf(TypeError, "__bytes__ returned non-bytes (type %s)", TypeName(r))
		}
		return []byte(b.B), nil
	}
	switch v := v.(type) {
	case *Bytes:
		return []byte(v.B), nil
	case *ByteArray:
		return append([]byte(nil), v.B...), nil
	case *Str:
		return nil, Errorf(TypeError, "cannot convert 'str' object to bytes")
	}
	if v.Class().Native.Iter == nil && special(v, nameIter) == nil && special(v, nameGetItem) == nil {
		return nil, Errorf(TypeError, "cannot convert '%s' object to bytes", TypeName(v))
	}
	var b []byte
	err := Each(t, v, func(x Value) error {
		i, err := AsIndex(t, x)
		if err != nil {
			return err
		}
		n, ok := i.(Int)
		if !ok || n < 0 || n > 255 {
			return Errorf(ValueError, "bytes must be in range(0, 256)")
		}
		if len(b) == cap(b) {
			if err := t.Take(len(b) + 16); err != nil {
				return err
			}
		}
		b = append(b, byte(n))
		return nil
	})
	return b, err
}
