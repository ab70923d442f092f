package py

import "slices"

func dir(t *Thread, a []Value) (Value, error) {
	if a[0] == nil {
		d, err := t.Locals(t)
		if err != nil {
			return nil, err
		}
		names, err := d.keys(t)
		if err != nil {
			return nil, err
		}
		return sortedList(t, names)
	}
	m := special(a[0], nameDir)
	if m == nil {
		if method := nativeMethod(a[0], nameDir); method != nil {
			m = method
		}
	}
	if m == nil {
		return Dir(t, a[0])
	}
	names, err := callSpecial(t, m, a[0])
	if err != nil {
		return nil, err
	}
	items, err := Collect(t, names)
	if err != nil {
		return nil, err
	}
	return sortedList(t, items)
}

func sortedList(t *Thread, items []Value) (Value, error) {
	l := NewList(items...)
	return l, l.Sort(t, nil, false)
}

// Dir is object.__dir__ with its result sorted: the attributes of v, of its class
// and of what that is derived from; of a class its own and inherited ones.
func Dir(t *Thread, v Value) (Value, error) {
	names := NewDict()
	add := func(d *Dict) {
		for i := range d.entries {
			if s, ok := d.entries[i].key.(*Str); ok {
				names.SetStr(s, None)
			}
		}
	}
	of := v.Class()
	switch v := v.(type) {
	case *Class:
		of = v
	case *Module:
		add(v.Dict)
		return namesList(t, names)
	case *Function:
		add(&v.Attrs)
	default:
		if i := InstanceOf(v); i != nil {
			add(i.Attrs)
		}
	}
	for _, c := range of.MRO {
		add(&c.Attrs)
	}
	if !hasDict(of) {
		names.DeleteStr(nameDict)
	}
	return namesList(t, names)
}

// hasDict reports whether objects of class c have a __dict__.
func hasDict(c *Class) bool {
	return c.Layout == LayoutException || c == FunctionClass || !c.Static && !c.NoDict
}

func namesList(t *Thread, names *Dict) (Value, error) {
	texts := make([]string, 0, names.live)
	for i := range names.entries {
		if s, ok := names.entries[i].key.(*Str); ok {
			texts = append(texts, s.S)
		}
	}
	slices.Sort(texts)
	items := make([]Value, len(texts))
	for i, s := range texts {
		items[i] = NewStr(s)
	}
	return NewList(items...), t.Take(64 * len(items))
}
