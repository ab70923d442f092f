package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// record is "eyewall trace": it records a run into a file.
func (a *app) record(_ context.Context, args *arguments) (int, error) {
	var f runFlags
	f.define(args.flags)
	file := args.flags.String("o", "", "write the run to this `file`")
	if err := args.parse(1, 1); err != nil {
		return 0, err
	}
	if err := f.check(); err != nil {
		return 0, err
	}
	if *file == "" {
		return 0, errors.New("nowhere to write to; name a file with -o")
	}
	t, err := a.traceOf(args.names[0], f)
	if err != nil {
		return 0, err
	}
	if err := writeFile(*file, t.Encode()); err != nil {
		return 0, err
	}
	fmt.Fprintf(a.stdout, "%s: %s in %s\n", *file, count(t.Len(), "event"), seconds(t.End()))
	return 0, nil
}

// traceOf runs a program once.
func (a *app) traceOf(name string, f runFlags) (*trace.Trace, error) {
	s, err := scenario.Lookup(name, scenario.Options{})
	if err != nil {
		return nil, err
	}
	if f.real {
		run, err := runReal(s, realOptions{scale: f.scale, until: f.until})
		if err != nil {
			return nil, err
		}
		return run.trace, nil
	}
	o := a.simulate
	o.Until = f.until
	return s.Simulate(o).Trace, nil
}

// writeFile writes a file as a whole or not at all: into another one beside
// it, which then takes its name.
func writeFile(name string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, cause(err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write %s: %w", name, cause(err))
		}
	}()
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// cause is what went wrong without the name of the file, which may be one
// that nobody asked for.
func cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}
