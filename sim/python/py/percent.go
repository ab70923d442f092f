package py

import (
	"math"
	"strings"
)

// PercentFormat is format % args for a str.
func PercentFormat(t *Thread, format string, args Value) (string, error) {
	p := percent{t: t, format: format, name: "string"}
	return p.run(args)
}

// PercentFormatBytes is format % args for bytes.
func PercentFormatBytes(t *Thread, format string, args Value) (string, error) {
	p := percent{t: t, format: format, name: "bytes", bytes: true}
	return p.run(args)
}

// percent is one formatting in the manner of printf.
type percent struct {
	t      *Thread
	format string
	name   string // as messages call the format
	bytes  bool
	at     int // in format, in bytes
	out    strings.Builder
	taken  int // bytes of out accounted for

	args    []Value // still to be used
	mapping Value   // where keys are looked up, or nil
}

// conversion is one of a format's, such as %-08.3f.
type conversion struct {
	left, plus, blank, alt, zero bool
	width, precision             int // -1: none
	kind                         rune
	kindAt                       int // where in the format, in bytes
}

func (p *percent) run(args Value) (string, error) {
	if tuple, ok := args.(*Tuple); ok {
		p.args = tuple.Items
	} else {
		p.args = []Value{args}
		if p.isMapping(args) {
			p.mapping = args
		}
	}
	for {
		literal := strings.IndexByte(p.format[p.at:], '%')
		if literal < 0 {
			break
		}
		p.out.WriteString(p.format[p.at : p.at+literal])
		p.at += literal + 1
		if err := p.one(); err != nil {
			return "", err
		}
	}
	if len(p.args) > 0 && p.mapping == nil {
		return "", Errorf(TypeError, "not all arguments converted during %s formatting", p.name)
	}
	p.out.WriteString(p.format[p.at:])
	return p.out.String(), p.grow(0)
}

// grow accounts for n more bytes of the result, which may be much longer than format and
// arguments: one argument can be used many times.
func (p *percent) grow(n int) error {
	if n > 1<<40 {
		return MemoryExceeded(p.t.MemoryLimit)
	}
	need := p.out.Len() + n
	if need < 1024 || need <= p.taken {
		return nil
	}
	// All of it each time: what no one can reach yet is forgotten when Take counts.
	p.taken = need + need/2
	return p.t.Take(p.taken)
}

func (p *percent) isMapping(v Value) bool {
	switch v.(type) {
	case *Str, *Class:
		return false
	case *Bytes, *ByteArray:
		return !p.bytes
	}
	return v.Class().Native.GetItem != nil || special(v, nameGetItem) != nil
}

func (p *percent) next() (Value, error) {
	if len(p.args) == 0 {
		return nil, Errorf(TypeError, "not enough arguments for format string")
	}
	v := p.args[0]
	p.args = p.args[1:]
	return v, nil
}

// peek returns the next byte of the format, 0 at its end.
func (p *percent) peek() byte {
	if p.at < len(p.format) {
		return p.format[p.at]
	}
	return 0
}

func (p *percent) ended() bool { return p.at >= len(p.format) }

// one does the conversion behind a percent sign.
func (p *percent) one() error {
	if p.peek() == '%' {
		p.at++
		p.out.WriteByte('%')
		return nil
	}
	c, err := p.parse()
	if err != nil {
		return err
	}
	v, err := p.next()
	if err != nil {
		return err
	}
	return p.convert(c, v)
}

func (p *percent) parse() (c conversion, err error) {
	c.width, c.precision = -1, -1
	if p.peek() == '(' {
		if err := p.key(); err != nil {
			return c, err
		}
	}
flags:
	for {
		switch p.peek() {
		case '-':
			c.left = true
		case '+':
			c.plus = true
		case ' ':
			c.blank = true
		case '#':
			c.alt = true
		case '0':
			c.zero = true
		default:
			break flags
		}
		p.at++
	}
	starred := p.peek() == '*'
	if c.width, err = p.size("width", math.MaxInt64, "ssize_t"); err != nil {
		return c, err
	}
	if starred && c.width < 0 {
		c.left = true
		c.width = -c.width
	}
	if p.peek() == '.' {
		p.at++
		if c.precision, err = p.size("precision", math.MaxInt32, "int"); err != nil {
			return c, err
		}
		c.precision = max(c.precision, 0)
	}
	if ch := p.peek(); ch == 'h' || ch == 'l' || ch == 'L' {
		p.at++
	}
	if p.ended() {
		return c, Errorf(ValueError, "incomplete format")
	}
	c.kindAt = p.at
	size := 1
	if p.bytes {
		c.kind = rune(p.format[p.at])
	} else {
		c.kind, size = decodePoint(p.format[p.at:])
	}
	p.at += size
	return c, nil
}

