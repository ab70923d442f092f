# base64: all alphabets, padding, errors; binascii beside it.
import base64
import binascii

for data in (b"", b"f", b"fo", b"foo", b"foob", b"\x00\xff\xfe", bytes(range(250, 256)) * 2, "你好".encode()):
    e = base64.b64encode(data)
    print(data, e, base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b64decode(e) == data)
print(base64.standard_b64decode("aGk="), base64.urlsafe_b64decode(b"-_8="), base64.b64encode(b"\xfb\xff", altchars=b"@!"), base64.b32decode("MZXW6==="), base64.b16decode("6869"), base64.b16decode("6a", casefold=True), base64.b64decode("aG\nk="), base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHg=\n"))
print(base64.b85encode(b"hello"), base64.a85encode(b"hello"), base64.b85decode(b"Xk~0{Zv"), base64.a85decode(b"BOu!rDZ"))
print(binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01ab"), binascii.b2a_base64(b"hi"), binascii.a2b_base64(b"aGk="), binascii.crc32(b"hello"), binascii.hexlify(b"abc", "-"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.b2a_base64(b"hi", newline=False))
for action in (lambda: base64.b64decode("a"), lambda: base64.b64decode("abc"), lambda: base64.b64decode("ab!d", validate=True), lambda: base64.b64encode("text"), lambda: base64.b16decode("6a"), lambda: base64.b32decode("abc"), lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: base64.b64decode("é"), lambda: base64.b64decode(5)):
    try:
        print("no error", action())
    except (binascii.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
token = base64.urlsafe_b64encode(b'{"user": 7}').rstrip(b"=")
print(token, base64.urlsafe_b64decode(token + b"=" * (-len(token) % 4)))
