package py

import (
	"math"
	"strings"
)

// FormatField is a piece of a format string as str.format takes it: a text, and
// the replacement field behind it if HasField.
type FormatField struct {
	Literal    string
	HasField   bool
	Name       string // what to format: 'user.name', '0[key]', ''
	Conversion rune   // r, s, a or something wrong; 0: none
	Spec       string
	Nested     bool // Spec holds fields itself
}

// FormatParser goes through a format string, for str.format and string.Formatter.
type FormatParser struct{ rest string }

// ParseFormat returns a parser at the beginning of format.
func ParseFormat(format string) *FormatParser { return &FormatParser{format} }

// Next returns the next piece; ok is false at the end. Errors are ValueErrors.
func (p *FormatParser) Next() (f FormatField, ok bool, err error) {
	if p.rest == "" {
		return f, false, nil
	}
	i := strings.IndexAny(p.rest, "{}")
	if i < 0 {
		f.Literal, p.rest = p.rest, ""
		return f, true, nil
	}
	c := p.rest[i]
	f.Literal = p.rest[:i]
	behind := p.rest[i+1:]
	switch {
	case behind != "" && behind[0] == c:
		f.Literal, p.rest = p.rest[:i+1], behind[1:]
		return f, true, nil
	case c == '}' || behind == "":
		return f, false, Errorf(ValueError, "Single '%c' encountered in format string", c)
	}
	f.HasField = true
	p.rest = behind
	return f, true, p.field(&f)
}

// field reads a field from behind its brace.
func (p *FormatParser) field(f *FormatField) error {
	s := p.rest
	i := 0
name:
	for ; i < len(s); i++ {
		switch s[i] {
		case '{':
			return Errorf(ValueError, "unexpected '{' in field name")
		case '[':
			for i+1 < len(s) && s[i+1] != ']' {
				i++
			}
		case '}', ':', '!':
			break name
		}
	}
	if i >= len(s) {
		return Errorf(ValueError, "expected '}' before end of string")
	}
	f.Name = s[:i]
	end := s[i]
	s = s[i+1:]
	if end == '!' {
		if s == "" {
			return Errorf(ValueError, "end of string while looking for conversion specifier")
		}
		r, size := decodePoint(s)
		f.Conversion, s = r, s[size:]
		if s != "" {
			if s[0] != '}' && s[0] != ':' {
				return Errorf(ValueError, "expected ':' after conversion specifier")
			}
			end, s = s[0], s[1:]
		}
	}
	if end == '}' {
		p.rest = s
		return nil
	}
	depth := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			f.Nested = true
			depth++
		case '}':
			if depth--; depth == 0 {
				f.Spec, p.rest = s[:i], s[i+1:]
				return nil
			}
		}
	}
	return Errorf(ValueError, "unmatched '{' in format spec")
}

// FieldStep is one step of a field name behind its first part: .name or [key].
type FieldStep struct {
	Attr bool
	Key  Value // a str, or an int for [0]
}

// FieldName is a field name taken apart: SplitFieldName's result.
type FieldName struct {
	First Value // an int, or a str; empty for automatic numbering
	rest  string
}

// SplitFieldName takes the first part off a field name; Next gives the others.
func SplitFieldName(name string) (FieldName, error) {
	i := strings.IndexAny(name, ".[")
	if i < 0 {
		i = len(name)
	}
	first, err := fieldKey(name[:i])
	return FieldName{first, name[i:]}, err
}

// Next returns the next step; ok is false at the end.
func (f *FieldName) Next() (step FieldStep, ok bool, err error) {
	if f.rest == "" {
		return step, false, nil
	}
	kind := f.rest[0]
	s := f.rest[1:]
	var name string
	switch kind {
	case '.':
		i := strings.IndexAny(s, ".[")
		if i < 0 {
			i = len(s)
		}
		name, f.rest = s[:i], s[i:]
		step = FieldStep{Attr: true, Key: NewStr(name)}
	case '[':
		i := strings.IndexByte(s, ']')
		if i < 0 {
			return step, false, Errorf(ValueError, "Missing ']' in format string")
		}
		name, f.rest = s[:i], s[i+1:]
		if step.Key, err = fieldKey(name); err != nil {
			return step, false, err
		}
	default:
		return step, false, Errorf(ValueError, "Only '.' or '[' may follow ']' in format field specifier")
	}
	if name == "" {
		return step, false, Errorf(ValueError, "Empty attribute in format string")
	}
	return step, true, nil
}

// fieldKey is an int if text is a decimal number, else a str.
func fieldKey(text string) (Value, error) {
	if text == "" {
		return emptyStr, nil
	}
	n := int64(0)
	for s := text; s != ""; {
		r, size := decodePoint(s)
		d := decimalDigit(r)
		if d < 0 {
			return NewStr(text), nil
		}
		if n > (math.MaxInt64-int64(d))/10 {
			return nil, Errorf(ValueError, "Too many decimal digits in format string")
		}
		n = n*10 + int64(d)
		s = s[size:]
	}
	return MakeInt(n), nil
}

