package machine

import (
	"strings"

	"eyewall/sim/python/py"
)

// suggestion is the ". Did you mean: 'x'?" behind a NameError or AttributeError
// that nobody caught.
func (th *Thread) suggestion(e *py.Exception) string {
	t := &th.Thread
	var wrong string
	var candidates []string
	add := func(d *py.Dict) {
		eachItem(d, func(k, _ py.Value) error {
			if s, ok := k.(*py.Str); ok {
				candidates = append(candidates, s.S)
			}
			return nil
		})
	}
	switch {
	case e.Class().IsSubclass(py.NameError):
		name, ok := e.Field("name").(*py.Str)
		if !ok || e.Trace == nil || e.Class().IsSubclass(py.UnboundLocalError) {
			return ""
		}
		wrong = name.S
		tb := e.Trace
		for tb.Next != nil {
			tb = tb.Next
		}
		f, ok := tb.Frame.(*Frame)
		if !ok {
			return ""
		}
		for _, n := range f.code.locals {
			candidates = append(candidates, n.S)
		}
		for _, n := range f.code.free {
			candidates = append(candidates, n.S)
		}
		if f.names != nil {
			add(f.names)
		}
		// The nearest places first: a name there is preferred to a nearer one elsewhere.
		for _, d := range []*py.Dict{f.globals, th.Builtins} {
			if closest(wrong, candidates) != "" {
				break
			}
			candidates = nil
			add(d)
		}
	case e.Class().IsSubclass(py.AttributeError):
		name, ok := e.Field("name").(*py.Str)
		if !ok || e.Fields == nil {
			return ""
		}
		wrong = name.S
		candidates = names(t, e.Field("obj"))
	default:
		return ""
	}
	if best := closest(wrong, candidates); best != "" {
		return ". Did you mean: '" + best + "'?"
	}
	if e.Class().IsSubclass(py.NameError) && standardModules[wrong] {
		return ". Did you forget to import '" + wrong + "'?"
	}
	return ""
}

// names are what dir gives, as far as it is strings.
func names(t *py.Thread, v py.Value) []string {
	list, err := py.Dir(t, v)
	if err != nil {
		return nil
	}
	var found []string
	for _, n := range list.(*py.List).Items {
		if s, ok := n.(*py.Str); ok {
			found = append(found, s.S)
		}
	}
	return found
}

// Costs of CPython's edit distance: a move is an insertion, a deletion or a
// substitution; a change of case costs half.
const (
	moveCost       = 2
	caseCost       = 1
	maxSuggestions = 750
	maxNameLength  = 40
)

// closest returns the candidate nearest to a wrong name, if any is near enough.
func closest(wrong string, candidates []string) string {
	if len(candidates) > maxSuggestions {
		return ""
	}
	best, bestCost := "", -1
	for _, c := range candidates {
		if c == wrong {
			continue
		}
		limit := (len(wrong) + len(c) + 3) * moveCost / 6
		if bestCost >= 0 {
			limit = min(limit, bestCost-1)
		}
		if cost := editCost(wrong, c, limit); cost <= limit {
			best, bestCost = c, cost
		}
	}
	return best
}

func substitution(a, b byte) int {
	switch {
	case a == b:
		return 0
	case strings.EqualFold(string(a), string(b)):
		return caseCost
	}
	return moveCost
}

// editCost is the edit distance, or more than limit.
func editCost(a, b string, limit int) int {
	if a == b {
		return 0
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxNameLength || len(b) > maxNameLength {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range len(b) {
		result = j * moveCost
		distance := result
		lowest := 1 << 30
		for i := range len(a) {
			s := distance + substitution(b[j], a[i])
			distance = row[i]
			result = min(s, min(result, distance)+moveCost)
			row[i] = result
			lowest = min(lowest, result)
		}
		if lowest > limit {
			return limit + 1
		}
	}
	return result
}

// standardModules are those whose names CPython proposes to import: the ones that
// are here.
var standardModules = map[string]bool{"time": true, "sys": true, "os": true, "errno": true, "socket": true, "select": true,
	"selectors": true, "signal": true, "math": true, "random": true, "itertools": true, "functools": true, "collections": true,
	"heapq": true, "bisect": true, "operator": true, "contextlib": true, "dataclasses": true, "enum": true, "abc": true,
	"typing": true, "types": true, "copy": true, "string": true, "textwrap": true, "re": true, "json": true, "struct": true,
	"base64": true, "hashlib": true, "binascii": true, "io": true, "datetime": true, "logging": true, "traceback": true,
	"weakref": true, "uuid": true, "queue": true, "asyncio": true, "threading": true, "concurrent": true, "urllib": true,
	"html": true, "http": true, "statistics": true, "fractions": true, "inspect": true, "warnings": true, "contextvars": true,
	"pprint": true, "csv": true, "subprocess": true, "multiprocessing": true, "pathlib": true, "argparse": true, "decimal": true}
