package kernel

import (
	"encoding/binary"
	"math"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// eventFD is a counter that can be waited for (fs/eventfd.c).
type eventFD struct {
	openFile
	count     uint64
	semaphore bool
}

// maxEventCount is the largest count; one more is no value.
const maxEventCount = math.MaxUint64 - 1

func newEventFD(h *Host, count uint64, semaphore bool) *eventFD {
	e := &eventFD{count: count, semaphore: semaphore}
	e.begin(h, trace.FileEventFD)
	e.tell()
	return e
}

// poll is eventfd_poll.
func (e *eventFD) poll() sys.Events {
	var mask sys.Events
	if e.count > 0 {
		mask |= sys.In
	}
	if e.count < maxEventCount {
		mask |= sys.Out
	}
	return mask
}

func (e *eventFD) read(p []byte, _ sys.MsgFlags) (int, sys.Errno) {
	if len(p) < 8 {
		return 0, sys.EINVAL
	}
	if e.count == 0 {
		return 0, sys.EAGAIN
	}
	n := e.count
	if e.semaphore {
		n = 1
	}
	e.count -= n
	binary.LittleEndian.PutUint64(p, n)
	e.tell()
	e.queue.wake(e.world, sys.Out)
	return 8, 0
}

func (e *eventFD) write(p []byte, _ sys.MsgFlags) (int, sys.Errno) {
	if len(p) != 8 {
		return 0, sys.EINVAL
	}
	n := binary.LittleEndian.Uint64(p)
	if n == math.MaxUint64 {
		return 0, sys.EINVAL
	}
	if n > maxEventCount-e.count {
		return 0, sys.EAGAIN
	}
	e.count += n
	e.tell()
	e.queue.wake(e.world, sys.In)
	return 8, 0
}

func (e *eventFD) release() { e.end() }

func (e *eventFD) tell() {
	e.tellBuffers(int(min(e.count, math.MaxInt64)), 0, 0, 0)
	tellReady(e)
}
