# A scheduler of jobs on queue.PriorityQueue and a bounded queue, no threads.
import queue
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    steps: int = field(compare=False, default=1)


jobs = queue.PriorityQueue()
for job in (Job(5, "backup", 2), Job(1, "alarm"), Job(3, "mail", 2), Job(1, "light")):
    jobs.put(job)
order = []
while True:
    try:
        job = jobs.get_nowait()
    except queue.Empty:
        break
    order.append(job.name)
    if job.steps > 1:
        jobs.put(Job(job.priority + 1, job.name + "'", job.steps - 1))
    jobs.task_done()
print(order, jobs.empty())
pipe = queue.Queue(maxsize=3)


def producer(n):
    for i in range(n):
        while True:
            try:
                pipe.put_nowait(i)
                break
            except queue.Full:
                yield f"full at {i}"
        if i % 2:
            yield f"made {i}"


def consumer():
    while True:
        got = []
        try:
            while len(got) < 2:
                got.append(pipe.get(block=False))
        except queue.Empty:
            pass
        yield got


p, c = producer(8), consumer()
for turn in range(6):
    print(next(p, "producer ended"), next(c), pipe.qsize())
stack = queue.LifoQueue(2)
stack.put("a")
stack.put("b")
try:
    stack.put("c", timeout=0.005)
except queue.Full:
    print("full", stack.get(), stack.get(), stack.qsize())
mixed = queue.PriorityQueue()
mixed.put((2, "b"))
mixed.put((2, "a"))
mixed.put((1, {}))
print([mixed.get()[1] for _ in range(3)], [q().empty() for q in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue)])
