package kernel

import (
	"math/bits"

	"eyewall/sim/sys"
)

// What select's sets stand for (fs/select.c).
const (
	selectIn  = sys.In | sys.RdNorm | sys.RdBand | sys.Hup | sys.Err | sys.Nval
	selectOut = sys.Out | sys.WrNorm | sys.WrBand | sys.Err | sys.Nval
	selectEx  = sys.Pri | sys.Nval
)

// scanPoll asks every descriptor of a poll set, writes the answers, and
// returns how many have one (do_poll).
func (t *Task) scanPoll() int {
	n := 0
	for i := range t.wait.Poll {
		p := &t.wait.Poll[i]
		p.Revents = 0
		if p.FD < 0 {
			continue
		}
		if f := t.files.get(p.FD); f == nil {
			p.Revents = sys.Nval
		} else {
			p.Revents = f.poll() & (p.Events | sys.Err | sys.Hup)
		}
		if p.Revents != 0 {
			n++
			t.log.Report(p.FD, p.Revents)
		}
	}
	return n
}

// scanSelect asks every descriptor in the sets and returns the number of bits
// that hold. The sets are only replaced by the answer when there is one, or
// when the wait ends without.
func (t *Task) scanSelect(over bool) int {
	s := t.wait.Select
	answer := sys.SelectSets{N: s.N}
	n := 0
	for fd := range sys.FD(min(s.N, sys.SelectSize)) {
		r, w, x := s.Read.Has(fd), s.Write.Has(fd), s.Except.Has(fd)
		if !r && !w && !x {
			continue
		}
		mask := sys.Nval // closed while select slept
		if f := t.files.get(fd); f != nil {
			mask = f.poll()
		}
		var told sys.Events // what select can say
		if r && mask&selectIn != 0 {
			answer.Read.Set(fd)
			told |= sys.In
		}
		if w && mask&selectOut != 0 {
			answer.Write.Set(fd)
			told |= sys.Out
		}
		if x && mask&selectEx != 0 {
			answer.Except.Set(fd)
			told |= sys.Pri
		}
		if told != 0 {
			n += bits.OnesCount32(uint32(told))
			t.log.Report(fd, told)
		}
	}
	if n > 0 || over {
		*s = answer
	}
	return n
}
