# queue: Queue, LifoQueue, PriorityQueue, SimpleQueue without waiting.
import queue

q = queue.Queue(maxsize=2)
print(q.empty(), q.qsize(), q.full(), q.put("a"), q.put_nowait("b"), q.full(), q.qsize(), q.maxsize)
for action in (lambda: q.put_nowait("c"), lambda: q.put("c", block=False), lambda: q.put("c", timeout=0.01)):
    try:
        action()
    except queue.Full as error:
        print("Full", repr(error))
print(q.get(), q.get_nowait(), q.empty())
for action in (lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(True, 0.001)):
    try:
        action()
    except queue.Empty as error:
        print("Empty", repr(error))
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as error:
    print(error)
q.join()
s = queue.LifoQueue()
for i in range(4):
    s.put(i)
print([s.get() for _ in range(4)])
p = queue.PriorityQueue()
for item in ((3, "low"), (1, "high"), (2, "mid"), (1, "also high")):
    p.put(item)
print([p.get() for _ in range(p.qsize())])
simple = queue.SimpleQueue()
simple.put(1)
simple.put_nowait(2)
print(simple.qsize(), simple.get(), simple.get_nowait(), simple.empty())
try:
    q.put(1, timeout=-1) if q.full() else q.get(timeout=-1)
except (ValueError, queue.Empty) as error:
    print(type(error).__name__, error)
print(issubclass(queue.Empty, Exception), queue.Queue(0).maxsize, queue.Queue(-1).full())
jobs = queue.Queue()
for n in range(5):
    jobs.put(n)
done = []
while not jobs.empty():
    n = jobs.get()
    done.append(n * n)
    if n == 2:
        jobs.put(10)
    jobs.task_done()
jobs.join()
print(done)
p.put((1, {}))
try:
    p.put((1, []))
except TypeError as error:
    print(error)
