package layout

// TargetKind says what kind of thing a Target is.
type TargetKind uint8

const (
	TargetNothing    TargetKind = iota
	TargetPeer                  // a process of the world, by number
	TargetDescriptor            // of the program
	TargetFile                  // an open file, by its place in State.Files
	TargetPacket
	TargetInterest // of the epoll that is shown, by descriptor
	TargetReady    // likewise
	TargetPhase
	TargetTimer
	TargetCallback
	TargetHandler // by descriptor
	TargetFuture  // by place
	TargetTask    // by place
	TargetLine    // of the source that is shown
	TargetLane
	TargetCall // the system call
	TargetWait
)

// NewTarget names a thing.
func NewTarget(kind TargetKind, number int64) Target {
	return Target(kind)<<56 | Target(number)&(1<<56-1)
}

// Kind and Number take it apart again.
func (t Target) Kind() TargetKind { return TargetKind(t >> 56) }
func (t Target) Number() int64    { return int64(t<<8) >> 8 }

// At returns what is drawn at a place, the uppermost first; 0 for nothing.
func (s *Scene) At(x, y float32) Target {
	for i := len(s.Shapes) - 1; i >= 0; i-- {
		sh := &s.Shapes[i]
		if sh.ID == 0 {
			continue
		}
		switch sh.Kind {
		case Rect:
			if x >= sh.X && x < sh.X+sh.W && y >= sh.Y && y < sh.Y+sh.H {
				return sh.ID
			}
		case Disc:
			const reach = 4 // a small thing is hard to hit
			if dx, dy := x-sh.X, y-sh.Y; dx*dx+dy*dy <= (sh.W+reach)*(sh.W+reach) {
				return sh.ID
			}
		}
	}
	return 0
}
