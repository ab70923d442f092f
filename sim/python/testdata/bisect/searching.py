# bisect: left, right, insort, keys, bounds, grades.
import bisect

a = [1, 2, 2, 2, 5, 9]
print([bisect.bisect_left(a, x) for x in range(11)], [bisect.bisect_right(a, x) for x in range(11)], bisect.bisect(a, 2))
print(bisect.bisect_left(a, 2, 2), bisect.bisect_left(a, 2, 0, 1), bisect.bisect_right(a, 2, lo=1, hi=3), bisect.bisect([], 5))
bisect.insort(a, 3); bisect.insort_left(a, 2); bisect.insort_right(a, 100); bisect.insort(a, -1); print(a)
print([("FDCBA"[bisect.bisect([60, 70, 80, 90], score)], score) for score in (33, 99, 77, 70, 89, 90)])
people = [("Ann", 20), ("Bo", 30), ("Cy", 40)]
print(bisect.bisect_left(people, 30, key=lambda p: p[1]), bisect.bisect_right(people, 30, key=lambda p: p[1]))
bisect.insort(people, ("New", 35), key=lambda p: p[1]); print(people)


def index(items, x):
    i = bisect.bisect_left(items, x)
    return i if i < len(items) and items[i] == x else None


print(index(a, 5), index(a, 6), index(a, 100))
words = sorted("the quick brown fox jumps".split())
print(words, words[bisect.bisect_left(words, "f"):bisect.bisect_left(words, "r")])


class Calls:
    def __init__(self, n):
        self.n, self.asked = n, []

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        self.asked.append(i)
        return i * i


c = Calls(100)
print(bisect.bisect_left(c, 500), c.asked)
for attempt in (lambda: bisect.bisect(a, "x"), lambda: bisect.bisect_left(a, 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.insort((1, 2), 3)):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
