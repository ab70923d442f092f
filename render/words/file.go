package words

import (
	"strings"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// IP is an address without its port.
func IP(addr string) string {
	if i := strings.LastIndexByte(addr, ':'); i >= 0 {
		return strings.Trim(addr[:i], "[]")
	}
	return addr
}

// HostOf finds the host whose address (with a port, or without) is given; -1
// for none.
func HostOf(s *trace.State, addr string) int32 {
	ip := IP(addr)
	if ip == "" {
		return -1
	}
	for h := range s.Hosts {
		if a := s.Hosts[h].Addr; a == ip {
			return int32(h)
		}
	}
	return -1
}

// HostName is the name of the only process on a host, or else the host's.
func HostName(s *trace.State, host int32) string {
	name, n := "", 0
	for i := range s.Procs {
		if s.Procs[i].Host == host {
			name = s.Procs[i].Name
			n++
		}
	}
	if n == 1 {
		return name
	}
	if host >= 0 && int(host) < len(s.Hosts) {
		return s.Hosts[host].Name
	}
	return "?"
}

// port is the part of an address behind its last colon, with the colon.
func port(addr string) string {
	if i := strings.LastIndexByte(addr, ':'); i >= 0 {
		return addr[i:]
	}
	return addr
}

// AppendFile says what an open file is: "connection to client A".
func (t *Table) AppendFile(dst []byte, s *trace.State, f *trace.File) []byte {
	var a, b [20]byte
	switch f.Kind {
	case trace.FileTCP:
		switch {
		case f.State == trace.SockListen:
			return Append(dst, t.Listen, port(f.Local))
		case f.Peer != "":
			peer := f.Peer
			if h := HostOf(s, f.Peer); h >= 0 && h != f.Host {
				peer = HostName(s, h)
			}
			return Append(dst, t.Connection, peer)
		}
		return append(dst, t.Socket...)
	case trace.FileUnix:
		if f.State == trace.SockListen {
			return Append(dst, t.Listen, f.Local)
		}
		return append(dst, t.UnixSocket...)
	case trace.FileEventFD:
		return append(dst, t.EventFD...)
	case trace.FileEpoll:
		return Append(dst, t.OtherEpoll, string(AppendInt(a[:0], int64(len(f.Interest)))),
			string(AppendInt(b[:0], int64(len(f.ReadyList)))))
	case trace.FilePipe:
		return append(dst, t.Pipe...)
	case trace.FileTimerFD:
		return append(dst, t.TimerFD...)
	case trace.FileConsole:
		return append(dst, t.ConsoleFile...)
	}
	return append(dst, t.File...)
}

// AppendFileState says how an open file is: "connected"; owned tells whether
// a descriptor refers to it. It appends nothing where there is nothing to say.
func (t *Table) AppendFileState(dst []byte, f *trace.File, owned bool) []byte {
	var b [20]byte
	switch f.Kind {
	case trace.FileTCP, trace.FileUnix:
		if f.Kind == trace.FileUnix && f.State == trace.SockFresh {
			break
		}
		if !owned && (f.State == trace.SockEstablished || f.State == trace.SockPeerClosed) {
			return append(dst, t.InBacklog...)
		}
		return append(dst, t.SockState(f.State)...)
	case trace.FileEventFD:
		return Append(dst, t.Counter, string(AppendInt(b[:0], int64(f.Recv))))
	case trace.FileEpoll, trace.FileConsole, trace.FileRegular:
		return dst
	}
	if f.Recv > 0 {
		return Append(dst, t.Holds, string(AppendBytes(b[:0], int64(f.Recv))))
	}
	return append(dst, t.Empty...)
}

// WaitName is the system call behind a wait.
func WaitName(k sys.WaitKind) string {
	switch k {
	case sys.WaitEpoll:
		return "epoll_wait"
	case sys.WaitPoll:
		return "poll"
	case sys.WaitSelect:
		return "select"
	case sys.WaitSleep:
		return "nanosleep"
	case sys.WaitExit:
		return "exit"
	}
	return "cpu"
}
