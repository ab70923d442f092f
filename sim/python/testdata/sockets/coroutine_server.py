# An own event loop that drives async functions by socket readiness.
import select
import socket
from types import coroutine


@coroutine
def readable(sock):
    yield "read", sock


@coroutine
def writable(sock):
    yield "write", sock


class Loop:
    def __init__(self):
        self.ready, self.waiting = [], {}

    def spawn(self, coro):
        self.ready.append(coro)

    def run(self):
        while self.ready or self.waiting:
            while self.ready:
                coro = self.ready.pop(0)
                try:
                    kind, sock = coro.send(None)
                    self.waiting[sock, kind] = coro
                except StopIteration:
                    pass
            if self.waiting:
                r, w, _ = select.select([s for s, k in self.waiting if k == "read"], [s for s, k in self.waiting if k == "write"], [], 5)
                for kind, socks in (("read", r), ("write", w)):
                    self.ready += [self.waiting.pop((s, kind)) for s in socks]


async def receive(sock):
    await readable(sock)
    return sock.recv(100)


async def send(sock, data):
    while data:
        await writable(sock)
        data = data[sock.send(data):]


async def handle(sock):
    total = 0
    while data := await receive(sock):
        for word in data.decode().split():
            total += int(word)
        await send(sock, f"{total} ".encode())
    sock.close()


async def server(listener, count):
    for _ in range(count):
        await readable(listener)
        conn, _ = listener.accept()
        conn.setblocking(False)
        loop.spawn(handle(conn))
    listener.close()


async def client(address, numbers):
    sock = socket.create_connection(address)
    sock.setblocking(False)
    answers = []
    for n in numbers:
        await send(sock, f"{n} ".encode())
        answers.append(int(await receive(sock)))
    sock.close()
    results[tuple(numbers)] = answers


results = {}
loop = Loop()
listener = socket.create_server(("127.0.0.1", 0))
loop.spawn(server(listener, 3))
for numbers in ([1, 2, 3], [10, -10, 5, 5], [100]):
    loop.spawn(client(listener.getsockname(), numbers))
loop.run()
for numbers in sorted(results):
    print(numbers, "->", results[numbers])
