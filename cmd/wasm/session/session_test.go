package session

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// view is web/src/eyewall.d.ts's View.
type view struct {
	Program, Title string
	TimeNs, EndNs  int64
	Index, Count   int
	Playing        bool
	Speed          float64
	Sentence       string
	Sections       []struct {
		ID, Title string
		Items     []string
	}
}

func look(t *testing.T, s *Session) view {
	t.Helper()
	var v view
	d := json.NewDecoder(strings.NewReader(string(s.AppendView(nil))))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("the view is not JSON: %v", err)
	}
	return v
}

func loaded(t *testing.T) *Session {
	t.Helper()
	s := New()
	if err := s.Load("async", 0); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestLoadStartsAtTheStart(t *testing.T) {
	v := look(t, loaded(t))
	if v.Program != "async" || v.Title == "" || v.TimeNs != 0 || v.Sentence != "Nothing has happened yet." || v.Playing || v.Speed != 1 {
		t.Errorf("after loading the view is %+v", v)
	}
	if world := v.Sections[0]; len(world.Items) != 3 {
		t.Errorf("the world does not stand yet: %q", world.Items)
	}
	if v.EndNs < int64(5*time.Second) || v.Count < 100 {
		t.Errorf("the run ends at %d ns after %d events", v.EndNs, v.Count)
	}
}

func TestLoadOfAnUnknownProgram(t *testing.T) {
	s := loaded(t)
	s.Seek(2 * time.Second)
	before := fmt.Sprint(look(t, s))
	if err := s.Load("asink", 0); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v, not one line", err)
	}
	if after := fmt.Sprint(look(t, s)); after != before {
		t.Error("a failed load changed the view")
	}
}

func TestPlay(t *testing.T) {
	s := loaded(t)
	s.Tick(time.Hour) // what came before does not count
	s.Play()
	s.Tick(time.Hour + 16*time.Millisecond)
	if got := s.Now(); got != 16*time.Millisecond {
		t.Errorf("after 16 ms it is %v", got)
	}
	s.Tick(2 * time.Hour)
	if got := s.Now(); got != 16*time.Millisecond+longestFrame {
		t.Errorf("after a frame of an hour it is %v", got)
	}
	if err := s.SetSpeed(0.1); err != nil {
		t.Fatal(err)
	}
	before := s.Now()
	s.Tick(2*time.Hour + 50*time.Millisecond)
	if got := s.Now() - before; got != 5*time.Millisecond {
		t.Errorf("at a tenth of the speed 50 ms are %v", got)
	}
	s.Seek(s.End() - time.Microsecond)
	s.Tick(2*time.Hour + 100*time.Millisecond)
	if v := look(t, s); v.Playing || v.TimeNs != v.EndNs || v.Index != v.Count-1 {
		t.Errorf("at the end: %+v", v)
	}
	s.Play()
	if v := look(t, s); !v.Playing || v.TimeNs != 0 || v.Sentence != "Nothing has happened yet." {
		t.Errorf("playing at the end goes to %d ns, event %d", v.TimeNs, v.Index)
	}
}

func TestTickReportsChangesOnce(t *testing.T) {
	s := loaded(t)
	for i, want := range []bool{true, false, false} {
		if got := s.Tick(time.Duration(i)); got != want {
			t.Errorf("tick %d reports %v", i, got)
		}
	}
	for name, act := range map[string]func(){
		"step":   func() { s.Step(trace.UnitEvent, 1) },
		"seek":   func() { s.Seek(time.Second) },
		"play":   s.Play,
		"pause":  s.Pause,
		"finish": s.Finish,
		"start":  s.Start,
	} {
		act()
		if !s.Tick(0) {
			t.Errorf("%s is no change", name)
		}
		s.Pause()
		s.Tick(0)
	}
}

func TestStepsThereAndBack(t *testing.T) {
	for _, unit := range []trace.Unit{trace.UnitEvent, trace.UnitCall, trace.UnitCallback, trace.UnitTurn} {
		s := loaded(t)
		var seen []string
		for v := look(t, s); len(seen) < 20 && v.Index < v.Count-1; v = look(t, s) {
			seen = append(seen, fmt.Sprint(v))
			s.Step(unit, 1)
		}
		for i := len(seen) - 1; i >= 0; i-- {
			s.Step(unit, -1)
			if got := fmt.Sprint(look(t, s)); got != seen[i] {
				t.Fatalf("unit %d, back at step %d:\n%s\nbut before it was\n%s", unit, i, got, seen[i])
			}
		}
	}
}

// What goes on inside a peer is no step: the picture would stay as it is.
func TestStepsShow(t *testing.T) {
	s := loaded(t)
	steps := 0
	for v := look(t, s); v.Index < v.Count-1; v = look(t, s) {
		s.Step(trace.UnitEvent, 1)
		e := s.Event()
		if strings.HasPrefix(look(t, s).Sentence, "client") && e.Kind != trace.KindDoing && e.Kind != trace.KindExit &&
			e.Kind != trace.KindPacketSend && e.Kind != trace.KindPacketArrive && s.player.Index() < trace.Index(v.Count-1) {
			t.Errorf("a step stops at %v", e)
		}
		steps++
	}
	if steps < 200 {
		t.Errorf("only %d steps", steps)
	}
	s.Step(trace.UnitEvent, -10*steps)
	if v := look(t, s); v.TimeNs != 0 || v.Sentence != "Nothing has happened yet." {
		t.Errorf("back from the end it is %d ns, event %d: %s", v.TimeNs, v.Index, v.Sentence)
	}
}

