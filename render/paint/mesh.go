package paint

import "math"

// A mesh collects triangles in device pixels.
//
// Shapes get smooth edges from a feather: along its outline a shape has two
// rows of vertices, half a pixel inside with full alpha and half a pixel
// outside with none. Sampled at pixel centres, that ramp is the exact coverage
// of a straight edge, so edges which lie on pixel boundaries stay hard.
type mesh struct {
	verts []vertex
	index []uint16

	colour [4]float32 // premultiplied, of the vertices added from now on
	white  [2]float32 // a point of the texture that is opaque white
}

const (
	// maxVertices is what 16-bit indices can name.
	maxVertices = 1 << 16
	// feather is half the width of a smoothed edge, in device pixels.
	feather = 0.5
)

func (m *mesh) reset() {
	m.verts = m.verts[:0]
	m.index = m.index[:0]
}

// full reports whether a shape of n vertices no longer fits.
func (m *mesh) full(n int) bool { return len(m.verts)+n > maxVertices }

// add appends a vertex whose alpha is the mesh's colour times alpha.
func (m *mesh) add(x, y, alpha float32) {
	n := len(m.verts)
	if n == cap(m.verts) {
		m.verts = append(m.verts, vertex{})
	} else {
		m.verts = m.verts[:n+1]
	}
	v := &m.verts[n] // in place: a vertex is large
	v.DstX, v.DstY, v.SrcX, v.SrcY = x, y, m.white[0], m.white[1]
	v.ColorR, v.ColorG = m.colour[0]*alpha, m.colour[1]*alpha
	v.ColorB, v.ColorA = m.colour[2]*alpha, m.colour[3]*alpha
}

func (m *mesh) triangle(a, b, c int) {
	m.index = append(m.index, uint16(a), uint16(b), uint16(c))
}

func (m *mesh) quad(a, b, c, d int) {
	m.index = append(m.index, uint16(a), uint16(b), uint16(c), uint16(a), uint16(c), uint16(d))
}

// box adds a rectangle with hard edges.
func (m *mesh) box(x0, y0, x1, y1 float32) {
	if x1 <= x0 || y1 <= y0 {
		return
	}
	i := len(m.verts)
	m.add(x0, y0, 1)
	m.add(x1, y0, 1)
	m.add(x1, y1, 1)
	m.add(x0, y1, 1)
	m.quad(i, i+1, i+2, i+3)
}

// glyph adds the texture's rectangle (sx, sy, w, h) at (x, y), unscaled.
func (m *mesh) glyph(x, y, sx, sy, w, h float32) {
	i := len(m.verts)
	m.add(x, y, 1)
	m.add(x+w, y, 1)
	m.add(x+w, y+h, 1)
	m.add(x, y+h, 1)
	v := m.verts[i : i+4]
	v[0].SrcX, v[0].SrcY = sx, sy
	v[1].SrcX, v[1].SrcY = sx+w, sy
	v[2].SrcX, v[2].SrcY = sx+w, sy+h
	v[3].SrcX, v[3].SrcY = sx, sy+h
	m.quad(i, i+1, i+2, i+3)
}

// fill adds the convex outline, whose points carry outward normals.
// thickness is the smallest extent of the shape: one thinner than a pixel
// becomes paler, not narrower.
func (m *mesh) fill(outline []node, thickness float32) {
	n := len(outline)
	if n < 3 || thickness <= 0 {
		return
	}
	inset, alpha := float32(feather), float32(1)
	if thickness < 2*feather {
		inset, alpha = thickness/2, thickness/(thickness/2+feather)
	}
	first := len(m.verts)
	for _, p := range outline {
		m.add(p.x-p.nx*inset, p.y-p.ny*inset, alpha)
		m.add(p.x+p.nx*feather, p.y+p.ny*feather, 0)
	}
	for i := 2; i < n; i++ {
		m.triangle(first, first+2*(i-1), first+2*i)
	}
	for i := range n {
		a, b := first+2*i, first+2*((i+1)%n)
		m.quad(a, a+1, b+1, b)
	}
}

