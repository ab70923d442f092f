# operator: functions for operators, itemgetter, attrgetter, methodcaller.
import operator as op
from operator import attrgetter, itemgetter, methodcaller

for name, a, b in [("add", 2, 3), ("sub", 2, 3), ("mul", 2, 3), ("truediv", 7, 2), ("floordiv", 7, 2), ("mod", 7, 2), ("pow", 2, 5), ("and_", 6, 3), ("or_", 6, 3), ("xor", 6, 3), ("lshift", 1, 4), ("rshift", 16, 2), ("eq", 1, 1), ("ne", 1, 1), ("lt", 1, 2), ("le", 2, 2), ("gt", 1, 2), ("ge", 1, 2), ("is_", None, None), ("is_not", None, 1), ("contains", [1], 1), ("getitem", [5, 6], 1), ("concat", [1], [2]), ("countOf", [1, 1], 1), ("indexOf", [3, 4], 4)]:
    print(name, getattr(op, name)(a, b), end="; ")
print()
print(op.neg(5), op.pos(-5), op.not_(0), op.truth([]), op.abs(-3), op.inv(5), op.index(7), op.length_hint([1, 2]))
x = [1, 2, 3]
op.setitem(x, 0, "a"); op.delitem(x, 1); print(x, op.iadd(x, ["z"]), x, op.imul(2, 3))
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(sorted(rows, key=itemgetter("v", "n")), list(map(itemgetter("n"), rows)), itemgetter(1)("abc"), itemgetter(0, 2)([7, 8, 9]), itemgetter(slice(1, 3))("abcd"))


class P:
    def __init__(self, x, child=None):
        self.x, self.child = x, child

    def scale(self, by, plus=0):
        return self.x * by + plus


p = P(3, P(4))
print(attrgetter("x")(p), attrgetter("x", "child.x")(p), methodcaller("scale", 5, plus=1)(p), methodcaller("upper")("up"), [i.x for i in sorted([P(2), P(1)], key=attrgetter("x"))])
print(repr(itemgetter(1, 2)), repr(attrgetter("a.b")), repr(methodcaller("m", 1, k=2)))
for attempt in (lambda: itemgetter(9)([1]), lambda: itemgetter("k")({}), lambda: attrgetter("nope")(p), lambda: attrgetter(5), lambda: op.add(1, "x"), lambda: op.truediv(1, 0), lambda: op.indexOf([1], 2), lambda: methodcaller("none")(p), lambda: itemgetter(), lambda: op.concat(1, 2), lambda: op.index(1.5)):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
