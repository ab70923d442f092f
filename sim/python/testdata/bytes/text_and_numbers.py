# Encoding and decoding text in parts, bits in bytes, hex dumps.
text = "naïve 日本 😀"
for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
    data = text.encode(encoding)
    print(encoding, len(data), data[:12], data.decode(encoding) == text)
for bad, encoding in ((b"\x80", "utf-8"), (b"\xc3", "utf-8"), (b"\xe6\x97", "utf-8"), (b"\xff\xfe", "utf-8"), (b"ok\xc0\xaf", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\xf5\x80\x80\x80", "utf-8"), (b"\xe2\x28\xa1", "utf-8"), (b"abc\x80", "ascii")):
    try:
        print(bad.decode(encoding))
    except UnicodeDecodeError as error:
        print(error, "|", bad.decode(encoding, "replace"), bad.decode(encoding, "ignore"))
for c in "Aé日😀":
    data = c.encode()
    print(c, f"U+{ord(c):04X}", data.hex(" "), " ".join(f"{b:08b}" for b in data))


def decode(data):
    i, out = 0, []
    while i < len(data):
        lead = data[i]
        n = 1 if lead < 0x80 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        point = lead if n == 1 else lead & (0xFF >> (n + 1))
        for b in data[i + 1:i + n]:
            point = point << 6 | b & 0x3F
        out.append(chr(point))
        i += n
    return "".join(out)


print(decode(text.encode()) == text)
bits = "".join(f"{b:08b}" for b in b"Hi!")
print(bits, bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)))
print(b"%s=%d" % (b"n", 5), b"a" * 3, b"x"[0], b"x"[0:1], bytes([120]) == b"x", b"abc" > b"ab", sorted([b"b", b"a"]), b"\n\t\\\x00\x7f\x80")
print(int.from_bytes(b"\x12\x34\x56", "big").to_bytes(3, "little").hex(), sum(b"abc"), max(b"abc"), b"a-b".replace(b"-", b""), b"one two".split(), b"  x ".strip(), b"AbC".swapcase())
print(str(b"caf\xc3\xa9", "utf-8"), str(b"abc", "ascii", "strict"), repr(b"'"), bytes("x", "ascii"), b"1,2;3".split(b";")[0].split(b","), b"" or b"empty", bool(b"\0"))
