# A slow reader: the writer fills up, waits for room, and loses nothing.
import select
import socket

a, b = socket.socketpair()
a.setblocking(False)
b.setblocking(False)
payload = bytes(range(256)) * 4096
sent = received = 0
digest = 0
stalls = 0
a_first = a.send(payload)
print("one send takes all?", a_first == len(payload), a_first > 0)
sent = a_first
while received < len(payload):
    if sent < len(payload):
        _, w, _ = select.select([], [a], [], 0)
        if w:
            sent += a.send(payload[sent:sent + 65536])
        else:
            stalls += 1
    r, _, _ = select.select([b], [], [], 0)
    if r:
        data = b.recv(30000)
        for i in (0, len(data) // 2, len(data) - 1):
            assert data[i] == (received + i) % 256
        received += len(data)
print("sent", sent, "received", received, "stalled", stalls > 0)
poller = select.poll()
poller.register(a, select.POLLOUT)
print("writable", bool(poller.poll(0)))
try:
    while True:
        a.send(b"z" * 4096)
except BlockingIOError:
    print("full; writable", bool(poller.poll(0)))
b.recv(10)
print("after 10 bytes were read", bool(poller.poll(0)))
while True:
    try:
        b.recv(65536)
    except BlockingIOError:
        break
print("after all were read", bool(poller.poll(0)))
a.close()
b.close()
