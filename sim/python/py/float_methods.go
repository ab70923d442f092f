package py

import (
	"math"
	"math/big"
)

// floatSelf is the float that a method was called on.
func floatSelf(a []Value) float64 { return float64(Unwrap(a[0]).(Float)) }

func addFloatMethods() {
	toInt := func(round func(float64) float64) func(*Thread, []Value) (Value, error) {
		return func(_ *Thread, a []Value) (Value, error) { return floatToInt(round(floatSelf(a))) }
	}
	FloatClass.Getter("real", func(_ *Thread, v Value) (Value, error) { return Unwrap(v), nil }, nil)
	FloatClass.Getter("imag", func(*Thread, Value) (Value, error) { return Float(0), nil }, nil)
	FloatClass.Methods(
		Fn{Name: "is_integer", Fn: func(_ *Thread, a []Value) (Value, error) {
			f := floatSelf(a)
			return MakeBool(f == math.Floor(f) && !math.IsInf(f, 0)), nil
		}},
		Fn{Name: "hex", Fn: func(_ *Thread, a []Value) (Value, error) { return NewStr(floatHex(floatSelf(a))), nil }},
		Fn{Name: "as_integer_ratio", Fn: floatRatio},
		Fn{Name: "conjugate", Fn: func(_ *Thread, a []Value) (Value, error) { return Float(floatSelf(a)), nil }},
		Fn{Name: "__round__", Sig: "ndigits? /", Fn: func(t *Thread, a []Value) (Value, error) {
			if a[1] == None {
				a[1] = nil
			}
			return roundFloatValue(t, floatSelf(a), a[1])
		}},
		Fn{Name: "__trunc__", Fn: toInt(math.Trunc)},
		Fn{Name: "__floor__", Fn: toInt(math.Floor)},
		Fn{Name: "__ceil__", Fn: toInt(math.Ceil)},
		Fn{Name: "__getnewargs__", Fn: func(_ *Thread, a []Value) (Value, error) { return NewTuple(Unwrap(a[0])), nil }},
	)
	FloatClass.ClassMethods(Fn{Name: "fromhex", Sig: "string /", Fn: func(t *Thread, a []Value) (Value, error) {
		s, ok := a[1].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "bad argument type for built-in operation")
		}
		f, err := floatFromHex(s.S)
		if err != nil {
			return nil, err
		}
		if class, ok := a[0].(*Class); ok && class != FloatClass {
			return t.Call1(class, Float(f))
		}
		return Float(f), nil
	}})
}

func floatRatio(_ *Thread, a []Value) (Value, error) {
	f := floatSelf(a)
	switch {
	case math.IsInf(f, 0):
		return nil, Errorf(OverflowError, "cannot convert Infinity to integer ratio")
	case math.IsNaN(f):
		return nil, Errorf(ValueError, "cannot convert NaN to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return NewTuple(BigToValue(r.Num()), BigToValue(r.Denom())), nil
}
