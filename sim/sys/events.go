package sys

import "strconv"

// Events is a mask of readiness bits as epoll and poll use them. The input
// flags of epoll_ctl (ET, OneShot, …) share the word, as in Linux.
type Events uint32

const (
	In     Events = 0x001
	Pri    Events = 0x002
	Out    Events = 0x004
	Err    Events = 0x008
	Hup    Events = 0x010
	Nval   Events = 0x020
	RdNorm Events = 0x040
	RdBand Events = 0x080
	WrNorm Events = 0x100
	WrBand Events = 0x200
	Msg    Events = 0x400
	RdHup  Events = 0x2000

	// Exclusive wakes one of the epoll instances that watch a descriptor.
	Exclusive Events = 1 << 28
	// WakeUp is accepted and has no effect: the simulated machine does not
	// suspend.
	WakeUp Events = 1 << 29
	// OneShot disables the entry after it has been reported once.
	OneShot Events = 1 << 30
	// ET asks for edges instead of levels.
	ET Events = 1 << 31
)

// InputFlags are the bits that say how epoll watches, not for what.
const InputFlags = Exclusive | WakeUp | OneShot | ET

var eventNames = [...]struct {
	bit  Events
	name string
}{
	{In, "in"}, {Pri, "pri"}, {Out, "out"}, {Err, "err"}, {Hup, "hup"}, {Nval, "nval"}, {RdHup, "rdhup"},
	{RdNorm, "rdnorm"}, {RdBand, "rdband"}, {WrNorm, "wrnorm"}, {WrBand, "wrband"}, {Msg, "msg"},
	{ET, "et"}, {OneShot, "oneshot"}, {Exclusive, "exclusive"}, {WakeUp, "wakeup"},
}

// String joins the names of the bits, as system-call scripts write them:
// "in|rdhup"; "0" for none.
func (e Events) String() string {
	if e == 0 {
		return "0"
	}
	text := make([]byte, 0, 32)
	for _, n := range eventNames {
		if e&n.bit != 0 {
			if len(text) > 0 {
				text = append(text, '|')
			}
			text = append(text, n.name...)
			e &^= n.bit
		}
	}
	if e != 0 {
		if len(text) > 0 {
			text = append(text, '|')
		}
		text = strconv.AppendUint(append(text, "0x"...), uint64(e), 16)
	}
	return string(text)
}

// EpollOp is the operation of epoll_ctl.
type EpollOp uint8

const (
	EpollAdd EpollOp = 1
	EpollDel EpollOp = 2
	EpollMod EpollOp = 3
)

var epollOpNames = [...]string{"", "add", "del", "mod"}

func (op EpollOp) String() string { return nameOf(epollOpNames[:], int(op)) }

// EpollEvent is struct epoll_event: a mask, and what the caller wants back
// with it.
type EpollEvent struct {
	Events Events
	Data   uint64
}

func itoa(i int) string { return strconv.Itoa(i) }

// EventNamed returns the bit that String writes as name.
func EventNamed(name string) (Events, bool) {
	for _, n := range eventNames {
		if n.name == name {
			return n.bit, true
		}
	}
	return 0, false
}
