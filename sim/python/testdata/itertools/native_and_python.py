# itertools: each tool over containers and over generators gives the same; edges and errors.
import itertools
import operator
from itertools import *


def placeless(text):
    while " at 0x" in text:
        start = text.index(" at 0x")
        end = start + 6
        while end < len(text) and text[end] in "0123456789abcdef":
            end += 1
        text = text[:start] + " at PLACE" + text[end:]
    return text


def tried(call):
    try:
        return placeless(repr(call()))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def given(*items):
    for item in items:
        yield item


for call in [lambda: count(1, 2, 3), lambda: count("a"), lambda: count(1, "a"), lambda: count(start=3, step=2), lambda: count(3), lambda: count(1.5, .5),
             lambda: count(step=3), lambda: count(2, 1), lambda: cycle(), lambda: cycle(5), lambda: repeat(), lambda: repeat(1, "a"),
             lambda: repeat(1, -3), lambda: repeat("x", times=3), lambda: chain(5), lambda: list(chain(5)), lambda: chain(a=1),
             lambda: chain.from_iterable(5), lambda: islice([1]), lambda: islice([1], "a"), lambda: islice([1], -1), lambda: islice([1], 1, "a"),
             lambda: islice([1], 1, 2, 0), lambda: islice([1], "a", 2), lambda: islice([1], 1, 2, 3, 4), lambda: islice(5, 1),
             lambda: islice(given(1), -1), lambda: product([1], repeat=-1), lambda: product([1], repeat="a"), lambda: product(5),
             lambda: product([1], foo=1), lambda: permutations([1], -1), lambda: permutations([1], "a"), lambda: permutations(),
             lambda: combinations([1]), lambda: combinations([1], -1), lambda: combinations([1], "a"), lambda: combinations_with_replacement([1], -1),
             lambda: accumulate(5), lambda: accumulate(), lambda: list(accumulate([1, "a"])), lambda: zip_longest(5), lambda: zip_longest([1], foo=1),
             lambda: compress([1]), lambda: compress([1], 5), lambda: dropwhile(1), lambda: takewhile(1, 2), lambda: filterfalse(None, 5),
             lambda: starmap(1, 2), lambda: list(starmap(pow, [1])), lambda: list(starmap(pow, [(2, 3), [3, 2]])), lambda: tee(5), lambda: tee([], -1),
             lambda: tee(), lambda: tee([1], 0), lambda: tee(given(1), -1), lambda: pairwise(), lambda: pairwise(5), lambda: groupby(), lambda: groupby(5),
             lambda: list(groupby([1], 5)), lambda: groupby([1], key=None), lambda: groupby([1], foo=1), lambda: count() + 1, lambda: len(count()),
             lambda: chain, lambda: type(chain([1])), lambda: type(islice(given(1), 1)).__name__, lambda: isinstance(islice(given(1), 1), islice),
             lambda: next(count(2 ** 63 - 1)), lambda: operator.length_hint(repeat(1, 5)), lambda: operator.length_hint(repeat(1))]:
    print(tried(call))


def both(name, native, python):
    shown = tried(lambda: list(native()))
    print(name, shown, "same" if tried(lambda: list(python())) == shown else tried(lambda: list(python())))


for items in [], [1], [1, 2], [1, 2, 3, 4, 5], "abcd":
    both("chain", lambda: chain(items, items), lambda: chain(given(*items), given(*items)))
    both("from_iterable", lambda: chain.from_iterable([items, items]), lambda: chain.from_iterable(given(given(*items), items)))
    both("cycle", lambda: islice(cycle(items), 7), lambda: islice(cycle(given(*items)), 7))
    for bounds in (3,), (None,), (1, 4), (1, None), (0, 5, 2), (1, None, 3), (4, 2), (0, 0), (2, 5, 4):
        left, right = iter(items), given(*items)
        both(f"islice {bounds}", lambda: islice(left, *bounds), lambda: islice(right, *bounds))
        print(list(left) == list(right))
    both("compress", lambda: compress(items, [1, 0, 1, 1]), lambda: compress(given(*items), given(1, 0, 1, 1)))
    if items != "abcd":
        both("dropwhile", lambda: dropwhile(operator.truth, items), lambda: dropwhile(bool, given(*items)))
        for tool in dropwhile, takewhile, filterfalse:
            print(list(tool(lambda x: x < 3, items)), list(tool(lambda x: x % 2 == 0, given(*items))))
        both("accumulate mul", lambda: accumulate(items, operator.mul), lambda: accumulate(given(*items), lambda a, b: a * b))
        both("accumulate initial", lambda: accumulate(items, initial=100), lambda: accumulate(given(*items), initial=100))
    both("accumulate", lambda: accumulate(items), lambda: accumulate(given(*items)))
    both("pairwise", lambda: pairwise(items), lambda: pairwise(given(*items)))
    both("zip_longest", lambda: zip_longest(items, "xy", fillvalue="-"), lambda: zip_longest(given(*items), given(*"xy"), fillvalue="-"))
    both("starmap", lambda: starmap(max, [(1, 2)] * len(items)), lambda: starmap(lambda a, b: max(a, b), given(*[(1, 2)] * len(items))))
    both("groupby", lambda: [(k, list(g)) for k, g in groupby(items)], lambda: [(k, list(g)) for k, g in groupby(given(*items))])
    print([(k, list(g)) for k, g in groupby(items, key=lambda x: x != 2)], [k for k, g in groupby(items, lambda x: x != 2)])
    both("product", lambda: product(items, "xy"), lambda: product(given(*items), given(*"xy")))
    both("product repeat", lambda: product(items, repeat=2), lambda: product(given(*items), repeat=2))
    for r in None, 0, 1, 2, 3, 7:
        both("permutations", lambda: permutations(items, r), lambda: permutations(given(*items), r))
        if r is not None:
            both("combinations", lambda: combinations(items, r), lambda: combinations(given(*items), r))
            both("with_replacement", lambda: combinations_with_replacement(items, r), lambda: combinations_with_replacement(given(*items), r))
    for source in items, given(*items):
        a, b, c = tee(source, 3)
        print(next(a, 0), list(b), list(a), list(c))
for source in "aabbc", given(*"aabbc"):
    groups = [group for key, group in groupby(source)]
    print([list(group) for group in groups])
numbers = count(10)
print(next(numbers), next(numbers), numbers, list(islice(numbers, 3)), numbers, list(repeat(1, 3)), list(zip(count(), "abc")), list(map(pow, range(4), repeat(2))))
print(list(product()), list(product(repeat=3)), ["".join(p) for p in permutations("abc", 2)][:4], list(zip_longest()))


def failing():
    yield 1
    raise RuntimeError("in the middle")


for tool in lambda: chain(failing()), lambda: islice(failing(), 5), lambda: accumulate(failing()), lambda: takewhile(bool, failing()), lambda: groupby(failing()):
    print(tried(lambda: list(tool())))
