# What may be a key, equal keys of different kinds, keys with own hash.
d = {1: "int", 1.5: "float", "1": "text", (1, 2): "tuple", None: "none", frozenset([1]): "frozen", b"1": "bytes", len: "function", int: "class", ...: "dots", range(3): "range"}
print(len(d), d[1], d[1.0], d[True], d[1.5], d["1"], d[(1, 2)], d[1, 2], d[None], d[frozenset({1})], d[b"1"], d[len], d[int], d[...], d[range(3)])
d[True] = "changed by True"
print(d[1], list(d)[0], 2 in d, False in d, 0 in {False: 1}, 0.0 in {0: 1}, -0.0 in {0: 1}, "1" in {1: 1})
nan = float("nan")
print({nan: 1}.get(nan), nan != nan, nan in [nan])


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __hash__(self):
        calls.append("hash")
        return hash((self.x, self.y))

    def __eq__(self, other):
        calls.append("eq")
        return (self.x, self.y) == (other.x, other.y)


calls = []
points = {Point(1, 2): "a"}
print(points[Point(1, 2)], calls)
calls.clear()
p = next(iter(points))
print(points[p], calls, p in points)
calls.clear()
print(Point(5, 5) in points, len(points), calls.count("eq"))


class Same:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n

    def __repr__(self):
        return f"S{self.n}"


crowd = {Same(i): i for i in range(6)}
print(crowd, crowd[Same(4)], Same(9) in crowd, crowd.pop(Same(2)), list(crowd), 7 in crowd)


class Mutable:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        return self.v == other.v


m = Mutable(1)
lost = {m: "value"}
m.v = 2
print(m in lost, Mutable(1) in lost, list(lost.values()), len(lost))
m.v = 1
print(m in lost)
for key in ([1], {}, {1}, ([],), bytearray(b"x"), slice(1, 2)):
    try:
        {key: 1}
    except TypeError as error:
        print(error)
class Broken:
    def __hash__(self): raise ValueError("no hash today")
try:
    {Broken(): 1}
except ValueError as error:
    print(error)
print({"a": 1, "a": 2}, {(): 1, ((),): 2}, {1 + 1: "computed", "x" * 2: "y"}, {str(i): i for i in range(3)})
