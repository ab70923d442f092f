# Iterators of every making, what they share, and how they end.
class Range:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        print(f"[{i}]", end="")
        if i >= self.n:
            raise IndexError
        return i * 10


print(list(Range(3)), 20 in Range(5), [x for x in Range(2)], dict(enumerate(Range(1))), sum(Range(3)), list(reversed(Range(3))))


class Peek:
    def __init__(self, items):
        self.it, self.cache = iter(items), []

    def __iter__(self):
        return self

    def __next__(self):
        return self.cache.pop() if self.cache else next(self.it)

    def peek(self, default=None):
        if not self.cache:
            try:
                self.cache.append(next(self.it))
            except StopIteration:
                return default
        return self.cache[-1]


p = Peek("abc")
print(p.peek(), next(p), p.peek(), list(p), p.peek("empty"))


class Forever:
    def __iter__(self):
        while True:
            yield "again"


print([x for x, _ in zip(Forever(), range(3))], next(iter(Forever())))
for make in (lambda: iter([1, 2]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter({1: 2, 3: 4}), lambda: iter(range(2)), lambda: iter(b"ab"), lambda: map(str, [1, 2]), lambda: zip("ab", "cd"), lambda: enumerate("ab"), lambda: filter(None, [1, 2]), lambda: reversed([1, 2]), lambda: (x for x in "ab"), lambda: iter({5}), lambda: iter({1: 2}.items())):
    it = make()
    print(type(it).__name__, iter(it) is it, next(it), hasattr(it, "__next__"), list(it), next(it, "end"))
lines = iter(["first", "second", "", "third", ""])
print([list(iter(lambda: next(lines, ""), "")) for _ in range(3)])
state = {"n": 0}


def tick():
    state["n"] += 1
    return state["n"]


print(list(iter(tick, 5)), state)
a = iter([1, 2, 3, 4, 5])
print(list(zip(a, a)), next(a, None), max(iter([3, 9, 2])), sorted(iter("bca")), tuple(iter("xy")), set(iter([1, 1])), " ".join(iter(["j", "k"])))
x, *y = iter("pqr")
print(x, y, [*iter([1]), *iter("z")], any(iter([0, 1])), all(iter([])), min(iter([5]), default=0), dict(iter([("k", "v")])))
growing = [1]
for n in growing:
    if n < 20:
        growing.append(n * 3)
print(growing)
shrinking = list(range(8))
for n in shrinking:
    shrinking.pop()
print(shrinking)
ended = iter([])
next(ended, None)
it = iter(growing)
list(it)
growing.append("late")
print(list(it), list(ended))
class Stops:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("with value")
def delegates(): return (yield from Stops())
g = delegates()
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
