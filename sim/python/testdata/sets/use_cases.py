# Sets at work: duplicates, membership, differences of lists, anagrams, graphs.
old = ["ann", "bob", "cyd", "dan"]
new = ["bob", "eve", "dan", "fay"]
print("added", sorted(set(new) - set(old)), "gone", sorted(set(old) - set(new)), "kept", sorted(set(old) & set(new)), "all", sorted({*old, *new}), "one side", sorted(set(old) ^ set(new)))
print([x for x in new if x not in set(old)], len(set("mississippi")), sorted(set("mississippi")))


def unique(items):
    seen = set()
    return [x for x in items if not (x in seen or seen.add(x))]


print(unique([3, 1, 3, 2, 1]), unique("abracadabra"), list(dict.fromkeys("abracadabra")))
graph = {"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": set(), "e": {"a"}}


def reachable(start):
    found, todo = set(), {start}
    while todo:
        found |= todo
        todo = set().union(*(graph[n] for n in todo)) - found
    return found


for n in graph:
    print(n, sorted(reachable(n)), end="; ")
print()
primes = set(range(2, 50))
for p in range(2, 8):
    primes -= set(range(2 * p, 50, p))
print(sorted(primes))
languages = {"ann": {"en", "fr"}, "bob": {"en"}, "cyd": {"en", "fr", "de"}}
print(sorted(set.intersection(*languages.values())), sorted(set.union(*languages.values())), [n for n, l in languages.items() if l >= {"en", "fr"}])
words = {frozenset(w) for w in ("abc", "cab", "bca", "abd")}
print(len(words), frozenset("abc") in words, {frozenset({1}): "one"}[frozenset([1, 1])])
print(any({0, False}), all({1, True}), sum({1, 2, 2}), sorted({(1, 2), (0, 5)}), {1, 2} == {2, 1}, {1} in [{1}], set() == frozenset())
def power(s):
    out = [frozenset()]
    for x in sorted(s):
        out += [f | {x} for f in out]
    return out
print([sorted(f) for f in power({3, 1, 2})], len(power(set(range(8)))))
sudoku = [5, 3, 0, 6, 0, 0, 0, 9, 8]
print(sorted(set(range(1, 10)) - set(sudoku)), len([n for n in sudoku if n]) == len(set(sudoku) - {0}))
