package py

import (
	"strings"
	"unicode/utf8"
)

func init() {
	StrClass.Methods(
		Fn{Name: "find", Raw: strFinder("find", strings.Index, false)},
		Fn{Name: "rfind", Raw: strFinder("rfind", strings.LastIndex, false)},
		Fn{Name: "index", Raw: strFinder("index", strings.Index, true)},
		Fn{Name: "rindex", Raw: strFinder("rindex", strings.LastIndex, true)},
		Fn{Name: "count", Raw: strCount},
		Fn{Name: "startswith", Raw: strTester("startswith", strings.HasPrefix)},
		Fn{Name: "endswith", Raw: strTester("endswith", strings.HasSuffix)},
		Fn{Name: "replace", Sig: "old new count? /", Fn: strReplace},
		Fn{Name: "strip", Sig: "chars? /", Fn: strStripper("strip", true, true)},
		Fn{Name: "lstrip", Sig: "chars? /", Fn: strStripper("lstrip", true, false)},
		Fn{Name: "rstrip", Sig: "chars? /", Fn: strStripper("rstrip", false, true)},
		Fn{Name: "removeprefix", Sig: "prefix /", Fn: strRemovePrefix},
		Fn{Name: "removesuffix", Sig: "suffix /", Fn: strRemoveSuffix},
		Fn{Name: "center", Sig: "width fillchar? /", Fn: strPadder(func(pad, width int) int { return pad/2 + pad&width&1 })},
		Fn{Name: "ljust", Sig: "width fillchar? /", Fn: strPadder(func(int, int) int { return 0 })},
		Fn{Name: "rjust", Sig: "width fillchar? /", Fn: strPadder(func(pad, _ int) int { return pad })},
		Fn{Name: "zfill", Sig: "width /", Fn: strZfill},
		Fn{Name: "expandtabs", Sig: "tabsize?", Fn: strExpandTabs},
		Fn{Name: "join", Sig: "iterable /", Fn: strJoin},
		Fn{Name: "encode", Sig: "encoding? errors?", Fn: strEncode},
		Fn{Name: "translate", Sig: "table /", Fn: strTranslate},
	)
	StrClass.StaticMethods(Fn{Name: "maketrans", Sig: "x y? z? /", Fn: strMakeTrans})
}

// argName names the type of an argument as the messages about arguments do.
func argName(v Value) string {
	if v == None {
		return "None"
	}
	return TypeName(v)
}

// searchArgs takes apart the arguments (sub, start, end) of a method that has no
// keyword arguments: self first. An empty bound is nil.
func searchArgs(class *Class, name string, args Args) (self, sub, start, end Value, err error) {
	if len(args.Names) > 0 {
		return nil, nil, nil, nil, Errorf(TypeError, "%s.%s() takes no keyword arguments", class.Name, name)
	}
	switch a := args.Values; len(a) {
	case 4:
		return a[0], a[1], a[2], a[3], nil
	case 3:
		return a[0], a[1], a[2], nil, nil
	case 2:
		return a[0], a[1], nil, nil, nil
	case 1:
		return nil, nil, nil, nil, Errorf(TypeError, "%s() takes at least 1 argument (0 given)", name)
	default:
		return nil, nil, nil, nil, Errorf(TypeError, "%s() takes at most 3 arguments (%d given)", name, len(a)-1)
	}
}

// searchRange is the part of a sequence of length n from start to end; start may
// lie behind end, and then nothing is found, not even the empty text.
func searchRange(t *Thread, start, end Value, n int) (from, to int, err error) {
	if from, err = sliceIndex(t, start, 0); err != nil {
		return 0, 0, err
	}
	if to, err = sliceIndex(t, end, n); err != nil {
		return 0, 0, err
	}
	if to < 0 {
		to = max(to+n, 0)
	}
	if from < 0 {
		from = max(from+n, 0)
	}
	return from, min(to, n), nil
}

func strFinder(name string, find func(s, sub string) int, must bool) func(*Thread, Args) (Value, error) {
	return func(t *Thread, args Args) (Value, error) {
		self, v, start, end, err := searchArgs(StrClass, name, args)
		if err != nil {
			return nil, err
		}
		s := self.(*Str)
		from, to := 0, len(s.S)
		possible := true
		if start != nil {
			if from, to, err = searchRange(t, start, end, s.Len()); err != nil {
				return nil, err
			}
			if possible = from <= to; possible {
				from, to = s.offset(from), s.offset(to)
			}
		}
		sub, ok := v.(*Str)
		if !ok {
			return nil, Errorf(TypeError, "must be str, not %s", TypeName(v))
		}
		at := -1
		if possible {
			at = find(s.S[from:to], sub.S)
		}
		if at < 0 {
			if must {
				return nil, Errorf(ValueError, "substring not found")
			}
			return MakeInt(-1), nil
		}
		at += from
		if !s.ASCII() {
			at = countPoints(s.S[:at])
		}
		return MakeInt(int64(at)), nil
	}
}

