package py

import "slices"

var (
	nameSubst  = static("__typing_subst__")
	nameParams = static("__parameters__")
)

// parameters are the type variables in the arguments of a generic alias, in the order
// in which they come.
func parameters(t *Thread, args []Value) ([]Value, error) {
	var found []Value
	add := func(v Value) {
		if !slices.ContainsFunc(found, func(have Value) bool { return Same(have, v) }) {
			found = append(found, v)
		}
	}
	for _, arg := range args {
		inner, variable, err := parametersOf(t, arg)
		if err != nil {
			return nil, err
		}
		if variable {
			add(arg)
		}
		for _, v := range inner {
			add(v)
		}
	}
	return found, nil
}

// parametersOf reports whether an argument is a type variable, and if not which ones
// are in it.
func parametersOf(t *Thread, arg Value) (inner []Value, variable bool, err error) {
	if _, ok := arg.(*Class); ok {
		return nil, false, nil
	}
	if m, err := GetAttrOr(t, arg, nameSubst); m != nil || err != nil {
		return nil, true, err
	}
	list, err := GetAttrOr(t, arg, nameParams)
	if tuple, ok := list.(*Tuple); ok {
		inner = tuple.Items
	}
	return inner, false, err
}

// substitute puts what stands in the brackets in the place of the type variables.
func substitute(t *Thread, alias Value, args []Value, key Value) ([]Value, error) {
	params, err := parameters(t, args)
	if err != nil {
		return nil, err
	}
	values := []Value{key}
	if tuple, ok := key.(*Tuple); ok {
		values = tuple.Items
	}
	if len(params) != len(values) || len(params) == 0 {
		text, err := Repr(t, alias)
		if err != nil {
			return nil, err
		}
		how := "few"
		if len(params) == 0 {
			return nil, Errorf(TypeError, "%s is not a generic class", text)
		}
		if len(values) > len(params) {
			how = "many"
		}
		return nil, Errorf(TypeError, "Too %s arguments for %s; actual %d, expected %d", how, text, len(values), len(params))
	}
	valueOf := func(param Value) Value {
		return values[slices.IndexFunc(params, func(p Value) bool { return Same(p, param) })]
	}
	replaced := make([]Value, len(args))
	for i, arg := range args {
		inner, variable, err := parametersOf(t, arg)
		switch {
		case err != nil:
			return nil, err
		case variable:
			m, err := GetAttr(t, arg, nameSubst)
			if err != nil {
				return nil, err
			}
			if replaced[i], err = t.Call1(m, valueOf(arg)); err != nil {
				return nil, err
			}
		case len(inner) > 0:
			own := make([]Value, len(inner))
			for j, p := range inner {
				own[j] = valueOf(p)
			}
			if replaced[i], err = GetItem(t, arg, NewTuple(own...)); err != nil {
				return nil, err
			}
		default:
			replaced[i] = arg
		}
	}
	return replaced, nil
}
