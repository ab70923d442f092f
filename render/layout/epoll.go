package layout

import (
	"time"

	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// epoll draws the interest list, the ready list, and who waits on them.
func (p *pen) epoll(b box) {
	c := &p.cast
	if b.h < 150 {
		return // no room for two lists and a wait
	}
	sh := p.rect(b, 8, Well)
	sh.Stroke, sh.Line = 1, PanelLine
	inner := b.inset(10, 0)
	if c.epoll == nil {
		p.text(inner.x, b.y+20, inner.w, "epoll", strong)
		p.text(inner.x, b.y+36, inner.w, p.w.NoEpoll, small)
		return
	}
	e := c.epoll
	n := p.text(inner.x, b.y+20, inner.w, "epoll", strong)
	p.text(inner.right(), b.y+20, inner.w-n-6, p.phrase(p.w.Descriptor, p.num(int(c.epollFD))), small.at(Right))
	_, inner = inner.top(28)
	wait, inner := inner.low(70)
	p.waiter(wait)

	// The two lists share what room there is; the ready list first.
	const head, rowH, itemH, gap = 18, 17, 24, 5
	readyWant := float32(head + max(len(e.ReadyList), 1)*(itemH+gap))
	interestWant := float32(head + max(len(e.Interest), 1)*rowH + 8)
	interestH := interestWant
	if interestWant+readyWant > inner.h {
		interestH = max(inner.h-readyWant, min(interestWant, inner.h*0.5))
	} else {
		interestH = min(interestWant+(inner.h-interestWant-readyWant)*0.4, max(interestWant, inner.h*0.5))
	}
	list, ready := inner.top(interestH)

	top, list := list.top(head)
	top.y += 10
	list.h -= 8
	if len(e.Interest) == 0 {
		p.text(list.x, list.y+10, list.w, p.w.NothingWatched, small)
	}
	slots, rest := p.pack(len(e.Interest), list.h, 0, 0, 1, func(_, _ int) float32 { return rowH }, func(i int) bool {
		in := &e.Interest[i]
		return p.v.Focus != 0 && p.v.Focus == NewTarget(TargetInterest, int64(in.FD)) ||
			int(in.File) < len(p.st.Files) && in.File >= 0 && p.fresh(p.st.Files[in.File].Changed)
	})
	p.head(top, p.w.Interest, len(e.Interest)-rest, len(e.Interest))
	for _, s := range slots {
		p.interest(&e.Interest[s.index], box{list.x, list.y + s.y, list.w, s.h})
	}

	p.line(ready.x, ready.y, ready.right(), ready.y, 1, PanelLine)
	_, ready = ready.top(6)
	if c.handed.x > 0 {
		c.handed.y = ready.y + 18 + itemH/2
	}
	top, ready = ready.top(head)
	top.y += 10
	if p.v.Outside {
		p.text(top.x, top.y, top.w, p.w.ReadyList, caption)
		p.empty(box{ready.x, ready.y, ready.w, itemH}, p.w.NotSeen)
		return
	}
	if len(e.ReadyList) == 0 {
		p.empty(box{ready.x, ready.y, ready.w, itemH}, p.w.NothingReady)
	}
	slots, rest = p.pack(len(e.ReadyList), ready.h, gap, 0, 1, func(_, _ int) float32 { return itemH }, func(i int) bool {
		return p.fresh(e.ReadyList[i].At) || p.v.Focus != 0 && p.v.Focus == NewTarget(TargetReady, int64(e.ReadyList[i].FD))
	})
	p.head(top, p.w.ReadyList, len(e.ReadyList)-rest, len(e.ReadyList))
	for _, s := range slots {
		p.readyItem(s.index, box{ready.x, ready.y + s.y, ready.w, s.h})
	}
}

// interest draws one entry: what is watched, for what, and how.
func (p *pen) interest(in *trace.Interest, b box) {
	p.hit(b, NewTarget(TargetInterest, int64(in.FD)))
	spent := in.Once && in.Mask&^sys.InputFlags == 0
	st := code.in(Ink)
	st.size = 11
	if spent {
		st.color = Muted
	}
	fd := p.text(b.x, b.y+12, 40, p.num(int(in.FD)), st)
	x := b.x + max(fd, 14) + 8
	mask := in.Mask &^ (sys.Hup | sys.Err) // watched in any case
	if in.Once {
		mask |= sys.OneShot
	}
	text := p.events(mask, "")
	if spent {
		text = p.w.Spent
	}
	p.text(x, b.y+12, b.right()-x, text, st)
	if spent {
		p.line(b.x, b.y+8, b.x+fd, b.y+8, 1, Muted)
	}
}

// readyItem draws an entry of the ready list and the arrow from its
// descriptor.
func (p *pen) readyItem(i int, b box) {
	r := &p.cast.epoll.ReadyList[i]
	fresh := p.fresh(r.At)
	for _, src := range p.cast.sources {
		if src.item == i {
			sh := p.curve(src.x, src.y, b.x-1, b.midY(), 1.75, Net)
			sh.Arrow = true
			if !fresh {
				sh.Alpha = 0.8
			}
		}
	}
	// Level-triggered items go back on the list when they are reported, and
	// leave it only when the next wait finds nothing of them ready.
	stale := int(r.File) < len(p.st.Files) && r.File >= 0 && p.st.Files[r.File].Ready&r.Mask == 0
	p.card(b, network, !stale, fresh, NewTarget(TargetReady, int64(r.FD)))
	st := style{FontMono, 11, Ink, Left}
	ink := NetInk
	if stale {
		st.color, ink = Muted, Muted
	}
	n := p.text(b.x+8, b.midY()+4, 50, p.num(int(r.FD)), st)
	n += p.text(b.x+8+n+7, b.midY()+4, b.w-24-n, p.events(r.Mask, ""), st.in(ink)) + 7
	wait := p.v.Now - r.Since
	switch {
	case stale:
		p.text(b.right()-8, b.midY()+4, b.w-n-22, p.w.Stale, caption.at(Right))
	case wait > 0:
		p.text(b.right()-8, b.midY()+4, b.w-n-22, p.runs(wait), caption.at(Right))
	}
}

// waiter shows the wait on this epoll, with its time running down.
func (p *pen) waiter(b box) {
	proc := p.prog
	p.line(b.x, b.y, b.right(), b.y, 1, PanelLine)
	y := b.y + 16
	asleep := proc.Status == trace.Waiting && proc.WaitFor.Kind == sys.WaitEpoll && proc.WaitFor.Epoll == p.cast.epollFD
	if !asleep {
		p.text(b.x, y, b.w, p.w.NobodyWaits, small)
		if proc.Status == trace.Exited {
			return
		}
		if p.prog.Woke.Kind == sys.WakeReady && len(proc.Reported) > 0 {
			p.text(b.x, y+16, b.w, p.phrase(p.w.HandedOver, p.num(len(proc.Reported))), small.in(NetInk))
			p.cast.handed.x = b.right() + 10
			b2 := p.buf[:0]
			for i := range proc.Reported {
				if i == 8 {
					b2 = append(b2, " …"...)
					break
				}
				if i > 0 {
					b2 = append(b2, ", "...)
				}
				b2 = words.AppendInt(b2, int64(proc.Reported[i].FD))
				b2 = words.AppendEvents(append(b2, ' '), proc.Reported[i].Mask, "0")
			}
			p.buf = b2
			p.text(b.x, y+31, b.w, p.intern(b2), style{FontMono, sizeSmall, NetInk, Left})
		}
		return
	}
	p.text(b.x, y, b.w, p.phrase(p.w.AsleepIn, p.prog.Name), small.in(Ink))
	slept := p.phrase(p.w.For, p.runs(p.v.Now-proc.Since))
	if proc.WaitFor.Deadline < 0 {
		p.text(b.x, y+15, b.w, slept, small)
		p.text(b.x, y+30, b.w, p.w.NoTimeout, small)
		return
	}
	left := max(proc.WaitFor.Deadline-p.v.Now, 0)
	n := p.text(b.right(), y+15, b.w, p.phrase(p.w.LeftOf, p.runs(left)), small.in(TimerInk).at(Right))
	if n+6+p.width(slept, small) <= b.w {
		p.text(b.x, y+15, b.w, slept, small)
	}
	p.countdown(box{b.x, y + 24, b.w, 5}, left, proc.WaitFor.Deadline-proc.Since)
}

// countdown draws what is left of a time.
func (p *pen) countdown(b box, left, whole time.Duration) {
	p.rect(b, b.h/2, Track)
	if left <= 0 || whole <= 0 {
		return
	}
	part := min(float32(left)/float32(whole), 1)
	p.rect(box{b.x, b.y, max(b.w*part, b.h), b.h}, b.h/2, Timer)
}

// handOver draws the way from the ready list to the loop, when a wait has
// just answered.
func (p *pen) handOver(a arrangement) {
	c := &p.cast
	if !a.sideBySide || c.poll == (point{}) || c.handed == (point{}) {
		return
	}
	sh := p.curve(c.handed.x, c.handed.y, c.poll.x, c.poll.y, 2, Net)
	sh.Arrow = true
	if p.happened(trace.KindResume, c.proc) {
		halo := p.curve(c.handed.x, c.handed.y, c.poll.x-6, c.poll.y, 7, Net)
		halo.Alpha = 0.25
	}
}
