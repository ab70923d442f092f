//go:build !linux

package main

import "eyewall/sim/scenario"

func runHelper() {}

func runReal(*scenario.Scenario, realOptions) (*realRun, error) { return nil, errNoLinux }

func realKernel() string { return "Linux" }
