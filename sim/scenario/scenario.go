// Package scenario is a program together with its world: the hosts, the
// links between them, and the processes that run there. It builds the world
// on the simulated kernel; cmd/native/linux builds the same one on Linux.
//
//	s, err := scenario.Lookup("async", scenario.Options{})
//	run := s.Simulate(scenario.SimulateOptions{})
//	trace := run.Trace
//
// It may import all of sim.
package scenario

import (
	"net/netip"
	"time"

	"eyewall/sim/python"
	"eyewall/sim/python/machine"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Scenario is a program and its world.
type Scenario struct {
	Name  string // what the command line calls it
	Title string
	// Hosts are numbered by their place.
	Hosts     []Host
	Links     []Link
	Sources   []trace.Source // what the processes' lines refer to, by place
	Processes []Process      // started in this order at time 0; numbered from 1
}

// Host is a machine.
type Host struct {
	Name string
	IP   netip.Addr
}

// Link joins two hosts, both ways alike.
type Link struct {
	A, B      int
	Latency   time.Duration // one way
	Jitter    time.Duration // what may be added to it
	Bandwidth int64         // bytes a second; 0: without limit
	LossPPM   int           // packets lost in a million
}

// Process is a program to start on a host.
type Process struct {
	Name string
	Host int
	Role trace.Role
	// New makes the process. It must not call the kernel before its first
	// Resume. The log may be nil.
	New func(sys.Calls, *trace.Log) sys.Process
}

// Options change a scenario as it is looked up.
type Options struct {
	// Clients is the number of clients; 0 for the scenario's own.
	Clients int
	// Detail says how much of a Python program's own steps is traced.
	Detail python.Detail
	// Limits bound a Python program.
	Limits machine.Limits
	// Argv are a Python program's arguments.
	Argv []string
}
