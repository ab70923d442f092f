package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// building is a class statement while its body runs.
type building struct {
	name  py.Value
	meta  py.Value
	bases []py.Value
	rest  py.Args
	k     kont
}

// Class makes building a value, for a frame's aux.
func (*building) Class() *py.Class { return py.ObjectClass }

// buildClass is __build_class__(body, name, *bases, metaclass=…, **keywords).
func (th *Thread) buildClass(a py.Args, k kont) error {
	given := a.Positional()
	if len(given) < 2 {
		return py.Errorf(py.TypeError, "__build_class__: not enough arguments")
	}
	body, ok := given[0].(*py.Function)
	if !ok {
		return py.Errorf(py.TypeError, "__build_class__: func must be a function")
	}
	bases := append([]py.Value(nil), given[2:]...)
	keywords := py.Args{Values: append([]py.Value(nil), a.Values[len(given):]...), Names: a.Names}
	meta, ns, bases, rest, err := py.PrepareClass(&th.Thread, given[1], bases, keywords)
	if err != nil {
		return err
	}
	f := th.pushCode(body.Code.(*Code), body.Globals, body.Cells,
		kont{then: thenClass, aux: &building{given[1], meta, bases, rest, k}})
	if d, ok := ns.(*py.Dict); ok && d.Exact() {
		f.names = d
	} else {
		f.mapping = ns
	}
	return nil
}

// finishClass makes the class of a body that has run.
func (th *Thread) finishClass(f *Frame, k kont, names *py.Dict, mapping, _ py.Value) error {
	b := k.aux.(*building)
	var ns py.Value = names
	if mapping != nil {
		ns = mapping
	}
	var bases py.Value = py.NewTuple(b.bases...)
	args := append([]py.Value{b.name, bases, ns}, b.rest.Values...)
	return th.invoke(b.meta, args, b.rest.Names, b.k)
}

// super0 is super() without arguments, in a method.
func (th *Thread) super0(k kont) error {
	f := th.frame
	if f.code.Args == 0 && f.code.Flags&code.VarArgs == 0 {
		return py.Errorf(py.RuntimeError, "super(): no arguments")
	}
	if f.code.class < 0 {
		return py.Errorf(py.RuntimeError, "super(): __class__ cell not found")
	}
	c, ok := f.cells[f.code.class].V.(*py.Class)
	if !ok {
		return py.Errorf(py.RuntimeError, "super(): empty __class__ cell")
	}
	self := f.regs[0]
	if f.code.IsCell[0] {
		self = self.(*py.Cell).V
	}
	if self == nil {
		return py.Errorf(py.RuntimeError, "super(): arg[0] deleted")
	}
	s, err := py.NewSuper(&th.Thread, c, self)
	if err != nil {
		return err
	}
	return th.deliver(f, k, s)
}
