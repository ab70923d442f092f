# binascii and own checksums: crc32, hex dumps, Luhn, Adler.
import binascii

print(binascii.crc32(b""), binascii.crc32(b"123456789"), hex(binascii.crc32(b"The quick brown fox")), binascii.crc_hqx(b"123456789", 0))


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


print(all(crc32(d) == binascii.crc32(d) for d in (b"", b"a", b"hello world", bytes(range(256)))))


def dump(data, width=8):
    for start in range(0, len(data), width):
        row = data[start:start + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        print(f"{start:04x}  {binascii.hexlify(row, ' ').decode():<{width * 3 - 1}}  |{text}|")


dump("Hello, 世界!\n\x00\x7f end".encode())


def luhn(number):
    digits = [int(d) for d in reversed(str(number))]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)) % 10 == 0


print([luhn(n) for n in (79927398713, 79927398710, 4111111111111111)])


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


print(adler(b"Wikipedia"), hex(adler(b"Wikipedia")))
for value in ("0", "0g", b"\xff", "ab cd", 5):
    try:
        print(binascii.unhexlify(value))
    except (binascii.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(issubclass(binascii.Error, ValueError), binascii.a2b_hex("FFfe"), binascii.b2a_hex(bytearray(b"z")))
