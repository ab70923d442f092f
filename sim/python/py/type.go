package py

import (
	"slices"
	"strings"
)

func init() {
	s := TypeClass.Native
	TypeClass.Final = false
	s.Repr = func(_ *Thread, v Value) (string, error) {
		c := v.(*Class)
		return "<class '" + c.FullName() + "'>", nil
	}
	s.New = func(t *Thread, meta *Class, args Args) (Value, error) {
		given := args.Positional()
		if len(given) == 1 && meta == TypeClass {
			return given[0].Class(), nil
		}
		if len(given) != 3 {
			return nil, Errorf(TypeError, "type() takes 1 or 3 arguments")
		}
		name, ok := given[0].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "type.__new__() argument 1 must be str, not %s", argName(given[0]))
		}
		bases, ok := given[1].(*Tuple)
		if !ok {
			return nil, Errorf(TypeError, "type.__new__() argument 2 must be tuple, not %s", argName(given[1]))
		}
		ns, ok := given[2].(*Dict)
		if !ok {
			return nil, Errorf(TypeError, "type.__new__() argument 3 must be dict, not %s", argName(given[2]))
		}
		if w, err := winner(meta, bases.Items); err == nil && w != meta {
			// A metaclass of a base makes the class, by its own __new__.
			if maker, ok := w.Lookup(nameNew).(*StaticMethod); ok {
				return t.Call(t, maker.Func, Args{Values: append([]Value{w}, args.Values...), Names: args.Names})
			}
		}
		return NewClass(t, meta, name.S, bases.Items, ns, Args{Values: args.Values[3:], Names: args.Names})
	}
	s.Init = func(_ *Thread, _ Value, args Args) error {
		if n := len(args.Positional()); n != 1 && n != 3 {
			return Errorf(TypeError, "type.__init__() takes 1 or 3 arguments")
		}
		return nil
	}
	s.Call = func(t *Thread, v Value, args Args) (Value, error) { return NewObject(t, v.(*Class), args) }
	s.Binary = func(t *Thread, op Operator, a, b Value) (Value, error) {
		if op != Or {
			return NotImplemented, nil
		}
		return NewUnion(t, a, b)
	}
	get := func(name string, f func(c *Class) Value, set func(t *Thread, c *Class, item Value) error) {
		var write func(*Thread, Value, Value) error
		if set != nil {
			write = func(t *Thread, v, item Value) error {
				c := v.(*Class)
				if c.Static {
					return Errorf(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, c.Name)
				}
				if item == nil && name != "__abstractmethods__" && name != "__annotations__" {
					return Errorf(TypeError, "cannot delete '%s' attribute of immutable type '%s'", name, c.Name)
				}
				return set(t, c, item)
			}
		}
		TypeClass.Getter(name, func(_ *Thread, v Value) (Value, error) {
			r := f(v.(*Class))
			if r == nil {
				if name == "__abstractmethods__" {
					return nil, Errorf(AttributeError, "%s", name)
				}
				return nil, NoAttribute(v, nameOf(name))
			}
			return r, nil
		}, write)
	}
	str := func(t *Thread, item Value, name string, c *Class) (*Str, error) {
		s, ok := item.(*Str)
		if !ok {
			return nil, Errorf(TypeError, "can only assign string to %s.%s, not '%s'", c.Name, name, TypeName(item))
		}
		return s, nil
	}
	get("__name__", func(c *Class) Value {
		if c.Static {
			// Messages name some types with their module: 'collections.deque'.
			return NewStr(c.Name[strings.LastIndexByte(c.Name, '.')+1:])
		}
		return NewStr(c.Name)
	}, func(t *Thread, c *Class, item Value) error {
		s, err := str(t, item, "__name__", c)
		if err == nil {
			c.Name = s.S
		}
		return err
	})
	get("__qualname__", func(c *Class) Value { return NewStr(c.QualName) }, func(t *Thread, c *Class, item Value) error {
		s, err := str(t, item, "__qualname__", c)
		if err == nil {
			c.QualName = s.S
		}
		return err
	})
	get("__module__", func(c *Class) Value {
		if v := c.Attrs.GetStr(nameModule); v != nil {
			if _, isGetter := v.(*GetSet); !isGetter {
				return v
			}
		}
		return NewStr(c.Module)
	}, func(t *Thread, c *Class, item Value) error {
		if s, ok := item.(*Str); ok {
			c.Module = s.S
		}
		c.SetAttr(nameModule, item)
		return nil
	})
	get("__doc__", func(c *Class) Value {
		if v := c.Attrs.GetStr(nameDoc); v != nil {
			return v
		}
		return None
	}, func(_ *Thread, c *Class, item Value) error {
		c.SetAttr(nameDoc, item)
		return nil
	})
	get("__bases__", func(c *Class) Value {
		items := make([]Value, len(c.Bases))
		for i, b := range c.Bases {
			items[i] = b
		}
		return NewTuple(items...)
	}, setBases)
	get("__base__", func(c *Class) Value {
		if b := c.best(); b != nil {
			return b
		}
		return None
	}, nil)
	mro := func(c *Class) []Value {
		items := make([]Value, len(c.MRO))
		for i, b := range c.MRO {
			items[i] = b
		}
		return items
	}
	get("__mro__", func(c *Class) Value { return NewTuple(mro(c)...) }, nil)
	get("__dict__", func(c *Class) Value { return &MappingProxy{&c.Attrs} }, nil)
	get("__annotations__", func(c *Class) Value {
		v := c.Attrs.GetStr(nameAnnotations)
		if v == nil && !c.Static {
			v = NewDict()
			c.Attrs.SetStr(nameAnnotations, v)
		}
		return v
	}, func(_ *Thread, c *Class, item Value) error {
		if item == nil && c.Attrs.DeleteStr(nameAnnotations) == nil {
			return Errorf(AttributeError, "__annotations__")
		}
		if item != nil {
			c.SetAttr(nameAnnotations, item)
		}
		return nil
	})
	get("__abstractmethods__", func(c *Class) Value {
		if c == TypeClass {
			return nil
		}
		return c.Attrs.GetStr(nameAbstract)
	}, func(_ *Thread, c *Class, item Value) error {
		if item == nil && c.Attrs.DeleteStr(nameAbstract) == nil {
			return Errorf(AttributeError, "__abstractmethods__")
		}
		if item != nil {
			c.SetAttr(nameAbstract, item)
		}
		return nil
	})
	get("__text_signature__", func(*Class) Value { return None }, nil)
	for _, name := range []string{"__base__", "__mro__"} {
		TypeClass.Attrs.GetStr(nameOf(name)).(*GetSet).Member = true
	}
	TypeClass.Methods(
		Fn{Name: "mro", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) {
			order, err := linearize(a[0].(*Class))
			items := make([]Value, len(order))
			for i, k := range order {
				items[i] = k
			}
			return NewList(items...), err
		}},
		Fn{Name: "__subclasses__", Sig: "/", Fn: func(t *Thread, a []Value) (Value, error) {
			items := staticChildren(a[0].(*Class))
			for _, k := range t.children[a[0].(*Class)] {
				items = append(items, k)
			}
			return NewList(items...), nil
		}},
		Fn{Name: "__instancecheck__", Sig: "instance /", Fn: func(t *Thread, a []Value) (Value, error) {
			is, err := NativeInstance(t, a[1], a[0].(*Class))
			return MakeBool(is), err
		}},
		Fn{Name: "__subclasscheck__", Sig: "subclass /", Fn: func(_ *Thread, a []Value) (Value, error) {
			is, err := subclassOf(a[1], a[0].(*Class))
			return MakeBool(is), err
		}},
		Fn{Name: "__dir__", Sig: "/", Fn: func(t *Thread, a []Value) (Value, error) { return Dir(t, a[0]) }},
	)
	setter := func(name *Str, sig string, item func(a []Value) Value) {
		TypeClass.Methods(Fn{Name: name.S, Sig: sig, Fn: func(t *Thread, a []Value) (Value, error) {
			s, err := attrName(a[1])
			if err == nil {
				err = GenericSetAttr(t, a[0], t.InternStr(s), item(a))
			}
			return None, err
		}})
		TypeClass.Attrs.GetStr(name).(*Builtin).wrapper = true
	}
	setter(nameSetAttr, "name value /", func(a []Value) Value { return a[2] })
	setter(nameDelAttr, "name /", func([]Value) Value { return nil })
	TypeClass.ClassMethods(Fn{Name: "__prepare__", Raw: func(*Thread, Args) (Value, error) { return NewDict(), nil }})
	TypeClass.Seal()

	p := MappingProxyClass.Native
	p.NoHash, p.Hash = true, Unhashable
	p.Repr = func(t *Thread, v Value) (string, error) {
		r, err := Repr(t, v.(*MappingProxy).Of)
		return "mappingproxy(" + r + ")", err
	}
	p.Str = func(t *Thread, v Value) (string, error) { return ToStr(t, v.(*MappingProxy).Of) }
	p.Len = func(t *Thread, v Value) (int, error) { return Len(t, v.(*MappingProxy).Of) }
	p.GetItem = func(t *Thread, v, key Value) (Value, error) { return GetItem(t, v.(*MappingProxy).Of, key) }
	p.Contains = func(t *Thread, v, item Value) (bool, error) { return Contains(t, v.(*MappingProxy).Of, item) }
	p.Iter = func(t *Thread, v Value) (Value, error) { return Iter(t, v.(*MappingProxy).Of) }
	p.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		if x, ok := a.(*MappingProxy); ok {
			a = x.Of
		}
		if x, ok := b.(*MappingProxy); ok {
			b = x.Of
		}
		return Compare(t, op, a, b)
	}
	p.Binary = func(t *Thread, op Operator, a, b Value) (Value, error) {
		if op != Or {
			return NotImplemented, nil
		}
		if x, ok := a.(*MappingProxy); ok {
			a = x.Of
		}
		if x, ok := b.(*MappingProxy); ok {
			b = x.Of
		}
		return Binary(t, op, a, b)
	}
	p.New = func(t *Thread, _ *Class, args Args) (Value, error) {
		if len(args.Values) != 1 {
			return nil, Errorf(TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)")
		}
		of := args.Values[0]
		if _, ok := of.(*Dict); !ok && of.Class().Lookup(nameGetItem) == nil || of.Class().Layout == LayoutList || of.Class().Layout == LayoutTuple {
			return nil, Errorf(TypeError, "mappingproxy() argument must be a mapping, not %s", TypeName(of))
		}
		return &MappingProxy{of}, nil
	}
	forward := func(name string) Fn {
		return Fn{Name: name, Raw: func(t *Thread, args Args) (Value, error) {
			m, err := GetAttr(t, args.Values[0].(*MappingProxy).Of, nameOf(name))
			if err != nil {
				return nil, err
			}
			return t.Call(t, m, Args{Values: args.Values[1:], Names: args.Names})
		}}
	}
	for _, name := range strings.Fields("get keys values items copy __reversed__") {
		MappingProxyClass.Methods(forward(name))
	}
	MappingProxyClass.Flags = FlagMapping
	MappingProxyClass.Seal()
}

