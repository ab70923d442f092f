package py

import "strings"

// Class is a Python class, built in or made by a class statement.
type Class struct {
	Name     string // as in messages: 'int', 'Account'
	QualName string
	Module   string // 'builtins' is left out of reprs
	Bases    []*Class
	MRO      []*Class // begins with the class itself
	Attrs    Dict     // the namespace
	Meta     *Class   // class of the class; TypeClass unless a metaclass was given

	// Layout says which Go type instances have, and so which classes can be
	// bases together.
	Layout Layout
	// Native is what Go code does for instances: that of the built-in type it is or
	// is derived from.
	Native *Slots
	// Static classes are shared by all runs and can't be changed by programs.
	Static bool
	// Final classes can't be derived from (bool, NoneType, …).
	Final bool
	// NoDict says that objects have no __dict__, as __slots__ wants.
	NoDict bool
	// attributed objects take attributes although the class is static.
	attributed bool
	// Flags are the class's own, see Flag.
	Flags ClassFlags
	// Via is Builtin.Via for a call of a static class.
	Via string

	base       *Class // the built-in type that objects of a class that is not Static are of
	closest    *Class // the one of Bases that gave Layout and Native
	solid      *Class // the last class, along closest, that objects have room of their own for
	cache      *lookups
	cacheEpoch int
	hooked     hooks
	rt         *Runtime // of classes that are not Static

	attrHint int // how many attributes an instance got last
	members  int // how many slots an instance has
}

// hooks are the methods, nil if they are object's or type's own, that take the place
// of attribute access, as they were when the runtime's epoch was that.
type hooks struct {
	epoch                                   int
	getAttribute, getAttr, setAttr, delAttr Value
}

// hooks serves classes that are not Static.
func (c *Class) hooks() *hooks {
	h := &c.hooked
	if h.epoch != c.rt.classEpoch {
		*h = hooks{c.rt.classEpoch, c.special(nameGetAttribute), c.special(nameGetAttr), c.special(nameSetAttr), c.special(nameDelAttr)}
	}
	return h
}

// Layout is the Go type of instances.
type Layout uint8

const (
	LayoutObject    Layout = iota // *Instance
	LayoutInt                     // Int, *BigInt; derived: *Instance with Native
	LayoutFloat                   // Float; derived: *Instance with Native
	LayoutStr                     // *Str
	LayoutBytes                   // *Bytes
	LayoutByteArray               // *ByteArray
	LayoutList                    // *List
	LayoutTuple                   // *Tuple
	LayoutDict                    // *Dict
	LayoutSet                     // *Set
	LayoutException               // *Exception
	LayoutClass                   // *Class: metaclasses
	LayoutOther                   // a Go type of its own, can't be derived from unless its New allows
)

func (c *Class) Class() *Class {
	if c.Meta == nil {
		return TypeClass
	}
	return c.Meta
}

// IsSubclass reports whether c is base or derived from it, by the MRO alone.
func (c *Class) IsSubclass(base *Class) bool {
	if c == base {
		return true
	}
	for _, k := range c.MRO {
		if k == base {
			return true
		}
	}
	return false
}

// Lookup finds name along the MRO: the raw attribute, no descriptor applied;
// nil if there is none.
func (c *Class) Lookup(name *Str) Value {
	if c.Static {
		for _, k := range c.MRO {
			if v := k.Attrs.GetStr(name); v != nil {
				return v
			}
		}
		return nil
	}
	if c.cacheEpoch != c.rt.classEpoch {
		if c.cache == nil {
			c.cache = new(lookups)
		} else {
			clear(c.cache[:])
		}
		c.cacheEpoch = c.rt.classEpoch
	}
	cached := &c.cache[name.Hash()%uint64(len(c.cache))]
	if cached.name == name {
		return cached.found
	}
	var found Value
	for _, k := range c.MRO {
		if v := k.Attrs.GetStr(name); v != nil {
			found = v
			break
		}
	}
	if name.interned && !c.rt.reassigned[name] {
		cached.name, cached.found = name, found
	}
	return found
}

// lookups are what Lookup found for some interned names; a name that is not found is
// kept, too. Each name has one place, which others may take.
type lookups [32]struct {
	name  *Str
	found Value
}

// SetAttr puts an attribute into the class's own namespace and forgets what
// was cached. Programs go through SetAttr of package level, which checks.
func (c *Class) SetAttr(name *Str, v Value) {
	if c.rt == nil {
		c.Attrs.SetStr(name, v)
		return
	}
	if name.interned && isData(v) && !dunder(name.S) {
		if i := c.Attrs.Slot(name); i >= 0 && isData(c.Attrs.EntryValue(i)) {
			c.Attrs.SetAt(i, name, v)
			if !c.rt.reassigned[name] {
				c.rt.reassigned[name] = true
				c.rt.classEpoch++
			}
			return
		}
	}
	c.Attrs.SetStr(name, v)
	c.rt.classEpoch++
}

// dunder reports whether a name may be that of a special method, of which machines
// keep that it is not there.
func dunder(name string) bool { return strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") }

// isData reports whether v is no method or descriptor.
func isData(v Value) bool {
	switch v.(type) {
	case Int, *BigInt, Float, Bool, noneType, *Str, *Bytes, *Tuple, *List, *Dict, *Set:
		return v.Class().Static
	}
	return false
}

// Reassigned reports whether classes' attributes of that name, an interned one, get
// other data again and again, as a counter does. That changes no Epoch, so nobody
// may keep the value.
func (rt *Runtime) Reassigned(name *Str) bool { return rt.reassigned[name] }

// Epoch changes when any class of the run changed: what was looked up in a
// class holds as long as it is the same, but see Reassigned.
func (rt *Runtime) Epoch() int { return rt.classEpoch }
