# struct: every code in every byte order with values at the edges, and the errors.
import struct


def tried(call):
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


edges = [0, 1, -1, True, 127, 128, -129, 255, 256, 2 ** 15, 2 ** 16, 2 ** 31 - 1, 2 ** 31, -2 ** 31 - 1, 2 ** 32, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, 2 ** 64, -2 ** 63 - 1,
         1.5, "a", None, 1e10]
for order in "@=<>!":
    for code in "bBhHiIlLqQnN?efdP":
        print(order + code, tried(lambda: struct.calcsize(order + code)))
        if order in "@<>":
            for value in edges:
                packed = tried(lambda: struct.pack(order + code, value))
                print(value, packed, struct.unpack(order + code, struct.pack(order + code, value)) if packed[0] == "b" else "")
for value in [65504.0, 65519.9, 65520, 1e-8, 5.96e-8, 2.98e-8, 2.99e-8, 6.1e-5, 6.0e-5, 1 / 3, -0.0, float("inf"), float("nan"), 3.14159, 2049, 2051, 2 ** -14]:
    packed = tried(lambda: struct.pack("<e", value))
    print(value, packed, struct.unpack("<e", struct.pack("<e", value)) if packed[0] == "b" else "")
S = struct.Struct
for call in [lambda: struct.pack("e", 70000.0), lambda: struct.pack("f", 1e300), lambda: struct.pack(">f", 1e300), lambda: struct.pack("c", b"ab"), lambda: struct.pack("c", "a"),
             lambda: struct.pack("3s", "a"), lambda: struct.pack("3p", b"abcdef"), lambda: struct.pack("3p", "abcdef"), lambda: struct.pack("ii", 1), lambda: struct.pack("x", 1),
             lambda: struct.pack(), lambda: struct.pack(5), lambda: struct.pack("z"), lambda: struct.pack("3"), lambda: struct.pack("99999999999999999999s"),
             lambda: struct.unpack("i", b"abc"), lambda: struct.unpack("i", "abcd"), lambda: struct.unpack_from("i", b"abc"), lambda: struct.unpack_from("i", b"abcdef", 3),
             lambda: struct.unpack_from("i", b"abcdef", -3), lambda: struct.unpack_from("i", b"abcdef", -9), lambda: struct.pack_into("i", bytearray(3), 0, 1),
             lambda: struct.pack_into("i", bytearray(6), -9, 1), lambda: struct.pack_into("i", bytearray(6), -2, 1), lambda: struct.pack_into("i", bytearray(6), 0),
             lambda: struct.pack_into("i", bytearray(6)), lambda: struct.pack_into("i"), lambda: struct.pack_into("i", b"abcd", 0, 1), lambda: list(struct.iter_unpack("i", b"abc")),
             lambda: list(struct.iter_unpack("", b"abc")), lambda: list(struct.iter_unpack("<HB", b"abcdef")), lambda: S("ii").format, lambda: S(b"ii").format, lambda: S(5),
             lambda: S("ii").pack(1), lambda: S("ii").unpack(b"a"), lambda: struct.calcsize("bih"), lambda: struct.calcsize("bi0q"), lambda: struct.calcsize("b 3s i"),
             lambda: struct.calcsize("<2 i"), lambda: struct.calcsize("i<"), lambda: struct.calcsize("é"), lambda: struct.error, lambda: struct.pack("?", []),
             lambda: struct.unpack("?", b"\x02"), lambda: struct.pack("0s"), lambda: struct.pack("s", bytearray(b"ab")), lambda: struct.pack("5s", memoryview(b"ab")),
             lambda: struct.unpack("3p3s", b"\x05abcde"), lambda: struct.unpack("p", b"\x05"), lambda: struct.pack("d", 2 ** 2000), lambda: struct.unpack("i"),
             lambda: struct.unpack_from("<hb", buffer=b"abcdef", offset=2), lambda: struct.pack("b i h q 3s c x ? d", 1, 2, 3, 4, b"abcd", b"z", 0, 2.5),
             lambda: struct.unpack(">2h3sxB", bytes(range(11))), lambda: struct.pack("d", "a"), lambda: struct.pack("<i", None)]:
    print(tried(call))
room = bytearray(10)
struct.pack_into(">hh", room, 3, 1, -2)
print(room)
record = S("<I2s")
record.pack_into(room, -6, 7, b"zz")
print(room, record.unpack_from(room, 4), record.size, len(list(record.iter_unpack(bytes(18)))))


class Short(S):
    def __init__(self):
        super().__init__("<h")
        self.name = "short"


print(Short().pack(3), Short().name)
