package main

import (
	"context"
	"fmt"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// record is "eyewall trace": it records a run into a file.
func (a *app) record(_ context.Context, args *arguments) (int, error) {
	var f runFlags
	f.define(args.flags)
	args.flags.Var(&f.detail, "detail", "how much of a Python program's own steps to record: `calls` of the system, functions, or lines")
	file := args.flags.String("o", "", "write the run to this `file`")
	if err := args.parse(1, 1); err != nil {
		return 0, err
	}
	if err := f.check(); err != nil {
		return 0, err
	}
	t, err := a.traceOf(args.names[0], &f, *file)
	if err != nil {
		return 0, err
	}
	if err := writeFile(*file, t.Encode()); err != nil {
		return 0, err
	}
	fmt.Fprintf(a.stdout, "%s: %s in %s\n", *file, count(t.Len(), "event"), seconds(t.End()))
	return 0, nil
}

// traceOf runs a program once, if there is a place for what it records.
func (a *app) traceOf(name string, f *runFlags, file string) (*trace.Trace, error) {
	s, err := program(name, scenario.Options{Detail: f.detail.Detail})
	if err != nil {
		return nil, err
	}
	if err := checkTarget(file); err != nil {
		return nil, err
	}
	if f.real {
		run, err := runReal(s, realOptions{scale: f.scale, until: f.until})
		if err != nil {
			return nil, err
		}
		return run.trace, nil
	}
	run := a.simulate(s, f.until)
	a.sayIfCut(run)
	return run.Trace, nil
}
