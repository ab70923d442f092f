# Timeouts of select, poll and epoll in seconds and milliseconds make timers.
import heapq
import select
import socket
import time

a, b = socket.socketpair()
poller, ep = select.poll(), select.epoll()
poller.register(b, select.POLLIN)
ep.register(b, select.EPOLLIN)
waits = {
    "select": lambda s: select.select([b], [], [], s)[0],
    "poll": lambda s: poller.poll(s * 1000),
    "epoll": lambda s: ep.poll(s),
}
for name, wait in waits.items():
    start = time.monotonic()
    result = wait(0.01)
    passed = time.monotonic() - start
    print(name, result, passed >= 0.0095, passed < 1)
a.send(b"now")
for name, wait in waits.items():
    start = time.monotonic()
    print(name, len(wait(5)), "at once", time.monotonic() - start < 1)
b.recv(10)
timers, order, fired = [], 0, []
for delay, label in ((0.012, "c"), (0.004, "a"), (0.008, "b"), (0.004, "a2")):
    order += 1
    heapq.heappush(timers, (time.monotonic() + delay, order, label))
while timers:
    timeout = max(0, timers[0][0] - time.monotonic())
    select.select([b], [], [], timeout)
    while timers and timers[0][0] <= time.monotonic():
        fired.append(heapq.heappop(timers)[2])
print(fired)
print(select.select([b], [], [], 0.0), poller.poll(0), ep.poll(0), ep.poll(0.001, 1), poller.poll(1))
for action in (lambda: poller.poll("x"), lambda: ep.poll("x"), lambda: poller.register("x"), lambda: poller.register(b, "mask"), lambda: ep.register(-1)):
    try:
        action()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
a.close()
b.close()
ep.close()
