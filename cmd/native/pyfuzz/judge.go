package pyfuzz

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"eyewall/sim/python/syntax"
	"eyewall/sim/scenario"
	"eyewall/sim/sys"
)

// CPython is the judge.
const CPython = "/usr/bin/python3"

const judgeVersion = "3.11"

// patience is how long the judge may take for one program.
const patience = 20 * time.Second

// prelude is the head of every program: show runs a case and prints one line.
const prelude = `def tell(e):
    told = []
    while e is not None and len(told) < 4:
        # What the machine says of its bound on memory is its own.
        told.append(f"{type(e).__qualname__}: {'' if isinstance(e, MemoryError) else e}")
        e = e.__cause__ or e.__context__
    return " <- ".join(told)

def show(number, case):
    out, end = [], ""
    try:
        case(out)
    except Exception as e:
        end = tell(e)
    try:
        text = ascii(out)
    except Exception as e:
        text = tell(e)
    text += " " + ascii(end)
    if len(text) > 3000:
        text = text[:2000] + f" ...{len(text)}... " + text[-900:]
    print(number, text)

`

// answer is what a program printed: for each case a line.
type answer struct {
	lines map[string]string
	// end is why there are not as many lines as cases, where that is so.
	end string
}

func newAnswer(out, errs string) answer {
	a := answer{lines: map[string]string{}}
	for _, text := range strings.Split(out, "\n") {
		if number, rest, ok := strings.Cut(text, " "); ok {
			a.lines[number] = rest
		}
	}
	errs = strings.TrimRight(errs, "\n")
	a.end = errs[strings.LastIndexByte(errs, '\n')+1:]
	return a
}

// of is what the program said about a case.
func (a answer) of(number string) string {
	if text, ok := a.lines[number]; ok {
		return text
	}
	return a.end
}

// Available says why CPython cannot judge here.
func Available() error {
	version, err := exec.Command(CPython, "-c", "import sys; print('%d.%d' % sys.version_info[:2])").Output()
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("there is no %s to compare with; install Python %s", CPython, judgeVersion)
	}
	if err != nil {
		return fmt.Errorf("run %s: %w", CPython, err)
	}
	if found := strings.TrimSpace(string(version)); found != judgeVersion {
		return fmt.Errorf("%s is Python %s; comparing needs %s", CPython, found, judgeVersion)
	}
	return nil
}

// cpython is a running CPython that runs one program after the other.
type cpython struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

// serve reads programs, each behind a line with its length, and answers with what
// they print, a zero byte and what ended them. A case that CPython would fill the memory
// of this computer with is ended before.
const serve = `
import io, resource, sys, traceback
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
wire_in, wire_out = sys.stdin.buffer, sys.stdout.buffer
while size := wire_in.readline():
    source = wire_in.read(int(size)).decode("utf-8")
    sys.stdin, sys.stdout, end = io.StringIO(), io.StringIO(), ""
    try:
        exec(compile(source, "<stdin>", "exec"), {"__name__": "__main__"})
    except BaseException as e:
        end = traceback.format_exception_only(e)[-1]
    answer = f"{sys.stdout.getvalue()}\0{end}".encode("utf-8", "backslashreplace")
    wire_out.write(b"%d\n" % len(answer) + answer)
    wire_out.flush()
`

func (p *cpython) start() error {
	p.cmd = exec.Command(CPython, "-B", "-I", "-X", "utf8", "-W", "ignore", "-c", serve)
	in, err := p.cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	p.in, p.out = in, bufio.NewReader(out)
	if err := p.cmd.Start(); err != nil {
		p.cmd = nil
		return fmt.Errorf("run %s: %w", CPython, err)
	}
	return nil
}

func (p *cpython) close() {
	if p.cmd != nil {
		p.in.Close()
		p.cmd.Process.Kill()
		p.cmd.Wait()
		p.cmd = nil
	}
}

// ask runs a program.
func (p *cpython) ask(source string) (answer, error) {
	if p.cmd == nil {
		if err := p.start(); err != nil {
			return answer{}, err
		}
	}
	process := p.cmd.Process
	late := time.AfterFunc(patience, func() { process.Kill() })
	text, err := p.exchange(source)
	if !late.Stop() || err != nil {
		p.close()
		if err != nil {
			return newAnswer("", fmt.Sprintf("CPython ended, or ran longer than %v", patience)), nil
		}
	}
	out, end, _ := strings.Cut(text, "\x00")
	return newAnswer(out, end), nil
}

func (p *cpython) exchange(source string) (string, error) {
	if _, err := fmt.Fprintf(p.in, "%d\n%s", len(source), source); err != nil {
		return "", err
	}
	head, err := p.out.ReadString('\n')
	if err != nil {
		return "", err
	}
	size, err := strconv.Atoi(strings.TrimSpace(head))
	if err != nil {
		return "", err
	}
	text := make([]byte, size)
	_, err = io.ReadFull(p.out, text)
	return string(text), err
}

// askEyewall runs a program on the simulated machine.
func askEyewall(source string) (a answer) {
	var c console
	defer func() {
		if p := recover(); p != nil {
			a = newAnswer(c.out.String(), fmt.Sprintf("panic: %v, in %s", p, bytes.ReplaceAll(debug.Stack(), []byte("\n"), []byte(" "))))
		}
	}()
	s, err := scenario.Python("<stdin>", []byte(source), scenario.Options{})
	if err != nil {
		text := err.Error()
		if refused := (*syntax.Error)(nil); errors.As(err, &refused) {
			text = refused.Format()
		}
		return newAnswer("", text)
	}
	s.Simulate(scenario.SimulateOptions{Untraced: true, Until: time.Hour,
		Wrap: func(_ string, calls sys.Calls) sys.Calls { return &consoleCalls{calls, &c} }})
	return newAnswer(c.out.String(), c.errs.String())
}

// console takes what a program prints.
type console struct{ out, errs strings.Builder }

type consoleCalls struct {
	sys.Calls
	to *console
}

func (c *consoleCalls) Write(fd sys.FD, p []byte) (int, sys.Errno) {
	switch fd {
	case sys.Stdout:
		c.to.out.Write(p)
	case sys.Stderr:
		c.to.errs.Write(p)
	}
	return len(p), 0
}
