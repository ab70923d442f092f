# A socketpair: bytes both ways, partial reads, end of file.
import socket

a, b = socket.socketpair()
print(a.send(b"hello"), b.recv(3), b.recv(100))
b.sendall(b"answer")
b.sendall(b" in two parts")
print(a.recv(100))
print(a.sendall(b"\x00\xff" * 3), b.recv(6))
print(a.fileno() >= 0, a.fileno() != b.fileno(), a.family == socket.AF_UNIX, a.type == socket.SOCK_STREAM)
buffer = bytearray(10)
a.send(b"into")
print(b.recv_into(buffer), buffer)
a.send(b"abcdef")
view = memoryview(buffer)
print(b.recv_into(view[2:], 3), bytes(buffer))
print(b.recv(100))
a.send(b"last words")
a.close()
print(b.recv(100), b.recv(100), b.recv(1))
print(a.fileno())
try:
    a.send(b"x")
except OSError as error:
    print(error)
try:
    b.send(b"to nobody")
except BrokenPipeError as error:
    print(type(error).__name__, error)
b.close()
b.close()
with socket.socketpair()[0] as s:
    print(s.fileno() > 0)
print(s.fileno())
