package net

import (
	"math"
	"time"

	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// SelectModule makes the module select.
func SelectModule(_ *py.Thread) (*py.Module, error) {
	m := py.NewModule("select")
	m.Set("error", py.OSError)
	m.Set("epoll", EpollClass)
	for _, c := range []struct {
		name  string
		value int64
	}{
		{"POLLIN", 1}, {"POLLPRI", 2}, {"POLLOUT", 4}, {"POLLERR", 8}, {"POLLHUP", 16}, {"POLLNVAL", 32}, {"POLLRDNORM", 64},
		{"POLLRDBAND", 128}, {"POLLWRNORM", 256}, {"POLLWRBAND", 512}, {"POLLMSG", 1024}, {"POLLRDHUP", 0x2000},
		{"EPOLLIN", 1}, {"EPOLLPRI", 2}, {"EPOLLOUT", 4}, {"EPOLLERR", 8}, {"EPOLLHUP", 16}, {"EPOLLRDNORM", 64},
		{"EPOLLRDBAND", 128}, {"EPOLLWRNORM", 256}, {"EPOLLWRBAND", 512}, {"EPOLLMSG", 1024}, {"EPOLLRDHUP", 0x2000},
		{"EPOLLEXCLUSIVE", 1 << 28}, {"EPOLLONESHOT", 1 << 30}, {"EPOLLET", 1 << 31}, {"EPOLL_CLOEXEC", 0o2000000}, {"PIPE_BUF", 4096},
	} {
		m.Set(c.name, py.MakeInt(c.value))
	}
	m.Funcs(
		py.Fn{Name: "select", Sig: "rlist wlist xlist timeout? /", System: true, Fn: selectCall},
		py.Fn{Name: "poll", Sig: "/", System: true, Fn: func(_ *py.Thread, _ []py.Value) (py.Value, error) { return &poll{}, nil }},
	)
	return m, nil
}

// watched is an object that select was given, with its descriptor.
type watched struct {
	object py.Value
	fd     sys.FD
}

func selectCall(t *py.Thread, a []py.Value) (py.Value, error) {
	sets := &sys.SelectSets{}
	var lists [3][]watched
	for i, set := range []*sys.FDSet{&sets.Read, &sets.Write, &sets.Except} {
		objects, err := py.Collect(t, a[i])
		if err != nil {
			if _, wrong := py.Raised(err, py.TypeError); wrong && a[i].Class().Native.Iter == nil {
				return nil, py.Errorf(py.TypeError, "arguments 1-3 must be sequences")
			}
			return nil, err
		}
		for _, o := range objects {
			fd, err := descriptor(t, o)
			if err != nil {
				return nil, err
			}
			if fd >= sys.SelectSize {
				return nil, py.Errorf(py.ValueError, "filedescriptor out of range in select()")
			}
			set.Set(fd)
			sets.N = max(sets.N, int(fd)+1)
			lists[i] = append(lists[i], watched{o, fd})
		}
	}
	timeout := sys.Forever
	if a[3] != nil && a[3] != py.None {
		var err error
		if timeout, err = seconds(t, a[3]); err != nil {
			if _, wrong := py.Raised(err, py.TypeError); wrong {
				return nil, py.Errorf(py.TypeError, "timeout must be a float or None")
			}
			return nil, err
		}
		if timeout < 0 {
			return nil, py.Errorf(py.ValueError, "timeout must be non-negative")
		}
		timeout = (timeout + time.Microsecond - 1).Truncate(time.Microsecond) // a struct timeval
	}
	return t.Block(sys.Wait{Kind: sys.WaitSelect, Timeout: timeout, Select: sets}, func(w sys.Wake) (py.Value, error) {
		if w.Kind == sys.WakeError {
			return nil, py.OSErrorOf(w.Errno)
		}
		var ready [3]py.Value
		for i, set := range []*sys.FDSet{&sets.Read, &sets.Write, &sets.Except} {
			var found []py.Value
			for _, o := range lists[i] {
				if w.Kind == sys.WakeReady && set.Has(o.fd) {
					found = append(found, o.object)
				}
			}
			ready[i] = py.NewList(found...)
		}
		return py.NewTuple(ready[:]...), nil
	})
}

// poll is a select.poll object: descriptors in the order of registration.
type poll struct {
	entries []sys.PollFD
	busy    bool
}

var pollClass = py.NewStatic("select", "poll", py.LayoutOther, &py.Slots{})

// Class is select.poll.
func (*poll) Class() *py.Class { return pollClass }

func (p *poll) find(fd sys.FD) int {
	for i := range p.entries {
		if p.entries[i].FD == fd {
			return i
		}
	}
	return -1
}

// mask reads an event mask; defaults to otherwise.
func mask(t *py.Thread, v py.Value, otherwise int) (int, error) {
	if v == nil {
		return otherwise, nil
	}
	n, err := py.AsInt(t, v)
	if _, wrong := py.Raised(err, py.TypeError); wrong {
		err = py.Errorf(py.TypeError, "an integer is required")
	}
	return n, err
}

func init() {
	method := func(name, sig string, f func(t *py.Thread, p *poll, a []py.Value) (py.Value, error)) {
		pollClass.Methods(py.Fn{Name: name, Sig: sig, System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(*poll), a[1:])
		}})
	}
	method("register", "fd eventmask? /", func(t *py.Thread, p *poll, a []py.Value) (py.Value, error) {
		fd, err := descriptor(t, a[0])
		if err != nil {
			return nil, err
		}
		events, err := mask(t, a[1], int(sys.In|sys.Pri|sys.Out))
		if err != nil {
			return nil, err
		}
		if i := p.find(fd); i >= 0 {
			p.entries[i].Events = sys.Events(events)
		} else {
			p.entries = append(p.entries, sys.PollFD{FD: fd, Events: sys.Events(events)})
		}
		return py.None, nil
	})
	method("modify", "fd eventmask /", func(t *py.Thread, p *poll, a []py.Value) (py.Value, error) {
		fd, err := descriptor(t, a[0])
		if err != nil {
			return nil, err
		}
		events, err := mask(t, a[1], 0)
		if err != nil {
			return nil, err
		}
		i := p.find(fd)
		if i < 0 {
			return nil, py.OSErrorOf(sys.ENOENT)
		}
		p.entries[i].Events = sys.Events(events)
		return py.None, nil
	})
	method("unregister", "fd /", func(t *py.Thread, p *poll, a []py.Value) (py.Value, error) {
		fd, err := descriptor(t, a[0])
		if err != nil {
			return nil, err
		}
		i := p.find(fd)
		if i < 0 {
			return nil, py.KeyErrorOf(py.MakeInt(int64(fd)))
		}
		p.entries = append(p.entries[:i:i], p.entries[i+1:]...)
		return py.None, nil
	})
	method("poll", "timeout? /", func(t *py.Thread, p *poll, a []py.Value) (py.Value, error) {
		if p.busy {
			return nil, py.Errorf(py.RuntimeError, "concurrent poll() invocation")
		}
		timeout, err := milliseconds(t, a[0])
		if err != nil {
			return nil, err
		}
		set := append([]sys.PollFD(nil), p.entries...)
		p.busy = true
		return t.Block(sys.Wait{Kind: sys.WaitPoll, Timeout: timeout, Poll: set}, func(w sys.Wake) (py.Value, error) {
			p.busy = false
			if w.Kind == sys.WakeError {
				return nil, py.OSErrorOf(w.Errno)
			}
			var found []py.Value
			for _, e := range set {
				if e.Revents != 0 && w.Kind == sys.WakeReady {
					found = append(found, py.NewTuple(py.MakeInt(int64(e.FD)), py.MakeInt(int64(e.Revents))))
				}
			}
			return py.NewList(found...), nil
		})
	})
	pollClass.Seal()
	initEpoll()
}

