package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"eyewall/cmd/wasm/session"
	"eyewall/render/layout"
	"eyewall/render/paint"
)

// game shows a session. Its time passes in the bridge's tick, which the
// document calls once a frame before it lets Ebitengine draw one; so Update
// has nothing to do, and a frame that nothing asked for is never drawn.
type game struct {
	session *session.Session
	painter *paint.Painter
	scene   layout.Scene
	view    layout.View
	palette layout.Palette

	scale  float64 // device pixels per CSS pixel
	frames int
	meter  meter
}

func newGame(s *session.Session, p *paint.Painter) *game {
	return &game{session: s, painter: p, palette: layout.Light(), scale: 1}
}

// run starts drawing and does not return while the document lives.
func (g *game) run() error {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false) // every frame paints all of it
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{
		InitUnfocused:     true,
		ScreenTransparent: true, // until the first frame the page shows
	})
}

func (g *game) Update() error { return nil }

// Layout takes the document's size in device pixels: see web/src/host.ts.
func (g *game) Layout(w, h int) (int, int) { return w, h }

func (g *game) Draw(screen *ebiten.Image) {
	g.frames++
	if g.meter.on() {
		g.meter.run(g)
	}
	g.paint(screen)
}

func (g *game) paint(screen *ebiten.Image) {
	g.layout()
	g.painter.Draw(screen, &g.scene, &g.palette, g.scale)
}

func (g *game) layout() {
	g.view.State = g.session.State()
	g.view.Timeline = g.session.Timeline()
	g.view.Now = g.session.Now()
	g.view.Event = g.session.Event()
	g.view.Outside = g.session.Outside()
	g.view.Fresh = g.session.Fresh()
	layout.Layout(&g.scene, &g.view, g.painter)
}

// timeAt returns the time at a point of the time axis in CSS pixels, in
// nanoseconds, or -1 off it. With near, a point beside it counts as its nearest.
func (g *game) timeAt(x, y float32, near bool) float64 {
	a := &g.scene.TimeAxis
	if a.W <= 0 || a.To <= a.From {
		return -1
	}
	if !near && (x < a.X || x > a.X+a.W || y < a.Y || y > a.Y+a.H) {
		return -1
	}
	part := min(max(float64((x-a.X)/a.W), 0), 1)
	return float64(a.From) + part*float64(a.To-a.From)
}
