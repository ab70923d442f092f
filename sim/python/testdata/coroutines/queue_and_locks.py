# A hand-written queue and lock between coroutines on a round-robin loop.
class Suspend:
    def __await__(self):
        yield


class Queue:
    def __init__(self, size):
        self.items, self.size = [], size

    async def put(self, item):
        while len(self.items) >= self.size:
            await Suspend()
        self.items.append(item)

    async def get(self):
        while not self.items:
            await Suspend()
        return self.items.pop(0)


class Lock:
    owner = None

    async def __aenter__(self):
        while Lock.owner:
            await Suspend()
        Lock.owner = current[0]

    async def __aexit__(self, *error):
        Lock.owner = None


current = [None]


def run(**coroutines):
    waiting = list(coroutines.items())
    turn = 0
    while waiting:
        turn += 1
        name, coroutine = waiting.pop(0)
        current[0] = name
        try:
            coroutine.send(None)
        except StopIteration as stop:
            print(f"{turn:3} {name} ends with {stop.value}")
        else:
            waiting.append((name, coroutine))


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print("put", i)
    await queue.put(None)
    return n


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        print("    got", item)
        total += item
        await Suspend()
    return total


async def critical(lock):
    for part in range(2):
        async with lock:
            print("enter", current[0], part)
            await Suspend()
            print("leave", current[0], part)
    return "ok"


q = Queue(2)
run(producer=producer(q, 5), consumer=consumer(q))
lock = Lock()
run(x=critical(lock), y=critical(lock), z=critical(lock))
