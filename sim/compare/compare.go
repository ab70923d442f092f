// Package compare says where two runs of one program first differ, and how.
//
//	result := compare.Traces(simulated, real)
//	result.Write(os.Stdout)
//
// It compares what the program saw, not the clock: the order of its
// callbacks, timers and futures, the bytes on each connection, what every
// system call on each descriptor answered, and which events were reported.
// Processes are matched by name. Within a process, what belongs to one
// descriptor is compared apart from what belongs to another: descriptors are
// told apart by their number and by how often it was opened.
//
// It may import sys and trace.
package compare

import (
	"time"

	"eyewall/sim/trace"
)

// Result is the outcome of a comparison.
type Result struct {
	// A and B are what the two runs are called in what Write prints.
	A, B string
	// Aspects are in a fixed order, also those of which there was nothing.
	Aspects []Aspect
}

// Aspect is one kind of thing that was compared.
type Aspect struct {
	Name string
	// CountA and CountB are how many there were of it in each run.
	CountA, CountB int
	// Diff is the first difference, nil if there is none.
	Diff *Difference
}

// Difference is a place where two runs part.
type Difference struct {
	// Where is the process, and what of it.
	Where string
	// Place is the place of the first entry that differs, from 0.
	Place int
	// A and B are what surrounds that place in each run: A[i] stands beside
	// B[i]. Where one run has nothing more, its entries are zero.
	A, B []Entry
	// At is the index in A and B of the entry that differs.
	At int
}

// Entry is one thing that happened, in words.
type Entry struct {
	Time time.Duration // virtual; not compared
	Text string        // "" for nothing
}

// Equal tells whether no difference was found.
func (r *Result) Equal() bool { return r.First() == nil }

// First returns the aspect that differs earliest in virtual time, or nil:
// the likeliest cause of the rest.
func (r *Result) First() *Aspect {
	var first *Aspect
	for i := range r.Aspects {
		if a := &r.Aspects[i]; a.Diff != nil && (first == nil || a.Diff.time() < first.Diff.time()) {
			first = a
		}
	}
	return first
}

// time is when the runs part: the earlier of both sides.
func (d *Difference) time() time.Duration {
	a, b := d.A[d.At], d.B[d.At]
	if a.Text == "" || b.Text != "" && b.Time < a.Time {
		return b.Time
	}
	return a.Time
}

// around is how many entries before and behind a difference are shown.
const around = 3

// Traces compares two runs.
func Traces(a, b *trace.Trace) *Result {
	ra, rb := read(a), read(b)
	r := &Result{A: "first", B: "second"}
	for kind := range numAspects {
		aspect := Aspect{Name: aspectNames[kind]}
		for i := range ra.lanes {
			if lane := &ra.lanes[i]; lane.aspect == kind {
				aspect.add(lane, rb.find(lane.laneKey))
			}
		}
		for i := range rb.lanes {
			if lane := &rb.lanes[i]; lane.aspect == kind && ra.find(lane.laneKey) == nil {
				aspect.add(nil, lane)
			}
		}
		r.Aspects = append(r.Aspects, aspect)
	}
	return r
}

// add compares two lanes, either of which may be missing. Of several
// differences the earliest is kept.
func (a *Aspect) add(x, y *lane) {
	var left, right []Entry
	key := laneKey{}
	if x != nil {
		left, key = x.entries, x.laneKey
		a.CountA += x.count()
	}
	if y != nil {
		right, key = y.entries, y.laneKey
		a.CountB += y.count()
	}
	if x != nil && y != nil && key.aspect == aspectBytes && x.sum == y.sum {
		return // however they were cut into calls
	}
	place := 0
	for place < len(left) && place < len(right) && left[place].Text == right[place].Text {
		place++
	}
	if place == len(left) && place == len(right) {
		return
	}
	from := max(place-around, 0)
	diff := &Difference{Where: key.where(), Place: place, At: place - from}
	for i := from; i <= place+around && (i < len(left) || i < len(right)); i++ {
		diff.A = append(diff.A, entryAt(left, i))
		diff.B = append(diff.B, entryAt(right, i))
	}
	if a.Diff == nil || diff.time() < a.Diff.time() {
		a.Diff = diff
	}
}

func entryAt(entries []Entry, i int) Entry {
	if i < len(entries) {
		return entries[i]
	}
	return Entry{}
}
