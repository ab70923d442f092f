package layout

import "eyewall/render/words"

// Layout writes the scene of the view into s, reusing its memory.
func Layout(s *Scene, v *View, m Measurer) {
	p := &s.pen
	if p.m != m {
		clear(p.fits)
	}
	p.s, p.v, p.m, p.st, p.w = s, v, m, v.State, v.Words
	if p.w == nil {
		p.w = &words.English
	}
	if p.texts == nil {
		p.texts, p.fits, p.cleans = map[string]string{}, map[fitKey]string{}, map[string]string{}
		p.hosts = map[string]int32{}
	}
	p.taken, p.discs = p.taken[:0], p.discs[:0]
	s.W, s.H = v.Width, v.Height
	s.Shapes = s.Shapes[:0]
	s.TimeAxis.W = 0
	p.gather()

	a := arrange(v.Width, v.Height, p.laneRows())
	p.rect(box{0, 0, v.Width, v.Height}, 0, Stage)
	world := p.panel(a.world, p.w.World)
	kernel := p.panel(a.kernel, p.w.Kernel)
	loop := p.panel(a.loop, p.w.Loop)
	program := p.panel(a.program, p.w.Program)
	timeline := p.panel(a.time, p.w.Time)

	p.kernel(kernel)
	p.world(world, a)
	p.loop(loop)
	p.handOver(a)
	p.program(program)
	p.time(timeline)
	p.s, p.v, p.st, p.w, p.prog = nil, nil, nil, nil, nil
	p.cast.epoll = nil
}

// arrangement is where the panels lie.
type arrangement struct {
	world, kernel, loop, program, time box
	// sideBySide: world, kernel and loop are neighbours, so that curves can
	// go from one to the next.
	sideBySide bool
}

const (
	margin    = 12
	wide      = 1160 // from here on four columns
	medium    = 760  // from here on two rows of columns; below, one column
	maxLanes  = 9
	laneH     = 18
	timeExtra = 34 + 26 // title, axis
)

// arrange cuts the stage into panels, for a number of lanes.
func arrange(w, h float32, lanes int) arrangement {
	var a arrangement
	timeH := timeExtra + float32(min(max(lanes, 3), maxLanes))*laneH
	inner := box{margin, margin, w - 2*margin, h - 2*margin}
	columns := func(b box, parts ...float32) {
		panels := [...]*box{&a.world, &a.kernel, &a.loop, &a.program}
		sum := float32(0)
		for _, part := range parts {
			sum += part
		}
		x, room := b.x, b.w-margin*float32(len(parts)-1)
		for i, part := range parts {
			*panels[i] = box{x, b.y, room * part / sum, b.h}
			x += room*part/sum + margin
		}
	}
	switch {
	case w >= wide:
		low, rest := inner.low(timeH)
		_, rest = rest.low(margin)
		a.time = low
		columns(rest, 0.162, 0.302, 0.262, 0.274)
		a.sideBySide = true
	case w >= medium:
		low, rest := inner.low(max(inner.h*0.43, timeH))
		_, rest = rest.low(margin)
		columns(rest, 0.2, 0.42, 0.38)
		a.sideBySide = true
		a.program, a.time = low.left((low.w - margin) * 0.45)
		a.time = box{a.time.x + margin, a.time.y, a.time.w - margin, a.time.h}
	default:
		// One column; what is left over or missing is shared.
		want := stackHeights(timeH)
		sum := float32(0)
		for _, x := range want {
			sum += x
		}
		k := (inner.h - margin*float32(len(want)-1)) / sum
		y := inner.y
		for i, panel := range [...]*box{&a.loop, &a.kernel, &a.world, &a.program, &a.time} {
			*panel = box{inner.x, y, inner.w, max(want[i]*k, 0)}
			y += want[i]*k + margin
		}
	}
	return a
}

// stackHeights are those of loop, kernel, world, program and time.
func stackHeights(timeH float32) [5]float32 { return [5]float32{500, 460, 240, 520, timeH} }

// Height is how high a stage of a width wants to be, in CSS pixels.
func Height(width float32) float32 {
	const lanes = 7
	const timeH = timeExtra + lanes*laneH
	switch {
	case width >= wide:
		return max(720, width*0.5)
	case width >= medium:
		return 920
	}
	sum := float32(2*margin + 4*margin)
	for _, x := range stackHeights(timeH) {
		sum += x
	}
	return sum
}

// panel draws a panel's ground and title and returns what is left.
func (p *pen) panel(b box, name string) box {
	sh := p.rect(b, 10, Panel)
	sh.Stroke, sh.Line = 1, PanelLine
	const pad = 14
	p.text(b.x+pad, b.y+22, b.w-2*pad, name, title)
	return box{b.x + pad, b.y + 34, b.w - 2*pad, max(b.h-34-pad, 0)}
}
