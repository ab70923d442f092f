// Package kernel is the simulated machine: hosts with descriptor tables,
// sockets, wait queues and epoll, links between them, virtual time, and the
// scheduler.
//
//	w := kernel.NewWorld(kernel.Options{})
//	server := w.AddHost("server", netip.MustParseAddr("10.0.0.1"))
//	w.Start(server, "echo", trace.RoleProgram, newEcho)
//	for w.Step() {
//	}
//
// It keeps Linux's nouns (wait queue, interest list, ready list, backlog) and
// names the Linux function whose rule a piece of code mirrors. What it does
// not offer answers ENOSYS.
//
// A system call takes effect at the moment at which the process was resumed,
// and its cost is laid behind it, before the process can go on: between two
// Resumes a process only uses up time. So nothing ever happens in the past,
// and a world can be stopped between any two steps.
//
// It may import sys, strace and trace. There is no wall clock, no goroutine
// and no random source here but the world's seed.
package kernel