func TestStepPauses(t *testing.T) {
	s := loaded(t)
	s.Play()
	s.Step(trace.UnitEvent, 1)
	if s.Playing() {
		t.Error("still plays after a step")
	}
}

func TestSeekStaysInside(t *testing.T) {
	s := loaded(t)
	for at, want := range map[time.Duration]time.Duration{
		-time.Second:     0,
		math.MinInt64:    0,
		time.Second:      time.Second,
		1000 * time.Hour: s.End(),
	} {
		if s.Seek(at); s.Now() != want {
			t.Errorf("seeking %v goes to %v", at, s.Now())
		}
	}
}

func TestSeekEvent(t *testing.T) {
	s := loaded(t)
	last := look(t, s).Count - 1
	for i, want := range map[int]int{-5: -1, -1: -1, 0: 0, 100: 100, last: last, last + 1: last, math.MaxInt: last} {
		if s.SeekEvent(i); look(t, s).Index != want {
			t.Errorf("seeking event %d goes to %d", i, look(t, s).Index)
		}
	}
}

func TestSpeedsThatAreNone(t *testing.T) {
	s := loaded(t)
	for _, speed := range []float64{0, -1, math.Inf(1), math.NaN()} {
		if err := s.SetSpeed(speed); err == nil {
			t.Errorf("speed %v is accepted", speed)
		}
	}
}

func TestOpen(t *testing.T) {
	sc, err := scenario.Lookup("async", scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	file := sc.Simulate(scenario.SimulateOptions{}).Trace.Encode()

	s := loaded(t)
	s.Seek(time.Second)
	before := fmt.Sprint(look(t, s))
	for name, bad := range map[string][]byte{
		"nothing":      nil,
		"cut short":    file[:len(file)-9],
		"damaged":      append(append([]byte(nil), file[:len(file)-1]...), file[len(file)-1]^1),
		"not a trace":  []byte("hello, world"),
		"other format": append([]byte("eyewall\n\x63"), file[9:]...),
	} {
		if err := s.Open(bad); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: the error is %v, not one line", name, err)
		}
		if after := fmt.Sprint(look(t, s)); after != before {
			t.Errorf("%s: a failed open changed the view", name)
		}
	}
	if err := s.Open(file); err != nil {
		t.Fatal(err)
	}
	if v := look(t, s); v.Program != "" || v.TimeNs != 0 || v.Count < 100 {
		t.Errorf("after opening a trace the view is %+v", v)
	}
}

// A run recorded on a real kernel says so, and not that nothing was ready.
func TestOpenFromOutside(t *testing.T) {
	sc, err := scenario.Lookup("async", scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	seen := trace.NewRecorder()
	c := sc.Simulate(scenario.SimulateOptions{}).Trace.From(0)
	for e := (trace.Event{}); c.Next(&e); {
		switch e.Kind {
		case trace.KindReadyEnter, trace.KindReadyLeave, trace.KindPacketSend, trace.KindPacketArrive:
			continue
		}
		e.Cause = trace.None
		seen.Append(&e)
	}
	s := New()
	if err := s.Open(seen.Trace().Encode()); err != nil {
		t.Fatal(err)
	}
	s.Seek(2 * time.Second)
	v := look(t, s)
	text := fmt.Sprint(v)
	if !s.Outside() || !strings.Contains(v.Title, "real kernel") || !strings.Contains(text, "not recorded") || strings.Contains(text, "ready list is empty") {
		t.Errorf("the view of a real run is %s", text)
	}
	if s = loaded(t); s.Outside() {
		t.Error("a simulated run counts as a real one")
	}
}

// An empty trace has one moment, at which everything stays.
func TestEmptyTrace(t *testing.T) {
	s := New()
	s.Play()
	s.Tick(time.Second)
	s.Step(trace.UnitTurn, 1)
	s.Step(trace.UnitEvent, -1)
	s.Seek(time.Minute)
	s.Finish()
	if v := look(t, s); v.Playing || v.TimeNs != 0 || v.Index != -1 || v.Count != 0 {
		t.Errorf("the view of nothing is %+v", v)
	}
}

func TestPrograms(t *testing.T) {
	var programs []struct{ Name, Title string }
	if err := json.Unmarshal(AppendPrograms(nil), &programs); err != nil {
		t.Fatal(err)
	}
	if len(programs) == 0 || programs[0].Name != "async" || programs[0].Title == "" {
		t.Errorf("programs: %+v", programs)
	}
}

func TestJSONText(t *testing.T) {
	for _, s := range []string{"", "plain", `quo"te \ back`, "line\nbreak\ttab\x00\x1f", "事件循环 🌀", "\u2028 \u2029", "broken \xff\xfe utf-8", "</script>"} {
		var got string
		if err := json.Unmarshal(appendText(nil, s), &got); err != nil {
			t.Errorf("%q becomes %s: %v", s, appendText(nil, s), err)
		} else if want := strings.ToValidUTF8(s, "\uFFFD"); got != want && !strings.Contains(s, "\xff") {
			t.Errorf("%q comes back as %q", s, got)
		}
	}
}
