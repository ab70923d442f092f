package machine

import (
	"math"
	"time"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// Lock is _thread.lock, or an RLock. Whoever waits for it is parked until it is
// released; the first to come is the first to get it.
type Lock struct {
	held      bool
	reentrant bool
	owner     *Thread
	count     int
	waiters   []*Thread
}

// LockClass is _thread.lock, RLockClass _thread.RLock.
var (
	LockClass  = py.NewStatic("_thread", "lock", py.LayoutOther, &py.Slots{})
	RLockClass = py.NewStatic("_thread", "RLock", py.LayoutOther, &py.Slots{})
)

// Class is _thread.lock or _thread.RLock.
func (l *Lock) Class() *py.Class {
	if l.reentrant {
		return RLockClass
	}
	return LockClass
}

// take takes the lock if it is free.
func (l *Lock) take(th *Thread) bool {
	switch {
	case !l.held:
		l.held, l.owner, l.count = true, th, 1
	case l.reentrant && l.owner == th:
		l.count++
	default:
		return false
	}
	return true
}

// acquire is lock.acquire(blocking=True, timeout=-1).
func (l *Lock) acquire(t *py.Thread, blocking bool, timeout time.Duration) (py.Value, error) {
	th := threadOf(t)
	if l.take(th) {
		return py.True, nil
	}
	if !blocking || timeout == 0 {
		return py.False, nil
	}
	l.waiters = append(l.waiters, th)
	return t.Park(timeout, func(w sys.Wake) (py.Value, error) {
		if w.Kind != sys.WakeTimeout {
			return py.True, nil // release has handed it over
		}
		for i, o := range l.waiters {
			if o == th {
				l.waiters = append(l.waiters[:i:i], l.waiters[i+1:]...)
				break
			}
		}
		return py.False, nil
	})
}

// release hands the lock to the first that waits.
func (l *Lock) release(t *py.Thread) error {
	th := threadOf(t)
	if l.reentrant && (!l.held || l.owner != th) {
		return py.Errorf(py.RuntimeError, "cannot release un-acquired lock")
	}
	if !l.held {
		return py.Errorf(py.RuntimeError, "release unlocked lock")
	}
	if l.count--; l.count > 0 {
		return nil
	}
	l.held, l.owner = false, nil
	if len(l.waiters) > 0 {
		next := l.waiters[0]
		l.waiters = l.waiters[1:]
		l.take(next)
		th.Unpark(&next.Thread)
	}
	return nil
}

func init() {
	for _, c := range []*py.Class{LockClass, RLockClass} {
		reentrant := c == RLockClass
		c.Native.New = func(*py.Thread, *py.Class, py.Args) (py.Value, error) { return &Lock{reentrant: reentrant}, nil }
		c.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
			state := "unlocked"
			if v.(*Lock).held {
				state = "locked"
			}
			return "<" + state + " " + c.FullName() + " object at 0x" + hex(t.ID(v)) + ">", nil
		}
		acquire := func(t *py.Thread, a []py.Value) (py.Value, error) {
			blocking, timeout := true, sys.Forever
			if a[1] != nil {
				var err error
				if blocking, err = py.Truth(t, a[1]); err != nil {
					return nil, err
				}
			}
			if a[2] != nil {
				f, err := py.AsFloat(t, a[2])
				if err != nil {
					return nil, err
				}
				switch {
				case f == -1:
				case !blocking:
					return nil, py.Errorf(py.ValueError, "can't specify a timeout for a non-blocking call")
				case f < 0:
					return nil, py.Errorf(py.ValueError, "timeout value must be a non-negative number")
				case f > 9.2e9:
					return nil, py.Errorf(py.OverflowError, "timeout value is too large")
				default:
					timeout = time.Duration(math.Ceil(f * 1e9))
				}
			}
			return a[0].(*Lock).acquire(t, blocking, timeout)
		}
		c.Methods(
			py.Fn{Name: "acquire", Sig: "blocking? timeout?", System: true, Fn: acquire},
			py.Fn{Name: "release", Sig: "/", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				return py.None, a[0].(*Lock).release(t)
			}},
			py.Fn{Name: "locked", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) { return py.MakeBool(a[0].(*Lock).held), nil }},
			py.Fn{Name: "__enter__", Sig: "/", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				return a[0].(*Lock).acquire(t, true, sys.Forever)
			}},
			py.Fn{Name: "__exit__", Sig: "type? value? traceback? /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				return py.None, a[0].(*Lock).release(t)
			}},
			py.Fn{Name: "_is_owned", Sig: "/", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				return py.MakeBool(a[0].(*Lock).owner == threadOf(t)), nil
			}},
		)
		c.Seal()
	}
}

