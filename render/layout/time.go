package layout

import (
	"sort"
	"time"

	"eyewall/render/words"
	"eyewall/sim/trace"
)

// laneRows is how many lanes there are to draw.
func (p *pen) laneRows() int {
	if p.v.Timeline == nil {
		return 0
	}
	return len(p.v.Timeline.Lanes)
}

// time draws the lanes, the axis below them, and where we are.
func (p *pen) time(b box) {
	tl := p.v.Timeline
	const axisH = 24
	axis, area := b.low(axisH - 8)
	area.y -= 8 // the title needs less room here
	area.h += 8
	labelW := min(max(b.w*0.075, 74), 110)
	left := area.x + labelW
	width := area.right() - left - 6
	if width < 20 {
		return
	}
	from, to := p.v.From, p.v.To
	if from == 0 && to == 0 {
		to = max(p.st.At, p.v.Now)
		if tl != nil {
			to = max(to, tl.End)
		}
	}
	if to <= from {
		to = from + time.Millisecond
	}
	ax := &p.s.TimeAxis
	ax.X, ax.Y, ax.W, ax.H, ax.From, ax.To = left, area.y, width, axis.bottom()-area.y, from, to
	x := func(at time.Duration) float32 {
		return left + width*float32(float64(at-from)/float64(to-from))
	}
	p.legend(b)
	// The present's label goes where no label of the axis is.
	cx := x(min(max(p.v.Now, from), to))
	label := p.instant(p.v.Now)
	st := style{FontSansBold, sizeSmall, CursorInk, Center}
	pill := box{0, axis.y, p.width(label, st) + 14, 16}
	pill.x = min(max(cx-pill.w/2, left-10), area.right()-pill.w+4)
	p.ticks(axis, area, left, width, from, to, pill)

	if tl != nil && len(tl.Lanes) > 0 {
		rowH := min(max(area.h/float32(len(tl.Lanes)), laneH-1), 34)
		slots, rest := p.pack(len(tl.Lanes), area.h, 0, rowH, 1, func(_, _ int) float32 { return rowH }, func(i int) bool {
			lane := &tl.Lanes[i]
			s := lane.At(p.v.Now)
			return lane.Kind == trace.LaneLoop || s != nil && (s.Kind == trace.SpanRequest || p.happened(trace.KindDoing, lane.Proc))
		})
		for _, s := range slots {
			row := box{area.x, area.y + s.y, area.w, s.h}
			p.lane(&tl.Lanes[s.index], s.index, row, left, width, from, to)
		}
		if rest > 0 {
			p.text(area.x, area.bottom()-4, labelW+200, p.phrase(p.w.MoreLanes, p.num(rest)), small)
		}
	}

	if p.v.Now < from || p.v.Now > to {
		return
	}
	p.line(cx, area.y-2, cx, axis.y+1, 1.5, Cursor)
	p.rect(pill, 4, Cursor)
	p.text(pill.midX(), axis.y+12, pill.w, label, st)
}

func (p *pen) instant(at time.Duration) string {
	p.buf = words.AppendTime(p.buf[:0], at)
	return p.intern(p.buf)
}

// legend says beside the title what the loop's colours mean.
func (p *pen) legend(b box) {
	const square = 8
	x, y := b.right()-6, b.y-12
	for _, entry := range [...]struct {
		text  string
		fill  Color
		alpha float32
	}{{p.w.LaneWaits, Net, 0.3}, {p.w.LaneRuns, Run, 1}} {
		w := p.width(entry.text, caption)
		if x-w < b.x+120 {
			return
		}
		x -= p.text(x, y, w+1, entry.text, caption.at(Right)) + 6
		p.rect(box{x - square, y - square, square, square}, 2, entry.fill).Alpha = entry.alpha
		x -= square + 14
	}
}

