package py

// The classes of built-in types. They are shared by all runs and never change
// after the package is loaded.
var (
	ObjectClass = &Class{Name: "object", QualName: "object", Module: "builtins", Layout: LayoutObject, Static: true,
		Native: &Slots{}}
	TypeClass           = newStatic("type", LayoutClass)
	NoneClass           = newStatic("NoneType", LayoutOther)
	EllipsisClass       = newStatic("ellipsis", LayoutOther)
	NotImplementedClass = newStatic("NotImplementedType", LayoutOther)
	IntClass            = newStatic("int", LayoutInt)
	BoolClass           = newStatic("bool", LayoutOther, IntClass)
	FloatClass          = newStatic("float", LayoutFloat)
	StrClass            = newStatic("str", LayoutStr)
	BytesClass          = newStatic("bytes", LayoutBytes)
	ByteArrayClass      = newStatic("bytearray", LayoutByteArray)
	ListClass           = newStatic("list", LayoutList)
	TupleClass          = newStatic("tuple", LayoutTuple)
	DictClass           = newStatic("dict", LayoutDict)
	SetClass            = newStatic("set", LayoutSet)
	FrozenSetClass      = newStatic("frozenset", LayoutSet)
	RangeClass          = newStatic("range", LayoutOther)
	SliceClass          = newStatic("slice", LayoutOther)
	CellClass           = newStatic("cell", LayoutOther)
	MemoryViewClass     = newStatic("memoryview", LayoutOther)

	FunctionClass         = newStatic("function", LayoutOther)
	MethodClass           = newStatic("method", LayoutOther)
	BuiltinClass          = newStatic("builtin_function_or_method", LayoutOther)
	MethodDescriptorClass = newStatic("method_descriptor", LayoutOther)
	// Methods that stand for slots have classes of their own.
	WrapperDescriptorClass = newStatic("wrapper_descriptor", LayoutOther)
	MethodWrapperClass     = newStatic("method-wrapper", LayoutOther)
	// ClassMethodDescriptorClass is the class of dict.__dict__['fromkeys'].
	ClassMethodDescriptorClass = newStatic("classmethod_descriptor", LayoutOther)
	GetSetClass                = newStatic("getset_descriptor", LayoutOther)
	ModuleClass                = newStatic("module", LayoutOther)
	PropertyClass              = newStatic("property", LayoutOther)
	StaticMethodClass          = newStatic("staticmethod", LayoutOther)
	ClassMethodClass           = newStatic("classmethod", LayoutOther)
	SuperClass                 = newStatic("super", LayoutOther)
)

func newStatic(name string, layout Layout, bases ...*Class) *Class {
	return NewStatic("builtins", name, layout, &Slots{}, bases...)
}

// NewStatic makes a class for a Go type, shared by all runs: for package
// variables. Its slots may be filled until Seal.
func NewStatic(module, name string, layout Layout, slots *Slots, bases ...*Class) *Class {
	c := &Class{Name: name, QualName: name, Module: module, Layout: layout, Static: true, Native: slots, Bases: bases,
		Final: layout == LayoutOther}
	c.MRO = []*Class{c}
	if len(bases) > 0 {
		c.MRO = append(c.MRO, bases[0].MRO...)
	} else {
		c.Bases = []*Class{ObjectClass}
		c.MRO = append(c.MRO, ObjectClass)
	}
	return c
}

func init() { ObjectClass.MRO = []*Class{ObjectClass} }

// Seal makes the special methods of a static class from its slots; call it in
// init of the file that fills them.
func (c *Class) Seal() { addSlotMethods(c) }
