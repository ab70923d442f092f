package kernel

import (
	"encoding/binary"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// timerFD is a timer that can be waited for (fs/timerfd.c), on the monotonic
// clock.
type timerFD struct {
	openFile
	ticks    uint64 // expirations that nobody has read
	interval time.Duration
	next     time.Duration // when a periodic timer expires next, counted but not set
	expired  bool          // it has rung, and a periodic one is not set again yet
	alarm    alarm
}

func newTimerFD(h *Host) *timerFD {
	t := &timerFD{}
	t.begin(h, trace.FileTimerFD)
	return t
}

// poll is timerfd_poll.
func (t *timerFD) poll() sys.Events {
	if t.ticks > 0 {
		return sys.In
	}
	return 0
}

// setTime is timerfd_settime. What nobody has read is forgotten.
func (t *timerFD) setTime(spec sys.TimerSpec) sys.Errno {
	if spec.First < 0 || spec.Interval < 0 {
		return sys.EINVAL
	}
	w := t.world
	w.clear(&t.alarm)
	t.ticks, t.expired, t.interval = 0, false, spec.Interval
	if first := spec.First; first > 0 {
		if spec.Absolute {
			first = max(first-w.now, 0)
		}
		t.next = w.now + first
		w.set(&t.alarm, t, first)
	}
	t.tell()
	return 0
}

// ring is timerfd_tmrproc. A periodic timer is not set again before someone
// reads it or asks for its time.
func (t *timerFD) ring(w *World, _ *alarm) {
	t.expired = true
	t.ticks++
	t.tell()
	t.queue.wake(w, sys.In)
}

// catchUp counts the periods that have passed since a periodic timer rang,
// and sets it again (hrtimer_forward_now).
func (t *timerFD) catchUp() {
	if !t.expired || t.interval == 0 {
		return
	}
	t.expired = false
	w := t.world
	periods := (w.now-t.next)/t.interval + 1
	t.next += periods * t.interval
	t.ticks += uint64(periods) - 1
	w.set(&t.alarm, t, t.next-w.now)
}

// getTime is timerfd_gettime: the time left, 0 when it will not expire.
func (t *timerFD) getTime() sys.TimerSpec {
	t.catchUp()
	t.tell()
	spec := sys.TimerSpec{Interval: t.interval}
	if t.alarm.isSet() {
		spec.First = max(t.alarm.at-t.world.now, 1)
	}
	return spec
}

// read is timerfd_read: the number of expirations since the last one.
func (t *timerFD) read(p []byte, _ sys.MsgFlags) (int, sys.Errno) {
	if len(p) < 8 {
		return 0, sys.EINVAL
	}
	if t.ticks == 0 {
		return 0, sys.EAGAIN
	}
	t.catchUp()
	binary.LittleEndian.PutUint64(p, t.ticks)
	t.ticks = 0
	t.tell()
	return 8, 0
}

func (t *timerFD) write([]byte, sys.MsgFlags) (int, sys.Errno) { return 0, sys.EINVAL }

func (t *timerFD) release() {
	t.world.clear(&t.alarm)
	t.end()
}

func (t *timerFD) tell() {
	t.tellBuffers(int(t.ticks), 0, 0, 0)
	tellReady(t)
}
