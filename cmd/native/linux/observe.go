//go:build linux

package linux

import (
	"net/netip"

	"golang.org/x/sys/unix"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// told is what the trace knows of a file already.
type told struct {
	state       trace.SockState
	queues      [4]int // recv, room, send, room; of a listener: backlog, limit
	ready       sys.Events
	local, peer string
}

// shownEvents are the bits that the picture shows.
const shownEvents = sys.In | sys.Pri | sys.Out | sys.Err | sys.Hup | sys.RdHup

// observe asks the kernel for the state and the queues of a descriptor's
// file, without changing anything, and tells what is new.
func (p *process) observe(fd sys.FD) {
	f := p.file(fd)
	if p.log == nil || f == nil {
		return
	}
	real := p.real(fd)
	var ready sys.Events
	switch f.kind {
	case trace.FileTCP:
		ready = p.observeTCP(f, real)
	case trace.FileUnix, trace.FilePipe:
		ready = p.observeBytes(f, real)
	default:
		return
	}
	if ready != f.told.ready {
		f.told.ready = ready
		p.log.Readiness(f.id, ready)
	}
}

// TCP states (include/net/tcp_states.h).
const (
	tcpEstablished = 1 + iota
	tcpSynSent
	tcpSynRecv
	tcpFinWait1
	tcpFinWait2
	tcpTimeWait
	tcpClose
	tcpCloseWait
	tcpLastAck
	tcpListen
	tcpClosing
)

var sockStates = [...]trace.SockState{
	tcpEstablished: trace.SockEstablished, tcpSynSent: trace.SockSynSent, tcpSynRecv: trace.SockSynReceived,
	tcpFinWait1: trace.SockHalfClosed, tcpFinWait2: trace.SockHalfClosed, tcpTimeWait: trace.SockClosed,
	tcpClose: trace.SockClosed, tcpCloseWait: trace.SockPeerClosed, tcpLastAck: trace.SockClosed,
	tcpListen: trace.SockListen, tcpClosing: trace.SockClosed,
}

// observeTCP tells a socket's state and queues, and returns what poll would
// say: tcp_poll's rule over the state that the kernel gives.
func (p *process) observeTCP(f *file, real int) sys.Events {
	info, err := unix.GetsockoptTCPInfo(real, unix.IPPROTO_TCP, unix.TCP_INFO)
	if err != nil || int(info.State) >= len(sockStates) {
		return f.told.ready
	}
	state := sockStates[info.State]
	if info.State == tcpClose {
		switch {
		case !f.socket.used:
			state = trace.SockFresh
		case f.socket.broken:
			state = trace.SockReset
		}
	}
	if state != f.told.state {
		f.told.state = state
		p.log.SockState(f.id, state)
	}
	if info.State == tcpListen {
		// A listener's tcpi_unacked and tcpi_sacked are its backlog.
		n, limit := int(info.Unacked), int(info.Sacked)
		if now := [4]int{n, limit}; now != f.told.queues {
			f.told.queues = now
			p.log.Backlog(f.id, n, limit)
		}
		if n > 0 {
			return sys.In
		}
		return 0
	}
	ready := p.observeBytes(f, real)
	switch info.State {
	case tcpSynSent, tcpSynRecv:
		ready = 0
	case tcpClose:
		ready = sys.Out | sys.Hup
		if f.socket.used {
			ready |= sys.In | sys.RdHup
		}
	case tcpCloseWait, tcpLastAck, tcpClosing, tcpTimeWait:
		ready |= sys.In | sys.RdHup
		if info.State != tcpCloseWait {
			ready |= sys.Out | sys.Hup
		}
	case tcpFinWait1, tcpFinWait2:
		ready |= sys.Out
	}
	return ready
}

// observeBytes tells what is queued in both directions.
func (p *process) observeBytes(f *file, real int) sys.Events {
	var ready sys.Events
	recv, err := unix.IoctlGetInt(real, unix.SIOCINQ)
	if err == nil && recv > 0 {
		ready |= sys.In
	}
	send, recvRoom, sendRoom := 0, 0, 0
	if f.kind != trace.FilePipe {
		send, _ = unix.IoctlGetInt(real, unix.SIOCOUTQ)
		recvRoom, _ = unix.GetsockoptInt(real, unix.SOL_SOCKET, unix.SO_RCVBUF)
		sendRoom, _ = unix.GetsockoptInt(real, unix.SOL_SOCKET, unix.SO_SNDBUF)
	}
	if !f.socket.full {
		ready |= sys.Out
	}
	if now := [4]int{recv, recvRoom, send, sendRoom}; now != f.told.queues {
		f.told.queues = now
		p.log.Buffers(f.id, recv, recvRoom, send, sendRoom)
	}
	return ready
}

// tellAddresses tells a socket's addresses if they are new.
func (p *process) tellAddresses(fd sys.FD) {
	f := p.file(fd)
	if p.log == nil || f == nil || f.kind != trace.FileTCP {
		return
	}
	local, peer := "", ""
	if addr, errno := p.sockName(fd); errno == 0 && addr.Port() != 0 {
		local = addr.String()
	}
	if addr, errno := p.peerName(fd); errno == 0 {
		peer = addr.String()
	}
	if local != f.told.local || peer != f.told.peer {
		f.told.local, f.told.peer = local, peer
		p.log.SockAddr(f.id, local, peer)
	}
}

// pending is what the kernel will still do for a process by itself.
type pending uint8

const (
	// pendingTimed: it counts down to something, however long: a connection
	// that is not answered yet, a timer that is set.
	pendingTimed pending = 1 << iota
	// pendingBytes: it has bytes that the peer has not taken yet.
	pendingBytes
	// pendingAnswer: it waits for the peer's kernel to acknowledge what was
	// sent, which takes no process there.
	pendingAnswer
)

// pending looks through what the process has open. Any thread may call it.
func (p *process) pending() (what pending) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, d := range p.files {
		if d.file == nil {
			continue
		}
		switch d.file.kind {
		case trace.FileTCP:
			info, err := unix.GetsockoptTCPInfo(d.real, unix.IPPROTO_TCP, unix.TCP_INFO)
			if err == nil && info.State == tcpSynSent {
				what |= pendingTimed
			}
			if err == nil && info.State != tcpListen && info.Unacked > 0 {
				what |= pendingAnswer
			}
			if n, err := unix.IoctlGetInt(d.real, unix.SIOCOUTQ); err == nil && n > 0 {
				what |= pendingBytes
			}
		case trace.FileTimerFD:
			var left unix.ItimerSpec
			if unix.TimerfdGettime(d.real, &left) == nil && left.Value != (unix.Timespec{}) {
				what |= pendingTimed
			}
		}
	}
	return what
}

// toVirtual translates an address that the kernel gave, as a socket of the
// process sees it.
func (p *process) toVirtual(real netip.AddrPort, loopback bool) netip.AddrPort {
	host, alias, ok := p.run.addresses.virtual(real.Addr())
	switch {
	case !ok:
		return real
	case alias || loopback:
		return netip.AddrPortFrom(localhost, real.Port())
	}
	return netip.AddrPortFrom(p.run.addresses.hosts[host], real.Port())
}
