// Command wasm is the simulator in the browser. It draws on the document that
// starts it, the stage's, and is spoken to through an object of functions that
// it hands to the document's eyewallReady; web/src/stage.ts makes of it
// the API in web/src/eyewall.d.ts.
package main

import (
	"runtime/debug"
	"syscall/js"

	"eyewall/cmd/wasm/session"
	"eyewall/render/paint"
)

// version is set by the linker.
var version = "unreleased"

// gcPercent: programs that run make much garbage and keep little, and their memory
// is bounded.
const gcPercent = 400

func main() {
	debug.SetGCPercent(gcPercent)
	painter := paint.New()
	g := newGame(session.New(), painter)
	js.Global().Call("eyewallReady", bridge(g))
	select {} // lives as long as the document
}
