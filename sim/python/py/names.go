package py

// Names that Go code looks up. Interning gives these same objects.
var (
	nameInit          = static("__init__")
	nameNew           = static("__new__")
	nameDel           = static("__del__")
	nameRepr          = static("__repr__")
	nameStr           = static("__str__")
	nameHash          = static("__hash__")
	nameBool          = static("__bool__")
	nameLen           = static("__len__")
	nameLengthHint    = static("__length_hint__")
	nameGetItem       = static("__getitem__")
	nameSetItem       = static("__setitem__")
	nameDelItem       = static("__delitem__")
	nameMissing       = static("__missing__")
	nameContains      = static("__contains__")
	nameIter          = static("__iter__")
	nameNext          = static("__next__")
	nameReversed      = static("__reversed__")
	nameInt           = static("__int__")
	nameFloat         = static("__float__")
	nameIndex         = static("__index__")
	nameTrunc         = static("__trunc__")
	nameRound         = static("__round__")
	nameFloor         = static("__floor__")
	nameCeil          = static("__ceil__")
	nameAbs           = static("__abs__")
	nameInvert        = static("__invert__")
	namePos           = static("__pos__")
	nameNeg           = static("__neg__")
	nameBytes         = static("__bytes__")
	nameFormat        = static("__format__")
	nameCall          = static("__call__")
	nameGet           = static("__get__")
	nameSet           = static("__set__")
	nameDelete        = static("__delete__")
	nameSetName       = static("__set_name__")
	nameInitSubclass  = static("__init_subclass__")
	nameClassGetItem  = static("__class_getitem__")
	nameGetAttr       = static("__getattr__")
	nameGetAttribute  = static("__getattribute__")
	nameSetAttr       = static("__setattr__")
	nameDelAttr       = static("__delattr__")
	nameDir           = static("__dir__")
	nameDict          = static("__dict__")
	nameClass         = static("__class__")
	nameName          = static("__name__")
	nameQualName      = static("__qualname__")
	nameModule        = static("__module__")
	nameDoc           = static("__doc__")
	nameSlots         = static("__slots__")
	nameAnnotations   = static("__annotations__")
	nameMRO           = static("__mro__")
	nameBases         = static("__bases__")
	nameSubclasses    = static("__subclasses__")
	nameInstanceCheck = static("__instancecheck__")
	nameSubclassCheck = static("__subclasscheck__")
	nameSubclassHook  = static("__subclasshook__")
	nameAbstract      = static("__abstractmethods__")
	nameIsAbstract    = static("__isabstractmethod__")
	nameMatchArgs     = static("__match_args__")
	nameDivmod        = static("__divmod__")
	nameRDivmod       = static("__rdivmod__")
	nameEnter         = static("__enter__")
	nameExit          = static("__exit__")
	nameAEnter        = static("__aenter__")
	nameAExit         = static("__aexit__")
	nameAwait         = static("__await__")
	nameAIter         = static("__aiter__")
	nameANext         = static("__anext__")
	nameWrapped       = static("__wrapped__")
	nameOrigBases     = static("__orig_bases__")
	nameMROEntries    = static("__mro_entries__")
	namePrepare       = static("__prepare__")
	nameClassCell     = static("__classcell__")
	nameCopy          = static("__copy__")
	nameReduceEx      = static("__reduce_ex__")
	nameFspath        = static("__fspath__")

	nameCompare = [...]*Str{static("__eq__"), static("__ne__"), static("__lt__"), static("__le__"), static("__gt__"), static("__ge__")}
	nameBinary  = [...]*Str{static("__add__"), static("__sub__"), static("__mul__"), static("__matmul__"), static("__truediv__"),
		static("__mod__"), static("__pow__"), static("__lshift__"), static("__rshift__"), static("__or__"), static("__xor__"),
		static("__and__"), static("__floordiv__")}
	nameReflected = [...]*Str{static("__radd__"), static("__rsub__"), static("__rmul__"), static("__rmatmul__"), static("__rtruediv__"),
		static("__rmod__"), static("__rpow__"), static("__rlshift__"), static("__rrshift__"), static("__ror__"), static("__rxor__"),
		static("__rand__"), static("__rfloordiv__")}
	nameInplace = [...]*Str{static("__iadd__"), static("__isub__"), static("__imul__"), static("__imatmul__"), static("__itruediv__"),
		static("__imod__"), static("__ipow__"), static("__ilshift__"), static("__irshift__"), static("__ior__"), static("__ixor__"),
		static("__iand__"), static("__ifloordiv__")}
	nameUnary = [...]*Str{nameInvert, nil, namePos, nameNeg}
)

// wellKnown are the names above by their text, with the single characters.
var wellKnown = func() map[string]*Str {
	known := make(map[string]*Str, 256)
	for _, s := range asciiStrs {
		known[s.S] = s
	}
	for _, s := range []*Str{nameInit, nameNew, nameDel, nameRepr, nameStr, nameHash, nameBool, nameLen, nameLengthHint, nameGetItem,
		nameSetItem, nameDelItem, nameMissing, nameContains, nameIter, nameNext, nameReversed, nameInt, nameFloat, nameIndex,
		nameTrunc, nameRound, nameFloor, nameCeil, nameAbs, nameInvert, namePos, nameNeg, nameBytes, nameFormat, nameCall, nameGet,
		nameSet, nameDelete, nameSetName, nameInitSubclass, nameClassGetItem, nameGetAttr, nameGetAttribute, nameSetAttr,
		nameDelAttr, nameDir, nameDict, nameClass, nameName, nameQualName, nameModule, nameDoc, nameSlots, nameAnnotations,
		nameMRO, nameBases, nameSubclasses, nameInstanceCheck, nameSubclassCheck, nameSubclassHook, nameAbstract, nameIsAbstract,
		nameMatchArgs, nameDivmod, nameRDivmod, nameEnter, nameExit, nameAEnter, nameAExit, nameAwait, nameAIter, nameANext,
		nameWrapped, nameOrigBases, nameMROEntries, namePrepare, nameClassCell, nameCopy, nameReduceEx, nameFspath} {
		known[s.S] = s
	}
	for _, table := range [][]*Str{nameCompare[:], nameBinary[:], nameReflected[:], nameInplace[:]} {
		for _, s := range table {
			known[s.S] = s
		}
	}
	return known
}()
