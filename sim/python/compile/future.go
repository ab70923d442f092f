package compile

import "eyewall/sim/python/syntax"

// features are the names that __future__ has; all but annotations have become
// part of the language.
var features = [...]string{"nested_scopes", "generators", "division", "absolute_import", "with_statement",
	"print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"}

// future finds the imports from __future__ at the beginning of the file. One that
// stands later is found when it is compiled.
func (c *compiler) future() {
	body := c.file.Body
	if _, ok := docstring(body); ok {
		body = body[1:]
	}
	for _, s := range body {
		imp, ok := s.(*syntax.ImportFrom)
		if !ok || imp.Module != "__future__" || imp.Level > 0 {
			return
		}
		for _, alias := range imp.Names {
			c.feature(imp, alias.Name)
		}
		c.futureEnds = imp.Start.Line
	}
}

func (c *compiler) feature(imp *syntax.ImportFrom, name string) {
	if name == "braces" {
		c.fail(imp.Span, "not a chance")
	}
	for _, f := range features {
		if f == name {
			if name == "annotations" {
				c.annotations = true
			}
			return
		}
	}
	c.fail(imp.Span, "future feature %s is not defined", name)
}

// docstring returns the string that a body begins with.
func docstring(body []syntax.Stmt) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	e, ok := body[0].(*syntax.ExprStmt)
	if !ok {
		return "", false
	}
	k, ok := e.Value.(*syntax.Constant)
	if !ok {
		return "", false
	}
	s, ok := k.Value.(string)
	return s, ok
}
