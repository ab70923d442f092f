package py

import (
	"slices"
	"strings"
)

func setClassAttr(t *Thread, c *Class, name *Str, item Value) error {
	if c.Static {
		return Errorf(TypeError, "cannot set '%s' attribute of immutable type '%s'", name.S, c.Name)
	}
	if item == nil {
		if c.Attrs.DeleteStr(name) == nil {
			return Errorf(AttributeError, "type object '%s' has no attribute '%s'", c.Name, name.S)
		}
		t.classEpoch++
		return nil
	}
	c.SetAttr(t.InternStr(name), item)
	return nil
}

// classGetItem is list[int]: __class_getitem__, or a generic alias for built-in types.
func classGetItem(t *Thread, c *Class, key Value) (Value, error) {
	if m := special(c, nameGetItem); m != nil {
		return callSpecial(t, m, c, key)
	}
	raw := c.Lookup(nameClassGetItem)
	if raw == nil {
		if c == TypeClass {
			return NewAlias(c, key), nil
		}
		return nil, Errorf(TypeError, "type '%s' is not subscriptable", c.Name)
	}
	fn, err := descriptorGet(t, raw, nil, c)
	if err != nil {
		return nil, err
	}
	return t.Call1(fn, key)
}

// PrepareClass does the first half of a class statement: it replaces bases by what
// their __mro_entries__ give, finds the metaclass, and asks its __prepare__ for the
// namespace of the body. rest are the keywords but metaclass.
func PrepareClass(t *Thread, name Value, bases []Value, keywords Args) (meta, ns Value, resolved []Value, rest Args, err error) {
	replaced := false
	for _, b := range bases {
		if _, ok := b.(*Class); !ok {
			m, err := GetAttrOr(t, b, nameMROEntries)
			if err != nil {
				return nil, nil, nil, rest, err
			}
			if m != nil {
				r, err := t.Call1(m, NewTuple(bases...))
				if err != nil {
					return nil, nil, nil, rest, err
				}
				tuple, ok := r.(*Tuple)
				if !ok {
					return nil, nil, nil, rest, Errorf(TypeError, "__mro_entries__ must return a tuple")
				}
				resolved = append(resolved, tuple.Items...)
				replaced = true
				continue
			}
		}
		resolved = append(resolved, b)
	}
	for i, n := range keywords.Names {
		v := keywords.Values[len(keywords.Values)-len(keywords.Names)+i]
		if n.S == "metaclass" {
			meta = v
			continue
		}
		rest.Names = append(rest.Names, n)
		rest.Values = append(rest.Values, v)
	}
	if meta == nil {
		meta = TypeClass
		if len(resolved) > 0 {
			meta = resolved[0].Class()
		}
	}
	if m, ok := meta.(*Class); ok {
		if meta, err = winner(m, resolved); err != nil {
			return nil, nil, nil, rest, err
		}
	}
	prepare, err := GetAttrOr(t, meta, namePrepare)
	if err != nil {
		return nil, nil, nil, rest, err
	}
	if _, native := prepare.(*Builtin); prepare == nil || native {
		ns = NewDict()
	} else {
		args := append([]Value{name, NewTuple(resolved...)}, rest.Values...)
		if ns, err = t.Call(t, prepare, Args{Values: args, Names: rest.Names}); err != nil {
			return nil, nil, nil, rest, err
		}
		if _, ok := ns.(*Dict); !ok && ns.Class().Lookup(nameSetItem) == nil {
			metaName := "<metaclass>"
			if m, ok := meta.(*Class); ok {
				metaName = m.Name
			}
			return nil, nil, nil, rest, Errorf(TypeError, "%s.__prepare__() must return a mapping, not %s", metaName, TypeName(ns))
		}
	}
	if replaced {
		if err := SetItem(t, ns, nameOrigBases, NewTuple(bases...)); err != nil {
			return nil, nil, nil, rest, err
		}
	}
	return meta, ns, resolved, rest, nil
}

