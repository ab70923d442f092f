// Package outline says in words what the stage shows, for those who cannot
// see it: sections that follow the stage's panels, and a sentence for every
// event.
//
//	sections = outline.Sections(sections[:0], player.State(), now)
//	status = outline.Sentence(player.State(), player.Event())
//
// It is made from the trace's state alone, and never panics on one that a
// decoded trace can hold.
//
// It may import sim/trace, sim/sys and render/words.
package outline

import (
	"strings"
	"time"

	"eyewall/render/words"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Section is what one panel shows.
type Section struct {
	ID    string // "world", "kernel", "loop", "program", "time"
	Title string
	Items []string // sentences
}

// most is how many things of a kind are told one by one; the rest is counted.
const most = 40

// Sections tells the state of a simulated run at a virtual time, which is not
// before the state's.
func Sections(dst []Section, s *trace.State, now time.Duration) []Section {
	return sections(dst, &teller{s: s, now: now})
}

// SectionsOutside does so for a run that was recorded from outside of a
// kernel: its ready list and what was on the way are not known.
func SectionsOutside(dst []Section, s *trace.State, now time.Duration) []Section {
	return sections(dst, &teller{s: s, now: now, outside: true})
}

func sections(dst []Section, o *teller) []Section {
	s := o.s
	o.now, o.t, o.p, o.n = max(o.now, s.At), &words.English, &words.EnglishProse, s.Program()
	if o.n > 0 {
		o.prog = s.Procs[o.n-1]
	}
	for _, part := range [...]struct {
		id, title string
		tell      func()
	}{
		{"world", o.t.World, o.world},
		{"kernel", o.t.Kernel, o.kernel},
		{"loop", o.t.Loop, o.loop},
		{"program", o.t.Program, o.program},
		{"time", o.t.Time, o.time},
	} {
		o.items = nil
		part.tell()
		dst = append(dst, Section{part.id, titleCase(part.title), o.items})
	}
	return dst
}

// titleCase turns "EVENT LOOP" into "Event loop"; scripts without case stay.
func titleCase(s string) string {
	if s == "" {
		return s
	}
	return s[:1] + strings.ToLower(s[1:])
}

// teller collects the items of a section.
type teller struct {
	s     *trace.State
	now   time.Duration
	t     *words.Table
	p     *words.Prose
	n     int32 // of the program, 0 for none
	prog  *trace.Process
	items []string
	// outside: what only the kernel knows is not in the state.
	outside bool
}

func (o *teller) say(phrase string, args ...string) {
	o.items = append(o.items, expand(phrase, args...))
}

func expand(phrase string, args ...string) string {
	return string(words.Append(nil, phrase, args...))
}

func num[T ~int | ~int32 | ~int64](n T) string { return string(words.AppendInt(nil, int64(n))) }
func span(d time.Duration) string              { return string(words.AppendDuration(nil, d)) }

// clock is a length of time that is going on: no finer than one can follow.
func clock(d time.Duration) string {
	if d = max(d, 0); d >= time.Millisecond {
		d = d.Truncate(time.Millisecond)
	}
	return span(d)
}

func size(n int) string                     { return string(words.AppendBytes(nil, int64(n))) }
func mask(m sys.Events, none string) string { return string(words.AppendEvents(nil, m, none)) }
func packet(k *trace.Packet) string         { return string(words.AppendPacket(nil, k.Kind, k.Bytes)) }
func call(c *trace.Call) string             { return string(words.AppendCall(nil, c, 60)) }
func oneLine(s string) string               { return strings.Join(strings.Fields(s), " ") }
func (o *teller) file(f *trace.File) string { return string(o.t.AppendFile(nil, o.s, f)) }

// kind is what a file is, in a sentence: an epoll without its counts.
func (o *teller) kind(f *trace.File) string {
	if f.Kind == trace.FileEpoll {
		return "epoll"
	}
	return o.file(f)
}

func (o *teller) ready(m sys.Events) string { return string(o.p.AppendReady(nil, m)) }
func (o *teller) more(phrase string, rest int) {
	if rest > 0 {
		o.say(phrase, num(rest))
	}
}

func (o *teller) world() {
	told, rest := 0, 0
	for i := range o.s.Procs {
		p := o.s.Procs[i]
		switch {
		case int32(i+1) == o.n:
		case len(o.items) >= most:
			rest++
		case p.Status == trace.Exited:
			doing := p.Doing
			if doing == "" {
				doing = expand(o.p.Ended, num(p.Exit))
			}
			o.say(o.p.PeerEnded, o.away(p), oneLine(doing))
		case p.Doing == "":
			o.say(o.p.PeerQuiet, o.away(p))
		default:
			o.say(o.p.Peer, o.away(p), oneLine(p.Doing), clock(o.now-p.DoingAt))
		}
	}
	busy := make([]bool, len(o.s.Hosts))
	for i := range o.s.Procs {
		busy[o.s.Procs[i].Host] = true
	}
	for h := range o.s.Hosts {
		if busy[h] {
			continue
		}
		if len(o.items) >= most {
			rest++
			continue
		}
		o.say(o.p.HostOnly, o.s.Hosts[h].Name)
	}
	o.more(o.p.MoreItems, rest)
	if len(o.items) == 0 {
		o.say(o.p.NoWorld)
	}
	if o.outside {
		o.say(o.p.PacketsNotSeen)
		return
	}
	rest = 0
	for i := range o.s.Packets {
		k := &o.s.Packets[i]
		if !k.Live {
			continue
		}
		if told++; told > most {
			rest++
			continue
		}
		o.say(o.p.OnWay, packet(k), words.HostName(o.s, k.From), words.HostName(o.s, k.To),
			clock(o.now-k.Sent), clock(k.Arrive-o.now))
	}
	o.more(o.p.MoreItems, rest)
}

// away is a peer's name, with how far it is from the program.
func (o *teller) away(p *trace.Process) string {
	if o.prog == nil || o.outside {
		return p.Name
	}
	for i := range o.s.Links {
		if l := &o.s.Links[i]; l.A == p.Host && l.B == o.prog.Host || l.B == p.Host && l.A == o.prog.Host {
			return expand(o.p.Away, p.Name, span(l.Latency))
		}
	}
	return p.Name
}

func (o *teller) kernel() {
	p := o.prog
	if p == nil {
		o.say(o.p.NoProgram)
		return
	}
	owned := make([]bool, len(o.s.Files))
	for i := range o.s.Procs {
		for _, f := range o.s.Procs[i].FDs {
			if f >= 0 && int(f) < len(owned) {
				owned[f] = true
			}
		}
	}
	told, rest := 0, 0
	tell := func(fd int, f *trace.File) {
		if told++; told > most {
			rest++
			return
		}
		o.descriptor(fd, f)
	}
	for fd := range p.FDs {
		if f := o.s.File(p, sys.FD(fd)); f != nil {
			tell(fd, f)
		}
	}
	for i := range o.s.Files {
		if f := o.s.Files[i]; f.Live && !owned[i] && f.Host == p.Host && f.Kind == trace.FileTCP {
			tell(-1, f)
		}
	}
	o.more(o.p.MoreDescriptors, rest)
	for fd := range p.FDs {
		if f := o.s.File(p, sys.FD(fd)); f != nil && f.Kind == trace.FileEpoll {
			o.epoll(fd, f)
		}
	}
	if p.Status == trace.Waiting {
		name, since := words.WaitName(p.WaitFor.Kind), clock(o.now-p.Since)
		if p.WaitFor.Deadline < 0 {
			o.say(o.p.WaitsForever, p.Name, name, since)
		} else {
			o.say(o.p.WaitsUntil, p.Name, name, since, clock(p.WaitFor.Deadline-o.now))
		}
	} else if len(p.Reported) > 0 {
		o.say(o.p.HandedOver, o.reports(p))
	}
	if p.Calling.Active {
		o.say(o.p.CallNow, call(&p.Calling))
	} else if p.Called.At > 0 {
		o.say(o.p.CallLast, call(&p.Called))
	}
}

// descriptor tells of one open file; fd -1: without a descriptor.
func (o *teller) descriptor(fd int, f *trace.File) {
	var more []string
	if state := o.t.AppendFileState(nil, f, fd >= 0); len(state) > 0 {
		more = append(more, string(state))
	}
	if f.State == trace.SockListen {
		more = append(more, expand(o.p.BacklogOf, num(f.Backlog), num(f.BacklogMax)))
	}
	if f.Kind == trace.FileTCP || f.Kind == trace.FileUnix {
		if f.Recv > 0 {
			more = append(more, expand(o.p.ToRead, size(f.Recv)))
		}
		if f.Send > 0 {
			more = append(more, expand(o.p.ToSend, size(f.Send)))
		}
	}
	if f.Ready != 0 {
		more = append(more, expand(o.p.ReadyFor, mask(f.Ready, "")))
	} else if f.Kind != trace.FileConsole && f.Kind != trace.FileEpoll {
		more = append(more, o.p.NotReady)
	}
	details := ""
	if len(more) > 0 {
		details = ", " + strings.Join(more, ", ")
	}
	if fd < 0 {
		o.say(o.p.NoNumber, o.file(f), details)
		return
	}
	o.say(o.p.Descriptor, num(fd), o.kind(f), details)
}

// epoll tells of the interest list and the ready list.
func (o *teller) epoll(fd int, f *trace.File) {
	if len(f.Interest) == 0 {
		o.say(o.p.WatchesNothing, num(fd))
	} else {
		var b []byte
		for i := range f.Interest {
			if i == most {
				b = append(b, "; "...)
				b = words.Append(b, o.t.More, num(len(f.Interest)-most))
				break
			}
			if i > 0 {
				b = append(b, ", "...)
			}
			in := &f.Interest[i]
			m := in.Mask &^ (sys.Hup | sys.Err)
			b = append(words.AppendInt(b, int64(in.FD)), ' ')
			if in.Once && m&^sys.InputFlags == 0 {
				b = append(b, o.t.Spent...)
			} else {
				b = words.AppendEvents(b, m, o.p.NothingWords)
			}
		}
		o.say(o.p.EpollWatches, num(fd), string(b))
	}
	switch {
	case o.outside:
		o.say(o.p.ReadyNotSeen)
	case len(f.ReadyList) == 0:
		o.say(o.p.ReadyNothing)
	}
	for i := range f.ReadyList {
		if i == most {
			o.more(o.p.MoreItems, len(f.ReadyList)-most)
			break
		}
		r := &f.ReadyList[i]
		o.say(o.p.ReadyItem, num(int(r.FD)), o.ready(r.Mask), span(max(o.now-r.Since, 0)))
	}
}

// reports says what the last wait gave: "descriptor 7 is readable, …".
func (o *teller) reports(p *trace.Process) string {
	var b []byte
	for i := range p.Reported {
		if i == most {
			b = append(b, ", …"...)
			break
		}
		if i > 0 {
			b = append(b, ", "...)
		}
		r := &p.Reported[i]
		b = words.Append(b, o.p.Is, num(int(r.FD)), o.ready(r.Mask))
	}
	return string(b)
}

func (o *teller) loop() {
	if o.prog == nil {
		o.say(o.p.NoProgram)
		return
	}
	l := &o.prog.Loop
	switch {
	case l.Turn == 0:
		o.say(o.p.LoopNotStarted)
	case l.Phase == trace.PhaseStopped:
		o.say(o.p.LoopStopped, num(l.Turn))
	default:
		o.say(o.p.LoopPhase, num(l.Turn), o.t.Phase(l.Phase), o.t.PhaseNow(l.Phase))
	}
	switch {
	case !l.InCall:
		o.say(o.p.RunsNothing)
	case o.now > l.RunningAt:
		o.say(o.p.RunsCallbackFor, oneLine(l.Running.Label), o.t.Origin(l.Running.Origin), span(o.now-l.RunningAt))
	default:
		o.say(o.p.RunsCallback, oneLine(l.Running.Label), o.t.Origin(l.Running.Origin))
	}
	if len(l.Ready) == 0 {
		o.say(o.p.QueueEmpty)
	}
	for i := range l.Ready {
		if i == most {
			o.more(o.p.MoreItems, len(l.Ready)-most)
			break
		}
		o.say(o.p.QueueItem, num(i+1), oneLine(l.Ready[i].Label), o.t.Origin(l.Ready[i].Origin))
	}
	if len(l.Timers) == 0 {
		o.say(o.p.TimersNone)
	}
	for i := range l.Timers {
		if i == most {
			o.more(o.p.MoreItems, len(l.Timers)-most)
			break
		}
		o.say(o.p.TimerItem, oneLine(l.Timers[i].Label), clock(l.Timers[i].Deadline-o.now))
	}
	if len(l.Handlers) == 0 {
		o.say(o.p.HandlersNone)
	}
	for i := range l.Handlers {
		if i == most {
			o.more(o.p.MoreItems, len(l.Handlers)-most)
			break
		}
		h := &l.Handlers[i]
		o.say(o.p.HandlerItem, num(int(h.FD)), mask(h.Mask, o.p.NothingWords), oneLine(h.Label))
	}
}

func (o *teller) program() {
	p := o.prog
	if p == nil {
		o.say(o.p.NoProgram)
		return
	}
	if p.Status == trace.Exited {
		o.say(o.p.Ended, num(p.Exit))
	}
	l := &p.Loop
	if p.Source >= 0 && int(p.Source) < len(o.s.Sources) && l.InCall {
		src := &o.s.Sources[p.Source]
		o.say(o.p.SourceLine, num(int(p.Line)), src.Name, lineOf(src.Text, int(p.Line)))
	}
	told, rest, done := 0, 0, 0
	for i := range l.Tasks {
		t := &l.Tasks[i]
		if t.Outcome != trace.Pending {
			done++
			continue
		}
		if told++; told > most {
			rest++
			continue
		}
		name := oneLine(t.Name)
		switch {
		case int32(i) == l.Task:
			o.say(o.p.TaskRuns, name)
		case t.Waiting < 0 || int(t.Waiting) >= len(l.Futures):
			o.say(o.p.TaskQueued, name)
		case l.Futures[t.Waiting].Outcome != trace.Pending:
			o.say(o.p.TaskReady, name, num(int(t.Line)), num(l.Futures[t.Waiting].Serial))
		default:
			o.say(o.p.TaskWaits, name, num(int(t.Line)), num(l.Futures[t.Waiting].Serial), clock(o.now-t.Since))
		}
	}
	o.more(o.p.MoreItems, rest)
	if told == 0 {
		o.say(o.p.TasksNone)
	}
	if done > 0 {
		o.say(o.p.TasksDone, num(done))
	}
	told, rest = 0, 0
	for i := range l.Futures {
		f := &l.Futures[i]
		if told++; told > most {
			rest++
			continue
		}
		if f.Outcome == trace.Pending {
			o.say(o.p.FuturePending, num(f.Serial), clock(o.now-f.Since))
		} else {
			o.say(o.p.FutureDone, num(f.Serial), o.outcome(f))
		}
		if len(f.Waiters) > 0 {
			o.say(o.p.FutureWaiters, num(f.Serial), oneLine(strings.Join(f.Waiters[:min(len(f.Waiters), most)], ", ")))
		}
	}
	o.more(o.p.MoreItems, rest)
	told, rest = 0, 0
	for i := range l.Requests {
		r := &l.Requests[i]
		if !r.Live {
			continue
		}
		if told++; told > most {
			rest++
			continue
		}
		o.say(o.p.Request, num(r.Serial), oneLine(r.What), num(int(r.FD)), clock(o.now-r.Since))
	}
	o.more(o.p.MoreItems, rest)
	for _, text := range p.Output {
		o.say(o.p.Wrote, oneLine(text))
	}
}

// outcome is how a future ended, with its value.
func (o *teller) outcome(f *trace.Future) string {
	if f.Value == "" {
		return o.t.Outcome(f.Outcome)
	}
	return o.t.Outcome(f.Outcome) + " " + oneLine(f.Value)
}

func (o *teller) time() {
	o.say(o.p.Now, string(words.AppendTime(nil, o.now)))
	if o.s.Index == trace.None {
		o.say(o.p.BeforeFirst)
	}
}

// lineOf returns line n (from 1) of a text, without its indent; "" if there is
// none.
func lineOf(text string, n int) string {
	for i := 1; text != ""; i++ {
		line, rest, _ := strings.Cut(text, "\n")
		if i == n {
			return strings.TrimSpace(line)
		}
		text = rest
	}
	return ""
}
