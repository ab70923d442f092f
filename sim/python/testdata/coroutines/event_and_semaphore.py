# Events, semaphores and timeouts written on await, on a loop of own making.
import heapq
from types import coroutine


@coroutine
def suspend(register):
    return (yield register)


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.n = [], [], 0, 0

    def spawn(self, coro, name):
        self.ready.append((coro, name, None))

    def later(self, delay, callback):
        self.n += 1
        heapq.heappush(self.timers, (self.now + delay, self.n, callback))

    def run(self):
        while self.ready or self.timers:
            while self.ready:
                coro, name, value = self.ready.pop(0)
                try:
                    register = coro.throw(value) if isinstance(value, BaseException) else coro.send(value)
                except StopIteration as stop:
                    print(f"{self.now:3} {name} -> {stop.value}")
                    continue
                except Exception as error:
                    print(f"{self.now:3} {name} !! {error!r}")
                    continue
                done = []

                def wake(value=None, coro=coro, name=name, done=done):
                    if not done:
                        done.append(1)
                        self.ready.append((coro, name, value))
                register(wake)
            if self.timers:
                self.now, _, callback = heapq.heappop(self.timers)
                callback()


loop = Loop()


async def sleep(t):
    await suspend(lambda wake: loop.later(t, wake))


class Event:
    def __init__(self):
        self.is_set, self.waiters = False, []

    def set(self):
        self.is_set = True
        for wake in self.waiters:
            wake("set")
        self.waiters.clear()

    async def wait(self, timeout=None):
        if self.is_set:
            return "already"

        def register(wake):
            self.waiters.append(wake)
            if timeout is not None:
                loop.later(timeout, lambda: wake(TimeoutError(f"no event in {timeout}")))
        return await suspend(register)


class Semaphore:
    def __init__(self, n):
        self.free, self.waiters = n, []

    async def __aenter__(self):
        if self.free:
            self.free -= 1
        else:
            await suspend(self.waiters.append)

    async def __aexit__(self, *error):
        if self.waiters:
            self.waiters.pop(0)()
        else:
            self.free += 1


event, gate = Event(), Semaphore(2)


async def worker(name, work):
    async with gate:
        print(f"{loop.now:3} {name} works {work}")
        await sleep(work)
        if work == 3:
            raise ValueError(f"{name} broke")
    return f"{name} done"


async def waiter(name, timeout):
    try:
        return f"{name} {await event.wait(timeout)}"
    except TimeoutError as error:
        return f"{name} gave up: {error}"


async def setter():
    await sleep(6)
    event.set()
    return await event.wait()


for i, work in enumerate((5, 3, 2, 4)):
    loop.spawn(worker(f"w{i}", work), f"w{i}")
loop.spawn(waiter("patient", None), "patient")
loop.spawn(waiter("hasty", 4), "hasty")
loop.spawn(waiter("lucky", 7), "lucky")
loop.spawn(setter(), "setter")
loop.run()
print("end", loop.now, gate.free)
