package collection

import (
	"eyewall/sim/python/py"
)

// GC makes the module gc. Objects live to the end of the run, so there is nothing to
// collect: its functions answer as if nothing was ever found.
func GC(*py.Thread) (*py.Module, error) {
	m := py.NewModule("gc")
	enabled := true
	debug := py.MakeInt(0)
	threshold := []py.Value{py.MakeInt(700), py.MakeInt(10), py.MakeInt(10)}
	for i, name := range []string{"DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE"} {
		m.Set(name, py.MakeInt(1<<i))
	}
	m.Set("DEBUG_SAVEALL", py.MakeInt(32))
	m.Set("DEBUG_LEAK", py.MakeInt(38))
	m.Set("garbage", py.NewList())
	m.Set("callbacks", py.NewList())
	answer := func(name, sig string, f func() py.Value) {
		m.Funcs(py.Fn{Name: name, Sig: sig, Fn: func(*py.Thread, []py.Value) (py.Value, error) { return f(), nil }})
	}
	zero := func() py.Value { return py.MakeInt(0) }
	none := func() py.Value { return py.None }
	empty := func() py.Value { return py.NewList() }
	answer("collect", "generation?", zero)
	answer("enable", "/", func() py.Value {
		enabled = true
		return py.None
	})
	answer("disable", "/", func() py.Value {
		enabled = false
		return py.None
	})
	answer("isenabled", "/", func() py.Value { return py.MakeBool(enabled) })
	answer("freeze", "/", none)
	answer("unfreeze", "/", none)
	answer("get_freeze_count", "/", zero)
	answer("get_count", "/", func() py.Value { return py.NewTuple(zero(), zero(), zero()) })
	answer("get_debug", "/", func() py.Value { return debug })
	answer("get_threshold", "/", func() py.Value { return py.NewTuple(append([]py.Value(nil), threshold...)...) })
	answer("get_objects", "generation?", empty)
	answer("is_finalized", "obj /", func() py.Value { return py.False })
	m.Funcs(
		py.Fn{Name: "get_referrers", Raw: func(*py.Thread, py.Args) (py.Value, error) { return py.NewList(), nil }},
		py.Fn{Name: "get_referents", Raw: func(*py.Thread, py.Args) (py.Value, error) { return py.NewList(), nil }},
		py.Fn{Name: "get_stats", Sig: "/", Fn: func(*py.Thread, []py.Value) (py.Value, error) {
			generations := make([]py.Value, 3)
			for i := range generations {
				d := py.NewDict()
				for _, key := range []string{"collections", "collected", "uncollectable"} {
					d.SetStr(py.NewStr(key), py.MakeInt(0))
				}
				generations[i] = d
			}
			return py.NewList(generations...), nil
		}},
		py.Fn{Name: "is_tracked", Sig: "obj /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			switch a[0].(type) {
			case py.Int, *py.BigInt, py.Float, py.Bool, *py.Str, *py.Bytes:
				return py.False, nil
			}
			return py.MakeBool(a[0] != py.None), nil
		}},
		py.Fn{Name: "set_debug", Sig: "flags /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			debug = a[0]
			return py.None, nil
		}},
		py.Fn{Name: "set_threshold", Sig: "threshold0 threshold1? threshold2? /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			for i, v := range a {
				if v != nil {
					threshold[i] = v
				}
			}
			return py.None, nil
		}},
	)
	return m, nil
}
