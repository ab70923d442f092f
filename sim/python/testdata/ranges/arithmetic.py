# Ranges as sequences: slices of slices, membership by arithmetic, equality.
r = range(3, 40, 4)
print(list(r), len(r), r[2], r[-1], r[1:4], r[::-1], r[::2][1:], r[5:2], r[100:], r[:-3])
print([x in r for x in (3, 4, 7, 39, 43, -1, 7.0, 7.5, "7", None, True)])
print(r.index(11), r.count(12), r.start, r.stop, r.step)
down = range(10, -11, -5)
print(list(down), down[::-1], list(down[::-1]), -10 in down, down.index(0), max(down), sum(down), sorted(down))
pairs = [(range(0), range(1, 1)), (range(0, 3, 2), range(0, 4, 2)), (range(5), range(0, 5, 1)), (range(1), range(0, 1, 9)), (range(3), range(4))]
for a, b in pairs:
    print(a, b, a == b, hash(a) == hash(b), list(a) == list(b))


def chunks(n, size):
    return [range(i, min(i + size, n)) for i in range(0, n, size)]


print(chunks(10, 4), [len(c) for c in chunks(10, 4)], [i for c in chunks(7, 3) for i in c])
print(range(10)[slice(2, 8, 3)], range(10)[True], {range(2): "key"}[range(0, 2)], [*range(2, 0, -1)], tuple(range(0, -3, -1)))
i = iter(range(3))
print(next(i), list(i), next(i, "end"), list(zip(range(3), range(5, 8))), dict(enumerate(range(2))))
n = 0
for n in range(1_000_000, 0, -250_000):
    print(n, end=" ")
print()
for a in range(1, 4):
    print(" ".join(f"{a * b:2}" for b in range(1, 10)))
class Index:
    def __index__(self):
        return 4
print(range(Index()), range(10)[Index()], list(range(Index(), 0, -2)))
