package paint

import (
	"math"
	"testing"
)

// coverage is the sum of alpha over the pixels of a w×h screen: each triangle is
// sampled at pixel centres, as a graphics card does.
func coverage(m *mesh, w, h int) (sum float64, pixel func(x, y int) float64) {
	screen := make([]float64, w*h)
	for i := 0; i < len(m.index); i += 3 {
		a, b, c := m.verts[m.index[i]], m.verts[m.index[i+1]], m.verts[m.index[i+2]]
		area := cross(a, b, float64(c.DstX), float64(c.DstY))
		if area == 0 {
			continue
		}
		for y := range h {
			for x := range w {
				// Off the centre by a hair, so that no sample lies on an edge that two triangles share.
				px, py := float64(x)+0.5001, float64(y)+0.50007
				u, v := cross(b, c, px, py)/area, cross(c, a, px, py)/area
				if u < 0 || v < 0 || u+v > 1 {
					continue
				}
				alpha := u*float64(a.ColorA) + v*float64(b.ColorA) + (1-u-v)*float64(c.ColorA)
				p := &screen[y*w+x]
				*p += alpha * (1 - *p)
			}
		}
	}
	for _, p := range screen {
		sum += p
	}
	return sum, func(x, y int) float64 { return screen[y*w+x] }
}

func cross(a, b vertex, x, y float64) float64 {
	return float64(b.DstX-a.DstX)*(y-float64(a.DstY)) - float64(b.DstY-a.DstY)*(x-float64(a.DstX))
}

func newMesh() *mesh { return &mesh{colour: [4]float32{1, 1, 1, 1}} }

// A shape covers as many pixels as its area, wherever it lies.
func TestCoverageIsArea(t *testing.T) {
	var scratch []node
	tests := []struct {
		name string
		draw func(m *mesh, dx, dy float32)
		area float64
	}{
		{"box", func(m *mesh, dx, dy float32) { m.box(5, 5, 25, 17) }, 20 * 12},
		{"filled box", func(m *mesh, dx, dy float32) {
			m.fill(appendBox(nil, 5+dx, 5+dy, 25+dx, 17+dy, 0), 12)
		}, 20 * 12},
		{"rounded box", func(m *mesh, dx, dy float32) {
			m.fill(appendBox(nil, 5+dx, 5+dy, 25+dx, 17+dy, 4), 12)
		}, 20*12 - (4-math.Pi)*16},
		{"card", func(m *mesh, dx, dy float32) {
			m.card(appendBox(nil, 5+dx, 5+dy, 25+dx, 17+dy, 4), 1, m.colour, m.colour)
		}, 20*12 - (4-math.Pi)*16},
		{"card with a thick line", func(m *mesh, dx, dy float32) {
			m.card(appendBox(nil, 5+dx, 5+dy, 25+dx, 17+dy, 4), 2, m.colour, m.colour)
		}, 20*12 - (4-math.Pi)*16},
		{"disc", func(m *mesh, dx, dy float32) { m.fill(appendCircle(nil, 15+dx, 15+dy, 8), 16) }, math.Pi * 64},
		{"ring", func(m *mesh, dx, dy float32) { m.stroke(appendCircle(nil, 15+dx, 15+dy, 8), 3, true) }, 2 * math.Pi * 8 * 3},
		{"half ring", func(m *mesh, dx, dy float32) {
			m.stroke(appendArc(nil, 15+dx, 15+dy, 8, 1, 1+math.Pi, 32), 3, false)
		}, math.Pi * 8 * 3},
		{"line", func(m *mesh, dx, dy float32) { m.stroke(appendLine(nil, 4+dx, 6+dy, 22+dx, 18+dy), 2, false) }, math.Hypot(18, 12) * 2},
		{"hairline", func(m *mesh, dx, dy float32) { m.stroke(appendLine(nil, 4+dx, 6+dy, 22+dx, 18+dy), 0.5, false) }, math.Hypot(18, 12) / 2},
		{"sliver", func(m *mesh, dx, dy float32) { m.fill(appendBox(nil, 5+dx, 5+dy, 25+dx, 5.5+dy, 0), 0.5) }, 10},
		{"arrow", func(m *mesh, dx, dy float32) { m.arrow(25+dx, 14+dy, 0.8, 0.6, 12, 10, &scratch) }, 60},
	}
	for _, test := range tests {
		for _, shift := range [][2]float32{{0, 0}, {0.3, 0.8}, {0.5, 0.5}} {
			m := newMesh()
			test.draw(m, shift[0], shift[1])
			got, _ := coverage(m, 34, 34)
			if math.Abs(got-test.area) > max(0.06*test.area, 1.2) { // the ends of a line are soft
				t.Errorf("%s at %v covers %.1f pixels, its area is %.1f", test.name, shift, got, test.area)
			}
		}
	}
}

