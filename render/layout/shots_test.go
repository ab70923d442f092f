package layout

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

var shots = flag.String("shots", "", "directory to write pictures of the moments to, as SVG")

// record runs the program of a name once.
func record(t testing.TB, name string, o scenario.Options) *trace.Trace {
	t.Helper()
	s, err := scenario.Lookup(name, o)
	if err != nil {
		t.Fatal(err)
	}
	return s.Simulate(scenario.SimulateOptions{}).Trace
}

// moment is a place in the run of a program: just after the n-th event of a
// kind of a process (0: of any), or a time.
type moment struct {
	name string
	kind trace.Kind
	proc int32
	n    int
	at   time.Duration
}

var moments = []moment{
	{name: "start", kind: trace.KindOutput, proc: 1, n: 1},
	{name: "syn", at: 45 * time.Millisecond},
	{name: "ready", kind: trace.KindReadyEnter, proc: 0, n: 2},
	{name: "data", kind: trace.KindReadyEnter, proc: 0, n: 4},
	{name: "queued", kind: trace.KindReadyEnter, proc: 0, n: 5},
	{name: "accepted", kind: trace.KindReturn, proc: 1, n: 9},
	{name: "added", kind: trace.KindCallbackAdd, proc: 1, n: 2},
	{name: "returned", kind: trace.KindResume, proc: 1, n: 2},
	{name: "handler", kind: trace.KindTaskWait, proc: 1, n: 1},
	{name: "line", kind: trace.KindLine, proc: 1, n: 4},
	{name: "waiting", at: 3600 * time.Millisecond},
	{name: "due", kind: trace.KindTimerDue, proc: 1, n: 1},
	{name: "done", kind: trace.KindFutureDone, proc: 1, n: 1},
	{name: "answer", at: 5270 * time.Millisecond},
	{name: "end", at: time.Hour},
}

// find moves a player to the moment and returns the view from there.
func (m moment) find(t testing.TB, p *trace.Player, tl *trace.Timeline) View {
	t.Helper()
	if m.kind == 0 {
		p.SeekTime(m.at)
	} else {
		p.SeekIndex(trace.None)
		for n := 0; n < m.n; {
			before := p.Index()
			p.SeekIndex(before + 1)
			if p.Index() == before {
				t.Fatalf("there is no moment %q", m.name)
			}
			if e := p.Event(); e.Kind == m.kind && (m.proc == 0 || e.Proc == m.proc) {
				n++
			}
		}
	}
	v := View{State: p.State(), Timeline: tl, Event: p.Event(), Now: p.State().At}
	// What a step from the stop before brought is news.
	at := p.Index()
	c := p.Trace().From(max(at-20, 0))
	var e trace.Event
	for c.Index() < at && c.Next(&e) {
		if e.Kind.Stop() {
			v.Fresh = c.Index()
		}
	}
	if m.at > 0 {
		v.Now = min(m.at, tl.End)
	}
	return v
}

var sizes = []struct {
	name string
	w, h float32
}{
	{"1380", 1380, 720}, {"1024", 1024, Height(1024)}, {"390", 390, Height(390)},
}

func TestShots(t *testing.T) {
	if *shots == "" {
		t.Skip("no -shots")
	}
	shoot(t, record(t, "async", scenario.Options{}), moments, "")
	shoot(t, record(t, "async", scenario.Options{Clients: 50}), crowd, "50-")
	shoot(t, record(t, "async", scenario.Options{Clients: 12}), crowd, "12-")
	tr := recorded(t)
	zoom := moments[0].find(t, trace.NewPlayer(tr), trace.NewTimeline(tr))
	zoom.From, zoom.To = 5240*time.Millisecond, 5240*time.Millisecond+90*time.Microsecond
	zoom.Now = zoom.From + 41*time.Microsecond
	snap(t, zoom, "zoom")
	snap(t, crowdView(50), "crowd-50")
	snap(t, crowdView(10_000), "crowd-10000")
}

var crowd = []moment{
	{name: "ready", at: 4482 * time.Millisecond},
	{name: "busy", kind: trace.KindCallbackRun, proc: 1, n: 10},
	{name: "line", kind: trace.KindLine, proc: 1, n: 30},
}

func shoot(t *testing.T, tr *trace.Trace, moments []moment, prefix string) {
	tl := trace.NewTimeline(tr)
	p := trace.NewPlayer(tr)
	for _, m := range moments {
		snap(t, m.find(t, p, tl), prefix+m.name)
	}
}

// snap writes a view at all sizes, light and dark.
func snap(t *testing.T, v View, name string) {
	var scene Scene
	for _, size := range sizes {
		v.Width, v.Height = size.w, size.h
		Layout(&scene, &v, FixedMeasurer{})
		for theme, pal := range map[string]Palette{"light": Light(), "dark": Dark()} {
			file := filepath.Join(*shots, name+"-"+size.name+"-"+theme+".svg")
			if err := os.WriteFile(file, scene.SVG(&pal), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
