package words

import (
	"strconv"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// AppendInt appends a number.
func AppendInt(dst []byte, n int64) []byte {
	return strconv.AppendInt(dst, n, 10)
}

// AppendDuration appends a length of time in the largest unit of which it has
// one, with what there is of three decimals: "2.104 s", "450 µs", "12 ns".
// Less than a thousandth of the unit is cut off.
func AppendDuration(dst []byte, d time.Duration) []byte {
	if d < 0 {
		if d == -d { // the smallest there is
			d++
		}
		return AppendDuration(append(dst, "−"...), -d)
	}
	switch {
	case d < time.Microsecond:
		return append(AppendInt(dst, int64(d)), " ns"...)
	case d < time.Millisecond:
		return append(appendDecimals(dst, d, time.Microsecond, true), " µs"...)
	case d < time.Second:
		return append(appendDecimals(dst, d, time.Millisecond, true), " ms"...)
	case d < 2*time.Minute:
		return append(appendDecimals(dst, d, time.Second, true), " s"...)
	}
	dst = append(AppendInt(dst, int64(d/time.Minute)), " min"...)
	if rest := d % time.Minute; rest >= time.Millisecond {
		dst = append(dst, ' ')
		dst = append(appendDecimals(dst, rest, time.Second, true), " s"...)
	}
	return dst
}

// AppendRunning appends a length of time that is running: like
// AppendDuration, but of even width, so that it does not flicker: "0.796 s".
func AppendRunning(dst []byte, d time.Duration) []byte {
	if d < time.Millisecond || d >= 2*time.Minute {
		return AppendDuration(dst, d)
	}
	return append(appendDecimals(dst, d, time.Second, false), " s"...)
}

// AppendTime appends a moment of the run, down to the microsecond: "2.104 038 s".
func AppendTime(dst []byte, at time.Duration) []byte {
	if at < 0 {
		return AppendDuration(dst, at)
	}
	dst = appendDecimals(dst, at, time.Second, false)
	micros := int64(at/time.Microsecond) % 1000
	dst = append(dst, ' ', byte('0'+micros/100), byte('0'+micros/10%10), byte('0'+micros%10))
	return append(dst, " s"...)
}

// AppendTick appends a moment on an axis whose marks are a step apart, in the
// unit of the axis' largest moment, with the digits that tell two marks apart:
// "5.240 01 s".
func AppendTick(dst []byte, at, step, largest time.Duration) []byte {
	unit, name := time.Nanosecond, " ns"
	switch {
	case largest >= time.Second:
		unit, name = time.Second, " s"
	case largest >= time.Millisecond:
		unit, name = time.Millisecond, " ms"
	case largest >= time.Microsecond:
		unit, name = time.Microsecond, " µs"
	}
	dst = AppendInt(dst, int64(at/unit))
	rest := max(at%unit, -(at % unit))
	for digit, n := unit/10, 0; digit > 0 && digit*10 > max(step, 1) && unit > step; digit, n = digit/10, n+1 {
		switch {
		case n == 0:
			dst = append(dst, '.')
		case n%3 == 0:
			dst = append(dst, ' ')
		}
		dst = append(dst, byte('0'+rest/digit%10))
	}
	return append(dst, name...)
}

func appendDecimals(dst []byte, d, unit time.Duration, trim bool) []byte {
	dst = AppendInt(dst, int64(d/unit))
	milli := int64(d % unit / (unit / 1000))
	if milli == 0 && trim {
		return dst
	}
	dst = append(dst, '.', byte('0'+milli/100), byte('0'+milli/10%10), byte('0'+milli%10))
	for trim && dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// AppendBytes appends an amount of data: "61 B", "64 KiB", "1.5 MiB". Below
// a kibibyte, and for whole multiples, it is exact.
func AppendBytes(dst []byte, n int64) []byte {
	if n < 1024 {
		return append(AppendInt(dst, n), " B"...)
	}
	unit, name := int64(1<<10), " KiB"
	if n >= 1<<30 {
		unit, name = 1<<30, " GiB"
	} else if n >= 1<<20 {
		unit, name = 1<<20, " MiB"
	}
	dst = AppendInt(dst, n/unit)
	if tenth := n % unit * 10 / unit; tenth != 0 {
		dst = append(dst, '.', byte('0'+tenth))
	}
	return append(dst, name...)
}

// EventNames are the bits of a mask that a person can tell apart, in the
// order in which they are shown.
var EventNames = [...]struct {
	Bit  sys.Events
	Name string
}{
	{sys.In, "IN"}, {sys.Out, "OUT"}, {sys.RdHup, "RDHUP"}, {sys.Hup, "HUP"}, {sys.Err, "ERR"},
	{sys.Pri, "PRI"}, {sys.Nval, "NVAL"}, {sys.RdNorm, "RDNORM"}, {sys.RdBand, "RDBAND"},
	{sys.WrNorm, "WRNORM"}, {sys.WrBand, "WRBAND"}, {sys.Msg, "MSG"},
	{sys.ET, "ET"}, {sys.OneShot, "ONESHOT"}, {sys.Exclusive, "EXCLUSIVE"}, {sys.WakeUp, "WAKEUP"},
}

// AppendEvents appends the names of a mask's bits: "IN RDHUP"; "none" is for
// an empty one. Bits without a name follow in hexadecimal.
func AppendEvents(dst []byte, mask sys.Events, none string) []byte {
	if mask == 0 {
		return append(dst, none...)
	}
	start := len(dst)
	for i := range EventNames {
		if n := &EventNames[i]; mask&n.Bit != 0 {
			if len(dst) > start {
				dst = append(dst, ' ')
			}
			dst = append(dst, n.Name...)
			mask &^= n.Bit
		}
	}
	if mask != 0 {
		if len(dst) > start {
			dst = append(dst, ' ')
		}
		dst = strconv.AppendUint(append(dst, "0x"...), uint64(mask), 16)
	}
	return dst
}

// AppendQuote appends text between quotes with what cannot be printed
// escaped, at most limit bytes of it and then an ellipsis.
func AppendQuote(dst []byte, text string, limit int) []byte {
	cut := len(text) > limit
	if cut {
		for limit > 0 && text[limit]&0xc0 == 0x80 { // not within a character
			limit--
		}
		text = text[:limit]
	}
	dst = strconv.AppendQuote(dst, text)
	if cut {
		dst = append(dst, "…"...)
	}
	return dst
}

// AppendPacket appends what a packet is: "SYN", "ACK", "61 B", "61 B FIN".
func AppendPacket(dst []byte, kind trace.PacketKind, bytes int) []byte {
	start := len(dst)
	put := func(name string) {
		if len(dst) > start {
			dst = append(dst, ' ')
		}
		dst = append(dst, name...)
	}
	if kind&trace.PacketData != 0 { // of the others the headers are all there is
		dst = AppendBytes(dst, int64(bytes))
	}
	if kind&trace.PacketSyn != 0 {
		put("SYN")
	}
	if kind&trace.PacketFin != 0 {
		put("FIN")
	}
	if kind&trace.PacketRst != 0 {
		put("RST")
	}
	// A bare ACK is worth naming; beside anything but SYN it is not.
	if kind&trace.PacketAck != 0 && (len(dst) == start || kind&trace.PacketSyn != 0) {
		put("ACK")
	}
	return dst
}
