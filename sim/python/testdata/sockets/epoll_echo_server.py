# An echo server with epoll, run once in level and once in edge mode.
import select
import socket


def serve(mode, flags):
    ep = select.epoll()
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    listener.setblocking(False)
    ep.register(listener, select.EPOLLIN | flags)
    clients = {}
    for i in range(3):
        c = socket.create_connection(listener.getsockname())
        c.sendall(bytes([65 + i]) * 10 * (i + 1))
        c.shutdown(socket.SHUT_WR)
        c.setblocking(False)
        clients[c.fileno()] = (c, bytearray())
        ep.register(c, select.EPOLLIN | flags)
    conns, received = {}, []
    while clients:
        events = ep.poll(5)
        if not events:
            print("stuck")
            break
        for fd, event in events:
            if fd == listener.fileno():
                while True:
                    try:
                        conn, _ = listener.accept()
                    except BlockingIOError:
                        break
                    conn.setblocking(False)
                    conns[conn.fileno()] = conn
                    ep.register(conn, select.EPOLLIN | flags)
                continue
            sock = conns.get(fd) or clients[fd][0]
            while True:
                try:
                    data = sock.recv(7)
                except BlockingIOError:
                    break
                if fd in conns:
                    if data:
                        conns[fd].sendall(data.lower())
                    else:
                        ep.unregister(fd)
                        conns.pop(fd).close()
                        break
                elif data:
                    clients[fd][1].extend(data)
                else:
                    received.append(bytes(clients.pop(fd)[1]))
                    ep.unregister(fd)
                    sock.close()
                    break
                if not flags:
                    break
    print(mode, sorted(received), len(conns))
    listener.close()
    ep.close()


serve("level", 0)
serve("edge", select.EPOLLET)
