package trace

import (
	"time"

	"eyewall/sim/sys"
)

// Sink takes events in the order in which they happen and numbers them.
type Sink interface {
	Append(*Event) Index
}

// Log is one process's way to tell what happens. It stamps events with the
// process, the time, and the cause that is set. A nil Log tells nothing and
// costs nearly nothing. Every method returns the event's index, so that what
// follows from it can name it as its cause.
type Log struct {
	sink  Sink
	proc  int32
	now   func() time.Duration
	cause Index
	event Event // reused: Append does not keep it
}

// NewLog returns the log of a process (0: the world) into sink. It returns
// nil for a nil sink.
func NewLog(sink Sink, proc int32, now func() time.Duration) *Log {
	if sink == nil {
		return nil
	}
	return &Log{sink: sink, proc: proc, now: now, cause: None}
}

// SetCause makes cause the cause of the events that follow, and returns the
// one before.
func (l *Log) SetCause(cause Index) Index {
	if l == nil {
		return None
	}
	old := l.cause
	l.cause = cause
	return old
}

// Cause returns the cause that is set.
func (l *Log) Cause() Index {
	if l == nil {
		return None
	}
	return l.cause
}

func (l *Log) emit(kind Kind, text, text2 string, args ...int64) Index {
	if l == nil {
		return None
	}
	e := &l.event
	e.Kind, e.Proc, e.Cause, e.At, e.Text, e.Text2 = kind, l.proc, l.cause, l.now(), text, text2
	n := copy(e.Args[:], args)
	clear(e.Args[n:])
	return l.sink.Append(e)
}

// Host tells of a machine.
func (l *Log) Host(host int32, name, addr string) Index {
	return l.emit(KindHost, name, addr, int64(host))
}

// Link tells of a link between two hosts: latency one way, bandwidth in
// bytes a second (0: without limit).
func (l *Log) Link(a, b int32, latency time.Duration, bandwidth int64) Index {
	return l.emit(KindLink, "", "", int64(a), int64(b), int64(latency), bandwidth)
}

// Process tells that the log's process exists.
func (l *Log) Process(host int32, role Role, name string) Index {
	return l.emit(KindProcess, name, "", int64(host), int64(role))
}

// Source gives a program's text its number.
func (l *Log) Source(source int, name, text string) Index {
	return l.emit(KindSource, name, text, int64(source))
}

// Resume tells that the process goes on.
func (l *Log) Resume(w sys.Wake) Index {
	return l.emit(KindResume, "", "", int64(w.Kind), int64(w.N), int64(w.Errno))
}

// Wait tells that the process waits.
func (l *Log) Wait(w *sys.Wait) Index {
	return l.emit(KindWait, "", "", int64(w.Kind), int64(w.Epoll), int64(w.Timeout), int64(w.MaxEvents))
}

// Exit tells that the process has ended.
func (l *Log) Exit(status int) Index { return l.emit(KindExit, "", "", int64(status)) }

// Doing says in a few words what the process is about.
func (l *Log) Doing(what string) Index { return l.emit(KindDoing, what, "") }

// Output tells that the process wrote text to its console.
func (l *Log) Output(fd sys.FD, text string) Index { return l.emit(KindOutput, text, "", int64(fd)) }

// Call tells that a system call begins. What a and b are is the call's to say.
func (l *Log) Call(call sys.Syscall, fd sys.FD, a, b int64, text string) Index {
	return l.emit(KindCall, text, "", int64(call), int64(fd), a, b)
}

// Return tells what a system call answered. For calls that move bytes, hash
// is over the whole stream so far and bytes the beginning of what was moved.
func (l *Log) Return(value int64, errno sys.Errno, hash uint32, bytes string) Index {
	return l.emit(KindReturn, bytes, "", value, int64(errno), int64(hash))
}

// FileOpen tells of a new open file. The number is free again after FileClose.
func (l *Log) FileOpen(file, host int32, kind FileKind) Index {
	return l.emit(KindFileOpen, "", "", int64(file), int64(host), int64(kind))
}

// FileClose tells that an open file is gone.
func (l *Log) FileClose(file int32) Index { return l.emit(KindFileClose, "", "", int64(file)) }

// FDOpen tells that descriptor fd of the process now means file.
func (l *Log) FDOpen(fd sys.FD, file int32) Index {
	return l.emit(KindFDOpen, "", "", int64(fd), int64(file))
}

