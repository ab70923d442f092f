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
	if err := t.Take(600); err != nil {
		return nil, err
	}
	for at := 0; ; {
		k, v, next, ok := ns.Next(at)
		if !ok {
			break
		}
		at = next
		key, ok := k.(*Str)
		if !ok {
			return nil, Errorf(TypeError, "type() namespace keys must be strings")
		}
		c.Attrs.SetStr(t.InternStr(key), v)
	}
	cell, _ := c.Attrs.DeleteStr(nameClassCell).(*Cell)
	if q, ok := c.Attrs.GetStr(nameQualName).(*Str); ok {
		c.QualName = q.S
		c.Attrs.DeleteStr(nameQualName)
	}
	if mod, ok := c.Attrs.GetStr(nameModule).(*Str); ok {
		c.Module = mod.S
	} else if g := t.Globals(t); g != nil {
		if mod, ok := g.GetStr(nameName).(*Str); ok {
			c.Module = mod.S
			c.Attrs.SetStr(nameModule, mod)
		}
	}
	if c.Attrs.GetStr(nameDoc) == nil {
		c.Attrs.SetStr(nameDoc, None)
	}
	if f, ok := c.Attrs.GetStr(nameNew).(*Function); ok {
		c.Attrs.SetStr(nameNew, &StaticMethod{f})
	}
	for _, n := range []*Str{nameInitSubclass, nameClassGetItem} {
		if f, ok := c.Attrs.GetStr(n).(*Function); ok {
			c.Attrs.SetStr(n, &ClassMethod{f})
		}
	}
	if c.Attrs.GetStr(nameCompare[Eq]) != nil && c.Attrs.GetStr(nameHash) == nil {
		c.Attrs.SetStr(nameHash, None)
	}
	if err := c.makeSlots(t); err != nil {
		return nil, err
	}
	if cell != nil {
		cell.V = c
	}
	for _, b := range c.Bases {
		t.children[b] = append(t.children[b], c)
	}
	t.classEpoch++
	// __set_name__ of what is in the namespace, in its order.
	for at, named := 0, c.Attrs.Copy(); ; {
		k, v, next, ok := named.Next(at)
		if !ok {
			break
		}
		at = next
		if p, ok := v.(*Property); ok && p.Name == "" {
			p.Name = k.(*Str).S
			continue
		}
		if set := special(v, nameSetName); set != nil {
			if _, err := callSpecial(t, set, v, c, k); err != nil {
				if e, ok := err.(*Exception); ok {
					wrapped := Errorf(RuntimeError, "Error calling __set_name__ on '%s' instance '%s' in '%s'", TypeName(v), k.(*Str).S, c.Name)
					wrapped.Cause, wrapped.Context, wrapped.SuppressContext = e, e, true
					return nil, wrapped
				}
				return nil, err
			}
		}
	}
	return c, callInitSubclass(t, c, keywords)
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
	c.MRO = nil
	for _, item := range items {
		k, ok := item.(*Class)
		if !ok {
			return Errorf(TypeError, "mro() returned a non-class ('%s')", TypeName(item))
		}
		c.MRO = append(c.MRO, k)
	}
	return nil
}

// chooseLayout finds which of the bases says what Go type the objects are of.
func (c *Class) chooseLayout() error {
	best := c.Bases[0]
	for _, b := range c.Bases[1:] {
		switch {
		case b.Native == best.Native || b.Layout == LayoutObject && b.Native == ObjectClass.Native:
		case best.Layout == LayoutObject && best.Native == ObjectClass.Native:
			best = b
		case b.layoutBase().IsSubclass(best.layoutBase()):
			best = b
		case best.layoutBase().IsSubclass(b.layoutBase()):
		default:
			return Errorf(TypeError, "multiple bases have instance lay-out conflict")
		}
	}
	c.Layout, c.Native = best.Layout, best.Native
	return nil
}

