package layout

import (
	"slices"
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
		proc := &p.st.Procs[peer.proc-1]
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
	if p.prog == nil {
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

// progress is how much of its way a packet has behind it.
func (p *pen) progress(k *trace.Packet) float32 {
	if p.v.Reduced || k.Arrive <= k.Sent {
		return 0.5
	}
	return min(max(float32(p.v.Now-k.Sent)/float32(k.Arrive-k.Sent), 0), 1)
}

// packets draws what is on its way between a peer and the program's kernel,
// and between peers. end tells where a host's way ends; labels keep within
// area.
func (p *pen) packets(end func(host int32) (x, y float32, ok bool), area box) {
	const most = 24 // of peers that have no card
	grouped := 0
	// In the order in which they left: who comes later gives way.
	p.live = p.live[:0]
	for i := range p.st.Packets {
		if p.st.Packets[i].Live {
			p.live = append(p.live, int32(i))
		}
	}
	slices.SortFunc(p.live, func(a, b int32) int { return int(p.st.Packets[a].At - p.st.Packets[b].At) })
	for _, i := range p.live {
		k := &p.st.Packets[i]
		far, out := k.From, false // out: from the program
		if k.From == p.prog.Host {
			far, out = k.To, true
		}
		peer := p.peerAt(far)
		x1, y1, ok := end(far)
		if peer == nil || !ok {
			continue
		}
		if !out && k.To != p.prog.Host { // between peers
			other := p.peerAt(k.To)
			if other == nil {
				continue
			}
			x1, y1 = other.x+0.1, other.y
		}
		if !peer.drawn {
			if grouped++; grouped > most {
				continue
			}
		}
		t := p.progress(k)
		if out {
			t = 1 - t
		}
		x, y := along(peer.x, peer.y, x1, y1, t)
		// What left at nearly the same time would hide behind it: it follows.
		step := float32(11) / max(x1-peer.x, 11)
		if !out {
			step = -step
		}
		for range 3 {
			if !p.crowded(x, y) {
				break
			}
			t = min(max(t+step, 0), 1)
			x, y = along(peer.x, peer.y, x1, y1, t)
		}
		p.discs = append(p.discs, disc{x, y, i, out, peer.drawn})
	}
	for _, d := range p.discs {
		p.packet(d)
	}
	for _, d := range p.discs {
		if d.named {
			p.packetLabel(d, area)
		}
	}
}

// disc is where a packet is.
type disc struct {
	x, y   float32
	packet int32 // its number
	out    bool  // it comes from the program
	named  bool  // there is room for its label
}

// radius is larger for what carries something.
func radius(k *trace.Packet) float32 {
	if k.Kind == trace.PacketAck {
		return 3
	}
	return 5
}

// crowded tells whether a packet is there already.
func (p *pen) crowded(x, y float32) bool {
	for _, d := range p.discs {
		if dx, dy := x-d.x, y-d.y; dx*dx+dy*dy < 64 {
			return true
		}
	}
	return false
}

// packet draws one.
func (p *pen) packet(d disc) {
	k := &p.st.Packets[d.packet]
	r, color := radius(k), Net
	if k.Kind&trace.PacketRst != 0 {
		color = Trouble
	}
	if p.fresh(k.At) {
		p.disc(d.x, d.y, r+5, color).Alpha = 0.25
	}
	sh := p.disc(d.x, d.y, r, color)
	sh.ID = NewTarget(TargetPacket, int64(d.packet))
	if k.Kind == trace.PacketAck {
		sh.Alpha = 0.7
	}
}

// packetLabel says what it is, where that has room: above it, below, or not
// at all.
func (p *pen) packetLabel(d disc, area box) {
	k := &p.st.Packets[d.packet]
	st := style{FontMono, 9.5, NetInk, Left}
	switch {
	case k.Kind == trace.PacketAck: // alone it only confirms
		st.color, st.size = Muted, sizeTiny
	case k.Kind&trace.PacketRst != 0:
		st.color = TroubleInk
	}
	text := p.packetText(k, d.out)
	const high = 12
	r, w := radius(k), p.width(text, st)
	left := min(max(d.x-w/2, area.x), max(area.right()-w, area.x))
	for _, top := range [...]float32{d.y - r - 3 - high, d.y + r + 3} {
		label := box{left - 1, top, w + 2, high}
		if label.y < area.y || label.bottom() > area.bottom()+4 || !p.free(label) {
			continue
		}
		p.taken = append(p.taken, label)
		p.rect(label, 3, Panel).Alpha = 0.85
		p.text(left, top+high-3, w+1, text, st)
		return
	}
}

// free tells whether no other label and no packet is in the way.
func (p *pen) free(label box) bool {
	for _, t := range p.taken {
		if t.meets(label) {
			return false
		}
	}
	for _, d := range p.discs {
		if r := radius(&p.st.Packets[d.packet]); (box{d.x - r, d.y - r, 2 * r, 2 * r}).meets(label) {
			return false
		}
	}
	return true
}

// packetText names a packet, with an arrow that says which way it goes.
func (p *pen) packetText(k *trace.Packet, out bool) string {
	p.buf = p.buf[:0]
	if out {
		p.buf = append(p.buf, "← "...)
	}
	p.buf = words.AppendPacket(p.buf, k.Kind, k.Bytes)
	if !out {
		p.buf = append(p.buf, " →"...)
	}
	return p.intern(p.buf)
}

// tracks is the world without a kernel beside it: every peer has a straight
// line to the server.
func (p *pen) tracks(b, cards box) {
	x1 := b.right() - 8
	server := words.HostName(p.st, p.prog.Host)
	p.text(b.right(), b.y-12, b.w*0.5, p.phrase(p.w.ToServer, server), caption.at(Right))
	for i := range p.cast.peers {
		if peer := &p.cast.peers[i]; peer.drawn {
			p.line(peer.x, peer.y, x1, peer.y, 1.5, Faint)
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
