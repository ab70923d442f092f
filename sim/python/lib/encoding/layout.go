package encoding

import (
	"math"
	"strings"

	"eyewall/sim/python/py"
)

// field is a code of a format, with its count and the place of its first item.
type field struct {
	code   byte
	count  int
	size   int // of one item
	offset int
}

// layout is a compiled format.
type layout struct {
	format string
	big    bool // the highest byte first
	native bool // sizes and alignment of the machine: 64-bit Linux
	fields []field
	size   int
	items  int // how many values it takes
}

// The sizes of codes, standard and native; zero for those there are not.
const codes = "xcbB?hHiIlLqQnNefdspP"

var (
	standardSizes = [len(codes)]uint8{1, 1, 1, 1, 1, 2, 2, 4, 4, 4, 4, 8, 8, 0, 0, 2, 4, 8, 1, 1, 0}
	nativeSizes   = [len(codes)]uint8{1, 1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 8, 8, 2, 4, 8, 1, 1, 8}
)

// parse compiles a format.
func parse(t *py.Thread, format string) (*layout, error) {
	if err := t.Take(64 + 64*len(format)); err != nil {
		return nil, err
	}
	l := &layout{format: format, native: true}
	text := format
	if text != "" {
		switch text[0] {
		case '@':
			text = text[1:]
		case '=', '<':
			l.native = false
			text = text[1:]
		case '>', '!':
			l.native, l.big = false, true
			text = text[1:]
		}
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
			continue
		}
		count := 1
		if c >= '0' && c <= '9' {
			count = 0
			for ; i < len(text) && text[i] >= '0' && text[i] <= '9'; i++ {
				if count > (math.MaxInt64-9)/10 {
					return nil, py.Errorf(Error, "total struct size too long")
				}
				count = count*10 + int(text[i]-'0')
			}
			if i == len(text) {
				return nil, py.Errorf(Error, "repeat count given without format specifier")
			}
			c = text[i]
		}
		at := strings.IndexByte(codes, c)
		if at < 0 {
			return nil, py.Errorf(Error, "bad char in struct format")
		}
		size := int(standardSizes[at])
		if l.native {
			size = int(nativeSizes[at])
			if c != 's' && c != 'p' && c != 'x' {
				l.size = (l.size + size - 1) / size * size
			}
		}
		if size == 0 {
			return nil, py.Errorf(Error, "bad char in struct format")
		}
		if count > (math.MaxInt64-l.size)/size {
			return nil, py.Errorf(Error, "total struct size too long")
		}
		f := field{c, count, size, l.size}
		l.size += count * size
		switch c {
		case 'x':
			continue
		case 's', 'p':
			l.items++
		default:
			l.items += count
		}
		if f.count > 0 || c == 's' || c == 'p' {
			l.fields = append(l.fields, f)
		}
	}
	return l, nil
}

// pack writes values, as many as the layout has items, into memory of its size.
func (l *layout) pack(t *py.Thread, memory []byte, values []py.Value) error {
	clear(memory)
	if err := t.Work(len(memory)/32 + len(values)); err != nil {
		return err
	}
	next := 0
	for _, f := range l.fields {
		room := memory[f.offset:]
		if f.code == 's' || f.code == 'p' {
			text, ok := values[next].(*py.Bytes)
			b := ""
			if ok {
				b = text.B
			} else if array, isArray := values[next].(*py.ByteArray); isArray {
				b = string(array.B)
			} else {
				return py.Errorf(Error, "argument for '%c' must be a bytes object", f.code)
			}
			next++
			room = room[:f.count]
			if f.code == 'p' && f.count > 0 {
				n := min(len(b), f.count-1)
				room[0] = byte(min(n, 255))
				copy(room[1:], b[:n])
				continue
			}
			copy(room, b)
			continue
		}
		for range f.count {
			if err := l.put(t, f, room[:f.size], values[next]); err != nil {
				return err
			}
			room = room[f.size:]
			next++
		}
	}
	return nil
}

// put writes one value.
func (l *layout) put(t *py.Thread, f field, room []byte, v py.Value) error {
	var bits uint64
	switch f.code {
	case 'c':
		b, ok := v.(*py.Bytes)
		if !ok || len(b.B) != 1 {
			return py.Errorf(Error, "char format requires a bytes object of length 1")
		}
		room[0] = b.B[0]
		return nil
	case '?':
		truth, err := py.Truth(t, v)
		if truth {
			room[0] = 1
		}
		return err
	case 'e', 'f', 'd':
		x, err := py.AsFloat(t, v)
		if err != nil {
			if _, wrong := py.Raised(err, py.TypeError, py.OverflowError); wrong {
				return py.Errorf(Error, "required argument is not a float")
			}
			return err
		}
		switch f.code {
		case 'd':
			bits = math.Float64bits(x)
		case 'f':
			short := float32(x)
			if math.IsInf(float64(short), 0) && !math.IsInf(x, 0) && !l.native {
				return py.Errorf(py.OverflowError, "float too large to pack with f format")
			}
			bits = uint64(math.Float32bits(short))
		default:
			half, ok := halfBits(x)
			if !ok {
				switch py.Unwrap(v).(type) {
				case py.Int, *py.BigInt:
					return py.Errorf(Error, "int too large to convert")
				}
				return py.Errorf(py.OverflowError, "float too large to pack with e format")
			}
			bits = uint64(half)
		}
	default:
		n, err := l.integer(t, f, v)
		if err != nil {
			return err
		}
		bits = n
	}
	for i := range room {
		if l.big {
			room[len(room)-1-i] = byte(bits)
		} else {
			room[i] = byte(bits)
		}
		bits >>= 8
	}
	return nil
}