// Threads makes the module _thread.
func Threads(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("_thread")
	m.Set("LockType", LockClass)
	m.Set("RLock", RLockClass)
	m.Set("error", py.RuntimeError)
	m.Set("TIMEOUT_MAX", py.Float(9223372036.0))
	m.Funcs(
		py.Fn{Name: "allocate_lock", Sig: "/", Fn: func(*py.Thread, []py.Value) (py.Value, error) { return &Lock{}, nil }},
		py.Fn{Name: "get_ident", Sig: "/", Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) { return ident(threadOf(t)), nil }},
		py.Fn{Name: "get_native_id", Sig: "/", Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
			return py.MakeInt(int64(999 + threadOf(t).number)), nil
		}},
		py.Fn{Name: "_count", Sig: "/", Fn: func(t *py.Thread, _ []py.Value) (py.Value, error) {
			n := int64(-1) // without the first
			for _, th := range threadOf(t).m.threads {
				if th.state != threadDone {
					n++
				}
			}
			return py.MakeInt(n), nil
		}},
		py.Fn{Name: "stack_size", Sig: "size? /", Fn: func(*py.Thread, []py.Value) (py.Value, error) { return py.MakeInt(0), nil }},
		py.Fn{Name: "start_new_thread", Sig: "function args kwargs? /", System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			if !py.IsCallable(a[0]) {
				return nil, py.Errorf(py.TypeError, "first arg must be callable")
			}
			tuple, ok := a[1].(*py.Tuple)
			if !ok {
				return nil, py.Errorf(py.TypeError, "2nd arg must be a tuple")
			}
			args := py.Args{Values: append([]py.Value(nil), tuple.Items...)}
			if a[2] != nil {
				d, ok := a[2].(*py.Dict)
				if !ok {
					return nil, py.Errorf(py.TypeError, "optional 3rd arg must be a dictionary")
				}
				if err := eachItem(d, func(k, v py.Value) error {
					name, ok := k.(*py.Str)
					if !ok {
						return py.Errorf(py.TypeError, "keywords must be strings")
					}
					args.Names, args.Values = append(args.Names, name), append(args.Values, v)
					return nil
				}); err != nil {
					return nil, err
				}
			}
			th := threadOf(t)
			n, err := th.Spawn(t, a[0], args, nil)
			if err != nil {
				return nil, err
			}
			fn := a[0]
			threadOf(n).done = func(err error) { threadOf(n).lost(fn, err) }
			return ident(threadOf(n)), nil
		}},
	)
	return m, nil
}

// ident is a thread's identifier: any number that tells it apart.
func ident(th *Thread) py.Value { return py.MakeInt(0x7f0000001000 + int64(th.number)*0x1000) }

// lost says on standard error that a thread ended by an exception.
func (th *Thread) lost(fn py.Value, err error) {
	e, ok := err.(*py.Exception)
	if !ok || e.Class().IsSubclass(py.SystemExit) {
		return
	}
	name, failed := py.Repr(&th.Thread, fn)
	if failed != nil {
		name = py.TypeName(fn)
	}
	th.Stderr("Exception ignored in thread started by: " + name + "\n")
	for _, line := range th.FormatException(e, true) {
		th.Stderr(line)
	}
}
