//go:build linux

package lockstep

import (
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"time"

	"golang.org/x/sys/unix"

	"eyewall/sim/script"
	"eyewall/sim/sys"
)

// benchPrograms is how many generated programs the comparison of speeds runs.
const benchPrograms = 3000

// benchRuns is how often each script runs.
const benchRuns = 20

// timed are the scripts of a folder in which nothing waits.
func timed(dir string) (scripts []*script.Script, err error) {
	files, err := Expand([]string{dir})
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		s, err := load(file)
		if err != nil {
			return nil, err
		}
		if !s.Waits() {
			scripts = append(scripts, s)
		}
	}
	return scripts, nil
}

// timeScript runs a script some times on machines that start gives.
func timeScript(s *script.Script, start func() (m script.Machine, end func())) (total time.Duration) {
	var runner script.Runner
	for range benchRuns {
		m, end := start()
		begun := time.Now()
		runner.Run(s, m)
		total += time.Since(begun)
		end()
	}
	return total
}

func (h *Helper) timeScript(s *script.Script) (time.Duration, error) {
	if err := h.send('U', []byte(s.String())); err != nil {
		return 0, err
	}
	answer, err := h.receive()
	if err != nil {
		return 0, err
	}
	return time.Duration(binary.LittleEndian.Uint64(answer)), nil
}

// Bench measures the simulated kernel against this one, on the scripts of a
// folder among others, and prints tables with what is aimed at.
func Bench(w io.Writer, dir string) error {
	h, err := StartHelper()
	if err != nil {
		return err
	}
	defer h.Close()
	fmt.Fprintln(w, "System calls, the same ones on both kernels (aim: 5 times as fast as Linux, or better)")
	scripts, err := timed(dir)
	if err != nil {
		return err
	}
	var simulated, real time.Duration
	calls := 0
	for _, s := range scripts {
		ns, err := h.timeScript(s)
		if err != nil {
			return err
		}
		real += ns
		simulated += timeScript(s, simulatedMachines())
		calls += benchRuns * len(s.Lines)
	}
	ratio := func(what string, calls int, simulated, real time.Duration) {
		fmt.Fprintf(w, "  %-28s simulated %5.0f ns a line   Linux %5.0f ns a line   ratio %.1f\n", what,
			float64(simulated)/float64(calls), float64(real)/float64(calls), float64(real)/float64(simulated))
	}
	ratio(fmt.Sprintf("%d scripts without waiting", len(scripts)), calls, simulated, real)
	for _, b := range []batch{{Seed: 3, Count: benchPrograms, Calls: 40}, {Seed: 3, Count: benchPrograms, Calls: 30, TCP: true}} {
		real, err := h.timeReal(b)
		if err != nil {
			return err
		}
		ratio(fmt.Sprintf("%d random, %s", b.Count, tcpName(b.TCP)), int(b.Count*b.Calls), timeSimulated(b), real)
	}
	fmt.Fprintln(w, "\nOne wake-up with the event already there, ns, by idle descriptors")
	fmt.Fprintf(w, "  %-8s %12s %12s %12s   %12s %12s %12s\n", "idle", "epoll sim", "poll sim", "select sim", "epoll Linux", "poll Linux", "select Linux")
	for _, idle := range []uint32{10, 100, 1000, 10000} {
		fmt.Fprintf(w, "  %-8d", idle)
		for _, kind := range waitKinds {
			fmt.Fprintf(w, " %12s", simulatedWakeUp(kind, idle))
		}
		fmt.Fprint(w, "  ")
		for _, kind := range waitKinds {
			ns, err := h.wakeUp(kind, idle)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, " %12s", ns)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, "\nepoll_wait with 10 ready, simulated, ns, by registered descriptors (aim: within 2 times of each other)")
	for _, registered := range []int{10, 1000, 100000} {
		fmt.Fprintf(w, "  %-8d %12d\n", registered, tenReady(registered))
	}
	return nil
}

var waitKinds = []sys.WaitKind{sys.WaitEpoll, sys.WaitPoll, sys.WaitSelect}

// wakeUpRequest asks the helper to measure a wait.
type wakeUpRequest struct {
	Kind sys.WaitKind
	Idle uint32
}

// possible tells whether a wait can watch so many descriptors.
func (r wakeUpRequest) possible() bool { return r.Kind != sys.WaitSelect || r.Idle < sys.SelectSize-64 }

func simulatedWakeUp(kind sys.WaitKind, idle uint32) string {
	if !(wakeUpRequest{kind, idle}).possible() {
		return "over 1024"
	}
	return fmt.Sprint(wakeUp(script.NewSimulated(), kind, int(idle)))
}

