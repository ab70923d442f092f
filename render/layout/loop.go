package layout

import (
	"math"

	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// The ring's phases in the order of a turn, clockwise from below left: each
// has a quarter, and what it works on lies next to it.
var quarters = [...]struct {
	phase trace.Phase
	from  float32
	tone  tone
}{
	{trace.PhasePoll, math.Pi, network},
	{trace.PhaseIO, 1.5 * math.Pi, network},
	{trace.PhaseTimers, 0, timers},
	{trace.PhaseReady, 0.5 * math.Pi, running},
}

const (
	ringThick = 15
	ringGap   = 0.035 // radians, on either side of a quarter
)

// loop draws the ring between the stores that its phases work on: handlers
// and timers above, the ready queue below.
func (p *pen) loop(b box) {
	if p.prog == nil {
		p.text(b.x, b.y+12, b.w, p.w.NoLoop, small)
		return
	}
	l := &p.prog.Loop
	lists := min(max(b.h*0.25, 78), 140)
	upper, rest := b.top(lists)
	queueH := min(max(b.h*0.24, 96), 170)
	queue, rest := rest.low(queueH)

	left, right := upper.left((upper.w - 16) * 0.44)
	right.x, right.w = right.x+16, right.w-16
	p.handlers(left, l)
	p.timerHeap(right, l)
	p.ring(rest, l)
	p.readyQueue(queue, l)
}

// ring draws the turn.
func (p *pen) ring(b box, l *trace.Loop) {
	const beside = 3*13 + 9 // room for what stands in a corner
	radius := min(b.w/2-56, b.h/2-ringThick/2-3, (b.h/2-beside)*1.4142-12, 112)
	if radius < 34 {
		radius = max(min(b.h/2-ringThick/2-2, b.w/2-ringThick), 12)
	}
	x, y := b.midX(), b.midY()
	started := l.Turn > 0 && l.Phase != trace.PhaseStopped
	newPhase := p.happened(trace.KindPhase, p.cast.proc) || p.happened(trace.KindTimerDue, p.cast.proc)
	for _, q := range quarters {
		from, to := q.from+ringGap, q.from+math.Pi/2-ringGap
		here := started && l.Phase == q.phase
		sh := p.add(Shape{Kind: Arc, X: x, Y: y, W: radius, H: ringThick, From: from, To: to, Fill: q.tone.line, Alpha: 0.3})
		sh.ID = NewTarget(TargetPhase, int64(q.phase))
		if here {
			sh.Alpha = 1
			if newPhase {
				p.add(Shape{Kind: Arc, X: x, Y: y, W: radius, H: ringThick + 8, From: from - 0.03, To: to + 0.03, Fill: q.tone.line, Alpha: 0.3})
			}
		}
		// Names lie in the corners that the ring leaves free.
		sin, cos := math.Sincos(float64(q.from + math.Pi/4))
		right := sin > 0
		outer := radius + ringThick/2 + 5
		lx, ly := x+outer*float32(sin), y-outer*float32(cos)
		align, w := Right, lx-b.x
		if right {
			align, w = Left, b.right()-lx
		}
		name := style{FontSansBold, sizeText, Muted, align}
		if here {
			name.color = q.tone.ink
		}
		// They stand on the corner above, and hang from it below: there the
		// ring only gets narrower.
		does := p.w.PhaseDoes(q.phase)
		n := p.countLines(w, does, caption)
		for ; n >= 0; n-- { // what has no room is left out
			top := ly + 11
			if cos > 0 {
				top = ly - float32(n)*13 + 2
			}
			if top-10 < b.y || top+float32(n)*13+4 > b.bottom() {
				continue
			}
			p.text(lx, top, w, p.w.Phase(q.phase), name)
			if n > 0 {
				p.lines(lx, top+13, w, n, does, caption.at(align))
			}
			break
		}
	}
	if p.answered() {
		p.cast.poll.x, p.cast.poll.y = polar(x, y, radius+ringThick/2+2, 1.42*math.Pi)
	}
	if started {
		p.marker(x, y, radius, l)
	}
	p.hub(x, y, radius-ringThick/2-8, l)
}

// marker is where in its turn the loop is. In a wait with a timeout it goes
// along with the time.
func (p *pen) marker(x, y, radius float32, l *trace.Loop) {
	for _, q := range quarters {
		if q.phase != l.Phase {
			continue
		}
		t := float32(0.5)
		if w := &p.prog.WaitFor; q.phase == trace.PhasePoll && p.prog.Status == trace.Waiting && w.Deadline > p.prog.Since && !p.v.Reduced {
			t = 0.06 + 0.88*min(max(float32(p.v.Now-p.prog.Since)/float32(w.Deadline-p.prog.Since), 0), 1)
		}
		mx, my := polar(x, y, radius, q.from+math.Pi/2*t)
		sh := p.disc(mx, my, ringThick/2+2.5, Cursor)
		sh.Stroke, sh.Line = 3, Panel
	}
}

// hub says in the ring's middle what happens now.
func (p *pen) hub(x, y, r float32, l *trace.Loop) {
	w := 2 * r * 0.9
	if l.Turn == 0 {
		p.text(x, y+4, w, p.w.NotStarted, small.at(Center))
		return
	}
	big := style{FontSansBold, min(sizeBig, r*0.32), Ink, Center}
	p.text(x, y-r*0.1, w, p.phrase(p.w.Turn, p.num(int(l.Turn))), big)
	first, second := p.nowText(l)
	p.text(x, y+r*0.1+8, w, first, caption.in(Ink).at(Center))
	p.text(x, y+r*0.1+22, w*0.94, second, caption.at(Center))
}

// nowText is what the process does now, in two lines.
func (p *pen) nowText(l *trace.Loop) (first, second string) {
	proc := p.prog
	switch {
	case proc.Status == trace.Exited || l.Phase == trace.PhaseStopped:
		return p.w.Stopped, ""
	case proc.Status == trace.Waiting:
		first = p.phrase(p.w.WaitsIn, words.WaitName(proc.WaitFor.Kind))
		if proc.WaitFor.Deadline < 0 {
			return first, p.w.NoTimeout
		}
		return first, p.phrase(p.w.LeftOf, p.runs(proc.WaitFor.Deadline-p.v.Now))
	case l.InCall:
		return p.w.RunsCallback, l.Running.Label
	case l.Phase == trace.PhasePoll && !p.answered():
		return p.w.AsksKernel, ""
	case l.Phase <= trace.PhaseIO:
		first = p.phrase(p.w.WaitReturned, words.WaitName(proc.WaitFor.Kind), p.num(proc.Woke.N))
		return first, p.phrase(p.w.Slept, p.duration(proc.Woke.Slept))
	case l.Phase == trace.PhaseTimers:
		if p.happened(trace.KindTimerDue, p.cast.proc) {
			return p.w.LooksAtTimers, p.w.OneDue
		}
		return p.w.LooksAtTimers, ""
	}
	return p.w.BetweenCallbacks, p.phrase(p.w.QueueLength, p.num(len(l.Ready)))
}

// countLines is how many lines, 1 or 2, a text takes.
func (p *pen) countLines(w float32, s string, st style) int {
	if p.width(s, st) > w {
		return 2
	}
	return 1
}

// lines breaks a text at spaces into at most n lines.
func (p *pen) lines(x, y, w float32, n int, s string, st style) {
	for n > 1 && p.width(s, st) > w {
		cut := -1
		for i := 0; i < len(s); i++ {
			if s[i] == ' ' {
				if p.width(s[:i], st) > w {
					break
				}
				cut = i
			}
		}
		if cut < 0 {
			break
		}
		p.text(x, y, w, s[:cut], st)
		s, y, n = s[cut+1:], y+st.size+2, n-1
	}
	p.text(x, y, w, s, st)
}

// handlers lists what the loop calls for which descriptor.
func (p *pen) handlers(b box, l *trace.Loop) {
	top, b := b.top(15)
	top.y += 8
	if len(l.Handlers) == 0 {
		p.head(top, p.w.Handlers, 0, 0)
		p.text(b.x, b.y+11, b.w, p.w.NoHandlers, small)
		return
	}
	const rowH = 16
	slots, rest := p.pack(len(l.Handlers), b.h, 0, 0, 1, func(_, _ int) float32 { return rowH }, func(i int) bool {
		return p.reported(l.Handlers[i].FD) || p.freshHandler(l.Handlers[i].FD)
	})
	p.head(top, p.w.Handlers, len(l.Handlers)-rest, len(l.Handlers))
	for _, s := range slots {
		h := &l.Handlers[s.index]
		y := b.y + s.y + 12
		st := style{FontMono, sizeSmall, Muted, Left}
		if p.reported(h.FD) {
			st.color = NetInk
		}
		fresh := p.freshHandler(h.FD)
		row := box{b.x - 4, b.y + s.y, b.w + 8, rowH - 1}
		p.hit(row, NewTarget(TargetHandler, int64(h.FD)))
		if fresh {
			p.frame(row, 4, 1.5, Net)
		}
		n := max(p.text(b.x, y, b.w, p.num(int(h.FD)), st), 13) + 6
		n += p.text(b.x+n, y, b.w-n, p.events(h.Mask, ""), st) + 6
		label := st
		if st.color == Muted {
			label = st.in(Ink)
		}
		p.text(b.x+n, y, b.w-n, h.Label, label)
	}
}

// reported tells whether the last wait handed over events of a descriptor,
// and the loop still works on that turn.
func (p *pen) reported(fd sys.FD) bool {
	if p.prog.Status == trace.Waiting {
		return false
	}
	for i := range p.prog.Reported {
		if p.prog.Reported[i].FD == fd {
			return true
		}
	}
	return false
}

// freshHandler tells whether a handler is what the last event was about.
func (p *pen) freshHandler(fd sys.FD) bool {
	return p.happened(trace.KindHandler, p.cast.proc) && p.v.Event.Args[0] == int64(fd)
}

// timerHeap lists the timers, next one first.
func (p *pen) timerHeap(b box, l *trace.Loop) {
	top, b := b.top(15)
	top.y += 8
	if len(l.Timers) == 0 {
		p.head(top, p.w.Timers, 0, 0)
		p.empty(box{b.x, b.y, b.w, 20}, p.w.NoTimers)
		return
	}
	const rowH, gap = 21, 4
	slots, rest := p.pack(len(l.Timers), b.h, gap, 0, 1, func(_, _ int) float32 { return rowH }, func(i int) bool {
		return p.fresh(l.Timers[i].At) || i == 0
	})
	p.head(top, p.w.Timers, len(l.Timers)-rest, len(l.Timers))
	for _, s := range slots {
		t := &l.Timers[s.index]
		row := box{b.x, b.y + s.y, b.w, s.h}
		p.card(row, timers, true, p.fresh(t.At), NewTarget(TargetTimer, t.ID))
		left := t.Deadline - p.v.Now
		// What is left of it, as the ground's lower edge.
		if whole := t.Deadline - t.Set; whole > 0 && left > 0 {
			part := min(float32(left)/float32(whole), 1)
			p.rect(box{row.x + 4, row.bottom() - 3.5, (row.w - 8) * part, 2}, 1, Timer)
		}
		text := p.w.Due
		if left > 0 {
			text = p.runs(left)
		}
		y := row.y + 13
		n := p.text(row.x+8, y, row.w-16, text, style{FontMono, sizeSmall, TimerInk, Left}) + 8
		p.text(row.right()-8, y, row.w-16-n, t.Label, small.in(Ink).at(Right))
	}
}

// readyQueue shows the callback that runs and those that wait for their turn.
func (p *pen) readyQueue(b box, l *trace.Loop) {
	top, b := b.top(16)
	top.y += 8
	if l.InCall {
		row, rest := b.top(36)
		c := &l.Running
		fresh := p.happened(trace.KindCallbackRun, p.cast.proc)
		p.card(row, running, true, fresh, NewTarget(TargetCallback, c.ID))
		held := p.held(l)
		p.text(row.x+10, row.y+15, row.w-20, c.Label, style{FontMono, sizeCode, Ink, Left})
		n := p.text(row.right()-10, row.y+29, row.w*0.6, held, small.in(RunInk).at(Right))
		p.text(row.x+10, row.y+29, row.w-26-n, p.phrase(p.w.RunsFrom, p.w.Origin(c.Origin)), small)
		_, b = rest.top(6)
	}
	if len(l.Ready) == 0 {
		p.head(top, p.w.Queue, 0, 0)
		if !l.InCall {
			p.empty(box{b.x, b.y, b.w, 21}, p.w.EmptyQueue)
		}
		return
	}
	const rowH, gap = 21, 4
	slots, rest := p.pack(len(l.Ready), b.h, gap, 0, 1, func(_, _ int) float32 { return rowH }, func(i int) bool {
		return p.fresh(l.Ready[i].At) || i == 0
	})
	p.head(top, p.w.Queue, len(l.Ready)-rest, len(l.Ready))
	for _, s := range slots {
		c := &l.Ready[s.index]
		row := box{b.x, b.y + s.y, b.w, s.h}
		p.card(row, running, false, p.fresh(c.At), NewTarget(TargetCallback, c.ID))
		p.rect(box{row.x, row.y + 4, 3, row.h - 8}, 1.5, originTone(c.Origin).line)
		origin := p.text(row.right()-8, row.midY()+4, row.w*0.4, p.w.Origin(c.Origin), small.in(originTone(c.Origin).ink).at(Right))
		n := p.text(row.x+10, row.midY()+4, 30, p.num(s.index+1), small) + 6
		p.text(row.x+10+n, row.midY()+4, row.w-32-origin-n, c.Label, style{FontMono, 11, Ink, Left})
	}
}

// held says how long the callback has kept the loop.
func (p *pen) held(l *trace.Loop) string {
	if d := p.v.Now - l.RunningAt; d > 0 {
		return p.phrase(p.w.HoldsLoopFor, p.duration(d))
	}
	return p.w.HoldsLoop
}

// originTone is the colour of what put a callback into the queue.
func originTone(o trace.Origin) tone {
	switch o {
	case trace.OriginHandler:
		return network
	case trace.OriginTimer:
		return timers
	case trace.OriginFuture:
		return futures
	}
	return running
}
