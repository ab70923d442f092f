package trace

import (
	"fmt"
	"slices"
	"time"

	"eyewall/sim/sys"
)

// Bounds on what a trace may ask the fold to keep, so that a hostile file
// cannot take all memory with a few bytes.
const (
	maxFDGap  = 64 // numbers that may be left out below a new descriptor: the lowest free one is given
	maxOutput = 64 // lines of a console that a State keeps: the last ones
	maxThread = 1 << 16
)

// Apply folds one event into the state. It returns an error, and leaves the
// state unusable, when the event speaks of something that does not exist;
// the traces that our own kernels tell never do.
func (s *State) Apply(e *Event) error {
	s.Index++
	s.At = e.At
	a := &e.Args
	switch e.Kind {
	case KindHost:
		if a[0] != int64(len(s.Hosts)) {
			return bad(e, "hosts are numbered in order")
		}
		s.Hosts = append(s.Hosts, Host{e.Text, e.Text2})
		return nil
	case KindLink:
		if !s.host(a[0]) || !s.host(a[1]) {
			return bad(e, "no such host")
		}
		s.Links = append(s.Links, Link{int32(a[0]), int32(a[1]), time.Duration(a[2]), a[3]})
		return nil
	case KindSource:
		if a[0] != int64(len(s.Sources)) {
			return bad(e, "sources are numbered in order")
		}
		s.Sources = append(s.Sources, Source{e.Text, e.Text2})
		return nil
	case KindProcess:
		if int(e.Proc) != len(s.Procs)+1 || !s.host(a[0]) {
			return bad(e, "processes are numbered in order, each on a host")
		}
		p := &Process{Name: e.Text, Host: int32(a[0]), Role: Role(a[1]), Since: e.At, Source: -1, epoch: s.epoch}
		p.Loop.Task = -1
		s.Procs = append(s.Procs, p)
		return nil
	case KindFileOpen, KindFileClose, KindSockAddr, KindSockState, KindBuffers, KindBacklog, KindReadiness,
		KindInterest, KindReadyEnter, KindReadyLeave:
		return s.applyFile(e)
	case KindPacketSend:
		if !s.host(a[1]) || !s.host(a[2]) || a[0] < 0 || a[0] > int64(len(s.Packets)) {
			return bad(e, "no such host, or a packet's number is out of order")
		}
		if a[0] == int64(len(s.Packets)) {
			s.Packets = append(s.Packets, Packet{})
		}
		s.Packets[a[0]] = Packet{true, int32(a[1]), int32(a[2]), PacketKind(a[3]), int(a[4]), e.At, time.Duration(a[5]), s.Index}
		return nil
	case KindPacketArrive, KindPacketLose:
		if a[0] < 0 || a[0] >= int64(len(s.Packets)) || !s.Packets[a[0]].Live {
			return bad(e, "no such packet")
		}
		s.Packets[a[0]].Live = false
		return nil
	}
	if e.Proc < 1 || int(e.Proc) > len(s.Procs) {
		return bad(e, "no such process")
	}
	p := s.ownProcess(e.Proc)
	switch e.Kind {
	case KindResume:
		p.Woke.Kind, p.Woke.N, p.Woke.Slept = sys.WakeKind(a[0]), int(a[1]), 0
		if p.Status == Waiting {
			p.Woke.Slept = e.At - p.Since
		}
		if p.Woke.Kind != sys.WakeReady || p.Woke.N == 0 {
			p.Reported = p.Reported[:0]
		}
		p.Status, p.Since = Running, e.At
	case KindWait:
		p.Status, p.Since = Waiting, e.At
		w := &p.WaitFor
		w.Kind, w.Epoll, w.Deadline, w.Max = sys.WaitKind(a[0]), sys.FD(a[1]), -1, int(a[3])
		if a[2] >= 0 {
			w.Deadline = e.At + time.Duration(a[2])
		}
		p.Reported = p.Reported[:0]
	case KindExit:
		p.Status, p.Since, p.Exit = Exited, e.At, int(a[0])
		p.Loop.Phase, p.Loop.InCall = PhaseStopped, false
	case KindDoing:
		p.Doing, p.DoingAt = e.Text, e.At
	case KindOutput:
		if len(p.Output) == maxOutput {
			p.Output = slices.Delete(p.Output, 0, 1)
		}
		p.Output = append(p.Output, e.Text)
	case KindCall:
		p.Calling = Call{Active: true, Call: e.call(), FD: sys.FD(a[1]), A: a[2], B: a[3], Text: e.Text, At: s.Index}
	case KindReturn:
		p.Called = p.Calling
		p.Called.Active, p.Calling.Active = false, false
		p.Called.Value, p.Called.Errno, p.Called.Bytes = a[0], e.errno(), e.Text
	case KindFDOpen:
		if a[0] < 0 || a[0] > int64(len(p.FDs)+maxFDGap) || !s.file(a[1]) {
			return bad(e, "no such file, or a descriptor out of range")
		}
		for int64(len(p.FDs)) <= a[0] {
			p.FDs = append(p.FDs, -1)
		}
		p.FDs[a[0]] = int32(a[1])
	case KindFDClose:
		if a[0] < 0 || a[0] >= int64(len(p.FDs)) {
			return bad(e, "no such descriptor")
		}
		p.FDs[a[0]] = -1
	case KindReport:
		p.Reported = append(p.Reported, Report{sys.FD(a[0]), sys.Events(a[1])})
	case KindRequestBegin, KindRequestEnd:
		return p.Loop.applyRequest(e)
	case KindLine:
		if a[0] < 0 || a[0] >= int64(len(s.Sources)) {
			return bad(e, "no such source")
		}
		p.Source, p.Line = int32(a[0]), int32(a[1])
		if top := p.innermost(); top >= 0 && p.Frames[top].Source == p.Source {
			p.Frames[top].Line = p.Line
		}
	case KindFrameNew, KindFrameEnter, KindFrameResume, KindFrameSuspend, KindFrameLeave, KindRaise:
		return s.applyFrame(p, e)
	default:
		return p.Loop.apply(e, s.Index)
	}
	return nil
}

