package layout

import (
	"math"
	"testing"
)

// luminance and contrast are WCAG 2's.
func luminance(c [3]float64) float64 {
	sum := 0.0
	for i, weight := range [...]float64{0.2126, 0.7152, 0.0722} {
		v := c[i] / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

func contrast(a, b [3]float64) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func opaque(p *Palette, c Color) [3]float64 {
	return [3]float64{float64(p[c][0]), float64(p[c][1]), float64(p[c][2])}
}

// over is c at an alpha on a ground.
func over(p *Palette, c Color, alpha float64, ground [3]float64) [3]float64 {
	var out [3]float64
	for i, v := range opaque(p, c) {
		out[i] = v*alpha + ground[i]*(1-alpha)
	}
	return out
}

// TestContrast: text holds 4.5:1 on everything that it stands on, what is not
// text and matters 3:1 on its ground.
func TestContrast(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light(), "dark": Dark()} {
		check := func(c, ground Color, least float64) {
			t.Helper()
			if got := contrast(opaque(&p, c), opaque(&p, ground)); got < least {
				t.Errorf("%s: %s on %s has %.2f:1, want %v:1", name, colorNames[c], colorNames[ground], got, least)
			}
		}
		for _, ground := range []Color{Panel, Card, Well, NetWash, TimerWash, FutureWash, RunWash, TroubleWash} {
			check(Ink, ground, 4.5)
			check(Muted, ground, 4.5)
		}
		for _, t := range []tone{network, timers, futures, running, trouble} {
			for _, ground := range []Color{Panel, Card, Well, t.wash} {
				check(t.ink, ground, 4.5)
			}
			check(t.line, Panel, 2.5)
		}
		check(OnFill, NetInk, 4.5)
		check(OnFill, TroubleInk, 4.5)
		check(CursorInk, Cursor, 4.5)
		// Text on the timeline's bars, past and to come.
		track := over(&p, Track, 0.45, opaque(&p, Panel))
		for _, alpha := range []float64{0.13, 0.16, 0.2, 0.26, 0.3, 0.4, 0.5} {
			for _, c := range []Color{Net, Peer} {
				if got := contrast(opaque(&p, Ink), over(&p, c, alpha, track)); got < 4.5 {
					t.Errorf("%s: text on a bar of %s at %v has %.2f:1", name, colorNames[c], alpha, got)
				}
			}
		}
	}
}
