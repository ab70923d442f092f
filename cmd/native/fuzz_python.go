//go:build linux

package main

import (
	"fmt"
	"os"
	"time"

	"eyewall/cmd/native/pyfuzz"
)

// fuzzPython is "eyewall fuzz -python": it compares random Python on the machine and
// by CPython.
func (a *app) fuzzPython(o pyfuzz.Options, file string) (int, error) {
	if err := pyfuzz.Available(); err != nil {
		return 0, err
	}
	fmt.Fprintf(a.stdout, "seed %d\n", o.Seed)
	begun := time.Now()
	o.Log = a.stdout
	o.Progress = func(r pyfuzz.Report) {
		fmt.Fprintf(a.stderr, "%v, %.0f cases a second\n", r, float64(r.Cases)/time.Since(begun).Seconds())
	}
	report, err := pyfuzz.Fuzz(o)
	if err != nil {
		return 0, err
	}
	fmt.Fprintln(a.stdout, report)
	if len(report.Differences) == 0 {
		return 0, nil
	}
	if file == "" {
		file = fmt.Sprintf("fuzz-%d.py", o.Seed)
	}
	if err := os.WriteFile(file, pyfuzz.Programs(report.Differences), 0o644); err != nil {
		return 0, err
	}
	fmt.Fprintf(a.stdout, "the cases that differ are in %s\n", file)
	return exitDifferent, nil
}
