// Straighten makes WebAssembly that Go's compiler wrote faster, and smaller.
//
//	straighten FILE.wasm
//	straighten -exec COMMAND FILE.wasm [ARG ...]
//
// The file is rewritten in place; function.go says what changes. With -exec the
// command is then run with the file and the arguments: for "go test -exec".
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
)

func main() {
	command := flag.String("exec", "", "run this `command` with the file afterwards")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: straighten [-exec COMMAND] FILE.wasm [ARG ...]")
	}
	flag.Parse()
	if flag.NArg() == 0 || flag.NArg() > 1 && *command == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := file(flag.Arg(0)); err != nil {
		fmt.Fprintf(os.Stderr, "straighten: %s: %v\n", flag.Arg(0), err)
		os.Exit(1)
	}
	if *command != "" {
		os.Exit(run(*command, flag.Args()))
	}
}

func file(name string) error {
	module, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	straight, err := straighten(module)
	if err != nil {
		return err
	}
	return os.WriteFile(name, straight, 0o755)
}

// run runs a command with this one's files, and returns its status.
func run(command string, args []string) int {
	c := exec.Command(command, args...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := c.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "straighten: %v\n", err)
		return 1
	}
	return 0
}