func strCount(t *Thread, args Args) (Value, error) {
	self, v, start, end, err := searchArgs(StrClass, "count", args)
	if err != nil {
		return nil, err
	}
	s := self.(*Str)
	from, to, err := searchRange(t, start, end, s.Len())
	if err != nil {
		return nil, err
	}
	sub, ok := v.(*Str)
	if !ok {
		return nil, Errorf(TypeError, "must be str, not %s", TypeName(v))
	}
	if from > to {
		return MakeInt(0), nil
	}
	if sub.S == "" {
		return MakeInt(int64(to - from + 1)), nil
	}
	return MakeInt(int64(strings.Count(s.S[s.offset(from):s.offset(to)], sub.S))), nil
}

func strTester(name string, test func(s, sub string) bool) func(*Thread, Args) (Value, error) {
	return func(t *Thread, args Args) (Value, error) {
		self, v, start, end, err := searchArgs(StrClass, name, args)
		if err != nil {
			return nil, err
		}
		s := self.(*Str)
		text, possible := s.S, true
		if start != nil {
			from, to, err := searchRange(t, start, end, s.Len())
			if err != nil {
				return nil, err
			}
			if possible = from <= to; possible {
				text = s.S[s.offset(from):s.offset(to)]
			}
		}
		switch v := v.(type) {
		case *Str:
			return MakeBool(possible && test(text, v.S)), nil
		case *Tuple:
			for _, item := range v.Items {
				sub, ok := item.(*Str)
				if !ok {
					return nil, Errorf(TypeError, "tuple for %s must only contain str, not %s", name, TypeName(item))
				}
				if possible && test(text, sub.S) {
					return True, nil
				}
			}
			return False, nil
		}
		return nil, Errorf(TypeError, "%s first arg must be str or a tuple of str, not %s", name, TypeName(v))
	}
}

func strReplace(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	old, ok := a[1].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "replace() argument 1 must be str, not %s", argName(a[1]))
	}
	with, ok := a[2].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "replace() argument 2 must be str, not %s", argName(a[2]))
	}
	most, err := optionalInt(t, a[3], -1)
	if err != nil {
		return nil, err
	}
	found := s.Len() + 1
	if old.S != "" {
		found = strings.Count(s.S, old.S)
	}
	if most >= 0 {
		found = min(found, most)
	}
	if found == 0 || old.S == with.S {
		return s.exact(), nil
	}
	size := len(s.S) + found*len(with.S) - found*len(old.S)
	if err := t.Take(64 + size); err != nil {
		return nil, err
	}
	if old.S != "" || !hasSurrogate(s.S) {
		return NewStr(strings.Replace(s.S, old.S, with.S, found)), nil
	}
	b := make([]byte, 0, size)
	rest := s.S
	for range found {
		_, n := decodePoint(rest)
		b = append(append(b, with.S...), rest[:n]...)
		rest = rest[n:]
	}
	return NewStr(string(append(b, rest...))), nil
}

// optionalInt is an argument that is an int or was left out.
func optionalInt(t *Thread, v Value, absent int) (int, error) {
	if v == nil {
		return absent, nil
	}
	return AsInt(t, v)
}

// hasSurrogate reports whether WTF-8 text holds a lone surrogate.
func hasSurrogate(s string) bool { return nextSurrogate(s) >= 0 }

func nextSurrogate(s string) int {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], 0xED)
		if i < 0 {
			return -1
		}
		if from += i; isSurrogateAt(s, from) {
			return from
		}
		from++
	}
}

func strStripper(name string, left, right bool) func(*Thread, []Value) (Value, error) {
	return func(t *Thread, a []Value) (Value, error) {
		s := a[0].(*Str)
		remove := isSpace
		switch chars := a[1].(type) {
		case nil, noneType:
		case *Str:
			remove = func(r rune) bool { return containsPoint(chars.S, r) }
		default:
			return nil, Errorf(TypeError, "%s arg must be None or str", name)
		}
		i, j := 0, len(s.S)
		for left && i < j {
			r, size := decodePoint(s.S[i:j])
			if !remove(r) {
				break
			}
			i += size
		}
		for right && i < j {
			r, size := decodeLastPoint(s.S[i:j])
			if !remove(r) {
				break
			}
			j -= size
		}
		return s.part(t, i, j)
	}
}

func containsPoint(s string, r rune) bool {
	if r < utf8.RuneSelf {
		return strings.IndexByte(s, byte(r)) >= 0
	}
	return strings.Contains(s, PointString(r))
}

