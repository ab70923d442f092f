package py

import (
	"strings"
)

// byteMethod is a method of bytes and bytearray: b is the content of self.
type byteMethod func(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error)

// addMethods adds what bytes and bytearray have in common.
func (k *byteKind) addMethods() {
	table := []struct {
		name, sig string
		fn        byteMethod
	}{
		{"capitalize", "", byteCase(func(c byte, i int, _ bool) byte { return lowerOrUpper(c, i == 0) })},
		{"lower", "", byteCase(func(c byte, _ int, _ bool) byte { return lowerOrUpper(c, false) })},
		{"upper", "", byteCase(func(c byte, _ int, _ bool) byte { return lowerOrUpper(c, true) })},
		{"swapcase", "", byteCase(func(c byte, _ int, _ bool) byte { return lowerOrUpper(c, isByteLower(c)) })},
		{"title", "", byteCase(func(c byte, _ int, inWord bool) byte { return lowerOrUpper(c, !inWord) })},
		{"isalnum", "", byteTest(func(c byte) bool { return isByteLetter(c) || isByteDigit(c) })},
		{"isalpha", "", byteTest(isByteLetter)},
		{"isdigit", "", byteTest(isByteDigit)},
		{"isspace", "", byteTest(isByteSpace)},
		{"isascii", "", bytesIsASCII},
		{"islower", "", byteCased(isByteLower, isByteUpper)},
		{"isupper", "", byteCased(isByteUpper, isByteLower)},
		{"istitle", "", bytesIsTitle},
		{"center", "width fillchar? /", bytePadder("center", func(pad, width int) int { return pad/2 + pad&width&1 })},
		{"ljust", "width fillchar? /", bytePadder("ljust", func(int, int) int { return 0 })},
		{"rjust", "width fillchar? /", bytePadder("rjust", func(pad, _ int) int { return pad })},
		{"zfill", "width /", bytesZfill},
		{"expandtabs", "tabsize?", bytesExpandTabs},
		{"strip", "bytes? /", byteStripper(true, true)},
		{"lstrip", "bytes? /", byteStripper(true, false)},
		{"rstrip", "bytes? /", byteStripper(false, true)},
		{"removeprefix", "prefix /", bytesRemovePrefix},
		{"removesuffix", "suffix /", bytesRemoveSuffix},
		{"replace", "old new count? /", bytesReplace},
		{"split", "sep? maxsplit?", byteSplitter(false)},
		{"rsplit", "sep? maxsplit?", byteSplitter(true)},
		{"splitlines", "keepends?", bytesSplitLines},
		{"partition", "sep /", bytePartition(strings.Index, false)},
		{"rpartition", "sep /", bytePartition(strings.LastIndex, true)},
		{"join", "iterable_of_bytes /", bytesJoin},
		{"translate", "table / delete?", bytesTranslate},
		{"hex", "sep? bytes_per_sep?", bytesHex},
		{"decode", "encoding? errors?", bytesDecode},
	}
	for _, m := range table {
		k.class.Methods(Fn{Name: m.name, Sig: m.sig, Fn: func(t *Thread, a []Value) (Value, error) {
			b, _ := BufferOf(a[0])
			return m.fn(k, t, a[0], b, a)
		}})
	}
	k.class.Methods(
		Fn{Name: "find", Raw: k.finder("find", strings.Index, strings.IndexByte, false)},
		Fn{Name: "rfind", Raw: k.finder("rfind", strings.LastIndex, strings.LastIndexByte, false)},
		Fn{Name: "index", Raw: k.finder("index", strings.Index, strings.IndexByte, true)},
		Fn{Name: "rindex", Raw: k.finder("rindex", strings.LastIndex, strings.LastIndexByte, true)},
		Fn{Name: "count", Raw: k.count},
		Fn{Name: "startswith", Raw: k.tester("startswith", strings.HasPrefix)},
		Fn{Name: "endswith", Raw: k.tester("endswith", strings.HasSuffix)},
	)
	k.class.StaticMethods(Fn{Name: "maketrans", Sig: "frm to /", Fn: bytesMakeTrans})
	k.class.ClassMethods(Fn{Name: "fromhex", Sig: "string /", Fn: k.fromHex})
}

func isByteLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isByteUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isByteLetter(c byte) bool { return isByteLower(c) || isByteUpper(c) }
func isByteDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isByteSpace(c byte) bool  { return c == ' ' || '\t' <= c && c <= '\r' }

func lowerOrUpper(c byte, upper bool) byte {
	switch {
	case upper && isByteLower(c):
		return c - 'a' + 'A'
	case !upper && isByteUpper(c):
		return c - 'A' + 'a'
	}
	return c
}

// byteCase makes a method that maps each byte; to gets its index and whether a
// letter stands before it.
func byteCase(to func(c byte, i int, inWord bool) byte) byteMethod {
	return func(k *byteKind, t *Thread, _ Value, b string, _ []Value) (Value, error) {
		if err := t.Take(64 + len(b)); err != nil {
			return nil, err
		}
		mapped := make([]byte, len(b))
		inWord := false
		for i := range mapped {
			mapped[i] = to(b[i], i, inWord)
			inWord = isByteLetter(b[i])
		}
		return k.wrap(string(mapped)), nil
	}
}

func byteTest(is func(c byte) bool) byteMethod {
	return func(_ *byteKind, _ *Thread, _ Value, b string, _ []Value) (Value, error) {
		for i := range len(b) {
			if !is(b[i]) {
				return False, nil
			}
		}
		return MakeBool(b != ""), nil
	}
}

func bytesIsASCII(_ *byteKind, _ *Thread, _ Value, b string, _ []Value) (Value, error) {
	for i := range len(b) {
		if b[i] >= 0x80 {
			return False, nil
		}
	}
	return True, nil
}

func byteCased(is, not func(c byte) bool) byteMethod {
	return func(_ *byteKind, _ *Thread, _ Value, b string, _ []Value) (Value, error) {
		found := false
		for i := range len(b) {
			if not(b[i]) {
				return False, nil
			}
			found = found || is(b[i])
		}
		return MakeBool(found), nil
	}
}

func bytesIsTitle(_ *byteKind, _ *Thread, _ Value, b string, _ []Value) (Value, error) {
	found, inWord := false, false
	for i := range len(b) {
		c := b[i]
		if isByteUpper(c) && inWord || isByteLower(c) && !inWord {
			return False, nil
		}
		inWord = isByteLetter(c)
		found = found || inWord
	}
	return MakeBool(found), nil
}

func bytePadder(name string, before func(pad, width int) int) byteMethod {
	return func(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
		width, err := AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		fill := " "
		if a[2] != nil {
			f, ok := BufferOf(a[2])
			if _, isView := a[2].(*MemoryView); !ok || len(f) != 1 || isView {
				return nil, Errorf(TypeError, "%s() argument 2 must be a byte string of length 1, not %s", name, argName(a[2]))
			}
			fill = f
		}
		if width <= len(b) {
			return k.same(self, b), nil
		}
		pad := width - len(b)
		if err := takeFill(t, len(b), pad); err != nil {
			return nil, err
		}
		left := before(pad, width)
		return k.wrap(strings.Repeat(fill, left) + b + strings.Repeat(fill, pad-left)), nil
	}
}

// takeFill accounts for n bytes and padding.
func takeFill(t *Thread, n, pad int) error {
	if pad > maxText {
		return MemoryExceeded(t.MemoryLimit)
	}
	return t.Take(64 + n + pad)
}

func bytesZfill(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
	width, err := AsInt(t, a[1])
	if err != nil {
		return nil, err
	}
	if width <= len(b) {
		return k.same(self, b), nil
	}
	pad := width - len(b)
	if err := takeFill(t, len(b), pad); err != nil {
		return nil, err
	}
	sign := 0
	if b != "" && (b[0] == '+' || b[0] == '-') {
		sign = 1
	}
	return k.wrap(b[:sign] + strings.Repeat("0", pad) + b[sign:]), nil
}

func bytesExpandTabs(k *byteKind, t *Thread, _ Value, b string, a []Value) (Value, error) {
	tab, err := optionalCInt(t, a[1], 8)
	if err != nil {
		return nil, err
	}
	text, err := expandTabs(t, b, tab, true)
	return k.wrap(text), err
}

