# A tiny HTTP server and its client over loopback.
import selectors
import socket

PAGES = {"/": "<h1>home</h1>", "/about": "关于", "/count": None}
visits = 0


def answer(request):
    global visits
    head, _, body = request.partition(b"\r\n\r\n")
    line, *headers = head.decode().split("\r\n")
    method, path, version = line.split()
    fields = dict(h.lower().split(": ", 1) for h in headers)
    visits += 1
    if method == "POST":
        return respond(200, f"got {len(body)} bytes: {body.decode()}")
    if path not in PAGES:
        return respond(404, f"no {path} for {fields.get('host')}")
    return respond(200, PAGES[path] or f"visit {visits}")


def respond(status, text):
    body = text.encode()
    reason = {200: "OK", 404: "Not Found"}[status]
    return f"HTTP/1.0 {status} {reason}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def complete(data):
    head, separator, body = data.partition(b"\r\n\r\n")
    if not separator:
        return False
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            return len(body) >= int(line.split(b":")[1])
    return True


sel = selectors.DefaultSelector()
listener = socket.create_server(("127.0.0.1", 0))
sel.register(listener, selectors.EVENT_READ)


def fetch(method, path, body=b"", pieces=1):
    client = socket.create_connection(listener.getsockname())
    request = f"{method} {path} HTTP/1.0\r\nHost: example\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    size = -(-len(request) // pieces)
    conn, _ = listener.accept()
    data = b""
    for start in range(0, len(request), size):
        client.sendall(request[start:start + size])
        wanted = min(len(request), start + size)
        while len(data) < wanted:
            data += conn.recv(1000)
        print("  server has", len(data), "complete" if complete(data) else "not yet")
    conn.sendall(answer(data))
    conn.close()
    parts = []
    while part := client.recv(16):
        parts.append(part)
    client.close()
    return b"".join(parts).decode()


print(sel.select(0))
for arguments in (("GET", "/"), ("GET", "/about"), ("GET", "/nowhere"), ("POST", "/form", "name=阿达".encode(), 4), ("GET", "/count")):
    print(repr(fetch(*arguments)))
sel.close()
listener.close()
