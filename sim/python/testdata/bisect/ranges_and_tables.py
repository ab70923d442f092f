# bisect in lookup tables, timelines, weighted choice and range counts.
from bisect import bisect, bisect_left, bisect_right, insort
from itertools import accumulate

table = [(0, 0.0), (10_000, 0.1), (40_000, 0.25), (100_000, 0.4)]
limits = [limit for limit, _ in table]
for income in (0, 9_999, 10_000, 55_000, 250_000):
    print(income, table[bisect(limits, income) - 1][1], end="; ")
print()
data = [1, 1, 2, 3, 5, 8, 13, 21]
print([bisect_right(data, hi) - bisect_left(data, lo) for lo, hi in ((1, 1), (2, 8), (4, 4), (0, 100), (22, 30))])
timeline = [(1, "boot"), (5, "login"), (9, "work"), (17, "leave")]


def state(at):
    i = bisect_right(timeline, at, key=lambda e: e[0])
    return timeline[i - 1][1] if i else "off"


print([state(t) for t in (0, 1, 4, 5, 8.5, 30)])
weights = {"a": 5, "b": 3, "c": 2}
sums = list(accumulate(weights.values()))
print(sums, "".join(list(weights)[bisect(sums, n)] for n in range(sums[-1])))
scores = []
for n in (50, 20, 90, 20, 70):
    insort(scores, n)
    print(scores, "rank of 60:", len(scores) - bisect(scores, 60) + 1)


def nearest(items, x):
    i = bisect_left(items, x)
    return min(items[max(0, i - 1):i + 1], key=lambda v: abs(v - x))


print([nearest(data, x) for x in (0, 4, 6, 7, 100)])
longest = []
for x in (3, 1, 4, 1, 5, 9, 2, 6):
    i = bisect_left(longest, x)
    longest[i:i + 1] = [x]
    print(longest, end=" ")
print(len(longest), bisect([], 1), bisect([5], 5), bisect_left([5], 5), bisect("abcx", "d"))
