package kernel

import (
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// unixSocket is one end of a stream pair of the unix domain: what it is sent
// lies in its own receive queue.
type unixSocket struct {
	openFile
	peer   *unixSocket // nil once that end is gone
	in     byteQueue
	outCap int
	shut   uint8
	errno  sys.Errno
}

// defaultUnixBuffer is net.core.wmem_default.
const defaultUnixBuffer = 212992

func newUnixPair(h *Host) (a, b *unixSocket) {
	a, b = &unixSocket{outCap: defaultUnixBuffer}, &unixSocket{outCap: defaultUnixBuffer}
	a.peer, b.peer = b, a
	a.begin(h, trace.FileUnix)
	b.begin(h, trace.FileUnix)
	return a, b
}

// poll is unix_poll.
func (s *unixSocket) poll() sys.Events {
	var mask sys.Events
	if s.errno != 0 {
		mask |= sys.Err
	}
	if s.shut == shutBoth {
		mask |= sys.Hup
	}
	if s.shut&shutRead != 0 {
		mask |= sys.RdHup | sys.In | sys.RdNorm
	}
	if s.in.len() > 0 {
		mask |= sys.In | sys.RdNorm
	}
	if s.isWritable() {
		mask |= sys.Out | sys.WrNorm | sys.WrBand
	}
	return mask
}

// queued is what this end sent and the other has not read.
func (s *unixSocket) queued() int {
	if s.peer == nil {
		return 0
	}
	return s.peer.in.len()
}

// isWritable is unix_writable: no more than a quarter of the buffer is used.
func (s *unixSocket) isWritable() bool { return 4*s.queued() <= s.outCap }

func (s *unixSocket) read(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if flags&sys.MsgOOB != 0 {
		return 0, sys.ENOSYS
	}
	if s.in.len() > 0 {
		n := s.in.peek(p)
		if flags&sys.MsgPeek == 0 {
			s.in.drop(n)
			s.tell()
			if s.peer != nil {
				s.peer.tell()
				if s.peer.isWritable() { // sock_wfree, unix_write_space
					s.peer.queue.wake(s.world, sys.Out|sys.WrNorm|sys.WrBand)
				}
			}
		}
		return n, 0
	}
	if s.errno != 0 {
		errno := s.errno
		s.errno = 0
		s.tell()
		return 0, errno
	}
	if s.shut&shutRead != 0 {
		return 0, 0
	}
	return 0, sys.EAGAIN
}

func (s *unixSocket) write(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if flags&sys.MsgOOB != 0 {
		return 0, sys.ENOSYS
	}
	if s.shut&shutWrite != 0 || s.peer == nil || s.peer.shut&shutRead != 0 {
		return 0, sys.EPIPE
	}
	n := min(len(p), max(s.outCap-s.queued(), 0))
	if n == 0 && len(p) > 0 {
		return 0, sys.EAGAIN
	}
	s.peer.in.push(p[:n])
	s.tell()
	s.peer.tell()
	s.peer.queue.wake(s.world, sys.In|sys.Pri|sys.RdNorm|sys.RdBand)
	return n, 0
}

// shutdown is unix_shutdown: the other end is shut the other way round.
func (s *unixSocket) shutdown(how sys.How) sys.Errno {
	mode := uint8(how) + 1
	s.shut |= mode
	if s.peer != nil {
		var other uint8
		if mode&shutRead != 0 {
			other |= shutWrite
		}
		if mode&shutWrite != 0 {
			other |= shutRead
		}
		s.peer.shut |= other
		s.peer.tell()
		s.peer.queue.wake(s.world, 0)
	}
	s.tell()
	s.queue.wake(s.world, 0)
	return 0
}

// release is unix_release_sock.
func (s *unixSocket) release() {
	if p := s.peer; p != nil {
		p.shut = shutBoth
		if s.in.len() > 0 {
			p.errno = sys.ECONNRESET
		}
		p.peer, s.peer = nil, nil
		p.tell()
		p.queue.wake(s.world, 0)
	}
	s.end()
}

func (s *unixSocket) tell() {
	s.tellBuffers(s.in.len(), s.outCap, s.queued(), s.outCap)
	tellReady(s)
}
