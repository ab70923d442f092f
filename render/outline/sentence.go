package outline

import (
	"strings"
	"time"

	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Sentence says what an event is about. The state is the one after it. A nil
// event is the moment before the first.
func Sentence(s *trace.State, e *trace.Event) string {
	o := &teller{s: s, t: &words.English, p: &words.EnglishProse}
	if e == nil {
		return o.p.BeforeFirst
	}
	o.now = e.At
	return o.sentence(e)
}

func (o *teller) sentence(e *trace.Event) string {
	a, t, p := &e.Args, o.t, o.p
	who := p.Nobody
	if e.Proc >= 1 && int(e.Proc) <= len(o.s.Procs) {
		o.prog = o.s.Procs[e.Proc-1]
		who = o.prog.Name
	}
	switch e.Kind {
	case trace.KindHost:
		return expand(p.Host, e.Text)
	case trace.KindLink:
		return expand(p.Link, o.host(a[0]), o.host(a[1]), span(time.Duration(a[2])))
	case trace.KindProcess:
		return expand(p.Process, e.Text, o.host(a[0]))
	case trace.KindSource:
		return expand(p.Source, e.Text)
	case trace.KindPacketSend, trace.KindPacketArrive, trace.KindPacketLose:
		return o.packetSentence(e)
	case trace.KindFileOpen, trace.KindFileClose, trace.KindSockAddr, trace.KindSockState, trace.KindBuffers,
		trace.KindBacklog, trace.KindReadiness, trace.KindInterest, trace.KindReadyEnter, trace.KindReadyLeave:
		return o.fileSentence(e)
	}
	if o.prog == nil {
		return expand(p.Doing, who, e.Kind.String())
	}
	l := &o.prog.Loop
	switch e.Kind {
	case trace.KindResume:
		return o.resume(who, e)
	case trace.KindWait:
		name := words.WaitName(sys.WaitKind(a[0]))
		switch {
		case a[2] < 0:
			return expand(p.Waits, who, name)
		case a[2] == 0:
			return expand(p.WaitsNotAtAll, who, name)
		}
		return expand(p.WaitsFor, who, name, span(time.Duration(a[2])))
	case trace.KindExit:
		return expand(p.Exit, who, num(a[0]))
	case trace.KindDoing:
		return expand(p.Doing, who, oneLine(e.Text))
	case trace.KindOutput:
		return expand(p.Output, who, string(words.AppendQuote(nil, strings.TrimRight(e.Text, "\r\n"), 120)))
	case trace.KindCall:
		return expand(p.Call, who, call(&o.prog.Calling))
	case trace.KindReturn:
		return o.answer(who)
	case trace.KindFDOpen:
		what := p.Unknown
		if f := o.s.File(o.prog, sys.FD(a[0])); f != nil {
			what = o.kind(f)
		}
		return expand(p.FDOpen, who, num(a[0]), what)
	case trace.KindFDClose:
		return expand(p.FDClose, who, num(a[0]))
	case trace.KindReport:
		return expand(p.Report, who, num(a[0]), o.ready(sys.Events(a[1])))
	case trace.KindTurn:
		return expand(p.Turn, who, num(a[0]))
	case trace.KindPhase:
		return expand(p.Phase, who, t.Phase(trace.Phase(a[0])), t.PhaseNow(trace.Phase(a[0])))
	case trace.KindCallbackAdd:
		return expand(p.CallbackAdd, who, oneLine(e.Text), t.Origin(trace.Origin(a[1])), num(len(l.Ready)))
	case trace.KindCallbackRun:
		return expand(p.CallbackRun, who, oneLine(l.Running.Label))
	case trace.KindCallbackEnd:
		return expand(p.CallbackEnd, who, oneLine(l.Running.Label), num(len(l.Ready)))
	case trace.KindCallbackCancel:
		return expand(p.CallbackCancel, who)
	case trace.KindTimerAdd:
		return expand(p.TimerAdd, who, oneLine(e.Text), span(time.Duration(a[1])-e.At))
	case trace.KindTimerDue:
		return expand(p.TimerDue, who, string(words.AppendTime(nil, time.Duration(a[1]))))
	case trace.KindTimerCancel:
		return expand(p.TimerCancel, who, string(words.AppendTime(nil, time.Duration(a[1]))))
	case trace.KindHandler:
		if a[1] == 0 {
			return expand(p.HandlerGone, who, num(a[0]))
		}
		return expand(p.Handler, who, oneLine(e.Text), num(a[0]), o.ready(sys.Events(a[1])))
	case trace.KindFutureNew, trace.KindFutureWaiter, trace.KindFutureDone:
		return o.futureSentence(who, e)
	case trace.KindTaskNew, trace.KindTaskRun, trace.KindTaskWait, trace.KindTaskDone:
		return o.taskSentence(who, e)
	case trace.KindRequestBegin:
		return expand(p.RequestBegin, who, num(a[1]), oneLine(e.Text), num(a[2]))
	case trace.KindRequestEnd:
		serial := p.Unknown
		if r := a[0]; r >= 0 && r < int64(len(l.Requests)) {
			serial = num(l.Requests[r].Serial)
		}
		return expand(p.RequestEnd, who, serial, num(a[1]))
	case trace.KindLine:
		line := ""
		if i := a[0]; i >= 0 && i < int64(len(o.s.Sources)) {
			line = lineOf(o.s.Sources[i].Text, int(a[1]))
		}
		return expand(p.Line, who, num(a[1]), line)
	case trace.KindFrameNew, trace.KindFrameEnter:
		phrase := p.FrameNew
		if e.Kind == trace.KindFrameEnter {
			phrase = p.FrameEnter
		}
		return expand(phrase, who, oneLine(e.Text))
	case trace.KindFrameResume, trace.KindFrameSuspend, trace.KindFrameLeave, trace.KindRaise:
		return o.frameSentence(who, e)
	}
	return expand(p.Doing, who, e.Kind.String())
}

// frameSentence is a sentence about a frame that exists.
func (o *teller) frameSentence(who string, e *trace.Event) string {
	p, a := o.p, &e.Args
	function := p.Unknown
	if proc := o.prog; a[0] >= 0 && a[0] < int64(len(proc.Frames)) {
		function = oneLine(proc.Frames[a[0]].Function)
	}
	switch {
	case e.Kind == trace.KindFrameResume:
		return expand(p.FrameResume, who, function)
	case e.Kind == trace.KindFrameSuspend:
		return expand(p.FrameSuspend, who, function, num(a[1]), oneLine(e.Text))
	case e.Kind == trace.KindRaise:
		return expand(p.Raise, who, function, num(a[1]), oneLine(e.Text))
	case a[1] != 0:
		return expand(p.FrameRaised, who, function)
	}
	return expand(p.FrameReturn, who, function, oneLine(e.Text))
}

// host is the name of a machine, by a number that may be wrong.
func (o *teller) host(i int64) string {
	if i >= 0 && i < int64(len(o.s.Hosts)) {
		return o.s.Hosts[i].Name
	}
	return o.p.Unknown
}

func (o *teller) resume(who string, e *trace.Event) string {
	pr := o.prog
	name, slept := words.WaitName(pr.WaitFor.Kind), span(pr.Woke.Slept)
	switch sys.WakeKind(e.Args[0]) {
	case sys.WakeStart:
		return expand(o.p.Start, who)
	case sys.WakeReady:
		if len(pr.Reported) == 0 {
			return expand(o.p.ReturnedNone, who, name, o.events(e.Args[1]), slept)
		}
		return expand(o.p.Returned, who, name, o.events(e.Args[1]), slept, o.reports(pr))
	case sys.WakeTimeout:
		return expand(o.p.TimedOut, who, name, slept)
	case sys.WakeError:
		return expand(o.p.WaitRefused, who, name, sys.Errno(e.Args[2]).Name())
	}
	return expand(o.p.WentOn, who)
}

func (o *teller) events(n int64) string {
	if n == 1 {
		return o.p.OneEvent
	}
	return expand(o.p.Events, num(n))
}

func (o *teller) orNone(s string) string {
	if s == "" {
		return o.p.None
	}
	return s
}

// answer tells of the system call that returned.
func (o *teller) answer(who string) string {
	c := o.prog.Called
	value := num(c.Value)
	if c.Errno != 0 {
		c.Active = true // the call without its answer
		return expand(o.p.Failed, who, call(&c), c.Errno.Name(), c.Errno.Error())
	}
	if c.Bytes != "" {
		value = size(int(c.Value)) + " " + string(words.AppendQuote(nil, c.Bytes, 60))
	}
	c.Active = true
	return expand(o.p.Answered, who, call(&c), value)
}

func (o *teller) packetSentence(e *trace.Event) string {
	i := e.Args[0]
	if i < 0 || i >= int64(len(o.s.Packets)) {
		return expand(o.p.Doing, o.p.Nobody, e.Kind.String())
	}
	k := &o.s.Packets[i]
	from, to := words.HostName(o.s, k.From), words.HostName(o.s, k.To)
	switch e.Kind {
	case trace.KindPacketSend:
		return expand(o.p.PacketSend, from, packet(k), to, span(k.Arrive-k.Sent))
	case trace.KindPacketArrive:
		return expand(o.p.PacketArrive, to, packet(k), from)
	}
	return expand(o.p.PacketLose, from, packet(k), to, oneLine(e.Text))
}

// fileSentence tells of the kernel's objects. Who they belong to is known by
// their host.
func (o *teller) fileSentence(e *trace.Event) string {
	a, p := &e.Args, o.p
	i := a[0]
	if i < 0 || i >= int64(len(o.s.Files)) {
		return expand(p.Doing, p.Nobody, e.Kind.String())
	}
	f := o.s.Files[i]
	who := words.HostName(o.s, f.Host)
	switch e.Kind {
	case trace.KindFileOpen:
		return expand(p.FileOpen, who, o.kind(f))
	case trace.KindFileClose:
		return expand(p.FileClose, who, o.kind(f))
	case trace.KindSockAddr:
		return expand(p.SockAddr, who, o.orNone(f.Local), o.orNone(f.Peer))
	case trace.KindSockState:
		return expand(p.SockState, who, o.t.SockState(f.State))
	case trace.KindBuffers:
		return expand(p.Buffers, who, size(f.Recv), size(f.Send))
	case trace.KindBacklog:
		return expand(p.Backlog, who, num(f.Backlog), num(f.BacklogMax))
	case trace.KindReadiness:
		return expand(p.Readiness, who, o.kind(f), mask(f.Ready, p.NothingWords))
	case trace.KindInterest:
		if sys.EpollOp(a[4]) == sys.EpollDel {
			return expand(p.InterestGone, who, num(a[1]))
		}
		return expand(p.Interest, who, num(a[1]), mask(sys.Events(a[3])&^(sys.Hup|sys.Err), p.NothingWords))
	case trace.KindReadyEnter:
		return expand(p.ReadyEnter, who, num(a[1]), o.ready(sys.Events(a[3])))
	}
	why := p.Unknown
	if r := a[3]; r >= 0 && r < int64(len(p.LeaveReasons)) {
		why = p.LeaveReasons[r]
	}
	return expand(p.ReadyLeave, who, num(a[1]), why)
}

func (o *teller) futureSentence(who string, e *trace.Event) string {
	l, i := &o.prog.Loop, e.Args[0]
	if i < 0 || i >= int64(len(l.Futures)) {
		return expand(o.p.Doing, who, e.Kind.String())
	}
	f := &l.Futures[i]
	serial := num(f.Serial)
	switch e.Kind {
	case trace.KindFutureNew:
		return expand(o.p.FutureNew, who, serial)
	case trace.KindFutureWaiter:
		return expand(o.p.FutureWaiter, who, oneLine(e.Text), serial)
	}
	waiters := make([]string, 0, 4)
	for j := range l.Tasks {
		if t := &l.Tasks[j]; int64(t.Waiting) == i && t.Outcome == trace.Pending && len(waiters) < most {
			waiters = append(waiters, oneLine(t.Name))
		}
	}
	for _, w := range f.Waiters {
		if len(waiters) < most {
			waiters = append(waiters, oneLine(w))
		}
	}
	tail := ""
	if len(waiters) > 0 {
		tail = expand(o.p.WaitedFor, strings.Join(waiters, ", "))
	}
	return expand(o.p.FutureIsDone, who, serial, o.outcome(f), tail)
}

func (o *teller) taskSentence(who string, e *trace.Event) string {
	l, i := &o.prog.Loop, e.Args[0]
	if i < 0 || i >= int64(len(l.Tasks)) {
		return expand(o.p.Doing, who, e.Kind.String())
	}
	t := &l.Tasks[i]
	name := oneLine(t.Name)
	switch e.Kind {
	case trace.KindTaskNew:
		return expand(o.p.TaskNew, who, name)
	case trace.KindTaskRun:
		return expand(o.p.TaskRun, who, name)
	case trace.KindTaskDone:
		return expand(o.p.TaskDone, who, name, o.t.Outcome(t.Outcome))
	}
	serial := o.p.Unknown
	if f := t.Waiting; f >= 0 && int(f) < len(l.Futures) {
		serial = num(l.Futures[f].Serial)
	}
	return expand(o.p.TaskWait, who, name, num(int(t.Line)), serial)
}
