package paint

import (
	"math"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"

	"eyewall/render/layout"
)

// Painter draws scenes. Make it with New.
type Painter struct {
	mesh  mesh
	atlas *atlas
	pen   *pen
	width [layout.FontMono + 1]advances

	path, scratch []node
	pixels        []byte
	options       ebiten.DrawTrianglesOptions

	dst   *ebiten.Image
	scale float32
	pal   *layout.Palette
	calls int
}

// New returns a painter. It touches neither the screen nor the browser until
// it is used.
func New() *Painter {
	p := &Painter{pen: newPen()}
	p.options.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
	p.options.DisableMipmaps = true
	return p
}

// Width returns how wide a text comes out, in CSS pixels. The size scales it
// exactly: what fits at one density fits at every other.
func (p *Painter) Width(text string, font layout.Font, size float32) float32 {
	w := float32(0)
	for _, r := range text {
		w += p.advance(r, font)
	}
	return w * size
}

// advance is in ems.
func (p *Painter) advance(r rune, font layout.Font) float32 {
	a := &p.width[font]
	if r >= 0 && r < utf8.RuneSelf {
		if a.ascii[r] == 0 {
			a.ascii[r] = p.pen.advance(r, font)
		}
		return a.ascii[r]
	}
	w, ok := a.other[r]
	if !ok {
		if a.other == nil {
			a.other = map[rune]float32{}
		}
		w = p.pen.advance(r, font)
		a.other[r] = w
	}
	return w
}

// Calls is how many draw calls the last frame took.
func (p *Painter) Calls() int { return p.calls }

// Triangles is how many triangles the last draw call had.
func (p *Painter) Triangles() int { return len(p.mesh.index) / 3 }

// Draw paints the scene with the palette's colours over all of dst. scale is
// device pixels per CSS pixel; dst is in device pixels.
func (p *Painter) Draw(dst *ebiten.Image, s *layout.Scene, pal *layout.Palette, scale float64) {
	if p.atlas == nil {
		p.setAtlas(firstAtlas)
	}
	p.dst, p.scale, p.pal, p.calls = dst, float32(scale), pal, 0
	p.mesh.reset()
	if p.colour(layout.Stage, 1) {
		size := dst.Bounds().Size()
		p.mesh.box(0, 0, float32(size.X), float32(size.Y))
	}
	for i := range s.Shapes {
		p.shape(&s.Shapes[i])
	}
	p.flush()
	p.dst = nil
}

func (p *Painter) setAtlas(side int) {
	if p.atlas != nil {
		p.flush() // what was drawn so far samples the old one
		p.atlas.image.Deallocate()
	}
	p.atlas = newAtlas(side)
	p.mesh.white = [2]float32{whiteSize / 2, whiteSize / 2}
}

func (p *Painter) flush() {
	if len(p.mesh.index) == 0 {
		return
	}
	p.dst.DrawTriangles(p.mesh.verts, p.mesh.index, p.atlas.image, &p.options)
	p.calls++
}

// room is more vertices than any one shape has.
const room = 1 << 13

func (p *Painter) shape(s *layout.Shape) {
	if p.mesh.full(room) {
		p.flush()
		p.mesh.reset()
	}
	switch s.Kind {
	case layout.Rect:
		p.rect(s)
	case layout.Disc:
		p.disc(s)
	case layout.Arc:
		p.arc(s)
	case layout.Line, layout.Curve:
		p.line(s)
	case layout.Text:
		p.text(s)
	}
}

// colour sets the colour of what follows and reports whether any of it shows.
func (p *Painter) colour(c layout.Color, alpha float32) bool {
	if c == 0 || alpha <= 0 {
		return false
	}
	rgba := p.pal[c]
	a := float32(rgba[3]) / 255 * min(alpha, 1)
	k := a / 255
	p.mesh.colour = [4]float32{float32(rgba[0]) * k, float32(rgba[1]) * k, float32(rgba[2]) * k, a}
	return a > 0
}

func round(x float32) float32 { return float32(math.Round(float64(x))) }

// pen width in device pixels: whole where it is at least one, for crispness.
func (p *Painter) lineWidth(css float32) float32 {
	w := css * p.scale
	if w <= 1 {
		return w
	}
	return round(w)
}

