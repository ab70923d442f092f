package layout

import (
	"math"
	"time"
	"unicode/utf8"

	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// pen draws a view into a scene. It lives in the scene, so that what it
// remembers between two frames (texts that it has made, slices) is reused.
type pen struct {
	s    *Scene
	v    *View
	m    Measurer
	st   *trace.State
	w    *words.Table
	prog *trace.Process // the one whose kernel and loop are shown; nil: none

	buf       []byte
	texts     map[string]string // every text made of bytes, so that it is made once
	fits      map[fitKey]string
	cleans    map[string]string // texts as they can be printed
	slots     []slot
	fars      []far            // by file
	hosts     map[string]int32 // by address
	firstHost *trace.Host      // whose hosts they are, and how many
	hostCount int
	cast      cast
	taken     []box   // by labels of packets
	live      []int32 // packets
	discs     []disc  // where packets are
}

// remembered bounds the texts kept: what runs down makes a new one each
// frame.
const remembered = 1 << 13

type fitKey struct {
	text string
	size float32
	w    float32
	font Font
}

// box is an area in CSS pixels.
type box struct{ x, y, w, h float32 }

func (b box) inset(dx, dy float32) box { return box{b.x + dx, b.y + dy, b.w - 2*dx, b.h - 2*dy} }
func (b box) right() float32           { return b.x + b.w }
func (b box) bottom() float32          { return b.y + b.h }
func (b box) midX() float32            { return b.x + b.w/2 }
func (b box) midY() float32            { return b.y + b.h/2 }

// top splits off the upper h pixels.
func (b box) top(h float32) (upper, rest box) {
	h = min(h, b.h)
	return box{b.x, b.y, b.w, h}, box{b.x, b.y + h, b.w, b.h - h}
}

// low splits off the lower h pixels.
func (b box) low(h float32) (lower, rest box) {
	h = min(h, b.h)
	return box{b.x, b.bottom() - h, b.w, h}, box{b.x, b.y, b.w, b.h - h}
}

// left splits off the left w pixels.
func (b box) left(w float32) (left, rest box) {
	w = min(w, b.w)
	return box{b.x, b.y, w, b.h}, box{b.x + w, b.y, b.w - w, b.h}
}

func (b box) meets(c box) bool {
	return b.x < c.right() && c.x < b.right() && b.y < c.bottom() && c.y < b.bottom()
}

// tone is the three tones of one kind of thing.
type tone struct{ line, ink, wash Color }

var (
	plain   = tone{CardLine, Ink, Card}
	network = tone{Net, NetInk, NetWash}
	timers  = tone{Timer, TimerInk, TimerWash}
	futures = tone{Future, FutureInk, FutureWash}
	running = tone{Run, RunInk, RunWash}
	trouble = tone{Trouble, TroubleInk, TroubleWash}
)

// Sizes of text.
const (
	sizeBig   = 22
	sizeText  = 12
	sizeSmall = 10.5
	sizeTiny  = 9
	sizeCode  = 11.5
)

// add appends a shape. The pointer is good until the next one is added.
func (p *pen) add(sh Shape) *Shape {
	p.s.Shapes = append(p.s.Shapes, sh)
	return &p.s.Shapes[len(p.s.Shapes)-1]
}

func (p *pen) rect(b box, radius float32, fill Color) *Shape {
	return p.add(Shape{Kind: Rect, X: b.x, Y: b.y, W: max(b.w, 0), H: max(b.h, 0), Radius: radius, Fill: fill, Alpha: 1})
}

func (p *pen) frame(b box, radius, stroke float32, line Color) *Shape {
	return p.add(Shape{Kind: Rect, X: b.x, Y: b.y, W: max(b.w, 0), H: max(b.h, 0), Radius: radius, Stroke: stroke, Line: line, Alpha: 1})
}

func (p *pen) line(x0, y0, x1, y1, stroke float32, line Color) *Shape {
	return p.add(Shape{Kind: Line, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, Stroke: stroke, Line: line, Alpha: 1})
}

func (p *pen) curve(x0, y0, x1, y1, stroke float32, line Color) *Shape {
	return p.add(Shape{Kind: Curve, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, Stroke: stroke, Line: line, Alpha: 1})
}

func (p *pen) disc(x, y, r float32, fill Color) *Shape {
	return p.add(Shape{Kind: Disc, X: x, Y: y, W: r, Fill: fill, Alpha: 1})
}

// style is how a text looks.
type style struct {
	font  Font
	size  float32
	color Color
	align Align
}

func (st style) in(c Color) style { st.color = c; return st }
func (st style) at(a Align) style { st.align = a; return st }

var (
	title   = style{FontSansBold, 11.5, Muted, Left}
	caption = style{FontSans, sizeSmall, Muted, Left}
	strong  = style{FontSansBold, sizeText, Ink, Left}
	body    = style{FontSans, sizeText, Ink, Left}
	small   = style{FontSans, sizeSmall, Muted, Left}
	code    = style{FontMono, sizeCode, Ink, Left}
)

// text draws s at an anchor and a baseline, cut to w (which must be given),
// and returns how wide it came out.
func (p *pen) text(x, y, w float32, s string, st style) float32 {
	s = p.fit(s, st, w)
	if s == "" {
		return 0
	}
	p.add(Shape{Kind: Text, X: x, Y: y, W: w, Alpha: 1, Text: s, Font: st.font, Size: st.size, Fill: st.color, Align: st.align})
	return p.m.Width(s, st.font, st.size)
}

// head captions a list with its length, and where not all of it has room,
// with how much is shown.
func (p *pen) head(b box, name string, shown, total int) {
	if shown >= total {
		p.text(b.x, b.y, b.w, p.phrase(p.w.Counted, name, p.num(total)), caption)
		return
	}
	n := p.text(b.right(), b.y, b.w, p.phrase(p.w.ShownOf, p.num(shown), p.num(total)), caption.at(Right))
	p.text(b.x, b.y, b.w-n-8, name, caption)
}

// hit makes an area answer for a target without drawing anything.
func (p *pen) hit(b box, id Target) { p.rect(b, 0, NoColor).ID = id }

// own says that the shape added last belongs to a target.
func (p *pen) own(id Target) { p.s.Shapes[len(p.s.Shapes)-1].ID = id }

func (p *pen) width(s string, st style) float32 { return p.m.Width(s, st.font, st.size) }

// fit returns s, printable and on one line, cut with an ellipsis so that it
// is no wider than w; "" when not even that has room.
func (p *pen) fit(s string, st style, w float32) string {
	s = p.clean(s)
	if s == "" || p.m.Width(s, st.font, st.size) <= w {
		return s
	}
	key := fitKey{s, st.size, w, st.font}
	if cut, ok := p.fits[key]; ok {
		return cut
	}
	room := w - p.m.Width("…", st.font, st.size)
	cut := ""
	if room >= 0 {
		used, end := float32(0), 0
		for i, r := range s {
			n := utf8.RuneLen(r)
			used += p.m.Width(s[i:i+n], st.font, st.size)
			if used > room {
				break
			}
			end = i + n
		}
		for end > 0 && s[end-1] == ' ' {
			end--
		}
		if end > 0 {
			cut = s[:end] + "…"
			for end > 0 && p.m.Width(cut, st.font, st.size) > w { // kerning, rounding
				_, n := utf8.DecodeLastRuneInString(s[:end])
				end -= n
				cut = s[:end] + "…"
			}
		}
		if end == 0 {
			cut = ""
		}
	}
	if len(p.fits) > remembered {
		clear(p.fits)
	}
	p.fits[key] = cut
	return cut
}

// longest is more than any line on the stage has room for.
const longest = 400

// clean makes what a trace holds printable: one line of valid text.
func (p *pen) clean(s string) string {
	if len(s) <= longest && printable(s) {
		return s
	}
	if c, ok := p.cleans[s]; ok {
		return c
	}
	b := make([]byte, 0, longest)
	for _, r := range s {
		if len(b) > longest-utf8.UTFMax {
			break
		}
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			r = ' '
		}
		b = utf8.AppendRune(b, r)
	}
	if len(p.cleans) > remembered {
		clear(p.cleans)
	}
	c := string(b)
	p.cleans[s] = c
	return c
}