// FDClose tells that the descriptor is free.
func (l *Log) FDClose(fd sys.FD, file int32) Index {
	return l.emit(KindFDClose, "", "", int64(fd), int64(file))
}

// SockAddr gives a socket's addresses; "" for none.
func (l *Log) SockAddr(file int32, local, peer string) Index {
	return l.emit(KindSockAddr, local, peer, int64(file))
}

// SockState gives a socket's state.
func (l *Log) SockState(file int32, state SockState) Index {
	return l.emit(KindSockState, "", "", int64(file), int64(state))
}

// Buffers gives the bytes queued in each direction and the room there is. An
// eventfd's counter is its recv.
func (l *Log) Buffers(file int32, recv, recvCap, send, sendCap int) Index {
	return l.emit(KindBuffers, "", "", int64(file), int64(recv), int64(recvCap), int64(send), int64(sendCap))
}

// Backlog gives the connections that wait to be accepted, and how many may.
func (l *Log) Backlog(file int32, n, limit int) Index {
	return l.emit(KindBacklog, "", "", int64(file), int64(n), int64(limit))
}

// Readiness gives what poll would say of the file.
func (l *Log) Readiness(file int32, mask sys.Events) Index {
	return l.emit(KindReadiness, "", "", int64(file), int64(mask))
}

// Interest tells of an epoll_ctl that succeeded; mask 0 with EpollMod is a
// one-shot entry that was disabled.
func (l *Log) Interest(epoll int32, fd sys.FD, file int32, mask sys.Events, op sys.EpollOp) Index {
	return l.emit(KindInterest, "", "", int64(epoll), int64(fd), int64(file), int64(mask), int64(op))
}

// ReadyEnter tells that an entry joined the tail of the ready list.
func (l *Log) ReadyEnter(epoll int32, fd sys.FD, file int32, mask sys.Events) Index {
	return l.emit(KindReadyEnter, "", "", int64(epoll), int64(fd), int64(file), int64(mask))
}

// ReadyLeave tells that an entry left the ready list.
func (l *Log) ReadyLeave(epoll int32, fd sys.FD, file int32, why LeaveReason) Index {
	return l.emit(KindReadyLeave, "", "", int64(epoll), int64(fd), int64(file), int64(why))
}

// Report tells that a wait hands one descriptor's events to the process.
func (l *Log) Report(fd sys.FD, mask sys.Events) Index {
	return l.emit(KindReport, "", "", int64(fd), int64(mask))
}

// PacketSend tells that a packet left. The number is free again after it
// arrived or was lost.
func (l *Log) PacketSend(packet, from, to int32, kind PacketKind, bytes int, arrive time.Duration) Index {
	return l.emit(KindPacketSend, "", "", int64(packet), int64(from), int64(to), int64(kind), int64(bytes), int64(arrive))
}

// PacketArrive tells that it is there.
func (l *Log) PacketArrive(packet int32) Index {
	return l.emit(KindPacketArrive, "", "", int64(packet))
}

// PacketLose tells that it never will be, and why.
func (l *Log) PacketLose(packet int32, why string) Index {
	return l.emit(KindPacketLose, why, "", int64(packet))
}

// Turn tells that the loop begins its n-th turn, from 1.
func (l *Log) Turn(n int64) Index { return l.emit(KindTurn, "", "", n) }

// Phase tells where in its turn the loop is.
func (l *Log) Phase(p Phase) Index { return l.emit(KindPhase, "", "", int64(p)) }

// CallbackAdd tells that a callback joined the ready queue.
func (l *Log) CallbackAdd(id int64, origin Origin, label string) Index {
	return l.emit(KindCallbackAdd, label, "", id, int64(origin))
}

// CallbackRun tells that a callback begins.
func (l *Log) CallbackRun(id int64) Index { return l.emit(KindCallbackRun, "", "", id) }

// CallbackEnd tells that it is over.
func (l *Log) CallbackEnd(id int64) Index { return l.emit(KindCallbackEnd, "", "", id) }

// CallbackCancel tells that a queued callback will not run.
func (l *Log) CallbackCancel(id int64) Index { return l.emit(KindCallbackCancel, "", "", id) }

// TimerAdd tells that a timer joined the heap.
func (l *Log) TimerAdd(id int64, deadline time.Duration, label string) Index {
	return l.emit(KindTimerAdd, label, "", id, int64(deadline))
}

// TimerDue tells that a timer left the heap because its time has come.
func (l *Log) TimerDue(id int64, deadline time.Duration) Index {
	return l.emit(KindTimerDue, "", "", id, int64(deadline))
}

