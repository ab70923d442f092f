package py

import "math"

// AsFloat is v as a C function wants a double: a float, or what __float__ or
// __index__ make one.
func AsFloat(t *Thread, v Value) (float64, error) {
	f, ok, err := asFloat(t, v)
	if err == nil && !ok {
		return 0, Errorf(TypeError, "must be real number, not %s", TypeName(v))
	}
	return f, err
}

// asFloat is not ok if v has no float.
func asFloat(t *Thread, v Value) (f float64, ok bool, err error) {
	switch v := v.(type) {
	case Float:
		return float64(v), true, nil
	case Int:
		return float64(v), true, nil
	}
	if m := special(v, nameFloat); m != nil {
		r, err := callSpecial(t, m, v)
		if err != nil {
			return 0, false, err
		}
		if f, ok := Unwrap(r).(Float); ok {
			return float64(f), true, nil
		}
		return 0, false, Errorf(TypeError, "%s.__float__ returned non-float (type %s)", TypeName(v), TypeName(r))
	}
	if f := v.Class().Native.Float; f != nil {
		x, err := f(t, Unwrap(v))
		return x, true, err
	}
	if special(v, nameIndex) != nil || v.Class().Native.Index != nil {
		i, err := AsIndex(t, v)
		if err != nil {
			return 0, false, err
		}
		x, err := intFloat(i)
		return x, true, err
	}
	return 0, false, nil
}

// nativeMethod returns the method of a built-in class that has no slot of its
// own, for a value without one written in Python; nil if there is none.
func nativeMethod(v Value, name *Str) *Builtin {
	m, _ := v.Class().Lookup(name).(*Builtin)
	return m
}

// Divmod is divmod(a, b).
func Divmod(t *Thread, a, b Value) (Value, error) {
	ca, cb := a.Class(), b.Class()
	if ca.Static && cb.Static {
		if r, err := nativeDivmod(t, a, b); err != nil || r != NotImplemented {
			return r, err
		}
	}
	reflectedFirst := false
	if ca != cb && cb.IsSubclass(ca) {
		if m := special(b, nameRDivmod); m != nil {
			r, err := callSpecial(t, m, b, a)
			if err != nil || r != NotImplemented {
				return r, err
			}
			reflectedFirst = true
		}
	}
	r, err := divmodOne(t, nameDivmod, a, b)
	if err != nil || r != NotImplemented {
		return r, err
	}
	if ca != cb && !reflectedFirst {
		if r, err := divmodOne(t, nameRDivmod, b, a); err != nil || r != NotImplemented {
			return r, err
		}
	}
	return nil, Errorf(TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'", TypeName(a), TypeName(b))
}

// divmodOne asks self for its __divmod__ or __rdivmod__ with other.
func divmodOne(t *Thread, name *Str, self, other Value) (Value, error) {
	if m := special(self, name); m != nil {
		return callSpecial(t, m, self, other)
	}
	if m := nativeMethod(self, name); m != nil {
		return m.Call(t, Args{Values: []Value{self, other}})
	}
	return NotImplemented, nil
}

// nativeDivmod is divmod of ints, bools and floats.
func nativeDivmod(t *Thread, a, b Value) (Value, error) {
	if r, err := intDivmod(t, a, b); err != nil || r != NotImplemented {
		return r, err
	}
	a, b = Unwrap(a), Unwrap(b)
	_, leftFloat := a.(Float)
	_, rightFloat := b.(Float)
	if !leftFloat && !rightFloat {
		// An int too large for a float is not at fault where there is none.
		return NotImplemented, nil
	}
	x, y, ok, err := floatOperands(a, b)
	if err != nil {
		return nil, err
	}
	if !ok {
		return NotImplemented, nil
	}
	if y == 0 {
		return nil, Errorf(ZeroDivisionError, "float divmod()")
	}
	q, r := floatDivmod(x, y)
	return NewTuple(Float(q), Float(r)), nil
}

// intDivmod is divmod of ints and bools.
func intDivmod(t *Thread, a, b Value) (Value, error) {
	a, b = plainInt(a), plainInt(b)
	if x, ok := a.(Int); ok {
		if y, ok := b.(Int); ok && y != 0 && y != -1 {
			q, r := x/y, x%y
			if r != 0 && (r < 0) != (y < 0) {
				q--
				r += y
			}
			return NewTuple(MakeInt(int64(q)), MakeInt(int64(r))), nil
		}
	}
	x, y := bigOf(a), bigOf(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	q, r, err := bigDivmod(t, x, y)
	if err != nil {
		return nil, err
	}
	return NewTuple(BigToValue(q), BigToValue(r)), nil
}

// Abs is abs(v).
func Abs(t *Thread, v Value) (Value, error) {
	if m := special(v, nameAbs); m != nil {
		return callSpecial(t, m, v)
	}
	switch n := plainInt(v).(type) {
	case Int, *BigInt, Float:
		return absNumber(t, n)
	}
	if m := nativeMethod(v, nameAbs); m != nil {
		return m.Call(t, Args{Values: []Value{v}})
	}
	return nil, Errorf(TypeError, "bad operand type for abs(): '%s'", TypeName(v))
}

func absMethod(t *Thread, a []Value) (Value, error) { return absNumber(t, plainInt(a[0])) }

func absNumber(t *Thread, v Value) (Value, error) {
	switch v := v.(type) {
	case Float:
		return Float(math.Abs(float64(v))), nil
	case Int:
		if v >= 0 {
			return v, nil
		}
	case *BigInt:
		if v.V.Sign() >= 0 {
			return v, nil
		}
	}
	return intUnary(t, Neg, v)
}
