# Generator expressions: when each part is evaluated.
def noisy(items, label):
    print("get", label)
    return items


g = (x for x in noisy([1, 2], "first at once"))
print("made")
print(list(g))
g = (x + y for x in noisy([1, 2], "outer") for y in noisy([10, 20], "inner each time"))
print(list(g))
factor = 10
g = (x * factor for x in range(3))
factor = 100
print(list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
items = [1, 2, 3]
g = (x for x in items)
items.append(4)
print(list(g), list(g))
print(any(x > 2 for x in noisy(items, "any")), all(x for x in []))
print(sum(x * y for x, y in zip([1, 2, 3], [4, 5, 6])))
print(sorted((len(w), w) for w in "the quick brown fox".split()))
print(dict((k, v) for v, k in enumerate("abc")))
rows = ((r, c) for r in range(2) for c in range(r + 1) if (r + c) % 2 == 0)
print(list(rows))


def failing():
    yield 1
    raise ValueError("in the middle")


got = []
try:
    for x in (v * 2 for v in failing()):
        got.append(x)
except ValueError as error:
    print(got, error)
print(next((n for n in range(100) if n * n > 50), None), next((n for n in []), "none"))
print(", ".join(f"{n:02x}" for n in range(8, 12)))
nested = ((y for y in range(x)) for x in range(4))
print([list(n) for n in nested])