// TimerCancel tells that a timer was removed before.
func (l *Log) TimerCancel(id int64, deadline time.Duration) Index {
	return l.emit(KindTimerCancel, "", "", id, int64(deadline))
}

// Handler tells what the loop watches a descriptor for; mask 0: no more.
func (l *Log) Handler(fd sys.FD, mask sys.Events, label string) Index {
	return l.emit(KindHandler, label, "", int64(fd), int64(mask))
}

// FutureNew tells of a future. Its number is free again once it is done; its
// serial never is.
func (l *Log) FutureNew(future int32, serial int64, label string) Index {
	return l.emit(KindFutureNew, label, "", int64(future), serial)
}

// FutureWaiter tells that a callback waits for the future.
func (l *Log) FutureWaiter(future int32, label string) Index {
	return l.emit(KindFutureWaiter, label, "", int64(future))
}

// FutureDone tells how a future ended, and its value in words.
func (l *Log) FutureDone(future int32, outcome Outcome, value string) Index {
	return l.emit(KindFutureDone, value, "", int64(future), int64(outcome))
}

// TaskNew tells of a task: a coroutine that the loop drives. Numbers as for
// futures.
func (l *Log) TaskNew(task int32, serial int64, name string) Index {
	return l.emit(KindTaskNew, name, "", int64(task), serial)
}

// TaskRun tells that a task's coroutine goes on.
func (l *Log) TaskRun(task int32) Index { return l.emit(KindTaskRun, "", "", int64(task)) }

// TaskWait tells that it is suspended at a line until a future is done.
func (l *Log) TaskWait(task, future int32, source, line int) Index {
	return l.emit(KindTaskWait, "", "", int64(task), int64(future), int64(source), int64(line))
}

// TaskDone tells that it has ended.
func (l *Log) TaskDone(task int32, outcome Outcome) Index {
	return l.emit(KindTaskDone, "", "", int64(task), int64(outcome))
}

// RequestBegin tells that the program took up a request that came on fd.
func (l *Log) RequestBegin(request int32, serial int64, fd sys.FD, what string) Index {
	return l.emit(KindRequestBegin, what, "", int64(request), serial, int64(fd))
}

// RequestEnd tells that it was answered, with an HTTP status.
func (l *Log) RequestEnd(request int32, status int) Index {
	return l.emit(KindRequestEnd, "", "", int64(request), int64(status))
}

// Line tells that the process runs a line of its source.
func (l *Log) Line(source, line int) Index {
	return l.emit(KindLine, "", "", int64(source), int64(line))
}

// FrameNew tells of a generator or coroutine that was made and has not begun.
func (l *Log) FrameNew(frame int32, source, line int, function string) Index {
	return l.emit(KindFrameNew, function, "", int64(frame), int64(source), int64(line))
}

// FrameEnter tells that a thread calls a function.
func (l *Log) FrameEnter(frame int32, source, line, thread int, function string) Index {
	return l.emit(KindFrameEnter, function, "", int64(frame), int64(source), int64(line), int64(thread))
}

// FrameResume tells that a thread goes on with a suspended frame, or begins a new one.
func (l *Log) FrameResume(frame int32, thread int) Index {
	return l.emit(KindFrameResume, "", "", int64(frame), int64(thread))
}

// FrameSuspend tells that a frame yields a value, or awaits it.
func (l *Log) FrameSuspend(frame int32, line int, value string) Index {
	return l.emit(KindFrameSuspend, value, "", int64(frame), int64(line))
}

// FrameLeave tells that a frame has ended, with a value or by an exception.
func (l *Log) FrameLeave(frame int32, raised bool, value string) Index {
	n := int64(0)
	if raised {
		n = 1
	}
	return l.emit(KindFrameLeave, value, "", int64(frame), n)
}

// Raise tells that an exception is raised in a frame.
func (l *Log) Raise(frame int32, line int, exception string) Index {
	return l.emit(KindRaise, exception, "", int64(frame), int64(line))
}

// Slots hands out small numbers and takes them back: the last one back is the
// first one out again, so numbers stay dense.
type Slots struct {
	free []int32
	next int32
}

// Take returns a free number.
func (s *Slots) Take() int32 {
	if n := len(s.free); n > 0 {
		slot := s.free[n-1]
		s.free = s.free[:n-1]
		return slot
	}
	s.next++
	return s.next - 1
}

// Give makes a number free again.
func (s *Slots) Give(slot int32) { s.free = append(s.free, slot) }
