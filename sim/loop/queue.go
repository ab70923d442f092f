package loop

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Callback is an entry of the ready queue: asyncio's Handle.
type Callback struct {
	id        int64
	run       func()
	handler   *handler   // instead of run
	events    sys.Events // for handler
	added     trace.Index
	cancelled bool
	ran       bool
}

// callbackQueue is a FIFO of callbacks in a ring.
type callbackQueue struct {
	ring []*Callback // its length is a power of two
	head int
	n    int
}

func (q *callbackQueue) len() int { return q.n }

func (q *callbackQueue) push(c *Callback) {
	if q.n == len(q.ring) {
		ring := make([]*Callback, max(16, 2*q.n))
		for i := range q.n {
			ring[i] = q.ring[(q.head+i)&(len(q.ring)-1)]
		}
		q.ring, q.head = ring, 0
	}
	q.ring[(q.head+q.n)&(len(q.ring)-1)] = c
	q.n++
}

func (q *callbackQueue) pop() *Callback {
	c := q.ring[q.head]
	q.ring[q.head] = nil
	q.head = (q.head + 1) & (len(q.ring) - 1)
	q.n--
	return c
}

// Timer is an entry of the timer heap: asyncio's TimerHandle.
type Timer struct {
	id        int64
	deadline  time.Duration
	label     string
	run       func()
	place     int // in the heap, plus 1
	cancelled bool
}

// Deadline is the time of the loop's clock at which it is due.
func (t *Timer) Deadline() time.Duration { return t.deadline }

// timerHeap orders timers by deadline, then by the order in which they were
// set. Like asyncio it leaves cancelled timers where they are until they come
// up, or until they are too many.
type timerHeap struct {
	heap      []*Timer
	cancelled int
}

// asyncio's _MIN_SCHEDULED_TIMER_HANDLES and
// _MIN_CANCELLED_TIMER_HANDLES_FRACTION.
const (
	minTimersToPrune = 100
	pruneFraction    = 2 // prune when more than one in two is cancelled
)

func (h *timerHeap) less(a, b *Timer) bool {
	return a.deadline < b.deadline || a.deadline == b.deadline && a.id < b.id
}

func (h *timerHeap) put(t *Timer, i int) {
	h.heap[i] = t
	t.place = i + 1
}

func (h *timerHeap) push(t *Timer) {
	h.heap = append(h.heap, t)
	h.up(t, len(h.heap)-1)
}

func (h *timerHeap) up(t *Timer, i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h.less(t, h.heap[parent]) {
			break
		}
		h.put(h.heap[parent], i)
		i = parent
	}
	h.put(t, i)
}

func (h *timerHeap) down(t *Timer, i int) {
	for {
		child := 2*i + 1
		if child >= len(h.heap) {
			break
		}
		if child+1 < len(h.heap) && h.less(h.heap[child+1], h.heap[child]) {
			child++
		}
		if !h.less(h.heap[child], t) {
			break
		}
		h.put(h.heap[child], i)
		i = child
	}
	h.put(t, i)
}

// next is the earliest timer, or nil.
func (h *timerHeap) next() *Timer {
	if len(h.heap) == 0 {
		return nil
	}
	return h.heap[0]
}

func (h *timerHeap) pop() *Timer {
	t := h.heap[0]
	last := len(h.heap) - 1
	moved := h.heap[last]
	h.heap[last] = nil
	h.heap = h.heap[:last]
	if last > 0 {
		h.down(moved, 0)
	}
	t.place = 0
	if t.cancelled {
		h.cancelled--
	}
	return t
}

// dropCancelled removes cancelled timers from the front, or all of them when
// they are the greater part of many.
func (h *timerHeap) dropCancelled() {
	if len(h.heap) > minTimersToPrune && h.cancelled*pruneFraction > len(h.heap) {
		kept := h.heap[:0]
		for _, t := range h.heap {
			if t.cancelled {
				t.place = 0
			} else {
				kept = append(kept, t)
			}
		}
		clear(h.heap[len(kept):])
		h.heap, h.cancelled = kept, 0
		for i := len(kept)/2 - 1; i >= 0; i-- {
			h.down(kept[i], i)
		}
		for i, t := range kept {
			t.place = i + 1
		}
		return
	}
	for len(h.heap) > 0 && h.heap[0].cancelled {
		h.pop()
	}
}
