package kernel

import (
	"slices"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// epoll is an epoll instance (struct eventpoll).
type epoll struct {
	openFile
	items    map[epollKey]*epollItem // the interest list, to look up
	all      chain                   // the interest list, in the order of registration
	ready    chain                   // the ready list (rdllist), head first
	sleepers waitQueue               // those in epoll_wait; the file's own queue is for those who poll it
}

// epollKey: an entry belongs to a pair of number and open file.
type epollKey struct {
	fd   sys.FD
	file *openFile
}

// epollItem is an entry of the interest list (struct epitem).
type epollItem struct {
	epoll   *epoll
	file    file
	fd      sys.FD
	event   sys.EpollEvent
	waiter  waiter // in the file's wait queue
	inAll   chain
	inReady chain
}

// chain is a place in a ring of entries, and the ring's anchor too: Linux's
// list_head.
type chain struct {
	prev, next *chain
	item       *epollItem
}

func (c *chain) linked() bool { return c.next != nil }

// first is the head of the ring that c anchors, or nil.
func (c *chain) first() *epollItem {
	if c.next == nil || c.next == c {
		return nil
	}
	return c.next.item
}

// pushTail links e before the anchor c.
func (c *chain) pushTail(e *chain, item *epollItem) {
	if c.next == nil {
		c.next, c.prev = c, c
	}
	e.item, e.prev, e.next = item, c.prev, c
	e.prev.next, c.prev = e, e
}

func (c *chain) unlink() {
	c.prev.next, c.next.prev = c.next, c.prev
	c.prev, c.next = nil, nil
}

// Linux's EP_MAX_EVENTS: INT_MAX / sizeof(struct epoll_event).
const maxEpollEvents = 178956970

func newEpoll(h *Host) *epoll {
	ep := &epoll{items: map[epollKey]*epollItem{}}
	ep.begin(h, trace.FileEpoll)
	return ep
}

func (ep *epoll) read([]byte, sys.MsgFlags) (int, sys.Errno)  { return 0, sys.EINVAL }
func (ep *epoll) write([]byte, sys.MsgFlags) (int, sys.Errno) { return 0, sys.EINVAL }

// poll tells whether epoll_wait would report something, and drops from the
// ready list what it would not (__ep_eventpoll_poll).
func (ep *epoll) poll() sys.Events {
	if ep.ready.first() == nil {
		return 0
	}
	var mask sys.Events
	for item := ep.ready.first(); item != nil; item = ep.ready.first() {
		if item.file.poll()&item.mask() != 0 {
			mask = sys.In | sys.RdNorm
			break
		}
		ep.unready(item, trace.LeaveStale)
	}
	ep.scanned()
	return mask
}

// scanned is ep_done_scan: whoever has looked through the ready list wakes
// the next sleeper if something is left on it.
func (ep *epoll) scanned() {
	if ep.ready.first() != nil {
		ep.sleepers.wake(ep.world, sys.In|sys.RdNorm)
	}
}

func (ep *epoll) release() {
	for item := ep.all.first(); item != nil; item = ep.all.first() {
		ep.remove(item)
	}
	ep.end()
}

// private are the bits of an entry that say how it watches (EP_PRIVATE_BITS).
const private = sys.WakeUp | sys.OneShot | sys.ET | sys.Exclusive

// mask is what the entry is woken by and reports: nothing once a one-shot
// entry is spent, not even err and hup.
func (it *epollItem) mask() sys.Events { return it.event.Events &^ private }

// exclusiveOK is what EPOLLEXCLUSIVE may be combined with
// (EPOLLEXCLUSIVE_OK_BITS).
const exclusiveOK = sys.In | sys.Out | sys.Err | sys.Hup | sys.WakeUp | sys.ET | sys.Exclusive

// ctl is do_epoll_ctl, from where both descriptors have been looked up.
func (ep *epoll) ctl(op sys.EpollOp, f file, fd sys.FD, event sys.EpollEvent) sys.Errno {
	if f == file(ep) {
		return sys.EINVAL
	}
	nested, isEpoll := f.(*epoll)
	if event.Events&sys.Exclusive != 0 {
		if op == sys.EpollMod || op == sys.EpollAdd && (isEpoll || event.Events&^exclusiveOK != 0) {
			return sys.EINVAL
		}
	}
	if op == sys.EpollAdd && isEpoll && ep.loops(nested) {
		return sys.ELOOP
	}
	item := ep.items[epollKey{fd, f.open()}]
	event.Events |= sys.Err | sys.Hup
	switch op {
	case sys.EpollAdd:
		if item != nil {
			return sys.EEXIST
		}
		ep.insert(f, fd, event)
	case sys.EpollMod:
		if item == nil {
			return sys.ENOENT
		}
		if item.event.Events&sys.Exclusive != 0 {
			return sys.EINVAL
		}
		ep.modify(item, event)
	case sys.EpollDel:
		if item == nil {
			return sys.ENOENT
		}
		ep.remove(item)
	default:
		return sys.EINVAL
	}
	return 0
}

// maxNests is EP_MAX_NESTS: how many links a chain of epoll instances has at
// most.
const maxNests = 4

// loops is ep_loop_check: watching inner would make a cycle, or too long a
// chain.
func (ep *epoll) loops(inner *epoll) bool {
	down := inner.depthDown(ep, 0)
	return down > maxNests || down+1+ep.depthUp(0) > maxNests
}

// depthDown is the longest way down from ep; too long if it meets top.
func (ep *epoll) depthDown(top *epoll, depth int) int {
	result := 0
	for c := ep.all.next; c != nil && c != &ep.all; c = c.next {
		inner, ok := c.item.file.(*epoll)
		if !ok {
			continue
		}
		if inner == top || depth > maxNests {
			return maxNests + 1
		}
		if result = max(result, inner.depthDown(top, depth+1)+1); result > maxNests {
			break
		}
	}
	return result
}

// depthUp is the longest way up.
func (ep *epoll) depthUp(depth int) int {
	result := 0
	if depth <= maxNests {
		for _, item := range ep.watched {
			result = max(result, item.epoll.depthUp(depth+1)+1)
		}
	}
	return result
}

// insert is ep_insert.
func (ep *epoll) insert(f file, fd sys.FD, event sys.EpollEvent) {
	item := &epollItem{epoll: ep, file: f, fd: fd, event: event}
	item.waiter.who = item
	o := f.open()
	ep.items[epollKey{fd, o}] = item
	ep.all.pushTail(&item.inAll, item)
	o.watched = append(o.watched, item)
	ep.world.current.Interest(ep.id, fd, o.id, event.Events, sys.EpollAdd)
	if event.Events&sys.Exclusive != 0 {
		item.waiter.exclusive = true
		o.queue.addTail(&item.waiter)
	} else {
		o.queue.addHead(&item.waiter)
	}
	if revents := f.poll() & item.mask(); revents != 0 {
		ep.makeReady(item, revents)
	}
}

// modify is ep_modify: an entry whose condition holds is queued anew.
func (ep *epoll) modify(item *epollItem, event sys.EpollEvent) {
	item.event = event
	ep.world.current.Interest(ep.id, item.fd, item.file.open().id, event.Events, sys.EpollMod)
	if revents := item.file.poll() & item.mask(); revents != 0 && !item.inReady.linked() {
		ep.makeReady(item, revents)
	}
}

// remove is ep_remove.
func (ep *epoll) remove(item *epollItem) {
	o := item.file.open()
	item.waiter.leave()
	o.watched = slices.DeleteFunc(o.watched, func(it *epollItem) bool { return it == item })
	if item.inReady.linked() {
		ep.unready(item, trace.LeaveRemoved)
	}
	item.inAll.unlink()
	delete(ep.items, epollKey{item.fd, o})
	ep.world.current.Interest(ep.id, item.fd, o.id, 0, sys.EpollDel)
}

// makeReady puts an entry at the tail of the ready list, where one that is
// on it keeps its place, and wakes those who wait for the list.
func (ep *epoll) makeReady(item *epollItem, mask sys.Events) {
	log := ep.world.current
	cause := log.Cause()
	log.SetCause(ep.queueReady(item, mask))
	ep.sleepers.wake(ep.world, 0)
	ep.queue.wake(ep.world, sys.In) // ep_poll_safewake
	log.SetCause(cause)
}

// queueReady is the first half of makeReady. It returns the event that tells
// of it, or the present cause where the entry was queued already.
func (ep *epoll) queueReady(item *epollItem, mask sys.Events) trace.Index {
	if item.inReady.linked() {
		return ep.world.cause()
	}
	ep.ready.pushTail(&item.inReady, item)
	return ep.world.current.ReadyEnter(ep.id, item.fd, item.file.open().id, mask)
}

func (ep *epoll) unready(item *epollItem, why trace.LeaveReason) {
	item.inReady.unlink()
	ep.world.current.ReadyLeave(ep.id, item.fd, item.file.open().id, why)
}

// wakeup is ep_poll_callback: the file tells the entry that key may hold.
// What it returns counts for exclusive entries: whether someone slept in
// this instance whom the event concerns.
func (it *epollItem) wakeup(w *World, _ *waiter, key sys.Events) bool {
	taken := it.event.Events&sys.Exclusive == 0
	mask := it.mask()
	if mask == 0 || key != 0 && key&mask == 0 {
		return taken
	}
	if !taken && !it.epoll.sleepers.empty() {
		switch key & (sys.In | sys.Out) {
		case sys.In:
			taken = mask&sys.In != 0
		case sys.Out:
			taken = mask&sys.Out != 0
		case 0:
			taken = true
		}
	}
	if key == 0 {
		key = it.file.poll()
	}
	it.epoll.makeReady(it, key&mask)
	return taken
}

// send is ep_send_events: it takes entries from the head of the ready list,
// asks each file anew, and drops what has become stale. A level-triggered
// entry goes back to the tail, an edge-triggered one leaves, a one-shot one
// is disabled as well.
func (ep *epoll) send(t *Task, limit int, events []sys.EpollEvent) []sys.EpollEvent {
	var last *epollItem // the first one that was put back: from there all are new
	for len(events) < limit {
		item := ep.ready.first()
		if item == nil || item == last {
			break
		}
		revents := item.file.poll() & item.mask()
		if revents == 0 {
			ep.unready(item, trace.LeaveStale)
			continue
		}
		ep.unready(item, trace.LeaveReported)
		events = append(events, sys.EpollEvent{Events: revents, Data: item.event.Data})
		t.log.Report(item.fd, revents)
		switch {
		case item.event.Events&sys.OneShot != 0:
			item.event.Events &= private
			ep.world.current.Interest(ep.id, item.fd, item.file.open().id, 0, sys.EpollMod)
		case item.event.Events&sys.ET == 0:
			ep.queueReady(item, revents)
			if last == nil {
				last = item
			}
		}
	}
	ep.scanned()
	return events
}
