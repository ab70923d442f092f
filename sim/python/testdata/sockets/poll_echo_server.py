# The same with poll: a table of handlers by descriptor.
import select
import socket

poller = select.poll()
handlers = {}
transcript = []


def watch(sock, mask, handler):
    handlers[sock.fileno()] = (sock, handler)
    poller.register(sock, mask)


def forget(sock):
    poller.unregister(sock)
    del handlers[sock.fileno()]
    sock.close()


def on_accept(listener, event):
    conn, _ = listener.accept()
    conn.setblocking(False)
    watch(conn, select.POLLIN, on_request)


def on_request(conn, event):
    data = conn.recv(64)
    if data:
        conn.sendall(data.decode()[::-1].encode())
    else:
        forget(conn)


def client(address, words):
    sock = socket.create_connection(address)
    words = list(words)
    name = words[0]

    def on_answer(sock, event):
        transcript.append(f"{name}: {sock.recv(64).decode()}")
        speak()

    def speak():
        if words:
            sock.sendall(words.pop(0).encode())
        else:
            transcript.append(f"{name}: done")
            forget(sock)
    watch(sock, select.POLLIN, on_answer)
    speak()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
watch(listener, select.POLLIN, on_accept)
for words in (["stressed", "level"], ["drawer", "live", "evil"], ["你好"]):
    client(listener.getsockname(), words)
while len(handlers) > 1:
    events = poller.poll(5000)
    if not events:
        print("stuck")
        break
    for fd, event in events:
        if fd in handlers:
            sock, handler = handlers[fd]
            handler(sock, event)
forget(listener)
print(poller.poll(0), handlers)
for name in ("stressed", "drawer", "你好"):
    print([line for line in transcript if line.startswith(name)])
