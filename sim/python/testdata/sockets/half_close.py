# shutdown closes one direction; the other one goes on.
import socket

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()


def pairs():
    yield "unix", *socket.socketpair()
    client = socket.create_connection(listener.getsockname())
    yield "tcp", client, listener.accept()[0]


def read_all(s):
    parts = []
    while part := s.recv(1000):
        parts.append(part)
    return b"".join(parts)


for name, a, b in pairs():
    print(name)
    a.sendall(b"the whole request")
    a.shutdown(socket.SHUT_WR)
    print(" server read", read_all(b))
    try:
        a.send(b"more")
    except BrokenPipeError as error:
        print(" cannot send:", error)
    b.sendall(b"the ")
    b.sendall(b"answer")
    b.shutdown(socket.SHUT_WR)
    print(" client read", read_all(a))
    print(" end of file again", a.recv(1), b.recv(1))
    a.close()
    b.close()
a, b = socket.socketpair()
b.sendall(b"kept")
a.shutdown(socket.SHUT_RD)
print("read after SHUT_RD", a.recv(10), a.recv(10))
try:
    b.send(b"x")
    print("sent")
except BrokenPipeError as error:
    print("peer does not read:", error)
print(a.send(b"other way"), b.recv(100))
a.shutdown(socket.SHUT_RDWR)
print(b.recv(10))
for s in (a, b, listener):
    s.close()
