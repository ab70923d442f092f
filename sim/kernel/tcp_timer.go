package kernel

import (
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Retransmission (net/ipv4/tcp_timer.c): the first time-out, the least one
// once the round trip is known, and how often a SYN or data is sent again
// before the connection fails.
const (
	firstTimeout = time.Second
	leastTimeout = 200 * time.Millisecond
	synRetries   = 6
	dataRetries  = 15
	maxTimeout   = 120 * time.Second
)

// roundTrip is what the sender knows of the time to the peer and back
// (RFC 6298; tcp_rtt_estimator).
type roundTrip struct {
	smoothed  time.Duration // 0 before the first measurement
	variation time.Duration
	until     uint64        // position whose acknowledgement ends the measurement that is going on; 0: none
	begun     time.Duration // when it was sent
}

// measure begins to time what ends at a position, unless something is timed.
func (r *roundTrip) measure(end uint64, now time.Duration) {
	if r.until == 0 {
		r.until, r.begun = end, now
	}
}

// acknowledged ends the measurement if una covers it.
func (r *roundTrip) acknowledged(una uint64, now time.Duration) {
	if r.until == 0 || una < r.until {
		return
	}
	took := now - r.begun
	r.until = 0
	if r.smoothed == 0 {
		r.smoothed, r.variation = took, took/2
		return
	}
	r.variation += (max(took-r.smoothed, r.smoothed-took) - r.variation) / 4
	r.smoothed += (took - r.smoothed) / 8
}

// backOff is the time-out after as many retries: never less than the round
// trip and leastTimeout, once there is a connection.
func (s *tcpSocket) backOff() time.Duration {
	timeout := firstTimeout
	if !s.state.is(tcpSynSent, tcpSynRecv) {
		timeout = s.trip.smoothed + max(4*s.trip.variation, leastTimeout)
	}
	return min(timeout<<s.retries, maxTimeout)
}

// ring is tcp_retransmit_timer: what was sent was not acknowledged in time.
func (s *tcpSocket) ring(_ *World, a *alarm) {
	if a == &s.ack.alarm {
		s.delayedAck()
		return
	}
	s.trip.until = 0 // what is sent twice cannot be timed (Karn)
	limit := dataRetries
	if s.state.is(tcpSynSent, tcpSynRecv) {
		limit = synRetries
	}
	if s.retries++; s.retries > limit {
		s.fail(sys.ETIMEDOUT)
		return
	}
	switch s.state {
	case tcpSynSent:
		s.sendSyn()
		return
	case tcpSynRecv:
		s.world.set(&s.retry, s, s.backOff())
		s.transmit(trace.PacketSyn|trace.PacketAck, 0, 0)
		return
	}
	if s.nxt == s.una {
		s.probe()
	} else {
		s.nxt = s.una // all that is on its way counts as lost
		s.sendNext()
	}
	s.world.set(&s.retry, s, s.backOff())
}

// probe asks whether a closed window has opened (tcp_xmit_probe_skb): with a
// segment from before the window, which draws an acknowledgement.
func (s *tcpSocket) probe() { s.transmit(trace.PacketAck, s.una-1, 0) }

// sendNext sends one segment from nxt on, though the window may be smaller by
// now: it was sent before.
func (s *tcpSocket) sendNext() {
	sent := int(s.nxt - s.una)
	n := min(s.out.len()-sent, s.mss())
	s.sendData(s.nxt, n, s.finQueued && sent+n == s.out.len())
}

// armRetry sets the timer while anything is to be acknowledged, and over a
// closed window.
func (s *tcpSocket) armRetry() {
	busy := s.nxt > s.una || s.out.len() > 0
	switch {
	case !busy:
		s.world.clear(&s.retry)
		s.retries = 0
	case !s.retry.isSet():
		s.world.set(&s.retry, s, s.backOff())
	}
}
