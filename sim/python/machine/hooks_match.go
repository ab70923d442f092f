package machine

import "eyewall/sim/python/py"

// matchFlags is match_flags(class, flags): patterns take objects of the class for
// sequences (1) or mappings (2) as well; it returns the flags that the class has now.
// CPython keeps the same in tp_flags, and collections.abc hands it on to what is
// registered.
var matchFlags = py.Fn{Name: "match_flags", Sig: "class flags /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
	c, ok := a[0].(*py.Class)
	flags, isInt := a[1].(py.Int)
	if !ok || !isInt {
		return nil, py.Errorf(py.TypeError, "match_flags() expects a class and flags")
	}
	if !c.Static {
		c.Flags |= py.ClassFlags(flags) & (py.FlagSequence | py.FlagMapping)
	}
	has := py.Int(0)
	for _, f := range []py.ClassFlags{py.FlagSequence, py.FlagMapping} {
		if c.Flag(f) {
			has |= py.Int(f)
		}
	}
	return has, nil
}}
