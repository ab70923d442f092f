package trace

import (
	"slices"
	"time"

	"eyewall/sim/sys"
)

// LaneKind says what a lane of the timeline follows.
type LaneKind uint8

const (
	LaneLoop    LaneKind = iota // a program's processor: busy or waiting
	LaneRequest                 // one request that a program took up
	LanePeer                    // what a peer is doing
)

// SpanKind says what a span of a lane is.
type SpanKind uint8

const (
	SpanIdle    SpanKind = iota // waits in the kernel
	SpanBusy                    // runs
	SpanRequest                 // from taken up to answered
	SpanDoing                   // a peer's own words
)

// Lane is one row of the timeline.
type Lane struct {
	Kind  LaneKind
	Proc  int32
	Name  string
	Spans []Span // in order of time, not overlapping
}

// Span is a part of a lane. One that is still going on when the trace ends
// has To at the end.
type Span struct {
	Kind        SpanKind
	From, To    time.Duration
	Text        string
	First, Last Index // the events that began and ended it
}

// Timeline is what happened when, in lanes: loops first, then requests in the
// order in which they were taken up, then peers.
type Timeline struct {
	End   time.Duration
	Lanes []Lane
}

// NewTimeline goes through the trace once.
func NewTimeline(t *Trace) *Timeline {
	b := timelineBuilder{requests: map[[2]int64]int{}}
	c := t.cursor(0)
	var e Event
	for c.Next(&e) {
		b.add(&e, c.index-1)
	}
	for _, lane := range b.lanes {
		if n := len(lane.Spans); n > 0 && lane.Spans[n-1].Last == None {
			lane.Spans[n-1].To, lane.Spans[n-1].Last = t.end, Index(t.count-1)
		}
	}
	tl := &Timeline{End: t.end}
	for kind := LaneLoop; kind <= LanePeer; kind++ {
		for _, lane := range b.lanes {
			if lane.Kind == kind && len(lane.Spans) > 0 {
				tl.Lanes = append(tl.Lanes, *lane)
			}
		}
	}
	return tl
}

type timelineBuilder struct {
	lanes    []*Lane
	procs    []*Lane          // lane of each process
	requests map[[2]int64]int // (process, number) → lane of the request that has it now
}

func (b *timelineBuilder) add(e *Event, at Index) {
	switch e.Kind {
	case KindProcess:
		lane := &Lane{Kind: LanePeer, Proc: e.Proc, Name: e.Text}
		if Role(e.Args[1]) == RoleProgram {
			lane.Kind = LaneLoop
		}
		b.lanes = append(b.lanes, lane)
		b.procs = append(b.procs, lane)
	case KindResume:
		if lane := b.procs[e.Proc-1]; lane.Kind == LaneLoop {
			lane.begin(SpanBusy, e.At, "", at)
		}
	case KindWait:
		if lane := b.procs[e.Proc-1]; lane.Kind == LaneLoop && sys.WaitKind(e.Args[0]) != sys.WaitCPU {
			lane.begin(SpanIdle, e.At, sys.WaitKind(e.Args[0]).String(), at)
		}
	case KindExit:
		b.procs[e.Proc-1].end(e.At, at)
	case KindDoing:
		if lane := b.procs[e.Proc-1]; lane.Kind == LanePeer {
			lane.begin(SpanDoing, e.At, e.Text, at)
		}
	case KindRequestBegin:
		b.requests[[2]int64{int64(e.Proc), e.Args[0]}] = len(b.lanes)
		lane := &Lane{Kind: LaneRequest, Proc: e.Proc, Name: "request " + itoa(e.Args[1])}
		lane.begin(SpanRequest, e.At, e.Text, at)
		b.lanes = append(b.lanes, lane)
	case KindRequestEnd:
		if i, ok := b.requests[[2]int64{int64(e.Proc), e.Args[0]}]; ok {
			b.lanes[i].end(e.At, at)
		}
	}
}

// begin ends the span that is open and opens another, unless it is the same.
func (l *Lane) begin(kind SpanKind, at time.Duration, text string, index Index) {
	if n := len(l.Spans); n > 0 {
		last := &l.Spans[n-1]
		if last.Last == None && last.Kind == kind && last.Text == text {
			return
		}
		l.end(at, index)
		if last.From == last.To {
			l.Spans = l.Spans[:n-1] // no time passed: nothing to see
		}
		// What was interrupted for no time at all goes on.
		if n := len(l.Spans); n > 0 && l.Spans[n-1].To == at && l.Spans[n-1].Kind == kind && l.Spans[n-1].Text == text {
			l.Spans[n-1].Last = None
			return
		}
	}
	l.Spans = append(l.Spans, Span{Kind: kind, From: at, To: at, Text: text, First: index, Last: None})
}

// end closes the span that is open.
func (l *Lane) end(at time.Duration, index Index) {
	if n := len(l.Spans); n > 0 && l.Spans[n-1].Last == None {
		l.Spans[n-1].To, l.Spans[n-1].Last = at, index
	}
}

// At returns the span at a time, or nil.
func (l *Lane) At(at time.Duration) *Span {
	i, ok := slices.BinarySearchFunc(l.Spans, at, func(s Span, at time.Duration) int {
		switch {
		case s.From > at:
			return 1
		case s.From < at:
			return -1
		}
		return 0
	})
	if !ok {
		i--
	}
	if i < 0 || l.Spans[i].To < at {
		return nil
	}
	return &l.Spans[i]
}
