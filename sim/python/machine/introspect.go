package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// CPython's flags of code objects.
const (
	coOptimized      = 0x1
	coNewLocals      = 0x2
	coVarArgs        = 0x4
	coVarKw          = 0x8
	coNested         = 0x10
	coGenerator      = 0x20
	coCoroutine      = 0x80
	coIterable       = 0x100
	coAsyncGenerator = 0x200
)

func (c *Code) coFlags() int64 {
	flags := int64(0)
	if c.Flags&(code.Module|code.ClassBody|code.Exec) == 0 {
		flags |= coOptimized | coNewLocals
	}
	for _, f := range []struct {
		ours   code.Flags
		theirs int64
	}{{code.VarArgs, coVarArgs}, {code.VarKw, coVarKw}, {code.Generator, coGenerator}, {code.Coroutine, coCoroutine}, {code.AsyncGenerator, coAsyncGenerator}} {
		if c.Flags&f.ours != 0 {
			flags |= f.theirs
		}
	}
	if len(c.Free) > 0 {
		flags |= coNested
	}
	if flags&coAsyncGenerator != 0 {
		flags &^= coGenerator | coCoroutine
	}
	return flags
}

func stringTuple(names []*py.Str) py.Value {
	items := make([]py.Value, len(names))
	for i, n := range names {
		items[i] = n
	}
	return py.NewTuple(items...)
}

func init() {
	get := func(name string, f func(c *Code) py.Value) {
		CodeClass.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return f(v.(*Code)), nil }, nil)
	}
	number := func(name string, f func(c *Code) int) {
		get(name, func(c *Code) py.Value { return py.MakeInt(int64(f(c))) })
	}
	CodeClass.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
		c := v.(*Code)
		return "<code object " + c.Name + " at 0x" + hex(t.ID(c)) + ", file \"" + c.Code.Source.Name + "\", line " + py.Itoa(c.FirstLine) + ">", nil
	}
	get("co_name", func(c *Code) py.Value { return py.NewStr(c.Name) })
	get("co_qualname", func(c *Code) py.Value { return py.NewStr(c.QualName) })
	get("co_filename", func(c *Code) py.Value { return py.NewStr(c.Code.Source.Name) })
	number("co_firstlineno", func(c *Code) int { return c.FirstLine })
	number("co_argcount", func(c *Code) int { return c.Args })
	number("co_posonlyargcount", func(c *Code) int { return c.PosOnly })
	number("co_kwonlyargcount", func(c *Code) int { return c.KwOnly })
	number("co_flags", func(c *Code) int { return int(c.coFlags()) })
	number("co_nlocals", func(c *Code) int { return len(c.locals) })
	number("co_stacksize", func(c *Code) int { return c.Regs - len(c.locals) })
	get("co_varnames", func(c *Code) py.Value {
		var names []*py.Str
		params := len(c.Params().Names)
		for i, n := range c.locals {
			if i < params || !c.IsCell[i] {
				names = append(names, n)
			}
		}
		return stringTuple(names)
	})
	get("co_cellvars", func(c *Code) py.Value {
		var names []*py.Str
		for i, n := range c.locals {
			if c.IsCell[i] {
				names = append(names, n)
			}
		}
		return stringTuple(names)
	})
	get("co_freevars", func(c *Code) py.Value { return stringTuple(c.free) })
	get("co_names", func(c *Code) py.Value { return stringTuple(c.names) })
	get("co_consts", func(c *Code) py.Value { return py.NewTuple(append([]py.Value(nil), c.consts...)...) })
	CodeClass.Seal()

	frame := func(name string, f func(t *py.Thread, f *Frame) (py.Value, error)) {
		FrameClass.Getter(name, func(t *py.Thread, v py.Value) (py.Value, error) { return f(t, v.(*Frame)) }, nil)
	}
	FrameClass.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
		f := v.(*Frame)
		return "<frame at 0x" + hex(t.ID(f)) + ", file " + py.QuoteStr(f.File()) + ", line " + py.Itoa(f.Line()) + ", code " + f.code.Name + ">", nil
	}
	frame("f_code", func(_ *py.Thread, f *Frame) (py.Value, error) { return f.code, nil })
	frame("f_lineno", func(_ *py.Thread, f *Frame) (py.Value, error) { return py.MakeInt(int64(f.Line())), nil })
	frame("f_lasti", func(_ *py.Thread, f *Frame) (py.Value, error) { return py.MakeInt(int64(f.pc)), nil })
	frame("f_globals", func(_ *py.Thread, f *Frame) (py.Value, error) { return f.globals, nil })
	frame("f_builtins", func(t *py.Thread, _ *Frame) (py.Value, error) { return t.Builtins, nil })
	frame("f_trace", func(*py.Thread, *Frame) (py.Value, error) { return py.None, nil })
	frame("f_locals", func(_ *py.Thread, f *Frame) (py.Value, error) {
		if f.mapping != nil {
			return f.mapping, nil
		}
		if f.names != nil {
			return f.names, nil
		}
		return f.localNames(), nil
	})
	frame("f_back", func(_ *py.Thread, f *Frame) (py.Value, error) {
		b := f.back
		for b != nil && b.Hidden() && !f.Hidden() {
			b = b.back
		}
		if b == nil {
			return py.None, nil
		}
		b.kept = true
		return b, nil
	})
	FrameClass.Methods(py.Fn{Name: "clear", Sig: "/", Fn: func(*py.Thread, []py.Value) (py.Value, error) { return py.None, nil }})
	FrameClass.Seal()
}
