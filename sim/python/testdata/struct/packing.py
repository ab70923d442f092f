# struct: formats, byte order, alignment, unpacking in turns.
import struct

for fmt, values in ((">I", (1,)), ("<I", (1,)), ("!H", (65535,)), ("b", (-1,)), ("B", (255,)), ("<h", (-2,)), (">q", (-1,)), ("<Q", (2 ** 64 - 1,)), ("?", (True,)), ("c", (b"x",)), ("5s", (b"abc",)), ("3s", (b"abcdef",)), ("4p", (b"abcdef",)), ("<f", (1.5,)), (">d", (-0.1,)), ("<e", (0.5,)), (">3H", (1, 2, 3)), ("<BxH", (1, 2)), ("=BH", (1, 2)), ("BH", (1, 2)), ("@BIq", (1, 2, 3)), ("!2sI", (b"ab", 7)), ("<0s", (b"",)), ("> H  B ", (1, 2)), ("!l", (-5,)), ("<i", (-7,))):
    packed = struct.pack(fmt, *values)
    print(fmt, values, packed, len(packed) == struct.calcsize(fmt), struct.unpack(fmt, packed))
print([struct.calcsize(f) for f in ("", "i", "BI", "IB", "bq", "<bq", "10s", "3xB", "BBBI", "dB", "0q")])
s = struct.Struct("!HHI")
header = s.pack(1, 2, 300)
print(s.size, s.format, header, s.unpack(header), s.unpack_from(b"xx" + header, 2))
buffer = bytearray(12)
s.pack_into(buffer, 2, 10, 20, 30)
struct.pack_into("<B", buffer, 0, 255)
print(buffer, struct.unpack_from("<B", buffer), [v for v in struct.iter_unpack("<HB", b"\x01\x00\x02\x03\x00\x04")])
records = b"".join(struct.pack("!B4sf", i, name, i / 2) for i, name in enumerate((b"one", b"two", b"four")))
for i in range(0, len(records), 9):
    n, name, value = struct.unpack("!B4sf", records[i:i + 9])
    print(n, name.rstrip(b"\0").decode(), value)
for action in (lambda: struct.pack("B", 256), lambda: struct.pack("b", -129), lambda: struct.pack("H", -1), lambda: struct.pack("I", "x"), lambda: struct.pack("I"), lambda: struct.pack("2I", 1), lambda: struct.unpack("I", b"abc"), lambda: struct.unpack("!H", b"abc"), lambda: struct.pack("z", 1), lambda: struct.pack("s", "text"), lambda: struct.pack("c", b"ab"), lambda: struct.unpack_from("I", b"abcd", 2), lambda: s.unpack(b""), lambda: struct.pack("f", 1e300), lambda: struct.pack("<i", 1.5), lambda: struct.pack("3"), lambda: struct.pack_into("I", bytearray(2), 0, 1), lambda: struct.pack("<Q", -1), lambda: struct.pack("q", 2 ** 63), lambda: list(struct.iter_unpack("H", b"abc"))):
    try:
        print("no error", action())
    except (struct.error, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