// milliseconds reads the timeout of poll: None and negative wait for ever.
func milliseconds(t *py.Thread, v py.Value) (time.Duration, error) {
	if v == nil || v == py.None {
		return sys.Forever, nil
	}
	f, err := py.AsFloat(t, v)
	if err != nil {
		return 0, py.Errorf(py.TypeError, "timeout must be an integer or None")
	}
	if f < 0 {
		return sys.Forever, nil
	}
	if f > math.MaxInt32 {
		return 0, py.Errorf(py.OverflowError, "timeout is too large")
	}
	return time.Duration(math.Ceil(f)) * time.Millisecond, nil
}

// Epoll is a select.epoll object.
type Epoll struct {
	fd sys.FD
}

// EpollClass is select.epoll.
var EpollClass = py.NewStatic("select", "epoll", py.LayoutOther, &py.Slots{})

// Class is select.epoll.
func (*Epoll) Class() *py.Class { return EpollClass }

func (e *Epoll) open() error {
	if e.fd < 0 {
		return py.Errorf(py.ValueError, "I/O operation on closed epoll object")
	}
	return nil
}

func initEpoll() {
	EpollClass.Native.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) {
		fd, errno := t.Calls.EpollCreate()
		if errno != 0 {
			return nil, py.OSErrorOf(errno)
		}
		return &Epoll{fd: fd}, nil
	}
	method := func(name, sig string, f func(t *py.Thread, e *Epoll, a []py.Value) (py.Value, error)) {
		EpollClass.Methods(py.Fn{Name: name, Sig: sig, System: true, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return f(t, a[0].(*Epoll), a[1:])
		}})
	}
	control := func(op sys.EpollOp, otherwise int) func(t *py.Thread, e *Epoll, a []py.Value) (py.Value, error) {
		return func(t *py.Thread, e *Epoll, a []py.Value) (py.Value, error) {
			if err := e.open(); err != nil {
				return nil, err
			}
			fd, err := descriptor(t, a[0])
			if err != nil {
				return nil, err
			}
			var events int
			if len(a) > 1 {
				if events, err = mask(t, a[1], otherwise); err != nil {
					return nil, err
				}
			}
			return done(t.Calls.EpollCtl(e.fd, op, fd, sys.EpollEvent{Events: sys.Events(uint32(events)), Data: uint64(fd)}))
		}
	}
	method("register", "fd eventmask?", control(sys.EpollAdd, int(sys.In|sys.Pri|sys.Out)))
	method("modify", "fd eventmask", control(sys.EpollMod, 0))
	method("unregister", "fd", control(sys.EpollDel, 0))
	method("poll", "timeout? maxevents?", func(t *py.Thread, e *Epoll, a []py.Value) (py.Value, error) {
		if err := e.open(); err != nil {
			return nil, err
		}
		timeout := sys.Forever
		if a[0] != nil && a[0] != py.None {
			var err error
			if timeout, err = seconds(t, a[0]); err != nil {
				if _, wrong := py.Raised(err, py.TypeError); wrong {
					return nil, py.Errorf(py.TypeError, "timeout must be an integer or None")
				}
				return nil, err
			}
			if timeout >= 0 {
				timeout = (timeout + time.Millisecond - 1).Truncate(time.Millisecond) // epoll_wait counts milliseconds
			}
		}
		most := sys.SelectSize - 1
		if a[1] != nil {
			n, err := py.AsInt(t, a[1])
			if err != nil {
				return nil, err
			}
			if n != -1 {
				if most = n; n <= 0 {
					return nil, py.Errorf(py.ValueError, "maxevents must be greater than 0, got %d", n)
				}
			}
		}
		return t.Block(sys.Wait{Kind: sys.WaitEpoll, Epoll: e.fd, MaxEvents: most, Timeout: timeout}, func(w sys.Wake) (py.Value, error) {
			if w.Kind == sys.WakeError {
				return nil, py.OSErrorOf(w.Errno)
			}
			found := make([]py.Value, 0, len(w.Events))
			for _, ev := range w.Events {
				found = append(found, py.NewTuple(py.MakeInt(int64(ev.Data)), py.MakeInt(int64(ev.Events))))
			}
			return py.NewList(found...), nil
		})
	})
	closeEpoll := func(t *py.Thread, e *Epoll, _ []py.Value) (py.Value, error) {
		if e.fd < 0 {
			return py.None, nil
		}
		fd := e.fd
		e.fd = -1
		return done(t.Calls.Close(fd))
	}
	method("close", "/", closeEpoll)
	method("fileno", "/", func(_ *py.Thread, e *Epoll, _ []py.Value) (py.Value, error) {
		if err := e.open(); err != nil {
			return nil, err
		}
		return py.MakeInt(int64(e.fd)), nil
	})
	method("__enter__", "/", func(_ *py.Thread, e *Epoll, _ []py.Value) (py.Value, error) {
		if err := e.open(); err != nil {
			return nil, err
		}
		return e, nil
	})
	method("__exit__", "type? value? traceback? /", closeEpoll)
	EpollClass.StaticMethods(py.Fn{Name: "fromfd", Sig: "fd /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
		fd, err := descriptor(t, a[0])
		if err != nil {
			return nil, err
		}
		return &Epoll{fd: fd}, nil
	}})
	EpollClass.Getter("closed", func(_ *py.Thread, v py.Value) (py.Value, error) { return py.MakeBool(v.(*Epoll).fd < 0), nil }, nil)
	EpollClass.Seal()
}
