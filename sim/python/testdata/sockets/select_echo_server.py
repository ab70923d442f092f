# An echo server with select, and its clients in the same loop.
import select
import socket

listener = socket.socket()
listener.setblocking(False)
listener.bind(("127.0.0.1", 0))
listener.listen()
clients = []
for name in ("ann", "bob", "cyd"):
    c = socket.create_connection(listener.getsockname())
    c.setblocking(False)
    clients.append([c, name, 0])
connections, pending, log = {}, {}, []
finished = 0


def client_turn(client):
    sock, name, step = client
    if step < 3:
        sock.send(f"{name}:{step};".encode())
        client[2] += 1
    else:
        sock.close()
        clients.remove(client)


for client in list(clients):
    client_turn(client)
while clients or connections:
    readers = [listener, *connections, *(c[0] for c in clients)]
    writers = [s for s in connections if pending[s]]
    readable, writable, _ = select.select(readers, writers, [], 5)
    if not readable and not writable:
        print("stuck")
        break
    for s in readable:
        if s is listener:
            conn, _ = listener.accept()
            conn.setblocking(False)
            connections[conn] = b""
            pending[conn] = b""
        elif s in connections:
            data = s.recv(100)
            connections[s] += data
            pending[s] += data.upper()
            if not data:
                log.append(connections.pop(s))
                del pending[s]
                s.close()
        else:
            client = next(c for c in clients if c[0] is s)
            log.append(f"{client[1]} heard".encode() + b" " + s.recv(100))
            client_turn(client)
    for s in writable:
        if s in pending and pending[s]:
            n = s.send(pending[s])
            pending[s] = pending[s][n:]
listener.close()
for line in sorted(log):
    print(line)
