# Futures that are set when a socket becomes readable; callbacks in order.
import select
import socket


class Future:
    def __init__(self, label):
        self.label, self.state, self.value, self.callbacks = label, "pending", None, []

    def then(self, callback):
        result = Future(f"then of {self.label}")

        def run(future):
            if future.state == "failed":
                result.settle("failed", future.value)
                return
            try:
                result.settle("done", callback(future.value))
            except Exception as error:
                result.settle("failed", error)
        self.add(run)
        return result

    def otherwise(self, callback):
        self.add(lambda future: future.state == "failed" and callback(future.value))
        return self

    def add(self, callback):
        if self.state == "pending":
            self.callbacks.append(callback)
        else:
            callback(self)

    def settle(self, state, value):
        self.state, self.value = state, value
        print(f"  [{self.label}: {state} {value!r}]")
        for callback in self.callbacks:
            callback(self)


waiting = {}


def read(sock, label):
    waiting[sock] = future = Future(label)
    return future


def loop():
    while waiting:
        ready, _, _ = select.select(list(waiting), [], [], 2)
        for sock in ready:
            future = waiting.pop(sock)
            try:
                data = sock.recv(100)
                if not data:
                    raise EOFError(f"nothing more for {future.label}")
                future.settle("done", data)
            except EOFError as error:
                future.settle("failed", error)


a, b = socket.socketpair()
c, d = socket.socketpair()
read(b, "number").then(int).then(lambda n: n * 2).then(lambda n: d.send(b"%d" % n))
read(c, "double").then(lambda data: print("c heard", data)).then(lambda _: read(b, "second") and None)
a.send(b"21")
print("run")
while waiting:
    ready, _, _ = select.select(list(waiting), [], [], 0.01)
    if not ready:
        break
    waiting.pop(ready[0]).settle("done", ready[0].recv(100))
print("waiting for", [f.label for f in waiting.values()])
waiting[b].then(int).then(lambda n: 100 // n).otherwise(lambda error: print("failed:", error))
a.send(b"0")
loop()
read(b, "bad").then(int).otherwise(lambda error: print("failed:", error))
a.send(b"x1")
loop()
read(b, "end").then(print).otherwise(lambda error: print("failed:", error))
a.close()
loop()
for s in (b, c, d):
    s.close()
