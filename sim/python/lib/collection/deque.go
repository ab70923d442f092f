package collection

import (
	"eyewall/sim/python/py"
)

// Deque is a deque: a ring of items that begins at head.
type Deque struct {
	ring    []py.Value
	head, n int
	longest int // maxlen, or -1
	changes int // counts what iterators must not live through
	inst    *py.Instance
}

var (
	// DequeClass is collections.deque.
	DequeClass       = static("collections", "deque")
	dequeIterClass   = static("_collections", "_deque_iterator")
	dequeReversClass = static("_collections", "_deque_reverse_iterator")
)

// static makes a class whose name in messages has its module, as those of CPython's
// classes written in C have.
func static(module, name string) *py.Class {
	c := py.NewStatic(module, name, py.LayoutOther, &py.Slots{})
	c.Name = module + "." + name
	return c
}

// Class is collections.deque or derived from it.
func (d *Deque) Class() *py.Class {
	if d.inst != nil {
		return d.inst.Class()
	}
	return DequeClass
}

// InstancePart holds the attributes of derived objects.
func (d *Deque) InstancePart() *py.Instance { return d.inst }

// Walk serves the count of memory.
func (d *Deque) Walk(visit func(py.Value)) int {
	for i := range d.n {
		visit(d.item(i))
	}
	return 80 + 16*len(d.ring)
}

func (d *Deque) place(i int) int {
	if i += d.head; i >= len(d.ring) {
		i -= len(d.ring)
	}
	return i
}

func (d *Deque) item(i int) py.Value { return d.ring[d.place(i)] }

// grow makes room for one more item.
func (d *Deque) grow(t *py.Thread) error {
	if d.n < len(d.ring) {
		return nil
	}
	size := max(8, 2*d.n)
	if err := t.Take(16 * size); err != nil {
		return err
	}
	ring := make([]py.Value, size)
	for i := range d.n {
		ring[i] = d.item(i)
	}
	d.ring, d.head = ring, 0
	return nil
}

func (d *Deque) append(t *py.Thread, v py.Value) error {
	if d.longest == 0 {
		return nil
	}
	if d.n == d.longest {
		d.pop(0)
	}
	if err := d.grow(t); err != nil {
		return err
	}
	d.ring[d.place(d.n)] = v
	d.n++
	d.changes++
	return nil
}

func (d *Deque) appendLeft(t *py.Thread, v py.Value) error {
	if d.longest == 0 {
		return nil
	}
	if d.n == d.longest {
		d.pop(d.n - 1)
	}
	if err := d.grow(t); err != nil {
		return err
	}
	d.head = d.place(len(d.ring) - 1)
	d.ring[d.head] = v
	d.n++
	d.changes++
	return nil
}

// pop removes item i.
func (d *Deque) pop(i int) py.Value {
	v := d.item(i)
	d.changes++
	if i < d.n/2 {
		for ; i > 0; i-- {
			d.ring[d.place(i)] = d.item(i - 1)
		}
		d.ring[d.head] = nil
		d.head = d.place(1)
		d.n--
		return v
	}
	for ; i < d.n-1; i++ {
		d.ring[d.place(i)] = d.item(i + 1)
	}
	d.n--
	d.ring[d.place(d.n)] = nil
	return v
}

func (d *Deque) clear() {
	d.ring, d.head, d.n = nil, 0, 0
	d.changes++
}

// items returns the items in a slice of their own.
func (d *Deque) items(t *py.Thread) ([]py.Value, error) {
	if err := t.Take(16 * d.n); err != nil {
		return nil, err
	}
	items := make([]py.Value, d.n)
	for i := range items {
		items[i] = d.item(i)
	}
	return items, nil
}

func (d *Deque) extend(t *py.Thread, v py.Value) error {
	if v == py.Value(d) {
		items, err := d.items(t)
		if err != nil {
			return err
		}
		v = py.NewTuple(items...)
	}
	t.Hold(d)
	defer t.Release()
	return py.Each(t, v, func(x py.Value) error { return d.append(t, x) })
}

// rotate moves the last n items to the front.
func (d *Deque) rotate(t *py.Thread, n int) error {
	if d.n < 2 {
		return nil
	}
	if n %= d.n; n < 0 {
		n += d.n
	}
	if err := t.Work(min(n, d.n-n)); err != nil {
		return err
	}
	if n <= d.n/2 {
		for range n {
			v := d.pop(d.n - 1)
			d.head = d.place(len(d.ring) - 1)
			d.ring[d.head] = v
			d.n++
		}
		return nil
	}
	for range d.n - n {
		v := d.pop(0)
		d.ring[d.place(d.n)] = v
		d.n++
	}
	return nil
}

// insert puts v before item i, which may be out of range as for a list.
func (d *Deque) insert(t *py.Thread, i int, v py.Value) error {
	if d.n == d.longest {
		return py.Errorf(py.IndexError, "deque already at its maximum size")
	}
	if i < 0 {
		i = max(i+d.n, 0)
	}
	if i >= d.n {
		return d.append(t, v)
	}
	if err := d.appendLeft(t, v); err != nil {
		return err
	}
	for j := range i {
		d.ring[d.place(j)] = d.item(j + 1)
	}
	d.ring[d.place(i)] = v
	return t.Work(i)
}

// find returns where v is from start on and before stop, or -1.
func (d *Deque) find(t *py.Thread, v py.Value, start, stop int) (int, error) {
	changes := d.changes
	for i := start; i < stop; i++ {
		same, err := py.Equal(t, d.item(i), v)
		if err != nil {
			return -1, err
		}
		if d.changes != changes {
			return -1, py.Errorf(py.RuntimeError, "deque mutated during iteration")
		}
		if same {
			return i, nil
		}
		if err := t.Work(1); err != nil {
			return -1, err
		}
	}
	return -1, nil
}

// like makes an empty deque of the same class and maxlen.
func (d *Deque) like(t *py.Thread) (*Deque, error) {
	if d.inst == nil {
		return &Deque{longest: d.longest}, nil
	}
	args := []py.Value{py.NewTuple()}
	if d.longest >= 0 {
		args = append(args, py.MakeInt(int64(d.longest)))
	}
	v, err := t.Call1(d.Class(), args...)
	if err != nil {
		return nil, err
	}
	c, ok := v.(*Deque)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s() must return a deque, not %s", d.Class().Name, py.TypeName(v))
	}
	return c, nil
}

func (d *Deque) copy(t *py.Thread) (*Deque, error) {
	c, err := d.like(t)
	if err != nil {
		return nil, err
	}
	return c, c.extend(t, d)
}

// deques' iterators.
type dequeIter struct {
	deque   *Deque // nil: ended
	at      int
	changes int
	back    bool
}

func (it *dequeIter) Class() *py.Class {
	if it.back {
		return dequeReversClass
	}
	return dequeIterClass
}

// Walk serves the count of memory.
func (it *dequeIter) Walk(visit func(py.Value)) int {
	if it.deque != nil {
		visit(it.deque)
	}
	return 48
}

func dequeNext(_ *py.Thread, v py.Value) (py.Value, error) {
	it := v.(*dequeIter)
	d := it.deque
	if d == nil {
		return nil, nil
	}
	if it.changes != d.changes {
		it.deque = nil
		return nil, py.Errorf(py.RuntimeError, "deque mutated during iteration")
	}
	if it.at >= d.n {
		it.deque = nil
		return nil, nil
	}
	i := it.at
	it.at++
	if it.back {
		i = d.n - 1 - i
	}
	return d.item(i), nil
}
