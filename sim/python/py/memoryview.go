package py

import "strings"

// MemoryView is a memoryview of the bytes of a bytes or bytearray, n of them
// from start on, step apart. It holds the memory that a bytearray had when the
// view was made: CPython refuses to resize the bytearray as long as there are
// views, which can't be known here.
type MemoryView struct {
	obj      Value
	text     string // of bytes
	memory   []byte // of a bytearray
	start    int
	step, n  int
	readOnly bool
	released bool
}

func (*MemoryView) Class() *Class { return MemoryViewClass }

// Walk is for Count. Memory that the bytearray has left counts for the view.
func (m *MemoryView) Walk(visit func(Value)) int {
	visit(m.obj)
	if b, ok := m.obj.(*ByteArray); ok && cap(b.B) != cap(m.memory) {
		return 128 + cap(m.memory)
	}
	return 128
}

// NewMemoryView is memoryview(v).
func NewMemoryView(v Value) (*MemoryView, error) {
	switch v := v.(type) {
	case *Bytes:
		return &MemoryView{obj: v, text: v.B, step: 1, n: len(v.B), readOnly: true}, nil
	case *ByteArray:
		return &MemoryView{obj: v, memory: v.B, step: 1, n: len(v.B)}, nil
	case *MemoryView:
		if err := v.check(); err != nil {
			return nil, err
		}
		view := *v
		return &view, nil
	}
	return nil, Errorf(TypeError, "memoryview: a bytes-like object is required, not '%s'", TypeName(v))
}

func (m *MemoryView) check() error {
	if m.released {
		return Errorf(ValueError, "operation forbidden on released memoryview object")
	}
	return nil
}

func (m *MemoryView) at(i int) byte {
	i = m.start + i*m.step
	if m.readOnly && m.memory == nil {
		return m.text[i]
	}
	return m.memory[i]
}

// content copies what the view shows.
func (m *MemoryView) content() string {
	if m.step == 1 {
		if m.memory == nil {
			return m.text[m.start : m.start+m.n]
		}
		return string(m.memory[m.start : m.start+m.n])
	}
	b := make([]byte, m.n)
	for i := range b {
		b[i] = m.at(i)
	}
	return string(b)
}

func (m *MemoryView) writable() ([]byte, bool) {
	if m.readOnly || m.released || m.step != 1 {
		return nil, false
	}
	end := m.start + m.n
	return m.memory[m.start:end:end], true
}

func init() {
	n := MemoryViewClass.Native
	n.Repr = func(t *Thread, v Value) (string, error) {
		if v.(*MemoryView).released {
			return sprintf("<released memory at 0x%x>", t.ID(v)), nil
		}
		return sprintf("<memory at 0x%x>", t.ID(v)), nil
	}
	n.Hash = func(_ *Thread, v Value) (uint64, error) {
		m := v.(*MemoryView)
		if err := m.check(); err != nil {
			return 0, err
		}
		if !m.readOnly {
			return 0, Errorf(ValueError, "cannot hash writable memoryview object")
		}
		return hashString(m.content()), nil
	}
	n.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		if op != Eq && op != Ne {
			return NotImplemented, nil
		}
		return bytesCompare(t, op, a, b)
	}
	n.Len = func(_ *Thread, v Value) (int, error) {
		m := v.(*MemoryView)
		return m.n, m.check()
	}
	n.GetItem = viewGetItem
	n.SetItem = viewSetItem
	n.DelItem = func(_ *Thread, v, _ Value) error {
		m := v.(*MemoryView)
		if err := m.check(); err != nil {
			return err
		}
		if m.readOnly {
			return Errorf(TypeError, "cannot modify read-only memory")
		}
		return Errorf(TypeError, "cannot delete memory")
	}
	n.Iter = func(_ *Thread, v Value) (Value, error) {
		return &ByteIter{of: v, class: MemoryViewIterClass}, v.(*MemoryView).check()
	}
	n.New = viewNew
	viewMethods := func(name, sig string, fn func(t *Thread, m *MemoryView, a []Value) (Value, error)) Fn {
		return Fn{Name: name, Sig: sig, Fn: func(t *Thread, a []Value) (Value, error) {
			m := a[0].(*MemoryView)
			if err := m.check(); err != nil {
				return nil, err
			}
			return fn(t, m, a)
		}}
	}
	MemoryViewClass.Methods(
		viewMethods("tobytes", "order?", func(t *Thread, m *MemoryView, _ []Value) (Value, error) {
			return bytesKind.take(t, strings.Clone(m.content()))
		}),
		viewMethods("tolist", "", func(t *Thread, m *MemoryView, _ []Value) (Value, error) {
			if err := t.Take(16 * m.n); err != nil {
				return nil, err
			}
			items := make([]Value, m.n)
			for i := range items {
				items[i] = MakeInt(int64(m.at(i)))
			}
			return NewList(items...), nil
		}),
		viewMethods("hex", "sep? bytes_per_sep?", func(t *Thread, m *MemoryView, a []Value) (Value, error) {
			return hexOf(t, m.content(), a[1], a[2])
		}),
		viewMethods("toreadonly", "", func(_ *Thread, m *MemoryView, _ []Value) (Value, error) {
			view := *m
			view.readOnly = true
			return &view, nil
		}),
		viewMethods("cast", "format shape?", viewCast),
		viewMethods("__enter__", "", func(_ *Thread, m *MemoryView, _ []Value) (Value, error) { return m, nil }),
		Fn{Name: "release", Fn: func(_ *Thread, a []Value) (Value, error) { return a[0].(*MemoryView).release(), nil }},
		Fn{Name: "__exit__", Raw: func(_ *Thread, args Args) (Value, error) {
			return args.Values[0].(*MemoryView).release(), nil
		}},
	)
	for _, g := range []struct {
		name string
		get  func(m *MemoryView) Value
	}{
		{"obj", func(m *MemoryView) Value { return m.obj }},
		{"nbytes", func(m *MemoryView) Value { return MakeInt(int64(m.n)) }},
		{"readonly", func(m *MemoryView) Value { return MakeBool(m.readOnly) }},
		{"itemsize", func(*MemoryView) Value { return MakeInt(1) }},
		{"format", func(*MemoryView) Value { return asciiStrs['B'] }},
		{"ndim", func(*MemoryView) Value { return MakeInt(1) }},
		{"shape", func(m *MemoryView) Value { return NewTuple(MakeInt(int64(m.n))) }},
		{"strides", func(m *MemoryView) Value { return NewTuple(MakeInt(int64(m.step))) }},
		{"suboffsets", func(*MemoryView) Value { return NewTuple() }},
		{"c_contiguous", func(m *MemoryView) Value { return MakeBool(m.contiguous()) }},
		{"f_contiguous", func(m *MemoryView) Value { return MakeBool(m.contiguous()) }},
		{"contiguous", func(m *MemoryView) Value { return MakeBool(m.contiguous()) }},
	} {
		MemoryViewClass.Getter(g.name, func(_ *Thread, self Value) (Value, error) {
			m := self.(*MemoryView)
			if err := m.check(); err != nil {
				return nil, err
			}
			return g.get(m), nil
		}, nil)
	}
	MemoryViewClass.Seal()
}

