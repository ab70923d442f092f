package compile

import (
	"slices"

	"eyewall/sim/python/syntax"
)

// resolve decides of every name of a scope, and of those inside it, which
// variable it is. Scopes around have been decided before.
func (c *compiler) resolve(s *scope) {
	for _, sym := range s.order {
		c.resolveName(s, sym)
	}
	for _, child := range s.children {
		c.resolve(child)
	}
	slices.Sort(s.free)
	for i, name := range s.free {
		s.freeIndex[name] = i
	}
}

func (c *compiler) resolveName(s *scope, sym *symbol) {
	switch {
	case sym.flags&declaredGlobal != 0:
		if sym.flags&declaredNonlocal != 0 {
			c.fail(s.declaredAt(sym.name), "name '%s' is nonlocal and global", sym.name)
		}
		sym.kind = globalExplicit
	case sym.flags&declaredNonlocal != 0:
		if s.kind == moduleScope {
			c.fail(s.declaredAt(sym.name), "nonlocal declaration not allowed at module level")
		}
		if !s.capture(sym.name) {
			c.fail(s.declaredAt(sym.name), "no binding for nonlocal '%s' found", sym.name)
		}
		sym.kind = freeVariable
	case sym.flags&bound != 0:
		if sym.kind == unresolved {
			sym.kind = local
		}
	case s.capture(sym.name):
		sym.kind = freeVariable
	default:
		sym.kind = globalImplicit
	}
}

func (s *scope) declaredAt(name string) syntax.Span {
	for _, d := range s.directives {
		if d.name == name {
			return d.at
		}
	}
	return syntax.Span{}
}

// capture looks for the function around s that binds name. If there is one, the
// variable becomes a cell there, and free in s and all scopes between.
func (s *scope) capture(name string) bool {
	owner := s.parent
	for ; owner != nil; owner = owner.parent {
		if owner.kind == classScope {
			if name == "__class__" {
				owner.classCell = true
				break
			}
			continue
		}
		if !owner.isFunction() {
			continue
		}
		if sym := owner.symbols[name]; sym != nil {
			if sym.kind == globalExplicit {
				return false
			}
			if sym.kind == local || sym.kind == cell {
				sym.kind = cell
				break
			}
		}
	}
	if owner == nil {
		return false
	}
	for ; s != owner; s = s.parent {
		if _, ok := s.freeIndex[name]; ok {
			break
		}
		if s.freeIndex == nil {
			s.freeIndex = map[string]int{}
		}
		s.freeIndex[name] = len(s.free)
		s.free = append(s.free, name)
	}
	return true
}
