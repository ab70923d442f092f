package layout

import (
	"strings"

	"eyewall/render/words"
	"eyewall/sim/trace"
)

// program draws the source around the line that runs, what runs, who is
// suspended and on what, and the console.
func (p *pen) program(b box) {
	if p.prog == nil {
		p.text(b.x, b.y+12, b.w, p.w.NoProgram, small)
		return
	}
	l := &p.prog.Loop
	c := &p.cast
	out := min(len(p.prog.Output), 3)
	if b.h < 330 {
		out = min(out, 1)
	}
	if out > 0 {
		var console box
		console, b = b.low(float32(out)*15 + 26)
		p.console(console, out)
		_, b = b.low(8)
	}
	rows := len(c.tasks) + len(c.futures)
	want := float32(20)
	if rows > 0 {
		want = 16 + float32(rows)*46
	}
	const runningH = 58
	waiting, b := b.low(min(want, max((b.h-runningH)*0.42, 70)))
	_, b = b.low(6)
	run, b := b.low(runningH - 6)
	_, b = b.low(8)
	p.source(b)
	p.runningNow(run, l)
	p.waiting(waiting, l)
}

// console shows the last lines that the program wrote.
func (p *pen) console(b box, n int) {
	if b.h < 14+float32(n)*15 {
		return
	}
	p.text(b.x, b.y+8, b.w, p.w.Output, caption)
	_, b = b.top(14)
	sh := p.rect(b, 5, Well)
	sh.Stroke, sh.Line = 1, PanelLine
	if p.happened(trace.KindOutput, p.cast.proc) {
		sh.Stroke, sh.Line = 2, Run
	}
	lines := p.prog.Output[len(p.prog.Output)-n:]
	for i, text := range lines {
		p.text(b.x+9, b.y+15+float32(i)*15, b.w-18, strings.TrimRight(text, "\r\n"), style{FontMono, 11, Ink, Left})
	}
}

// source shows the text around the line that runs, or ran last.
func (p *pen) source(b box) {
	if b.h < 44 {
		return // no room for a line
	}
	sh := p.rect(b, 8, Well)
	sh.Stroke, sh.Line = 1, PanelLine
	proc := p.prog
	src := proc.Source
	if src < 0 || int(src) >= len(p.st.Sources) {
		src = 0
	}
	if len(p.st.Sources) == 0 {
		p.text(b.x+12, b.y+20, b.w-24, p.w.NoSource, small)
		return
	}
	text := p.st.Sources[src].Text
	total := strings.Count(text, "\n") + 1
	if strings.HasSuffix(text, "\n") {
		total--
	}
	p.text(b.x+12, b.y+17, b.w-24, p.st.Sources[src].Name, caption)
	const lineH = 16
	area := box{b.x, b.y + 23, b.w, b.h - 29}
	n := int(area.h / lineH)
	if n <= 0 {
		return
	}
	// The middle of the window: the line that runs, else one where somebody
	// is suspended.
	here := int(proc.Line)
	isRunning := proc.Status == trace.Running && (proc.Loop.InCall || proc.Loop.Turn == 0)
	if !isRunning {
		for _, t := range p.cast.tasks {
			if task := &proc.Loop.Tasks[t]; task.Source == src && task.Line > 0 {
				here = int(task.Line)
				break
			}
		}
	}
	first := min(max(here-n/2, 1), max(total-n+1, 1))
	numberW := p.width(p.num(max(total, 10)), style{FontMono, sizeSmall, Muted, Left})
	for line, rest := 1, text; line < first+n && line <= total; line++ {
		var s string
		s, rest, _ = strings.Cut(rest, "\n")
		if line < first {
			continue
		}
		y := area.y + float32(line-first)*lineH
		row := box{b.x + 1, y, b.w - 2, lineH}
		waiting := 0
		for _, t := range p.cast.tasks {
			if task := &proc.Loop.Tasks[t]; task.Source == src && int(task.Line) == line && task.Waiting >= 0 {
				waiting++
			}
		}
		id := NewTarget(TargetLine, int64(line))
		ink := Ink
		switch {
		case line == int(proc.Line) && src == proc.Source && isRunning:
			p.rect(row, 0, RunWash).ID = id
			p.rect(box{row.x, row.y, 3, row.h}, 0, Run)
			if p.happened(trace.KindLine, p.cast.proc) {
				p.frame(row, 0, 1.5, Run)
			}
		case waiting > 0:
			p.rect(row, 0, FutureWash).ID = id
			p.rect(box{row.x, row.y, 3, row.h}, 0, Future)
		case line == int(proc.Line) && src == proc.Source:
			p.rect(box{row.x, row.y, 3, row.h}, 0, Faint)
		}
		count := float32(0)
		if waiting > 0 {
			label := p.phrase(p.w.WaitHere, p.num(waiting))
			count = p.text(row.right()-8, y+11.5, row.w*0.5, label, style{FontSansBold, 9.5, FutureInk, Right}) + 10
		}
		trimmed := strings.TrimLeft(s, " \t")
		if strings.HasPrefix(trimmed, "//") || strings.HasPrefix(trimmed, "#") {
			ink = Muted
		}
		p.text(b.x+12+numberW, y+12, numberW+4, p.num(line), style{FontMono, sizeSmall, Muted, Right})
		indent := float32(0)
		for i := 0; i < len(s)-len(trimmed); i++ {
			if s[i] == '\t' {
				indent += 14
			} else {
				indent += 6.6
			}
		}
		x := b.x + 12 + numberW + 12 + indent
		if w := row.right() - 8 - count - x; w > 12 {
			p.text(x, y+12, w, trimmed, style{FontMono, 11, ink, Left})
		}
	}
}

