// Package net has the modules _socket and select: system calls as Python gives
// them to programs. Blocking is done here, by waiting and asking again, for every
// call of sys.Calls returns at once. It may import sys and py.
package net

import (
	"math"
	"time"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// descriptor returns the file descriptor of an int or of an object with fileno().
func descriptor(t *py.Thread, v py.Value) (sys.FD, error) {
	var fd int
	switch x := py.Unwrap(v).(type) {
	case py.Int:
		fd = int(x)
	case *Socket:
		fd = int(x.fd)
	default:
		m, err := py.GetAttrOr(t, v, nameFileno)
		if err != nil {
			return 0, err
		}
		if m == nil {
			return 0, py.Errorf(py.TypeError, "argument must be an int, or have a fileno() method.")
		}
		r, err := t.Call1(m)
		if err != nil {
			return 0, err
		}
		i, ok := py.Unwrap(r).(py.Int)
		if !ok {
			return 0, py.Errorf(py.TypeError, "fileno() returned a non-integer")
		}
		fd = int(i)
	}
	if fd < 0 {
		return 0, py.Errorf(py.ValueError, "file descriptor cannot be a negative integer (%d)", fd)
	}
	if fd > math.MaxInt32 {
		return 0, py.Errorf(py.OverflowError, "Python int too large to convert to C int")
	}
	return sys.FD(fd), nil
}

var nameFileno = py.Name("fileno")

// seconds returns a timeout: negative for None.
func seconds(t *py.Thread, v py.Value) (time.Duration, error) {
	if v == nil || v == py.None {
		return sys.Forever, nil
	}
	f, err := py.AsFloat(t, v)
	if err != nil {
		return 0, err
	}
	if f != f {
		return 0, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
	}
	if f > 9.2e9 || f < -9.2e9 {
		return 0, py.Errorf(py.OverflowError, "timestamp too large to convert to C _PyTime_t")
	}
	return time.Duration(math.Ceil(f * 1e9)), nil
}

// wait makes the thread wait until an event of a descriptor comes, or the deadline;
// then says how to go on.
func wait(t *py.Thread, fd sys.FD, events sys.Events, deadline time.Duration, then func(timedOut bool) (py.Value, error)) (py.Value, error) {
	timeout := sys.Forever
	if deadline >= 0 {
		timeout = max(deadline-t.Calls.Now(), 0)
	}
	return t.Block(sys.Wait{Kind: sys.WaitPoll, Timeout: timeout, Poll: []sys.PollFD{{FD: fd, Events: events}}},
		func(w sys.Wake) (py.Value, error) {
			if w.Kind == sys.WakeError {
				return nil, py.OSErrorOf(w.Errno)
			}
			return then(w.Kind == sys.WakeTimeout)
		})
}
