// Package trace is the record of a run, and the only thing that is ever
// drawn.
//
// A run is a list of [Event]s, each with its virtual time and the event that
// caused it. Whatever happens on either kernel is told through a [Log], kept
// by a [Recorder] as a [Trace] (some ten bytes an event), written to a file,
// and folded into a [State]: the whole picture at one moment. A [Player]
// seeks both ways.
//
//	rec := trace.NewRecorder()
//	world := kernel.NewWorld(rec)
//	…
//	player := trace.NewPlayer(rec.Trace())
//	player.SeekTime(2 * time.Second)
//	draw(player.State())
//
// trace imports sys for the words its events speak in, and nothing else of
// Eyewall.
package trace
