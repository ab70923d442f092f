# selectors: keys, data, modify, unregister, the map.
import selectors
import socket

sel = selectors.DefaultSelector()
a, b = socket.socketpair()
key = sel.register(a, selectors.EVENT_READ, data="about a")
print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data)
sel.register(b, selectors.EVENT_READ | selectors.EVENT_WRITE, {"name": "b"})


def show(timeout=0):
    print(sorted((str(key.data), events) for key, events in sel.select(timeout)))


show()
a.send(b"x")
show()
b.recv(1)
sel.modify(b, selectors.EVENT_READ, "only reading")
show()
b.send(b"y")
show(1)
print(sel.get_key(a).data, len(sel.get_map()), a in sel.get_map(), sel.get_map()[b].events)
for action in (lambda: sel.register(a, selectors.EVENT_READ), lambda: sel.register(5000, 0), lambda: sel.register(b, 99), lambda: sel.unregister(socket.socket()), lambda: sel.get_key(99), lambda: sel.register("x", 1), lambda: sel.modify(99, 1)):
    try:
        action()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, " ".join(w for w in ("already", "not registered", "Invalid events", "Invalid file object") if w in str(error)))
print(sel.unregister(a).data, a.fileno() in sel.get_map())
show()
sel.close()
print(sel.get_map())
for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with kind() as s:
        s.register(a, selectors.EVENT_READ, "a")
        s.register(b, selectors.EVENT_WRITE, "b")
        print(kind.__name__, sorted((k.data, e) for k, e in s.select(0.1)))
        a.recv(1)
        print(s.select(0.01)[0][0].data)
        b.send(b"again")
print(selectors.EVENT_READ, selectors.EVENT_WRITE, key._fields)
a.close()
b.close()
