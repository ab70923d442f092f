package machine

import (
	"strings"

	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// bind puts arguments into a frame's registers, in the order of Code.Locals.
func (th *Thread) bind(f *Frame, fn *py.Function, c *Code, args []py.Value, names []*py.Str) error {
	given := args[:len(args)-len(names)]
	regs := f.regs
	n := min(len(given), c.Args)
	copy(regs, given[:n])
	star := c.Args + c.KwOnly // the register of *args
	kw := star
	if c.Flags&code.VarArgs != 0 {
		kw++
		regs[star] = py.NewTuple(append([]py.Value(nil), given[n:]...)...)
	}
	var rest *py.Dict
	if c.Flags&code.VarKw != 0 {
		rest = py.NewDict()
		regs[kw] = rest
	}
	var byPosition []string // positional-only parameters given by name
	for i, name := range names {
		v := args[len(given)+i]
		at := -1
		for j := c.PosOnly; j < c.Args+c.KwOnly; j++ {
			if c.locals[j] == name || c.locals[j].S == name.S {
				at = j
				break
			}
		}
		switch {
		case at >= 0:
			if regs[at] != nil {
				return py.Errorf(py.TypeError, "%s() got multiple values for argument '%s'", fn.QualName, name.S)
			}
			regs[at] = v
		case rest != nil:
			if err := rest.Set(&th.Thread, name, v); err != nil {
				return err
			}
		default:
			for j := range c.PosOnly {
				if c.locals[j].S == name.S {
					byPosition = append(byPosition, name.S)
				}
			}
			if len(byPosition) == 0 {
				return py.Errorf(py.TypeError, "%s() got an unexpected keyword argument '%s'", fn.QualName, name.S)
			}
		}
	}
	if len(byPosition) > 0 {
		return py.Errorf(py.TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'",
			fn.QualName, strings.Join(byPosition, ", "))
	}
	if len(given) > c.Args && c.Flags&code.VarArgs == 0 {
		return tooMany(fn, c, regs, len(given))
	}
	// Defaults belong to the last parameters.
	first := c.Args - len(fn.Defaults)
	var missing []string
	for i := n; i < c.Args; i++ {
		if regs[i] == nil {
			if i >= first {
				regs[i] = fn.Defaults[i-first]
			} else {
				missing = append(missing, c.Locals[i])
			}
		}
	}
	if len(missing) > 0 {
		return missingArguments(fn, "positional", missing)
	}
	for i := c.Args; i < c.Args+c.KwOnly; i++ {
		if regs[i] != nil {
			continue
		}
		if fn.KwDefaults != nil {
			regs[i] = fn.KwDefaults.GetStr(c.locals[i])
		}
		if regs[i] == nil {
			missing = append(missing, c.Locals[i])
		}
	}
	if len(missing) > 0 {
		return missingArguments(fn, "keyword-only", missing)
	}
	return nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func missingArguments(fn *py.Function, kind string, names []string) error {
	var list string
	for i, n := range names {
		switch {
		case i == 0:
		case len(names) == 2:
			list += " and "
		case i == len(names)-1:
			list += ", and "
		default:
			list += ", "
		}
		list += "'" + n + "'"
	}
	return py.Errorf(py.TypeError, "%s() missing %d required %s argument%s: %s", fn.QualName, len(names), kind, plural(len(names)), list)
}

func tooMany(fn *py.Function, c *Code, regs []py.Value, given int) error {
	kwOnly := 0
	for i := c.Args; i < c.Args+c.KwOnly; i++ {
		if regs[i] != nil {
			kwOnly++
		}
	}
	takes := py.Itoa(c.Args)
	many := c.Args != 1
	if len(fn.Defaults) > 0 {
		takes = "from " + py.Itoa(c.Args-len(fn.Defaults)) + " to " + takes
		many = true
	}
	s := ""
	if many {
		s = "s"
	}
	extra := ""
	if kwOnly > 0 {
		extra = " positional argument" + plural(given) + " (and " + py.Itoa(kwOnly) + " keyword-only argument" + plural(kwOnly) + ")"
	}
	were := "were"
	if given == 1 && kwOnly == 0 {
		were = "was"
	}
	return py.Errorf(py.TypeError, "%s() takes %s positional argument%s but %d%s %s given", fn.QualName, takes, s, given, extra, were)
}
