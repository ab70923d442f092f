package layout

import (
	"time"

	"eyewall/render/words"
	"eyewall/sim/trace"
)

// world draws the peers and the packets on their way.
func (p *pen) world(b box, a arrangement) {
	c := &p.cast
	if len(c.peers) == 0 {
		p.text(b.x, b.y+12, b.w, p.w.NobodyElse, small)
		return
	}
	if p.v.Outside {
		var note box
		note, b = b.low(2*13 + 4)
		p.lines(note.x, note.y+14, note.w, 2, p.w.PacketsNotSeen, caption)
	}
	cards := b
	if a.sideBySide {
		cards.w = min(b.w*0.78, 170)
	} else {
		cards.w = b.w * 0.5
	}
	size := func(_, level int) float32 { return [...]float32{20, 36, 52}[level] }
	gap := float32(10)
	if len(c.peers) > 5 {
		gap = 5
	}
	slots, rest := p.pack(len(c.peers), cards.h, gap, 34+gap, 3, size, p.hotPeer)
	// With room to spare the cards spread out, as machines do.
	spread := float32(0)
	if n := len(slots); rest == 0 && n > 1 {
		last := slots[n-1]
		spread = min((cards.h-last.y-last.h)/float32(n), 64)
	}
	for i, s := range slots {
		p.peer(&c.peers[s.index], box{cards.x, cards.y + s.y + spread*(float32(i)+0.5), cards.w, s.h}, s.level)
	}
	if rest > 0 {
		more, _ := cards.low(34)
		packets := 0
		for i := range c.peers {
			if peer := &c.peers[i]; !peer.drawn {
				peer.x, peer.y = more.right(), more.midY()
				packets += peer.packets
			}
		}
		p.more(more, rest, packets)
	}
	if p.prog == nil {
		return
	}
	if !a.sideBySide {
		p.tracks(b, cards)
		return
	}
	for _, s := range c.spots {
		if peer := p.peerAt(s.host); peer != nil && peer.drawn {
			sh := p.curve(peer.x, peer.y, s.x, s.y, 1.5, Faint)
			if p.st.Files[s.file].State == trace.SockEstablished && !s.group {
				sh.Line, sh.Alpha = Net, 0.55
			}
		}
	}
	edge := a.kernel.x + 8
	p.ways(edge)
	p.packets(func(host int32) (x, y float32, ok bool) {
		peer := p.peerAt(host)
		if peer == nil {
			return 0, 0, false
		}
		x, y = p.spotOf(peer, edge)
		return x, y, true
	}, box{cards.right() + 3, cards.y - 10, a.world.right() - 6 - cards.right(), cards.h + 10})
}

// ways draws the road of packets whose connection has no descriptor to lead
// to yet, or no more.
func (p *pen) ways(edge float32) {
	for i := range p.cast.peers {
		peer := &p.cast.peers[i]
		if !peer.drawn || p.cast.spotOf[peer.host] >= 0 || peer.packets == 0 {
			continue
		}
		x, y := p.spotOf(peer, edge)
		sh := p.curve(peer.x, peer.y, x, y, 1.25, Net)
		sh.Alpha, sh.Dash = 0.6, 4
	}
}

// empty marks the place where things will be.
func (p *pen) empty(b box, text string) {
	sh := p.rect(b, 6, NoColor)
	sh.Stroke, sh.Line, sh.Dash = 1, PanelLine, 3
	p.text(b.x+9, b.midY()+4, b.w-18, text, small)
}

// more says how many peers are not drawn, and how much they have on the way.
func (p *pen) more(b box, n, packets int) {
	sh := p.rect(b, 6, NoColor)
	sh.Stroke, sh.Line, sh.Dash = 1, CardLine, 3
	y := b.midY() + 4
	if packets > 0 {
		y = b.y + 14
		p.text(b.x+9, b.y+27, b.w-18, p.phrase(p.w.OnTheWay, p.num(packets)), small)
	}
	p.text(b.x+9, y, b.w-18, p.phrase(p.w.More, p.num(n)), small)
}

func (p *pen) hotPeer(i int) bool {
	peer := &p.cast.peers[i]
	return p.happened(trace.KindDoing, peer.proc) || p.cast.busy[peer.host] || p.v.Focus != 0 && p.v.Focus == NewTarget(TargetPeer, int64(peer.proc))
}

