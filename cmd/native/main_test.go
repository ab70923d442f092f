package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/trace"
)

// ran is what the command did.
type ran struct {
	status         int
	stdout, stderr string
}

func eyewall(args ...string) ran { return app{}.with(context.Background(), args...) }

// with runs the app with its output caught.
func (a app) with(ctx context.Context, args ...string) ran {
	var stdout, stderr bytes.Buffer
	a.stdout, a.stderr = &stdout, &stderr
	status := a.run(ctx, args)
	return ran{status, stdout.String(), stderr.String()}
}

// TestBadInput: every wrong use is one line that says what to do, with
// status 2, and leaves no file behind.
func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	require.Equal(t, 0, eyewall("trace", "async", "-o", filepath.Join(dir, "good")).status)
	good, err := os.ReadFile(filepath.Join(dir, "good"))
	require.NoError(t, err)
	file := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, data, 0o644))
		return path
	}
	truncated := file("truncated", good[:len(good)/2])
	damaged := bytes.Clone(good)
	damaged[len(damaged)/2] ^= 1
	corrupt := file("corrupt", damaged)
	older := bytes.Clone(good)
	binary.LittleEndian.PutUint32(older[8:], 99)
	other := file("other", older)
	stranger := file("stranger", []byte("GIF89a and more"))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer listener.Close()
	site := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(site, "index.html"), nil, 0o644))
	out := filepath.Join(dir, "out")

	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"vrify"}, `unknown command "vrify" (did you mean "verify"?); there are run, verify,`},
		{[]string{"run"}, "a name is missing; usage: eyewall run NAME"},
		{[]string{"run", "async", "other"}, `"other" is one name too many`},
		{[]string{"run", "asinc"}, `no program is called "asinc" (did you mean "async"?); choose from async`},
		{[]string{"verify", "async", "nosuch"}, `"nosuch"`},
		{[]string{"run", "async", "-sclae", "3"}, `unknown flag -sclae (did you mean "-scale"?); run has -real, -scale, -until`},
		{[]string{"info", "-x"}, "unknown flag -x; info has none"},
		{[]string{"run", "async", "-until"}, "flag needs an argument: -until"},
		{[]string{"run", "async", "-until", "soon"}, `invalid value "soon" for flag -until`},
		{[]string{"run", "async", "-until", "-1s"}, "lies before the start"},
		{[]string{"run", "-real", "-scale", "0", "async"}, "-scale 0 is not above 0"},
		{[]string{"verify", "-scale", "NaN"}, "-scale NaN is not above 0"},
		{[]string{"trace", "async"}, "name a file with -o"},
		{[]string{"trace", "nosuch", "-o", out}, `"nosuch"`},
		{[]string{"trace", "async", "-o", filepath.Join(dir, "no", "such")}, "make it, or name another file with -o"},
		{[]string{"outline", "async", "-o", filepath.Join(dir, "no", "such")}, "make it, or name another file with -o"},
		{[]string{"outline", "async", "-o", dir}, "it is a directory"},
		{[]string{"run", "async", "-scale", "3"}, "leave it out, or add -real"},
		{[]string{"outline", "nosuch", "-o", out}, `"nosuch"`},
		{[]string{"info", filepath.Join(dir, "nothing")}, `no such file or directory; give a file that "eyewall trace" wrote`},
		{[]string{"info", "two\nlines"}, `read two\nlines: no such file`},
		{[]string{"info", dir}, "is a directory"},
		{[]string{"info", truncated}, `trace file is cut short`},
		{[]string{"info", filepath.Join(dir, "good"), corrupt}, `trace file is damaged`},
		{[]string{"info", other}, "it has version 99, this program reads"},
		{[]string{"info", stranger}, "not an eyewall trace"},
		{[]string{"serve", "-dir", dir}, `run "make site" first`},
		{[]string{"serve", "-dir", site, "-addr", listener.Addr().String()}, "is in use; end what listens there, or choose another with -addr"},
		{[]string{"serve", "-dir", site, "-addr", "nonsense"}, "give an address like 127.0.0.1:8080"},
		{[]string{"serve", "extra"}, `"extra" is one name too many`},
		{[]string{"help", "nosuch"}, `unknown command "nosuch"`},
	} {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			r := eyewall(test.args...)
			require.Equal(t, exitBadInput, r.status)
			require.Empty(t, r.stdout)
			require.Contains(t, r.stderr, test.want)
			require.True(t, strings.HasPrefix(r.stderr, "eyewall"), r.stderr)
			require.Equal(t, 1, strings.Count(r.stderr, "\n"), r.stderr)
		})
	}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 5, "nothing half-written is left")
}

