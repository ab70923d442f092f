package py

type viewKind uint8

const (
	viewKeys viewKind = iota
	viewValues
	viewItems
)

// DictView is what keys(), values() and items() of a dict return.
type DictView struct {
	dict *Dict
	kind viewKind
	as   *Class // nil: the class of its kind
}

// The types of the views.
var (
	DictKeysClass   = newStatic("dict_keys", LayoutOther)
	DictValuesClass = newStatic("dict_values", LayoutOther)
	DictItemsClass  = newStatic("dict_items", LayoutOther)
)

var viewClasses = [...]*Class{DictKeysClass, DictValuesClass, DictItemsClass}

func (v *DictView) Class() *Class {
	if v.as != nil {
		return v.as
	}
	return viewClasses[v.kind]
}

// As makes v of a class derived from that of its kind, and returns it.
func (v *DictView) As(class *Class) *DictView {
	v.as = class
	return v
}

// Walk is for Count.
func (v *DictView) Walk(visit func(Value)) int {
	visit(v.dict)
	return 32
}

// Dict returns the dict that it shows.
func (v *DictView) Dict() *Dict { return v.dict }

// NewDictView returns a view of another package's kind of dict: "keys", "values"
// or "items".
func NewDictView(d *Dict, kind string) *DictView {
	switch kind {
	case "keys":
		return &DictView{dict: d, kind: viewKeys}
	case "values":
		return &DictView{dict: d, kind: viewValues}
	}
	return &DictView{dict: d, kind: viewItems}
}

func init() {
	for kind, c := range viewClasses {
		kind := viewKind(kind)
		c.Native.Repr = viewRepr
		c.Native.Len = func(_ *Thread, v Value) (int, error) { return v.(*DictView).dict.live, nil }
		c.Native.Iter = func(_ *Thread, v Value) (Value, error) { return newDictIter(v.(*DictView).dict, kind), nil }
		if kind != viewValues {
			c.Native.Hash, c.Native.NoHash = Unhashable, true
			c.Native.Contains = viewContains
			c.Native.Compare = viewCompare
			c.Native.Binary = viewBinary
			c.Methods(Fn{Name: "isdisjoint", Sig: "other /", Via: "collect", Fn: viewIsDisjoint})
		}
		c.Methods(Fn{Name: "__reversed__", Fn: func(_ *Thread, a []Value) (Value, error) {
			return newDictReverseIter(a[0].(*DictView).dict, kind), nil
		}})
		c.Getter("mapping", func(_ *Thread, self Value) (Value, error) { return &MappingProxy{self.(*DictView).dict}, nil }, nil)
		c.Seal()
	}
}

func viewRepr(t *Thread, v Value) (string, error) {
	if !t.beginPrint(v) {
		return "...", nil
	}
	defer t.endPrint()
	view := v.(*DictView)
	p := printer{t: t, b: append(make([]byte, 0, 64), view.Class().Name+"(["...)}
	var items []Value
	it := newDictIter(view.dict, view.kind)
	for {
		item, err := dictIterNext(t, it)
		if err != nil {
			return "", err
		}
		if item == nil {
			break
		}
		items = append(items, item)
	}
	if err := p.items(&items); err != nil {
		return "", err
	}
	return string(append(p.b, "])"...)), nil
}

func viewContains(t *Thread, v, item Value) (bool, error) {
	view := v.(*DictView)
	if view.kind == viewKeys {
		return view.dict.Has(t, item)
	}
	pair, ok := item.(*Tuple)
	if !ok || len(pair.Items) != 2 {
		return false, nil
	}
	value, err := view.dict.Get(t, pair.Items[0])
	if value == nil || err != nil {
		return false, err
	}
	return sameKey(t, value, pair.Items[1])
}

// isSetLike reports whether v is a set or a view that is like one.
func isSetLike(v Value) bool {
	switch v := v.(type) {
	case *Set:
		return true
	case *DictView:
		return v.kind != viewValues
	}
	return false
}

func viewCompare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	if !isSetLike(a) || !isSetLike(b) {
		return NotImplemented, nil
	}
	n, err := Len(t, a)
	if err != nil {
		return nil, err
	}
	m, err := Len(t, b)
	if err != nil {
		return nil, err
	}
	small, large := a, b
	fits := n <= m
	switch op {
	case Eq, Ne:
		fits = n == m
	case Lt:
		fits = n < m
	case Gt:
		small, large, fits = b, a, n > m
	case Ge:
		small, large, fits = b, a, n >= m
	}
	if fits {
		fits, err = allIn(t, small, large)
	}
	return MakeBool(fits == (op != Ne)), err
}

// allIn reports whether all items of a are in b.
func allIn(t *Thread, a, b Value) (bool, error) {
	return everyItem(t, a, func(x Value) (bool, error) { return Contains(t, b, x) })
}

func viewBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	switch op {
	case And:
		return viewIntersection(t, a, b)
	case Or, Sub, Xor:
	default:
		return NotImplemented, nil
	}
	s := NewSet()
	var from Value = a
	if v, ok := a.(*DictView); ok && v.kind == viewKeys && v.dict.inst == nil {
		from = v.dict
	}
	if err := s.Update(t, from); err != nil {
		return nil, err
	}
	switch op {
	case Or:
		return s, s.Update(t, b)
	case Sub:
		return s, s.differenceUpdate(t, b)
	}
	return s, s.symmetricUpdate(t, b)
}

func viewIntersection(t *Thread, a, b Value) (Value, error) {
	view, ok := a.(*DictView)
	if !ok {
		view, b = b.(*DictView), a
	}
	switch other := b.(type) {
	case *Set:
		if other.inst == nil && view.dict.live <= other.used {
			return other.intersection(t, view)
		}
	case *DictView:
		if other.kind != viewValues && other.dict.live > view.dict.live {
			view, b = other, view
		}
	}
	s := NewSet()
	return s, Each(t, b, func(x Value) error {
		in, err := viewContains(t, view, x)
		if !in || err != nil {
			return err
		}
		return s.Add(t, x)
	})
}

func viewIsDisjoint(t *Thread, a []Value) (Value, error) {
	view, other := a[0].(*DictView), a[1]
	if v, ok := other.(*DictView); ok && v == view {
		return MakeBool(view.dict.live == 0), nil
	}
	var container, items Value = view, other
	if isSetLike(other) {
		n, err := Len(t, other)
		if err != nil {
			return nil, err
		}
		if n > view.dict.live {
			container, items = other, view
		}
	}
	return boolResult(everyItem(t, items, func(x Value) (bool, error) {
		in, err := Contains(t, container, x)
		return !in, err
	}))
}
