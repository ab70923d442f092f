package text

import (
	"strconv"
	"strings"

	"eyewall/sim/python/py"
)

// template is a replacement: literal texts with groups between them.
type template struct {
	source string
	bytes  bool
	parts  []templatePart
}

// templatePart is a text, or the group with that number.
type templatePart struct {
	text  string
	group int // -1: text
}

// value is a text of the template's kind.
func (tpl *template) value(text string) py.Value {
	if tpl.bytes {
		return py.NewBytes(text)
	}
	return py.NewStr(text)
}

// template reads a replacement.
func (p *Pattern) template(t *py.Thread, v py.Value) (*template, error) {
	s, isStr := v.(*py.Str)
	var source string
	if isStr {
		source = s.S
	} else {
		var ok bool
		if source, ok = py.BufferOf(v); !ok {
			return nil, notText(v)
		}
	}
	if r := p.repl; r != nil && r.source == source && r.bytes == !isStr {
		return r, nil
	}
	if err := t.Take(64 + 2*len(source)); err != nil {
		return nil, err
	}
	tpl := &template{source: source, bytes: !isStr}
	if strings.IndexByte(source, '\\') < 0 {
		if source != "" {
			tpl.parts = []templatePart{{source, -1}}
		}
	} else {
		r := templateReader{parser: parser{src: points(v), bytes: !isStr}, tpl: tpl, p: p}
		if err := r.read(); err != nil {
			return nil, raise(t, err, v)
		}
	}
	p.repl = tpl
	return tpl, nil
}

// templateReader reads a template with the parser's means.
type templateReader struct {
	parser
	tpl  *template
	p    *Pattern
	text strings.Builder
}

func (r *templateReader) write(c rune) {
	if r.bytes {
		r.text.WriteByte(byte(c))
	} else {
		r.text.WriteString(py.PointString(c))
	}
}

func (r *templateReader) flush() {
	if r.text.Len() > 0 {
		r.tpl.parts = append(r.tpl.parts, templatePart{r.text.String(), -1})
		r.text.Reset()
	}
}

func (r *templateReader) group(index, offset int) error {
	if index > r.p.prog.groups {
		return r.fail(offset, "invalid group reference "+strconv.Itoa(index))
	}
	r.flush()
	r.tpl.parts = append(r.tpl.parts, templatePart{"", index})
	return nil
}

func (r *templateReader) read() error {
	for r.at < len(r.src) {
		if r.src[r.at] != '\\' {
			r.write(r.src[r.at])
			r.at++
			continue
		}
		if r.at+1 == len(r.src) {
			return &patternError{"bad escape (end of pattern)", r.at}
		}
		if err := r.escape(r.escaped()); err != nil {
			return err
		}
	}
	r.flush()
	return nil
}

