package py

import (
	"math"
	"strconv"
	"strings"
)

// floatHex is float.hex.
func floatHex(f float64) string {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return FloatRepr(f)
	case f == 0:
		if math.Signbit(f) {
			return "-0x0.0p+0"
		}
		return "0x0.0p+0"
	}
	b := math.Float64bits(f)
	lead, exp := byte('1'), int(b>>52&0x7ff)-1023
	if exp == -1023 {
		lead, exp = '0', -1022
	}
	out := make([]byte, 0, 24)
	if f < 0 {
		out = append(out, '-')
	}
	out = append(out, '0', 'x', lead, '.')
	for shift := 48; shift >= 0; shift -= 4 {
		out = append(out, "0123456789abcdef"[b>>shift&15])
	}
	out = append(out, 'p')
	if exp >= 0 {
		out = append(out, '+')
	}
	return string(strconv.AppendInt(out, int64(exp), 10))
}

func errHexFloat() error {
	return Errorf(ValueError, "invalid hexadecimal floating-point string")
}

// floatFromHex is float.fromhex.
func floatFromHex(text string) (float64, error) {
	s := strings.ToLower(strings.Trim(text, numberSpace))
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	switch s {
	case "inf", "infinity":
		return signed(math.Inf(1), negative), nil
	case "nan":
		return signed(math.NaN(), negative), nil
	}
	s = strings.TrimPrefix(s, "0x")
	digits, power, hasPower := strings.Cut(s, "p")
	exp := 0
	if hasPower {
		n, err := strconv.Atoi(power)
		if err != nil {
			if e, ok := err.(*strconv.NumError); !ok || e.Err != strconv.ErrRange {
				return 0, errHexFloat()
			}
		}
		exp = min(max(n, -1<<40), 1<<40)
	}
	// mant takes sixty-four bits at most; what comes behind is only noted.
	mant, sticky, count, point := uint64(0), false, 0, -1
	for i := range len(digits) {
		c := digits[i]
		if c == '.' && point < 0 {
			point = count
			continue
		}
		d := digitValue(c)
		if d > 15 {
			return 0, errHexFloat()
		}
		count++
		if mant>>60 == 0 {
			mant = mant<<4 | uint64(d)
		} else {
			sticky = sticky || d != 0
			exp += 4
		}
	}
	if count == 0 {
		return 0, errHexFloat()
	}
	if point >= 0 {
		exp -= 4 * (count - point)
	}
	f, ok := roundToFloat(mant, sticky, exp)
	if !ok {
		return 0, Errorf(OverflowError, "hexadecimal value too large to represent as a float")
	}
	return signed(f, negative), nil
}
