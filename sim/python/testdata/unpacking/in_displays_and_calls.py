# Stars in lists, tuples, sets, dicts, calls, returns, subscripts.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 0, *b), *a, sep="|")
print({*a, *b, *a} == {1, 2, 3, 4}, {**{"x": 1}, "y": 2, **{"x": 9}})
print([*"ab", *range(2), *{"k": 1}, *(n for n in a)])
print(*[], "nothing before", *[])
defaults = {"host": "here", "port": 80}
print({**defaults, "port": 81}, {"port": 81, **defaults})


def show(*args, **kwargs):
    return args, kwargs


print(show(*a, *b, x=1, **{"y": 2}, **{"z": 3}))
print(show(*a, 9, *"c"))


def returns():
    return *a, 5


def yields():
    yield *b, 6


print(returns(), next(yields()))
for n in *a, *b:
    print(n, end=" ")
print()
print([*map(str, a)], max(*a, *b), "{}-{}".format(*a), "{x}".format(**{"x": 5}))
nested = [[1, 2], [3], []]
print([x for n in nested for x in n], sum(nested, []), [*zip(*[[1, 2], [3, 4]])])
d = {(1, 2): "tuple key"}
print(d[*a], d[1, 2])
for attempt in (lambda: [*5], lambda: {**5}, lambda: show(*None), lambda: show(**[]), lambda: {**{"a": 1}, **[1]}):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(dict(**{"a b": 1}), show(**{"not an identifier": 1})[1])
print(*({"k": 1}), *[[1]], *"")
