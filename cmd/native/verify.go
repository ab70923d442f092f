package main

import (
	"context"
	"fmt"
	"time"

	"eyewall/sim/compare"
	"eyewall/sim/scenario"
)

// exitDifferent is verify's status after a difference.
const exitDifferent = 1

// verify is "eyewall verify": it runs programs on both kernels and compares
// what they saw.
func (a *app) verify(_ context.Context, args *arguments) (int, error) {
	scale := args.flags.Float64("scale", 50, "let the real run's time run `N` times as fast")
	if err := args.parse(0, -1); err != nil {
		return 0, err
	}
	if err := checkScale(*scale); err != nil {
		return 0, err
	}
	names := args.names
	if len(names) == 0 {
		names = scenario.Names()
	}
	for _, name := range names { // all of them before any run
		if _, err := program(name, scenario.Options{}); err != nil {
			return 0, err
		}
	}
	differ := 0
	for _, name := range names {
		same, err := a.verifyOne(name, *scale)
		if err != nil {
			return 0, err
		}
		if !same {
			differ++
		}
	}
	if differ > 0 {
		fmt.Fprintf(a.stdout, "\n%d of %s went otherwise on Linux than simulated.\n", differ, count(len(names), "program"))
		return exitDifferent, nil
	}
	fmt.Fprintf(a.stdout, "\n%s: no difference.\n", count(len(names), "program"))
	return 0, nil
}

// verifyOne compares one program's runs, and tells whether they are the same.
func (a *app) verifyOne(name string, scale float64) (same bool, err error) {
	s, err := program(name, scenario.Options{})
	if err != nil {
		return false, err
	}
	simulated := a.simulate(s, 0)
	if simulated.Cut {
		return false, fmt.Errorf("%s was cut off after %d steps, at %s; only a program that ends can be verified",
			name, simulated.Steps, seconds(simulated.End))
	}
	onLinux, err := runNamed(name, scale)
	if err != nil {
		return false, err
	}
	fmt.Fprintf(a.stdout, "%s: simulated, and on %s with time running %g times as fast\n", name, realKernel(), scale)
	result := compare.Traces(simulated.Trace, onLinux.trace)
	result.A, result.B = "simulated", realKernel()
	if err := result.Write(a.stdout); err != nil {
		return false, fmt.Errorf("print the comparison: %w", err)
	}
	if result.Equal() {
		return true, nil
	}
	again, err := runNamed(name, scale)
	if err != nil {
		return false, err
	}
	a.explainDifference(name, onLinux, again)
	return false, nil
}

// explainDifference says whether Linux did the same a second time. Where it
// did not, something is not the program's to decide, but the machine's.
func (a *app) explainDifference(name string, first, again *realRun) {
	if compare.Traces(first.trace, again.trace).Equal() {
		fmt.Fprintf(a.stdout, "\n  Linux did the same a second time: Eyewall's picture of %s is wrong here.\n", name)
		return
	}
	fmt.Fprintf(a.stdout, "\n  Linux itself went otherwise a second time: something here is decided by the machine's timing\n"+
		"  (the first time, processes waited %v for a processor). Try a smaller -scale. A difference that\n"+
		"  stays may be one of distance, which only the simulator knows: real peers are all on this machine.\n",
		first.starved.Round(time.Microsecond))
}

// runNamed runs a program on this machine's kernel. A scenario runs once, so
// it is made anew.
func runNamed(name string, scale float64) (*realRun, error) {
	s, err := program(name, scenario.Options{})
	if err != nil {
		return nil, err
	}
	return runReal(s, realOptions{scale: scale})
}

// count is a number with its noun: "1 program", "2 programs".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
