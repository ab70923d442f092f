# A proxy between two pairs that changes what passes through it.
import select
import socket

client, front = socket.socketpair()
back, server = socket.socketpair()
for s in (client, front, back, server):
    s.setblocking(False)
other = {front: back, back: front}
change = {front: lambda data: data.replace(b"secret", b"******"), back: bytes.upper}
script = [b"hello", b"my secret", b"two secret secrets", None]
counts = {front: 0, back: 0}
log = []


def client_says():
    word = script.pop(0)
    if word is None:
        client.shutdown(socket.SHUT_WR)
    else:
        client.send(word)


client_says()
alive = {client, front, back, server}
while alive:
    readable, _, _ = select.select(sorted(alive, key=lambda s: s.fileno()), [], [], 2)
    if not readable:
        print("stuck")
        break
    for s in readable:
        data = s.recv(100)
        if not data:
            alive.discard(s)
        if s in other:
            if data:
                counts[s] += len(data)
                other[s].send(change[s](data))
            else:
                other[s].shutdown(socket.SHUT_WR)
        elif s is server:
            log.append(("server", data))
            if data:
                server.send(b"ok " + data)
            else:
                server.shutdown(socket.SHUT_WR)
        else:
            log.append(("client", data))
            if data:
                client_says()
for who, data in log:
    print(who, data)
print("front", counts[front], "back", counts[back])
for s in (client, front, back, server):
    s.close()
