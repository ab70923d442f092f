// Package layout turns what a trace says into shapes: plain values in CSS
// pixels that a painter draws in order. It knows nothing of screens.
//
//	var scene layout.Scene
//	layout.Layout(&scene, &layout.View{Width: 1380, Height: 720, State: s, Timeline: tl, Now: now}, measurer)
//
// The stage has a panel for each station of a packet's way: the world, the
// kernel, the event loop, the program; time runs along the bottom. Each panel
// is a file. Where there is less room, cards become rows and rows become
// groups that say how many they stand for: what is alive is drawn or counted.
//
// Laying out the same view again allocates nothing.
//
// It may import sim/trace, sim/sys and render/words.
package layout
