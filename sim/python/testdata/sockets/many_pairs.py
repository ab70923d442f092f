# A ring of pairs passes a token on; epoll tells who has it.
import select
import socket

COUNT = 12
pairs = [socket.socketpair() for _ in range(COUNT)]
ep = select.epoll()
index = {}
for i, (_, reader) in enumerate(pairs):
    reader.setblocking(False)
    ep.register(reader.fileno(), select.EPOLLIN)
    index[reader.fileno()] = i
pairs[0][0].send(b"token 0")
hops = []
while len(hops) < 30:
    events = ep.poll(1)
    assert len(events) == 1, events
    i = index[events[0][0]]
    word, number = pairs[i][1].recv(100).split()
    hops.append(i)
    pairs[(i * 5 + 1) % COUNT][0].send(word + b" %d" % (int(number) + 1))
print(hops)
print(ep.poll(1)[0][1])
while events := ep.poll(0):
    for fd, _ in events:
        print(index[fd], pairs[index[fd]][1].recv(100))
for i in (7, 3, 9, 1):
    pairs[i][0].send(b"x")
print("in the order they became ready", [index[fd] for fd, _ in ep.poll(0)])
print("two at a time", [[index[fd] for fd, _ in ep.poll(0, 2)] for _ in range(3)])
for i in (7, 3, 9, 1):
    pairs[i][1].recv(10)
pairs[4][0].send(b"a")
pairs[2][0].close()
print(sorted((index[fd], mask) for fd, mask in ep.poll(0)))
for writer, reader in pairs:
    writer.close()
print(len(ep.poll(0)), sorted(len(reader.recv(10)) for _, reader in pairs))
for _, reader in pairs:
    reader.close()
print(ep.poll(0))
ep.close()
