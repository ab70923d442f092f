package paint

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"eyewall/render/layout"
)

const (
	firstAtlas = 1024 // pixels a side
	lastAtlas  = 4096
	// phases are how many places within a pixel a glyph may start at.
	phases = 4
	// whiteSize is the side of the white square; its middle is far enough
	// from its rim whatever the filter.
	whiteSize = 4
)

// An atlas is the one texture that everything samples: a white square and
// glyphs, in shelves. When it is full it starts anew, at twice the side if it may.
type atlas struct {
	image *ebiten.Image
	side  int

	x, y, shelf int // where the next glyph goes, and the height of its shelf
	faces       []*face
}

// A face is the glyphs of one font at one size in device pixels.
type face struct {
	font  layout.Font
	size  float32
	ascii [128 * phases]glyph
	other map[int32]glyph
}

// A glyph is a rectangle of the atlas; the pen's place lies at (left, top) from its
// corner. w is 0 for blanks, and known tells them from what was not yet drawn.
type glyph struct {
	x, y, w, h uint16
	left, top  int16
	known      bool
}

func newAtlas(side int) *atlas {
	a := &atlas{side: side}
	a.image = ebiten.NewImageWithOptions(image.Rect(0, 0, side, side), &ebiten.NewImageOptions{Unmanaged: true})
	var pix [whiteSize * whiteSize * 4]byte
	for i := range pix {
		pix[i] = 255
	}
	a.write(0, 0, whiteSize, whiteSize, pix[:])
	a.x, a.shelf = whiteSize+1, whiteSize
	return a
}

func (a *atlas) write(x, y, w, h int, pix []byte) {
	a.image.SubImage(image.Rect(x, y, x+w, y+h)).(*ebiten.Image).WritePixels(pix)
}

// face finds the glyphs of a font at a size; there are few.
func (a *atlas) face(font layout.Font, size float32) *face {
	for _, f := range a.faces {
		if f.font == font && f.size == size {
			return f
		}
	}
	f := &face{font: font, size: size, other: map[int32]glyph{}}
	a.faces = append(a.faces, f)
	return f
}

// get returns the glyph if it was drawn before.
func (f *face) get(r rune, phase int) glyph {
	if r >= 0 && r < 128 {
		return f.ascii[int(r)*phases+phase]
	}
	return f.other[r*phases+int32(phase)]
}

func (f *face) set(r rune, phase int, g glyph) {
	if r >= 0 && r < 128 {
		f.ascii[int(r)*phases+phase] = g
		return
	}
	f.other[r*phases+int32(phase)] = g
}

// place finds room for w×h pixels, with a gap to the neighbours.
func (a *atlas) place(w, h int) (x, y int, ok bool) {
	if a.x+w > a.side {
		a.x, a.y, a.shelf = 0, a.y+a.shelf+1, 0
	}
	if a.x+w > a.side || a.y+h > a.side {
		return 0, 0, false
	}
	x, y = a.x, a.y
	a.x += w + 1
	a.shelf = max(a.shelf, h)
	return x, y, true
}
