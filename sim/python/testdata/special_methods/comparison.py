# Rich comparisons, reflection and total ordering by hand.
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)


a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a == c, a != c, a == b, a < b, a > b, a == "1.2", a != "1.2")
print(sorted([b, a, c]), max(a, b), min(b, c))
print(len({a, b, c}), {a: "x"}[c])
for attempt in (lambda: a <= b, lambda: a < 5, lambda: 5 > a, lambda: sorted([1, "a"]), lambda: {} < {}):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


class Noisy:
    def __eq__(self, other):
        print("eq", end=" ")
        return "truthy"

    def __lt__(self, other):
        print("lt", end=" ")
        return []

    def __gt__(self, other):
        print("gt", end=" ")
        return 0


n = Noisy()
print(n == 1, 1 == n, n != 1, n < 1, 1 < n, 1 > n)
print(not n == 2, n in [3], [n].index(9))
try:
    hash(n)
except TypeError as error:
    print(error)
print(a == a == c != b, 1 < 2 < 3 > 2, (1 < 3) is True)
