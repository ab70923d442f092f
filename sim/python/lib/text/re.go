// Package text has the modules re, _json and _io: what programs do with text. It may
// import py.
//
// The module re is an engine of its own. Go's regexp can't begin a search within a
// text and still see what stands before it, knows words and \b in ASCII only, has no $
// that stops before a last newline, and skips empty matches that Python finds.
package text

import (
	"eyewall/sim/python/py"
)

// maxCache is how many compiled patterns a program keeps, as CPython does.
const maxCache = 512

type cacheKey struct {
	source string
	bytes  bool
	flags  int
}

// cache keeps the patterns that were given as text.
type cache struct {
	found map[cacheKey]*Pattern
	order []cacheKey
}

func (c *cache) compile(t *py.Thread, v, flagsArg py.Value) (*Pattern, error) {
	flags := 0
	if flagsArg != nil {
		n, ok := py.Unwrap(flagsArg).(py.Int)
		if !ok {
			return nil, py.Errorf(py.TypeError, "unsupported operand type(s) for &: '%s' and 'RegexFlag'", py.TypeName(flagsArg))
		}
		flags = int(n)
	}
	key := cacheKey{flags: flags}
	source := v
	switch x := v.(type) {
	case *Pattern:
		if flags != 0 {
			return nil, py.Errorf(py.ValueError, "cannot process flags argument with a compiled pattern")
		}
		return x, nil
	case *py.Str:
		key.source = x.S
	default:
		b, ok := py.BufferOf(v)
		if !ok {
			return nil, py.Errorf(py.TypeError, "first argument must be string or compiled pattern")
		}
		key.source, key.bytes = b, true
		if _, ok := v.(*py.Bytes); !ok {
			source = py.NewBytes(b)
		}
	}
	if p := c.found[key]; p != nil {
		return p, nil
	}
	p, err := compilePattern(t, source, flags)
	if err != nil {
		return nil, err
	}
	if flags&flagDebug == 0 {
		if len(c.order) >= maxCache {
			delete(c.found, c.order[0])
			c.order = c.order[1:]
		}
		c.found[key] = p
		c.order = append(c.order, key)
	}
	return p, nil
}

// Re makes the module re.
func Re(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("re")
	c := &cache{found: map[cacheKey]*Pattern{}}
	m.Set("error", errorClass)
	m.Set("Pattern", patternClass)
	m.Set("Match", matchClass)
	m.Set("RegexFlag", flagClass)
	m.Set("NOFLAG", makeFlag(0))
	for _, f := range flagNames {
		m.Set(f.name, makeFlag(f.bit))
		if f.short != "" {
			m.Set(f.short, makeFlag(f.bit))
		}
	}
	// with adds a function whose first argument is a pattern and whose last its flags.
	with := func(name, sig string, f func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error)) {
		m.Funcs(py.Fn{Name: name, Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			p, err := c.compile(t, a[0], a[len(a)-1])
			if err != nil {
				return nil, err
			}
			return f(t, p, a[1:])
		}})
	}
	for _, name := range []string{"compile", "template"} {
		with(name, "pattern flags?", func(_ *py.Thread, p *Pattern, _ []py.Value) (py.Value, error) { return p, nil })
	}
	for _, x := range []struct {
		name string
		how  mode
	}{{"match", modeMatch}, {"search", modeSearch}, {"fullmatch", modeFull}} {
		with(x.name, "pattern string flags?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
			return p.one(t, a[0], nil, nil, x.how)
		})
	}
	with("findall", "pattern string flags?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		return p.findall(t, a[0], nil, nil)
	})
	with("finditer", "pattern string flags?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		return p.finditer(t, a[0], nil, nil)
	})
	with("split", "pattern string maxsplit? flags?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		return p.split(t, a[0], a[1])
	})
	with("sub", "pattern repl string count? flags?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		r, _, err := p.sub(t, a[0], a[1], a[2])
		return r, err
	})
	with("subn", "pattern repl string count? flags?", func(t *py.Thread, p *Pattern, a []py.Value) (py.Value, error) {
		r, n, err := p.sub(t, a[0], a[1], a[2])
		if err != nil {
			return nil, err
		}
		return py.NewTuple(r, py.MakeInt(int64(n))), nil
	})
	m.Funcs(
		py.Fn{Name: "escape", Sig: "pattern", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return escape(t, a[0]) }},
		py.Fn{Name: "purge", Sig: "/", Fn: func(*py.Thread, []py.Value) (py.Value, error) {
			c.found, c.order = map[cacheKey]*Pattern{}, nil
			return py.None, nil
		}},
	)
	return m, nil
}
