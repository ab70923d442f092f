package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

func (a *app) help(ctx context.Context, args *arguments) (int, error) {
	if err := args.parse(0, 1); err != nil {
		return 0, err
	}
	if len(args.names) == 0 {
		a.printHelp(a.stdout)
		return 0, nil
	}
	c, err := find(args.names[0])
	if err != nil {
		return 0, err
	}
	a.helpOn(ctx, c)
	return 0, nil
}

// helpOn prints a command's flags. A command defines them when it runs;
// asking it for help makes it do so and no more.
func (a *app) helpOn(ctx context.Context, c *command) {
	asked := newArguments(c, []string{"-h"})
	c.run(a, ctx, asked)
	fmt.Fprintf(a.stdout, "eyewall %s\n%s.\n", asked.usage(), capital(c.summary))
	asked.flags.VisitAll(func(f *flag.Flag) {
		value, usage := flag.UnquoteUsage(f)
		name := strings.TrimSpace("-" + f.Name + " " + value)
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0s" {
			usage += fmt.Sprintf(" (default %s)", f.DefValue)
		}
		fmt.Fprintf(a.stdout, "  %-16s %s\n", name, usage)
	})
}

func (a *app) printHelp(w io.Writer) {
	fmt.Fprintf(w, "eyewall %s: see an event loop run, and prove the picture true.\n\n", version)
	for _, c := range commands() {
		fmt.Fprintf(w, "  eyewall %-9s %s\n", c.name, c.summary)
	}
	fmt.Fprintf(w, "\nPrograms: %s.\n", strings.Join(scenario.Names(), ", "))
	fmt.Fprint(w, `Exit status: 0; 1 where verify found a difference; 2 where something was asked for
wrongly or could not be done; run's is the program's own.
"eyewall help COMMAND" tells a command's flags.
`)
}

func (a *app) printVersion(_ context.Context, args *arguments) (int, error) {
	if err := args.parse(0, 0); err != nil {
		return 0, err
	}
	fmt.Fprintf(a.stdout, "eyewall %s (trace files of version %d)\n", version, trace.Version)
	return 0, nil
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
