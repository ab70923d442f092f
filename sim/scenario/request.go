package scenario

import (
	"runtime"
	"time"

	"eyewall/sim/loop"
)

// request is what a handler needs of the server: its loop, its connection,
// and the place where its coroutine is suspended. Each method tells the trace
// which line of the handler's source calls it.
type request struct {
	loop   *loop.Loop
	conn   *connection
	source int // number of the handler's file among the scenario's sources
	resume int // times that the coroutine was resumed
}

// here tells the trace the line of the handler from which the caller was
// called, and returns it.
func (r *request) here() int {
	_, _, line, _ := runtime.Caller(2)
	r.loop.Log().Line(r.source, line)
	return line
}

// step counts the coroutine's steps, from 0.
func (r *request) step() int {
	r.here()
	r.resume++
	return r.resume - 1
}

func (r *request) newFuture(label string) *loop.Future {
	r.here()
	return r.loop.NewFuture(label)
}

func (r *request) callLater(d time.Duration, label string, run func()) {
	r.here()
	r.loop.CallLater(d, label, run)
}

func (r *request) await(f *loop.Future) loop.Step {
	return loop.Step{Await: f, Source: r.source, Line: r.here()}
}

func (r *request) setResult(f *loop.Future, value string) {
	r.here()
	f.SetResult(value)
}

// finish answers the request and ends the coroutine.
func (r *request) finish(body string) loop.Step {
	r.here()
	r.conn.finish(body)
	return loop.Step{}
}
