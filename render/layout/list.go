package layout

// slot is a place in a list for one thing; a higher level has more room.
type slot struct {
	index int
	level int
	y, h  float32
}

// pack finds room for n things below one another in h pixels: all in full if
// they fit, else the quiet ones smaller, then all, and at last only as many as
// fit, hot ones first, above a line of groupH that counts the rest. size gives
// the height of a thing at a level (0 the smallest, and the same for all). The
// slots are good until the next call.
func (p *pen) pack(n int, h, gap, groupH float32, levels int, size func(i, level int) float32, hot func(i int) bool) (slots []slot, rest int) {
	p.slots = p.slots[:0]
	if n <= 0 {
		return p.slots, 0
	}
	row := size(0, 0)
	if float32(n)*(row+gap)-gap <= h {
		cold, warm := levels-1, levels-1
		for {
			used := -gap
			for i := range n {
				level := cold
				if warm > cold && hot(i) {
					level = warm
				}
				used += gap + size(i, level)
			}
			if used <= h || warm == 0 {
				break
			}
			if cold > 0 {
				cold--
			} else {
				warm--
			}
		}
		y := float32(0)
		for i := range n {
			level := cold
			if warm > cold && hot(i) {
				level = warm
			}
			p.slots = append(p.slots, slot{i, level, y, size(i, level)})
			y += size(i, level) + gap
		}
		return p.slots, 0
	}
	room := max(int((h-groupH)/(row+gap)), 0)
	warm := 0
	for i := range n {
		if hot(i) {
			if warm++; warm == room {
				break
			}
		}
	}
	cold := room - warm
	y := float32(0)
	for i := 0; i < n && len(p.slots) < room; i++ {
		if !hot(i) {
			if cold == 0 {
				continue
			}
			cold--
		}
		p.slots = append(p.slots, slot{i, 0, y, row})
		y += row + gap
	}
	return p.slots, n - len(p.slots)
}