func strRemovePrefix(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	prefix, ok := a[1].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "removeprefix() argument must be str, not %s", argName(a[1]))
	}
	return s.part(t, len(s.S)-len(strings.TrimPrefix(s.S, prefix.S)), len(s.S))
}

func strRemoveSuffix(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	suffix, ok := a[1].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "removesuffix() argument must be str, not %s", argName(a[1]))
	}
	return s.part(t, 0, len(strings.TrimSuffix(s.S, suffix.S)))
}

// strPadder makes center, ljust and rjust: before says how much of the padding
// goes before the text.
func strPadder(before func(pad, width int) int) func(*Thread, []Value) (Value, error) {
	return func(t *Thread, a []Value) (Value, error) {
		s := a[0].(*Str)
		width, err := AsInt(t, a[1])
		if err != nil {
			return nil, err
		}
		fill := " "
		if a[2] != nil {
			f, ok := a[2].(*Str)
			if !ok {
				return nil, Errorf(TypeError, "The fill character must be a unicode character, not %s", TypeName(a[2]))
			}
			if f.Len() != 1 {
				return nil, Errorf(TypeError, "The fill character must be exactly one character long")
			}
			fill = f.S
		}
		if width <= s.Len() {
			return s.exact(), nil
		}
		pad := width - s.Len()
		left := before(pad, width)
		return padded(t, s.S, fill, left, pad-left)
	}
}

// padded puts fill so many times before and behind text.
func padded(t *Thread, text, fill string, left, right int) (Value, error) {
	if left+right > maxText {
		return nil, MemoryExceeded(t.MemoryLimit)
	}
	if err := t.Take(64 + len(text) + (left+right)*len(fill)); err != nil {
		return nil, err
	}
	return NewStr(strings.Repeat(fill, left) + text + strings.Repeat(fill, right)), nil
}

// maxText is more code points than any memory limit allows, and few enough that
// sizes computed from it don't overflow.
const maxText = 1 << 40

func strZfill(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	width, err := AsInt(t, a[1])
	if err != nil {
		return nil, err
	}
	if width <= s.Len() {
		return s.exact(), nil
	}
	pad := width - s.Len()
	if pad > maxText {
		return nil, MemoryExceeded(t.MemoryLimit)
	}
	if err := t.Take(64 + len(s.S) + pad); err != nil {
		return nil, err
	}
	sign := 0
	if s.S != "" && (s.S[0] == '+' || s.S[0] == '-') {
		sign = 1
	}
	return NewStr(s.S[:sign] + strings.Repeat("0", pad) + s.S[sign:]), nil
}

func strExpandTabs(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	tab, err := optionalCInt(t, a[1], 8)
	if err != nil {
		return nil, err
	}
	text, err := expandTabs(t, s.S, tab, s.ASCII())
	if err != nil {
		return nil, err
	}
	return NewStr(text), nil
}

// optionalCInt is an argument that C takes as an int of 32 bits.
func optionalCInt(t *Thread, v Value, absent int) (int, error) {
	if v == nil {
		return absent, nil
	}
	i, err := AsIndex(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.(Int)
	if !ok || Int(int32(n)) != n {
		return 0, Errorf(OverflowError, "Python int too large to convert to C int")
	}
	return int(n), nil
}

func expandTabs(t *Thread, s string, tab int, bytesOnly bool) (string, error) {
	tabs := strings.Count(s, "\t")
	if tabs == 0 {
		return s, nil
	}
	if err := t.Take(64 + len(s) + tabs*max(tab, 0)); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(s))
	column := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\t':
			if tab > 0 {
				for n := tab - column%tab; n > 0; n-- {
					b = append(b, ' ')
					column++
				}
			}
		default:
			b = append(b, c)
			if bytesOnly || c&0xC0 != 0x80 {
				column++
			}
			if c == '\n' || c == '\r' {
				column = 0
			}
		}
	}
	return string(b), nil
}

func strJoin(t *Thread, a []Value) (Value, error) {
	items, err := joinItems(t, a[1], "can only join an iterable")
	if err != nil {
		return nil, err
	}
	return Join(t, a[0].(*Str), items)
}

// joinItems are the items of an iterable; a list's or a tuple's own, which the
// caller must not keep.
func joinItems(t *Thread, v Value, otherwise string) ([]Value, error) {
	switch v := v.(type) {
	case *List:
		if v.inst == nil {
			return v.Items, nil
		}
	case *Tuple:
		if v.inst == nil {
			return v.Items, nil
		}
	}
	it, err := Iter(t, v)
	if _, not := Raised(err, TypeError); not {
		return nil, Errorf(TypeError, "%s", otherwise)
	}
	if err != nil {
		return nil, err
	}
	return Collect(t, it)
}

func isIterable(v Value) bool {
	if m := special(v, nameIter); m != nil {
		return m != None
	}
	return v.Class().Native.Iter != nil || special(v, nameGetItem) != nil
}

