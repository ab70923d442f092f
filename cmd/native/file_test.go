package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/scenario"
)

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "run")
	require.NoError(t, writeFile(name, []byte("one")))
	require.NoError(t, writeFile(name, []byte("two")))

	link := filepath.Join(dir, "link")
	require.NoError(t, os.Symlink("run", link))
	require.NoError(t, writeFile(link, []byte("three")))
	to, err := os.Readlink(link)
	require.NoError(t, err)
	require.Equal(t, "run", to, "a link stays one")
	written, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, "three", string(written))

	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 2)
}

// TestUnwritable: what is known beforehand is said before the work, and a
// write that fails leaves the old file as it was, and no other.
func TestUnwritable(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	require.NoError(t, os.WriteFile(plain, []byte("old"), 0o600))
	for _, test := range []struct{ name, want string }{
		{"", "nowhere to write to; name a file with -o"},
		{dir, "it is a directory; name a file in it with -o"},
		{filepath.Join(dir, "no", "run"), "make it, or name another file with -o"},
		{filepath.Join(plain, "run"), "plain is not a directory; name another file with -o"},
	} {
		require.ErrorContains(t, checkTarget(test.name), test.want)
	}
	require.NoError(t, checkTarget("here"))

	require.NoError(t, os.Mkdir(plain+".dir", 0o700))
	require.ErrorContains(t, writeFile(plain+".dir", nil), "name another file with -o")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 2)
}

// TestDevices: what is no regular file stays what it is.
func TestDevices(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("looks at Linux's devices")
	}
	r := eyewall("outline", "async", "-o", "/dev/null")
	require.Equal(t, 0, r.status, r.stderr)
	require.Regexp(t, "^/dev/null: [0-9]+ steps\n$", r.stdout)
	info, err := os.Stat("/dev/null")
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&os.ModeDevice)
	r = eyewall("trace", "async", "-o", "/dev/full")
	require.Equal(t, ran{exitBadInput, "", "eyewall trace: write /dev/full: no space left on device; name another file with -o\n"}, r)
}

// broke is a writer that takes no more.
type broke struct{}

func (broke) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestOutputRemembers(t *testing.T) {
	var b bytes.Buffer
	o := &output{w: &b}
	io.WriteString(o, "one")
	require.NoError(t, o.err)
	o.w = broke{}
	io.WriteString(o, "two")
	o.w = &b
	io.WriteString(o, "three")
	require.EqualError(t, o.err, "full")
	require.Equal(t, "onethree", b.String())
}

// TestCut: a run without end is cut off, and nobody takes it for the whole.
func TestCut(t *testing.T) {
	short := app{simulation: scenario.SimulateOptions{Steps: 20}}
	r := short.with(t.Context(), "run", "async")
	require.Equal(t, 0, r.status)
	require.Contains(t, r.stderr, "eyewall: cut off after 20 steps, at 0.")
	require.Contains(t, r.stderr, "end it earlier with -until\n")
	file := filepath.Join(t.TempDir(), "file")
	require.Contains(t, short.with(t.Context(), "trace", "async", "-o", file).stderr, "cut off after 20 steps")
	require.Contains(t, short.with(t.Context(), "outline", "async", "-o", file).stderr, "cut off after 20 steps")
	r = short.with(t.Context(), "verify", "async")
	require.Equal(t, exitBadInput, r.status)
	require.Contains(t, r.stderr, "only a program that ends can be verified\n")
}
