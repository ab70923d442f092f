package py

// Instance is an object of a class made by a program, or the class and
// attributes of an object of a class derived from a built-in type: see the
// field inst of *List, *Dict, *Str and the others.
type Instance struct {
	class *Class
	// Attrs is __dict__: own, unless the program put another dict in its place.
	Attrs *Dict
	own   Dict
	// Native is the value of an instance of a class derived from int or float
	// (IntEnum, say); nil otherwise.
	Native Value
	// slots holds the values of __slots__, which __dict__ does not show; nil for none.
	slots *Dict
}

func (i *Instance) Class() *Class { return i.class }

// NewInstance returns an object of class without attributes.
func NewInstance(class *Class) *Instance {
	i := &Instance{class: class}
	i.Attrs = &i.own
	if class.attrHint > 0 {
		i.own.entries = make([]entry, 0, class.attrHint)
	}
	return i
}

// Unwrap returns the value of the built-in type that v is or is derived from:
// an Int for an IntEnum's member; v itself otherwise.
func Unwrap(v Value) Value {
	if i, ok := v.(*Instance); ok && i.Native != nil {
		return i.Native
	}
	return v
}

// InstanceOf returns the part of v that holds attributes, or nil if v can't
// have any (an int, an exact list).
func InstanceOf(v Value) *Instance {
	switch v := v.(type) {
	case *Instance:
		return v
	case *Exception:
		return &v.Instance
	case *Str:
		return v.inst
	case *List:
		return v.inst
	case *Tuple:
		return v.inst
	case *Dict:
		return v.inst
	case *Set:
		return v.inst
	case *Bytes:
		return v.inst
	case *ByteArray:
		return v.inst
	case Attributed:
		return v.InstancePart()
	}
	return nil
}

// Attributed is a value of a Go type outside this package that programs may
// derive from or set attributes on.
type Attributed interface {
	Value
	InstancePart() *Instance
}
