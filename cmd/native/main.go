// Eyewall runs a program's event loop on the simulated machine and on Linux,
// compares both, records runs for the viewer, and serves the page.
//
//	eyewall run async
//	eyewall verify
//	eyewall help
//
// Exit status 0 is success, 1 a difference that verify found, 2 something
// that was asked for wrongly. run exits with the program's own status.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"eyewall/sim/scenario"
)

// version is set when the command is built.
var version = "unreleased"

// exitBadInput is the status after input that the command cannot use.
const exitBadInput = 2

func main() {
	a := app{stdout: os.Stdout, stderr: os.Stderr}
	os.Exit(a.run(context.Background(), os.Args[1:]))
}

// app is the command with what it writes to.
type app struct {
	stdout, stderr io.Writer
	// simulate is what simulated runs begin with: for tests that break the
	// simulator on purpose.
	simulate scenario.SimulateOptions
}

// command is one of the words that may follow "eyewall".
type command struct {
	name    string
	args    string // for its users
	summary string
	run     func(*app, context.Context, *arguments) (status int, err error)
}

// commands in the order in which help lists them.
func commands() []command {
	return []command{
		{"run", "NAME [-until 60s] [-real [-scale N]]", "runs a program on the simulated machine, or on Linux", (*app).runProgram},
		{"verify", "[NAME ...] [-scale N]", "runs programs on both and compares what they saw", (*app).verify},
		{"trace", "NAME -o FILE [-until 60s] [-real [-scale N]]", "records a run for the viewer", (*app).record},
		{"info", "FILE ...", "says what a recorded run holds", (*app).info},
		{"outline", "NAME -o FILE.json", "writes a run as text, step by step", (*app).outline},
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
	switch args[0] {
	case "-h", "-help", "--help":
		args[0] = "help"
	case "-version", "--version":
		args[0] = "version"
	}
	c, err := find(args[0])
	if err != nil {
		fmt.Fprintf(a.stderr, "eyewall: %v\n", err)
		return exitBadInput
	}
	status, err := c.run(a, ctx, newArguments(c, args[1:]))
	if errors.Is(err, flag.ErrHelp) {
		a.helpOn(ctx, c)
		return 0
	}
	if err != nil {
		fmt.Fprintf(a.stderr, "eyewall %s: %v\n", c.name, err)
		return exitBadInput
	}
	return status
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
