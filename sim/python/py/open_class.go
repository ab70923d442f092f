package py

// Open makes objects of a static class take attributes, and lets programs derive from
// the class: its New then looks at the class wanted.
func (c *Class) Open() { c.Final, c.attributed = false, true }