// linearize is the C3 order.
func linearize(c *Class) ([]*Class, error) {
	lists := make([][]*Class, 0, len(c.Bases)+1)
	for _, b := range c.Bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, c.Bases)
	order := []*Class{c}
	for {
		var next *Class
		left := false
		for _, l := range lists {
			if len(l) == 0 {
				continue
			}
			left = true
			if !inTail(lists, l[0]) {
				next = l[0]
				break
			}
		}
		if !left {
			return order, nil
		}
		if next == nil {
			var names []string
			seen := map[*Class]bool{}
			for _, l := range lists {
				if len(l) > 0 && !seen[l[0]] {
					seen[l[0]] = true
					names = append(names, l[0].Name)
				}
			}
			return nil, Errorf(TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %s", strings.Join(names, ", "))
		}
		order = append(order, next)
		for i, l := range lists {
			if len(l) > 0 && l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

func inTail(lists [][]*Class, c *Class) bool {
	for _, l := range lists {
		for i := 1; i < len(l); i++ {
			if l[i] == c {
				return true
			}
		}
	}
	return false
}

// Member is a name of __slots__ in its class.
type Member struct {
	Name  string
	Owner *Class
	name  *Str
}

// MemberClass is the type of __slots__' descriptors.
var MemberClass = newStatic("member_descriptor", LayoutOther)

// Class is member_descriptor.
func (*Member) Class() *Class { return MemberClass }

// makeSlots reads __slots__. Slots are attributes like others; what is enforced is
// that there are no more of them.
func (c *Class) makeSlots(t *Thread) error {
	c.NoDict = false
	for _, b := range c.Bases {
		c.Slots = append(c.Slots, b.Slots...)
	}
	slots := c.Attrs.GetStr(nameSlots)
	if slots == nil {
		return nil
	}
	inherited := true // no base has a __dict__
	for _, b := range c.Bases {
		if b != ObjectClass && !b.NoDict && !(b.Static && b.Layout != LayoutException) {
			inherited = false
		}
	}
	var items []Value
	if s, ok := slots.(*Str); ok {
		items = []Value{s}
	} else {
		var err error
		if items, err = Collect(t, slots); err != nil {
			return err
		}
	}
	dict := false
	for _, item := range items {
		s, ok := item.(*Str)
		if !ok {
			return Errorf(TypeError, "__slots__ items must be strings, not '%s'", TypeName(item))
		}
		if !IsIdentifier(s.S) {
			return Errorf(TypeError, "__slots__ must be identifiers")
		}
		switch s.S {
		case "__dict__":
			dict = true
			continue
		case "__weakref__":
			continue
		}
		name := s.S
		if strings.HasPrefix(name, "__") && !strings.HasSuffix(name, "__") {
			name = "_" + strings.TrimLeft(c.Name, "_") + name
		}
		if c.Attrs.GetStr(NewStr(name)) != nil {
			return Errorf(ValueError, "'%s' in __slots__ conflicts with class variable", name)
		}
		c.Slots = append(c.Slots, name)
		c.Attrs.SetStr(t.Intern(name), &Member{Name: name, Owner: c, name: t.Intern(name)})
	}
	c.NoDict = inherited && !dict
	return nil
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

// IsAbstract reports whether objects can't be made of c since methods are abstract.
func IsAbstract(c *Class) bool {
	return len(abstractMethods(c)) > 0
}

func abstractMethods(c *Class) []string {
	if c.Static {
		return nil
	}
	v := c.Attrs.GetStr(nameAbstract)
	if v == nil {
		return nil
	}
	var names []string
	add := func(x Value) {
		if s, ok := x.(*Str); ok {
			names = append(names, s.S)
		}
	}
	switch v := v.(type) {
	case *Set:
		for at := 0; ; {
			x, next, ok := v.Next(at)
			if !ok {
				break
			}
			at = next
			add(x)
		}
		slices.Sort(names)
	case *Tuple:
		for _, x := range v.Items {
			add(x)
		}
	case *List:
		for _, x := range v.Items {
			add(x)
		}
	}
	return names
}

// HasObjectNew reports whether c's objects are made by object.__new__.
func HasObjectNew(c *Class) bool {
	b, ok := c.Lookup(nameNew).(*Builtin)
	return ok && b.newOf == ObjectClass
}

// NewOnly is class.__new__(class, …), without __init__.
func NewOnly(t *Thread, c *Class, args Args) (Value, error) {
	switch maker := c.Lookup(nameNew).(type) {
	case *Builtin:
		if maker.newOf != nil {
			return maker.newOf.Native.New(t, c, args)
		}
	case *StaticMethod:
		all := append([]Value{c}, args.Values...)
		return t.Call(t, maker.Func, Args{Values: all, Names: args.Names})
	}
	return nil, Errorf(TypeError, "cannot create '%s' instances", c.FullName())
}

// NewObject is a call of a class: __new__, then __init__.
func NewObject(t *Thread, c *Class, args Args) (Value, error) {
	if c == TypeClass && len(args.Values) == 1 && len(args.Names) == 0 {
		return args.Values[0].Class(), nil
	}
	if c.Static {
		// The same without looking anything up.
		if c.Native.New == nil {
			return nil, Errorf(TypeError, "cannot create '%s' instances", c.FullName())
		}
		v, err := c.Native.New(t, c, args)
		if err == nil && c.Native.Init != nil && v.Class().IsSubclass(c) {
			err = c.Native.Init(t, v, args)
		}
		return v, err
	}
	v, err := NewOnly(t, c, args)
	if err != nil || !v.Class().IsSubclass(c) {
		return v, err
	}
	return v, initialize(t, v, args)
}

// initialize calls an object's __init__.
func initialize(t *Thread, v Value, args Args) error {
	init := v.Class().Lookup(nameInit)
	if b, ok := init.(*Builtin); ok && b.Owner == ObjectClass {
		return objectInit(t, v, args)
	}
	if init == nil {
		return nil
	}
	fn, withSelf, err := BindSpecial(t, init, v)
	if err != nil {
		return err
	}
	all := args.Values
	if withSelf {
		all = append([]Value{v}, args.Values...)
	}
	r, err := t.Call(t, fn, Args{Values: all, Names: args.Names})
	if err == nil && r != None {
		err = Errorf(TypeError, "__init__() should return None, not '%s'", TypeName(r))
	}
	return err
}