func printable(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == 0x7f {
			return false
		} else if c >= utf8.RuneSelf {
			for _, r := range s[i:] {
				if r == utf8.RuneError || r < ' ' || r >= 0x7f && r < 0xa0 {
					return false
				}
			}
			return true
		}
	}
	return true
}

// intern returns the bytes as a text that is made only once.
func (p *pen) intern(b []byte) string {
	if s, ok := p.texts[string(b)]; ok {
		return s
	}
	if len(p.texts) > remembered {
		clear(p.texts)
	}
	s := string(b)
	p.texts[s] = s
	return s
}

// These make texts from numbers.

func (p *pen) phrase(phrase string, args ...string) string {
	p.buf = words.Append(p.buf[:0], phrase, args...)
	return p.intern(p.buf)
}

func (p *pen) num(n int) string {
	p.buf = words.AppendInt(p.buf[:0], int64(n))
	return p.intern(p.buf)
}

func (p *pen) duration(d time.Duration) string {
	p.buf = words.AppendDuration(p.buf[:0], d)
	return p.intern(p.buf)
}

// runs is for a time that changes while one looks.
func (p *pen) runs(d time.Duration) string {
	p.buf = words.AppendRunning(p.buf[:0], max(d, 0))
	return p.intern(p.buf)
}

