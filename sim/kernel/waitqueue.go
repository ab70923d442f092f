package kernel

import "eyewall/sim/sys"

// waitQueue is where those stand who want to know when a file changes:
// Linux's wait_queue_head. A ring with the head as its anchor.
type waitQueue struct {
	anchor waiter
}

// waiter is one who stands in a wait queue (wait_queue_entry).
type waiter struct {
	queue      *waitQueue
	prev, next *waiter
	exclusive  bool
	who        wakeable
}

// wakeable is told that something happened. key holds the bits that may have
// become true; 0 means any. It returns whether it took the wake-up, which
// counts for exclusive waiters.
type wakeable interface {
	wakeup(w *World, e *waiter, key sys.Events) bool
}

func (q *waitQueue) empty() bool { return q.anchor.next == nil || q.anchor.next == &q.anchor }

// addHead is add_wait_queue: the newest comes first.
func (q *waitQueue) addHead(e *waiter) {
	q.init()
	e.insert(q, &q.anchor, q.anchor.next)
}

// addTail is add_wait_queue_exclusive.
func (q *waitQueue) addTail(e *waiter) {
	q.init()
	e.insert(q, q.anchor.prev, &q.anchor)
}

func (q *waitQueue) init() {
	if q.anchor.next == nil {
		q.anchor.next, q.anchor.prev = &q.anchor, &q.anchor
	}
}

func (e *waiter) insert(q *waitQueue, prev, next *waiter) {
	e.queue, e.prev, e.next = q, prev, next
	prev.next, next.prev = e, e
}

// leave takes e out of its queue, if it stands in one.
func (e *waiter) leave() {
	if e.queue == nil {
		return
	}
	e.prev.next, e.next.prev = e.next, e.prev
	e.queue, e.prev, e.next = nil, nil, nil
}

// wake is __wake_up: it tells all who are not exclusive, and the first of
// those who are and take it.
func (q *waitQueue) wake(w *World, key sys.Events) {
	if q.anchor.next == nil {
		return
	}
	for e := q.anchor.next; e != &q.anchor; {
		next := e.next // e may leave, but no other does while it is told
		exclusive := e.exclusive
		if e.who.wakeup(w, e, key) && exclusive {
			return
		}
		e = next
	}
}

// wakeAll is wake_up_all: it tells everyone, whatever they wait for,
// exclusive or not.
func (q *waitQueue) wakeAll(w *World) {
	if q.anchor.next == nil {
		return
	}
	for e := q.anchor.next; e != &q.anchor; {
		next := e.next
		e.who.wakeup(w, e, 0)
		e = next
	}
}