// runningNow says what holds the loop.
func (p *pen) runningNow(b box, l *trace.Loop) {
	if b.h < 50 {
		return
	}
	p.text(b.x, b.y+8, b.w, p.w.RunningNow, caption)
	_, b = b.top(14)
	id := NewTarget(TargetCallback, l.Running.ID)
	switch {
	case p.prog.Status == trace.Exited:
		p.card(b, plain, false, p.happened(trace.KindExit, p.cast.proc), id)
		p.text(b.x+10, b.midY()+4, b.w-20, p.phrase(p.w.ExitedWith, p.num(p.prog.Exit)), body)
	case l.InCall:
		name := l.Running.Label
		if l.Task >= 0 && int(l.Task) < len(l.Tasks) {
			name = l.Tasks[l.Task].Name
		}
		p.card(b, running, true, p.happened(trace.KindCallbackRun, p.cast.proc), id)
		p.text(b.x+10, b.y+16, b.w-20, name, style{FontMono, sizeCode, Ink, Left})
		p.text(b.x+10, b.y+31, b.w-20, p.held(l), small.in(RunInk))
	case p.prog.Status == trace.Waiting:
		p.card(b, plain, false, false, 0)
		p.text(b.x+10, b.y+16, b.w-20, p.w.NothingRuns, body)
		p.text(b.x+10, b.y+31, b.w-20, p.phrase(p.w.LoopSleeps, words.WaitName(p.prog.WaitFor.Kind)), small)
	case l.Turn == 0:
		p.card(b, running, true, false, 0)
		p.text(b.x+10, b.y+16, b.w-20, p.w.StartsUp, body)
		p.text(b.x+10, b.y+31, b.w-20, p.w.BeforeLoop, small)
	default:
		p.card(b, plain, false, false, 0)
		p.text(b.x+10, b.y+16, b.w-20, p.w.TheLoopItself, body)
		p.text(b.x+10, b.y+31, b.w-20, p.w.PhaseNow(l.Phase), small)
	}
}

// waiting draws a row for each suspended task with what it awaits, and one for
// each future that no task awaits.
func (p *pen) waiting(b box, l *trace.Loop) {
	c := &p.cast
	if b.h < 20 {
		return
	}
	top, b := b.top(15)
	top.y += 8
	rows := len(c.tasks) + len(c.futures)
	size := func(_, level int) float32 { return [...]float32{20, 38}[level] }
	gap := float32(6)
	if rows > 4 {
		gap = 3
	}
	slots, rest := p.pack(rows, b.h, gap, 0, 2, size, func(i int) bool {
		if i < len(c.tasks) {
			return p.fresh(l.Tasks[c.tasks[i]].At)
		}
		return p.fresh(l.Futures[c.futures[i-len(c.tasks)]].At)
	})
	switch {
	case rest == 0 && c.done[0] > 0:
		p.text(top.x, top.y, top.w, p.phrase(p.w.SuspendedDone, p.num(len(c.tasks)), p.num(c.done[0])), caption)
	case rest == 0:
		p.head(top, p.w.Suspended, len(c.tasks), len(c.tasks))
	default:
		p.head(top, p.w.Suspended, rows-rest, rows)
	}
	for _, s := range slots {
		row := box{b.x, b.y + s.y, b.w, s.h}
		if s.index < len(c.tasks) {
			p.task(c.tasks[s.index], row, s.level, l)
		} else {
			p.looseFuture(c.futures[s.index-len(c.tasks)], row, s.level, l)
		}
	}
}

