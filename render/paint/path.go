package paint

import "math"

// A node is a point of an outline in device pixels. Its normal points
// outwards; at a corner it is as long as moving both edges by one takes.
type node struct{ x, y, nx, ny float32 }

func distance(a, b node) float32 {
	return float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
}

// between returns the point at the fraction t of the way from a to b. Its
// normal is square to that way, on the side of theirs.
func between(a, b node, t float32) node {
	dx, dy := unit(b.x-a.x, b.y-a.y)
	nx, ny := -dy, dx
	if nx*(a.nx+b.nx)+ny*(a.ny+b.ny) < 0 {
		nx, ny = -nx, -ny
	}
	return node{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t, nx, ny}
}

// miter gives the corners of a closed convex polygon their normals.
func miter(path []node) {
	n := len(path)
	area := float32(0)
	for i, p := range path {
		q := path[(i+1)%n]
		area += p.x*q.y - q.x*p.y
	}
	side := float32(1)
	if area < 0 {
		side = -1
	}
	for i := range path {
		p, c, q := path[(i+n-1)%n], path[i], path[(i+1)%n]
		ax, ay := unit(c.x-p.x, c.y-p.y)
		bx, by := unit(q.x-c.x, q.y-c.y)
		// The sum of the edges' normals, scaled so that its part along
		// either is one; bounded, for a needle has no use for its tip.
		sx, sy := (ay+by)*side, -(ax+bx)*side
		d := 1 + ax*bx + ay*by
		path[i].nx, path[i].ny = sx/max(d, 0.25), sy/max(d, 0.25)
	}
}

func unit(x, y float32) (float32, float32) {
	l := float32(math.Hypot(float64(x), float64(y)))
	if l == 0 {
		return 1, 0
	}
	return x / l, y / l
}

// arcSteps returns how many chords of an arc look round: none strays from
// the circle by more than an eighth of a pixel.
func arcSteps(radius, angle float32) int {
	if radius < 0.5 {
		return 1
	}
	chord := 2 * math.Acos(math.Max(0, 1-0.125/float64(radius)))
	return min(256, max(2, int(math.Ceil(math.Abs(float64(angle))/chord))))
}

// corners[n] are the normals of a quarter circle in n steps, from 12 to 3
// o'clock: a stage has thousands of round corners, and few kinds.
var corners = func() (table [17][]node) {
	for n := 1; n < len(table); n++ {
		for i := 0; i <= n; i++ {
			s, c := math.Sincos(math.Pi / 2 * float64(i) / float64(n))
			table[n] = append(table[n], node{nx: float32(s), ny: float32(-c)})
		}
	}
	return table
}()

// appendCorner appends a quarter circle that begins after a number of
// quarter turns.
func appendCorner(path []node, cx, cy, radius float32, turns int, steps int) []node {
	for _, p := range corners[min(steps, len(corners)-1)] {
		nx, ny := p.nx, p.ny
		switch turns {
		case 1:
			nx, ny = -ny, nx
		case 2:
			nx, ny = -nx, -ny
		case 3:
			nx, ny = ny, -nx
		}
		path = append(path, node{cx + nx*radius, cy + ny*radius, nx, ny})
	}
	return path
}

// appendArc appends the arc about (cx, cy) from one angle to another,
// in radians clockwise from 12 o'clock, with normals away from the centre.
func appendArc(path []node, cx, cy, radius, from, to float32, steps int) []node {
	for i := 0; i <= steps; i++ {
		s, c := math.Sincos(float64(from + (to-from)*float32(i)/float32(steps)))
		nx, ny := float32(s), float32(-c)
		path = append(path, node{cx + nx*radius, cy + ny*radius, nx, ny})
	}
	return path
}

// appendBox appends a rectangle with rounded corners, clockwise.
func appendBox(path []node, x0, y0, x1, y1, radius float32) []node {
	radius = min(radius, (x1-x0)/2, (y1-y0)/2)
	if radius < 0.25 {
		return append(path, node{x0, y0, -1, -1}, node{x1, y0, 1, -1}, node{x1, y1, 1, 1}, node{x0, y1, -1, 1})
	}
	steps := arcSteps(radius, math.Pi/2)
	path = appendCorner(path, x0+radius, y0+radius, radius, 3, steps)
	path = appendCorner(path, x1-radius, y0+radius, radius, 0, steps)
	path = appendCorner(path, x1-radius, y1-radius, radius, 1, steps)
	return appendCorner(path, x0+radius, y1-radius, radius, 2, steps)
}

// appendCircle appends a whole circle without repeating its first point.
func appendCircle(path []node, cx, cy, radius float32) []node {
	const whole = 2 * math.Pi
	path = appendArc(path, cx, cy, radius, 0, whole, max(8, arcSteps(radius, whole)))
	return path[:len(path)-1]
}

// appendLine appends a straight line.
func appendLine(path []node, x0, y0, x1, y1 float32) []node {
	dx, dy := unit(x1-x0, y1-y0)
	return append(path, node{x0, y0, -dy, dx}, node{x1, y1, -dy, dx})
}

// appendCurve appends the cubic from (x0, y0) to (x1, y1) that leaves and
// arrives horizontally: its control points lie half way across.
func appendCurve(path []node, x0, y0, x1, y1 float32) []node {
	mid := (x0 + x1) / 2
	w, h := math.Abs(float64(x1-x0)), math.Abs(float64(y1-y0))
	steps := min(64, max(8, int(math.Hypot(w, h)/6)))
	for i := 0; i <= steps; i++ {
		t := float32(i) / float32(steps)
		u := 1 - t
		x := u*u*u*x0 + 3*u*u*t*mid + 3*u*t*t*mid + t*t*t*x1
		y := u*u*(1+2*t)*y0 + t*t*(3-2*t)*y1
		dx, dy := unit(u*u*(mid-x0)+t*t*(x1-mid), 2*u*t*(y1-y0))
		path = append(path, node{x, y, -dy, dx})
	}
	return path
}

// trim shortens an open path at its end by the length.
func trim(path []node, length float32) []node {
	for len(path) >= 2 {
		a, b := path[len(path)-2], path[len(path)-1]
		d := distance(a, b)
		if d > length {
			path[len(path)-1] = between(a, b, 1-length/d)
			return path
		}
		length -= d
		path = path[:len(path)-1]
	}
	return path
}
