# A growing buffer: commands of a little binary protocol cut out of it.
import struct


class Buffer:
    def __init__(self):
        self.data = bytearray()
        self.frames = []

    def feed(self, chunk):
        self.data += chunk
        while len(self.data) >= 3:
            kind, length = struct.unpack_from(">BH", self.data)
            if len(self.data) < 3 + length:
                break
            body = bytes(self.data[3:3 + length])
            del self.data[:3 + length]
            self.frames.append((kind, body))
        return len(self.data)


def frame(kind, body):
    return struct.pack(">BH", kind, len(body)) + body


stream = frame(1, b"hello") + frame(2, b"") + frame(3, "世界".encode()) + frame(255, bytes(range(10)))
for size in (1, 4, 7, len(stream)):
    b = Buffer()
    left = [b.feed(stream[i:i + size]) for i in range(0, len(stream), size)]
    print(size, left, len(b.frames))
for kind, body in b.frames:
    print(kind, body)
x = bytearray(b"The quick brown fox")
x[4:9] = b"slow"
x[0] ^= 0x20
print(x, x.split(), x.find(b"brown"), x.index(ord("f")), x.count(b"o"), x.replace(b"o", b"0"), x.startswith(b"the"), x.title())
for i, byte in enumerate(x):
    if byte == 32:
        x[i] = ord("_")
print(x, x.upper(), x.isalpha(), x.endswith((b"fox", b"dog")), x[::-1], x.center(25, b"*"))
key = b"key"
coded = bytearray(c ^ key[i % len(key)] for i, c in enumerate(b"secret message"))
print(coded.hex(), bytes(c ^ key[i % 3] for i, c in enumerate(coded)))
print(bytearray(b"a") + b"b", b"a" + bytearray(b"b"), bytearray(b"x") == b"x", bytearray(b"a") < b"b", bytearray().join([b"1", b"2"]), bytearray(b",").join([b"1", b"2"]), list(bytearray(b"ab")), 97 in bytearray(b"a"))
