package py

import "strconv"

// What the machine needs to do the common cases itself.

// Name returns the one str of a name for a package's variables: of a well-known
// name the one that Intern returns too.
func Name(s string) *Str { return nameOf(s) }

// Exact reports whether the object is of the built-in type itself.
func (s *Str) Exact() bool { return s.inst == nil }

// Exact reports whether the object is of the built-in type itself.
func (l *List) Exact() bool { return l.inst == nil }

// Exact reports whether the object is of the built-in type itself.
func (l *Tuple) Exact() bool { return l.inst == nil }

// Exact reports whether the object is of the built-in type itself.
func (d *Dict) Exact() bool { return d.inst == nil }

// EntryValue returns the value of entry i, see Slot.
func (d *Dict) EntryValue(i int) Value { return d.entries[i].value }

// Version changes whenever a key comes or goes.
func (d *Dict) Version() uint32 { return d.version }

// HasName reports whether name is a key.
func (d *Dict) HasName(name *Str) bool { return d.live > 0 && d.findStr(name) >= 0 }

// BinaryName, ReflectedName, InplaceName and CompareName are the special methods
// of an operator.
func BinaryName(op Operator) *Str { return nameBinary[op] }

// ReflectedName is the method of the right operand.
func ReflectedName(op Operator) *Str { return nameReflected[op] }

// InplaceName is the method of op=.
func InplaceName(op Operator) *Str { return nameInplace[op] }

// CompareName is the method of a comparison.
func CompareName(op CompareOp) *Str { return nameCompare[op] }

// NativeCompare is self op other by what the built-in type does, and by object's
// own comparison for others.
func NativeCompare(t *Thread, op CompareOp, self, other Value) (Value, error) {
	return nativeCompare(t, op, self, other)
}

// Itoa is a number in decimal.
func Itoa(n int) string { return strconv.Itoa(n) }

// ClassFlags say what patterns a class's objects match.
type ClassFlags uint8

// A sequence pattern matches objects of a class with FlagSequence, a mapping pattern
// those with FlagMapping. Derived classes have the flags too.
const (
	FlagSequence ClassFlags = 1 << iota
	FlagMapping
)

// Flag reports whether c or a class it is derived from has flag f.
func (c *Class) Flag(f ClassFlags) bool {
	for _, k := range c.MRO {
		if k.Flags&f != 0 {
			return true
		}
	}
	return false
}
