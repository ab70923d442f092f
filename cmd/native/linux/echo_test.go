//go:build linux

package linux

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/compare"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// echo is a server that sends back what it gets, and ends when as many
// clients as it expects have come and gone. It waits in one of four ways.
type echo struct {
	calls    sys.Calls
	way      way
	clients  int // still to go
	listener sys.FD
	epoll    sys.FD
	watched  []sys.FD
	poll     []sys.PollFD
	sets     sys.SelectSets
}

type way int

const (
	byPoll way = iota
	bySelect
	byLevel
	byEdge
)

func (e *echo) Resume(w sys.Wake) sys.Wait {
	if w.Kind == sys.WakeStart {
		if e.way == byLevel || e.way == byEdge {
			e.epoll, _ = e.calls.EpollCreate()
		}
		e.listener = listen(e.calls)
		e.watch(e.listener)
	}
	for _, fd := range e.readyOf(w) {
		e.serve(fd)
	}
	if e.clients == 0 {
		return exit()
	}
	switch e.way {
	case byPoll:
		e.poll = e.poll[:0]
		for _, fd := range e.watched {
			e.poll = append(e.poll, sys.PollFD{FD: fd, Events: sys.In})
		}
		return sys.Wait{Kind: sys.WaitPoll, Poll: e.poll, Timeout: sys.Forever}
	case bySelect:
		e.sets = sys.SelectSets{N: int(slices.Max(e.watched)) + 1, Read: set(e.watched...)}
		return sys.Wait{Kind: sys.WaitSelect, Select: &e.sets, Timeout: sys.Forever}
	}
	return sys.Wait{Kind: sys.WaitEpoll, Epoll: e.epoll, MaxEvents: 8, Timeout: sys.Forever}
}

func (e *echo) watch(fd sys.FD) {
	e.watched = append(e.watched, fd)
	event := sys.EpollEvent{Events: sys.In, Data: uint64(fd)}
	if e.way == byEdge {
		event.Events |= sys.ET
	}
	if e.epoll != 0 {
		e.calls.EpollCtl(e.epoll, sys.EpollAdd, fd, event)
	}
}

// readyOf is what the wait that is over reported.
func (e *echo) readyOf(w sys.Wake) (ready []sys.FD) {
	if w.Kind != sys.WakeReady {
		return nil
	}
	for _, event := range w.Events {
		ready = append(ready, sys.FD(event.Data))
	}
	for _, entry := range e.poll {
		if entry.Revents != 0 {
			ready = append(ready, entry.FD)
		}
	}
	for _, fd := range e.watched {
		if e.sets.Read.Has(fd) {
			ready = append(ready, fd)
		}
	}
	return ready
}

func (e *echo) serve(fd sys.FD) {
	for fd == e.listener {
		conn, _, errno := e.calls.Accept(fd)
		if errno != 0 {
			return
		}
		e.watch(conn)
	}
	for chunk := make([]byte, 5); ; { // small: a message takes several reads
		n, errno := e.calls.Recv(fd, chunk, 0)
		switch {
		case errno != 0:
			return
		case n == 0:
			e.calls.Close(fd)
			e.watched = slices.DeleteFunc(e.watched, func(other sys.FD) bool { return other == fd })
			e.clients--
			return
		}
		e.calls.Send(fd, chunk[:n], 0)
		if e.way != byEdge {
			return // it is told again
		}
	}
}

// caller says a few things, waits for each to come back, and hangs up.
func caller(first time.Duration, messages ...string) []step {
	steps := []step{
		sleep(first),
		func(c sys.Calls, _ sys.Wake) sys.Wait { return poll(dial(c), sys.Out) },
	}
	for _, message := range messages {
		steps = append(steps, func(c sys.Calls, _ sys.Wake) sys.Wait {
			c.Send(3, []byte(message), 0)
			return poll(3, sys.In)
		}, sleep(200*time.Millisecond), func(c sys.Calls, _ sys.Wake) sys.Wait {
			answer := make([]byte, 100)
			n, _ := c.Recv(3, answer, 0)
			c.Write(sys.Stdout, answer[:n])
			return sys.Wait{Kind: sys.WaitSleep, Timeout: 200 * time.Millisecond}
		})
	}
	return steps
}

