# Recipes on itertools: flatten, roundrobin, windows, runs, unique, partition.
import operator
from collections import deque
from itertools import accumulate, chain, combinations, count, cycle, filterfalse, groupby, islice, product, repeat, starmap, takewhile, tee, zip_longest


def window(items, n):
    it = iter(items)
    seen = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        seen.append(x)
        yield tuple(seen)


def roundrobin(*iterables):
    queue = deque(map(iter, iterables))
    while queue:
        it = queue.popleft()
        for x in islice(it, 1):
            yield x
            queue.append(it)


def unique(items, key=lambda x: x):
    seen = set()
    for x in items:
        if (k := key(x)) not in seen:
            seen.add(k)
            yield x


def partition(predicate, items):
    a, b = tee(items)
    return list(filter(predicate, a)), list(filterfalse(predicate, b))


def grouper(items, n, fill=None):
    return zip_longest(*[iter(items)] * n, fillvalue=fill)


print(list(window("abcde", 3)), list(window([1], 2)), "".join(roundrobin("ABC", "D", "EF")), list(unique("AbBacA", str.lower)), partition(str.isupper, "aBcD"))
print(["".join(g) for g in grouper("ABCDEFG", 3, "x")], list(chain.from_iterable([[1], [2, [3]]])), sum(starmap(operator.mul, zip([1, 2, 3], [4, 5, 6]))))
print([(k, len(list(g))) for k, g in groupby("AAAABBBCCD")], "".join(f"{len(list(g))}{k}" for k, g in groupby("wwwwbbw")), [list(g) for _, g in groupby([1, 2, 4, 5, 7, 10], key=lambda n, c=count(): n - next(c))])
print(list(takewhile(lambda n: n < 60, accumulate(count(1)))), list(accumulate([1, 2, 3, 4], lambda a, b: a * 10 + b)), list(islice(accumulate(repeat(3.7), lambda x, _: x / 2 + 1), 5)))
print(next(islice("abc", 1, None)), next(islice([], 5, None), "none"), list(islice(cycle([1, 2]), 3, 8)), deque("abcdef", maxlen=2), sum(1 for _ in combinations(range(6), 3)))
print([a + b for a, b in product("xy", repeat=2)], list(map(lambda *x: x, [1, 2], "ab", (True, False))), dict(zip("abc", count(10, 5))), list(zip("ab", repeat("z"))))
balances = accumulate(chain([1000], repeat(-90)), lambda b, p: round(b * 1.05 + p, 2))
print(list(islice(balances, 5)))
def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for i in range(3, int(n ** 0.5) + 1, 2):
        if data[i]: data[i * i::2 * i] = bytes(len(range(i * i, n, 2 * i)))
    return chain([2], (i for i in range(3, n, 2) if data[i]))
print(list(sieve(50)), max(map(len, (list(g) for _, g in groupby(sorted("mississippi"))))))
it = iter(range(10))
print([sum(islice(it, n)) for n in (1, 2, 3, 4)], list(it), list(zip(*[iter(range(6))] * 2)))
t = tee(count(), 2)
print(list(islice(t[0], 3)), list(islice(t[1], 2)), next(t[0]), next(t[1]))
