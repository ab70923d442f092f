__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _rise(heap, start, pos):
    """Moves the item at pos up, not above start, until its parent is not greater."""
    item = heap[pos]
    while pos > start:
        up = (pos - 1) >> 1
        parent = heap[up]
        if not item < parent:
            break
        heap[pos] = parent
        pos = up
    heap[pos] = item


def _settle(heap, pos):
    """Puts the item at pos in its place below: the hole goes down to a leaf along the smaller children,
    then the item rises from there, as most items belong near the leaves."""
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


def _check(name, heap):
    if not isinstance(heap, list):
        raise TypeError(f"{name} must be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    if type(heap) is not list:
        _check("heappush() argument 1", heap)
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if type(heap) is not list:
        _check("heappop() argument", heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    top = heap[0]
    heap[0] = last
    _settle(heap, 0)
    return top


def heapreplace(heap, item, /):
    if type(heap) is not list:
        _check("heapreplace() argument 1", heap)
    if not heap:
        raise IndexError("index out of range")
    top = heap[0]
    heap[0] = item
    _settle(heap, 0)
    return top


def heappushpop(heap, item, /):
    if type(heap) is not list:
        _check("heappushpop() argument 1", heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _settle(heap, 0)
    return item


def heapify(heap, /):
    if type(heap) is not list:
        _check("heapify() argument", heap)
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _settle(heap, pos)


class _Down:
    """A rank that orders the other way round."""
    __slots__ = ("rank",)

    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return other.rank < self.rank

    def __eq__(self, other):
        return self.rank == other.rank


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([_Down(rank) if reverse else rank, order, value, step])
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        step = entry[3]
        yield entry[2]
        try:
            value = entry[2] = step()
        except StopIteration:
            heappop(heap)
            continue
        rank = value if key is None else key(value)
        entry[0] = _Down(rank) if reverse else rank
        _settle(heap, 0)
    if heap:
        _, _, value, step = heap[0]
        yield value
        yield from step.__self__


def _best(n, iterable, key, largest):
    """The n best in order, by a heap of the best so far whose top is the worst of them."""
    items = iter(iterable)
    heap = []
    order = 0
    for value in items:
        rank = value if key is None else key(value)
        entry = (rank if largest else _Down(rank), -order, value)
        order += 1
        if len(heap) < n:
            heappush(heap, entry)
        elif heap[0][0] < entry[0]:
            heapreplace(heap, entry)
    heap.sort(reverse=True)
    return [entry[2] for entry in heap]


def nsmallest(n, iterable, key=None):
    if n == 1:
        found = [min(iterable, key=key, default=_Down)]
        return [] if found[0] is _Down else found
    if n < 1:
        return []
    try:
        if n >= len(iterable):
            return sorted(iterable, key=key)[:n]
    except (TypeError, AttributeError):
        pass
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    if n == 1:
        found = [max(iterable, key=key, default=_Down)]
        return [] if found[0] is _Down else found
    if n < 1:
        return []
    try:
        if n >= len(iterable):
            return sorted(iterable, key=key, reverse=True)[:n]
    except (TypeError, AttributeError):
        pass
    return _best(n, iterable, key, True)
