# A TCP listener and a client in one thread, in an order that cannot deadlock.
import socket

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", 0))
listener.listen(5)
host, port = listener.getsockname()
print(host, port > 0, listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) != 0)
for number in range(3):
    client = socket.socket()
    print(client.connect((host, port)))
    server, address = listener.accept()
    print(address[0], address == client.getsockname(), server.getpeername() == client.getsockname(), client.getpeername() == (host, port))
    client.sendall(f"hello {number}".encode())
    print("server got", server.recv(100))
    server.sendall(b"welcome " * (number + 1))
    expected = 8 * (number + 1)
    data = b""
    while len(data) < expected:
        data += client.recv(expected - len(data))
    print("client got", data)
    client.close()
    print("server sees", server.recv(100))
    server.close()
a = socket.create_connection(("localhost", port))
b = socket.create_connection((host, port))
first, _ = listener.accept()
second, _ = listener.accept()
b.sendall(b"B")
a.sendall(b"A")
print(first.recv(1), second.recv(1))
listener.close()
a.sendall(b"still open")
print(first.recv(100))
for s in (a, b, first, second):
    s.close()
print(socket.inet_aton("127.0.0.1"), socket.inet_ntoa(b"\x7f\x00\x00\x01"), socket.htons(1), socket.ntohl(1))