func TestHelp(t *testing.T) {
	r := eyewall()
	require.Equal(t, exitBadInput, r.status)
	require.Contains(t, r.stderr, "eyewall verify")
	for _, args := range [][]string{{"help"}, {"-h"}, {"--help"}} {
		r = eyewall(args...)
		require.Equal(t, ran{0, r.stdout, ""}, r)
		require.Contains(t, r.stdout, "Programs: async")
	}
	for _, args := range [][]string{{"help", "verify"}, {"verify", "-h"}} {
		r = eyewall(args...)
		require.Equal(t, ran{0, r.stdout, ""}, r)
		require.Contains(t, r.stdout, "-scale N")
		require.Contains(t, r.stdout, "(default 50)")
	}
	for _, c := range commands() {
		require.Equal(t, 0, eyewall("help", c.name).status)
	}
	require.Contains(t, eyewall("version").stdout, "eyewall unreleased")
}

func TestRun(t *testing.T) {
	waits := "eyewall: nothing can happen any more after "
	on := "  server: in epoll_wait(3), which watches 4 (self-pipe), 6 (accept, listening on 0.0.0.0:8888)\n"
	r := eyewall("run", "async")
	require.Equal(t, 0, r.status)
	require.Equal(t, "listening on port 8888\n", r.stdout)
	require.Contains(t, r.stderr, waits)
	require.Contains(t, r.stderr, on)
	require.Equal(t, ran{0, "listening on port 8888\n", ""}, eyewall("run", "-until", "2s", "async"))
}

func TestTraceAndInfo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "run.eyewall")
	r := eyewall("trace", "-o", file, "async")
	require.Equal(t, 0, r.status, r.stderr)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	recorded, err := trace.Decode(data)
	require.NoError(t, err)
	r = eyewall("info", file)
	require.Equal(t, 0, r.status)
	require.Contains(t, r.stdout, "program  server (10.0.0.1): waits in epoll_wait(3)")
	require.Contains(t, r.stdout, "peer     client A (10.0.1.1): exited with 0")
	require.Contains(t, r.stdout, seconds(recorded.End()))
}

func TestOutline(t *testing.T) {
	file := filepath.Join(t.TempDir(), "async.json")
	r := eyewall("outline", "async", "-o", file)
	require.Equal(t, 0, r.status, r.stderr)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var text outlineFile
	require.NoError(t, json.Unmarshal(data, &text))
	require.NotEmpty(t, text.Title)
	require.Greater(t, text.EndNs, int64(7*time.Second))
	require.Greater(t, len(text.Steps), 100)
	last := int64(0)
	for _, step := range text.Steps {
		require.NotEmpty(t, step.Sentence)
		require.NotEmpty(t, step.Sections)
		require.GreaterOrEqual(t, step.TimeNs, last)
		last = step.TimeNs
	}
	require.LessOrEqual(t, last, text.EndNs)
}

// TestServe: the server says where it is, answers, and ends when it is told
// to.
func TestServe(t *testing.T) {
	site := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(site, "index.html"), []byte("<p>hello"), 0o644))
	for _, end := range []func(context.CancelFunc){
		func(cancel context.CancelFunc) { cancel() },
		func(context.CancelFunc) { syscall.Kill(os.Getpid(), syscall.SIGTERM) },
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		r, w := io.Pipe()
		a := app{stdout: w, stderr: io.Discard}
		status := make(chan int, 1)
		go func() { status <- a.run(ctx, []string{"serve", "-addr", "127.0.0.1:0", "-dir", site}) }()
		line := make([]byte, 200)
		n, err := r.Read(line)
		require.NoError(t, err)
		address, _, _ := strings.Cut(strings.TrimPrefix(string(line[:n]), "Eyewall is at "), " ")
		response, err := http.Get(address)
		require.NoError(t, err)
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		require.Equal(t, "<p>hello", string(body))
		end(cancel)
		select {
		case s := <-status:
			require.Equal(t, 0, s)
		case <-time.After(10 * time.Second):
			t.Fatal("it does not end")
		}
		_, err = net.Dial("tcp", strings.Trim(strings.TrimPrefix(address, "http://"), "/"))
		require.Error(t, err)
		cancel()
	}
}