// lane draws a name and its spans; what lies ahead is faint.
func (p *pen) lane(lane *trace.Lane, index int, b box, left, width float32, from, to time.Duration) {
	bar := box{left, b.y + 2.5, width, b.h - 5}
	p.text(b.x, b.midY()+4, left-b.x-8, lane.Name, small.in(Ink))
	p.rect(bar, 3, Track).Alpha = 0.45
	p.own(NewTarget(TargetLane, int64(index)))
	scale := float64(width) / float64(to-from)
	x := func(at time.Duration) float32 {
		return left + float32(float64(min(max(at, from), to)-from)*scale)
	}
	pixel := max(time.Duration(1/scale), 1)

	// What is long first, then what is short but must be seen.
	for i := firstSpan(lane, from); i < len(lane.Spans) && lane.Spans[i].From <= to; {
		s := &lane.Spans[i]
		if s.Kind == trace.SpanBusy {
			i++
			continue
		}
		p.span(lane, s, bar, x(s.From), x(s.To))
		if s.To-s.From < pixel { // many to a pixel: one stands for all
			i = max(i+1, firstSpan(lane, s.From+pixel))
			continue
		}
		i++
	}
	if lane.Kind != trace.LaneLoop {
		return
	}
	const least = 3
	for i := firstSpan(lane, from); i < len(lane.Spans) && lane.Spans[i].From <= to; {
		s := &lane.Spans[i]
		if s.Kind != trace.SpanBusy {
			i++
			continue
		}
		x0 := x(s.From)
		w := max(x(s.To)-x0, least)
		p.cut(box{min(x0, bar.right()-w), bar.y, w, bar.h}, bar, 1, Run, 1, 0.4)
		i++
		if s.To-s.From < pixel {
			i = max(i, firstSpan(lane, s.From+pixel))
		}
	}
}

// firstSpan is the first one that does not end before a time.
func firstSpan(lane *trace.Lane, at time.Duration) int {
	return sort.Search(len(lane.Spans), func(i int) bool { return lane.Spans[i].To >= at })
}

func (p *pen) span(lane *trace.Lane, s *trace.Span, bar box, x0, x1 float32) {
	fill, alpha := Net, float32(0.16)
	switch {
	case s.Kind == trace.SpanRequest:
		alpha = 0.4
	case s.Kind == trace.SpanDoing:
		if s.Text == "" {
			return
		}
		fill, alpha = Peer, 0.3
	}
	b := box{x0, bar.y, max(x1-x0, 2), bar.h}
	p.cut(b, bar, 2, fill, alpha+0.1, alpha*0.5)
	if b.w > 1 {
		p.rect(box{b.x, b.y, 1, b.h}, 0, Panel)
	}
	text := s.Text
	if s.Kind == trace.SpanIdle {
		return
	}
	const pad = 5
	if b.w > 24 && p.width(text, small) <= b.w-2*pad {
		p.text(b.x+pad, b.midY()+3.5, b.w-2*pad, text, small.in(Ink))
	} else if b.w > 60 {
		p.text(b.x+pad, b.midY()+3.5, b.w-2*pad, text, small.in(Ink))
	}
}

// cut draws a span up to the present at one alpha, and what lies ahead at
// another.
func (p *pen) cut(b, bar box, radius float32, fill Color, past, ahead float32) {
	now := min(max(p.laneX(bar, p.v.Now), b.x), b.right())
	if now > b.x {
		p.rect(box{b.x, b.y, now - b.x, b.h}, radius, fill).Alpha = past
	}
	if now < b.right() {
		p.rect(box{now, b.y, b.right() - now, b.h}, radius, fill).Alpha = ahead
	}
}

// laneX is where a time lies on the axis.
func (p *pen) laneX(bar box, at time.Duration) float32 {
	ax := &p.s.TimeAxis
	return bar.x + bar.w*float32(float64(at-ax.From)/float64(ax.To-ax.From))
}

// ticks draws the axis: round times, not closer than a label needs.
func (p *pen) ticks(axis, area box, left, width float32, from, to time.Duration, pill box) {
	const apart = 84
	step := niceStep(time.Duration(float64(to-from) * apart / float64(width)))
	end := float32(-1)
	for at := (from + step - 1) / step * step; at <= to; at += step {
		x := left + width*float32(float64(at-from)/float64(to-from))
		p.line(x, area.y-2, x, axis.y, 1, PanelLine)
		p.buf = words.AppendTick(p.buf[:0], at, step, to)
		label := p.intern(p.buf)
		w := p.width(label, caption)
		x0 := min(max(x-w/2, left-10), area.right()-w)
		if x0 > end && (x0+w+4 < pill.x || x0 > pill.right()+4) {
			p.text(x0, axis.y+12, w+1, label, caption)
			end = x0 + w + 6
		}
	}
}

// niceStep is the smallest of 1, 2 and 5 times a power of ten (and, above a
// second, of what people count in) that is not below d.
func niceStep(d time.Duration) time.Duration {
	for unit := time.Duration(1); ; unit *= 10 {
		for _, k := range [...]time.Duration{1, 2, 5} {
			if unit*k >= d {
				return unit * k
			}
		}
		if unit >= time.Minute*100 {
			return unit * 10
		}
	}
}
