package kernel

// byteQueue is a FIFO of bytes in chunks that the world lends: an empty one
// holds no memory, and a long one moves none.
type byteQueue struct {
	chunks [][]byte // each of chunkSize bytes
	head   int      // where the first byte lies in the first chunk
	n      int
}

const chunkSize = 16 << 10

func (q *byteQueue) len() int { return q.n }

func (q *byteQueue) push(w *World, p []byte) {
	for len(p) > 0 {
		at := (q.head + q.n) % chunkSize
		if q.head+q.n == chunkSize*len(q.chunks) {
			q.chunks = append(q.chunks, w.takeChunk())
		}
		k := copy(q.chunks[len(q.chunks)-1][at:], p)
		q.n += k
		p = p[k:]
	}
}

// copyTo copies bytes from a position on into p, as many as there are, and
// returns how many.
func (q *byteQueue) copyTo(p []byte, from int) int {
	total := 0
	for total < len(p) && from < q.n {
		at := q.head + from
		chunk := q.chunks[at/chunkSize][at%chunkSize:]
		k := copy(p[total:], chunk[:min(len(chunk), q.n-from)])
		total += k
		from += k
	}
	return total
}

func (q *byteQueue) drop(w *World, n int) {
	q.head += n
	q.n -= n
	done := q.head / chunkSize
	if q.n == 0 {
		done, q.head = len(q.chunks), 0
	}
	w.chunks = append(w.chunks, q.chunks[:done]...)
	q.chunks = q.chunks[:copy(q.chunks, q.chunks[done:])]
	q.head %= chunkSize
}

// takeChunk lends a chunk.
func (w *World) takeChunk() []byte {
	if k := len(w.chunks); k > 0 {
		chunk := w.chunks[k-1]
		w.chunks = w.chunks[:k-1]
		return chunk
	}
	return make([]byte, chunkSize)
}
