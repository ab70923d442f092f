package encoding

import (
	"hash"
	"math/bits"
)

// blake2 is BLAKE2 of 32-bit or 64-bit words (RFC 7693), without trees.
type blake2[W uint32 | uint64] struct {
	kind   *blake2Kind[W]
	state  [8]W
	block  []byte // what waits until more comes: the last block is treated apart
	length uint64
	size   int
	start  [8]W
	key    []byte // a block, or nil
}

type blake2Kind[W uint32 | uint64] struct {
	name   string
	word   int // bytes
	rounds int
	rotate [4]int
	iv     [8]W
}

var blake2b = &blake2Kind[uint64]{"blake2b", 8, 12, [4]int{32, 24, 16, 63}, [8]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}}

var blake2s = &blake2Kind[uint32]{"blake2s", 4, 10, [4]int{16, 12, 8, 7}, [8]uint32{
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}}

// blake2Order is in which order each round takes the words of a block.
var blake2Order = [10][16]uint8{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

// newBlake2 makes a hash of size bytes; salt and person are at most two words long.
func newBlake2[W uint32 | uint64](kind *blake2Kind[W], size int, key, salt, person string) *blake2[W] {
	h := &blake2[W]{kind: kind, size: size}
	params := make([]byte, 8*kind.word)
	params[0], params[1], params[2], params[3] = byte(size), byte(len(key)), 1, 1
	copy(params[4*kind.word:], salt)
	copy(params[6*kind.word:], person)
	for i := range h.start {
		h.start[i] = kind.iv[i] ^ kind.load(params[i*kind.word:])
	}
	if key != "" {
		h.key = make([]byte, h.BlockSize())
		copy(h.key, key)
	}
	h.Reset()
	return h
}

func (k *blake2Kind[W]) load(b []byte) W {
	var w W
	for i := k.word - 1; i >= 0; i-- {
		w = w<<8 | W(b[i])
	}
	return w
}

func (k *blake2Kind[W]) rotateRight(w W, by int) W {
	if k.word == 8 {
		return W(bits.RotateLeft64(uint64(w), -by))
	}
	return W(bits.RotateLeft32(uint32(w), -by))
}

func (h *blake2[W]) BlockSize() int { return 16 * h.kind.word }
func (h *blake2[W]) Size() int      { return h.size }

func (h *blake2[W]) Reset() {
	h.state, h.length = h.start, 0
	h.block = append(h.block[:0], h.key...)
}

// Clone is hash.Cloner.
func (h *blake2[W]) Clone() (hash.Cloner, error) {
	c := *h
	c.block = append([]byte(nil), h.block...)
	return &c, nil
}

func (h *blake2[W]) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if len(h.block) == h.BlockSize() {
			h.length += uint64(len(h.block))
			h.compress(false)
			h.block = h.block[:0]
		}
		take := min(h.BlockSize()-len(h.block), len(p))
		h.block = append(h.block, p[:take]...)
		p = p[take:]
	}
	return n, nil
}

func (h *blake2[W]) Sum(b []byte) []byte {
	c := *h
	c.length += uint64(len(h.block))
	c.block = append(append([]byte(nil), h.block...), make([]byte, h.BlockSize()-len(h.block))...)
	c.compress(true)
	for i := range c.size {
		b = append(b, byte(c.state[i/c.kind.word]>>(8*(i%c.kind.word))))
	}
	return b
}

// compress takes in the block, length counting it.
func (h *blake2[W]) compress(last bool) {
	k := h.kind
	var m, v [16]W
	for i := range m {
		m[i] = k.load(h.block[i*k.word:])
	}
	copy(v[:], h.state[:])
	copy(v[8:], k.iv[:])
	v[12] ^= W(h.length)
	if k.word == 4 {
		v[13] ^= W(h.length >> 32)
	}
	if last {
		v[14] = ^v[14]
	}
	mix := func(a, b, c, d int, x, y W) {
		v[a] += v[b] + x
		v[d] = k.rotateRight(v[d]^v[a], k.rotate[0])
		v[c] += v[d]
		v[b] = k.rotateRight(v[b]^v[c], k.rotate[1])
		v[a] += v[b] + y
		v[d] = k.rotateRight(v[d]^v[a], k.rotate[2])
		v[c] += v[d]
		v[b] = k.rotateRight(v[b]^v[c], k.rotate[3])
	}
	for round := range k.rounds {
		o := &blake2Order[round%10]
		for i := range 4 {
			mix(i, i+4, i+8, i+12, m[o[2*i]], m[o[2*i+1]])
		}
		for i := range 4 {
			mix(i, (i+1)%4+4, (i+2)%4+8, (i+3)%4+12, m[o[8+2*i]], m[o[9+2*i]])
		}
	}
	for i := range h.state {
		h.state[i] ^= v[i] ^ v[i+8]
	}
}