// TestEcho: a server on real sockets does what it does on simulated ones,
// however it waits. Its descriptors have the same numbers, and a recording of
// it is whole.
func TestEcho(t *testing.T) {
	for kind, name := range [...]string{byPoll: "poll", bySelect: "select", byLevel: "epoll, level-triggered", byEdge: "epoll, edge-triggered"} {
		t.Run(name, func(t *testing.T) {
			here := func() *scenario.Scenario {
				s := world(nil, caller(100*time.Millisecond, "hello", "a longer message"), caller(350*time.Millisecond, "me too", "bye"))
				s.Processes[0].New = func(calls sys.Calls, _ *trace.Log) sys.Process {
					return &echo{calls: calls, way: way(kind), clients: 2}
				}
				return s
			}
			simulated := here().Simulate(scenario.SimulateOptions{})
			run, err := Run(here(), Options{Scale: 20, Log: true})
			require.NoError(t, err)
			require.Zero(t, run.Status)
			require.False(t, run.Idle, "all have ended")
			result := compare.Traces(simulated.Trace, run.Trace)
			var b strings.Builder
			require.NoError(t, result.Write(&b))
			require.True(t, result.Equal(), b.String())

			decoded, err := trace.Decode(run.Trace.Encode())
			require.NoError(t, err)
			require.Equal(t, run.Trace.Len(), decoded.Len())
			player := trace.NewPlayer(decoded)
			player.SeekIndex(trace.Index(decoded.Len() - 1))
			state := player.State()
			for i := range state.Procs {
				require.Equal(t, trace.Exited, state.Procs[i].Status)
			}
			for i := range state.Files {
				require.False(t, state.Files[i].Live, "file %d is still open", i)
			}
			require.Equal(t, "helloa longer message", strings.Join(state.Procs[1].Output, ""))
			timeline := trace.NewTimeline(decoded)
			require.Equal(t, decoded.End(), timeline.End)
			require.NotEmpty(t, timeline.Lanes)
			require.Greater(t, len(timeline.Lanes[0].Spans), 5, fmt.Sprint(timeline.Lanes[0]))
		})
	}
}

// TestRefusedWaits: what Linux refuses to wait for, the driver lets it refuse,
// with the simulator's answers.
func TestRefusedWaits(t *testing.T) {
	var answers []sys.Wake
	note := func(next sys.Wait) step {
		return func(_ sys.Calls, w sys.Wake) sys.Wait {
			answers = append(answers, w)
			return next
		}
	}
	steps := []step{func(c sys.Calls, _ sys.Wake) sys.Wait {
		c.EpollCreate()
		c.EventFD(0, 0)
		return sys.Wait{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: 0}
	}}
	for _, next := range []sys.Wait{
		{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: -1},
		{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: maxEpollEvents + 1},
		{Kind: sys.WaitEpoll, Epoll: 4, MaxEvents: 1},
		{Kind: sys.WaitEpoll, Epoll: 77, MaxEvents: 1},
		{Kind: sys.WaitEpoll, Epoll: -1, MaxEvents: 1},
		{Kind: sys.WaitSelect, Select: &sys.SelectSets{N: -1}},
		{Kind: sys.WaitSelect, Select: &sys.SelectSets{N: 80, Read: set(77)}},
		{Kind: sys.WaitEpoll, Epoll: 3, MaxEvents: maxEpollEvents},
		exit(),
	} {
		steps = append(steps, note(next))
	}
	world(steps).Simulate(scenario.SimulateOptions{})
	simulated := answers
	answers = nil
	_, err := Run(world(steps), Options{})
	require.NoError(t, err)
	for i := range answers {
		answers[i].Events, simulated[i].Events = nil, nil // empty or none
	}
	require.Equal(t, simulated, answers)
	require.Equal(t, sys.Wake{Kind: sys.WakeTimeout}, answers[len(answers)-1])
}
