package loop

import (
	"errors"
	"fmt"

	"eyewall/sim/trace"
)

// ErrInvalidState: a future got a second result, or was asked for one that
// it does not have yet (asyncio.InvalidStateError).
var ErrInvalidState = errors.New("invalid state")

// ErrCancelled is the exception of a future that was cancelled
// (asyncio.CancelledError).
var ErrCancelled = errors.New("cancelled")

// Future is a result that is not there yet. When it is, its done-callbacks
// are queued on the loop: they never run inside SetResult.
type Future struct {
	loop    *Loop
	slot    int32
	outcome trace.Outcome
	value   any
	err     error
	waiting []doneCallback
	told    int // done-callbacks that are queued and have not run
}

type doneCallback struct {
	label string
	run   func(*Future)
}

// NewFuture returns a pending one. The label is for people.
func (l *Loop) NewFuture(label string) *Future {
	f := &Future{loop: l, slot: l.futures.Take()}
	l.futureSerial++
	l.log.FutureNew(f.slot, l.futureSerial, label)
	return f
}

// Done tells whether it has a result, an exception, or was cancelled.
func (f *Future) Done() bool { return f.outcome != trace.Pending }

// Result returns the result or the exception; ErrInvalidState if there is
// none yet.
func (f *Future) Result() (any, error) {
	if !f.Done() {
		return nil, fmt.Errorf("%w: result is not ready", ErrInvalidState)
	}
	return f.value, f.err
}

// SetResult makes value the result. It returns ErrInvalidState if the future
// is done already.
func (f *Future) SetResult(value any) error { return f.finish(trace.Result, value, nil) }

// SetException makes err the exception that whoever awaits will get.
func (f *Future) SetException(err error) error { return f.finish(trace.Exception, nil, err) }

// Cancel ends a pending future with ErrCancelled, and tells whether it did.
func (f *Future) Cancel() bool { return f.finish(trace.Cancelled, nil, ErrCancelled) == nil }

func (f *Future) finish(outcome trace.Outcome, value any, err error) error {
	if f.Done() {
		return fmt.Errorf("%w: the future is done", ErrInvalidState)
	}
	f.outcome, f.value, f.err = outcome, value, err
	text := ""
	if f.loop.log != nil {
		switch {
		case err != nil:
			text = err.Error()
		case value != nil:
			text = fmt.Sprint(value)
		}
	}
	cause := f.loop.log.SetCause(f.loop.log.FutureDone(f.slot, outcome, text))
	waiting := f.waiting
	f.waiting = nil
	f.told = len(waiting)
	for _, c := range waiting {
		f.tell(c)
	}
	f.loop.log.SetCause(cause)
	f.free()
	return nil
}

// tell queues a done-callback.
func (f *Future) tell(c doneCallback) {
	f.loop.push(trace.OriginFuture, c.label, func() {
		f.told--
		f.free()
		c.run(f)
	}, nil, 0)
}

// free gives the future's number back when all who waited know.
func (f *Future) free() {
	if f.told == 0 {
		f.loop.futures.Give(f.slot)
	}
}

// AddDoneCallback queues run once the future is done; at once if it is.
func (f *Future) AddDoneCallback(label string, run func(*Future)) {
	if f.Done() {
		f.loop.push(trace.OriginFuture, label, func() { run(f) }, nil, 0)
		return
	}
	f.loop.log.FutureWaiter(f.slot, label)
	f.waiting = append(f.waiting, doneCallback{label, run})
}
