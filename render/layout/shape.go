package layout

import (
	"time"

	"eyewall/render/words"
	"eyewall/sim/trace"
)

// ShapeKind is a kind of primitive.
type ShapeKind uint8

const (
	Rect  ShapeKind = iota // a box; an outline lies inside it
	Line                   // from (X,Y) to (X+W,Y+H)
	Curve                  // likewise, a cubic whose control points lie half way across: it leaves and arrives horizontally
	Arc                    // a ring of thickness H whose centre line has radius W about (X,Y)
	Disc                   // about (X,Y), radius W; an outline lies inside it
	Text                   // X, Y: the anchor and the BASELINE; W: where it is cut with an ellipsis, 0 for never
)

// Font is one of the reader's system fonts.
type Font uint8

const (
	FontSans Font = iota
	FontSansBold
	FontMono
)

// Align says which part of a text its X is.
type Align uint8

const (
	Left Align = iota
	Center
	Right
)

// Target is what a shape belongs to, for hit tests. 0 is nothing.
type Target uint64

// Shape is one primitive in CSS pixels, painted in slice order.
type Shape struct {
	Kind       ShapeKind
	X, Y, W, H float32
	Radius     float32 // Rect: of its corners
	Stroke     float32 // outline width; 0 = none
	From, To   float32 // Arc: angles in radians, clockwise from 12 o'clock
	Fill, Line Color   // 0 = none
	Alpha      float32 // 0..1, multiplies both
	Dash       float32 // length of an outline's dashes, 0 = solid
	Arrow      bool    // Line, Curve: a head at the end
	Text       string
	Font       Font
	Size       float32 // of text
	Align      Align
	ID         Target
}

// Scene is a picture. Layout fills one; laying out into the same Scene again
// reuses its memory.
type Scene struct {
	W, H   float32
	Shapes []Shape
	// TimeAxis is where the timeline's bars lie, and the times of its left
	// and right edge: what a drag there means.
	TimeAxis struct {
		X, Y, W, H float32
		From, To   time.Duration
	}
	pen pen
}

// Measurer tells how wide a text comes out, in CSS pixels.
type Measurer interface {
	Width(text string, font Font, size float32) float32
}

// View is what is to be seen, and from where.
type View struct {
	Width, Height float32 // CSS pixels; Height says how much a width wants
	State         *trace.State
	Timeline      *trace.Timeline // nil: the time panel shows no lanes
	// Now is the virtual time shown. Between two events it lies after
	// State.At: packets move and timers run down with it.
	Now time.Duration
	// Fresh is the first event that counts as news: what it or a later one
	// changed is emphasised, so that a step that took several events leads
	// the eye to all of them. 0, or beyond State.Index: the last event only.
	Fresh trace.Index
	// From and To are the part of the timeline to show; both 0: all of it.
	From, To time.Duration
	Event    *trace.Event // the one applied last, if known: what has no index of its own is emphasised by it
	Reduced  bool         // no motion: packets rest half way
	Outside  bool         // recorded from outside of a kernel: its ready list and what is on the way are not known
	Words    *words.Table // nil: English
	Focus    Target       // is held in view and outlined; 0: nothing
}
