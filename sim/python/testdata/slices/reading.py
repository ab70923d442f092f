# Slices of lists, strings, tuples, ranges and bytes in all directions.
s = "abcdefghij"
n = list(range(10))
cases = [(None, None, None), (2, 5, None), (None, 3, None), (7, None, None), (-3, None, None), (None, -3, None),
         (None, None, 2), (1, None, 3), (None, None, -1), (8, 2, -2), (2, 8, -1), (100, None, None), (None, 100, None),
         (-100, 3, None), (3, -100, -1), (-1, -5, -2), (5, 5, None), (None, None, -3), (0, 0, -1), (None, 0, -1)]
for start, stop, step in cases:
    piece = slice(start, stop, step)
    print(piece, s[piece], n[piece], piece.indices(10))
print(tuple(n)[1:4], bytes(range(5))[::2], range(10)[2:8:3], range(10)[::-1], bytearray(b"hello")[1:3])
print(s[1:-1][1:-1], s[:][::-1], n[:0], n[-1:], n[::100], s[3:][:2])
x = slice(1, 10, 2)
print(x.start, x.stop, x.step, x == slice(1, 10, 2), slice(3), slice("a", "b"))
print(slice(None, None, -1).indices(0), slice(-5, 5, 2).indices(3), slice(10, None, -1).indices(4))


class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1], show[1:2], show[:], show[::], show[1:2:3], show[:, 1], show[..., ::2], show[-1:, "x"])


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


print(s[Index(2)], s[Index(1):Index(4)], n[::Index(-4)], "ab" * Index(2))
for attempt in (lambda: s["1":], lambda: n[1.0:2], lambda: n[::0], lambda: slice(), lambda: n[None], lambda: n[1, 2], lambda: hash(slice(1))):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(error)
