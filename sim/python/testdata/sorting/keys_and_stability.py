# sorted and sort: keys, reverse, stability, several keys, errors.
words = ["banana", "apple", "Cherry", "date", "fig", "Apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (len(w), w.lower())), sorted(words, key=lambda w: w[-1]), sorted("hello"), sorted({3: 1, 1: 2}))
records = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True))
print(sorted(sorted(records), key=lambda r: r[1]), sorted(records, key=lambda r: (-r[1], r[0])))


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n

    def __repr__(self):
        return f"<{self.n}>"


print(sorted([Item(3), Item(1), Item(2)]), max([Item(3), Item(1)], key=lambda i: i.n), Item.compared > 0)
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
print(sorted([1, True, 0, False, 1.0, 0.5]), sorted([(1, 2), (1,), ()]), sorted([[2], [1, 9], []]), sorted("bca", reverse=True))
n = list(range(50))
mixed = [(x * 37) % 50 for x in n]
print(mixed[:8], sorted(mixed) == n, sorted(mixed, key=lambda x: x % 7)[:14], sorted(mixed, reverse=True)[:5])
print(min(words, key=len), max(words, key=len), min([], default="empty"), max({"a": 1, "b": 5}.items(), key=lambda i: i[1]), min(3, 1, 2, key=lambda x: -x))
for attempt in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted(words, lambda x: x), lambda: sorted(words, key=5), lambda: max("a", 1), lambda: sorted([1, 2], key=lambda x: 1 / 0), lambda: min(), lambda: max([], key=len), lambda: max(1, 2, default=3), lambda: sorted([Item(1), 5])):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)


def changing(items):
    items.sort(key=lambda x: (items.append(x), x)[1])


try:
    changing([1, 2])
except ValueError as error:
    print(error)
