package text

import (
	"strconv"
	"strings"

	"eyewall/sim/python/py"
)

// flagNames are in the order in which CPython declares them.
var flagNames = [...]struct {
	bit         int64
	name, short string
}{
	{flagASCII, "ASCII", "A"}, {flagIgnoreCase, "IGNORECASE", "I"}, {flagLocale, "LOCALE", "L"}, {flagUnicode, "UNICODE", "U"},
	{flagMultiline, "MULTILINE", "M"}, {flagDotAll, "DOTALL", "S"}, {flagVerbose, "VERBOSE", "X"}, {flagTemplate, "TEMPLATE", "T"},
	{flagDebug, "DEBUG", ""},
}

// flagClass is re.RegexFlag, as far as it can be without loading the module enum.
var flagClass = py.NewStatic("re", "RegexFlag", py.LayoutInt, &py.Slots{}, py.IntClass)

func init() {
	c := flagClass
	c.Final = true
	slots := c.Native
	*slots = *py.IntClass.Native
	slots.Repr = func(_ *py.Thread, v py.Value) (string, error) { return flagText(py.Unwrap(v), "re."), nil }
	slots.Str = slots.Repr
	slots.Format = func(t *py.Thread, v py.Value, spec string) (string, error) {
		return py.Format(t, py.NewStr(flagText(py.Unwrap(v), "re.")), spec)
	}
	slots.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) {
		if len(args.Values) != 1 {
			return nil, py.Errorf(py.TypeError, "RegexFlag expected 1 argument, got %d", len(args.Values))
		}
		n, err := py.AsInt(t, args.Values[0])
		if err != nil {
			return nil, err
		}
		return makeFlag(int64(n)), nil
	}
	slots.Binary = func(t *py.Thread, op py.Operator, a, b py.Value) (py.Value, error) {
		x, y := py.Unwrap(a), py.Unwrap(b)
		r, err := py.IntClass.Native.Binary(t, op, x, y)
		if n, ok := r.(py.Int); ok && (op == py.Or || op == py.And || op == py.Xor) {
			return makeFlag(int64(n)), err
		}
		return r, err
	}
	slots.Compare = func(t *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
		return py.IntClass.Native.Compare(t, op, py.Unwrap(a), py.Unwrap(b))
	}
	slots.Hash = func(t *py.Thread, v py.Value) (uint64, error) { return py.Hash(t, py.Unwrap(v)) }
	slots.Unary = func(t *py.Thread, op py.UnaryOperator, v py.Value) (py.Value, error) {
		n := py.Unwrap(v).(py.Int)
		if op == py.Invert {
			var all int64
			for _, f := range flagNames {
				all |= f.bit
			}
			return makeFlag(all &^ int64(n)), nil
		}
		return py.IntClass.Native.Unary(t, op, n)
	}
	slots.Contains = func(_ *py.Thread, v, item py.Value) (bool, error) {
		n, ok := py.Unwrap(item).(py.Int)
		return ok && n&py.Unwrap(v).(py.Int) == n, nil
	}
	slots.Iter = func(t *py.Thread, v py.Value) (py.Value, error) {
		return py.Iter(t, py.NewList(flagMembers(int64(py.Unwrap(v).(py.Int)))...))
	}
	slots.Len = func(_ *py.Thread, v py.Value) (int, error) {
		return len(flagMembers(int64(py.Unwrap(v).(py.Int)))), nil
	}
	c.Getter("value", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Unwrap(v), nil }, nil)
	c.Getter("name", func(_ *py.Thread, v py.Value) (py.Value, error) {
		if py.Unwrap(v) == py.Int(0) {
			return py.NewStr("NOFLAG"), nil
		}
		return py.NewStr(flagText(py.Unwrap(v), "")), nil
	}, nil)
	for _, f := range flagNames {
		for _, name := range []string{f.name, f.short} {
			if name != "" {
				c.Attrs.SetStr(py.Name(name), flagOn(c, f.bit))
			}
		}
	}
	c.Attrs.SetStr(py.Name("NOFLAG"), flagOn(c, 0))
	c.Seal()
}

func flagOn(c *py.Class, n int64) py.Value {
	i := py.NewInstance(c)
	i.Native = py.MakeInt(n)
	return i
}

func makeFlag(n int64) py.Value { return flagOn(flagClass, n) }

func flagMembers(n int64) []py.Value {
	var found []py.Value
	for _, f := range flagNames {
		if n&f.bit != 0 {
			found = append(found, makeFlag(f.bit))
		}
	}
	return found
}

func flagText(v py.Value, prefix string) string {
	n, _ := v.(py.Int)
	if n == 0 {
		return prefix + "NOFLAG"
	}
	var parts []string
	rest := int64(n)
	for _, f := range flagNames {
		if rest&f.bit != 0 {
			parts = append(parts, prefix+f.name)
			rest &^= f.bit
		}
	}
	if rest != 0 {
		if parts == nil {
			return prefix + "RegexFlag(" + strconv.FormatInt(rest, 10) + ")"
		}
		parts = append(parts, "0x"+strconv.FormatInt(rest, 16))
	}
	return strings.Join(parts, "|")
}