func (r *templateReader) escape(c rune) error {
	switch {
	case c == 'g':
		return r.named()
	case c == '0':
		n, _ := strconv.ParseInt("0"+r.while(2, isOctal), 8, 32)
		r.write(rune(n & 0xff))
	case isDigit(c):
		text := string(c)
		if isDigit(r.next()) {
			text += r.get()
			if isOctal(c) && isOctal(rune(text[1])) && isOctal(r.next()) {
				text += r.get()
				n, _ := strconv.ParseInt(text, 8, 32)
				if n > 0o377 {
					return r.fail(4, `octal escape value \`+text+" outside of range 0-0o377")
				}
				r.write(rune(n))
				return nil
			}
		}
		n, _ := strconv.Atoi(text)
		return r.group(n, len(text))
	case controls[c] != 0:
		r.write(controls[c])
	case isASCIILetter(c):
		return r.fail(2, `bad escape \`+string(c))
	default:
		r.write('\\')
		r.write(c)
	}
	return nil
}

// named reads \g<name>.
func (r *templateReader) named() error {
	if !r.match('<') {
		return r.fail(0, "missing <")
	}
	name, err := r.until('>', "group name")
	if err != nil {
		return err
	}
	n := length(name)
	if py.IsIdentifier(name) {
		index, ok := r.p.index.GetStr(py.NewStr(name)).(py.Int)
		if !ok {
			return py.Errorf(py.IndexError, "unknown group name %s", py.QuoteStr(name))
		}
		return r.group(int(index), n+1)
	}
	index, err := strconv.Atoi(strings.TrimSpace(name))
	if err != nil || index < 0 {
		return r.badName(name)
	}
	return r.group(index, n+1)
}

// expand puts the groups of a match into the template.
func (tpl *template) expand(t *py.Thread, text string, slots []int) (string, error) {
	if len(tpl.parts) == 1 && tpl.parts[0].group < 0 {
		return tpl.parts[0].text, nil
	}
	size := 0
	for _, p := range tpl.parts {
		size += len(p.text)
		if p.group >= 0 && slots[2*p.group] >= 0 && slots[2*p.group+1] >= 0 {
			size += slots[2*p.group+1] - slots[2*p.group]
		}
	}
	if err := t.Take(size); err != nil {
		return "", err
	}
	var b strings.Builder
	b.Grow(size)
	for _, p := range tpl.parts {
		if p.group < 0 {
			b.WriteString(p.text)
		} else if slots[2*p.group] >= 0 && slots[2*p.group+1] >= 0 {
			b.WriteString(text[slots[2*p.group]:slots[2*p.group+1]])
		}
	}
	return b.String(), nil
}

// sub is sub and subn.
func (p *Pattern) sub(t *py.Thread, repl, v, countArg py.Value) (py.Value, int, error) {
	most, err := optionalCount(t, countArg)
	if err != nil {
		return nil, 0, err
	}
	var tpl *template
	if !py.IsCallable(repl) {
		if tpl, err = p.template(t, repl); err != nil {
			return nil, 0, err
		}
	}
	s, err := p.newSearch(t, v, nil, nil, modeSearch)
	if err != nil {
		return nil, 0, err
	}
	var b strings.Builder
	parts := 0 // of the list that CPython joins, for its messages
	last, n := 0, 0
	write := func(text string) error {
		if text == "" {
			return nil
		}
		if b.Cap()-b.Len() < len(text) {
			if err := t.Take(b.Cap() + len(text)); err != nil {
				return err
			}
		}
		b.WriteString(text)
		return nil
	}
	for ; most == 0 || n < most; n++ {
		ok, err := s.find()
		if err != nil {
			return nil, 0, err
		}
		if !ok {
			break
		}
		if from := s.m.slots[0]; from > last {
			parts++
			if err := write(s.text[last:from]); err != nil {
				return nil, 0, err
			}
		}
		last = s.at
		var text string
		if tpl != nil {
			if tpl.bytes != s.bytes {
				return nil, 0, badItem(parts, s.bytes, tpl.value(""))
			}
			if text, err = tpl.expand(t, s.text, s.m.slots); err != nil {
				return nil, 0, err
			}
		} else if text, err = s.call(t, repl, parts); err != nil {
			return nil, 0, err
		}
		parts++
		if err := write(text); err != nil {
			return nil, 0, err
		}
	}
	if n == 0 {
		r, err := s.slice(t, 0, len(s.text))
		return r, 0, err
	}
	if err := write(s.text[last:]); err != nil {
		return nil, 0, err
	}
	if s.bytes {
		return py.NewBytes(b.String()), n, nil
	}
	return py.NewStr(b.String()), n, nil
}

// call asks a function for the replacement of the match that was found.
func (s *search) call(t *py.Thread, fn py.Value, parts int) (string, error) {
	m, err := s.match(t)
	if err != nil {
		return "", err
	}
	r, err := t.Call1(fn, m)
	if err != nil {
		return "", err
	}
	if r == py.None {
		return "", nil
	}
	if s.bytes {
		if b, ok := py.BufferOf(r); ok {
			return b, nil
		}
	} else if x, ok := r.(*py.Str); ok {
		return x.S, nil
	}
	return "", badItem(parts, s.bytes, r)
}

// badItem is the error of joining a replacement of another kind.
func badItem(i int, bytes bool, v py.Value) error {
	if bytes {
		return py.Errorf(py.TypeError, "sequence item %d: expected a bytes-like object, %s found", i, py.TypeName(v))
	}
	return py.Errorf(py.TypeError, "sequence item %d: expected str instance, %s found", i, py.TypeName(v))
}
