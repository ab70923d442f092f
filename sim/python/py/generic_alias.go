package py

import "strings"

// Alias is list[int]: a class with what it holds.
type Alias struct {
	Origin Value
	Params *Tuple
	// unpacked is one that came out of *alias.
	unpacked bool
}

// AliasClass is types.GenericAlias.
var AliasClass = NewStatic("types", "GenericAlias", LayoutOther, &Slots{})

// Class is types.GenericAlias.
func (*Alias) Class() *Class { return AliasClass }

// NewAlias is origin[key].
func NewAlias(origin, key Value) *Alias {
	if t, ok := key.(*Tuple); ok {
		return &Alias{Origin: origin, Params: t}
	}
	return &Alias{Origin: origin, Params: NewTuple(key)}
}

// Union is int | str.
type Union struct{ Params *Tuple }

// UnionClass is types.UnionType.
var UnionClass = NewStatic("types", "UnionType", LayoutOther, &Slots{})

// Class is types.UnionType.
func (*Union) Class() *Class { return UnionClass }

// NewUnion is a | b of types; NotImplemented if one is none.
func NewUnion(t *Thread, a, b Value) (Value, error) {
	var items []Value
	for _, v := range []Value{a, b} {
		parts := []Value{v}
		switch v := v.(type) {
		case *Union:
			parts = v.Params.Items
		case *Class, *Alias:
		default:
			if v != None {
				return NotImplemented, nil
			}
			parts = []Value{NoneClass}
		}
	next:
		for _, p := range parts {
			for _, have := range items {
				same, err := Equal(t, have, p)
				if err != nil {
					return nil, err
				}
				if same {
					continue next
				}
			}
			items = append(items, p)
		}
	}
	if len(items) == 1 {
		return items[0], nil
	}
	return &Union{NewTuple(items...)}, nil
}

// typeRepr is a type as aliases and unions show it.
func typeRepr(t *Thread, v Value) (string, error) {
	switch v := v.(type) {
	case *Class:
		return v.FullName(), nil
	case ellipsisType:
		return "...", nil
	case *Function:
		if module, ok := v.Module.(*Str); ok {
			return module.S + "." + v.QualName, nil
		}
	case *List:
		parts := make([]string, len(v.Items))
		for i, x := range v.Items {
			var err error
			if parts[i], err = typeRepr(t, x); err != nil {
				return "", err
			}
		}
		return "[" + strings.Join(parts, ", ") + "]", nil
	}
	return Repr(t, v)
}

func typeReprs(t *Thread, items []Value, sep string) (string, error) {
	parts := make([]string, len(items))
	for i, x := range items {
		var err error
		if parts[i], err = typeRepr(t, x); err != nil {
			return "", err
		}
	}
	return strings.Join(parts, sep), nil
}

