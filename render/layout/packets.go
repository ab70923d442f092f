package layout

import (
	"slices"

	"eyewall/render/words"
	"eyewall/sim/trace"
)

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
	if w > area.w {
		return
	}
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