func byteStripper(left, right bool) byteMethod {
	return func(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
		chars := " \t\n\v\f\r"
		if a[1] != nil && a[1] != None {
			var err error
			if chars, err = BufferArg(a[1]); err != nil {
				return nil, err
			}
		}
		i, j := 0, len(b)
		for left && i < j && strings.IndexByte(chars, b[i]) >= 0 {
			i++
		}
		for right && i < j && strings.IndexByte(chars, b[j-1]) >= 0 {
			j--
		}
		return k.part(t, self, b, i, j)
	}
}

func bytesRemovePrefix(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
	prefix, err := BufferArg(a[1])
	if err != nil {
		return nil, err
	}
	return k.part(t, self, b, len(b)-len(strings.TrimPrefix(b, prefix)), len(b))
}

func bytesRemoveSuffix(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
	suffix, err := BufferArg(a[1])
	if err != nil {
		return nil, err
	}
	return k.part(t, self, b, 0, len(strings.TrimSuffix(b, suffix)))
}

func bytesReplace(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
	old, err := BufferArg(a[1])
	if err != nil {
		return nil, err
	}
	with, err := BufferArg(a[2])
	if err != nil {
		return nil, err
	}
	most, err := optionalInt(t, a[3], -1)
	if err != nil {
		return nil, err
	}
	found := len(b) + 1
	if old != "" {
		found = strings.Count(b, old)
	}
	if most >= 0 {
		found = min(found, most)
	}
	if found == 0 || old == with {
		return k.same(self, b), nil
	}
	if err := t.Take(64 + len(b) + found*len(with) - found*len(old)); err != nil {
		return nil, err
	}
	if old != "" {
		return k.wrap(strings.Replace(b, old, with, found)), nil
	}
	var out strings.Builder
	out.Grow(len(b) + found*len(with))
	for i := range found {
		out.WriteString(with)
		if i < len(b) {
			out.WriteByte(b[i])
		}
	}
	if found < len(b) {
		out.WriteString(b[found:])
	}
	return k.wrap(out.String()), nil
}

func (k *byteKind) pieces(t *Thread, self Value, b string) *pieces {
	return &pieces{t: t, part: func(i, j int) (Value, error) { return k.part(t, self, b, i, j) }}
}

func nextByteSpace(s string) (bool, int) { return isByteSpace(s[0]), 1 }
func lastByteSpace(s string) (bool, int) { return isByteSpace(s[len(s)-1]), 1 }

func byteSplitter(backwards bool) byteMethod {
	return func(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
		most, err := optionalInt(t, a[2], -1)
		if err != nil {
			return nil, err
		}
		p := k.pieces(t, self, b)
		if a[1] == nil || a[1] == None {
			if backwards {
				err = p.rsplitSpace(b, most, lastByteSpace)
			} else {
				err = p.splitSpace(b, most, nextByteSpace)
			}
		} else {
			var sep string
			if sep, err = BufferArg(a[1]); err != nil {
				return nil, err
			}
			switch {
			case sep == "":
				err = Errorf(ValueError, "empty separator")
			case backwards:
				err = p.rsplit(b, sep, most)
			default:
				err = p.split(b, sep, most)
			}
		}
		if err != nil {
			return nil, err
		}
		return p.list(backwards), nil
	}
}

func bytesSplitLines(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
	keep, err := optionalCInt(t, a[1], 0)
	if err != nil {
		return nil, err
	}
	p := k.pieces(t, self, b)
	if err := p.splitLines(b, keep != 0, func(s string) (bool, int) { return s[0] == '\n' || s[0] == '\r', 1 }); err != nil {
		return nil, err
	}
	return p.list(false), nil
}

