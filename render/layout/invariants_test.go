package layout

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"eyewall/render/words"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// textBox is the area that a text's ink can take.
func textBox(sh *Shape) box {
	w := FixedMeasurer{}.Width(sh.Text, sh.Font, sh.Size)
	x := sh.X
	switch sh.Align {
	case Center:
		x -= w / 2
	case Right:
		x -= w
	}
	return box{x, sh.Y - sh.Size*0.73, w, sh.Size * 0.93}
}

// problems finds what no scene may have: a text wider than its place, outside
// the stage or across another one, a number that is not one.
func problems(s *Scene) []string {
	var found []string
	bad := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	var boxes []box
	var texts []string
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		for _, f := range [...]float32{sh.X, sh.Y, sh.W, sh.H, sh.Radius, sh.Stroke, sh.From, sh.To, sh.Alpha, sh.Size} {
			if f != f || math.IsInf(float64(f), 0) {
				bad("%+v has a number that is none", *sh)
			}
		}
		if sh.Kind == Rect && (sh.W < 0 || sh.H < 0) {
			bad("%+v has a negative size", *sh)
		}
		if sh.Kind != Text {
			continue
		}
		b := textBox(sh)
		if sh.W > 0 && b.w > sh.W+0.6 {
			bad("%q is %.1f wide in a place of %.1f", sh.Text, b.w, sh.W)
		}
		if b.x < -0.5 || b.right() > s.W+0.5 || b.y < -0.5 || b.bottom() > s.H+0.5 {
			bad("%q lies outside the stage at %.0f,%.0f", sh.Text, b.x, b.y)
		}
		if strings.ContainsFunc(sh.Text, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			bad("%q cannot be printed", sh.Text)
		}
		for j, other := range boxes {
			if b.inset(0.5, 0.5).meets(other.inset(0.5, 0.5)) {
				bad("%q and %q lie across each other at %.0f,%.0f", sh.Text, texts[j], b.x, b.y)
			}
		}
		boxes, texts = append(boxes, b), append(texts, sh.Text)
	}
	return found
}

// TestEveryMoment lays out every moment at which one can stop.
func TestEveryMoment(t *testing.T) {
	for _, clients := range []int{0, 12} {
		tr := record(t, "async", scenario.Options{Clients: clients})
		tl := trace.NewTimeline(tr)
		p := trace.NewPlayer(tr)
		var scene Scene
		seen := map[string]bool{}
		for p.Index() < trace.Index(tr.Len()-1) {
			p.Step(trace.UnitEvent, 1)
			s := p.State()
			for i, now := range []trace.Index{0, 1} {
				v := View{State: s, Timeline: tl, Event: p.Event(), Now: s.At}
				if now == 1 {
					v.Now += 37_000_000
				}
				size := sizes[(int(p.Index())+i)%len(sizes)]
				v.Width, v.Height = size.w, size.h
				Layout(&scene, &v, FixedMeasurer{})
				for _, problem := range problems(&scene) {
					if !seen[problem] && len(seen) < 40 {
						t.Errorf("%d clients, event %d (%v), %s wide: %s", clients, p.Index(), p.Event().Kind, size.name, problem)
					}
					seen[problem] = true
				}
			}
		}
	}
}

// drawn returns the numbers of a kind of target that a scene shows, and how
// many more the texts count ("+ 12 more …").
func drawn(s *Scene, kind TargetKind) map[int64]bool {
	found := map[int64]bool{}
	for i := range s.Shapes {
		if id := s.Shapes[i].ID; id.Kind() == kind {
			found[id.Number()] = true
		}
	}
	return found
}

// counted sums what the texts say is not drawn, for texts whose end is given.
func counted(s *Scene, end string) int {
	sum := 0
	for i := range s.Shapes {
		if a, b, ok := strings.Cut(s.Shapes[i].Text, " of "); ok && end == " more" {
			shown, err1 := strconv.Atoi(a)
			total, err2 := strconv.Atoi(b)
			if err1 == nil && err2 == nil {
				sum += total - shown
			}
		}
		text, ok := strings.CutPrefix(s.Shapes[i].Text, "+ ")
		if !ok || !strings.HasSuffix(text, end) {
			continue
		}
		n, err := strconv.Atoi(strings.Fields(text)[0])
		if err == nil {
			sum += n
		}
	}
	return sum
}

// grouped is how many packets the texts count.
func grouped(s *Scene) int {
	for i := range s.Shapes {
		if text, ok := strings.CutSuffix(s.Shapes[i].Text, " packets on the way"); ok {
			if n, err := strconv.Atoi(text); err == nil {
				return n
			}
		}
	}
	return 0
}

