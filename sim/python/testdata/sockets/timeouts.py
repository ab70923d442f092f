# A socket with a timeout raises TimeoutError when nothing comes.
import socket
import time

a, b = socket.socketpair()
a.settimeout(0.02)
start = time.monotonic()
try:
    a.recv(10)
except TimeoutError as error:
    print(type(error).__name__, error, error.errno, time.monotonic() - start >= 0.019)
print(socket.timeout is TimeoutError, issubclass(TimeoutError, OSError))
b.send(b"in time")
print(a.recv(10))
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
listener.settimeout(0.01)
try:
    listener.accept()
except socket.timeout as error:
    print("accept:", error)
client = socket.create_connection(listener.getsockname(), timeout=1)
server, address = listener.accept()
print(client.gettimeout(), server.gettimeout(), address == client.getsockname())
client.settimeout(0.01)
for attempt in range(2):
    try:
        client.recv(1)
    except TimeoutError:
        print("attempt", attempt, "timed out")
server.sendall(b"late")
print(client.recv(10))
try:
    a.settimeout("x")
except TypeError as error:
    print(type(error).__name__)
print(socket.getdefaulttimeout())
for s in (a, b, listener, client, server):
    s.close()
