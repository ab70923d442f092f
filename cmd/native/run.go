package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// runProgram is "eyewall run": it prints what the program prints, and exits
// with its status.
func (a *app) runProgram(_ context.Context, args *arguments) (int, error) {
	var f runFlags
	f.define(args.flags)
	if err := args.parse(1, -1); err != nil {
		return 0, err
	}
	if err := f.check(); err != nil {
		return 0, err
	}
	s, err := programOf(args)
	if err != nil {
		return 0, err
	}
	if f.real {
		run, err := runReal(s, realOptions{scale: f.scale, until: f.until, console: a.consoleOf(s)})
		if err != nil {
			return 0, err
		}
		if run.idle {
			a.sayWhatWaits(run.trace)
		}
		return run.status, nil
	}
	run := a.simulate(s, f.until)
	a.printOutput(s, run.Trace)
	a.sayIfCut(run)
	if len(run.Stuck) > 0 {
		a.sayWhatWaits(run.Trace)
	}
	return run.Status, nil
}

// consoleOf returns what passes on what programs write to descriptors 1 and
// 2, and not what their peers do.
func (a *app) consoleOf(s *scenario.Scenario) func(int32, sys.FD, []byte) {
	return func(proc int32, fd sys.FD, text []byte) {
		if s.Processes[proc-1].Role == trace.RoleProgram {
			a.console(fd).Write(text)
		}
	}
}

func (a *app) console(fd sys.FD) io.Writer {
	if fd == sys.Stderr {
		return a.stderr
	}
	return a.stdout
}

func (a *app) printOutput(s *scenario.Scenario, t *trace.Trace) {
	console := a.consoleOf(s)
	cursor := t.From(0)
	var e trace.Event
	for cursor.Next(&e) {
		if e.Kind == trace.KindOutput {
			console(e.Proc, sys.FD(e.Args[0]), []byte(e.Text))
		}
	}
}

// sayWhatWaits says which processes wait at the end of a run, and on what.
func (a *app) sayWhatWaits(t *trace.Trace) {
	player := trace.NewPlayer(t)
	player.SeekIndex(trace.Index(t.Len() - 1))
	state := player.State()
	fmt.Fprintf(a.stderr, "eyewall: nothing can happen any more after %s; what still waits:\n", seconds(t.End()))
	for i := range state.Procs {
		if p := state.Procs[i]; p.Status == trace.Waiting {
			fmt.Fprintf(a.stderr, "  %s: %s\n", p.Name, describeWait(state, p))
		}
	}
}

// describeWait says in words what a process waits on.
func describeWait(s *trace.State, p *trace.Process) string {
	w := &p.WaitFor
	if w.Kind != sys.WaitEpoll {
		return "in " + w.Kind.String()
	}
	var watched []string
	if ep := s.File(p, w.Epoll); ep != nil {
		for _, in := range ep.Interest {
			watched = append(watched, describeInterest(s, p, in))
		}
	}
	text := fmt.Sprintf("in epoll_wait(%d)", w.Epoll)
	if len(watched) == 0 {
		return text + ", which watches nothing"
	}
	return text + ", which watches " + strings.Join(watched, ", ")
}

func describeInterest(s *trace.State, p *trace.Process, in trace.Interest) string {
	about := []string{}
	for _, h := range p.Loop.Handlers {
		if h.FD == in.FD {
			about = append(about, h.Label)
		}
	}
	if in.File >= 0 && int(in.File) < len(s.Files) {
		switch f := s.Files[in.File]; {
		case f.State == trace.SockListen:
			about = append(about, "listening on "+f.Local)
		case f.Peer != "":
			about = append(about, "connected to "+f.Peer)
		}
	}
	if len(about) == 0 {
		about = append(about, (in.Mask &^ (sys.Err | sys.Hup) &^ sys.InputFlags).String())
	}
	return fmt.Sprintf("%d (%s)", in.FD, strings.Join(about, ", "))
}

// seconds is a virtual time for people: "7.960 s".
func seconds(d time.Duration) string { return fmt.Sprintf("%.3f s", d.Seconds()) }
