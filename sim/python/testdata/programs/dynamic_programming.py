# Edit distance, knapsack, longest common subsequence, change, partitions.
from functools import lru_cache


def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


print([(a, b, edit(a, b)) for a, b in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("中国人", "中人"), ("same", "same"))])


def common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


print(common("AGGTAB", "GXTXAYB"), common("abcdef", "acf"), repr(common("x", "y")))
items = [("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("banana", 27, 60)]


def knapsack(limit):
    best = {0: (0, ())}
    for name, weight, value in items:
        for w, (v, names) in sorted(best.items(), reverse=True):
            if w + weight <= limit and best.get(w + weight, (-1,))[0] < v + value:
                best[w + weight] = (v + value, names + (name,))
    return max((v, -w, names) for w, (v, names) in best.items())


print(knapsack(100), knapsack(10), knapsack(300))


@lru_cache(None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


print(ways(100, (50, 25, 10, 5, 1)), ways(10, (5, 2)), ways.cache_info().hits > 0)


def change(amount, coins):
    best = [[]] + [None] * amount
    for n in range(1, amount + 1):
        options = [best[n - c] + [c] for c in coins if c <= n and best[n - c] is not None]
        best[n] = min(options, key=len, default=None)
    return best[amount]


print(change(63, (1, 5, 10, 21, 25)), change(3, (2,)), change(0, (1,)))


def longest_increasing(seq):
    best = []
    for x in seq:
        options = [b for b in best if b[-1] < x]
        best.append(max(options, key=len, default=[]) + [x])
    return max(best, key=len)


print(longest_increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9]))


def parens(n, opened=0, text=""):
    if len(text) == 2 * n:
        yield text
        return
    if opened < n:
        yield from parens(n, opened + 1, text + "(")
    if len(text) < 2 * opened:
        yield from parens(n, opened, text + ")")


print(list(parens(3)), sum(1 for _ in parens(6)))
best = float("-inf")
total = 0
for x in (-2, 1, -3, 4, -1, 2, 1, -5, 4):
    total = max(x, total + x)
    best = max(best, total)
print(best, [bin(n ^ n >> 1)[2:].zfill(3) for n in range(8)])
