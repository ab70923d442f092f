package layout

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// TestAnySize: at no size does a text leave its place or lie across another.
func TestAnySize(t *testing.T) {
	tr := record(t, "async", scenario.Options{Clients: 5})
	tl := trace.NewTimeline(tr)
	p := trace.NewPlayer(tr)
	views := []View{crowdView(40)}
	for _, m := range moments {
		if m.name != "end" {
			views = append(views, m.find(t, p, tl))
		}
	}
	rng := rand.New(rand.NewPCG(1, 2))
	var scene Scene
	for i := range 600 {
		v := views[0]
		if i%2 == 0 {
			v = moments[rng.IntN(len(moments))].find(t, p, tl)
		}
		v.Width = 300 + rng.Float32()*2200
		v.Height = Height(v.Width) * (0.75 + rng.Float32()*0.6)
		Layout(&scene, &v, FixedMeasurer{})
		for _, problem := range problems(&scene) {
			t.Errorf("%.0f×%.0f: %s", v.Width, v.Height, problem)
		}
		if t.Failed() {
			return
		}
	}
	// Far too small: nothing to see, but nothing breaks.
	for _, size := range [][2]float32{{0, 0}, {1, 1}, {40, 2000}, {2000, 40}, {390, 300}, {1380, 200}, {900, 100}} {
		for _, v := range views {
			v.Width, v.Height = size[0], size[1]
			Layout(&scene, &v, FixedMeasurer{})
			for i := range scene.Shapes {
				if sh := &scene.Shapes[i]; sh.X != sh.X || sh.W != sh.W || sh.Kind == Rect && (sh.W < 0 || sh.H < 0) {
					t.Fatalf("%v: %+v", size, *sh)
				}
			}
		}
	}
}

// odd are numbers that a trace may hold and a program would not.
var odd = []int64{0, 1, -1, 2, 3, 255, 256, 1 << 20, -1 << 20, 1 << 31, -1 << 31, 1<<32 - 1, math.MaxInt64, math.MinInt64,
	int64(time.Hour), -int64(time.Hour), 0x2019, -0x80000000}

var oddTexts = []string{"", "\x00\x01\n\t", "\xff\xfe", "日本語のとても長い名前がここにあります", "a\nb\nc", "10.0.1.1:x", "[::1]:80", ":",
	string(make([]byte, 5000))}

// Mangle plays a run whose events are changed here and there, as a hostile
// file may hold them, and calls see after each that the fold accepts.
func mangle(t testing.TB, seed uint64, rounds int, see func(s *trace.State, e *trace.Event)) {
	tr := record(t, "async", scenario.Options{})
	rng := rand.New(rand.NewPCG(seed, 7))
	for range rounds {
		s := trace.NewState()
		c := tr.From(0)
		rate := 0.01 + 0.2*rng.Float64()
		var e trace.Event
		for c.Next(&e) {
			if rng.Float64() < rate {
				e.Args[rng.IntN(len(e.Args))] = odd[rng.IntN(len(odd))]
				if rng.IntN(4) == 0 {
					e.Text = oddTexts[rng.IntN(len(oddTexts))]
				}
				if rng.IntN(8) == 0 {
					e.Kind = trace.Kind(rng.IntN(60))
				}
			}
			kept := s.Clone()
			if s.Apply(&e) != nil {
				s = kept
				continue
			}
			see(s, &e)
		}
	}
}

// TestAnyState: no state that the fold accepts makes the layout panic.
func TestAnyState(t *testing.T) {
	var scene Scene
	rng := rand.New(rand.NewPCG(3, 4))
	n := 0
	mangle(t, 5, 30, func(s *trace.State, e *trace.Event) {
		if n++; n%5 != 0 {
			return
		}
		size := sizes[rng.IntN(len(sizes))]
		v := View{Width: size.w, Height: size.h, State: s, Event: e, Now: s.At + time.Duration(rng.IntN(1e9)), Fresh: s.Index - 3}
		Layout(&scene, &v, FixedMeasurer{})
		for _, problem := range problems(&scene) {
			t.Errorf("after %v: %s", e, problem)
		}
		if t.Failed() {
			t.FailNow()
		}
	})
}
