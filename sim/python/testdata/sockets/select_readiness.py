# select: who is readable and writable, timeouts, and closed peers.
import select
import socket

a, b = socket.socketpair()
names = {a: "a", b: "b"}


def show(label, readers, writers=(), timeout=0):
    r, w, x = select.select(readers, writers, [], timeout)
    print(f"{label:<16}", [names[s] for s in r], [names[s] for s in w], x)


show("nothing", [a, b])
show("writable", [a], [a, b])
a.send(b"to b")
show("b readable", [a, b], [a])
show("still", [b, a])
b.recv(2)
show("half read", [b])
b.recv(10)
show("all read", [b])
b.send(b"to a")
a.send(b"to b")
show("both", [a, b])
show("order given", [b, a], [b, a])
a.recv(10)
b.recv(10)
show("short wait", [a, b], timeout=0.01)
a.shutdown(socket.SHUT_WR)
show("after shutdown", [a, b], [a, b])
print(b.recv(10))
a.close()
show("after close", [b], [b])
print(select.select([b.fileno()], [], [], 0)[0] == [b.fileno()])
for arguments in (([a], [], [], 0), ([-5], [], [], 0), (["x"], [], [], 0), (5, [], [], 0), ([], [], [], -1), ([], [], [], "x"), ([b],)):
    try:
        select.select(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(select.select([], [], [], 0.001))
b.close()