// TestNothingIsMissing: what is alive is drawn or counted.
func TestNothingIsMissing(t *testing.T) {
	for _, clients := range []int{3, 20, 50, 300} {
		tr := record(t, "async", scenario.Options{Clients: clients})
		tl := trace.NewTimeline(tr)
		p := trace.NewPlayer(tr)
		for _, part := range []int{4, 3, 2} {
			p.SeekIndex(trace.Index(tr.Len() / part))
			s := p.State()
			for _, size := range sizes {
				t.Run(fmt.Sprintf("%d clients, %d, 1/%d", clients, int(size.w), part), func(t *testing.T) {
					var scene Scene
					Layout(&scene, &View{Width: size.w, Height: size.h, State: s, Timeline: tl, Now: s.At}, FixedMeasurer{})
					for _, problem := range problems(&scene) {
						t.Error(problem)
					}
					prog := s.Procs[s.Program()-1]
					fds := 0
					for fd := range prog.FDs {
						if f := s.File(prog, sys.FD(fd)); f != nil && f.Kind != trace.FileConsole && f.Kind != trace.FileEpoll {
							fds++
						}
					}
					if got := len(drawn(&scene, TargetDescriptor)) + len(drawn(&scene, TargetFile)) + counted(&scene, " more descriptors"); got < fds {
						t.Errorf("%d descriptors are drawn or counted, want %d", got, fds)
					}
					packets := 0
					for i := range s.Packets {
						if s.Packets[i].Live {
							packets++
						}
					}
					if got := len(drawn(&scene, TargetPacket)) + grouped(&scene); got < packets {
						t.Errorf("%d packets are drawn or counted, want %d", got, packets)
					}
					more := counted(&scene, " more")
					all := len(s.Procs) - 1 + len(prog.Loop.Timers) + len(prog.Loop.Handlers) + len(prog.Loop.Ready)
					epoll := s.File(prog, 3)
					all += len(epoll.Interest) + len(epoll.ReadyList)
					for i := range prog.Loop.Tasks {
						if prog.Loop.Tasks[i].Outcome == trace.Pending && int32(i) != prog.Loop.Task {
							all++
						}
					}
					got := len(drawn(&scene, TargetPeer)) + len(drawn(&scene, TargetTimer)) + len(drawn(&scene, TargetHandler)) +
						len(drawn(&scene, TargetInterest)) + len(drawn(&scene, TargetReady)) + len(drawn(&scene, TargetTask)) + more
					callbacks := drawn(&scene, TargetCallback)
					if !prog.Loop.InCall {
						delete(callbacks, prog.Loop.Running.ID)
					} else {
						all++
					}
					got += len(callbacks)
					if got < all {
						t.Errorf("%d things are drawn or counted, want %d", got, all)
					}
				})
			}
		}
	}
}

// TestOutside: what a recording from outside of a kernel cannot know is not
// drawn as if there were none of it.
func TestOutside(t *testing.T) {
	tr := recorded(t)
	v := View{Timeline: trace.NewTimeline(tr)}
	p := trace.NewPlayer(tr)
	p.SeekTime(3 * time.Second)
	v.State, v.Now = p.State(), 3*time.Second
	v.Outside = true
	var scene Scene
	for _, size := range sizes {
		v.Width, v.Height = size.w, size.h
		Layout(&scene, &v, FixedMeasurer{})
		for _, problem := range problems(&scene) {
			t.Error(problem)
		}
		found := false
		for i := range scene.Shapes {
			switch text := scene.Shapes[i].Text; {
			case text == words.English.NotSeen:
				found = true
			case text == words.English.NothingReady || strings.HasSuffix(text, "away"):
				t.Errorf("%s: the scene says %q", size.name, text)
			}
		}
		if !found {
			t.Errorf("%s: the scene does not say that the ready list was not recorded", size.name)
		}
	}
}

// TestSameViewSameScene: laying out again changes nothing, whatever the scene
// held before.
func TestSameViewSameScene(t *testing.T) {
	tr := record(t, "async", scenario.Options{})
	tl := trace.NewTimeline(tr)
	p := trace.NewPlayer(tr)
	var used Scene
	for _, m := range moments {
		v := m.find(t, p, tl)
		v.Width, v.Height = 1380, 720
		Layout(&used, &v, FixedMeasurer{})
		first := slices.Clone(used.Shapes)
		Layout(&used, &v, FixedMeasurer{})
		if !slices.Equal(first, used.Shapes) {
			t.Errorf("%s: the second layout differs", m.name)
		}
		var clean Scene
		Layout(&clean, &v, FixedMeasurer{})
		if !slices.Equal(clean.Shapes, used.Shapes) {
			t.Errorf("%s: a used scene differs from a clean one", m.name)
		}
	}
}
