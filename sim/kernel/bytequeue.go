package kernel

// byteQueue is a FIFO of bytes in one stretch of memory. Once it has grown
// to what is in use at a time, it allocates no more.
type byteQueue struct {
	buf  []byte
	head int
}

func (q *byteQueue) len() int { return len(q.buf) - q.head }

func (q *byteQueue) push(p []byte) {
	if q.head > 0 && len(q.buf)+len(p) > cap(q.buf) {
		n := copy(q.buf, q.buf[q.head:])
		q.buf, q.head = q.buf[:n], 0
	}
	q.buf = append(q.buf, p...)
}

// peek copies from the front into p and returns how much.
func (q *byteQueue) peek(p []byte) int { return copy(p, q.buf[q.head:]) }

// view is n bytes from a position on; good until the queue changes.
func (q *byteQueue) view(from, n int) []byte { return q.buf[q.head+from : q.head+from+n] }

func (q *byteQueue) drop(n int) {
	q.head += n
	if q.head == len(q.buf) {
		q.buf, q.head = q.buf[:0], 0
	}
}
