// Package session is one visit to the stage: which trace is open, what time
// it shows, whether it plays. It is plain Go; cmd/wasm joins it to the browser.
//
//	s := session.New()
//	err := s.Load("async", 0)
//	s.Play()
//	s.Tick(nowMs) // once a frame
//	json := s.AppendView(nil)
package session

import (
	"fmt"
	"math"
	"time"

	"eyewall/render/words"
	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// longestFrame is how much real time one frame may make up for: a tab that
// was hidden for an hour goes on from where it stopped.
const longestFrame = 100 * time.Millisecond

// newsFor is how long what happened during play counts as news, in real time.
const newsFor = 400 * time.Millisecond

// Session is a trace and a moment of it. Make it with New.
type Session struct {
	program  string // "" for a trace from a file
	title    string
	player   *trace.Player
	timeline *trace.Timeline
	outside  bool        // recorded from outside of a kernel
	begin    trace.Index // the last event before the first at which a person stops: the world stands, and nothing has happened in it

	now     time.Duration // virtual; at or after the last event applied
	playing bool
	speed   float64

	clock   time.Duration // real, at the last tick
	fresh   trace.Index   // the first event that counts as news
	freshAt time.Duration // real
	changed bool
}

// New returns a session with an empty trace.
func New() *Session {
	s := &Session{speed: 1}
	s.show("", "", trace.NewRecorder().Trace())
	return s
}

// Load simulates a program and moves to its start. clients 0 means as many
// as the program wants.
func (s *Session) Load(program string, clients int) error {
	sc, err := scenario.Lookup(program, scenario.Options{Clients: clients})
	if err != nil {
		return err
	}
	s.show(sc.Name, sc.Title, sc.Simulate(scenario.SimulateOptions{}).Trace)
	return nil
}

// Open reads a trace file and moves to its start. It keeps the data. What was
// open stays open when it fails.
func (s *Session) Open(data []byte) error {
	t, err := trace.Decode(data)
	if err != nil {
		return err
	}
	s.show("", words.English.RecordedRun, t)
	if s.outside {
		s.title = words.English.RealRun
	}
	return nil
}

// outside tells whether a trace was recorded from outside of a kernel: waits
// handed over events, but nobody saw what came to a ready list.
func outside(t *trace.Trace) bool {
	reported := false
	c := t.From(0)
	for e := (trace.Event{}); c.Next(&e); {
		switch e.Kind {
		case trace.KindReadyEnter, trace.KindPacketSend:
			return false
		case trace.KindReport:
			reported = true
		}
	}
	return reported
}

func (s *Session) show(program, title string, t *trace.Trace) {
	s.program, s.title = program, title
	s.player = trace.NewPlayer(t)
	s.timeline = trace.NewTimeline(t)
	s.outside = outside(t)
	s.begin = trace.None
	if s.player.Step(trace.UnitEvent, 1); t.Len() > 0 && s.player.Event().Kind.Stop() {
		s.begin = s.player.Index() - 1
	}
	s.playing = false
	s.Start()
}

// Play goes on from here, from the start if this is the end.
func (s *Session) Play() {
	if s.now >= s.End() {
		s.Start()
	}
	s.playing, s.changed = s.now < s.End(), true
}

// Pause stops.
func (s *Session) Pause() { s.playing, s.changed = false, true }

// Step pauses and moves n units, to something that the stage shows, or to
// either end.
func (s *Session) Step(unit trace.Unit, n int) {
	before := s.player.Index()
	direction := 1
	if n < 0 {
		direction = -1
	}
	last := trace.Index(s.player.Trace().Len() - 1)
	for ; n != 0; n -= direction {
		for {
			s.player.Step(unit, direction)
			if i := s.player.Index(); i <= s.begin || i == last || onStage(s.player.State(), s.player.Event()) {
				break
			}
		}
	}
	if s.player.Index() < s.begin {
		s.player.SeekIndex(s.begin)
	}
	s.now = s.player.State().At
	s.playing = false
	s.news(before + 1)
}

// onStage tells whether the stage shows what an event is about. It shows all
// of the program, and of its peers what they do and send, but not how.
func onStage(s *trace.State, e *trace.Event) bool {
	program := s.Program()
	switch e.Kind {
	case trace.KindDoing, trace.KindExit, trace.KindPacketSend, trace.KindPacketArrive, trace.KindPacketLose:
		return true
	case trace.KindReadyEnter: // an epoll's, whoever brought it about
		return program == 0 || s.Files[e.Args[0]].Host == s.Procs[program-1].Host
	}
	return program == 0 || e.Proc == 0 || s.Procs[e.Proc-1].Role == trace.RoleProgram
}

// Seek moves to a time.
func (s *Session) Seek(at time.Duration) {
	s.now = min(max(at, 0), s.End())
	s.player.SeekTime(s.now)
	s.news(trace.None)
}

// SeekEvent moves to just after event i, -1 for before the first; beyond
// either end, to that end.
func (s *Session) SeekEvent(i int) {
	s.player.SeekIndex(trace.Index(min(max(i, -1), s.player.Trace().Len()-1)))
	s.now = s.player.State().At
	s.news(trace.None)
}

// Start moves to where nothing has happened yet.
func (s *Session) Start() {
	s.player.SeekIndex(s.begin)
	s.now = s.player.State().At
	s.news(trace.None)
}

// Finish pauses and moves after the last event.
func (s *Session) Finish() {
	s.player.SeekIndex(trace.Index(s.player.Trace().Len() - 1))
	s.now = s.End()
	s.playing = false
	s.news(trace.None)
}

// news makes the events from first on stand out; None for the last one only.
func (s *Session) news(first trace.Index) {
	s.fresh = max(first, 0)
	s.freshAt, s.changed = s.clock, true
}

// SetSpeed sets simulated seconds per second.
func (s *Session) SetSpeed(speed float64) error {
	if !(speed > 0) || math.IsInf(speed, 0) {
		return fmt.Errorf("the speed must be a positive number, not %v", speed)
	}
	s.speed, s.changed = speed, true
	return nil
}

// Tick lets time pass up to a moment of a real clock. It reports whether
// anything changed since the last tick.
func (s *Session) Tick(clock time.Duration) (changed bool) {
	passed := min(max(clock-s.clock, 0), longestFrame)
	s.clock = clock
	if s.playing {
		s.now = min(s.now+time.Duration(float64(passed)*s.speed), s.End())
		before := s.player.Index()
		s.player.Advance(s.now)
		if s.player.Index() != before && clock-s.freshAt > newsFor {
			s.fresh, s.freshAt = before+1, clock
		}
		s.playing = s.now < s.End()
		s.changed = true
	}
	changed, s.changed = s.changed, false
	return changed
}

// Playing reports whether time passes by itself.
func (s *Session) Playing() bool { return s.playing }

// Touch makes the next tick report a change.
func (s *Session) Touch() { s.changed = true }

// Now is the virtual time shown.
func (s *Session) Now() time.Duration { return s.now }

// End is the virtual time of the last event.
func (s *Session) End() time.Duration { return s.player.Trace().End() }

// Outside reports whether the trace was recorded from outside of a kernel,
// and so knows nothing of its ready list nor of packets.
func (s *Session) Outside() bool { return s.outside }

// Fresh is the first event that counts as news.
func (s *Session) Fresh() trace.Index { return s.fresh }

// Event is what happened last, or nil when nothing has.
func (s *Session) Event() *trace.Event {
	if s.player.Index() <= s.begin {
		return nil
	}
	return s.player.Event()
}

// State is the picture now. It is good until the session moves.
func (s *Session) State() *trace.State { return s.player.State() }

// Timeline is what happened when.
func (s *Session) Timeline() *trace.Timeline { return s.timeline }
