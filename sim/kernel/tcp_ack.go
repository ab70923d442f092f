package kernel

import (
	"time"

	"eyewall/sim/trace"
)

// Acknowledgements (net/ipv4/tcp_input.c, tcp_output.c): the first segments
// are acknowledged at once; when the program answers what it gets, they wait
// for an answer to travel with, 40 ms at most.
const (
	delayedAckTime = 40 * time.Millisecond // TCP_ATO_MIN
	maxQuickAcks   = 16
	defaultMSS     = 536 // TCP_MSS_DEFAULT
)

// ackState is the receiver's part of a connection (icsk_ack).
type ackState struct {
	quick     int  // segments that are still acknowledged at once
	pingPong  bool // the program answers
	scheduled bool // an acknowledgement is due
	pushed    bool // a segment that was not full has come since the last one
	pushed2   bool // and a second one
	deferred  bool // to be sent when the socket is released
	timeout   time.Duration
	received  time.Duration // when the last data came
	mss       int           // the sender's segments, as far as can be seen
	wup       uint64        // rcvNxt as it was last acknowledged
	alarm     alarm
}

func newAckState(w *World) ackState { return ackState{mss: defaultMSS, received: w.now} }

// dataReceived is tcp_event_data_recv.
func (s *tcpSocket) dataReceived(n int) {
	a := &s.ack
	a.scheduled = true
	s.measure(n)
	now := s.world.now
	switch gap := now - a.received; {
	case a.timeout == 0:
		s.quickAcks()
		a.timeout = delayedAckTime
	case gap <= delayedAckTime/2:
		a.timeout = a.timeout/2 + delayedAckTime/2
	case gap < a.timeout:
		a.timeout = a.timeout/2 + gap
	case gap > firstTimeout:
		s.quickAcks()
	}
	a.received = now
	s.growWindow(n)
}

// quickAcks is tcp_incr_quickack.
func (s *tcpSocket) quickAcks() {
	n := s.memory.window / (2 * s.ack.mss)
	if n == 0 {
		n = 2
	}
	s.ack.quick = max(s.ack.quick, min(n, maxQuickAcks))
}

// checkAck is tcp_ack_snd_check: it acknowledges what has come, now or later.
func (s *tcpSocket) checkAck() {
	a := &s.ack
	if !a.scheduled {
		return
	}
	outstanding := int(s.rcvNxt - a.wup)
	full := outstanding > a.mss && (s.in.len() < s.lowWater || s.selectWindow() >= s.receiveWindow())
	if full || a.quick > 0 && !a.pingPong {
		if s.owned {
			a.deferred = true
			return
		}
		s.sendAck()
		return
	}
	if !a.alarm.isSet() {
		s.world.set(&a.alarm, s, delayedAckTime)
	}
}

// sendAck is tcp_send_ack.
func (s *tcpSocket) sendAck() {
	if s.state != tcpClose {
		s.transmit(trace.PacketAck, s.nxt, 0)
	}
}

// ackSent is tcp_event_ack_sent: whatever was sent acknowledges.
func (s *tcpSocket) ackSent() {
	a := &s.ack
	if a.quick > 0 && a.scheduled {
		if a.quick--; a.quick == 0 {
			a.timeout = delayedAckTime
		}
	}
	a.scheduled, a.pushed, a.pushed2, a.deferred = false, false, false, false
	s.world.clear(&a.alarm)
}

// delayedAck is tcp_delack_timer: no answer came for it to travel with.
func (s *tcpSocket) delayedAck() {
	if !s.ack.scheduled {
		return
	}
	if !s.ack.pingPong {
		s.ack.timeout = min(2*s.ack.timeout, firstTimeout)
	} else {
		s.ack.pingPong = false
		s.ack.timeout = delayedAckTime
	}
	s.sendAck()
}

// cleanUp is tcp_cleanup_rbuf: a read may be what an acknowledgement waited
// for, or have made room for much more.
func (s *tcpSocket) cleanUp(n int) {
	a := &s.ack
	now := false
	if a.scheduled {
		now = int(s.rcvNxt-a.wup) > a.mss ||
			n > 0 && (a.pushed2 || a.pushed && !a.pingPong) && s.memory.used == 0
	}
	if n > 0 && !now && s.shut&shutRead == 0 {
		if window := s.receiveWindow(); 2*window <= s.memory.clamp {
			room := s.selectWindow()
			now = room > 0 && room >= 2*window
		}
	}
	if now {
		s.sendAck()
	}
}
