# Messages with a length before them, cut and joined in any way.
import socket
import struct


class Framed:
    def __init__(self, sock):
        self.sock = sock
        self.buffer = b""

    def send(self, text):
        body = text.encode()
        self.sock.sendall(struct.pack("!I", len(body)) + body)

    def receive(self, size=5):
        while True:
            if len(self.buffer) >= 4:
                length, = struct.unpack_from("!I", self.buffer)
                if len(self.buffer) >= 4 + length:
                    body, self.buffer = self.buffer[4:4 + length], self.buffer[4 + length:]
                    return body.decode()
            data = self.sock.recv(size)
            if not data:
                if self.buffer:
                    raise EOFError(f"{len(self.buffer)} bytes of an unfinished message")
                return None
            self.buffer += data
            print(f"  +{len(data)} bytes, have {len(self.buffer)}")


a, b = socket.socketpair()
sender, receiver = Framed(a), Framed(b)
for text in ("hi", "", "你好", "a longer message"):
    sender.send(text)
for _ in range(4):
    print(repr(receiver.receive()))
print("left", receiver.buffer)
for byte in struct.pack("!I", 3) + b"abc":
    a.send(bytes([byte]))
print(receiver.receive(1))
sender.send("one")
sender.send("two")
print(receiver.receive(100), receiver.receive(100), receiver.buffer)
a.send(b"\x00\x00\x00\x09part")
a.close()
try:
    receiver.receive()
except EOFError as error:
    print(error)
b.close()