// stroke adds a band of the width along the path, whose points carry
// normals. An open path ends square, with a feather.
func (m *mesh) stroke(path []node, width float32, closed bool) {
	n := len(path)
	if n < 2 || width <= 0 {
		return
	}
	half, alpha := width/2, float32(1)
	if half < feather {
		half, alpha = feather, width
	}
	outer, inner := half+feather, half-feather
	first := len(m.verts)
	rows := 0
	row := func(p node, dx, dy, alpha float32) {
		x, y := p.x+dx, p.y+dy
		m.add(x+p.nx*outer, y+p.ny*outer, 0)
		m.add(x+p.nx*inner, y+p.ny*inner, alpha)
		m.add(x-p.nx*inner, y-p.ny*inner, alpha)
		m.add(x-p.nx*outer, y-p.ny*outer, 0)
		if rows > 0 {
			a := len(m.verts) - 8
			m.quad(a, a+1, a+5, a+4)
			m.quad(a+1, a+2, a+6, a+5)
			m.quad(a+2, a+3, a+7, a+6)
		}
		rows++
	}
	if closed {
		for _, p := range path {
			row(p, 0, 0, alpha)
		}
		a, b := len(m.verts)-4, first
		m.quad(a, a+1, b+1, b)
		m.quad(a+1, a+2, b+2, b+1)
		m.quad(a+2, a+3, b+3, b+2)
		return
	}
	p, q := path[0], path[n-1]
	dx, dy := unit(path[1].x-p.x, path[1].y-p.y)
	row(p, -dx*feather, -dy*feather, 0)
	row(p, dx*feather, dy*feather, alpha)
	for _, p := range path[1 : n-1] {
		row(p, 0, 0, alpha)
	}
	dx, dy = unit(q.x-path[n-2].x, q.y-path[n-2].y)
	row(q, -dx*feather, -dy*feather, alpha)
	row(q, dx*feather, dy*feather, 0)
}

// card adds a convex outline filled with one colour and lined, inside, with
// another: what fill and stroke would do one after the other, in half the triangles.
// The width is at least a pixel, and the outline's corners are no tighter.
func (m *mesh) card(outline []node, width float32, fill, line [4]float32) {
	n := len(outline)
	first, rows := len(m.verts), 0
	row := func(colour [4]float32, inset, alpha float32) {
		m.colour = colour
		for _, p := range outline {
			m.add(p.x-p.nx*inset, p.y-p.ny*inset, alpha)
		}
		if a, b := first+(rows-1)*n, first+rows*n; rows > 0 {
			for i := range n {
				j := (i + 1) % n
				m.quad(a+i, a+j, b+j, b+i)
			}
		}
		rows++
	}
	row(line, -feather, 0)
	row(line, feather, 1)
	if width > 2*feather {
		row(line, width-feather, 1)
	}
	row(fill, width+feather, 1)
	inner := first + (rows-1)*n
	for i := 2; i < n; i++ {
		m.triangle(inner, inner+i-1, inner+i)
	}
}

// dashes strokes the path in pieces of the dash's length with gaps as long.
// The gaps of a closed path come out equal.
func (m *mesh) dashes(path []node, width, dash float32, closed bool, scratch *[]node) {
	n := len(path)
	if n < 2 || dash <= 0 {
		return
	}
	segments := n - 1
	if closed {
		segments = n
	}
	total := float32(0)
	for i := range segments {
		total += distance(path[i], path[(i+1)%n])
	}
	if total <= dash {
		m.stroke(path, width, closed)
		return
	}
	pairs := float32(math.Max(1, math.Round(float64(total/(2*dash)))))
	if !closed { // end with a dash
		pairs = float32(math.Max(1, math.Round(float64((total-dash)/(2*dash))))) + 0.5
	}
	dash = total / pairs / 2

	piece := append((*scratch)[:0], path[0])
	on, left := true, dash
	for i := range segments {
		a, b := path[i], path[(i+1)%n]
		length := distance(a, b)
		for at := float32(0); ; {
			if length-at < left {
				left -= length - at
				piece = append(piece, b)
				break
			}
			at += left
			cut := between(a, b, at/length)
			if on {
				piece = append(piece, cut)
				m.stroke(piece, width, false)
			}
			piece = append(piece[:0], cut)
			on, left = !on, dash
		}
	}
	if on && !closed && left < dash/2 {
		m.stroke(piece, width, false)
	}
	*scratch = piece[:0]
}

// arrow adds a solid head whose tip is at (x, y), pointing along the unit
// vector (dx, dy).
func (m *mesh) arrow(x, y, dx, dy, length, width float32, scratch *[]node) {
	h := width / 2
	bx, by := x-dx*length, y-dy*length
	path := append((*scratch)[:0],
		node{x: x, y: y},
		node{x: bx - dy*h, y: by + dx*h},
		node{x: bx + dy*h, y: by - dx*h})
	miter(path)
	m.fill(path, width)
	*scratch = path[:0]
}
