package text

import (
	"strings"
	"unicode/utf8"

	"eyewall/sim/python/py"
)

// mode is how a match must lie in the text.
type mode uint8

const (
	modeSearch mode = iota // anywhere
	modeMatch              // at the start
	modeFull               // from the start to the end
)

// matcher searches a text by going back to the last choice when it is stuck, as
// CPython does. It differs where that takes too long: from then on it remembers from
// which instruction and place it failed, so that a search takes no longer than the
// square of the text, unless the way there counts (see program.pure).
type matcher struct {
	t    *py.Thread
	p    *program
	text string // up to endpos
	// slots are the places of the groups, then those of loops; last is the group that
	// ended last.
	slots []int
	last  int
	stack []job

	start int  // of the search
	empty bool // whether a match may be empty at start
	full  bool

	steps     int
	remember  int // so many steps until failures are remembered
	seen      []uint64
	seenFrom  int // the place that seen begins with
	recording bool
}

// job is something to come back to.
type job struct {
	kind  jobKind
	pc    int
	place int
	n     int
}

type jobKind uint8

const (
	jobBranch jobKind = iota
	jobSlot           // slot pc was place
	jobLast           // last was place
	jobGreedy         // the run at pc can give back what it took beyond n
	jobLazy           // the run at pc can take n more
)

const (
	jobSize = 32
	// stepUnit is after how many steps the thread hears of them; a step is worth about
	// an eighth of an item of a list.
	stepUnit = 2048
	// maxSeen bounds the memory for remembered failures, in words.
	maxSeen = 1 << 20
)

func newMatcher(t *py.Thread, p *program, text string) *matcher {
	return &matcher{t: t, p: p, text: text, slots: make([]int, p.slots)}
}

// find searches from start on. With mayBeEmpty false an empty match at start is none.
func (m *matcher) find(start int, how mode, mayBeEmpty bool) (bool, error) {
	m.start, m.empty, m.full = start, mayBeEmpty, how == modeFull
	m.steps, m.recording = 0, false
	m.remember = 4096 + 8*(len(m.text)-start)
	at := start
	for {
		if how == modeSearch {
			if at = m.skip(at); at < 0 {
				return false, nil
			}
		}
		for i := range m.slots {
			m.slots[i] = -1
		}
		m.last = 0
		m.stack = m.stack[:0]
		end, ok, err := m.run(0, at, false)
		if err != nil {
			return false, err
		}
		if ok {
			m.slots[0], m.slots[1] = at, end
			return true, m.t.Work(m.steps % stepUnit / 8)
		}
		if how != modeSearch || at >= len(m.text) || m.p.anchored {
			return false, m.t.Work(m.steps % stepUnit / 8)
		}
		at += m.size(at)
	}
}

// skip returns the first place from at on where a match may begin; -1 if there is none.
func (m *matcher) skip(at int) int {
	from := at
	switch {
	case m.p.prefix != "":
		i := strings.Index(m.text[at:], m.p.prefix)
		if i < 0 {
			return -1
		}
		at += i
	case m.p.first != nil:
		for {
			if at >= len(m.text) {
				return -1
			}
			r, size := m.point(at)
			if m.p.first.has(r) {
				break
			}
			at += size
		}
	}
	m.steps += (at - from) / 8
	return at
}

// point returns the code point at a place before the end.
func (m *matcher) point(at int) (rune, int) {
	if c := m.text[at]; c < utf8.RuneSelf || m.p.bytes {
		return rune(c), 1
	}
	return decode(m.text, at)
}

func (m *matcher) size(at int) int {
	_, n := m.point(at)
	return n
}

// before returns the place of the code point before at.
func (m *matcher) before(at int) int {
	at--
	if !m.p.bytes {
		for at > 0 && m.text[at]&0xC0 == 0x80 {
			at--
		}
	}
	return at
}

func (m *matcher) push(j job) error {
	if len(m.stack) == cap(m.stack) && len(m.stack) >= 64 {
		if err := m.t.Take(len(m.stack) * jobSize); err != nil {
			return err
		}
	}
	m.stack = append(m.stack, j)
	return nil
}

// tried reports whether the search was at a memo's instruction and place before, and
// notes that it is now.
func (m *matcher) tried(memo, place int) bool {
	bit := uint((place-m.seenFrom)*m.p.memos + memo)
	word := &m.seen[bit>>6]
	if *word>>(bit&63)&1 != 0 {
		return true
	}
	*word |= 1 << (bit & 63)
	return false
}

