# itertools: product, permutations, combinations, groupby.
from itertools import combinations, combinations_with_replacement, groupby, islice, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("ab", [])))
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2)), list(permutations("ab", 3)), list(permutations([])))
print(["".join(c) for c in combinations("abcd", 2)], list(combinations(range(4), 3)), list(combinations("ab", 0)), list(combinations("a", 2)))
print(["".join(c) for c in combinations_with_replacement("abc", 2)], len(list(combinations(range(10), 5))), len(list(permutations(range(6)))))
for key, group in groupby("aaabbca"):
    print(key, list(group), end="; ")
print()
words = sorted(["apple", "bob", "cat", "alice", "dog", "bear"], key=lambda w: w[0])
print({key: list(group) for key, group in groupby(words, key=lambda w: w[0])})
print([(key, sum(1 for _ in group)) for key, group in groupby([1, 1, 2, 2, 2, 1])])
groups = groupby([1, 1, 2, 2])
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second))
print([p for p in product(range(1, 10), repeat=3) if p[0] ** 2 + p[1] ** 2 == p[2] ** 2])


def batched(items, n):
    it = iter(items)
    while batch := tuple(islice(it, n)):
        yield batch


print(list(batched("abcdefg", 3)))


def powerset(items):
    for n in range(len(items) + 1):
        yield from combinations(items, n)


print(list(powerset([1, 2, 3])))
send, more = "SO", "IS"
print([(s, o, i) for s, o, i in permutations(range(10), 3) if (10 * s + o) + (10 * i + s) == 97][:5])
print(next(combinations("xyz", 2)), sum(1 for _ in product(range(6), repeat=4)))
for attempt in (lambda: combinations("ab", -1), lambda: permutations("ab", -1), lambda: product("a", repeat=-1), lambda: combinations("ab"), lambda: product(5), lambda: groupby(5)):
    try:
        print("no error", attempt().__class__.__name__)
    except Exception as error:
        print(type(error).__name__, error)
