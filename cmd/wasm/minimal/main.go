//go:build js

// Command minimal is the smallest program that opens an Ebitengine canvas.
// It is the measure of the page's size: `make bench` builds it next to
// Eyewall and prints how many times larger Eyewall's first load is.
package main

import "github.com/hajimehoshi/ebiten/v2"

type game struct{}

func (game) Update() error              { return nil }
func (game) Draw(*ebiten.Image)         {}
func (game) Layout(w, h int) (int, int) { return w, h }

func main() {
	if err := ebiten.RunGame(game{}); err != nil {
		panic(err)
	}
}
