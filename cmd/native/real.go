package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"time"

	"eyewall/sim/python"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// realOptions and realRun are the real driver's, where there is one.
type realOptions struct {
	scale   float64 // virtual time per real time
	until   time.Duration
	console func(proc int32, fd sys.FD, text []byte)
}

type realRun struct {
	trace   *trace.Trace
	status  int
	idle    bool          // ended because nothing could happen any more
	starved time.Duration // how long its processes waited for a processor
}

// runFlags are the flags of the commands that run a program once.
type runFlags struct {
	until  time.Duration
	real   bool
	scale  float64
	detail detailFlag
}

// detailFlag is -detail: how much of a Python program's own steps is recorded.
type detailFlag struct{ python.Detail }

func (d *detailFlag) String() string { return detailNames[d.Detail] }

// Set reads a level by its name.
func (d *detailFlag) Set(name string) error {
	for i, n := range detailNames {
		if n == name {
			d.Detail = python.Detail(i)
			return nil
		}
	}
	return fmt.Errorf("choose from %s", strings.Join(detailNames[:], ", "))
}

var detailNames = [...]string{"calls", "functions", "lines"}

func (f *runFlags) define(flags *flag.FlagSet) {
	flags.DurationVar(&f.until, "until", 0, untilUsage)
	flags.BoolVar(&f.real, "real", false, "run on Linux with real sockets and real epoll")
	flags.Float64Var(&f.scale, "scale", 1, "with -real: let time run `N` times as fast")
}

// untilUsage is the help on -until.
const untilUsage = "end the run at this `time` of its own clock, like 60s"

func (f *runFlags) check() error {
	if err := checkUntil(f.until); err != nil {
		return err
	}
	if f.scale != 1 && !f.real {
		return errors.New("-scale is for real time, and a simulated run takes none; leave it out, or add -real")
	}
	return checkScale(f.scale)
}

func checkUntil(until time.Duration) error {
	if until < 0 {
		return fmt.Errorf("-until %v lies before the start; give a time like 60s", until)
	}
	return nil
}

func checkScale(scale float64) error {
	if !(scale > 0 && scale <= maxScale) {
		return fmt.Errorf("-scale %v is not above 0 and at most %d; give how many times as fast time is to run", scale, maxScale)
	}
	return nil
}

// maxScale is where a real microsecond has become a virtual second.
const maxScale = 1_000_000