// winner is the most derived metaclass.
func winner(meta *Class, bases []Value) (*Class, error) {
	for _, b := range bases {
		m := b.Class()
		if meta.IsSubclass(m) {
			continue
		}
		if m.IsSubclass(meta) {
			meta = m
			continue
		}
		return nil, Errorf(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
	}
	return meta, nil
}

// NewClass makes a class: type(name, bases, namespace).
func NewClass(t *Thread, meta *Class, name string, bases []Value, ns *Dict, keywords Args) (*Class, error) {
	if strings.IndexByte(name, 0) >= 0 {
		return nil, Errorf(ValueError, "type name must not contain null characters")
	}
	if len(bases) == 0 {
		bases = []Value{ObjectClass}
	}
	m, err := winner(meta, bases)
	if err != nil {
		return nil, err
	}
	c := &Class{Name: name, QualName: name, Meta: m, rt: t.Runtime, Module: "builtins"}
	for i, v := range bases {
		b, ok := v.(*Class)
		if !ok {
			return nil, Errorf(TypeError, "bases must be types")
		}
		if b.Final {
			return nil, Errorf(TypeError, "type '%s' is not an acceptable base type", b.FullName())
		}
		for _, earlier := range bases[:i] {
			if earlier == v {
				return nil, Errorf(TypeError, "duplicate base class %s", b.Name)
			}
		}
		c.Bases = append(c.Bases, b)
	}
	if err := c.chooseLayout(); err != nil {
		return nil, err
	}
	if c.MRO, err = linearize(c); err != nil {
		return nil, err
	}
	if mro := m.Lookup(nameMRO2); mro != nil {
		if _, native := mro.(*Builtin); !native {
			if err := c.ownMRO(t, mro); err != nil {
				return nil, err
			}
		}
	}
	if err := t.Take(600 + 8*len(c.MRO)); err != nil {
		return nil, err
	}
	if err := t.Work(len(c.MRO)); err != nil {
		return nil, err
	}
	for at := 0; ; {
		k, v, next, ok := ns.Next(at)
		if !ok {
			break
		}
		at = next
		if key, ok := k.(*Str); ok {
			c.Attrs.SetStr(t.InternStr(key), v)
		} else if err := c.Attrs.Set(t, k, v); err != nil {
			return nil, err
		}
	}
	if err := c.readNamespace(t); err != nil {
		return nil, err
	}
	cell, _ := c.Attrs.DeleteStr(nameClassCell).(*Cell)
	if err := c.makeSlots(t); err != nil {
		return nil, err
	}
	if c.Attrs.GetStr(nameDoc) == nil {
		c.Attrs.SetStr(nameDoc, None)
	}
	if c.Attrs.GetStr(nameCompare[Eq]) != nil && c.Attrs.GetStr(nameHash) == nil {
		c.Attrs.SetStr(nameHash, None)
	}
	if cell != nil {
		cell.V = c
	}
	for _, b := range c.Bases {
		t.children[b] = append(t.children[b], c)
	}
	t.classEpoch++
	if err = c.setNames(t); err == nil {
		err = callInitSubclass(t, c, keywords)
	}
	if err != nil {
		for _, b := range c.Bases {
			t.children[b] = slices.DeleteFunc(t.children[b], func(k *Class) bool { return k == c })
		}
		return nil, err
	}
	return c, nil
}

// readNamespace does what some names in a class's body mean.
func (c *Class) readNamespace(t *Thread) error {
	switch q := c.Attrs.DeleteStr(nameQualName).(type) {
	case nil:
	case *Str:
		c.QualName = q.S
	default:
		return Errorf(TypeError, "type __qualname__ must be a str, not %s", TypeName(q))
	}
	if mod := c.Attrs.GetStr(nameModule); mod != nil {
		c.Module = ""
		if s, ok := mod.(*Str); ok {
			c.Module = s.S
		}
	} else if g := t.Globals(t); g != nil {
		if mod, ok := g.GetStr(nameName).(*Str); ok {
			c.Module = mod.S
			c.Attrs.SetStr(nameModule, mod)
		}
	}
	if f, ok := c.Attrs.GetStr(nameNew).(*Function); ok {
		c.Attrs.SetStr(nameNew, &StaticMethod{Func: f})
	}
	for _, n := range []*Str{nameInitSubclass, nameClassGetItem} {
		if f, ok := c.Attrs.GetStr(n).(*Function); ok {
			c.Attrs.SetStr(n, &ClassMethod{Func: f})
		}
	}
	if cell := c.Attrs.GetStr(nameClassCell); cell != nil {
		if _, ok := cell.(*Cell); !ok {
			return Errorf(TypeError, "__classcell__ must be a nonlocal cell, not %s", "<class '"+cell.Class().FullName()+"'>")
		}
	}
	return nil
}

// setNames calls __set_name__ of what is in the namespace, in its order.
func (c *Class) setNames(t *Thread) error {
	for at, named := 0, c.Attrs.Copy(); ; {
		k, v, next, ok := named.Next(at)
		if !ok {
			return nil
		}
		at = next
		set := special(v, nameSetName)
		if set == nil {
			if p, ok := v.(*Property); ok {
				if name, ok := k.(*Str); ok {
					p.Name = name.S
				}
			}
			continue
		}
		if _, err := callSpecial(t, set, v, c, k); err != nil {
			e, ok := err.(*Exception)
			if !ok {
				return err
			}
			name, err := Repr(t, k)
			if err != nil {
				return err
			}
			wrapped := Errorf(RuntimeError, "Error calling __set_name__ on '%s' instance %s in '%s'", TypeName(v), name, c.Name)
			wrapped.Cause, wrapped.Context, wrapped.SuppressContext = e, e, true
			return wrapped
		}
	}
}

var nameMRO2 = static("mro")

// ownMRO takes the order that a metaclass's mro() gives.
func (c *Class) ownMRO(t *Thread, mro Value) error {
	r, err := callSpecial(t, mro, c)
	if err != nil {
		return err
	}
	items, err := Collect(t, r)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return Errorf(TypeError, "type MRO must not be empty")
	}
	var order []*Class
	for _, item := range items {
		k, ok := item.(*Class)
		if !ok {
			return Errorf(TypeError, "mro() returned a non-class ('%s')", TypeName(item))
		}
		if !c.solid.IsSubclass(k.solidBase()) {
			return Errorf(TypeError, "mro() returned base with unsuitable layout ('%s')", k.Name)
		}
		order = append(order, k)
	}
	c.MRO = order
	return nil
}

