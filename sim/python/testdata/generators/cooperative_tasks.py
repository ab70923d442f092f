# Generators as tasks: round robin, pipes between them, a bounded buffer.
from collections import deque


def countdown(name, n):
    while n:
        print(f"{name}{n}", end=" ")
        yield
        n -= 1
    return name.upper()


def run(*tasks):
    queue, results = deque(tasks), []
    while queue:
        task = queue.popleft()
        try:
            next(task)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            queue.append(task)
    return results


print(run(countdown("a", 3), countdown("b", 1), countdown("c", 2)))


def coroutine(function):
    def start(*args):
        g = function(*args)
        next(g)
        return g
    return start


@coroutine
def printer(label):
    try:
        while True:
            print(f"{label}<{(yield)}>", end=" ")
    except GeneratorExit:
        print(label, "closed")


@coroutine
def split(*targets):
    try:
        while True:
            item = yield
            for t in targets:
                t.send(item)
    except GeneratorExit:
        for t in targets:
            t.close()


@coroutine
def where(predicate, target):
    try:
        while True:
            item = yield
            if predicate(item):
                target.send(item)
    except GeneratorExit:
        target.close()


@coroutine
def batch(size, target):
    items = []
    try:
        while True:
            items.append((yield))
            if len(items) == size:
                target.send(tuple(items))
                items = []
    except GeneratorExit:
        if items:
            target.send(tuple(items))
        target.close()


pipe = split(where(lambda n: n % 2, printer("odd")), batch(3, printer("three")))
for n in range(1, 9):
    pipe.send(n)
pipe.close()


def producer(buffer, n):
    for i in range(n):
        while len(buffer) >= 2:
            yield "full"
        buffer.append(i * i)
        yield f"put {i * i}"


def consumer(buffer, n):
    total = 0
    for _ in range(n):
        while not buffer:
            yield "empty"
        total += buffer.popleft()
        yield f"total {total}"
    return total


buffer = deque()
p, c = producer(buffer, 6), consumer(buffer, 6)
trace = []
for turn in range(40):
    for g in (p, p, c):
        if (step := next(g, None)) is not None:
            trace.append(step)
print(trace)
