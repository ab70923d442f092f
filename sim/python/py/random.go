package py

// RandomBytes returns n bytes of the run's seed: what CPython takes from the
// operating system (SplitMix64).
func (rt *Runtime) RandomBytes(n int) string {
	b := make([]byte, n)
	var word uint64
	for i := range b {
		if i%8 == 0 {
			rt.Seed += 0x9e3779b97f4a7c15
			z := rt.Seed
			z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
			z = (z ^ z>>27) * 0x94d049bb133111eb
			word = z ^ z>>31
		}
		b[i] = byte(word >> (8 * (i % 8)))
	}
	return string(b)
}
