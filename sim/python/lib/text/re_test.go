package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/py"
)

// counted returns a thread that says how many items it went through.
func counted() (*py.Thread, *int) {
	t := &py.Thread{Runtime: py.NewRuntime()}
	items := new(int)
	t.Charge = func(n int) error {
		*items += n
		return nil
	}
	return t, items
}

// TestBacktracking holds patterns that take exponential time elsewhere to a number of
// steps of the square of the text.
func TestBacktracking(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		found         bool
	}{
		{`(a+)+$`, strings.Repeat("a", 3000) + "b", false},
		{`(x+x+)+y`, strings.Repeat("x", 2000), false},
		{`(?:a|b|ab)*c`, strings.Repeat("ab", 2000), false},
		{`(\w+\s)*\d$`, strings.Repeat("word ", 500) + "7", true},
	} {
		th, items := counted()
		p, err := compilePattern(th, py.NewStr(c.pattern), 0)
		require.NoError(t, err, c.pattern)
		ok, err := newMatcher(th, p.prog, c.text).find(0, modeMatch, true)
		require.NoError(t, err, c.pattern)
		require.Equal(t, c.found, ok, c.pattern)
		require.Less(t, *items, len(c.text)*len(c.text)/8, c.pattern)
	}
}

// TestRemembering compares searches that remember their failures with those that don't.
func TestRemembering(t *testing.T) {
	text := strings.Repeat("aab ", 200) + "abc\n" + strings.Repeat("b", 300)
	for _, pattern := range []string{
		`(a|ab)(c|bcd)*`, `(?:a*?b)+$`, `(\w+ ?)+(b{3,})`, `(a+b?)*?c`, `(?:(a)|b)*\n`, `(?>a+)b.*?c`, `((\w)+ )+?abc`, `(?<=b)c\n(b|bb)+$`,
	} {
		th, _ := counted()
		p, err := compilePattern(th, py.NewStr(pattern), flagDotAll)
		require.NoError(t, err, pattern)
		require.True(t, p.prog.pure, pattern)
		plain, remembering := newMatcher(th, p.prog, text), newMatcher(th, p.prog, text)
		found, err := plain.find(0, modeSearch, true)
		require.NoError(t, err, pattern)
		remembering.start, remembering.empty = 0, true
		remembering.seen, remembering.recording = make([]uint64, len(text)*p.prog.memos/64+p.prog.memos+1), true
		also, at := false, 0
		for ; at <= len(text) && !also; at++ {
			for i := range remembering.slots {
				remembering.slots[i] = -1
			}
			remembering.last = 0
			var end int
			end, also, err = remembering.run(0, at, false)
			require.NoError(t, err, pattern)
			if also {
				remembering.slots[0], remembering.slots[1] = at, end
			}
		}
		require.Equal(t, found, also, pattern)
		if found {
			require.Equal(t, plain.slots, remembering.slots, pattern)
			require.Equal(t, plain.last, remembering.last, pattern)
		}
	}
}

// FuzzPattern compiles and searches anything: nothing may panic, and a match lies in
// the text.
func FuzzPattern(f *testing.F) {
	for _, seed := range []string{`(?P<n>a|b)*\1(?=c)`, `[^a-z\d]+?`, `(?i:é)$|\bx{2,3}+`, `(?<!ab)c(?(1)d|e)`, `(((a*)*)*)*b`, "\\", `(?x) a # c`} {
		f.Add(seed, "aab éxxx\nc", 0)
	}
	f.Fuzz(func(t *testing.T, pattern, text string, flags int) {
		th, items := counted()
		limit := py.NewStop("enough")
		th.Charge = func(n int) error {
			if *items += n; *items > 100000 {
				return limit
			}
			return nil
		}
		for _, source := range []py.Value{py.NewStr(strings.ToValidUTF8(pattern, "?")), py.NewBytes(pattern)} {
			p, err := compilePattern(th, source, flags&(flagIgnoreCase|flagMultiline|flagDotAll|flagVerbose))
			if err != nil {
				continue
			}
			m := newMatcher(th, p.prog, text)
			ok, err := m.find(0, modeSearch, true)
			if ok && err == nil && (m.slots[0] < 0 || m.slots[0] > m.slots[1] || m.slots[1] > len(text)) {
				t.Fatalf("%q in %q: %v", pattern, text, m.slots)
			}
		}
	})
}