// key reads a key in parentheses and makes its value the only argument left.
func (p *percent) key() error {
	if p.mapping == nil {
		return Errorf(TypeError, "format requires a mapping")
	}
	p.at++
	start, depth := p.at, 1
	for ; !p.ended(); p.at++ {
		switch p.format[p.at] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			break
		}
	}
	if depth > 0 {
		return Errorf(ValueError, "incomplete format key")
	}
	text := p.format[start:p.at]
	p.at++
	var key Value = NewStr(text)
	if p.bytes {
		key = NewBytes(text)
	}
	v, err := GetItem(p.t, p.mapping, key)
	if err != nil {
		return err
	}
	p.args = []Value{v}
	return nil
}

// size reads a width or a precision: digits, or a star for the next argument, which may
// be negative. Without either it is -1.
func (p *percent) size(what string, limit int, ctype string) (int, error) {
	if p.peek() == '*' {
		p.at++
		v, err := p.next()
		if err != nil {
			return 0, err
		}
		n := plainInt(v)
		if bigOf(n) == nil {
			return 0, Errorf(TypeError, "* wants int")
		}
		i, ok := n.(Int)
		if !ok || int(i) > limit || int(i) < -limit-1 {
			return 0, Errorf(OverflowError, "Python int too large to convert to C %s", ctype)
		}
		if i == math.MinInt64 {
			return 0, MemoryExceeded(p.t.MemoryLimit)
		}
		return int(i), nil
	}
	n := -1
	for d := digitValue(p.peek()); d < 10; d = digitValue(p.peek()) {
		n = max(n, 0)
		if n > (limit-d)/10 {
			if p.bytes && what == "precision" {
				what = "prec"
			}
			return 0, Errorf(ValueError, "%s too big", what)
		}
		n = n*10 + d
		p.at++
	}
	return n, nil
}

