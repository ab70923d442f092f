package scenario

import (
	"fmt"
	"time"

	"eyewall/sim/kernel"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// SimulateOptions say how to simulate.
type SimulateOptions struct {
	// Seed is where the world's random numbers begin.
	Seed uint64
	// Until ends the run at a virtual time; 0 for when nothing can happen
	// any more.
	Until time.Duration
	// Steps bounds the run, so that one that never ends is cut off; 0 for
	// DefaultSteps.
	Steps int
	// Untraced records nothing: for measuring.
	Untraced bool
	// Wrap stands between each process and the kernel, if it is set: for
	// tests that break the simulator on purpose.
	Wrap func(process string, calls sys.Calls) sys.Calls
}

// DefaultSteps is far more than the programs that ship need.
const DefaultSteps = 20_000_000

// Run is a run that is over.
type Run struct {
	// Trace is the record; nil if the run was not traced.
	Trace *trace.Trace
	// Status is the exit status of the first program that has ended, 0 if
	// none has.
	Status int
	// Stuck says which processes still wait when nothing can happen any
	// more, and on what.
	Stuck []string
	// End is the virtual time at which the run ended.
	End time.Duration
	// Steps is the number of the world's steps.
	Steps int
	// Cut tells that the run was ended by Steps.
	Cut bool
}

// Describe tells of the scenario's sources, as every trace does at its
// beginning, whichever kernel it is from.
func (s *Scenario) Describe(log *trace.Log) {
	for i, src := range s.Sources {
		log.Source(i, src.Name, src.Text)
	}
}

// Build makes the world, with its processes about to start. The sink may be
// nil.
func (s *Scenario) Build(sink trace.Sink, o SimulateOptions) *kernel.World {
	w := kernel.NewWorld(kernel.Options{Sink: sink, Seed: o.Seed})
	hosts := make([]*kernel.Host, len(s.Hosts))
	for i, h := range s.Hosts {
		hosts[i] = w.AddHost(h.Name, h.IP)
	}
	for _, l := range s.Links {
		w.Connect(hosts[l.A], hosts[l.B], kernel.Link{Latency: l.Latency, Jitter: l.Jitter, Bandwidth: l.Bandwidth, LossPPM: l.LossPPM})
	}
	s.Describe(trace.NewLog(sink, 0, w.Now))
	for _, p := range s.Processes {
		w.Start(hosts[p.Host], p.Name, p.Role, func(calls sys.Calls, log *trace.Log) sys.Process {
			if o.Wrap != nil {
				calls = o.Wrap(p.Name, calls)
			}
			return p.New(calls, log)
		})
	}
	return w
}

// Simulate runs the scenario on the simulated kernel until it ends.
func (s *Scenario) Simulate(o SimulateOptions) *Run {
	var recorder *trace.Recorder
	var sink trace.Sink
	if !o.Untraced {
		recorder = trace.NewRecorder()
		sink = recorder
	}
	if o.Steps == 0 {
		o.Steps = DefaultSteps
	}
	w := s.Build(sink, o)
	run := &Run{}
	for run.Steps < o.Steps {
		if next, ok := w.Next(); !ok || o.Until > 0 && next > o.Until {
			break
		}
		w.Step()
		run.Steps++
	}
	_, more := w.Next()
	run.Cut = more && run.Steps == o.Steps
	run.End = w.Now()
	for i, t := range w.Tasks() {
		if status, exited := t.Exited(); exited {
			if s.Processes[i].Role == trace.RoleProgram && run.Status == 0 {
				run.Status = status
			}
		} else if wait, ok := t.Waiting(); ok && !more {
			run.Stuck = append(run.Stuck, fmt.Sprintf("%s waits in %s", t.Name(), describeWait(wait)))
		}
	}
	if recorder != nil {
		run.Trace = recorder.Trace()
	}
	return run
}

// describeWait says a wait in words.
func describeWait(w sys.Wait) string {
	switch w.Kind {
	case sys.WaitEpoll:
		return fmt.Sprintf("epoll_wait(%d) for something that will never come", w.Epoll)
	case sys.WaitPoll:
		return fmt.Sprintf("poll on %d descriptors", len(w.Poll))
	case sys.WaitSelect:
		return fmt.Sprintf("select on descriptors below %d", w.Select.N)
	}
	return w.Kind.String()
}