func (p *Painter) rect(s *layout.Shape) {
	k := p.scale
	x0, y0 := round(s.X*k), round(s.Y*k)
	x1, y1 := round((s.X+s.W)*k), round((s.Y+s.H)*k)
	if s.W > 0 && x1 <= x0 { // never lose a thin bar altogether
		x1 = x0 + 1
	}
	if s.H > 0 && y1 <= y0 {
		y1 = y0 + 1
	}
	if x1 <= x0 || y1 <= y0 {
		return
	}
	r := s.Radius * k
	stroke := p.lineWidth(s.Stroke)
	outlined := stroke > 0 && s.Line != 0

	filled := p.colour(s.Fill, s.Alpha)
	if fill := p.mesh.colour; filled && outlined && s.Dash == 0 && stroke >= 1 &&
		(r < 0.25 || r > stroke+feather) && min(x1-x0, y1-y0) > 2*(stroke+feather) && p.colour(s.Line, s.Alpha) {
		p.path = appendBox(p.path[:0], x0, y0, x1, y1, r)
		p.mesh.card(p.path, stroke, fill, p.mesh.colour)
		return
	}

	if p.colour(s.Fill, s.Alpha) {
		in := float32(0)
		if outlined && s.Dash == 0 {
			in = stroke / 2 // under the outline's middle, so that it does not show at its rim
		}
		if r < 0.25 {
			p.mesh.box(x0+in, y0+in, x1-in, y1-in)
		} else {
			p.path = appendBox(p.path[:0], x0+in, y0+in, x1-in, y1-in, max(0, r-in))
			p.mesh.fill(p.path, min(x1-x0, y1-y0)-2*in)
		}
	}
	if outlined && p.colour(s.Line, s.Alpha) {
		h := stroke / 2
		p.path = appendBox(p.path[:0], x0+h, y0+h, x1-h, y1-h, max(0, r-h))
		if s.Dash > 0 {
			p.mesh.dashes(p.path, stroke, s.Dash*k, true, &p.scratch)
		} else {
			p.mesh.stroke(p.path, stroke, true)
		}
	}
}

func (p *Painter) disc(s *layout.Shape) {
	k := p.scale
	x, y, r := s.X*k, s.Y*k, s.W*k
	if r <= 0 {
		return
	}
	stroke := s.Stroke * k
	outlined := stroke > 0 && s.Line != 0
	if p.colour(s.Fill, s.Alpha) {
		in := float32(0)
		if outlined && s.Dash == 0 {
			in = stroke / 2
		}
		p.path = appendCircle(p.path[:0], x, y, r-in)
		p.mesh.fill(p.path, 2*(r-in))
	}
	if outlined && p.colour(s.Line, s.Alpha) {
		p.path = appendCircle(p.path[:0], x, y, max(r-stroke/2, 0.5))
		if s.Dash > 0 {
			p.mesh.dashes(p.path, stroke, s.Dash*k, true, &p.scratch)
		} else {
			p.mesh.stroke(p.path, stroke, true)
		}
	}
}

func (p *Painter) arc(s *layout.Shape) {
	k := p.scale
	c := s.Fill
	if c == 0 {
		c = s.Line
	}
	if s.W <= 0 || s.H <= 0 || s.To <= s.From || !p.colour(c, s.Alpha) {
		return
	}
	r, thick := s.W*k, s.H*k
	const whole = 2 * math.Pi
	if s.To-s.From >= whole-1e-4 {
		p.path = appendCircle(p.path[:0], s.X*k, s.Y*k, r)
		p.mesh.stroke(p.path, thick, true)
		return
	}
	p.path = appendArc(p.path[:0], s.X*k, s.Y*k, r, s.From, s.To, arcSteps(r+thick/2, s.To-s.From))
	p.mesh.stroke(p.path, thick, false)
}

