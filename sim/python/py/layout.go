package py

// best is the base that objects of c get their Go type from; nil for object.
func (c *Class) best() *Class {
	if c.closest != nil {
		return c.closest
	}
	if len(c.Bases) == 0 {
		return nil
	}
	return c.Bases[0]
}

// solidBase is the class, c or one that it is derived from, whose objects are made
// differently from those of the classes before it: two of them, of which neither is
// derived from the other, can't be bases together.
func (c *Class) solidBase() *Class {
	if !c.Static {
		return c.solid
	}
	for k := c; k.Layout == LayoutException; k = k.Bases[0] {
		if k == BaseException || k.Native != k.Bases[0].Native && k.Module == "builtins" && k != KeyError {
			return k
		}
	}
	return c
}

// chooseLayout finds which of the bases says what Go type the objects are of.
func (c *Class) chooseLayout() error {
	var best, solid *Class
	for _, b := range c.Bases {
		s := b.solidBase()
		switch {
		case best == nil || s != solid && s.IsSubclass(solid):
			best, solid = b, s
		case solid.IsSubclass(s):
		default:
			return Errorf(TypeError, "multiple bases have instance lay-out conflict")
		}
	}
	c.closest, c.solid = best, solid
	c.Layout, c.Native, c.base = best.Layout, best.Native, best.layoutBase()
	return nil
}

// layoutBase is the built-in type that the class's objects are of.
func (c *Class) layoutBase() *Class {
	for _, k := range c.MRO {
		if k.Static && k.Native == c.Native {
			return k
		}
	}
	return ObjectClass
}

// sameLayout reports whether objects of one class can become those of the other.
func (c *Class) sameLayout(other *Class) bool {
	return c.Native == other.Native && c.NoDict == other.NoDict && c.solid == other.solid
}
