package trace_test

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// recorded is the trace of a run with many clients.
func recorded(t testing.TB, clients int) *trace.Trace {
	s, err := scenario.Lookup("async", scenario.Options{Clients: clients})
	require.NoError(t, err)
	return s.Simulate(scenario.SimulateOptions{}).Trace
}

// shared is what of a state only tells which parts it shares.
var shared = regexp.MustCompile(` epoch:\d+`)

// text is a state in full, for comparison.
func text(s *trace.State) string {
	var b strings.Builder
	fmt.Fprintln(&b, s.Index, s.At, s.Hosts, s.Links, s.Sources, s.Packets)
	for _, p := range s.Procs {
		fmt.Fprintf(&b, "%+v\n", *p)
	}
	for _, f := range s.Files {
		fmt.Fprintf(&b, "%+v\n", *f)
	}
	return shared.ReplaceAllString(b.String(), "")
}

func TestFileRoundTrip(t *testing.T) {
	tr := recorded(t, 3)
	got, err := trace.Decode(tr.Encode())
	require.NoError(t, err)
	require.Equal(t, tr.Len(), got.Len())
	require.Equal(t, tr.End(), got.End())
	require.Equal(t, tr.Hash(), got.Hash())
	a, b := tr.From(0), got.From(0)
	var x, y trace.Event
	for a.Next(&x) {
		require.True(t, b.Next(&y))
		require.Equal(t, x, y)
	}
	require.False(t, b.Next(&y))
}

// withChecksum makes the header fit what the body has become.
func withChecksum(file []byte) []byte {
	binary.LittleEndian.PutUint64(file[24:], uint64(len(file)-32))
	binary.LittleEndian.PutUint32(file[12:], crc32.Checksum(file[16:], crc32.MakeTable(crc32.Castagnoli)))
	return file
}

func TestDecodeRefuses(t *testing.T) {
	good := recorded(t, 3).Encode()
	edit := func(f func([]byte) []byte) []byte { return f(append([]byte(nil), good...)) }
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"nothing", nil, trace.ErrNotATrace},
		{"a Python file", []byte("import tornado\n"), trace.ErrNotATrace},
		{"only the magic", good[:8], trace.ErrTruncated},
		{"half of it", good[:len(good)/2], trace.ErrTruncated},
		{"all but a byte", good[:len(good)-1], trace.ErrTruncated},
		{"a byte more", edit(func(b []byte) []byte { return append(b, 0) }), trace.ErrCorrupt},
		{"a bit flipped", edit(func(b []byte) []byte { b[len(b)/2] ^= 4; return b }), trace.ErrCorrupt},
		{"another version", edit(func(b []byte) []byte { b[8]++; return b }), trace.ErrVersion},
		{"another count", edit(func(b []byte) []byte { b[16]++; return withChecksum(b) }), trace.ErrCorrupt},
		{"records cut, header true", edit(func(b []byte) []byte { return withChecksum(b[:len(b)-1]) }), trace.ErrCorrupt},
		{"unknown kind", edit(func(b []byte) []byte { return withChecksum(append(b, 250)) }), trace.ErrCorrupt},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := trace.Decode(c.file)
			require.ErrorIs(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

// FuzzDecode: no bytes make Decode panic, and what it takes can be played
// both ways. The checksum is mended so that the fuzzer gets behind it.
func FuzzDecode(f *testing.F) {
	f.Add(recorded(f, 1).Encode())
	f.Add([]byte("eyewall\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) >= 32 {
			file = withChecksum(append([]byte(nil), file...))
		}
		tr, err := trace.Decode(file)
		if err != nil {
			return
		}
		trace.NewTimeline(tr)
		p := trace.NewPlayer(tr)
		p.SeekIndex(trace.Index(tr.Len() / 2))
		middle := text(p.State())
		p.Step(trace.UnitEvent, 1)
		p.SeekTime(tr.End())
		p.SeekIndex(trace.Index(tr.Len() / 2))
		require.Equal(t, middle, text(p.State()))
	})
}

