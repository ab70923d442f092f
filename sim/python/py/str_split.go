package py

import "strings"

func init() {
	StrClass.Methods(
		Fn{Name: "split", Sig: "sep? maxsplit?", Fn: strSplitter(false)},
		Fn{Name: "rsplit", Sig: "sep? maxsplit?", Fn: strSplitter(true)},
		Fn{Name: "splitlines", Sig: "keepends?", Fn: strSplitLines},
		Fn{Name: "partition", Sig: "sep /", Fn: strPartition(strings.Index, false)},
		Fn{Name: "rpartition", Sig: "sep /", Fn: strPartition(strings.LastIndex, true)},
	)
}

// pieces collects what a split makes: part makes a value of the bytes from i to j.
type pieces struct {
	t     *Thread
	items []Value
	part  func(i, j int) (Value, error)
}

func (p *pieces) add(i, j int) error {
	if len(p.items) == cap(p.items) && len(p.items) >= 64 {
		if err := p.t.Take(len(p.items) * (2*16 + 64)); err != nil {
			return err
		}
	}
	v, err := p.part(i, j)
	p.items = append(p.items, v)
	return err
}

// list returns the pieces, turned round if they were found from the end.
func (p *pieces) list(backwards bool) Value {
	if backwards {
		for i, j := 0, len(p.items)-1; i < j; i, j = i+1, j-1 {
			p.items[i], p.items[j] = p.items[j], p.items[i]
		}
	}
	return NewList(p.items...)
}

// split cuts s at sep, at most so many times if most is not negative.
func (p *pieces) split(s, sep string, most int) error {
	from := 0
	for ; most != 0; most-- {
		i := strings.Index(s[from:], sep)
		if i < 0 {
			break
		}
		if err := p.add(from, from+i); err != nil {
			return err
		}
		from += i + len(sep)
	}
	return p.add(from, len(s))
}

func (p *pieces) rsplit(s, sep string, most int) error {
	to := len(s)
	for ; most != 0; most-- {
		i := strings.LastIndex(s[:to], sep)
		if i < 0 {
			break
		}
		if err := p.add(i+len(sep), to); err != nil {
			return err
		}
		to = i
	}
	return p.add(0, to)
}

// splitSpace cuts s at runs of white space; next says how long the first code
// point of a text is and whether it is white space.
func (p *pieces) splitSpace(s string, most int, next func(s string) (space bool, size int)) error {
	i := 0
	for {
		for i < len(s) {
			space, size := next(s[i:])
			if !space {
				break
			}
			i += size
		}
		if i == len(s) {
			return nil
		}
		if most == 0 {
			return p.add(i, len(s))
		}
		most--
		from := i
		for i < len(s) {
			space, size := next(s[i:])
			if space {
				break
			}
			i += size
		}
		if err := p.add(from, i); err != nil {
			return err
		}
	}
}

// rsplitSpace is splitSpace from the end; last looks at the last code point.
func (p *pieces) rsplitSpace(s string, most int, last func(s string) (space bool, size int)) error {
	j := len(s)
	for {
		for j > 0 {
			space, size := last(s[:j])
			if !space {
				break
			}
			j -= size
		}
		if j == 0 {
			return nil
		}
		if most == 0 {
			return p.add(0, j)
		}
		most--
		to := j
		for j > 0 {
			space, size := last(s[:j])
			if space {
				break
			}
			j -= size
		}
		if err := p.add(j, to); err != nil {
			return err
		}
	}
}

func strPieces(t *Thread, s *Str) *pieces {
	return &pieces{t: t, part: func(i, j int) (Value, error) { return s.part(t, i, j) }}
}

func nextSpace(s string) (bool, int) {
	r, size := decodePoint(s)
	return isSpace(r), size
}

func lastSpace(s string) (bool, int) {
	r, size := decodeLastPoint(s)
	return isSpace(r), size
}

func strSplitter(backwards bool) func(*Thread, []Value) (Value, error) {
	return func(t *Thread, a []Value) (Value, error) {
		s := a[0].(*Str)
		most, err := optionalInt(t, a[2], -1)
		if err != nil {
			return nil, err
		}
		p := strPieces(t, s)
		switch sep := a[1].(type) {
		case nil, noneType:
			if backwards {
				err = p.rsplitSpace(s.S, most, lastSpace)
			} else {
				err = p.splitSpace(s.S, most, nextSpace)
			}
		case *Str:
			switch {
			case sep.S == "":
				err = Errorf(ValueError, "empty separator")
			case backwards:
				err = p.rsplit(s.S, sep.S, most)
			default:
				err = p.split(s.S, sep.S, most)
			}
		default:
			err = Errorf(TypeError, "must be str or None, not %s", TypeName(sep))
		}
		if err != nil {
			return nil, err
		}
		return p.list(backwards), nil
	}
}

func strSplitLines(t *Thread, a []Value) (Value, error) {
	s := a[0].(*Str)
	keep, err := optionalCInt(t, a[1], 0)
	if err != nil {
		return nil, err
	}
	p := strPieces(t, s)
	err = p.splitLines(s.S, keep != 0, func(s string) (bool, int) {
		r, size := decodePoint(s)
		return isLineEnd(r), size
	})
	if err != nil {
		return nil, err
	}
	return p.list(false), nil
}

func (p *pieces) splitLines(s string, keep bool, next func(s string) (end bool, size int)) error {
	from := 0
	for i := 0; i < len(s); {
		end, size := next(s[i:])
		if !end {
			i += size
			continue
		}
		to := i
		i += size
		if s[to] == '\r' && i < len(s) && s[i] == '\n' {
			i++
		}
		if keep {
			to = i
		}
		if err := p.add(from, to); err != nil {
			return err
		}
		from = i
	}
	if from < len(s) {
		return p.add(from, len(s))
	}
	return nil
}

func strPartition(find func(s, sep string) int, backwards bool) func(*Thread, []Value) (Value, error) {
	return func(t *Thread, a []Value) (Value, error) {
		s := a[0].(*Str)
		sep, ok := a[1].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "must be str, not %s", TypeName(a[1]))
		}
		if sep.S == "" {
			return nil, Errorf(ValueError, "empty separator")
		}
		i := find(s.S, sep.S)
		if i < 0 {
			if backwards {
				return NewTuple(emptyStr, emptyStr, s.exact()), nil
			}
			return NewTuple(s.exact(), emptyStr, emptyStr), nil
		}
		before, err := s.part(t, 0, i)
		if err != nil {
			return nil, err
		}
		behind, err := s.part(t, i+len(sep.S), len(s.S))
		if err != nil {
			return nil, err
		}
		return NewTuple(before, sep, behind), nil
	}
}
