package python_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python"
	"eyewall/sim/python/machine"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// waiting is a program that waits in a function, with coroutines and a generator
// suspended beside it.
const waiting = `import time


class Pause:
    def __await__(self):
        answer = yield "pause"
        return answer


async def inner(n):
    doubled = n * 2
    await Pause()
    return doubled


async def outer(name):
    return await inner(len(name))


def numbers():
    for i in range(10):
        yield i


def work(seconds):
    label = "working"
    hidden = lambda: label
    time.sleep(seconds)
    return hidden()


task = outer("four")
task.send(None)
fresh = inner(1)
numbered = numbers()
next(numbered)
next(numbered)
work(2)
`

// process runs a program on the simulated machine until it is stuck or a time is
// reached, and returns it.
func process(t *testing.T, source string, o python.Options, until time.Duration) (*python.Process, *trace.Trace) {
	t.Helper()
	p, err := python.Compile("x.py", []byte(source))
	require.NoError(t, err)
	s, err := scenario.Python("x.py", []byte(source), scenario.Options{})
	require.NoError(t, err)
	var made *python.Process
	s.Processes[0].New = func(calls sys.Calls, log *trace.Log) sys.Process {
		made = p.New(calls, log, o)
		return made
	}
	run := s.Simulate(scenario.SimulateOptions{Until: until})
	return made, run.Trace
}

// TestFrames: every frame can be looked at, running or suspended.
func TestFrames(t *testing.T) {
	p, _ := process(t, waiting, python.Options{}, time.Second)
	s := p.Frames()
	require.Len(t, s.Threads, 1)
	stack := s.Threads[0]
	require.Len(t, stack, 2)
	require.Equal(t, "work", stack[0].Function)
	require.Equal(t, 28, stack[0].Line)
	require.Equal(t, []machine.Local{{Name: "seconds", Text: "2"}, {Name: "hidden", Text: "function work.<locals>.<lambda>"}, {Name: "label", Text: "'working'"}},
		stack[0].Locals)
	require.Equal(t, "<module>", stack[1].Function)
	require.Equal(t, 38, stack[1].Line)
	require.Contains(t, stack[1].Locals, machine.Local{Name: "numbered", Text: "generator numbers"})

	var suspended []string
	for _, f := range s.Suspended {
		suspended = append(suspended, f.Function)
	}
	require.Equal(t, []string{"outer", "inner", "Pause.__await__", "numbers"}, suspended, "in the order of their making; fresh has not begun")
	require.Equal(t, 17, s.Suspended[0].Line)
	require.Equal(t, "coroutine inner", s.Suspended[0].Awaits)
	require.Equal(t, []machine.Local{{Name: "n", Text: "4"}, {Name: "doubled", Text: "8"}}, s.Suspended[1].Locals)
	require.Equal(t, []machine.Local{{Name: "i", Text: "1"}}, s.Suspended[3].Locals)
}

// TestTraceHasFrames: the trace tells the same.
func TestTraceHasFrames(t *testing.T) {
	_, tr := process(t, waiting, python.Options{Detail: python.Lines}, time.Second)
	player := trace.NewPlayer(tr)
	player.SeekIndex(trace.Index(tr.Len() - 1))
	p := player.State().Procs[0]
	var stack []string
	for _, n := range p.Stack(0) {
		stack = append(stack, p.Frames[n].Function)
	}
	require.Equal(t, []string{"work", "<module>"}, stack)
	require.EqualValues(t, 28, p.Line)
	waits := map[string]string{}
	for _, f := range p.Frames {
		if f.Status == trace.FrameSuspended {
			waits[f.Function] = f.Value
		}
		if f.Status == trace.FrameNew {
			waits[f.Function+" (new)"] = ""
		}
	}
	require.Equal(t, map[string]string{"outer": "'pause'", "inner": "'pause'", "Pause.__await__": "'pause'", "numbers": "1", "inner (new)": ""}, waits)

	kinds := func(d python.Detail) (lines, calls int) {
		_, tr := process(t, waiting, python.Options{Detail: d}, 0)
		cursor := tr.From(0)
		var e trace.Event
		for cursor.Next(&e) {
			switch e.Kind {
			case trace.KindLine:
				lines++
			case trace.KindFrameEnter:
				calls++
			}
		}
		return
	}
	lines, calls := kinds(python.NoDetail)
	require.Zero(t, lines+calls)
	lines, calls = kinds(python.Calls)
	require.Zero(t, lines)
	require.Equal(t, 4, calls, "the module, the class body, work and its lambda")
	lines, _ = kinds(python.Lines)
	require.Greater(t, lines, 20)
}