func (m *MemoryView) contiguous() bool { return m.step == 1 || m.n <= 1 }

// release drops the memory; obj stays for Walk.
func (m *MemoryView) release() Value {
	*m = MemoryView{obj: None, step: 1, released: true}
	return None
}

var viewArgs = NewFunc("memoryview", "object", nil)

func viewNew(_ *Thread, _ *Class, args Args) (Value, error) {
	a, err := bindArgs(viewArgs, args)
	if err != nil {
		return nil, err
	}
	return NewMemoryView(a[0])
}

func viewGetItem(t *Thread, v, key Value) (Value, error) {
	m := v.(*MemoryView)
	if err := m.check(); err != nil {
		return nil, err
	}
	switch slice, ok := key.(*Slice); {
	case ok:
		c, err := sliceCut(t, slice, m.n)
		if err != nil {
			return nil, err
		}
		return m.slice(c), nil
	case key == Ellipsis:
		return m, nil
	case !isIndex(key):
		return nil, Errorf(TypeError, "memoryview: invalid slice key")
	}
	i, err := m.index(t, key)
	if err != nil {
		return nil, err
	}
	return MakeInt(int64(m.at(i))), nil
}

func (m *MemoryView) index(t *Thread, key Value) (int, error) {
	i, err := itemIndex(t, key)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += m.n
	}
	if i < 0 || i >= m.n {
		return 0, Errorf(IndexError, "index out of bounds on dimension 1")
	}
	return i, nil
}

func (m *MemoryView) slice(c cut) *MemoryView {
	view := *m
	view.n = c.n
	if c.n > 0 {
		view.start, view.step = m.start+c.start*m.step, m.step
		if c.n > 1 {
			view.step = m.step * c.step
		}
	} else {
		view.step = 1
	}
	return &view
}

func viewSetItem(t *Thread, v, key, item Value) error {
	m := v.(*MemoryView)
	if err := m.check(); err != nil {
		return err
	}
	if m.readOnly {
		return Errorf(TypeError, "cannot modify read-only memory")
	}
	if slice, ok := key.(*Slice); ok {
		c, err := sliceCut(t, slice, m.n)
		if err != nil {
			return err
		}
		with, err := BufferArg(item)
		if err != nil {
			return err
		}
		if len(with) != c.n {
			return Errorf(ValueError, "memoryview assignment: lvalue and rvalue have different structures")
		}
		part := m.slice(c)
		for i := range len(with) {
			m.memory[part.start+i*part.step] = with[i]
		}
		return nil
	}
	if !isIndex(key) {
		return Errorf(TypeError, "memoryview: invalid slice key")
	}
	i, err := m.index(t, key)
	if err != nil {
		return err
	}
	if !isIndex(item) {
		return Errorf(TypeError, "memoryview: invalid type for format 'B'")
	}
	n, err := AsIndex(t, item)
	if err != nil {
		return err
	}
	c, ok := n.(Int)
	if !ok || c < 0 || c > 255 {
		return Errorf(ValueError, "memoryview: invalid value for format 'B'")
	}
	if m.released {
		return m.check()
	}
	m.memory[m.start+i*m.step] = byte(c)
	return nil
}

// viewCast gives views of bytes only.
func viewCast(_ *Thread, m *MemoryView, a []Value) (Value, error) {
	format, ok := a[1].(*Str)
	if !ok {
		return nil, Errorf(TypeError, "format argument must be a string")
	}
	if format.S != "B" && format.S != "@B" || a[2] != nil {
		return nil, Errorf(NotImplementedError, "memoryview: casts to other formats than 'B' are not supported")
	}
	view := *m
	return &view, nil
}
