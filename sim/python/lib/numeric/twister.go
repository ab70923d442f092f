package numeric

// twister is the Mersenne Twister MT19937 (Matsumoto and Nishimura), seeded as they do.
type twister struct {
	state [624]uint32
	at    int // how many words of the state were given out
}

func (m *twister) seedWord(s uint32) {
	m.state[0] = s
	for i := 1; i < len(m.state); i++ {
		s = 1812433253*(s^s>>30) + uint32(i)
		m.state[i] = s
	}
	m.at = len(m.state)
}

// seed begins from a key of any length but zero.
func (m *twister) seed(key []uint32) {
	m.seedWord(19650218)
	s := &m.state
	i, j := 1, 0
	step := func() {
		if i++; i == len(s) {
			s[0] = s[len(s)-1]
			i = 1
		}
	}
	for range max(len(s), len(key)) {
		s[i] = (s[i] ^ (s[i-1]^s[i-1]>>30)*1664525) + key[j] + uint32(j)
		step()
		if j++; j == len(key) {
			j = 0
		}
	}
	for range len(s) - 1 {
		s[i] = (s[i] ^ (s[i-1]^s[i-1]>>30)*1566083941) - uint32(i)
		step()
	}
	s[0] = 1 << 31
}

// word returns the next thirty-two bits.
func (m *twister) word() uint32 {
	if m.at >= len(m.state) {
		m.twist()
	}
	y := m.state[m.at]
	m.at++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (m *twister) twist() {
	s := &m.state
	for i := range s {
		y := s[i]&(1<<31) | s[(i+1)%len(s)]&(1<<31-1)
		next := s[(i+397)%len(s)] ^ y>>1
		if y&1 != 0 {
			next ^= 0x9908b0df
		}
		s[i] = next
	}
	m.at = 0
}

// float returns a number from 0 to 1, 1 left out, in steps of 2^-53.
func (m *twister) float() float64 {
	a, b := m.word()>>5, m.word()>>6
	return (float64(a)*(1<<26) + float64(b)) * (1. / (1 << 53))
}
