# uuid: parsing, fields, versions 3 and 5, comparison.
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.fields, u.version, u.variant, u.time_low, u.node)
same = [uuid.UUID("{12345678123456781234567812345678}"), uuid.UUID(hex="12345678" * 4), uuid.UUID(bytes=u.bytes), uuid.UUID(int=u.int), uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678")]
print([s == u for s in same[:1] + same[2:]], len({u, same[0]}), u < uuid.UUID(int=2 ** 128 - 1), sorted([uuid.UUID(int=5), uuid.UUID(int=1)])[0].int)
for space in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID):
    print(space, uuid.uuid3(space, "python.org"), uuid.uuid5(space, "python.org"), uuid.uuid5(space, "你好"))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "a").version, uuid.uuid5(uuid.NAMESPACE_DNS, "a").version)
r, s = uuid.uuid4(), uuid.uuid4()
print(r != s, r.version, len(str(r)), r.variant == uuid.RFC_4122, str(r).count("-"), uuid.UUID(str(r)) == r, str(r)[14])
print(uuid.UUID(int=0), uuid.UUID(bytes=bytes(range(16))), uuid.UUID(bytes_le=bytes(range(16))), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.UUID(int=0, version=4), f"{u!s:.8}", {u: 1}[uuid.UUID(str(u))])
for action in (lambda: uuid.UUID("x"), lambda: uuid.UUID("g" * 32), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: setattr(u, "int", 5), lambda: u < 5, lambda: uuid.UUID(int=1, version=9), lambda: uuid.UUID(int=2 ** 128)):
    try:
        print("no error", action())
    except Exception as error:
        print(type(error).__name__, error)
