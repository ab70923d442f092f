package main

import (
	"context"
	"fmt"
	"os"

	"eyewall/sim/trace"
)

// info is "eyewall info": it says what trace files hold, once all of them
// are known to be whole.
func (a *app) info(_ context.Context, args *arguments) (int, error) {
	if err := args.parse(1, -1); err != nil {
		return 0, err
	}
	traces := make([]*trace.Trace, len(args.names))
	for i, name := range args.names {
		data, err := os.ReadFile(name)
		if err != nil {
			return 0, fmt.Errorf(`read %s: %w; give a file that "eyewall trace" wrote`, name, cause(err))
		}
		if traces[i], err = trace.Decode(data); err != nil {
			return 0, fmt.Errorf("read %s: %w", name, err)
		}
	}
	for i, t := range traces {
		a.describe(args.names[i], t)
	}
	return 0, nil
}

func (a *app) describe(name string, t *trace.Trace) {
	player := trace.NewPlayer(t)
	player.SeekIndex(trace.Index(t.Len() - 1))
	state := player.State()
	fmt.Fprintf(a.stdout, "%s: trace of version %d\n", name, trace.Version)
	fmt.Fprintf(a.stdout, "  %-8s %d (%.1f kB)\n", "events", t.Len(), float64(t.Size())/1000)
	fmt.Fprintf(a.stdout, "  %-8s %s\n", "end", seconds(t.End()))
	for i := range state.Sources {
		fmt.Fprintf(a.stdout, "  %-8s %s\n", "source", state.Sources[i].Name)
	}
	for i := range state.Procs {
		p := state.Procs[i]
		role := "peer"
		if p.Role == trace.RoleProgram {
			role = "program"
		}
		fmt.Fprintf(a.stdout, "  %-8s %s (%s): %s\n", role, p.Name, state.Hosts[p.Host].Addr, ending(state, p))
	}
}

// ending is what became of a process.
func ending(s *trace.State, p *trace.Process) string {
	switch p.Status {
	case trace.Exited:
		return fmt.Sprintf("exited with %d", p.Exit)
	case trace.Waiting:
		return "waits " + describeWait(s, p)
	}
	return "runs"
}
