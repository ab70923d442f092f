package kernel

// sendMemory counts what a socket's unacknowledged and unsent data takes
// (sk_wmem_queued): bytes, and an overhead for each segment they lie in.
type sendMemory struct {
	used  int
	parts []outPart // oldest first
}

// outPart is a segment in the making, or on its way: what lies before end,
// and behind the part before.
type outPart struct {
	end    uint64
	memory int
}

// add notes that data up to end was written. It joins the last segment if
// that has not been sent (sent is the next position to send) and has room.
func (m *sendMemory) add(n int, end, sent uint64, goal int) {
	if k := len(m.parts) - 1; k >= 0 {
		last := &m.parts[k]
		begin := last.end - uint64(last.memory-segmentMemory)
		if begin >= sent && int(end-begin) <= goal {
			last.end, last.memory = end, last.memory+n
			m.used += n
			return
		}
	}
	m.parts = append(m.parts, outPart{end, n + segmentMemory})
	m.used += n + segmentMemory
}

// free gives back what lies wholly before una.
func (m *sendMemory) free(una uint64) {
	done := 0
	for done < len(m.parts) && m.parts[done].end <= una {
		m.used -= m.parts[done].memory
		done++
	}
	m.parts = m.parts[:copy(m.parts, m.parts[done:])]
}

// reset forgets all.
func (m *sendMemory) reset() { m.used, m.parts = 0, m.parts[:0] }
