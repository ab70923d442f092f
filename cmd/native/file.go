package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// checkTarget says before the work begins what would keep its result from
// being written.
func checkTarget(name string) error {
	if name == "" {
		return errors.New("nowhere to write to; name a file with -o")
	}
	dir := filepath.Dir(name)
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("write %s: there is no directory %s; make it, or name another file with -o", name, dir)
	case err != nil:
		return cannotWrite(name, err)
	case !info.IsDir():
		return fmt.Errorf("write %s: %s is not a directory; name another file with -o", name, dir)
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return fmt.Errorf("write %s: it is a directory; name a file in it with -o", name)
	}
	return nil
}

// writeFile writes a file as a whole or not at all: into another one beside
// it, which then takes its name. What is no regular file (/dev/stdout, a
// pipe) is written into.
func writeFile(name string, data []byte) error {
	target := name
	if to, err := filepath.EvalSymlinks(name); err == nil {
		target = to // a link stays one
	}
	if info, err := os.Stat(target); err == nil && !info.Mode().IsRegular() {
		if err := os.WriteFile(target, data, 0); err != nil {
			return cannotWrite(name, err)
		}
		return nil
	}
	part := fmt.Sprintf("%s.%d.part", target, os.Getpid())
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return cannotWrite(name, err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(part, target)
	}
	if err != nil {
		os.Remove(part)
		return cannotWrite(name, err)
	}
	return nil
}

func cannotWrite(name string, err error) error {
	return fmt.Errorf("write %s: %w; name another file with -o", name, cause(err))
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
