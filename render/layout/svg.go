package layout

import (
	"math"
	"strconv"
)

// SVG writes the scene as a picture that stands alone.
func (s *Scene) SVG(p *Palette) []byte {
	o := svg{pal: p}
	o.str(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `).num(s.W).str(" ").num(s.H)
	o.str(`" width="`).num(s.W).str(`" height="`).num(s.H).str("\">\n")
	for i := range s.Shapes {
		o.shape(&s.Shapes[i])
	}
	o.str("</svg>\n")
	return o.b
}

type svg struct {
	b   []byte
	pal *Palette
}

func (o *svg) str(s string) *svg { o.b = append(o.b, s...); return o }

func (o *svg) num(f float32) *svg {
	o.b = strconv.AppendFloat(o.b, math.Round(float64(f)*100)/100, 'f', -1, 32)
	return o
}

func (o *svg) attr(name string, f float32) *svg {
	return o.str(" ").str(name).str(`="`).num(f).str(`"`)
}

// paint writes fill or stroke in a colour.
func (o *svg) paint(name string, c Color, alpha float32) *svg {
	if c == NoColor {
		return o.str(" ").str(name).str(`="none"`)
	}
	const digits = "0123456789abcdef"
	rgba := o.pal[c]
	o.str(" ").str(name).str(`="#`)
	for _, v := range rgba[:3] {
		o.b = append(o.b, digits[v>>4], digits[v&15])
	}
	o.str(`"`)
	if a := alpha * float32(rgba[3]) / 255; a < 1 {
		o.str(" ").str(name).str("-opacity=\"").num(a).str(`"`)
	}
	return o
}

func (o *svg) outline(s *Shape) *svg {
	c := s.Line
	if c == NoColor || s.Stroke <= 0 {
		return o
	}
	o.paint("stroke", c, s.Alpha).attr("stroke-width", s.Stroke)
	if s.Dash > 0 {
		o.attr("stroke-dasharray", s.Dash)
	}
	return o
}

func (o *svg) shape(s *Shape) {
	switch s.Kind {
	case Rect:
		in := float32(0)
		if s.Line != NoColor {
			in = s.Stroke / 2
		}
		o.str("<rect").attr("x", s.X+in).attr("y", s.Y+in).attr("width", max(0, s.W-2*in)).attr("height", max(0, s.H-2*in))
		if s.Radius > 0 {
			o.attr("rx", max(0, s.Radius-in))
		}
		o.paint("fill", s.Fill, s.Alpha).outline(s).str("/>\n")
	case Disc:
		in := float32(0)
		if s.Line != NoColor {
			in = s.Stroke / 2
		}
		o.str("<circle").attr("cx", s.X).attr("cy", s.Y).attr("r", s.W-in).paint("fill", s.Fill, s.Alpha).outline(s).str("/>\n")
	case Line, Curve:
		o.str(`<path d="M`).num(s.X).str(" ").num(s.Y)
		x1, y1 := s.X+s.W, s.Y+s.H
		if s.Kind == Line {
			o.str("L").num(x1).str(" ").num(y1)
		} else {
			mid := s.X + s.W/2
			o.str("C").num(mid).str(" ").num(s.Y).str(" ").num(mid).str(" ").num(y1).str(" ").num(x1).str(" ").num(y1)
		}
		o.str(`" fill="none"`).outline(s).str("/>\n")
		if s.Arrow {
			o.arrow(s, x1, y1)
		}
	case Arc:
		c := s.Fill
		if c == NoColor {
			c = s.Line
		}
		if s.To <= s.From {
			return
		}
		at := func(angle float32) (float32, float32) {
			sin, cos := math.Sincos(float64(angle))
			return s.X + s.W*float32(sin), s.Y - s.W*float32(cos)
		}
		x0, y0 := at(s.From)
		x1, y1 := at(s.To)
		large := " 0 0 1 "
		if s.To-s.From > math.Pi {
			large = " 0 1 1 "
		}
		o.str(`<path d="M`).num(x0).str(" ").num(y0).str("A").num(s.W).str(" ").num(s.W).str(large).num(x1).str(" ").num(y1)
		o.str(`" fill="none"`).paint("stroke", c, s.Alpha).attr("stroke-width", s.H).str("/>\n")
	case Text:
		c := s.Fill
		if c == NoColor {
			c = s.Line
		}
		o.str("<text").attr("x", s.X).attr("y", s.Y).attr("font-size", s.Size).paint("fill", c, s.Alpha)
		switch s.Font {
		case FontMono:
			o.str(` font-family="ui-monospace, 'Noto Sans Mono', monospace"`)
		case FontSansBold:
			o.str(` font-family="system-ui, 'Noto Sans', sans-serif" font-weight="600"`)
		default:
			o.str(` font-family="system-ui, 'Noto Sans', sans-serif"`)
		}
		switch s.Align {
		case Center:
			o.str(` text-anchor="middle"`)
		case Right:
			o.str(` text-anchor="end"`)
		}
		o.str(` xml:space="preserve">`)
		for _, r := range s.Text {
			switch {
			case r == '&':
				o.str("&amp;")
			case r == '<':
				o.str("&lt;")
			case r < ' ':
				o.str(" ")
			default:
				o.b = append(o.b, string(r)...)
			}
		}
		o.str("</text>\n")
	}
}

// arrow draws the head of a line or a curve, which arrives at (x, y).
func (o *svg) arrow(s *Shape, x, y float32) {
	dx, dy := float64(s.W), float64(s.H)
	if s.Kind == Curve && s.W != 0 {
		dy = 0
	}
	n := math.Hypot(dx, dy)
	if n == 0 {
		return
	}
	ux, uy := float32(dx/n), float32(dy/n)
	length := 5 + 2*s.Stroke
	wide := length * 0.45
	o.str(`<path d="M`).num(x).str(" ").num(y)
	o.str("L").num(x - ux*length - uy*wide).str(" ").num(y - uy*length + ux*wide)
	o.str("L").num(x - ux*length + uy*wide).str(" ").num(y - uy*length - ux*wide).str(`Z"`)
	o.paint("fill", s.Line, s.Alpha).str("/>\n")
}