// applyFile folds what happens to open files.
func (s *State) applyFile(e *Event) error {
	a := &e.Args
	if e.Kind == KindFileOpen {
		if a[0] < 0 || a[0] > int64(len(s.Files)) || !s.host(a[1]) {
			return bad(e, "no such host, or a file's number is out of order")
		}
		if a[0] == int64(len(s.Files)) {
			s.Files = append(s.Files, &File{epoch: s.epoch})
		}
		f := s.ownFile(a[0])
		*f = File{Live: true, Kind: FileKind(a[2]), Host: int32(a[1]), Changed: s.Index,
			Interest: f.Interest[:0], ReadyList: f.ReadyList[:0], epoch: s.epoch}
		return nil
	}
	if !s.file(a[0]) {
		return bad(e, "no such file")
	}
	f := s.ownFile(a[0])
	f.Changed = s.Index
	switch e.Kind {
	case KindFileClose:
		f.Live = false
	case KindSockAddr:
		f.Local, f.Peer = e.Text, e.Text2
	case KindSockState:
		f.State = SockState(a[1])
	case KindBuffers:
		f.Recv, f.RecvCap, f.Send, f.SendCap = int(a[1]), int(a[2]), int(a[3]), int(a[4])
	case KindBacklog:
		f.Backlog, f.BacklogMax = int(a[1]), int(a[2])
	case KindReadiness:
		f.Ready = sys.Events(a[1])
	case KindInterest:
		fd, mask := sys.FD(a[1]), sys.Events(a[3])
		i := slices.IndexFunc(f.Interest, func(in Interest) bool { return in.FD == fd && int64(in.File) == a[2] })
		switch {
		case sys.EpollOp(a[4]) == sys.EpollAdd && i < 0:
			f.Interest = append(f.Interest, Interest{fd, int32(a[2]), mask, mask&sys.OneShot != 0})
		case sys.EpollOp(a[4]) == sys.EpollMod && i >= 0:
			f.Interest[i].Mask = mask
			f.Interest[i].Once = f.Interest[i].Once && mask == 0 || mask&sys.OneShot != 0
		case sys.EpollOp(a[4]) == sys.EpollDel && i >= 0:
			f.Interest = slices.Delete(f.Interest, i, i+1)
		default:
			return bad(e, "the interest list has it already, or not at all")
		}
	case KindReadyEnter:
		f.ReadyList = append(f.ReadyList, ReadyItem{sys.FD(a[1]), int32(a[2]), sys.Events(a[3]), e.At, s.Index})
	case KindReadyLeave:
		i := slices.IndexFunc(f.ReadyList, func(r ReadyItem) bool { return int64(r.FD) == a[1] && int64(r.File) == a[2] })
		if i < 0 {
			return bad(e, "it is not on the ready list")
		}
		f.ReadyList = slices.Delete(f.ReadyList, i, i+1)
	}
	return nil
}

