package layout

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

var (
	update   = flag.Bool("update", false, "write the golden files")
	rerecord = flag.Bool("record", false, "record the run of the golden files anew: do it, and -update, when the trace's format changes")
)

// recorded is a run that was recorded once, so that the golden files tell of
// the layout alone, whatever the kernel's costs are now. The outline's tests
// use it too.
func recorded(t testing.TB) *trace.Trace {
	t.Helper()
	const file = "../testdata/async.trace"
	if *rerecord {
		if err := os.WriteFile(file, record(t, "async", scenario.Options{}).Encode(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := trace.Decode(data)
	if err != nil {
		t.Fatalf("%v (record it anew: go test ./render/layout -run Golden -record -update; go test ./render/outline -update)", err)
	}
	return tr
}

var colorNames = [NumColors]string{"none", "stage", "panel", "panel-line", "card", "card-line", "well", "track", "ink",
	"muted", "faint", "net", "net-ink", "net-wash", "timer", "timer-ink", "timer-wash", "future", "future-ink",
	"future-wash", "run", "run-ink", "run-wash", "trouble", "trouble-ink", "trouble-wash", "cursor", "cursor-ink",
	"peer", "peer-ink", "on-fill"}

// dump writes a scene as text, one shape a line, to whole pixels.
func dump(s *Scene) []byte {
	var b bytes.Buffer
	r := func(f float32) int { return int(math.Round(float64(f))) }
	fmt.Fprintf(&b, "scene %d×%d, axis %d %d %d %d, %v to %v\n", r(s.W), r(s.H),
		r(s.TimeAxis.X), r(s.TimeAxis.Y), r(s.TimeAxis.W), r(s.TimeAxis.H), s.TimeAxis.From, s.TimeAxis.To)
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		fmt.Fprintf(&b, "%s %d,%d", [...]string{"rect", "line", "curve", "arc", "disc", "text"}[sh.Kind], r(sh.X), r(sh.Y))
		if sh.Kind == Text {
			fmt.Fprintf(&b, " %s %s %v", [...]string{"left", "center", "right"}[sh.Align], [...]string{"sans", "bold", "mono"}[sh.Font], sh.Size)
		} else {
			fmt.Fprintf(&b, " %d,%d", r(sh.W), r(sh.H))
		}
		if sh.Kind == Arc {
			fmt.Fprintf(&b, " %.2f..%.2f", sh.From, sh.To)
		}
		if sh.Fill != NoColor {
			fmt.Fprintf(&b, " %s", colorNames[sh.Fill])
		}
		if sh.Line != NoColor {
			fmt.Fprintf(&b, " outline %s %v", colorNames[sh.Line], sh.Stroke)
		}
		if sh.Dash > 0 {
			b.WriteString(" dashed")
		}
		if sh.Arrow {
			b.WriteString(" arrow")
		}
		if sh.Alpha != 1 {
			fmt.Fprintf(&b, " alpha %.2f", sh.Alpha)
		}
		if sh.ID != 0 {
			fmt.Fprintf(&b, " #%d:%d", sh.ID.Kind(), sh.ID.Number())
		}
		if sh.Text != "" {
			fmt.Fprintf(&b, " %q", sh.Text)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// TestGolden compares scenes with those that were looked at. After a change
// that is meant, look at the pictures (-shots) and then write them (-update).
func TestGolden(t *testing.T) {
	tr := recorded(t)
	tl := trace.NewTimeline(tr)
	p := trace.NewPlayer(tr)
	var scene Scene
	for _, m := range moments {
		switch m.name {
		case "data", "handler", "waiting", "done", "end":
		default:
			continue
		}
		for _, size := range sizes {
			if size.w < wide && m.name != "waiting" {
				continue
			}
			name := m.name + "-" + size.name
			t.Run(name, func(t *testing.T) {
				v := m.find(t, p, tl)
				v.Width, v.Height = size.w, size.h
				Layout(&scene, &v, FixedMeasurer{})
				got := dump(&scene)
				file := filepath.Join("testdata", name+".txt")
				if *update {
					if err := os.WriteFile(file, got, 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(got, want) {
					t.Errorf("the scene differs from %s: %s", file, firstDifference(got, want))
				}
			})
		}
	}
}

func firstDifference(got, want []byte) string {
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			return fmt.Sprintf("line %d is\n  %s\nwant\n  %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}
