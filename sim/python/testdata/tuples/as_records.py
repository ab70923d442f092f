# Tuples as keys, records, results and things to compare.
from collections import namedtuple

people = [("Ada", 36, "UK"), ("Bob", 25, "US"), ("Cyd", 36, "FR")]
for name, age, _ in people:
    print(f"{name:<4}{age}", end=" ")
print()
print(sorted(people, key=lambda p: (-p[1], p[2])), max(people), min(people, key=lambda p: p[1]))
board = {}
for x in range(2):
    for y in range(2):
        board[x, y] = x ^ y
print(board, board[1, 0], (1, 0) in board, board.get((9, 9), "outside"))


def statistics(numbers):
    return min(numbers), max(numbers), sum(numbers) / len(numbers)


low, high, mean = statistics([3, 1, 2])
print(low, high, mean, statistics([5])[2])
a = (1, 2, 3)
b = a
a += (4,)
print(a, b, a is b, a[:2] + a[3:], a[::-1], a * 0, len(a))
print((1, 2, 3) < (1, 2, 4), (1, 2) < (1, 2, 0), ("a", 2) > ("a", 1), () < (0,), (1, "x") == (1.0, "x"))
t = ([], 1)
t[0].append("inside")
print(t, (1, (2, (3,))), ((),), (None,), hash((1, 2)) == hash((1.0, 2.0)))
Point = namedtuple("Point", "x y")
print(Point(1, 2) == (1, 2), Point(1, 2) < (1, 3), {Point(0, 0): "origin"}[0, 0], sum(Point(3, 4)))
print(tuple(x * 2 for x in a), tuple(sorted("bca")), tuple(zip(a, "wxyz")), list(map(sum, zip((1, 2), (3, 4)))))
print(*(p[0] for p in people), sep=",")
for i, (name, *rest) in enumerate(people):
    print(i, name, rest, end="; ")
print()
print((1,) + (2,) == (1, 2), 1 in (1,), (1,).count(1), ("a",) * 3, "(%s)" % (1,), "%s %s" % ("x", ("y",)))
