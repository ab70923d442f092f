# Non-blocking sockets: EAGAIN, timeouts as modes, blocking again.
import errno
import socket

a, b = socket.socketpair()
print(a.getblocking(), a.gettimeout())
a.setblocking(False)
print(a.getblocking(), a.gettimeout())
try:
    a.recv(10)
except BlockingIOError as error:
    print(error, error.errno == errno.EAGAIN, isinstance(error, OSError))
b.send(b"data")
print(a.recv(10))
try:
    a.recv(10)
except OSError as error:
    print(type(error).__name__)
sent = 0
try:
    while True:
        sent += a.send(b"x" * 1000)
except BlockingIOError as error:
    print("full:", sent > 10000, sent % 1000, error.errno == errno.EWOULDBLOCK)
got = 0
b.setblocking(False)
try:
    while True:
        got += len(b.recv(700))
except BlockingIOError:
    print("all arrived:", got == sent)
print(a.send(b"room again"), b.recv(100))
a.settimeout(0.0)
print(a.getblocking(), a.gettimeout())
a.settimeout(2.5)
print(a.getblocking(), a.gettimeout())
a.settimeout(None)
print(a.getblocking(), a.gettimeout())
try:
    a.settimeout(-1)
except ValueError as error:
    print(error)
a.setblocking(True)
b.send(b"blocking read")
print(a.recv(100))
a.close()
b.close()
