package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// arguments are what follows the command's name: flags and names in any
// order.
type arguments struct {
	command *command
	flags   *flag.FlagSet
	args    []string
	names   []string
}

func newArguments(c *command, args []string) *arguments {
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	f.SetOutput(io.Discard) // what went wrong is said in one line
	return &arguments{command: c, flags: f, args: args}
}

// parse reads the flags that the command has defined before, and between
// least and most names (most < 0: any number).
func (a *arguments) parse(least, most int) error {
	for rest := a.args; ; {
		if err := a.flags.Parse(rest); err != nil {
			return a.explain(err)
		}
		rest = a.flags.Args()
		if len(rest) == 0 {
			break
		}
		a.names = append(a.names, rest[0])
		rest = rest[1:]
	}
	if len(a.names) < least || most >= 0 && len(a.names) > most {
		return fmt.Errorf("%s; usage: eyewall %s", amiss(a.names, most), a.usage())
	}
	return nil
}

// amiss says what is wrong with the number of names.
func amiss(names []string, most int) string {
	if len(names) == 0 {
		return "a name is missing"
	}
	return fmt.Sprintf("%q is one name too many", names[most])
}

func (a *arguments) usage() string { return strings.TrimSpace(a.command.name + " " + a.command.args) }

// explain makes one line of what package flag says, with what to do.
func (a *arguments) explain(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	unknown, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: ")
	if !ok {
		return fmt.Errorf("%w; usage: eyewall %s", err, a.usage())
	}
	var names []string
	a.flags.VisitAll(func(f *flag.Flag) { names = append(names, "-"+f.Name) })
	if len(names) == 0 {
		return fmt.Errorf("unknown flag %s; %s has none", unknown, a.command.name)
	}
	return fmt.Errorf("unknown flag %s%s; %s has %s", unknown, suggest(unknown, names), a.command.name, strings.Join(names, ", "))
}

// suggest names the one that may have been meant, " (did you mean …?)", or
// nothing.
func suggest(name string, names []string) string {
	best, distance := "", len(name)/2+1
	for _, candidate := range names {
		if d := editDistance(name, candidate); d < distance {
			best, distance = candidate, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %q?)", best)
}

// editDistance is the number of letters to insert, delete or change that
// make b of a.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = slices.Min([]int{cost, row[j] + 1, diagonal + 1})
		}
	}
	return row[len(b)]
}
