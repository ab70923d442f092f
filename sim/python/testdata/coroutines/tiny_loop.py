# An event loop in forty lines: tasks, futures, sleep in virtual time, gather.
import heapq


class Future:
    def __init__(self):
        self.done, self.result, self.callbacks = False, None, []

    def set(self, result):
        self.done, self.result = True, result
        for callback in self.callbacks:
            loop.ready.append(callback)

    def __await__(self):
        if not self.done:
            yield self
        return self.result


class Task(Future):
    def __init__(self, coroutine, name):
        super().__init__()
        self.coroutine, self.name = coroutine, name
        loop.ready.append(self.step)

    def step(self):
        try:
            waits_for = self.coroutine.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        else:
            waits_for.callbacks.append(self.step)


class Loop:
    def __init__(self):
        self.now, self.ready, self.timers, self.order = 0, [], [], 0

    def call_at(self, when, callback):
        self.order += 1
        heapq.heappush(self.timers, (when, self.order, callback))

    def run(self, coroutine):
        main = Task(coroutine, "main")
        while not main.done:
            if not self.ready:
                self.now, _, callback = heapq.heappop(self.timers)
                self.ready.append(callback)
            self.ready.pop(0)()
        return main.result


def sleep(seconds):
    future = Future()
    loop.call_at(loop.now + seconds, lambda: future.set(None))
    return future


async def gather(*coroutines):
    tasks = [Task(c, f"t{i}") for i, c in enumerate(coroutines)]
    return [await task for task in tasks]


async def worker(name, delays):
    for delay in delays:
        await sleep(delay)
        print(f"{loop.now:4} {name} slept {delay}")
    return f"{name}:{sum(delays)}"


async def main():
    print("results", await gather(worker("a", [3, 3]), worker("b", [1, 1, 1]), worker("c", [6])))
    await sleep(10)
    return loop.now


loop = Loop()
print("ended at", loop.run(main()))
