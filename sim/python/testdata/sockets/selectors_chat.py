# A chat room on selectors; three guests talk in turns.
import selectors
import socket

sel = selectors.DefaultSelector()
members = {}
heard = {}


def accept(listener):
    conn, _ = listener.accept()
    conn.setblocking(False)
    sel.register(conn, selectors.EVENT_READ, serve)


def broadcast(text, but=None):
    for conn in members:
        if conn is not but:
            conn.sendall((text + "\n").encode())


def serve(conn):
    data = conn.recv(1000).decode()
    if not data:
        name = members.pop(conn, "?")
        sel.unregister(conn)
        conn.close()
        broadcast(f"* {name} left")
        return
    for line in data.splitlines():
        if conn not in members:
            broadcast(f"* {line} joined")
            members[conn] = line
            conn.sendall(f"* welcome {line}, {len(members)} here\n".encode())
        else:
            broadcast(f"<{members[conn]}> {line}", but=conn)


def listen_to(name):
    def handler(sock):
        data = sock.recv(1000).decode()
        heard[name] += data
        if not data:
            sel.unregister(sock)
    return handler


def settle(until):
    for _ in range(100):
        if until():
            return
        for key, _ in sel.select(1):
            key.data(key.fileobj)
    print("did not settle")


listener = socket.create_server(("127.0.0.1", 0))
sel.register(listener, selectors.EVENT_READ, accept)
guests = {}
for name in ("ann", "bob", "cyd"):
    guests[name] = socket.create_connection(listener.getsockname())
    heard[name] = ""
    sel.register(guests[name], selectors.EVENT_READ, listen_to(name))
    guests[name].sendall((name + "\n").encode())
    settle(lambda: f"welcome {name}" in heard[name])
guests["ann"].sendall("大家好\n".encode())
settle(lambda: "大家好" in heard["bob"] and "大家好" in heard["cyd"])
guests["bob"].sendall(b"hi ann\nhow are you?\n")
settle(lambda: "how" in heard["ann"] and "how" in heard["cyd"])
sel.unregister(guests["cyd"])
guests["cyd"].close()
settle(lambda: "cyd left" in heard["ann"] and "cyd left" in heard["bob"])
for name, text in heard.items():
    print(name)
    for line in text.splitlines():
        print("   ", line)
print(sorted(members.values()))
for sock in (listener, *members, guests["ann"], guests["bob"]):
    sock.close()
sel.close()
