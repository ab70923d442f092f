package machine

import (
	"eyewall/sim/python/py"
)

// uncaught says on standard error what ended a thread, and returns the exit status.
func (th *Thread) uncaught(err error) int {
	e, ok := err.(*py.Exception)
	if !ok {
		text := err.Error()
		if s, ok := err.(*py.Stop); ok && s.Where != "" {
			text = s.Where + ": " + text
		}
		th.Stderr(text + "\n")
		return 1
	}
	if e.Class().IsSubclass(py.SystemExit) {
		switch c := e.Field("code").(type) {
		case py.Int:
			return int(c) & 0xff
		case py.Bool:
			if c {
				return 1
			}
			return 0
		default:
			if c == py.None {
				return 0
			}
			text, err := py.ToStr(&th.Thread, c)
			if err == nil {
				th.Stderr(text + "\n")
			}
			return 1
		}
	}
	for _, line := range th.FormatException(e, true) {
		th.Stderr(line)
	}
	return 1
}