// makeSlots reads __slots__, and gives the class the attributes __dict__ and
// __weakref__ if its objects are the first to have them.
func (c *Class) makeSlots(t *Thread) error {
	c.members = c.closest.members
	hasDict, hasWeak := c.inherits(nameDict), c.inherits(nameWeakRef)
	addDict, addWeak := !hasDict, !hasWeak && c.takesWeak()
	if slots := c.Attrs.GetStr(nameSlots); slots != nil {
		var items []Value
		if s, ok := slots.(*Str); ok {
			items = []Value{s}
		} else {
			var err error
			if items, err = Collect(t, slots); err != nil {
				return err
			}
		}
		if len(items) > 0 && c.variable() {
			return Errorf(TypeError, "nonempty __slots__ not supported for subtype of '%s'", c.closest.Name)
		}
		wantDict, wantWeak := false, false
		var names []string
		for _, item := range items {
			s, ok := item.(*Str)
			if !ok {
				return Errorf(TypeError, "__slots__ items must be strings, not '%s'", TypeName(item))
			}
			switch {
			case !IsIdentifier(s.S):
				return Errorf(TypeError, "__slots__ must be identifiers")
			case s.S == "__dict__":
				if !addDict || wantDict {
					return Errorf(TypeError, "__dict__ slot disallowed: we already got one")
				}
				wantDict = true
			case s.S == "__weakref__":
				if !addWeak || wantWeak {
					return Errorf(TypeError, "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
				}
				wantWeak = true
			default:
				name := mangled(c.Name, s.S)
				if c.Attrs.GetStr(NewStr(name)) != nil && name != "__qualname__" && name != "__classcell__" {
					return Errorf(ValueError, "'%s' in __slots__ conflicts with class variable", s.S)
				}
				names = append(names, name)
			}
		}
		slices.Sort(names)
		c.members += len(names)
		for _, name := range names {
			c.Attrs.SetStr(t.Intern(name), &Member{Name: name, Owner: c, name: t.Intern(name)})
			c.solid = c
		}
		addDict, addWeak = wantDict, wantWeak
	}
	if addDict {
		c.Attrs.SetStr(nameDict, &GetSet{Name: "__dict__", Owner: c, Get: dictAttr, Set: setDictAttr})
	}
	if addWeak {
		c.Attrs.SetStr(nameWeakRef, &GetSet{Name: "__weakref__", Owner: c, Get: noWeakRef})
	}
	c.NoDict = !hasDict && !addDict
	return nil
}

var nameWeakRef = static("__weakref__")

// noWeakRef is __weakref__: what refers weakly to an object doesn't show on it.
func noWeakRef(*Thread, Value) (Value, error) { return None, nil }

// mangled is a name in a class's body.
func mangled(class, name string) string {
	class = strings.TrimLeft(class, "_")
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") {
		return name
	}
	return "_" + class + name
}

// inherits reports whether the class behind c has an attribute.
func (c *Class) inherits(name *Str) bool {
	for _, k := range c.MRO[1:] {
		if k.Attrs.GetStr(name) != nil {
			return true
		}
	}
	return false
}

// variable reports whether CPython's objects of the class are of different sizes.
func (c *Class) variable() bool {
	return c.Layout == LayoutInt || c.Layout == LayoutTuple || c.Layout == LayoutBytes || c.Layout == LayoutClass
}

// takesWeak reports whether __weakref__ is new to objects of the class.
func (c *Class) takesWeak() bool {
	return !c.variable() && c.Layout != LayoutSet && c.base != ModuleClass
}

func callInitSubclass(t *Thread, c *Class, keywords Args) error {
	for _, k := range c.MRO[1:] {
		raw := k.Attrs.GetStr(nameInitSubclass)
		if raw == nil {
			continue
		}
		fn, err := descriptorGet(t, raw, nil, c)
		if err != nil {
			return err
		}
		_, err = t.Call(t, fn, keywords)
		return err
	}
	return nil
}
