package kernel

import (
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// file is an open file: what descriptors refer to and epoll watches.
type file interface {
	open() *openFile
	// poll returns the bits that hold now, err and hup included.
	poll() sys.Events
	// release ends the file: its last descriptor is gone.
	release()
	read(p []byte, flags sys.MsgFlags) (int, sys.Errno)
	write(p []byte, flags sys.MsgFlags) (int, sys.Errno)
}

// openFile is what all open files have in common (struct file).
type openFile struct {
	world *World
	host  *Host
	id    int32
	refs  int // descriptors
	holds int // waits that have begun (fdget): the file outlives its descriptors for them
	queue waitQueue
	// watched are the epoll entries on this file, oldest first (f_ep).
	watched []*epollItem
	told    sys.Events // readiness, as the trace has it
	buffers [4]int     // likewise
}

func (o *openFile) open() *openFile { return o }

// begin gives a new file its number and tells of it.
func (o *openFile) begin(h *Host, kind trace.FileKind) {
	o.world, o.host, o.id = h.world, h, h.world.files.Take()
	o.world.current.FileOpen(o.id, h.id, kind)
}

// end takes the number back.
func (o *openFile) end() {
	o.world.current.FileClose(o.id)
	o.world.files.Give(o.id)
}

// tellBuffers tells of the queues if they changed.
func (o *openFile) tellBuffers(recv, recvCap, send, sendCap int) {
	now := [4]int{recv, recvCap, send, sendCap}
	if o.world.sink != nil && o.buffers != now {
		o.buffers = now
		o.world.current.Buffers(o.id, recv, recvCap, send, sendCap)
	}
}

// tellBacklog tells of a listener's queue if it changed.
func (o *openFile) tellBacklog(n, limit int) {
	now := [4]int{n, limit}
	if o.world.sink != nil && o.buffers != now {
		o.buffers = now
		o.world.current.Backlog(o.id, n, limit)
	}
}

// tellReady tells of a file's readiness if it changed.
func tellReady(f file) {
	o := f.open()
	if o.world.sink == nil || o.refs == 0 {
		return
	}
	const shown = sys.In | sys.Pri | sys.Out | sys.Err | sys.Hup | sys.RdHup
	if mask := f.poll() & shown; mask != o.told {
		o.told = mask
		o.world.current.Readiness(o.id, mask)
	}
}

// fdTable is a process's descriptor table.
type fdTable struct {
	files   []file // nil where free
	free    int    // no number below it is free
	threads int    // that share it
}

// defaultFDLimit is RLIMIT_NOFILE where nobody lowers it.
const defaultFDLimit = 1 << 20

// get returns the file of a descriptor, or nil.
func (t *fdTable) get(fd sys.FD) file {
	if fd < 0 || int(fd) >= len(t.files) {
		return nil
	}
	return t.files[fd]
}

// install puts a file at the lowest free number.
func (t *Task) install(f file) (sys.FD, sys.Errno) {
	files := t.files.files
	fd := t.files.free
	for fd < len(files) && files[fd] != nil {
		fd++
	}
	if fd >= t.world.fdLimit {
		return -1, sys.EMFILE
	}
	t.files.free = fd + 1
	if fd == len(files) {
		t.files.files = append(files, f)
	} else {
		files[fd] = f
	}
	f.open().refs++
	t.log.FDOpen(sys.FD(fd), f.open().id)
	tellReady(f)
	return sys.FD(fd), 0
}

// uninstall frees a descriptor, and the file if it was its last.
func (t *Task) uninstall(fd sys.FD) sys.Errno {
	f := t.files.get(fd)
	if f == nil {
		return sys.EBADF
	}
	t.files.files[fd] = nil
	t.files.free = min(t.files.free, int(fd))
	o := f.open()
	t.log.FDClose(fd, o.id)
	o.refs--
	putFile(f)
	return 0
}

// putFile ends a file that nobody has any more (__fput).
func putFile(f file) {
	o := f.open()
	if o.refs > 0 || o.holds > 0 {
		return
	}
	// eventpoll_release: entries die with the file, not with the number.
	for len(o.watched) > 0 {
		item := o.watched[0]
		item.epoll.remove(item)
	}
	f.release()
}
