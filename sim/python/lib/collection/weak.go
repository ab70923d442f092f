package collection

import (
	"eyewall/sim/python/py"
)

// Ref is a weakref.ref. Nothing is collected before the end of a run, so it always
// refers to its object, and callbacks are never called.
type Ref struct {
	to       py.Value
	callback py.Value // or nil
	inst     *py.Instance
}

// RefClass is weakref.ref.
var RefClass = py.NewStatic("weakref", "ReferenceType", py.LayoutOther, &py.Slots{})

// Class is weakref.ReferenceType or derived from it.
func (r *Ref) Class() *py.Class {
	if r.inst != nil {
		return r.inst.Class()
	}
	return RefClass
}

// InstancePart holds the attributes of derived objects.
func (r *Ref) InstancePart() *py.Instance { return r.inst }

// Walk serves the count of memory.
func (r *Ref) Walk(visit func(py.Value)) int {
	visitAll(visit, r.to, r.callback)
	return 64
}

// registry holds the references to each object, in the order in which they were made.
type registry struct {
	of  map[py.Value][]py.Value // looked up only
	all []py.Value
}

// Walk serves the count of memory.
func (r *registry) Walk(visit func(py.Value)) int {
	visitAll(visit, r.all...)
	return 80 * len(r.all)
}

var registryClass = py.NewStatic("_weakref", "registry", py.LayoutOther, &py.Slots{})

func (*registry) Class() *py.Class { return registryClass }

// WeakRef makes the module _weakref, on which weakref stands.
func WeakRef(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_weakref")
	m.Set("ref", RefClass)
	m.Set("_registry", &registry{of: map[py.Value][]py.Value{}})
	m.Funcs(
		py.Fn{Name: "check", Sig: "obj /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) { return py.None, referable(a[0]) }},
		py.Fn{Name: "getweakrefs", Sig: "obj /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return py.NewList(append([]py.Value(nil), registered(t).of[a[0]]...)...), nil
		}},
		py.Fn{Name: "getweakrefcount", Sig: "obj /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return py.MakeInt(int64(len(registered(t).of[a[0]]))), nil
		}},
	)
	return m, nil
}

var (
	nameModule   = py.Name("_weakref")
	nameRegistry = py.Name("_registry")
	nameName     = py.Name("__name__")
)

// registered is the registry of the run.
func registered(t *py.Thread) *registry {
	if m, ok := t.Modules.GetStr(nameModule).(*py.Module); ok {
		if r, ok := m.Dict.GetStr(nameRegistry).(*registry); ok {
			return r
		}
	}
	return &registry{of: map[py.Value][]py.Value{}}
}

func init() {
	registryClass.Seal()
	c := RefClass
	c.Final = false
	s := c.Native
	s.New = func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
		if n := len(args.Positional()); n < 1 || n > 2 {
			how, most := "at least", 1
			if n > 2 {
				how, most = "at most", 2
			}
			return nil, py.Errorf(py.TypeError, "__new__ expected %s %d argument%s, got %d", how, most, map[bool]string{true: "s"}[most > 1], n)
		}
		r := &Ref{to: args.Values[0]}
		if err := referable(r.to); err != nil {
			return nil, err
		}
		if len(args.Positional()) == 2 && args.Values[1] != py.None {
			r.callback = args.Values[1]
		}
		all := registered(t)
		if class != RefClass {
			r.inst = py.NewInstance(class)
		} else if r.callback == nil {
			for _, v := range all.of[r.to] {
				if old := v.(*Ref); old.inst == nil && old.callback == nil {
					return old, nil
				}
			}
		}
		all.of[r.to] = append(all.of[r.to], r)
		all.all = append(all.all, r)
		return r, t.Take(120)
	}
	s.Init = func(_ *py.Thread, v py.Value, args py.Args) error {
		if len(args.Names) > 0 {
			return py.Errorf(py.TypeError, "%s() takes no keyword arguments", "ref")
		}
		return nil
	}
	s.Call = func(_ *py.Thread, v py.Value, args py.Args) (py.Value, error) {
		if n := len(args.Values); n > 0 {
			return nil, py.Errorf(py.TypeError, "weakref expected 0 arguments, got %d", n)
		}
		return v.(*Ref).to, nil
	}
	s.Hash = func(t *py.Thread, v py.Value) (uint64, error) { return py.Hash(t, v.(*Ref).to) }
	s.Compare = func(t *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
		x, okX := a.(*Ref)
		y, okY := b.(*Ref)
		if !okX || !okY || op != py.Eq && op != py.Ne {
			return py.NotImplemented, nil
		}
		return py.Compare(t, op, x.to, y.to)
	}
	s.Repr = func(t *py.Thread, v py.Value) (string, error) {
		to := v.(*Ref).to
		text := "<weakref at " + address(t, v) + "; to '" + py.TypeName(to) + "' at " + address(t, to)
		name, err := py.GetAttrOr(t, to, nameName)
		if s, ok := name.(*py.Str); ok {
			text += " (" + s.S + ")"
		}
		return text + ">", err
	}
	c.Getter("__callback__", func(_ *py.Thread, v py.Value) (py.Value, error) { return orNone(v.(*Ref).callback), nil }, nil)
	c.ClassMethods(classGetItem)
	c.Seal()
}

// address is an object's id as reprs show it.
func address(t *py.Thread, v py.Value) string {
	const digits = "0123456789abcdef"
	text := ""
	for id := t.ID(v); id > 0; id >>= 4 {
		text = digits[id&15:id&15+1] + text
	}
	return "0x" + text
}

var (
	nameSlots   = py.Name("__slots__")
	nameWeakref = py.Name("__weakref__")
)

// referable says whether weak references to v can be made: not to those of most built-in
// types.
func referable(v py.Value) error {
	c := v.Class()
	wrong := py.Errorf(py.TypeError, "cannot create weak reference to '%s' object", py.TypeName(v))
	switch v.(type) {
	case *py.Function, *py.Builtin, *py.Method, *py.Class, *py.Module, *py.Set, *Deque:
		return nil
	case *py.Tuple:
		return wrong // of derived classes, too
	}
	if c.Static {
		switch c.QualName {
		case "generator", "coroutine", "async_generator", "socket", "TextIOWrapper", "Pattern", "partial":
			return nil
		}
		return wrong
	}
	switch c.Layout {
	case py.LayoutInt, py.LayoutBytes:
		return wrong // as all that differ in size
	}
	if !c.NoDict {
		return nil
	}
	for _, k := range c.MRO {
		slots := k.Attrs.GetStr(nameSlots)
		if s, ok := slots.(*py.Str); ok && s.S == nameWeakref.S {
			return nil
		}
		for _, item := range itemsOf(slots) {
			if s, ok := item.(*py.Str); ok && s.S == nameWeakref.S {
				return nil
			}
		}
	}
	return wrong
}

func itemsOf(v py.Value) []py.Value {
	switch v := v.(type) {
	case *py.Tuple:
		return v.Items
	case *py.List:
		return v.Items
	}
	return nil
}