// convert writes v.
func (p *percent) convert(c conversion, v Value) error {
	switch c.kind {
	case 's', 'r', 'a', 'b':
		if c.kind == 'b' && !p.bytes {
			break
		}
		text, err := p.text(c.kind, v)
		if err != nil {
			return err
		}
		if n := p.length(text); c.precision >= 0 && n > c.precision {
			if p.bytes {
				text = text[:c.precision]
			} else {
				text = cutPoints(text, c.precision)
			}
		}
		c.zero = false
		return p.write(c, "", text)
	case 'c':
		text, err := p.character(v)
		if err != nil {
			return err
		}
		c.zero = false
		return p.write(c, "", text)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.integer(c, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.float(c, v)
	}
	shown := c.kind
	if !p.bytes && (shown < ' ' || shown > 126) {
		shown = '?'
	}
	at := c.kindAt
	if !p.bytes {
		at = countPoints(p.format[:at])
	}
	return Errorf(ValueError, "unsupported format character '%c' (0x%x) at index %d", shown, c.kind, at)
}

// length is that of text in code points, or in bytes.
func (p *percent) length(text string) int {
	if p.bytes {
		return len(text)
	}
	return countPoints(text)
}

// text is v as s, r, a or b wants it.
func (p *percent) text(kind rune, v Value) (string, error) {
	if kind == 'r' && !p.bytes {
		return Repr(p.t, v)
	}
	if kind == 'a' || kind == 'r' {
		text, err := Repr(p.t, v)
		return ASCIIText(text), err
	}
	if !p.bytes {
		return ToStr(p.t, v)
	}
	return p.bytesOf(v)
}

// bytesOf is what bytes formatting makes of an object.
func (p *percent) bytesOf(v Value) (string, error) {
	switch v := v.(type) {
	case *Bytes:
		return v.B, nil
	case *ByteArray:
		return string(v.B), nil
	}
	if special(v, nameBytes) != nil || v.Class() == MemoryViewClass {
		b, err := bytesOfAny(p.t, v)
		return string(b), err
	}
	return "", Errorf(TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", TypeName(v))
}

// ASCIIText escapes what is not ASCII, as ascii() does with a repr.
func ASCIIText(text string) string {
	for i := range len(text) {
		if text[i] >= 0x80 {
			b := append(make([]byte, 0, len(text)+16), text[:i]...)
			for i < len(text) {
				r, size := decodePoint(text[i:])
				if r < 0x80 {
					b = append(b, byte(r))
				} else {
					b = appendEscaped(b, r)
				}
				i += size
			}
			return string(b)
		}
	}
	return text
}

func (p *percent) character(v Value) (string, error) {
	limit := int64(0x110000)
	if p.bytes {
		limit = 256
		switch v := v.(type) {
		case *Bytes:
			if len(v.B) == 1 {
				return v.B, nil
			}
		case *ByteArray:
			if len(v.B) == 1 {
				return string(v.B), nil
			}
		}
	} else if s, ok := v.(*Str); ok && s.Len() == 1 {
		return s.S, nil
	}
	i, err := AsIndex(p.t, v)
	if err != nil {
		if _, wrong := Raised(err, TypeError); !wrong {
			return "", err
		}
		if p.bytes {
			return "", Errorf(TypeError, "%%c requires an integer in range(256) or a single byte")
		}
		return "", Errorf(TypeError, "%%c requires int or char")
	}
	n, ok := i.(Int)
	if !ok || n < 0 || int64(n) >= limit {
		if p.bytes {
			return "", Errorf(OverflowError, "%%c arg not in range(256)")
		}
		return "", Errorf(OverflowError, "%%c arg not in range(0x110000)")
	}
	if p.bytes {
		return string([]byte{byte(n)}), nil
	}
	return PointString(rune(n)), nil
}

func (p *percent) integer(c conversion, v Value) error {
	n, err := p.intOf(c.kind, v)
	if err != nil {
		return err
	}
	base, prefix := 10, ""
	switch c.kind {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	digits, err := intDigits(p.t, n, base)
	if err != nil {
		return err
	}
	sign := c.sign(digits[0] == '-')
	digits = strings.TrimPrefix(digits, "-")
	if c.kind == 'X' {
		digits = strings.ToUpper(digits)
	}
	if missing := c.precision - len(digits); missing > 0 {
		if err := takeText(p.t, missing); err != nil {
			return err
		}
		digits = strings.Repeat("0", missing) + digits
	}
	if c.alt {
		sign += prefix
	}
	return p.write(c, sign, digits)
}

// intOf is v as an int: a real number for %d, only an int for %x.
func (p *percent) intOf(kind rune, v Value) (Value, error) {
	if n := plainInt(v); bigOf(n) != nil {
		return n, nil
	}
	var n Value
	var err error
	wanted := "an integer"
	if kind == 'o' || kind == 'x' || kind == 'X' {
		n, err = AsIndex(p.t, v)
	} else {
		wanted = "a real number"
		if _, text := numberText(v); text {
			err = Errorf(TypeError, "")
		} else {
			n, err = ToInt(p.t, v)
		}
	}
	if _, wrong := Raised(err, TypeError); wrong {
		if p.bytes && kind == 'i' {
			kind = 'd'
		}
		return nil, Errorf(TypeError, "%%%c format: %s is required, not %s", kind, wanted, TypeName(v))
	}
	return n, err
}

func (p *percent) float(c conversion, v Value) error {
	f, err := AsFloat(p.t, v)
	if err != nil {
		if p.bytes { // whatever it was
			return Errorf(TypeError, "float argument required, not %s", TypeName(v))
		}
		return err
	}
	precision := c.precision
	if precision < 0 {
		precision = 6
	}
	text, err := floatDigits(p.t, math.Abs(f), byte(c.kind), precision, c.alt)
	if err != nil {
		return err
	}
	return p.write(c, c.sign(math.Signbit(f) && f == f), text)
}

// sign is what stands before a number.
func (c *conversion) sign(negative bool) string {
	switch {
	case negative:
		return "-"
	case c.plus:
		return "+"
	case c.blank:
		return " "
	}
	return ""
}

// write puts a converted value into the result, padded. Zeros come behind the sign.
func (p *percent) write(c conversion, sign, text string) error {
	missing := c.width - len(sign)
	if missing > 0 {
		missing -= p.length(text)
	}
	missing = max(missing, 0)
	if err := p.grow(missing); err != nil {
		return err
	}
	if err := p.grow(missing + len(sign) + len(text)); err != nil {
		return err
	}
	if missing == 0 {
		p.out.WriteString(sign)
		p.out.WriteString(text)
		return nil
	}
	fill := func(ch byte) {
		for range missing {
			p.out.WriteByte(ch)
		}
	}
	switch {
	case c.left:
		p.out.WriteString(sign)
		p.out.WriteString(text)
		fill(' ')
	case c.zero:
		p.out.WriteString(sign)
		fill('0')
		p.out.WriteString(text)
	default:
		fill(' ')
		p.out.WriteString(sign)
		p.out.WriteString(text)
	}
	return nil
}
