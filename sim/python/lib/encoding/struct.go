// Package encoding has modules that turn values into bytes and back: _struct, binascii,
// zlib's checksums, and _hashlib. It may import py.
package encoding

import (
	"math/big"

	"eyewall/sim/python/py"
)

var (
	// Error is struct.error.
	Error = errorClass("struct", "error", py.ExceptionClass)
	// structClass is struct.Struct.
	structClass = py.NewStatic("_struct", "Struct", py.LayoutOther, &py.Slots{})
	// unpackIterClass is what iter_unpack returns.
	unpackIterClass = py.NewStatic("_struct", "unpack_iterator", py.LayoutOther, &py.Slots{})
)

// errorClass makes a class of exceptions.
func errorClass(module, name string, base *py.Class) *py.Class {
	c := py.NewStatic(module, name, py.LayoutException, base.Native, base)
	c.Final = false
	return c
}

// compiled is an object of struct.Struct.
type compiled struct {
	*layout
	inst *py.Instance
}

func (c *compiled) Class() *py.Class {
	if c.inst != nil {
		return c.inst.Class()
	}
	return structClass
}

// InstancePart holds the attributes of derived objects.
func (c *compiled) InstancePart() *py.Instance { return c.inst }

type unpackIter struct {
	layout *layout
	data   string
}

func (*unpackIter) Class() *py.Class { return unpackIterClass }

func unsigned(bits uint64) py.Value {
	if bits < 1<<63 {
		return py.MakeInt(int64(bits))
	}
	return py.BigToValue(new(big.Int).SetUint64(bits))
}

// layoutOf compiles a format that is str or bytes.
func layoutOf(t *py.Thread, v py.Value) (*layout, error) {
	switch v := v.(type) {
	case *py.Str:
		text, err := py.Encode(t, v, "ascii", "strict")
		if err != nil {
			return nil, err
		}
		return parse(t, text)
	case *py.Bytes:
		return parse(t, v.B)
	}
	return nil, py.Errorf(py.TypeError, "Struct() argument 1 must be a str or bytes object, not %s", py.TypeName(v))
}

// Struct makes the module struct.
func Struct(*py.Thread) (*py.Module, error) {
	m := py.NewModule("struct")
	m.Set("error", Error)
	m.Set("Struct", structClass)
	m.Funcs(
		py.Fn{Name: "calcsize", Sig: "format /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			l, err := layoutOf(t, a[0])
			if err != nil {
				return nil, err
			}
			return py.MakeInt(int64(l.size)), nil
		}},
		py.Fn{Name: "pack", Raw: withFormat(pack)},
		py.Fn{Name: "pack_into", Raw: withFormat(packInto)},
		py.Fn{Name: "unpack", Sig: "format buffer /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			l, err := layoutOf(t, a[0])
			if err != nil {
				return nil, err
			}
			return unpack(t, l, a[1])
		}},
		py.Fn{Name: "unpack_from", Sig: "format / buffer offset?", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			l, err := layoutOf(t, a[0])
			if err != nil {
				return nil, err
			}
			return unpackFrom(t, l, a[1], a[2])
		}},
		py.Fn{Name: "iter_unpack", Sig: "format buffer /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			l, err := layoutOf(t, a[0])
			if err != nil {
				return nil, err
			}
			return iterUnpack(l, a[1])
		}},
	)
	return m, nil
}

func withFormat(f func(t *py.Thread, l *layout, args []py.Value) (py.Value, error)) func(*py.Thread, py.Args) (py.Value, error) {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		if len(args.Names) > 0 {
			return nil, py.Errorf(py.TypeError, "pack() takes no keyword arguments")
		}
		if len(args.Values) == 0 {
			return nil, py.Errorf(py.TypeError, "missing format argument")
		}
		l, err := layoutOf(t, args.Values[0])
		if err != nil {
			return nil, err
		}
		return f(t, l, args.Values[1:])
	}
}

func pack(t *py.Thread, l *layout, values []py.Value) (py.Value, error) {
	if len(values) != l.items {
		return nil, py.Errorf(Error, "pack expected %d items for packing (got %d)", l.items, len(values))
	}
	if err := t.Take(32 + l.size); err != nil {
		return nil, err
	}
	memory := make([]byte, l.size)
	if err := l.pack(t, memory, values); err != nil {
		return nil, err
	}
	return py.NewBytes(string(memory)), nil
}

func packInto(t *py.Thread, l *layout, args []py.Value) (py.Value, error) {
	switch {
	case len(args) == 0:
		return nil, py.Errorf(Error, "pack_into expected buffer argument")
	case len(args) == 1:
		return nil, py.Errorf(Error, "pack_into expected offset argument")
	case len(args)-2 != l.items:
		return nil, py.Errorf(Error, "pack_into expected %d items for packing (got %d)", l.items, len(args)-2)
	}
	memory, ok := py.WritableBuffer(args[0])
	if !ok {
		return nil, py.Errorf(py.TypeError, "argument must be read-write bytes-like object, not %s", py.TypeName(args[0]))
	}
	offset, err := py.AsInt(t, args[1])
	if err != nil {
		return nil, err
	}
	n := len(memory)
	if offset < 0 {
		if offset+l.size > 0 {
			return nil, py.Errorf(Error, "no space to pack %d bytes at offset %d", l.size, offset)
		}
		if offset+n < 0 {
			return nil, py.Errorf(Error, "offset %d out of range for %d-byte buffer", offset, n)
		}
		offset += n
	}
	if n-offset < l.size {
		return nil, py.Errorf(Error, "pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)",
			offset+l.size, l.size, offset, n)
	}
	return py.None, l.pack(t, memory[offset:offset+l.size], args[2:])
}

