package layout

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"eyewall/sim/trace"
)

func TestTarget(t *testing.T) {
	for _, n := range []int64{0, 1, -1, 7, 1 << 50} {
		id := NewTarget(TargetTimer, n)
		if id.Kind() != TargetTimer || id.Number() != n {
			t.Errorf("target of timer %d is %d of kind %d", n, id.Number(), id.Kind())
		}
	}
}

// TestAt: what is drawn answers where it is drawn.
func TestAt(t *testing.T) {
	tr := recorded(t)
	p := trace.NewPlayer(tr)
	v := moment{at: 3600e6}.find(t, p, trace.NewTimeline(tr))
	v.Width, v.Height = 1380, 720
	var scene Scene
	Layout(&scene, &v, FixedMeasurer{})
	// By the first text that reads so.
	want := map[string]Target{
		"connection to client A": NewTarget(TargetDescriptor, 7),
		"client B":               NewTarget(TargetPeer, 3),
		"AsyncHandler.doing":     NewTarget(TargetTimer, v.State.Procs[0].Loop.Timers[0].ID),
		"future 2":               NewTarget(TargetFuture, 1),
	}
	for i := range scene.Shapes {
		sh := &scene.Shapes[i]
		id, ok := want[sh.Text]
		if !ok {
			continue
		}
		b := textBox(sh)
		if got := scene.At(b.midX(), b.midY()); got != id {
			t.Errorf("at %q lies %d of kind %d, want %d of kind %d", sh.Text, got.Number(), got.Kind(), id.Number(), id.Kind())
		}
		delete(want, sh.Text)
	}
	for text := range want {
		t.Errorf("%q is not drawn", text)
	}
	if got := scene.At(3, 3); got != 0 {
		t.Errorf("at the margin lies %v", got)
	}
}

// TestFocus: what is in focus is marked.
func TestFocus(t *testing.T) {
	tr := recorded(t)
	v := moment{at: 3600e6}.find(t, trace.NewPlayer(tr), trace.NewTimeline(tr))
	v.Width, v.Height = 1380, 720
	var scene Scene
	Layout(&scene, &v, FixedMeasurer{})
	before := len(scene.Shapes)
	v.Focus = NewTarget(TargetDescriptor, 7)
	Layout(&scene, &v, FixedMeasurer{})
	if len(scene.Shapes) != before+1 {
		t.Errorf("%d shapes with a focus, want %d", len(scene.Shapes), before+1)
	}
}

// TestSVG: the picture is well-formed, with every text in it.
func TestSVG(t *testing.T) {
	v := crowdView(12)
	v.State.Procs[0].Output = []string{`<script>"a" & 'b'</script>` + "\x01"}
	var scene Scene
	Layout(&scene, &v, FixedMeasurer{})
	for _, pal := range []Palette{Light(), Dark()} {
		picture := string(scene.SVG(&pal))
		d := xml.NewDecoder(strings.NewReader(picture))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
		if strings.Contains(picture, "<script") || !strings.Contains(picture, "EVENT LOOP") {
			t.Error("a text is missing, or was taken for markup")
		}
	}
}
