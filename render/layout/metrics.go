package layout

// FixedMeasurer measures with the advances of one common font, Noto Sans, so
// that a picture made without a browser is the same everywhere. What fits in
// it fits in narrower system fonts too.
type FixedMeasurer struct{}

// Width implements Measurer.
func (FixedMeasurer) Width(text string, font Font, size float32) float32 {
	sum := 0
	for _, r := range text {
		sum += advance(r, font)
	}
	return float32(sum) * size / 1000
}

// advance is in thousandths of an em.
func advance(r rune, font Font) int {
	switch {
	case r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xff00 && r <= 0xff60 || r >= 0x20000):
		return 1000 // East Asian wide
	case font == FontMono:
		return 600
	case r >= 32 && r < 127 && font == FontSansBold:
		return int(boldAdvances[r-32])
	case r >= 32 && r < 127:
		return int(sansAdvances[r-32])
	case r == '…':
		return 855
	case r == '·':
		return 285
	}
	return 660
}

// Of ' ' to '~'.
var (
	sansAdvances = [95]uint16{260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572,
		572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519,
		728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372,
		329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413,
		479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572}
	boldAdvances = [95]uint16{260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572,
		572, 572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560, 549,
		724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413,
		331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454,
		497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572}
)
