# epoll in level mode tells again until the bytes are read.
import select
import socket

a, b = socket.socketpair()
b.setblocking(False)
ep = select.epoll()
print(ep.fileno() > 0, ep.closed)
ep.register(b, select.EPOLLIN)


def events(timeout=0):
    return [(fd == b.fileno(), mask) for fd, mask in ep.poll(timeout)]


print(events())
a.send(b"abcdef")
for _ in range(3):
    print(events(1), b.recv(2))
print(events())
ep.modify(b, select.EPOLLIN | select.EPOLLOUT)
print(events(1))
a.send(b"!")
print(events(1))
ep.modify(b, 0)
print(events())
ep.modify(b, select.EPOLLIN)
print(events(1), b.recv(1))
for action in (lambda: ep.register(b, select.EPOLLIN), lambda: ep.unregister(a), lambda: ep.modify(a, 1), lambda: ep.register(12345), lambda: ep.register(ep.fileno())):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
print(events(0.01))
a.close()
print(events(1), b.recv(1))
ep.unregister(b)
print(events())
ep.close()
print(ep.closed)
try:
    ep.poll(0)
except ValueError as error:
    print(error)
with select.epoll() as other:
    print(other.poll(0, 5))
print(other.closed, select.EPOLLIN, select.EPOLLOUT, select.EPOLLHUP, select.EPOLLERR, select.EPOLLRDHUP, select.EPOLLONESHOT)
b.close()
