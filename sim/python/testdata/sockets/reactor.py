# A hand-written reactor: handlers, timers, calls for later, a stop.
import heapq
import select
import socket
import time


class Reactor:
    def __init__(self):
        self.readers, self.timers, self.soon = {}, [], []
        self.running, self.order, self.turns = False, 0, 0

    def add_reader(self, sock, callback):
        self.readers[sock] = callback

    def remove_reader(self, sock):
        del self.readers[sock]

    def call_soon(self, callback, *args):
        self.soon.append((callback, args))

    def call_later(self, seconds, callback, *args):
        self.order += 1
        heapq.heappush(self.timers, (time.monotonic() + seconds, self.order, callback, args))

    def stop(self):
        self.running = False

    def run(self):
        self.running = True
        while self.running:
            self.turns += 1
            timeout = 0 if self.soon else None
            if timeout is None and self.timers:
                timeout = max(0, self.timers[0][0] - time.monotonic())
            if timeout is None and not self.readers:
                break
            ready, _, _ = select.select(list(self.readers), [], [], timeout)
            for sock in ready:
                self.readers[sock](sock)
            while self.timers and self.timers[0][0] <= time.monotonic():
                _, _, callback, args = heapq.heappop(self.timers)
                self.call_soon(callback, *args)
            now, self.soon = self.soon, []
            for callback, args in now:
                callback(*args)


reactor = Reactor()
left, right = socket.socketpair()


def on_data(sock):
    text = sock.recv(100).decode()
    print("received", text)
    if text == "stop":
        reactor.remove_reader(sock)
        reactor.call_soon(print, "scheduled by the handler")
        reactor.call_later(0.005, reactor.stop)
    else:
        reactor.call_later(0.01, left.send, b"stop")


reactor.add_reader(right, on_data)
reactor.call_later(30, print, "this timer never runs")
reactor.call_later(0.002, print, "timer 2")
reactor.call_later(0.004, left.send, b"ping")
reactor.call_soon(print, "soon 1")
reactor.call_soon(lambda: reactor.call_soon(print, "soon 2, a turn later"))
reactor.run()
print("stopped", len(reactor.readers), len(reactor.timers), reactor.turns > 5)
left.close()
right.close()