// staticChildren are the built-in exceptions below one, by their names, and bool.
func staticChildren(c *Class) []Value {
	if c == IntClass {
		return []Value{BoolClass}
	}
	var found []*Class
	for _, k := range ExceptionClasses {
		if slices.Contains(k.Bases, c) {
			found = append(found, k)
		}
	}
	slices.SortStableFunc(found, func(a, b *Class) int {
		// ExceptionGroup is made last.
		if a == ExceptionGroup || b == ExceptionGroup {
			return len(a.Bases) - len(b.Bases)
		}
		return strings.Compare(a.Name, b.Name)
	})
	items := make([]Value, len(found))
	for i, k := range found {
		items[i] = k
	}
	return items
}

// setBases is c.__bases__ = item: other classes of the same layout, which change the
// order of c and of the classes derived from it.
func setBases(t *Thread, c *Class, item Value) error {
	tuple, ok := item.(*Tuple)
	if !ok {
		return Errorf(TypeError, "can only assign tuple to %s.__bases__, not %s", c.Name, TypeName(item))
	}
	if len(tuple.Items) == 0 {
		return Errorf(TypeError, "can only assign non-empty tuple to %s.__bases__, not ()", c.Name)
	}
	changed := &Class{Name: c.Name}
	for _, v := range tuple.Items {
		b, ok := v.(*Class)
		if !ok {
			return Errorf(TypeError, "%s.__bases__ must be tuple of classes, not '%s'", c.Name, TypeName(v))
		}
		if b.IsSubclass(c) {
			return Errorf(TypeError, "a __bases__ item causes an inheritance cycle")
		}
		if b.Final {
			return Errorf(TypeError, "type '%s' is not an acceptable base type", b.FullName())
		}
		changed.Bases = append(changed.Bases, b)
	}
	if err := changed.chooseLayout(); err != nil {
		return err
	}
	old := c.closest
	if changed.closest.Static || old.Static {
		if changed.closest != old {
			return Errorf(TypeError, "__bases__ assignment: '%s' deallocator differs from '%s'", changed.closest.Name, old.Name)
		}
	} else if !changed.closest.sameLayout(old) {
		return Errorf(TypeError, "__bases__ assignment: '%s' object layout differs from '%s'", changed.closest.Name, old.Name)
	}
	bases, closest := c.Bases, c.closest
	c.Bases, c.closest = changed.Bases, changed.closest
	below := t.below(c)
	orders := make([][]*Class, len(below))
	for i, k := range below {
		orders[i] = k.MRO
		order, err := linearize(k)
		if err != nil {
			c.Bases, c.closest = bases, closest
			for j, k := range below[:i] {
				k.MRO = orders[j]
			}
			return err
		}
		k.MRO = order
	}
	for _, b := range bases {
		t.children[b] = slices.DeleteFunc(t.children[b], func(k *Class) bool { return k == c })
	}
	for _, b := range c.Bases {
		t.children[b] = append(t.children[b], c)
	}
	t.classEpoch++
	return nil
}

// below are c and the classes derived from it, each behind those it is derived from.
func (rt *Runtime) below(c *Class) []*Class {
	found := []*Class{c}
	for i := 0; i < len(found); i++ {
		for _, k := range rt.children[found[i]] {
			// A class met again goes behind this base of its.
			found = slices.DeleteFunc(found, func(f *Class) bool { return f == k })
			found = append(found, k)
		}
	}
	return found
}

// MappingProxy is a mapping that can't be changed through it: a class's __dict__.
type MappingProxy struct{ Of Value }

// MappingProxyClass is types.MappingProxyType.
var MappingProxyClass = newStatic("mappingproxy", LayoutOther)

// Class is mappingproxy.
func (*MappingProxy) Class() *Class { return MappingProxyClass }

// Walk serves the count of memory.
func (m *MappingProxy) Walk(visit func(Value)) int {
	visit(m.Of)
	return 48
}
