package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"time"

	"eyewall/cmd/native/lockstep"
	"eyewall/cmd/native/pyfuzz"
)

// check is "eyewall check": it runs system-call scripts on both kernels.
func (a *app) check(_ context.Context, args *arguments) (int, error) {
	record := args.flags.Bool("record", false, "write what Linux answers into the files instead of comparing")
	if err := args.parse(1, -1); err != nil {
		return 0, err
	}
	files, err := lockstep.Expand(args.names)
	if err != nil {
		return 0, err
	}
	helper, err := lockstep.StartHelper()
	if err != nil {
		return 0, err
	}
	defer helper.Close()
	calls, retried, differ := 0, 0, 0
	for _, file := range files {
		if *record {
			if err := helper.Record(file); err != nil {
				return 0, err
			}
			continue
		}
		v, err := helper.Check(file)
		if err != nil {
			return 0, err
		}
		calls += v.Calls
		if v.Retried > 0 {
			retried++
		}
		if !v.Same() {
			differ++
			v.Write(a.stdout)
		}
	}
	if *record {
		fmt.Fprintf(a.stdout, "recorded %s\n", count(len(files), "script"))
		return 0, nil
	}
	fmt.Fprintf(a.stdout, "scripts %d calls %d asked again %d differences %d\n", len(files), calls, retried, differ)
	if differ > 0 {
		return exitDifferent, nil
	}
	return 0, nil
}

// fuzz is "eyewall fuzz": it compares random programs on both kernels, or random
// Python with CPython.
func (a *app) fuzz(_ context.Context, args *arguments) (int, error) {
	n := args.flags.Uint64("n", 10000, "`N` programs")
	seed := args.flags.Uint64("seed", 0, "begin the random numbers with `S`; 0: a new one, which is printed")
	args.flags.Uint64Var(seed, "S", 0, "the same")
	python := args.flags.Bool("python", false, "random Python, compared with "+pyfuzz.CPython+"; a program is a case then")
	tcp := args.flags.Bool("tcp", false, "mix in TCP; then 30 calls a program instead of 40")
	calls := args.flags.Int("calls", 0, "`N` calls a program, if not these")
	shard := args.flags.String("shard", "0/1", "do the part `I/N` of the work")
	out := args.flags.String("o", "", "write differences to `FILE`, as scripts (default fuzz-SEED.sys, for Python fuzz-SEED.py)")
	if err := args.parse(0, 0); err != nil {
		return 0, err
	}
	o := lockstep.FuzzOptions{N: *n, Seed: *seed, TCP: *tcp, Calls: *calls, Log: a.stdout}
	if _, err := fmt.Sscanf(*shard, "%d/%d", &o.Shard, &o.Shards); err != nil || o.Shards == 0 || o.Shard >= o.Shards {
		return 0, fmt.Errorf("-shard takes I/N with I from 0 to N-1, not %q", *shard)
	}
	if *python && (o.TCP || o.Calls != 0) {
		return 0, errors.New("-tcp and -calls are for system calls; leave them out with -python")
	}
	if o.Calls == 0 {
		o.Calls = 40
		if o.TCP {
			o.Calls = 30
		}
	}
	if o.Seed == 0 {
		o.Seed = uint64(rand.Uint32())
	}
	if *python {
		return a.fuzzPython(pyfuzz.Options{N: o.N, Seed: o.Seed, Shard: o.Shard, Shards: o.Shards}, *out)
	}
	fmt.Fprintf(a.stdout, "seed %d\n", o.Seed)
	begun := time.Now()
	o.Progress = func(r lockstep.FuzzReport) {
		fmt.Fprintf(a.stderr, "%v, %.0f programs a second\n", r, float64(r.Programs)/time.Since(begun).Seconds())
	}
	report, err := lockstep.Fuzz(o)
	if err != nil {
		return 0, err
	}
	fmt.Fprintln(a.stdout, report)
	if *out == "" {
		*out = fmt.Sprintf("fuzz-%d.sys", o.Seed)
	}
	if len(report.Differences) > 0 {
		if err := os.WriteFile(*out, lockstep.Scripts(report.Differences), 0o644); err != nil {
			return 0, err
		}
		fmt.Fprintf(a.stdout, "the scripts that differ are in %s\n", *out)
	}
	if len(report.Differences) > 0 {
		return exitDifferent, nil
	}
	return 0, nil
}

// bench is "eyewall bench": it measures the simulated kernel against Linux.
func (a *app) bench(_ context.Context, args *arguments) (int, error) {
	scripts := args.flags.String("scripts", "sim/kernel/testdata", "take the scripts of the folder `DIR`")
	if err := args.parse(0, 0); err != nil {
		return 0, err
	}
	return 0, lockstep.Bench(a.stdout, *scripts)
}
