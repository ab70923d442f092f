package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// In the deepest frame that the recursion limit allows, CPython can't even do what its
// C code counts as one more level: most calls of built-in functions, and comparisons
// that its specialized instructions don't do. Which they are is what it was seen to
// do; the end of the message tells.

// tooDeepTo is the RecursionError of such work.
func tooDeepTo(what string) error {
	return py.Errorf(py.RecursionError, "maximum recursion depth exceeded%s", what)
}

const (
	whileCalling   = " while calling a Python object"
	whileComparing = " in comparison"
	whileStr       = " while getting the str of an object"
	whileRepr      = " while getting the repr of an object"
)

// deepest reports whether th.frame is the deepest frame that is allowed.
func (th *Thread) deepest() bool { return th.depth >= th.RecursionLimit }

// shallow reports whether CPython calls a built-in function without counting a level:
// functions that take more than one argument by position, mostly.
func shallow(name string) bool {
	switch name {
	case "len", "isinstance", "issubclass", "divmod", "iter", "next", "getattr", "setattr", "hasattr", "pow", "sum",
		"append", "strip", "lstrip", "rstrip", "split", "rsplit", "replace", "center", "ljust", "rjust", "splitlines", "encode",
		"get", "setdefault", "pop", "index", "sort", "insert":
		return true
	}
	return false
}

// deepestCall is the error of calling a built-in function in the deepest frame, if it
// is one.
func deepestCall(fn *py.Builtin, args []py.Value) error {
	switch {
	case resumes(fn.Special) || shallow(fn.Name):
		return nil
	case fn.Special == specialExec || fn.Special == specialEval:
		if len(args) > 0 {
			if _, ok := args[0].(*Code); ok {
				return nil
			}
		}
		return tooDeepTo(" during compilation")
	case fn.Owner != nil:
	case fn.Name == "min" || fn.Name == "max":
		return tooDeepTo(whileComparing)
	case fn.Name == "repr":
		return tooDeepTo(whileRepr)
	case fn.Name == "print" && len(args) > 0:
		if _, ok := args[0].(*py.Str); !ok {
			return tooDeepTo(whileStr)
		}
	case fn.Special != 0:
		return nil
	}
	return tooDeepTo(whileCalling)
}

// deepestClass is deepestCall for a class.
func deepestClass(c *py.Class, args []py.Value) error {
	switch c {
	case py.StrClass:
		if len(args) == 1 {
			if _, ok := args[0].(*py.Str); !ok {
				return tooDeepTo(whileStr)
			}
		}
	case py.RangeClass:
		return tooDeepTo(whileComparing)
	case py.IntClass, py.ObjectClass, py.BytesClass, py.ZipClass, py.SliceClass:
		return tooDeepTo(whileCalling)
	}
	return nil
}

// deepestCompare is the error of a comparison in the deepest frame, if it is one.
func deepestCompare(in *code.Instr, a, b py.Value) error {
	if in.Op >= code.UnlessEq {
		switch a.(type) {
		case py.Int:
			if _, ok := b.(py.Int); ok {
				return nil
			}
		case py.Float:
			if _, ok := b.(py.Float); ok {
				return nil
			}
		case *py.Str:
			if _, ok := b.(*py.Str); ok && comparison(in) <= py.Ne {
				return nil
			}
		}
	}
	return tooDeepTo(whileComparing)
}

// deepestContains is the error of looking for an item in the deepest frame, if it is one.
func deepestContains(item, v py.Value) error {
	var items []py.Value
	switch v := v.(type) {
	case *py.List:
		items = v.Items
	case *py.Tuple:
		items = v.Items
	}
	if len(items) > 0 && !py.Same(items[0], item) {
		return tooDeepTo(whileComparing)
	}
	return nil
}

// deepestFormat is the error of a part of an f-string in the deepest frame, if it is one.
func deepestFormat(in *code.Instr, v py.Value) error {
	_, text := v.(*py.Str)
	switch {
	case in.D == 'r' || in.D == 'a':
		return tooDeepTo(whileRepr)
	case in.D == 's' && !text:
		return tooDeepTo(whileStr)
	case in.C >= 0:
		return tooDeepTo(whileCalling)
	case !text:
		return tooDeepTo(whileStr)
	}
	return nil
}