func bytePartition(find func(s, sep string) int, backwards bool) byteMethod {
	return func(k *byteKind, t *Thread, self Value, b string, a []Value) (Value, error) {
		sep, err := BufferArg(a[1])
		if err != nil {
			return nil, err
		}
		if sep == "" {
			return nil, Errorf(ValueError, "empty separator")
		}
		i := find(b, sep)
		if i < 0 {
			if backwards {
				return NewTuple(k.wrap(""), k.wrap(""), k.same(self, b)), nil
			}
			return NewTuple(k.same(self, b), k.wrap(""), k.wrap("")), nil
		}
		before, err := k.part(t, self, b, 0, i)
		if err != nil {
			return nil, err
		}
		behind, err := k.part(t, self, b, i+len(sep), len(b))
		if err != nil {
			return nil, err
		}
		between := a[1]
		if k == byteArrayKind {
			between = k.wrap(sep)
		}
		return NewTuple(before, between, behind), nil
	}
}

func bytesJoin(k *byteKind, t *Thread, _ Value, b string, a []Value) (Value, error) {
	items, err := joinItems(t, a[1], "can only join an iterable")
	if err != nil {
		return nil, err
	}
	parts := make([]string, len(items))
	size := max(len(items)-1, 0) * len(b)
	for i, item := range items {
		part, ok := BufferOf(item)
		if !ok {
			return nil, Errorf(TypeError, "sequence item %d: expected a bytes-like object, %s found", i, TypeName(item))
		}
		parts[i] = part
		size += len(part)
	}
	if err := t.Take(64 + size); err != nil {
		return nil, err
	}
	return k.wrap(strings.Join(parts, b)), nil
}

func bytesTranslate(k *byteKind, t *Thread, _ Value, b string, a []Value) (Value, error) {
	var table, remove string
	var err error
	if a[1] != None {
		if table, err = BufferArg(a[1]); err != nil {
			return nil, err
		}
		if len(table) != 256 {
			return nil, Errorf(ValueError, "translation table must be 256 characters long")
		}
	}
	if a[2] != nil {
		if remove, err = BufferArg(a[2]); err != nil {
			return nil, err
		}
	}
	if err := t.Take(64 + len(b)); err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(b))
	for i := range len(b) {
		c := b[i]
		if strings.IndexByte(remove, c) >= 0 {
			continue
		}
		if table != "" {
			c = table[c]
		}
		out = append(out, c)
	}
	return k.wrap(string(out)), nil
}

func bytesMakeTrans(_ *Thread, a []Value) (Value, error) {
	from, err := BufferArg(a[0])
	if err != nil {
		return nil, err
	}
	to, err := BufferArg(a[1])
	if err != nil {
		return nil, err
	}
	if len(from) != len(to) {
		return nil, Errorf(ValueError, "maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return NewBytes(string(table)), nil
}

func bytesHex(_ *byteKind, t *Thread, _ Value, b string, a []Value) (Value, error) {
	return hexOf(t, b, a[1], a[2])
}

// hexOf is bytes.hex(sep, bytes_per_sep).
func hexOf(t *Thread, b string, sepArg, groupArg Value) (Value, error) {
	group, err := optionalCInt(t, groupArg, 1)
	if err != nil {
		return nil, err
	}
	sep := byte(0)
	if sepArg != nil {
		n, err := Len(t, sepArg)
		if err != nil {
			return nil, err
		}
		if n != 1 {
			return nil, Errorf(ValueError, "sep must be length 1.")
		}
		switch s := sepArg.(type) {
		case *Str:
			if !s.ASCII() {
				return nil, Errorf(ValueError, "sep must be ASCII.")
			}
			sep = s.S[0]
		case *Bytes:
			sep = s.B[0]
			if sep >= 0x80 {
				return nil, Errorf(ValueError, "sep must be ASCII.")
			}
		default:
			return nil, Errorf(TypeError, "sep must be str or bytes.")
		}
	}
	if err := t.Take(64 + 3*len(b)); err != nil {
		return nil, err
	}
	out := make([]byte, 0, 3*len(b))
	for i := range len(b) {
		if i > 0 && sepArg != nil {
			if group > 0 && (len(b)-i)%group == 0 || group < 0 && i%-group == 0 {
				out = append(out, sep)
			}
		}
		out = append(out, hexDigits[b[i]>>4], hexDigits[b[i]&15])
	}
	return NewStr(string(out)), nil
}

func (k *byteKind) fromHex(t *Thread, a []Value) (Value, error) {
	s, ok := a[1].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "fromhex() argument must be str, not %s", argName(a[1]))
	}
	if err := t.Take(64 + len(s.S)/2); err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(s.S)/2)
	for i := 0; i < len(s.S); {
		if isByteSpace(s.S[i]) {
			i++
			continue
		}
		high, low := hexValue(s.S[i]), -1
		if high >= 0 {
			i++
			if i < len(s.S) {
				low = hexValue(s.S[i])
			}
		}
		if low < 0 {
			return nil, Errorf(ValueError, "non-hexadecimal number found in fromhex() arg at position %d", countPoints(s.S[:i]))
		}
		out = append(out, byte(high<<4|low))
		i++
	}
	v := k.wrap(string(out))
	if class, ok := a[0].(*Class); ok && class != k.class {
		return t.Call1(class, v)
	}
	return v, nil
}

