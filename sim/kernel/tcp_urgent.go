package kernel

import "eyewall/sim/sys"

// urgentState is the urgent byte of the receiving side: TCP has one at a
// time, at a position of the stream.
type urgentState struct {
	state urgentMark
	at    uint64
	value byte
}

type urgentMark uint8

const (
	urgentNone   urgentMark = iota
	urgentNotYet            // announced
	urgentValid             // there
	urgentRead              // taken
)

// checkUrgent is tcp_urg: a segment announces an urgent byte, or holds it.
func (s *tcpSocket) checkUrgent(g *segment) {
	if g.urgent != 0 {
		s.noteUrgent(g.urgent - 1)
	}
	if s.urg.state != urgentNotYet {
		return
	}
	if at := s.urg.at; at >= g.seq && at < g.seq+uint64(len(g.data)) {
		s.urg.state, s.urg.value = urgentValid, g.data[at-g.seq]
		if !s.orphan {
			s.tell()
			s.wake(readable)
		}
	}
}

// noteUrgent is tcp_check_urg.
func (s *tcpSocket) noteUrgent(at uint64) {
	if s.copied > at || at < s.rcvNxt || s.urg.state != urgentNone && at <= s.urg.at {
		return
	}
	// The byte before was urgent too, and reading stands at it: it leaves the
	// stream now.
	if s.urg.state != urgentNone && s.urg.at == s.copied && !s.inline && s.copied != s.rcvNxt {
		s.take(1)
	}
	s.urg = urgentState{state: urgentNotYet, at: at}
}

// receiveUrgent is tcp_recv_urg.
func (s *tcpSocket) receiveUrgent(p []byte, flags sys.MsgFlags) (int, sys.Errno) {
	if s.inline || s.urg.state == urgentNone || s.urg.state == urgentRead {
		return 0, sys.EINVAL
	}
	if s.state == tcpClose && !s.isDone {
		return 0, sys.ENOTCONN
	}
	if s.urg.state == urgentValid {
		if flags&sys.MsgPeek == 0 {
			s.urg.state = urgentRead
		}
		return copy(p, []byte{s.urg.value}), 0
	}
	if s.state == tcpClose || s.shut&shutRead != 0 {
		return 0, 0
	}
	return 0, sys.EAGAIN
}