// Join is sep.join(items).
func Join(t *Thread, sep *Str, items []Value) (Value, error) {
	size := max(len(items)-1, 0) * len(sep.S)
	for i, item := range items {
		s, ok := item.(*Str)
		if !ok {
			return nil, Errorf(TypeError, "sequence item %d: expected str instance, %s found", i, TypeName(item))
		}
		size += len(s.S)
	}
	switch len(items) {
	case 0:
		return emptyStr, nil
	case 1:
		return items[0].(*Str).exact(), nil
	}
	if err := t.Take(64 + size); err != nil {
		return nil, err
	}
	var b strings.Builder
	b.Grow(size)
	for i, item := range items {
		if i > 0 {
			b.WriteString(sep.S)
		}
		b.WriteString(item.(*Str).S)
	}
	return NewStr(b.String()), nil
}

func strEncode(t *Thread, a []Value) (Value, error) {
	encoding, errors, err := codecArgs("encode", a[1], a[2])
	if err != nil {
		return nil, err
	}
	b, err := Encode(t, a[0].(*Str), encoding, errors)
	if err != nil {
		return nil, err
	}
	return NewBytes(b), nil
}

func strTranslate(t *Thread, a []Value) (Value, error) {
	s, table := a[0].(*Str), a[1]
	dict, plain := table.(*Dict)
	plain = plain && dict.inst == nil
	b := make([]byte, 0, len(s.S)+8)
	for rest := s.S; rest != ""; {
		r, size := decodePoint(rest)
		var to Value
		var err error
		if plain {
			to, err = dict.Get(t, MakeInt(int64(r)))
		} else if to, err = GetItem(t, table, MakeInt(int64(r))); err != nil {
			if _, missing := Raised(err, LookupError); missing {
				to, err = nil, nil
			}
		}
		if err != nil {
			return nil, err
		}
		if to != nil {
			to = Unwrap(to)
		}
		before := cap(b)
		switch to := to.(type) {
		case nil:
			b = append(b, rest[:size]...)
		case noneType:
		case *Str:
			b = append(b, to.S...)
		case Int:
			if to < 0 || to > utf8.MaxRune {
				return nil, Errorf(ValueError, "character mapping must be in range(0x110000)")
			}
			b = appendPoint(b, rune(to))
		case *BigInt:
			return nil, Errorf(ValueError, "character mapping must be in range(0x110000)")
		case Bool:
			b = append(b, 0)
			if to {
				b[len(b)-1] = 1
			}
		default:
			return nil, Errorf(TypeError, "character mapping must return integer, None or str")
		}
		if cap(b) != before {
			if err := t.Take(cap(b)); err != nil {
				return nil, err
			}
		}
		rest = rest[size:]
	}
	return NewStr(string(b)), nil
}

func strMakeTrans(t *Thread, a []Value) (Value, error) {
	table := NewDict()
	if a[1] == nil {
		from, ok := a[0].(*Dict)
		if !ok {
			return nil, Errorf(TypeError, "if you give only one argument to maketrans it must be a dict")
		}
		for at := 0; ; {
			key, value, next, ok := from.Next(at)
			if !ok {
				return table, nil
			}
			at = next
			switch k := Unwrap(key).(type) {
			case *Str:
				r, ok := k.Point()
				if !ok {
					return nil, Errorf(ValueError, "string keys in translate table must be of length 1")
				}
				key = MakeInt(int64(r))
			case Int, *BigInt, Bool:
			default:
				return nil, Errorf(TypeError, "keys in translate table must be strings or integers")
			}
			if err := table.Set(t, key, value); err != nil {
				return nil, err
			}
		}
	}
	for i, v := range a[1:] {
		if _, ok := v.(*Str); v != nil && !ok {
			return nil, Errorf(TypeError, "maketrans() argument %d must be str, not %s", i+2, argName(v))
		}
	}
	from, ok := a[0].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "first maketrans argument must be a string if there is a second argument")
	}
	to := a[1].(*Str)
	if from.Len() != to.Len() {
		return nil, Errorf(ValueError, "the first two maketrans arguments must have equal length")
	}
	rest := to.S
	for s := from.S; s != ""; {
		r, size := decodePoint(s)
		x, xSize := decodePoint(rest)
		if err := table.Set(t, MakeInt(int64(r)), MakeInt(int64(x))); err != nil {
			return nil, err
		}
		s, rest = s[size:], rest[xSize:]
	}
	if a[2] != nil {
		for s := a[2].(*Str).S; s != ""; {
			r, size := decodePoint(s)
			if err := table.Set(t, MakeInt(int64(r)), None); err != nil {
				return nil, err
			}
			s = s[size:]
		}
	}
	return table, nil
}
