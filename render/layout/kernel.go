package layout

import (
	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// kernel draws what the operating system holds for the program: its
// descriptors, its epoll, and the system call.
func (p *pen) kernel(b box) {
	if p.prog == nil {
		p.text(b.x, b.y+12, b.w, p.w.NoProgram, small)
		return
	}
	strip, b := b.low(42)
	_, b = b.low(10)
	p.callStrip(strip)
	gap := min(max(b.w*0.085, 26), 44)
	descriptors, rest := b.left((b.w - gap) * 0.58)
	epoll := box{rest.x + gap, b.y, b.w - descriptors.w - gap, b.h}
	p.descriptors(descriptors)
	p.epoll(epoll)
}

// callStrip shows the system call that goes on, or the last one, as strace
// would.
func (p *pen) callStrip(b box) {
	if b.h < 42 {
		return
	}
	name, call := p.w.LastCall, ""
	st := code
	st.size = 11
	active, fresh := false, false
	switch proc := p.prog; {
	case proc.Calling.Active:
		name, active = p.w.ThisCall, true
		fresh = p.fresh(proc.Calling.At)
		p.buf = words.AppendCall(p.buf[:0], &proc.Calling, 40)
		call = p.intern(p.buf)
	case proc.Status == trace.Waiting:
		name, active = p.w.ThisCall, true
		call = p.waitText()
		fresh = p.happened(trace.KindWait, p.cast.proc)
	case p.answered():
		p.buf = append(p.buf[:0], words.WaitName(proc.WaitFor.Kind)...)
		p.buf = append(p.buf, "(…) = "...)
		p.buf = words.AppendInt(p.buf, int64(proc.Woke.N))
		call = p.intern(p.buf)
		fresh = p.happened(trace.KindResume, p.cast.proc)
	case proc.Called.At > 0 || proc.Called.Value != 0 || proc.Called.Call != 0:
		fresh = p.happened(trace.KindReturn, p.cast.proc)
		p.buf = words.AppendCall(p.buf[:0], &proc.Called, 40)
		call = p.intern(p.buf)
		if proc.Called.Errno != 0 && proc.Called.Errno != sys.EAGAIN && proc.Called.Errno != sys.EINPROGRESS {
			st = st.in(TroubleInk)
		}
	default:
		call = p.w.NoCall
	}
	p.text(b.x, b.y+10, b.w, name, caption)
	well := box{b.x, b.y + 16, b.w, b.h - 16}
	sh := p.rect(well, 5, Well)
	sh.Stroke, sh.Line, sh.ID = 1, PanelLine, NewTarget(TargetCall, 0)
	if active {
		sh.Line = Net
	}
	if fresh {
		sh.Stroke, sh.Line = 2, Net
		p.halo(well, 5, Net)
	}
	p.text(well.x+9, well.midY()+4, well.w-18, call, st)
}

// waitText is the wait that goes on as strace would write it.
func (p *pen) waitText() string {
	w := &p.prog.WaitFor
	b := append(append(p.buf[:0], words.WaitName(w.Kind)...), '(')
	if w.Kind == sys.WaitEpoll {
		b = words.AppendInt(b, int64(w.Epoll))
		b = words.AppendInt(append(b, ", max "...), int64(w.Max))
		b = append(b, ", "...)
	}
	if w.Deadline < 0 {
		b = append(b, "∞"...)
	} else {
		b = words.AppendDuration(b, w.Deadline-p.prog.Since)
	}
	p.buf = append(b, ')')
	return p.intern(p.buf)
}

// descriptors draws a card or a row for each open file.
func (p *pen) descriptors(b box) {
	c := &p.cast
	n := p.text(b.x, b.y+8, b.w, p.phrase(p.w.Counted, p.w.Descriptors, p.num(len(c.files))), caption)
	if c.console > 0 {
		p.text(b.right(), b.y+8, b.w-n-8, p.phrase(p.w.Console, p.num(c.console)), caption.at(Right))
	}
	_, b = b.top(16)
	if len(c.files) == 0 {
		p.text(b.x, b.y+14, b.w, p.w.NoDescriptors, small)
		return
	}
	const group = 40
	size := func(i, level int) float32 {
		switch {
		case level == 0:
			return 20
		case level == 1:
			return 34
		case p.hasQueues(c.files[i]):
			return 57
		}
		return 42
	}
	gap := float32(7)
	if len(c.files) > 8 {
		gap = 3
	}
	slots, rest := p.pack(len(c.files), b.h, gap, group+gap, 3, size, func(i int) bool { return p.hotFile(c.files[i]) })
	for _, s := range slots {
		p.descriptor(c.files[s.index], box{b.x, b.y + s.y, b.w, s.h}, s.level)
	}
	if rest > 0 {
		more, _ := b.low(group)
		p.moreFiles(more, slots, rest)
	}
}

// hasQueues tells whether a file has two queues, or a backlog, to show.
func (p *pen) hasQueues(m member) bool {
	switch f := p.st.Files[m.file]; f.Kind {
	case trace.FileTCP, trace.FileUnix:
		return f.State != trace.SockFresh
	}
	return false
}

// moreFiles counts the descriptors that have no row of their own.
func (p *pen) moreFiles(b box, slots []slot, rest int) {
	sh := p.rect(b, 6, NoColor)
	sh.Stroke, sh.Line, sh.Dash = 1, CardLine, 3
	in, out, closed, next := 0, 0, 0, 0
	for i := range p.cast.files {
		if next < len(slots) && slots[next].index == i {
			next++
			continue
		}
		m := p.cast.files[i]
		f := p.st.Files[m.file]
		if f.Ready&sys.In != 0 {
			in++
		}
		if f.Ready&sys.Out != 0 {
			out++
		}
		if f.Ready&(sys.Hup|sys.RdHup|sys.Err) != 0 {
			closed++
		}
		if h := p.farHost(m.file); h >= 0 && f.State != trace.SockListen && p.cast.spotOf[h] < 0 {
			p.spot(m.file, h, b, true)
		}
	}
	p.text(b.x+10, b.y+16, b.w-20, p.phrase(p.w.MoreDescriptors, p.num(rest)), small.in(Ink))
	p.text(b.x+10, b.y+31, b.w-20, p.phrase(p.w.MoreReady, p.num(in), p.num(out), p.num(closed)), small)
}

// descriptor draws one.
func (p *pen) descriptor(m member, b box, level int) {
	f := p.st.Files[m.file]
	fresh := p.fresh(f.Changed)
	ready := f.Ready&(sys.In|sys.RdHup|sys.Hup|sys.Err) != 0
	id := p.memberTarget(m)
	p.card(b, network, ready, fresh, id)
	if f.State == trace.SockListen {
		p.spot(m.file, -1, b, false)
	} else if h := p.farHost(m.file); h >= 0 {
		p.spot(m.file, h, b, false)
	}
	p.readyCurve(m, b)

	const pad = 9
	x, w := b.x+pad, b.w-2*pad
	y := b.y + 16
	if level == 0 {
		y = b.midY() + 4
	}
	number := "–"
	if m.fd >= 0 {
		number = p.num(int(m.fd))
	}
	used := p.text(x, y, w, number, style{FontMono, sizeText, Ink, Left}) + 7
	name := p.fileName(f)
	if level == 0 {
		lamps := p.lamps(box{x + used, b.y, w - used, b.h}, f.Ready, false)
		if p.width(name, body) > w-used-lamps-4 && f.Kind == trace.FileTCP && p.farHost(m.file) >= 0 {
			name = words.HostName(p.st, p.farHost(m.file))
		}
		p.text(x+used, y, w-used-lamps-4, name, body)
		return
	}
	p.text(x+used, y, w-used, name, body)
	state := p.stateText(m, f)
	y += 14
	lamps := p.lamps(box{x, y - 11, w, 14}, f.Ready, true)
	p.text(x, y, w-lamps-4, state, small)
	if level < 2 || !p.hasQueues(m) {
		return
	}
	y += 7
	if f.State == trace.SockListen {
		limit := p.phrase(p.w.Backlog, p.num(f.Backlog), p.num(f.BacklogMax))
		wide := p.text(b.right()-pad, y+6, w*0.6, limit, caption.at(Right))
		p.bar(box{x, y, w - wide - 8, 5}, f.Backlog, f.BacklogMax, Net)
		return
	}
	half := (w - 10) / 2
	p.queue(box{x, y, half, 14}, p.w.Recv, f.Recv, f.RecvCap)
	p.queue(box{x + half + 10, y, half, 14}, p.w.Send, f.Send, f.SendCap)
}

// spot remembers where the way of a host's packets ends.
func (p *pen) spot(file, host int32, b box, group bool) {
	c := &p.cast
	if host >= 0 {
		c.spotOf[host] = int32(len(c.spots))
	}
	c.spots = append(c.spots, spot{file, host, b.x, b.midY(), group})
}

// queue draws a socket's queue: a name, a bar to scale, the bytes.
func (p *pen) queue(b box, name string, n, limit int) {
	n1 := p.text(b.x, b.y+6.5, b.w*0.5, name, caption)
	amount := ""
	if n > 0 {
		amount = p.bytes(n)
	}
	n2 := p.text(b.right(), b.y+6.5, b.w*0.5, amount, caption.in(NetInk).at(Right))
	if n2 > 0 {
		n2 += 4
	}
	if w := b.w - n1 - 5 - n2; w > 6 {
		p.bar(box{b.x + n1 + 5, b.y + 0.5, w, 5}, n, limit, Net)
	}
}

// fileName says what a descriptor is.
func (p *pen) fileName(f *trace.File) string {
	p.buf = p.w.AppendFile(p.buf[:0], p.st, f)
	return p.intern(p.buf)
}

// stateText says how it is.
func (p *pen) stateText(m member, f *trace.File) string {
	p.buf = p.w.AppendFileState(p.buf[:0], f, m.fd >= 0)
	return p.intern(p.buf)
}

var lampOrder = [...]sys.Events{sys.In, sys.Out, sys.RdHup, sys.Hup, sys.Err}

// lamps draws a place for each kind of readiness, right-aligned, and returns
// how much room they take. Lit ones carry their name; dark ones are dots, or
// nothing where it is narrow.
func (p *pen) lamps(b box, ready sys.Events, dots bool) float32 {
	const high, pad = 12, 3
	x := b.right()
	st := style{FontMono, 8.5, OnFill, Left}
	for i := len(lampOrder) - 1; i >= 0; i-- {
		bit := lampOrder[i]
		if ready&bit == 0 {
			if dots {
				x -= 5
				p.disc(x+2, b.midY(), 1.75, Faint)
				x -= 3
			}
			continue
		}
		name := lampName(bit)
		w := p.width(name, st) + 2*pad
		x -= w
		if x < b.x {
			return b.right() - x - w
		}
		fill := NetInk
		switch {
		case bit == sys.Err:
			fill = TroubleInk
		case bit == sys.Out:
			fill = NoColor // room to write is the usual state: told, not shouted
		}
		sh := p.rect(box{x, b.midY() - high/2, w, high}, 3, fill)
		ink := OnFill
		if fill == NoColor {
			sh.Stroke, sh.Line = 1, CardLine
			ink = NetInk
		}
		p.text(x+pad, b.midY()+3, w, name, st.in(ink))
		x -= 3
	}
	return b.right() - x
}

func lampName(bit sys.Events) string {
	for i := range words.EventNames {
		if words.EventNames[i].Bit == bit {
			return words.EventNames[i].Name
		}
	}
	return "?"
}

// readyCurve remembers where a descriptor's card lies, for the arrows to the
// ready list.
func (p *pen) readyCurve(m member, b box) {
	if p.cast.epoll == nil {
		return
	}
	for i := range p.cast.epoll.ReadyList {
		if r := &p.cast.epoll.ReadyList[i]; r.File == m.file && r.FD == m.fd {
			p.cast.sources = append(p.cast.sources, source{i, b.right(), b.midY()})
		}
	}
}
