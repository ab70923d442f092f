//go:build linux

package lockstep

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"

	"eyewall/sim/script"
)

// FuzzOptions say what to fuzz.
type FuzzOptions struct {
	N     uint64 // programs
	Seed  uint64
	TCP   bool // mixed in
	Calls int  // a program
	// Shard i of Shards takes every Shards-th batch, so that several
	// machines share one seed.
	Shard, Shards uint64
	Progress      func(FuzzReport)
	Log           io.Writer // where differences are told
	MaxDiffs      int       // stop after as many; 0: never
}

// FuzzReport is what fuzzing found so far.
type FuzzReport struct {
	Programs, Calls uint64
	// Nondeterministic programs gave another answer on the real kernel the
	// second time, one of them the simulator's.
	Nondeterministic uint64
	Differences      []*Difference
}

func (r FuzzReport) String() string {
	return fmt.Sprintf("programs %d calls %d nondeterministic %d differences %d",
		r.Programs, r.Calls, r.Nondeterministic, len(r.Differences))
}

// Difference is a program on which the kernels disagree.
type Difference struct {
	Seed, Number uint64
	Script       *script.Script // shrunk
	Simulated    []script.Result
	Real         []script.Result
}

// retries is how often the real kernel runs a program with TCP again before
// a difference counts.
const retries = 5

const batchSize = 500

// Fuzz compares random programs on both kernels.
func Fuzz(o FuzzOptions) (FuzzReport, error) {
	var report FuzzReport
	h, err := StartHelper()
	if err != nil {
		return report, err
	}
	defer h.Close()
	o.Shards = max(o.Shards, 1)
	var batches []batch
	for first := o.Shard * batchSize; first < o.N; first += o.Shards * batchSize {
		batches = append(batches, batch{Seed: o.Seed, First: first, Count: uint32(min(batchSize, o.N-first)),
			Calls: uint32(o.Calls), TCP: o.TCP})
	}
	ask := func(b batch) error {
		payload, err := binary.Append(nil, binary.LittleEndian, &b)
		if err != nil {
			return err
		}
		return h.send('G', payload)
	}
	m := script.NewSimulated()
	m.Checked = true
	var runner script.Runner
	for i, b := range batches {
		if err := ask(b); err != nil {
			return report, err
		}
		hashes := make([]uint64, b.Count) // while the helper is at work
		for j := range hashes {
			m = m.Next()
			hashes[j] = hash(runner.Run(b.program(b.First+uint64(j)), m))
		}
		answer, err := h.receive()
		if err != nil {
			return report, fmt.Errorf("batch from program %d: %w", b.First, err)
		}
		for j, simulated := range hashes {
			report.Programs++
			report.Calls += uint64(b.Calls)
			if binary.LittleEndian.Uint64(answer[8*j:]) == simulated {
				continue
			}
			s := b.program(b.First + uint64(j))
			differs, varies, err := h.differs(s, o.TCP)
			if err != nil {
				return report, err
			}
			if !differs {
				report.Nondeterministic++
				continue
			}
			if varies {
				report.Nondeterministic++
			}
			d, err := h.shrink(s, o.TCP)
			if err != nil {
				return report, err
			}
			d.Seed, d.Number = o.Seed, b.First+uint64(j)
			report.Differences = append(report.Differences, d)
			if o.Log != nil {
				d.Write(o.Log)
			}
			if o.MaxDiffs > 0 && len(report.Differences) >= o.MaxDiffs {
				return report, nil
			}
		}
		if o.Progress != nil && (i%100 == 99 || i == len(batches)-1) {
			o.Progress(report)
		}
	}
	return report, nil
}

// differs runs a program on both kernels. With TCP it asks the real one again
// until it gives the simulator's answers. varies tells whether the real one
// gave different answers.
func (h *Helper) differs(s *script.Script, tcp bool) (differs, varies bool, err error) {
	want := hash(s.Run(script.NewSimulated()))
	n := 1
	if tcp {
		n += retries
	}
	first := uint64(0)
	for i := range n {
		results, err := h.Run(s)
		if err != nil {
			return false, false, err
		}
		got := hash(results)
		if got == want {
			return false, true, nil
		}
		if i == 0 {
			first = got
		}
		varies = varies || got != first
	}
	return true, varies, nil
}

// shrink makes a difference as small as can be.
func (h *Helper) shrink(s *script.Script, tcp bool) (*Difference, error) {
	s, err := shrinkWith(s, func(s *script.Script) (bool, error) {
		differs, _, err := h.differs(s, tcp)
		return differs, err
	})
	if err != nil {
		return nil, err
	}
	real, err := h.Run(s)
	if err != nil {
		return nil, err
	}
	return &Difference{Script: s, Simulated: s.Run(script.NewSimulated()), Real: real}, nil
}

// shrinkWith takes away lines, many at a time and then single ones, as long
// as the script still differs.
func shrinkWith(s *script.Script, differs func(*script.Script) (bool, error)) (*script.Script, error) {
	for size := len(s.Lines) / 2; size >= 1; {
		removed := false
		for at := 0; at+size <= len(s.Lines); {
			smaller := s.Without(at, size)
			if smaller == nil {
				at++
				continue
			}
			still, err := differs(smaller)
			if err != nil {
				return nil, err
			}
			if still {
				s, removed = smaller, true
			} else {
				at++
			}
		}
		if !removed || size > 1 {
			size /= 2
		}
	}
	return s, nil
}

// Write writes the script with both columns.
func (d *Difference) Write(w io.Writer) {
	fmt.Fprintf(w, "# seed %d, program %d\n", d.Seed, d.Number)
	writeColumns(w, d.Script, d.Simulated, d.Real)
}

// writeColumns writes a script with what each kernel gave; lines that differ
// are marked.
func writeColumns(w io.Writer, s *script.Script, simulated, real []script.Result) {
	fmt.Fprintf(w, "  %-40s %-32s %s\n", "call", "simulated", "real")
	for i := range s.Lines {
		mark := " "
		if !simulated[i].Same(real[i]) {
			mark = "*"
		}
		fmt.Fprintf(w, "%s %-40s %-32s %s\n", mark, s.Text(&s.Lines[i].Call), simulated[i].Text, real[i].Text)
	}
}

// Scripts writes differences as one script file, with what the real kernel
// gave.
func Scripts(differences []*Difference) []byte {
	var b bytes.Buffer
	for _, d := range differences {
		fmt.Fprintf(&b, "# seed %d, program %d\n", d.Seed, d.Number)
		for i := range d.Script.Lines {
			fmt.Fprintf(&b, "%s -> %s\n", d.Script.Text(&d.Script.Lines[i].Call), d.Real[i].Text)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}
