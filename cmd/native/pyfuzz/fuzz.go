package pyfuzz

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Options say what to fuzz.
type Options struct {
	N    uint64 // cases
	Seed uint64
	// Shard i of Shards takes every Shards-th batch, so that several machines share
	// one seed.
	Shard, Shards uint64
	Progress      func(Report)
	Log           io.Writer // where differences are told
	MaxDiffs      int       // stop after as many; 0: never
}

// Report is what fuzzing found so far.
type Report struct {
	Cases uint64
	// Raised is how many of the cases ended by an exception.
	Raised      uint64
	Differences []*Difference
}

func (r Report) String() string {
	return fmt.Sprintf("cases %d raised %d differences %d", r.Cases, r.Raised, len(r.Differences))
}

// Difference is a case on which the machine and CPython disagree.
type Difference struct {
	Seed, Number  uint64
	Source        string // shrunk, a program
	Eyewall, Want string
}

// Write tells of the difference.
func (d *Difference) Write(w io.Writer) {
	fmt.Fprintf(w, "\nseed %d case %d\n%s  eyewall: %s\n  cpython: %s\n", d.Seed, d.Number,
		strings.TrimPrefix(d.Source, prelude), d.Eyewall, d.Want)
}

// Programs is one Python program of all that differs.
func Programs(found []*Difference) []byte {
	var b bytes.Buffer
	b.WriteString(prelude)
	for _, d := range found {
		fmt.Fprintf(&b, "# seed %d case %d\n%s\n", d.Seed, d.Number, strings.TrimPrefix(d.Source, prelude))
	}
	return b.Bytes()
}

// batchSize is how many cases are one program: enough that CPython's start does not
// count, few enough for the machine's bound on output.
const batchSize = 400

// Fuzz compares random cases. The error says why it could not.
func Fuzz(o Options) (Report, error) {
	var report Report
	if err := Available(); err != nil {
		return report, err
	}
	var judge cpython
	defer judge.close()
	o.Shards = max(o.Shards, 1)
	batches := 0
	for first := o.Shard * batchSize; first < o.N; first += o.Shards * batchSize {
		var cases []*testCase
		for n := first; n < min(first+batchSize, o.N); n++ {
			cases = append(cases, generate(o.Seed, n))
		}
		if err := fuzzBatch(o, &judge, &report, cases); err != nil {
			return report, err
		}
		if batches++; o.Progress != nil && (batches%25 == 0 || first+o.Shards*batchSize >= o.N) {
			o.Progress(report)
		}
		if o.MaxDiffs > 0 && len(report.Differences) >= o.MaxDiffs {
			break
		}
	}
	return report, nil
}

// fuzzBatch compares cases as one program, and alone those that do not load, that it
// does not reach, or that differ.
func fuzzBatch(o Options, judge *cpython, report *Report, cases []*testCase) error {
	var together []*testCase
	for _, c := range cases {
		if loads(program(c)) {
			together = append(together, c)
		}
	}
	source := program(together...)
	ours := askEyewall(source)
	theirs, err := judge.ask(source)
	if err != nil {
		return err
	}
	for _, c := range cases {
		report.Cases++
		want, whole := theirs.lines[c.name()]
		if whole && !strings.HasSuffix(want, " ''") {
			report.Raised++
		}
		if got, ok := ours.lines[c.name()]; ok && whole && got == want {
			continue
		}
		d, err := compareSource(judge, c, program(c))
		if err != nil {
			return err
		}
		if d == nil {
			continue
		}
		if err := shrink(judge, c, d); err != nil {
			return err
		}
		d.Seed, d.Number = o.Seed, c.number
		report.Differences = append(report.Differences, d)
		if o.Log != nil {
			d.Write(o.Log)
		}
	}
	return nil
}

// compareSource runs a program that is one case.
func compareSource(judge *cpython, c *testCase, source string) (*Difference, error) {
	ours := askEyewall(source)
	theirs, err := judge.ask(source)
	if err != nil {
		return nil, err
	}
	got, want := ours.of(c.name()), theirs.of(c.name())
	if got == want {
		return nil, nil
	}
	return &Difference{Source: source, Eyewall: got, Want: want}, nil
}

func program(cases ...*testCase) string {
	var b strings.Builder
	b.WriteString(prelude)
	for _, c := range cases {
		c.write(&b)
	}
	return b.String()
}
