# Several connections wait in the backlog; each is served in its order.
import select
import socket

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(8)
address = listener.getsockname()
clients = []
for i in range(5):
    c = socket.create_connection(address)
    c.sendall(f"client {i}".encode())
    clients.append(c)
print("readable", select.select([listener], [], [], 1)[0] == [listener])
served = []
listener.setblocking(False)
while True:
    try:
        conn, peer = listener.accept()
    except BlockingIOError:
        break
    conn.setblocking(True)
    served.append(conn)
    print(conn.recv(100), peer == clients[len(served) - 1].getsockname())
print(len(served), "readable now", select.select([listener], [], [], 0)[0])
for i, conn in enumerate(served):
    conn.sendall(b"number %d" % i)
    if i % 2:
        conn.shutdown(socket.SHUT_WR)
for i, c in enumerate(clients):
    print(c.recv(100), c.recv(100) if i % 2 else "still open")
clients[0].close()
ready, _, _ = select.select(served, [], [], 1)
print([served.index(s) for s in ready], served[0].recv(10))
gone = socket.create_connection(address)
gone.sendall(b"sent and gone")
gone.close()
select.select([listener], [], [], 1)
conn, _ = listener.accept()
conn.setblocking(True)
print(conn.recv(100), conn.recv(100))
conn.close()
listener.close()
refused = socket.socket()
try:
    refused.connect(address)
except ConnectionRefusedError as error:
    print(error)
print(clients[2].send(b"old connections live on"), served[2].recv(100))
for s in (*clients, *served, refused):
    s.close()
