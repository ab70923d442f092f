# EPOLLONESHOT switches a descriptor off until it is armed again.
import select
import socket

pairs = [socket.socketpair() for _ in range(3)]
ep = select.epoll()
names = {}
for number, (writer, reader) in enumerate(pairs):
    names[reader.fileno()] = f"r{number}"
    ep.register(reader, select.EPOLLIN | (select.EPOLLONESHOT if number else 0))


def ready(maximum=-1):
    return sorted((names[fd], mask) for fd, mask in ep.poll(0, maximum))


for writer, _ in pairs:
    writer.send(b"one")
print(ready())
print(ready())
ep.modify(pairs[1][1], select.EPOLLIN | select.EPOLLONESHOT)
print(ready(), ready())
pairs[2][0].send(b"more")
print(ready())
ep.modify(pairs[2][1], select.EPOLLIN)
print(ready(), pairs[2][1].recv(100))
print(ready())
print(len(ep.poll(0, 1)))
pairs[0][1].recv(100)
print(ready())
for writer, reader in pairs:
    writer.close()
print(ready())
try:
    ep.poll(0, 0)
except ValueError as error:
    print(error)
ep.close()
for _, reader in pairs:
    reader.close()
