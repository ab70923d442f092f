# functools: lru_cache, cache, partial, reduce, cached_property.
import functools
from functools import cached_property, lru_cache, partial, reduce


@lru_cache(maxsize=2)
def square(n):
    print("computing", n, end="; ")
    return n * n


print(square(2), square(3), square(2), square(4), square(3))
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.cache_parameters())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def plain(*args, **kwargs):
    return args, kwargs


plain(1, a=2), plain(1, a=2), plain(1.0, a=2)
print(plain.cache_info(), plain.__name__)
try:
    plain([])
except TypeError as error:
    print(error)
power = partial(pow, 2)
print(power(10), partial(int, base=2)("1010"), power.func is pow, power.args, partial(int, base=2).keywords)
shout = partial(print, "loud:", sep="|", end="!\n")
shout("a", "b")
shout("c", sep="-")
print(partial(partial(max, 5), 3)(9), repr(partial(len)).startswith("functools.partial("))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: a, [], "initial"))
try:
    reduce(max, [])
except TypeError as error:
    print(error)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("measuring", end=" ")
        return 3 * self.r ** 2

    scaled = functools.partialmethod(lambda self, by, more=0: self.r * by + more, 10)


c = Circle(2)
print(c.area, c.area, c.__dict__, c.scaled(), c.scaled(more=1))
del c.area
print(c.area)
c.area = 99
print(c.area)
