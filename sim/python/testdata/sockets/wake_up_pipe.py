# A loop that is woken by a byte in a pipe, with a list of calls to make.
import os
import select
import socket
import time


class Loop:
    def __init__(self):
        self.r, self.w = os.pipe()
        os.set_blocking(self.r, False)
        os.set_blocking(self.w, False)
        self.calls, self.handlers, self.wakes = [], {}, 0
        self.stopped = False

    def call(self, function, *args):
        self.calls.append((function, args))
        os.write(self.w, b"\0")

    def turn(self, timeout):
        ready, _, _ = select.select([self.r, *self.handlers], [], [], timeout)
        for fd in ready:
            if fd == self.r:
                self.wakes += len(os.read(self.r, 4096))
                calls, self.calls = self.calls, []
                for function, args in calls:
                    function(*args)
            else:
                self.handlers[fd]()
        return len(ready)

    def run(self):
        while not self.stopped:
            if not self.turn(1):
                print("nothing happened for a second")
                return

    def stop(self):
        self.stopped = True


loop = Loop()
left, right = socket.socketpair()


def on_right():
    data = right.recv(10)
    print("right got", data)
    if data == b"\x03":
        loop.call(loop.stop)
    else:
        loop.call(left.send, bytes([data[0] + 1]))


loop.handlers[right] = on_right
print("idle:", loop.turn(0))
loop.call(print, "first")
loop.call(print, "second")
loop.call(loop.call, print, "called from a call")
print("turn:", loop.turn(0), "wakes", loop.wakes)
print("turn:", loop.turn(0), "wakes", loop.wakes)
start = time.monotonic()
print("turn:", loop.turn(0.01), time.monotonic() - start >= 0.0099)
loop.call(left.send, b"\x00")
loop.run()
print("stopped; wakes", loop.wakes)
for fd in (loop.r, loop.w):
    os.close(fd)
left.close()
right.close()
