package py

func init() {
	*BoolClass.Native = Slots{
		Repr: func(_ *Thread, v Value) (string, error) {
			if v == True {
				return "True", nil
			}
			return "False", nil
		},
		Hash:    func(_ *Thread, v Value) (uint64, error) { return intHash(v), nil },
		Compare: intCompare,
		Bool:    func(v Value) bool { return v == True },
		Binary:  boolBinary,
		Unary:   intUnary,
		Int:     func(_ *Thread, v Value) (Value, error) { return plainInt(v), nil },
		Float:   func(_ *Thread, v Value) (float64, error) { return intFloat(v) },
		Index:   func(_ *Thread, v Value) (Value, error) { return plainInt(v), nil },
		Format:  formatInt,
		New:     newBool,
	}
	BoolClass.Seal()
}

// boolBinary keeps &, | and ^ of two bools a bool; else they are ints.
func boolBinary(t *Thread, op Operator, a, b Value) (Value, error) {
	x, okX := a.(Bool)
	y, okY := b.(Bool)
	if okX && okY {
		switch op {
		case And:
			return MakeBool(bool(x && y)), nil
		case Or:
			return MakeBool(bool(x || y)), nil
		case Xor:
			return MakeBool(x != y), nil
		}
	}
	return intBinary(t, op, a, b)
}

func newBool(t *Thread, _ *Class, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "bool() takes no keyword arguments")
	}
	switch n := len(args.Values); n {
	case 0:
		return False, nil
	case 1:
		b, err := Truth(t, args.Values[0])
		return MakeBool(b), err
	default:
		return nil, Errorf(TypeError, "bool expected at most 1 argument, got %d", n)
	}
}
