package pyfuzz

import (
	"context"
	"errors"
	"fmt"
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
const patience = 2 * time.Minute

// prelude is the head of every program: show runs a case and prints one line.
const prelude = `def tell(e):
    told = []
    while e is not None and len(told) < 4:
        told.append(f"{type(e).__qualname__}: {e}")
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

func newAnswer(out, errs string, status int) answer {
	a := answer{lines: map[string]string{}}
	for _, text := range strings.Split(out, "\n") {
		if number, rest, ok := strings.Cut(text, " "); ok {
			a.lines[number] = rest
		}
	}
	if status != 0 {
		text := strings.TrimRight(errs, "\n")
		a.end = "status " + strconv.Itoa(status) + ": " + text[strings.LastIndexByte(text, '\n')+1:]
		if status < 0 {
			a.end = text
		}
	}
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

// askCPython runs a program with CPython.
func askCPython(source string) (answer, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, CPython, "-B", "-I", "-X", "utf8", "-W", "ignore", "-")
	cmd.Stdin = strings.NewReader(source)
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return answer{}, fmt.Errorf("run %s: %w", CPython, err)
	}
	if ctx.Err() != nil {
		return newAnswer(out.String(), "it ran longer than "+patience.String(), -1), nil
	}
	return newAnswer(out.String(), errs.String(), cmd.ProcessState.ExitCode()), nil
}

// askEyewall runs a program on the simulated machine.
func askEyewall(source string) (a answer) {
	var c console
	defer func() {
		if p := recover(); p != nil {
			a = newAnswer(c.out.String(), fmt.Sprint("panic: ", p, "\n", string(debug.Stack())), -1)
		}
	}()
	s, err := scenario.Python("<stdin>", []byte(source), scenario.Options{})
	if err != nil {
		text := err.Error()
		if refused := (*syntax.Error)(nil); errors.As(err, &refused) {
			text = refused.Format()
		}
		return newAnswer("", text, 1)
	}
	run := s.Simulate(scenario.SimulateOptions{Untraced: true, Until: time.Hour,
		Wrap: func(_ string, calls sys.Calls) sys.Calls { return &consoleCalls{calls, &c} }})
	return newAnswer(c.out.String(), c.errs.String(), run.Status)
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
