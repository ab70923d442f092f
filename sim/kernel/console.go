package kernel

import (
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// console is standard input, output and error: input is at its end, and
// output is told of by the trace of the write that brought it. Like a
// regular file it is always ready, and epoll refuses it.
type console struct{ openFile }

func newConsole(h *Host) *console {
	c := &console{}
	c.begin(h, trace.FileConsole)
	return c
}

func (c *console) poll() sys.Events                                { return sys.In | sys.Out | sys.RdNorm | sys.WrNorm }
func (c *console) read([]byte, sys.MsgFlags) (int, sys.Errno)      { return 0, 0 }
func (c *console) write(p []byte, _ sys.MsgFlags) (int, sys.Errno) { return len(p), 0 }
func (c *console) release()                                        { c.end() }
