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
		if _, err := scenario.Lookup(name, scenario.Options{}); err != nil {
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

func (a *app) verifyOne(name string, scale float64) (same bool, err error) {
	s, err := scenario.Lookup(name, scenario.Options{})
	if err != nil {
		return false, err
	}
	simulated := s.Simulate(a.simulate)
	if s, err = scenario.Lookup(name, scenario.Options{}); err != nil { // a scenario runs once
		return false, err
	}
	real, err := runReal(s, realOptions{scale: scale})
	if err != nil {
		return false, err
	}
	fmt.Fprintf(a.stdout, "%s: simulated, and on %s with time running %g times as fast\n", name, realKernel(), scale)
	result := compare.Traces(simulated.Trace, real.trace)
	result.A, result.B = "simulated", realKernel()
	if err := result.Write(a.stdout); err != nil {
		return false, fmt.Errorf("print the comparison: %w", err)
	}
	if !result.Equal() {
		owed := time.Duration(float64(real.starved) * scale)
		fmt.Fprintf(a.stdout, "\n  The processes waited %v for a processor, %s of the run's own time.\n"+
			"  If that explains it, a smaller -scale makes it go away; otherwise Eyewall's picture is wrong here.\n",
			real.starved.Round(time.Microsecond), seconds(owed))
	}
	return result.Equal(), nil
}

// count is a number with its noun: "1 program", "2 programs".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
