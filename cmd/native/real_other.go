//go:build !linux

package main

import (
	"errors"

	"eyewall/sim/scenario"
)

// errNoLinux is what real runs answer here.
var errNoLinux = errors.New("real runs need Linux's epoll, which this system has not; simulated ones work everywhere")

func runHelper() {}

func runReal(*scenario.Scenario, realOptions) (*realRun, error) { return nil, errNoLinux }

func realKernel() string { return "Linux" }
