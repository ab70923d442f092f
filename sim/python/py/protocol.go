package py

// special returns the special method of that name if v's class, or one it is
// derived from, defines it in Python (or in any way other than the built-in
// type's own slots); nil otherwise. Special methods are looked up on the class.
func special(v Value, name *Str) Value {
	if c := v.Class(); !c.Static {
		return c.special(name)
	}
	return nil
}

func (c *Class) special(name *Str) Value {
	switch m := c.Lookup(name).(type) {
	case nil:
		return nil
	case *Builtin:
		if c.isNative(m, name) {
			return nil
		}
		return m
	default:
		return m
	}
}

// isNative reports whether m, found under name, is just what the built-in type that c
// is derived from does anyway. An IntEnum's __str__ is int's __repr__: that is not.
func (c *Class) isNative(m *Builtin, name *Str) bool {
	if c.base == nil {
		c.base = c.layoutBase()
	}
	if m.Owner == c.base || m.Owner != nil && m.Owner.Native == c.Native {
		return m.Name == name.S
	}
	return m.Owner == ObjectClass && m.Name == name.S && c.base.Attrs.GetStr(name) == nil
}

// Special is special for the machine, which pushes a frame for the method
// instead of calling it.
func Special(v Value, name *Str) Value { return special(v, name) }

// callSpecial calls a special method found by special.
func callSpecial(t *Thread, m, self Value, args ...Value) (Value, error) {
	fn, withSelf, err := BindSpecial(t, m, self)
	if err != nil {
		return nil, err
	}
	if withSelf {
		args = append([]Value{self}, args...)
	}
	return t.Call(t, fn, Args{Values: args})
}

// BindSpecial says how a special method found in self's class is called: with
// self before the other arguments, or bound already (a static method, another
// kind of callable).
func BindSpecial(t *Thread, m, self Value) (fn Value, withSelf bool, err error) {
	switch m := m.(type) {
	case *Function:
		return m, true, nil
	case *Builtin:
		return m, m.Owner != nil, nil
	case noneType:
		return nil, false, Errorf(TypeError, "'NoneType' object is not callable")
	}
	fn, err = descriptorGet(t, m, self, self.Class())
	return fn, false, err
}

// Same is the operator is.
func Same(a, b Value) bool {
	switch a := a.(type) {
	case Float:
		b, ok := b.(Float)
		return ok && (a == b || a != a && b != b)
	case *BigInt:
		b, ok := b.(*BigInt)
		return ok && (a == b || a.V.Cmp(b.V) == 0)
	case *Str:
		b, ok := b.(*Str)
		return ok && (a == b || a.inst == nil && b.inst == nil && len(a.S) <= 32 && a.S == b.S)
	}
	return a == b
}

// Truth is bool(v).
func Truth(t *Thread, v Value) (bool, error) {
	switch v := v.(type) {
	case Bool:
		return bool(v), nil
	case noneType:
		return false, nil
	case Int:
		return v != 0, nil
	case *Str:
		if v.inst == nil {
			return v.S != "", nil
		}
	case *List:
		if v.inst == nil {
			return len(v.Items) > 0, nil
		}
	case *Dict:
		if v.inst == nil {
			return v.live > 0, nil
		}
	case *Tuple:
		if v.inst == nil {
			return len(v.Items) > 0, nil
		}
	}
	if m := special(v, nameBool); m != nil {
		r, err := callSpecial(t, m, v)
		if err != nil {
			return false, err
		}
		return BoolResult(r)
	}
	if m := special(v, nameLen); m != nil {
		n, err := Len(t, v)
		return n != 0, err
	}
	slots := v.Class().Native
	if slots.Bool != nil {
		return slots.Bool(Unwrap(v)), nil
	}
	if slots.Len != nil {
		n, err := slots.Len(t, v)
		return n != 0, err
	}
	return true, nil
}

// BoolResult checks what __bool__ returned.
func BoolResult(r Value) (bool, error) {
	b, ok := r.(Bool)
	if !ok {
		return false, Errorf(TypeError, "__bool__ should return bool, returned %s", TypeName(r))
	}
	return bool(b), nil
}