// tick accounts for stepUnit steps.
func (m *matcher) tick(enclosed bool) error {
	if m.steps >= m.remember && !m.recording && m.p.pure && !enclosed && m.p.memos > 0 {
		if words := ((len(m.text)-m.start+1)*m.p.memos + 63) / 64; words <= maxSeen {
			if cap(m.seen) < words {
				if err := m.t.Take(8 * words); err != nil {
					return err
				}
				m.seen = make([]uint64, words)
			} else {
				m.seen = m.seen[:words]
				clear(m.seen)
			}
			m.seenFrom, m.recording = m.start, true
		}
	}
	return m.t.Work(stepUnit / 8)
}

// run executes the program from pc on. Enclosed is the content of a look-around or an
// atomic group: its opAccept ends it wherever that is.
func (m *matcher) run(pc, at int, enclosed bool) (end int, ok bool, err error) {
	base := len(m.stack)
	code, text := m.p.code, m.text
	due := m.steps + stepUnit
	recording := m.recording && !enclosed
	for {
		if m.steps++; m.steps >= due {
			if err := m.tick(enclosed); err != nil {
				return 0, false, err
			}
			due = m.steps + stepUnit
			recording = m.recording && !enclosed
		}
		in := &code[pc]
		good := false
		switch in.op {
		case opRune, opString:
			if strings.HasPrefix(text[at:], in.text) {
				at += len(in.text)
				good = true
			}
		case opSet:
			if at < len(text) {
				if c := text[at]; c < utf8.RuneSelf || m.p.bytes {
					if in.set.low[c>>6]>>(c&63)&1 != 0 {
						at++
						good = true
					}
				} else if r, size := decode(text, at); in.set.has(r) {
					at += size
					good = true
				}
			}
		case opAt:
			good = m.holds(in, at)
		case opSplit:
			if recording && m.tried(in.memo, at) {
				break
			}
			if err := m.push(job{jobBranch, in.y, at, 0}); err != nil {
				return 0, false, err
			}
			pc = in.x
			continue
		case opJump:
			pc = in.x
			continue
		case opSave:
			if err := m.save(in.x, at); err != nil {
				return 0, false, err
			}
			good = true
		case opRun:
			if recording && m.tried(in.memo, at) {
				break
			}
			if at, good, err = m.take(in, pc, at); err != nil {
				return 0, false, err
			}
			if good && recording && m.tried(in.memo+1, at) {
				good = false
			}
		case opLook, opAtomic:
			if at, good, err = m.enclosed(in, pc, at); err != nil {
				return 0, false, err
			}
			if good {
				pc = in.x
				continue
			}
		case opBackref:
			at, good = m.backref(in, at)
		case opCond:
			if m.slots[2*in.x+1] < 0 {
				pc = in.y
				continue
			}
			good = true
		case opCheck:
			if m.slots[in.x] == at {
				pc = in.y
				continue
			}
			good = true
		case opAccept:
			if enclosed || (!m.full || at == len(text)) && (m.empty || at != m.start) {
				return at, true, nil
			}
		}
		if good {
			pc++
			continue
		}
		if pc, at, ok = m.back(base, recording); !ok {
			return 0, false, nil
		}
	}
}

// back goes to the last choice that is left.
func (m *matcher) back(base int, recording bool) (pc, at int, ok bool) {
	for len(m.stack) > base {
		j := &m.stack[len(m.stack)-1]
		switch j.kind {
		case jobSlot:
			m.slots[j.pc] = j.place
		case jobLast:
			m.last = j.place
		case jobBranch:
			pc, at = j.pc, j.place
			m.stack = m.stack[:len(m.stack)-1]
			return pc, at, true
		case jobGreedy:
			in := &m.p.code[j.pc]
			follow := &m.p.code[j.pc+1]
			for j.place > j.n {
				j.place = m.before(j.place)
				m.steps++
				if (follow.op == opRune || follow.op == opString) && (j.place >= len(m.text) || m.text[j.place] != follow.text[0]) {
					continue
				}
				if recording && m.tried(in.memo+1, j.place) {
					continue
				}
				pc, at = j.pc+1, j.place
				if j.place <= j.n {
					m.stack = m.stack[:len(m.stack)-1]
				}
				return pc, at, true
			}
		case jobLazy:
			in := &m.p.code[j.pc]
			for j.n > 0 && j.place < len(m.text) {
				r, size := m.point(j.place)
				if !in.set.has(r) {
					break
				}
				j.place += size
				j.n--
				m.steps++
				if recording && m.tried(in.memo+1, j.place) {
					continue
				}
				return j.pc + 1, j.place, true
			}
		}
		m.stack = m.stack[:len(m.stack)-1]
	}
	return 0, 0, false
}

