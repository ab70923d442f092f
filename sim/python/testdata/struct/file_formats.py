# Reading and writing little binary formats: a bitmap, a WAV header, a record file.
import io
import struct


def bitmap(width, height, pixel):
    row_size = (width * 3 + 3) // 4 * 4
    header = struct.pack("<2sIHHI", b"BM", 54 + row_size * height, 0, 0, 54)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, row_size * height, 2835, 2835, 0, 0)
    rows = []
    for y in range(height):
        row = b"".join(struct.pack("BBB", *pixel(x, y)) for x in range(width))
        rows.append(row.ljust(row_size, b"\0"))
    return header + info + b"".join(rows)


image = bitmap(3, 2, lambda x, y: (x * 100, y * 200, 7))
magic, size, _, _, offset = struct.unpack_from("<2sIHHI", image)
width, height = struct.unpack_from("<ii", image, 18)
print(magic, size == len(image), offset, width, height)
for y in range(height):
    start = offset + y * 12
    print([struct.unpack_from("BBB", image, start + 3 * x) for x in range(width)], image[start + 9:start + 12])
wave = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + 8, b"WAVE", b"fmt ", 16, 1, 1, 8000, 16000, 2, 16, b"data", 8) + struct.pack("<4h", 0, 1000, -1000, 32767)
print(len(wave), wave[:4], struct.unpack("<HHI", wave[20:28]), struct.unpack("<4h", wave[44:]))
record = struct.Struct(">I10sfB")
disk = io.BytesIO()
for number, name, value in ((1, "alpha", 1.5), (2, "βήτα", -0.25), (3, "much too long", 1e10)):
    disk.write(record.pack(number, name.encode()[:10], value, number % 2))
print(disk.tell(), record.size)
for i in (2, 0, 1):
    disk.seek(i * record.size)
    number, name, value, flag = record.unpack(disk.read(record.size))
    print(number, name.rstrip(b"\0").decode(errors="replace"), value, bool(flag))
disk.seek(record.size + 4)
disk.write(b"renamed\0\0\0")
print([r[1] for r in record.iter_unpack(disk.getvalue())])


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out + bytes([n]))


print([varint(n).hex() for n in (0, 127, 128, 300, 2 ** 32)], struct.unpack("<f", struct.pack("<I", 0x40490FDB)), struct.pack(">d", 1 / 3).hex(), struct.unpack(">q", struct.pack(">d", 1.0)))
