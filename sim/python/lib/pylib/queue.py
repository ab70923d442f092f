from _collections import deque
from time import monotonic as time

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Full(Exception):
    pass


class Empty(Exception):
    pass


Empty.__module__ = "_queue"


class _Waiting:
    """Threads that wait for something to change. Threads switch only where one waits, so nothing is locked here."""

    def __init__(self):
        self._locks = deque()

    def until(self, ready, timeout):
        """Waits until ready() is true; false says that the time was over before."""
        from _thread import allocate_lock
        end = None if timeout is None else time() + timeout
        while not ready():
            left = -1 if end is None else end - time()
            if end is not None and left <= 0:
                return False
            lock = allocate_lock()
            lock.acquire()
            self._locks.append(lock)
            if not lock.acquire(True, left):
                self._locks.remove(lock)
        return True

    def wake(self):
        if self._locks:
            self._locks.popleft().release()

    def wake_all(self):
        while self._locks:
            self._locks.popleft().release()


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self._readers = _Waiting()
        self._writers = _Waiting()
        self._joiners = _Waiting()
        self.unfinished_tasks = 0

    def task_done(self):
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = unfinished
        if not unfinished:
            self._joiners.wake_all()

    def join(self):
        if self.unfinished_tasks:
            self._joiners.until(lambda: not self.unfinished_tasks, None)

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.maxsize > 0:
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            if self._qsize() >= self.maxsize and not (
                    block and self._writers.until(lambda: self._qsize() < self.maxsize, timeout)):
                raise Full
        self._put(item)
        self.unfinished_tasks += 1
        self._readers.wake()

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._qsize() and not (block and self._readers.until(self._qsize, timeout)):
            raise Empty
        item = self._get()
        self._writers.wake()
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self.queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    __module__ = "_queue"

    def __init__(self):
        self._queue = deque()
        self._readers = _Waiting()

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        self._readers.wake()

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._queue and not (block and self._readers.until(lambda: self._queue, timeout)):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)
