package kernel

import (
	"time"

	"eyewall/sim/trace"
)

// alarm is something that will happen at a virtual time. It is part of what
// it happens to, so that setting one allocates nothing.
type alarm struct {
	at    time.Duration
	seq   uint64 // breaks ties: the one set first rings first
	place int    // in the queue, plus 1; 0 when it is not set
	cause trace.Index
	owner ringer
}

type ringer interface {
	ring(w *World, a *alarm)
}

func (a *alarm) isSet() bool { return a.place != 0 }

// alarmQueue is a binary heap by time, then by seq.
type alarmQueue []*alarm

func (q alarmQueue) less(i, j int) bool {
	return q[i].at < q[j].at || q[i].at == q[j].at && q[i].seq < q[j].seq
}

func (q alarmQueue) swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].place, q[j].place = i+1, j+1
}

func (q alarmQueue) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !q.less(i, parent) {
			return
		}
		q.swap(i, parent)
		i = parent
	}
}

func (q alarmQueue) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(q) {
			return
		}
		if child+1 < len(q) && q.less(child+1, child) {
			child++
		}
		if !q.less(child, i) {
			return
		}
		q.swap(i, child)
		i = child
	}
}

func (q *alarmQueue) push(a *alarm) {
	*q = append(*q, a)
	a.place = len(*q)
	q.up(len(*q) - 1)
}

func (q *alarmQueue) remove(a *alarm) {
	i, last := a.place-1, len(*q)-1
	q.swap(i, last)
	(*q)[last] = nil
	*q = (*q)[:last]
	a.place = 0
	if i < last {
		q.up(i)
		q.down(i)
	}
}

// set makes a ring after d, because of what is happening now. One that is
// set already is moved.
func (w *World) set(a *alarm, owner ringer, d time.Duration) {
	if a.isSet() {
		w.alarms.remove(a)
	}
	w.alarmSeq++
	a.at, a.seq, a.cause, a.owner = w.now+d, w.alarmSeq, w.cause(), owner
	w.alarms.push(a)
}

// clear takes an alarm back, if it is set.
func (w *World) clear(a *alarm) {
	if a.isSet() {
		w.alarms.remove(a)
	}
}
