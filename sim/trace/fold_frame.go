package trace

// innermost returns the frame that runs in the thread that ran last, or -1.
func (p *Process) innermost() int32 {
	if p.Thread >= 0 && int(p.Thread) < len(p.Running) {
		return p.Running[p.Thread]
	}
	return -1
}

// applyFrame folds what happens to a program's frames.
func (s *State) applyFrame(p *Process, e *Event) error {
	a := &e.Args
	n := a[0]
	known := n >= 0 && n < int64(len(p.Frames))
	switch e.Kind {
	case KindFrameNew, KindFrameEnter:
		if n < 0 || n > int64(len(p.Frames)) || known && p.Frames[n].Status != FrameGone {
			return bad(e, "a frame's number is out of order")
		}
		if a[1] < 0 || a[1] >= int64(len(s.Sources)) {
			return bad(e, "no such source")
		}
		if !known {
			p.Frames = append(p.Frames, Frame{})
		}
		p.Frames[n] = Frame{Status: FrameNew, Function: e.Text, Source: int32(a[1]), Line: int32(a[2]), Back: -1, Since: e.At, At: s.Index}
		if e.Kind == KindFrameEnter {
			return p.run(e, int32(n), a[3])
		}
		return nil
	}
	if !known || p.Frames[n].Status == FrameGone {
		return bad(e, "no such frame")
	}
	f := &p.Frames[n]
	f.At = s.Index
	switch e.Kind {
	case KindFrameResume:
		if f.Status == FrameRunning {
			return bad(e, "the frame runs already")
		}
		f.Since = e.At
		return p.run(e, int32(n), a[1])
	case KindFrameSuspend, KindFrameLeave:
		for t := range p.Running {
			if p.Running[t] == int32(n) {
				p.Running[t] = f.Back
			}
		}
		f.Back, f.Value, f.Since = -1, e.Text, e.At
		if f.Status = FrameGone; e.Kind == KindFrameSuspend {
			f.Status, f.Line = FrameSuspended, int32(a[1])
		}
	case KindRaise:
		f.Line = int32(a[1])
	}
	return nil
}

// run puts a frame on top of a thread's stack.
func (p *Process) run(e *Event, n int32, thread int64) error {
	if thread < 0 || thread > int64(len(p.Running)) || thread >= maxThread {
		return bad(e, "threads are numbered in order")
	}
	if thread == int64(len(p.Running)) {
		p.Running = append(p.Running, -1)
	}
	f := &p.Frames[n]
	f.Status, f.Back = FrameRunning, p.Running[thread]
	p.Running[thread] = n
	p.Thread = int32(thread)
	return nil
}
