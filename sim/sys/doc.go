// Package sys is the vocabulary that both kernels share: descriptors, errno
// values, event masks, addresses, the system-call interface, and the seam
// between a program and the kernel that runs it.
//
// The seam is one method. Everything that can wait is a [Process]: it runs
// until it must wait, and says what it waits for.
//
//	for {
//		wait := process.Resume(wake)
//		wake = block(wait)
//	}
//
// On the simulated kernel a scheduler plays the part of block; on Linux it is
// epoll_wait, poll, select or nanosleep on a thread. A process cannot tell
// which of the two runs it.
//
// All numbers are Linux's (x86_64), on every platform that Eyewall runs on.
//
// sys imports nothing but the standard library.
package sys
