# Callbacks in the data of a key; a counter server without classes.
import selectors
import socket

sel = selectors.DefaultSelector()
log = []


def on_number(sock, mask):
    data = sock.recv(16)
    if not data:
        log.append("end of numbers")
        sel.unregister(sock)
        sock.close()
        return
    total["sum"] += sum(data)
    sel.modify(answers, selectors.EVENT_WRITE, on_writable)


def on_writable(sock, mask):
    log.append(f"writing {total['sum']}")
    sock.send(str(total["sum"]).encode())
    sel.modify(sock, selectors.EVENT_READ, on_unexpected)


def on_unexpected(sock, mask):
    log.append(f"unexpected {sock.recv(10)!r}")


total = {"sum": 0}
source, numbers = socket.socketpair()
reader, answers = socket.socketpair()
sel.register(numbers, selectors.EVENT_READ, on_number)
sel.register(answers, selectors.EVENT_READ, on_unexpected)
for step in (bytes([1, 2, 3]), b"\x64", None):
    if step is None:
        source.close()
    else:
        source.send(step)
    for _ in range(2):
        for key, mask in sel.select(0.01):
            key.data(key.fileobj, mask)
    if step:
        print("answer", reader.recv(10))
reader.send(b"hm")
for key, mask in sel.select(1):
    print(key.data.__name__, mask == selectors.EVENT_READ)
    key.data(key.fileobj, mask)
print(log)
print(len(sel.get_map()), [k.data.__name__ for k in sel.get_map().values()], sel.get_key(answers).events)
sel.unregister(answers)
sel.close()
for s in (reader, answers):
    s.close()