func (p *pen) bytes(n int) string {
	p.buf = words.AppendBytes(p.buf[:0], int64(n))
	return p.intern(p.buf)
}

func (p *pen) events(mask sys.Events, none string) string {
	p.buf = words.AppendEvents(p.buf[:0], mask, none)
	return p.intern(p.buf)
}

// fresh tells whether what an event changed is news.
func (p *pen) fresh(at trace.Index) bool {
	first := p.v.Fresh
	if first <= 0 || first > p.st.Index {
		first = p.st.Index
	}
	return at >= first && at <= p.st.Index && at >= 0
}

// halo leads the eye to what changed.
func (p *pen) halo(b box, radius float32, c Color) {
	p.frame(b.inset(-3, -3), radius+3, 3, c).Alpha = 0.35
}

// card draws the ground of a thing. An active one is washed in its tone; one
// that is news has a thick outline and a halo as well.
func (p *pen) card(b box, t tone, active, fresh bool, id Target) {
	const radius = 6
	if fresh {
		line := t.line
		if line == CardLine {
			line = Ink
		}
		p.halo(b, radius, line)
		sh := p.rect(b, radius, Card)
		sh.Stroke, sh.Line, sh.ID = 2, line, id
		if active {
			sh.Fill = t.wash
		}
	} else {
		sh := p.rect(b, radius, Card)
		sh.Stroke, sh.Line, sh.ID = 1, CardLine, id
		if active {
			sh.Fill, sh.Line = t.wash, t.line
		}
	}
	if id != 0 && id == p.v.Focus {
		p.frame(b.inset(-5, -5), radius+5, 1.5, Ink).Dash = 4
	}
}

// bar draws a queue filled to scale: anything in it shows.
func (p *pen) bar(b box, n, limit int, c Color) {
	p.rect(b, b.h/2, Track)
	if n <= 0 {
		return
	}
	part := float32(1)
	if limit > n {
		part = float32(n) / float32(limit)
	}
	p.rect(box{b.x, b.y, max(b.w*part, b.h), b.h}, b.h/2, c)
}

// along returns the point of a curve at part t, as painters draw it.
func along(x0, y0, x1, y1, t float32) (x, y float32) {
	u, mid := 1-t, (x0+x1)/2
	return u*u*u*x0 + 3*u*u*t*mid + 3*u*t*t*mid + t*t*t*x1, u*u*(1+2*t)*y0 + t*t*(3-2*t)*y1
}

// polar returns a point at a radius, clockwise from 12 o'clock.
func polar(x, y, r, angle float32) (float32, float32) {
	sin, cos := math.Sincos(float64(angle))
	return x + r*float32(sin), y - r*float32(cos)
}
