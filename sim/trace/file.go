package trace

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"time"
)

// A trace file is, in little-endian order:
//
//	8 bytes  magic "eyewall\n"
//	4 bytes  Version
//	4 bytes  CRC-32C of all that follows
//	8 bytes  number of events
//	8 bytes  number of bytes of the records
//	n bytes  the records
const (
	magic      = "eyewall\n"
	headerSize = 32
	// Version of the format. It grows when old readers would go wrong.
	Version = 1
)

// Errors that tell the three ways in which a file is no trace apart. Each
// comes wrapped with the particulars and with what to do.
var (
	ErrNotATrace = errors.New("not an eyewall trace")
	ErrTruncated = errors.New("trace file is cut short")
	ErrCorrupt   = errors.New("trace file is damaged")
	ErrVersion   = errors.New("trace file is of another version")
)

const again = `; record it again with "eyewall trace"`

// Encode returns the trace as a file.
func (t *Trace) Encode() []byte {
	b := make([]byte, headerSize, headerSize+len(t.records))
	copy(b, magic)
	binary.LittleEndian.PutUint32(b[8:], Version)
	binary.LittleEndian.PutUint64(b[16:], uint64(t.count))
	binary.LittleEndian.PutUint64(b[24:], uint64(len(t.records)))
	b = append(b, t.records...)
	binary.LittleEndian.PutUint32(b[12:], checksum(b))
	return b
}

// Hash is a checksum of the whole run: equal runs have equal ones.
func (t *Trace) Hash() uint32 { return checksum(t.Encode()) }

func checksum(file []byte) uint32 {
	return crc32.Checksum(file[16:], crc32.MakeTable(crc32.Castagnoli))
}

// Decode reads a file and checks all of it: a trace that Decode returns can
// be played to its end. It keeps data.
func Decode(data []byte) (*Trace, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not begin with %q; give a file that \"eyewall trace\" wrote", ErrNotATrace, magic)
	}
	if len(data) < headerSize {
		return nil, fmt.Errorf("%w: %d bytes, without even a header%s", ErrTruncated, len(data), again)
	}
	if v := binary.LittleEndian.Uint32(data[8:]); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, this program reads %d%s", ErrVersion, v, Version, again)
	}
	count, size := binary.LittleEndian.Uint64(data[16:]), binary.LittleEndian.Uint64(data[24:])
	body := data[headerSize:]
	if uint64(len(body)) < size {
		return nil, fmt.Errorf("%w: %d of %d bytes%s", ErrTruncated, len(data), size+headerSize, again)
	}
	if uint64(len(body)) > size || binary.LittleEndian.Uint32(data[12:]) != checksum(data) {
		return nil, fmt.Errorf("%w: its checksum does not fit%s", ErrCorrupt, again)
	}
	t := &Trace{records: body}
	if err := t.check(count); err != nil {
		return nil, fmt.Errorf("%w: %w%s", ErrCorrupt, err, again)
	}
	return t, nil
}

// check goes through the records once, fills in what the file does not carry
// (texts, marks, end), and folds them. The checksum only guards against
// accidents; this is what makes a hostile file harmless.
func (t *Trace) check(count uint64) error {
	r := reader{b: t.records}
	state := NewState()
	var e Event
	for r.at < len(r.b) {
		kind := Kind(r.b[r.at])
		r.at++
		if kind == 0 {
			n := r.uvarint()
			if r.failed || n > uint64(len(r.b)-r.at) {
				return fmt.Errorf("a text at byte %d runs past the end", r.at)
			}
			t.texts = append(t.texts, string(r.b[r.at:r.at+int(n)]))
			r.at += int(n)
			continue
		}
		if kind >= numKinds {
			return fmt.Errorf("event %d is of unknown kind %d", t.count, kind)
		}
		if t.count%markEvery == 0 {
			t.marks = append(t.marks, mark{r.at - 1, t.end})
		}
		dt, proc, back := r.uvarint(), r.uvarint(), r.uvarint()
		e = Event{Kind: kind, Proc: int32(proc), Cause: None, At: t.end + time.Duration(dt)}
		if e.At < t.end || int64(dt) < 0 || proc > 1<<24 || back > uint64(t.count) {
			return fmt.Errorf("event %d has a time, process or cause out of range", t.count)
		}
		if back != 0 {
			e.Cause = Index(t.count) - Index(back)
		}
		for i := range argNames[kind] {
			v := r.uvarint()
			e.Args[i] = int64(v>>1) ^ -int64(v&1)
		}
		for i := range numTexts[kind] {
			v := r.uvarint()
			if v >= uint64(len(t.texts)) {
				return fmt.Errorf("event %d has a text that was never given", t.count)
			}
			if i == 0 {
				e.Text = t.texts[v]
			} else {
				e.Text2 = t.texts[v]
			}
		}
		if r.failed {
			return fmt.Errorf("event %d is cut short", t.count)
		}
		if err := state.Apply(&e); err != nil {
			return err
		}
		t.end = e.At
		t.count++
	}
	if uint64(t.count) != count {
		return fmt.Errorf("it holds %d events, not %d", t.count, count)
	}
	return nil
}

// reader reads varints and remembers whether one was bad.
type reader struct {
	b      []byte
	at     int
	failed bool
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b[min(r.at, len(r.b)):])
	if n <= 0 {
		r.failed = true
		return 0
	}
	r.at += n
	return v
}
