# What a peer's sudden end looks like: EPIPE and ECONNRESET.
import select
import socket

a, b = socket.socketpair()
a.send(b"unread")
b.close()
try:
    print("reading first:", a.recv(10))
except ConnectionResetError as error:
    print(type(error).__name__, error)
print("then", a.recv(10))
try:
    a.send(b"x")
except BrokenPipeError as error:
    print(type(error).__name__, error)
a.close()

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()


def connected():
    client = socket.create_connection(listener.getsockname())
    return client, listener.accept()[0]


client, server = connected()
client.sendall(b"nobody reads this")
select.select([server], [], [], 5)
server.close()
poll = select.poll()
poll.register(client, select.POLLIN)
events = poll.poll(5000)
print(bool(events[0][1] & select.POLLIN), bool(events[0][1] & select.POLLERR), bool(events[0][1] & select.POLLHUP))
try:
    client.recv(10)
except ConnectionResetError as error:
    print(type(error).__name__, error)
print("after the error", client.recv(10))
try:
    client.send(b"x")
except BrokenPipeError as error:
    print(type(error).__name__, error)
client.close()

client, server = connected()
server.close()
print("plain close", client.recv(10))
print("first send is taken", client.send(b"x"))
poll = select.poll()
poll.register(client, 0)
print("error state", bool(poll.poll(5000)))
try:
    client.send(b"y")
except (BrokenPipeError, ConnectionResetError) as error:
    print(type(error).__name__)
client.close()
listener.close()
