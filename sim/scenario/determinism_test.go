package scenario_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python"
	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// hashes runs every program and returns a line for each: its name and the
// hash of its trace.
func hashes(t *testing.T) (lines []string) {
	for _, name := range scenario.Names() {
		for _, clients := range []int{0, 50} {
			s, err := scenario.Lookup(name, scenario.Options{Clients: clients})
			require.NoError(t, err)
			run := s.Simulate(scenario.SimulateOptions{})
			require.Equal(t, run.End, run.Trace.End())
			lines = append(lines, fmt.Sprintf("hash %s %d %08x", name, clients, run.Trace.Hash()))
		}
	}
	// Python programs, line by line.
	for _, name := range []string{"sockets/epoll_edge", "sockets/tiny_http", "coroutines/async_generators", "programs/generator_scheduler",
		"exceptions/groups", "random/seeded_basics", "floats/printing", "sets/methods"} {
		source, err := os.ReadFile("../python/testdata/" + name + ".py")
		require.NoError(t, err)
		s, err := scenario.Python(filepath.Base(name)+".py", source, scenario.Options{Detail: python.Lines})
		require.NoError(t, err)
		run := s.Simulate(scenario.SimulateOptions{})
		require.Greater(t, run.Trace.Len(), 100)
		lines = append(lines, fmt.Sprintf("hash %s %d %08x", name, run.Trace.Len(), run.Trace.Hash()))
	}
	return lines
}

func TestSameTraceTwice(t *testing.T) {
	lines := hashes(t)
	require.Equal(t, lines, hashes(t))
	require.NotEqual(t, lines[0][len(lines[0])-8:], lines[1][len(lines[1])-8:], "other worlds have other hashes")
	fmt.Println(strings.Join(lines, "\n")) // read by TestWebAssemblyIsNative
}

// TestWebAssemblyIsNative runs TestSameTraceTwice in WebAssembly under Node
// and compares the hashes with those here.
func TestWebAssemblyIsNative(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("this is WebAssembly")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("no node to run WebAssembly with")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	test := exec.Command("go", "test", "-count=1", "-v", "-exec", runner, "-run", "^TestSameTraceTwice$", ".")
	// A short environment: Go's js runtime has little room for it.
	test.Env = []string{"GOOS=js", "GOARCH=wasm"}
	for _, name := range []string{"PATH", "HOME", "GOPATH", "GOCACHE", "GOFLAGS", "GOPROXY", "GOSUMDB", "GONOSUMDB"} {
		if value, ok := os.LookupEnv(name); ok {
			test.Env = append(test.Env, name+"="+value)
		}
	}
	out, err := test.CombinedOutput()
	require.NoError(t, err, string(out))
	found := regexp.MustCompile(`(?m)^hash .*$`).FindAllString(string(out), -1)
	require.Equal(t, hashes(t), found)
}

// TestNothingIsSentTwice: links that lose nothing carry each byte once,
// however long they are, and nobody resets anything.
func TestNothingIsSentTwice(t *testing.T) {
	const request = len("GET /async HTTP/1.1\r\nHost: server:8888\r\n\r\n")
	for _, clients := range []int{3, 50} {
		s, err := scenario.Lookup("async", scenario.Options{Clients: clients})
		require.NoError(t, err)
		cursor := s.Simulate(scenario.SimulateOptions{}).Trace.From(0)
		var e trace.Event
		sent := map[bool]int64{} // whether by the server
		for cursor.Next(&e) {
			if e.Kind == trace.KindPacketSend {
				require.Zero(t, trace.PacketKind(e.Args[3])&trace.PacketRst, "%v", &e)
				sent[e.Args[1] == 0] += e.Args[4]
			}
		}
		require.EqualValues(t, clients*request, sent[false])
		require.Zero(t, sent[true]%int64(clients))
		require.Less(t, sent[true]/int64(clients), int64(100), "one answer each")
	}
}