func init() {
	s := AliasClass.Native
	s.Repr = func(t *Thread, v Value) (string, error) {
		a := v.(*Alias)
		origin, err := typeRepr(t, a.Origin)
		if err != nil {
			return "", err
		}
		params, err := typeReprs(t, a.Params.Items, ", ")
		if len(a.Params.Items) == 0 {
			params = "()"
		}
		if a.unpacked {
			origin = "*" + origin
		}
		return origin + "[" + params + "]", err
	}
	s.Call = func(t *Thread, v Value, args Args) (Value, error) { return t.Call(t, v.(*Alias).Origin, args) }
	s.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		x, ok1 := a.(*Alias)
		y, ok2 := b.(*Alias)
		if !ok1 || !ok2 || op > Ne {
			return NotImplemented, nil
		}
		same, err := Equal(t, x.Origin, y.Origin)
		if same && err == nil {
			same, err = Equal(t, x.Params, y.Params)
		}
		same = same && x.unpacked == y.unpacked
		return MakeBool(same == (op == Eq)), err
	}
	s.Hash = func(t *Thread, v Value) (uint64, error) { return Hash(t, v.(*Alias).Params) }
	s.Iter = func(_ *Thread, v Value) (Value, error) {
		a := v.(*Alias)
		return &TupleIter{Items: []Value{&Alias{a.Origin, a.Params, true}}}, nil
	}
	s.Binary = func(t *Thread, op Operator, a, b Value) (Value, error) {
		if op != Or {
			return NotImplemented, nil
		}
		return NewUnion(t, a, b)
	}
	s.GetItem = func(t *Thread, v, key Value) (Value, error) {
		a := v.(*Alias)
		args, err := substitute(t, a, a.Params.Items, key)
		if err != nil {
			return nil, err
		}
		return &Alias{a.Origin, NewTuple(args...), a.unpacked}, nil
	}
	s.New = func(_ *Thread, _ *Class, args Args) (Value, error) {
		if len(args.Values) != 2 {
			return nil, Errorf(TypeError, "GenericAlias expected 2 arguments, got %d", len(args.Values))
		}
		return NewAlias(args.Values[0], args.Values[1]), nil
	}
	AliasClass.Member("__origin__", func(_ *Thread, v Value) (Value, error) { return v.(*Alias).Origin, nil }, nil)
	AliasClass.Member("__unpacked__", func(_ *Thread, v Value) (Value, error) { return MakeBool(v.(*Alias).unpacked), nil }, nil)
	AliasClass.Member("__args__", func(_ *Thread, v Value) (Value, error) { return v.(*Alias).Params, nil }, nil)
	AliasClass.Getter("__parameters__", func(t *Thread, v Value) (Value, error) {
		params, err := parameters(t, v.(*Alias).Params.Items)
		return NewTuple(params...), err
	}, nil)
	AliasClass.Methods(
		Fn{Name: "__mro_entries__", Sig: "bases /", Fn: func(_ *Thread, a []Value) (Value, error) { return NewTuple(a[0].(*Alias).Origin), nil }},
		Fn{Name: "__instancecheck__", Sig: "instance /", Fn: func(*Thread, []Value) (Value, error) {
			return nil, Errorf(TypeError, "isinstance() argument 2 cannot be a parameterized generic")
		}},
		Fn{Name: "__subclasscheck__", Sig: "class /", Fn: func(*Thread, []Value) (Value, error) {
			return nil, Errorf(TypeError, "issubclass() argument 2 cannot be a parameterized generic")
		}},
	)
	// Other attributes are those of the origin.
	s.GetAttr = func(t *Thread, v Value, name *Str) (Value, error) {
		switch name.S {
		case "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__":
			return nil, nil
		}
		return GetAttr(t, v.(*Alias).Origin, name)
	}
	AliasClass.Methods(Fn{Name: "__reduce__", Sig: "/", Fn: func(_ *Thread, a []Value) (Value, error) {
		x := a[0].(*Alias)
		return NewTuple(AliasClass, NewTuple(x.Origin, x.Params)), nil
	}})
	AliasClass.Seal()

	u := UnionClass.Native
	u.Repr = func(t *Thread, v Value) (string, error) {
		items := append([]Value(nil), v.(*Union).Params.Items...)
		for i, x := range items {
			if x == NoneClass {
				items[i] = None
			}
		}
		return typeReprs(t, items, " | ")
	}
	u.GetItem = func(t *Thread, v, key Value) (Value, error) {
		args, err := substitute(t, v, v.(*Union).Params.Items, key)
		if err != nil {
			return nil, err
		}
		r := args[0]
		for _, x := range args[1:] {
			if r, err = Binary(t, Or, r, x); err != nil {
				return nil, err
			}
		}
		return r, nil
	}
	UnionClass.Getter("__parameters__", func(t *Thread, v Value) (Value, error) {
		params, err := parameters(t, v.(*Union).Params.Items)
		return NewTuple(params...), err
	}, nil)
	u.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		x, ok1 := a.(*Union)
		y, ok2 := b.(*Union)
		if !ok1 || !ok2 || op > Ne {
			return NotImplemented, nil
		}
		same := len(x.Params.Items) == len(y.Params.Items)
		for _, p := range x.Params.Items {
			in, err := Contains(t, y.Params, p)
			if err != nil {
				return nil, err
			}
			same = same && in
		}
		return MakeBool(same == (op == Eq)), nil
	}
	u.Hash = func(t *Thread, v Value) (uint64, error) {
		var h uint64
		for _, p := range v.(*Union).Params.Items {
			x, err := Hash(t, p)
			if err != nil {
				return 0, err
			}
			h ^= x
		}
		return h, nil
	}
	u.Binary = s.Binary
	UnionClass.Member("__args__", func(_ *Thread, v Value) (Value, error) { return v.(*Union).Params, nil }, nil)
	UnionClass.Methods(
		Fn{Name: "__instancecheck__", Sig: "instance /", Fn: func(t *Thread, a []Value) (Value, error) {
			is, err := IsInstance(t, a[1], a[0].(*Union).Params)
			return MakeBool(is), err
		}},
		Fn{Name: "__subclasscheck__", Sig: "class /", Fn: func(t *Thread, a []Value) (Value, error) {
			is, err := IsSubclass(t, a[1], a[0].(*Union).Params)
			return MakeBool(is), err
		}},
	)
	UnionClass.Seal()

	for _, c := range []*Class{ListClass, DictClass, TupleClass, SetClass, FrozenSetClass} {
		c.ClassMethods(Fn{Name: "__class_getitem__", Sig: "key /", Fn: func(_ *Thread, a []Value) (Value, error) { return NewAlias(a[0], a[1]), nil }})
	}
}
