//go:build linux

// Package linux is the real driver: it runs a scenario's processes on Linux,
// each on a thread of its own with real sockets and real epoll, and records
// what they do as a trace like any other.
//
//	s, err := scenario.Lookup("async", scenario.Options{})
//	run, err := linux.Run(s, linux.Options{Scale: 50, Log: true})
//	trace := run.Trace
//
// A driver is [sys.Process.Resume] in a loop, with a real wait in between.
// Everything else here keeps up the appearance that each process is alone on
// a machine of its own: a descriptor table with its own numbers, an address
// of its own, one common clock that may run faster than real time.
//
// What is not kept up: links. Loopback delivers at once, so a program whose
// order depends on how far away its peers are is not the same program here.
//
// It may import all of sim.
package linux