// peer draws one card: who it is, what it does, since when.
func (p *pen) peer(peer *peer, b box, level int) {
	peer.x, peer.y, peer.drawn = b.right(), b.midY(), true
	name, doing, since := "", "", ""
	active, fresh := false, false
	if peer.proc > 0 {
		proc := p.st.Procs[peer.proc-1]
		name, doing = proc.Name, proc.Doing
		switch {
		case proc.Status == trace.Exited:
			if doing == "" {
				doing = p.w.Exited
			}
			since = ""
		case doing != "":
			since = p.runs(p.v.Now - proc.DoingAt)
			active = p.cast.busy[peer.host]
		default:
			doing = p.w.Quiet
		}
		fresh = p.happened(trace.KindDoing, peer.proc) || p.happened(trace.KindExit, peer.proc)
	} else {
		name = p.st.Hosts[peer.host].Name
	}
	p.card(b, network, false, fresh, NewTarget(TargetPeer, int64(peer.proc)))
	if active {
		p.rect(box{b.x, b.y + 5, 3, b.h - 10}, 1.5, Net)
	}
	x, w := b.x+12, b.w-22
	switch level {
	case 0:
		st := strong
		st.size = 11
		n := p.text(b.x+9, b.midY()+4, w*0.6, name, st)
		p.text(b.right()-7, b.midY()+4, b.w-n-23, doing, small.at(Right))
	case 1:
		p.text(x, b.y+15, w, name, strong)
		p.text(x, b.y+29, w, doing, small)
	default:
		n := p.text(x, b.y+18, w, name, strong)
		if away := p.away(peer.host); away >= 0 {
			if text := p.phrase(p.w.Away, p.duration(away)); p.width(text, small) < w-n-6 {
				p.text(b.right()-9, b.y+18, w-n-6, text, small.at(Right))
			}
		}
		p.text(x, b.y+32, w, doing, small.in(Ink))
		p.text(x, b.y+45, w, p.forTime(since), small)
	}
}

// away is the latency of the link to a host; -1 if there is none.
func (p *pen) away(host int32) time.Duration {
	if p.prog == nil || p.v.Outside { // a real link is as long as it is
		return -1
	}
	for i := range p.st.Links {
		if l := &p.st.Links[i]; l.A == host && l.B == p.prog.Host || l.B == host && l.A == p.prog.Host {
			return l.Latency
		}
	}
	return -1
}

// forTime says how long something has been so.
func (p *pen) forTime(since string) string {
	if since == "" {
		return ""
	}
	return p.phrase(p.w.For, since)
}

func (p *pen) peerAt(host int32) *peer {
	if host < 0 {
		return nil
	}
	if i := p.cast.peerOf[host]; i >= 0 {
		return &p.cast.peers[i]
	}
	return nil
}

// spotOf returns where the packets of a peer go: to the newest of its
// connections; a request for one to the listening socket; else, when the
// program has closed the connection, no farther than into the kernel.
func (p *pen) spotOf(peer *peer, edge float32) (x, y float32) {
	if i := p.cast.spotOf[peer.host]; i >= 0 {
		return p.cast.spots[i].x, p.cast.spots[i].y
	}
	if peer.asks {
		for i := range p.cast.spots {
			if s := &p.cast.spots[i]; s.host < 0 {
				return s.x, s.y
			}
		}
	}
	return edge, peer.y
}

// tracks is the world without a kernel beside it: every peer has a straight
// line to the server.
func (p *pen) tracks(b, cards box) {
	x1 := b.right() - 8
	server := words.HostName(p.st, p.prog.Host)
	p.text(b.right(), b.y-12, b.w*0.5, p.phrase(p.w.ToServer, server), caption.at(Right))
	for i := range p.cast.peers {
		if peer := &p.cast.peers[i]; peer.drawn {
			line := p.line(peer.x, peer.y, x1, peer.y, 1.5, Faint)
			if p.cast.spotOf[peer.host] >= 0 { // there is a connection
				line.Line, line.Alpha = Net, 0.55
			}
			p.disc(x1, peer.y, 3, Faint)
		}
	}
	p.packets(func(host int32) (x, y float32, ok bool) {
		peer := p.peerAt(host)
		if peer == nil {
			return 0, 0, false
		}
		return x1, peer.y, true
	}, box{cards.right() + 3, cards.y - 10, b.right() - cards.right() - 3, cards.h + 10})
}