func unpack(t *py.Thread, l *layout, v py.Value) (py.Value, error) {
	data, err := py.BufferArg(v)
	if err != nil {
		return nil, err
	}
	if len(data) != l.size {
		return nil, py.Errorf(Error, "unpack requires a buffer of %d bytes", l.size)
	}
	values, err := l.unpack(t, data)
	return py.NewTuple(values...), err
}

func unpackFrom(t *py.Thread, l *layout, v, at py.Value) (py.Value, error) {
	data, err := py.BufferArg(v)
	if err != nil {
		return nil, err
	}
	offset := 0
	if at != nil {
		if offset, err = py.AsInt(t, at); err != nil {
			return nil, err
		}
	}
	n := len(data)
	if offset < 0 {
		if offset+l.size > 0 {
			return nil, py.Errorf(Error, "not enough data to unpack %d bytes at offset %d", l.size, offset)
		}
		if offset+n < 0 {
			return nil, py.Errorf(Error, "offset %d out of range for %d-byte buffer", offset, n)
		}
		offset += n
	}
	if n-offset < l.size {
		return nil, py.Errorf(Error, "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)",
			uint64(offset)+uint64(l.size), l.size, offset, n)
	}
	values, err := l.unpack(t, data[offset:offset+l.size])
	return py.NewTuple(values...), err
}

func iterUnpack(l *layout, v py.Value) (py.Value, error) {
	data, err := py.BufferArg(v)
	if err != nil {
		return nil, err
	}
	if l.size == 0 {
		return nil, py.Errorf(Error, "cannot iteratively unpack with a struct of length 0")
	}
	if len(data)%l.size != 0 {
		return nil, py.Errorf(Error, "iterative unpacking requires a buffer of a multiple of %d bytes", l.size)
	}
	return &unpackIter{l, data}, nil
}

func init() {
	Error.Seal()
	unpackIterClass.AddIterator(func(t *py.Thread, v py.Value) (py.Value, error) {
		it := v.(*unpackIter)
		if it.data == "" {
			return nil, nil
		}
		values, err := it.layout.unpack(t, it.data[:it.layout.size])
		it.data = it.data[it.layout.size:]
		return py.NewTuple(values...), err
	}, func(v py.Value) int64 {
		it := v.(*unpackIter)
		return int64(len(it.data) / it.layout.size)
	})

	structClass.Final = false
	structClass.Native.New = func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
		c := &compiled{layout: &layout{}}
		if class != structClass {
			c.inst = py.NewInstance(class)
		}
		return c, nil
	}
	structClass.Native.Init = func(t *py.Thread, self py.Value, args py.Args) error {
		if len(args.Values) != 1 || len(args.Names) == 1 && args.Names[0].S != "format" {
			if len(args.Values) == 0 {
				return py.Errorf(py.TypeError, "Struct() missing required argument 'format' (pos 1)")
			}
			return py.Errorf(py.TypeError, "Struct() takes at most 1 argument (%d given)", len(args.Values))
		}
		l, err := layoutOf(t, args.Values[0])
		if err == nil {
			self.(*compiled).layout = l
		}
		return err
	}
	values := func(f func(t *py.Thread, l *layout, args []py.Value) (py.Value, error)) func(*py.Thread, py.Args) (py.Value, error) {
		return func(t *py.Thread, args py.Args) (py.Value, error) {
			if len(args.Names) > 0 {
				return nil, py.Errorf(py.TypeError, "Struct.pack() takes no keyword arguments")
			}
			return f(t, args.Values[0].(*compiled).layout, args.Values[1:])
		}
	}
	structClass.Methods(
		py.Fn{Name: "pack", Raw: values(pack)},
		py.Fn{Name: "pack_into", Raw: values(packInto)},
		py.Fn{Name: "unpack", Sig: "buffer /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return unpack(t, a[0].(*compiled).layout, a[1])
		}},
		py.Fn{Name: "unpack_from", Sig: "buffer offset?", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return unpackFrom(t, a[0].(*compiled).layout, a[1], a[2])
		}},
		py.Fn{Name: "iter_unpack", Sig: "buffer /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			return iterUnpack(a[0].(*compiled).layout, a[1])
		}},
	)
	structClass.Getter("format", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.NewStr(v.(*compiled).format), nil }, nil)
	structClass.Getter("size", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.MakeInt(int64(v.(*compiled).size)), nil }, nil)
	structClass.Seal()
}
