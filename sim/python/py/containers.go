package py

// List is a list.
type List struct {
	Items []Value
	inst  *Instance
}

// Tuple is a tuple. Its items are never changed.
type Tuple struct {
	Items []Value
	inst  *Instance
}

// Bytes is a bytes object.
type Bytes struct {
	B    string
	inst *Instance
}

// ByteArray is a bytearray.
type ByteArray struct {
	B    []byte
	inst *Instance
}

// Slice is slice(start, stop, step); None where left out.
type Slice struct{ Start, Stop, Step Value }

// Cell is a variable shared by a function and those inside it; nil when unbound.
type Cell struct{ V Value }

func (l *List) Class() *Class {
	if l.inst != nil {
		return l.inst.class
	}
	return ListClass
}

func (l *Tuple) Class() *Class {
	if l.inst != nil {
		return l.inst.class
	}
	return TupleClass
}

func (b *Bytes) Class() *Class {
	if b.inst != nil {
		return b.inst.class
	}
	return BytesClass
}

func (b *ByteArray) Class() *Class {
	if b.inst != nil {
		return b.inst.class
	}
	return ByteArrayClass
}

func (*Slice) Class() *Class { return SliceClass }
func (*Cell) Class() *Class  { return CellClass }

// NewList returns a list that owns items.
func NewList(items ...Value) *List { return &List{Items: items} }

// NewTuple returns a tuple that owns items.
func NewTuple(items ...Value) *Tuple {
	if len(items) == 0 {
		return emptyTuple
	}
	return &Tuple{Items: items}
}

var emptyTuple = &Tuple{}

// NewBytes returns the bytes of b.
func NewBytes(b string) *Bytes { return &Bytes{B: b} }