// Len is len(v).
func Len(t *Thread, v Value) (int, error) {
	if m := special(v, nameLen); m != nil {
		r, err := callSpecial(t, m, v)
		if err != nil {
			return 0, err
		}
		return LenResult(t, r)
	}
	if f := v.Class().Native.Len; f != nil {
		return f(t, v)
	}
	return 0, Errorf(TypeError, "object of type '%s' has no len()", TypeName(v))
}

// LenResult checks what __len__ returned.
func LenResult(t *Thread, r Value) (int, error) {
	i, err := AsIndex(t, r)
	if err != nil {
		return 0, err
	}
	small, isSmall := i.(Int)
	if isSmall && small < 0 || !isSmall && bigOf(i).Sign() < 0 {
		return 0, Errorf(ValueError, "__len__() should return >= 0")
	}
	if !isSmall {
		return 0, Errorf(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	return int(small), nil
}

// AsIndex is operator.index(v): an Int or a *BigInt.
func AsIndex(t *Thread, v Value) (Value, error) {
	switch v := v.(type) {
	case Int, *BigInt:
		return v, nil
	case Bool:
		return boolInt(v), nil
	}
	if m := special(v, nameIndex); m != nil {
		r, err := callSpecial(t, m, v)
		if err != nil {
			return nil, err
		}
		switch r := Unwrap(r).(type) {
		case Int, *BigInt:
			return r, nil
		case Bool:
			return boolInt(r), nil
		}
		return nil, Errorf(TypeError, "__index__ returned non-int (type %s)", TypeName(r))
	}
	if f := v.Class().Native.Index; f != nil {
		return f(t, Unwrap(v))
	}
	return nil, Errorf(TypeError, "'%s' object cannot be interpreted as an integer", TypeName(v))
}

func boolInt(b Bool) Value {
	if b {
		return MakeInt(1)
	}
	return MakeInt(0)
}

// AsInt is AsIndex for numbers that must fit an int; others are an OverflowError.
func AsInt(t *Thread, v Value) (int, error) {
	if i, ok := v.(Int); ok {
		return int(i), nil
	}
	i, err := AsIndex(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := i.(Int)
	if !ok {
		return 0, Errorf(OverflowError, "Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

// Repr is repr(v).
func Repr(t *Thread, v Value) (string, error) {
	if m := special(v, nameRepr); m != nil {
		r, err := callSpecial(t, m, v)
		return stringResult(r, err, "__repr__")
	}
	return nativeRepr(t, v)
}

func nativeRepr(t *Thread, v Value) (string, error) {
	slots := v.Class().Native
	if slots.Repr == nil {
		return defaultRepr(t, v), nil
	}
	if err := t.Enter(" while getting the repr of an object"); err != nil {
		return "", err
	}
	defer t.Leave()
	return slots.Repr(t, Unwrap(v))
}

// defaultRepr is object.__repr__.
func defaultRepr(t *Thread, v Value) string {
	c := v.Class()
	return sprintf("<%s object at 0x%x>", c.FullName(), t.ID(v))
}

// FullName is the class's name with its module, unless that is builtins.
func (c *Class) FullName() string {
	if c.Module == "builtins" || c.Module == "" {
		return c.QualName
	}
	return c.Module + "." + c.QualName
}

func stringResult(r Value, err error, method string) (string, error) {
	if err != nil {
		return "", err
	}
	if s, ok := r.(*Str); ok {
		return s.S, nil
	}
	return "", Errorf(TypeError, "%s returned non-string (type %s)", method, TypeName(r))
}

// maxNative bounds how deep Go functions that call each other through Python
// values may stand: nested containers, __eq__ within __eq__.
const maxNative = 400

// Enter and Leave stand around Go code that may come back to itself through
// values: too deep is a RecursionError.
func (t *Thread) Enter(where string) error {
	if t.Depth >= maxNative {
		return Errorf(RecursionError, "maximum recursion depth exceeded%s", where)
	}
	t.Depth++
	return nil
}

// Leave undoes Enter.
func (t *Thread) Leave() { t.Depth-- }

// ToStr is str(v) as a Go string.
func ToStr(t *Thread, v Value) (string, error) {
	if s, ok := v.(*Str); ok && s.inst == nil {
		return s.S, nil
	}
	if m := special(v, nameStr); m != nil {
		r, err := callSpecial(t, m, v)
		return stringResult(r, err, "__str__")
	}
	return nativeStr(t, v)
}

func nativeStr(t *Thread, v Value) (string, error) {
	if f := v.Class().Native.Str; f != nil {
		return f(t, Unwrap(v))
	}
	return Repr(t, v)
}

// Unhashable is the slot Hash of types that have no hash.
func Unhashable(t *Thread, v Value) (uint64, error) {
	return 0, Errorf(TypeError, "unhashable type: '%s'", TypeName(v))
}

// Hash is hash(v) in 64 bits.
func Hash(t *Thread, v Value) (uint64, error) {
	switch v := v.(type) {
	case *Str:
		if v.inst == nil {
			return v.Hash(), nil
		}
	case Int:
		return hashInt(int64(v)), nil
	}
	c := v.Class()
	if !c.Static {
		switch m := c.Lookup(nameHash).(type) {
		case nil:
		case *Builtin:
			if !c.isNative(m, nameHash) {
				r, err := callSpecial(t, m, v)
				if err != nil {
					return 0, err
				}
				return Hash(t, r)
			}
		case noneType:
			return Unhashable(t, v)
		default:
			r, err := callSpecial(t, m, v)
			if err != nil {
				return 0, err
			}
			switch r := Unwrap(r).(type) {
			case Int:
				if r == -1 {
					r = -2 // C says -1 for an error
				}
				return uint64(r), nil
			case *BigInt, Bool:
				return Hash(t, r)
			}
			return 0, Errorf(TypeError, "__hash__ method should return an integer")
		}
	}
	if f := c.Native.Hash; f != nil {
		return f(t, Unwrap(v))
	}
	return uint64(t.ID(v)) >> 4, nil
}

// hashInt is CPython's hash of an int: its value modulo 2^61-1, with the sign,
// and never -1.
func hashInt(i int64) uint64 {
	const prime = 1<<61 - 1
	m := i % prime
	if m == -1 {
		m = -2
	}
	return uint64(m)
}

// Equal is bool(a == b), identity first, as containers compare.
func Equal(t *Thread, a, b Value) (bool, error) {
	if Same(a, b) {
		return true, nil
	}
	r, err := Compare(t, Eq, a, b)
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

// Compare is the comparison a op b; the result need not be a bool.
func Compare(t *Thread, op CompareOp, a, b Value) (Value, error) {
	ca, cb := a.Class(), b.Class()
	if err := t.Enter(" in comparison"); err != nil {
		return nil, err
	}
	defer t.Leave()
	swappedFirst := ca != cb && cb.IsSubclass(ca)
	if swappedFirst {
		r, err := compareOne(t, op.Swapped(), b, a)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	r, err := compareOne(t, op, a, b)
	if err != nil || r != NotImplemented {
		return r, err
	}
	if !swappedFirst {
		r, err := compareOne(t, op.Swapped(), b, a)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	return CompareDefault(op, a, b)
}

// CompareDefault is what a comparison is when neither side can do it.
func CompareDefault(op CompareOp, a, b Value) (Value, error) {
	switch op {
	case Eq:
		return MakeBool(Same(a, b)), nil
	case Ne:
		return MakeBool(!Same(a, b)), nil
	}
	return nil, Errorf(TypeError, "'%s' not supported between instances of '%s' and '%s'", op.Sign(), TypeName(a), TypeName(b))
}

// compareOne asks self for self op other.
func compareOne(t *Thread, op CompareOp, self, other Value) (Value, error) {
	if m := special(self, nameCompare[op]); m != nil {
		return callSpecial(t, m, self, other)
	}
	return nativeCompare(t, op, self, other)
}

func nativeCompare(t *Thread, op CompareOp, self, other Value) (Value, error) {
	if f := self.Class().Native.Compare; f != nil {
		return f(t, op, Unwrap(self), Unwrap(other))
	}
	if op == Ne {
		// object.__ne__ turns __eq__ round.
		if m := special(self, nameCompare[Eq]); m != nil {
			r, err := callSpecial(t, m, self, other)
			if err != nil || r == NotImplemented {
				return r, err
			}
			same, err := Truth(t, r)
			return MakeBool(!same), err
		}
	}
	if (op == Eq || op == Ne) && Same(self, other) {
		return MakeBool(op == Eq), nil
	}
	return NotImplemented, nil
}

// GetItem is v[key].
func GetItem(t *Thread, v, key Value) (Value, error) {
	if m := special(v, nameGetItem); m != nil {
		return callSpecial(t, m, v, key)
	}
	if f := v.Class().Native.GetItem; f != nil {
		return f(t, v, key)
	}
	if c, ok := v.(*Class); ok {
		return classGetItem(t, c, key)
	}
	return nil, Errorf(TypeError, "'%s' object is not subscriptable", TypeName(v))
}

// SetItem is v[key] = item.
func SetItem(t *Thread, v, key, item Value) error {
	if m := special(v, nameSetItem); m != nil {
		_, err := callSpecial(t, m, v, key, item)
		return err
	}
	if f := v.Class().Native.SetItem; f != nil {
		return f(t, v, key, item)
	}
	return Errorf(TypeError, "'%s' object does not support item assignment", TypeName(v))
}

// DelItem is del v[key].
func DelItem(t *Thread, v, key Value) error {
	if m := special(v, nameDelItem); m != nil {
		_, err := callSpecial(t, m, v, key)
		return err
	}
	if f := v.Class().Native.DelItem; f != nil {
		return f(t, v, key)
	}
	how := "does not"
	if _, err := AsIndex(t, key); err == nil {
		if c := v.Class(); !c.Static || c.Native.Contains != nil || c.Native.Len != nil {
			how = "doesn't" // as a sequence
		}
	}
	return Errorf(TypeError, "'%s' object %s support item deletion", TypeName(v), how)
}

// Contains is item in v.
func Contains(t *Thread, v, item Value) (bool, error) {
	if m := special(v, nameContains); m != nil {
		if m == None {
			return false, Errorf(TypeError, "'%s' object is not a container", TypeName(v))
		}
		r, err := callSpecial(t, m, v, item)
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}
	if f := v.Class().Native.Contains; f != nil && special(v, nameIter) == nil {
		return f(t, v, item)
	}
	it, err := Iter(t, v)
	if err != nil {
		// CPython: _PySequence_IterSearch, whatever __iter__ says.
		if _, not := Raised(err, TypeError); not {
			return false, Errorf(TypeError, "argument of type '%s' is not iterable", TypeName(v))
		}
		return false, err
	}
	for {
		x, err := Next(t, it)
		if x == nil || err != nil {
			return false, err
		}
		if err := t.Work(1); err != nil {
			return false, err
		}
		same, err := Equal(t, x, item)
		if same || err != nil {
			return same, err
		}
	}
}

// Iter is iter(v).
func Iter(t *Thread, v Value) (Value, error) {
	if m := special(v, nameIter); m != nil {
		if m == None {
			return nil, Errorf(TypeError, "'%s' object is not iterable", TypeName(v))
		}
		it, err := callSpecial(t, m, v)
		if err != nil {
			return nil, err
		}
		return it, IterResult(it)
	}
	if f := v.Class().Native.Iter; f != nil {
		return f(t, v)
	}
	if special(v, nameGetItem) != nil {
		return &SeqIter{Seq: v}, nil
	}
	return nil, Errorf(TypeError, "'%s' object is not iterable", TypeName(v))
}

// IterResult checks what __iter__ returned.
func IterResult(it Value) error {
	if it.Class().Native.Next != nil || special(it, nameNext) != nil {
		return nil
	}
	return Errorf(TypeError, "iter() returned non-iterator of type '%s'", TypeName(it))
}

// Next returns the iterator's next item; nil without an error at the end.
func Next(t *Thread, it Value) (Value, error) {
	if m := special(it, nameNext); m != nil {
		v, err := callSpecial(t, m, it)
		if err != nil {
			if _, end := Raised(err, StopIteration); end {
				return nil, nil
			}
		}
		return v, err
	}
	if f := it.Class().Native.Next; f != nil {
		return f(t, it)
	}
	return nil, Errorf(TypeError, "'%s' object is not an iterator", TypeName(it))
}

// SeqIter goes through an object that has only __getitem__.
type SeqIter struct {
	Seq Value
	At  int64
}

// SeqIterClass is the type iterator.
var SeqIterClass = newStatic("iterator", LayoutOther)

func (*SeqIter) Class() *Class { return SeqIterClass }

func init() {
	SeqIterClass.Native.Iter = func(_ *Thread, v Value) (Value, error) { return v, nil }
	SeqIterClass.Native.Next = func(t *Thread, v Value) (Value, error) {
		it := v.(*SeqIter)
		if it.Seq == nil {
			return nil, nil
		}
		x, err := GetItem(t, it.Seq, MakeInt(it.At))
		if err != nil {
			it.Seq = nil
			if _, end := Raised(err, IndexError, StopIteration); end {
				return nil, nil
			}
			return nil, err
		}
		it.At++
		return x, nil
	}
	SeqIterClass.Seal()
}

// Collect returns all items of an iterable as a new slice.
func Collect(t *Thread, v Value) ([]Value, error) {
	switch v := v.(type) {
	case *List:
		if special(v, nameIter) == nil {
			return append([]Value(nil), v.Items...), t.Take(16 * len(v.Items))
		}
	case *Tuple:
		if special(v, nameIter) == nil {
			return append([]Value(nil), v.Items...), t.Take(16 * len(v.Items))
		}
	}
	l := &List{}
	t.Hold(l)
	defer t.Release()
	err := Each(t, v, func(x Value) error {
		if len(l.Items) == cap(l.Items) {
			if err := t.Take(32 * (len(l.Items) + 4)); err != nil {
				return err
			}
		}
		l.Items = append(l.Items, x)
		return nil
	})
	return l.Items, err
}

// Each calls f with each item of an iterable.
func Each(t *Thread, v Value, f func(Value) error) error {
	if l, ok := v.(*List); ok && special(l, nameIter) == nil {
		for i := 0; i < len(l.Items); i++ {
			if err := f(l.Items[i]); err != nil {
				return err
			}
		}
		return t.Work(len(l.Items))
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	for {
		x, err := Next(t, it)
		if err != nil {
			return err
		}
		if x == nil {
			return nil
		}
		if err := t.Work(1); err != nil {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
	}
}

// Binary is a op b.
func Binary(t *Thread, op Operator, a, b Value) (Value, error) {
	r, err := binary(t, op, a, b)
	if err != nil || r != NotImplemented {
		return r, err
	}
	return nil, BinaryUnsupported(op, op.Sign(), a, b)
}

// BinaryUnsupported is the TypeError of an operator that neither side knows.
func BinaryUnsupported(op Operator, sign string, a, b Value) error {
	if fn, ok := a.(*Builtin); ok && fn.Name == "print" && op == RShift {
		return Errorf(TypeError, "unsupported operand type(s) for >>: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?",
			TypeName(a), TypeName(b))
	}
	return Errorf(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", sign, TypeName(a), TypeName(b))
}

func binary(t *Thread, op Operator, a, b Value) (Value, error) {
	ca, cb := a.Class(), b.Class()
	if ca.Static && cb.Static {
		return nativeBinary(t, op, a, b)
	}
	reflectedFirst := false
	if ca != cb && cb.IsSubclass(ca) {
		if m := special(b, nameReflected[op]); m != nil && m != ca.Lookup(nameReflected[op]) {
			r, err := callSpecial(t, m, b, a)
			if err != nil || r != NotImplemented {
				return r, err
			}
			reflectedFirst = true
		}
	}
	joins := !reflectedFirst && JoinsLast(op, a, b)
	if m := special(a, nameBinary[op]); m != nil {
		r, err := callSpecial(t, m, a, b)
		if err != nil || r != NotImplemented {
			return r, err
		}
	} else if f := ca.Native.Binary; f != nil && !joins {
		r, err := f(t, op, Unwrap(a), RightOperand(op, a, b))
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	if ca == cb || reflectedFirst {
		return NotImplemented, nil
	}
	if m := special(b, nameReflected[op]); m != nil {
		r, err := callSpecial(t, m, b, a)
		if joins && err == nil && r == NotImplemented {
			return ca.Native.Binary(t, op, Unwrap(a), RightOperand(op, a, b))
		}
		return r, err
	}
	if f := cb.Native.Binary; f != nil && cb.Native != ca.Native {
		return f(t, op, Unwrap(a), Unwrap(b))
	}
	return NotImplemented, nil
}

// JoinsLast reports whether a op b is a sequence's + or * that comes only after the
// other operand's own method: to CPython those are not operators of numbers, which
// it tries first.
func JoinsLast(op Operator, a, b Value) bool {
	if op != Add && op != Mul || a.Class() == b.Class() {
		return false
	}
	switch a.(type) {
	case *Str, *List, *Tuple, *Bytes, *ByteArray:
		return special(a, nameBinary[op]) == nil && special(b, nameReflected[op]) != nil
	}
	return false
}

// RightOperand is what a built-in type's operator gets of b: its value, but b itself
// for what '%s' % b formats, which may have a text of its own.
func RightOperand(op Operator, a, b Value) Value {
	if op == Mod {
		switch a.(type) {
		case *Str, *Bytes, *ByteArray:
			return b
		}
	}
	return Unwrap(b)
}

// nativeBinary is the operator between objects of built-in types.
func nativeBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	sa, sb := a.Class().Native, b.Class().Native
	if sa.Binary != nil {
		r, err := sa.Binary(t, op, a, b)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	if sb != sa && sb.Binary != nil {
		return sb.Binary(t, op, a, b)
	}
	return NotImplemented, nil
}

// InplaceOp is what a op= b assigns to a.
func InplaceOp(t *Thread, op Operator, a, b Value) (Value, error) {
	if m := special(a, nameInplace[op]); m != nil {
		r, err := callSpecial(t, m, a, b)
		if err != nil || r != NotImplemented {
			return r, err
		}
	} else if f := a.Class().Native.Inplace; f != nil {
		r, err := f(t, op, a, b)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	r, err := binary(t, op, a, b)
	if err != nil || r != NotImplemented {
		return r, err
	}
	sign := op.Sign() + "="
	if op == Pow {
		sign = "**="
	}
	return nil, BinaryUnsupported(op, sign, a, b)
}

// Unary is op v, for any operator but not.
func Unary(t *Thread, op UnaryOperator, v Value) (Value, error) {
	if m := special(v, nameUnary[op]); m != nil {
		return callSpecial(t, m, v)
	}
	if f := v.Class().Native.Unary; f != nil {
		r, err := f(t, op, Unwrap(v))
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	return nil, Errorf(TypeError, "bad operand type for unary %s: '%s'", [...]string{"~", "not ", "+", "-"}[op], TypeName(v))
}

// Format is format(v, spec).
func Format(t *Thread, v Value, spec string) (string, error) {
	if m := special(v, nameFormat); m != nil {
		r, err := callSpecial(t, m, v, NewStr(spec))
		if err != nil {
			return "", err
		}
		if s, ok := r.(*Str); ok {
			return s.S, nil
		}
		return "", Errorf(TypeError, "__format__ must return a str, not %s", TypeName(r))
	}
	return nativeFormat(t, v, spec)
}

func nativeFormat(t *Thread, v Value, spec string) (string, error) {
	if f := v.Class().Native.Format; f != nil {
		if spec == "" && !v.Class().Static {
			return ToStr(t, v)
		}
		return f(t, Unwrap(v), spec)
	}
	if spec == "" {
		return ToStr(t, v)
	}
	return "", Errorf(TypeError, "unsupported format string passed to %s.__format__", TypeName(v))
}

// IsCallable is callable(v).
func IsCallable(v Value) bool {
	switch v.(type) {
	case *Function, *Builtin, *Method, *Class:
		return true
	}
	return v.Class().Native.Call != nil || v.Class().Lookup(nameCall) != nil
}

// simpleText tells singletons apart for their ids.
func simpleText(v Value) string {
	switch v := v.(type) {
	case Bool:
		return sprintf("%t", bool(v))
	case Float:
		return sprintf("%g", float64(v))
	}
	return ""
}
