package pyfuzz

import (
	"strings"

	"eyewall/sim/python"
)

// attempt is a change to a case that makes it smaller, and how to undo it.
type attempt struct {
	do, undo func()
}

// shrinkBatch is how many attempts are one program: the first that still differs is
// kept, the others are wasted.
const shrinkBatch = 24

// shrink cuts a case down while the two still disagree, and updates what is known of
// the difference.
func shrink(c *testCase, d *Difference) error {
	loads := func(source string) bool {
		_, err := python.Compile("<stdin>", []byte(source))
		return err == nil
	}
	mustLoad := loads(d.Source)
	for from := 0; ; {
		all := attempts(c)
		if from >= len(all) {
			return nil
		}
		tried := all[from:min(from+shrinkBatch, len(all))]
		var sources []string
		var kept []attempt
		for _, a := range tried {
			a.do()
			if source := c.source(); !mustLoad || loads(prelude+source) {
				sources = append(sources, source)
				kept = append(kept, a)
			}
			a.undo()
		}
		better, found, err := firstThatDiffers(c, sources, mustLoad)
		if err != nil {
			return err
		}
		if found == nil {
			from += len(tried)
			if from >= len(all) {
				return nil
			}
			continue
		}
		kept[better].do()
		found.Number = d.Number
		*d = *found
		from = 0
	}
}

// firstThatDiffers runs several texts of a case, together if they all load.
func firstThatDiffers(c *testCase, sources []string, together bool) (int, *Difference, error) {
	suspects := make([]bool, len(sources))
	if together {
		var b strings.Builder
		b.WriteString(prelude)
		for i, source := range sources {
			// Each is defined and shown before the next takes its name.
			b.WriteString(strings.Replace(source, "show("+c.name()+",", "show("+number(uint64(i))+",", 1))
		}
		ours := askEyewall(b.String())
		theirs, err := askCPython(b.String())
		if err != nil {
			return 0, nil, err
		}
		for i := range sources {
			got, ok := ours.lines[number(uint64(i))]
			want, whole := theirs.lines[number(uint64(i))]
			suspects[i] = !ok || !whole || got != want
		}
	} else {
		for i := range suspects {
			suspects[i] = true
		}
	}
	for i, suspect := range suspects {
		if !suspect {
			continue
		}
		source := prelude + sources[i]
		ours := askEyewall(source)
		theirs, err := askCPython(source)
		if err != nil {
			return 0, nil, err
		}
		got, want := ours.of(c.name()), theirs.of(c.name())
		// What CPython refuses is a broken attempt, not a smaller case.
		if got != want && !strings.Contains(want, "SyntaxError") {
			return i, &Difference{Source: source, Eyewall: got, Want: want}, nil
		}
	}
	return 0, nil, nil
}

// attempts are all the ways to make a case smaller by one step, the big ones first.
func attempts(c *testCase) []attempt {
	var large, small []attempt
	shrinkBlock(&c.body, &large, &small)
	return append(large, small...)
}

func shrinkBlock(block *[]*stmt, large, small *[]attempt) {
	was := *block
	replace := func(now []*stmt) {
		*large = append(*large, attempt{func() { *block = now }, func() { *block = was }})
	}
	for size := len(was); size > 1; size /= 2 {
		for i := 0; i+size <= len(was); i += size {
			replace(join(was[:i], nil, was[i+size:]))
		}
	}
	for i, s := range was {
		replace(join(was[:i], nil, was[i+1:]))
		for _, c := range s.clauses {
			if len(c.body) > 0 {
				replace(join(was[:i], c.body, was[i+1:]))
			}
		}
		clauses := s.clauses
		for j := 1; j < len(clauses); j++ {
			fewer := append(append([]*clause(nil), clauses[:j]...), clauses[j+1:]...)
			*large = append(*large, attempt{func() { s.clauses = fewer }, func() { s.clauses = clauses }})
		}
		for _, c := range s.clauses {
			shrinkBlock(&c.body, large, small)
			for _, kid := range c.head.kids {
				shrinkExpr(kid, small)
			}
		}
	}
}

func join(a, b, c []*stmt) []*stmt {
	return append(append(append([]*stmt(nil), a...), b...), c...)
}

// simple are the expressions that any other may become, the simplest first.
var simple = []string{"0", "1", "''", "()", "[]", "None"}

func shrinkExpr(e *expr, small *[]attempt) {
	was := *e
	replace := func(now expr) {
		*small = append(*small, attempt{func() { *e = now }, func() { *e = was }})
	}
	text := e.String()
	for _, s := range simple {
		if len(s) < len(text) && len(e.kids) > 0 {
			replace(*leaf(s))
		}
	}
	for _, kid := range e.kids {
		replace(*kid)
	}
	if len(e.kids) == 0 {
		for _, s := range simple {
			if len(s) < len(text) {
				replace(*leaf(s))
			}
		}
	}
	for _, kid := range e.kids {
		shrinkExpr(kid, small)
	}
}
