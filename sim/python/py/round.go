package py

import (
	"math"
	"math/big"
	"strconv"
)

// Round is round(v, ndigits); without digits (nil or None) an int for ints and floats.
func Round(t *Thread, v, ndigits Value) (Value, error) {
	if ndigits == None {
		ndigits = nil
	}
	if m := special(v, nameRound); m != nil {
		if ndigits == nil {
			return callSpecial(t, m, v)
		}
		return callSpecial(t, m, v, ndigits)
	}
	switch n := plainInt(v).(type) {
	case Int, *BigInt:
		return roundInt(t, n, ndigits)
	case Float:
		return roundFloatValue(t, float64(n), ndigits)
	}
	if m := nativeMethod(v, nameRound); m != nil {
		args := []Value{v}
		if ndigits != nil {
			args = append(args, ndigits)
		}
		return m.Call(t, Args{Values: args})
	}
	return nil, Errorf(TypeError, "type %s doesn't define __round__ method", TypeName(v))
}

func roundInt(t *Thread, v, ndigits Value) (Value, error) {
	if ndigits == nil {
		return v, nil
	}
	i, err := AsIndex(t, ndigits)
	if err != nil {
		return nil, err
	}
	digits := bigOf(i)
	if digits.Sign() >= 0 {
		return v, nil
	}
	x := bigOf(v)
	// A digit is more than three bits.
	if !digits.IsInt64() || -digits.Int64() > int64(x.BitLen()/3+2) {
		return MakeInt(0), nil
	}
	unit, err := bigPow(t, big.NewInt(10), big.NewInt(-digits.Int64()))
	if err != nil {
		return nil, err
	}
	u := bigOf(unit)
	q, r, err := bigDivmod(t, x, u)
	if err != nil {
		return nil, err
	}
	if over := new(big.Int).Lsh(r, 1).Cmp(u); over > 0 || over == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return bigBinary(t, Mul, q, u)
}

func roundFloatValue(t *Thread, x float64, ndigits Value) (Value, error) {
	if ndigits == nil {
		return floatToInt(math.RoundToEven(x))
	}
	i, err := AsIndex(t, ndigits)
	if err != nil {
		return nil, err
	}
	n, ok := i.(Int)
	if !ok {
		n = 400 * Int(bigOf(i).Sign()) // out of any float's range
	}
	switch {
	case math.IsInf(x, 0) || math.IsNaN(x) || n > 323:
		return Float(x), nil
	case n < -308:
		return Float(0 * x), nil
	case n < 0:
		return roundFloatUnits(x, int(-n))
	}
	// As for round(2.675, 2), it is the exact binary value that counts.
	f, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', int(n), 64), 64)
	if err != nil {
		return nil, errRoundedTooLarge()
	}
	return Float(f), nil
}

func errRoundedTooLarge() error {
	return Errorf(OverflowError, "rounded value too large to represent")
}

// roundFloatUnits rounds x to a multiple of 10 to the power of zeros.
func roundFloatUnits(x float64, zeros int) (Value, error) {
	whole, fraction := math.Modf(math.Abs(x))
	m, _ := new(big.Float).SetFloat64(whole).Int(nil)
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil)
	q, r := new(big.Int).QuoRem(m, unit, new(big.Int))
	over := r.Lsh(r, 1).Cmp(unit)
	if over > 0 || over == 0 && (fraction != 0 || q.Bit(0) == 1) {
		q.Add(q, big.NewInt(1))
	}
	f, _ := q.Mul(q, unit).Float64()
	if math.IsInf(f, 0) {
		return nil, errRoundedTooLarge()
	}
	return Float(math.Copysign(f, x)), nil
}
