package main

import (
	"fmt"
	"strings"
	"time"

	"eyewall/sim/scenario"
)

// program returns the program of a name, ready to run once. The error lists
// those there are.
func program(name string) (*scenario.Scenario, error) {
	s, err := scenario.Lookup(name, scenario.Options{})
	if err != nil {
		names := scenario.Names()
		return nil, fmt.Errorf("no program is called %q%s; choose from %s", name, suggest(name, names), strings.Join(names, ", "))
	}
	return s, nil
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
