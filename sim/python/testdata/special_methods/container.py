# A container: item access, deletion, membership, length, slices.
class Row:
    def __init__(self, *values):
        self.values = list(values)

    def __len__(self):
        print("len", end=" ")
        return len(self.values)

    def __getitem__(self, index):
        print(f"get {index!r}", end=" ")
        return self.values[index]

    def __setitem__(self, index, value):
        print(f"set {index!r}", end=" ")
        self.values[index] = value

    def __delitem__(self, index):
        print(f"del {index!r}", end=" ")
        del self.values[index]

    def __contains__(self, value):
        print("contains", end=" ")
        return value in self.values

    def __reversed__(self):
        return iter(["reversed"] + self.values[::-1])


r = Row(10, 20, 30, 40)
print(r[0], r[-1])
print(r[1:3])
print(r[::-1])
print(len(r), bool(r))
r[1] = "b"
del r[0]
r[0:0] = [7, 8]
print(r.values)
print(7 in r, 99 not in r)
print(list(reversed(r)))


class Keys:
    def __getitem__(self, key):
        return key

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


k = Keys()
print(k[1, 2], k[1:2, ::3], k[...], k[None], k[()], k["a", ])
print(Keys[int], Keys["x", 1])


class Sequence:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * i


s = Sequence()
print(list(s), 4 in s, 5 in s, [*s], max(s))
a, b, c = s
print(a, b, c)
for attempt in (lambda: len(s), lambda: reversed(s), lambda: s.__setitem__, lambda: 1 in 5, lambda: (5)[0]):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(error)
