package scenario

import (
	"time"

	"eyewall/sim/loop"
)

// AsyncHandler answers after five seconds. It does not hold
// the loop while it waits: it awaits a future, and a timer
// sets the result of that future when its time has come.
type AsyncHandler struct {
	request
	future *loop.Future
}

// get is the coroutine. Where it awaits it is suspended, and
// the loop is free for other requests.
func (h *AsyncHandler) get() loop.Step {
	switch h.step() {
	case 0:
		h.future = h.newFuture("AsyncHandler.doing")
		h.callLater(5*time.Second, "AsyncHandler.doing", h.doing)
		return h.await(h.future)
	default:
		return h.finish("async")
	}
}

// doing is what the timer calls. It wakes get.
func (h *AsyncHandler) doing() {
	h.setResult(h.future, "done")
}
