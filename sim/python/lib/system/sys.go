// Package system has the modules sys, os, errno and signal, as far as programs
// about event loops use them. It may import sim/sys and py.
package system

import (
	"eyewall/sim/python/py"
)

var (
	versionInfo = py.NewStructClass("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial")
	floatInfo   = py.NewStructClass("sys", "float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig",
		"mant_dig", "epsilon", "radix", "rounds")
	flagsClass = py.NewStructClass("sys", "flags", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
		"no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
		"safe_path", "int_max_str_digits")
	intInfo  = py.NewStructClass("sys", "int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfo = py.NewStructClass("sys", "hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
)

func ints(values ...int64) []py.Value {
	items := make([]py.Value, len(values))
	for i, v := range values {
		items[i] = py.MakeInt(v)
	}
	return items
}

// Sys makes the module sys.
func Sys(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("sys")
	m.Set("version", py.NewStr("3.11.2 (Eyewall)"))
	m.Set("version_info", py.NewStruct(versionInfo, py.MakeInt(3), py.MakeInt(11), py.MakeInt(2), py.NewStr("final"), py.MakeInt(0)))
	m.Set("hexversion", py.MakeInt(0x030b02f0))
	m.Set("platform", py.NewStr("linux"))
	m.Set("byteorder", py.NewStr("little"))
	m.Set("maxsize", py.MakeInt(1<<63-1))
	m.Set("maxunicode", py.MakeInt(0x10ffff))
	m.Set("executable", py.NewStr("/usr/bin/python3"))
	m.Set("prefix", py.NewStr("/usr"))
	m.Set("copyright", py.NewStr("Copyright of Python: the Python Software Foundation. This is Eyewall."))
	m.Set("dont_write_bytecode", py.True)
	m.Set("path", py.NewList(py.NewStr("")))
	m.Set("modules", t.Modules)
	argv := make([]py.Value, len(t.Argv))
	for i, a := range t.Argv {
		argv[i] = py.NewStr(a)
	}
	m.Set("argv", py.NewList(argv...))
	m.Set("orig_argv", py.NewList(argv...))
	m.Set("flags", py.NewStruct(flagsClass, append(ints(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0), py.False, py.MakeInt(0), py.False, py.MakeInt(4300))...))
	impl := py.NewNamespace()
	impl.Attrs.SetStr(py.Name("name"), py.NewStr("cpython")) // what programs look at is how CPython behaves
	m.Set("implementation", impl)
	m.Set("float_info", py.NewStruct(floatInfo, py.Float(1.7976931348623157e308), py.MakeInt(1024), py.MakeInt(308),
		py.Float(2.2250738585072014e-308), py.MakeInt(-1021), py.MakeInt(-307), py.MakeInt(15), py.MakeInt(53),
		py.Float(2.220446049250313e-16), py.MakeInt(2), py.MakeInt(1)))
	m.Set("int_info", py.NewStruct(intInfo, ints(30, 4, 4300, 640)...))
	m.Set("hash_info", py.NewStruct(hashInfo, py.MakeInt(64), py.MakeInt(1<<61-1), py.MakeInt(314159), py.MakeInt(0), py.MakeInt(1000003),
		py.NewStr("siphash13"), py.MakeInt(64), py.MakeInt(128), py.MakeInt(0)))
	out, err := py.NewConsole(t, "<stdout>", 1, t.Stdout)
	if err != nil {
		return nil, err
	}
	errs, err := py.NewConsole(t, "<stderr>", 2, t.Stderr)
	if err != nil {
		return nil, err
	}
	m.Set("stdout", out)
	m.Set("stderr", errs)
	m.Set("__stdout__", out)
	m.Set("__stderr__", errs)
	m.Set("stdin", &py.Stdin{})
	trace := py.Value(py.None)
	m.Funcs(
		py.Fn{Name: "exit", Sig: "status? /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			var args []py.Value
			if a[0] != nil && a[0] != py.None {
				args = a[:1]
			}
			e, err := t.Call1(py.SystemExit, args...)
			if err != nil {
				return nil, err
			}
			return nil, e.(*py.Exception)
		}},
		py.Fn{Name: "getrecursionlimit", Sig: "/", Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) { return py.MakeInt(int64(t.RecursionLimit)), nil }},
		py.Fn{Name: "setrecursionlimit", Sig: "limit /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			n, err := py.AsInt(t, a[0])
			if err != nil {
				return nil, err
			}
			if n < 1 {
				return nil, py.Errorf(py.ValueError, "recursion limit must be greater or equal than 1")
			}
			t.RecursionLimit = min(n, maxRecursion)
			return py.None, nil
		}},
		py.Fn{Name: "getsizeof", Sig: "object default?", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) { return py.MakeInt(sizeOf(a[0])), nil }},
		py.Fn{Name: "getrefcount", Sig: "object /", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.MakeInt(2), nil }},
		py.Fn{Name: "intern", Sig: "string /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			s, ok := a[0].(*py.Str)
			if !ok {
				return nil, py.Errorf(py.TypeError, "intern() argument must be str, not %s", py.TypeName(a[0]))
			}
			return t.InternStr(s), nil
		}},
		py.Fn{Name: "getdefaultencoding", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.NewStr("utf-8"), nil }},
		py.Fn{Name: "getfilesystemencoding", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.NewStr("utf-8"), nil }},
		py.Fn{Name: "is_finalizing", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.False, nil }},
		py.Fn{Name: "getswitchinterval", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.Float(0.005), nil }},
		py.Fn{Name: "setswitchinterval", Sig: "interval /", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return py.None, nil }},
		py.Fn{Name: "gettrace", Sig: "/", Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return trace, nil }},
		py.Fn{Name: "exc_info", Sig: "/", Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
			e := t.Handled(t)
			if e == nil {
				return py.NewTuple(py.None, py.None, py.None), nil
			}
			tb := py.Value(py.None)
			if e.Trace != nil {
				tb = e.Trace
			}
			return py.NewTuple(e.Class(), e, tb), nil
		}},
		py.Fn{Name: "exception", Sig: "/", Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
			if e := t.Handled(t); e != nil {
				return e, nil
			}
			return py.None, nil
		}},
		py.Fn{Name: "_getframe", Sig: "depth? /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			depth := 0
			if a[0] != nil {
				var err error
				if depth, err = py.AsInt(t, a[0]); err != nil {
					return nil, err
				}
			}
			f := t.Frame(t, depth)
			if f == nil {
				return nil, py.Errorf(py.ValueError, "call stack is not deep enough")
			}
			return f, nil
		}},
	)
	return m, nil
}

// maxRecursion bounds what setrecursionlimit may set: frames take memory.
const maxRecursion = 20_000

// sizeOf is roughly what CPython says.
func sizeOf(v py.Value) int64 {
	switch v := v.(type) {
	case py.Int, py.Bool:
		return 28
	case py.Float:
		return 24
	case *py.Str:
		if v.ASCII() {
			return 49 + int64(len(v.S))
		}
		return 74 + 2*int64(v.Len())
	case *py.Bytes:
		return 33 + int64(len(v.B))
	case *py.List:
		return 56 + 8*int64(len(v.Items))
	case *py.Tuple:
		return 40 + 8*int64(len(v.Items))
	case *py.Dict:
		return 64 + 104*int64((v.Len()+4)/5)
	}
	return 48
}
