# Tuples and ranges: what they share with lists and what not.
t = (1, "two", 3.0)
print(t, t[0], t[-1], t[1:], t + (4,), t * 2, len(t), "two" in t, t.index(3), t.count(1), (), (1,), tuple("ab"), tuple([1, 2]))
print((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 9), (1, "a") == (1, "a"), (1, 2) == [1, 2], hash((1, 2)) == hash((1, 2)), ((1, 2), (3,)))
nested = (1, [2, 3])
nested[1].append(4); print(nested)
r = range(10)
print(r, len(r), r[3], r[-1], r[2:5], r[::-1], r[::3], list(r[5:]), 5 in r, 10 in r, 3.0 in r, "a" in r, r.index(4), r.count(4))
print(range(3), range(1, 4), range(10, 0, -3), list(range(10, 0, -3)), list(range(0)), list(range(5, 2)), list(range(-3, 3)), bool(range(0)))
print(range(0, 10, 3) == range(0, 12, 3), range(0) == range(5, 5), range(3) == [0, 1, 2], hash(range(0)) == hash(range(1, 1)), r.start, r.stop, range(1, 9, 2).step)
big = range(10 ** 20, 10 ** 20 + 10, 5)
print(list(big), len(big), 10 ** 20 + 5 in big, big[1], range(0, 10 ** 30)[-1], (10 ** 29) in range(0, 10 ** 30, 7))
print(max(r), sum(r), sorted(r, reverse=True), list(reversed(range(3))), tuple(range(3)), [*r][:2], sum(range(1, 101)), list(map(str, range(3))))
for i in range(3): i = 100
print(i, [x for x in range(20) if x in range(0, 20, 6)])
print(max((1, 5), (2, 0)), min([(1, "b"), (1, "a")]), sorted([(2, "b"), (1, "z"), (2, "a")]), dict([(1, 2)]), (lambda: (1, 2))())
for attempt in (lambda: t[9], lambda: t.append(1), lambda: t + [1], lambda: t.index("no"), lambda: hash(nested), lambda: range(1.0), lambda: range(), lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range(3).index(7), lambda: r + r, lambda: setattr(r, "start", 1), lambda: tuple(5), lambda: (1, 2) < 5, lambda: len(range(10 ** 30)), lambda: t["a"]):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
