# epoll in edge mode tells once for each arrival.
import select
import socket

a, b = socket.socketpair()
b.setblocking(False)
ep = select.epoll()
ep.register(b, select.EPOLLIN | select.EPOLLET)


def ready():
    return [mask for _, mask in ep.poll(0)]


print("start", ready())
a.send(b"first")
print("after send", ready(), ready())
print("read two", b.recv(2), ready())
a.send(b"second")
print("another send", ready(), ready())


def drain():
    parts = []
    while True:
        try:
            part = b.recv(4)
        except BlockingIOError:
            return parts
        if not part:
            return parts + ["EOF"]
        parts.append(part)


print(drain(), ready())
a.send(b"x")
a.send(b"y")
print("two sends", ready(), drain(), ready())
ep.modify(b, select.EPOLLIN | select.EPOLLET)
print("modify with nothing", ready())
a.send(b"z")
print(ready())
ep.modify(b, select.EPOLLIN | select.EPOLLET)
print("modify with a byte waiting", ready(), ready())
print(drain())
a.close()
print("closed", ready(), drain(), ready())
c, d = socket.socketpair()
ep.register(d, select.EPOLLIN | select.EPOLLOUT | select.EPOLLET)
print("writable once", ready(), ready())
c.send(b"q")
print("and readable", ready(), ready())
ep.close()
for s in (b, c, d):
    s.close()
