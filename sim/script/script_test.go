package script

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestScripts runs every script of the kernel on the simulated machine, and
// holds what it gives against what Linux gave when the script was recorded.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("../kernel/testdata/*/*.sys")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".sys"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			s, err := Parse(file, string(text))
			require.NoError(t, err)
			m := NewSimulated()
			m.Checked = true
			for i, r := range s.Run(m) {
				if line := s.Lines[i]; r.Loose == "" {
					require.Equal(t, line.Want, r.Text, "%s:%d: %s", file, line.Number, s.Text(&line.Call))
				}
			}
		})
	}
}

// TestTextIsParsed: what a script is written as means the same script.
func TestTextIsParsed(t *testing.T) {
	for seed := range uint64(300) {
		r := Rand(seed)
		s := Generate(&r, 40, seed%2 == 0)
		again, err := Parse("again", s.String())
		require.NoError(t, err)
		require.Equal(t, s.String(), again.String())
	}
}

// TestInvariants runs random programs on the simulated kernel alone, and
// checks its invariants after every call.
func TestInvariants(t *testing.T) {
	for seed := range uint64(3000) {
		r := Rand(seed)
		m := NewSimulated()
		m.Checked = true
		Generate(&r, 60, seed%2 == 0).Run(m)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"frob a":                       `x.sys:1: no call is called "frob"`,
		"\n# a comment\nclose a":       `x.sys:3: nothing is called "a" yet`,
		"a = pipe":                     "pipe sets 2 variables, not 1",
		"v = eventfd":                  "the first count is missing",
		"v = eventfd x":                `must be a whole number, not "x"`,
		"1v = eventfd 0":               `"1v" is no name for a variable`,
		"e = epoll\nctl e add e boo":   `no event is called "boo"`,
		"e = epoll\nctl e put e":       `ctl takes add, mod or del, not "put"`,
		"e = epoll\nwait e 1 0 0":      `"0" is too much`,
		"e = epoll\nwait e 1 99999":    "0 to 60000 are allowed",
		"write 3 99999999":             "0 to 16777216 are allowed",
		"fill 3 0":                     "would never end",
		"v = eventfd 0\nbg t read v 8": "only waits can run in the background",
		"poll a 0":                     "poll takes descriptor:mask",
		"setsockopt 3 nodelay 1":       `no socket option is called "nodelay"`,
	} {
		_, err := Parse("x.sys", text)
		require.ErrorContains(t, err, want, "%q", text)
	}
}

// FuzzParse: no text makes the parser panic, and what it takes can be run.
func FuzzParse(f *testing.F) {
	f.Add("v = eventfd 1 -> ok\ne = epoll\nctl e add v in|et\nwait e 1 0 -> [v:in]\n")
	f.Add("bg t poll 3:in 0\njoin t\nwoken\nhits\nselect r:3 w:3 0")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse("fuzz.sys", text)
		if err != nil || len(s.Lines) > 100 {
			return
		}
		again, err := Parse("again", s.String())
		require.NoError(t, err)
		require.Equal(t, s.String(), again.String())
		s.Run(NewSimulated())
	})
}

// BenchmarkGenerated is a line of a random program on the simulated kernel.
func BenchmarkGenerated(b *testing.B) {
	programs := make([]*Script, 200)
	for i := range programs {
		r := Rand(i)
		programs[i] = Generate(&r, 40, false)
	}
	b.ReportAllocs()
	m := NewSimulated()
	var r Runner
	for i := 0; b.Loop(); i++ {
		m = m.Next()
		r.Run(programs[i%len(programs)], m)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(40*b.N), "ns/line")
}
