# functools at work: memoised recursion, pipelines, comparison, curried calls.
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps


@cache
def grid_paths(r, c):
    return 1 if r == 0 or c == 0 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


print(grid_paths(16, 16), grid_paths.cache_info().currsize)


@lru_cache(maxsize=3, typed=True)
def kind(x):
    print("computing", repr(x), end="; ")
    return type(x).__name__


print([kind(x) for x in (1, 1.0, True, 1, "1", 1.0, 1)], kind.cache_info())
pipeline = partial(reduce, lambda value, f: f(value))
print(pipeline([str.strip, str.split, len], "  three short words "), pipeline([lambda x: x + 1, lambda x: x * 2], 3))


def counted(function=None, *, label="calls"):
    if function is None:
        return partial(counted, label=label)

    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.count += 1
        print(f"[{label} {wrapper.count}]", end=" ")
        return function(*args, **kwargs)
    wrapper.count = 0
    return wrapper


@counted
def a():
    return "a"


@counted(label="b was called")
def b(x):
    return x


print(a(), a(), b(1), a.__name__, b.__wrapped__(9), b.count)
versions = ["1.10", "1.9", "1.2.3", "0.5"]
print(sorted(versions, key=lambda v: list(map(int, v.split(".")))), sorted("hello", key=cmp_to_key(lambda x, y: ord(y) - ord(x))))


@total_ordering
class Card:
    ranks = "23456789TJQKA"

    def __init__(self, text):
        self.rank, self.suit = text

    def __lt__(self, other):
        return self.ranks.index(self.rank) < self.ranks.index(other.rank)

    def __eq__(self, other):
        return self.rank == other.rank

    def __repr__(self):
        return self.rank + self.suit


hand = [Card(c) for c in "TH 2C AS JD TS".split()]
print(sorted(hand), max(hand), hand[0] <= hand[4], hand[0] >= hand[2], hand[1] > hand[3])


@singledispatch
def size(x):
    raise TypeError(f"no size for {type(x).__name__}")


size.register(int, lambda x: x.bit_length())
size.register(str, len)


@size.register
def _(x: dict):
    return sum(size(k) + size(v) for k, v in x.items())


print(size(255), size("abc"), size({"k": 7, "l": {"m": "n"}}), size(True))
try:
    size([])
except TypeError as error:
    print(error)


class Data:
    def __init__(self, n):
        self.n = n

    @cached_property
    def squares(self):
        print("(once)", end=" ")
        return [i * i for i in range(self.n)]


d = Data(4)
print(d.squares, d.squares is d.squares, "squares" in vars(d), partial(sorted, reverse=True)([1, 3, 2]), partial(int, base=16)("ff"), reduce(lambda s, c: s * 31 + ord(c) & 0xFFFF, "hash", 0))
