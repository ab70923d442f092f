package trace

import "time"

// Unit is how far a step goes.
type Unit uint8

const (
	UnitEvent    Unit = iota // to the next event at which a person stops
	UnitCall                 // to the end of the next system call, waits included
	UnitCallback             // to the beginning of the program's next callback
	UnitTurn                 // to the beginning of the program's next turn
)

// Keyframes are spaced so that a seek folds at most keyframeEvery events,
// unless they took more memory than maxKeyframeBytes: then every second one
// is given up.
const (
	keyframeEvery    = 4096
	maxKeyframeBytes = 40 << 20
)

// Player holds the state at one moment of a trace and moves it to any other.
// Going back starts from a keyframe: a state that was kept on the way.
type Player struct {
	trace  *Trace
	state  State
	cursor Cursor
	event  Event // the last one applied
	every  int
	frames []State // frames[i] is the state before event i*every
	bytes  int     // of frames, about
}

// NewPlayer returns a player before the first event. It goes through the
// trace once, to keep its keyframes.
func NewPlayer(t *Trace) *Player {
	p := &Player{trace: t, every: keyframeEvery}
	p.state = *NewState()
	p.cursor = t.cursor(0)
	for p.advance() {
	}
	p.SeekIndex(None)
	return p
}

// Trace is what it plays.
func (p *Player) Trace() *Trace { return p.trace }

// State is the picture at the present moment. It is good until the player
// moves.
func (p *Player) State() *State { return &p.state }

// Event is the one that was applied last; nil before the first.
func (p *Player) Event() *Event {
	if p.state.Index == None {
		return nil
	}
	return &p.event
}

// Index is the present moment.
func (p *Player) Index() Index { return p.state.Index }

// SeekIndex moves to just after event i; None is before the first. Beyond
// either end it stops there.
func (p *Player) SeekIndex(i Index) {
	i = min(max(i, None), Index(p.trace.count-1))
	if frame := int(i+1) / p.every; i < p.state.Index || frame > int(p.state.Index+1)/p.every && frame < len(p.frames) {
		p.restore(min(frame, len(p.frames)-1))
	}
	for p.state.Index < i {
		p.advance()
	}
}

// SeekTime moves to just after the last event at or before a time.
func (p *Player) SeekTime(at time.Duration) { p.SeekIndex(p.trace.IndexAt(at)) }

// Advance plays on to a time that is not before the present one: the way to
// move a little each frame without a search.
func (p *Player) Advance(at time.Duration) {
	for {
		c := p.cursor
		var e Event
		if !c.Next(&e) || e.At > at {
			return
		}
		p.advance()
	}
}

// Step moves n steps of a unit, backwards for negative n.
func (p *Player) Step(unit Unit, n int) {
	for ; n > 0; n-- {
		for p.advance() && !p.stops(unit) {
		}
	}
	for ; n < 0; n++ {
		// Look in ever larger windows behind the present for the last stop.
		end := p.state.Index // exclusive
		target := None
		for window := Index(64); end > 0 && target == None; window *= 4 {
			start := max(end-window, 0)
			c := p.trace.cursor(start)
			var e Event
			for c.index < end && c.Next(&e) {
				if p.stopsAt(unit, &e) {
					target = c.index - 1
				}
			}
			end = start
		}
		p.SeekIndex(target)
	}
}

func (p *Player) stops(unit Unit) bool { return p.stopsAt(unit, &p.event) }

func (p *Player) stopsAt(unit Unit, e *Event) bool {
	switch unit {
	case UnitCall:
		return e.Kind == KindReturn || e.Kind == KindResume
	case UnitCallback:
		return e.Kind == KindCallbackRun && p.isProgram(e.Proc)
	case UnitTurn:
		return e.Kind == KindTurn && p.isProgram(e.Proc)
	}
	return e.Kind.Stop()
}

// isProgram tells whether the process is one that the learner came to see.
func (p *Player) isProgram(proc int32) bool {
	return proc >= 1 && int(proc) <= len(p.state.Procs) && p.state.Procs[proc-1].Role == RoleProgram
}

// advance applies the next event and keeps a keyframe where one belongs.
func (p *Player) advance() bool {
	if before := int(p.state.Index + 1); before%p.every == 0 && before/p.every == len(p.frames) {
		p.keep()
	}
	if !p.cursor.Next(&p.event) {
		return false
	}
	if err := p.state.Apply(&p.event); err != nil {
		panic("trace: " + err.Error()) // traces are checked when they are read
	}
	return true
}

// keep keeps the present state as the next keyframe: what it has in common
// with the one before takes no memory.
func (p *Player) keep() {
	p.frames = append(p.frames, State{})
	frame := &p.frames[len(p.frames)-1]
	frame.share(&p.state)
	p.state.disown()
	p.bytes += p.state.copied + 8*len(frame.Procs) + 8*len(frame.Files) + 64*len(frame.Packets)
	p.state.copied = 0
	if p.bytes <= maxKeyframeBytes || len(p.frames) < 3 {
		return
	}
	kept := p.frames[:0]
	for i := 0; i < len(p.frames); i += 2 {
		kept = append(kept, p.frames[i])
	}
	clear(p.frames[len(kept):])
	p.frames = kept
	p.bytes /= 2
	p.every *= 2
}

// restore goes to keyframe i.
func (p *Player) restore(i int) {
	p.state.share(&p.frames[i])
	p.state.disown()
	p.cursor = p.trace.cursor(p.state.Index)
	if p.state.Index == None || !p.cursor.Next(&p.event) {
		p.cursor = p.trace.cursor(0)
	}
}
