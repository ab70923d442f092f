//go:build linux

package linux

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Options say how to run.
type Options struct {
	// Scale is how many times faster than real time virtual time runs; 0 for
	// 1.
	Scale float64
	// Until ends the run at a virtual time; 0 for when nothing can happen any
	// more.
	Until time.Duration
	// Log records a trace.
	Log bool
	// Console is given what processes (numbered from 1) write to their
	// standard output and error. Calls do not overlap. It may be nil.
	Console func(proc int32, fd sys.FD, text []byte)
}

// Result is a run that is over.
type Result struct {
	// Trace is the record; nil if Options.Log was not set.
	Trace *trace.Trace
	// Status is the exit status of the first program that has ended with
	// another one than 0, else 0.
	Status int
	// Idle tells that the run ended because nothing could happen any more
	// while some process still waited.
	Idle bool
	// End is the virtual time at which the run ended.
	End time.Duration
	// Starved is the real time that the processes, taken together, were ready
	// to run and had to wait for a processor: what the machine owes to the
	// run. The more of it, the more of the order was the machine's doing.
	Starved time.Duration
}

// Run runs the scenario on this machine until it ends. An error says that
// the machine cannot run it, and what to do.
func Run(s *scenario.Scenario, o Options) (*Result, error) {
	if o.Scale == 0 {
		o.Scale = 1
	}
	r := &run{scenario: s, options: o, failed: make(chan struct{})}
	defer r.close()
	if err := r.open(); err != nil {
		return nil, fmt.Errorf("run %s on Linux: %w", s.Name, err)
	}
	idle := r.start()
	if r.err != nil {
		return nil, fmt.Errorf("run %s on Linux: %w", s.Name, r.err)
	}
	result := &Result{Idle: idle, End: r.end}
	for i, p := range r.processes {
		result.Starved += p.starved
		if s.Processes[i].Role == trace.RoleProgram && result.Status == 0 {
			result.Status = p.status
		}
	}
	if r.sink != nil {
		result.Trace = r.sink.recorder.Trace()
	}
	return result, nil
}

// run is a run that is going on.
type run struct {
	scenario  *scenario.Scenario
	options   Options
	clock     *clock
	sink      *sink // nil when nothing is recorded
	addresses addresses
	processes []*process
	spare     int // a descriptor that keeps the place of closed ones

	console  sync.Mutex
	stopping atomic.Bool
	failure  sync.Once
	failed   chan struct{}
	err      error         // set before failed is closed
	end      time.Duration // virtual time at which something happened last
}

// open prepares the world: addresses, trace, processes.
func (r *run) open() (err error) {
	r.spare = -1
	r.clock = newClock(r.options.Scale, len(r.scenario.Processes), r.options.Until,
		func() bool { return r.anyPending(pendingAnswer) })
	if r.addresses, err = newAddresses(r.scenario.Hosts); err != nil {
		return err
	}
	if r.spare, err = unix.Eventfd(0, unix.EFD_CLOEXEC); err != nil {
		return fmt.Errorf("make an eventfd: %w", err)
	}
	if r.options.Log {
		r.sink = &sink{recorder: trace.NewRecorder(), clock: r.clock}
		r.describe()
	}
	for i := range r.scenario.Processes {
		p, err := r.newProcess(i)
		if err != nil {
			return err
		}
		r.processes = append(r.processes, p)
	}
	return nil
}

// describe tells how the world is made, as the simulator does.
func (r *run) describe() {
	log := trace.NewLog(r.sink, 0, r.clock.now)
	for i, h := range r.scenario.Hosts {
		log.Host(int32(i), h.Name, h.IP.String())
	}
	for _, l := range r.scenario.Links {
		log.Link(int32(l.A), int32(l.B), l.Latency, l.Bandwidth)
	}
	r.scenario.Describe(log)
}

func (r *run) close() {
	for _, p := range r.processes {
		p.closeAll()
	}
	if r.spare >= 0 {
		unix.Close(r.spare)
	}
	r.addresses.close()
}

// start runs the processes to their end, or stops them, and tells whether
// they were stopped because nothing could happen any more.
//
// Processes are started in their order, each when the one before has come to
// its first wait, as on the simulated kernel: a server listens before its
// clients call.
func (r *run) start() (idle bool) {
	turns := make([]chan struct{}, len(r.processes)+1)
	for i := range turns {
		turns[i] = make(chan struct{})
	}
	var ready, done sync.WaitGroup
	ready.Add(len(r.processes))
	done.Add(len(r.processes))
	for i, p := range r.processes {
		go func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			defer done.Done()
			p.thread = unix.Gettid()
			ready.Done()
			<-turns[i]
			p.drive(turns[i+1])
		}()
	}
	ready.Wait()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(min(len(r.processes)+spareThreads, mostThreads)))
	r.clock.start()
	close(turns[0])
	ended := make(chan struct{})
	go func() {
		done.Wait()
		close(ended)
	}()
	idle = r.watch(ended)
	r.stop(ended)
	return idle
}

// The Go runtime lets as many threads run Go code as it is told. With fewer
// than there are processes, one whose wait is over may have to wait again, for
// up to 20 ms, until the runtime finds that another one is asleep.
const (
	spareThreads = 2
	mostThreads  = 256
)

// Times of the watch over a run, all real.
const (
	watchEvery = 10 * time.Millisecond
	// quiet is how long all processes must have waited, without end and with
	// nothing on its way, until they are held to wait for ever.
	quiet = 100 * time.Millisecond
	// quietInFlight is the same while the kernel still has something to
	// deliver: a peer may have stopped reading for good.
	quietInFlight = 2 * time.Second
)

// watch returns when the run is over: all processes have ended, the time is
// up, something failed, or (true) nothing can happen any more.
func (r *run) watch(ended <-chan struct{}) (idle bool) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	since := time.Now() // when something last happened
	for {
		select {
		case <-ended:
			r.end = r.clock.now()
			return false
		case <-r.failed:
			return false
		case <-tick.C:
		}
		r.clock.look()
		now := r.clock.now()
		if until := r.options.Until; until > 0 && now >= until {
			r.end = until
			return false
		}
		if !r.clock.dead() {
			since, r.end = time.Now(), now
			continue
		}
		switch waited := time.Since(since); {
		case waited < quiet:
		case waited > quietInFlight && !r.anyPending(pendingTimed), !r.anyPending(pendingTimed | pendingBytes):
			return true
		}
	}
}

func (r *run) anyPending(what pending) bool {
	for _, p := range r.processes {
		if p.pending()&what != 0 {
			return true
		}
	}
	return false
}

// stop ends the processes that are left. A signal breaks their wait off; one
// that comes just before the wait begins is lost, so it is sent again. It is
// the signal by which the Go runtime preempts, which does nothing else.
func (r *run) stop(ended <-chan struct{}) {
	r.stopping.Store(true)
	again := time.NewTicker(time.Millisecond)
	defer again.Stop()
	for {
		for _, p := range r.processes {
			if !p.ended.Load() {
				unix.Tgkill(os.Getpid(), p.thread, unix.SIGURG)
			}
		}
		select {
		case <-ended:
			return
		case <-again.C:
		}
	}
}

// fail ends the run with an error; the first one counts.
func (r *run) fail(err error) {
	r.failure.Do(func() {
		r.err = err
		close(r.failed)
	})
}
