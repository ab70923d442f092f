# A round-robin scheduler on generators: sleep, spawn, join, messages.
import heapq


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.joining, self.boxes, self.waiting = [], [], {}, {}, {}
        self.now, self.serial, self.results = 0, 0, {}

    def spawn(self, name, task):
        self.ready.append((name, task, None))
        return name

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, name, task = heapq.heappop(self.sleeping)
                self.ready.append((name, task, self.now))
            name, task, value = self.ready.pop(0)
            try:
                request = task.send(value)
            except StopIteration as stop:
                self.results[name] = stop.value
                print(f"t={self.now} {name} returned {stop.value!r}")
                for waiter in self.joining.pop(name, ()):
                    self.ready.append((*waiter, stop.value))
                continue
            except Exception as error:
                self.results[name] = error
                print(f"t={self.now} {name} failed {error!r}")
                continue
            self.handle(name, task, request)
        for name in self.waiting:
            print("stuck:", name)

    def handle(self, name, task, request):
        match request:
            case ("sleep", ticks):
                self.serial += 1
                heapq.heappush(self.sleeping, (self.now + ticks, self.serial, name, task))
            case ("join", other) if other in self.results:
                self.ready.append((name, task, self.results[other]))
            case ("join", other):
                self.joining.setdefault(other, []).append((name, task))
            case ("send", other, message):
                if other in self.waiting:
                    self.ready.append((other, self.waiting.pop(other), message))
                else:
                    self.boxes.setdefault(other, []).append(message)
                self.ready.append((name, task, None))
            case ("receive",):
                if box := self.boxes.get(name):
                    self.ready.append((name, task, box.pop(0)))
                else:
                    self.waiting[name] = task
            case ("spawn", child, child_task):
                self.ready.append((name, task, self.spawn(child, child_task)))
            case None:
                self.ready.append((name, task, None))
            case _:
                self.ready.append((name, task, f"what is {request!r}?"))


def ticker(n, ticks):
    for i in range(n):
        woke = yield "sleep", ticks
        print(f"  tick {i} at {woke}")
    return n * ticks


def server():
    total = 0
    while (message := (yield "receive",)) != "stop":
        total += message
        yield
    return total


def main():
    child = yield "spawn", "ticker", ticker(3, 5)
    yield "spawn", "server", server()
    for n in (1, 2, 3):
        yield "send", "server", n
        yield "sleep", 4
    print("  joined", (yield "join", child))
    yield "send", "server", "stop"
    print("  server said", (yield "join", "server"))
    print(" ", (yield "nonsense"))
    yield "spawn", "lonely", server()
    raise RuntimeError("main ends badly")


s = Scheduler()
s.spawn("main", main())
s.run()
print(s.results)
