// Package py holds Python's values: the built-in types, classes and
// exceptions, and the protocols between them (repr, hash, attribute access,
// operators, iteration), as CPython 3.11 has them. It knows nothing of
// bytecode: Python functions are called through Thread, which the machine
// provides. It may import sim/sys and sim/python/code.
//
// A native function gets its arguments in order and returns a value or an
// error, which is an *Exception:
//
//	NewFunc("ord", "c /", func(t *Thread, a []Value) (Value, error) {
//		s, ok := a[0].(*Str)
//		if !ok {
//			return nil, Errorf(TypeError, "ord() expected string of length 1, but %s found", TypeName(a[0]))
//		}
//		...
//	})
package py

import "math/big"

// Value is a Python object. The Go types behind it are Int, *BigInt, Float,
// Bool, *Str, *List, … for objects of the built-in types and of classes
// derived from mutable ones, and *Instance for everything else: see
// Instance.Native for classes derived from int, float and bool.
type Value interface {
	// Class returns type(value).
	Class() *Class
}

type (
	// Int is an int that fits 64 bits. Use MakeInt to make a Value of it, and
	// BigToValue for results of big arithmetic: an int has one form only.
	Int int64
	// BigInt is an int that does not fit Int. V is never changed.
	BigInt struct{ V *big.Int }
	// Bool is True or False. It behaves as an int where CPython's does.
	Bool bool
	// Float is a float.
	Float float64

	noneType           struct{}
	ellipsisType       struct{}
	notImplementedType struct{}
)

// The singletons.
var (
	None           Value = noneType{}
	Ellipsis       Value = ellipsisType{}
	NotImplemented Value = notImplementedType{}
	True           Value = Bool(true)
	False          Value = Bool(false)
)

func (Int) Class() *Class                { return IntClass }
func (*BigInt) Class() *Class            { return IntClass }
func (Bool) Class() *Class               { return BoolClass }
func (Float) Class() *Class              { return FloatClass }
func (noneType) Class() *Class           { return NoneClass }
func (ellipsisType) Class() *Class       { return EllipsisClass }
func (notImplementedType) Class() *Class { return NotImplementedClass }

const (
	smallestInt = -256
	smallInts   = 1280
)

// small holds the ints met most often, so that making one allocates nothing.
var small = func() (table [smallInts]Value) {
	for i := range table {
		table[i] = Int(i + smallestInt)
	}
	return table
}()

// MakeInt returns the Value of i.
func MakeInt(i int64) Value {
	if n := uint64(i - smallestInt); n < smallInts {
		return small[n]
	}
	return Int(i)
}

// MakeBool returns True or False.
func MakeBool(b bool) Value {
	if b {
		return True
	}
	return False
}

// BigToValue returns the Value of v, which must not be changed afterwards.
func BigToValue(v *big.Int) Value {
	if v.IsInt64() {
		return MakeInt(v.Int64())
	}
	return &BigInt{v}
}

// TypeName is the name of v's class, as messages give it: 'int', 'NoneType', and
// with their modules the types that CPython has in C: 'select.epoll'.
func TypeName(v Value) string { return v.Class().messageName() }

func (c *Class) messageName() string {
	if c.Static && c.Module != "builtins" {
		return c.FullName()
	}
	return c.Name
}
