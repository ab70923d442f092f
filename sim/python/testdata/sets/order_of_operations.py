# Operators of sets with other kinds, subclasses and updates in place.
a = {1, 2, 3}
b = frozenset({2, 3, 4})
print(type(a | b).__name__, type(b | a).__name__, sorted(a | b), sorted(b - a), a & b == {2, 3})
c = a
c |= {9}
print(sorted(a), a is c)
c = c | {10}
print(sorted(a), sorted(c), a is c)
f = frozenset([1])
g = f
g |= {2}
print(sorted(f), sorted(g), f is g)
print({1, 2} <= {1, 2, 3} <= {1, 2, 3}, {1} < {1}, {1, 2} > set(), {1} <= {2}, {2} <= {1}, not {1} & {2})
print(sorted({1, 2}.union("ab", {3}), key=str), {1, 2}.intersection([2, 5], (2,)), {1, 2, 3}.difference({1}, [2]), {1}.symmetric_difference("a") == {1, "a"})
for name, action in {
    "or list": lambda: a | [1],
    "and dict": lambda: a & {},
    "minus str": lambda: a - "a",
    "compare list": lambda: a <= [1, 2, 3],
    "eq list": lambda: a == [1, 2, 3],
    "in place list": lambda: exec_in_place(),
    "keys": lambda: sorted({1: 0, 7: 0}.keys() | a),
    "items": lambda: {"k": 1}.items() & {("k", 1), ("z", 2)},
}.items():
    def exec_in_place():
        x = {1}
        x |= [2]
    try:
        print(name, "->", action())
    except TypeError as error:
        print(name, "->", error)


class Mine(set):
    def __contains__(self, item):
        return super().__contains__(item) or item == "magic"


m = Mine([1, 2])
print("magic" in m, 3 in m, len(m), type(m | {3}).__name__, m == {1, 2}, isinstance(m, set), m >= {1})
nested = {frozenset({1, 2}), frozenset()}
print({1, 2} in nested, set() in nested, {3} in nested, len(nested))
s = {1, "a", None, 2.5, (1, 2), True}
print(len(s), 1.0 in s, True in s, None in s, (1, 2) in s)
t = set(range(5))
t.difference_update({1}, [2]); t.intersection_update(range(4)); print(sorted(t))