// An edge on a pixel boundary is hard: no pixel is partly covered.
func TestEdgesOnPixelBoundariesAreHard(t *testing.T) {
	tests := map[string]func(m *mesh){
		"fill":   func(m *mesh) { m.fill(appendBox(nil, 3, 4, 20, 12, 0), 8) },
		"card":   func(m *mesh) { m.card(appendBox(nil, 3, 4, 20, 12, 0), 1, m.colour, m.colour) },
		"stroke": func(m *mesh) { m.stroke(appendBox(nil, 3.5, 4.5, 20.5, 12.5, 0), 1, true) },
		"line":   func(m *mesh) { m.stroke(appendLine(nil, 3, 6.5, 20, 6.5), 1, false) },
	}
	for name, draw := range tests {
		m := newMesh()
		draw(m)
		sum, pixel := coverage(m, 24, 24)
		if sum == 0 {
			t.Errorf("%s: nothing drawn", name)
		}
		for y := range 24 {
			for x := range 24 {
				if a := pixel(x, y); a > 0.01 && a < 0.99 {
					t.Errorf("%s: pixel (%d,%d) has alpha %.3f", name, x, y, a)
				}
			}
		}
	}
}

func TestDashes(t *testing.T) {
	tests := []struct {
		name   string
		path   []node
		closed bool
		dash   float32
		want   int // pieces
	}{
		{"line", appendLine(nil, 2, 10, 52, 10), false, 10, 3},
		{"line of another length", appendLine(nil, 2, 10, 49, 10), false, 10, 3},
		{"shorter than a dash", appendLine(nil, 2, 10, 8, 10), false, 10, 1},
		{"box", appendBox(nil, 2, 2, 42, 22, 0), true, 10, 6},
		{"circle", appendCircle(nil, 30, 30, 20), true, 7, 9},
	}
	for _, test := range tests {
		m := newMesh()
		var scratch []node
		m.dashes(test.path, 2, test.dash, test.closed, &scratch)
		pieces := 0
		for i, v := range m.verts { // a piece begins and ends with a row of four transparent vertices
			if i%4 == 1 && v.ColorA == 0 {
				pieces++
			}
		}
		if pieces != 2*test.want {
			t.Errorf("%s: %d ends of dashes, want %d", test.name, pieces, 2*test.want)
		}
	}
}

// A curve reaches its ends horizontally, and trimming takes off what was asked.
func TestCurve(t *testing.T) {
	path := appendCurve(nil, 10, 10, 110, 60)
	first, last := path[0], path[len(path)-1]
	if first.x != 10 || first.y != 10 || last.x != 110 || last.y != 60 {
		t.Errorf("the curve runs from (%v,%v) to (%v,%v)", first.x, first.y, last.x, last.y)
	}
	if first.nx != 0 || last.nx != 0 {
		t.Errorf("normals at the ends are not vertical: %v, %v", first, last)
	}
	short := trim(append([]node(nil), path...), 8)
	if d := distance(short[len(short)-1], last); d < 7.5 || d > 8.01 {
		t.Errorf("trimmed by 8, the end moved by %v", d)
	}
}

// Degenerate shapes draw nothing that a graphics card could choke on.
func TestDegenerateShapes(t *testing.T) {
	var scratch []node
	m := newMesh()
	m.fill(appendBox(nil, 5, 5, 5, 5, 3), 0)
	m.fill(appendCircle(nil, 5, 5, 0), 0)
	m.stroke(appendLine(nil, 5, 5, 5, 5), 1, false)
	m.stroke(appendCurve(nil, 5, 5, 5, 5), 1, false)
	m.dashes(appendLine(nil, 5, 5, 5, 5), 1, 3, false, &scratch)
	m.dashes(appendBox(nil, 5, 5, 5, 9, 3), 1, 3, true, &scratch)
	m.arrow(5, 5, 1, 0, 0, 0, &scratch)
	trim(appendLine(nil, 5, 5, 5, 5), 3)
	for _, v := range m.verts {
		for _, f := range [...]float32{v.DstX, v.DstY, v.ColorA} {
			if math.IsNaN(float64(f)) || math.IsInf(float64(f), 0) {
				t.Fatalf("a vertex is not finite: %+v", v)
			}
		}
	}
}

func TestSteadyStateDoesNotAllocate(t *testing.T) {
	m := newMesh()
	var path, scratch []node
	frame := func() {
		m.reset()
		path = appendBox(path[:0], 2, 2, 42, 22, 6)
		m.fill(path, 20)
		m.stroke(path, 1, true)
		m.card(path, 1, m.colour, m.colour)
		m.dashes(path, 1, 3, true, &scratch)
		path = trim(appendCurve(path[:0], 10, 10, 110, 60), 5)
		m.stroke(path, 1.5, false)
		m.arrow(110, 60, 1, 0, 8, 7, &scratch)
		m.glyph(1, 1, 2, 2, 8, 8)
	}
	frame()
	if n := testing.AllocsPerRun(100, frame); n != 0 {
		t.Errorf("%v allocations per frame", n)
	}
}
