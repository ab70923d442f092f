# bytearray: everything that changes it in place.
a = bytearray(b"hello")
print(a, len(a), a[1], a[1:3], bytes(a), a == b"hello", repr(a))
a[0] = 72
a.append(33)
a.extend(b" bye")
a.extend([46, 46])
a.insert(0, 60)
print(a)
print(a.pop(), a.pop(0), a)
a.remove(108)
print(a)
a.reverse()
print(a, a.copy() is a)
a += b"++"
a *= 2
print(a)
del a[5:], a[0]
print(a)
a[1:2] = b"WXYZ"
print(a, a.find(b"X"), a.upper(), a.decode(), a.hex(), type(a.upper()).__name__, type(a + b"").__name__, type(b"" + a).__name__)
a.clear()
print(a, bool(a), bytearray(3), bytearray("é", "utf8"), bytearray([1, 2]), bytearray(a))
buffer = bytearray()
for part in (b"GET / HT", b"TP/1.0\r\nHost", b": x\r\n\r\nrest"):
    buffer += part
    while b"\r\n" in buffer:
        line, _, remaining = buffer.partition(b"\r\n")
        print("line", bytes(line))
        buffer[:] = remaining
print("left", buffer)
view = memoryview(b"abcdef")
print(len(view), view[0], bytes(view[1:3]), view[2:].tobytes(), view.tolist()[:2], view == b"abcdef")
store = bytearray(b"0123456789")
window = memoryview(store)[2:5]
window[0] = 65
window[1:] = b"BC"
print(store, bytes(window), window.nbytes)
x = bytearray(b"abc")
for attempt in (lambda: x.append(256), lambda: x.append("a"), lambda: x.__setitem__(0, 300), lambda: x.__setitem__(9, 1), lambda: x.remove(9), lambda: bytearray().pop(), lambda: x.extend("text"), lambda: x.insert(0, -1), lambda: hash(x), lambda: view.__setitem__(0, 1), lambda: x.__setitem__(0, b"a"), lambda: {x: 1}, lambda: x + "a", lambda: window.__setitem__(slice(0, 2), b"long")):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
