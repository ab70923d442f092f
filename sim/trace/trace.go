package trace

import (
	"encoding/binary"
	"sort"
	"time"
)

// markEvery is how many events lie between two marks: the places from which
// a Cursor can start.
const markEvery = 1024

// Trace is a run that has been recorded. It does not change.
//
// An event is stored as its kind, and then as varints: the time since the
// event before, the process, the distance back to the cause (0: none), the
// kind's numbers, and its texts as indices into a table. A record of kind 0
// adds a text to that table before its first use.
type Trace struct {
	records []byte
	texts   []string
	marks   []mark
	count   int
	end     time.Duration
}

// mark is the state of a Cursor before event number i*markEvery.
type mark struct {
	offset int
	at     time.Duration
}

// Len is the number of events.
func (t *Trace) Len() int { return t.count }

// End is the virtual time of the last event.
func (t *Trace) End() time.Duration { return t.end }

// Size is the number of bytes that the records take.
func (t *Trace) Size() int { return len(t.records) }

// IndexAt returns the last event at or before a time, or None.
func (t *Trace) IndexAt(at time.Duration) Index {
	// The first mark later than at; the answer lies before it.
	m := sort.Search(len(t.marks), func(i int) bool { return t.marks[i].at > at })
	if m == 0 {
		m = 1
	}
	c := t.From(Index((m - 1) * markEvery))
	last := c.index - 1
	var e Event
	for c.Next(&e) && e.At <= at {
		last = c.index - 1
	}
	return last
}

// Recorder appends events to a trace that grows.
type Recorder struct {
	trace Trace
	ids   map[string]uint64
}

// NewRecorder returns an empty one.
func NewRecorder() *Recorder {
	return &Recorder{ids: map[string]uint64{}}
}

// Append records an event and returns its index. Times must not go back, and
// causes must lie before: it panics otherwise, for that is a bug of the
// kernel that tells it.
func (r *Recorder) Append(e *Event) Index {
	t := &r.trace
	if e.At < t.end {
		panic("trace: time goes back at " + e.String() + ", after " + t.end.String())
	}
	if e.Cause >= Index(t.count) {
		panic("trace: cause lies ahead at " + e.String())
	}
	var ids [2]uint64
	texts := numTexts[e.Kind]
	if texts > 0 {
		ids[0] = r.intern(e.Text)
	}
	if texts > 1 {
		ids[1] = r.intern(e.Text2)
	}
	if t.count%markEvery == 0 {
		t.marks = append(t.marks, mark{len(t.records), t.end})
	}
	b := append(t.records, byte(e.Kind))
	b = binary.AppendUvarint(b, uint64(e.At-t.end))
	b = binary.AppendUvarint(b, uint64(e.Proc))
	cause := uint64(0)
	if e.Cause != None {
		cause = uint64(Index(t.count) - e.Cause)
	}
	b = binary.AppendUvarint(b, cause)
	for i := range argNames[e.Kind] {
		b = binary.AppendVarint(b, e.Args[i])
	}
	for i := range texts {
		b = binary.AppendUvarint(b, ids[i])
	}
	t.records = b
	t.end = e.At
	t.count++
	return Index(t.count - 1)
}

// intern returns the number of a text, which it records if it is new.
func (r *Recorder) intern(text string) uint64 {
	if id, ok := r.ids[text]; ok {
		return id
	}
	t := &r.trace
	id := uint64(len(t.texts))
	r.ids[text] = id
	t.texts = append(t.texts, text)
	t.records = append(t.records, 0)
	t.records = binary.AppendUvarint(t.records, uint64(len(text)))
	t.records = append(t.records, text...)
	return id
}

// Trace returns what has been recorded so far. Later events do not change it.
func (r *Recorder) Trace() *Trace {
	t := r.trace
	return &t
}

// Cursor reads a trace from a place onwards.
type Cursor struct {
	trace  *Trace
	offset int
	index  Index
	at     time.Duration
}

// From returns a cursor whose Next gives the event at index i.
func (t *Trace) From(i Index) *Cursor {
	c := t.cursor(i)
	return &c
}

func (t *Trace) cursor(i Index) Cursor {
	i = max(i, 0)
	m := min(int(i)/markEvery, len(t.marks)-1)
	if m < 0 {
		return Cursor{trace: t, offset: len(t.records)}
	}
	c := Cursor{trace: t, offset: t.marks[m].offset, index: Index(m * markEvery), at: t.marks[m].at}
	var e Event
	for c.index < i && c.Next(&e) {
	}
	return c
}

// Index is the index of the event that Next will give.
func (c *Cursor) Index() Index { return c.index }

// Next reads the next event into e and tells whether there was one. The
// trace was checked when it was made or read, so it cannot fail.
func (c *Cursor) Next(e *Event) bool {
	b := c.trace.records
	at := c.offset
	for at < len(b) && b[at] == 0 {
		n, k := binary.Uvarint(b[at+1:])
		at += 1 + k + int(n)
	}
	if at >= len(b) || int(c.index) >= c.trace.count {
		return false
	}
	kind := Kind(b[at])
	at++
	e.Kind = kind
	var v uint64
	v, at = uvarint(b, at)
	c.at += time.Duration(v)
	e.At = c.at
	v, at = uvarint(b, at)
	e.Proc = int32(v)
	v, at = uvarint(b, at)
	e.Cause = None
	if v != 0 {
		e.Cause = c.index - Index(v)
	}
	n := len(argNames[kind])
	for i := 0; i < n; i++ {
		v, at = uvarint(b, at)
		e.Args[i] = int64(v>>1) ^ -int64(v&1)
	}
	for i := n; i < maxArgs; i++ {
		e.Args[i] = 0
	}
	e.Text, e.Text2 = "", ""
	if texts := numTexts[kind]; texts > 0 {
		v, at = uvarint(b, at)
		e.Text = c.trace.texts[v]
		if texts > 1 {
			v, at = uvarint(b, at)
			e.Text2 = c.trace.texts[v]
		}
	}
	c.offset = at
	c.index++
	return true
}

// uvarint reads a varint at b[at:] and returns the place behind it.
func uvarint(b []byte, at int) (uint64, int) {
	if c := b[at]; c < 0x80 {
		return uint64(c), at + 1
	}
	v, n := binary.Uvarint(b[at:])
	return v, at + n
}