func (p *Painter) line(s *layout.Shape) {
	k := p.scale
	c := s.Line
	if c == 0 {
		c = s.Fill
	}
	if s.Stroke <= 0 || !p.colour(c, s.Alpha) {
		return
	}
	x0, y0, x1, y1 := s.X*k, s.Y*k, (s.X+s.W)*k, (s.Y+s.H)*k
	width := s.Stroke * k
	if s.H == 0 || s.W == 0 { // upright lines lie on whole pixels
		width = p.lineWidth(s.Stroke)
		odd := float32(0)
		if int(width)%2 == 1 {
			odd = 0.5
		}
		if s.H == 0 {
			y0 = round(y0-odd) + odd
			y1 = y0
		} else {
			x0 = round(x0-odd) + odd
			x1 = x0
		}
	}
	if s.Kind == layout.Curve && s.H != 0 {
		p.path = appendCurve(p.path[:0], x0, y0, x1, y1)
	} else {
		p.path = appendLine(p.path[:0], x0, y0, x1, y1)
	}
	if s.Arrow {
		// The head covers the end of the line, which stops within it.
		length := (5 + 2*s.Stroke) * k
		p.path = trim(p.path, length*0.8)
		last := p.path[len(p.path)-1]
		dx, dy := unit(x1-last.x, y1-last.y)
		p.mesh.arrow(x1, y1, dx, dy, length, length*0.9, &p.scratch)
	}
	if s.Dash > 0 {
		p.mesh.dashes(p.path, width, s.Dash*k, false, &p.scratch)
	} else {
		p.mesh.stroke(p.path, width, false)
	}
}

const ellipsis = '…'

func (p *Painter) text(s *layout.Shape) {
	c := s.Fill
	if c == 0 {
		c = s.Line
	}
	if s.Text == "" || s.Size <= 0 || !p.colour(c, s.Alpha) {
		return
	}
	size := s.Size * p.scale
	width, end := float32(0), len(s.Text)
	cut := false
	if s.W > 0 {
		// What fits: all of it, or as much as leaves room for the dots.
		limit, dots := s.W/s.Size, p.advance(ellipsis, s.Font)
		kept, keptWidth := 0, float32(0)
		for i, r := range s.Text {
			if width+dots <= limit+0.01 {
				kept, keptWidth = i, width
			}
			width += p.advance(r, s.Font)
		}
		if width > limit+0.05 {
			end, width, cut = kept, keptWidth+dots, true
		}
	} else if s.Align != layout.Left {
		for _, r := range s.Text {
			width += p.advance(r, s.Font)
		}
	}
	x, y := s.X*p.scale, round(s.Y*p.scale)
	switch s.Align {
	case layout.Center:
		x -= width * size / 2
	case layout.Right:
		x -= width * size
	}
	f := p.atlas.face(s.Font, size)
	for _, r := range s.Text[:end] {
		f = p.glyph(f, r, x, y)
		x += p.advance(r, s.Font) * size
	}
	if cut {
		p.glyph(f, ellipsis, x, y)
	}
}

// glyph adds a rune at the pen's place. It returns the face to go on with: a
// full atlas starts anew.
func (p *Painter) glyph(f *face, r rune, x, y float32) *face {
	if p.mesh.full(4) {
		p.flush()
		p.mesh.reset()
	}
	whole := float32(math.Floor(float64(x)))
	phase := int((x - whole) * phases)
	if phase >= phases {
		phase, whole = 0, whole+1
	}
	g := f.get(r, phase)
	if !g.known {
		g = p.rasterise(r, f.font, f.size, phase)
		f = p.atlas.face(f.font, f.size)
	}
	if g.w > 0 {
		p.mesh.glyph(whole-float32(g.left), y-float32(g.top), float32(g.x), float32(g.y), float32(g.w), float32(g.h))
	}
	return f
}

func (p *Painter) rasterise(r rune, font layout.Font, size float32, phase int) glyph {
	b := p.pen.draw(r, font, float64(size), float64(phase)/phases, p.pixels)
	g := glyph{known: true}
	if b.w > 0 {
		p.pixels = b.pix
		x, y, ok := p.atlas.place(b.w, b.h)
		if !ok {
			// Full: what was used lately comes back by itself.
			side := min(2*p.atlas.side, lastAtlas)
			p.setAtlas(side)
			p.mesh.reset()
			if x, y, ok = p.atlas.place(b.w, b.h); !ok {
				return g // larger than the texture
			}
		}
		p.atlas.write(x, y, b.w, b.h, b.pix)
		g.x, g.y, g.w, g.h = uint16(x), uint16(y), uint16(b.w), uint16(b.h)
		g.left, g.top = int16(b.left), int16(b.top)
	}
	p.atlas.face(font, size).set(r, phase, g)
	return g
}