// integer checks that an int fits a field. What messages say depends on which of
// CPython's ways of packing has the field.
func (l *layout) integer(t *py.Thread, f field, v py.Value) (uint64, error) {
	i, err := py.AsIndex(t, v)
	if err != nil {
		if _, wrong := py.Raised(err, py.TypeError); wrong {
			return 0, py.Errorf(Error, "required argument is not an integer")
		}
		return 0, err
	}
	signed := strings.IndexByte("bhilqn", f.code) >= 0
	outside := func() (uint64, error) { return 0, py.Errorf(Error, "argument out of range") }
	if f.code == 'P' || l.big && f.size == 8 {
		outside = func() (uint64, error) { return 0, py.Errorf(Error, "int too large to convert") }
	}
	n, small := i.(py.Int)
	if !small {
		big := i.(*py.BigInt).V
		switch {
		case signed || !big.IsUint64() || f.size == 1 || f.size == 2 && !l.big:
			return outside()
		case f.size == 8:
			return big.Uint64(), nil
		}
		n = math.MaxInt64
	}
	low, high := int64(0), int64(math.MaxInt64)
	if signed {
		low = -1 << (8*f.size - 1)
		high = -(low + 1)
	} else if f.size < 8 {
		high = 1<<(8*f.size) - 1
	}
	if f.code == 'P' {
		low = math.MinInt64
	}
	if int64(n) >= low && int64(n) <= high {
		return uint64(n), nil
	}
	if !signed && n < 0 && f.size > 1 && (f.code != 'H' || l.big) {
		return outside()
	}
	name := map[byte]string{'b': "byte", 'B': "ubyte"}[f.code]
	if name == "" && !l.big {
		name = map[byte]string{'h': "short", 'H': "ushort"}[f.code]
	}
	if name == "" {
		name = "'" + string(rune(f.code)) + "'"
	}
	return 0, py.Errorf(Error, "%s format requires %d <= number <= %d", name, low, high)
}

// unpack reads the values from memory of the layout's size.
func (l *layout) unpack(t *py.Thread, memory string) ([]py.Value, error) {
	if err := t.Take(24*l.items + len(memory)/8); err != nil {
		return nil, err
	}
	values := make([]py.Value, 0, l.items)
	for _, f := range l.fields {
		room := memory[f.offset:]
		switch f.code {
		case 's':
			values = append(values, py.NewBytes(strings.Clone(room[:f.count])))
		case 'p':
			n := 0
			if f.count > 0 {
				n = min(int(room[0]), f.count-1)
				room = room[1:]
			}
			values = append(values, py.NewBytes(strings.Clone(room[:n])))
		default:
			for range f.count {
				values = append(values, l.get(f, room[:f.size]))
				room = room[f.size:]
			}
		}
	}
	return values, nil
}

// get reads one value.
func (l *layout) get(f field, room string) py.Value {
	var bits uint64
	for i := range len(room) {
		if l.big {
			bits = bits<<8 | uint64(room[i])
		} else {
			bits |= uint64(room[i]) << (8 * i)
		}
	}
	switch f.code {
	case 'c':
		return py.NewBytes(strings.Clone(room))
	case '?':
		return py.MakeBool(bits != 0)
	case 'd':
		return py.Float(math.Float64frombits(bits))
	case 'f':
		return py.Float(math.Float32frombits(uint32(bits)))
	case 'e':
		return py.Float(halfFloat(uint16(bits)))
	case 'b', 'h', 'i', 'l', 'q', 'n':
		shift := 64 - 8*f.size
		return py.MakeInt(int64(bits<<shift) >> shift)
	}
	return unsigned(bits)
}

// halfBits is x in sixteen bits, rounded to even; not ok if it is too large.
func halfBits(x float64) (uint16, bool) {
	sign := uint16(math.Float64bits(x) >> 48 & 0x8000)
	x = math.Abs(x)
	switch {
	case x != x:
		return sign | 0x7e00, true
	case math.IsInf(x, 0):
		return sign | 0x7c00, true
	case x == 0:
		return sign, true
	}
	_, exp := math.Frexp(x)
	exp = max(exp, -13)
	n := math.RoundToEven(math.Ldexp(x, 11-exp)) // 1024 to 2048, or less if it is tiny
	bits := uint32(n) + uint32(exp+13)<<10
	return sign | uint16(bits), bits < 0x7c00
}

func halfFloat(bits uint16) float64 {
	exp, frac := int(bits>>10&31), float64(bits&1023)
	x := math.Ldexp(frac, -24)
	switch {
	case exp == 31 && frac == 0:
		x = math.Inf(1)
	case exp == 31:
		x = math.NaN()
	case exp > 0:
		x = math.Ldexp(frac+1024, exp-25)
	}
	if bits&0x8000 != 0 {
		x = math.Copysign(x, -1)
	}
	return x
}
