# connect_ex without blocking: in progress, then writable, then SO_ERROR.
import errno
import select
import socket

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
address = listener.getsockname()
client = socket.socket()
client.setblocking(False)
code = client.connect_ex(address)
print("connect_ex", code in (0, errno.EINPROGRESS))
r, w, x = select.select([], [client], [client], 5)
print("writable", w == [client], x, "error", client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print("again", client.connect_ex(address) in (0, errno.EISCONN), client.getpeername() == address)
listener.setblocking(False)
r, _, _ = select.select([listener], [], [], 5)
print("listener readable", r == [listener])
server, _ = listener.accept()
try:
    listener.accept()
except BlockingIOError as error:
    print("nobody else:", error)
print("accepted is blocking:", server.getblocking())
second = socket.socket()
second.setblocking(False)
try:
    second.connect(address)
except BlockingIOError as error:
    print(error, error.errno == errno.EINPROGRESS)
select.select([], [second], [], 5)
print("connected", second.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0)
listener.close()
closed = socket.socket()
closed.bind(("127.0.0.1", 0))
nobody = closed.getsockname()
closed.close()
third = socket.socket()
third.setblocking(False)
print(third.connect_ex(nobody) in (errno.EINPROGRESS, errno.ECONNREFUSED))
r, w, _ = select.select([third], [third], [], 5)
print(bool(r), bool(w), errno.errorcode[third.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)])
for s in (client, server, second, third):
    s.close()
