package py

import (
	"math"
	"strconv"
)

// FloatRepr is repr(f): the shortest text that reads back as f.
func FloatRepr(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 && (f != 0 || !math.Signbit(f)) {
		var room [24]byte
		return string(append(strconv.AppendInt(room[:0], int64(f), 10), '.', '0'))
	}
	return formatShortest(f)
}

// formatShortest writes the digits with an exponent where there would be more
// than sixteen before the point or more than four zeros behind it.
func formatShortest(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	var room [32]byte
	b := strconv.AppendFloat(room[:0], f, 'f', -1, 64)
	for _, c := range b {
		if c == '.' {
			return string(b)
		}
	}
	return string(append(b, '.', '0'))
}
