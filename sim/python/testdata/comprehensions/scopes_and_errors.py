# What comprehensions see, and errors that happen inside them.
def make():
    n = 10
    return [n + i for i in range(3)], {n: i for i in "x"}, [lambda: n + i for i in range(2)]


numbers, table, functions = make()
print(numbers, table, [f() for f in functions])
try:
    print([missing for _ in range(1)])
except NameError as error:
    print(error)
try:
    print([1 / n for n in (2, 1, 0)])
except ZeroDivisionError as error:
    print(error)
try:
    [x for x in [1]]
    print(x)
except NameError as error:
    print(error)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as error:
    print(error)
try:
    {k: v for k, v in [[[], 1]]}
except TypeError as error:
    print(error)


def order():
    log = []

    def note(v):
        log.append(v)
        return v
    {note("key"): note("value") for _ in [note("source")]}
    [note("item") for a in [note("outer")] for b in [note("inner")] if note("test")]
    return log


print(order())


def total():
    total = 0
    values = [total := total + v for v in [1, 2, 3, 4]]
    return values, total


print(total())
items = [1, 2, 3]
print([items.append(9) or n for n in items if len(items) < 6], items)


class Body:
    size = 3
    grid = [[0] * 3 for _ in range(size)]
    try:
        bad = [size for _ in range(2)]
    except NameError as error:
        message = str(error)


print(Body.grid, Body.message)
