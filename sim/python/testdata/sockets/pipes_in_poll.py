# Pipes beside sockets in one poll: kinds of readiness and hang-up.
import os
import select
import socket

r, w = os.pipe()
a, b = socket.socketpair()
poller = select.poll()
names = {r: "pipe read", w: "pipe write", a.fileno(): "socket"}
poller.register(r, select.POLLIN)
poller.register(w, select.POLLOUT)
poller.register(a, select.POLLIN)


def show(label):
    print(f"{label:<12}", sorted((names[fd], event) for fd, event in poller.poll(0)))


show("start")
os.write(w, b"abc")
b.send(b"xyz")
show("written")
print(os.read(r, 2), a.recv(2))
show("half read")
print(os.read(r, 2), a.recv(2))
show("read")
os.set_blocking(w, False)
try:
    while True:
        os.write(w, b"." * 4096)
except BlockingIOError:
    pass
show("pipe full")
os.read(r, 4096)
show("one page")
poller.unregister(w)
os.close(w)
show("writer gone")
while os.read(r, 65536):
    pass
show("drained")
poller.unregister(r)
os.close(r)
r, w = os.pipe()
names[w] = "second write"
poller.register(w, select.POLLOUT)
os.close(r)
show("reader gone")
print(select.select([a], [a], [], 0) == ([], [a], []))
ep = select.epoll()
r2, w2 = os.pipe()
ep.register(r2, select.EPOLLIN | select.EPOLLET)
os.write(w2, b"1")
print(ep.poll(0) == [(r2, 1)], ep.poll(0))
os.write(w2, b"2")
print(ep.poll(0) == [(r2, 1)], os.read(r2, 10), ep.poll(0))
os.close(w2)
print(ep.poll(0) == [(r2, select.EPOLLHUP)])
for fd in (w, r2):
    os.close(fd)
ep.close()
a.close()
b.close()
