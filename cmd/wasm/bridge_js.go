package main

import (
	"fmt"
	"syscall/js"
	"time"

	"eyewall/cmd/wasm/session"
	"eyewall/render/layout"
	"eyewall/sim/trace"
)

const (
	tickPlaying = 1 << iota
	tickChanged
)

var units = map[string]trace.Unit{
	"event":    trace.UnitEvent,
	"call":     trace.UnitCall,
	"callback": trace.UnitCallback,
	"turn":     trace.UnitTurn,
}

// bridge returns the object of functions. A function that can fail answers
// with the error's text, for Go cannot throw; stage.ts throws it. The
// arguments have been checked by TypeScript.
func bridge(g *game) map[string]any {
	s := g.session
	running := false
	b := map[string]any{
		"version":  version,
		"programs": string(session.AppendPrograms(nil)),
	}
	// def adds a function; what it returns is undefined, a number, a text or an error.
	def := func(name string, f func(args []js.Value) any) {
		b[name] = js.FuncOf(func(_ js.Value, args []js.Value) any {
			v := f(args)
			if err, ok := v.(error); ok {
				return err.Error()
			}
			return v
		})
	}
	def("load", func(args []js.Value) any { return fail(s.Load(args[0].String(), args[1].Int())) })
	def("open", func(args []js.Value) any {
		data := make([]byte, args[0].Length())
		js.CopyBytesToGo(data, args[0])
		return fail(s.Open(data))
	})
	def("play", func([]js.Value) any { s.Play(); return nil })
	def("pause", func([]js.Value) any { s.Pause(); return nil })
	def("step", func(args []js.Value) any {
		unit, ok := units[args[0].String()]
		if !ok {
			return fmt.Errorf("no such unit to step by: %q; there are event, call, callback and turn", args[0].String())
		}
		if args[1].Float() < 0 {
			s.Step(unit, -1)
		} else {
			s.Step(unit, 1)
		}
		return nil
	})
	def("seek", func(args []js.Value) any {
		if at := args[0].Float(); at == at { // a time, not NaN
			s.Seek(time.Duration(min(max(at, 0), float64(s.End()))))
		}
		return nil
	})
	def("seekEvent", func(args []js.Value) any { s.SeekEvent(args[0].Int()); return nil })
	def("start", func([]js.Value) any { s.Start(); return nil })
	def("end", func([]js.Value) any { s.Finish(); return nil })
	def("setSpeed", func(args []js.Value) any { return fail(s.SetSpeed(args[0].Float())) })
	def("setTheme", func(args []js.Value) any {
		g.palette = layout.Light()
		if args[0].String() == "dark" {
			g.palette = layout.Dark()
		}
		s.Touch()
		return nil
	})
	def("height", func(args []js.Value) any { return layout.Height(float32(args[0].Float())) })
	def("resize", func(args []js.Value) any {
		g.view.Width, g.view.Height = float32(args[0].Float()), float32(args[1].Float())
		g.scale = args[2].Float()
		return nil
	})
	def("setReduced", func(args []js.Value) any { g.view.Reduced = args[0].Bool(); s.Touch(); return nil })
	def("view", func([]js.Value) any { return string(s.AppendView(nil)) })
	def("tick", func(args []js.Value) any {
		flags := 0
		if s.Tick(time.Duration(args[0].Float() * float64(time.Millisecond))) {
			flags |= tickChanged
		}
		if s.Playing() || g.meter.on() {
			flags |= tickPlaying
		}
		return flags
	})
	def("timeAt", func(args []js.Value) any {
		return g.timeAt(float32(args[0].Float()), float32(args[1].Float()), args[2].Bool())
	})
	def("frames", func([]js.Value) any { return g.frames })
	def("run", func([]js.Value) any {
		running = true
		go func() {
			if err := g.run(); err != nil {
				panic(err) // the document hears that the program ended
			}
		}()
		return nil
	})
	def("measure", func(args []js.Value) any {
		if !running {
			return fmt.Errorf("nothing is being drawn: call run first")
		}
		g.meter.begin(args[0].Int(), args[1].Int(), args[2])
		return nil
	})
	return b
}

// fail keeps a nil error from becoming a value.
func fail(err error) any {
	if err == nil {
		return nil
	}
	return err
}
