package kernel

import "eyewall/sim/sys"

// Linux doubles what setsockopt asks for and keeps to these minima
// (SOCK_MIN_SNDBUF, SOCK_MIN_RCVBUF).
const (
	minSendBuffer    = 4608
	minReceiveBuffer = 2304
	maxReceiveBuffer = 33554432 // net.ipv4.tcp_rmem's last value
)

func sendBuffer(asked int) int    { return max(2*atMost(asked), minSendBuffer) }
func receiveBuffer(asked int) int { return max(2*atMost(asked), minReceiveBuffer) }

// atMost cuts what was asked for to what is allowed. A negative number counts
// as a very large one: Linux compares without a sign.
func atMost(asked int) int { return int(min(uint32(asked), maxBuffer)) }

// option is sk_getsockopt.
func (s *tcpSocket) option(opt sys.SockOpt) (int, sys.Errno) {
	switch opt {
	case sys.OptError:
		return int(s.takeError()), 0
	case sys.OptReuseAddr:
		return truth(s.reuseAddr), 0
	case sys.OptReusePort:
		return truth(s.reusePort), 0
	case sys.OptSendBuffer:
		return s.outCap, 0
	case sys.OptReceiveBuffer:
		return s.inCap, 0
	case sys.OptReceiveLowWater:
		return s.lowWater, 0
	case sys.OptOOBInline:
		return truth(s.inline), 0
	case sys.OptAcceptConn:
		return truth(s.state == tcpListen), 0
	case sys.OptTCPNoDelay:
		return truth(s.noDelay), 0
	}
	return 0, sys.ENOSYS
}

// setOption is sk_setsockopt.
func (s *tcpSocket) setOption(opt sys.SockOpt, value int) sys.Errno {
	s.own()
	defer s.disown()
	switch opt {
	case sys.OptReuseAddr:
		s.reuseAddr = value != 0
	case sys.OptReusePort:
		s.reusePort = value != 0
	case sys.OptSendBuffer:
		s.outCap, s.outFixed = sendBuffer(value), true
		if s.isWriteable() { // sk_write_space
			s.noSpace = false
			s.wake(sys.Out | sys.WrNorm | sys.WrBand)
		}
	case sys.OptReceiveBuffer:
		s.inCap, s.inFixed = receiveBuffer(value), true
	case sys.OptReceiveLowWater:
		s.setLowWater(value)
	case sys.OptOOBInline:
		s.inline = value != 0
	case sys.OptTCPNoDelay:
		if s.noDelay = value != 0; s.noDelay {
			s.push(true)
		}
	case sys.OptLinger:
		if value > 0 {
			return sys.ENOSYS // close never waits
		}
		s.lingerZero = value == 0
	case sys.OptError, sys.OptAcceptConn:
		return sys.ENOPROTOOPT
	default:
		return sys.ENOSYS
	}
	return 0
}

// setLowWater is tcp_set_rcvlowat: what is queued may be enough now.
func (s *tcpSocket) setLowWater(value int) {
	if value < 0 {
		value = 1<<31 - 1
	}
	limit := maxReceiveBuffer / 2
	if s.inFixed {
		limit = s.inCap / 2
	}
	s.lowWater = max(min(value, limit), 1)
	if s.isReadable(s.lowWater) || s.isDone {
		s.wake(readable)
	}
	if need := 2 * s.lowWater; !s.inFixed && need > s.inCap {
		s.inCap = need
	}
}

func (s *unixSocket) option(opt sys.SockOpt) (int, sys.Errno) {
	switch opt {
	case sys.OptError:
		return int(s.takeError()), 0
	case sys.OptSendBuffer:
		return s.limit, 0
	case sys.OptReceiveBuffer:
		return s.inCap, 0
	case sys.OptReceiveLowWater:
		return s.lowWater, 0
	case sys.OptOOBInline:
		return truth(s.inline), 0
	case sys.OptAcceptConn:
		return truth(s.state == unixListening), 0
	case sys.OptReuseAddr:
		return truth(s.reuseAddr), 0
	}
	return 0, sys.ENOSYS
}

func (s *unixSocket) setOption(opt sys.SockOpt, value int) sys.Errno {
	switch opt {
	case sys.OptSendBuffer:
		s.limit = sendBuffer(value)
		if s.isWritable(0) { // sk_write_space
			s.queue.wake(s.world, sys.Out|sys.WrNorm|sys.WrBand)
		}
	case sys.OptReceiveBuffer:
		s.inCap = receiveBuffer(value)
	case sys.OptReceiveLowWater:
		if value < 0 {
			value = 1<<31 - 1
		}
		s.lowWater = max(value, 1)
	case sys.OptOOBInline:
		s.inline = value != 0
	case sys.OptReuseAddr:
		s.reuseAddr = value != 0
	case sys.OptError, sys.OptAcceptConn:
		return sys.ENOPROTOOPT
	case sys.OptReusePort:
		if value != 0 {
			return sys.EOPNOTSUPP
		}
	case sys.OptLinger:
		// Nothing lingers here.
	case sys.OptTCPNoDelay:
		return sys.EOPNOTSUPP
	default:
		return sys.ENOSYS
	}
	return 0
}
