# Nothing to decode needs no encoding.
print(repr(str(b"", "", "")), repr(b"".decode("nope")), repr(bytearray().decode("nope")))
try:
    print(b"a".decode("nope"))
except LookupError as e:
    print(e)