// task draws a suspended task and the future it awaits.
func (p *pen) task(i int32, b box, level int, l *trace.Loop) {
	t := &l.Tasks[i]
	fresh := p.fresh(t.At)
	part := float32(0.56)
	if level == 0 {
		part = 0.68
	}
	card, rest := b.left(b.w * part)
	awaits := t.Waiting >= 0 && int(t.Waiting) < len(l.Futures)
	p.card(card, futures, awaits, fresh, NewTarget(TargetTask, int64(i)))
	x, w := card.x+9, card.w-18
	mono := style{FontMono, 11, Ink, Left}
	state := p.w.TaskQueued
	if awaits {
		state = p.phrase(p.w.LineWaits, p.num(int(t.Line)), p.runs(p.v.Now-t.Since))
		if l.Futures[t.Waiting].Outcome != trace.Pending {
			state = p.phrase(p.w.LineGoesOn, p.num(int(t.Line)))
		}
	}
	if level == 0 {
		mono.size = sizeSmall
		n := p.text(x, card.midY()+4, w-p.width(state, small)-8, t.Name, mono)
		p.text(card.right()-9, card.midY()+4, w-n-6, state, small.at(Right))
	} else {
		p.text(x, card.y+16, w, t.Name, mono)
		p.text(x, card.y+30, w, state, small)
	}
	if !awaits {
		return
	}
	arrow := 26 - 6*float32(1-level)
	pill := box{rest.x + arrow, b.y, rest.w - arrow, b.h}
	sh := p.line(card.right()+2, b.midY(), pill.x-2, b.midY(), 1.5, Future)
	sh.Arrow = true
	p.future(t.Waiting, pill, level, l)
}

// future draws one: its number, whether it is done, and what will set it.
func (p *pen) future(i int32, b box, level int, l *trace.Loop) {
	f := &l.Futures[i]
	fresh := p.fresh(f.At)
	id := NewTarget(TargetFuture, int64(i))
	t := futures
	if f.Outcome == trace.Exception || f.Outcome == trace.Cancelled {
		t = trouble
	}
	radius := min(b.h/2, 12)
	if fresh {
		p.halo(b, radius, t.line)
	}
	sh := p.rect(b, radius, Card)
	sh.Stroke, sh.Line, sh.ID = 1.25, t.line, id
	if fresh {
		sh.Stroke = 2
	}
	if f.Outcome == trace.Pending {
		sh.Dash = 4
	} else {
		sh.Fill = t.wash
	}
	name := p.phrase(p.w.FutureN, p.num(int(f.Serial)))
	x, w := b.midX(), b.w-16
	if level == 0 {
		p.text(x, b.midY()+4, w, name, small.in(t.ink).at(Center))
		return
	}
	p.text(x, b.y+16, w, name, style{FontSansBold, 11, t.ink, Center})
	state, st := p.w.Pending, small.at(Center)
	if f.Outcome != trace.Pending {
		state = p.outcome(f)
		st = st.in(Ink)
	} else if timer := p.timerOf(f, l); timer != nil {
		p.text(x, b.y+30, w, p.phrase(p.w.SetBy, p.runs(timer.Deadline-p.v.Now)), st.in(TimerInk))
		return
	}
	p.text(x, b.y+30, w, state, st)
}

// outcome is how a future ended, with its value.
func (p *pen) outcome(f *trace.Future) string {
	if f.Value == "" {
		return p.w.Outcome(f.Outcome)
	}
	if f.Outcome == trace.Result {
		return p.phrase(p.w.HasResult, p.clean(f.Value))
	}
	return p.phrase(p.w.HasOther, p.w.Outcome(f.Outcome), p.clean(f.Value))
}

// timerOf finds the timer that will set a future: one of the same label that
// was set at the same moment.
func (p *pen) timerOf(f *trace.Future, l *trace.Loop) *trace.Timer {
	if f.Label == "" {
		return nil
	}
	for i := range l.Timers {
		if t := &l.Timers[i]; t.Label == f.Label && t.Set == f.Since {
			return t
		}
	}
	return nil
}

// looseFuture draws a future that no task awaits, and who else does.
func (p *pen) looseFuture(i int32, b box, level int, l *trace.Loop) {
	f := &l.Futures[i]
	pill, rest := b.left(b.w * 0.38)
	p.future(i, pill, level, l)
	_, rest = rest.left(10)
	who := p.w.NobodyAwaits
	if n := len(f.Waiters); n == 1 {
		who = p.phrase(p.w.AwaitedBy, p.clean(f.Waiters[0]))
	} else if n > 1 {
		who = p.phrase(p.w.AwaitedByN, p.clean(f.Waiters[0]), p.num(n-1))
	}
	if level == 0 {
		p.text(rest.x, b.midY()+4, rest.w, who, small)
		return
	}
	p.text(rest.x, b.y+16, rest.w, f.Label, style{FontMono, 11, Ink, Left})
	p.text(rest.x, b.y+30, rest.w, who, small)
}
