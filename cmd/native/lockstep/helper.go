//go:build linux

package lockstep

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"eyewall/sim/script"
)

// helperVariable marks the helper process in its environment.
const helperVariable = "EYEWALL_LOCKSTEP_HELPER"

// RunHelper turns this process into a helper, and does not return, if it was
// started as one. A program that uses the package calls it first of all,
// before anything opens a descriptor.
func RunHelper() {
	if os.Getenv(helperVariable) == "" {
		return
	}
	runtime.LockOSThread()
	// The runtime opens its poller when it first needs it; that must be now,
	// below the numbers that scripts use.
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, "lockstep helper:", err)
		os.Exit(1)
	}
	defer runtime.KeepAlive([]*os.File{r, w})
	allow()
	if os.Getenv(helperVariable) == "alone" {
		prepareNetwork()
	}
	if err := serve(os.Stdin, os.Stdout); err != io.EOF {
		fmt.Fprintln(os.Stderr, "lockstep helper:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// prepareNetwork brings loopback up in the helper's own network namespace.
func prepareNetwork() {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM, 0)
	if err != nil {
		return
	}
	defer unix.Close(fd)
	if req, err := unix.NewIfreq("lo"); err == nil {
		req.SetUint16(unix.IFF_UP)
		unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, req)
	}
}

// A request is a byte that says what, and a length with a payload: 'S' and a
// script's text, 'G' and a batch of generated programs, 'T' and a batch to
// be timed, 'U' and a script to be timed, or 'W' and a wait to be timed. The
// answer is a length and a payload.

// batch is a run of generated programs: number First to First+Count-1 of a
// seed.
type batch struct {
	Seed, First  uint64
	Count, Calls uint32
	TCP          bool
}

// program generates one program of the batch.
func (b *batch) program(i uint64) *script.Script {
	r := script.Rand(b.Seed*0x9e3779b97f4a7c15 ^ i*0xd1342543de82ef95)
	r.Intn(2)
	return script.Generate(&r, int(b.Calls), b.TCP)
}

// hash is FNV-1a over what each line gave, as far as it is compared.
func hash(results []script.Result) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range results {
		text := r.Text
		if r.Loose != "" {
			text = r.Loose
		}
		for i := range len(text) {
			h = (h ^ uint64(text[i])) * 1099511628211
		}
		h = (h ^ '\n') * 1099511628211
		if r.Loose == "full" {
			break // how a full TCP connection empties depends on more than the rules
		}
	}
	return h
}

// serve answers requests until there are no more: io.EOF.
func serve(r io.Reader, w io.Writer) error {
	in := bufio.NewReader(r)
	var runner script.Runner
	for {
		what, payload, err := readRequest(in)
		if err != nil {
			return err
		}
		var answer []byte
		switch what {
		case 'S':
			s, err := script.Parse("script", string(payload))
			if err != nil {
				return err
			}
			answer = encodeResults(runReal(&runner, s))
		case 'G':
			var b batch
			if _, err := binary.Decode(payload, binary.LittleEndian, &b); err != nil {
				return err
			}
			for i := range uint64(b.Count) {
				answer = binary.LittleEndian.AppendUint64(answer, hash(runReal(&runner, b.program(b.First+i))))
			}
		case 'T':
			var b batch
			if _, err := binary.Decode(payload, binary.LittleEndian, &b); err != nil {
				return err
			}
			answer = binary.LittleEndian.AppendUint64(nil, uint64(timeRealHere(b)))
		case 'U':
			s, err := script.Parse("script", string(payload))
			if err != nil {
				return err
			}
			answer = binary.LittleEndian.AppendUint64(nil, uint64(timeScript(s, func() (script.Machine, func()) {
				m := newMachine()
				return m, m.close
			})))
		case 'W':
			var r wakeUpRequest
			if _, err := binary.Decode(payload, binary.LittleEndian, &r); err != nil {
				return err
			}
			m := newMachine()
			answer = binary.LittleEndian.AppendUint64(nil, uint64(wakeUp(m, r.Kind, int(r.Idle))))
			m.close()
		default:
			return fmt.Errorf("unknown request %q", what)
		}
		if _, err := w.Write(append(binary.LittleEndian.AppendUint32(nil, uint32(len(answer))), answer...)); err != nil {
			return err
		}
	}
}

// runReal runs a script on this process's kernel.
func runReal(r *script.Runner, s *script.Script) []script.Result {
	m := newMachine()
	defer m.close()
	return r.Run(s, m)
}

func readRequest(in io.Reader) (byte, []byte, error) {
	var head [5]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return 0, nil, err
	}
	payload := make([]byte, binary.LittleEndian.Uint32(head[1:]))
	_, err := io.ReadFull(in, payload)
	return head[0], payload, err
}

func encodeResults(results []script.Result) []byte {
	var b strings.Builder
	for _, r := range results {
		b.WriteString(r.Text + "\t" + r.Loose + "\n")
	}
	return []byte(b.String())
}

func decodeResults(payload []byte) (results []script.Result) {
	for _, line := range strings.Split(strings.TrimSuffix(string(payload), "\n"), "\n") {
		text, loose, _ := strings.Cut(line, "\t")
		results = append(results, script.Result{Text: text, Loose: loose})
	}
	return results
}

// Helper is a running helper process.
type Helper struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out io.Reader
}

// StartHelper starts one, in a network namespace of its own if that is
// allowed.
func StartHelper() (*Helper, error) {
	for _, flags := range []uintptr{syscall.CLONE_NEWNET, 0} {
		h, err := startHelper(flags)
		if err == nil || flags == 0 {
			return h, err
		}
	}
	panic("not reached")
}

func startHelper(flags uintptr) (*Helper, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self)
	kind := "shared"
	if flags&syscall.CLONE_NEWNET != 0 {
		kind = "alone"
	}
	cmd.Env = append(os.Environ(), helperVariable+"="+kind, "GODEBUG=asyncpreemptoff=1")
	cmd.Stderr = os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: flags, Pdeathsig: syscall.SIGKILL}
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the helper process: %w", err)
	}
	return &Helper{cmd: cmd, in: in, out: bufio.NewReader(out)}, nil
}

// Close ends the process.
func (h *Helper) Close() {
	h.in.Close()
	h.cmd.Process.Kill()
	h.cmd.Wait()
}

func (h *Helper) send(what byte, payload []byte) error {
	_, err := h.in.Write(append(binary.LittleEndian.AppendUint32([]byte{what}, uint32(len(payload))), payload...))
	return err
}

func (h *Helper) receive() ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(h.out, head[:]); err != nil {
		return nil, fmt.Errorf("the helper process died: %w", err)
	}
	payload := make([]byte, binary.LittleEndian.Uint32(head[:]))
	_, err := io.ReadFull(h.out, payload)
	return payload, err
}

// Run runs a script on the real kernel. After one with threads, which may
// wait for ever, the helper is replaced by a new one.
func (h *Helper) Run(s *script.Script) ([]script.Result, error) {
	if err := h.send('S', []byte(s.String())); err != nil {
		return nil, err
	}
	payload, err := h.receive()
	if err != nil {
		return nil, err
	}
	if s.HasThreads() {
		h.Close()
		next, err := StartHelper()
		if err != nil {
			return nil, err
		}
		*h = *next
	}
	return decodeResults(payload), nil
}
