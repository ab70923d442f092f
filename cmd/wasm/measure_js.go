package main

import (
	"runtime"
	"strconv"
	"syscall/js"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// meter times this program's own work for a frame: a tick of the session,
// layout, geometry, and handing triangles to Ebitengine. A browser's clock
// ticks too coarsely for one frame, so it draws a batch of them in one, onto
// an image too small to give a graphics card, or software in its place, work.
type meter struct {
	batches, size int
	done          js.Value
	target        *ebiten.Image
	warm          bool // the first batch, in which buffers grow, is over

	ms     []float64
	moving uint64 // allocations while time passes
	still  uint64 // and of drawing the same moment again
}

func (m *meter) on() bool { return m.batches > 0 }

func (m *meter) begin(batches, size int, done js.Value) {
	*m = meter{batches: batches, size: size, done: done, target: ebiten.NewImage(16, 16)}
}

func (m *meter) run(g *game) {
	const frame = time.Second / 60
	s := g.session
	if s.Now()+time.Duration(m.size)*frame > s.End() {
		s.Start()
	}
	s.Play()
	clock := time.Duration(0)
	s.Tick(clock)
	g.paint(m.target) // whatever is new comes into its caches

	var before, after, again runtime.MemStats
	runtime.ReadMemStats(&before)
	from := time.Now()
	for range m.size {
		clock += frame
		s.Tick(clock)
		g.paint(m.target)
	}
	took := time.Since(from)
	runtime.ReadMemStats(&after)
	for range m.size {
		g.paint(m.target)
	}
	runtime.ReadMemStats(&again)

	if !m.warm {
		m.warm = true
		return
	}
	m.ms = append(m.ms, float64(took)/float64(time.Millisecond)/float64(m.size))
	m.moving += after.Mallocs - before.Mallocs
	m.still += again.Mallocs - after.Mallocs
	if len(m.ms) < m.batches {
		return
	}
	s.Pause()
	b := []byte(`{"frameMs":[`)
	for i, ms := range m.ms {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendFloat(b, ms, 'g', -1, 64)
	}
	frames := float64(m.size * m.batches)
	b = append(b, `],"allocations":`...)
	b = strconv.AppendFloat(b, float64(m.moving)/frames, 'g', -1, 64)
	b = append(b, `,"stillAllocations":`...)
	b = strconv.AppendFloat(b, float64(m.still)/frames, 'g', -1, 64)
	b = append(b, `,"drawCalls":`...)
	b = strconv.AppendInt(b, int64(g.painter.Calls()), 10)
	b = append(b, `,"triangles":`...)
	b = strconv.AppendInt(b, int64(g.painter.Triangles()), 10)
	b = append(b, '}')
	m.target.Deallocate()
	m.batches = 0
	m.done.Invoke(string(b))
}
