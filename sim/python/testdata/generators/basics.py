# Generators run between yields, keep their state, and end once.
def count(n):
    print("start", end=" ")
    for i in range(n):
        print("before", i, end=" ")
        yield i
        print("after", i, end=" ")
    print("end", end=" ")


g = count(2)
print(type(g).__name__, g.__name__, iter(g) is g)
print("|", next(g))
print("|", next(g))
try:
    next(g)
except StopIteration as stop:
    print("|", repr(stop))
print(next(g, "over"), list(g))
print(list(count(3)))


def infinite():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


fib = infinite()
print([next(fib) for _ in range(12)], next(fib))


def empty():
    return
    yield


print(list(empty()), sum(count(4)))


def naturals():
    n = 0
    while True:
        yield n
        n += 1


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


evens = (n for n in naturals() if n % 2 == 0)
squares = (n * n for n in evens)
print(list(take(6, squares)))
print(max(count(2)), 1 in naturals())
a, b, *c = take(5, naturals())
print(a, b, c)
print("".join(ch for ch in "hello" if ch != "l"))