// save puts a place into a slot; going back undoes it.
func (m *matcher) save(slot, at int) error {
	if err := m.push(job{jobSlot, slot, m.slots[slot], 0}); err != nil {
		return err
	}
	m.slots[slot] = at
	if slot&1 == 1 && slot < 2*(m.p.groups+1) {
		if err := m.push(job{jobLast, 0, m.last, 0}); err != nil {
			return err
		}
		m.last = slot / 2
	}
	return nil
}

// take executes an opRun.
func (m *matcher) take(in *inst, pc, at int) (int, bool, error) {
	most := in.y
	if in.lazy {
		most = in.x
	}
	least, n := at, 0
	low := &in.set.low
	begin := at
	for n < most && at < len(m.text) {
		if c := m.text[at]; c < utf8.RuneSelf || m.p.bytes {
			if low[c>>6]>>(c&63)&1 == 0 {
				break
			}
			at++
		} else {
			r, size := decode(m.text, at)
			if !in.set.has(r) {
				break
			}
			at += size
		}
		if n++; n == in.x {
			least = at
		}
	}
	m.steps += (at - begin) / 8
	if n < in.x {
		return at, false, nil
	}
	switch {
	case in.lazy:
		if in.y > in.x {
			return at, true, m.push(job{jobLazy, pc, at, in.y - in.x})
		}
	case at > least && !in.possessive:
		return at, true, m.push(job{jobGreedy, pc, at, least})
	}
	return at, true, nil
}

// enclosed executes a look-around or an atomic group.
func (m *matcher) enclosed(in *inst, pc, at int) (int, bool, error) {
	from := at
	if in.behind {
		for range in.y {
			if from == 0 {
				return at, in.negated, nil
			}
			from = m.before(from)
		}
	}
	base := len(m.stack)
	end, ok, err := m.run(pc+1, from, true)
	if err != nil {
		return 0, false, err
	}
	if ok && in.negated {
		// What the content has set does not count.
		for len(m.stack) > base {
			j := m.stack[len(m.stack)-1]
			m.stack = m.stack[:len(m.stack)-1]
			switch j.kind {
			case jobSlot:
				m.slots[j.pc] = j.place
			case jobLast:
				m.last = j.place
			}
		}
		return at, false, nil
	}
	if ok {
		// What it has set goes when the search goes back before it; its choices go now.
		kept := m.stack[:base]
		for _, j := range m.stack[base:] {
			if j.kind == jobSlot || j.kind == jobLast {
				kept = append(kept, j)
			}
		}
		m.stack = kept
	}
	if in.op == opAtomic {
		return end, ok, nil
	}
	return at, ok != in.negated, nil
}

func (m *matcher) backref(in *inst, at int) (int, bool) {
	from, to := m.slots[2*in.x], m.slots[2*in.x+1]
	if from < 0 || to < from {
		return at, false
	}
	group := m.text[from:to]
	if in.fold == nil {
		if !strings.HasPrefix(m.text[at:], group) {
			return at, false
		}
		m.steps += len(group) / 8
		return at + len(group), true
	}
	for from < to {
		if at >= len(m.text) {
			return at, false
		}
		a, n := m.point(from)
		b, k := m.point(at)
		if !in.fold.same(a, b) {
			return at, false
		}
		from += n
		at += k
		m.steps++
	}
	return at, true
}

func (m *matcher) holds(in *inst, at int) bool {
	text := m.text
	switch in.at {
	case atBeginning:
		return at == 0
	case atBeginningLine:
		return at == 0 || text[at-1] == '\n'
	case atEnd:
		return at == len(text) || at == len(text)-1 && text[at] == '\n'
	case atEndLine:
		return at == len(text) || text[at] == '\n'
	case atEndText:
		return at == len(text)
	}
	if text == "" {
		return false // CPython says so for both, whatever its documentation does
	}
	word := isWord
	if in.ascii {
		word = isWordASCII
	}
	left, right := false, false
	if at > 0 {
		r, _ := m.point(m.before(at))
		left = word(r)
	}
	if at < len(text) {
		r, _ := m.point(at)
		right = word(r)
	}
	return (left != right) == (in.at == atBoundary)
}
