# map, filter, zip, enumerate, reversed, iter, next, any, all, sum.
print(list(map(str.upper, "ab")), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(int, "1 2 3".split())), list(map(max, [1, 5], [4, 2])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(str.isdigit, "a1b2")), list(filter(lambda p: p[1], {"a": 0, "b": 1}.items())))
print(list(zip("abc", range(2))), list(zip()), list(zip("ab")), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", "cd", strict=True)))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), next(enumerate([9])))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), "".join(reversed("xyz")))
values = iter([3, 1, 4, 1, 5, 9])
print(list(iter(lambda: next(values), 5)), list(values), next(values, "end"))
print(any([]), all([]), any([0, ""]), all([1, "a"]), any(x > 2 for x in range(5)), all(map(str.isalpha, ["a", "1"])))
asked = []
print(any(asked.append(x) or x == 2 for x in range(10)), asked, all(x < 1 for x in [0, 1, asked.append("no")] if x is not None))
print(sum([1, 2], 10), sum([[1], [2]], []), sum(x * x for x in range(4)), sum([0.5, 1]), sum([]), sum([True, True]), sum(((1,), (2,)), ()))
m = map(lambda x: print("map", x, end=" ") or x, [1, 2, 3])
print(next(m)); print(list(m), list(m))
z = zip(a := iter([1, 2, 3]), iter("xy"))
print(list(z), list(a), type(z).__name__, type(map(abs, [])).__name__, type(iter([])).__name__, type(iter({})).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter(range(0))).__name__, type(reversed([])).__name__)
print([*zip([1, 2, 3], [4, 5, 6], [7, 8, 9])], [sum(c) for c in zip([1, 2], [3, 4])], [a < b for a, b in zip("abc", "bca")])
print(divmod(17, 5), pow(2, 5), abs(-3), round(2.5), len("abc"), ord("a"), chr(97), bin(5), hash(1), callable(len), id(5) == id(5), repr("x"), ascii("é"), bool([]), isinstance(1, int))
it = iter([1, 2, 3, 4, 5, 6])
print([*zip(it, it)], list(zip(*[iter("abcdef")] * 3)), min("b", "a"), max([1, 2], [1, 3]), sorted(zip([2, 1], "ab")))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
for attempt in (lambda: map(), lambda: map(5), lambda: list(map(5, [1])), lambda: filter(1), lambda: next([]), lambda: iter(1, 2), lambda: enumerate(), lambda: all(5), lambda: sum("ab"), lambda: sum(["a"]), lambda: list(map(lambda a: a, [1], [2])), lambda: next(), lambda: zip([1], 5), lambda: reversed({1, 2}), lambda: any()):
    try:
        print("no error", attempt())
    except TypeError as error:
        print(error)