// wakeUp measures on the real kernel.
func (h *Helper) wakeUp(kind sys.WaitKind, idle uint32) (string, error) {
	r := wakeUpRequest{kind, idle}
	if !r.possible() {
		return "over 1024", nil
	}
	payload, err := binary.Append(nil, binary.LittleEndian, &r)
	if err != nil {
		return "", err
	}
	if err := h.send('W', payload); err != nil {
		return "", err
	}
	answer, err := h.receive()
	if err != nil {
		return "", err
	}
	return fmt.Sprint(binary.LittleEndian.Uint64(answer)), nil
}

func tcpName(tcp bool) string {
	if tcp {
		return "with TCP"
	}
	return "without TCP"
}

// timeReal asks the helper how long the batch's programs run, without making
// them.
func (h *Helper) timeReal(b batch) (time.Duration, error) {
	payload, err := binary.Append(nil, binary.LittleEndian, &b)
	if err != nil {
		return 0, err
	}
	if err := h.send('T', payload); err != nil {
		return 0, err
	}
	answer, err := h.receive()
	if err != nil {
		return 0, err
	}
	return time.Duration(binary.LittleEndian.Uint64(answer)), nil
}

// timeBatch runs the batch's programs on machines that start gives.
func timeBatch(b batch, start func() (m script.Machine, end func())) time.Duration {
	var total time.Duration
	var runner script.Runner
	for i := range uint64(b.Count) {
		s := b.program(i)
		m, end := start()
		begun := time.Now()
		runner.Run(s, m)
		total += time.Since(begun)
		end()
	}
	return total
}

func timeSimulated(b batch) time.Duration { return timeBatch(b, simulatedMachines()) }

// simulatedMachines gives simulated machines, each with the memory of the one
// before.
func simulatedMachines() func() (script.Machine, func()) {
	m := script.NewSimulated()
	return func() (script.Machine, func()) {
		m = m.Next()
		return m, func() {}
	}
}

func timeRealHere(b batch) time.Duration {
	return timeBatch(b, func() (script.Machine, func()) { m := newMachine(); return m, m.close })
}

// wakeUp is the median time of a wait of no length that reports one eventfd,
// the last of so many.
func wakeUp(m script.Machine, kind sys.WaitKind, idle int) int64 {
	ep, _ := m.EpollCreate()
	w := &sys.Wait{Kind: kind, Epoll: ep, MaxEvents: 8, Select: &sys.SelectSets{}}
	var last sys.FD
	var fds []sys.FD
	for range idle + 1 {
		last, _ = m.EventFD(0, 0)
		fds = append(fds, last)
		switch kind {
		case sys.WaitEpoll:
			m.EpollCtl(ep, sys.EpollAdd, last, sys.EpollEvent{Events: sys.In, Data: uint64(last)})
		case sys.WaitPoll:
			w.Poll = append(w.Poll, sys.PollFD{FD: last, Events: sys.In})
		}
		if kind == sys.WaitSelect && last < sys.SelectSize {
			w.Select.Read.Set(last)
			w.Select.N = int(last) + 1
		}
	}
	for _, fd := range fds[max(0, len(fds)-1):] {
		m.Write(fd, binary.LittleEndian.AppendUint64(nil, 1))
	}
	asked := *w
	sets := sys.SelectSets{}
	if w.Select != nil {
		sets = *w.Select
	}
	median := medianOf(func() {
		*w = asked
		if kind == sys.WaitSelect {
			*w.Select = sets
		}
		m.Wait(w)
	})
	for _, fd := range fds {
		m.Close(fd)
	}
	m.Close(ep)
	return median
}

// tenReady is the median time of an epoll_wait on the simulated kernel that
// reports ten of so many.
func tenReady(registered int) int64 {
	m := script.NewSimulated()
	ep, _ := m.EpollCreate()
	for i := range registered {
		var count uint32
		if i%(registered/10) == 0 {
			count = 1
		}
		fd, _ := m.EventFD(count, 0)
		m.EpollCtl(ep, sys.EpollAdd, fd, sys.EpollEvent{Events: sys.In, Data: uint64(fd)})
	}
	w := &sys.Wait{Kind: sys.WaitEpoll, Epoll: ep, MaxEvents: 10}
	return medianOf(func() { m.Wait(w) })
}

// medianOf is the median time of f, in nanoseconds.
func medianOf(f func()) int64 {
	const rounds, inner = 51, 20
	times := make([]int64, rounds)
	for i := range times {
		begun := time.Now()
		for range inner {
			f()
		}
		times[i] = time.Since(begun).Nanoseconds() / inner
	}
	slices.Sort(times)
	return times[rounds/2]
}

// allow lets this process open as many descriptors as the machine permits.
func allow() {
	var limit unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &limit) == nil {
		limit.Cur = limit.Max
		unix.Setrlimit(unix.RLIMIT_NOFILE, &limit)
	}
}
