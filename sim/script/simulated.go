package script

import (
	"net/netip"

	"eyewall/sim/kernel"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Simulated is the simulated kernel as a Machine: one host, no costs, so
// that time only passes where a script waits.
type Simulated struct {
	*kernel.Task
	// Checked holds the world's invariants after every call: Run panics with
	// what does not hold.
	Checked bool
	world   *kernel.World
	threads []*waiter
}

var _ Machine = (*Simulated)(nil)

// NewSimulated returns a machine of its own.
func NewSimulated() *Simulated { return newSimulated(nil) }

// Next returns a new machine that uses the memory of m, which is used no
// more.
func (m *Simulated) Next() *Simulated {
	next := newSimulated(m.world)
	next.Checked = m.Checked
	return next
}

func newSimulated(old *kernel.World) *Simulated {
	w := kernel.NewWorld(kernel.Options{Costs: &sys.Costs{}, Reuse: old})
	host := w.AddHost("host", netip.AddrFrom4([4]byte{10, 0, 0, 1}))
	m := &Simulated{world: w}
	m.Task = w.Start(host, "script", trace.RoleProgram, func(sys.Calls, *trace.Log) sys.Process { return &waiter{} })
	for m.world.Step() { // to where it sleeps
	}
	return m
}

// waiter is a thread that makes one wait after another.
type waiter struct {
	waits []*sys.Wait
	last  sys.Wake
	done  bool
}

// Resume is the seam. A waiter with nothing to wait for sleeps for ever.
func (t *waiter) Resume(wake sys.Wake) sys.Wait {
	if len(t.waits) > 0 {
		next := *t.waits[0]
		t.waits = t.waits[1:]
		return next
	}
	if wake.Kind == sys.WakeStart {
		return sys.Wait{Kind: sys.WaitSleep, Timeout: sys.Forever}
	}
	t.last, t.done = wake, true
	t.last.Events = append([]sys.EpollEvent(nil), wake.Events...)
	return sys.Wait{Kind: sys.WaitExit}
}

// Wait steps the world until the wait is over. One that can never end is
// given up with WakeTimeout.
func (m *Simulated) Wait(w *sys.Wait) sys.Wake {
	if w.Timeout == 0 {
		return m.Try(w)
	}
	t := &waiter{waits: []*sys.Wait{w}}
	m.world.Thread(m.Task, t)
	for !t.done && m.world.Step() {
	}
	if !t.done {
		return sys.Wake{Kind: sys.WakeTimeout}
	}
	return t.last
}

// Background starts a thread.
func (m *Simulated) Background(waits []*sys.Wait) int {
	t := &waiter{waits: waits}
	m.world.Thread(m.Task, t)
	m.threads = append(m.threads, t)
	return len(m.threads) - 1
}

// Settle lets SettleTime pass.
func (m *Simulated) Settle() { m.Wait(&sys.Wait{Kind: sys.WaitSleep, Timeout: SettleTime}) }

// Woken tells what a thread's last wait gave.
func (m *Simulated) Woken(thread int) (sys.Wake, bool) {
	t := m.threads[thread]
	return t.last, t.done
}

// Open opens a file of a kind.
func (m *Simulated) Open(kind Op) (sys.FD, sys.Errno) {
	switch kind {
	case OpDevNull:
		return m.OpenFile(kernel.DevNull)
	case OpDir:
		return m.OpenFile(kernel.Directory)
	}
	return m.OpenFile(kernel.Regular)
}

// ClosedPort is a port that nothing here binds to: it is no ephemeral one.
func (m *Simulated) ClosedPort() sys.Addr { return sys.TCPAddr("127.0.0.1:1") }

// UnixName is an abstract name: it begins with a zero byte.
func (m *Simulated) UnixName(name string) sys.Addr { return sys.Addr{Path: "\x00" + name} }

// Loopback has no port: bind gives one.
func (m *Simulated) Loopback() sys.Addr { return sys.TCPAddr("127.0.0.1:0") }

// check holds the invariants, if that is asked for.
func (m *Simulated) check() error {
	if !m.Checked {
		return nil
	}
	return m.world.Check()
}
