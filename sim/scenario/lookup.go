package scenario

import (
	"fmt"
	"strings"
)

// programs are all there are, by name.
var programs = []struct {
	name  string
	build func(Options) *Scenario
}{
	{"async", async},
}

// Names lists the programs.
func Names() []string {
	names := make([]string, len(programs))
	for i, p := range programs {
		names[i] = p.name
	}
	return names
}

// Lookup returns the program of a name. The error lists those there are.
func Lookup(name string, o Options) (*Scenario, error) {
	for _, p := range programs {
		if p.name == name {
			return p.build(o), nil
		}
	}
	return nil, fmt.Errorf("no program is called %q; there is: %s", name, strings.Join(Names(), ", "))
}
