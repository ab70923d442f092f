package py

// printer builds the repr of a container. Nested containers make texts that grow
// faster than what they hold, so each doubling asks for memory.
type printer struct {
	t *Thread
	b []byte
}

func (p *printer) text(s string) error {
	if need := len(p.b) + len(s); need > cap(p.b) && need > 256 {
		size := 2 * need
		if err := p.t.Take(size); err != nil {
			return err
		}
		b := make([]byte, len(p.b), size)
		copy(b, p.b)
		p.b = b
	}
	p.b = append(p.b, s...)
	return nil
}

func (p *printer) repr(v Value) error {
	s, err := Repr(p.t, v)
	if err != nil {
		return err
	}
	return p.text(s)
}

// beginPrint is false if v is being printed already: it holds itself. Else
// endPrint must follow.
func (t *Thread) beginPrint(v Value) bool {
	for _, p := range t.printing {
		if p == v {
			return false
		}
	}
	t.printing = append(t.printing, v)
	return true
}

func (t *Thread) endPrint() {
	n := len(t.printing) - 1
	t.printing[n] = nil
	t.printing = t.printing[:n]
}

// BeginRepr and EndRepr stand around the repr of a container of another package,
// see reprlib.recursive_repr: false means that v holds itself and is being printed.
func (t *Thread) BeginRepr(v Value) bool { return t.beginPrint(v) }

// EndRepr undoes BeginRepr.
func (t *Thread) EndRepr() { t.endPrint() }

// items writes the reprs of items, which may change meanwhile.
func (p *printer) items(items *[]Value) error {
	for i := 0; i < len(*items); i++ {
		if i > 0 {
			if err := p.text(", "); err != nil {
				return err
			}
		}
		if err := p.repr((*items)[i]); err != nil {
			return err
		}
	}
	return nil
}
