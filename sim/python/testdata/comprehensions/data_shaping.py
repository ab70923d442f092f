# Reshaping data with comprehensions: pivot, group, flatten, invert.
sales = [("north", "jan", 10), ("south", "jan", 5), ("north", "feb", 7), ("south", "feb", 0), ("north", "mar", 3)]
months = list(dict.fromkeys(m for _, m, _ in sales))
regions = sorted({r for r, _, _ in sales})
table = {r: {m: n for x, m, n in sales if x == r} for r in regions}
print(table)
print([[table[r].get(m, "-") for m in months] for r in regions])
print({m: sum(n for _, x, n in sales if x == m) for m in months})
print([(r, max((n, m) for x, m, n in sales if x == r)) for r in regions])
words = "the rain in spain stays mainly in the plain".split()
print({w: [i for i, x in enumerate(words) if x == w] for w in dict.fromkeys(words)})
print({n: sorted({w for w in words if len(w) == n}) for n in sorted({len(w) for w in words})})
print([w if len(w) < 4 else f"{w[:2]}." for w in words], ["".join(sorted(w)) for w in words if "ain" in w])
nested = {"a": {"x": 1, "y": 2}, "b": {"x": 3}}
print([(o, i, v) for o, d in nested.items() for i, v in d.items()], {f"{o}.{i}": v for o, d in nested.items() for i, v in d.items()}, {i: {o: d[i] for o, d in nested.items() if i in d} for i in ("x", "y")})
grid = ["#.#", "..#", "##."]
print([(r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == "#"], ["".join(col) for col in zip(*grid)], [row.count("#") for row in grid], sum(x == "#" for row in grid for x in row))
print([a + b for a in "ab" for b in "xyz" if a + b != "ay"], [[j for j in range(i)] for i in range(4) if i], [x for x in [y * y for y in range(5)] if x % 2])
print({(a, b) for a in range(3) for b in range(3) if a < b} == {(0, 1), (0, 2), (1, 2)}, [*{i // 2 for i in range(6)}], len({w[0] for w in words}))
rows = [line.split(":") for line in "k1:v1\nk2:v2".split("\n")]
print(dict(rows), [k for k, _ in rows], {k: {"value": v, "length": len(v)} for k, v in rows})
print([i for i in range(30) if all(i % d for d in range(2, i)) and i > 1], next(i for i in range(50, 100) if i % 7 == 0 == i % 3), any(n > 9 for *_, n in sales))
