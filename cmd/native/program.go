package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"eyewall/sim/scenario"
)

// maxSource bounds the Python files that are read.
const maxSource = 16 << 20

// program returns the program of a name, ready to run once: a Python file, or
// one that ships. The error lists those there are; a *syntax.Error says what
// Python refuses.
func program(name string, o scenario.Options) (*scenario.Scenario, error) {
	if strings.HasSuffix(name, ".py") || strings.ContainsRune(name, '/') {
		return pythonFile(name, o)
	}
	s, err := scenario.Lookup(name, o)
	if err != nil {
		names := scenario.Names()
		return nil, fmt.Errorf("no program is called %q%s; choose from %s, or give a file that ends in .py", name, suggest(name, names), strings.Join(names, ", "))
	}
	return s, nil
}

// programOf returns the program that a command line names first; what follows a
// Python file is for the program.
func programOf(args *arguments) (*scenario.Scenario, error) {
	name := args.names[0]
	if rest := args.names[1:]; len(rest) > 0 && !strings.HasSuffix(name, ".py") {
		return nil, fmt.Errorf("%q is one name too many; only a Python file takes arguments", rest[0])
	}
	return program(name, scenario.Options{Argv: args.names[1:]})
}

// pythonFile loads a Python program.
func pythonFile(name string, o scenario.Options) (*scenario.Scenario, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w; give a Python file that is there", name, cause(err))
	}
	if info.IsDir() {
		return nil, fmt.Errorf("read %s: it is a directory; give a Python file in it", name)
	}
	if info.Size() > maxSource {
		return nil, fmt.Errorf("read %s: it has %d MiB, more than a program's %d; give a smaller one", name, info.Size()>>20, maxSource>>20)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w; give a Python file that can be read", name, cause(err))
	}
	return scenario.Python(name, text, o)
}

// simulate runs a program on the simulated machine until a virtual time, or
// for 0 until nothing can happen any more. A run without end is cut off.
func (a *app) simulate(s *scenario.Scenario, until time.Duration) *scenario.Run {
	o := a.simulation
	o.Until = until
	return s.Simulate(o)
}

// sayIfCut says that a run is not the whole one.
func (a *app) sayIfCut(run *scenario.Run) {
	if run.Cut {
		fmt.Fprintf(a.stderr, "eyewall: cut off after %d steps, at %s, though more would have happened; end it earlier with -until\n",
			run.Steps, seconds(run.End))
	}
}
