package paint

import (
	"strconv"
	"syscall/js"
	"unicode/utf8"

	"eyewall/render/layout"
)

// The stacks name each system's own interface font, then free ones.
const (
	sans = `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif`
	mono = `ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace`
)

// measureSize is large enough that hinting has no say in an advance.
const measureSize = 64

// css is the font as canvas wants it, at a size in device pixels.
func css(f layout.Font, size float64) string {
	s := strconv.FormatFloat(size, 'f', 2, 64) + "px "
	switch f {
	case layout.FontSansBold:
		return "600 " + s + sans
	case layout.FontMono:
		return s + mono
	}
	return s + sans
}

// advances remembers how far each rune of a font moves the pen, in ems.
// The browser measures; a rune outside ASCII takes a map.
type advances struct {
	ascii [utf8.RuneSelf]float32 // 0 = not yet measured
	other map[rune]float32
}

// A pen is the browser's 2D canvas, off screen.
type pen struct {
	ctx   js.Value
	w, h  int // of the canvas
	pixel js.Value
	font  string // that is set
}

func newPen() *pen {
	return &pen{}
}

func (p *pen) grow(w, h int) {
	if w <= p.w && h <= p.h {
		return
	}
	p.w, p.h = max(w, p.w, 128), max(h, p.h, 64)
	doc := js.Global().Get("document")
	canvas := doc.Call("createElement", "canvas")
	canvas.Set("width", p.w)
	canvas.Set("height", p.h)
	p.ctx = canvas.Call("getContext", "2d", map[string]any{"willReadFrequently": true})
	p.ctx.Set("textRendering", "geometricPrecision")
	p.ctx.Set("fillStyle", "#fff")
	p.font = ""
}

func (p *pen) setFont(font string) {
	if p.font != font {
		p.ctx.Set("font", font)
		p.font = font
	}
}

// advance measures a rune in ems.
func (p *pen) advance(r rune, f layout.Font) float32 {
	p.grow(1, 1)
	p.setFont(css(f, measureSize))
	return float32(p.ctx.Call("measureText", string(r)).Get("width").Float() / measureSize)
}

// A bitmap is a rasterised glyph: white with alpha premultiplied, four bytes
// a pixel. The pen's place is at (left, top) from its corner.
type bitmap struct {
	w, h      int
	left, top int
	pix       []byte
}

// draw rasterises a rune at a size in device pixels, moved to the right by shift (a
// part of a pixel). buf is reused for the pixels.
func (p *pen) draw(r rune, f layout.Font, size, shift float64, buf []byte) bitmap {
	const margin = 1 // what smoothing may spill
	p.grow(1, 1)
	p.setFont(css(f, size))
	text := string(r)
	m := p.ctx.Call("measureText", text)
	side := func(name string) int {
		v := m.Get(name).Float()
		if !(v > -size*4 && v < size*4) {
			return 0
		}
		return int(v+1000) - 1000 + 1 + margin // rounded up
	}
	left, right := side("actualBoundingBoxLeft"), side("actualBoundingBoxRight")+1
	top, bottom := side("actualBoundingBoxAscent"), side("actualBoundingBoxDescent")
	b := bitmap{w: left + right, h: top + bottom, left: left, top: top}
	if b.w <= 2*margin+1 || b.h <= 2*margin {
		return bitmap{}
	}
	p.grow(b.w, b.h)
	p.setFont(css(f, size))
	p.ctx.Call("clearRect", 0, 0, p.w, p.h)
	p.ctx.Call("fillText", text, float64(left)+shift, top)
	data := p.ctx.Call("getImageData", 0, 0, b.w, b.h).Get("data")
	if !p.pixel.Truthy() {
		p.pixel = js.Global().Get("Uint8Array")
	}
	n := b.w * b.h * 4
	if cap(buf) < n {
		buf = make([]byte, n)
	}
	buf = buf[:n]
	js.CopyBytesToGo(buf, p.pixel.New(data.Get("buffer")))
	for i := 0; i < n; i += 4 { // canvas gives straight alpha
		a := buf[i+3]
		buf[i], buf[i+1], buf[i+2] = a, a, a
	}
	b.pix = buf
	return b
}