// formatter is one call of str.format.
type formatter struct {
	t       *Thread
	args    Args
	mapping Value // of format_map; nil otherwise
	// next counts automatic fields; manual says that one was numbered.
	next           int
	manual, counts bool
	b              []byte
}

// FormatString is format.format(*args).
func FormatString(t *Thread, format string, args Args) (Value, error) {
	f := &formatter{t: t, args: args}
	return f.run(format)
}

// FormatMap is format.format_map(mapping).
func FormatMap(t *Thread, format string, mapping Value) (Value, error) {
	f := &formatter{t: t, mapping: mapping}
	return f.run(format)
}

func (f *formatter) run(format string) (Value, error) {
	if err := f.expand(format, 2); err != nil {
		return nil, err
	}
	return NewStr(string(f.b)), nil
}

// expand appends format with its fields replaced; fields may stand within each
// other as deep as depth.
func (f *formatter) expand(format string, depth int) error {
	if depth == 0 {
		return Errorf(ValueError, "Max string recursion exceeded")
	}
	p := FormatParser{format}
	for {
		field, ok, err := p.Next()
		if !ok || err != nil {
			return err
		}
		if err := f.append(field.Literal); err != nil {
			return err
		}
		if !field.HasField {
			continue
		}
		v, err := f.lookup(field.Name)
		if err != nil {
			return err
		}
		if v, err = convert(f.t, v, field.Conversion); err != nil {
			return err
		}
		spec := field.Spec
		if field.Nested {
			outer := f.b
			f.b = nil
			err := f.expand(spec, depth-1)
			spec, f.b = string(f.b), outer
			if err != nil {
				return err
			}
		}
		text, err := Format(f.t, v, spec)
		if err != nil {
			return err
		}
		if err := f.append(text); err != nil {
			return err
		}
	}
}

func (f *formatter) append(text string) error {
	if need := len(f.b) + len(text); need > cap(f.b) && need >= 64 {
		if err := f.t.Take(2 * need); err != nil {
			return err
		}
	}
	f.b = append(f.b, text...)
	return nil
}

// convert is !r, !s or !a.
func convert(t *Thread, v Value, conversion rune) (Value, error) {
	var text string
	var err error
	switch conversion {
	case 0:
		return v, nil
	case 's':
		if s, ok := v.(*Str); ok && s.inst == nil {
			return v, nil
		}
		text, err = ToStr(t, v)
	case 'r':
		text, err = Repr(t, v)
	case 'a':
		text, err = ASCII(t, v)
	default:
		if conversion > ' ' && conversion < 0x7F {
			return nil, Errorf(ValueError, "Unknown conversion specifier %c", conversion)
		}
		return nil, Errorf(ValueError, "Unknown conversion specifier \\x%x", conversion)
	}
	if err != nil {
		return nil, err
	}
	return NewStr(text), nil
}

// ASCII is ascii(v).
func ASCII(t *Thread, v Value) (string, error) {
	s, err := Repr(t, v)
	if err != nil {
		return "", err
	}
	return ASCIIText(s), nil
}

func (f *formatter) lookup(name string) (Value, error) {
	path, err := SplitFieldName(name)
	if err != nil {
		return nil, err
	}
	v, err := f.first(path.First)
	for err == nil {
		var step FieldStep
		var ok bool
		if step, ok, err = path.Next(); !ok || err != nil {
			break
		}
		if step.Attr {
			v, err = GetAttr(f.t, v, step.Key.(*Str))
		} else {
			v, err = GetItem(f.t, v, step.Key)
		}
	}
	return v, err
}

// first is the object that a field name begins with.
func (f *formatter) first(key Value) (Value, error) {
	automatic := false
	if s, ok := key.(*Str); ok {
		if s.S != "" {
			return f.keyword(s)
		}
		automatic = true
	}
	if f.counts && f.manual == automatic {
		if automatic {
			return nil, Errorf(ValueError, "cannot switch from manual field specification to automatic field numbering")
		}
		return nil, Errorf(ValueError, "cannot switch from automatic field numbering to manual field specification")
	}
	f.counts, f.manual = true, !automatic
	at := f.next
	if automatic {
		f.next++
	} else {
		at = int(key.(Int))
	}
	if f.mapping != nil {
		return nil, Errorf(ValueError, "Format string contains positional fields")
	}
	given := f.args.Positional()
	if at >= len(given) {
		return nil, Errorf(IndexError, "Replacement index %d out of range for positional args tuple", at)
	}
	return given[at], nil
}

func (f *formatter) keyword(name *Str) (Value, error) {
	if f.mapping != nil {
		return GetItem(f.t, f.mapping, name)
	}
	if v := f.args.Get(name.S); v != nil {
		return v, nil
	}
	return nil, KeyErrorOf(name)
}

func init() {
	StrClass.Methods(
		Fn{Name: "format", Raw: func(t *Thread, args Args) (Value, error) {
			rest := Args{Values: args.Values[1:], Names: args.Names}
			return FormatString(t, args.Values[0].(*Str).S, rest)
		}},
		Fn{Name: "format_map", Sig: "mapping /", Fn: func(t *Thread, a []Value) (Value, error) {
			return FormatMap(t, a[0].(*Str).S, a[1])
		}},
	)
}
