//go:build linux

package linux

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"eyewall/sim/strace"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// process is a process of the scenario on its thread. It is the thread's
// own; what others read is atomic, or guarded by mu.
type process struct {
	run     *run
	number  int32 // from 1
	host    int
	process sys.Process
	log     *trace.Log // nil when nothing is recorded
	thread  int
	status  int           // exit status
	starved time.Duration // real: how long it waited for a processor
	ended   atomic.Bool
	waits   waitBuffers

	mu    sync.Mutex // held to change files, and by others to read it
	files []descriptor
}

// index is the process's place among the run's.
func (p *process) index() int { return int(p.number) - 1 }

func (r *run) newProcess(i int) (*process, error) {
	spec := &r.scenario.Processes[i]
	p := &process{run: r, number: int32(i + 1), host: spec.Host}
	if r.sink != nil {
		p.log = trace.NewLog(r.sink, p.number, r.clock.now)
	}
	p.log.Process(int32(spec.Host), spec.Role, spec.Name)
	if err := p.openConsole(); err != nil {
		p.closeAll()
		return nil, err
	}
	p.process = spec.New(strace.Wrap(p, p.log), p.log)
	return p, nil
}

// drive is the driver: resume, wait, resume, … It closes next when the
// process has come to its first wait.
func (p *process) drive(next chan<- struct{}) {
	delay := runDelay()
	defer func() {
		p.starved = runDelay() - delay
		p.ended.Store(true)
	}()
	wake := sys.Wake{Kind: sys.WakeStart}
	for {
		if wake.Kind != sys.WakeCPU { // it never stopped, to those who look on
			p.log.SetCause(p.log.Resume(wake))
		}
		wait := p.process.Resume(wake)
		if next != nil {
			close(next)
			next = nil
		}
		switch wait.Kind {
		case sys.WaitCPU:
			wake = sys.Wake{Kind: sys.WakeCPU}
		case sys.WaitExit:
			p.exit(wait.Status)
			return
		default:
			p.log.SetCause(p.log.Wait(&wait))
			wake = p.block(&wait)
		}
		if p.run.stopping.Load() {
			return
		}
	}
}

func (p *process) exit(status int) {
	p.status = status
	p.log.SetCause(p.log.Exit(status))
	p.closeAll()
	p.run.clock.exit(p.index())
}

// runDelay is how long the present thread has ever been ready to run and had
// to wait for a processor (Documentation/scheduler/sched-stats.rst); 0 where
// the kernel does not count it.
func runDelay() time.Duration {
	text, err := os.ReadFile("/proc/thread-self/schedstat")
	if err != nil {
		return 0
	}
	var onCPU, waiting int64
	fmt.Sscan(string(text), &onCPU, &waiting)
	return time.Duration(waiting)
}
