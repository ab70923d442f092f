# poll: registration, masks, hang-ups and errors.
import select
import socket

NAMES = ["POLLIN", "POLLPRI", "POLLOUT", "POLLERR", "POLLHUP", "POLLNVAL", "POLLRDHUP"]


def text(mask):
    return "|".join(n for n in NAMES if mask & getattr(select, n)) or "0"


a, b = socket.socketpair()
p = select.poll()
p.register(a, select.POLLIN | select.POLLOUT)
p.register(b.fileno(), select.POLLIN)
who = {a.fileno(): "a", b.fileno(): "b"}


def show(label):
    print(f"{label:<14}", [(who[fd], text(event)) for fd, event in p.poll(0)])


show("start")
a.send(b"x")
show("a sent")
p.modify(a, select.POLLIN)
show("modified")
b.send(b"y")
show("both")
a.recv(1)
b.recv(1)
show("drained")
p.modify(b, select.POLLIN | select.POLLRDHUP)
a.shutdown(socket.SHUT_WR)
show("a shut")
p.unregister(a)
a.close()
show("a closed")
print(b.recv(1), p.poll(5) != [])
try:
    p.unregister(12345)
except KeyError as error:
    print("KeyError", error)
try:
    p.modify(12345, 0)
except OSError as error:
    print(type(error).__name__, error)
fd = b.fileno()
b.close()
print([text(event) for _, event in p.poll(0)])
p.unregister(fd)
print(p.poll(1))
p2 = select.poll()
c, d = socket.socketpair()
p2.register(c)
print([text(event) for _, event in p2.poll(0)], select.POLLIN, select.POLLOUT, select.POLLHUP)
c.close()
d.close()