func bytesDecode(_ *byteKind, t *Thread, _ Value, b string, a []Value) (Value, error) {
	encoding, errors, err := codecArgs("decode", a[1], a[2])
	if err != nil {
		return nil, err
	}
	return Decode(t, b, encoding, errors)
}

// needle is the argument of find and count: bytes, or an int for one byte.
func needle(t *Thread, v Value) (string, error) {
	if b, ok := BufferOf(v); ok {
		return b, nil
	}
	if !isIndex(v) {
		return "", Errorf(TypeError, "argument should be integer or bytes-like object, not '%s'", TypeName(v))
	}
	c, err := byteOf(t, v, "byte")
	return string([]byte{c}), err
}

// window is the part of self that find and the others look at, and where it
// begins; not ok if start lies behind end.
func (k *byteKind) window(t *Thread, name string, args Args) (b string, from int, sub Value, ok bool, err error) {
	self, sub, start, end, err := searchArgs(k.class, name, args)
	if err != nil {
		return "", 0, nil, false, err
	}
	b, _ = BufferOf(self)
	from, to, err := searchRange(t, start, end, len(b))
	if err != nil || from > to {
		return "", 0, sub, false, err
	}
	return b[from:to], from, sub, true, nil
}

func (k *byteKind) finder(name string, find func(s, sub string) int, findByte func(s string, c byte) int, must bool) func(*Thread, Args) (Value, error) {
	return func(t *Thread, args Args) (Value, error) {
		b, from, v, ok, err := k.window(t, name, args)
		if err != nil {
			return nil, err
		}
		sub, err := needle(t, v)
		if err != nil {
			return nil, err
		}
		at := -1
		switch {
		case !ok:
		case len(sub) == 1:
			at = findByte(b, sub[0])
		default:
			at = find(b, sub)
		}
		if at < 0 {
			if must {
				return nil, Errorf(ValueError, "subsection not found")
			}
			return MakeInt(-1), nil
		}
		return MakeInt(int64(from + at)), nil
	}
}

func (k *byteKind) count(t *Thread, args Args) (Value, error) {
	b, _, v, ok, err := k.window(t, "count", args)
	if err != nil {
		return nil, err
	}
	sub, err := needle(t, v)
	switch {
	case err != nil:
		return nil, err
	case !ok:
		return MakeInt(0), nil
	case sub == "":
		return MakeInt(int64(len(b) + 1)), nil
	}
	return MakeInt(int64(strings.Count(b, sub))), nil
}

func (k *byteKind) tester(name string, test func(s, sub string) bool) func(*Thread, Args) (Value, error) {
	return func(t *Thread, args Args) (Value, error) {
		b, _, v, possible, err := k.window(t, name, args)
		if err != nil {
			return nil, err
		}
		if tuple, ok := v.(*Tuple); ok {
			for _, item := range tuple.Items {
				sub, err := BufferArg(item)
				if err != nil {
					return nil, err
				}
				if possible && test(b, sub) {
					return True, nil
				}
			}
			return False, nil
		}
		sub, ok := BufferOf(v)
		if !ok {
			return nil, Errorf(TypeError, "%s first arg must be bytes or a tuple of bytes, not %s", name, TypeName(v))
		}
		return MakeBool(possible && test(b, sub)), nil
	}
}
