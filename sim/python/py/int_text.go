package py

import (
	"math/big"
	"strconv"
)

// maxIntDigits is how many digits an int may have when it is converted to or
// from a text, unless the base is a power of two: that takes time beyond all
// proportion.
const maxIntDigits = 4300

// IntText writes an int or a bool in a base from 2 to 36.
func IntText(v Value, base int) string {
	switch v := plainInt(v).(type) {
	case Int:
		return strconv.FormatInt(int64(v), base)
	case *BigInt:
		return v.V.Text(base)
	}
	return ""
}

// intRepr is repr() of an int.
func intRepr(t *Thread, v Value) (string, error) {
	switch v := v.(type) {
	case Int:
		return strconv.FormatInt(int64(v), 10), nil
	case *BigInt:
		return bigDecimal(t, v.V)
	}
	return IntText(v, 10), nil
}

func bigDecimal(t *Thread, v *big.Int) (string, error) {
	// 93/28 is a little less than the bits of a digit.
	if v.BitLen() <= maxIntDigits*93/28+64 {
		text := v.Text(10)
		n := len(text)
		if v.Sign() < 0 {
			n--
		}
		if n <= maxIntDigits {
			return text, nil
		}
	}
	return "", Errorf(ValueError, "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
		maxIntDigits)
}

// Bin is bin(v).
func Bin(t *Thread, v Value) (string, error) { return prefixed(t, v, 2, "0b") }

// Oct is oct(v).
func Oct(t *Thread, v Value) (string, error) { return prefixed(t, v, 8, "0o") }

// Hex is hex(v).
func Hex(t *Thread, v Value) (string, error) { return prefixed(t, v, 16, "0x") }

func prefixed(t *Thread, v Value, base int, prefix string) (string, error) {
	i, err := AsIndex(t, v)
	if err != nil {
		return "", err
	}
	if b, ok := i.(*BigInt); ok {
		if err := takeBits(t, b.V.BitLen()*8); err != nil {
			return "", err
		}
	}
	text := IntText(i, base)
	if text[0] == '-' {
		return "-" + prefix + text[1:], nil
	}
	return prefix + text, nil
}
