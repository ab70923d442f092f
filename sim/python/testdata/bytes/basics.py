# bytes: literals, methods, conversions and their errors.
b = b"hello \x00\xff\n'\""
print(b, len(b), b[0], b[0:2], list(b"abc"), b[-1], repr(b"'"), repr(b'"'), str(b"x"))
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("é", "latin-1"), bytes(b"copy"), bytes(range(5)), bytes())
print(b"a" + b"b", b"ab" * 3, b"a" in b"abc", 97 in b"abc", b"" in b"", b"abc" < b"abd", b"a" == "a", max(b"az"))
print(b"a,b,,c".split(b","), b" a  b ".split(), b"k=v".partition(b"="), b"-".join([b"x", b"y"]), b"a\nb\r\n".splitlines(), b"x y z".rsplit(None, 1))
print(b"Hello".upper(), b"Hello".lower(), b"hello world".title(), b"hello".capitalize(), b"aBc".swapcase(), b" x ".strip(), b"xxaxx".strip(b"x"))
print(b"hello".find(b"l"), b"hello".rfind(b"l"), b"hello".find(108), b"hello".index(b"lo"), b"hello".count(b"l"), b"hello".replace(b"l", b"LL"), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")))
print(b"abc".hex(), b"abc".hex("-"), b"abcdef".hex(":", 2), bytes.fromhex("61 62 63"), b"\x01".hex(), bytes.fromhex(""))
print(b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"."), b"7".zfill(3), b"a\tb".expandtabs(4))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"A".isupper(), b"a".islower(), b"Ab".istitle(), b"\x80".isascii())
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abcabc".translate(None, b"b"), b"ab".decode(), b"\xe4\xbd\xa0".decode("utf8"))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", "big", signed=True), (258).to_bytes(2, "big"), (-1).to_bytes(3, "little", signed=True))
print(sorted(b"cab"), list(reversed(b"ab")), [hex(x) for x in b"\n\xff"], {b"k": 1}[b"k"], hash(b"a") == hash(b"a"), b"abcdef"[::-2], b"prefix".removeprefix(b"pre"))
for attempt in (lambda: b"a"[5], lambda: b"a" + "b", lambda: b"a".join(["b"]), lambda: bytes("x"), lambda: bytes([300]), lambda: bytes(["a"]), lambda: bytes(-1), lambda: "x" in b"x", lambda: 300 in b"x", lambda: b"a".split(","), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: bytes.fromhex("1"), lambda: bytes(1.5), lambda: b"\xff".decode("ascii"), lambda: b"x".__setitem__(0, 1), lambda: bytes(5, "utf-8"), lambda: b"a" % 5, lambda: b"a".find("a")):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
