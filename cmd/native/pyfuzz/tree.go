package pyfuzz

import "strings"

// expr is source text with expressions in it: len(text) is len(kids) + 1.
type expr struct {
	text []string
	kids []*expr
}

func leaf(text string) *expr { return &expr{text: []string{text}} }

func (e *expr) write(b *strings.Builder) {
	for i, text := range e.text {
		b.WriteString(text)
		if i < len(e.kids) {
			e.kids[i].write(b)
		}
	}
}

func (e *expr) String() string {
	var b strings.Builder
	e.write(&b)
	return b.String()
}

// stmt is a statement: its clauses, such as if, elif and else, one after the other.
type stmt struct {
	clauses []*clause
}

// clause is a line; one that ends in a colon has statements below it.
type clause struct {
	head *expr
	body []*stmt
}

func line(head *expr) *stmt { return &stmt{[]*clause{{head: head}}} }

func (c *clause) opens() bool { return strings.HasSuffix(c.head.text[len(c.head.text)-1], ":") }

func (s *stmt) write(b *strings.Builder, indent int) {
	for _, c := range s.clauses {
		b.WriteString(strings.Repeat("    ", indent))
		c.head.write(b)
		b.WriteByte('\n')
		for _, inner := range c.body {
			inner.write(b, indent+1)
		}
		if c.opens() && len(c.body) == 0 {
			b.WriteString(strings.Repeat("    ", indent+1) + "pass\n")
		}
	}
}
