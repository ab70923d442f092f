package py

// NewStructClass makes a class of tuples whose items have names too, as
// time.struct_time: for package variables.
func NewStructClass(module, name string, fields ...string) *Class {
	slots := *TupleClass.Native
	c := NewStatic(module, name, LayoutTuple, &slots, TupleClass)
	c.Final = true
	slots.Repr = func(t *Thread, v Value) (string, error) {
		text := c.FullName() + "("
		for i, f := range fields {
			r, err := Repr(t, v.(*Tuple).Items[i])
			if err != nil {
				return "", err
			}
			if i > 0 {
				text += ", "
			}
			text += f + "=" + r
		}
		return text + ")", nil
	}
	slots.New = func(t *Thread, class *Class, args Args) (Value, error) {
		if len(args.Values) == 0 {
			return nil, Errorf(TypeError, "structseq() missing required argument 'sequence' (pos 1)")
		}
		items, err := Collect(t, args.Values[0])
		if err != nil {
			return nil, err
		}
		if len(items) != len(fields) {
			return nil, Errorf(TypeError, "%s() takes a %d-sequence (%d-sequence given)", c.FullName(), len(fields), len(items))
		}
		return NewStruct(c, items...), nil
	}
	for i, f := range fields {
		c.Getter(f, func(_ *Thread, v Value) (Value, error) { return v.(*Tuple).Items[i], nil }, nil)
	}
	c.Attrs.SetStr(nameOf("n_fields"), MakeInt(int64(len(fields))))
	c.Attrs.SetStr(nameOf("n_sequence_fields"), MakeInt(int64(len(fields))))
	return c
}

// NewStruct makes a tuple of such a class.
func NewStruct(c *Class, items ...Value) *Tuple {
	return &Tuple{Items: items, inst: NewInstance(c)}
}
