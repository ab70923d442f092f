package kernel

import (
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// FileType is a kind of file that Open makes.
type FileType uint8

const (
	Regular   FileType = iota // an empty file for reading and writing
	DevNull                   // /dev/null
	Directory                 // for reading
)

// plainFile is a file that is always ready, which epoll refuses.
type plainFile struct {
	openFile
	kind   FileType
	data   []byte
	offset int
}

func newPlainFile(h *Host, kind FileType) *plainFile {
	f := &plainFile{kind: kind}
	f.begin(h, trace.FileRegular)
	return f
}

func (f *plainFile) poll() sys.Events { return sys.In | sys.Out | sys.RdNorm | sys.WrNorm }

func (f *plainFile) read(p []byte, _ sys.MsgFlags) (int, sys.Errno) {
	switch f.kind {
	case Directory:
		return 0, sys.EISDIR
	case DevNull:
		return 0, 0
	}
	n := copy(p, f.data[min(f.offset, len(f.data)):])
	f.offset += n
	return n, 0
}

func (f *plainFile) write(p []byte, _ sys.MsgFlags) (int, sys.Errno) {
	switch f.kind {
	case Directory:
		return 0, sys.EBADF
	case DevNull:
		return len(p), 0
	}
	if end := f.offset + len(p); end > len(f.data) {
		f.data = append(f.data, make([]byte, end-len(f.data))...)
	}
	f.offset += copy(f.data[f.offset:], p)
	return len(p), 0
}

func (f *plainFile) release() { f.end() }
