package main

import (
	"golang.org/x/sys/unix"

	"eyewall/cmd/native/linux"
	"eyewall/cmd/native/lockstep"
	"eyewall/sim/scenario"
)

// runHelper does not return where this process was started as the helper of
// another one. It comes before anything else.
func runHelper() { lockstep.RunHelper() }

// runReal runs a scenario on this machine's kernel.
func runReal(s *scenario.Scenario, o realOptions) (*realRun, error) {
	r, err := linux.Run(s, linux.Options{Scale: o.scale, Until: o.until, Log: true, Console: o.console})
	if err != nil {
		return nil, err
	}
	return &realRun{trace: r.Trace, status: r.Status, idle: r.Idle, starved: r.Starved}, nil
}

// realKernel names the kernel that real runs run on.
func realKernel() string {
	var name unix.Utsname
	if unix.Uname(&name) != nil {
		return "Linux"
	}
	return "Linux " + unix.ByteSliceToString(name.Release[:])
}
