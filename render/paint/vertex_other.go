//go:build !js

package paint

// vertex has the fields of ebiten.Vertex that a mesh fills, so that the
// geometry can be tested where Ebitengine does not build.
type vertex struct {
	DstX, DstY                     float32
	SrcX, SrcY                     float32
	ColorR, ColorG, ColorB, ColorA float32
}
