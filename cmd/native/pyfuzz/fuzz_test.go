package pyfuzz

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNoDifference is a small part of what "eyewall fuzz -python" does.
func TestNoDifference(t *testing.T) {
	if err := Available(); err != nil {
		t.Skip(err)
	}
	var log strings.Builder
	report, err := Fuzz(Options{N: 3000, Seed: 1, Log: &log})
	require.NoError(t, err)
	require.Empty(t, report.Differences, log.String())
	require.EqualValues(t, 3000, report.Cases)
	require.Greater(t, report.Raised, uint64(500))
	require.Less(t, report.Raised, uint64(2700), "hardly a case runs to its end")
}

// TestCases holds what a case is: the same for a seed and a number, and a program that
// loads, with few exceptions such as a number with an attribute.
func TestCases(t *testing.T) {
	refused := 0
	for n := range uint64(500) {
		text := program(generate(9, n))
		require.Equal(t, text, program(generate(9, n)))
		require.NotEqual(t, text, program(generate(10, n)))
		if !loads(text) {
			refused++
		}
	}
	require.Less(t, refused, 10)
}

// TestShrink cuts a case down that differs: the judge is asked about other code than
// the machine.
func TestShrink(t *testing.T) {
	if err := Available(); err != nil {
		t.Skip(err)
	}
	var judge cpython
	defer judge.close()
	// Set order is the one thing that programs can see and CPython does not promise.
	differs := line(&expr{text: []string{"out.append(list({", "}))"}, kids: []*expr{leaf("'a', 'b', 'c', 'd', 'e', 'f', 'g'")}})
	c := generate(9, 1)
	c.body = append([]*stmt{{[]*clause{{leaf("if True:"), []*stmt{line(leaf("out.append(1)")), differs}}}}}, c.body...)
	d, err := compareSource(&judge, c, program(c))
	require.NoError(t, err)
	require.NotNil(t, d)
	before := len(d.Source)
	require.NoError(t, shrink(&judge, c, d))
	require.Less(t, len(d.Source), before)
	require.NotEqual(t, d.Want, d.Eyewall)
	require.Equal(t, "def case_1(out):\n    out.append(list({'a', 'b', 'c', 'd', 'e', 'f', 'g'}))\n\nshow(1, case_1)\n\n", strings.TrimPrefix(d.Source, prelude))
}

// TestJudgeSurvives asks on after a program that ended CPython.
func TestJudgeSurvives(t *testing.T) {
	if err := Available(); err != nil {
		t.Skip(err)
	}
	var judge cpython
	defer judge.close()
	for _, test := range []struct{ source, line, end string }{
		{"print(1, 'a')", "a", ""},
		{"1 // 0", "", "ZeroDivisionError: integer division or modulo by zero"},
		{"import os; os._exit(3)", "", "CPython ended, or ran longer than 20s"},
		{"print(1, '\\ud800')", `\ud800`, ""},
		{"a b", "", "SyntaxError: invalid syntax"},
	} {
		a, err := judge.ask(test.source)
		require.NoError(t, err)
		require.Equal(t, test.line, a.lines["1"], test.source)
		require.Equal(t, test.end, a.end, test.source)
	}
}
