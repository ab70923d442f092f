// Eyewall runs a program's event loop on the simulated machine and on Linux,
// compares both, records runs for the viewer, and serves the page.
//
//	eyewall run async
//	eyewall verify
//	eyewall help
//
// Exit status 0 is success, 1 a difference that verify found, 2 something
// that was asked for wrongly or could not be done; then one line on standard
// error says what to do. run exits with the program's own status.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"eyewall/sim/python/syntax"
	"eyewall/sim/scenario"
)

// version is set when the command is built.
var version = "unreleased"

// exitBadInput is the status after input that the command cannot use, and
// after an order that the machine cannot carry out.
const exitBadInput = 2

// gcPercent: programs that run make much garbage and keep little, and their memory
// is bounded.
const gcPercent = 400

func main() {
	runHelper()
	debug.SetGCPercent(gcPercent)
	stdout := &output{w: os.Stdout}
	a := app{stdout: stdout, stderr: os.Stderr}
	status := a.run(context.Background(), os.Args[1:])
	if stdout.err != nil {
		fmt.Fprintf(os.Stderr, "eyewall: write to standard output: %v; what it printed is not whole\n", cause(stdout.err))
		status = exitBadInput
	}
	os.Exit(status)
}

// output is a writer that remembers that something was lost, so that no
// caller has to.
type output struct {
	w   io.Writer
	err error // the first
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.w.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// app is the command with what it writes to.
type app struct {
	stdout, stderr io.Writer
	// simulation is what simulated runs begin with: for tests that break the
	// simulator on purpose.
	simulation scenario.SimulateOptions
}

// command is one of the words that may follow "eyewall".
type command struct {
	name    string
	args    string // for its users
	summary string
	// run defines the command's flags, parses the arguments, and only then
	// does something: asking for help ends it there.
	run func(*app, context.Context, *arguments) (status int, err error)
}

// commands in the order in which help lists them.
func commands() []command {
	return []command{
		{"run", "NAME|FILE.py [-until 60s] [-real [-scale N]] [ARG ...]", "runs a program on the simulated machine, or on Linux", (*app).runProgram},
		{"verify", "[NAME|FILE.py ...] [-scale N]", "runs programs on both and compares what they saw", (*app).verify},
		{"check", "FILE.sys ... [-record]", "runs system-call scripts on both kernels", (*app).check},
		{"fuzz", "[-n N] [-seed S] [-tcp | -python] [-shard I/N]", "runs random system calls on both kernels, or random Python", (*app).fuzz},
		{"bench", "[-scripts DIR]", "measures the simulated kernel against Linux", (*app).bench},
		{"trace", "NAME|FILE.py -o FILE [-detail lines] [-until 60s] [-real [-scale N]]", "records a run for the viewer", (*app).record},
		{"info", "FILE ...", "says what a recorded run holds", (*app).info},
		{"outline", "NAME -o FILE.json [-until 60s]", "writes a run as text, step by step", (*app).outline},
		{"serve", "[-addr HOST:PORT] [-dir DIR]", "serves the page", (*app).serve},
		{"version", "", "prints the version", (*app).printVersion},
		{"help", "[COMMAND]", "prints this, or a command's flags", (*app).help},
	}
}

// run does what the arguments ask for and returns the exit status.
func (a *app) run(ctx context.Context, args []string) int {
	if len(args) == 0 {
		a.printHelp(a.stderr)
		return exitBadInput
	}
	name := args[0]
	switch name {
	case "-h", "-help", "--help":
		name = "help"
	case "-version", "--version":
		name = "version"
	}
	c, err := find(name)
	if err != nil {
		return a.complain("eyewall", err)
	}
	status, err := c.run(a, ctx, newArguments(c, args[1:]))
	switch {
	case errors.Is(err, flag.ErrHelp):
		a.helpOn(ctx, c)
		return 0
	case err != nil:
		if refused := (*syntax.Error)(nil); errors.As(err, &refused) {
			// As Python itself says it, and ends.
			fmt.Fprint(a.stderr, refused.Format())
			return 1
		}
		return a.complain("eyewall "+c.name, err)
	}
	return status
}

// complain says in one line what is wrong, whatever the names in it contain.
func (a *app) complain(who string, err error) int {
	fmt.Fprintf(a.stderr, "%s: %s\n", who, strings.ReplaceAll(err.Error(), "\n", `\n`))
	return exitBadInput
}

// find returns a command by its name. The error lists those there are.
func find(name string) (*command, error) {
	all := commands()
	names := make([]string, len(all))
	for i := range all {
		if all[i].name == name {
			return &all[i], nil
		}
		names[i] = all[i].name
	}
	return nil, fmt.Errorf("unknown command %q%s; there are %s", name, suggest(name, names), strings.Join(names, ", "))
}
