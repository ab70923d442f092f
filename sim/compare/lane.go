package compare

import (
	"fmt"

	"eyewall/sim/sys"
)

// aspect is a kind of thing that is compared.
type aspect int

const (
	aspectCallbacks aspect = iota
	aspectTimers
	aspectFutures
	aspectTasks
	aspectRequests
	aspectCalls
	aspectReports
	aspectBytes
	aspectOutput
	aspectExit
	numAspects
)

var aspectNames = [numAspects]string{
	aspectCallbacks: "callbacks", aspectTimers: "timers", aspectFutures: "futures", aspectTasks: "tasks",
	aspectRequests: "requests", aspectCalls: "system calls", aspectReports: "reported events", aspectBytes: "bytes",
	aspectOutput: "console output", aspectExit: "exit status",
}

// laneKey names a sequence whose order is compared. Between lanes there is
// no order.
type laneKey struct {
	aspect  aspect
	process string
	fd      sys.FD // noFD where the lane belongs to no descriptor
	opened  int    // how often the number had been opened, from 1
	out     bool   // bytes that were written, not read
}

const noFD = sys.FD(-1)

// where says which lane it is, for people.
func (k laneKey) where() string {
	what := k.process
	switch {
	case k.fd != noFD:
		what += fmt.Sprintf(", descriptor %d", k.fd)
		if k.opened > 1 {
			what += fmt.Sprintf(" (opened for the %s time)", ordinal(k.opened))
		}
	case k.aspect == aspectCalls:
		what += ", calls that take no descriptor"
	}
	if k.aspect == aspectBytes && k.out {
		what += ", written"
	} else if k.aspect == aspectBytes {
		what += ", read"
	}
	return what
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// lane is one sequence of a run.
type lane struct {
	laneKey
	entries []Entry
	sum     stream // of a lane of bytes
}

// stream is all that moved in one direction: two equal ones carried the same
// bytes.
type stream struct {
	bytes int64
	hash  int64
}

// count is how much there is to compare: bytes, or entries.
func (l *lane) count() int {
	if l.aspect == aspectBytes {
		return int(l.sum.bytes)
	}
	return len(l.entries)
}
