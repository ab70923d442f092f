// Package python runs Python programs as processes of the simulated machine, or
// of a real one: it is CPython 3.11 as learners of event loops write it, with every
// frame open to the eye.
//
//	p, err := python.Compile("echo.py", source)
//	process := p.New(calls, log, python.Options{})
//
// Its rooms, in the order in which a text passes through them: syntax makes the
// tree, compile the code, machine runs it, on the values of py; lib has the modules
// that programs import. It may import sys and trace, and the rooms below it.
package python

import (
	"strings"
	"time"

	"eyewall/sim/python/code"
	"eyewall/sim/python/compile"
	"eyewall/sim/python/lib"
	"eyewall/sim/python/machine"
	"eyewall/sim/python/py"
	"eyewall/sim/python/syntax"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Program is a program that was loaded: its syntax is right.
type Program struct {
	Name string
	Text string
	code *code.Code
}

// Compile loads a program. The error is a *syntax.Error: what Python refuses, or
// what this machine does not have, with its place.
func Compile(name string, source []byte) (*Program, error) {
	file, err := syntax.Parse(name, source)
	if err != nil {
		return nil, err
	}
	c, err := compile.Module(file)
	if err != nil {
		return nil, err
	}
	return &Program{Name: name, Text: strings.Join(file.Lines, "\n"), code: c}, nil
}

// Options say how to run.
type Options struct {
	Limits machine.Limits
	// Seed is where random numbers come from that CPython takes from the system.
	Seed uint64
	// Start is the wall-clock time at the beginning of the run; the zero time is
	// DefaultStart.
	Start time.Time
	// Argv is sys.argv behind the program's name.
	Argv []string
	// Environ is os.environ.
	Environ [][2]string
	// Detail says how much goes to the trace.
	Detail Detail
}

// DefaultStart is the moment at which every run begins: a Monday morning.
var DefaultStart = time.Date(2024, time.January, 1, 9, 0, 0, 0, time.UTC)

// Process is a program that runs.
type Process struct {
	*machine.Machine
	calls   sys.Calls
	written int
	limit   int
	started bool
	code    *code.Code
}

// New makes a process. It calls the kernel only when it is resumed. The log may be nil.
func (p *Program) New(calls sys.Calls, log *trace.Log, o Options) *Process {
	if o.Start.IsZero() {
		o.Start = DefaultStart
	}
	if o.Limits.Output == 0 {
		o.Limits.Output = machine.DefaultOutput
	}
	rt := py.NewRuntime()
	proc := &Process{calls: calls, limit: o.Limits.Output, code: p.code}
	rt.Calls, rt.Seed, rt.Environ = calls, o.Seed, o.Environ
	rt.Argv = append([]string{p.Name}, o.Argv...)
	rt.Epoch0 = o.Start.UnixNano()
	rt.Stdout = func(text string) error { return proc.write(sys.Stdout, text) }
	rt.Stderr = func(text string) error { return proc.write(sys.Stderr, text) }
	proc.Machine = machine.New(rt, lib.Library(), o.Limits)
	if log != nil && o.Detail > NoDetail {
		proc.Watch(&observer{log: log, detail: o.Detail, frames: map[*machine.Frame]int32{}})
	}
	return proc
}

// write is what print does in the end. Beyond the bound it ends the program.
func (p *Process) write(fd sys.FD, text string) error {
	if p.written+len(text) > p.limit {
		if p.written <= p.limit {
			p.written = p.limit + 1
			return py.NewStop("stopped: the program prints more than %d bytes", p.limit)
		}
		if fd == sys.Stdout {
			return nil
		}
	} else {
		p.written += len(text)
	}
	for data := []byte(text); len(data) > 0; {
		n, errno := p.calls.Write(fd, data)
		if errno != 0 || n <= 0 {
			return nil // nobody reads it any more
		}
		data = data[n:]
	}
	return nil
}

// Resume is the seam.
func (p *Process) Resume(w sys.Wake) sys.Wait {
	if !p.started {
		p.started = true
		p.Load(p.code)
	}
	return p.Machine.Resume(w)
}
