# collections: namedtuple with all its helpers; deque as queue and ring.
from collections import deque, namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p + (3,), len(p), p._fields, p._asdict(), p._replace(x=9), Point._make([5, 6]), hash(p) == hash((1, 2)))
x, y = p; print(x, y, Point.__name__, Point.__doc__, isinstance(p, tuple), Point.x.__doc__)
Full = namedtuple("Full", ["a", "b", "c"], defaults=[2, 3])
print(Full(1), Full(1, 5), Full._field_defaults, sorted([Full(2), Full(1)]), max(Point(1, 5), Point(2, 0)))
class Vec(namedtuple("Vec", "x, y")):
    __slots__ = ()
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    @property
    def size(self): return abs(self.x) + abs(self.y)
print(Vec(1, 2) + Vec(3, 4), Vec(3, -4).size, namedtuple("R", "a def a", rename=True)._fields)
for attempt in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(x=1, z=2), lambda: setattr(p, "x", 5), lambda: p.z, lambda: namedtuple("Bad", "a a"), lambda: namedtuple("Bad", "class"), lambda: namedtuple("Bad", "_x"), lambda: p._replace(q=1), lambda: namedtuple("1x", "a"), lambda: Point._make([1])):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend("ab"); d.extendleft("xy"); print(d, len(d))
print(d.pop(), d.popleft(), d[0], d[-1], d.index(2), d.count(1), 3 in d)
d.rotate(2); print(d); d.rotate(-1); print(d); d.remove("a"); d.reverse(); d.insert(1, "i"); print(d, list(reversed(d))[:2])
ring = deque(maxlen=3)
for i in range(5): ring.append(i)
print(ring, ring.maxlen, ring.appendleft(9), ring, deque("abc", 2), deque() == deque(), deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1]) * 2)
d[0] = "first"; del d[1]; print(d, d.copy() == d, bool(deque())); d.clear(); print(d)
for attempt in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(maxlen=-1), lambda: ring.insert(0, 1), lambda: deque([1])[0:1], lambda: hash(d), lambda: deque(5)):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
q = deque([1, 2])
try:
    for item in q: q.append(item)
except RuntimeError as error:
    print(error)