// TestSeek: however one gets to a moment, its state is the same.
func TestSeek(t *testing.T) {
	tr := recorded(t, 60) // more events than lie between two keyframes
	require.Greater(t, tr.Len(), 3*4096)
	states := map[trace.Index]string{trace.None: text(trace.NewState())}
	direct := trace.NewState()
	c := tr.From(0)
	var e trace.Event
	for c.Next(&e) {
		require.NoError(t, direct.Apply(&e))
		if i := direct.Index; i%61 == 0 || i%4096 < 2 || int(i) == tr.Len()-1 {
			states[i] = text(direct)
		}
	}
	p := trace.NewPlayer(tr)
	seed := uint32(7)
	for range 400 {
		seed = seed*1664525 + 1013904223
		i := trace.Index(seed>>8) % trace.Index(tr.Len()+40)
		i = i / 61 * 61
		if int(i) >= tr.Len() {
			i = trace.Index(tr.Len() - 1)
		}
		p.SeekIndex(i)
		require.Equal(t, i, p.Index())
		require.Equal(t, states[i], text(p.State()), "event %d", i)
	}
	p.SeekIndex(trace.None)
	require.Equal(t, states[trace.None], text(p.State()))
	require.Nil(t, p.Event())
}

func TestSeekTime(t *testing.T) {
	tr := recorded(t, 3)
	p := trace.NewPlayer(tr)
	for at := time.Duration(0); at <= tr.End(); at += 37 * time.Millisecond {
		p.SeekTime(at)
		require.LessOrEqual(t, p.State().At, at)
		next := tr.From(p.Index() + 1)
		var e trace.Event
		if next.Next(&e) {
			require.Greater(t, e.At, at)
		}
		q := trace.NewPlayer(tr)
		q.Advance(at)
		require.Equal(t, text(q.State()), text(p.State()))
	}
}

// TestStep: a step back and a step forward again end where they began, in
// every unit.
func TestStep(t *testing.T) {
	tr := recorded(t, 3)
	for _, unit := range []trace.Unit{trace.UnitEvent, trace.UnitCall, trace.UnitCallback, trace.UnitTurn} {
		p := trace.NewPlayer(tr)
		var stops []string
		var indices []trace.Index
		for {
			before := p.Index()
			p.Step(unit, 1)
			if p.Index() == before || p.Index() == trace.Index(tr.Len()-1) {
				break
			}
			stops, indices = append(stops, text(p.State())), append(indices, p.Index())
		}
		require.Greater(t, len(stops), 10)
		p.SeekIndex(indices[len(indices)-1])
		for i := len(stops) - 2; i >= 0; i-- {
			p.Step(unit, -1)
			require.Equal(t, indices[i], p.Index(), "unit %d", unit)
			require.Equal(t, stops[i], text(p.State()))
		}
		p.Step(unit, -1)
		require.Equal(t, trace.None, p.Index())
		p.Step(unit, 1)
		require.Equal(t, indices[0], p.Index())
	}
}

func TestTimeline(t *testing.T) {
	tl := trace.NewTimeline(recorded(t, 3))
	var names []string
	for _, lane := range tl.Lanes {
		names = append(names, lane.Name)
		for i, s := range lane.Spans {
			require.LessOrEqual(t, s.From, s.To)
			if i > 0 {
				require.LessOrEqual(t, lane.Spans[i-1].To, s.From)
			}
		}
	}
	require.Equal(t, []string{"server", "request 1", "request 2", "request 3", "client A", "client B", "client C"}, names)
	request := tl.Lanes[1].Spans
	require.Len(t, request, 1)
	require.InDelta(t, 5*time.Second, request[0].To-request[0].From, float64(time.Millisecond))
}

// TestRecorderGuards: a kernel that tells nonsense is stopped at once.
func TestRecorderGuards(t *testing.T) {
	r := trace.NewRecorder()
	r.Append(&trace.Event{Kind: trace.KindHost, Cause: trace.None, At: 5})
	require.Panics(t, func() { r.Append(&trace.Event{Kind: trace.KindHost, Cause: trace.None, At: 4}) })
	require.Panics(t, func() { r.Append(&trace.Event{Kind: trace.KindHost, Cause: 1, At: 5}) })
}

func BenchmarkSeek(b *testing.B) {
	tr := million(b)
	p := trace.NewPlayer(tr)
	seed := uint32(1)
	b.ResetTimer()
	for range b.N {
		seed = seed*1664525 + 1013904223
		p.SeekIndex(trace.Index(uint64(seed) * uint64(tr.Len()) >> 32))
	}
	b.ReportMetric(float64(tr.Size())/float64(tr.Len()), "bytes/event")
}

func BenchmarkFold(b *testing.B) {
	tr := million(b)
	b.ResetTimer()
	for range b.N {
		s := trace.NewState()
		c := tr.From(0)
		var e trace.Event
		for c.Next(&e) {
			s.Apply(&e)
		}
	}
	b.ReportMetric(float64(tr.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mevents/s")
}

// million is a recorded run of at least a million events.
func million(b *testing.B) *trace.Trace {
	tr := recorded(b, 4600)
	if tr.Len() < 1_000_000 {
		b.Fatalf("only %d events", tr.Len())
	}
	return tr
}
