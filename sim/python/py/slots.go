package py

// Slots is what Go code does for the objects of a built-in type, under the
// operators and built-in functions. A nil slot means that the type can't. The
// methods with two underscores that programs see are made from them, see
// addSlotMethods. Functions that take two values get them in the order of the
// source, whichever of them is of this type, and may return NotImplemented.
type Slots struct {
	Repr func(t *Thread, v Value) (string, error)
	Str  func(t *Thread, v Value) (string, error) // nil: as Repr
	// Hash is nil for a hash by identity; types without one have Unhashable and NoHash.
	NoHash   bool
	Hash     func(t *Thread, v Value) (uint64, error)
	Compare  func(t *Thread, op CompareOp, a, b Value) (Value, error)
	Bool     func(v Value) bool // nil: by Len, else true
	Len      func(t *Thread, v Value) (int, error)
	GetItem  func(t *Thread, v, key Value) (Value, error)
	SetItem  func(t *Thread, v, key, item Value) error
	DelItem  func(t *Thread, v, key Value) error
	Contains func(t *Thread, v, item Value) (bool, error)
	// Iter returns an iterator: a value with the slot Next.
	Iter func(t *Thread, v Value) (Value, error)
	// Next returns the next item; nil without an error at the end. A generator's
	// return value is in the error then, see StopIteration.
	Next    func(t *Thread, v Value) (Value, error)
	Binary  func(t *Thread, op Operator, a, b Value) (Value, error)
	Inplace func(t *Thread, op Operator, a, b Value) (Value, error) // nil or NotImplemented: Binary
	Unary   func(t *Thread, op UnaryOperator, v Value) (Value, error)
	// Int, Float and Index are __int__, __float__ and __index__.
	Int   func(t *Thread, v Value) (Value, error)
	Float func(t *Thread, v Value) (float64, error)
	Index func(t *Thread, v Value) (Value, error)
	// Format is __format__; nil: str() when the spec is empty, else a TypeError.
	Format func(t *Thread, v Value, spec string) (string, error)
	Call   func(t *Thread, v Value, args Args) (Value, error)
	// New makes an object of class, which is the type itself or derived from it.
	New func(t *Thread, class *Class, args Args) (Value, error)
	// Init is __init__; nil: New did it all.
	Init func(t *Thread, self Value, args Args) error
	// GetAttr, SetAttr and DelAttr take the place of generic attribute access
	// (value nil: no such attribute; a nil item deletes).
	GetAttr func(t *Thread, v Value, name *Str) (Value, error)
	SetAttr func(t *Thread, v Value, name *Str, item Value) error
	// DescrGet is __get__ on the class's instances found in a class; owner's object
	// is nil when got from the class itself.
	DescrGet func(t *Thread, descr, obj Value, owner *Class) (Value, error)
	// DescrSet is __set__, and __delete__ with a nil item. With it a descriptor
	// goes before the object's own attributes.
	DescrSet func(t *Thread, descr, obj, item Value) error
}

// CompareOp is a comparison operator.
type CompareOp uint8

const (
	Eq CompareOp = iota
	Ne
	Lt
	Le
	Gt
	Ge
)

// Sign returns the operator as it is written.
func (op CompareOp) Sign() string { return [...]string{"==", "!=", "<", "<=", ">", ">="}[op] }

// Swapped returns the operator for exchanged operands.
func (op CompareOp) Swapped() CompareOp { return [...]CompareOp{Eq, Ne, Gt, Ge, Lt, Le}[op] }

// Holds returns what op says of a three-way comparison.
func (op CompareOp) Holds(order int) bool {
	switch op {
	case Eq:
		return order == 0
	case Ne:
		return order != 0
	case Lt:
		return order < 0
	case Le:
		return order <= 0
	case Gt:
		return order > 0
	}
	return order >= 0
}

// Operator is a binary operator, in the order of syntax.Operator.
type Operator uint8

const (
	Add Operator = iota
	Sub
	Mul
	MatMul
	Div
	Mod
	Pow
	LShift
	RShift
	Or
	Xor
	And
	FloorDiv
)

// Sign returns the operator as messages name it.
func (op Operator) Sign() string {
	return [...]string{"+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"}[op]
}

// UnaryOperator is a prefix operator, in the order of syntax.UnaryOperator.
type UnaryOperator uint8

const (
	Invert UnaryOperator = iota
	Not
	Pos
	Neg
)
