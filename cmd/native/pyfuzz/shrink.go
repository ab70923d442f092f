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
const shrinkBatch = 48

// shrink cuts a case down while the two still disagree, and updates what is known of
// the difference.
func shrink(judge *cpython, c *testCase, d *Difference) error {
	mustLoad := loads(d.Source)
	for better := true; better; {
		better = false
		for from := 0; ; {
			all := attempts(c)
			if from >= len(all) {
				break
			}
			var sources []string
			var kept []attempt
			from0 := from
			for ; from < len(all) && len(kept) < shrinkBatch; from++ {
				a := all[from]
				a.do()
				if source := c.source(); !mustLoad || loads(prelude+source) {
					sources = append(sources, source)
					kept = append(kept, attempt{a.do, nil})
				}
				a.undo()
			}
			i, found, err := firstThatDiffers(judge, c, sources, mustLoad)
			if err != nil {
				return err
			}
			if found != nil {
				kept[i].do()
				found.Number = d.Number
				*d = *found
				from, better = from0, true
			}
		}
	}
	return nil
}

func loads(source string) bool {
	_, err := python.Compile("<stdin>", []byte(source))
	return err == nil
}

// firstThatDiffers runs several texts of a case, together if they all load.
func firstThatDiffers(judge *cpython, c *testCase, sources []string, together bool) (int, *Difference, error) {
	if together && len(sources) > 0 {
		var b strings.Builder
		b.WriteString(prelude)
		for i, source := range sources {
			// Each is defined and shown before the next takes its name.
			b.WriteString(strings.Replace(source, "show("+c.name()+",", "show("+number(uint64(i))+",", 1))
		}
		ours := askEyewall(b.String())
		theirs, err := judge.ask(b.String())
		if err != nil {
			return 0, nil, err
		}
		whole := true
		for i, source := range sources {
			got, ok := ours.lines[number(uint64(i))]
			want, known := theirs.lines[number(uint64(i))]
			if whole = whole && ok && known; whole && got != want {
				return i, &Difference{Source: prelude + source, Eyewall: got, Want: want}, nil
			}
		}
		if whole {
			return 0, nil, nil
		}
	}
	for i, source := range sources {
		d, err := compareSource(judge, c, prelude+source)
		// What CPython refuses is a broken attempt, not a smaller case.
		if err != nil || d != nil && !strings.Contains(d.Want, "SyntaxError") {
			return i, d, err
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
