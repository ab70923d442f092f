# List, set, dict and nested comprehensions with conditions.
print([x * x for x in range(6)])
print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in "ab" for y in range(2)])
print({x % 3 for x in range(10)}, {c: ord(c) for c in "abc"})
print([[r * c for c in range(1, 4)] for r in range(1, 4)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([n for row in matrix for n in row if n > 2])
print({v: k for k, v in {"a": 1, "b": 2}.items()})
print(["even" if n % 2 == 0 else "odd" for n in range(4)])
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]])
x = "outside"
print([x for x in range(3)], x)
print([y := n * 2 for n in range(3)], y)
print([last for n in range(5) if (last := n * n) > 3], last)
print([f(3) for f in [lambda v, k=k: v ** k for k in range(4)]])
print([i for i in range(5) if not i % 2] + [j for j in "z"])
print({i: {j: i * j for j in range(i)} for i in range(3)})
print(len([0 for _ in range(100)]), [*range(3), *[9 for _ in "ab"]])
print([word.upper() for word in "some words here".split() if len(word) > 4])
print([d["k"] for d in [{"k": 1}, {"k": 2}]], [t[::-1] for t in ("ab", "cd")])
d = {}
[d.setdefault(len(w), []).append(w) for w in "a bb cc d eee".split()]
print(d)
print([(i, j, k) for i in range(1, 15) for j in range(i, 15) for k in [int((i * i + j * j) ** .5)] if i * i + j * j == k * k and k < 15])
