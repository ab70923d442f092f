// Package paint draws a layout.Scene with Ebitengine, in the browser only.
//
// Everything on the stage becomes triangles in one buffer that sample one
// texture, so a frame is one draw call. The texture holds a white pixel for
// the shapes and the glyphs that the browser has rasterised so far: no font is
// shipped, and every script that the reader's system can show, the stage can
// show. Edges are smoothed by a feather, a band one device pixel wide over
// which a shape's alpha falls to nothing.
//
// Buffers are kept from frame to frame: once every glyph of a scene has been
// seen, drawing it again allocates nothing.
//
//	p := paint.New()
//	layout.Layout(&scene, view, p) // p measures text
//	p.Draw(screen, &scene, &palette, devicePixelsPerCSSPixel)
//
// The geometry (mesh.go, path.go) is plain Go and tested without a screen; the files
// ending in _js need a browser. The package may import render/layout and
// Ebitengine.
package paint
