package words

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// AppendCall appends a system call as strace would write it, with its answer
// once there is one: `recv(7, 65536) = 61 "GET /async…"`.
func AppendCall(dst []byte, c *trace.Call, preview int) []byte {
	dst = append(appendName(dst, c.Call), '(')
	dst = appendArgs(dst, c, preview)
	dst = append(dst, ')')
	if c.Active {
		return dst
	}
	dst = append(dst, " = "...)
	dst = AppendInt(dst, c.Value)
	if c.Errno != 0 {
		dst = append(append(dst, ' '), c.Errno.Name()...)
	} else if c.Bytes != "" {
		dst = AppendQuote(append(dst, ' '), c.Bytes, preview)
	}
	return dst
}

// appendName is for any number: a trace may hold one that has no name.
func appendName(dst []byte, c sys.Syscall) []byte {
	if c < sys.NumSyscalls {
		return append(dst, c.String()...)
	}
	return AppendInt(append(dst, "syscall "...), int64(c))
}

func appendArgs(dst []byte, c *trace.Call, preview int) []byte {
	next := func() { dst = append(dst, ", "...) }
	number := func(n int64) { next(); dst = AppendInt(dst, n) }
	switch c.Call {
	case sys.CallSocket, sys.CallSocketPair:
		dst = append(dst, domainName(c.A)...)
		next()
		return append(dst, typeName(c.B)...)
	case sys.CallPipe, sys.CallTimerFD, sys.CallEpollCreate:
		return dst
	case sys.CallEventFD:
		return AppendInt(dst, c.A)
	case sys.CallEpollCtl:
		dst = AppendInt(dst, int64(c.FD))
		next()
		dst = append(dst, c.Text...)
		number(c.A)
		if c.Text != "del" {
			next()
			dst = AppendEvents(dst, sys.Events(c.B), "0")
		}
		return dst
	}
	dst = AppendInt(dst, int64(c.FD))
	switch c.Call {
	case sys.CallBind, sys.CallConnect:
		next()
		dst = append(dst, c.Text...)
	case sys.CallListen, sys.CallRead, sys.CallWrite:
		number(c.A)
	case sys.CallRecv, sys.CallSend:
		number(c.A)
		if c.B != 0 {
			next()
			dst = append(dst, flagsName(c.B)...)
		}
	case sys.CallShutdown:
		next()
		dst = append(dst, sys.How(c.A).String()...)
	case sys.CallGetSockOpt:
		next()
		dst = append(dst, sys.SockOpt(c.A).String()...)
	case sys.CallSetSockOpt:
		next()
		dst = append(dst, sys.SockOpt(c.A).String()...)
		number(c.B)
	case sys.CallTimerFDSetTime:
		next()
		dst = AppendDuration(dst, time.Duration(c.A))
		next()
		dst = AppendDuration(dst, time.Duration(c.B))
	}
	return dst
}

func domainName(n int64) string {
	switch sys.Domain(n) {
	case sys.Unix:
		return "unix"
	case sys.Inet:
		return "inet"
	case sys.Inet6:
		return "inet6"
	}
	return "?"
}

func typeName(n int64) string {
	switch sys.SockType(n) {
	case sys.Stream:
		return "stream"
	case sys.Datagram:
		return "datagram"
	case sys.SeqPacket:
		return "seqpacket"
	}
	return "?"
}

func flagsName(n int64) string {
	switch sys.MsgFlags(n) {
	case sys.MsgOOB:
		return "oob"
	case sys.MsgPeek:
		return "peek"
	}
	return "?"
}
