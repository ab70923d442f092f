# Futures with callbacks on a hand-written loop: chains, gather, timeouts.
import heapq


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.n = [], [], 0.0, 0

    def soon(self, f, *args):
        self.ready.append((f, args))

    def later(self, delay, f, *args):
        self.n += 1
        heapq.heappush(self.timers, (self.now + delay, self.n, f, args))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, f, args = heapq.heappop(self.timers)
                self.soon(f, *args)
            f, args = self.ready.pop(0)
            f(*args)


class Future:
    def __init__(self, name=""):
        self.name, self.state, self.value, self.callbacks = name, "pending", None, []

    def resolve(self, value):
        self._settle("done", value)

    def reject(self, error):
        self._settle("failed", error)

    def _settle(self, state, value):
        if self.state != "pending":
            raise RuntimeError(f"{self.name} is already {self.state}")
        self.state, self.value = state, value
        for callback in self.callbacks:
            loop.soon(callback, self)

    def add_done(self, callback):
        if self.state == "pending":
            self.callbacks.append(callback)
        else:
            loop.soon(callback, self)
        return self

    def then(self, good=None, bad=None):
        result = Future(self.name + "'")

        def run(future):
            handler = good if future.state == "done" else bad
            if handler is None:
                result._settle(future.state, future.value)
                return
            try:
                value = handler(future.value)
            except Exception as error:
                result.reject(error)
            else:
                if isinstance(value, Future):
                    value.add_done(lambda f: result._settle(f.state, f.value))
                else:
                    result.resolve(value)
        self.add_done(run)
        return result

    def __repr__(self):
        return f"<{self.name} {self.state} {self.value!r}>"


def delay(seconds, value, name="delay"):
    future = Future(name)
    loop.later(seconds, future.reject if isinstance(value, Exception) else future.resolve, value)
    return future


def gather(*futures):
    result, values, left = Future("gather"), [None] * len(futures), len(futures)

    def arrived(i):
        def callback(f):
            nonlocal left
            if result.state != "pending":
                return
            if f.state == "failed":
                return result.reject(f.value)
            values[i] = f.value
            left -= 1
            if left == 0:
                result.resolve(values)
        return callback
    for i, f in enumerate(futures):
        f.add_done(arrived(i))
    return result


def timeout(future, seconds):
    result = Future("timeout")
    loop.later(seconds, lambda: result.state == "pending" and result.reject(TimeoutError(f"{future.name} after {seconds}")))
    future.add_done(lambda f: result.state == "pending" and result._settle(f.state, f.value))
    return result


def say(label):
    return lambda f: print(f"{loop.now:4} {label}: {f}")


loop = Loop()
delay(2, 20, "twenty").add_done(say("plain")).then(lambda v: v + 1).then(str).add_done(say("chain"))
delay(1, 5).then(lambda v: delay(3, v * 2, "inner")).add_done(say("nested"))
delay(1, ValueError("bad")).then(lambda v: v + 1).then(None, lambda e: f"rescued {e}").add_done(say("rescued"))
gather(delay(3, "a"), delay(1, "b"), delay(2, "c")).add_done(say("gather"))
gather(delay(3, "a"), delay(2, KeyError("k")), delay(1, "c")).add_done(say("failing gather"))
timeout(delay(5, "late", "slow"), 4).add_done(say("timed out"))
timeout(delay(1, "early", "fast"), 4).add_done(say("in time"))
delay(0, 0).then(lambda v: 1 // v).add_done(say("error"))
f = Future("twice")
f.resolve(1)
try:
    f.resolve(2)
except RuntimeError as error:
    print(error)
f.add_done(say("already done"))
print("loop starts")
loop.run()
print("loop ends", loop.now)
