# Sets and frozensets: algebra, tests, updates. Printed sorted.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a | b == b | a, a & set())
print(sorted(a.union([9], (8,))), sorted(a.intersection([1, 2], {2})), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([1, 7])))
print({1, 2} < a, {1, 2} <= {1, 2}, a > b, a >= {1}, a.isdisjoint({9}), {1}.issubset(range(3)), a.issuperset([1]), a == {4, 3, 2, 1}, a != b)
s = set()
s.add(1); s.add(1); s.add(2); s.discard(9); s.update([3, 4], "x"); s.remove("x")
print(sorted(s), len(s), 3 in s, 9 not in s, set(), {1}, set("a"), repr(frozenset()), frozenset({5}))
s |= {10}; s &= {1, 2, 10}; s -= {2}; s ^= {1, 99}
print(sorted(s), s.copy() == s, bool(set()), s.pop() in (10, 99), len(s))
t = set("hello"); t.intersection_update("help"); print(sorted(t)); t.difference_update("h"); print(sorted(t)); t.symmetric_difference_update("ez"); print(sorted(t)); t.clear(); print(t)
f = frozenset([1, 2])
print({f: "key"}[frozenset([2, 1])], f | {3} == {1, 2, 3}, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
print(sorted({x % 3 for x in range(10)}), len({1, 1.0, True}), {0: 1}.keys() | {5}, sorted(map(sorted, [{2, 1}, {3}])), {(), None} == {None, ()})
print(sum({1, 2, 3}), max({5, 9}), sorted({"b", "a"}, reverse=True), {1, 2}.__contains__(1), set([1, 2]) == set((2, 1)), {*range(3)} == {0, 1, 2})
words = "the cat the dog the end".split()
seen = set(); print([w for w in words if not (w in seen or seen.add(w))])
print(sorted(frozenset("ab") & set("bc")), {1}.__or__([2]), not {1} - {1})
for attempt in (lambda: a.remove(99), lambda: set().pop(), lambda: a.add([]), lambda: {{}}, lambda: a | [1], lambda: a < 5, lambda: set(5), lambda: f.add(1), lambda: {1: 2} in a, lambda: a[0], lambda: hash(a), lambda: a + b, lambda: frozenset(1), lambda: a.update(5), lambda: {set()}):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for x in a: a.add(x + 100)
except RuntimeError as error:
    print(error)
