# itertools: count, cycle, repeat, islice, takewhile, dropwhile, accumulate.
import itertools
import operator
from itertools import accumulate, count, cycle, dropwhile, islice, repeat, takewhile

print(list(islice(count(), 5)), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)), count(3), count(1, 2))
print(list(islice(cycle("ab"), 5)), list(repeat("x", 3)), repeat(5, 2), list(map(pow, range(4), repeat(2))), list(cycle([])))
print(list(islice("abcdef", 3)), list(islice("abcdef", 1, 5, 2)), list(islice("abcdef", 2, None)), list(islice(range(10), None, None, 4)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.filterfalse(None, [0, 1, "", 2])), list(itertools.filterfalse(lambda x: x % 2, range(5))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate("abc")), list(accumulate([])))
print(list(itertools.chain("ab", [1], (2,))), list(itertools.chain.from_iterable(["ab", "cd"])), list(itertools.compress("abcdef", [1, 0, 1, 0, 1])))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.zip_longest("abc", [1], fillvalue="-")), list(itertools.zip_longest("a", "bc")), list(itertools.pairwise("abcd")), list(itertools.pairwise("a")))
source = iter(range(10))
print(list(islice(source, 3)), next(source), list(islice(source, 2)), list(source))
a, b = itertools.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = itertools.tee(iter("pq"), 3)
print(list(x), list(y), list(z))
c = count(5)
print(next(c), next(c), next(zip(c, "a")), next(c))


def primes():
    sieve = count(2)
    while True:
        p = next(sieve)
        yield p
        sieve = filter(lambda n, p=p: n % p, sieve)


print(list(islice(primes(), 10)))
for attempt in (lambda: islice([1], -1), lambda: islice([1], "a"), lambda: list(repeat()), lambda: count("a"), lambda: accumulate(5), lambda: itertools.chain(5), lambda: list(itertools.chain(5)), lambda: list(itertools.chain.from_iterable([1])), lambda: islice([1], 1, 2, 0), lambda: itertools.tee([1], -1), lambda: list(itertools.starmap(pow, [1])), lambda: cycle(5)):
    try:
        print("no error", attempt().__class__.__name__)
    except Exception as error:
        print(type(error).__name__, error)
