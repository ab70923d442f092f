package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// exceptStar splits what is being handled by an except* clause.
func (th *Thread) exceptStar(f *Frame, in *code.Instr) error {
	t := &th.Thread
	e, ok := f.regs[in.B].(*py.Exception)
	f.regs[in.A] = py.None
	if !ok {
		return nil // nothing is left
	}
	classes := f.regs[in.C]
	if err := checkStarTypes(classes); err != nil {
		return err
	}
	if !e.Class().IsSubclass(py.BaseExceptionGroup) {
		match, err := th.excMatches(e, classes)
		if err != nil || !match {
			return err
		}
		class := py.BaseExceptionGroup
		if e.Class().IsSubclass(py.ExceptionClass) {
			class = py.ExceptionGroup
		}
		g, err := th.Call1(class, py.NewStr(""), py.NewTuple(e))
		if err != nil {
			return err
		}
		g.(*py.Exception).Trace = e.Trace
		f.regs[in.A], f.regs[in.B] = g, py.None
		return nil
	}
	match, rest, err := py.SplitGroup(t, e, classes)
	if err != nil {
		return err
	}
	if match != nil {
		f.regs[in.A] = match
		f.regs[in.B] = py.None
		if rest != nil {
			f.regs[in.B] = rest
		}
	}
	return nil
}

func checkStarTypes(classes py.Value) error {
	items := []py.Value{classes}
	if tuple, ok := classes.(*py.Tuple); ok {
		items = tuple.Items
	}
	for _, item := range items {
		c, ok := item.(*py.Class)
		if !ok || !c.IsSubclass(py.BaseException) {
			return notException()
		}
		if c.IsSubclass(py.BaseExceptionGroup) {
			return py.Errorf(py.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// finishStar says what a try with except* raises in the end: what its clauses
// raised, and what none of them took, in groups of the original's shape.
func (th *Thread) finishStar(f *Frame, in *code.Instr) error {
	orig := f.regs[in.C].(*py.Exception)
	var raised, reraised []*py.Exception
	for _, v := range f.regs[in.B].(*py.List).Items {
		e, ok := v.(*py.Exception)
		if !ok {
			continue
		}
		if e != orig && !py.PartOf(e, orig) {
			raised = append(raised, e)
		} else {
			reraised = append(reraised, e)
		}
	}
	if !orig.Class().IsSubclass(py.BaseExceptionGroup) {
		f.regs[in.A] = py.None
		if len(raised)+len(reraised) == 0 {
			return nil
		}
		if len(raised) == 0 {
			f.regs[in.A] = orig
			return nil
		}
		if len(reraised) > 0 {
			raised = append(raised, orig)
		}
		if len(raised) == 1 {
			f.regs[in.A] = raised[0]
			return nil
		}
		return th.groupOf(f, in.A, raised)
	}
	var rest *py.Exception
	if len(reraised) > 0 {
		var err error
		if rest, err = py.Project(&th.Thread, orig, reraised); err != nil {
			return err
		}
	}
	if rest != nil {
		if len(raised) == 0 {
			f.regs[in.A] = rest
			return nil
		}
		raised = append(raised, rest)
	}
	switch len(raised) {
	case 0:
		f.regs[in.A] = py.None
		return nil
	case 1:
		f.regs[in.A] = raised[0]
		return nil
	}
	return th.groupOf(f, in.A, raised)
}

func (th *Thread) groupOf(f *Frame, dst int32, list []*py.Exception) error {
	items := make([]py.Value, len(list))
	class := py.ExceptionGroup
	for i, e := range list {
		items[i] = e
		if !e.Class().IsSubclass(py.ExceptionClass) {
			class = py.BaseExceptionGroup
		}
	}
	g, err := th.Call1(class, py.NewStr(""), py.NewList(items...))
	f.regs[dst] = g
	return err
}