// apply folds what an event loop does.
func (l *Loop) apply(e *Event, at Index) error {
	a := &e.Args
	switch e.Kind {
	case KindTurn:
		l.Turn, l.TurnAt = a[0], e.At
	case KindPhase:
		l.Phase, l.PhaseAt = Phase(a[0]), e.At
	case KindCallbackAdd:
		l.Ready = append(l.Ready, Callback{a[0], Origin(a[1]), e.Text, at})
	case KindCallbackRun, KindCallbackCancel:
		i := l.callback(a[0])
		if i < 0 {
			return bad(e, "it is not in the ready queue")
		}
		if e.Kind == KindCallbackRun {
			l.Running, l.InCall, l.RunningAt = l.Ready[i], true, e.At
		}
		l.Ready = slices.Delete(l.Ready, i, i+1)
	case KindCallbackEnd:
		l.InCall, l.Task = false, -1
	case KindTimerAdd:
		i, _ := l.timer(a[0], time.Duration(a[1]))
		l.Timers = slices.Insert(l.Timers, i, Timer{a[0], time.Duration(a[1]), e.Text, e.At, at})
	case KindTimerDue, KindTimerCancel:
		i, ok := l.timer(a[0], time.Duration(a[1]))
		if !ok {
			return bad(e, "it is not in the timer heap")
		}
		l.Timers = slices.Delete(l.Timers, i, i+1)
	case KindHandler:
		fd := sys.FD(a[0])
		i := slices.IndexFunc(l.Handlers, func(h Handler) bool { return h.FD == fd })
		switch {
		case a[1] == 0 && i >= 0:
			l.Handlers = slices.Delete(l.Handlers, i, i+1)
		case i >= 0:
			l.Handlers[i].Mask, l.Handlers[i].Label = sys.Events(a[1]), e.Text
		case a[1] != 0:
			l.Handlers = append(l.Handlers, Handler{fd, sys.Events(a[1]), e.Text})
		}
	case KindFutureNew:
		if a[0] < 0 || a[0] > int64(len(l.Futures)) {
			return bad(e, "a future's number is out of order")
		}
		if a[0] == int64(len(l.Futures)) {
			l.Futures = append(l.Futures, Future{})
		}
		f := &l.Futures[a[0]]
		*f = Future{Serial: a[1], Label: e.Text, Since: e.At, At: at, Waiters: f.Waiters[:0]}
	case KindFutureWaiter, KindFutureDone:
		if a[0] < 0 || a[0] >= int64(len(l.Futures)) {
			return bad(e, "no such future")
		}
		f := &l.Futures[a[0]]
		if e.Kind == KindFutureWaiter {
			f.Waiters = append(f.Waiters, e.Text)
			return nil
		}
		f.Outcome, f.Value, f.Since, f.At = Outcome(a[1]), e.Text, e.At, at
	case KindTaskNew:
		if a[0] < 0 || a[0] > int64(len(l.Tasks)) {
			return bad(e, "a task's number is out of order")
		}
		if a[0] == int64(len(l.Tasks)) {
			l.Tasks = append(l.Tasks, Task{})
		}
		l.Tasks[a[0]] = Task{Serial: a[1], Name: e.Text, Waiting: -1, Source: -1, Since: e.At, At: at}
	case KindTaskRun, KindTaskWait, KindTaskDone:
		if a[0] < 0 || a[0] >= int64(len(l.Tasks)) {
			return bad(e, "no such task")
		}
		t := &l.Tasks[a[0]]
		t.At = at
		switch e.Kind {
		case KindTaskRun:
			l.Task, t.Waiting, t.Since = int32(a[0]), -1, e.At
		case KindTaskWait:
			if a[1] < 0 || a[1] >= int64(len(l.Futures)) {
				return bad(e, "no such future")
			}
			l.Task = -1
			t.Waiting, t.Source, t.Line, t.Since = int32(a[1]), int32(a[2]), int32(a[3]), e.At
		case KindTaskDone:
			l.Task, t.Waiting, t.Outcome, t.Since = -1, -1, Outcome(a[1]), e.At
		}
	default:
		return bad(e, "unknown kind")
	}
	return nil
}

// applyRequest folds the beginning and the end of a request.
func (l *Loop) applyRequest(e *Event) error {
	a := &e.Args
	if e.Kind == KindRequestBegin {
		if a[0] < 0 || a[0] > int64(len(l.Requests)) {
			return bad(e, "a request's number is out of order")
		}
		if a[0] == int64(len(l.Requests)) {
			l.Requests = append(l.Requests, Request{})
		}
		l.Requests[a[0]] = Request{true, a[1], sys.FD(a[2]), e.Text, 0, e.At}
		return nil
	}
	if a[0] < 0 || a[0] >= int64(len(l.Requests)) {
		return bad(e, "no such request")
	}
	r := &l.Requests[a[0]]
	r.Live, r.Status, r.Since = false, int(a[1]), e.At
	return nil
}

func (s *State) host(i int64) bool { return i >= 0 && i < int64(len(s.Hosts)) }
func (s *State) file(i int64) bool { return i >= 0 && i < int64(len(s.Files)) }

func bad(e *Event, why string) error { return fmt.Errorf("event %v: %s", e, why) }
